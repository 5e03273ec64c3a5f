"""German commands: what names a move, a price, a size or a frame."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Rule, words

_AROUND = words(
    """
    bitte mal ma noch doch auch vielleicht jetzt dann einfach eben halt eigentlich gerne gern nur irgendwie nun also ja nein nee ne ok
    okay hm lieber eher dafür außerdem ruhig schon wieder nochmal erst erstmal eventuell danke hey hallo hi sorry oh ach so da hier
    kannst könntest könnt würdest können könnten kann könnte soll sollen sollte ich wir du man mir uns es das die der den dem des sie
    ihn ihm er ein eine einen einem einer dies diese dieses diesen diesem dieser davon daraus draus dran dazu dir euch möchte möchten will wollen hätte hätten
    würde brauche brauch brauchen bräuchte wäre haben sein geht ginge gib gebt mach mache machen macht machst tu tun zeig zeige zeigen lass lassen nimm nehmen
    in im ins auf aufs für von vom zu zum zur mit aus an am bei und aber als wie ganz etwas bisschen wenig viel richtig sehr total
    ganze ganzes ganzen alles bild bildes foto fotos motiv ergebnis version fassung variante datei ding teil render rendering gleich direkt
    toll super perfekt gut prima klasse passt schön alles fertig genau so möglich mehr super cool
    """
)
_USES = words(
    """
    druck drucken ausdrucken plakat poster instagram insta story stories reel reels tiktok youtube website webseite homepage handy
    hintergrundbild wallpaper thumbnail banner cover facebook desktop bildschirm beamer präsentation profilbild feed post pinterest linkedin
    whatsapp status blog flyer postkarte leinwand rahmen twitch kanal
    """
)
_NAMES = words(
    "version bild variante fassung entwurf revision nummer nr original anfang ausgangsbild ursprung"
)
_PREFER = words(
    """
    gefallen hat da geh gehe gehen gehn spring springe springen wechsel wechsle wechseln kehr kehre nehme nehm nimmst nehmen benutz benutze benutzen verwende
    verwenden lade laden setz setze stell stelle hol hole holen bleib bleibe bleiben bleibt zurück zurückgehen zurückkehren zurückspringen
    zurückwechseln zurücksetzen wiederherstellen weiter weitermachen weiterarbeiten arbeiten arbeite basis grundlage los war waren ist gefällt
    gefiel fand finde find besser beste besten bester schöner lieber am mag bevorzuge favorit liebling sieht aus her hatten entscheide
    entscheiden schönsten coolsten liebsten wählen wähle wähl nochmals klar eindeutig definitiv deutlich viel mich uns meisten überzeugt dabei damit
    hin rüber ran will haben reicht aktivieren öffne anzeigen denn weil da
    """
)
_MOVES = _AROUND | _NAMES | _PREFER
_BACK = words(
    """
    zurück rückgängig schritt schritte änderung änderungen letzte letzten letzter letztes bearbeitung aktion undo stand zustand vorher davor zuvor
    vorhin war besser schöner gefiel gefällt nicht kommando geh gehe spring nimm nehmen setz setze widerrufen widerruf verwirf verwerfen streich streichen lösch
    lösche löschen weg raus eben gerade gemachte gemacht hast wie alte alten alter vorige vorherige sah aus fand find finde hat zurücknehmen
    zurücksetzen zurückgehen neue neuen neueste neuesten mist falsch blöd quatsch ups ops verklickt hässlich schlechter schlimmer
    """
)


def _only(action: str, core: str, *more: frozenset[str], forbid: str | None = None, refs: int = 0) -> Rule:
    """A command that holds no other words than those around a command and the given ones."""
    return Rule(action, core, frozenset().union(_AROUND, *more), forbid=forbid, refs=refs)


_HELP = (
    Rule("help", r"^(?:hilfe|befehle?|anleitung|tutorial|help)\b(?: \w+)?$|^welche (?:befehle|formate|größen|modelle|stile|optionen|funktionen|möglichkeiten"
        r"|seitenverhältnisse|auflösungen|sprachen|dateiformate)\b|\bwas (?:kannst du|kann (?:der|dieser) bot|kann man hier|geht hier)\b(?! (?:mir|uns) )|^was kann ich hier"),
    Rule("help", r"^(?:und |hey |sag mal |äh |sorry )*(?:wie|wo|womit) (?:genau |denn |eigentlich )?(?:geht (?:das|es|so was|sowas|n|ein)|funktioniert|klappt (?:das|es) mit|(?:kann|könnte|muss|soll|darf|mach|mache"
        r"|bekomme?|krieg|kriege|stell|stelle|lade|lad|ändere?|benutze?|verwende|schneide?|komme?|speicher\w*|lösch\w*|nutze?|erstell\w*|füge?|starte?|wähl\w*"
        r"|find|finde|seh|sehe|schick|schicke|setze?|entfern\w*|vergrößer\w*|exportier\w*|schreib\w*|sag|sage|gebe?|geb|leg|lege|krieg)"
        r" (?:ich|man|wir|denn|mir|du)|(?:macht|bekommt|kriegt|kann|stellt|lädt|ändert|benutzt|schneidet|kommt|speichert|vergrößert|sieht|erstellt|löscht|wählt) (?:man|ich|denn))\b"),
    Rule("help", r"^(?:kann|darf|muss) (?:ich|man|der bot|dieser bot)\b.*\?$|^(?:gibt es|gibt's|gibts) (?:hier |eigentlich |auch |denn |irgendwo )*(?:einen|eine|ein|ne|nen|so)?\b.*"
        r"\b(?:befehl|möglichkeit|anleitung|hilfe|funktion|knopf|button|weg|limit|option|einstellung)|\bkannst du (?:auch|eigentlich|überhaupt)\b.*\b(?:videos?|gifs?|animationen|pdf|svg|deutsch|englisch|3d)\b"
        r"|^(?:unterstützt|verstehst|kannst) du (?:eigentlich |auch |überhaupt )*(?:deutsch|englisch|videos?|gifs?|svg|pdf)"),
    Rule("help", r"\bwas (?:bedeutet|heißt|macht|bewirkt|passiert|bringt|ist) (?:eigentlich |denn |genau |der |die |das |ein |eine |dieser |wenn )*(?:befehl|knopf|button|upscale|upscaling|reroll|outpaint\w*|variation\w*|"
        r"maske|entwurf|draft|standard|final\w*|ich|man|seed|credits?|remix)\b|\bich (?:verstehe nicht|versteh nicht|weiß nicht|check nicht),? (?:wie|was|wo) (?:ich|man|das|der)\b"
        r"|\bwie (?:das|der bot|man|dieser bot|ich) .*(?:funktioniert|geht|macht|benutz\w*)$|^(?:erklär|erkläre|zeig|sag)(?: mir| uns)?(?: mal| bitte)* wie\b|\bwie lange (?:dauert|braucht)\b"
        r"|^geht (?:das|es) (?:auch )?(?:mit|in|ohne|für) .*\?$|^geht (?:auch|sowas|so was)\b.*\?$|^funktioniert (?:das|es|der bot)\b"),
)  # fmt: skip
_COST = (
    Rule("cost", r"^(?:und |ey |hey |sag mal |ok )*(?:was|wie ?viel|wieviel) (?:\w+ ){0,2}(?:kostet|kosten|macht das|koste)\b|\b(?:was|wie ?viele?)\b.*\b(?:kosten|kostet|credits?|guthaben|ausgegeben"
        r"|verbraucht|verbrauche|verbrauch|bezahl\w*|zahl\w*|übrig|preis|gekostet|abgezogen|abgebucht)\b|\bwie ?viele? ?(?:credits|guthaben|punkte)?\b.*\b(?:hab|habe|haben|bleib\w*|ist) (?:ich |wir |mir |uns |da )?(?:jetzt )?noch\b"
        r"|\bwie (?:teuer|günstig|billig)\b|\b(?:kostet|kosten) (?:\w+ ){0,5}(?:was|etwas|extra|mehr|geld|credits?)\b"
        r"|\b(?:ist|wär|wäre) (?:das|es|\w+ \w+) (?:kostenlos|gratis|umsonst|teuer|kostenpflichtig)|^(?:\w+ ){0,2}(?:kosten|guthaben|preise?|credits|kontostand|preisliste|verbrauch|restguthaben)\??$"
        r"|\b(?:mein|meine|unser|unsere|mein aktuelles|mein restliches)\b.*\b(?:guthaben|kontostand|credits|kontingent|verbrauch)\b(?!.*\b(?:erhöh|auflad|schenk))"
        r"|\bzeig\w* .*\b(?:kosten|guthaben|kontostand|credits|preise|preisliste|verbrauch)\b|\breich(?:t|en) (?:mein|meine|das|die|unser|unsere)\b.*\b(?:guthaben|credits)\b", forbid=r"\b(?:wie viele (?:versionen|bilder|varianten)"
            r"|füg|umsonst machen)\b"),
)  # fmt: skip
_PLAIN_STOPS: tuple[Rule, ...] = (
    Rule("cancel", r"^(?:(?:bitte|nein|warte|oh|doch|ach|ne|nee|hey|ok|mal|sofort|gott|mist|äh|halt|moment|shit|fuck|ups) ?,? ?)*(?:stopp?|halt|abbrechen|abbruch|brich (?:das |es |den \w+ )?(?:bitte |sofort )?ab|hör (?:bitte |sofort )?auf|aufhören"
        r"|warte(?: mal)?|moment(?: mal)?|lass (?:es|das|mal|gut sein|bleiben|stecken)|vergiss (?:es|das)|nicht (?:machen|rendern|weiter\w*)|storno|stornier\w*|doch nicht|schluss|anhalten|cancel|beenden|halt an|stoppen|stoppe)"
        r"(?: ?,? (?:bitte|ab|sofort|damit|mal|das|jetzt|es|sein|doch|nicht|die|den|generierung|vorgang|auftrag|rendern|render|lieber|wieder|alles|hier|nochmal))*$|^(?:stopp?|halt|brich ab|abbrechen|warte|cancel)\b(?:,? \w+){0,5}$", running=True),
)  # fmt: skip
_EXCUSES = words(
    "stopp stop halt warte abbrechen abbruch cancel falsch falsches falsche falscher meinte anders anderes quatsch mist nicht doch verklickt vertan irrtum versehen aus weiter mehr brich ab hör auf los moment fehler war das wollte so"
)
_STOPPING = (
    Rule("cancel", r"^(?:\w+ )?(?:stopp?|halt|warte|abbrechen|abbruch|cancel|brich|hör auf|moment)\b", _AROUND | _EXCUSES, running=True),
    *_PLAIN_STOPS,
)  # fmt: skip
_REDOING = (
    Rule("redo", r"\bwieder ?her(?:stell\w*)?\b|\bstell\w* (?:\w+ ){0,4}wieder her\b|\b(?:rückgängig gemachte\w*|rückgängige[ns]?|zurückgenommene\w*|widerrufene\w*|verworfene\w*|eben gelöschte\w*) .*\b(?:zurück\w*|wieder\w*|holen|her|doch)\b"
        r"|\brückgängig\b.*\b(?:rückgängig|doch wieder|zurückholen|zurücknehmen|wieder zurück|doch nicht)\b|\bredo\b|\bundo\b.*\b(?:rückgängig|zurück|doch nicht)|\bdoch nicht (?:rückgängig|zurück)"
        r"|\bwiederhol\w* (?:die|den|das) (?:änderung|rückgängig|letzte\w*|schritt|zurückgenommene\w*)|\b(?:einen|ein|zwei|1|2|drei) schritte? (?:wieder )?(?:vor\w*|nach vorne?|weiter)\b|^(?:wieder |einen |bitte |geh |eins |ein |mach )*(?:vor|vorwärts|vorwärts gehen|nach vorne)(?: bitte)?$"
        r"|\b(?:war|gefiel|ist) doch besser mit (?:der|dem|den)? ?änderung|\bänderung (?:doch )?wieder (?:rein|her|anwenden|zurück)|\b(?:hol|holt|hole) (?:das|es|die änderung)(?: \w+){0,2} (?:zurück|wieder)\b|\bdoch wieder (?:rein|her|zurück|so|drin)\b", forbid=r"{REF}|\boriginal\b|\bwieder hell"),
)  # fmt: skip
_VIEWS = (
    Rule("compare", r"\b(?:vergleich\w*|nebeneinander|gegenüber\w*|unterschied\w*|gegeneinander|vs|versus|neben)\b", refs=1, forbid=r"^(?:setz|stell|pack|füg|mach)\w* (?:ein|den|die|das|der)\b(?!.*\bnebeneinander)"),
    Rule("compare", r"\bgegen\b", refs=2),
    Rule("compare", r"\b(?:vorher[ -/]*(?:und )?nachher|(?:zeig|stell|leg|pack|setz)\w* .*(?:nebeneinander|gegenüber)|was hat sich (?:\w+ )?(?:geändert|verändert)|(?:beide|alten?|letzten (?:beiden|zwei)).*\b(?:nebeneinander|vergleich\w*))\b"
        r"|^(?:\w+ ){0,3}(?:direkte[rn]? )?(?:vergleich|vergleichen|vergleiche)(?: \w+){0,4}$|\b(?:alt|alte) (?:und|gegen|vs) (?:neu|neue)\b|\bunterschied\w* (?:zwischen|zu|zum|zur)\b", forbid=r"\b(?:stühle|hunde|katzen|bäume|häuser|leute|preise?|angebot\w*|tarif\w*|mieten?)\b"),
    Rule("history", r"\b(?:verlauf|historie|versionsliste|chronik|versionsverlauf|bearbeitungsverlauf)\b(?! (?:von|im|am|des) )|\b(?:zeig|liste?|auflist|anzeig)\w*\b.*\b(?:alle|bisherigen|sämtliche|die ganzen|die liste)\b.*(?:version\w*|bilder|änderung\w*|schritte|varianten|fassungen|stände|bearbeitung\w*|revision\w*)"
        r"|\bwie viele (?:versionen|bilder|varianten|änderungen|schritte)\b|\bwelche (?:versionen|änderungen|schritte|stände)\b|^(?:\w+ )?(?:alle|bisherige|sämtliche) (?:versionen|bilder|bisherigen \w+|änderungen|schritte|stände)(?: (?:bitte|zeigen|anzeigen|sehen|auflisten|nochmal|mal))*$"
        r"|\bwas (?:haben wir|hab ich|habe ich|hast du|wurde|ist|hatten wir)(?: \w+){0,4} (?:gemacht|geändert|passiert|verändert|erstellt|probiert|gehabt)\b(?=.*)|\bwelche version (?:ist|haben|war|bin|sind)\b|\bliste (?:der|aller|mit den) (?:versionen|bilder|änderungen|schritte)\b|\bübersicht (?:über |aller |der )?(?:die |alle )?(?:versionen|bilder|änderungen)\b|^übersicht$", forbid=r"\b(?:gestern|wochenende|heute abend|farbverlauf|urlaub)\b"),
)  # fmt: skip
_MOVING = (
    Rule("goto", r"\b(?:nimm|nehm\w*|zurück\w*|wieder\w*|geh\w*|spring\w*|wechs\w*|kehr\w*|lad\w*|bleib\w*|weiter\w*|besser|schönsten|coolsten|liebsten|beste[nr]?|lieber|schöner|bevorzug\w*|benutz\w*|verwend\w*|hol\w*|setz\w*|favorit|entscheid\w*|wähl\w*|will|möchte|mag|mit|auf|zu|arbeit\w*|meisten"
        r"|zeig\w*|öffne|als (?:basis|grundlage))\b", bag=_MOVES, refs=1, forbid=r"\b(?:nicht|nie) (?:besser|schöner)\b"),
    Rule("goto", r"^(?:bitte |die |das |dann |doch |also |ok |lieber |zur |zum |zu |auf |der |den |dem )*{REF}(?: bitte| doch| dann| lieber)*$", refs=1),
    _only("goto", r"\bzurück (?:zum|zu|auf|an) (?:den |die |das )?(?:anfang|start|ausgangsbild|ursprung|beginn)\b|\b(?:ganz|wieder) (?:am|zum|an den) anfang\b", _MOVES, words("start beginn")),
    Rule("undo", r"\b(?:rückgängig|ungeschehen|undo)\b(?! .*\bredo)|\b(?:verwirf|verwerfe|verwerfen|streich\w*|lösch\w*|entfern\w*|widerruf\w*) (?:bitte )?(?:die |das |den |deine )?(?:letzte\w*|änderung\w*)(?: (?:änderung\w*|schritt\w*|version|bearbeitung))?"
        r"|\b(?:letzte[nrs]?|neueste) (?:änderung|schritt|bearbeitung|aktion)\w* (?:\w+ )?(?:weg|raus|zurück\w*|verwerfen|löschen|rückgängig|entfernen)\b|\bzwei schritte zurück|\bschritte? zurück\b|\bnimm (?:das|es|die (?:letzte|änderung)\w*)(?: \w+){0,3} zurück\b"
        r"|\bzurücknehmen\b|\b(?:kommando|alles) zurück\b", forbid=r"\bwie (?:geht|macht|kann)|\brückgängig\b.*\bwieder zurück|\brückgängig (?:war|ist|machen war)\b"),
    _only("undo", r"\bzurück\b|\bwie (?:es )?(?:vorher|zuvor|davor|eben|vorhin)(?: war)?$|\b(?:vorher|davor|zuvor|vorhin) war (?:es |das |er |sie )?(?:\w+ )?(?:besser|schöner)|\b(?:war|sah|gefiel|fand|ist)\b.{0,25}\b(?:vorher|davor|zuvor|vorhin)\b.{0,12}\b(?:besser|schöner|lieber)"
        r"|\b(?:das|die|der) (?:davor|vorher|vorhin|vorige|vorherige) (?:\w+ ){0,4}(?:besser|schöner)|\b(?:nimm|mach) (?:das|es) (?:bitte |doch |mal )*(?:wieder )(?:weg|raus)$|\b(?:gefiel|gefällt) (?:mir|uns) (?:vorher|davor) besser|\bdoch nicht(?: so)?$", _BACK, forbid=r"{REF}|\b(?:anfang|bin|komme?)\b"),
)  # fmt: skip
_MAKING = (
    Rule("generate", r"^(?:ein |ganz |was |jetzt |bitte |so |gut |mach |mache |gib mir |ich (?:will|möchte|brauche?|hätte gern) |wir (?:brauchen|wollen) |kannst du |mir |mal |lieber |noch )*(?:(?:neue[sr]?|anderes|komplett neues|völlig neues|ganz neues|ganz anderes|total anderes) "
        r"(?:bild|motiv|thema|foto|projekt|idee|szene|motiv)|neues$|neues[:,])|^(?:(?:bitte|lass uns|wir|nochmal|jetzt|komm) )*(?:fang|fangen|fange|beginn\w*|starte?n?) (?:\w+ ){0,3}?(?:neu|von vorne?|von null|bei null)(?: an| anfangen)?\b|^(?:nochmal )?(?:ganz )?von vorne?\b(?:[,:]|$)|^(?:themawechsel|themenwechsel|neustart|neuanfang)\b"
        r"|^(?:vergiss|lass|verwirf|weg mit|schluss mit|genug von|genug mit)\b.{0,40}?(?:[,.;!:] ?| und )(?:\w+ ){0,3}(?:male?|zeichne|erstelle?|mach|generiere?|generier|zeig|entwirf|ich (?:will|möchte|brauche?|hätte)|neues|gib)\b|\b(?:etwas|was) (?:ganz|völlig|komplett|total)? ?(?:anderes|neues)(?::|,| zeich\w*| mal)"
        r"|^(?:jetzt )?(?:etwas|was|mal was) (?:ganz |völlig |komplett |total )?(?:anderes|neues)\b(?=[:,] ?\w)"),
    Rule("generate", r"^(?:bitte |kannst du |könntest du |jetzt |mal |würdest du |dann )*(?:male?|zeichne|erstelle?|generiere?|generier|entwirf|erzeuge?|mach|mache)(?: mir| uns)? (?:bitte |mal |doch |jetzt |noch )*(?:ein|eine|einen|nen|ne|n) (?:neues |ganz |\w+e[sn]? ){0,3}?(?:bild|foto|logo|poster|plakat|illustration|"
        r"zeichnung|porträt|gemälde|szene|icon|flyer|cover|wallpaper|avatar)\b|^(?:bitte |kannst du |könntest du |jetzt |dann )*(?:male?|zeichne|generiere?|generier|erstelle?|erzeuge?|entwirf) (?:mir|uns) (?:bitte |mal |doch |jetzt )*(?:ein|eine|einen|nen|ne|n|zwei|drei)\b", forbid=r"\b(?:neue version|hintergrund"
            r"|dazu|variante\w*|daraus|draus|davon|damit|größeres?)\b|^neues$"),
    Rule("variations", r"\b(?:variationen|varianten|alternativen|abwandlungen|alternativvorschläge)\b(?! (?:von|aus|der) v?\d)|\b(?:eine|weitere|andere|noch ne|noch eine|ne) (?:variation|variante|alternative|abwandlung)\b|\b(?:{N}|ein paar|mehrere|mehr|weitere|andere|verschiedene|noch) (?:andere |weitere |verschiedene |neue |mehr |solche |unterschiedliche )*(?:versionen|vorschläge|entwürfe|fassungen"
        r"|ideen|möglichkeiten|optionen|ansätze|auswahlmöglichkeiten)\b|\bmehr davon\b|\b(?:noch |nochmal )?(?:{N}|ein paar|mehrere|weitere) (?:andere |weitere |mehr )?(?:davon|solche|so welche|bilder davon|bilder in der art|zur auswahl)|\bin {N} (?:versionen|fassungen|ausführungen)\b|\bversionen davon\b|\bvariier\w*\b|\b(?:gib|zeig)\w* (?:mir |uns )?(?:mal )?(?:was |etwas )?(?:auswahl|ähnliche\w*)\b",
        forbid=r"\b(?:alle (?:versionen|varianten|bisherigen)|welche|wie viele|letzte variante|erste variante|farbvariation|vergleich\w*|nebeneinander|kund\w+|morgen|meeting|chef\w*|besprech\w*|diskutier\w*|hab\w* (?:ich|wir)|schick\w*|zurück)\b|^(?:nimm|zurück|was)\b"),
)  # fmt: skip
_SIZING = (
    _only("finalize", r"\bfinal(?:e[nrs]?|isier\w*|version|qualität|render\w*)?\b|\b(?:endversion|endfassung|endqualität|endergebnis|reinzeichnung|druckfertig\w*|druckqualität|druckreif|druckversion|endgültige?\w*|reinrendern)\b|\b(?:beste[nr]?|höchste[nr]?|höchster|voller?|volle|maximale[nr]?|hoher|hohe[rn]?|bester|top|super|guter?|max) "
        r"(?:qualität|rendering)\b|\bqualität (?:auf )?(?:hoch|max\w*|maximal|ganz hoch|voll)\b|\b(?:fertig(?:stellen|rendern| machen| rendern)|fertigmachen)\b|\b(?:in )?(?:hq|hd-qualität)\b|\bso gut wie möglich rendern\b", _USES,
        words("final finale finalen finales finaler finalisieren finalisiere finalisier finalversion finalqualität finalrender endversion endfassung endqualität endergebnis reinzeichnung druckfertig druckfertige druckqualität druckreif druckversion endgültige endgültig endgültigen beste "
            "besten bester höchste höchsten höchster volle voller maximale maximaler maximalen hohe hoher hohen top qualität auflösung fertigstellen rendern fertigmachen fertigrendern hq max maximal hochwertig hochwertige png jpg jpeg webp können abgabe kunden kunde hoch ausgeben ausgabe")),
    _only("upscale", r"\b(?:hochskalier\w*|hoch ?rechnen|hochrechnen|skalier\w*|upscal\w*|auflösung|mehr pixel|vergrößer\w*|[248] ?k|[248] ?x|uhd|doppelt so groß|doppelte größe|aufs doppelte|(?:zwei|drei|vier)fach\w*|[24]-?fach)\b|\b(?:größer|groß|riesig)\b", _USES,
        words("hochskalieren hochskaliere hochskalier hochskaliert hoch skaliere skalier skalieren rechnen hochrechnen upscale upscalen upscaling auflösung pixel pixeln vergrößere vergrößer vergrößern vergrößerung k x 4k 2k 8k 2x 4x 8x uhd doppelt doppelte doppelter größe zweifache vierfache zweifach vierfach größer groß größere größerer größeren höher höhere höherer höheren höchste höchster bessere besserer hohe hoher hohen riesig mal faktor "
            "verdoppeln verdopple vervierfachen besten maximale maximaler volle voller noch fach 2-fach 4-fach 2fach 4fach ausgeben speichern exportieren reicht nicht niedrig gering klein schlecht zu k"),
        forbid=r"\b(?:den|ihn|sie|er)\b.*\bgr(?:ö|oe)ßer\b|\b(?:mach|mache|bitte) (?:die|der|ihr|ihm)\b|^(?:die|der|den|noch|ein bisschen|bisschen|etwas|viel) größer$"),
    Rule("upscale", r"\b(?:hochskalier\w*|hochrechnen|upscal\w*)\b|\b(?:höhere[rn]?|bessere[rn]?|mehr|größere[rn]?) auflösung\b|\bmehr pixel\b|\bdas (?:ganze )?bild (?:\w+ )?(?:vergrößern|größer)\b", forbid=r"\b(?:monitor|kamera|handy|bildschirm|fernseher|gestern)\b|\bfalls\b"),
    Rule("outpaint", r"\b(?:erweiter\w*|ausdehn\w*|dehne? .*\baus\b|rauszoom\w*|herauszoom\w*|auszoom\w*|zoom\w* (?:\w+ )*(?:raus|heraus|hinaus|aus|weg|zurück)\b|outpaint\w*|verbreiter\w* (?:das|die szene|es)|verlänger\w* (?:das bild|die szene|den hintergrund|es|nach)|mehr (?:umgebung|platz|rand|drumherum|raum|umfeld|landschaft)\b"
        r"|(?:mehr|zeig\w* (?:mir |uns )?mehr) (?:von der|von dem|vom|von) (?:umgebung|szene|landschaft|zimmer|raum|drumherum|himmel|boden|straße|wald|strand|meer|stadt|hintergrund|haus|gebäude)|(?:zieh|zieht|führ|setz|mal|male|bau)\w* (?:das bild|die szene|es|den hintergrund)(?: \w+){0,4} (?:weiter|fort|breiter|auf)\b"
        r"|(?:bild|szene|motiv|format|rand|rahmen|leinwand) (?:\w+ )?(?:nach )?(?:links|rechts|oben|unten|außen|allen seiten)(?: \w+)? (?:weiter\w*|fort\w*|erweiter\w*|vergrößer\w*|verlänger\w*|ausweit\w*|ergänz\w*)|was (?:ist )?(?:links|rechts|darüber|darunter|daneben) (?:davon |daneben )?(?:ist|liegt|kommt|passiert)\b|weiter weg\b|kamera (?:weiter )?(?:zurück|weg|nach hinten)"
        r"|(?:nach )(?:links|rechts|oben|unten|außen|allen seiten) (?:hin )?(?:\w+ )?(?:weiter(?:malen|zeichnen|führen)|fortsetzen|ausweiten|verlängern|verbreitern|vergrößern|ausbauen)|größerer? (?:bild)?ausschnitt|ausschnitt (?:\w+ )?(?:größer|weiter)|(?:bild|leinwand|hintergrund) (?:weiter(?:malen|führen)|auffüllen))\b",
        forbid=r"\b(?:lächeln|wortschatz|horizont erweiter|unser team|sortiment)\b"),
    Rule("outpaint", r"\b(?:oben|unten|links|rechts|seite\w*|rand|drumherum|rundherum)\b.*\b(?:fehlt|zu wenig|bräuchte\w*|brauch\w*|mehr) (?:\w+ )?(?:platz|raum|luft)\b|\b(?:mehr|zu wenig) (?:platz|raum|luft) (?:nach )?(?:oben|unten|links|rechts|rundherum|drumherum)\b"),
    Rule("crop_or_aspect", r"\b(?:zuschneid\w*|zugeschnitten|beschneid\w*|beschnitten|schneid\w* .*(?:\bab\b|\bzu\b|\bweg\b|\brand\b|\bbild\b|\bunten\b|\boben\b|\blinks\b|\brechts\b|\branden?\b|\braus\b)|abschneid\w*|wegschneid\w*|ran ?zoom\w*|rein ?zoom\w*|heran ?zoom\w*|zoom\w* (?:\w+ )*(?:rein|ran|hinein|heran|auf)\b|seitenverhältnis|(?:im |ins |als )?format \d"
        r"|hochformat|querformat|hochkant|quadrat\w*|breitbild\w*|breitformat|panoramaformat|engerer? (?:ausschnitt|bildausschnitt|rahmen)|näher (?:ran|rangehen|heran|dran)|ausschnitt|rand weg|ränder weg|crop\w*|kürz\w* (?:das bild|oben|unten))\b|\b(?:oben|unten|links|rechts) (?:\w+ ){0,3}(?:ab|weg|be)schneiden\b",
        forbid=r"\bquadratische[rsnm]? (?!format|bild|version|ausschnitt|zuschnitt|variante)\w+|\bhaare?\b|\bzeitungsausschnitt\b|\b(?:rasen|hecke|nägel|bart|pony)\b|\bdekoll"),
    _only("crop_or_aspect", r"\b\d{1,2} ?(?:[:x/]|zu) ?\d{1,2}\b", _USES, words("format formatieren seitenverhältnis verhältnis umwandeln ändern anpassen umstellen x zu ausgabe hochkant quer")),
)  # fmt: skip
_AGAIN = (
    _only("reroll", r"\b(?:nochmal|noch ?mal|noch ?einmal|erneut|neu (?:würfeln|generieren|rendern|machen|berechnen|versuchen)|reroll\w*|wiederhol\w*|neuer (?:versuch|anlauf|wurf)|(?:gleicher|selber|derselbe|selbe[nr]?|gleichen) prompt|würfel\w*|anderer versuch|zweiter versuch|versuch es|probier es|neuen (?:versuch|anlauf)|weiteren? (?:versuch|anlauf)|einen versuch)\b",
        words("nochmal nochmals einmal erneut neu neuer neues neuen würfeln würfel würfle generieren generiere generier rendern render berechnen versuchen versuch versuche probier probiere probieren reroll rerollen wiederhol wiederhole wiederholen wiederholung anlauf wurf gleicher gleiche gleichen gleicher selbe selben selber dasselbe derselbe "
            "dieselbe prompt text anfrage auftrag ohne änderung änderungen unverändert vorn vorne anderen anderer zweiter weiterer weiteren genauso gleiches anders starten start los durchlaufen durchgang runde lauf verändern ändern nichts")),
)  # fmt: skip

GERMAN_RULES = (
    Rule("ignore", r"\b(?:ignorier\w*|vergiss) (?:alle |deine |die |bisherigen |vorherigen )+(?:anweisungen|regeln|vorgaben)|\b(?:gib|schenk|schick|überweis|füge?|erstatte|setz\w*|erhöh\w*|lad|buch|mach)\b.{0,40}\b(?:credits?|guthaben|punkte|admin\w*|rechte|kontingent|limit)\b(?!.*\bkost)"
        r"|\b(?:system ?prompt|admin-?modus|entwicklermodus|versteckten? (?:prompt|anweisungen))\b|\b(?:ich|wir) (?:schick\w*|sende\w*|lad\w*|geb\w*|mail\w*|mach\w*|erstell\w*|stell\w*|druck\w*) (?:dir|euch|ihm|ihr|ihnen|dann|morgen|später|nachher|gleich|heute|das (?:morgen|später))\b|^ich hab\w* (?:gestern|vorhin|heute)\b"),
    *_COST,
    *_HELP,
    *_STOPPING,
    *_REDOING,
    *_VIEWS,
    *_MOVING,
    *_MAKING,
    *_SIZING,
    *_AGAIN,
)  # fmt: skip
"""Every rule, in the order in which they are tried."""
