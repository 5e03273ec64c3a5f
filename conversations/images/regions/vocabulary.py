"""The words of places: sides, shares, parts, things that can be looked for, in the languages that requests come in."""

from __future__ import annotations

from conversations.images.regions.places import Seen

SIDES: dict[str, str] = {
    **dict.fromkeys(("top", "upper", "uppermost", "topmost", "north", "northern", "oben", "obere", "oberes", "oberen",
                     "oberer", "haut", "supérieur", "supérieure", "arriba", "superior", "cima"), "top"),
    **dict.fromkeys(("bottom", "lower", "lowermost", "bottommost", "south", "southern", "unten", "untere", "unteres",
                     "unteren", "unterer", "bas", "inférieur", "inférieure", "abajo", "inferior", "baixo"), "bottom"),
    **dict.fromkeys(("left", "lefthand", "leftmost", "west", "western", "links", "linke", "linkes", "linken", "linker",
                     "gauche", "izquierda", "izquierdo", "esquerda", "esquerdo"), "left"),
    **dict.fromkeys(("right", "righthand", "rightmost", "east", "eastern", "rechts", "rechte", "rechtes", "rechten",
                     "rechter", "droite", "droit", "derecha", "derecho", "direita", "direito"), "right"),
    **dict.fromkeys(("center", "centre", "middle", "central", "mid", "mitte", "mittlere", "mittleres", "mittleren",
                     "milieu", "centro", "medio", "meio"), "center"),
}  # fmt: skip

FRACTIONS: dict[str, float] = {
    **dict.fromkeys(("half", "halves", "hälfte", "moitié", "mitad", "metade"), 1 / 2),
    **dict.fromkeys(("third", "thirds", "drittel", "tiers", "tercio", "terço"), 1 / 3),
    "2/3": 2 / 3,
    "3/4": 3 / 4,
    **dict.fromkeys(("quarter", "quarters", "quadrant", "viertel", "quart", "cuarto", "quarto"), 1 / 4),
    **dict.fromkeys(("fifth", "fünftel"), 1 / 5),
}

PARTS: dict[str, str] = {
    **dict.fromkeys(("corner", "ecke", "coin", "esquina", "canto"), "corner"),
    **dict.fromkeys(("corners", "ecken", "coins", "esquinas", "cantos"), "corners"),
    **dict.fromkeys(("border", "borders", "edges", "margin", "margins", "rim", "outline", "rand", "ränder", "bord",
                     "bords", "borde", "bordes", "borda"), "border"),
    **dict.fromkeys(("edge", "kante"), "edge"),
    **dict.fromkeys(("strip", "stripe", "band", "streifen", "bande", "franja", "faixa"), "strip"),
    **dict.fromkeys(("row", "zeile"), "row"),
    **dict.fromkeys(("column", "spalte"), "column"),
}  # fmt: skip

FILLERS = frozenset(
    (
        "in on at to of the a an only just inside within into from over whole entire full part portion area region section "
        "side hand outer picture image photo photograph frame canvas scene shot screen its it's this that every all very "
        "der die das den dem des im am auf an von bild seite teil la le les l'image du de des dans à sur partie el los las "
        "en imagen parte da do na no along across"
    ).split()
)

WHOLES = frozenset(
    ("", "it", "everything", "anything", "rest", "everywhere", "alles", "tout", "todo", "tudo")
)

EXCEPT = (
    "except for|except|excepting|but not|but|apart from|other than|aside from|excluding|outside of|outside|save for"
    "|without|not|außer|ausser|ohne|sauf|excepto|menos|exceto"
)

ABOUT: dict[str, str] = {
    "around": "around|all around|surrounding|near|next to|beside|close to|by|um|autour de|alrededor de|ao redor de",
    "behind": "behind|in back of|hinter|derrière|detrás de|atrás de",
    "above": "above|on top of|over|über|au-dessus de|encima de|acima de",
    "below": "below|beneath|under|underneath|in front of|unter|sous|debajo de|abaixo de",
    "left_of": "to the left of|left of|links von",
    "right_of": "to the right of|right of|rechts von",
}
"""Relation → the words for it, as alternatives of a pattern."""

_SUBJECTS = (
    "subject main object foreground figure person people woman man girl boy child kid baby lady guy her him them "
    "hauptmotiv motiv sujet sujeto sujeito"
).split()

SEEN: dict[str, Seen] = {
    **{word: Seen("subject") for word in _SUBJECTS},
    **{f"main {word}": Seen("subject") for word in ("subject", "object", "figure", "person", "character", "thing")},
    **dict.fromkeys(
        ("background", "backdrop", "hintergrund", "arrière plan", "fond", "fondo", "fundo", "surroundings"),
        Seen("subject", "behind"),
    ),
    **dict.fromkeys(("sky", "skies", "clouds", "heavens", "himmel", "ciel", "cielo", "céu"), Seen("sky")),
    **dict.fromkeys(
        ("ground", "floor", "grass", "lawn", "water", "sea", "ocean", "lake", "sand", "beach", "snow", "road", "street",
         "table", "tabletop", "boden", "sol", "suelo", "chão"),
        Seen("ground", certain=False),
    ),
    **dict.fromkeys(
        ("face", "faces", "her face", "his face", "their face", "gesicht", "visage", "cara", "rosto"),
        Seen("face", certain=False),
    ),
}  # fmt: skip
"""A thing, without its small words → what is looked for."""
