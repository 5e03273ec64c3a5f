"""What speaks for a request or for talk in Spanish and Portuguese: the shapes of clauses, with each language's small words as macros."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence

_OF_PICTURE = r"(?:\b[TKF]\b|{QUOTE}|{REF})"

SHAPES = (
    Evidence(4.5, r"^(?:{CLITIC} )*P(?:\+\w+)?(?= |$)", "opens with a verb that only a picture knows"),
    Evidence(4, r"^(?:(?:{CLITIC}|{NOT}) )*[AC](?:\+\w+)?(?= ).*" + _OF_PICTURE, "opens with a verb of change"),
    Evidence(
        2.5,
        r"^(?:{CLITIC} )*[AC](?:\+(?!me\b|nos\b)\w+)?(?= )(?!.*" + _OF_PICTURE + r").*\bB\b",
        "opens with a verb of change, for a thing of the table",
    ),
    Evidence(
        2.5,
        r"^(?:{CLITIC} )?[AC]\+(?!me\b|nos\b|te\b|se\b)\w+ (?!.*\b[TKFBL]\b)(?!{TIME}|{REASON})\w",
        "opens with a verb of change",
    ),
    Evidence(
        1.8,
        r"^(?:{CLITIC} )*A(?:\+(?!me\b|nos\b)\w+)? (?:{SOME}) (?!.*\b[TKFBL]\b)\w",
        "opens with a verb of change, for something new",
    ),
    Evidence(-2, r"^(?:(?:me|nos) [AC]\b|[AC]\+(?:me|nos)\b)(?!.*" + _OF_PICTURE + ")", "for somebody"),
    Evidence(
        3,
        r"(?:^|\b(?:{BE}|T|K|B|{LITTLE}|y|e|o|com|con|de|p?or) )(?:{MORE}) (?!{TIME})(?:\w+ )?[TKFB]\b"
        r"|\b[TB](?: \w+)?(?: {BE})? (?:{MORE}) [KFG]\b",
        "a comparison",
    ),
    Evidence(1.5, r"^(?:{LITTLE} )*(?:{MORE}) (?!{TIME}|{REASON})(?!L|D)\w+$", "a comparison"),
    Evidence(
        3,
        r"(?:^|\b(?:{BE}|T|B) )(?:(?:{BE}|me|lo|la|se) )*(?:{VERY}) (?:\w+ )?[KF]\b|\bK {TOO}$|(?:^|\b(?:{BE}|{HAS}) )(?:{MUCH}) (?:\w+ )?T\b",
        "too much or too little",
    ),
    Evidence(2.5, r"\b(?:{BE}) (?:\w+ ){0,2}F\b|\bT\b.*\bF\b", "names a flaw"),
    Evidence(
        3,
        r"\b(?:{MUST}) (?!(?:\w+ )?[DL]\b)(?=.*\b[TKFB]\b)|\b[TKB]\b.*\b(?:{MUST})\b(?! (?:\w+ )?[DL]\b)",
        "says how it should be",
    ),
    Evidence(3, r"^(?:\w+ )?que (?:\w+ ){0,5}?(?:{BECOME})\b(?=.*\b[TKFB]\b)|^que (?:\w+ )*[TB] (?:\w+ ){0,2}(?:{BECOME})\b", "says how it should be"),
    Evidence(3, r"\b(?:{LACK})\b(?: \w+){0,4}? (?:[TKB]\b|{QUOTE})|\b[TB]\b.*\b(?:{LACK})$", "names a flaw"),
    Evidence(2.5, r"\b(?:{HAS}) (?:\w+ )?(?:{COUNTED}) (?:\w+ )?T\b", "counts the parts of a body"),
    Evidence(
        2.5, r"^(?:{FRAGMENT}) (?:(?!{OWN})[^\W_]\w* ){0,3}?(?:[TKFB]\b|{QUOTE})", "a fragment of a picture"
    ),
    Evidence(
        2.3,
        r"^(?:(?:{THE}) )?(?:[TB])(?: (?:de|del|d[aeo]s?|en|em|n[ao]s?|a|al|com|con|{MORE}|{VERY}|{THE}|[TBK]))* [KF](?:(?: y| e|,)? [KF])*$",
        "a part of the picture and a look",
    ),
    Evidence(2.5, r"^(?:\w+ ){0,2}?(?:{WANT})\b(?=.*\b[TKF]\b|.*{QUOTE})(?! \w+ D\b)", "says what is wanted"),
    Evidence(1.5, r"^(?:\w+ ){0,2}?(?:{WANT})\b(?! D\b)(?! \w+ [DL]\b)(?=.*\bB\b)", "says what is wanted"),
    Evidence(0.5, r"\bT\b", "names what a picture holds"),
    Evidence(0.3, r"\bT\b.*\bT\b", "names two things of a picture"),
    Evidence(0.5, r"\b[KF]\b", "names a look"),
    Evidence(1.5, r"{QUOTE}", "quotes a text"),
    Evidence(-2.5, r"\bL\b", "life outside the picture"),
    Evidence(-1.5, r"\bL\b.*\bL\b", "life outside the picture"),
    Evidence(-2, r"\bD\b", "what people do"),
    Evidence(-3, r"\b(?:{OWN}) (?!{MINE})[^\W_]\w*", "names what is outside the picture"),
    Evidence(-4.5, r"{SAYING}", "a saying"),
    Evidence(-4, r"^(?:(?:{PRAISING}|{BE}|{VERY}|{THE}|T|G) )*G\b(?! (?:con|com|si|se|sin|sem|en|em|un|una|um|uma|mas|{MORE})\b)(?!.*\b(?:{MUST}|{WANT})\b)", "praise"),
)  # fmt: skip
"""P, A, C: verbs; T, B: things; K, F, G: looks, flaws, praise; L, D: life (`Vocabulary`); all else are words as they are."""

TALK = (
    Evidence(-6, r"^(?:a|para|pra) (?:todos|todas|todo (?:el )?mundo|voces|vcs)$", "a greeting"),
    Evidence(-6, r"^(?:buen[oa]s? (?:dias|tardes|noches)|bom dia|boa (?:tarde|noite)|feliz (?:ano|navidad|natal|cumple))\b", "a greeting"),
    Evidence(-5, r"\b(?:quita|tira) (?:esa|essa) cara\b|^(?:haz|faz)(?:me)? (?:um|un) favor\b(?!.*\b(?:fondo|fundo|imagen|imagem)\b)", "a saying"),
    Evidence(-3, r"^(?:(?:{CLITIC}|ya|ja|no|nao|hoy|hoje|y|e|pero|mas|ahora|agora) )*(?:{SELF})\b", "speaks of oneself"),
    Evidence(-3, r"\b(?:{PEOPLE})\b", "speaks to people"),
    Evidence(-2.5, r"\b(?:{TIME})\b", "speaks of times"),
    Evidence(-4, r"\b(?:{REASON})\b", "gives a reason in life"),
    Evidence(-4.5, r"{IDIOM}", "a saying"),
    Evidence(-2.5, r"\b(?:jaja\w*|jeje\w*|jsj\w*|kk+|haha\w*|hehe\w*|rs(?:rs)+|lol|xd+)\b", "laughs"),
    Evidence(-7, r"{NOCHANGE}", "asks for no change"),
)  # fmt: skip
"""What speaks for talk, in words as they are."""
