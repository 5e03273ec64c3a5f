"""English: forms that speak for a change to the picture."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence

FLAWS = (
    Evidence(
        6,
        r"^(?:i'm|i am) not (?:\w+ )?(?:loving|feeling|into|sure about|a fan of|crazy about|sold on|keen "
        r"on|happy with) "
        r"(?:the|his|her|its|their|that|those|these) \w+",
        "dislikes a named thing",
    ),
    Evidence(
        4,
        r"\b(?:way |far |a bit |a little |kinda |kind of |slightly |a tad |much |just |still |somehow "
        r"|feels |looks |look |is |are |seems |'s )?too (?:much|many|few|little|(?!(?:bad|late|early"
        r"|long to|tired|busy|funny|cute|good|cool|nice|perfect|hilarious|relatable|powerful|precious"
        r"|adorable|real|soon|easy|far gone|old for|kind|lazy|drunk|expensive|right|true|shabby"
        r"|familiar|hungry|hot today)\b)\w+)\b(?<!me too)(?<!you too)",
        "says what there is too much or too little of",
    ),
    Evidence(
        3.5,
        r"\bnot (?:nearly |quite |really |very |all that |that |so )?\w+ enough\b|\b(?:isn't|aren't"
        r"|doesn't look|don't look|not|needs?|nowhere near) \w+ enough\b|\b(?:dark|bright|big|small"
        r"|sharp|warm|clear|visible|strong|detailed|realistic|colou?rful|scary|red|blue|green) "
        r"enough\b",
        "says that something is not enough",
    ),
    Evidence(
        3,
        r"\b(?:missing|forgot|forgotten|left out|you missed|mispell\w*|misspel\w*|typo|spelled wrong"
        r"|spelling|wrong (?:colou?r|side|hand|way|place|spot|direction|size|text|font|word|date"
        r"|number|shade|angle|style)|(?:extra|sixth|third|6th|3rd|two|three|four|six|seven|no) "
        r"(?:finger|arm|leg|hand|thumb|head|eye|toe|limb)s?|cut off|cropped off|blown out|washed out"
        r"|out of focus|over-?exposed|under-?exposed|over-?saturated|pixelated|distorted|deformed"
        r"|mangled|messed up|warped|illegible|unreadable|hard to read|can't (?:read|see|make out)|not "
        r"visible|barely (?:visible|see|readable))\b(?! (?:you|u)\b)",
        "names a flaw",
    ),
    Evidence(
        2.5,
        r"\b(?:looks?|feels?|seems?|comes? (?:out|across)|appears?|turned out|came out|reads?) (?:a "
        r"bit |a little |kinda |kind of |so |very |really |rather |pretty |super |still |slightly "
        r"|more |way |like |as if |off\b|wrong|weird|fake|odd|strange|like (?:a|an) )*(?:off|wrong"
        r"|weird|fake|odd|strange|unnatural|creepy|dead|stiff|plastic\w*|cheap|flat|dull|boring|empty"
        r"|busy|cluttered|messy|muddy|dirty|blurry|fuzzy|grainy|noisy|harsh|cold|washed|lifeless"
        r"|generic|cartoon\w*|waxy|crooked|tilted|squashed|stretched|bent|tiny|huge|small|dark|bright"
        r"|orange|yellow|green|blue|red|pink|old|young|angry|sad|bored|tired|stern|floating|pasted"
        r"|unfinished|unrealistic|artificial|ai|cgi|stock\w*|lopsided|uneven|pale|grey|gray|drab"
        r"|bland)",
        "says that something looks wrong",
    ),
    Evidence(
        2.5,
        r"\b(?:doesn't|does not|don't|do not|didn't|isn't|is not|aren't|are not|wasn't|weren't"
        r"|shouldn't|should not)\b.{0,30}\b(?:look|match|fit|show|have|face|line up|reach|touch|feel "
        r"like|stand out|pop|belong|read|be|hold|wear|see|right|visible|centered|straight|the right"
        r"|realistic|blue|red|green|smiling|what i)\b",
        "says what is not as it should be",
    ),
    Evidence(
        4,
        r"^(?:why's|(?:why|how come) (?:is|are|does|do|did|has|have|was)) (?:the|his|her|its|their|he"
        r"|she|they|there|it)\b.*\b(?:so|three|two|six|extra|no|missing|still|looking|facing|wearing"
        r"|floating|green|blue|red|orange|purple|yellow|blurry|dark)\b",
        "asks why something looks as it does",
    ),
    Evidence(
        3,
        r"\b(?:still|again) (?:too|looks?|has|have|there|wearing|not|missing|wrong|blurry|dark|has no"
        r"|says)\b|\b(?:is|are|'s|'re) still (?:there|visible|too|wearing|holding|looking|not|blurry"
        r"|dark|in|on|wrong|\w+ing)\b(?! (?:working|waiting|here|asleep|on (?:vacation|break)))",
        "says what is still wrong",
    ),
    Evidence(
        3,
        r"\bi (?:said|asked for|meant|wanted|told you)\b(?! (?:that|so|to you|hi|hello|no to)\b)"
        r"|\b(?:not|isn't|wasn't) what i (?:asked|meant|wanted|said|had in mind)\b|\bthat's not "
        r"(?:the|a|an|what)\b|\bnot (?:a|an|the) \w+,? (?:a|an|the) \w+",
        "corrects an earlier result",
    ),
    Evidence(
        2.5,
        r"\bi (?:don't|do not|didn't|can't|cannot|hate|dislike|not a fan of|am not a fan of|'m not "
        r"(?:sure about|a fan of|feeling|loving|into))\b.{0,12}\b(?:like|want|see|love|need"
        r"|read)?\b.{0,6}\b(?:the|her|his|its|their|that|those|these|this) (?!bot|idea|server|channel"
        r"|song|guy|movie|show|game|team|meeting|part where|way you|weather|job)\w+",
        "dislikes a named thing",
    ),
)

WISHES = (
    Evidence(
        3,
        r"^(?:please )?(?:don't|do not|never|stop) (?:make|making|have|having|put|putting|use|using"
        r"|show|showing|add|adding|give|giving|crop|cut|cutting|cover|covering|let)\b(?! (?:sense|fun"
        r"|me|us|anything|any|up|a (?:fuss|scene|big deal)|yourself|your|excuses|promises|in\b|out\b"
        r"|off\b))",
        "says what must not be",
    ),
    Evidence(
        2.5,
        r"^as if (?:it|he|she|they|we|this|the)\b|^(?:ok(?:ay)?|yes|yeah|nice|good|same|great|cool"
        r"|love it|fine)?,? ?but (?:make |in |with |a |more |less |as )?[\w-]{3,}$",
        "an altered version",
    ),
    Evidence(
        3,
        r"\b(?:needs?|could do with|could use|deserves?|would benefit from|is (?:now|instead)"
        r"|wants?)\b(?<!i need)(?<!we need)(?<!you need)(?<!i want)(?<!we want)(?<!you "
        r"want)(?<!people need)(?<!who needs)(?: (?:be|have|look|a|an|some|more|less|the|not|also"
        r"|really|definitely|probably|maybe|still|only|just|all|fixing|work|bigger|smaller|\w+er))+",
        "says how it should be",
    ),
    Evidence(
        2.5,
        r"\b(?:would|might|could|'d) (?:look|be|feel|work|read|fit|go|help|pop|make it|suit)\b(?: "
        r"\w+){0,3} ?(?:better|nicer|cooler|great|good|best|cool|with|if|in|as|more|well|here|funnier"
        r"|cuter|stronger|a lot)?\b",
        "says what would look better",
    ),
    Evidence(
        2.5,
        r"\b(?:i(?:'d| would)? (?:really |just |still |also |kinda |rather )?(?:want|wanted|like(?= "
        r"(?:to (?:see|have|change|add|remove|try)|it if|a|an|some|more|the \w+ to))|love(?= (?:to "
        r"see|it if|a|an|some|more|the \w+ to))|prefer|need|wish|imagined?|pictured?|see|envision|was "
        r"hoping for|had in mind|'m after|'m going for|'m looking for)|we(?:'d)? (?:want|need|prefer"
        r"|like)|(?:looking|going|aiming|hoping) for|in need of|wish|i'm (?:after|picturing|imagining"
        r"|thinking(?: of)?)|make sure|my vision)(?= (?:to (?:see|have|{CHANGEVERB})|it|him|her|them"
        r"|this|that|these|the|his|her|its|an?|some|more|less|no|another|two|three|four|\w+er|\w+ing"
        r"|everyone|everything|something)\b| {QUOTE})(?! (?:to (?:go|eat|sleep|know|say|ask|thank|see "
        r"(?:you|that movie|the movie)|play|come|cry|die|live|leave|quit|buy|work|share)|you\b|your"
        r"|my (?:mom|money|bed)|that job|it so|this so|an? (?:new )?(?:job|vacation|nap|break|drink"
        r"|beer|dog irl|raise|life|hug|haircut|phone|car irl)))",
        "says what is wanted",
    ),
    Evidence(
        2.5,
        r"\b(?:what if|what about|how about|why not|why don't (?:you|we)|let's (?:try|have|see|make"
        r"|go|do|give|add|put|get|keep|change|use|swap|turn|set|move|lose|remove|replace|bring)"
        r"|imagine|picture (?:her|him|it|them|this|a|the)|suppose|say (?:he|she|it|they)|pretend"
        r"|(?:could|can|would|might) (?:we|it|he|she|they|the|his|her|its|their|everything|everyone"
        r"|all of|these|those|that|there)(?! bot)|(?:maybe|perhaps) (?:a|an|some|the|with|in|more"
        r"|less|if|he|she|they|it|his|her|try|add|make|put|change|without|just|have|give|use|we|not)"
        r"|wouldn't it be|would it be|(?:nice|cool|better|great|good|awesome|funny|fun|cute|neat"
        r"|lovely|ideal|perfect|best|prettier|nicer) (?:if|to have|to see|with)|any chance|is it "
        r"possible|thinking (?:more|maybe|of|a|about)|think (?:navy|more|of a|less|cozy|\w+,)|more "
        r"like an?|feels like it (?:needs|wants)|prefer (?:it|a|the|if|him|her|something|more|less"
        r"|\w+er))\b",
        "suggests",
    ),
)

FRAGMENTS = (
    Evidence(
        2.5,
        r"\b(?:goes|going|clips?|cuts?|sticks?|passes|bleeds?|blends?|melts?|sinks?|pokes?|sticking"
        r"|clipping) (?:straight |right |out )?(?:through|into)\b",
        "names a flaw",
    ),
    Evidence(
        2,
        r"^(?:a )?(?:view|seen|shot|camera|angle|perspective|close-?up|top-?down|bird'?s[- ]eye"
        r"|aerial|wide[- ]angle|low[- ]angle|high[- ]angle|over[- ]the[- ]shoulder|side view|front "
        r"view|back view|from (?:above|below|behind|the (?:side|front|back|top)|far away|afar|a "
        r"distance|a low angle))\b",
        "names a point of view",
    ),
    Evidence(
        1.2,
        r"^(?:red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|teal"
        r"|turquoise|gold|silver|navy|beige|rainy|snowy|sunny|foggy|stormy|cloudy|night|nighttime"
        r"|daytime|sunset|sunrise|dusk|dawn|autumn|winter|spring|summer|sepia|monochrome|pastel"
        r"|neon)(?: (?:please|instead|maybe|then|now))?$",
        "names a look",
    ),
    Evidence(
        2,
        r"^(?:\w+ ){1,2}(?:version|edition|vibes?|style|theme|mode|look|feel|colou?rs?|palette"
        r"|lighting|mood|aesthetic|tones?)(?: (?:please|instead|maybe|of (?:this|it)))?$|^like (?:it"
        r"|he|she|they|this) (?:was|were|is|are|had)\b",
        "names a look",
    ),
    Evidence(
        2,
        r"\b(?:is|are|isn't|aren't|'s|looks?|seems?) (?:a bit |a little |slightly |kinda |way |still "
        r"|so |really |totally |not )*(?:off|level|straight|aligned|cent(?:er|re)d|symmetrical"
        r"|crooked|tilted|lopsided|uneven|misaligned|merged|doubled|duplicated|upside down|backwards"
        r"|inside out|see-through|floating|in the way|the same|different sizes|wonky|janky|glitchy"
        r"|glitched|broken|fused|clipping|cut)\b",
        "names a flaw",
    ),
    Evidence(1.5, r"^(?:her|his|its|their|the) [\w' -]{2,30}(?:→|->|=>|:) ?\w+", "names an exchange"),
    Evidence(
        2,
        r"^(?:also|and|plus|oh and|and also|maybe|then|with) (?:also |maybe )?(?:an?|some|two|three"
        r"|four|five|more|another|\d) [\w-]+|^(?:an?|some|another|two|three|four|five|six|\d) [\w' "
        r"-]+\b(?:too|as well|also|instead|please|would be|on|in|behind|next to|beside|above|over"
        r"|under|around|for (?:him|her|them|it))\b",
        "names what to add",
    ),
    Evidence(
        1,
        r"^(?:an?|some|another|two|three|four|five|six|\d|more|less) [\w'-]+(?: [\w'-]+)?$",
        "names a thing",
    ),
    Evidence(
        3,
        r"^(?:ever so |so |[a-z]+ly |a (?:bit|little|tad|touch|lot|hint|smidge|hair|lil|lil bit"
        r"|smidgen|whole lot|medium amount|small amount|ton|bunch) |way |much |even |slightly |far "
        r"|lots |some |still |just |no |any |needs? |and |with |but |maybe |definitely |tad |bit "
        r"|really |significantly |twice as |half as |not so |not as |not that |a bunch )*(?:more|less"
        r"|fewer|bigger|smaller|larger|brighter|darker|lighter|warmer|cooler|colder|softer|sharper"
        r"|taller|shorter|longer|wider|narrower|thicker|thinner|bolder|crisper|cleaner|stronger"
        r"|weaker|higher|lower|closer|further|farther|deeper|louder|moodier|happier|sadder|angrier"
        r"|older|younger|fluffier|rounder|flatter|smoother|rougher|redder|bluer|greener|pinker|whiter"
        r"|blacker|duller|punchier|grittier|scarier|cuter|funnier|simpler|fancier|wilder|busier"
        r"|calmer|quieter|heavier|slimmer|fatter|steeper|tighter|looser|curlier|straighter|messier"
        r"|tidier|spookier|creepier|richer|slower|faster|harder|denser|sparser|fuller|emptier)\b(?! "
        r"(?:is|are|was|isn't|later|info|details on|soon|power to|like it|about (?:that|it)|or less$"
        r"|than (?:happy|welcome|ever|i)|luck|sleep|than that|and more|time|people (?:should|coming)"
        r"|money|work|meetings))",
        "a comparison: more, less, -er",
    ),
    Evidence(
        2.5,
        r"^(?:no|without|minus|sans|lose|zero|not) (?:the |a |an |any |more |his |her |those |that "
        r"|so many |so much )?(?!worries|problem|way|idea|clue|thanks|thank|need|rush|doubt|one"
        r"|kidding|cap|u|you|more questions|offense|pressure|questions|comment|yet|now|bad|me|again"
        r"|sure|today|tonight|really|gonna|going|that|this|it|bueno|fair|even|hurry|biggie|shot|joke"
        r"|wonder|matter|longer|it's|i|no|we|he|she|they|at|cool|funny|everyone|everything|anymore"
        r"|who)[\w'-]{3,}",
        "names what should not be there",
    ),
    Evidence(
        2,
        r"^(?:with|in|as|like|into|from|at|on|under|over|behind|beside|next to|inside|against|set in"
        r"|to) (?:a|an|the|some|more|less|no|his|her|its|their|black|white|oil|water|pixel|lego"
        r"|claymation|anime|pencil|\w+ style|[\w-]+ (?:colou?rs?|style|light|lighting|font|tones?"
        r"|hair|eyes))\b(?! (?:way|moment|meeting|phone|train|bus|bathroom|office|call|go|same boat"
        r"|end|beginning|meantime|mood|future|past|other hand|same page|break|first place|morning"
        r"|afternoon|evening|weekend|plane|road(?: rn)?|loop|long run|roll|run|fence about))",
        "a fragment that places or dresses",
    ),
    Evidence(
        2,
        r"\b(?:instead(?: of)?|rather than|in place of|not the (?:other|big|small|left|right|first"
        r"|second|one)|->|=>|→|replaced (?:by|with)|swapped (?:for|with)|turned into|changed to"
        r"|becomes?|gone|removed|same \w+ but|but (?:in|with|as|make|more|less|at|without|darker"
        r"|brighter|bigger|smaller))\b",
        "names an exchange",
    ),
    Evidence(
        2.5,
        r"\b(?:in (?:the )?style of|(?:in|as|like) (?:an? )?(?:\w+[ -]){0,3}(?:style|print|painting"
        r"|watercolou?r|drawing|sketch|cartoon|anime|manga|comic|photo|photograph|poster|woodblock"
        r"|engraving|mosaic|render|collage|illustration|postcard|polaroid|stained glass|pixel art"
        r"|claymation|line ?art|black and white|b&w|b/w|sepia|monochrome|greyscale|grayscale|low poly"
        r"|papercut|fresco|etching|linocut)|black (?:and|&|n) white|b&w|sepia|monochrome|gr[ea]yscale"
        r"|photo-?real\w*|cyberpunk|steampunk|art deco|art nouveau|ukiyo-e|film noir|pixel art|pop "
        r"art|vaporwave|synthwave|ghibli|pixar|disney|lego|claymation|isometric|low[- ]poly"
        r"|watercolou?r|oil paint\w*|line art|stained glass|golden hour|blue hour|night ?time|vintage"
        r"|retro|minimalist|\d0s style|19\d0s|\d0's (?:style|look))\b",
        "names a style",
    ),
    Evidence(
        2.5,
        r"\b(?:transparent|no|remove the|white|plain|solid|alpha|see-through|cut-?out) (?:background"
        r"|bg|backdrop)\b|\bcut ?out\b|\b(?:as|in|to|save|export|want|need|give me|get|download"
        r"|convert|file|format|please|send|works better|instead|version)\b.*\b(?:png|jpe?g|webp)\b"
        r"|^(?:a |an )?\.?(?:png|jpe?g|webp)\b(?! or| vs| is)|\b(?:png|jpe?g|webp)(?! (?:is|was|on"
        r"|file is)) (?:please|pls|file|format|version|instead|would|works|is|ftw)\b",
        "names a background or a file format",
    ),
    Evidence(
        3,
        r"^(?:now |so now |then |and now )(?:he|she|it|they|the|his|her|there|with|in|as|make|a|an"
        r"|everyone|at|we see)(?:'s|'re)?\b(?! (?:what|it's your|we wait|i|the (?:meeting|bot|game)))",
        "says what the picture shows now",
    ),
    Evidence(1.5, r"{QUOTE}", "quotes a text"),
    Evidence(
        1.5,
        r"\b(?:on|in|at|to|from|behind|above|below|under|over|around|near|beside|next to|across"
        r"|between|against|in front of|on top of|at the (?:top|bottom|back|left|right)) (?:the|his"
        r"|her|its|their|him|them|that|those|both|each) [\w-]+",
        "a place in the picture",
    ),
    Evidence(
        1.5,
        r"\b(?:the|his|her|its|their) (?:\w+ )?(?:left|right|top|bottom|upper|lower|middle|corner"
        r"|foreground|background|subject)\b|\b(?:top|upper|bottom|lower)[ -](?:left|right)\b",
        "a place in the picture",
    ),
    Evidence(
        1.5,
        r"\b(?:keep(?:ing)?|leave|leaving|don't (?:touch|change)|same|everything else|nothing else"
        r"|rest|otherwise|unchanged|untouched|as is|as they are)\b",
        "says what must stay",
    ),
)
