"""French."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence, Grammar, Rule, words
from conversations.followups.lexicon.questions import ASKING

_NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "première": 1, "premier": 1,
    "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "2e": 2, "3e": 3, "1ère": 1, "1re": 1, "2ème": 2, "3ème": 3,
}  # fmt: skip
_PIC = r"(?:version|image|photo|révision|variante|essai|résultat|proposition)"
_ORD = (
    r"(?:premi[eè]re?|deuxi[eè]me|seconde?|troisi[eè]me|quatri[eè]me|cinqui[eè]me|1[eè]?re|2(?:e"
    r"|[eè]me)|3(?:e|[eè]me))"
)

_RULES = (
    Rule("ignore", r"\b(?:ignore|oublie) (?:toutes? |tes |les |vos )+(?:instructions|règles|consignes)"
        r"|\b(?:donne|ajoute|offre|rembourse|crédite|envoie|mets)\b.{0,40}\b(?:crédits?|solde|droits"
        r"|admin\w*|quota)\b|\bprompt système\b|\bmode (?:admin|développeur)\b"),
    Rule("help", r"^(?:aide|à l'aide|aide-moi|commandes?|mode d'emploi|tutoriel|quelles? (?:commandes?|sont "
        r"les (?:commandes|options|formats)|formats?|options|tailles)|comment (?:ça (?:marche"
        r"|fonctionne)|faire|fait-on|on fait|je |puis-je|tu |annuler|utiliser|fonctionne|marche"
        r"|revenir|on peut|est-ce)|que (?:peux-tu|sais-tu) faire|qu'est-ce que (?:tu (?:peux|sais) "
        r"faire|je peux|c'est (?:que )?(?:upscale|reroll))|tu (?:peux|sais) faire quoi|est-ce "
        r"(?:qu'on peut|que je peux|qu'il y a|possible de)|y a-t-il|peut-on|puis-je|il y a (?:une "
        r"commande|un moyen))\b|\bcomment (?:ça|le bot|tout ça) (?:marche|fonctionne)|^(?:tu gères|tu "
        r"supportes|tu comprends)\b"),
    Rule("cost", r"\b(?:combien|quel(?:le)?s?|reste|dépensé|prix|coût\w*)\b.*\b(?:coût\w*|crédits?|solde"
        r"|dépens\w*|prix|payé\w*|reste\w*|jusqu'ici|facture|coute|ça fait|consommé)\b|^(?:prix|coût"
        r"|tarifs?|solde|crédits|combien|c'est combien|ça coûte combien|combien ça coûte)\b"
        r"|\b(?:coûte|coute) combien\b|\bc'est (?:payant|gratuit|cher)\b.*\?", forbid=r"\bcombien de (?:versions"
            r"|images)\b"),
    Rule("cancel", r"^(?:(?:non|attends?|oh|ok|s'il te plaît|stp|bon|hé) )*(?:stop|arrêtez?|arrete|annulez?"
        r"|annule tout|laisse tomber|attends?|oublie|stoppe|halte|interromps|non non|pas ça"
        r"|finalement non|laisse)(?: (?:tout|ça|ca|stp|svp|s'il te plaît|tout de suite|la génération"
        r"|le rendu|là|maintenant|cette demande|la demande))*$|^(?:stop|arrête)\b(?: \w+){0,2}$", running=True),
    Rule("redo", r"\b(?:rétabli\w*|retabli\w*|refai[st]? (?:ce que|la (?:dernière )?modif|le changement)"
        r"|remets? (?:ce que|la modif\w*|le changement)\b.*\b(?:annul\w*|enlevé|retiré|défait)|annule "
        r"l'annulation|(?:remets|réapplique)\w* (?:la modif\w*|le changement|ce que)|redo)\b", forbid=r"{REF}"),
    Rule("compare", r"\b(?:compar\w*|côte à côte|cote a cote|différences?|contre|versus|vs)\b", refs=1),
    Rule("compare", r"\b(?:compar\w*|avant[ /-]*(?:et )?après|(?:affiche|montre|mets)\w* .*côte à côte)\b", forbid=r"\b(?:chaises|chiens|chats|que"
        r"|ce que)\b"),
    Rule("goto", r"^(?:(?:reviens|revenir|revenons|retourne|retournons|retour|va|vas|prends|prenons|utilise"
        r"|utilisons|reprends|reprenons|choisis|garde|gardons|je|préfère|prefère|veux|voudrais"
        r"|prendre|on|repart|repars|pars|part|passe|passons|remets|charge|montre|affiche|restaure|à|a"
        r"|sur|de|avec|la|le|au|aux|l'|plutôt|en|partir|moi|retrouve|prend|bascule|vers|c'est"
        r"|finalement|encore|peux|tu|arrière|aime|bien|mieux|y|ouvre|continue"
        r"|continuons)['\s]+)*{REF}(?: (?:stp|svp|finalement|comme|base|plutôt|était|est|mieux|la"
        r"|meilleure|encore|à|nouveau|s'il|te|plaît|bien|alors|de|préférée))*$", refs=1),
    Rule("goto", r"\b(?:reviens|retour\w*|revenir|repars?) (?:au|à la|à) (?:tout )?(?:début|départ|case "
        r"départ)"),
    Rule("undo", r"^(?:non |non, )?(?:annule[rz]?|défais|undo|retour(?: en)? arrière|reviens en arrière"
        r"|revenir en arrière|fais marche arrière|marche arrière|reviens|retire|enlève|supprime"
        r"|efface|oublie|jette)(?:[- ](?:ça|ca|cela|le|la|les|dernière?s?|derniers?|deux|trois|\d"
        r"|modif\w*|changements?|étapes?|action|édition|retouche|stp|svp|tout|fois|de|ce|cette|encore"
        r"|une|un|moi|que|tu|as|fait|viens|faire|cran|crans|en|arrière))*$|\b(?:comme avant|comme "
        r"c'était|c'était mieux avant|l'état précédent|défais\b|défaire)", forbid=r"^(?:retire|enlève|supprime"
            r"|efface|oublie)(?: (?:ça|ca|le|la|tout|les))*$|\bundo\b.*{QUOTE}"),
    Rule("history", r"\b(?:historique|chronologie|récapitulatif)\b|\b(?:montre|affiche|liste|voir"
        r"|donne)\b.*\b(?:toutes? les|tous les|les différentes|l'ensemble)\b.*(?:versions?|images?"
        r"|modif\w*|étapes?|changements?|révisions?|retouches?)|\bcombien (?:de|d') ?(?:versions?"
        r"|images?|révisions?)\b|\bquelles? (?:versions?|images?|modifications?|étapes) (?:on|as"
        r"|avons|sont|a-t-on|existent)|\btoutes les versions\b|\bqu'est-ce qu'on a fait\b|\bquelle "
        r"version\b.*\?"),
    Rule("generate", r"^(?:une? )?(?:nouvelle? (?:image|photo|illustration|dessin|sujet|scène|idée|projet)"
        r"|autre "
        r"(?:chose|image|sujet)|(?:on )?(?:recommence|recommençons|repart|repartons|reparts) (?:de|à) "
        r"zéro|de zéro|à partir de zéro|(?:oublie|laisse|abandonne|laisse tomber)\b.{0,30}[,.;!:] "
        r"?(?:\w+[- ]){0,2}(?:dessine|fais|génère|crée|peins|montre|je (?:veux|voudrais)|imagine)"
        r"|changement de sujet|rien à voir)\b|^(?:peux-tu |tu peux |maintenant )?(?:dessine|génère"
        r"|crée|peins|imagine|fais|montre|réalise|produis)[- ](?:moi|nous) (?:une?|des|le|la|un) "
        r"|^(?:peux-tu |tu peux )?(?:dessine|génère|crée|peins|réalise|fais) (?:une?) (?:\w+ "
        r"){0,2}?(?:image|photo|affiche|logo|illustration|dessin|portrait|tableau|paysage|peinture"
        r"|icône|carte)\b", forbid=r"\b(?:variantes?|variations?|versions?|autres propositions"
            r"|alternatives?|sur (?:lui|elle|sa"
        r"|son|le mur))\b"),
    Rule("variations", r"\b(?:variations?|variantes?|alternatives?|déclinaisons?|autres (?:versions?"
        r"|propositions"
        r"|options|idées)|versions différentes|propositions)\b|\b(?:{N}) (?:autres?|versions?"
        r"|propositions|options)\b|\b(?:{N}) (?:de plus|autres)? ?comme (?:ça|celle|celui)", forbid=r"\b(?:toutes les|dernière"
            r"|première|quelles?|précédente|compare|historique) (?:variantes?"
        r"|versions?|propositions)|\bversion finale"),
    Rule("finalize", r"\b(?:finalis\w*|version (?:finale|définitive)|rendu (?:final|définitif)|qualité "
        r"(?:maximale"
        r"|max|finale|optimale|supérieure|impression|production)|(?:meilleure|haute|pleine) qualité"
        r"|en finale?|le final|image finale)\b"),
    Rule("upscale", r"\b(?:upscale\w*|agrandi\w* (?:l'image|la|ça|en|x|de|encore)|plus de pixels|(?:haute"
        r"|meilleure|plus haute|plus grande) (?:résolution|définition)|résolution|[248] ?k|[248] ?x|x "
        r"?[248])\b|^(?:agrandis|agrandir|agrandis[- ](?:la|le|moi ça|ça)|plus grand|en plus grand"
        r"|plus grande|en grand)(?: (?:stp|svp|l'image|l'image stp))*$", forbid=r"\bagrandi\w* (?:le|les|ses|son"
            r"|sa|la (?!photo))\b"),
    Rule("outpaint", r"\b(?:étend\w*|etends|élargi\w*|elargi\w*|dézoom\w*|dezoom\w*|prolonge\w*|(?:agrandi\w*"
        r"|continue\w*|allonge\w*) (?:le cadre|l'image|la scène|le décor|le fond|le paysage)? "
        r"?(?:vers|à|sur|du côté)|outpaint\w*|zoom(?:e)? arrière|recule\w* (?:la caméra|un peu|le "
        r"cadre)|plus (?:large|de décor|d'espace|de paysage|d'environnement|de contexte|de ciel|de "
        r"place)|montre (?:plus|davantage|ce qu'il y a)|au-delà du cadre|hors du cadre|hors cadre|vue "
        r"plus large)\b", forbid=r"\bplus large\w* (?:sourire)|\bsourire\b|\bépaules\b"),
    Rule("crop_or_aspect", r"\b(?:recadr\w*|rogn\w*|recoupe|cadre plus serré|plus serré|coupe\w* (?:le|la"
        r"|les|l'|un peu"
        r"|en|au|du) ?(?:haut|bas|bords?|côtés?|gauche|droite|image|marges?|carré|\d)|zoom\w* (?:sur"
        r"|avant|dans)|zoome|format (?:carré|portrait|paysage|vertical|horizontal|\d)|(?:au|en|le) "
        r"format|en (?:carré|portrait|paysage|vertical|horizontal)|ratio)\b|^(?:(?:mets|passe|fais|le"
        r"|la|ça|en|format|version|au|image|stp|pour|un|une|l'image|convertis|mode|plutôt)[- "
        r"]?)*(?:\d{1,2} ?[:x/] ?\d{1,2}|carrée?|portrait|paysage|vertical\w*|horizontal\w*)(?: "
        r"(?:stp|svp|s'il te plaît|pour (?:instagram|insta|tiktok|youtube|une story|les stories)))*$", forbid=r"\bcheveux\b|\b(?:le|du|un) "
            r"paysage (?:plus|est|avec|de)"),
    Rule("reroll", r"^(?:(?:essaie|essaye|retente|réessaie|réessaye|refais|relance|recommence|régénère"
        r"|relances"
        r"|rejoue|encore|une|un|fois|autre|essai|tentative|la|le|même|chose|prompt|demande|stp|svp"
        r"|pareil|nouvelle|nouveau|nouvel|tirage|sans|rien|changer|exactement|avec|génération|lance"
        r"|de|plus|à|ça|fais|peux-tu|tu|peux|retenter|essayer|s'il|te|plaît|identique|modifier|tout"
        r"|l'image|mets)[- ]?)*(?:encore une fois|réessaie|réessaye|relance|régénère|recommence"
        r"|retente|refais(?:[- ](?:le|la|ça|en une|moi ça))?|rejoue|une autre tentative|un autre "
        r"essai|une fois de plus|même prompt|nouvel essai|à nouveau|essaie encore|nouveau tirage"
        r"|encore)(?:[- ](?:une|fois|stp|svp|le|la|ça|même|chose|prompt|avec|sans|rien|changer|à"
        r"|l'identique|identique|demande|de|plus|essai|génération|un|coup|pareil|exactement|image"
        r"|modifier|s'il|te|plaît))*$"),
)  # fmt: skip

_VERB = (
    r"(?:mets|mettez|met|ajoute[rz]?|enlève|enleve|enlever|retire[rz]?|supprime[rz]?|efface[rz]?"
    r"|remplace[rz]?|change[rz]?|rends|rendre|rend|fais|faites|faire|donne[rz]?|éclairci\w*"
    r"|assombri\w*|colorie|colore\w*|repeins|peins"
    r"|déplace\w*|tourne\w*|bouge\w*|transforme\w*|corrige\w*|écris|ecris|écrire|agrandi\w*"
    r"|rédui\w*|augmente\w*|diminue\w*|baisse\w*|monte\w*|adouci\w*|floute\w*|ajuste\w*"
    r"|modifie\w*|passe\w*|place\w*|pose\w*|habille\w*"
    r"|allume|éteins|garde\w*|laisse\w*|utilise|dessine\w*|convertis\w*|incline\w*|inverse\w*"
    r"|retourne\w*|accentue\w*|renforce\w*|atténue\w*|réchauffe\w*|refroidi\w*|sature\w*"
    r"|désature\w*|remets|vire|virer|affine\w*|nettoie\w*"
    r"|améliore\w*|rajoute\w*|raccourci\w*|allonge\w*|rapproche\w*|éloigne\w*|ouvre|ferme"
    r"|exporte\w*|enregistre\w*|colle\w*|couvre|remplis|répare|oriente|échange|mélange|incruste"
    r"|intègre|insère|simplifie|lisse|illumine|estompe|fonce|balance|plante|accroche|suspends"
    r"|cache|masque|détoure\w*|centre|décale\w*|redresse|maquille|coiffe|crée)"
)
_EVIDENCE = (
    Evidence(4, r"^(?:peux-tu |tu peux |pourrais-tu |tu pourrais |pouvez-vous |pourriez-vous |peut-on |on "
        r"peut |on pourrait |il faut |faut |faudrait |il faudrait |veuillez |essaie de |j'aimerais "
        r"(?:que tu )?|je voudrais (?:que tu )?|je veux (?:que tu )?)?(?:me |lui |leur |la |le |les "
        r"|nous |y )?" + _VERB + r"(?:[- ](?:lui|le|la|les|leur|moi|en|y|nous))?\b(?! (?:gaffe|attention"
            r"|moi (?:signe|savoir)"
        r"|bien attention|tes devoirs|dodo|la fête|une pause|tomber|moi tranquille|du bien)\b)(?=[ -]"
        r"|$)", "opens with a verb of change"),
    Evidence(3, r"\b(?:devrait|devraient|doit|doivent|faut|faudrait|pourrait|pourraient|manque|manquent"
        r"|mériterait|il faut que|aurait besoin|a besoin)\b", "says how it should be"),
    Evidence(2.5, r"\b(?:je (?:veux|voudrais|préfère|préférerais|souhaite)|j'aimerais|on (?:voudrait"
        r"|aimerait)"
        r"|et si|si (?:on|elle|il|le|la)|pourquoi pas|peut-être|imagine|que dirais-tu|ça serait "
        r"(?:bien|mieux|cool|super)|ce serait (?:bien|mieux|cool|super|top)|plutôt)\b", "says what is wanted"),
    Evidence(3.5, r"\b(?:trop|pas assez|manque de)\b(?! (?:bien|bon|beau|belle|cool|fort|drôle|marrant"
        r"|mignon\w*|stylé\w*|hâte|tard|tôt|top|classe|de la balle)\b)|\bpas assez\b|\b(?:mal "
        r"(?:placé|écrit|orthographié)|flou\w*|déformé\w*|bizarre|de travers|coupé\w*|faute "
        r"d'orthographe|faute de frappe|oublié|il manque|six doigts|artificiel\w*|penché\w*)\b", "names a flaw"),
    Evidence(3, r"^(?:(?:un peu|beaucoup|bien|encore|nettement|légèrement|et|mais|le|la|les|ciel|fond"
        r"|l'arrière-plan) )*(?:plus|moins|davantage)\b(?! (?:tard|tôt|sérieusement|jamais|rien|ou "
        r"moins|besoin))", "a comparison"),
    Evidence(2.5, r"^(?:sans|avec|en|comme|dans le style|style|à la|sur|au lieu|maintenant|et maintenant"
        r"|pas de"
        r"|plus de|moins de|ajout|aucun|aucune|noir et blanc)\b(?! (?:moi|toi|blague|souci|problème"
        r"|plaisir|fait|effet|route|retard|vrai|vacances|réunion|mode|gros|plus|tout|doute|rire"
        r"|déconner|ce moment|bas|haut))", "a fragment of a picture"),
    Evidence(2.5, r"\b(?:en|style|façon|comme une?) (?:aquarelle|peinture|dessin|croquis|noir et blanc"
        r"|sépia|bd"
        r"|bande dessinée|manga|anime|gravure|estampe|pixel art|photo|crayon|cartoon|affiche|fusain)"
        r"|\bnoir et blanc\b|\bstyle \w+", "names a style"),
    Evidence(1.2, r"\b(?:ciel|fond|arrière-plan|premier plan|visage|cheveux|yeux|œil|chapeau|chien|chat|homme"
        r"|femme|fille|garçon|enfant|arbres?|montagnes?|maison|nuages?|lumière|ombres?|couleurs?"
        r"|texte|titre|logo|personnes?|gens|voiture|rue|mer|eau|soleil|lune|étoiles?|neige|pluie"
        r"|brouillard|fleurs?|veste|manteau|robe|lunettes|barbe|chemise|table|chaise|tasse|lampe"
        r"|fenêtre|porte|mur|sol|oiseaux?|cheval|bateau|tête|mains?|bras|sourire|ambiance|cadre|image"
        r"|contraste|luminosité|moustache|police|écharpe|foulard|personnage|bougies?|pont|ballons?)\b", "names what a picture holds"),
    Evidence(2.5, r"\b(?:png|jpe?g|webp)\b|\btransparente?\b|\bsans (?:fond|arrière-plan)\b", "names a background or a file "
        "format"),
    Evidence(1.5, r"{QUOTE}", "quotes a text"),
    Evidence(-5, r"^(?:(?:oh|ah|oui|non|ouais|wow|haha|c'est|ça|est|trop|très|vraiment|super|tellement"
        r"|mais|j'"
        r"|je|adore|bien|hyper|franchement|mdr|ptdr|celle-là|celui-là|elle|il|l') ?'?)*(?:merci\w*"
        r"|super|génial\w*|top|parfait\w*|beau|belle|magnifique|cool|nickel|bravo|excellent\w*|bien"
        r"|joli\w*|drôle|marrant|mdr|ptdr|lol|haha|wow|ok|d'accord|stylé\w*|adore|aime|sympa"
        r"|impeccable|salut|bonjour|bonsoir|coucou|mignon\w*|classe|exactement|fou|dingue|incroyable"
        r"|bonne nuit|à plus|à demain|désolé\w*)(?: (?:beaucoup|bien|ça|comme|travail|boulot|joué"
        r"|tout|le|la|monde|trop|déjà|fait|mdr|beau|image|l'image|pour|aide|alors|ton|les|amis|gars"
        r"|celle|celui|ci|cette|version|rendu|à|tous))*$", "praise, thanks or a greeting"),
    Evidence(-4, r"^(?:je|j'|on|nous|mon|ma|mes|tu|t'|vous|qui|quand|où|pourquoi|quoi|qu'|que|quel\w*|comment"
        r"|combien|est-ce|es-tu|as-tu|vas-tu|avez|êtes|c'est qui|tu as|t'as|t'es)\b(?! ?(?:veux"
        r"|voudrais|préfère|préférerais|souhaite|aimerais|peux|pourrais|voudrait|aimerait|pourrait"
        r"|peut|dirais|n'aime pas|aime pas|dirais-tu))", "speaks of people or asks"),
    Evidence(-3, r"\b(?:demain|hier|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-?end"
        r"|réunion|déjeuner|midi|vacances|plus tard|boulot|école|patron|maman|papa|match|mdr|ptdr|lol"
        r"|haha\w*|t'en penses|vous en pensez|tu viens|j'arrive|pause café)\b", "life outside the picture"),
    Evidence(-4, r"\b(?:plombier|chaudière|métro|loyer|facture|retard|dentiste|courses"
        r"|dossier|au bureau|voisins?|propriétaire)\b", "life outside the picture"),
    Evidence(-6, r"\b(?:ne (?:change|touche|modifie|fais) (?:rien|plus rien)|rien (?:changer|à changer"
        r"|toucher"
        r"|d'autre)|laisse(?:-la|-le)? comme ça|pas encore|attends avant|(?:change|touche|fais) "
        r"rien)\b", "asks for no change"),
)  # fmt: skip

_EDGE = r"(?: de l'image| du cadre| de la photo)?"
FRENCH = Grammar(
    code="fr",
    marks=words(
        "le la les un une des du de et est pas plus moins avec sans dans sur pour je tu il elle on "
        "ça ca ce cette mets ajoute "
        "enlève retire change fais rends ciel fond image à au aux reviens annule merci combien quoi "
        "comment aide quelles "
        "montre compare version toutes encore refais c'est qu'est-ce très trop bien en noir blanc "
        "nouvelle agrandis étends recadre "
        "carré paysage qualité finale meilleure historique variantes stp svp arrête peux s'il lui sa "
        "son ses mais ne garde laisse j'adore dézoome crédits"
    ),
    lead=r"(?:(?:s'il te plaît|s'il vous plaît|stp|svp|bonjour|salut|coucou|hé|hey|ok|bon|alors|et"
        r"|mais|puis|ensuite|maintenant|oui|non|merci(?: beaucoup)?|super|génial|cool|parfait|ah|oh"
        r"|euh|hmm+|tiens|d'abord|aussi|en fait|finalement|allez|bien|wow|haha|mdr"
        r"|{MEMBER})(?![\w'])[\s,.!:;-]*)+",
    tail=r"(?:[\s,.!?:;-]*(?<!\w)(?:s'il te pla[iî]t|s'il vous pla[iî]t|stp|svp|merci|merci d'avance"
        r"|ok|{MEMBER}))*[\s,.!?:;-]*",
    joints=r"(?:\s*[,;]\s*(?:et |mais |puis |ensuite )?(?:puis |ensuite )?|\s+-\s+|\s+(?:et"
        r"|mais)\s+(?:puis |ensuite |aussi )?|\s+(?:puis|ensuite|après)\s+)",
    frames=r"(?:peux-tu|tu peux|pourrais-tu|tu pourrais|pouvez-vous|pourriez-vous|est-ce que tu (?:peux"
        r"|pourrais)|on peut|on pourrait|il faudrait|essaie de|je (?:veux|voudrais)(?: que tu)?"
        r"|j'aimerais(?: que tu)?|et si on|donne-moi|montre-moi|fais-moi)",
    rules=(*ASKING["fr"], *_RULES),
    evidence=_EVIDENCE,
    numbers=_NUMBERS,
    references=(
        (r"\b(?:l'|la |le )?avant[- ]derni[eè]re?(?: " + _PIC + r")?\b", "back:1"),
        (r"\b(?:version|image|photo|révision|variante|numéro|num|no|n°) ?(?:numéro |n° ?|no "
        r"|#)?(?P<n>\d{1,3})\b", "number"),
        (r"(?<![\w'])(?:v|#|n°) ?(?P<n>\d{1,3})\b", "number"),
        (r"\b(?:version|image|photo|numéro) (?P<w>un|une|deux|trois|quatre|cinq)\b", "word"),
        (r"\b(?:la |le |à la |au )?(?:toute? )?(?P<w>" + _ORD + r") " + _PIC + r"\b", "word"),
        (r"\b(?:la|le|au) (?:toute? )?(?P<w>" + _ORD + r")(?=\s*(?:$|[.,!?]|et\b|mais\b|avec\b|stp|svp"
            r"|était|en\b|est\b))", "word"),
        (r"\b(?:l'original\w*|l'image (?:d'origine|originale|de départ|initiale)|version (?:originale"
        r"|initiale|d'origine)|la version de départ)\b", "first"),
        (r"\b(?:la |le |à la |au )?(?:(?:" + _PIC + r") (?:précédente?|d'avant)|précédente?(?= |$)|celle "
            r"d'avant)\b", "previous"),
        (r"\b(?:la |le )?derni[eè]re? " + _PIC + r"\b", "last"),
        (r"\b(?:la|le) (?P<n>\d)\b(?! (?!et\b|avec|mais|à|en|vs|contre)\w)", "number"),
        (r"\b(?:celle|celui|la version|l'image) (?:avec|où il y avait|qui a) (?P<d>(?:[\w'-]+ ?){1,6})", "note"),
        (r"\b(?P<how>avant) (?:le |la |les |l'|qu'on (?:ajoute|mette) )(?P<d>(?:[\w'-]+ ?){1,5})", "note"),
    ),
    parameters={
        "region": (
            (r"\b(?:en haut à gauche|coin supérieur gauche|haut gauche)\b", "top-left"), (r"\b(?:en haut à droite|coin "
                r"supérieur droit)\b", "top-right"),
            (r"\b(?:en bas à gauche|coin inférieur gauche)\b", "bottom-left"), (r"\b(?:en bas à droite|coin "
                r"inférieur droit)\b", "bottom-right"),
            (r"\b(?:arrière-plan|arrière plan|le fond|du fond|au fond|un fond|fond)\b", "background"),
            (r"\b(?:à gauche|sur la gauche|côté gauche|de gauche)\b(?! de )", "left"), (r"\b(?:à droite|sur la droite"
                r"|côté droit|de droite)\b(?! de )", "right"),
            (r"\b(?:en haut|dans le haut|tout en haut)\b", "top"), (r"\b(?:en bas|dans le bas|tout en "
                r"bas)\b", "bottom"), (r"\b(?:au centre|au milieu)\b(?! "
                r"de)", "center"),
            (r"^(?:fais|mets|rends|transforme|passe|convertis|en|version|style)\b.*\b(?:aquarelle|peinture"
        r"|dessin|croquis|noir et blanc|sépia|bd|manga|anime|gravure|estampe|cartoon|crayon|fusain)\b"
        r"|\btoute l'image\b", "whole"),
        ),
        "direction": (
            (r"\b(?:tous les côtés|partout|tout autour|autour|toutes les directions|dézoom\w*|dezoom\w*"
        r"|zoom\w*|arrière|recule\w*)\b", "all"),
            (r"\bgauche\b", "left"), (r"\bdroite\b", "right"), (r"\b(?:haut|dessus|ciel)\b", "up"), (r"\b(?:bas|dessous|pieds)\b", "down"),
        ),
        "strength": (
            (r"\b(?:légèrement|un peu|un petit peu|un tout petit peu|un poil|subtilement|un chouïa|à peine"
        r"|doucement|une touche)\b(?! (?:trop|de travers))", "low"),
            (r"\b(?:moyennement|modérément)\b", "medium"),
            (r"\b(?:beaucoup|bien plus|nettement|fortement|très|vraiment|carrément|énormément|complètement"
        r"|totalement|extrêmement|radicalement|le plus \w+ possible|super)\b(?! (?:trop|bien|beau"
        r"|joli|cool))", "high"),
        ),
        "background": ((r"\btransparente?\b|\bsans (?:fond|arrière-plan)\b|\b(?:enlève|retire|supprime|vire"
        r"|efface)\w* (?:le fond|l'arrière-plan)\b(?! de)|\bdétour\w*\b", "transparent"),),
        "output_format": ((r"\bpng\b", "png"), (r"\bjpe?g\b", "jpeg"), (r"\bwebp\b", "webp")),
        "quality": ((r"\b(?:basse qualité|brouillon|faible qualité|qualité (?:basse|faible|brouillon))\b", "low"), (r"\bqualité (?:moyenne|standard"
            r"|normale)\b", "medium"), (r"\b(?:haute|meilleure|pleine) "
            r"qualité\b|\bqualité (?:maximale|max|haute|optimale|supérieure"
        r"|impression|élevée)\b", "high")),
        "size": ((r"\b4 ?k\b", "4k"), (r"\b2 ?k\b", "2k"), (r"\b(?:2 ?x|x ?2|deux fois|double|doubler|par "
            r"deux)\b", "2x"), (r"\b(?:4 ?x|x ?4|quatre fois|par "
            r"quatre)\b", "4x")),
    },
    preserve=(
        r"\b(?:garde[rz]?|gardant|conserve[rz]?|conservant|laisse[rz]?|préserve[rz]?) "
        r"(?P<p>(?:(?!\b(?:et|mais|tel|telle|tels|telles|identique|comme|intact|intacte"
        r"|inchangée?s?)\b)[\w'-]+ ?){1,6})",
        r"\b(?:ne|n'|sans) ?(?:pas )?(?:touch\w*|chang\w*|modifi\w*|boug\w*|alt[eé]r\w*)(?: (?:pas"
        r"|surtout pas|rien))?(?: (?:à|au|aux))? (?P<p>(?:(?!\b(?:et|mais)\b)[\w'-]+ ?){1,6})"
        r"|\b(?:touche|change|modifie) pas (?:à |au |aux )?(?P<q>(?:(?!\b(?:et|mais)\b)[\w'-]+ "
        r"?){1,6})",
        r"(?P<p>(?:\b(?:le|la|les|son|sa|ses|tout le) )?(?:reste|[\w'-]+)) (?:ne )?(?:doit |doivent "
        r")?(?:pas )?(?:reste\w*|bouge\w* pas|change\w* pas|inchangée?s?|identiques?|rester|changer"
        r"|bouger)",
        r"\b(?:même|mêmes) (?P<p>[\w'-]+)",
    ),
    macros={"N": r"(?:\d{1,2}|deux|trois|quatre|cinq|six|quelques|plusieurs|d'autres)"},
)  # fmt: skip
