"""What French commands look like: their words by group, and the patterns that need them."""

from __future__ import annotations

from collections.abc import Iterable

from conversations.followups.lexicon.grammar import Rule, rules, words

_PRONOUNS = ("", "-la", "-le", "-les", "-moi", "-nous", "-y", "-en", "-lui", "-ça")


def _with_pronouns(verbs: Iterable[str]) -> frozenset[str]:
    """Verbs also as they are written with what they act on ("remets-la")."""
    return frozenset(verb + pronoun for verb in verbs for pronoun in _PRONOUNS)


_SMALL = words(
    "d'un d'une le la les l' un une de du des d' à au aux ça ce cet cette celle celle-ci celle-là celui celui-ci celui-là là ci s'il te vous plaît stp svp on je j' "
    "tu t' moi nous y en et ou mais avec sur pour plutôt finalement bien encore donc alors peux peut peux-tu pourrait pourrais pourrais-tu voudrais veux veut "
    "aimerais j'aimerais va vas aller merci non oui ok okay bon bah ben euh hmm hm attends désolé désolée pardon oups oh ah tout tous toute toutes très trop "
    "mieux c'est c'était était est tant pis comme avant ici qui que qu'on fait bot maintenant juste simplement seulement fois coup deux trois quatre cinq "
    "dernier dernière derniers dernières modif modifs modification modifications changement changements étape étapes image l'image version versions photo "
    "l'étape action l'action édition l'édition retouche retouches pas crans cran faut faudrait il elle ma mon ta ton tes veuillez possible essai rendu résultat "
    "tableau aussi a d'avant j'ai changé d'avis"
)
_MOVE = _with_pronouns(
    words(
        "reviens revenir revenons revient retourne retourner retournons retour va vas aller allons prends prendre prenons prend utilise utiliser utilisons reprends "
        "reprendre reprenons reprend choisis choisir garde garder gardons préfère préférais préférait repart repars repartons repartir pars part partir partons passe "
        "passer passons remets remettre remettons remet charge charger restaure restaurer bascule vers retrouve ouvre continue continuer continuons partant montre "
        "affiche redonne ramène revoir travaille travailler travaillons bosse rester reste restons"
    )
) | words(
    "base aime aimais j'aime j'aimais meilleure meilleur parfaite bonne belle jolie gagnante favorite préférée nouveau arrière début depuis point départ là-dessus dessus "
    "beaucoup vraiment initiale convient plaît plaisait plus"
)
_UNDO_WORDS = _with_pronouns(
    words(
        "annule annuler annulez annulons annulé défais défaire défait undo ctrl z reviens revenir revenons retour retourne marche arrière remets remettre remet retire "
        "retirer enlève enlever supprime supprimer efface effacer oublie oublier vire jette fais faire rends laisse"
    )
) | words(
    "précédent précédente l'état état viens as viens avait avais faire ajouter changer mettre modifier ajouté ajoutée mis mise modifié modifiée ctrl+z même cette étaient l'avais cela"
)
_AGAIN_WORDS = _with_pronouns(
    words(
        "essaie essaye essayer retente retenter réessaie réessaye réessayer refais refaire relance relancer relances recommence recommencer régénère régénérer rejoue encore "
        "lance lancer fais faire génère générer mets redonne tente tenter"
    )
) | words(
    "autre essai tentative même chose prompt demande pareil nouvelle nouveau nouvel tirage sans rien changer exactement génération plus identique l'identique modifier "
    "chance dés d'essai reroll idem"
)
_SHAPE_WORDS = _with_pronouns(
    words("mets passe fais convertis recadre rends mettre passer faire met transforme")
) | words(
    "carré carrée portrait paysage vertical verticale verticalement horizontal horizontale panoramique format mode instagram insta tiktok youtube story stories reels "
    "écran téléphone bannière ratio aspect x profil insta shorts post couverture dimensions version"
)
_NEW_PICTURE = r"(?:image|photo|illustration|dessin|sujet|scène|idée|projet)"
_THINGS_MADE = r"(?:image|photo|affiche|logo|illustration|dessin|portrait|tableau|paysage|peinture|icône|carte|bannière|couverture|avatar|sticker|flyer|vignette|caricature)"
_VIEWED = r"(?:versions?|images?|modif\w*|étapes?|changements?|révisions?|retouches?|essais|tentatives)"

_TALK = (
    Rule(
        "ignore",
        r"\bje (?:t'|vous |te |lui |leur )envo\w+|^j'ai .*\bhier$|\brien (?:à|a) (?:changer|modifier|toucher)\b|\bpas besoin de (?:rien )?changer\b",
    ),
    Rule(
        "ignore",
        r"\b(?:ignore|oublie) (?:toutes? |tes |les |vos )+(?:instructions|règles|consignes)"
        r"|\b(?:donne|ajoute|offre|rembourse|crédite|envoie|mets|file|rajoute)\b.{0,40}\b(?:crédits?|solde|droits|admin\w*|quota)\b(?! photo)|\bprompt (?:système|initial caché)\b|\bmode (?:admin|développeur)\b",
    ),
    Rule(
        "ignore",
        r"^(?:tu|vous) (?:devrais|devriez|dois|devez|ferais mieux d\w*) (?:aller|venir|dormir|manger|boire|te |vous |t'|appeler|lire|sortir|arrêter de|demander|rentrer|partir|voir)\b",
    ),
)
_ASKING = (
    Rule(
        "cost",
        r"\b(?:combien|quel(?:le)?s?|reste|dépensé|prix|coût\w*)\b.*\b(?:co[uû]t\w*|crédits?|solde|dépens\w*|prix|payé\w*|reste\w*|jusqu'ici|facture|ça fait|consommé|tarif)\b"
        r"|^(?:et )?(?:mon solde|mes crédits|prix|coût|tarifs?|solde|crédits|combien|c'est combien|ça coûte combien|combien ça coûte)\b(?! de (?:versions|images|temps|fois|personnes|gens))|\bco[uû]te combien\b|\b(?:c'est|sont|est-ce) (?:payant|gratuit|cher)\w*\b.*\?"
        r"|\b(?:c'est|ce serait|ça fait|ça ferait|ça serait) combien\b|\b(?:ça|cela) (?:me )?coûte(?:rait)?\b.*\?|\b(?:il (?:me )?reste|j'ai (?:encore|assez)|il faut|faut) (?:\w+ )?(?:de |des )?crédits?\b",
        forbid=r"\bcombien de (?:versions|images)\b|\b(?:pizza|loyer|place|billet|concert|resto|train|essence|bière)s?\b",
    ),
    Rule(
        "help",
        r"^(?:et |mais |dis |du coup )?(?:aide|à l'aide|aide-moi|commandes?|mode d'emploi|tutoriel|tuto|quelles? (?:commandes?|sont (?:les|tes) (?:commandes|options|formats|possibilités))|formats? (?:possibles|disponibles|acceptés)|quelles? (?:formats?|options|tailles|sont les tailles)"
        r"|comment (?:ça (?:marche|fonctionne)|faire|fait-on|on (?!dit|va|appelle)|je |puis-je|tu (?:marches|fonctionnes|fais)|annuler|utiliser|fonctionne|marche|revenir|est-ce)"
        r"|que (?:peux-tu|sais-tu) faire|(?:qu'est-ce que|c'est quoi ce que) (?:tu (?:peux|sais) faire|je peux (?:faire|demander)|c'est (?:que )?(?:upscale|reroll|une variante|le mode))|tu (?:peux|sais) faire quoi"
        r"|(?:est-ce (?:qu'on peut|que je peux|que tu (?:sais|acceptes|gères|comprends)|qu'il y a|possible de)|y a-t-il|peut-on|puis-je|c'est possible d(?:e |')(?!lui|mettre|rajouter|ajouter|avoir|changer (?:la|le|les) (?!partie))|on peut (?:envoyer|importer|charger|utiliser|choisir|télécharger|uploader|fournir|donner|faire des)|je peux (?:t'envoyer|envoyer|importer|charger|utiliser|choisir|télécharger|uploader|fournir|te donner|joindre))"
        r"|il y a (?:une commande|un moyen)|y a (?:une commande|un moyen|moyen (?:d'annuler|de revenir)))\b|\bcomment (?:ça|le bot|tout ça|ce bot) (?:marche|fonctionne)|\bça (?:marche|fonctionne) comment\b|\b[àa] quoi (?:sert|servent|ça sert)\b"
        r"|^(?:tu gères|tu supportes|tu comprends|tu acceptes)\b|^(?:est-ce que )?(?:tu peux|peux-tu|tu sais) (?:aussi )?(?:faire|générer|créer) (?:des?|une?) (?:vidéos?|gifs?|animations?|3d|musique)\b|^tu sais (?:faire|générer|créer|éditer|lire|animer|modifier) (?:des?|les)\b|\b(?:c'est quoi|quelle est) (?:la différence entre|tes commandes)\b",
    ),
)
_VIEWS = (
    Rule("cancel", r"^(?:(?:non|attends?|oh|ok|s'il te plaît|stp|bon|hé|ah|en fait|finalement|mince|merde) )*(?:stop|arrêtez?|annulez?|annule tout|laisse tomber|attends?|oublie|stoppe|halte|interromps|non non|pas ça"
        r"|finalement non|laisse|abandonne|coupe|stoppez)(?:[- ](?:tout|ça|stp|svp|s'il te plaît|tout de suite|la génération|le rendu|là|maintenant|cette demande|la demande|la|le|en cours|c'est bon|la création|la modif|le travail|en train|arrête|annule|stop))*$|^(?:stop|arrête)\b(?: \w+){0,2}$", running=True),
    Rule("compare", r"\b(?:compar\w*|côte à côte|cote a cote|différences?|contre|versus|vs|à côté de|ensemble)\b|^(?:{REF}|et|ou|\W)+$", refs=2),
    Rule("compare", r"\b(?:compar\w*|côte à côte|cote a cote|différences?|versus|vs)\b", refs=1),
    Rule("compare", r"\b(?:compar(?:e|er|ez|ons|aison|atif)\b|avant[ /-]*(?:et )?après|(?:affiche|montre|mets)\w* .*côte à côte|qu'est-ce qui a changé|ce qui a changé)\b", forbid=r"\b(?:chaises|chiens|chats|que|ce que|prix|incomparable)\b"),
    Rule("history", r"\b(?:historique|chronologie|récapitulatif|récap)\b|\b(?:montre|affiche|liste|voir|donne|envoie)\b.*\b(?:toutes? les|tous les|les différentes|l'ensemble)\b.*" + _VIEWED
        + r"|\bcombien (?:de|d') ?(?:versions?|images?|révisions?|modif\w*|essais)\b|\bquelles? (?:versions?|images?|modifications?|étapes) (?:on|as|avons|sont|a-t-on|existent|il y a)|\btoutes les versions\b"
        r"|\bqu'est-ce qu'on a (?:fait|changé|modifié)\b|\bon a fait quoi\b|\b(?:quelle|combien de) versions?\b.*\?|\bla liste (?:des|de toutes les) (?:versions|images|modif\w*|changements)\b|\bon en est (?:où|à combien|à quelle)\b"),
)  # fmt: skip
_MOVES = (
    Rule("redo", r"\b(?:rétabli\w*|(?:refai[st]?|remets?|remettre|réapplique\w*|refaire|restaure) (?:\w+ )?(?:ce que|la (?:dernière )?modif\w*|le (?:dernier )?changement|ma modif\w*|l'étape)(?!.*\b(?:v\d|{REF}))|annule l'annulation|redo|(?:refai[st]|remets?) .*\b(?:annulé|défait|annuler))\b",
        forbid=r"{REF}"),
    *rules("goto", r"(?s)(?=.*{REF})\b(?:revi|reven|retour|pren|util|repren|chois|gard|préf|repar|par[st]|pass|remet|charg|resta|bascul|retrouv|ouvr|contin|montre|affiche|ramèn|reste|travail|boss|va[s]?\b|aller|redonn|repart|aim|j'aim|point de départ|sur {REF})\w*", refs=1, bag=_SMALL | _MOVE),
    Rule("goto", r"^(?:(?:non|plutôt|finalement|en fait|à|la|le|sur|de|vers|alors|bon|ok|stp|svp|je veux|donne|avec|moi|,) ?)*{REF}(?: (?:stp|svp|plutôt|finalement|alors|merci|s'il te plaît|encore|à nouveau))*$"
        r"|{REF} (?:(?:était|est|me plaît|me plaisait) )(?:beaucoup |bien |quand même |la |le |plus )*(?:mieux|meilleure?|préférée)\b", refs=1),
    Rule("goto", r"\b(?:reviens|retour\w*|revenir|repars?|revenons|revient) (?:au|à la|à) (?:tout )?(?:début|départ|case départ)"),
    *rules("undo", r"\b(?:annul\w*|défai\w*|undo|ctrl[ +-]?z|marche arrière|(?:revien\w*|revenir|revenons|retour\w*)(?: \w+)* arrière|retour arrière|(?:revien\w*|revenir|recule) (?:d'une?|de \w+|une?|deux|trois|\d) (?:étapes?|crans?|pas|coups?|versions?|fois)|comme (?:avant|c'était)|mieux (?:avant|comme c'était)|l'état précédent|étape précédente|version d'avant)\b"
        r"|\b(?:retire|enlève|supprime|efface|oublie|vire|jette|retirer|enlever)[- ](?:ce que tu|(?:\w+ )?derni\w+|les \w+ derni\w+|cette (?:modif\w*|étape|retouche|action)|ce changement|ces (?:changements|modif\w*)|ton changement|ta modif\w*)"
        r"|^(?:retire|enlève|supprime|efface)[- ]ça$|^reviens$",
        bag=_SMALL | _UNDO_WORDS, forbid=r"{REF}"),
    Rule("undo", r"\b(?:c'était|était|je (?:la|le|l') ?(?:préférais|trouvais|aimais)|je préférais) (?:\w+ )?(?:mieux |plus jolie? )?(?:avant|comme (?:avant|c'était|elle était))\b|\b(?:remets|remet|remettre)[- ](?:\w+ )?comme (?:avant|c'était)\b|\bannule (?:ta|la|cette|mes?|les? deux|ce|le|les|tes?|ton) (?:\w+ )?(?:modif\w*|changement\w*|retouche\w*|étape\w*|ajout|action)\b",
        forbid=r"{REF}|\b(?:réunion|vie|vacances|appart|quartier|école|jeu|travail)\b"),
)  # fmt: skip
_NEW = (
    Rule("generate", r"^(?:une? )?(?:nouvelle? " + _NEW_PICTURE + r"|autre (?:chose|image|sujet)\b(?! de)|(?:on )?(?:recommence|recommençons|repart|repartons|repars|recommencer|repartir|reprends|reprenons) (?:tout )?(?:de|à|depuis) (?:zéro|rien)|de zéro|à partir de zéro|changement de sujet|rien à voir)\b"
        r"|^(?:non |bon |en fait )*(?:oublie|laisse|abandonne|laisse tomber)\b.{0,30}[,.;!:] ?(?:\w+[- ]){0,2}(?:dessine|fais|génère|crée|peins|montre|je (?:veux|voudrais)|imagine)"),
    Rule("generate", r"^(?:peux-tu |tu peux |maintenant )?(?:dessine|génère|crée|peins|imagine|fais|montre|réalise|produis)[- ](?:moi|nous) (?:une?|des|le|la|un) "
        r"|^(?:peux-tu |tu peux |tu pourrais )?(?:me |nous )?(?:dessine|génère|crée|peins|réalise|fais|dessiner|générer|créer|faire)r? (?:une?) (?:\w+ ){0,2}?" + _THINGS_MADE + r"\b",
        forbid=r"\b(?:variantes?|variations?|versions?|autres? propositions?|propositions|alternatives?|sur (?:lui|elle|sa|son|le|la|les)|café|bisou|signe|plaisir|confiance|résumé|dans (?:le|la|les|son|sa)|derrière|à côté|zoom|recadrage)\b"),
)  # fmt: skip
_WORKS = (
    Rule("variations", r"\b(?:variations?|variantes?|alternatives?|déclinaisons?|autres? (?:versions?|propositions?|options?|idées|possibilités|pistes|essais)|versions différentes|d'autres (?:versions|idées|options)|(?:plusieurs|différentes|quelques) (?:versions|options|propositions|pistes))\b|\b(?:{N}) (?:autres?|versions?"
        r"|propositions|options|pistes|idées|essais)\b|\b(?:{N}) (?:de plus|autres)? ?comme (?:ça|celle|celui)",
        forbid=r"\b(?:toutes les|dernière|première|quelles?|précédente|compare|historique) (?:variantes?|versions?|propositions)|\bversion finale\b|\bautre (?:idée|version) (?:pour|du|de la) (?:le|ce|film|jeu|chanson)|\b(?:vacances|resto|cadeau|soirée)\b|\bcombien\b|\balternative (?:à|au)\b"),
    Rule("finalize", r"\b(?:finalis\w*|version (?:finale|définitive)|rendu (?:final|définitif)|qualité (?:maximale|max|finale|optimale|supérieure|impression|production|maximum)|(?:meilleure|haute|pleine) qualité|en finale?|le final|image finale|qualité d'impression|pour l'impression)\b",
        forbid=r"\b(?:match|ligue|coupe|équipe|jouent?|rugby|foot|saison|épisode)\b|\ben finale (?:contre|de)\b"),
    Rule("upscale", r"\b(?:upscale\w*|agrandi\w* (?:l'image|la photo|la|ça|en|x|de|encore)(?= |$)|plus de pixels|(?:haute|meilleure|plus haute|plus grande|double\w* la|augmente\w* la|monte\w* la|bonne) (?:résolution|définition)|résolution|[248] ?k|[248] ?x|x ?[248])\b"
        r"|^(?:agrandi[st]|agrandir|agrandi[st][- ](?:la|le|moi ça|ça)|plus grand|en plus grand|plus grande|en grand|double (?:la|sa) taille)(?: (?:stp|svp|l'image|l'image stp))*$",
        forbid=r"\bagrandi\w* (?:le|les|ses|son|sa|la (?!photo))\b|\b(?:écran|télé|abonnés|vidéo|moniteur)\b"),
    Rule("outpaint", r"\b(?:étend\w*|élargi\w*|dézoom\w*|prolong\w*|(?:agrandi\w*|continu\w*|allong\w*|complèt\w*) (?:le cadre|l'image|la scène|le décor|le fond|le paysage|la photo)? ?(?:vers|à|sur|du côté)|outpaint\w*|zoom(?:e)? arrière|recul\w* (?:la caméra|un peu|le cadre)"
        r"|plus (?:large|de décor|d'espace|de paysage|d'environnement|de contexte|de ciel|de place|de marge)(?! (?:sourire|épaule))|(?:montre|montrer|voir|affiche) (?:plus|davantage|ce qu'il y a)|au-delà du cadre|hors du cadre|hors cadre|vue plus large|plan (?:plus )?large|(?:voir|montre|montrer)(?: \w+)? (?:tout son corps|le corps entier|ses pieds|en entier)|en pied)\b",
        forbid=r"\bplus large\w* (?:sourire)|\bsourire\b|\bépaules\b|\bprolong\w* (?:le contrat|la soirée|l'abonnement|les vacances)\b|\bvacances\b|\bélargi\w* (?:le débat|l'équipe)\b"),
    Rule("crop_or_aspect", r"\b(?:recadr\w*|rogn\w*|recoupe|cadre plus serré|plus serré|plan (?:plus )?serré|gros plan|coup\w* (?:un peu |juste )?(?:le|la|les|l'|un peu|en|au|du)? ?(?:haut|bas|bords?|côtés?|gauche|droite|image|marges?|carré|\d)|zoom\w* (?:sur|avant|dans)|zoome|format (?:carré|portrait|paysage|vertical|horizontal|\d)|ratio)\b",
        forbid=r"\bcheveux\b|\b(?:le|du|un) paysage (?:plus|est|avec|de)|\b(?:réunion|zoom à \d|sur zoom|appel)\b"),
    *rules("crop_or_aspect", r"\b(?:\d{1,2} ?[:x/] ?\d{1,2}|carrée?|portrait|paysage|vertical\w*|horizontal\w*|panoramique)\b", bag=_SMALL | _SHAPE_WORDS, forbid=r"\b\d{1,2}:\d{2} ?h|^à \d|^(?:un|le|une) (?:portrait|paysage|carré)$|^(?:c'est|il est|elle est) "),
    *rules("reroll", r"\b(?:encore une fois|réessa[iy]e\w*|relance\w*|régén\w+|recommence\w*|retente\w*|refai[st](?:[- ](?:le|la|les|ça|moi ça|en une|un essai|une fois|exactement|pareil|la même)|$| stp| svp)|rejoue|autre (?:tentative|essai)|une fois de plus|même (?:prompt|demande|chose)|nouvel essai|à nouveau|essaie encore|essaye encore|nouveau tirage|nouvelle tentative|reroll|pareil)\b|^encore(?: un(?:e)?(?: fois)?)?$",
        bag=_SMALL | _AGAIN_WORDS, forbid=r"{REF}|^(?:pareil|la même chose|même chose|pas pareil|c'est pareil|idem|non pas encore|encore|oui encore|ah encore)$|\bpas (?:à nouveau|encore)\b|^moi "),
)  # fmt: skip

FRENCH_RULES = (*_TALK, *_ASKING, *_VIEWS, *_MOVES, *_NEW, *_WORKS)
