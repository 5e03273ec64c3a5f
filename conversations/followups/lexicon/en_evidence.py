"""English: forms that speak for a change to the picture, and forms that speak for talk."""

from __future__ import annotations

from conversations.followups.lexicon.en_verbs import LOST_VERBS
from conversations.followups.lexicon.grammar import Evidence

_SUBJECT = r"(?:he|she|it|they|there|everyone|everybody|nobody|the [\w' -]{2,40}?|his [\w -]{2,30}?|her [\w -]{2,30}?|its [\w -]{2,30}?|their [\w -]{2,30}?|that [\w-]+(?: [\w-]+)?|this [\w-]+(?: [\w-]+)?|those [\w-]+|these [\w-]+|one of the [\w -]+|both [\w -]+|all (?:of )?(?:the|them) ?[\w -]*?|(?:left|right|top|bottom) [\w-]+|[\w-]+s)"

FLAWS = (
    Evidence(
        4,
        r"\b(?:way |far |a bit |a little |kinda |kind of |slightly |a tad |much |just |still |somehow |feels |looks |look |is |are |seems |'s )?too (?:much|many|few|little|(?!(?:bad|late|early|long to|tired|busy|funny|cute|good|cool|nice|perfect|hilarious|relatable|powerful|precious|adorable|real|soon|easy|far gone|old for|kind|lazy|drunk|expensive|right|true|shabby|familiar|hungry|hot today)\b)\w+)\b(?<!me too)(?<!you too)",
        "says what there is too much or too little of",
    ),
    Evidence(
        3.5,
        r"\bnot (?:nearly |quite |really |very |all that |that |so )?\w+ enough\b|\b(?:isn't|aren't|doesn't look|don't look|not|needs?|nowhere near) \w+ enough\b|\b(?:dark|bright|big|small|sharp|warm|clear|visible|strong|detailed|realistic|colou?rful|scary|red|blue|green) enough\b",
        "says that something is not enough",
    ),
    Evidence(
        3,
        r"\b(?:missing|forgot|forgotten|left out|you missed|mispell\w*|misspel\w*|typo|spelled wrong|spelling|wrong (?:colou?r|side|hand|way|place|spot|direction|size|text|font|word|date|number|shade|angle|style)|(?:extra|sixth|third|6th|3rd|two|three|four|six|seven|no) (?:finger|arm|leg|hand|thumb|head|eye|toe|limb)s?|cut off|cropped off|blown out|washed out|out of focus|over-?exposed|under-?exposed|over-?saturated|pixelated|distorted|deformed|mangled|messed up|warped|illegible|unreadable|hard to read|can't (?:read|see|make out)|not visible|barely (?:visible|see|readable))\b(?! (?:you|u)\b)",
        "names a flaw",
    ),
    Evidence(
        2.5,
        r"\b(?:looks?|feels?|seems?|comes? (?:out|across)|appears?|turned out|came out|reads?) (?:a bit |a little |kinda |kind of |so |very |really |rather |pretty |super |still |slightly |more |way |like |as if |off\b|wrong|weird|fake|odd|strange|like (?:a|an) )*(?:off|wrong|weird|fake|odd|strange|unnatural|creepy|dead|stiff|plastic\w*|cheap|flat|dull|boring|empty|busy|cluttered|messy|muddy|dirty|blurry|fuzzy|grainy|noisy|harsh|cold|washed|lifeless|generic|cartoon\w*|waxy|crooked|tilted|squashed|stretched|bent|tiny|huge|small|dark|bright|orange|yellow|green|blue|red|pink|old|young|angry|sad|bored|tired|stern|floating|pasted|unfinished|unrealistic|artificial|ai|cgi|stock\w*|lopsided|uneven|pale|grey|gray|drab|bland)",
        "says that something looks wrong",
    ),
    Evidence(
        2.5,
        r"\b(?:doesn't|does not|don't|do not|didn't|isn't|is not|aren't|are not|wasn't|weren't|shouldn't|should not)\b.{0,30}\b(?:look|match|fit|show|have|face|line up|reach|touch|feel like|stand out|pop|belong|read|be|hold|wear|see|right|visible|centered|straight|the right|realistic|blue|red|green|smiling|what i)\b",
        "says what is not as it should be",
    ),
    Evidence(
        4,
        r"^(?:why's|(?:why|how come) (?:is|are|does|do|did|has|have|was)) (?:the|his|her|its|their|he|she|they|there|it)\b.*\b(?:so|three|two|six|extra|no|missing|still|looking|facing|wearing|floating|green|blue|red|orange|purple|yellow|blurry|dark)\b",
        "asks why something looks as it does",
    ),
    Evidence(
        3,
        r"\b(?:still|again) (?:too|looks?|has|have|there|wearing|not|missing|wrong|blurry|dark|has no|says)\b|\b(?:is|are|'s|'re) still (?:there|visible|too|wearing|holding|looking|not|blurry|dark|in|on|wrong|\w+ing)\b(?! (?:working|waiting|here|asleep|on (?:vacation|break)))",
        "says what is still wrong",
    ),
    Evidence(
        3,
        r"\bi (?:said|asked for|meant|wanted|told you)\b(?! (?:that|so|to you|hi|hello|no to)\b)|\b(?:not|isn't|wasn't) what i (?:asked|meant|wanted|said|had in mind)\b|\bthat's not (?:the|a|an|what)\b|\bnot (?:a|an|the) \w+,? (?:a|an|the) \w+",
        "corrects an earlier result",
    ),
    Evidence(
        2.5,
        r"\bi (?:don't|do not|didn't|can't|cannot|hate|dislike|not a fan of|am not a fan of|'m not (?:sure about|a fan of|feeling|loving|into))\b.{0,12}\b(?:like|want|see|love|need|read)?\b.{0,6}\b(?:the|her|his|its|their|that|those|these|this) (?!bot|idea|server|channel|song|guy|movie|show|game|team|meeting|part where|way you|weather|job)\w+",
        "dislikes a named thing",
    ),
)

WISHES = (
    Evidence(
        3,
        r"^(?:please )?(?:don't|do not|never|stop) (?:make|making|have|having|put|putting|use|using|show|showing|add|adding|give|giving|crop|cut|cutting|cover|covering|let)\b(?! (?:sense|fun|me|us|anything|any|up|a (?:fuss|scene|big deal)|yourself|your|excuses|promises|in\b|out\b|off\b))",
        "says what must not be",
    ),
    Evidence(
        2.5,
        r"^as if (?:it|he|she|they|we|this|the)\b|^(?:ok(?:ay)?|yes|yeah|nice|good|same|great|cool|love it|fine)?,? ?but (?:make |in |with |a |more |less |as )?[\w-]{3,}$",
        "an altered version",
    ),
    Evidence(
        3,
        r"\b(?:needs?|could do with|could use|deserves?|would benefit from|is (?:now|instead)|wants?)\b(?<!i need)(?<!we need)(?<!you need)(?<!i want)(?<!we want)(?<!you want)(?<!people need)(?<!who needs)(?: (?:be|have|look|a|an|some|more|less|the|not|also|really|definitely|probably|maybe|still|only|just|all|fixing|work|bigger|smaller|\w+er))+",
        "says how it should be",
    ),
    Evidence(
        2.5,
        r"\b(?:would|might|could|'d) (?:look|be|feel|work|read|fit|go|help|pop|make it|suit)\b(?: \w+){0,3} ?(?:better|nicer|cooler|great|good|best|cool|with|if|in|as|more|well|here|funnier|cuter|stronger|a lot)?\b",
        "says what would look better",
    ),
    Evidence(
        2.5,
        r"\b(?:i(?:'d| would)? (?:really |just |still |also |kinda |rather )?(?:want|wanted|like(?= (?:to (?:see|have|change|add|remove|try)|it if|a|an|some|more|the \w+ to))|love(?= (?:to see|it if|a|an|some|more|the \w+ to))|prefer|need|wish|imagined?|pictured?|see|envision|was hoping for|had in mind|'m after|'m going for|'m looking for)|we(?:'d)? (?:want|need|prefer|like)|(?:looking|going|aiming|hoping) for|in need of|wish|i'm (?:after|picturing|imagining|thinking(?: of)?)|make sure|my vision)(?= (?:to (?:see|have|{CHANGEVERB})|it|him|her|them|this|that|these|the|his|her|its|an?|some|more|less|no|another|two|three|four|\w+er|\w+ing|everyone|everything|something)\b| {QUOTE})(?! (?:to (?:go|eat|sleep|know|say|ask|thank|see (?:you|that movie|the movie)|play|come|cry|die|live|leave|quit|buy|work|share)|you\b|your|my (?:mom|money|bed)|that job|it so|this so|an? (?:new )?(?:job|vacation|nap|break|drink|beer|dog irl|raise|life|hug|haircut|phone|car irl)))",
        "says what is wanted",
    ),
    Evidence(
        2.5,
        r"\b(?:what if|what about|how about|why not|why don't (?:you|we)|let's (?:try|have|see|make|go|do|give|add|put|get|keep|change|use|swap|turn|set|move|lose|remove|replace|bring)|imagine|picture (?:her|him|it|them|this|a|the)|suppose|say (?:he|she|it|they)|pretend|(?:could|can|would|might) (?:we|it|he|she|they|the|his|her|its|their|everything|everyone|all of|these|those|that|there)(?! bot)|(?:maybe|perhaps) (?:a|an|some|the|with|in|more|less|if|he|she|they|it|his|her|try|add|make|put|change|without|just|have|give|use|we|not)|wouldn't it be|would it be|(?:nice|cool|better|great|good|awesome|funny|fun|cute|neat|lovely|ideal|perfect|best|prettier|nicer) (?:if|to have|to see|with)|any chance|is it possible|thinking (?:more|maybe|of|a|about)|think (?:navy|more|of a|less|cozy|\w+,)|more like an?|feels like it (?:needs|wants)|prefer (?:it|a|the|if|him|her|something|more|less|\w+er))\b",
        "suggests",
    ),
)

FRAGMENTS = (
    Evidence(
        2.5,
        r"\b(?:goes|going|clips?|cuts?|sticks?|passes|bleeds?|blends?|melts?|sinks?|pokes?|sticking|clipping) (?:straight |right |out )?(?:through|into)\b",
        "names a flaw",
    ),
    Evidence(
        2,
        r"^(?:a )?(?:view|seen|shot|camera|angle|perspective|close-?up|top-?down|bird'?s[- ]eye|aerial|wide[- ]angle|low[- ]angle|high[- ]angle|over[- ]the[- ]shoulder|side view|front view|back view|from (?:above|below|behind|the (?:side|front|back|top)|far away|afar|a distance|a low angle))\b",
        "names a point of view",
    ),
    Evidence(
        1.2,
        r"^(?:red|orange|yellow|green|blue|purple|violet|pink|brown|black|white|gr[ae]y|teal|turquoise|gold|silver|navy|beige|rainy|snowy|sunny|foggy|stormy|cloudy|night|nighttime|daytime|sunset|sunrise|dusk|dawn|autumn|winter|spring|summer|sepia|monochrome|pastel|neon)(?: (?:please|instead|maybe|then|now))?$",
        "names a look",
    ),
    Evidence(
        2,
        r"^(?:\w+ ){1,2}(?:version|edition|vibes?|style|theme|mode|look|feel|colou?rs?|palette|lighting|mood|aesthetic|tones?)(?: (?:please|instead|maybe|of (?:this|it)))?$|^like (?:it|he|she|they|this) (?:was|were|is|are|had)\b",
        "names a look",
    ),
    Evidence(
        2,
        r"\b(?:is|are|isn't|aren't|'s|looks?|seems?) (?:a bit |a little |slightly |kinda |way |still |so |really |totally |not )*(?:off|level|straight|aligned|cent(?:er|re)d|symmetrical|crooked|tilted|lopsided|uneven|misaligned|merged|doubled|duplicated|upside down|backwards|inside out|see-through|floating|in the way|the same|different sizes|wonky|janky|glitchy|glitched|broken|fused|clipping|cut)\b",
        "names a flaw",
    ),
    Evidence(1.5, r"^(?:her|his|its|their|the) [\w' -]{2,30}(?:→|->|=>|:) ?\w+", "names an exchange"),
    Evidence(
        2,
        r"^(?:also|and|plus|oh and|and also|maybe|then|with) (?:also |maybe )?(?:an?|some|two|three|four|five|more|another|\d) [\w-]+|^(?:an?|some|another|two|three|four|five|six|\d) [\w' -]+\b(?:too|as well|also|instead|please|would be|on|in|behind|next to|beside|above|over|under|around|for (?:him|her|them|it))\b",
        "names what to add",
    ),
    Evidence(
        1,
        r"^(?:an?|some|another|two|three|four|five|six|\d|more|less) [\w'-]+(?: [\w'-]+)?$",
        "names a thing",
    ),
    Evidence(
        3,
        r"^(?:ever so |so |[a-z]+ly |a (?:bit|little|tad|touch|lot|hint|smidge|hair|lil|lil bit|smidgen|whole lot|medium amount|small amount|ton|bunch) |way |much |even |slightly |far |lots |some |still |just |no |any |needs? |and |with |but |maybe |definitely |tad |bit |really |significantly |twice as |half as |not so |not as |not that |a bunch )*(?:more|less|fewer|bigger|smaller|larger|brighter|darker|lighter|warmer|cooler|colder|softer|sharper|taller|shorter|longer|wider|narrower|thicker|thinner|bolder|crisper|cleaner|stronger|weaker|higher|lower|closer|further|farther|deeper|louder|moodier|happier|sadder|angrier|older|younger|fluffier|rounder|flatter|smoother|rougher|redder|bluer|greener|pinker|whiter|blacker|duller|punchier|grittier|scarier|cuter|funnier|simpler|fancier|wilder|busier|calmer|quieter|heavier|slimmer|fatter|steeper|tighter|looser|curlier|straighter|messier|tidier|spookier|creepier|richer|slower|faster|harder|denser|sparser|fuller|emptier)\b(?! (?:is|are|was|isn't|later|info|details on|soon|power to|like it|about (?:that|it)|or less$|than (?:happy|welcome|ever|i)|luck|sleep|than that|and more|time|people (?:should|coming)|money|work|meetings))",
        "a comparison: more, less, -er",
    ),
    Evidence(
        2.5,
        r"^(?:no|without|minus|sans|lose|zero|not) (?:the |a |an |any |more |his |her |those |that |so many |so much )?(?!worries|problem|way|idea|clue|thanks|thank|need|rush|doubt|one|kidding|cap|u|you|more questions|offense|pressure|questions|comment|yet|now|bad|me|again|sure|today|tonight|really|gonna|going|that|this|it|bueno|fair|even|hurry|biggie|shot|joke|wonder|matter|longer|it's|i|no|we|he|she|they|at|cool|funny|everyone|everything|anymore|who)[\w'-]{3,}",
        "names what should not be there",
    ),
    Evidence(
        2,
        r"^(?:with|in|as|like|into|from|at|on|under|over|behind|beside|next to|inside|against|set in|to) (?:a|an|the|some|more|less|no|his|her|its|their|black|white|oil|water|pixel|lego|claymation|anime|pencil|\w+ style|[\w-]+ (?:colou?rs?|style|light|lighting|font|tones?|hair|eyes))\b(?! (?:way|moment|meeting|phone|train|bus|bathroom|office|call|go|same boat|end|beginning|meantime|mood|future|past|other hand|same page|break|first place|morning|afternoon|evening|weekend|plane|road(?: rn)?|loop|long run|roll|run|fence about))",
        "a fragment that places or dresses",
    ),
    Evidence(
        2,
        r"\b(?:instead(?: of)?|rather than|in place of|not the (?:other|big|small|left|right|first|second|one)|->|=>|→|replaced (?:by|with)|swapped (?:for|with)|turned into|changed to|becomes?|gone|removed|same \w+ but|but (?:in|with|as|make|more|less|at|without|darker|brighter|bigger|smaller))\b",
        "names an exchange",
    ),
    Evidence(
        2.5,
        r"\b(?:in (?:the )?style of|(?:in|as|like) (?:an? )?(?:\w+[ -]){0,3}(?:style|print|painting|watercolou?r|drawing|sketch|cartoon|anime|manga|comic|photo|photograph|poster|woodblock|engraving|mosaic|render|collage|illustration|postcard|polaroid|stained glass|pixel art|claymation|line ?art|black and white|b&w|b/w|sepia|monochrome|greyscale|grayscale|low poly|papercut|fresco|etching|linocut)|black (?:and|&|n) white|b&w|sepia|monochrome|gr[ea]yscale|photo-?real\w*|cyberpunk|steampunk|art deco|art nouveau|ukiyo-e|film noir|pixel art|pop art|vaporwave|synthwave|ghibli|pixar|disney|lego|claymation|isometric|low[- ]poly|watercolou?r|oil paint\w*|line art|stained glass|golden hour|blue hour|night ?time|vintage|retro|minimalist|\d0s style|19\d0s|\d0's (?:style|look))\b",
        "names a style",
    ),
    Evidence(
        2.5,
        r"\b(?:transparent|no|remove the|white|plain|solid|alpha|see-through|cut-?out) (?:background|bg|backdrop)\b|\bcut ?out\b|\b(?:as|in|to|save|export|want|need|give me|get|download|convert|file|format|please|send|works better|instead|version)\b.*\b(?:png|jpe?g|webp)\b|^(?:a |an )?\.?(?:png|jpe?g|webp)\b(?! or| vs| is)|\b(?:png|jpe?g|webp)(?! (?:is|was|on|file is)) (?:please|pls|file|format|version|instead|would|works|is|ftw)\b",
        "names a background or a file format",
    ),
    Evidence(
        3,
        r"^(?:now |so now |then |and now )(?:he|she|it|they|the|his|her|there|with|in|as|make|a|an|everyone|at|we see)(?:'s|'re)?\b(?! (?:what|it's your|we wait|i|the (?:meeting|bot|game)))",
        "says what the picture shows now",
    ),
    Evidence(1.5, r"{QUOTE}", "quotes a text"),
    Evidence(
        1.5,
        r"\b(?:on|in|at|to|from|behind|above|below|under|over|around|near|beside|next to|across|between|against|in front of|on top of|at the (?:top|bottom|back|left|right)) (?:the|his|her|its|their|him|them|that|those|both|each) [\w-]+",
        "a place in the picture",
    ),
    Evidence(
        1.5,
        r"\b(?:the|his|her|its|their) (?:\w+ )?(?:left|right|top|bottom|upper|lower|middle|corner|foreground|background|subject)\b|\b(?:top|upper|bottom|lower)[ -](?:left|right)\b",
        "a place in the picture",
    ),
    Evidence(
        1.5,
        r"\b(?:keep(?:ing)?|leave|leaving|don't (?:touch|change)|same|everything else|nothing else|rest|otherwise|unchanged|untouched|as is|as they are)\b",
        "says what must stay",
    ),
)

TALK = (
    Evidence(
        -4,
        r"^(?:so |such |really |very |damn |wow )*(?:nice|great|cool|lovely|beautiful|amazing|awesome|gorgeous|sick|neat|sweet|perfect|dope|solid|cute|good|love|loving|excellent|fantastic|incredible|adorable|stunning|brilliant)(?: (?:the|that|this|these|those|his|her|your|how))?(?: (?!but\b|and\b|if\b|now\b|just\b|make\b|with\b|except\b|only\b)[\w'-]+){1,3}$",
        "praise or a mood",
    ),
    Evidence(
        -2, r"^(?:the|that|those|these|this|his|her) [\w-]+(?: (?:he|she|it|they) \w+)?$", "an exclamation"
    ),
    Evidence(
        -3,
        r"^(?:it |this |that |he |she )?(?:really |kinda |literally |almost |just )?(?:looks?|feels?|sounds?) like (?:an? |the |my |home|heaven)",
        "likens the picture to something",
    ),
    Evidence(
        -5,
        r"^(?:i |we )?(?:really )?wish(?:ed)? (?:i|we|it was|it were (?!\w+er\b)|every)\b|\bso bad(?:ly)?$|^(?:let's|let us) not\b|\b(?:i|we) (?:can't|don't|didn't|couldn't) (?:function|believe|even|know|think|care|remember|sleep|wait|stop|breathe)\b",
        "speaks of the writer",
    ),
    Evidence(
        -3,
        r"^[\w ]{2,20} or [\w ]{2,20}\?|\bwhat do (?:you|y'all|people)\b|\bdo you (?:usually|ever|always|often)\b",
        "asks for an opinion",
    ),
    Evidence(
        -1.5,
        r"^(?!(?:the|that|this|his|her|its|their|he|she|it|they|those|these|there|you|we|i|can|could|what|maybe)\b)[\w' -]{2,30}? (?:is|are|was|were|had|has|gives|makes|got|comes|came|announced|arrived|released|happened|works|rules|rocks|bites|said|ships?|drops?|drains)\b(?!.*\b(?:now|should|must|needs?|too|not (?:\w+ )?enough|still|missing|wrong|instead|off|extra)\b)",
        "a statement, not a wish",
    ),
    Evidence(
        -1.5,
        r"^(?:the|that|this|his|her|its|their|he|she|it|they|those|these) (?:[\w'-]+ ){0,3}?(?:is|are|was|were|has(?! to)|have(?! to)|had|'s|looks?|looked|goes|went|does|did|knows|pays|seems|\w+'s)\b(?!.*\b(?:now|should|must|needs?|too|not|isn't|aren't|still|missing|wrong|instead|off|extra)\b)",
        "a statement, not a wish",
    ),
    Evidence(
        -5,
        r"\b(?:leave|keep) (?:it|this|that|everything|things|all)(?: (?:exactly|just|all))?(?: (?:as is|as it is|alone|the same|unchanged|like (?:this|that)|how it is))? ?(?:for now|for the moment|for today|until .*|then|i guess|i think)?$",
        "asks for no change",
    ),
    Evidence(
        -3,
        r"\b(?:is|are|looks?|'s|feels?|was|turned out|came out) (?:so|really|very|pretty|super|just|actually|quite|such an?|absolutely|too)? ?(?:pretty|cute|beautiful|nice|great|amazing|gorgeous|perfect|awesome|good|lovely|adorable|stunning|fire|insane|sick|cool|funny|hilarious|crazy|wild|fantastic|incredible|brilliant|wonderful)\b(?! (?:but|enough|if|with|though|except|only))",
        "praise or a mood",
    ),
    Evidence(
        -3,
        r"^if (?:this|that|it|these) (?:was|were|is)\b|\b(?:subscription|membership|appointment|reservation|carpool|babysit\w*)\b",
        "tells a story or a joke",
    ),
    Evidence(-1, r"\b(?:lol|lmao\w*|lmfao|haha\w*|hehe\w*|rofl)\b", "laughter"),
    Evidence(
        -5,
        r"\b(?:exactly|just|precisely|literally|everything|all) (?:what|as|how|like|that)? ?(?:i|we) (?:wanted|asked for|meant|had in mind|imagined|needed|pictured|hoped for|was hoping for)\b",
        "is content",
    ),
    Evidence(-3, r"^(?:such|what|quite) an? ", "praise or a mood"),
    Evidence(
        -4,
        r"^(?:got|bought|saw|had|went|ate|finished|started|woke|cleaned|met|heard|watched|read|found|tried|spent|just (?:got|saw|had|bought|cleaned|finished|watched|woke|ate|read|heard|met|\w+ed))\b",
        "tells what happened",
    ),
    Evidence(-2, r"\b(?:today|outside|at home|at work|right now)\b", "life outside the picture"),
    Evidence(
        -5,
        r"^(?:i |we )(?:really |just |so )?(?:want|need|crave|could eat|could go for) (?:some |more |a |an )?(?:pizza|burgers?|sushi|ramen|tacos?|cake|cookies|chocolate|ice cream|wine|cocktails?|fries|noodles|soup|steak|bacon|cheese|donuts?|pancakes|juice|bread|sandwich|snacks?|food)(?: (?:now|rn|right now|so bad|today|too|tbh))?$",
        "is hungry",
    ),
    Evidence(
        -5,
        r"^(?:i |we |you |people |everyone )?(?:really |just |desperately )?(?:need|needs|want|could use|should get|have had|had|get|getting|grab|grabbing|drink|eat|make|making|going to (?:make|get|grab|have|eat|drink))\b(?: \w+){0,4} (?:sleep|coffee|caffeine|vacation|break|holiday|holidays|drink|beer|nap|lunch|dinner|money|raise|hug|therapy|hobby|life|tea|food|snack|snacks)\b(?! (?:table|shop|stain|beans?|cup|mug|pot|bar|steam|stand|truck|in (?:his|her|the)|on the|to the|for (?:him|her)))",
        "speaks of what people need",
    ),
    Evidence(
        -4,
        r"^(?:will (?!you)|going to|about to|on my way|off to|heading|just going)\b(?! (?:need|want))",
        "speaks of the writer",
    ),
    Evidence(
        -5,
        r"^(?:someone|somebody|anyone|anybody|one of (?:you|us)|you guys|whoever|who) (?:else )?(?:needs?|has|should|must|please|ought|can|could|wants?|will|would|forgot|took|left)\b",
        "speaks to whoever is there",
    ),
    Evidence(
        -6,
        r"^(?:load|use|take|keep|go (?:back )?(?:with|to)|restore|pick|choose|continue with|work (?:with|from|on)|start from) (?:that|this|it)(?: one)?(?: instead| again| please| then)*$",
        "points at what was named",
    ),
    Evidence(
        -3.5,
        r"\b(?:next|last|every) time\b|\b(?:next|last|this|every) (?:week|month|year|session|game|episode|season|sprint|round|semester|quarter|morning|night|summer|winter)\b(?! (?:style|scene|light))|\b(?:campaign|d&d|dnd|dm me|raid|boss fight|season \d|printer|office kitchen|fridge|parking|group chat|spreadsheet|slack|the (?:game|movie|show|match|party|concert|exam|trip))\b",
        "life outside the picture",
    ),
    Evidence(
        -6,
        r"^(?:i'd|i would|i) (?:rate|say)\b|\b\d+(?:\.\d)? ?/ ?10\b|\b(?:\d+|ten|five|hundred) out of (?:\d+|ten|five|a hundred)\b",
        "a rating",
    ),
    *(
        Evidence(-6, r"^(?:go |and |just |then |please )*(?:" + pattern + ")", "an imperative of daily life")
        for pattern in LOST_VERBS
    ),
    Evidence(
        -4,
        r"^(?:i|i'm|im|i've|ive|i'll|ill|i'd|we|we're|we've|we'll|my|our|me|mine|am|was|were|gonna|gotta|been|just (?:got|saw|had|finished|woke))\b(?!(?: \w+)? (?:want|need|would|wish|prefer|'d|should|asked|said|meant|was hoping|was thinking|think|hate|don't like|didn't like|dislike|like|love|liked|loved|can't see|can't read|can't make out|can barely|can hardly|cannot see|cannot read|see|picture|imagine|could use|still see|need)\b)",
        "speaks of the writer",
    ),
    Evidence(
        -2.5,
        r"^(?:i|we)(?: really| also| just| still)? (?:think|like|love|see|need|want|hate|liked|loved)\b",
        "speaks of the writer",
    ),
    Evidence(
        -4,
        r"\b(?:you|u|ya)(?:'re|r| are| guys| all| two)\b(?! (?:at it|there))|\b(?:are|r|did|do|have|were|will|would|can|could) (?:you|u|ya|y'all) (?:guys|all|see|saw|seen|watch|going|coming|free|there|ready|ok|okay|sure|know|think|like|want|hear|remember|up|still|busy|serious|kidding|mean|even|ever|play|feel|get|got|busy|in|done|around|two|available|home|awake|at|on|here|really|for|need|have|eat|join|come|meet|talk|call|pick|help me with|send|forward|check|review|look|bring|sleep|believe)\b",
        "speaks of the reader",
    ),
    Evidence(
        -4,
        r"^(?:who|whose|when|where|which|why|what|what's|whats|how|how's|wat|wut|wtf|wdym|since when|does anyone|did anyone|has anyone|anyone|anybody|is anyone|has|have (?:you|we|i|they|any|y'all)|did|does|do (?:you|we|i|they|u|any|y'all)|is|are|was|were|am|isn't|aren't)\b(?! (?:if|about|a|it possible|there any (?:way|chance)|it ok))",
        "a question",
    ),
    Evidence(-1.5, r"\?\s*$", "a question mark"),
    Evidence(
        -4,
        r"\b(?:brb|gtg|g2g|afk|omw|idk|ikr|smh|fr+|ngl|imo|imho|fyi|btw|wdym|gg|wp|rip|lmk|tfw|mfw|ttyl|gn|gm|rofl|kek|w bot|l bot|based|sus|bruh|oof|welp|yikes|yay|woo+|woah|sheesh|dang|jeez|meh|ew+|yum|nah fam|fr fr|no cap|deadass|lowkey|highkey|on god|bet|facts|mood|relatable|iconic|slay|vibes|goated|bussin)\b",
        "slang of talk",
    ),
    Evidence(
        -2,
        r"\b(?:lol|lmao|lmfao|haha\w*|hehe\w*|xd|rofl|omg|omfg|wow|wtf|damn|dude|bro|bruh|man)\b",
        "laughter",
    ),
    Evidence(
        -3.5,
        r"\b(?:tonight|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|next week|last week|this week|last night|this morning|\d ?(?:am|pm)|o'clock|deadline|meeting|standup|lunch|dinner|breakfast|vacation|homework|exam|in (?:\d+|five|ten|a few|a couple of) (?:min\w*|hours?|days?|mins)|back in|see (?:you|ya|u)|later(?: today)?$|the (?:client|boss|team) (?:said|wants|will|is|loves|likes)|my (?:mom|mum|dad|boss|wife|husband|sister|brother|friend|girlfriend|boyfriend|kids?|son|daughter|cat|dog|team|client|car|phone|laptop|pc|wifi|internet|back|head|day|life|job))\b",
        "life outside the picture",
    ),
    Evidence(
        -4,
        r"^(?:(?:so|very|really|such|that's|this is|it's|looks?|looking|pretty|super|damn|omg|wow|that looks|this looks|it looks|absolutely|this|that|what an?|how|just|the|one|is|it|that one is|now that's|i (?:really )?(?:like|love|dig)|we (?:like|love)|loving|even|much|way|a lot|so much|quite|already|getting|ok|pure|simply|kinda|all|these|those|they|are|came out|turned out|literally|those are|these are|actually|genuinely)\s+)*(?:nice|great|good|cool|awesome|amazing|beautiful|perfect|lovely|love|sick|fire|dope|gorgeous|clean|solid|wonderful|brilliant|excellent|fantastic|superb|impressive|stunning|insane|crazy|wild|hilarious|funny|cute|adorable|neat|sweet|rad|epic|incredible|magnificent|spot on|on point|chef's kiss|bravo|well done|wow|exactly|correct|true|yes|agreed|fair|right|terrible|awful|ugly|bad|worse|better|horrible|trash|garbage|lame|mid|meh|cringe|scary|creepy|weird|art|masterpiece|fine|interesting|goals|aesthetic|it|banger|beauty|gem|slaps|rocks|rules|wins|nailed|killer|fun|happy|progress|there)\b(?: (?:work|job|one|stuff|shot|image|picture|pic|art|result|bot|it|this|that|already|so much|lol|man|dude|bro|now|too|as always|again|tbh|ngl|imo|enough|to me|for me|indeed|actually|a lot|very much|time|way|overall|as is|as it is|as usual|haha|for now|either way|of (?:art|work)|effort|start|idea|point|call|guy|choice|vibes?|this time|how it (?:looks|turned out|came out)|than (?:before|expected|i (?:thought|expected))|the \w+(?: \w+)?|your \w+|and \w+|everyone|all|here|going|stuff|details?|colou?rs?|lighting|mood|hat|style|composition))*$",
        "praise or a mood",
    ),
    Evidence(
        -3,
        r"^(?:thanks|thank you|thx|ty|tysm|cheers|much appreciated|appreciate (?:it|that|you)|welcome|you're welcome|np|no problem|no worries|sorry|my bad|hi|hello|hey|yo|morning|good (?:morning|night|evening|afternoon)|bye|goodbye|cya|later|welcome back|congrats|congratulations|happy (?:birthday|new year|friday|monday)|gn|gm|cool|nice|ok|okay|k|kk|sure|yes|yeah|yep|no|nope|maybe|lol|haha|wow|hm+|same|agreed|exactly|indeed|right|true|bet|word|facts|fair|got it|understood|roger|noted|i see|makes sense|sounds good|never mind|nvm|whatever|idk|dunno|done|good|great|fine|hmm+)(?:[\s,.!]*\b(?:bot|man|bro|dude|all|everyone|guys|team|folks|friend|friends|mate|so much|a lot|a bunch|then|thanks|thank you|now|again|that|it|you|there|to you|everybody|enough|for (?:now|this|that|the \w+|everything|your \w+|helping|trying)|here|haha|lol|too|one|idea|point|question|call|thing|i guess|i think|i mean|by me|with me|yes|no|ok|okay|well|sure|cool|nice|great|perfect|good|night|morning|job|work|stuff|bot))*$",
        "a greeting, thanks or assent",
    ),
    Evidence(
        -5,
        r"\b(?:don't|do not|dont|please don't|no need to|not|never|without) (?:change|touch|edit|do|alter|modify|run|start|render|generate|make|update|adjust|move|mess with) (?:a |any ?|the )?(?:thing|anything|it|this|that|yet|more|changes?|picture|image|anything else|a thing|anything yet|for now)(?: (?:yet|for now|please|anymore|else|until|till|at all|about it|in (?:this|the)|right now|now|on|to)\b.*)?(?:\s*[,.;!].*)?$|\b(?:leave|keep) (?:it|this|that|everything|the (?:image|picture)) (?:as is|as it is|alone|(?:exactly |just )?(?:like (?:this|that)|the way it is|as (?:it|this|that) is|how it is)|exactly as is|unchanged|how it is|just like that|for now|there|be)\s*$|^(?:no|nothing|zero) (?:more )?(?:changes?|edits?|to change|else(?! (?:should|must|changes|has|needs|in the|moves))|needed|different)\b.*$|\b(?:hold off|not yet|give me a (?:sec|minute)|let me think|lemme think|need to think|thinking about it|will (?:let you know|think)|wait for (?:me|the|my|\w+ to)|before (?:you|we) (?:do|change) anything|until (?:i|we|{MEMBER})|i'll (?:ask|check|let|come back|get back|decide|think)|don't (?:need|want) (?:any|more|to change|anything)|nothing to change|no changes|done for (?:today|now)|that's (?:all|it)(?: for)?|we're done|all done|good as is|fine as is|happy with (?:it|this)|perfect as is)\b",
        "asks for no change",
    ),
    Evidence(
        -4,
        r"\b(?:what do (?:you|we|y'all) (?:think|reckon)|thoughts|opinions?|any (?:ideas|suggestions|feedback|thoughts)|which (?:one|is|do|would|version) (?:do|is|you|looks|would|better|should)|do (?:you|we|y'all) (?:like|prefer|think)|does (?:it|this|that|the \w+) (?:look|work|feel|seem)|is (?:it|this|that) (?:better|good|ok|okay|fine|just me|too)|should (?:i|we)|would you (?:rather|say)|how (?:does|do) (?:it|this|that|they) look|rate (?:this|it)|what would you|suggest something|what else (?:could|should|would))\b",
        "asks for an opinion",
    ),
    Evidence(
        -3,
        r"^(?:this bot|the bot|bot|ai|you|u|stupid|dumb)\b(?! (?:can|could|should|need|might|forgot|missed|left|made|gave|put|cut|have|removed|changed|drew|spelled|turned|ruined|messed|wrote|did|added|broke)\b)",
        "speaks of the bot",
    ),
    Evidence(-2.5, r"{LINK}|\bhttps?\b", "a link"),
    Evidence(
        -2,
        r"^(?:and then|so then|but then|so|because|cause|cuz|since|although|like when|reminds me|remember|imagine (?:being|having to|paying|if we|not)|when you|if you|pov|me when|that feeling|same energy|tell me|told|look(?:s|ing)? like (?:my|you|me|someone)|speaking of|fun fact|guess what|plot twist|sounds like|feels like)\b(?! (?:it needs|it wants))",
        "tells a story or a joke",
    ),
    Evidence(
        -3,
        r"\b(?:reminds me|remind me|looks like my|that's me|literally me|me when|me rn|same bro|story of my life|want one|need one irl|in real life|irl|would buy|take my money|on my wall|new wallpaper|new pfp|crying|dying|dead|screaming|can't (?:even|stop|wait|believe|unsee)|i'm (?:dead|dying|crying|screaming))\b",
        "a joke about the picture",
    ),
)
