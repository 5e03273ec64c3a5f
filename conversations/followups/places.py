"""The words of a request that place it: "the left third", "around the mug", "everything except the face"."""

from __future__ import annotations

import re

from conversations.followups.text import accentless, unaccented

_STOP = (
    r"(?!\b(?:and|but|then|please|pls|plz|so|because|while|instead|thanks|with|to|is|are|was|were|should"
    r"|must|needs?"
    r"|into|as|like|a bit|more|less|darker|lighter|brighter|und|aber|bitte|mit|soll\w*|ist|sind|et|mais"
    r"|avec|est|sont"
    r"|y|pero|con|es|está|e|mas|com|é|por favor|s'il)\b)"
)
_NOUNS = rf"(?:{_STOP}[\w'-]+ ?){{1,4}}"
_SIDE = r"(?:left|right|top|bottom|upper|lower|middle|central?|far|near|back|front)"
_PART = r"(?:half|third|quarter|part|side|edge|corner|area|section|portion|left|right|half)"
_EN_DET = r"(?:the|his|her|its|their|my|that|this|those|these|both|each)"
_ENGLISH = (
    rf"\b(?:everything|all|anything) (?:except|but|apart from|other than|besides)(?: for)? {_NOUNS}",
    rf"\bthe (?:{_SIDE}[ -])+{_PART}(?: of {_EN_DET} {_NOUNS})?",
    rf"\b(?:in front of|on top of|next to|to the (?:left|right) of|on (?:both|each|either) sides? of|on the "
        rf"(?:left|right) of"
    rf"|around|behind|above|below|under(?:neath)?|beneath|between|beside|inside|outside|near|over|across"
        rf"|along|against|on|in|at)"
    rf" {_EN_DET} (?!style|morning|evening|afternoon|night|same|end|moment|meantime|rain\b|snow\b|dark\b"
        rf"|fog\b|way|mood|future|past"
    rf"|[\w-]+ (?:style|light|mood|version)){_NOUNS}",
    r"\b(?:in front of|next to|around|behind|above|below|under(?:neath)?|beneath|beside|near|over|on) "
        r"(?:her|him|them|it)\b",
    r"\b(?:in|on|at) (?:top|bottom|upper|lower)[ -](?:left|right)(?: corner)?\b|\bon (?:both|all) sides\b",
    rf"\b(?:only|just) (?:in |on )?{_EN_DET} {_NOUNS}",
)  # fmt: skip
_GERMAN = (
    rf"\b(?:alles|alle) (?:außer|bis auf) {_NOUNS}",
    rf"\b(?:hinter|vor|neben|über|unter|auf|an|am|im|in|um|zwischen|rund um|links von|rechts von|innerhalb"
    rf"|außerhalb)"
    rf" (?:der|die|das|dem|den|des|ihr|ihm|ihre[rmn]?|seine[rmn]?|beide[nr]?) ?(?!stil|nacht|abend"
    rf"|gleichen)(?:{_NOUNS})?",
    r"\b(?:am|im|in der) (?:\w+ )?(?:himmel|hintergrund|vordergrund|wand|boden|rand|ecke|mitte)\b"
    r"|\b(?:oben|unten)(?: (?:links|rechts))?\b|\b(?:links|rechts) (?:oben|unten|im bild)\b",
    rf"\bnur (?:der|die|das|dem|den|im|am|ihr\w*|sein\w*) {_NOUNS}",
)
_FRENCH = (
    rf"\btout sauf {_NOUNS}",
    rf"\b(?:derrière|devant|sur|sous|dans|autour d[eu]s?|à côté d[eu]s?|au[- ]dessus d[eu]s?|au[- ]dessous "
    rf"d[eu]s?|entre"
    rf"|à (?:gauche|droite) d[eu]s?) (?:(?:l[ea]s?|ses?|son|sa|leurs?) |l')?(?!style|nuit){_NOUNS}",
    r"\ben (?:haut|bas)(?: à (?:gauche|droite))?\b|\bà (?:gauche|droite)\b|\bau (?:centre|milieu|fond"
    r"|premier plan)\b",
    rf"\b(?:seulement|juste|uniquement) (?:l[ea]s? |l'|ses? |son |sa ){_NOUNS}",
)
_SPANISH = (
    rf"\btodo (?:menos|excepto|salvo) {_NOUNS}",
    rf"\b(?:detrás de|delante de|encima de|debajo de|alrededor de|al lado de|junto a|sobre|bajo|entre|en|a "
    rf"la (?:izquierda|derecha) de)"
    rf"(?:l| el| la| los| las| su| sus) (?!estilo|noche){_NOUNS}",
    r"\b(?:arriba|abajo)(?: a la (?:izquierda|derecha))?\b|\ba la (?:izquierda|derecha)\b|\bal fondo\b"
    r"|\ben el (?:centro|medio|fondo)\b",
    rf"\b(?:solo|sólo|solamente) (?:el|la|los|las|su|sus) {_NOUNS}",
)
_PORTUGUESE = (
    rf"\btudo (?:menos|exceto|salvo) {_NOUNS}",
    rf"\b(?:atrás d|na frente d|em cima d|embaixo d|debaixo d|ao redor d|em volta d|ao lado d|perto d"
    rf"|dentro d|sobre |sob |n)"
    rf"(?:o|a|os|as|ela|ele|eles|elas)\b ?(?!estilo|noite)(?:{_NOUNS})?",
    r"\b(?:em cima|embaixo)(?: à (?:esquerda|direita))?\b|\bà (?:esquerda|direita)\b|\bno (?:centro|meio"
    r"|fundo)\b",
    rf"\b(?:só|somente|apenas) (?:o|a|os|as|n[oa]s?) {_NOUNS}",
)
_JAPANESE = (
    r"[\w一-龥ァ-ヴー]{1,12}以外(?:全部|すべて|全て)?",
    r"(?:[一-龥ァ-ヴー]{1,8}の)?(?:右上|左上|右下|左下|右側|左側|右|左|上|下|後ろ|前|横|隣|周り|中|奥|手前|背後|真ん中)(?=に|の|を|だけ|は|へ)",
    r"[一-龥ァ-ヴー]{1,8}だけ",
)
_PATTERNS = {
    code: tuple(accentless(pattern, re.I) for pattern in patterns)
    for code, patterns in (
        ("en", _ENGLISH), ("de", _GERMAN), ("fr", _FRENCH), ("es", _SPANISH), ("pt", _PORTUGUESE), ("ja", _JAPANESE),
    )
}  # fmt: skip
_TO_SHOW = accentless(
    rf"\b(?:(?:in|down|tight(?:er)?|close(?:r)?)? ?(?:to|on|around|auf|sur|sobre|en|em|no|na)) (?:just "
    rf"|only |nur )?"
    rf"(?:(?:the|her|his|their|its|my|das|die|den|der|l[ea]s?|son|sa|el|las|los|su|o|a|os|as) "
    rf"|l')(?P<what>{_NOUNS})",
    re.I,
)
_NO_SUBJECT = accentless(
    r"\b(?:square|portrait|landscape|left|right|top|bottom|upper|lower|edges?|sides?|third|half|ratio"
    r"|format|size|frame|center|middle)\b",
    re.I,
)


def where(words: str, language: str) -> str | None:
    """The words that place a change, as the person wrote them; of several the first named kind that fits."""
    for pattern in _PATTERNS[language]:
        if found := pattern.search(unaccented(words)):
            return words[found.start() : found.end()].strip(" ,.!?")
    return None


def filling(words: str) -> str | None:
    """What is to fill the frame ("crop to the face"), as the person wrote it."""
    found = _TO_SHOW.search(unaccented(words))
    if not found or _NO_SUBJECT.search(found.group("what")):
        return None
    return words[found.start("what") : found.end("what")].strip(" ,.!?")
