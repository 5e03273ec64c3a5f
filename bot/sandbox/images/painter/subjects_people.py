"""People, and what anyone can wear."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from bot.sandbox.images.painter.kinds import drawn_as
from bot.sandbox.images.painter.palette import INK, WHITE, Rgb, darker, lighter, named
from bot.sandbox.images.painter.sprite import Easel, Painter

SKINS: tuple[Rgb, ...] = ((250, 214, 184), (236, 188, 150), (206, 152, 112), (160, 108, 76), (118, 78, 58))
HAIRS: tuple[Rgb, ...] = ((70, 48, 40), (42, 36, 40), (166, 96, 52), (222, 178, 104), (120, 74, 50))
SHIRTS = ("teal", "coral", "mustard", "cobalt", "sage", "lavender", "rose")


@dataclass(frozen=True)
class Role:
    """What tells one person from another."""

    hair: str = "short"
    shirt: str | None = None
    dress: bool = False
    beard: bool = False
    extra: tuple[str, ...] = ()
    head: float = 1.0


def person(role: Role) -> Painter:
    """A painter of somebody standing, seen from the front."""

    def paint(easel: Easel) -> None:
        code = zlib.crc32(f"{easel.subject.name}{easel.subject.seed}".encode())
        skin = easel.part("skin", SKINS[code % 5])
        hair = easel.part("hair", HAIRS[(code >> 3) % 5])
        shirt = easel.part("shirt", easel.colour(role.shirt or SHIRTS[(code >> 6) % 7]))
        shirt = easel.part("coat", shirt)
        if "armour" in role.extra:
            shirt = easel.part("shirt", easel.colour("silver"))
        if role.dress or easel.asked("dress"):
            shirt = easel.part("dress", shirt)
        if role.hair == "long":
            easel.brush.smooth([(50, 4), (66, 10), (70, 34), (63, 46), (37, 46), (30, 34), (34, 10)], hair)
        _legs(easel, role, shirt)
        _torso(easel, role, skin, shirt)
        _person_head(easel, role, skin, hair)
        easel.anchor("head", 50, 8, 28 * role.head)
        easel.anchor("eyes", 50, 19, 20 * role.head)
        easel.anchor("neck", 50, 33.5, 20)
        easel.anchor("mouth", 50, 25.5, 10)
        easel.anchor("shoulders", 50, 38, 36)

    return paint


def _legs(easel: Easel, role: Role, shirt: Rgb) -> None:
    b = easel.brush
    trousers = easel.part("trousers", (70, 84, 116) if "armour" not in role.extra else (150, 156, 164))
    shoes = easel.part("shoes", (78, 58, 50))
    if "cape" in role.extra:
        b.smooth([(38, 36), (62, 36), (76, 90), (50, 94), (24, 90)], named("crimson"))
    for x in (43, 57):
        b.rect(x - 5.6, 62, x + 5.6, 97, trousers, radius=3)
        b.ellipse(x, 97, 7.4, 3.6, shoes)
    if role.dress or easel.asked("dress"):
        b.smooth([(41, 56), (59, 56), (74, 86), (50, 90), (26, 86)], shirt)


def _torso(easel: Easel, role: Role, skin: Rgb, shirt: Rgb) -> None:
    b = easel.brush
    for side in (-1, 1):
        b.line(
            [(50 + side * 15, 40), (50 + side * 21, 54), (50 + side * 19, 66)],
            7.4,
            darker(shirt, 0.14),
            curved=True,
        )
        b.circle(50 + side * 19, 68, 4, skin)
    b.rect(46, 29, 54, 37, darker(skin, 0.1))
    b.smooth([(50, 35), (64, 37), (68, 46), (64, 68), (50, 70), (36, 68), (32, 46), (36, 37)], shirt)
    b.smooth([(44, 35.4), (56, 35.4), (50, 41)], skin)
    if easel.asked("coat"):
        b.smooth([(34, 50), (66, 50), (70, 84), (50, 87), (30, 84)], shirt)
        b.smooth([(50, 35), (64, 37), (68, 46), (64, 68), (50, 70), (36, 68), (32, 46), (36, 37)], shirt)
        b.line([(50, 46), (50, 85)], 1, darker(shirt, 0.4))
        for y in (54, 63, 72):
            b.circle(53, y, 1.2, darker(shirt, 0.45))
        b.smooth([(44, 35.4), (56, 35.4), (50, 44)], skin)
    if "coat" in role.extra or easel.asked("coat"):
        b.poly([(42, 36), (50, 54), (58, 36), (62, 37), (52, 70), (48, 70), (38, 37)], darker(shirt, 0.16))
    if "armour" in role.extra:
        b.line([(50, 40), (50, 68)], 1, darker(shirt, 0.4))
        b.circle(34, 41, 6, lighter(shirt, 0.2))
        b.circle(66, 41, 6, lighter(shirt, 0.2))
        b.rect(70, 26, 72.4, 76, (214, 220, 226))
        b.rect(66, 66, 76.4, 69, named("gold"))
    if "apron" in role.extra:
        b.rect(40, 46, 60, 78, (250, 248, 242), radius=3)
    if "staff" in role.extra:
        b.line([(72, 20), (70, 98)], 2.6, (120, 84, 58))
        b.circle(72, 17, 5, named("cyan"))
        easel.lamps.append((72, 17, 30))


def _person_head(easel: Easel, role: Role, skin: Rgb, hair: Rgb) -> None:
    b, k = easel.brush, role.head
    if role.hair == "bun":
        b.circle(50, 3, 6.4, hair)
    for side in (-1, 1):
        b.circle(50 + side * 13 * k, 20, 2.6, skin)
    b.ellipse(50, 19, 13 * k, 14 * k, skin)
    if role.hair in ("short", "long", "bun"):
        b.sector(50, 16, 14 * k, 12.6 * k, 176, 364, hair)
        b.smooth([(37, 17), (40, 8), (54, 6), (63, 17), (58, 12), (46, 13)], hair)
    if role.beard or easel.asked("beard"):
        b.smooth(
            [(37.5, 21), (41, 26), (50, 24.6), (59, 26), (62.5, 21), (60, 34), (50, 40), (40, 34)],
            easel.part("beard", hair),
        )
    for side in (-1, 1):
        if easel.asked("eyes"):
            b.circle(50 + side * 5, 20, 2.4, WHITE)
        b.circle(50 + side * 5, 20, 1.7, easel.part("eyes", INK))
        b.ellipse(50 + side * 8.4, 24.5, 2.4, 1.5, (238, 130, 120, 110))
    b.arc(50, 25, 3.4, 2.6, 15, 165, 1.1, darker(skin, 0.5))
    if "helmet" in role.extra:
        b.arc(50, 19, 18, 18, 0, 360, 3, (236, 240, 244))
        b.circle(50, 19, 17, (170, 214, 240, 70))
    if "chef" in role.extra:
        b.rect(40, -4, 60, 9, (250, 248, 244), radius=2)
        for x in (41, 50, 59):
            b.circle(x, -5, 7.4, (250, 248, 244))
    if "crown" in role.extra:
        b.poly([(38, 7), (37, -7), (44, 0), (50, -9), (56, 0), (63, -7), (62, 7)], named("gold"))
    if "pointed" in role.extra:
        b.poly([(34, 9), (66, 9), (54, -30)], easel.part("hat", "indigo"))
        b.ellipse(50, 9, 21, 3.6, easel.part("hat", "indigo"))
        b.star(50, -6, 4, 1.8, 5, named("gold"))


_ROLES: dict[str, Role] = {
    "person, people, human, someone, somebody, character, model, student, worker, friend, hero": Role(),
    "man, guy, gentleman, father, dad, boyfriend, barista, detective, singer, musician": Role("short"),
    "woman, lady, mother, mom, mum, girlfriend, dancer, princess": Role("long"),
    "girl, daughter": Role("long", dress=True, head=1.15),
    "boy, son, child, kid, toddler, baby": Role("short", head=1.15),
    "old man, grandfather, grandpa, sailor, fisherman, pirate, lumberjack": Role("short", beard=True),
    "grandmother, grandma, old woman, teacher, librarian": Role("bun", dress=True),
    "knight, warrior, soldier, paladin": Role("short", extra=("armour",)),
    "wizard, witch, sorcerer, mage, druid": Role(
        "long", "indigo", dress=True, beard=True, extra=("pointed", "staff")
    ),
    "astronaut, cosmonaut, spaceman": Role("short", "white", extra=("helmet",)),
    "chef, cook, baker": Role("short", "white", extra=("chef", "apron")),
    "king": Role("short", "crimson", beard=True, extra=("crown", "cape")),
    "queen": Role("long", "violet", dress=True, extra=("crown",)),
    "superhero, vampire": Role("short", "cobalt", extra=("cape",)),
    "doctor, scientist, nurse, professor": Role("short", "white", extra=("coat",)),
    "businessman, businesswoman, lawyer, agent, spy": Role("short", "charcoal", extra=("coat",)),
}

for _words, _role in _ROLES.items():
    drawn_as(_words, size_m=1.7, group="person", width=52)(person(_role))


_FELTS = {
    "top hat": "black",
    "straw hat": "blonde",
    "cowboy hat": "tan",
    "beanie": "crimson",
    "cap": "cobalt",
}


def _spot(easel: Easel, name: str, alone: tuple[float, float, float]) -> tuple[float, float, float]:
    """Where this is worn, in (x, y, width); `alone` when it lies by itself."""
    return easel.anchors.get(name) or easel.anchors.get("head", alone) if easel.anchors else alone


@drawn_as(
    "hat, top hat, cap, fedora, beanie, cowboy hat, party hat, santa hat, wizard hat, witch hat, straw hat, baseball cap, helmet",
    size_m=0.2,
    group="wear",
    width=110,
)
def hat(easel: Easel) -> None:
    """A hat with a band, on a head or by itself."""
    b, felt = easel.brush, easel.colour(_FELTS.get(easel.subject.name, "navy"))
    x, y, width = _spot(easel, "head", (50, 88, 84))
    half, name = width * 0.5, easel.subject.name
    if "party" in name or "santa" in name:
        hue = easel.colour("red")
        b.poly([(x - half * 0.8, y + 2), (x + half * 0.8, y + 2), (x + half * 0.2, y - width * 1.05)], hue)
        if "party" in name:
            for k, hue in enumerate(("yellow", "cyan", "pink")):
                at, wide = y - width * (0.12 + 0.27 * k), half * (0.66 - 0.2 * k)
                b.line(
                    [(x - wide + k * 2, at), (x + wide + k * 2, at - width * 0.06)], width * 0.07, named(hue)
                )
            b.star(x + half * 0.2, y - width * 1.05, width * 0.16, width * 0.07, 5, named("gold"))
            return
        b.rect(x - half * 0.95, y - 3, x + half * 0.95, y + width * 0.12, WHITE, radius=width * 0.06)
        b.circle(x + half * 0.2, y - width * 1.05, width * 0.12, WHITE)
        return
    if "wizard" in name or "witch" in name:
        felt = easel.colour("indigo")
        b.ellipse(x, y + 1, half * 1.3, width * 0.13, darker(felt, 0.2))
        b.poly([(x - half * 0.85, y), (x + half * 0.85, y), (x + half * 0.3, y - width * 1.15)], felt)
        b.star(x, y - width * 0.42, width * 0.12, width * 0.05, 5, named("gold"))
        return
    tall = width * (0.85 if "top" in name else 0.5)
    b.ellipse(x, y + 1, half * 1.35, width * 0.13, darker(felt, 0.2))
    b.smooth(
        [
            (x - half * 0.8, y),
            (x - half * 0.74, y - tall),
            (x, y - tall * 1.06),
            (x + half * 0.74, y - tall),
            (x + half * 0.8, y),
        ],
        felt,
    )
    b.rect(
        x - half * 0.8,
        y - width * 0.17,
        x + half * 0.8,
        y - 1,
        easel.part("ribbon", "amber" if easel.subject.colour not in ("yellow", "amber", "gold") else "brown"),
    )


@drawn_as("crown, tiara", size_m=0.15, group="wear", width=100)
def crown(easel: Easel) -> None:
    """A golden crown."""
    b, metal = easel.brush, easel.colour("gold")
    x, y, width = _spot(easel, "head", (50, 96, 84))
    h, t = width * 0.5, width * 0.62
    b.poly([(x - h, y + 2), (x - h * 1.1, y - t), (x - h * 0.5, y - t * 0.45), (x, y - t * 1.15), (x + h * 0.5, y - t * 0.45), (x + h * 1.1, y - t), (x + h, y + 2)], metal)  # fmt: skip
    b.rect(x - h, y - width * 0.1, x + h, y + 3, darker(metal, 0.2), radius=1)
    for dx, hue in ((-0.55, "red"), (0, "cobalt"), (0.55, "emerald")):
        b.circle(x + dx * h, y - width * 0.04, width * 0.06, named(hue))


@drawn_as(
    "glasses, eyeglasses, spectacles, sunglasses, shades, goggles", size_m=0.06, group="wear", width=120
)
def glasses(easel: Easel) -> None:
    """Round glasses; dark where they are sunglasses."""
    b, frame = easel.brush, easel.colour("black")
    x, y, width = _spot(easel, "eyes", (50, 78, 84))
    r = width * 0.3
    dark = easel.subject.name.startswith(("sun", "shade"))
    for side in (-1, 1):
        cx = x + side * width * 0.36
        b.circle(cx, y, r, (34, 34, 42, 235) if dark else (220, 238, 246, 80))
        b.arc(cx, y, r, r, 0, 360, width * 0.07, frame)
        if dark:
            b.line(
                [(cx - r * 0.4, y - r * 0.3), (cx + r * 0.1, y - r * 0.5)], width * 0.04, (255, 255, 255, 170)
            )
    b.line([(x - width * 0.08, y - 1), (x + width * 0.08, y - 1)], width * 0.07, frame)


@drawn_as("scarf, shawl, bandana", size_m=0.3, group="wear", width=90)
def scarf(easel: Easel) -> None:
    """A striped scarf."""
    b, wool = easel.brush, easel.colour("red")
    x, y, width = _spot(easel, "neck", (50, 80, 70))
    b.smooth(
        [
            (x + width * 0.1, y),
            (x + width * 0.34, y),
            (x + width * 0.4, y + width * 0.85),
            (x + width * 0.12, y + width * 0.85),
        ],
        darker(wool, 0.12),
    )
    for k in (0.45, 0.65):
        b.line(
            [(x + width * 0.15, y + width * k), (x + width * 0.37, y + width * k)],
            width * 0.06,
            lighter(wool, 0.55),
        )
    b.smooth([(x - width * 0.58, y - width * 0.1), (x, y + width * 0.06), (x + width * 0.58, y - width * 0.1), (x + width * 0.56, y + width * 0.14), (x, y + width * 0.28), (x - width * 0.56, y + width * 0.14)], wool)  # fmt: skip


@drawn_as("bow tie, bowtie, bow, tie, necktie, collar, necklace", size_m=0.1, group="wear", width=110)
def bow_tie(easel: Easel) -> None:
    """A bow tie."""
    b, silk = easel.brush, easel.colour("crimson")
    x, y, width = _spot(easel, "neck", (50, 76, 80))
    w = width * 0.42
    for side in (-1, 1):
        b.smooth([(x, y + 2), (x + side * w, y - w * 0.5), (x + side * w, y + w * 0.6)], silk)
    b.circle(x, y + 2, w * 0.26, darker(silk, 0.25))


@drawn_as("cape, cloak, poncho", size_m=1.0, group="wear", width=80)
def cape(easel: Easel) -> None:
    """A cape over the shoulders."""
    b, cloth = easel.brush, easel.colour("crimson")
    x, y, width = _spot(easel, "neck", (50, 20, 50))
    for side in (-1, 1):
        b.smooth([(x + side * width * 0.2, y), (x + side * width * 0.8, y + 6), (x + side * width * 1.15, y + 46), (x + side * width * 0.75, y + 50), (x + side * width * 0.55, y + 20)], cloth)  # fmt: skip
    b.circle(x, y + 3, width * 0.12, named("gold"))


@drawn_as("beard, moustache, mustache, goatee", size_m=0.1, group="wear", width=100)
def moustache(easel: Easel) -> None:
    """A moustache; a full beard where the word says so."""
    b, hair = easel.brush, easel.colour((84, 58, 44))
    x, y, width = _spot(easel, "mouth", (50, 70, 60))
    if easel.subject.name in ("beard", "goatee"):
        b.smooth(
            [
                (x - width, y - 2),
                (x, y + 2),
                (x + width, y - 2),
                (x + width * 0.8, y + width * 0.9),
                (x, y + width * 1.4),
                (x - width * 0.8, y + width * 0.9),
            ],
            hair,
        )
    for side in (-1, 1):
        b.smooth(
            [
                (x, y - width * 0.2),
                (x + side * width * 0.7, y - width * 0.25),
                (x + side * width * 1.15, y - width * 0.5),
                (x + side * width * 0.6, y + width * 0.2),
            ],
            hair,
        )


@drawn_as("headphones, earphones, headset", size_m=0.2, group="wear", width=100)
def headphones(easel: Easel) -> None:
    """Headphones."""
    b, shell = easel.brush, easel.colour("charcoal")
    x, y, width = _spot(easel, "head", (50, 40, 80))
    b.arc(x, y + width * 0.45, width * 0.62, width * 0.6, 180, 360, width * 0.09, shell)
    for side in (-1, 1):
        b.rect(
            x + side * width * 0.62 - width * 0.13,
            y + width * 0.3,
            x + side * width * 0.62 + width * 0.13,
            y + width * 0.8,
            lighter(shell, 0.2),
            radius=width * 0.1,
        )
