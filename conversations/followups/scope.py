"""How far a change reaches: a part of the picture or all of it; and whether it needs a model at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from conversations.actions import Action, Edit
from conversations.followups.lexicon.en_things import PICTURE_NOUNS
from conversations.followups.movements import without_movement
from conversations.followups.text import accentless, read, unaccented

Reach = Literal["local", "global", "unknown"]

_STYLE = accentless(
    r"\b(?:water ?colou?r|oil paint\w*|sketch|drawing|cartoon|anime|manga|comic|pixel art|claymation|lego"
    r"|low[- ]poly|line ?art"
    r"|stained glass|mosaic|engraving|woodcut|linocut|collage|papercut|origami|photo-?real\w*|realistic"
    r"|illustration|poster style"
    r"|(?:art deco|art nouveau|pop art|cyberpunk|steampunk|noir|vaporwave|synthwave|ghibli|pixar|ukiyo-e"
    r"|vintage|retro|\d0s)"
    r"|aquarell\w*|ölgemälde|skizze|zeichnung|zeichentrick|aquarelle|peinture|croquis|dessin|acuarela|óleo"
    r"|boceto|dibujo|aquarela"
    r"|pintura|desenho|estilo|style|stil)\b|水彩|油絵|アニメ|スケッチ|風に|イラスト"
)
_TONE = accentless(
    r"\b(?:warm(?:er|th)?|cool(?:er)?|cold(?:er)?|bright(?:er|ness|en)?|dark(?:er|en)?|light(?:er|en)"
    r"|contrast\w*|saturat\w+|desaturat\w+"
    r"|vibran\w+|vivid|mood(?:y|ier)?|tones?|palette|exposure|gamma|hue|fade[ds]?|muted|punch(?:y|ier)"
    r"|soft(?:er)? light\w*|light(?:ing)?"
    r"|black and white|b&w|monochrome|gr[ae]yscale|sepia|grain\w*|vignette|filter|night(?:time)?"
    r"|day(?:time|light)?|sunset|sunrise|dusk|dawn"
    r"|golden hour|blue hour|morning|evening|winter|summer|autumn|spring|rain\w*|snow\w*|fog\w*|storm\w*"
    r"|season|weather"
    r"|wärmer|kälter|heller|dunkler|kontrast\w*|sättigung|stimmung|nacht|abend\w*|schwarz-?weiß|licht"
    r"|winter|sommer|herbst|frühling"
    r"|plus (?:chaud|froid|clair|sombre|lumineu\w+)|contraste|nuit|noir et blanc|lumière|hiver|été|automne"
    r"|printemps"
    r"|más (?:cálid\w+|fr[íi]\w+|clar\w+|oscur\w+|brillante)|noche|blanco y negro|luz|invierno|verano"
    r"|otoño|primavera"
    r"|mais (?:quente|fri\w+|clar\w+|escur\w+|brilhante)|noite|preto e branco|inverno|verão|outono)\b"
    r"|明る|暗く|夜|昼|夕|暖か|冷た|白黒|コントラスト|彩度|冬|夏|秋|春|雨|雪"
)
_ALL_OF_IT = accentless(
    r"\b(?:whole|entire|everything|everywhere|overall|throughout|all of it|insgesamt|alles|überall|tout"
    r"|partout|todo|tudo)\b|全体|全部"
)
_TOUCHES_A_THING = accentless(
    r"\b(?:add|put|place|insert|remove|delete|erase|get rid of|take (?:out|away|off)|replace|swap|lose"
    r"|hide|give (?:her|him|it|them|the)"
    r"|(?:fix|change|recolou?r|make) (?:the|her|his|its|their)|without|no more|entfern\w*|füge|setz\w*"
    r"|ersetz\w*|ajoute\w*|enlève\w*|supprime\w*"
    r"|remplace\w*|añad\w*|agrega\w*|quita\w*|elimina\w*|cambia\w*|adicion\w*|coloc\w*|tir[ae]\b|remov\w*"
    r"|troca\w*)\b|消して|足して|追加|取って|変えて|外して"
)
_FORMAT = accentless(
    r"\b(?:as|in|to|into|als|im|en|au format|em|no formato|formato)? ?(?:an? |the )?\.?(?:png|jpe?g"
    r"|webp)s?\b(?: (?:file|format|version|datei|instead|fichier|archivo|arquivo))?"
    r"|\b(?:file|format|datei\w*|fichier|archivo|arquivo)\b"
)
_AROUND_WORDS = accentless(
    r"\b(?:can|could|would|will|you|u|i|we|it|this|that|the|a|an|me|us|get|give|have|need|want|like|please"
    r"|pls|plz|thanks|thx|save|export|download"
    r"|convert|send|make|be|do|for|to|of|my|image|picture|pic|photo|now|just|and|ok|okay|in|as|works?"
    r"|better|also|by|so|is|'s|degrees?|bitte|mir|das|bild"
    r"|es|ein\w*|kann|ich|du|haben|brauche|speicher\w*|s'il|te|vous|plaît|je|peux|tu|l'image|le|la|un|une"
    r"|por favor|puedes?|imagen|pode|imagem|uma?|o|de"
    r"|por|favor|porfa|lo|los|las|el|la|foto|photo|tout|todo|tudo|quiero|quero|grados?|graus|degres|hacia|vers|para|pra|pfv|stp|svp|a|version|and|turn|way|other|around|round)\b|[してくださいにでをおねがいの度]|画像|保存|変換|形式"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """
    reach: what a change may touch; "unknown" where the words leave it open.
    tone: light, colour, weather, season or time of day of the whole picture are to change.
    """

    reach: Reach
    tone: bool


def scope_of(action: Action) -> Scope:
    """How far an action's words reach; everything but an edit is global."""
    if not isinstance(action, Edit):
        return Scope("global", False)
    plain = unaccented(read(action.instruction).plain)
    placed = action.where is not None or action.region not in (None, "whole")
    everywhere = action.region == "whole" or bool(_ALL_OF_IT.search(plain))
    touches = bool(_TOUCHES_A_THING.search(plain)) or _names_a_thing(plain)
    tone = bool(_TONE.search(plain)) and not placed and not touches
    if action.turn or _STYLE.search(plain) or tone or (everywhere and not placed):
        return Scope("global", tone)
    return Scope("local" if placed or touches else "unknown", False)


def needs_no_model(action: Edit) -> bool:
    """Whether all that is asked is a turn of the whole picture or another file format, which are made without a model."""
    if action.turn is None and action.output_format is None:
        return False
    if action.preserve or action.region or action.background or action.quality:
        return False
    plain = unaccented(read(action.instruction).plain)
    rest = without_movement(plain) if action.turn else plain
    return not re.search(r"\w", _AROUND_WORDS.sub(" ", _FORMAT.sub(" ", rest)))


def _names_a_thing(plain: str) -> bool:
    return any(
        word in PICTURE_NOUNS or word.removesuffix("s") in PICTURE_NOUNS
        for word in re.findall(r"\b(?:the|her|his|its|their|a|an) (?:[\w-]+ ){0,2}?([\w-]+)", plain)
        if word not in _OF_ALL
    )


_OF_ALL = frozenset(
    "image picture pic photo scene light lighting mood palette colors colours tone tones whole style look "
    "sky background atmosphere".split()
)
