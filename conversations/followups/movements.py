"""Words that move the whole picture (turn, mirror, level) or say by how much its frame grows or shrinks."""

from __future__ import annotations

import re

from conversations.actions import CutSide, Movement
from conversations.followups.text import accentless, unaccented

_WHOLE = (
    r"(?:it|this|that|the (?:whole |entire )?(?:thing|image|picture|pic|photo|canvas|shot|scene|frame|result)"
    r"|everything|image|picture|pic|photo|das (?:ganze )?(?:bild|foto)|das ganze|es|sie|alles"
    r"|l'image|la (?:photo|foto|imagen)|le tout|a (?:imagem|foto)|tudo|todo)"
)
_TURN = r"(?:rotat\w*|rotier\w*|drehe?|dreh|turn|spin|tilt|pivot(?:e[rz]?)?|tourn\w+|fai[st] pivoter|gir\w+|rot(?:a|ar|e)\b|vira|vire)"
_FLIP = (
    r"(?:flip(?:ped|ping)?|mirror(?:ed|ing)?|reverse(?= it)|spiegel\w*|gespiegelt|retourne[rz]?|miroir"
    r"|inverse[rz]?|voltea\w*|refleja\w*|espeja\w*"
    r"|espelh\w+|inverte\w*|invierte|flop)"
)
_LEFT = unaccented(
    r"(?:(?:counter|anti)[- ]?clock ?wise|ccw\b|to the left\b|left\b|nach links\b|gegen den uhrzeigersinn|à gauche|antihorari\w+|anti-horári\w+|a la izquierda|para a esquerda|à esquerda|左)"
)
_HALF = unaccented(
    r"(?:180|upside[- ]down|half a turn|auf den kopf|à l'envers|boca abajo|de cabeça para baixo|逆さ|上下逆)"
)
_VERTICAL = unaccented(r"(?:vertical\w*|upside|top to bottom|up(?: and |/)down|senkrecht|上下)")
_QUARTER = r"(?:\b(?:90|270|-90)\b|quarter turn|clock ?wise|\bcw\b|sideways|viertel|uhrzeigersinn|quart de tour|\bhorario|sentido horário)"
_OFF_PICTURE = accentless(r"\b(?:her|his|their|its) \w+$")

_TURNED = accentless(
    rf"\b{_TURN}(?:[ -](?:{_WHOLE}|l[aeo]s?|ela)(?!\w))?(?: (?:by|um|de|about|a|an|the|one|round|around|over|to|all|exactly|um))*"
    rf" ?(?:the )?(?:{_QUARTER}|{_HALF}|{_LEFT}|(?:to the )?right\b(?! (?:one|now|side))|nach rechts|à "
    rf"droite|a la derecha|à direita|para a direita)"
    rf"|^(?:please )?{_TURN} {_WHOLE}$|\b(?:on its (?:head|side)|right way up)\b"
    r"|(?:90|180|270)\s*度|回転|右に回|左に回|逆さ"
)
_FLIPPED = accentless(
    rf"\b{_FLIP}(?:[ -](?:{_WHOLE}|l[aeo]s?|ela)(?!\w))?(?: (?:horizontal\w*|vertical\w*|left|right|upside|over|waagerecht"
    rf"|senkrecht|waagrecht|in))"
    rf"|\b{_FLIP} {_WHOLE}(?!\w)|^(?:please )?{_FLIP}$|\b(?:as a |the |a )?mirror(?:ed)? (?:image|version)\b"
    r"|\b(?:horizontal|vertical) flip\b|\bswap left and right\b|左右反転|上下反転|反転"
)
_LEVELLED = accentless(
    r"\b(?:straighten|level|deskew|redress\w+|begradig\w*|endereza\w*|nivela\w*|endireit\w+)(?: (?:out|up))?"
    r"(?: (?:the|den|l'|el|o|la|a) ?(?:horizon\w*|skyline|sea(?:line)?|tilt|image|picture|photo|shot))?(?= "
    r"|$|[.,!])(?! (?:her|his|their|the (?!horizon|skyline|sea|tilt|image|picture|photo|shot)))"
    r"|\b(?:horizon|picture|image|photo) (?:is |looks )?(?:a bit |slightly |totally )?(?:crooked|tilted"
    r"|slanted|wonky|not (?:level|straight))"
    r"|\bfix the tilt\b|\bhorizont (?:ist )?(?:schief|gerade)|\bl'horizon\b.*\b(?:droit|penche)"
    r"|\bhorizonte\b.*\b(?:recto|reto|torcido|torto)"
    r"|水平に|傾きを"
)
_TIMES = accentless(
    r"(?<![\d.])(\d(?:[.,]\d{1,2})?) ?(?:x\b|×|times\b|mal\b|fois\b|veces\b|vezes\b|倍)|\bx "
    r"?(\d(?:\.\d{1,2})?)\b"
)
_PERCENT = accentless(
    r"(?<!\d)(\d{1,3}(?:[.,]\d)?) ?(?:%|percent\b|prozent\b|pour ?cent\b|por ?ciento\b|por ?cento\b|パーセント)"
)
_WORD_FACTORS = (
    (accentless(r"\b(?:twice|double[ds]?|doppelt\w*|deux fois|(?:el |o )?dobl[eo]|o dobro)\b|二倍|2倍"), 2.0),
    (accentless(r"\b(?:three times|triple[ds]?|dreifach\w*|trois fois|(?:el )?triple|o triplo)\b"), 3.0),
    (accentless(r"\b(?:half again as|one and a half times|anderthalb\w*)\b"), 1.5),
)
_SIDES: tuple[tuple[re.Pattern[str], CutSide], ...] = (
    (accentless(r"\b(?:all|every|each) (?:\w+ )?(?:sides?|edges?|around)\b|\ball (?:around|round)\b"
        r"|\beven(?:ly)?\b|\b(?:allen|jeder) seiten?\b|\btous les côtés\b|\btodos (?:los|os) lados\b"
        r"|周り|四辺"), "all"),
    (accentless(r"\b(?:top|upper|above|head ?room|sky|oben|obere\w*|haut|arriba|superior|topo|em cima"
        r"|cima)\b|上"), "top"),
    (accentless(r"\b(?:bottom|lower|below|feet|floor|unten|untere\w*|bas|abajo|inferior|baixo|embaixo)\b|下"), "bottom"),
    (accentless(r"\b(?:left|links?|linken?|gauche|izquierd[ao]|esquerd[ao])\b|左"), "left"),
    (accentless(r"\b(?:right|rechts?|rechten?|droite?|derech[ao]|direit[ao])\b|右"), "right"),
)  # fmt: skip
_HALVES = (
    (accentless(r"\b(?:half|hälfte|moitié|mitad|metade)\b|半分"), 50.0),
    (accentless(r"\b(?:a|one|the) third\b|\b(?:left|right|top|bottom|upper|lower) third\b|\bdrittel\b"
        r"|\btiers\b|\btercio\b|\bterço\b"), 100 / 3),
    (accentless(r"\b(?:a|one|the) quarter\b|\bviertel\b|\bquart\b|\bcuart[oa]\b"), 25.0),
)  # fmt: skip
_KEEPS = accentless(
    r"\b(?:to|keep|only|just|auf|sur|a la|para a) (?:\w+ )?(?:the )?(?:left|right|top|bottom|upper"
    r"|lower)\b|\bkeep\b"
)


def movement(text: str) -> Movement | None:
    """The movement of the whole picture that the words ask for; None where only a part of it would move."""
    text = unaccented(text)
    if (found := _FLIPPED.search(text)) and not _OFF_PICTURE.search(text[: found.end()]):
        return "flip-vertical" if re.search(_VERTICAL, text) else "flip-horizontal"
    if found := _TURNED.search(text):
        if re.search(_HALF, text) or "on its head" in text or "right way up" in text:
            return "rotate-180"
        return "rotate-left" if re.search(_LEFT, text) or "270" in text else "rotate-right"
    return "straighten" if _LEVELLED.search(text) else None


def without_movement(text: str) -> str:
    """The text without its accents and the words that `movement` understood."""
    text = unaccented(text)
    for pattern in (_FLIPPED, _TURNED, _LEVELLED):
        text = pattern.sub(" ", text)
    return re.sub(
        r"\b(?:90|180|270)\b|degrees?\b|°|\b(?:counter|anti)?[- ]?clock ?wise\b|"
        + f"{_VERTICAL}|{_HALF}|{_LEFT}",
        " ",
        text,
    )


def factor(text: str) -> float | None:
    """By how much the frame grows, as a multiple above 1 and at most 4: "1.5x", "twice as wide", "20% more"."""
    text = unaccented(text)
    if found := _TIMES.search(text):
        times = float((found.group(1) or found.group(2)).replace(",", "."))
        return times if 1 < times <= 4 else None
    if found := _PERCENT.search(text):
        share = float(found.group(1).replace(",", "."))
        times = share / 100 if share > 100 else 1 + share / 100
        return times if 1 < times <= 4 else None
    return next((times for pattern, times in _WORD_FACTORS if pattern.search(text)), None)


def cut_side(text: str) -> CutSide | None:
    """The side of the picture that the words cut away from."""
    text = unaccented(text)
    return next((side for pattern, side in _SIDES if pattern.search(text)), None)


def cut_percent(text: str) -> float | None:
    """How much of the picture goes, 1 to 95 percent of its height or width."""
    text = unaccented(text)
    found = _PERCENT.search(text)
    share = (
        float(found.group(1).replace(",", "."))
        if found
        else next((percent for pattern, percent in _HALVES if pattern.search(text)), None)
    )
    if share is None:
        return None
    if _KEEPS.search(text):
        share = 100 - share
    return share if 1 <= share <= 95 else None


def cut(text: str) -> tuple[float | None, CutSide | None]:
    """How much goes, and where; a side that is to be kept is cut from the other one."""
    text = unaccented(text)
    percent, side = cut_percent(text), cut_side(text)
    if side and _KEEPS.search(text):
        side = _OPPOSITE[side]
    return percent, side


_OPPOSITE: dict[CutSide, CutSide] = {
    "left": "right", "right": "left", "top": "bottom", "bottom": "top", "all": "all",
}  # fmt: skip
