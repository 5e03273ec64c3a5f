"""French verbs: those that change a picture, those of people, and the forms they take."""

from __future__ import annotations

CHANGES = """
accentuer accrocher adoucir affiner agrandir ajouter ajuster alléger allonger aligner allumer améliorer animer aplatir arranger arrondir assombrir
atténuer augmenter baisser balayer blanchir bleuir boucher border brouiller brûler cacher cadrer calmer camoufler centrer coiffer coller colorer coloriser
colorier combler compléter contraster convertir corriger couper couvrir créer croiser creuser décaler décolorer décorer découper déformer
déplacer dénouer dérouler désaturer dessaturer détacher détourer diminuer disperser doubler draper dresser dupliquer durcir échanger éclairer éclaircir écraser écrire
effacer égaliser élargir élever éliminer éloigner embellir embuer emmêler encadrer enfiler enlever enneiger enrichir ensoleiller entourer envelopper épaissir
équilibrer espacer estomper étaler éteindre étirer étoffer évaser exagérer exporter fermer flouter foncer fondre froisser gommer gonfler grandir griser grossir
habiller harmoniser hausser illuminer illustrer incliner incruster insérer intégrer intensifier intervertir inverser jaunir lever
limiter lisser maquiller masquer mélanger modifier moderniser monter mouiller multiplier nettoyer noircir nuancer ôter orienter orner ouvrir peindre
pencher permuter personnaliser pixeliser placer planter plier poser positionner préciser projeter prolonger raccourcir rafraîchir rajeunir rajouter
ralentir ramener ranger rapetisser rapprocher raser raviver rayer réchauffer recoiffer recolorer recouvrir rectifier reculer redessiner redresser réduire réécrire refléter refroidir
régler rehausser relever remettre remonter remplacer remplir rénover renforcer renverser réorganiser repeindre réparer repasser reproduire resserrer restaurer restreindre rétrécir retirer
retoucher retourner rétrécir réunir révéler rosir rougir saler salir saturer saupoudrer sécher séparer serrer simplifier souligner substituer supprimer surélever suspendre tacher tamiser teindre teinter
tirer tordre transformer transposer troquer uniformiser varier verdir vernir vieillir virer voiler styliser épurer dégager désencombrer débruiter floutter basculer pivoter défroisser
étendre dézoomer zoomer rogner recadrer adapter appliquer attacher nouer garnir parsemer
"""
"""What can hardly mean anything but a change of the picture."""

VAGUE_CHANGES = """
mettre faire rendre donner passer changer prendre tourner bouger laisser garder porter tenir jeter lancer sortir
rentrer avoir être sourire rire regarder marcher courir voler nager dormir refaire balancer fixer utiliser reprendre revoir essayer tester viser
montrer afficher suivre pousser tracer dessiner enregistrer sauvegarder voir ressembler briller sembler paraître apparaître disparaître
"""
"""What changes a picture where it has a picture's thing for its object, or says what a thing is to do."""

_SECOND_GROUP = frozenset(
    "adoucir agrandir aplatir arrondir assombrir blanchir bleuir durcir éclaircir élargir embellir enrichir épaissir grandir grossir "
    "jaunir noircir raccourcir rafraîchir rajeunir ralentir refroidir remplir rétrécir rosir rougir salir unir verdir vernir vieillir convertir garnir rapetissir réunir".split()
)
_IRREGULAR = {
    "mettre": "mets met mettez mettons", "remettre": "remets remet remettez", "faire": "fais fait faites", "refaire": "refais refait refaites", "rendre": "rends rend rendez",
    "prendre": "prends prend prenez", "reprendre": "reprends reprend", "suspendre": "suspends", "fondre": "fonds", "tordre": "tords", "peindre": "peins peint peignez", "repeindre": "repeins repeint",
    "teindre": "teins", "éteindre": "éteins éteint éteignez", "restreindre": "restreins", "réduire": "réduis réduit réduisez", "reproduire": "reproduis", "écrire": "écris écrit écrivez",
    "réécrire": "réécris", "ouvrir": "ouvre ouvres ouvrez", "couvrir": "couvre couvres couvrez", "recouvrir": "recouvre recouvres", "tenir": "tiens", "voir": "vois",
    "revoir": "revois", "sortir": "sors sort sortez", "courir": "", "avoir": "", "être": "", "sourire": "", "rire": "", "suivre": "suis", "dormir": "", "paraître": "", "apparaître": "", "disparaître": "",
    "envoyer": "envoie envoies envoyez", "nettoyer": "nettoie nettoies nettoyez", "essayer": "essaie essaye", "essuyer": "essuie", "appuyer": "appuie", "égayer": "égaye", "rayer": "raye rayes",
    "lever": "lève lèves levez", "enlever": "enlève enlèves enlevez", "relever": "relève relèves relevez", "élever": "élève élèves", "surélever": "surélève", "ramener": "ramène ramènes", "jeter": "jette jettes",
    "projeter": "projette", "compléter": "complète complètes", "alléger": "allège allèges", "régler": "règle règles", "révéler": "révèle", "refléter": "reflète", "exagérer": "exagère", "repérer": "repère", "insérer": "insère insères insérez",
    "sécher": "sèche", "modeler": "modèle", "geler": "gèle", "regarder": "", "marcher": "", "voler": "", "nager": "", "ressembler": "", "briller": "", "sembler": "",
    "étendre": "étends étend étendez", "intégrer": "intègre intègres intégrez", "créer": "crée crées créez", "libérer": "libère", "opérer": "opère", "aérer": "aère",
}  # fmt: skip


def present(infinitive: str) -> list[str]:
    """What is said to one person or several as an order, and what "tu" takes."""
    if infinitive in _IRREGULAR:
        return _IRREGULAR[infinitive].split()
    if infinitive in _SECOND_GROUP:
        return [infinitive[:-1] + end for end in ("s", "t", "ssez")]
    stem = infinitive[:-2]
    if stem.endswith("g"):
        return [stem + end for end in ("e", "es", "ez", "eons")]
    return [stem + end for end in ("e", "es", "ez", "ons")]


_STEMS = {
    "mettre": "mett", "remettre": "remett", "faire": "fais", "refaire": "refais", "prendre": "pren", "reprendre": "repren", "peindre": "peign", "repeindre": "repeign", "teindre": "teign",
    "éteindre": "éteign", "restreindre": "restreign", "réduire": "réduis", "reproduire": "reproduis", "écrire": "écriv", "réécrire": "réécriv", "tenir": "ten", "être": "ét", "avoir": "av",
}  # fmt: skip


def imperfect(infinitive: str) -> list[str]:
    """The forms after "si", by which a change is proposed ("si on ajoutait")."""
    stem = _STEMS.get(infinitive) or (
        infinitive[:-1] + "ss" if infinitive in _SECOND_GROUP else infinitive[:-2]
    )
    stem = stem + "e" if stem.endswith("g") else stem
    return [stem + end for end in ("ait", "aient", "ais", "iez", "ions")]


def past(infinitive: str) -> list[str]:
    """The participles by which a change is named ("agrandi", "ajoutée")."""
    stem = infinitive[:-2] + "é" if infinitive.endswith("er") else infinitive[:-1]
    return [stem + end for end in ("", "e", "s", "es")] if infinitive[-2:] in ("er", "ir") else []


DEEDS = """
aller venir partir rentrer manger boire dormir acheter vendre payer appeler rappeler téléphoner parler dire demander répondre penser croire savoir connaître comprendre apprendre
lire travailler bosser jouer gagner perdre attendre arriver rester habiter conduire prêter emprunter rendre visite aider chercher trouver oublier finir commencer terminer
valider envoyer transmettre poster publier imprimer réserver organiser préparer cuisiner courses réviser étudier passer discuter rigoler kiffer dormir réveiller lever coucher
vais vas va allons allez vont viens vient venez viennent pars part partez partent rentre mange manges mangez bois achète achètes vends paie paye appelle appelles rappelle téléphone parle parles dis dit dites
demande demandes demandez réponds réponds pense penses pensez crois sais sait savez connais comprends comprend apprends lis travaille bosse bosses joue joues gagne attends attend attendez arrive arrives arrivez reste restes restez habite conduis prête prêtes aide aides cherche trouve trouves trouvez
oublie oublies finis finit commence commences termine valide valides envoie envoies envoyez transmets poste publie imprime imprimes réserve prépare révise étudie discute rigole kiffe dors dort bosse file rejoins rejoint revient reviendra reviendrai sera serai serez serons
s'occupe occupe occupes ramène ramènes apporte apportes apporter ramener récupère récupérer dépose déposer retrouve retrouver prendrai ferai ferez fera enverrai envoyer appellerai verrai verrez verra irai ira iront passera passerai prévenir préviens previens tape mail mange emmène emmener
ressemble rappelles souviens souvient gère plaît plait déteste entends entend entendez marche marches fonctionne
"""
