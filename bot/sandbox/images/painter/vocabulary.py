"""The words the painter understands, apart from the names of what it draws."""

from __future__ import annotations

PLACES: dict[str, str] = {
    phrase: place
    for place, phrases in {
        "studio": "studio, plain background, plain backdrop, white background, seamless backdrop, simple background, studio backdrop, packshot, product shot",
        "table": "tabletop, table top, wooden table, marble table, kitchen table, dining table, countertop, marble, marble counter, desk top, worktop, windowsill",
        "street": "street, streets, road, sidewalk, alley, village, town, market, pavement, avenue, square, plaza, cobblestones",
        "forest": "forest, woods, woodland, jungle, rainforest, grove, wood clearing",
        "mountain": "mountain, mountains, alps, alpine, peaks, summit, hiking trail, himalaya, glacier, volcano, canyon, cliff",
        "beach": "beach, seaside, shore, coast, sand beach, tropical island, island, seashore",
        "moon": "on the moon, the surface of the moon, lunar surface, moon surface, lunar landscape",
        "lake": "lake, mountain lake, alpine lake, venice, amsterdam, river, pond, lakeside, riverside, harbour, harbor, stream",
        "sea": "sea, ocean, open sea, open water, high seas, waves",
        "city": "city, skyline, city skyline, downtown, metropolis, cityscape, new york, tokyo, paris, london, berlin, rome, madrid, san francisco, chicago, hong kong, urban, city street at a distance",
        "rooftop": "rooftop, rooftops, roof terrace, rooftop terrace, rooftop bar",
        "room": "room, living room, bedroom, house interior, interior, indoors, inside, apartment, office, classroom, museum, gallery, hallway",
        "kitchen": "kitchen, bakery, kitchen counter",
        "tavern": "tavern, pub, inn, fantasy tavern, bar, cabin, by firelight, fireplace, fireside, castle hall",
        "diner": "diner, neon diner, cafe, café, coffee shop, restaurant, arcade, nightclub",
        "library": "library, bookshop, bookstore, study",
        "theatre": "theatre, theater, on stage, concert, stage, circus",
        "space": "space, outer space, galaxy, cosmos, in orbit, among the stars, nebula, starfield",
        "snow": "snow field, snowfield, snowy field, snowy landscape, tundra, arctic, antarctica, north pole, snowy plain, winter landscape, ski slope",
        "meadow": "meadow, field, grass, hill, hills, countryside, farm, park, lawn, pasture, prairie, valley, outdoors, outside, nature, landscape",
        "garden": "garden, backyard, orchard, flower bed, greenhouse",
        "desert": "desert, dunes, sahara, sand dunes, mars, wasteland",
        "sky": "in the clouds, above the clouds, in the sky, midair, the sky background",
        "underwater": "underwater, under water, ocean floor, sea floor, coral reef, reef, deep sea, beneath the waves, aquarium",
    }.items()
    for phrase in phrases.split(", ")
}

TIMES: dict[str, str] = {
    phrase: time
    for time, phrases in {
        "night": "night, starry sky, nighttime, night time, midnight, at night, moonlight, moonlit, starry, starry night, evening dark, nocturnal",
        "dusk": "dusk, sunset, twilight, blue hour, evening, nightfall, sundown, after sunset",
        "golden": "golden hour, late afternoon, golden light, warm afternoon, golden afternoon",
        "dawn": "dawn, sunrise, early morning, daybreak, first light, morning mist",
        "day": "day, daytime, midday, noon, morning, afternoon, daylight, sunny, bright day, sunny day, sunlight, sunlit, broad daylight",
    }.items()
    for phrase in phrases.split(", ")
}

WEATHERS: dict[str, str] = {
    phrase: weather
    for weather, phrases in {
        "rain": "rain, rainy, raining, drizzle, shower, raindrops, downpour, monsoon",
        "storm": "storm, stormy, thunderstorm, lightning, thunder, tempest",
        "snow": "snow, snowy, snowing, snowfall, snowflakes, blizzard, falling snow",
        "fog": "fog, foggy, mist, misty, haze, hazy",
        "cloudy": "cloudy, overcast, clouds, grey sky, gray sky, gloomy",
        "wet": "wet, wet pavement, wet street, wet ground, puddles, puddle, wet road",
        "neon lights": "neon lights, neon light, neon glow, neon sign, neon signs, neon lighting",
        "leaves": "falling leaves, leaves blowing, autumn leaves",
        "clear": "clear, clear sky, sunny sky, clear skies, no clouds, cloudless, clear weather, blue sky",
    }.items()
    for phrase in phrases.split(", ")
}

SEASONS: dict[str, str] = {
    "spring": "spring", "springtime": "spring", "blossom": "spring", "cherry blossom": "spring", "cherry blossoms": "spring", "summer": "summer",
    "summertime": "summer", "autumn": "autumn", "fall colours": "autumn", "fall colors": "autumn",
    "autumnal": "autumn", "winter": "winter", "wintertime": "winter", "wintry": "winter", "christmas": "winter",
}  # fmt: skip

STYLES: dict[str, str] = {
    phrase: style
    for style, phrases in {
        "pencil": "pencil sketch, pencil drawing, pencil, sketch, sketched, charcoal drawing, graphite, hand drawn, hand-drawn, drawing",
        "watercolour": "watercolor, watercolour, watercolor painting, watercolour painting, aquarelle, gouache, ink wash",
        "vintage": "vintage film, vintage, film look, vintage film look, vintage photo, old photo, retro, retro film, analog, analogue, polaroid, 35mm film, kodak",
        "neon": "neon, cyberpunk, neon style, synthwave, vaporwave",
        "pixel": "pixel art, pixelart, pixel, pixelated, 8-bit, 8 bit, 16-bit, retro game",
        "line": "line art, lineart, line drawing, outline drawing, coloring book, colouring page, ink drawing, black ink",
        "bw": "black and white, black & white, b&w, bw, monochrome, greyscale, grayscale, noir, film noir",
        "sepia": "sepia, daguerreotype, antique photo",
        "oil": "oil painting, oil paint, oils, impressionist, impressionism, van gogh, painterly, acrylic painting",
        "comic": "comic, cartoon, cartoon style, anime, comic book, pop art, cartoon halftone, manga, graphic novel",
        "blueprint": "blueprint, technical drawing, schematic",
        "woodblock": "woodblock, woodblock print, ukiyo-e, ukiyo e, linocut, woodcut, screen print, risograph",
        "stained glass": "stained glass, mosaic",
        "pastel": "pastel, pastels, pastel style, chalk, soft pastel, crayon",
        "cinematic": "cinematic, teal and orange, teal & orange, movie still, film still, teal and copper, teal & copper",
    }.items()
    for phrase in phrases.split(", ")
}
PLAIN_STYLES = (
    "flat",
    "flat illustration",
    "illustration",
    "photo",
    "photograph",
    "photorealistic",
    "realistic",
    "original style",
    "photo-like",
    "colour",
    "full color",
    "full colour",
)

# (field of the scene, amount)
MOODS: dict[str, tuple[str, float]] = {
    "warm": ("warmth", 0.5), "warmer": ("warmth", 0.5), "cozy": ("warmth", 0.45), "cosy": ("warmth", 0.45),
    "cool": ("warmth", -0.45), "cooler": ("warmth", -0.45), "colder": ("warmth", -0.5), "cold": ("warmth", -0.45),
    "moody": ("exposure", -0.35), "dramatic": ("contrast", 0.6), "darker": ("exposure", -0.45),
    "dark": ("exposure", -0.4), "dimmer": ("exposure", -0.35), "brighter": ("exposure", 0.4),
    "bright": ("exposure", 0.3), "lighter": ("exposure", 0.35), "vivid": ("saturation", 0.5),
    "vibrant": ("saturation", 0.5), "colorful": ("saturation", 0.45), "colourful": ("saturation", 0.45),
    "saturated": ("saturation", 0.5), "muted": ("saturation", -0.45), "desaturated": ("saturation", -0.5),
    "faded": ("saturation", -0.4), "contrasty": ("contrast", 0.5), "contrast": ("contrast", 0.5),
    "soft light": ("soften", 0.4), "soft lighting": ("soften", 0.4), "softer": ("soften", 0.45),
    "dreamy": ("soften", 0.6), "glow": ("soften", 0.5), "hazier": ("soften", 0.4), "vignette": ("vignette", 0.8),
    "high contrast": ("contrast", 0.6), "low contrast": ("contrast", -0.5), "punchier": ("contrast", 0.4),
    "flatter": ("contrast", -0.4), "crisper": ("contrast", 0.3), "sharper": ("contrast", 0.3),
}  # fmt: skip

SHOTS: dict[str, float] = {
    "close-up of": 1.5, "close-up": 1.5, "close up": 1.5, "closeup": 1.5, "macro": 1.75, "portrait of": 1.3, "headshot": 1.5,
    "extreme close-up": 1.8, "wide shot": 0.55, "wide angle": 0.6, "wide-angle": 0.6, "from afar": 0.45,
    "far away": 0.45, "in the distance": 0.45, "aerial": 0.5, "long shot": 0.5, "tiny": 0.55, "huge": 1.45,
    "panoramic": 0.55, "full body": 0.9, "giant": 1.5,
}  # fmt: skip

SIZES: dict[str, float] = {
    "tiny": 0.45, "little": 0.7, "small": 0.65, "big": 1.35, "large": 1.35, "huge": 1.7, "giant": 1.9,
    "enormous": 1.9, "gigantic": 1.9, "mini": 0.55, "tall": 1.25, "massive": 1.8,
}  # fmt: skip

NUMBERS: dict[str, int] = {
    "a": 1, "an": 1, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "a dozen": 12, "a pair of": 2,
    "a couple of": 2, "couple of": 2, "pair of": 2, "both": 2, "a few": 3, "few": 3, "some": 3, "several": 4,
    "many": 7, "lots of": 8, "a lot of": 8, "a bunch of": 5, "bunch of": 5, "a flock of": 6, "flock of": 6,
    "a row of": 5, "a group of": 5, "group of": 5, "a stack of": 3, "a herd of": 5, "a pile of": 5,
}  # fmt: skip

PARTS: dict[str, str] = {
    "eyes": "eyes", "eye": "eyes", "hair": "hair", "shirt": "shirt", "t-shirt": "shirt", "top": "shirt", "sweater": "shirt",
    "jumper": "shirt", "hoodie": "shirt", "coat": "coat", "trench coat": "coat", "raincoat": "coat", "jacket": "shirt", "suit": "shirt", "blouse": "shirt",
    "dress": "dress", "skirt": "dress", "gown": "dress", "trousers": "trousers", "pants": "trousers",
    "jeans": "trousers", "shoes": "shoes", "boots": "shoes", "sleeves": "shirt", "skin": "skin", "roof": "roof",
    "sail": "sail", "sails": "sail", "wheels": "wheels", "ribbon": "ribbon", "cushion": "cushion", "petals": "petals",
    "leaves": "leaves", "wings": "wings", "beak": "beak", "mane": "mane", "frosting": "icing", "icing": "icing",
    "flag": "flag", "stripes": "stripes", "armor": "shirt", "armour": "shirt", "robe": "dress", "uniform": "shirt",
}  # fmt: skip
_GARMENTS = (
    "dress skirt gown robe coat raincoat jacket suit shirt t-shirt sweater hoodie jeans trousers pants boots"
)
GARMENTS = frozenset(_GARMENTS.split())

SURFACES: dict[str, str] = {
    "wood": "wood", "wooden": "wood", "oak": "wood", "walnut": "wood", "rustic": "wood", "marble": "marble",
    "stone": "stone", "granite": "stone", "concrete": "concrete", "glass": "glass", "metal": "metal",
    "steel": "metal", "linen": "cloth", "tablecloth": "cloth", "cloth": "cloth", "slate": "slate",
}  # fmt: skip

# Words that name no thing of their own, though they stand where a noun stands.
_NOT_THINGS = """
    add put place insert make give draw include show please again cut sense lots background backdrop
    style view light lighting scene picture image photo photograph shot mood atmosphere composition
    left right side corner top bottom middle center centre front distance air way look lens angle
    colour color palette morning foreground frame illustration painting render drawing poster
    quality detail details version texture focus depth field mm hour window-light intent bit lot
    kind sort one ones it thing things everything else rest same other another half part edge edges
    space area letters text word words caption title font shadow shadows reflection reflections wind
    sun's natural window overhead beautiful nice small big good great lovely day night time tone
    tones feel feeling vibe series set variation variations steam smoke surface material request
    freckles smile wrinkles makeup tattoo person's keep exactly effect sky ground floor wall horizon world and with the a an of in on at
    by to for from is are very really highly professional
"""
NOT_THINGS = frozenset(_NOT_THINGS.split())
