"""German."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence, Grammar, Rule, words
from conversations.followups.lexicon.questions import ASKING

_NUMBERS = {
    "ein": 1, "eine": 1, "einen": 1, "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "erste": 1, "ersten": 1, "erstes": 1, "erster": 1, "zweite": 2, "zweiten": 2, "zweites": 2, "dritte": 3, "dritten": 3,
    "drittes": 3, "vierte": 4, "vierten": 4, "fünfte": 5, "fünften": 5, "zweimal": 2, "dreimal": 3, "einmal": 1, "beide": 2, "beiden": 2,
}  # fmt: skip
_PIC = r"(?:version|bild|variante|fassung|entwurf|versuch|ergebnis|foto|revision|render)"
_ORD = r"(?:erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|fünfte[nrs]?)"
_IT = r"(?:es|das|dies|dieses|den|die|das bild|bild|alles|das ganze|ihn|sie|{REF})"

_RULES = (
    Rule("ignore", r"\b(?:ignorier\w*|vergiss) (?:alle |deine |die |bisherigen |vorherigen )+(?:anweisungen"
        r"|regeln|vorgaben)|\b(?:gib|schenk|schick|überweis|füge?|erstatte|setz\w*"
        r"|erhöh\w*)\b.{0,40}\b(?:credits?|guthaben|punkte|admin\w*|rechte|kontingent)\b|\b(?:system "
        r"?prompt|admin-?modus|entwicklermodus)\b"),
    Rule("help", r"^(?:hilfe|befehle|anleitung|welche befehle|was kann(?:st)? (?:du|der bot|ich)|was kannst"
        r"|wie (?:geht|funktioniert|kann (?:ich|man)|mache? ich|benutz\w*|stell\w*|lade|ändere"
        r"|bekomme|komme|mach|soll)|kannst du auch (?:videos?|gifs?|animationen)|gibt es (?:einen"
        r"|eine|ein) (?:befehl|möglichkeit|anleitung|hilfe)|welche (?:befehle|formate|größen|modelle"
        r"|stile|optionen))\b|\bwie (?:das|der bot|man|ich|es) .*(?:funktioniert|geht|macht"
        r"|benutz\w*)\b|\bich (?:verstehe nicht|weiß nicht),? wie\b|^kann (?:ich|man|der bot)\b.*\?$"
        r"|\bwas (?:bedeutet|macht|passiert)\b.*\?"),
    Rule("cost", r"\b(?:was|wie ?viel(?:e)?)\b.*\b(?:kost\w*|credits?|guthaben|ausgegeben|verbraucht"
        r"|bezahl\w*"
        r"|übrig|preis|gekostet|noch)\b|\b(?:guthaben|kontostand|kosten\??|preis(?:e|liste)?"
        r"|credits\?)$|\bist das (?:kostenlos|gratis|teuer)|^(?:kosten|guthaben|preise?|credits)$", forbid=r"\b(?:wie viele (?:versionen"
            r"|bilder)|mach|füg|gib mir)\b"),
    Rule("cancel", r"^(?:(?:bitte|nein|warte|oh|doch|ach|ne|nee|hey|ok|mal|sofort) )*(?:stopp?|halt|abbrechen"
        r"|abbruch|brich (?:das |es )?ab|hör auf|aufhören|warte(?: mal)?|lass (?:es|das|mal)|vergiss "
        r"es|nicht (?:machen|rendern)|storno|stornier\w*|doch nicht|schluss)(?: (?:bitte|ab|sofort"
        r"|damit|mal|das|jetzt|es|sein|doch))*$|^(?:stopp?|halt|brich ab)\b(?: \w+){0,2}$", running=True),
    Rule("redo", r"\b(?:wiederherstell\w*|wiederhol\w* die (?:änderung|rückgängig)|stell\w* (?:die|das|es"
        r"|den) "
        r".*wieder her|(?:rückgängig gemachte|zurückgenommene|widerrufene)\w* .*(?:zurück|wieder)"
        r"|doch wieder (?:rein|her|zurück)|redo|(?:mach|nimm) das rückgängig(?:machen)? (?:wieder "
        r")?(?:rückgängig|zurück)|wieder vor(?:wärts)?|einen schritt vor\w*)\b", forbid=r"{REF}|\boriginal\b"),
    Rule("compare", r"\b(?:vergleich\w*|nebeneinander|gegenüber\w*|unterschied\w*|gegen)\b", refs=1),
    Rule("compare", r"\b(?:vergleich\w*|vorher[ -/]*(?:und )?nachher|(?:zeig|stell|leg)\w* .*nebeneinander"
        r"|was "
        r"hat sich (?:geändert|verändert))\b", forbid=r"\b(?:stühle|hunde|katzen)\b"),
    Rule("goto", r"^(?:(?:geh|gehe|spring|wechsel|wechsle|kehr|kehre|nimm|nehmen wir|nehme|ich nehme|ich will"
        r"|ich möchte|ich mag|benutze?|verwende?|zeig|zeige|lade|setz|setze|mach|stell|stelle|hol"
        r"|bleib|bleiben wir|lieber|doch|zurück|wieder|mir|mich|uns|das bild|es|bitte|auf|zu|zum|zur"
        r"|bei|mit|an|von|ich|würde|gerne|noch|einmal|mal|besser|wir|gehen|weiter|los|in|dem|der|den"
        r"|die|das)\s+)*{REF}(?: (?:zurück|wieder|bitte|als|basis|nehmen|benutzen|verwenden|weiter"
        r"|arbeiten|her|war|ist|besser|am|besten|gefällt|mir|zurückgehen|gehen|laden|doch|gut|schöner"
        r"|lieber|weitermachen|haben|zurückspringen|zurückkehren))*$", refs=1),
    Rule("goto", r"\bzurück (?:zum|zu|auf|an) (?:den |die |das )?(?:anfang|start|ausgangsbild|ursprung)"),
    Rule("undo", r"\b(?:rückgängig|zurücknehmen|undo|widerruf\w*|rückgangig|ruckgängig|ruckgangig"
        r"|rueckgaengig)\b|\bnimm (?:das|es|die (?:letzte|änderung)\w*)(?: \w+){0,3} (?:zurück|weg)\b"
        r"|^(?:(?:mach|geh|gehe|bitte|nochmal|wieder|einen|zwei|drei|ein|schritt|schritte|mal|es|das) "
        r")*zurück(?: bitte)?$|\b(?:verwirf|verwerfe|verwerfen|streich\w*|lösche?) (?:die |das |den "
        r")?(?:letzte\w*|änderung\w*)(?: (?:änderung\w*|schritt\w*|version|bearbeitung))?|\bwie (?:es "
        r")?(?:vorher|zuvor|davor)(?: war)?$|\bvorher war (?:es )?(?:besser|schöner)|\b(?:war|sah"
        r"|gefiel).{0,15} vorher besser|\b(?:letzte[nrs]?) (?:änderung|schritt|bearbeitung)\w* (?:weg"
        r"|raus|zurück)"),
    Rule("history", r"\b(?:verlauf|historie|übersicht|chronik)\b|\b(?:zeig|liste?)\w*\b.*\b(?:alle|bisherigen"
        r"|sämtliche)\b.*(?:versionen|bilder|änderungen|schritte|varianten|fassungen)|\bwie viele "
        r"(?:versionen|bilder|varianten|änderungen)\b|\bwelche (?:versionen|bilder|änderungen)\b"
        r"|\balle (?:versionen|bisherigen bilder)\b|\bwas haben wir (?:bisher|bis jetzt|schon) "
        r"gemacht|\bwelche version (?:ist|haben)"),
    Rule("generate", r"^(?:(?:ein |ganz |was )*(?:neue[sr]?|anderes|komplett neues|völlig neues) (?:bild"
        r"|motiv"
        r"|thema|foto|projekt|idee)|neues|(?:fang|fangen wir|fange|beginn\w*|starte?) (?:\w+ )?(?:neu"
        r"|von vorne|von vorn|von null)(?: an)?|von vorne|(?:vergiss|lass|verwirf|weg mit|schluss "
        r"mit)\b.{0,30}[,.;!:] ?(?:\w+ ){0,2}(?:male?|zeichne|erstelle?|mach|generiere?|zeig|ich "
        r"(?:will|möchte|brauche)|neues)|(?:etwas|was) (?:ganz|völlig|komplett)? ?anderes|jetzt "
        r"(?:ein|etwas) (?:ganz )?(?:anderes|neues))\b|^(?:bitte |kannst du |jetzt )*(?:male?|zeichne"
        r"|erstelle?|generiere?|entwirf|erzeuge?|mal|mach)(?: mir| uns)? (?:bitte )?(?:ein|eine"
        r"|einen) (?:\w+ ){0,3}?(?:bild|foto|logo|poster|plakat|illustration|zeichnung|porträt"
        r"|gemälde|szene|icon|karte|flyer|landschaft|cover)\b|^(?:bitte |kannst du )?(?:male?|zeichne"
        r"|generiere?|erstelle?|erzeuge?) (?:mir|uns) (?:bitte )?(?:ein|eine|einen)\b", forbid=r"\b(?:neue version|hintergrund"
            r"|dazu|variante\w*)\b|^neues$"),
    Rule("variations", r"\b(?:variation\w*|varianten?|alternativen?|abwandlung\w*|versionen davon)\b"
        r"|\b(?:noch|gib "
        r"mir|zeig mir|mach|mache) (?:mir )?(?:noch )?(?:{N}|ein paar|mehrere|andere|weitere) "
        r"(?:andere |weitere |verschiedene |neue |mehr )*(?:versionen|vorschläge|entwürfe|fassungen"
        r"|davon|solche|so welche|ideen|möglichkeiten|bilder davon)|\b(?:{N}|ein paar|mehrere) "
        r"(?:weitere|andere|verschiedene|neue) (?:versionen|vorschläge|entwürfe|fassungen|bilder)"
        r"|\bmehr davon\b", forbid=r"\b(?:alle (?:versionen|varianten)|welche|letzte variante|erste "
            r"variante|farbvariation)\b"
        r"|^(?:nimm|zurück)\b"),
    Rule("finalize", r"\bfinal(?:e|en|es|isier\w*)?\b|\b(?:endversion|endfassung|reinzeichnung|druckfertig\w*"
        r"|druckqualität|endgültige?\w*)\b|\b(?:beste[nr]?|höchste[nr]?|voller?|maximale[nr]?|hoher"
        r"|bester|top) (?:qualität|auflösung und qualität)\b|\b(?:hohe qualität)\b|\bfertig(?:stellen"
        r"| machen| rendern)\b"),
    Rule("upscale", r"\b(?:hochskalier\w*|skalier\w* .*(?:hoch|größer)|upscal\w*|auflösung|mehr pixel"
        r"|größere "
        r"auflösung|vergrößer\w*|[248] ?k|[248] ?x|uhd)\b|^(?:(?:mach|mache|bitte|das bild|es|das|ein "
        r"bisschen|viel|doppelt so|kannst du) )*(?:größer|groß)(?: (?:machen|bitte))*$", forbid=r"\bvergrößer\w* (?:den|die|ihr"
            r"|seine?n?|ihre?n?|das (?!bild|ganze))\b"),
    Rule("outpaint", r"\b(?:erweiter\w*|ausdehn\w*|dehne? .*aus|rauszoomen|herauszoomen|zoom\w* (?:\w+ "
        r")*(?:raus"
        r"|heraus|hinaus|aus)|outpaint\w*|verbreiter\w*|verlänger\w* (?:das bild|die szene|den "
        r"hintergrund|es)|(?:mehr|zeig\w* (?:mir )?mehr) (?:von der|von dem|vom|umgebung|platz|raum"
        r"|rand|himmel) .*(?:umgebung|szene|oben|unten|links|rechts|landschaft|drumherum|rundherum"
        r"|zimmer|raum)|mehr (?:umgebung|platz|rand)\b|(?:zieh|zieht|führ|setz|mal|male)\w* (?:das "
        r"bild|die szene|es|den hintergrund)(?: \w+){0,4} (?:weiter|fort|breiter|auf)|(?:bild|szene) "
        r"(?:nach )?(?:links|rechts|oben|unten|außen) (?:weiter|fort|erweiter\w*|vergrößer\w*)|was "
        r"(?:ist )?(?:links|rechts|darüber|darunter|daneben) (?:davon |daneben )?(?:ist|liegt|kommt)"
        r"|weiter weg|kamera (?:weiter )?(?:zurück|weg))\b"),
    Rule("crop_or_aspect", r"\b(?:zuschneid\w*|beschneid\w*|schneid\w* .*(?:\bab\b|\bzu\b|\bweg\b|rand"
        r"|bild|unten|oben"
        r"|links|rechts)|abschneid\w*|zoom\w* (?:\w+ )*(?:rein|ran|hinein|heran|auf)|ranzoomen"
        r"|reinzoomen|heranzoomen|seitenverhältnis|format \d|hochformat|querformat|quadrat\w*"
        r"|breitbild\w*|engerer? (?:ausschnitt|bildausschnitt)|näher ran|ausschnitt)\b|^(?:(?:mach"
        r"|mache|bitte|es|das|in|im|als|auf|zu|das bild|ein|format|bild|lieber|für) )*\d{1,2} ?[:x] "
        r"?\d{1,2}(?: (?:bitte|format|machen|draus))*$", forbid=r"\bquadratische[rsn]? (?:tisch|brille"
            r"|fenster|hut|kopf|brillen|kissen)|\bhaare?\b"),
    Rule("reroll", r"^(?:(?:bitte|versuch|versuche|probier|probiere|mach|mache|es|das|das gleiche|dasselbe"
        r"|genau"
        r"|so|gleiche|gleicher|gleichen|selben|den|dem|mit|prompt|anfrage|einfach|nochmal|noch|neu"
        r"|einmal|mal|wieder|generiere|generieren|render|rendern|würfel|würfle|das bild|ein|erneut"
        r"|versuchen|machen|bild|ohne|änderung|änderungen|unverändert|von|vorn|vorne|gib|ihm|dem"
        r"|einen|anderen|versuch|neuer|neuen|kannst|du) )*(?:nochmal|noch ?mal|noch ?einmal|erneut"
        r"|neu würfeln|neu generieren|reroll|wiederhol\w*|neuer versuch|neu rendern|gleicher "
        r"prompt)(?: (?:bitte|versuchen|machen|generieren|rendern|das|gleiche|dasselbe|mit|dem"
        r"|gleichen|selben|prompt|ohne|änderung|änderungen|genau|so|von|vorn|neu|würfeln"
        r"|probieren))*$"),
)  # fmt: skip

_VERB = (
    r"(?:mach|mache|mal|male|füg|füge|setz|setze|stell|stelle|entfern|entferne|lösch|lösche"
    r"|ersetz|ersetze|änder|ändere|ändern|tausch|tausche|gib|gebe|verpass|nimm|nehme|leg|lege"
    r"|häng|hänge|zieh|ziehe"
    r"|dreh|drehe|verschieb|verschiebe|beweg|bewege|färb|färbe|schreib|schreibe|pack|packe|bring"
    r"|lass|lasse|hell|helle|dunkel|dunkle|verdunkel|verdunkle|erhell|erhelle|verwandel|verwandle"
    r"|wandel|wandle"
    r"|verwende|benutz|benutze|zeig|zeige|zeichne|korrigier|korrigiere|reparier|verbesser"
    r"|verbessere|schärf|schärfe|weichzeichne|blur|spiegel|spiegle|rotier|rotiere|verstärk"
    r"|verstärke|erhöh|erhöhe|reduzier|reduziere"
    r"|verringer|verringere|verklein\w*|vergrößer\w*|bau|baue|streu|streue|tu|tue|pflanz\w*|klar"
    r"|kleb\w*|platzier\w*|ergänz\w*|hinzufüg\w*|behalt|behalte|kleide|zaubere?|zauber|schmück\w*"
    r"|dekorier\w*|mildere|dämpf\w*|entsättig\w*|sättig\w*|übermal\w*|wechsel\w*|wechsle|tönen?"
    r"|speicher\w*|exportier\w*|verschön\w*|glätt\w*|rück\w*|kipp\w*|öffne|schließ\w*|lösch\w*"
    r"|beleucht\w*|kürz\w*|verlänger\w*|trag|hintergrund)"
)
_EVIDENCE = (
    Evidence(4, r"^" + _VERB + r"\b(?! (?:mir sorgen|dir (?:keine|nichts)|spaß|schluss|pause|mal pause|es "
        r"gut|dir|euch"
        r"|feierabend|doch mal|lust|halblang|weiter so|so weiter|hinne))(?= )", "opens with a verb of change"),
    Evidence(3, r"\b(?:kannst|könntest|können|könnten|könnt|würdest|magst|darf|bitte)\b.*\b\w+(?:en|ern"
        r"|eln)\b|\b(?:hinzufügen|entfernen|ersetzen|ändern|machen|löschen|austauschen|aufhellen"
        r"|abdunkeln|einfügen|verschieben|drehen|wegmachen|wegnehmen|umfärben|dazu\w*|tauschen"
        r"|anpassen|korrigieren|vergrößern|verkleinern)(?: bitte)?$", "asks politely for a change"),
    Evidence(3, r"\b(?:soll|sollen|sollte|sollten|muss|müssen|müsste|müssten|darf|dürfen|könnte|könnten"
        r"|braucht|brauchen|bräuchte|fehlt|fehlen|wäre|hätte|würde|würden)\b", "says how it should be"),
    Evidence(2.5, r"\b(?:ich (?:hätte|will|möchte|wünsche|brauche|würde|mag)|wir (?:brauchen|wollen|hätten"
        r"|möchten)|lieber|wie wäre|wie wär's|was wäre|was wenn|stell dir vor|vielleicht)\b", "says what is wanted"),
    Evidence(3.5, r"\bzu (?:dunkel|hell|groß|klein|bunt|grell|blass|viel|viele|wenig|stark|schwach"
        r"|unscharf|nah"
        r"|weit|lang|kurz|dick|dünn|kalt|warm|leer|voll|alt|jung|ernst|glatt|künstlich|rot|blau|grün"
        r"|gelb|hoch|tief|eng|breit|dunk\w*)\b|\bnicht \w+ genug\b|\b(?:falsch|fehlt|fehlen|schief"
        r"|unscharf|verzerrt|komisch aus|verschwommen|verwaschen|unnatürlich|sechs finger|tippfehler"
        r"|schreibfehler|rechtschreib\w*|vergessen|abgeschnitten)\b", "names a flaw"),
    Evidence(3, r"^(?:(?:etwas|bisschen|bissl|ein bisschen|ein wenig|viel|deutlich|noch|bitte|leicht|und|aber"
        r"|den|die|das|der|himmel|hintergrund) )*(?:mehr|weniger|heller|dunkler|größer|kleiner|wärmer"
        r"|kälter|schärfer|weicher|bunter|farbiger|kräftiger|blasser|höher|tiefer|breiter|schmaler"
        r"|länger|kürzer|näher|realistischer|dramatischer|freundlicher|älter|jünger|dünner|dicker"
        r"|ruhiger|natürlicher|moderner|einfacher|röter|blauer|grüner|fröhlicher|gemütlicher"
        r"|lebendiger)\b(?! (?:als sonst|davon|zeit|geld|schlaf|infos))", "a comparison"),
    Evidence(2.5, r"^(?:ohne|kein|keine|keinen|mit|als|im stil|in schwarz|in farbe|im|in|statt|anstatt"
        r"|stattdessen|schwarz ?weiß|schwarz-weiß|jetzt|nun|noch|dazu|nur|auch)\b(?! (?:ernst|problem"
        r"|ahnung|plan|lust|stress|sorge|sorgen|zeit|bock|ding|mir|dir|so|gut|echt|mal|büro|urlaub"
        r"|ordnung|jeden fall))", "a fragment of a picture"),
    Evidence(2, r"\b(?:weg|raus|rein|dazu|hin|drauf|statt|stattdessen|umfärben|hinzu|ändern|anders)$", "a particle of change"),
    Evidence(2.5, r"\b(?:als|in|im|wie ein) (?:\w+ )?(?:stil|aquarell\w*|ölgemälde|ölbild|skizze|bleistift\w*"
        r"|comic\w*|zeichnung|schwarz[- ]?weiß|sepia|anime|cartoon|holzschnitt|pixel\w*|gemälde|foto"
        r"|\w+stil|\w+zeichnung)|\bschwarz[- ]?weiß\b|\w+stil\b", "names a style"),
    Evidence(1.2, r"\b(?:himmel|hintergrund|vordergrund|gesicht|haare?|augen?|hut|hund|katze|mann|frau|junge"
        r"|mädchen|kind|baum|bäume|berge?|haus|wolken?|licht|schatten|farben?|schrift|text|titel"
        r"|überschrift|logo|person|leute|menschen|auto|straße|meer|wasser|sonne|mond|sterne|schnee"
        r"|regen|nebel|blumen?|jacke|mantel|kleid|brille|bart|hemd|tisch|stuhl|tasse|lampe|fenster"
        r"|tür|wand|boden|vogel|vögel|pferd|boot|schiff|katzen|hunde|kopf|hand|hände|arm|lächeln"
        r"|stimmung|rahmen|rand|bild)\b", "names what a picture holds"),
    Evidence(2.5, r"\b(?:png|jpe?g|webp)\b|\btransparent\w*\b|\b(?:ohne|kein) hintergrund\b", "names a background or a file "
        "format"),
    Evidence(1.5, r"{QUOTE}", "quotes a text"),
    Evidence(-5, r"^(?:(?:oh|ach|ja|nein|wow|haha|das|ist|sieht|echt|sehr|so|mega|voll|richtig|total|super"
        r"|ganz|wirklich|aber|einfach|mir|gefällt|es|schon|der|die|hammer|vielen|lieben|besten"
        r"|herzlichen) ?)*(?:danke\w*|dank|super|toll|schön|klasse|perfekt|prima|cool|geil|genial"
        r"|lustig|witzig|spitze|hübsch|wunderschön|gut|wow|haha|lol|krass|stark|nice|großartig|mega"
        r"|hammer|gefällt mir|gefällt|liebe ich|liebe es|süß|ok|okay|alles klar|passt|genau|stimmt"
        r"|hallo|hi|moin|servus|tschüss|bis später|bis morgen|guten morgen|gute nacht|sorry)(?: "
        r"(?:aus|so|gemacht|geworden|schon|dir|euch|schön|sehr|gut|das|bild|alle|zusammen|ey|alter"
        r"|vielmals|für|die|den|hilfe|arbeit|farben|geworden|mir))*$", "praise, thanks or a greeting"),
    Evidence(-4, r"^(?:ich|wir|mein|meine|du|ihr|wer|wann|wo|warum|weshalb|wieso|was|welche[rs]?|wie|hast"
        r"|habt"
        r"|bist|seid|kommst|kommt|gehst|ist|sind|hat|war)\b(?! (?:hätte|will|möchte|wünsch\w*|brauche"
        r"|würde|wollen|möchten|hätten|brauchen|wäre|wär's|wenn|mag (?:die|den|das|es) nicht|finde"
        r"|kannst|könntest|könnt))", "speaks of people or asks"),
    Evidence(-3, r"\b(?:morgen|gestern|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
        r"|wochenende|meeting|mittagessen|mittag|feierabend|urlaub|später|gleich wieder|kaffee holen"
        r"|termin|kino|schule|arbeit|chef|mama|papa|spiel|haha\w*|lol|kommst|glaubst|meinst|findet "
        r"ihr|findest du|was denkt|was meint)\b", "life outside the picture"),
    Evidence(-4, r"\b(?:wohnung|heizung|drucker|verspätung|kunden?|präsentation"
        r"|werkstatt|büro|steuererklärung|rechnung|vermieter|nachbarn?|zahnarzt|nächste woche|schichtdienst)\b", "life outside the picture"),
    Evidence(-5, r"^(?:mach dir|nimm dir|setz dich|schreib mir)\b|\bkurz (?:\w+ )?minuten?\b", "speaks of people"),
    Evidence(-6, r"\b(?:nichts|nix) (?:ändern|machen|verändern|anfassen)|\b(?:so lassen|lass es so|lass "
        r"das so"
        r"|bleibt so|noch nichts?|noch nicht|keine änderung\w*)\b|\blass (?:es|das)(?: so| bitte| "
        r"sein| jetzt)*$|\blass (?:mich|uns) (?!(?:mal )?\w*\s?(?:probier|versuch))", "asks for no change"),
)  # fmt: skip

_AT = (
    r"\b(?:in der|in die|am|im|an den|an der|auf der|auf die|nach|ins|zur|von|der|die|ganz|oberen"
    r"|unteren)? ?"
)
GERMAN = Grammar(
    code="de",
    marks=words(
        "der die das den dem des ein eine einen einer und ist nicht mach mache bitte mit im zu auf "
        "für ich du wir es er sie bild "
        "hintergrund zurück rückgängig mehr weniger noch wie was kannst soll sollen sieht aus dass "
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
    rules=(*ASKING["de"], *_RULES),
    evidence=_EVIDENCE,
    numbers=_NUMBERS,
    references=(
        (r"\b(?:die |das |den |der |dem )?(?:vorletzte[nrs]?)(?: " + _PIC + r")?\b", "back:1"),
        (r"\b(?:version|bild|variante|fassung|revision|entwurf|nummer|nr|foto)\.? ?(?:nr\.? |nummer "
        r"|#)?(?P<n>\d{1,3})\b", "number"),
        (r"(?<![\w'])(?:v|#) ?(?P<n>\d{1,3})\b", "number"),
        (r"\b(?:version|bild|variante|nummer|fassung) (?P<w>eins|zwei|drei|vier|fünf|sechs)\b", "word"),
        (r"\b(?:die|das|den|der|dem|zum|zur|vom)? ?(?:aller)?(?P<w>" + _ORD + r") " + _PIC + r"\b", "word"),
        (r"\b(?:die|das|den|zur|zum|mit der|mit dem) (?P<w>" + _ORD + r")(?=\s*(?:$|[.,!?]|und\b|aber\b"
            r"|wieder|zurück|mit\b|bitte|nehmen|war|ist))", "word"),
        (r"\b(?:das |zum |dem |vom )?original(?:bild|version)?\b(?! \w+(?:farbe|schrift))"
        r"|\b(?:ursprüngliche[ns]?|anfängliche[ns]?) " + _PIC + r"\b|\bausgangsbild\b", "first"),
        (r"\b(?:die |das |der |zum |zur )?(?:vorherige[nrs]?|vorige[nrs]?) " + _PIC + r"\b", "previous"),
        (r"\b(?:die |das |der |zum |zur )?letzte[nrs]? " + _PIC + r"\b|\baktuelle[nrs]? " + _PIC + r"\b", "last"),
        (r"\b(?:die|der|den) (?P<n>\d)\b(?! \w)", "number"),
        (r"\b(?:die|das|den|zum|zur|der|dem) (?:mit|version mit|bild mit) (?P<d>(?:[\w-]+ ?){1,5})", "note"),
        (r"\b(?P<how>bevor|vor) (?:dem |der |den )?(?P<d>(?:[\w-]+ ?){1,5})", "note"),
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
        r"\b(?:behalte?|lass|lasse|bewahre?|erhalte?)\b (?P<p>(?:(?!\b(?:und|aber|so|wie|unverändert"
        r"|bei|gleich|unangetastet|in ruhe|stehen)\b)[\w-]+ ?){1,6})",
        r"(?P<p>(?:\b(?:der|die|das|den|ihr|ihre|sein|seine|ihren|seinen|alles) )?[\w-]+) (?:soll "
        r"|sollen |muss |darf |bitte )?(?:so |gleich |unverändert |unangetastet |wie (?:es|er|sie) "
        r"(?:ist|sind) |erhalten |genau so |exakt so |genauso )*(?:bleib\w*|nicht (?:ändern|verändern"
        r"|anfassen|anrühren|antasten)|unverändert|behalten|beibehalten|gleich lassen|so lassen"
        r"|erhalten)",
        r"\b(?:ohne|nicht) (?P<p>(?:den|die|das|ihr|sein|ihre|seine|etwas)? ?(?:[\w-]+ ){0,2}?[\w-]+) "
        r"(?:zu )?(?:ändern|verändern|anfassen|berühren|anzufassen|anzurühren|antasten)",
        r"\bfinger weg von (?P<p>(?:[\w-]+ ?){1,4})|\b(?:gleiche[nrs]?|selbe[nrs]?|dieselbe|derselbe"
        r"|dasselbe|gleicher) (?P<q>[\w-]+)",
    ),
    macros={"N": r"(?:\d{1,2}|zwei|drei|vier|fünf|sechs|ein paar|mehrere)"},
)  # fmt: skip
