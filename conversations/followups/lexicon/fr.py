"""French."""

from __future__ import annotations

import dataclasses

from conversations.followups.lexicon.fr_commands import FRENCH_RULES
from conversations.followups.lexicon.fr_shapes import FRENCH_EVIDENCE, FRENCH_SHAPES
from conversations.followups.lexicon.fr_words import FRENCH_WORDS
from conversations.followups.lexicon.grammar import Grammar, spoken_in, words, words_of

_NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "première": 1, "premier": 1,
    "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "2e": 2, "3e": 3, "1ère": 1, "1re": 1, "2ème": 2, "3ème": 3,
}  # fmt: skip
_PIC = r"(?:version|image|photo|révision|variante|essai|résultat|proposition)"
_ORD = (
    r"(?:premi[eè]re?|deuxi[eè]me|seconde?|troisi[eè]me|quatri[eè]me|cinqui[eè]me|1[eè]?re|2(?:e"
    r"|[eè]me)|3(?:e|[eè]me))"
)

_COMMON = words(
    "brouillon goût coûte coûtent coûterait qualité rétablis rétablir oublié annulé préféré préférée version versions toutes tous dont chose choses petit petite petits petites beaucoup jamais toujours celle celui celles ceux autre autres même quelque quelques plusieurs "
    "chaque vraiment donc alors encore après avant pendant depuis ici là-bas aussi sinon surtout parfois souvent presque dernier dernière derniers dernières prochain"
)
"""Words that are no slips of others."""
FRENCH = Grammar(
    code="fr",
    marks=words(
        "annuler rétablir défaire le la les un une des du de et est pas plus moins avec sans dans sur pour je tu il elle on "
        "ça ca ce cette mets ajoute "
        "enlève retire change fais rends ciel fond image à au aux reviens annule merci combien quoi "
        "comment aide quelles "
        "montre compare version toutes encore refais c'est qu'est-ce très trop bien en noir blanc "
        "nouvelle agrandis étends recadre "
        "carré paysage qualité finale meilleure historique variantes stp svp arrête peux s'il lui sa "
        "son ses mais ne garde laisse j'adore dézoome crédits réessaie reessaie réessaye relance régénère regenere retente pareil rétablis recommence arrête arrete propose finalise "
        "historique affiche enleve mdr ptdr bonjour salut coucou bonsoir carré carre carrée retablis qualité qualite coûte coute gauche droite tourne moyen aurait faudrait pourrait serait"
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
    rules=FRENCH_RULES,
    evidence=FRENCH_EVIDENCE,
    word_classes=dataclasses.replace(FRENCH_WORDS, plain=spoken_in(FRENCH_RULES) | words_of(FRENCH_RULES) | _COMMON | frozenset(_NUMBERS)),
    shapes=FRENCH_SHAPES,
    numbers=_NUMBERS,
    references=(
        (r"\b(?:l'|la |le )?avant[- ]derni[eè]re?(?: " + _PIC + r")?\b", "back:1"),
        (r"\b(?:version|image|photo|révision|variante|numéro|num|no|n°) ?(?:numéro |n° ?|no "
        r"|#)?(?P<n>\d{1,3})\b(?! ?(?:fois|minutes|degrés|°|%))", "number"),
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
        (r"\b(?:la|le) (?P<n>\d)\b(?! (?!et\b|avec|mais|à|en|vs|contre|était|est|me|stp|svp|plutôt)\w)", "number"),
        (r"\b(?:celle|celui|la version|l'image) (?:avec|où il y avait|qui a) (?P<d>(?:[\w'-]+ ?){1,6})", "note"),
        (r"\b(?P<how>avant) (?:le |la |les |l'|qu'on (?:ajoute|mette) )(?P<d>(?:[\w'-]+ ?){1,5})", "note"),
    ),
    parameters={
        "region": (
            (r"\b(?:en haut [àa] gauche|coin supérieur gauche|haut gauche)\b", "top-left"), (r"\b(?:en haut [àa] droite|coin "
                r"supérieur droit)\b", "top-right"),
            (r"\b(?:en bas [àa] gauche|coin inférieur gauche)\b", "bottom-left"), (r"\b(?:en bas [àa] droite|coin "
                r"inférieur droit)\b", "bottom-right"),
            (r"\b(?:arrière-plan|arrière plan|le fond|du fond|au fond|un fond|fond)\b", "background"),
            (r"\b(?:[àa] gauche|sur la gauche|côté gauche|de gauche)\b(?! de )", "left"), (r"\b(?:[àa] droite|sur la droite"
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
