"""English nouns and adjectives that a picture is made of, and words of life outside it."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import words

PICTURE_NOUNS = words(
    """
    aesthetic airplane airport alien aliens alley altar ambiance ambience anatomy android angel angle
    anime ant antenna antlers apple apples apron arch arena arm armchair armor armour arms arrow artwork
    asphalt astronaut atmosphere aura autumn awning axe babies baby backdrop background backlight backpack
    bacon badge bag bags balcony ball balloon balloons bamboo banana bangs banner bar barista bark barn
    barrel basket basketball bathroom beach beak beanie bear beard bears beaver bed bedroom bee beer bees
    belly belt bench bicycle bike bikes billboard bird birds blanket blinds blood blouse blur boat boats
    body bokeh bonfire book books bookshelf boot booth boots border borders bottle bottles boulder bouquet
    bow bowl bowtie box boxes boy boys bracelet braid branch branches brass bread brick bricks bride
    bridge brightness bronze bruise brush brushstrokes bubble bubbles bucket buckle building buildings
    bulb bumper bunny burger bus buses bush bushes butterflies butterfly button buttons cabin cabinet
    cable cables cactus cafe cage cake cakes camera campfire  candle candlelight candles candy cane
    canoe canvas canyon cap cape caption car cardboard carousel carpet carrot cars cartoon castle cat
    cathedral cats cave ceiling ceramic chain chains chair chairs chalkboard chandelier character
    characters charcoal cheek cheeks cheese chef cherries cherry chest chicken child children chimney chin
    chocolate chopsticks christmas chrome church cityscape claw claws cliff cloak clock clothes clothing
    cloud clouds clown coast coat cobblestones cocktail coffee coin coins collage collar color colors
    colour colours column columns comet comic composition computer concrete confetti contrast cookie
    cookies copper corner corners costume cottage couch counter cow cowboy cows crab cracks crate cream
    crocodile croissant crosswalk crow crowd crown crust crystal cuff cup cupcake cups curtain curtains
    cushion cushions dagger daisies daisy dancer dawn day daytime deer demon denim depth desert desk
    detail details detective diamond dinosaur dirt dock dog dogs doll dolphin donut door doors doorway
    dragon dragonfly dragons drawer drawing dress drone droplets drops drum drums duck ducks dune dunes
    dusk dust dwarf eagle ear earring earrings ears easel edge edges egg eggs elbow elbows elephant elf
    elves emblem engraving envelope evening exposure expression eye eyebrow eyebrows eyelash eyelashes
    eyeliner eyes fabric face faces factory fairy feather feathers feet fence fern field fields figure
    figures film finger fingerprints fingers fire fireplace fireworks fish fishes flag flags flame flames
    flamingo flare flares floor flower flowers foam focus fog font fonts foot football foreground forehead
    forest fork fountain fox frame framing freckles fries frog frogs frosting frown fruit fruits fur
    galaxy garden garland garnish gate ghost ghosts gift gifts giraffe girl girls glacier glass glasses
    glitter globe glove gloves glow goat goggles gold goldfish goose gorilla gradient graffiti grain
    grapes grass gravel grin groom ground guitar gun guy guys hair haircut hairstyle halftone halloween
    halo hammer hammock hamster hand handbag hands harbor harbour hat hatching hats hawk haze head
    headlight headlights headline headphones heads hedge hedgehog heels helicopter helmet hero heroine
    highlight highlights highway hill hills hip hippo hips home hood hoodie hoof horizon horn horns horse
    horses hotdog house houses hue hues hut ice iceberg icecream icing icon icons illustration image ink
    iris island ivy jacket jar jaw jawline jeans jellyfish jet jewellery jewelry juice jungle kangaroo
    kettle key keyboard keys kid kids king kiosk kitchen kite kitten knee knees knife knight koala label
    labels lace ladder lady ladybug lake lamp lamppost lampposts lamps landscape lantern lanterns laptop
    lawn leaf leash leather leaves leg legs lemon lemons lens lenses leopard letter lettering letters
    library light lighthouse lighting lightning lights limb limbs lime line lines linework lion lips
    lipstick lizard lobster lock logo logos  magazine makeup man mane manga map marble margin margins
    market mask meadow medal men menu mermaid metal microphone microscope midday milk mirror mirrors mist
    mittens mockup monitor monkey monocle monster monsters mood moon moonlight moose morning mosaic mosque
    moss moth motorcycle mountain mountains mouse moustache mouth mud mug mugs mural museum mushroom
    mushrooms mustache nail nails napkin nebula neck necklace neon neonsign nest newspaper night nighttime
    ninja noise noodles noon nose number numbers ocean octopus oil orange oranges ornaments otter outfit
    outline outlines overalls owl packaging paint painting palace palette palm palms pancakes panda pants
    paper park parrot pastel path pattern patterns pavement paw paws pearl pebbles pen pencil penguin
    penguins people pepper person perspective petals phone photo photograph piano pic picture pier pig
    pigeon pillar pillow pillows pineapple pirate pixels pizza plane planes planet planets plant planter
    plants plastic plate plates pocket pockets podium polaroid pond ponytail pool popsicle porch pose
    poster posters posture pot pots   prince princess product proportions puddle puddles
    pumpkin pumpkins pupil pupils puppy purse queen rabbit raccoon raft railing rain ramen rat raven rays
    reflection reflections render restaurant rhino ribbon ribbons ring rings river road roads robe robot
    robots rock rocket rocks roof roofs rooftop rooster roots rope rose roses rug runner rust saddle sail
    sailboat sails salad samurai sand sandals sandwich satellite saturation sauce scale scales scar scarf
    scooter scratches screen sculpture sea season seesaw shadow shadows shark sharpness sheep shelf shell
    shelves shield ship ships shirt shoe shoes shop shore shorts shoulder shoulders shutters sidewalk sign
    signage signature signs silhouette silk silver skateboard skeleton sketch skies skin skirt sky skyline
    skyscraper skyscrapers sleeve sleeves slide slogan sloth smile smoke snail snake sneakers snow
    snowflakes snowman socks sofa soil soldier soup spaceship sparkles speaker spear speech spider splash
    spoon spotlight spring sprinkles squirrel stadium staff stage stains staircase stairs stall stalls
    star stars station statue steak steam steps sticker stickers stone stones stool storefront storm straw
    strawberries strawberry stream street streetlight streetlights streets stroke strokes stubble style
    subject subjects submarine subtitle suit suitcase summer sun sunbeams sunflower sunflowers sunglasses
    sunlight sunrise sunset sushi swan sweater swing sword swords symmetry syrup t-shirt table tablecloth
    tables taco tacos tagline tail tails tattoo tattoos taxi tea teapot tears teddy tee teeth telescope
    temple tent text texture textures throne thumb thumbs tiara tie tiger tile tiles tint tire tires title
    toast toe toes tomato tomatoes tone tones tongue tooth toppings torch torso tower towers toy toys
    train trains tram tray tree trees tripod trophy trousers truck trucks trumpet trunk tshirt tulip
    tulips tunnel turtle tv twilight typeface typography ufo umbrella umbrellas unicorn uniform valley van
    vase veil velvet vest vibe vibrance vignette vine vines violin waffle waist wall walls wand wardrobe
    warehouse watch water watercolor watercolour waterfall watermark watermelon wave waves web whale wheel
    wheels whisker whiskers whiteboard wind windmill window windows windowsill windshield wine wing wings
    winter wire wires witch wizard wolf wolves woman women wood woodblock woods word words wreath wrinkle
    wrinkles yacht zebra zipper zombie
    """
)

LOOKS = words(
    """
    raining snowing pouring thundering underwater lit unlit dripping steaming burning bleeding blooming flooded
    abstract angrier angry artificial asymmetrical bald baroque bearded beige bent big bigger black blond
    blonde blown-out blue bluer bluish blurred blurry bold bored bright brighter broken brown brunette
    burgundy burnt busier busy calmer cartoonish cartoony centered central charcoal cheap cheerful cheesy
    chubby chunky cinematic clean cleaner close closed closer cloudy cluttered cold colder colorful
    colourful confident cool cooler coral corporate cosy cozier cozy cracked cream creepier creepy crimson
    crisp crisper crispy crooked cropped cross-eyed crowded crying cubist curlier curly curved cute cuter
    cyan cyberpunk dancing dark darker dated deeper deformed desaturated detailed dim dimmer dirty
    distorted dramatic dreamy dry dull dusty dystopian edgier eerie elegant emerald emptier empty epic
    excited expensive facing faded fake fancier fancy far farther fat festive fierce flat floating
    fluffier fluffy flying foggy freckled fresh friendlier friendly frowning frozen furry further
    futuristic fuzzy generic ginger gloomier gloomy glossy glowing gold golden gothic grainy grander gray
    green greener greenish grey gritty hairy happier happy harsh harsher hazy heavier heroic hidden high
    higher hot huge illegible impressionist indigo invisible italic ivory juicy jumping khaki kneeling
    large larger laughing lavender leaning left legible lifelike light lighter livelier long longer
    lopsided louder low lower luxurious magenta magical mangled maroon matte medieval melted menacing
    messier messy metallic minimal minimalist minimalistic mint misty modern monochromatic monochrome
    moodier moody muscular mustard muted mysterious narrow narrower natural navy near nearer neon new noir
    noisy off-center old older olive opaque open orange orangey organic ornate overcast overexposed pale
    pastel peach photographic photoreal photorealistic pink pixelated plain plainer plastic plasticky
    playful pointy premium professional prominent punchier purple quieter rainbow rainy readable realistic
    red redder reddish retro right ripe romantic rotten rough round running rust rustic rusty sad sadder
    sage saturated scared scarier scarlet scary scruffier scruffy serious shallower sharp sharper
    shattered shiny short shorter shy silver simple simpler sitting skinny sleeker sleeping sleepy slim
    slimmer small smaller smiling smoky smooth snowy soft softer sparkling spiky spookier spooky square
    squashed standing steampunk stern stiff stocky stormier stormy straight straighter stretched stronger
    stylized subtle subtler sunnier sunny surprised surreal swimming symmetrical tall taller teal thick
    thicker thin thinner tilted tiny tired translucent transparent turquoise uncanny underexposed
    unreadable upright vibrant victorian vintage violet visible vivid walking warm warmer warped washed
    washed-out watery wavy waxy weaker wet white wide wider wilder windy wooden yellow yellowish young
    younger
    """
)

OUTSIDE = words(
    """
    luck bowling
    loop console css html json api sql regex compiler docker kubernetes cluster staging rollout changelog readme lint nullable endpoint commit
    migration schema console.log padding linter cart checkout tarball makefile hotfix
    vocals reverb drums drummer bassline snare chorus verse setlist mixtape playlist soundcheck amp gig rehearsal metronome
    dishwasher laundry hoover vacuum bins thermostat plumber electrician simmer oven garlic shed lawnmower driveway supermarket
    initiative d20 hitpoints embassy passport visa tax insurance pension appointment pharmacy vet babysitter nursery kindergarten
    link links shift agenda award proud monitor laptop movie client's career resume salary raise internship roommate commute
    session campaign dnd printer fridge rent spreadsheet pto standups retro sprint1 overtime hangover podcast playoffs league standings score
    afk airport anybody anyone asap assignment backend bank battery bed bedtime birthday bitcoin boss
    boyfriend brb breakfast bro brother bruh brunch btw bug bugs calendar channel channels charger class
    client clients commit commute covid crypto dad database deadline deadlines dentist deploy deployment
    dinner discord dm dms doctor dude episode episodes essay everybody exam exams fam finals flight flu
    folks fortnite friday frontend fyi girlfriend github groceries gtg guys gym holiday holidays homework
    hospital hr hungry husband idk imo instagram intern internet invoice irl javascript jira lads landlord
    laptop league lecture lmk lunch manager match mate meeting meetings minecraft mom monday mortgage mum
    nap netflix nintendo omw party password patch payroll playoffs playstation podcast professor python
    recipe reddit rent repo repository roblox roommate salary saturday season2 semester server servers
    sick sister slack sleep somebody spotify sprint standup steam stocks stream streamer switch taxes tbh
    thirsty thursday ticket tickets tiktok tired tomorrow tonight traffic trailer ttyl tuesday twitch
    twitter update updates vacation valorant vc wedding wednesday weekend weekends wife wifi workout wyd
    xbox yall yesterday youtube zoom
    """
)
"""Nouns and particles of talk between people; weighed against the picture's words, never decisive alone."""
