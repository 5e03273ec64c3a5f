"""German."""

from __future__ import annotations

import dataclasses

from conversations.followups.lexicon.de_commands import GERMAN_RULES
from conversations.followups.lexicon.de_shapes import GERMAN_EVIDENCE, GERMAN_SHAPES
from conversations.followups.lexicon.de_words import GERMAN_WORDS
from conversations.followups.lexicon.grammar import Grammar, words, words_of

_NUMBERS = {
    "ein": 1, "eine": 1, "einen": 1, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "erste": 1, "ersten": 1, "erstes": 1, "erster": 1, "zweite": 2, "zweiten": 2, "zweites": 2, "dritte": 3, "dritten": 3,
    "drittes": 3, "vierte": 4, "vierten": 4, "fünfte": 5, "fünften": 5, "dritter": 3, "vierter": 4, "viertes": 4, "fünfter": 5, "fünftes": 5, "sechste": 6, "sechsten": 6, "siebte": 7,
    "siebten": 7, "erstem": 1, "zweitem": 2, "drittem": 3, "neun": 9, "zehn": 10, "nen": 1, "viermal": 4, "eines": 1, "zweimal": 2, "dreimal": 3, "einmal": 1, "beide": 2, "beiden": 2,
}  # fmt: skip
_PIC = r"(?:version|bild|variante|fassung|entwurf|versuch|ergebnis|foto|revision|render|stand)"
_ORD = (
    r"(?:erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|fünfte[nrsm]?|sechste[nrsm]?|siebte[nrsm]?)"
)
_THE = r"(?:mit |zu |auf |bei |von |an )?(?:die|das|den|der|dem|zum|zur|vom|beim)"
_AFTER = (
    r"(?:und|aber|oder|wieder|zurück|mit|ohne|bitte|nehmen|nehm|nimm|war|waren|ist|wäre|gefällt|gefiel|gefallen|fand|finde|find|sah|sieht|als"
    r"|noch|lieber|doch|hat|hatte|davon|am|von|auf|bringt|reicht|mag|hab|haben|will|möchte|dann|weiter|weiterarbeiten|weitermachen"
    r"|nebeneinander|vergleichen|statt|besser|bleibt|benutzen|verwenden|zeigen|in|größer|hochskalieren|finalisieren|bearbeiten|überzeugt)"
)
GERMAN = Grammar(
    code="de",
    marks=words(
        "gekostet wiederherstellen bedeutet eigentlich heißt passiert macht denn genau gibt geht gibts funktioniert versuch neuer neue neu änderung qualität auflösung würfel bitte wieder ganz hoch quer fertig größe bin bist hab habe hast haben sind seid mir mich dir dich uns euch mein meine dein deine kein keine nur auch schon wenn weil dann immer gleich vielleicht bisschen bissl nen jemand wer wann warum morgen heute gestern doch leider muss musst können könnte könntest würde hätte gern gerne beim vom zum zur ins "
        "der die das den dem des ein eine einen einer und ist nicht mach mache bitte mit im zu auf "
        "für ich du wir es er sie bild "
        "hintergrund zurück rückgängig mehr weniger noch wie kannst soll sollen sieht aus dass "
        "aber oder jetzt mal füge entferne "
        "ohne hinzu himmel danke wieviel viel kostet kosten hilfe vergleiche nimm zeig mir alle "
        "versionen heller dunkler größer kleiner "
        "stopp abbrechen nochmal quadratisch hochformat querformat neues varianten erweitere "
        "schneide gib sehr schön lieber statt "
        "etwas raus finale mal nochmal rot grün blau letzte letzten erste ersten schritt verlauf "
        "befehle geht wird werden ihr ihm ihn seine ihre toll"
    ),
    lead=r"(?:(?:bitte|hey|hallo|hi|moin|ok(?:ay)?|also|nun|dann|jetzt|und|aber|ja|nein|nee?|super"
        r"|danke(?: schön)?|vielen dank|toll|cool|schön|hm+|ähm?|ach|oh|doch|erst|zuerst|dazu"
        r"|außerdem|wow|haha|lol|sorry|perfekt|klasse|{MEMBER})(?![\w'])[\s,.!:;-]*)+",
    tail=r"(?:[\s,.!?:;-]*(?<!\w)(?:bitte|danke|danke dir|vielen dank|mal bitte|ok|okay"
        r"|{MEMBER}))*[\s,.!?:;-]*",
    joints=r"(?:\s*[,;]\s*(?:und |aber |dann |danach )?(?:dann |danach )?|\s+-\s+|\s+(?:und|aber"
        r"|sowie)\s+(?:dann |danach |auch )?|\s+(?:dann|danach|anschließend)\s+)",
    frames=r"(?:kannst|könntest|würdest) du(?: (?:bitte|mal|mir|vielleicht|auch|das))*|(?:können"
        r"|könnten) (?:wir|sie)(?: (?:bitte|mal|vielleicht))*|lass uns|bitte|mal|gib mir|ich (?:hätte "
        r"gern|möchte|will|brauche)",
    rules=GERMAN_RULES,
    evidence=GERMAN_EVIDENCE,
    word_classes=dataclasses.replace(GERMAN_WORDS, plain=words_of(GERMAN_RULES)),
    shapes=GERMAN_SHAPES,
    numbers=_NUMBERS,
    references=(
        (rf"\b(?:{_THE} )?(?:vorletzte[nrsm]?)(?: {_PIC})?\b", "back:1"),
        (rf"\b(?:{_THE} )?(?:vorvorletzte[nrsm]?|drittletzte[nrsm]?)(?: {_PIC})?\b", "back:2"),
        (r"\b(?:der |die |zur |auf )?(?:version|bild|variante|fassung|revision|entwurf|nummer|nr|nummero|foto|render|versuch)\.? ?(?:nr\.? |nummer |#|v)?(?P<n>\d{1,3})\b(?!\.? ?(?:mal|x|k|%|zu \d|:\d))", "number"),
        (r"(?<![\w'])(?:v|#|nr\.? ?) ?(?P<n>\d{1,3})\b", "number"),
        (r"\b(?:version|bild|variante|nummer|fassung|entwurf) (?P<w>eins|zwei|drei|vier|fünf|sechs)\b", "word"),
        (rf"\b(?:{_THE} )?(?:aller)?(?P<w>{_ORD}) {_PIC}\b", "word"),
        (rf"\b(?:{_THE}) (?:aller)?(?P<w>{_ORD})(?=\s*(?:$|[.,!?:;-]|{_AFTER}\b))", "word"),
        (rf"\b(?:{_THE} )?original(?:bild|version|zustand|fassung|s)?\b(?! \w+(?:farbe|schrift))|\b(?:{_THE} )?(?:ursprüngliche[nsrm]?|anfängliche[nsrm]?|originale[nsrm]?) {_PIC}\b"
            rf"|\b(?:{_THE} )?(?:ausgangsbild|ausgangsversion|startbild|ursprungsbild|ursprungsversion|urversion|anfangsbild|anfangsversion)\b", "first"),
        (rf"\b(?:{_THE} )?(?:vorherige[nrsm]?|vorige[nrsm]?|davorige[nrsm]?|vorhergehende[nrsm]?|letzte[nrsm]? vor der aktuellen) {_PIC}\b|\b(?:die|das) (?:version |bild )?(?:davor|von vorhin|von eben)\b(?! war)", "previous"),
        (rf"\b(?:{_THE} )?letzte[nrsm]? {_PIC}\b", "last"),
        (rf"\b(?:{_THE} )?(?:aktuelle|jetzige|momentane|derzeitige|neueste|neuste)[nrsm]? {_PIC}\b|\b(?:die|das|der|mit der|zur) (?:aktuelle|jetzige|neue|neueste)[nrsm]?(?=\s*(?:$|[.,!?]|und\b|neben\w*|vergleich\w*|mit\b|bitte\b))", "head"),
        (rf"\b(?:{_THE}) (?P<n>\d)\b(?!\.? ?(?:\w|:\d)(?<!und)(?<!war))", "number"),
        (rf"\b(?:{_THE}) (?P<n>\d)(?= {_AFTER}\b)", "number"),
        (r"\b(?:die|das|den|zum|zur|der|dem) (?:mit|version mit|bild mit|variante mit|wo|version wo) (?P<d>(?:[\w-]+ ?){1,5})", "note"),
        (r"\b(?:(?:die |der |zur |das |zum )(?:version |bild |stand |zustand )?)?(?P<how>bevor|vor) (?:dem |der |den )?(?P<d>(?:[\w-]+ ?){1,5})", "note"),
    ),
    parameters={
        "region": (
            (r"\boben links\b|\blinks oben\b|linken? oberen?\b|oberen? linken?\b", "top-left"),
            (r"\boben rechts\b|\brechts oben\b|rechten? oberen?\b|oberen? rechten?\b", "top-right"),
            (r"\bunten links\b|\blinks unten\b|linken? unteren?\b|unteren? linken?\b", "bottom-left"),
            (r"\bunten rechts\b|\brechts unten\b|rechten? unteren?\b|unteren? rechten?\b", "bottom-right"),
            (r"\b(?:hintergrund|hintergrunds)\b", "background"),
            (r"\b(?:links|linken (?:seite|rand|bildrand|hälfte)|linke seite|linke hälfte)\b(?! (?:vom|von"
        r"|neben))", "left"),
            (r"\b(?:rechts|rechten (?:seite|rand|bildrand|hälfte)|rechte seite|rechte hälfte)\b(?! (?:vom"
        r"|von|neben))", "right"),
            (r"\b(?:oben|oberen? (?:rand|bildrand|hälfte|drittel))\b", "top"),
            (r"\b(?:unten|unteren? (?:rand|bildrand|hälfte|drittel))\b", "bottom"),
            (r"\b(?:in der|in die) (?:bild)?mitte\b|\bmittig\b", "center"),
            (r"\b(?:mach|verwandle|wandle|als|im|in|wandel)\b.*\b(?:\w*stil|aquarell\w*|skizze"
        r"|\w*zeichnung|comic|ölgemälde|holzschnitt|schwarz[- ]?weiß|anime|cartoon|gemälde)\b|\bdas "
        r"(?:ganze )?bild\b(?= .*\b(?:als|in)\b)|\binsgesamt\b", "whole"),
        ),
        "direction": (
            (r"\b(?:rundherum|rundum|ringsum|allen seiten|alle seiten|alle richtungen|außen|rauszoomen"
        r"|herauszoomen|zoom\w*|drumherum)\b", "all"),
            (r"\blinks\b", "left"), (r"\brechts\b", "right"), (r"\b(?:oben|hoch|himmel|darüber)\b", "up"), (r"\b(?:unten|runter|darunter"
                r"|füße|boden)\b", "down"),
        ),
        "strength": (
            (r"\b(?:etwas|leicht|ein bisschen|ein wenig|ein klein wenig|bisschen|minimal|dezent|sanft"
        r"|einen tick|eine spur|ein kleines bisschen)\b", "low"),
            (r"\b(?:mäßig|mittelstark|mittel)\b", "medium"),
            (r"\b(?:viel|deutlich|stark|sehr|extrem|total|richtig|wesentlich|massiv|komplett|völlig"
        r"|drastisch|kräftig|so \w+ wie möglich)\b(?! (?:zu|dank|schön\b|gut\b|cool|spaß))", "high"),
        ),
        "background": ((r"\btransparent\w*\b|\bohne hintergrund\b|\bkein(?:en)? hintergrund\b"
            r"|\bhintergrund (?:weg"
        r"|raus|entfernen|löschen|freistellen)\b|\b(?:entfern\w*|lösch\w*) den hintergrund\b"
        r"|\bfreistell\w*\b|\bfreigestellt\b", "transparent"),),
        "output_format": ((r"\bpng\b", "png"), (r"\bjpe?g\b", "jpeg"), (r"\bwebp\b", "webp")),
        "quality": ((r"\b(?:niedrige[nr]?|geringe[nr]?|schlechte[nr]?|entwurfs)[- ]?qualität\b|\bentwurf\b"
        r"|\bentwurfsqualität\b", "low"), (r"\b(?:mittlere[nr]?|normale[nr]?) qualität\b", "medium"), (r"\b(?:beste[nr]?|höchste[nr]?"
            r"|hohe[nr]?|voller?|maximale[nr]?|top) ?qualität\b"
        r"|\bdruckqualität\b", "high")),
        "size": ((r"\b4 ?k\b", "4k"), (r"\b2 ?k\b", "2k"), (r"\b(?:2 ?x|doppelte?|doppelt|zweifach"
            r"|verdoppel\w*|2-fach|2fach)\b", "2x"), (r"\b(?:4 ?x|vierfach|4-fach"
            r"|4fach)\b", "4x")),
    },
    preserve=(
        r"\b(?:behalte?|lass|lasse|lasst|bewahre?|erhalte?|schone?) (?:bitte |aber |mir |dabei |unbedingt )*(?P<p>(?:(?!\b(?:und|aber|so|wie|unverändert|bitte|dabei"
        r"|bei|gleich|unangetastet|in ruhe|stehen|drin|unberührt|weg|es|das ganze|uns)\b)[\w-]+ ?){1,6})",
        r"(?:^|[,.;:!?-] |\b(?:und|aber|nur|doch|dabei|wobei) )(?:(?:nur|aber|bitte|dabei|und|auch|dafür) )*(?P<p>(?:(?!\b(?:und|aber|bitte|nur|soll|sollen|muss|müssen|darf|dürfen)\b)[\w-]+ ){1,4}?)(?:und (?P<q>[\w-]+) )?(?:soll |sollen |muss |müssen |darf |dürfen |kann |können |bitte |aber |dabei |auch |unbedingt "
        r"|genau |alles |so |gleich |unverändert |unangetastet |unberührt |wie (?:es|er|sie|gehabt) ?(?:ist |sind )?|erhalten |genauso |exakt |da |drin |in ruhe |auf keinen fall |nicht )*"
        r"(?:bleib\w*|(?:nicht|nichts|nix|net) (?:\w+ )?(?:ändern|verändern|anfassen|anrühren|antasten|anpacken|berühren|verändert|geändert)|unverändert|behalten|beibehalten|(?:so|gleich|stehen|unverändert|in ruhe|unangetastet) lassen|erhalten|nicht)(?=$|[ .,;!?])(?! rot| blau)",
        r"\b(?:ohne|nicht) (?P<p>(?:den|die|das|ihr|sein|ihre|seine|etwas|am|an)? ?(?:[\w-]+ ){0,2}?[\w-]+) "
        r"(?:zu )?(?:ändern|verändern|anfassen|berühren|anzufassen|anzurühren|antasten|anrühren|anzutasten)",
        r"\bfinger weg (?:von|vom) (?P<p>(?:[\w-]+ ?){1,4})|\b(?:gleiche[nrsm]?|selbe[nrsm]?|dieselbe[n]?|derselbe|dasselbe|demselben) (?P<q>[\w-]+)",
        r"\b(?:ändere?|veränder\w*|rühr|fass|pack|tast\w*) (?:mir |bitte |dabei |ja |aber |bloß )*(?P<p>(?:(?!nicht\b|nichts\b|und\b)[\w-]+ ){1,4})(?:bitte |ja )*(?:nicht|nich)\b|\b(?:alles|alle) (?:außer|bis auf) (?P<q>(?:[\w-]+ ?){1,3})(?= (?:so|bleib\w*|gleich))",
    ),
    macros={"N": r"(?:\d{1,2}|zwei|drei|vier|fünf|sechs|ein paar|mehrere)"},
)  # fmt: skip
