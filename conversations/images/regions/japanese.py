"""Japanese phrases of places in the words and the order that English ones have; nothing else reads Japanese here."""

from __future__ import annotations

import re

_WORDS = {
    "三分の一": "third", "3分の1": "third", "三分の二": "2/3", "3分の2": "2/3", "四分の一": "quarter", "4分の1": "quarter",
    "半分": "half", "右上": "top right", "左上": "top left", "右下": "bottom right", "左下": "bottom left",
    "上": "top", "下": "bottom", "左": "left", "右": "right", "真ん中": "center", "中央": "center",
    "角": "corner", "隅": "corner", "端": "edge", "縁": "border", "ふち": "border", "側": "side", "部分": "part",
    "すべて": "everything", "全部": "everything", "全体": "everything",
    "空": "sky", "雲": "sky", "背景": "background", "被写体": "subject", "人物": "person", "人": "person", "顔": "face", "題材": "subject",
}  # fmt: skip
_RELATIONS = {"まわり": "around", "周り": "around", "周囲": "around", "後ろ": "behind", "うしろ": "behind"}
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_WORD = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
_EXCEPT = re.compile(r"^(?P<left_out>.+?)以外(?:の?(?:すべて|全部|全体|ところ))?$")
_RELATED = re.compile(rf"^(?P<thing>.+?)の(?P<relation>{'|'.join(_RELATIONS)})$")
_JOINED = re.compile(r"[、,]|と")


def in_english(text: str) -> str:
    """`左の三分の一と空` as `left third and sky`; other languages as they are, as is what has no word here."""
    if not _JAPANESE.search(text):
        return text
    if match := _EXCEPT.match(text):
        return f"everything except {_listed(match['left_out'])}"
    return _listed(text)


def _listed(text: str) -> str:
    return " and ".join(_one(part.strip()) for part in _JOINED.split(text) if part.strip())


def _one(text: str) -> str:
    if match := _RELATED.match(text):
        return f"{_RELATIONS[match['relation']]} {_one(match['thing'])}"
    spaced = _WORD.sub(lambda match: f" {_WORDS[match[0]]} ", text)
    return " ".join(word for word in re.split(r"[\sの]+", spaced) if word)
