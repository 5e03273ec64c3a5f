"""How French requests and French talk are built, over rows of word classes."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence

_OPENS = "^ (FILLER|STOP|GRADE|AND|LAUGH)*"
_ENDS = "(FILLER|STOP)* ASKS? $"
_VERBLESS = "(ARTICLE|IT|FILLER|GRADE|THING|LOOK|IN|NUMBER|STOP|PLACE|STYLE|AND|WITH|OTHER|LIMB|QUOTED|AS|MORE|FILE|COLON|NOT)"
_NOUN = "(THING|LIMB|STYLE|QUOTED)"
_SEEN = "(THING|LIMB|STYLE|QUOTED|LOOK|MORE|PLACE|FILE|FLAW)"
_OBJECT = "(ARTICLE|CLITIC|IT|I|GRADE|FILLER|NOT)*"
_CHANGE = "(DO|GENERAL|INFINITIVE|VAGUE)"
_PEOPLE = "(I|YOU|SOMEONE)"

FRENCH_SHAPES = (
    Evidence(4, rf"{_OPENS} (ARTICLE|CLITIC)? DO (?! {_ENDS})", "opens with a verb of change"),
    Evidence(3.5, rf"{_OPENS} (ARTICLE|CLITIC)? INFINITIVE (?! {_ENDS})", "opens with a verb of change"),
    Evidence(2.5, rf"{_OPENS} GENERAL (?! {_ENDS})", "opens with a verb of change"),
    Evidence(1.5, rf"{_OPENS} (GENERAL|VAGUE) (?! {_PEOPLE}) .* {_SEEN}", "opens with a verb of change, for a thing of the picture"),
    Evidence(2, rf"{_OPENS} DO (ARTICLE|IT|CLITIC)+ {_ENDS}", "a verb of change and its pronoun"),
    Evidence(-2.5, rf"{_OPENS} GENERAL (IT|ARTICLE|FILLER|AND|NOT|NUMBER|TIME|AS|I)* {_ENDS}", "a verb without its object"),
    Evidence(-4, rf"{_OPENS} {_CHANGE} (I|YOU) (?! .* {_SEEN})", "asks for something for people"),
    Evidence(4, rf"CAN YOU? {_OBJECT} INFINITIVE", "asks politely for a change"),
    Evidence(4, rf"CAN YOU? {_OBJECT} VAGUE .* {_SEEN}", "asks politely for a change"),
    Evidence(5, rf"YOU (ARTICLE|IT|CLITIC|FILLER)* DO (?! {_OBJECT} (OUTSIDE|SOMEONE)) .* ASKS", "asks politely for a change"),
    Evidence(-5, rf"{_OPENS} (DO|GENERAL) NOT (?! (GRADE|TOO|MORE))", "asks for no change"),
    Evidence(-3, r"(ARTICLE|IT|CLITIC)+ (IN|ARTICLE)+ OUTSIDE", "life outside the picture"),
    Evidence(-4, r"I LACKS", "speaks of people"),
    Evidence(2.6, rf"(?<! [I YOU SOMEONE OUTSIDE]) SHOULD (?! FILLER* {_PEOPLE})", "says how it should be"),
    Evidence(1.5, rf"SHOULD {_OBJECT} (INFINITIVE|VAGUE .* {_SEEN})", "says how it should be: a change"),
    Evidence(5.5, rf"I (ARTICLE|IT|FILLER|GRADE|CLITIC)* WISH .* ({_SEEN}|INFINITIVE)", "says what is wanted"),
    Evidence(2, r"I (ARTICLE|IT)* WISH (FILLER|GRADE|IT|ARTICLE|NUMBER)* (ARTICLE|NUMBER|LOOK) (LOOK|OTHER)* OTHER", "says what is wanted"),
    Evidence(3.3, r"(?<! I) LACKS (?! FILLER* (I|YOU))", "says how it should be: something is missing"),
    Evidence(3.5, r"TOO (LOOK|MORE|GRADE|FLAW|PLACE|ARTICLE (THING|LIMB|LOOK))", "names a flaw: too much"),
    Evidence(1.5, rf"TOO OTHER {_ENDS}", "names a flaw: too much"),
    Evidence(3, rf"NOT (GRADE|TOO) (ARTICLE? {_SEEN} | {_ENDS})", "names a flaw: too little"),
    Evidence(2.7, r"FLAW", "names a flaw"),
    Evidence(3, r"NUMBER LOOK* LIMB", "names a flaw: counts limbs"),
    Evidence(2.4, r"^ (ARTICLE|IT|FILLER|GRADE|THING|OTHER|PLACE|IN|LOOK|STOP|AND|LIMB|QUOTED)* MORE (ARTICLE|IN)* (LOOK|THING|LIMB|OTHER|PLACE)", "a comparison"),
    Evidence(1.3, r"(THING|LOOK|LIMB|STYLE) .* MORE | MORE .* (THING|LOOK|STYLE|LIMB)", "a comparison with a part of the picture"),
    Evidence(0.8, r"GRADE MORE", "a comparison by degree"),
    Evidence(2.2, rf"^ {_VERBLESS}* {_NOUN} {_VERBLESS}* LOOK {_VERBLESS}* ASKS? $", "a part of the picture and a look"),
    Evidence(2.2, rf"^ {_VERBLESS}* LOOK {_VERBLESS}* {_NOUN} {_VERBLESS}* ASKS? $", "a part of the picture and a look"),
    Evidence(2, rf"^ {_VERBLESS}* {_NOUN} (IN|WITH) {_VERBLESS}* {_NOUN} {_VERBLESS}* $", "a part of the picture and what goes with it"),
    Evidence(2, r"(IT|THING|OTHER) SHOULD (INFINITIVE|VAGUE)", "says how it should be: a change"),
    Evidence(1, r"TOO ARTICLE (THING|LOOK) | ^ ARTICLE? (THING|LIMB) LOOK (FILLER)* $", "a part of the picture and a look"),
    Evidence(2, rf"^ FILLER* (WITH|AS|IN|NOT ARTICLE) {_VERBLESS}* (THING|STYLE|LOOK|LIMB) {_VERBLESS}* ASKS? $", "a fragment of a picture"),
    Evidence(1.5, rf"^ FILLER* (WITH|AS|IN) {_VERBLESS}* OTHER {_VERBLESS}* $", "a fragment of a picture"),
    Evidence(1.6, rf"^ {_VERBLESS}* (THING|LIMB|QUOTED|OTHER) {_VERBLESS}* PLACE {_VERBLESS}* $", "a place in the picture"),
    Evidence(1.6, rf"^ {_VERBLESS}* PLACE {_VERBLESS}* (THING|LIMB|QUOTED|OTHER) {_VERBLESS}* $", "a place in the picture"),
    Evidence(1.5, r"THING (ARTICLE|THING|FILLER|IT|PLACE|IN)* IS .* (LOOK|FLAW|NOT)", "says how a part of the picture looks"),
    Evidence(2, r"(IN|AS|WITH) (ARTICLE|GRADE|LOOK|OTHER|NUMBER)* STYLE", "names a style"),
    Evidence(1.3, r"STYLE", "names a style"),
    Evidence(1.6, r"QUOTED", "quotes a text"),
    Evidence(1.5, r"QUOTED .* (AS|NOT) .* QUOTED", "quotes a text and another"),
    Evidence(3, rf"{_OPENS} (IN|AS) FILE {_ENDS}", "names a background or a file format"),
    Evidence(2.5, r"FILE", "names a background or a file format"),
    Evidence(1, r"[THING LIMB]", "names what a picture holds"),
    Evidence(0.3, r"[THING LIMB] .* [THING LIMB]", "names what a picture holds"),
    Evidence(0.8, r"LOOK", "names a look"),
    Evidence(-5, rf"{_OPENS} I (?! (FILLER|GRADE|YOU|ARTICLE|IT|NOT|CLITIC)* (WISH|LIKES|CAN))", "speaks of people"),
    Evidence(-2, rf"{_OPENS} I (FILLER|GRADE|NOT)* LIKES (?! .* (TOO|FLAW|MORE))", "praise"),
    Evidence(-4, r"I (NOT|IT|ARTICLE)* YOU | (?<! SHOULD) (WAS|DEED|IS) YOU", "speaks of people"),
    Evidence(-4, r"SHOULD (FILLER|NOT|AND|IT)* (I|YOU|SOMEONE)", "speaks of people"),
    Evidence(-4, rf"{_OPENS} (YOU (?! CAN)|SOMEONE)", "speaks of people"),
    Evidence(-4, rf"{_OPENS} (QUESTION|AS (IS|WAS|DEED|GRADE))", "asks"),
    Evidence(-3, r"(IT|SOMEONE|I|YOU) (NOT|YOU|I|CLITIC|ARTICLE)* (WAS|DEED)", "tells of people"),
    Evidence(-3.5, rf"{_OPENS} (WAS|DEED)", "speaks of people"),
    Evidence(-2, r"(THING|OTHER|SOMEONE|OUTSIDE) WAS", "tells of people"),
    Evidence(-3, r"^ (FILLER|AND)* IS (IT|ARTICLE|SOMEONE|THING|FILLER) .* ASKS $", "asks"),
    Evidence(-3, r"SOMEONE", "speaks of people"),
    Evidence(2, rf"{_OPENS} (DO|GENERAL) .* SOMEONE", "a person in the picture"),
    Evidence(-2.5, r"OUTSIDE", "life outside the picture"),
    Evidence(-2, r"OUTSIDE .* (OUTSIDE|TIME) | TIME .* OUTSIDE", "life outside the picture, twice"),
    Evidence(-1.5, r"TIME", "a time of life outside the picture"),
    Evidence(-3, rf"POSSESSIVE (?! (LOOK|OTHER|GRADE|NUMBER)* {_NOUN})", "what people own, outside the picture"),
    Evidence(-2, rf"{_OPENS} POSSESSIVE", "what people own, outside the picture"),
    Evidence(-2.5, r"PRAISE (?! .* WITH)", "praise"),
    Evidence(-2.5, r"(IS|WAS|LIKES) (FILLER|GRADE|IT|ARTICLE)* PRAISE | ^ (GRADE|FILLER)* PRAISE", "praise"),
    Evidence(-3.5, r"LIKES (?! .* (TOO|FLAW|MORE))", "praise"),
    Evidence(-2.5, r"LAUGH", "laughs"),
    Evidence(-3, r"AS (POSSESSIVE|ARTICLE|IN)* (SOMEONE|OUTSIDE|TIME)", "likens it to people"),
    Evidence(-3, r"DEED", "a deed of people"),
    Evidence(-4, r"^ (FILLER|GRADE|IT|ARTICLE|STOP|IS|NOT|TIME|AND|I|YOU|DEED|WAS)+ ASKS? $", "says nothing of a picture"),
    Evidence(-2, r"^ [^ CAN SHOULD WISH INFINITIVE VAGUE MOVES TOO LACKS DO GENERAL FLAW MORE]* ASKS $", "asks"),
)  # fmt: skip

FRENCH_EVIDENCE = (
    Evidence(-5, r"^change[rz]? de (?!couleurs?|style|fond|décor|pos\w+|format|police|ton\b|taille|forme|saison|perspective|cadrage|lumière|ambiance|coiffure|tenue|vêtements|robe|expression|palette|point de vue)\w"
        r"|\bil (?:me|nous|te) faut (?:un|une|du|des|de la) (?:café|verre|thé|bière|pause|sieste|vacances)\b|^mets? (?:la clim|le chauffage|la musique|ta ceinture|la radio|le son)\b", "life outside the picture"),
    Evidence(-4, r"\b(?:me|te|lui|nous|vous) fait mal\b|\bmal (?:à|au|aux) (?:la|l'|\w+)|^plus que\b|\b\d{1,2} ?h(?:\d\d)?\b|\bil fait (?:nuit|jour|beau|froid|chaud|gris|moche)\b", "life outside the picture"),
    Evidence(5, r"^(?:et |ou |alors |mais )*(?:et )?si (?:on|tu|vous|elle|il|ils|elles|le|la|les|c'|l'|ça)\b(?! (?:veux|peux|sais|as|étais|avais|fais|es|vois|préfères|vas|viens|passes)\b)"
        r"|\b(?:ce|ça) serait (?:\w+ )?(?:mieux|bien|cool|super|top|sympa|chouette|génial|joli|parfait|pas mal)\b|\bserait (?:sympa|bienvenue?|mieux|chouette|top)\b"
        r"|\bpourquoi (?:ne )?pas\b|\bque dirais[- ]tu\b|\bq?u'est-ce que (?:ça|cela) donnerait\b|\bça donnerait quoi\b", "says what is wanted"),
    Evidence(12, r"\b(?:tu as|t'as|vous avez|tu m'as|il a|elle a|ça a) (?:encore |complètement |bien )?(?:oublié|oublie|raté|loupé|zappé|massacré|déformé|omis) (?:le|la|les|l'|un|une|des|son|sa|ses|d'|de)\b", "names a flaw"),
    Evidence(3, r"\b(?:on dirait que|on voit (?:pas|mal|plus|encore|trop|à peine)|on ne voit|se voit (?:trop|pas|mal)|se lit mal|pas (?:lisible|visible|droite?|net|nette|nettes|centrée?|réaliste|naturel\w*|aligné\w*|assez)"
        r"|mal (?:\w+é\w*|écrit\w*|fait\w*)|manque (?:de|d'|un|une|le|la|l'|des|juste)|en trop|de trop|six doigts|a disparu|ont disparu|rien à faire là|faute d'orthographe|a (?:\w+ )?(?:l'air|la tête) (?:bizarre|fausse?|triste|de travers))\b", "names a flaw"),
    Evidence(2.5, r"\b(?:transparente?s?|détour\w+)\b|\bsans (?:fond|arrière-plan)\b", "names a background or a file format"),
    Evidence(1.5, r"\b(?:à la place|au lieu d[eu']|plutôt qu)", "puts one thing for another"),
    Evidence(2, r"^(?:plutôt|finalement|maintenant|ou alors|ou plutôt|et|puis) (?:un|une|des|du|de la|avec|sans|en|le|la|les)\b(?! (?:vacances|réunion|train|retard))", "a fragment of a picture"),
    Evidence(1.2, r"\b(?:encore|juste) (?:un|une|deux|des|plus)\b", "a fragment of a picture: one more"),
    Evidence(-6, r"\b(?:ne |n')?(?:change|touche|modifie|fais|bouge|changez|touchez|faites|rajoute|enlève)[sz]? (?:surtout |plus |à |pas )*(?:rien|plus rien)\b(?! (?:au|à|aux|sur|du|dans|d'autre que|sauf))|\brien (?:changer|à changer|toucher|faire|d'autre)\b"
        r"|\blaisse(?:[- ](?:la|le|les|ça|tout))* (?:comme (?:ça|c'est|elle est|il est)|ainsi|tel quel)|\b(?:pas encore|pas (?:tout de suite|maintenant))\b|\b(?:c'est|elle est|il est|ça reste) (?:très |bien |parfait )?comme ça\b(?! que)"
        r"|\btouche(?:[- ]y)? (?:plus|pas)$", "asks for no change"),
    Evidence(-5, r"\b(?:tu|vous|t') ?(?:en )?(?:penses|pensez|préfères|préférez|crois|croyez|aimes|aimez|trouves|trouvez)\b|\b(?:à votre avis|à ton avis|qu'en (?:penses|pensez|dites))\b|\b(?:vos|ton|votre|tes) (?:avis|idées?|retours?)\b", "asks for opinions"),
    Evidence(-4, r"\b(?:ça (?:me|te|nous)|me|nous) (?:rappelle|fait penser)\b|\b(?:ressemble|ressemblent|dirait) (?:à|un peu|trop|grave)? ?(?:mon|ma|mes|ton|ta|tes|notre|votre)\b|\bon dirait (?:un|une|le|la|du|de|des|mon|ma|que c'est|\w+ qui)\b", "likens it to something"),
    Evidence(-4, r"\b(?:si j'(?:étais|avais)|à ta place|moi (?:je|j')|perso|personnellement)\b(?!.*\b(?:veux|voudrais|aimerais)\b)", "speaks of people"),
    Evidence(-5, r"\b(?:ton|ta|tes|vos|votre) (?!(?:derni\w+|modif\w*|changement|style|imagination|version)\b)", "what people own, outside the picture"),
    Evidence(-5, r"\bdepuis (?:\w+ ){1,2}(?:jours?|mois|semaines?|ans|heures?|matin|hier)\b|\ben (?:sortant|partant|rentrant|passant|attendant)\b|\b(?:il )?(?:n')?y a(?:vait)? plus (?:de|d'|assez|rien|personne)", "life outside the picture"),
    Evidence(-3, r"\b(?:est-ce que|c'est quoi|c'est qui|t'es|tu es|vous êtes|qui (?:a|est|veut|vient|peut|sait))\b", "asks"),
    Evidence(-4, r"^(?:ah |oh |mais |bon |non |oui |pour moi |presque |c'est |ça |voilà |top |nickel |tout )*(?:parfait\w*|presque|pas mal|je sais pas|j'hésite|on garde|je garde|je prends)\b(?!.*\b(?:mais|sauf|manque|avec|sans)\b)", "praise, or nothing asked"),
)  # fmt: skip
"""What words say that no class of words does."""
