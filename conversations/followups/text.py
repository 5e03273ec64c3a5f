"""A message made ready for reading: lower case, one space, and everything that must stay opaque as one sign."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

QUOTE = "\ue000"
LINK = "\ue001"
REF = "\ue002"
MEMBER = "\ue003"
CODE = "\ue004"
SIGNS = QUOTE + LINK + REF + MEMBER + CODE
"""Private-use signs that stand for quoted text, a link, a revision, another member, a block of code."""

READ_CHARS = 2000
"""How much of a message is read; Discord allows 2,000 characters (4,000 with Nitro)."""

_BOT = re.compile(r"@(?:bot|darkroom)\b|<@!?1100000000000000001>", re.I)
_ID_MENTION = re.compile(r"<@[!&]?\d+>")
_MEMBER = re.compile(r"(?<![\w.])@[\w.\-]{2,}|<@[!&]?\d+>")
_LINK = re.compile(r"<?\b(?:https?://|www\.)\S+", re.I)
_FENCE = re.compile(r"```[\s\S]*?```|```")
_BLOCK_QUOTE = re.compile(r"^>{1,3} .*$", re.M)
_CUSTOM_EMOJI = re.compile(r"<a?:(\w+):\d+>|(?<![\w:]):([a-z][a-z0-9_+]{2,}):(?!\w)", re.I)
_QUOTED = re.compile(
    r'"[^"\n]{0,500}"|“[^“”\n]{0,500}[”"]|„[^„“”\n]{0,500}[“”"]|«[^«»\n]{0,500}»|「[^「」\n]{0,500}」'
    r"|『[^『』\n]{0,500}』|`[^`\n]{1,500}`|(?<!\w)['‘][^'‘’\n]{1,80}['’](?!\w)"
)
_WHOLE_QUOTE = re.compile(
    r"""\s*(?:"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|「([^「」]+)」|'([^'"]+)'|‘([^‘’]+)’|`([^`]+)`)\s*[.!]*\s*"""
)
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u3030\u303d\u3297\u3299]"
    "[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]*"
)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\U000e0000-\U000e007f]")
_STRETCH = re.compile(r"([a-z])\1{2,}")


@dataclass(frozen=True, slots=True)
class Text:
    """
    One message, read.

    words: what was written, without the mention of the bot; the source of an instruction.
    plain: lower case, single spaces, straight apostrophes, signs for what is opaque; what the grammar reads.
    emoji: every emoji, in order; they are not in `plain`.
    starts_with_member: the message opens by calling another member.
    """

    words: str
    plain: str
    quotes: tuple[str, ...] = ()
    emoji: tuple[str, ...] = ()
    links: int = 0
    code: bool = False
    starts_with_member: bool = False
    ends_with_member: bool = False
    calls_bot: bool = False


_ACCENTED, _BARE = "áàâãäéèêëíìîïóòôõöúùûüçñ", "aaaaaeeeeiiiiooooouuuucn"
_PLAIN_LETTERS = str.maketrans(_ACCENTED + _ACCENTED.upper(), _BARE + _BARE.upper())
_IS = re.compile(r"(?<![^\W_])é(?![^\W_])")


def unaccented(text: str) -> str:
    """A text without accents, as long as before; "é" alone stays, "e" is another word."""
    plain = text.translate(_PLAIN_LETTERS)
    for found in _IS.finditer(text):
        plain = plain[: found.start()] + "é" + plain[found.end() :]
    return plain


def accentless(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern for texts that are `unaccented`: people leave accents out."""
    return re.compile(unaccented(pattern), flags)


def _opaque(text: str) -> tuple[str, list[str], int, bool]:
    code = "```" in text
    text = _FENCE.sub(f" {CODE} ", text)
    text, links = _LINK.subn(f" {LINK} ", text)
    quotes: list[str] = []

    def keep(match: re.Match[str]) -> str:
        quotes.append(match.group())
        return f" {QUOTE} "

    return _QUOTED.sub(keep, text), quotes, links, code


def _unwrap(text: str) -> str:
    whole = _WHOLE_QUOTE.fullmatch(text)
    return next(part for part in whole.groups() if part) if whole else text


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).lower()
    text = text.replace("’", "'").replace("‘", "'").replace("´", "'")
    text = re.sub(r"[–—―]| - | -- ", " - ", text)
    text = re.sub(r"(?<=\w)\.{2,}|…", " ... ", text)
    text = re.sub(r"[*_~|]{2,}|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)", " ", text)
    text = _STRETCH.sub(r"\1\1", text)
    return re.sub(r"\s*\n\s*", " . ", text.strip())


_WANTS_NOUN = r"(?:\b(?:an?|the|some|of|with|more|two|three|his|her|add|put|into|like)|\d) ?$"


def _emoji_as_words(body: str) -> str:
    """An emoji where a noun must stand is a noun; elsewhere it only parts what is around it."""
    out, at = "", 0
    body = _CUSTOM_EMOJI.sub(" \U0001f600 ", body)
    for match in _EMOJI.finditer(body):
        out += body[at : match.start()]
        out += f" {QUOTE} " if re.search(_WANTS_NOUN, out, re.I) else " , "
        at = match.end()
    return re.sub(r"(?:\s*,\s*)+$|^(?:\s*,\s*)+", "", out + body[at:])


_HELLO = (
    r"hey+|hi+|hello+|yo|good (?:morning|afternoon|evening|day)"
    r"|hallo+|moin(?: moin)?|servus|grüezi|guten (?:morgen|tag|abend)|mahlzeit"
    r"|bonjour|bonsoir|salut|coucou"
    r"|hola+|holi+s?|buen[oa]s (?:d[ií]as|tardes|noches)|buen d[ií]a|buenas(?=[,.!])"
    r"|ol[aá]+|oi+e?|e a[ií]|bom dia|boa (?:tarde|noite)"
)
_EVERYBODY = (
    r"there|bot|darkroom|all|everyone|everybody|guys|team|folks|zusammen|leute|ihr lieben|à tous|à toutes|a tous|tout le monde|les amis|la team"
    r"|a todos|a todas|a todo el mundo|equipo|chicos|chicas|amigos|gente|gente linda|pessoal|galera|povo"
)
_GREETING = re.compile(
    rf"(?:¡?(?:(?:{_HELLO})(?: (?:{_EVERYBODY}))?|please|pls|plz|ok(?:ay)?)(?=[\s,.!:;¡¿-])[\s,.!:;¡-]+"
    r"|(?:こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|お疲れ(?:様|さま)(?:です)?|すみません|やあ)[、。！!〜ー\s]+)+"
)


def _without_greeting(plain: str) -> str:
    """The text after its greeting; a greeting alone stays."""
    match = _GREETING.match(f"{plain} ")
    return plain[match.end() :] if match and re.search(r"\w", plain[match.end() :]) else plain


def unread(message: str) -> str:
    """What stands behind the characters that the grammar reads."""
    return _INVISIBLE.sub("", message)[READ_CHARS:]


def is_greeting(plain: str) -> bool:
    """Whether the text is a greeting and nothing else."""
    return _GREETING.fullmatch(f"{plain} ") is not None


def read(message: str, *, mentions_bot: bool = False, other_user_mentioned: bool = False) -> Text:
    """The message as the grammar reads it; never raises, reads at most `READ_CHARS` characters."""
    message = _INVISIBLE.sub("", message[: READ_CHARS * 2])[:READ_CHARS]
    bot = _BOT
    calls_bot = bool(bot.search(message))
    message = bot.sub(" ", message)
    if mentions_bot and not other_user_mentioned:
        calls_bot = calls_bot or bool(_ID_MENTION.search(message))
        message = _ID_MENTION.sub(" ", message)
    words = re.sub(r"[ \t]+", " ", message).strip(" ,:;\t\n")
    unquoted = _BLOCK_QUOTE.sub(" ", words)
    body = _unwrap(unquoted if unquoted.strip() else words.lstrip("> "))
    body, quotes, links, code = _opaque(body)
    emoji = [m.group() for m in _EMOJI.finditer(body)]
    emoji += [f":{m.group(1) or m.group(2)}:" for m in _CUSTOM_EMOJI.finditer(body)]
    body = _emoji_as_words(body)
    starts = bool(re.match(r"\W*(?:@[\w.\-]{2,}|<@)", body))
    body = _MEMBER.sub(f" {MEMBER} ", body)
    ends = (
        bool(
            re.search(
                rf"(?<!like )(?<!from )(?<!by )(?<!with )(?<!of )(?<!for )(?<!as )(?<!and )(?<!to ){MEMBER}\W*$",
                re.sub(r"\s+", " ", body),
            )
        )
        and not starts
    )
    plain = _without_greeting(re.sub(r"\s+", " ", _fold(body)).strip())
    return Text(words, plain, tuple(quotes), tuple(emoji), links, code, starts, ends, calls_bot)
