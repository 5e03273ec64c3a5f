"""German verbs: those that change a picture, those of people, and the forms they take."""

from __future__ import annotations

CHANGES = """
abändern abdecken abdunkeln abmildern abrunden abschwächen abtönen abmachen anbringen angleichen anheben anmalen
anpassen ansetzen
aufhellen aufhängen aufhübschen aufpeppen aufsetzen ausbessern ausblenden ausbleichen ausgleichen ausrichten
austauschen auswechseln ausschmücken ausleuchten begradigen begrünen beheben bekleiden beleuchten bemalen bepflanzen beschriften
betonen bleichen blurren bedecken bearbeiten dekorieren dämpfen drehen duplizieren einblenden einbauen einfärben einfügen einsetzen
einzeichnen einkleiden einrahmen einkreisen entfernen entfärben entrauschen entsättigen erhellen erhöhen ersetzen ergänzen
freistellen färben fixen glätten glattziehen hervorheben illustrieren kaschieren kippen kolorieren konvertieren
korrigieren kürzen lackieren löschen mildern minimieren modernisieren neigen optimieren pixeln platzieren polieren positionieren
radieren reduzieren reparieren retuschieren rotieren satinieren sättigen schattieren schminken schmücken schwärzen
schärfen spiegeln stauchen strecken streuen stylen tönen transformieren umdrehen umfärben umgestalten umschreiben
umstellen umstylen umwandeln verblassen verbreitern verdichten verdecken verdoppeln verdunkeln vereinfachen verfremden
vergolden vergrößern verkleinern verkürzen verlängern vermindern vernebeln verringern verrücken verschieben
verschlanken verschmälern verschönern verschärfen verstärken verstecken verteilen vertauschen verwandeln verwischen
verwaschen verzieren verjüngen verdrehen weichzeichnen weißen zentrieren zurechtrücken überarbeiten überblenden
übermalen überpinseln überkleben animieren beschneien ausradieren aufkleben aufmalen aufdrucken aufstecken aufsprühen anzünden auspusten
anknipsen verfärben verpixeln unkenntlich freilegen nachschärfen nachbessern nachfärben hintun hinzufügen hinzutun zuwachsen
umbauen umtauschen anordnen aufreihen verflüssigen vereisen verschneien zerknittern entknittern entfalten einhüllen kombinieren
"""
"""What can hardly mean anything but a change of the picture."""

VAGUE_CHANGES = """
machen tun geben setzen stellen legen hängen stecken kleben packen bauen fügen tauschen wechseln ändern verändern
verbessern malen schreiben rücken schieben bewegen ziehen heben senken wandeln kleiden zaubern verpassen pflanzen
zeichnen bringen nehmen holen streichen werfen füllen leeren öffnen schließen drücken verwenden benutzen zeigen
halten behalten anmachen ausmachen anziehen ausziehen umziehen aufmachen zumachen anlegen umsetzen anschalten
ausschalten schneiden biegen knicken rollen falten wischen putzen reinigen säubern speichern exportieren gestalten darstellen basteln
tragen nachziehen kämmen frisieren rasieren lächeln lachen gucken schauen
bürsten binden umbinden klatschen knallen hauen sprühen gießen schütten schmeißen lassen aufräumen zuklappen aufklappen zoomen
leuchten strahlen glänzen brennen haben sein aussehen wirken stehen liegen sitzen fliegen schweben schwimmen laufen rennen springen
"""
"""What changes a picture where it has a picture's thing for its object, or says what a thing is to do."""

_DO = """
füg füge fügt entfern entferne entfernt ersetz ersetze ersetzt änder ändere ändert verändere tausch tausche tauscht hell helle
verdunkel verdunkle dunkle erhell erhelle färb färbe färbt lösch lösche löscht radier radiere retuschier retuschiere korrigier
korrigiere korrigiert reparier repariere beheb behebe verwandel verwandle wandel wandle spiegel spiegle spiegele rotier rotiere verstärk
verstärke erhöh erhöhe reduzier reduziere verringer verringere verkleiner verkleinere vergrößer vergrößere verschieb
verschiebe verrück verrücke platzier platziere positionier positioniere ergänz ergänze schärf schärfe weichzeichne
entsättige sättige schmück schmücke dekorier dekoriere verzier verziere übermal übermale kolorier koloriere
verlänger verlängere kürz kürze verbreiter verbreitere verdoppel verdopple minimier minimiere milder mildere dämpf
dämpfe glätt glätte blur blurre zentrier zentriere begradig begradige beleuchte beschrifte tön töne vereinfach
vereinfache modernisier modernisiere verschöner verschönere überarbeite optimier optimiere bemal bemale verdeck verdecke versteck verstecke
verteil verteile vertausch vertausche zauber zaubere style styl fix fixe konvertier konvertiere stauch
stauche streck strecke kipp kippe kippt neig neige animier animiere verpass verpasse illustrier bedeck bedecke betone lackier
lackiere schwärz schwärze vergolde verwisch verwische verschärf verschärfe verjüng verjünge hinzufüg rücke rück kaschier
umrande bepflanze pflanz pflanze streu streue
"""

_GENERAL = """
mach mache macht tu tue tut gib gebt setz setze setzt stell stelle stellt leg lege legt häng hänge hängt steck stecke klebe kleb
pack packe packt bau baue baut wechsel wechsle verbesser verbessere mal male malt schreib schreibe schreibt schieb
schiebe beweg bewege zieh ziehe zieht heb hebe senk senke kleide zeichne zeichnet bring bringe nimm nehmt hol hole
streich streiche wirf fülle füll leere öffne schließ schließe drück drücke verwende benutz benutze zeig zeige halt
behalt behalte lass lasse lasst laß dreh drehe dreht schneid biege bieg roll rolle falte wisch putz putze speicher
speichere exportier exportiere gestalte stelle basteln kämm rasier binde bind klatsch knall hau sprüh gieß kipp
schmeiß schalt schalte knips zünd zünde mache trag
"""

DEEDS = """
abholen anrufen aufstehen ausleihen leihen besorgen besuchen bestellen bezahlen bleiben denken
diskutieren duschen einkaufen erklären erzählen essen fahren fragen gehen glauben grüßen helfen hören joggen kaufen
kennen klären klingeln kochen kommen lernen lesen losfahren losmüssen melden mitbringen mitkommen mitnehmen
mitspielen parken planen posten reden rufen sagen schaffen schicken schlafen
senden spielen sprechen spülen staubsaugen streamen streiten studieren surfen tanken tanzen telefonieren
treffen trinken trainieren verkaufen verschicken verspäten vorbeikommen vorbereiten warten wecken weiterleiten
wissen wohnen zahlen zocken zuhören überweisen übernehmen unterschreiben feiern pennen heimgehen kapieren
verstehen vergessen erinnern teilen liken mailen einreichen abgeben rasenmähen mähen aufpassen
freigeben absprechen abstimmen nachfragen nachschauen nachsehen mitmachen loslegen weitermachen aufhören anfangen
ruf rufe ruft sag sage sagt frag frage fragt komm komme kommt geh gehe geht fahr fahre fährt schick schicke schickt meld melde meldet
bring mit kauf kaufe kauft koch koche kocht ess esse isst trink trinke schlaf schlafe schläft spiel spiele spielt arbeite arbeitet
warte wartet guck guckt schau schaut hör hört lies liest les helf hilf hilft wohne wohnt mail maile treff treffe trefft trifft
weiß weißt wisst kenn kenne kennst glaub glaube glaubst glaubt mein meint meinst denk denke denkst denkt heißt lauf
gehst kommst fährst machst schickst sagst spielst bringst holst kaufst kochst arbeitest leihst leihe leih ruft rufst schläfst
erzähl erzähle schreibst telefoniere verstehe versteh verstehst kapier kapiert bestell bestelle bestellt bezahl bezahle zahl zahle erinnert erinnere
zieht um klappt stimmt läuft reicht passt funktioniert dauert stört juckt regnet nervt
"""

_PREFIXES = (
    "weg raus rein dran drauf dazu hin hinzu hinein hinaus heraus herum hoch runter rüber ran rauf rum dahinter davor daneben "
    "darüber drüber drunter drum ein auf ab an um aus nach zurück fort".split()
)
_CLOSE = frozenset("machen tun setzen stellen packen bauen malen schreiben legen hängen kleben stecken nehmen ziehen schieben drehen "
    "zaubern retuschieren löschen schneiden lassen rücken zeichnen werfen schmeißen bringen holen pflanzen".split())  # fmt: skip


def _with_prefixes() -> set[str]:
    """Separable verbs that any of the particles makes of a plain one: "wegmachen", "drauf zu setzen"."""
    return {
        prefix + inner + verb for prefix in _PREFIXES[:28] for verb in _CLOSE for inner in ("", "zu")
    } - set(DEEDS.split())


def _zu(block: str) -> set[str]:
    return {
        prefix + "zu" + verb.removeprefix(prefix)
        for verb in block.split()
        for prefix in _PREFIXES
        if verb.startswith(prefix) and len(verb) - len(prefix) > 4
    }


VERBS: tuple[tuple[str, str], ...] = (
    ("DO", _DO),
    ("GENERAL", _GENERAL),
    ("INFINITIVE", CHANGES),
    ("INFINITIVE", " ".join(sorted(_zu(CHANGES)))),
    ("VAGUE", VAGUE_CHANGES),
    ("INFINITIVE", " ".join(sorted(_with_prefixes()))),
    ("DEED", DEEDS),
)
"""Each class of verbs with its words; imperatives before infinitives, changes before deeds."""
