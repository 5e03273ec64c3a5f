"""French words by class: what a picture holds, how it looks, what is of life outside it, and the small words."""

from __future__ import annotations

import re

from conversations.followups.lexicon.fr_verbs import CHANGES, DEEDS, VAGUE_CHANGES, imperfect, past, present
from conversations.followups.lexicon.word_classes import WordClasses, by_class

_SMALL = (
    ("CAN", "peux pourrais pouvez pourriez peut pourrait saurais veux-tu pourras pourrez veuillez pouvons pourrions"),
    ("SHOULD", "doit doivent devrait devraient faut faudrait mérite mériterait mériteraient doivent gagnerait pourraient peuvent dois devrais devons"),
    ("LACKS", "manque manquent manquait"),
    ("WISH", "veux voudrais voudrait aimerais aimerait aimerions voulons souhaite souhaiterais préfère préférerais préférerait préférerions veut besoin vois verrais verrait veulent voudrions"),
    ("IS", "est sont semble semblent paraît parait fait reste restent soit soient devient deviennent serait seraient a ont porte regarde tient sourit dort"),
    ("WAS", "était étaient avait avaient été eu suis es sommes êtes ai as avons avez étais eus fus vu fini reçu perdu vécu mangé acheté dit oublié pensé envoyé dormi parti partis partie venu venue allé allée cru lu su bu pris mis rêvé joué gagné"),
    ("I", "je j' moi nous m' me on"),
    ("YOU", "tu t' toi te vous"),
    ("IT", "il elle ils elles ça ca cela ce c' ceci celui celle ceux celles y se s' qui que qu' dont"),
    ("CLITIC", "lui leur"),
    ("SOMEONE", "quelqu'un quelqu' personne tous toutes gars mecs les-gens frère frérot bro copain copine copains chef patron patronne collègue collègues maman papa mamie papi mère père sœur soeur fils oncle tante cousin cousine voisin voisine voisins prof profs mec meuf pote potes ami amis amie amies monde mari belle-mère"),
    ("POSSESSIVE", "mon ma mes ton ta tes notre nos votre vos mien mienne miens miennes tien tienne tiens-à sien sienne siens siennes nôtre vôtre"),
    ("ARTICLE", "le la les l' un une des du de d' au aux son sa ses leurs cet cette ces quelques plusieurs chaque tout toute autre autres même mêmes aucun aucune"),
    ("NOT", "pas ne n' rien jamais plus-de"),
    ("WITH", "avec sans"),
    ("AS", "comme façon genre manière style à-la-place"),
    ("IN", "dans en sur sous derrière devant à entre autour près contre vers chez par pour depuis jusqu' jusqu'à dessus dessous côté travers parmi dedans"),
    ("AND", "et ou mais donc car si parce puis ensuite quand lorsque afin ni"),
    ("QUESTION", "quoi où pourquoi quel quelle quels quelles comment combien est-ce lequel laquelle qui-est"),
    ("GRADE", "peu un-peu beaucoup bien très vraiment nettement légèrement carrément complètement totalement hyper super-bien fort fortement extrêmement poil touche chouïa tellement assez franchement énormément subtilement doucement davantage-de presque trop-peu bcp grave"),
    ("TOO", "trop"),
    ("MORE", "plus moins davantage mieux meilleur meilleure pire"),
    ("FILLER", "stp svp stp' s'il-te-plaît merci alors aussi encore juste seulement peut-être plutôt maintenant là bon ben bah bref euh ah oh oui non ouais ok okay d'accord hé hey bonjour salut coucou "
        "allez tiens enfin déjà finalement d'abord également surtout simplement voire quand-même même-si un-coup genre-là éventuellement stppp please pls tant-qu'à eh hein quoi-là voilà svpp ici dire possible pardon hop nan mdr-là ou-pas nickel-là"),
    ("PLACE", "haut bas gauche droite milieu centre coin bord bords premier-plan côtés derrière-elle horizon côté-gauche moitié tiers angle intérieur extérieur"),
    ("LIKES", "adore adorent aime aimes aimons kiffe kiffent adorons adores apprécie valide plait plaît"),
    ("LAUGH", "mdr ptdr lol haha hahaha ahah ahaha hihi xptdr lmao xd héhé hahahaha mdrr ptdrr mdrrr"),
    ("FILE", "png jpg jpeg webp"),
    ("NUMBER", "deux trois quatre cinq six sept huit neuf dix vingt"),
    ("TIME", "demain hier aujourd'hui aujourd soir matin lundi mardi mercredi jeudi vendredi samedi dimanche week-end weekend bientôt tantôt après-demain avant-hier tard tôt heure heures minute minutes minuit-pile semaine semaines mois tout-à-l'heure "
        "aprem après-midi midi janvier février mars avril mai juin juillet août septembre octobre novembre décembre toujours souvent prochain prochaine tantot h min récemment longtemps"),
)  # fmt: skip
_PRAISE = (
    "beau belle beaux belles super génial top parfait magnifique cool nickel bravo excellent joli drôle marrant stylé sympa impeccable mignon classe "
    "incroyable fou dingue sublime splendide ouf canon propre bluffant réussi énorme fantastique chouette ravissant trop-bien superbe merveilleux adorable rigolo "
    "satisfait content contente fier hâte impressionnant formidable terrible épique génialissime chapeau-bas félicitations wow waouh waw ouah yes validé adoré impec bonne bon "
    "magique touchant intéressant curieux heureux heureuse tip-top"
)
_LOOKS = """
abstrait acidulé agressif aéré allongé ancien animé antique argenté arrondi beige blanc blanche blond bleu bleuté bouclé brillant brumeux brun bronzé calme carré carrés centré chaleureux chaleureuse chaud
chic clair coloré contrasté court craquelé crème crémeux croustillant dense désaturé détaillé discret discrète doré doux douce dramatique droit dynamique éclairé éclatant écossais élégant enneigé ensoleillé épais épaisse
étoilé étroit expressif fade fantaisiste fané fâché fatigué feutré féérique fermé festif festive fin flashy fleuri flou floue foncé fort fragile frais fraîche froid furieux futuristique futuriste
gai géant glacé glamour gothique graphique grand gras gris gros grosse grossier harmonieux haut-placé heureux-visage humide illisible-x inquiétant intense irréel jaune jeune joufflu joyeux joyeuse kaki kitsch
large lavande léger légère lilas lisible lisse lointain long longue lourd lumineux lumineuse magenta majestueux marron massif mat métallique métallisé mince minimaliste minuscule moderne monochrome
mouillé mûr musclé mystérieux mystérieuse naturel naturelle net nette neutre nocturne noir nuageux ocre onirique opaque orange orangé orageux ouvert ovale pailleté pâle pastel penché petit peu-profond plat plein plissé pluvieux
poilu pointu poussiéreux prononcé propret pourpre profond rapproché rasé rayé réaliste rétro ridé rigide romantique rond rose rosé rouge rougeâtre rouillé rousse roux royal rustique sale saturé sauvage sec seche sèche
sépia sérieux sérieuse serré serein simple sinistre sobre sombre soyeux souriant stylisé subtil surréaliste tamisé tendre tranchant transparent triste turquoise usé uni vaporeux vaste vert vertical vide vieux vieille vieilli vif vive vives vifs violet visible
vintage vivant voilé volumineux indigo corail moutarde émeraude bordeaux terracotta menthe cyan fluo néon pétrole saumon marine noisette assis debout allongé-corps endormi éveillé caché couché ensanglanté fleurie printanier hivernal estival automnal
cosy cozy dessiné vaporeux enfantin féminin masculin apaisant vibrant punchy flashy reconnaissable éteint allumé ouverte froissé tressé rigolard professionnel cinématographique enjoué détendu effrayant menaçant
"""
_FLAWS = """
flou-raté déformé bizarre travers coupé-net faute fautes artificiel étrange illisible tordu raté ratée manquant manquante inversé cassé pixelisé granuleux baveux surexposé sous-exposé sousexposé asymétrique disproportionné
erreur erreurs coquille coquilles défaut défauts artefact artefacts incohérent impossible invisible chelou louche décalé délavé terne cramé brûlé plat-mort crispé figé robotique plastique-look faux fausse
bancal brouillon-visuel chargé surchargé encombré écrasé étiré tronqué coupée coupés coupées coupé parasite parasites incorrect incorrecte
"""
_STYLES = """
aquarelle peinture huile-peinture dessin croquis bd manga anime gravure estampe pixel-art cartoon fusain crayon crayonné collage mosaïque vitrail lithographie sérigraphie affiche-rétro pastels gouache impressionnisme
cubisme pop-art art-déco art-nouveau bande-dessinée caricature origami légo lego pâte-à-modeler claymation ghibli pixar steampunk cyberpunk vaporwave polaroid argentique photoréaliste impressionniste cubiste comics linogravure
illustration infographie noir-et-blanc sépia-ton baroque renaissance bauhaus rétro-futuriste tableau broderie tricot papier-découpé low-poly isométrique encre
"""
_LIMBS = "doigts doigt bras jambes mains yeux oreilles têtes pattes pieds ailes roues nez cordes orteils pouces bouches"
_OUTSIDE = """
plombier chaudière métro loyer facture factures retard dentiste courses dossier dossiers propriétaire réunion réunions réu déjeuner dîner vacances boulot taf école match cours
fac exam examen examens partiel partiels devoirs rapport présentation présentations slide slides powerpoint excel tableur mail mails email message messages sms réponse téléphone tel tél chargeur batterie wifi internet
 pc mac imprimante scanner mot-de-passe compte serveur discord insta instagram tiktok facebook whatsapp netflix youtube twitch série épisode film ciné cinéma billets billet place-de-concert
 vol voyage hôtel essence parking trafic bouchons permis colis livraison commande commandes amazon client clients cliente clientes contrat devis budget deadline délai échéance planning
agenda rdv rendez-vous médecin docteur hôpital malade grippe rhume tête-mal migraine fatigue faim soif sommeil dodo lit-dormir pause apéro resto restau kebab recette cuisine-recette ménage lessive vaisselle
 travaux déménagement appart appartement colocataire coloc bail banque salaire impôts impôt argent euros fric thune question questions idée idées avis opinion problème problèmes blague blagues machin
temps courage chance nouvelle nouvelles info infos bug bugs mise-à-jour ticket tickets projet projets équipe stage entretien cv candidature lettre-motivation anniversaire anniv fête-samedi soirée-samedi mariage-samedi enfants-école crèche garderie
entraînement entrainement sport gym salle foot tournoi équipe-foot ligue match-foot médaille adresse clés clé sac-oublié météo site lien liens page newsletter retour retours feedback validation imprimeur tirage-papier brochure document documents doc docs fichiers
groupe anglais maths maison-retour nuit-blanche sieste café-pause croissants-matin
"""
_THINGS = """
ciel fond arrière-plan premier-plan-x visage visages cheveux cheveu coiffure frange mèche mèches chignon tresse œil oeil yeux-x bouche lèvres lèvre dent dents oreille oreilles front joue joues menton cou tête épaule épaules bras-x main mains poignet ventre dos jambe jambe genou pied pieds
peau barbe moustache sourcil sourcils cil cils regard sourire expression grimace pose posture silhouette ombre ombres lumière lumières éclairage luminosité exposition contraste contrastes saturation couleur couleurs teinte teintes ton tons nuance
netteté grain bruit texture textures motif motifs dégradé ambiance atmosphère composition perspective cadrage cadre bordure image photo scène décor paysage horizon vignettage filtre effet effets reflet reflets éclat brillance étincelles
texte textes titre titres sous-titre police lettre lettres mot mots chiffre chiffres logo filigrane signature slogan légende écriture inscription date symbole flèche icône panneau panneaux pancarte affiche bannière poster flyer étiquette couverture enseigne
chapeau bonnet casquette casque couronne voile foulard écharpe lunettes cravate nœud noeud chemise chemisier t-shirt tee-shirt pull gilet veste manteau robe jupe pantalon jean short ceinture chaussure chaussures bottes botte baskets chaussettes gant gants
sac sacoche collier bague bracelet boucle boucles montre masque cape armure uniforme costume tablier salopette peignoir kimono turban ruban bouton boutons col manche manches capuche tatouage tatouages cicatrice rides ride maquillage rouge-à-lèvres vernis taches tache
chien chiens chienne chiot chat chats chaton chatte oiseau oiseaux cheval chevaux poney vache vaches mouton moutons cochon poule poules coq canard canards oie souris lapin lapins renard renards loup loups ours lion tigre éléphant girafe singe zèbre rhinocéros
crocodile serpent aigle perroquet pingouin pingouins manchot phoque baleine dauphin requin poisson poissons crabe méduse pieuvre escargot insecte abeille abeilles papillon papillons libellule araignée grenouille tortue hérisson écureuil blaireau biche cerf élan renne chameau lama
âne chèvre hamster flamant cygne cigogne corbeau mouette mouettes pigeon pigeons moineau dragon dragons licorne dinosaure monstre fantôme fantômes zombie vampire sorcière sorcier magicien chevalier roi reine princesse prince fée elfe nain géant-x troll robot robots
extraterrestre soucoupe fusée vaisseau astronaute cosmonaute pirate pirates cow-boy ninja samouraï clown ange diable squelette homme hommes femme femmes fille filles garçon garçons enfant enfants bébé bébés gens foule personnage personnages type dame monsieur bonhomme passant passants passante touristes
paysan pêcheur cuisinier serveur-x boulanger boulangère pompier policier soldat danseuse danseur chanteuse guitariste musicien cavalier cycliste capitaine mariée marié famille mannequin fermier joueur
arbre arbres sapin palmier palmiers bouleau chêne buisson buissons haie herbe pelouse gazon fleur fleurs rose-fleur roses tulipe tulipes tournesol tournesols coquelicot coquelicots marguerite feuille feuilles branche branches tronc racines mousse fougère lierre champignon champignons cactus plante plantes bouquet
champ champs jardin parc forêt bois jungle village ville montagne montagnes sommet colline collines vallée rocher rochers pierre pierres gravier sable dune désert île plage côte falaise mer océan lac rivière fleuve ruisseau cascade étang eau vague vagues écume pluie goutte gouttes flaque flaques
neige flocon flocons glace glaçon iceberg givre grêle tempête orage éclair éclairs vent brouillard brume vapeur fumée feu flamme flammes braises cendre nuage nuages arc-en-ciel soleil rayon rayons coucher lever-du-jour lune croissant étoile étoiles constellation galaxie planète planètes aurore aurores crépuscule
aube nuit jour saison hiver été automne printemps noël
maison maisons cabane château tour tours église mosquée temple pont ponts rue rues route chemin ruelle trottoir carrefour place fontaine statue monument clôture barrière portail mur murs sol parquet carrelage tapis plafond toit toits cheminée fenêtre fenêtres porte portes balcon escalier escaliers échelle rampe colonne
garage grange étable moulin phare port quai gare-décor rails lampadaire lampadaires réverbère feu-rouge immeuble immeubles bâtiment bâtiments gratte-ciel façade vitrine boutique magasin café restaurant comptoir bar étagère étagères table tables chaise chaises fauteuil canapé lit armoire commode lampe lampes guirlande guirlandes lustre bougie bougies
coussin coussins couverture rideau rideaux miroir tableau-mur vase horloge pendule four frigo évier baignoire lavabo seau panier boîte caisse tonneau bouteille bouteilles verre verres tasse tasses bol assiette assiettes couverts fourchette couteau cuillère casserole poêle théière plateau serviette nappe
livre livres journal cahier stylo pinceau globe écran caméra micro guitare piano violon tambour trompette disque radio télé télévision voiture voitures camion tracteur moto scooter vélo vélos roue roues-x pneu tramway tram locomotive bateau bateaux navire voilier voile-x radeau canoë avion-x hélicoptère
ballon ballons montgolfière drone parachute traîneau carrosse manège grande-roue balançoire toboggan tente feu-de-camp torche ancre corde filet drapeau drapeaux fanion parapluie parasol canne épée bouclier lance arc hache marteau pelle balai baguette trésor coffre pièce pièces diamant cristal boule cube poupée peluche nounours jouet jouets balle cadeau cadeaux
gâteau gâteaux tarte muffin biscuit biscuits pain baguette-x croissants fromage saucisse burger frites pâtes soupe salade pomme pommes poire poires banane bananes orange-fruit oranges citron citrons fraise fraises cerise cerises raisin melon pastèque citrouille citrouilles tomate tomates concombre carotte carottes maïs œuf œufs lait thé jus cocktail vin glace-x chocolat beignet miel
aile plume plumes queue fourrure poil poils patte crinière corne cornes bec griffe griffes museau trompe sabot carapace écaille écailles moustaches reste transition arête coins contour contours ligne lignes trait traits trou trous fissure carreaux brique briques métal cuir tissu velours soie laine papier béton marbre plastique toile
contre-jour projecteur projecteurs néons halo auréole aura bokeh environnement panorama nature pièce-x chambre cuisine salon couloir cave grenier terrasse cour marché scène-x public stade terrain piscine proportions symétrie palette taille hauteur largeur espace espacement marge marges vide-x
perles perle paillettes confettis bulle bulles coquillage coquillages galets valise laisse collerette selle costard nounours ombrelle personne-x silhouette luciole lucioles feuillage bonnets sapins
"""


def _plain(block: str) -> str:
    return " ".join(word for word in block.split() if not word.endswith("-x"))


def _imperatives(block: str) -> str:
    return " ".join(form for verb in block.split() for form in present(verb))


def _imperfects(block: str) -> str:
    return " ".join(form for verb in block.split() for form in imperfect(verb))


def _participles(block: str) -> str:
    return " ".join(form for verb in block.split() for form in past(verb))


def _phrases(*pairs: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<![\w'])(?:{pattern})(?![\w])"), f" {joined} ") for pattern, joined in pairs
    )


_CHANGES = (
    ("DO", _imperatives(CHANGES)), ("GENERAL", _imperatives(VAGUE_CHANGES)),
    ("INFINITIVE", f"{CHANGES} {_imperfects(CHANGES)}"), ("VAGUE", f"{VAGUE_CHANGES} {_imperfects(VAGUE_CHANGES)}"),
)  # fmt: skip
_CLITICS = re.compile(
    r"(?<=\w)-(?=(?:le|la|les|lui|leur|moi|toi|nous|vous|y|en|tu|il|elle|on|ce|t|là|ci|je)\b)"
)
_ELIDED = re.compile(r"\b(l|d|j|c|n|s|t|m|qu|jusqu|lorsqu|quelqu)'(?=\w)")

FRENCH_WORDS = WordClasses(
    classes=by_class(
        (
            *_SMALL,
            ("STYLE", _STYLES), ("FLAW", _plain(_FLAWS)), ("PRAISE", _PRAISE), ("LIMB", _LIMBS),
            ("LOOK", _plain(_LOOKS)), ("THING", _plain(_THINGS)), ("OUTSIDE", _OUTSIDE), *_CHANGES, ("LOOK", _participles(CHANGES)), ("DEED", DEEDS),
        )
    ),
    opening=by_class(_CHANGES),
    endings=("s", "e", "es", "x", "ne", "nes", "le", "les", "te", "tes", "se", "ses"),
    joined=(
        (_CLITICS, " "),
        (_ELIDED, r"\1' "),
        *_phrases(
            (r"un (?:tout )?(?:petit )?(?:peu|poil|chouïa|brin)|une touche|un tantinet", "légèrement"),
            (r"noir (?:et|&) blanc|n&b|n et b", "noir-et-blanc"),
            (r"arrière[- ]plan", "fond"), (r"premier[- ]plan", "premier-plan"), (r"bande dessinée", "bd"), (r"pixel art", "pixel-art"), (r"pop art", "pop-art"), (r"art déco", "art-déco"),
            (r"art nouveau", "art-nouveau"), (r"pâte à modeler", "claymation"), (r"peinture à l' ?huile", "peinture"), (r"papier découpé", "papier-découpé"), (r"arc-en-ciel", "arc-en-ciel"),
            (r"s' ?il (?:te|vous) pla[iî]t", "stp"), (r"tout à l' ?heure", "bientôt"), (r"peut[- ]être", "peut-être"), (r"quand même|tout de même", "aussi"),
            (r"est-ce que|est-ce qu'", "est-ce"), (r"il y (?:a|avait)|y ?a|y'a|ya", "reste"), (r"à la place d[eu]s?|à la place|au lieu d[eu']s?", "à-la-place"),
            (r"d' ?accord", "ok"), (r"tout le monde|tt le monde|les gars|les amis", "tous"), (r"d' ?abord|en fait|du coup|en plus|en revanche|par contre|tant qu' ?à faire|au fait|pour l' ?instant|à la limite", "alors"),
            (r"à côté|autour|au[- ]dessus|au[- ]dessous|en dessous|en face", "dessus"), (r"plus (?:jamais|rien|personne)", "jamais"), (r"trop (?:bien|beau|belle|cool|bon|fort|stylée?|mignonn?e?|drôle|marrant|top|classe|kiffant)", "super"),
            (r"(?:et )?si (?:on|nous|tu|vous)", "faudrait"), (r"la plupart", "les"), (r"on (?:ne )?voit", "est"), (r"(?:il )?y (?:a|aurait) (?:pas )?moyen (?:de|d')|(?:t' ?|tu )aurais (?:pas )?pu", "peux"),
            (r"(?:l'|l' )?(?:a|ont|ai|as|avons|avez|avait|avaient|avais) (?:(?:pas|bien|déjà|tout|encore|trop|complètement|vraiment|toujours|jamais|enfin|juste) )*(?!disparu|bougé|fondu|oublié)(?:\w+(?:é|ée|és|ées|[^aeo]u|ert|eint)|\w*(?:mis|pris|dit|fait|écrit|duit|assis|fini|parti|sorti|dormi|suivi|choisi|servi|réussi))(?!\w)", "vécu"),
            (r"j' ?aurais (?:bien )?(?:voulu|aimé|préféré)", "je voudrais"), (r"comme si (?:c' ?était|on était|il y avait)", "comme"),
            (r"[àa] mon (?:goût|avis)|selon moi|à mes yeux", "alors"), (r"en train", "encore"), (r"de (?:ouf|fou|malade|dingue)|de la balle", "super"), (r"bonne (?:nuit|soirée|journée)|bon (?:appétit|courage|week-?end|anniversaire)", "salut"),
        ),
    ),
    short_forms={
        "c": "c'est", "cest": "c'est", "g": "j'ai", "jai": "j'ai", "jsuis": "je suis", "chui": "je suis", "chuis": "je suis", "jsp": "je sais pas", "jpp": "je peux plus",
        "jveux": "je veux", "jvoudrais": "je voudrais", "jpréfère": "je préfère", "jprefere": "je préfère", "jaime": "j'aime", "jadore": "j'adore", "tkt": "merci", "dsl": "merci", "pk": "pourquoi", "pq": "pourquoi", "pcq": "parce que",
        "bcp": "beaucoup", "qqch": "quelque chose", "qqn": "quelqu'un", "qq": "quelques", "tt": "tout", "ts": "tous", "tjs": "toujours", "tjrs": "toujours", "mtn": "maintenant", "mnt": "maintenant",
        "stpp": "stp", "steuplait": "stp", "steplait": "stp", "siouplait": "svp", "vazy": "allez", "vasy": "allez", "ki": "qui", "ke": "que", "koi": "quoi", "kel": "quel", "ds": "dans", "av": "avec", "avc": "avec", "ac": "avec",
        "ca": "ça", "cà": "ça", "sa": "sa", "etait": "était", "etre": "être", "pr": "pour", "prq": "pourquoi", "dmn": "demain", "ajd": "aujourd'hui", "auj": "aujourd'hui", "rdv": "rdv", "tte": "toute", "ns": "nous", "nn": "non", "oe": "ouais",
        "pls": "stp", "please": "stp", "plz": "stp", "vrmt": "vraiment", "vrm": "vraiment", "grv": "vraiment", "tlm": "tout le monde", "aprem": "aprem", "y'a": "il y a", "ya": "il y a", "t'as": "tu as", "tas": "tu as", "tes": "tes", "ptet": "peut-être", "ptetre": "peut-être",
        "background": "fond", "faudrai": "faudrait", "fodrait": "faudrait", "fo": "faut", "faus": "faut", "met": "mets", "enleve": "enlève", "enlèves": "enlève", "derriere": "derrière",
    },
    twins=(("œ", "oe"),),
)  # fmt: skip
