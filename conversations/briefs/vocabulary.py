"""Which part of a picture a word speaks of: its light, its style, its composition, its background."""

from __future__ import annotations

import re

from conversations.followups.lexicon.en_things import LOOKS, PICTURE_NOUNS
from conversations.followups.lexicon.en_verbs import CHANGE_VERBS

TIME = (
    r"(?:mid)?night(?:time|fall)?|mid-?day|day(?:time|light|break)|noon|dawn|dusk|twilight|sunrise|sunset|evening|morning"
    r"|afternoon|golden hour|blue hour|moonlight|moonlit|starlight|starry night"
    r"|nachts?|morgengrauen|abenddämmerung|sonnen(?:auf|unter)gang|mittags?|abends?|morgens?"
    r"|nuit|aube|crépuscule|lever du soleil|coucher du soleil|midi|matin|soir"
    r"|noche|amanecer|atardecer|anochecer|mediodía|mañana|noite|amanhecer|entardecer|pôr do sol|meio-dia"
)
_TIME_JA = r"夜|夜明け|夕方|夕暮れ|朝|昼|日没"
WEATHER = (
    r"rain(?:y|ing)?|snow(?:y|ing|fall)|fog(?:gy)?|mist(?:y)?|haz[ey]|storm(?:y)?|thunderstorm|overcast|cloudy|sunny|windy"
    r"|regen|schneefall|nebel|pluie|neige|brouillard|lluvia|nieve|niebla|chuva|neve|neblina"
)
TONE = (
    r"(?:dark|bright|light|warm|cold|cool|soft|hard|harsh|dim|mood|gloom|sunn)(?:i)?er|darken(?:ed)?|brighten(?:ed)?"
    r"|lighten(?:ed)?|dimmed|darkness|brightness|contrast|exposure|overexposed|underexposed"
)
LIGHT = (
    r"light(?:ing|s)?|lit|backlit|backlight(?:ing)?|rim light|sunlight|sunbeams?|sunlit|spotlight|candlelight|candlelit"
    r"|firelight|lamplight|softbox|chiaroscuro|shadows?|god rays|neon|glow(?:ing)?|low-key|high-key"
    r"|licht|beleuchtung|lumière|éclairage|luz|iluminación|iluminação|光|照明"
)
STYLE = (
    r"water\s?colou?rs?|oil paint(?:ing|s)?|oils|gouache|acrylics?|pencil|charcoal|pastels?|ink|crayon|line ?art|sketch(?:y)?"
    r"|drawing|painting|painted|engraving|etching|woodcut|woodblock|linocut|screen ?print|illustrat(?:ion|ed)|cartoon(?:ish)?"
    r"|comic|manga|anime|pixel art|pixelated|low[- ]poly|claymation|clay|origami|paper ?cut|collage|mosaic|stained glass"
    r"|embroidery|felt|3d(?: render)?|render|isometric|photo(?:graph|graphy|realistic|real|realism)?|realistic"
    r"|polaroid|film(?: look)?|35 ?mm film|analog|sepia|black[- ]and[- ]white|b&w|monochrome|gr[ae]yscale|minimalist(?:ic)?"
    r"|flat design|vector|art deco|art nouveau|pop art|bauhaus|ukiyo-e|impressionis[tm]|cubis[tm]|surreal(?:ism|ist)?"
    r"|baroque|cyberpunk|steampunk|noir|vintage|retro|vaporwave|cinematic|editorial|style|aesthetic|look"
    r"|aquarell|ölgemälde|zeichnung|gemälde|schwarz-?weiß|stil|aquarelle|peinture|dessin|noir et blanc"
    r"|acuarela|pintura|dibujo|blanco y negro|estilo|aquarela|desenho|preto e branco|水彩|油絵|白黒|風"
)
COMPOSITION = (
    r"close-?up|wide[- ](?:shot|angle|view)|full[- ]body|half[- ]body|head ?shot|portrait|overhead|top[- ]down|bird'?s[- ]eye"
    r"|aerial|low[- ]angle|high[- ]angle|eye[- ]level|from (?:above|below|behind|the side|the front|the back|afar|a distance)"
    r"|over[- ]the[- ]shoulder|side view|front view|back view|cent(?:er|re)d|off-?cent(?:er|re)|symmetr(?:y|ical)"
    r"|rule of thirds|foreground|in the middle|negative space|bokeh|depth of field|shallow focus|macro|panoram(?:a|ic)"
    r"|\d{2,3} ?mm|f/?\d(?:\.\d)?|tele(?:photo)?|lens|framing|framed|composition|camera|zoom(?:ed)?|angle|point of view|perspective"
    r"|on the (?:left|right)(?: side)?|nahaufnahme|gros plan|primer plano|アップ"
)
BACKGROUND = r"background|backdrop|bg|hintergrund|arrière-plan|fond|fondo|fundo|背景"
TEXT_HOLDER = r"text|headline|title|caption|slogan|lettering|letters|tagline|subtitle|sign|label|word(?:s|ing)?|überschrift|titre|título|文字"

COLOURS = frozenset(
    """red orange yellow green blue purple violet pink brown black white gray grey teal turquoise gold golden silver
    navy beige crimson scarlet maroon magenta cyan indigo lavender olive mint cream ivory coral copper bronze charcoal
    emerald amber rose rainbow transparent""".split()
)
SIZES = frozenset(
    "big bigger large larger huge small smaller tiny tall taller short shorter long longer wide".split()
)


def holds(pattern: str, words: str) -> re.Match[str] | None:
    """The first whole word or phrase of the class in the words, in any case."""
    bounded = rf"(?<![\w])(?:{pattern})(?![\w])" if pattern.isascii() else rf"(?:(?<!\w)(?:{pattern})(?!\w))"
    return re.search(bounded, words, re.IGNORECASE) or (
        re.search(_TIME_JA, words) if pattern is TIME else None
    )


def facet_of_light(words: str) -> str:
    """Which side of the light the words settle, so that later ones take their place: time, weather, tone or light."""
    if holds(TIME, words):
        return "time"
    if holds(WEATHER, words):
        return "weather"
    return "tone" if holds(TONE, words) else "light"


def speaks_of_light(words: str) -> bool:
    """Whether the words name a time of day, the weather, or the light itself."""
    return any(holds(each, words) for each in (TIME, WEATHER, TONE, LIGHT))


def is_look(word: str) -> bool:
    """Whether the word says how something looks: a colour, a size, a mood."""
    return word in COLOURS or word in LOOKS


def is_thing(word: str) -> bool:
    """Whether the word is something that pictures hold."""
    return word in PICTURE_NOUNS or singular(word) in PICTURE_NOUNS


def is_change(word: str) -> bool:
    """Whether the word is a verb of change, such as "add"."""
    return word in CHANGE_VERBS


def singular(word: str) -> str:
    """The word for one of them, near enough to tell that two phrases name the same thing."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
