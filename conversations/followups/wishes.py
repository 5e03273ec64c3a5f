"""What a request says beside the change: whether the rest is protected, and what a picture sent along is for."""

from __future__ import annotations

import re

from conversations.actions import AttachmentRole
from conversations.followups.text import accentless, unaccented

_UNPROTECTED = accentless(
    r"\b(?:don't|do not|dont|no need to|without|not|never mind|turn off|disable|no|skip|unlock) (?:the "
    r")?(?:protect\w*|pixel protection|lock\w*)\b"
    r"|\bprotect(?:ion)? off\b|\bunprotected\b|\b(?:let|allow) (?:everything|anything|it all|the (?:whole"
    r"|entire) (?:thing|image|picture)|all of it) (?:to )?(?:change|move|shift|vary)\b"
    r"|\b(?:everything|anything|the rest|all of it) (?:may|can|is free to|is allowed to) (?:also "
    r")?(?:change|move|shift)\b"
    r"|\b(?:change|repaint|redraw) (?:whatever|anything) (?:you|is)\b|\b(?:ohne schutz|nicht schützen"
    r"|alles darf sich ändern)\b"
    r"|\bsans protection\b|\btout peut changer\b|\bsin protecci[oó]n\b|\btodo puede cambiar\b|\bsem "
    r"proteção\b|\btudo pode mudar\b|保護(?:なし|しない|は不要|をオフ)|全部変わっても"
)
_PROTECTED = accentless(
    r"\b(?:protect|lock|freeze) (?:the rest|everything|all|the others?|what|the (?:background|other))\b"
    r"|\bprotect(?:ion)? on\b"
    r"|\bwith protection\b|\b(?:schütze?|schützen) (?:den rest|alles|das)\b|\b(?:den rest|alles andere) "
    r"schützen\b|\bprotège (?:le reste|tout)\b"
    r"|\bprotege (?:el resto|o resto|todo|tudo)\b|\bproteja (?:o resto|el resto)\b|他は保護|保護して"
)
_ROLES: tuple[tuple[re.Pattern[str], AttachmentRole], ...] = (
    (
        accentless(
            r"\b(?:mask|masked|painted (?:area|part|region)|(?:marked|masked|highlighted|circled|painted"
            r"|white|black|red|transparent) (?:area|part|region|spot|bit)s?"
            r"|where i (?:painted|marked|drew|circled)|what i (?:painted|marked|circled)|inside the "
            r"(?:mask|marks?)|maske|markierte\w*|masque|máscara|zone marquée|área marcada)\b|マスク"
            r"|塗った"
        ),
        "mask",
    ),
    (
        accentless(
            r"\b(?:start|begin|go|work|continue|carry on|build|proceed) (?:again )?(?:from|with|on|off) "
            r"(?:this|that|the attached|my|the upload\w*|here)\b"
            r"|\b(?:this|that|it|my (?:photo|picture|image|upload)) (?:is|as|should be|to be) (?:the |a "
            r"|our |my )?(?:new )?(?:base|starting point|start|original|canvas)\b"
            r"|\b(?:as|be) (?:the|a) (?:new )?(?:base|starting point)\b|\b(?:edit|change|fix|retouch"
            r"|modify|work on) (?:this|my|the attached) (?:one|photo|picture|image|upload|file)\b"
            r"|\bon (?:this|my|the attached) (?:photo|picture|image|upload|one)\b(?= instead|$)"
            r"|\b(?:fang|starte?|beginne?|mach) (?:hier)?mit (?:diesem|dem|meinem)\b|\bnimm (?:das"
            r"|dies\w*) als (?:basis|grundlage|ausgang\w*)\b|\b(?:pars|commence|repars) de "
            r"(?:celle|celui|cette|ça|ma)\b"
            r"|\b(?:empieza|parte|comienza) (?:de|con|desde) (?:est[ea]|esto|mi)\b|\b(?:comece|começa"
            r"|parte|parta) (?:dest[ea]|com est[ea]|da minha|disso)\b|この(?:画像|写真)(?:から|をもとに|をベース)"
        ),
        "base",
    ),
    (
        accentless(
            r"\b(?:use|take|copy|match|follow|borrow|mimic|apply|put|add|place|insert) (?:this|these|that"
            r"|the attached|the (?:logo|style|colou?rs|pose|face|palette|font|pattern)|my)\b"
            r"|\b(?:as|for) (?:a |the )?(?:reference|ref|inspiration|guide|example)\b|\b(?:like|from|in|as "
            r"in|based on|similar to|inspired by|same (?:style|colou?rs?|pose|palette|look|font"
            r"|vibe)s? as) (?:this|these|that|the attach\w+|my|the (?:photo|picture|image|file"
            r"|screenshot) (?:i|attached|here))\b"
            r"|\b(?:attached|attachment|reference|moodboard|screenshot)\b|\bwie (?:auf|in|bei) (?:dem"
            r"|diesem|meinem)\b|\b(?:nimm|benutz\w*|verwende) (?:das|dies\w*|mein\w*)\b"
            r"|\b(?:utilise|prends) (?:ça|cette|celle|ce|mon|ma)\b|\bcomme (?:sur|dans|cette|celle"
            r"|ça)\b"
            r"|\b(?:usa|toma|utiliza) (?:est[ea]|esto|mi)\b|\bcomo (?:en )?(?:est[ea]|esta|nest[ea])\b"
            r"|\buse (?:est[ea]|isso|minha|meu)\b|参考|みたいに|のように|これを使"
        ),
        "reference",
    ),
)


def protection(text: str) -> bool | None:
    """Whether the words ask that what they do not name be protected (True) or free to change (False)."""
    text = unaccented(text)
    if _UNPROTECTED.search(text):
        return False
    return True if _PROTECTED.search(text) else None


def attachment_role(text: str, attachments: tuple[str, ...]) -> AttachmentRole | None:
    """What the words say a picture sent along is for; None without one, or where they do not say."""
    if not attachments:
        return None
    if "mask" in attachments:
        return "mask"
    text = unaccented(text)
    return next((role for pattern, role in _ROLES if pattern.search(text)), None)


def opens_with_a_role(text: str, attachments: tuple[str, ...]) -> bool:
    """Whether the text begins with what a picture sent along is for ("use this one")."""
    text = unaccented(text)
    return bool(attachments) and any(pattern.match(text) for pattern, role in _ROLES if role != "mask")


_STARTING = frozenset(
    """a again an and as at attached base begin build can canvas carry continue could file from go here i image instead is it
    let's lets let me my new now off ok okay on one original photo pic picture please point proceed start starting that the
    this to upload uploaded us use want we with work you your
    an bild dem diesem fang foto hier hiermit mit starte bitte
    celle ce cette ci commence de image la pars photo
    comienza con de desde empieza esta este foto imagen por favor
    com comece desta deste essa esse imagem parta""".split()
)


def says_only_where_to_start(text: str) -> bool:
    """Whether the words only hand a picture over ("start from this one, please") and ask for no change of it."""
    return all(word in _STARTING for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.lower()))
