"""How German requests and German talk are built, over rows of word classes."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence

_OPENS = "^ (FILLER|STOP|GRADE|AND|LAUGH)*"
_ENDS = "(FILLER|STOP)* ASKS? $"
_VERBLESS = (
    "(ARTICLE|IT|FILLER|GRADE|THING|LOOK|IN|NUMBER|STOP|PLACE|STYLE|AND|WITH|OTHER|LIMB|QUOTED|AS|MORE|FILE|COLON"
    "|PARTICLE|POSSESSIVE|NOT)"
)
_NOUN = "(THING|LIMB|STYLE|QUOTED)"
_SEEN = "(THING|LIMB|STYLE|QUOTED|LOOK|MORE|PLACE|FILE|FLAW)"
_HEADLESS = "(ARTICLE|IT|LOOK|OTHER|GRADE|NUMBER|FILLER|MORE)*"

_MILD = "(?:mal|ma|jetzt|erstmal|erst|bitte|lieber|doch|ruhig|einfach|so|nochmal|noch|vorerst|dann)"

GERMAN_SHAPES = (
    Evidence(4, rf"{_OPENS} DO (?! {_ENDS})", "opens with a verb of change"),
    Evidence(3.2, rf"{_OPENS} GENERAL (?! {_ENDS} | YOU)", "opens with a verb of change"),
    Evidence(-3, rf"{_OPENS} GENERAL (IT|ARTICLE|FILLER|AND|NOT|NUMBER|TIME|AS|I)* {_ENDS}", "a verb without its object"),
    Evidence(-5, rf"{_OPENS} (GENERAL|DO) YOU", "speaks to people"),
    Evidence(-2.5, rf"{_OPENS} GENERAL (I|YOU|SOMEONE) (?! .* {_SEEN})", "asks for something for people"),
    Evidence(3.5, rf"INFINITIVE (CAN|SHOULD)* {_ENDS}", "ends with a verb of change"),
    Evidence(2.5, rf"({_SEEN}|PARTICLE) (FILLER|GRADE|PARTICLE|ARTICLE|IT|LOOK)* VAGUE (CAN|SHOULD)* {_ENDS}", "ends with a verb of change"),
    Evidence(2, rf"(ARTICLE|OTHER) OTHER (FILLER|GRADE|PARTICLE)* VAGUE {_ENDS}", "ends with a verb of change"),
    Evidence(1.5, rf"^ [^ I YOU SOMEONE DEED OUTSIDE TIME QUESTION WAS]* (VAGUE|INFINITIVE) {_ENDS}", "ends with a verb of change"),
    Evidence(1.5, r"CAN (FILLER|IT|ARTICLE|THING)* YOU? .* (INFINITIVE|VAGUE|PARTICLE)", "asks politely for a change"),
    Evidence(3.5, rf"MOVES YOU .* {_SEEN}", "asks politely for a change"),
    Evidence(4.5, rf"(SHOULD (FILLER)* I | I (FILLER)* (SHOULD|WISH)) (?! .* (DEED|OUTSIDE|TIME)) .* ({_SEEN}|PARTICLE) (FILLER)* (VAGUE|INFINITIVE) {_ENDS}",
        "asks whether to change something"),
    Evidence(2.6, r"(?<![I YOU SOMEONE]) (?<! (I|YOU) FILLER) SHOULD (?! FILLER* (I|YOU|SOMEONE))", "says how it should be"),
    Evidence(3, rf"WISH .* ({_SEEN}|INFINITIVE)", "says what is wanted"),
    Evidence(1.2, r"WISH (FILLER|I|IT|ARTICLE|NUMBER)* (ARTICLE|NUMBER|LOOK) (LOOK|OTHER)* OTHER", "says what is wanted"),
    Evidence(3, r"(?<! I) LACKS (?! FILLER* I)", "says how it should be: something is missing"),
    Evidence(3.5, r"TOO (LOOK|MORE|GRADE|FLAW|PLACE)", "names a flaw: too much"),
    Evidence(1.5, rf"TOO OTHER {_ENDS}", "names a flaw: too much"),
    Evidence(2.7, r"FLAW", "names a flaw"),
    Evidence(3, r"NUMBER LOOK* LIMB", "names a flaw: counts limbs"),
    Evidence(2.2, r"^ (ARTICLE|IT|FILLER|GRADE|THING|OTHER|PLACE|IN|LOOK|STOP|AND|LIMB|QUOTED)* MORE", "a comparison"),
    Evidence(1.3, r"(THING|LOOK|LIMB|STYLE) .* MORE | MORE .* (THING|LOOK|STYLE)", "a comparison with a part of the picture"),
    Evidence(0.8, r"GRADE MORE", "a comparison by degree"),
    Evidence(2.2, rf"^ {_VERBLESS}* {_NOUN} {_VERBLESS}* (LOOK|PARTICLE) {_VERBLESS}* ASKS? $", "a part of the picture and a look"),
    Evidence(2.2, rf"^ {_VERBLESS}* LOOK {_VERBLESS}* {_NOUN} {_VERBLESS}* ASKS? $", "a part of the picture and a look"),
    Evidence(1.8, rf"^ FILLER* (WITH|AS|IN|NOT) {_VERBLESS}* (THING|STYLE|LOOK|LIMB) {_VERBLESS}* ASKS? $", "a fragment of a picture"),
    Evidence(1.5, rf"^ FILLER* (WITH|AS|IN) {_VERBLESS}* OTHER {_VERBLESS}* $", "a fragment of a picture"),
    Evidence(1.6, rf"^ {_VERBLESS}* (THING|LIMB|QUOTED|OTHER) {_VERBLESS}* PLACE {_VERBLESS}* $", "a place in the picture"),
    Evidence(1.6, rf"^ {_VERBLESS}* PLACE {_VERBLESS}* (THING|LIMB|QUOTED|OTHER) {_VERBLESS}* $", "a place in the picture"),
    Evidence(2.4, rf"(THING|OTHER|LIMB|QUOTED|IT|STYLE|LOOK) (FILLER|PLACE|GRADE|IN|ARTICLE|IT|FLAW)* PARTICLE {_ENDS}", "a particle of change"),
    Evidence(2, rf"^ FILLER* (ARTICLE|NUMBER|IT)* (OTHER|THING) FILLER* PARTICLE {_ENDS}", "a particle of change"),
    Evidence(1.5, r"THING (ARTICLE|THING|FILLER|IT)* (IS|WAS) .* (LOOK|FLAW|NOT)", "says how a part of the picture looks"),
    Evidence(2, r"(IN|AS|WITH) (ARTICLE|GRADE|LOOK|OTHER|NUMBER)* STYLE", "names a style"),
    Evidence(1.3, r"STYLE", "names a style"),
    Evidence(1.6, r"QUOTED", "quotes a text"),
    Evidence(1.5, r"QUOTED .* (AS|NOT) .* QUOTED", "quotes a text and another"),
    Evidence(2.5, r"FILE", "names a background or a file format"),
    Evidence(1.1, r"[THING LIMB]", "names what a picture holds"),
    Evidence(0.5, r"[THING LIMB] .* [THING LIMB]", "names what a picture holds"),
    Evidence(0.8, r"LOOK", "names a look"),
    Evidence(-5, rf"{_OPENS} I (?! (FILLER|GRADE|YOU)* (WISH|LIKES))", "speaks of people"),
    Evidence(-2, rf"{_OPENS} I (FILLER|GRADE)* LIKES (?! .* (TOO|FLAW|MORE))", "praise"),
    Evidence(-4, r"(WAS|DEED|IS|GENERAL|VAGUE|OTHER) (I|YOU)", "speaks of people"),
    Evidence(-4, r"SHOULD (FILLER)* (I|YOU|SOMEONE)", "speaks of people"),
    Evidence(-4, rf"{_OPENS} YOU", "speaks of people"),
    Evidence(-4, rf"{_OPENS} (QUESTION|AS (IS|WAS|DEED|GRADE|LOOK))", "asks"),
    Evidence(-3.5, rf"{_OPENS} (WAS|DEED)", "speaks of people"),
    Evidence(-3, rf"{_OPENS} SHOULD (FILLER|TIME|GRADE)* (IN|ARTICLE|OTHER|OUTSIDE)* (DEED|PARTICLE|VAGUE|OTHER) $", "speaks of people"),
    Evidence(-4, rf"{_OPENS} SHOULD (FILLER|TIME)+ (?! (MORE|LOOK|ARTICLE|THING|GRADE|TOO))", "speaks of people"),
    Evidence(-3, r"^ (FILLER|AND)* (IS|WAS) (IT|ARTICLE|SOMEONE|THING|FILLER) .* ASKS $", "asks"),
    Evidence(-3, r"SOMEONE", "speaks of people"),
    Evidence(2, rf"{_OPENS} (DO|GENERAL) .* SOMEONE", "a person in the picture"),
    Evidence(-2.5, r"OUTSIDE", "life outside the picture"),
    Evidence(-2, r"OUTSIDE .* (OUTSIDE|TIME) | TIME .* OUTSIDE", "life outside the picture, twice"),
    Evidence(-1.5, r"TIME", "a time of life outside the picture"),
    Evidence(-3, rf"POSSESSIVE (?! (LOOK|OTHER|GRADE)* {_NOUN})", "what people own, outside the picture"),
    Evidence(-2.5, r"PRAISE", "praise"),
    Evidence(-2.5, r"(IS|WAS|LIKES) (FILLER|GRADE|IT|ARTICLE)* PRAISE | ^ (GRADE|FILLER)* PRAISE", "praise"),
    Evidence(-3.5, r"LIKES (?! .* (TOO|FLAW|MORE))", "praise"),
    Evidence(-2.5, r"LAUGH", "laughs"),
    Evidence(-3, r"AS (POSSESSIVE|ARTICLE|IN)* (SOMEONE|OUTSIDE|TIME)", "likens it to people"),
    Evidence(-3, r"DEED", "a deed of people"),
    Evidence(-4, r"^ (FILLER|GRADE|IT|ARTICLE|STOP|IS|NOT|TIME|AND|I|YOU)+ $", "says nothing of a picture"),
    Evidence(-2, r"^ [^ CAN SHOULD WISH INFINITIVE MOVES TOO LACKS DO GENERAL FLAW MORE PARTICLE]* ASKS $", "asks"),
)  # fmt: skip

GERMAN_EVIDENCE = (
    Evidence(6, r"\bwie (?:wäre|wärs|wär's|wär) (?:es |'s )?(?:mit|wenn)|\bwas (?:wäre|ist|hältst du davon|haltet ihr davon),? wenn\b"
        r"|\bwie sähe das (?:mit|ohne)\b", "says what is wanted"),
    Evidence(2.5, r"\b(?:bitte|stattdessen|anstatt|statt)\b.*{QUOTE}|{QUOTE}.*\b(?:bitte|statt|stattdessen|sondern)\b", "quotes a text to be set"),
    Evidence(1.2, r"\bnoch (?:ein|eine|einen|mehr|zwei|drei|paar)\b", "a fragment of a picture: one more"),
    Evidence(1.2, r"\b(?:den|die|das|der) rest\b", "speaks of the rest of the picture"),
    Evidence(2.5, r"\b(?:transparent\w*|freigestellt\w*|freistell\w*)\b|\b(?:ohne|kein(?:en)?) hintergrund\b", "names a background or a file format"),
    Evidence(2, r"\b(?:in|ins) (?:den |das )?\w*(?:schwarz|rot|blau|grün|gelb|weiß|grau|lila|rosa|pink|braun|gold|silber|türkis|orange|beige)\w*\b"
        r"|\bauf \w*(?:rot|blau|grün|gelb|schwarz|weiß)\b", "names a look: a colour"),
    Evidence(-4, r"\b(?:sieht|sehen|guckt|gucken|schaut|schauen|wirkt|klingt)(?: \w+){0,4} (?:aus )?wie\b(?!.*\bgemalt)|\berinnert (?:mich|uns|an)\b"
        r"|\bso wie bei\b", "likens it to something"),
    Evidence(-4, r"\b(?:bin|bist|seid|sind wir|geh|gehe|gehen|komm|komme|kommen) (?:\w+ ){0,4}(?:weg|da|zurück|dabei|raus|heim|los|hin|rein)\b", "speaks of people"),
    Evidence(3, r"\b(?:stimmt|stimmen|passt|passen|sitzt|sitzen)\b(?! schon)(?: \w+){0,4} (?:nicht|gar nicht|überhaupt nicht)\b|\bkaum (?:lesbar|zu \w+|sichtbar|erkennbar)\b|\bnicht (?:zu (?:lesen|erkennen|sehen)|lesbar|erkennbar|sichtbar)\b", "names a flaw"),
    Evidence(-2.5, r"\b\d{1,2}(?::\d\d)? uhr\b", "a time of life outside the picture"),
    Evidence(-6, r"^(?!.*\b(?:am|an|beim|im|vom|der|dem) \w+ (?:bitte |aber )?(?:nichts|nix)).*\b(?:nichts|nix)\b.*\b(?:ändern|machen|verändern|anfassen)\b|^(?:bitte |es |das |alles |erstmal |erst |mal |einfach |lieber )*so lassen\b"
        rf"|\blass\w* (?:es|das|alles|{_MILD}) (?:{_MILD} )*so(?! (?:wie|aussehen|wirken|leuchten))|\b(?:bleibt so|bleib dabei|noch nichts?|noch nicht|erstmal nicht"
        r"|keine änderung\w*|kann (?:alles |es |das )?so bleiben|passt (?:so|alles|schon)|(?:ist|wär|wäre) (?:\w+ )?(?:gut|ok|okay|fertig|perfekt) so)\b|^(?:ändere?|mach|tu|fass) (?:bitte |mal |jetzt )*(?:nichts|nix|nicht)\b(?! \w+ \w+)", "asks for no change"),
    Evidence(-6, rf"^(?:nee?|nein|ach|ok|ja|och)?[ ,]*lasst? (?:es|das|gut|sein|stecken|{_MILD})(?: (?:es|das|gut|sein|stecken|bleiben|{_MILD}))*$|\blass (?:mich|uns) (?!(?:mal )?\w*\s?(?:probier|versuch))"
        r"|\bmach (?:dir|euch|schluss|feierabend|pause|hinne|schon|ruhig|weiter so|so weiter|mit)\b", "asks for no change"),
    Evidence(2.2, r"\bschöner\b(?! \w+(?:,|$))", "a comparison"),
)  # fmt: skip
"""What words say that no class of words does."""
