/** The language of this client: the browser's, as one of Discord's locales. */

const LOCALES = (
  "ar bg cs da de el en-US en-GB es-ES es-419 fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE th tr uk vi " +
  "zh-CN zh-TW"
).split(" ");

/**
 * Discord's locale for a browser's language: the same, else the first of that language, else American English.
 *
 * @param {string} language e.g. "de-AT"
 */
export function localeFor(language) {
  const base = language.split("-")[0];
  return (
    LOCALES.find((locale) => locale === language) ?? LOCALES.find((locale) => locale.split("-")[0] === base) ?? "en-US"
  );
}

/**
 * A command, option or choice with its words in a locale; names that are typed or sent stay as they are.
 *
 * @param {Object} node
 * @param {string} locale
 */
export function inLocale(node, locale) {
  return {
    ...node,
    description: node.description_localizations?.[locale] ?? node.description,
    options: node.options?.map((option) => inLocale(option, locale)),
    choices: node.choices?.map((choice) => ({ ...choice, name: choice.name_localizations?.[locale] ?? choice.name })),
  };
}
