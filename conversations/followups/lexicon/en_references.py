"""English: how people name a revision."""

from __future__ import annotations

_PIC = (
    r"(?:one|version|ver|image|img|picture|pic|photo|try|attempt|result|take|draft|render"
    r"|revision|rev|iteration|generation|shot|option|edit|variant|go|upload|attempt|pass)"
)
_ORD = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|1st|2nd|3rd|[4-9]th|10th)"
_END = (
    r"(?=\s*(?:$|[.,!?;:)]|-|but\b|and\b|with\b|without\b|instead|please|pls|then\b|again|in\b"
    r"|as\b|better|more\b|most\b|for\b|is\b|was\b|looked|or\b|vs|versus|to\b|a bit|plz|thanks"
    r"|now\b|back\b|except|because|since|side|next|together))"
)
_NO_OF = r"(?! of (?!this\b|the thread|them\b|these\b|those\b|all\b|it\b))"

REFERENCES = (
    (
        r"^(?:in|on|for|from|take|use|with) (?P<n>\d)(?=(?:,| (?:and|but|make|add|remove|change|the"
        r"|instead)\b))",
        "number",
    ),
    (
        r"(?:(?<=switch to )|(?<=go to )|(?<=jump to )|(?<=back to )|(?<=over to )|(?<=return to )|(?<=revert to )"
        r"|(?<=swap to )|(?<=us on )|(?<=us to )|(?<=load )|(?<=go with )|(?<=continue with )|(?<=stick with )"
        r"|(?<=continue from )|(?<=work from )|(?<=work on )|(?<=rewind to )|(?<=reset to ))"
        r"(?P<w>two|three|four|five|six|seven|eight|nine|[1-9])"
        r"(?=\s*(?:$|[,.!?;]|and\b|but\b|then\b|again\b|please\b|pls\b|instead\b|now\b|after all\b))",
        "word",
    ),
    (
        r"(?<![\w.:])(?P<w>one|two|three|four|five|six|[1-9])(?= (?:and|&|next to|beside|against|vs\.?|versus|with) "
        r"(?:two|three|four|five|six|[1-9])(?: (?:together|side by side|next to|beside|at once)|$))",
        "word",
    ),
    (
        r"(?:(?<= and )|(?<= & )|(?<=next to )|(?<=beside )|(?<=against )|(?<=vs )|(?<=versus ))"
        r"(?P<w>two|three|four|five|six|[1-9])(?= (?:together|side by side|next to each|beside each|at once)|$)",
        "word",
    ),
    (
        r"(?<![\w.])(?P<n>\d)(?= (?:wins|it is|is it|was (?:the )?(?:best|better|nicest|nicer|one))\b)",
        "number",
    ),
    (r"(?<=back to )(?P<n>\d{1,2})(?=(?:,| (?:and|but|then|with)\b|$))", "number"),
    (r"(?<= and )(?P<w>" + _ORD + r")(?= (?:next|side|together|beside)\b)", "word"),
    (
        r"\b(?:the )?(?:second|2nd|next)[ -](?:to[ -])?(?:the[ -])?last(?: "
        + _PIC
        + r")?\b|\bthe last (?:one )?but one\b|\bthe (?:one|version|image|picture) before (?:the "
        r")?(?:last|latest|current)(?: one)?\b|\b(?:the )?penultimate(?: " + _PIC + r")?\b|\blast but one\b",
        "back:1",
    ),
    (
        r"\b(?:the )?(?:third|3rd)[ -](?:to[ -]|from[ -])?(?:the[ -])?last(?: "
        + _PIC
        + r")?\b|\b(?:the )?last but two\b|\bthe one before the one before\b",
        "back:2",
    ),
    (
        r"(?<!go )(?<!jump )(?<!step )(?<!move )(?<!hop )(?<!us )\b(?P<n>\d{1,2}|one|two|three|four|five) (?:(?:versions?|revisions?|images?|pictures?|ones) "
        r"(?:ago|earlier|before|prior|back(?! from))|(?:edits?|steps?) (?:ago|earlier))\b",
        "back:n",
    ),
    (
        r"\b(?:the )?(?:version|ver|revision|rev|image|img|picture|pic|photo|render|option|result"
        r"|iteration|draft|attempt|(?<!a )(?<!the )(?<!big )(?<!large )(?<!his )(?<!her )(?<!red "
        r")(?<!phone )(?<!house )(?:no|nr|number|num)|variation|variant)s?\.? ?(?:no\.? |number "
        r"|nr\.? |#)?(?P<n>\d{1,3})\b(?! ?[%:x×]| of (?:the|my|our|his|her|a)\b|\.\d|(?: \w+)? "
        r"(?:times|credits|minutes|hours|seconds|people))",
        "number",
    ),
    (r"(?<![\w'])v ?\.?(?P<n>-?\d{1,5})\b(?! of (?:the|my|our|a)\b|\.\d)", "number"),
    (r"(?<![\w&])# ?(?P<n>\d{1,3})\b(?![\w-])", "number"),
    (r"\br(?P<n>\d{1,2})\b", "number"),
    (
        r"\b(?:version|revision|image|picture|option|number|pic|photo|result|draft|render|attempt"
        r"|iteration) (?P<w>one|two|three|four|five|six|seven|eight|nine|ten)\b(?! of (?:the|my)|(?: "
        r"\w+){0,1} (?:fan|thing|rule|priority|people|cats|dogs))",
        "word",
    ),
    (
        r"\b(?:the |my |our |your |that )?(?:very |absolute )?(?P<w>"
        + _ORD
        + r") (?:and original )?"
        + _PIC
        + r"\b"
        + _NO_OF,
        "word",
    ),
    (r"\b(?:the|our|my) (?:very |absolute )?(?P<w>" + _ORD + r")\b" + _END, "word"),
    (
        r"\b(?:the |my |our )?(?:very |absolute )?(?:original|initial|earliest|oldest|starting"
        r"|opening|untouched|unedited)(?: "
        + _PIC
        + r")\b"
        + _NO_OF
        + r"|\b(?:the|our|my|back to|to|with|and) (?:very )?original\b"
        + _END
        + r"|^original\b"
        + _END
        + r"|\bwhat (?:we|i) (?:started|began) with\b|\bwhere (?:we|i) (?:started|began)\b|\bthe "
        r"(?:very )?first one\b",
        "first",
    ),
    (
        r"\b(?:the |my |our )?(?:previous|prior|preceding) "
        + _PIC
        + r"\b"
        + _NO_OF
        + r"|\bthe previous\b"
        + _END
        + r"|\bthe (?:one|version|picture|image) (?:right |just )?before(?: (?:that|this|it))?(?: "
        r"one)?\b(?! (?:the|we|you|i)\b)",
        "previous",
    ),
    (
        r"\b(?:the |our |my )?(?:latest|newest|most recent|current)(?: "
        + _PIC
        + r")\b"
        + _NO_OF
        + r"|\bthe (?:latest|newest)\b"
        + _END,
        "head",
    ),
    (r"\b(?:the )?last (?!edit|attempt|try)" + _PIC + r"\b" + _NO_OF, "last"),
    (r"^u ?(?P<n>[1-4])$", "upscale"),
    (
        r"\b(?:the|that) (?:one|version|picture|image|pic|photo|revision|render) (?:from )?(?:right "
        r"|just |shortly |immediately )?(?P<how>with|without|where|that (?:had|has|shows|showed)|in "
        r"which|when|from when|showing|before|after|having) (?P<d>(?:[\w'-]+ ?){1,7})",
        "note",
    ),
    (
        r"\b(?:the )(?P<d>(?:[\w'-]+ ){1,3})(?:version|one|picture|image|pic|revision|render|edit)\b"
        + _NO_OF,
        "note",
    ),
    (
        r"\b(?:(?:to|like|as|of) )?(?P<s>(?:(?:how|the way|what|as) )?(?:it|we|things|everything|the "
        r"(?:picture|image)) (?:was|were|looked|had)(?: (?:right|just|like))? |(?<=to )|(?<=like )"
        r"|(?<=back )|(?<=as ))(?P<how>before|after|without) (?P<d>(?:[\w'-]+ ?){1,7})",
        "note",
    ),
    (
        r"^(?:go |roll |take (?:it |me |us )?)?(?:back )?(?P<how>to before|before|to when|to where) "
        r"(?P<d>(?:[\w'-]+ ?){1,7})",
        "note",
    ),
    (
        r"\b(?:back to|return to|revert to|restore|bring back|go with|use) (?P<how>the) "
        r"(?P<d>(?:[\w'-]+ ?){1,4})",
        "note",
    ),
)
"""(pattern, how to resolve it): a number, words, a place counted from the end, or what it showed."""
