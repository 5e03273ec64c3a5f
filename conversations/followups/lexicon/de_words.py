"""German words by class: what a picture holds, how it looks, what is of life outside it, and the small words."""

from __future__ import annotations

import re

from conversations.followups.lexicon.de_verbs import VERBS
from conversations.followups.lexicon.word_classes import WordClasses, by_class

_SMALL = (
    ("CAN", "kannst könntest könnt könntet würdest magst könntste kannste kanns würdet möchtest"),
    ("SHOULD", "soll sollen sollte sollten muss müssen müsste müssten darf dürfen dürfte kann können könnte könnten braucht "
        "bräuchte gehört gehören wäre wären müßte muß solls sollst musst müsst"),
    ("LACKS", "fehlt fehlen"),
    ("WISH", "hätte hätten hätt möchte möchten möcht will wollen wollte wünsche wünsch wünschen brauche brauch brauchen würde würd würden "
        "bräucht wünschte bevorzuge bevorzugen"),
    ("IS", "ist sind wirkt wirken sieht sehen scheint scheinen is bleibt bleiben wird werden hat haben steht stehen liegt "
        "sitzt hängt geht klingt"),
    ("WAS", "war waren hatte hatten wurde wurden habe hab habt hast gewesen warst bin bist seid gab ging kam sah fand gemacht "
        "gesehen gegangen gekommen geworden bekommen gekauft verkauft geschickt geschrieben gesagt gefragt gefunden gegessen "
        "gearbeitet geschafft gehört gelesen gespielt gelernt bestellt"),
    ("I", "ich wir mich uns mir ick"),
    ("YOU", "du dir dich ihr euch"),
    ("IT", "es er sie das dies dieses ihn ihm ihnen man s"),
    ("SOMEONE", "jemand wer niemand keiner leute jungs mädels alle freunde alter digga bro bruder mann diggah brudi omg jeder sonst "
        "einer irgendwer irgendjemand freundin freund kollege kollegin kollegen schwester oma opa mama papa mutter vater "
        "chef chefin sohn tochter kumpel kumpels nachbar nachbarin onkel tante cousin cousine lehrer lehrerin eltern mitbewohner mitbewohnerin schatz "
        "verein vorstand team"),
    ("POSSESSIVE", "mein meine meinem meinen meiner meines unser unsere unserem unseren unserer dein deine deinem deinen deiner "
        "euer eure eurem euren eurer"),
    ("ARTICLE", "der die das den dem des ein eine einen einem einer eines nen nem ner ne n sein seine seinen seinem seiner ihre "
        "ihren ihrem ihrer diese diesen diesem dieser jene beide beiden paar alles ganze ganzen ganzes einige manche mehrere "
        "andere anderen anderes anderer anderem so welche solche jedes jede jeden was etwas etwa irgendein irgendeine"),
    ("NOT", "nicht kein keine keinen keinem keiner nichts nix nie niemals ned net nich nit"),
    ("WITH", "mit ohne"),
    ("AS", "als wie statt anstatt anstelle stattdessen"),
    ("IN", "in im ins an am ans auf aufs aufm hinter vor neben über unter zwischen um bei beim zum zur von vom nach aus für gegen "
        "rund durch hinterm vorm überm unterm innerhalb außerhalb ausm"),
    ("AND", "und aber oder sowie denn weil dass wenn falls damit sonst ob sondern während"),
    ("QUESTION", "was wer wann wo warum weshalb wieso welche welcher welches welchen wohin woher wozu wem wessen wofür"),
    ("GRADE", "bisschen bissl bisserl wenig viel deutlich leicht minimal stark sehr extrem total richtig wesentlich ganz mega "
        "tick spur stück stückchen hauch dezent sanft  ordentlich massiv komplett völlig drastisch kräftig "
        "ziemlich echt voll wirklich arg relativ recht viele vielen sogar   doppelt halb insgesamt überall"),
    ("TOO", "zu"),
    ("FILLER", "bitte mal ma noch doch auch vielleicht jetzt dann einfach eben halt eigentlich gerne gern nur irgendwie nun also ja "
        "nein nee ne ok okay hm hmm lieber eher dafür außerdem  zusätzlich ruhig schon wieder nochmal pls plz please hey hi hallo "
        "danach danke zuerst erstmal erst  evtl eventuell vllt vlt möglichst dringend ach oh ah äh ähm sorry übrigens da "
        "dabei daran trotzdem bloß direkt gleichzeitig bittesehr büdde wohl nämlich möglich"),
    ("PARTICLE", "weg raus rein dazu drauf dran drüber drunter dahinter davor daneben darunter darüber hinzu hin her rum herum hoch "
        "runter rauf rüber um ab ein heraus heran ran hinein herein hinaus an auf davon drum drumherum fort frei"),
    ("PLACE", "oben unten links rechts mitte ecke vordergrund bildmitte rand bildrand seite hälfte drittel mittig hinten vorne "
        "vorn linken rechten oberen unteren linke rechte obere untere innen außen rundherum bildrändern horizont ränder rändern"),
    ("LEAVES", "erhalten bewahre bewahren unverändert unangetastet"),
    ("LIKES", "gefällt gefallen liebe lieb mag finde find feier feiere vermisse"),
    ("LAUGH", "haha hahaha hahahaha hahah hihi lol xd lmao rofl hehe höhö lool loool kicher haah hahahah"),
    ("FILE", "png jpg jpeg webp"),
    ("NUMBER", "eins zwei drei vier fünf sechs sieben acht neun zehn zwanzig hundert"),
    ("TIME", "morgen gestern heute montag dienstag mittwoch donnerstag freitag samstag sonntag später gleich vorhin nachher bald "
        "übermorgen vorgestern wochenende montags abends morgens nachts immer neulich damals letztens stunde stunden minuten minute "
        "woche wochen monat monate jahr jahre mittag mittags nachmittag vormittag tage gerade grad nächste nächsten nächstes jeden "
        "januar februar april juni juli august september oktober november dezember silvester"),
)  # fmt: skip

_PRAISE = (
    "schön super toll klasse geil cool nice genial spitze hübsch wunderschön gut perfekt prima krass großartig hammer "
    "süß mega stark fantastisch traumhaft witzig lustig lässig stylisch stylish fett nett niedlich herrlich irre "
    "wahnsinn top knaller bombe sauber bestens fein wundervoll atemberaubend beeindruckend gelungen einwandfrei stimmig "
    "passend praktisch hervorragend episch sick nais knuffig goldig putzig ulkig lieb schick chic "
    "interessant gespannt zufrieden begeistert stolz froh verliebt happy  wow yeah yay juhu ausgezeichnet brillant legendär"
)
_LOOKS = """
abstrakt alt altmodisch antik asymmetrisch barock beige bewölkt blass blau bleich blond blutig braun breit brennend bunt
chaotisch cremefarben creme dick dicht diffus dramatisch dreckig dunkel düster dünn dünner edel einfarbig elegant eckig
eng ernst erschrocken expressiv fad farbig farblos farbenfroh fern feurig flach flauschig flaumig fluffig freundlich frech frisch
fröhlich futuristisch gebogen gelb gemütlich gepunktet gerade geschlossen gestreift gepflegt gesättigt gesund glatt
glitzernd glänzend gold golden goldfarben grau grell grimmig groß gruselig grün glücklich gruselig gläsern haarig hart hell heiß
hoch hölzern jung kahl kalt kantig kariert klar klein knallig kontrastreich kräftig kraus kühl künstlerisch kurz kupfern
kuschelig körnig lang lebendig lebhaft leer leicht leuchtend lila lockig lockiger luftig lustiger magisch matt massig mager
melancholisch metallisch minimalistisch mittelalterlich modern monochrom märchenhaft mysteriös müde nah nass natürlich
nebelig neblig neutral neon nostalgisch nächtlich oliv offen orange organisch oval pastell pastellfarben pink plastisch plüschig
poliert professionell prunkvoll prächtig pummelig purpur radikal rau realistisch retro rissig romantisch rosa rostig rot ruhig rund
runzlig rustikal sanft sauer satt scharf schlank schlicht schmal schmutzig schneebedeckt schnell schräg schwarz schwarzweiß schwebend
schwer schüchtern seidig sepia silber silbern sommerlich sonnig stachelig still steinern stolz stürmisch surreal symmetrisch
tief traurig transparent türkis trüb trocken transluzent unheimlich unscharf verspielt verregnet verschneit verschwommen
verträumt vintage violett voll voluminös warm weich weihnachtlich weit weiß wild winterlich winzig wolkig wütend zart
zentral zerknittert zerrissen zottelig zerzaust uralt überbelichtet unterbelichtet anthrazit bordeaux magenta cyan mint
indigo khaki apricot lachs petrol sandfarben senfgelb ocker holzig ledern gläsern durchsichtig sichtbar lesbar deutlicher
kindlich feminin maskulin sportlich muskulös böse grinsend lächelnd lachend schlafend offener geöffnet bärtig rothaarig
aggressiv cineastisch filmisch festlich herbstlich frühlingshaft stimmungsvoll spacig kitschig luxuriös sachlich seriös
schattig neonfarben aufgeräumt detailliert hochwertig plakativ unauffällig dezenter auffällig knusprig saftig
"""
_MORE = """
mehr weniger heller dunkler größer kleiner wärmer kälter schärfer weicher höher tiefer breiter schmaler länger kürzer
dicker dünner älter jünger röter blauer grüner gelber näher weiter enger voller leerer stärker schwächer kräftiger bunter
softer ruhiger edler besser düsterer größeren größere kleinere kleineren stimmiger mittiger intensiver präsenter
"""
_FLAWS = """
schief verzerrt falsch verschwommen verwaschen unnatürlich tippfehler schreibfehler rechtschreibfehler fehler abgeschnitten
kaputt verpixelt pixelig komisch seltsam merkwürdig verrutscht vergessen unleserlich unlesbar verdreht deformiert doppelt
verkehrt matschig abgehackt verunglückt unscharf verwackelt missglückt hässlich überladen fleckig zermatscht verbogen falschrum
künstlich plastikmäßig übertrieben verschwunden unproportional unrealistisch leblos unlogisch überflüssig angeschnitten
langweilig flau farbstich rotstich blaustich gelbstich grünstich artefakte artefakt nahtstelle verschmiert gequetscht
gestaucht störend stört verdeckt krumm zermatscht weggeschnitten verfälscht misslungen daneben matsch brei klumpen
"""
_STYLES = """
stil aquarell aquarellstil ölgemälde ölbild skizze bleistiftzeichnung bleistift kohlezeichnung zeichnung comic comicstil
manga anime cartoon holzschnitt linolschnitt pixelart pixelgrafik gemälde kupferstich radierung collage scherenschnitt
mosaik fresko graffiti plakatstil popart pop-art jugendstil bauhaus kubismus impressionismus expressionismus barockgemälde
kinderbuchillustration illustration vektorgrafik lowpoly low-poly claymation knetanimation origami polaroid analogfoto
schwarzweißfoto ghibli pixar lego steampunk cyberpunk vaporwave renaissance tusche tuschezeichnung pastellkreide
zeichentrick strichzeichnung karikatur wasserfarbe wasserfarben ölfarbe filmplakat siebdruck stickerei
schwarz-weiß noir fotorealistisch retrostil optik look
"""
_LIMBS = "finger fingern beine arme hände augen ohren köpfe pfoten füße zehen nasen räder saiten flügel daumen beinen"
_OUTSIDE = """
wohnung heizung drucker verspätung kunde kunden kundin präsentation werkstatt büro steuererklärung rechnung
vermieter nachbarn zahnarzt schichtdienst meeting mittagessen feierabend urlaub kaffeepause termin termine kino
schule arbeit arbeiten job uni klausur prüfung hausaufgaben mathe referat zug bahn bus stau verkehr handwerker umzug miete
paket pakete post lieferung bestellung amazon netflix spotify youtube insta instagram tiktok discord whatsapp mail mails
email e-mail chat gruppe server stream link links ordner excel tabelle folien folie powerpoint
protokoll vertrag angebot budget deadline abgabe frist projektplan kalender liste einkaufsliste einkauf supermarkt
training fitness gym fußballspiel spielstand bundesliga verein sitzung besprechung telefonat anruf handy akku
ladekabel passwort wlan internet laptop rechner pc konsole update bug tickets ticket arzt krankenhaus
krank kopfschmerzen kopfweh erkältung hunger durst müdigkeit schlaf pause zeit lust ahnung bock plan stress glück
pech sorge sorgen problem probleme frage fragen idee ideen meinung antwort nachricht nachrichten info infos
geld gehalt steuer steuern kosten euro konto lohn quatsch witz ernst spaß sache sachen ding dinge mist scheiße kacke
kaffee bier pizza döner abendessen frühstück geburtstag geburtstagsgeschenk party hochzeitsplanung grillen
wetter parkplatz tankstelle schlüssel zähne treppenhaus müll wäsche
geschirr spülmaschine waschmaschine staubsauger kollege hausarbeit semester vorlesung dozent schicht dienst dienstplan
kumpel folge staffel konzert festival flug hotel reise bescheid unterlagen bewerbung lebenslauf praktikum
formular antrag amt behörde versicherung website homepage webseite newsletter kampagne feedback rückmeldung freigabe
druckerei auflage feierabendbier fahrkarte einladungsliste elternabend kita kindergarten training spieltag klassenarbeit
garantie kaution strom stromrechnung nebenkosten
"""
_THINGS = """
himmel hintergrund vordergrund gesicht gesichter haar haare haaren frisur auge augen nase mund lippen ohr ohren stirn wange
wangen kinn hals kopf schulter schultern arm hand finger bauch rücken bein fuß füße haut zähne bart schnurrbart
augenbraue augenbrauen wimper wimpern pony zopf locken glatze lächeln grinsen blick mimik gesichtsausdruck ausdruck
pose haltung körper figur silhouette schatten licht lichter lichtstrahlen beleuchtung belichtung helligkeit kontrast
sättigung farbe farben farbton farbtöne ton schärfe unschärfe tiefe tiefenschärfe körnung rauschen struktur textur
muster stimmung atmosphäre komposition aufbau perspektive ausschnitt rahmen rand ränder bild foto motiv szene
vignette filter effekt effekte glanz spiegelung spiegelungen reflexion reflexe lichtreflex funken glitzer konfetti
text schrift schriftart schriftzug buchstabe buchstaben wort wörter titel untertitel überschrift logo wasserzeichen signatur slogan
beschriftung zahl zahlen nummer datum symbol pfeil icon schild schilder plakat poster banner flyer karte cover etikett
hut hüte mütze kappe helm krone kopftuch schleier brille sonnenbrille schal tuch halstuch krawatte fliege hemd bluse
t-shirt shirt pulli pullover weste jacke mantel kleid rock hose jeans shorts gürtel schuh schuhe stiefel sneaker socken
handschuh handschuhe tasche rucksack handtasche kette halskette ring ringe ohrring ohrringe armband maske
umhang cape rüstung uniform kostüm anzug schürze latzhose bademantel kimono turban stirnband haarband schleife knopf
knöpfe kragen ärmel kapuze tattoo tattoos narbe falten sommersprossen lippenstift makeup schminke nagellack
hund hunde katze katzen kater kätzchen welpe vogel vögel pferd pferde kuh kühe schaf schafe schwein schweine huhn hühner hahn ente
enten gans gänse maus mäuse hase hasen kaninchen fuchs füchse wolf wölfe bär bären löwe tiger elefant giraffe affe affen
zebra nashorn nilpferd krokodil schlange eule adler papagei pinguin pinguine eisbär robbe wal delfin hai fisch fische krebs qualle
krake schnecke käfer biene bienen schmetterling schmetterlinge libelle spinne frosch schildkröte igel eichhörnchen dachs reh
hirsch elch rentier kamel lama alpaka esel ziege hamster papageien flamingo schwan storch rabe möwe möwen taube tauben spatz drache drachen einhorn dinosaurier
monster geist geister zombie vampir hexe zauberer ritter könig königin prinzessin prinz fee elf elfe zwerg riese troll
roboter alien ufo raumschiff rakete astronaut pirat piraten cowboy ninja samurai clown engel teufel skelett
mann männer frau frauen junge jungen mädchen kind kinder baby babys person personen mensch menschen
passanten passant fußgänger touristen menge figuren typ dame herr bauer fischer koch kellner bäcker
feuerwehrmann polizist soldat tänzerin sängerin gitarrist musiker reiter radfahrer kapitän braut bräutigam familie
gärtner gärtnerin verkäufer matrose schauspieler model kerl läufer surfer taucher sportler
baum bäume tanne tannen palme palmen birke eiche busch büsche hecke gras wiese rasen blume blumen rose rosen tulpe tulpen
sonnenblume sonnenblumen blatt blätter laub ast äste zweig stamm wurzel moos farn efeu pilz pilze kaktus pflanze pflanzen
blüte blüten strauß schilf weizen feld felder acker garten park wald wälder dschungel dorf stadt skyline
berg berge gipfel hügel tal fels felsen stein steine kies sand düne dünen wüste insel strand küste klippe klippen
meer ozean see fluss bach wasserfall teich wasser welle wellen gischt brandung regen regentropfen tropfen pfütze pfützen schnee schneeflocken
schneemann eis eiszapfen eisberg frost hagel sturm blitz blitze donner gewitter wind nebel dunst dampf rauch qualm feuer flamme
flammen glut asche wolke wolken regenbogen sonne sonnenstrahlen sonnenuntergang sonnenaufgang abendrot abendlicht morgenlicht
mond vollmond halbmond mondlicht stern sterne sternenhimmel sternschnuppe galaxie planet planeten nordlichter polarlichter
dämmerung nacht nachthimmel tag tageslicht horizont abendstimmung jahreszeit winter sommer herbst frühling weihnachten
haus häuser hütte schloss burg turm türme kirche moschee tempel brücke straße straßen weg gasse gehweg kreuzung platz brunnen
statue denkmal zaun tor mauer wand wände tapete boden fußboden teppich decke dach dächer schornstein fenster tür türen tor balkon
treppe leiter geländer säule säulen bogen garage scheune stall windmühle mühle leuchtturm hafen steg bahnhof gleis gleise
laterne laternen straßenlaterne ampel hochhaus hochhäuser wolkenkratzer fassade schaufenster laden café restaurant theke bar regal regale
tisch tische stuhl stühle sessel sofa couch bett schrank kommode lampe lampen lichterkette lichterketten kronleuchter kerze
kerzen kissen decke vorhang vorhänge gardine spiegel bilderrahmen vase uhr wanduhr kamin ofen herd kühlschrank
spüle badewanne waschbecken eimer korb kiste karton fass flasche flaschen glas gläser tasse tassen becher teller schüssel
besteck gabel messer löffel topf pfanne kanne teekanne tablett serviette tischdecke buch bücher zeitung zeitungen heft stift
pinsel schreibtisch globus bildschirm kamera mikrofon gitarre klavier geige trommel trompete
schallplatte radio fernseher auto autos wagen lkw laster traktor motorrad roller fahrrad fahrräder rad räder reifen
straßenbahn tram lok lokomotive boot boote schiff schiffe segel segelboot floß kanu flugzeug hubschrauber
ballon ballons luftballon luftballons heißluftballon drohne fallschirm schlitten kutsche karussell riesenrad achterbahn schaukel
rutsche zelt lagerfeuer fackel anker seil netz fahne fahnen flagge wimpel girlande girlanden schirm regenschirm sonnenschirm stock
schwert speer pfeil axt hammer säge leiter schaufel besen zauberstab besen krone schatz schatztruhe münze münzen
diamant edelstein kristall kugel würfel puppe teddy teddybär spielzeug ball fußball geschenk geschenke
torte kuchen muffin keks kekse brot brötchen brezel brezeln croissant käse wurst burger pommes nudeln suppe salat apfel äpfel
birne birnen banane bananen orangen zitrone zitronen erdbeere erdbeeren kirsche kirschen traube trauben melone kürbis kürbisse tomate
tomaten gurke karotte möhre paprika mais ei eier milch tee kaffeetasse kaffeebecher saft cocktail wein weinglas bierglas eiskugel eisbecher schokolade
donut honig gewürz kräuter flügel schwanz fell pfote pfoten mähne horn hörner geweih schnabel feder federn kralle krallen
schnauze rüssel huf stachel panzer schuppen schnurrhaare rest übergang kante kanten ecken umriss umrisse kontur konturen linie linien strich striche fleck flecken
kratzer riss risse loch löcher naht fugen fliesen ziegel holz metall leder stoff samt seide wolle papier
beton marmor plastik leinwand papierstruktur reflex gegenlicht seitenlicht spot scheinwerfer neonlicht neonschild neonröhre
leuchten schimmer heiligenschein aura strahlen bokeh umgebung landschaft panorama kulisse natur zimmer küche bad wohnzimmer
schlafzimmer flur keller dachboden terrasse hof innenhof markt marktplatz bühne publikum stadion spielfeld pool sprungbrett wirbel
proportionen symmetrie farbpalette palette kontraste lichtstimmung höhe breite größe abstand versatz sockel podest thron
gürteltier waschbär otter seestern muschel muscheln koralle korallen seil schwan truhe koffer leine halsband maulkorb sattel zügel
"""


def _phrases(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"\b(?:{pattern})\b"), joined) for pattern, joined in pairs)


GERMAN_WORDS = WordClasses(
    classes=by_class(
        (
            *_SMALL,
            ("STYLE", _STYLES), ("FLAW", _FLAWS), ("MORE", _MORE), ("LOOK", _LOOKS), ("PRAISE", _PRAISE),
            ("LIMB", _LIMBS), *VERBS, ("THING", _THINGS), ("OUTSIDE", _OUTSIDE),
        )
    ),
    endings=("e", "en", "er", "es", "em", "n", "s", "ern", "ere", "eren", "erer", "eres", "ste", "sten"),
    lost=("e",),
    compounds=True,
    graded="er",
    short_heads=frozenset("uhr hut see ohr arm bär reh tor rad rot ton eis tee bus".split()),
    joined=_phrases(
        (r"ein (?:klein(?:es|en)? )?(?:bisschen|bissl|bisserl|wenig|tick|stück(?:chen)?|hauch|klein wenig)|(?:eine|ne) spur|(?:einen|nen|n) "
            r"(?:tick|hauch|ticken)|n bissl|n bisschen|nen bissl|ein klein(?:es)? bisschen|so ein bisschen|etwas (?=mehr|weniger|\w+er\b)", " bisschen "),
        (r"gut und gerne|so richtig", " sehr "),
        (r"schwarz[- ]?(?:und[- ])?wei(?:ß|ss)", " schwarz-weiß "),
        (r"(?:guten|schönen) (?:morgen|tag|abend)", " hallo "),
        (r"auf keinen fall", " nicht "), (r"auf jeden fall", " ruhig "),
        (r"vielen dank|danke (?:dir|euch|schön|sehr)|besten dank|lieben dank", " danke "),
        (r"im moment|zur zeit", " heute "),
    ),
    short_forms={
        "ma": "mal", "nen": "einen", "nem": "einem", "ner": "einer", "bissl": "bisschen", "bisserl": "bisschen", "bischen": "bisschen", "bisl": "bisschen",
        "bissel": "bisschen", "bißchen": "bisschen", "nich": "nicht", "net": "nicht", "ned": "nicht", "nit": "nicht", "nix": "nichts",
        "vllt": "vielleicht", "vlt": "vielleicht", "vielleich": "vielleicht", "evtl": "eventuell", "pls": "bitte", "plz": "bitte",
        "bidde": "bitte", "büdde": "bitte", "iwie": "irgendwie", "i-wie": "irgendwie", "kannste": "kannst du", "könntste": "könntest du",
        "kannsde": "kannst du", "haste": "hast du", "machste": "machst du", "willste": "willst du", "siehste": "siehst du",
        "hab's": "habe es", "mach's": "mach es", "machs": "mach es", "gibs": "gib es", "gib's": "gib es", "versuchs": "versuch es", "versuch's": "versuch es",
        "probiers": "probier es", "probier's": "probier es", "wär's": "wäre es", "wärs": "wäre es", "wär": "wäre", "gehts": "geht es", "geht's": "geht es",
        "ists": "ist es", "ist's": "ist es", "isses": "ist es", "iss": "ist", "nimms": "nimm es", "lass's": "lass es", "sieht's": "sieht es",
        "hg": "hintergrund", "vg": "vordergrund", "backround": "hintergrund", "background": "hintergrund", "nochma": "nochmal", "nomal": "nochmal", "nochmals": "nochmal", "rückgangig": "rückgängig",
        "weis": "weiß", "gross": "groß", "grosse": "große", "grösser": "größer", "groesser": "größer", "dat": "das", "det": "das", "wat": "was",
        "uff": "auf", "aufn": "auf den", "auf'm": "auf dem", "aufm": "auf dem", "ausm": "aus dem", "hinterm": "hinter dem", "vorm": "vor dem", "ausn": "aus den",
        "dankö": "danke", "thx": "danke", "merci": "danke", "jez": "jetzt", "jetz": "jetzt", "grade": "gerade", "grad": "gerade", "zurueck": "zurück", "zrück": "zurück",
        "wieviele": "wie viele", "wieviel": "wie viel", "biste": "bist du", "sone": "so eine", "son": "so ein",
    },
    twins=(("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ä", "a"), ("ö", "o"), ("ü", "u")),
)  # fmt: skip
