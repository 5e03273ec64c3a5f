"""English words that a slip of the keyboard is read as, short forms, and words that are no slip."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import words

SHORT_FORMS = {
    "u": "you", "ur": "your", "r": "are", "y": "why", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't",
    "wont": "won't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "shouldnt": "shouldn't", "couldnt": "couldn't",
    "wouldnt": "wouldn't", "havent": "haven't", "im": "i'm", "ive": "i've", "thats": "that's", "whats": "what's", "hes": "he's",
    "shes": "she's", "theres": "there's", "theyre": "they're", "youre": "you're", "lets": "let's", "itll": "it'll", "wanna": "want to",
    "gonna": "going to", "shoulda": "should have", "coulda": "could have", "woulda": "would have", "bc": "because", "cuz": "because",
    "thru": "through", "tho": "though", "w/o": "without", "abit": "a bit", "alot": "a lot", "plz": "please", "pls": "please",
    "plss": "please", "plzz": "please", "pleaseee": "please", "plox": "please", "thx": "thanks", "bg": "background", "pic": "picture",
    "img": "image", "smth": "something", "sth": "something", "ppl": "people", "rn": "right now", "b4": "before", "2nite": "tonight",
    "tmrw": "tomorrow", "tmr": "tomorrow", "grey": "gray", "colour": "color", "colours": "colors", "da": "the", "teh": "the",
    "hte": "the", "thw": "the", "nd": "and", "adn": "and", "wit": "with", "wiht": "with", "id": "i'd", "cld": "could", "shud": "should",
    "cud": "could", "wud": "would", "lil": "little", "mak": "make", "mke": "make", "giv": "give", "wnat": "want", "nvm": "nvm",
    "ad": "add", "udno": "undo", "uno": "undo",
}  # fmt: skip

SLIPS_OF = words(
    """
    make change remove replace background color colors brighter darker bigger smaller lighter warmer cooler undo redo
    upscale variations variation version versions original finalize history compare crop rotate brighten darken lighten add
    delete erase sharpen blur soften saturation contrast brightness shadow shadows lighting sunglasses glasses picture image
    image's photo transparent quality resolution vertical horizontal landscape portrait square extend expand sky smile mouth eyes hair shirt jacket
    jacket dress shoes hands fingers building buildings mountain mountains flower flowers window windows title headline text letters
    realistic colorful dramatic cartoon watercolor painting sketch style instead without please could would should slightly
    little another cancel credits cost help previous second third first more less with letter people person woman
    texture reflection umbrella lantern lanterns castle dragon bridge restaurant horse chair table turn put move swap switch give
    convert transform adjust increase decrease reduce yellow purple orange green black white brown pink blue something different
    alternatives options regenerate everything
    """
)
"""What a word one slip away from is read as, unless it is a word of its own."""

NO_SLIP = words(
    """
    male mate mare maze mace made makes maker mage mane mike mole mode move moves moved model chance charge changes changed chanel
    changer odd ads adds added remover removed removes replaced replaces swamp snap torn turns turned burn pun pit pat pet pot puts giver gave
    given gives undid crow drop chop prop crops croc hail hair's hire heir host cast cost's mouse month south moths lighted
    lights lightly lightning shade shades shadowed blue's blur blurs blurry glue clue style's styled styles stile still stale
    titled titles tile table's tables cable fable stable tablet texts next test tent letters better setter latter litter ladder battle
    bottle little's brother bright brights darken dark darkest big biggest digger small smalls smallest light lightest warm warmest warmed warm-up
    coolest crowd crown brown's brows brow blown frown drown grown green's greens greed greek queen ping pin pick pint pinks link
    white's write while whine whites whale wine black's block blocks back slack blank yellows mellow fellow orange's range ranges
    eye eyed yes hairs chairs chain stair hand handy handed bands lands finger lingers smiles smiled smell smelly small simile sky's
    ski skis spy shy key sly squared squares photos phone photon images imaged imagine person's persons personal reason woman's women human
    could've cloud clouds would've world wound should've shoulder shield house houses horses horse's nurse course curse force chance
    castles cattle battle costs coast lost most post cast coat cots creditor credit edits credited held hell helm heal heap kelp yelp
    helps helped helper secondly seconds thirds thirsty thirty firstly fist thirst list mirror moor moon mode lore pore core mere
    lesson loss dress's dressed dresses press address shoe shows shores shots stores windowed widow winder title's hills will wall well ball tall call
    bridges bride fridge bright dragons wagon dragged trees tree's thee bees word words work worked works worn worth worse warm world
    original's originally versions' verse version's verses history's historic compared compares company comparison crops cropped photo's prints paints point pained
    horizontally vertically extends extended extent expands expanded expend movie moved mover removal change's swim swing swaps swapped swan
    switched stitch witch put's but cut out turn's tuna tune term tern team moves love lose cover over reduced reduces increased
    increases decreased adjusts adjusted converts converted concert transfer blank bleak lance glance
    instead's less lens let's lets leg legs lest mess rest best west test texted sent sense text's with's wit wish witch wide width
    everyone's everyone every everyday everybody option adoption pictures pictured pitcher mixture fixture couldn't wouldn't shouldn't shirts short shirt's skirt skirts
    pleased pleases pleasure helping slight slights sightly
    """
)
