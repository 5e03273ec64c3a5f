"""Common words of German, French, Spanish and Portuguese requests, as the English words the painter reads."""

from __future__ import annotations

import re
from typing import Final

_GERMAN: Final = {
    "hintergrund": "background", "dunkler": "darker", "heller": "brighter", "wärmer": "warmer", "kälter": "cooler",
    "größer": "bigger", "kleiner": "smaller", "mach": "make", "mache": "make", "füge": "add", "hinzu": "", "einen": "a",
    "eine": "a", "einem": "a", "ein": "a", "der": "the", "die": "the", "das": "the", "den": "the", "dem": "the", "und": "and",
    "mit": "with", "ohne": "without", "links": "on the left", "rechts": "on the right", "entferne": "remove", "weg": "remove",
    "ersetze": "replace", "durch": "with", "himmel": "sky", "nacht": "night", "nachts": "at night", "regen": "rain",
    "schnee": "snow", "nebel": "fog", "strand": "beach", "wald": "forest", "stadt": "city", "straße": "street",
    "berge": "mountains", "wiese": "meadow", "meer": "sea", "hut": "hat", "brille": "glasses", "sonnenbrille": "sunglasses",
    "schal": "scarf", "katze": "cat", "hund": "dog", "fuchs": "fox", "vogel": "bird", "haus": "house", "baum": "tree",
    "blume": "flower", "auto": "car", "frau": "woman", "mann": "man", "kind": "child", "mond": "moon", "sonne": "sun",
    "rot": "red", "roten": "red", "rote": "red", "blau": "blue", "blaue": "blue", "blauen": "blue", "grün": "green",
    "grüne": "green", "grünen": "green", "gelb": "yellow", "gelbe": "yellow", "schwarz": "black", "weiß": "white",
    "schwarzweiß": "black and white", "bisschen": "bit", "etwas": "slightly", "viel": "much", "im": "in the", "auf": "on",
    "drei": "three", "zwei": "two", "bild": "picture", "tasse": "mug", "aquarell": "watercolor", "bleistift": "pencil",
    "leuchtturm": "lighthouse", "abenddämmerung": "dusk", "dämmerung": "dusk", "sonnenuntergang": "sunset",
    "sonnenaufgang": "sunrise", "berg": "mountain", "bergsee": "mountain lake", "apfel": "apple", "äpfel": "apples",
    "tisch": "table", "pferd": "horse", "ritter": "knight", "drache": "dragon", "segelboot": "sailboat",
    "schiff": "ship", "fenster": "window", "brücke": "bridge", "garten": "garden", "roboter": "robot",
    "burg": "castle", "schloss": "castle", "wolken": "clouds", "sterne": "stars", "kaffeetasse": "coffee cup",
    "turm": "tower", "insel": "island", "fluss": "river", "wüste": "desert", "küste": "coast", "am": "at the",
    "blumen": "flowers", "bäume": "trees", "felsen": "cliff", "holztisch": "wooden table", "kleines": "small",
    "kleine": "small", "rotes": "red", "roter": "red", "blaues": "blue", "grünes": "green", "weißes": "white",
    "schwarze": "black",
}  # fmt: skip
_FRENCH: Final = {
    "fond": "background", "arrière-plan": "background", "sombre": "dark", "foncé": "darker", "plus": "more", "clair": "brighter",
    "ajoute": "add", "ajouter": "add", "enlève": "remove", "supprime": "remove", "remplace": "replace", "mets": "put",
    "une": "a", "le": "the", "la": "the", "les": "the", "et": "and", "avec": "with", "sans": "without", "nuit": "night",
    "pluie": "rain", "neige": "snow", "plage": "beach", "forêt": "forest", "ville": "city", "rue": "street", "ciel": "sky",
    "chapeau": "hat", "lunettes": "glasses", "chat": "cat", "chien": "dog", "renard": "fox", "oiseau": "bird",
    "maison": "house", "arbre": "tree", "fleur": "flower", "voiture": "car", "femme": "woman", "homme": "man",
    "lune": "moon", "soleil": "sun", "bleu": "blue", "bleue": "blue", "vert": "green", "verte": "green",
    "jaune": "yellow", "noir": "black", "blanc": "white", "gauche": "on the left", "droite": "on the right",
    "aquarelle": "watercolor", "fusain": "pencil", "tasse": "mug", "tramway": "tram", "sous": "under",
    "phare": "lighthouse", "crépuscule": "dusk", "montagne": "mountain", "montagnes": "mountains", "lac": "lake",
    "mer": "sea", "pomme": "apple", "pommes": "apples", "cheval": "horse", "chevalier": "knight", "bateau": "boat",
    "fenêtre": "window", "pont": "bridge", "jardin": "garden", "château": "castle", "nuages": "clouds",
    "étoiles": "stars", "île": "island", "désert": "desert", "rivière": "river", "petite": "small", "rouge": "red",
    "blanche": "white", "noire": "black", "fleurs": "flowers", "arbres": "trees", "falaise": "cliff",
    "nocturne": "at night",
}  # fmt: skip
_IBERIAN: Final = {
    "fondo": "background", "fundo": "background", "oscuro": "darker", "escuro": "darker", "claro": "brighter",
    "añade": "add", "agrega": "add", "ponle": "add", "adiciona": "add", "quita": "remove", "quítale": "remove",
    "elimina": "remove", "troca": "replace", "cambia": "change", "por": "with", "un": "a", "uma": "a", "el": "the", "los": "the",
    "con": "with", "com": "with", "sin": "without", "sem": "without", "noche": "night", "noite": "night", "lluvia": "rain",
    "chuva": "rain", "nieve": "snow", "neve": "snow", "playa": "beach", "praia": "beach", "bosque": "forest",
    "floresta": "forest", "ciudad": "city", "cidade": "city", "cielo": "sky", "céu": "sky", "sombrero": "hat",
    "chapéu": "hat", "gafas": "glasses", "óculos": "glasses", "gato": "cat", "perro": "dog", "cachorro": "dog",
    "zorro": "fox", "raposa": "fox", "pájaro": "bird", "casa": "house", "árbol": "tree", "árvore": "tree", "flor": "flower",
    "rojo": "red", "roja": "red", "vermelho": "red", "azul": "blue", "verde": "green", "amarillo": "yellow",
    "negro": "black", "preto": "black", "blanco": "white", "branco": "white", "izquierda": "on the left",
    "esquerda": "on the left", "derecha": "on the right", "direita": "on the right", "acuarela": "watercolor",
    "barba": "beard", "luna": "moon", "lua": "moon", "sol": "sun", "taza": "mug", "grande": "big", "hazlo": "make it",
    "faro": "lighthouse", "farol": "lighthouse", "atardecer": "sunset", "anochecer": "dusk", "entardecer": "dusk",
    "amanecer": "sunrise", "amanhecer": "sunrise", "montaña": "mountain", "montañas": "mountains",
    "montanha": "mountain", "montanhas": "mountains", "lago": "lake", "manzana": "apple", "manzanas": "apples",
    "maçã": "apple", "maçãs": "apples", "caballo": "horse", "cavalo": "horse", "barco": "boat", "ventana": "window",
    "janela": "window", "puente": "bridge", "jardín": "garden", "jardim": "garden", "castillo": "castle",
    "castelo": "castle", "nubes": "clouds", "nuvens": "clouds", "estrellas": "stars", "estrelas": "stars",
    "isla": "island", "ilha": "island", "desierto": "desert", "deserto": "desert", "acantilado": "cliff",
    "penhasco": "cliff", "una": "a", "mar": "sea", "flores": "flowers", "árboles": "trees", "árvores": "trees",
}  # fmt: skip
_WORDS: Final = {**_IBERIAN, **_FRENCH, **_GERMAN}
# Words that leave no doubt that a text is not English: "die", "plus", "chat" or "sol" alone are English words too.
_TELLING: Final = frozenset(
    word for word in _WORDS if word not in ["die", "hut", "kind", "plus", "la", "les", "le", "fond", "chat", "rue", "sombre", "un", "el", "por", "flor", "casa", "sol", "sous", "auto", "hinzu", "weg", "im", "den", "vert", "et", "grande", "negro", "rot", "rouge", "mar", "am", "mer", "una", "petite", "nocturne", "pont", "berg", "burg", "lac", "faro", "turm"]
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def in_english(text: str) -> str:
    """The text (lower case) with the words known of other languages replaced; English is returned as it is."""
    if not any(word in _TELLING for word in _WORD.findall(text)):
        return text
    return _WORD.sub(lambda match: _WORDS.get(match[0], match[0]), text)
