"""English: forms that speak for talk between people, praise, plans and jokes."""

from __future__ import annotations

from conversations.followups.lexicon.en_verbs import LOST_VERBS
from conversations.followups.lexicon.grammar import Evidence

TALK = (
    Evidence(
        -7,
        r"^(?:hey |so |maybe )?(?:we|i|you guys|you all|y'all|people|let's|lets) (?:really |all |just "
        r"|totally |still |also )?(?:(?:should|need to|have to|gotta|must|could|ought to) )?(?:get"
        r"|grab|order|eat|buy|watch|meet|talk|plan|book|call|ask|hang|play|celebrate|invite|visit"
        r"|hire|vote|discuss)\b(?! (?:rid|more|some (?:more|contrast|light|color|snow|rain|fog)|(?:it"
        r"|him|her|them|the \w+) (?:to|\w+er|a)\b))",
        "makes plans with people",
    ),
    Evidence(
        -4,
        r"^(?:so |such |really |very |damn |wow )*(?:nice|great|cool|lovely|beautiful|amazing|awesome"
        r"|gorgeous|sick|neat|sweet|perfect|dope|solid|cute|good|love|loving|excellent|fantastic"
        r"|incredible|adorable|stunning|brilliant)(?: (?:the|that|this|these|those|his|her|your"
        r"|how))?(?: (?!but\b|and\b|if\b|now\b|just\b|make\b|with\b|except\b|only\b)[\w'-]+){1,3}$",
        "praise or a mood",
    ),
    Evidence(
        -2, r"^(?:the|that|those|these|this|his|her) [\w-]+(?: (?:he|she|it|they) \w+)?$", "an exclamation"
    ),
    Evidence(
        -3,
        r"^(?:it |this |that |he |she )?(?:really |kinda |literally |almost |just )?(?:looks?|feels?"
        r"|sounds?) like (?:an? |the |my |home|heaven)",
        "likens the picture to something",
    ),
    Evidence(
        -5,
        r"^(?:i |we )?(?:really )?wish(?:ed)? (?:i|we|it was|it were (?!\w+er\b)|every)\b|\bso "
        r"bad(?:ly)?$|^(?:let's|let us) not\b|\b(?:i|we) (?:can't|don't|didn't|couldn't) (?:function"
        r"|believe|even|know|think|care|remember|sleep|wait|stop|breathe)\b",
        "speaks of the writer",
    ),
    Evidence(
        -3,
        r"^[\w ]{2,20} or [\w ]{2,20}\?|\bwhat do (?:you|y'all|people)\b|\bdo you (?:usually|ever"
        r"|always|often)\b",
        "asks for an opinion",
    ),
    Evidence(
        -1.5,
        r"^(?!(?:the|that|this|his|her|its|their|he|she|it|they|those|these|there|you|we|i|can|could"
        r"|what|maybe)\b)[\w' -]{2,30}? (?:is|are|was|were|had|has|gives|makes|got|broke|died|crashed|fell"
        r"|ran|left|comes|came"
        r"|announced|arrived|released|happened|works|rules|rocks|bites|said|ships?|drops?"
        r"|drains)\b(?!.*\b(?:now|should|must|needs?|too|not (?:\w+ )?enough|still|missing|wrong"
        r"|instead|off|extra)\b)",
        "a statement, not a wish",
    ),
    Evidence(
        -1.5,
        r"^(?:the|that|this|his|her|its|their|he|she|it|they|those|these) (?:[\w'-]+ ){0,3}?(?:is|are"
        r"|was|were|has(?! to)|have(?! to)|had|'s|looks?|looked|goes|went|does|did|knows|pays|seems"
        r"|\w+'s)\b(?!.*\b(?:now|should|must|needs?|too|not|isn't|aren't|still|missing|wrong|instead"
        r"|off|extra)\b)",
        "a statement, not a wish",
    ),
    Evidence(
        -5,
        r"\b(?:leave|keep) (?:it|this|that|everything|things|all)(?: (?:exactly|just|all))?(?: (?:as "
        r"is|as it is|alone|the same|unchanged|like (?:this|that)|how it is))? ?(?:for now|for the "
        r"moment|for today|until .*|then|i guess|i think)?$",
        "asks for no change",
    ),
    Evidence(
        -3,
        r"\b(?:is|are|looks?|'s|feels?|was|turned out|came out) (?:so|really|very|pretty|super|just"
        r"|actually|quite|such an?|absolutely|too)? ?(?:pretty|cute|beautiful|nice|great|amazing"
        r"|gorgeous|perfect|awesome|good|lovely|adorable|stunning|fire|insane|sick|cool|funny"
        r"|hilarious|crazy|wild|fantastic|incredible|brilliant|wonderful)\b(?! (?:but|enough|if|with"
        r"|though|except|only))",
        "praise or a mood",
    ),
    Evidence(
        -3,
        r"^if (?:this|that|it|these) (?:was|were|is)\b|\b(?:subscription|membership|appointment"
        r"|reservation|carpool|babysit\w*)\b",
        "tells a story or a joke",
    ),
    Evidence(-1, r"\b(?:lol|lmao\w*|lmfao|haha\w*|hehe\w*|rofl)\b", "laughter"),
    Evidence(
        -5,
        r"\b(?:exactly|just|precisely|literally|everything|all) (?:what|as|how|like|that)? ?(?:i|we) "
        r"(?:wanted|asked for|meant|had in mind|imagined|needed|pictured|hoped for|was hoping for)\b",
        "is content",
    ),
    Evidence(-3, r"^(?:such|what|quite) an? ", "praise or a mood"),
    Evidence(
        -4,
        r"^(?:got|bought|saw|had|went|ate|finished|started|woke|cleaned|met|heard|watched|read|found"
        r"|tried|spent|just (?:got|saw|had|bought|cleaned|finished|watched|woke|ate|read|heard|met"
        r"|\w+ed))\b",
        "tells what happened",
    ),
    Evidence(-2, r"\b(?:today|outside|at home|at work|right now)\b", "life outside the picture"),
    Evidence(
        -5,
        r"^(?:i |we )(?:really |just |so )?(?:want|need|crave|could eat|could go for) (?:some |more "
        r"|a |an )?(?:pizza|burgers?|sushi|ramen|tacos?|cake|cookies|chocolate|ice cream|wine"
        r"|cocktails?|fries|noodles|soup|steak|bacon|cheese|donuts?|pancakes|juice|bread|sandwich"
        r"|snacks?|food)(?: (?:now|rn|right now|so bad|today|too|tbh))?$",
        "is hungry",
    ),
    Evidence(
        -5,
        r"^(?:i |we |you |people |everyone )?(?:really |just |desperately )?(?:need|needs|want|could "
        r"use|should get|have had|had|get|getting|grab|grabbing|drink|eat|make|making|going to "
        r"(?:make|get|grab|have|eat|drink))\b(?: \w+){0,4} (?:sleep|coffee|caffeine|vacation|break"
        r"|holiday|holidays|drink|beer|nap|lunch|dinner|money|raise|hug|therapy|hobby|life|tea|food"
        r"|snack|snacks)\b(?! (?:table|shop|stain|beans?|cup|mug|pot|bar|steam|stand|truck|in (?:his"
        r"|her|the)|on the|to the|for (?:him|her)))",
        "speaks of what people need",
    ),
    Evidence(
        -4,
        r"^(?:will (?!you)|going to|about to|on my way|off to|heading|just going)\b(?! (?:need|want))",
        "speaks of the writer",
    ),
    Evidence(
        -5,
        r"^(?:someone|somebody|anyone|anybody|one of (?:you|us)|you guys|whoever|who) (?:else "
        r")?(?:needs?|has|should|must|please|ought|can|could|wants?|will|would|forgot|took|left)\b",
        "speaks to whoever is there",
    ),
    Evidence(
        -6,
        r"^(?:load|use|take|keep|go (?:back )?(?:with|to)|restore|pick|choose|continue with|work "
        r"(?:with|from|on)|start from) (?:that|this|it)(?: one)?(?: instead| again| please| then)*$",
        "points at what was named",
    ),
    Evidence(
        -3.5,
        r"\b(?:next|last|every) time\b|\b(?:next|last|this|every) (?:week|month|year|session|game"
        r"|episode|season|sprint|round|semester|quarter|morning|night|summer|winter)\b(?! (?:style"
        r"|scene|light))|\b(?:campaign|d&d|dnd|dm me|raid|boss fight|season \d|printer|office kitchen"
        r"|fridge|parking|group chat|spreadsheet|slack|the (?:game|movie|show|match|party|concert"
        r"|exam|trip))\b",
        "life outside the picture",
    ),
    Evidence(
        -6,
        r"^(?:i'd|i would|i) (?:rate|say)\b|\b\d+(?:\.\d)? ?/ ?10\b|\b(?:\d+|ten|five|hundred) out of "
        r"(?:\d+|ten|five|a hundred)\b",
        "a rating",
    ),
    *(
        Evidence(-6, r"^(?:go |and |just |then |please )*(?:" + pattern + ")", "an imperative of daily life")
        for pattern in LOST_VERBS
    ),
    Evidence(
        -4,
        r"^(?:i|i'm|im|i've|ive|i'll|ill|i'd|we|we're|we've|we'll|my|our|me|mine|am|was|were|gonna"
        r"|gotta|been|just (?:got|saw|had|finished|woke))\b(?!(?: \w+)? (?:want|need|would|wish"
        r"|prefer|'d|should|asked|said|meant|was hoping|was thinking|think|hate|don't like|didn't "
        r"like|dislike|like|love|liked|loved|can't see|can't read|can't make out|can barely|can "
        r"hardly|cannot see|cannot read|see|picture|imagine|could use|still see|need)\b)",
        "speaks of the writer",
    ),
    Evidence(
        -2.5,
        r"^(?:i|we)(?: really| also| just| still)? (?:think|like|love|see|need|want|hate|liked|loved)\b",
        "speaks of the writer",
    ),
    Evidence(
        -4,
        r"\b(?:you|u|ya)(?:'re|r| are| guys| all| two)\b(?! (?:at it|there))|\b(?:are|r|did|do|have"
        r"|were|will|would|can|could) (?:you|u|ya|y'all) (?:guys|all|see|saw|seen|watch|going|coming"
        r"|free|there|ready|ok|okay|sure|know|think|like|want|hear|remember|up|still|busy|serious"
        r"|kidding|mean|even|ever|play|feel|get|got|busy|in|done|around|two|available|home|awake|at"
        r"|on|here|really|for|need|have|eat|join|come|meet|talk|call|pick|help me with|send|forward"
        r"|check|review|look|bring|sleep|believe)\b",
        "speaks of the reader",
    ),
    Evidence(
        -4,
        r"^(?:who|whose|when|where|which|why|what|what's|whats|how|how's|wat|wut|wtf|wdym|since when"
        r"|does anyone|did anyone|has anyone|anyone|anybody|is anyone|has|have (?:you|we|i|they|any"
        r"|y'all)|did|does|do (?:you|we|i|they|u|any|y'all)|is|are|was|were|am|isn't|aren't)\b(?! "
        r"(?:if|about|a|it possible|there any (?:way|chance)|it ok))",
        "a question",
    ),
    Evidence(-1.5, r"\?\s*$", "a question mark"),
    Evidence(
        -4,
        r"\b(?:brb|gtg|g2g|afk|omw|idk|ikr|smh|fr+|ngl|imo|imho|fyi|btw|wdym|gg|wp|rip|lmk|tfw|mfw"
        r"|ttyl|gn|gm|rofl|kek|w bot|l bot|based|sus|bruh|oof|welp|yikes|yay|woo+|woah|sheesh|dang"
        r"|jeez|meh|ew+|yum|nah fam|fr fr|no cap|deadass|lowkey|highkey|on god|bet|facts|mood"
        r"|relatable|iconic|slay|vibes|goated|bussin)\b",
        "slang of talk",
    ),
    Evidence(
        -2,
        r"\b(?:lol|lmao|lmfao|haha\w*|hehe\w*|xd|rofl|omg|omfg|wow|wtf|damn|dude|bro|bruh|man)\b",
        "laughter",
    ),
    Evidence(
        -3.5,
        r"\b(?:tonight|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
        r"|weekend|next week|last week|this week|last night|this morning|\d ?(?:am|pm)|o'clock"
        r"|deadline|meeting|standup|lunch|dinner|breakfast|vacation|homework|exam|in (?:\d+|five|ten"
        r"|a few|a couple of) (?:min\w*|hours?|days?|mins)|back in|see (?:you|ya|u)|later(?: today)?$"
        r"|the (?:client|boss|team) (?:said|wants|will|is|loves|likes)|my (?:mom|mum|dad|boss|wife"
        r"|husband|sister|brother|friend|girlfriend|boyfriend|kids?|son|daughter|cat|dog|team|client"
        r"|car|phone|laptop|pc|wifi|internet|back|head|day|life|job))\b",
        "life outside the picture",
    ),
    Evidence(
        -4,
        r"^(?:(?:so|very|really|such|that's|this is|it's|looks?|looking|pretty|super|damn|omg|wow"
        r"|that looks|this looks|it looks|absolutely|this|that|what an?|how|just|the|one|is|it|that "
        r"one is|now that's|i (?:really )?(?:like|love|dig)|we (?:like|love)|loving|even|much|way|a "
        r"lot|so much|quite|already|getting|ok|pure|simply|kinda|all|these|those|they|are|came out"
        r"|turned out|literally|those are|these are|actually|genuinely)\s+)*(?:nice|great|good|cool"
        r"|awesome|amazing|beautiful|perfect|lovely|love|sick|fire|dope|gorgeous|clean|solid"
        r"|wonderful|brilliant|excellent|fantastic|superb|impressive|stunning|insane|crazy|wild"
        r"|hilarious|funny|cute|adorable|neat|sweet|rad|epic|incredible|magnificent|spot on|on point"
        r"|chef's kiss|bravo|well done|wow|exactly|correct|true|yes|agreed|fair|right|terrible|awful"
        r"|ugly|bad|worse|better|horrible|trash|garbage|lame|mid|meh|cringe|scary|creepy|weird|art"
        r"|masterpiece|fine|interesting|goals|aesthetic|it|banger|beauty|gem|slaps|rocks|rules|wins"
        r"|nailed|killer|fun|happy|progress|there)\b(?: (?:work|job|one|stuff|shot|image|picture|pic"
        r"|art|result|bot|it|this|that|already|so much|lol|man|dude|bro|now|too|as always|again|tbh"
        r"|ngl|imo|enough|to me|for me|indeed|actually|a lot|very much|time|way|overall|as is|as it "
        r"is|as usual|haha|for now|either way|of (?:art|work)|effort|start|idea|point|call|guy|choice"
        r"|vibes?|this time|how it (?:looks|turned out|came out)|than (?:before|expected|i (?:thought"
        r"|expected))|the \w+(?: \w+)?|your \w+|and \w+|everyone|all|here|going|stuff|details?"
        r"|colou?rs?|lighting|mood|hat|style|composition))*$",
        "praise or a mood",
    ),
    Evidence(
        -3,
        r"^(?:thanks|thank you|thx|ty|tysm|cheers|much appreciated|appreciate (?:it|that|you)|welcome"
        r"|you're welcome|np|no problem|no worries|sorry|my bad|hi|hello|hey|yo|morning|good "
        r"(?:morning|night|evening|afternoon)|bye|goodbye|cya|later|welcome back|congrats"
        r"|congratulations|happy (?:birthday|new year|friday|monday)|gn|gm|cool|nice|ok|okay|k|kk"
        r"|sure|yes|yeah|yep|no|nope|maybe|lol|haha|wow|hm+|same|agreed|exactly|indeed|right|true|bet"
        r"|word|facts|fair|got it|understood|roger|noted|i see|makes sense|sounds good|never mind|nvm"
        r"|whatever|idk|dunno|done|good|great|fine|hmm+)(?:[\s,.!]*\b(?:bot|man|bro|dude|all|everyone"
        r"|guys|team|folks|friend|friends|mate|so much|a lot|a bunch|then|thanks|thank you|now|again"
        r"|that|it|you|there|to you|everybody|enough|for (?:now|this|that|the \w+|everything|your \w+"
        r"|helping|trying)|here|haha|lol|too|one|idea|point|question|call|thing|i guess|i think|i "
        r"mean|by me|with me|yes|no|ok|okay|well|sure|cool|nice|great|perfect|good|night|morning|job"
        r"|work|stuff|bot))*$",
        "a greeting, thanks or assent",
    ),
    Evidence(
        -5,
        r"\b(?:don't|do not|dont|please don't|no need to|not|never|without) (?:change|touch|edit|do"
        r"|alter|modify|run|start|render|generate|make|update|adjust|move|mess with) (?:a |any ?|the "
        r")?(?:thing|anything|it|this|that|yet|more|changes?|picture|image|anything else|a thing"
        r"|anything yet|for now)(?: (?:yet|for now|please|anymore|else|until|till|at all|about it|in "
        r"(?:this|the)|right now|now|on|to)\b.*)?(?:\s*[,.;!].*)?$|\b(?:leave|keep) (?:it|this|that"
        r"|everything|the (?:image|picture)) (?:as is|as it is|alone|(?:exactly |just )?(?:like "
        r"(?:this|that)|the way it is|as (?:it|this|that) is|how it is)|exactly as is|unchanged|how "
        r"it is|just like that|for now|there|be)\s*$|^(?:no|nothing|zero) (?:more )?(?:changes?"
        r"|edits?|to change|else(?! (?:should|must|changes|has|needs|in the|moves))|needed"
        r"|different)\b.*$|\b(?:hold off|not yet|give me a (?:sec|minute)|let me think|lemme think"
        r"|need to think|thinking about it|will (?:let you know|think)|wait for (?:me|the|my|\w+ to)"
        r"|before (?:you|we) (?:do|change) anything|until (?:i|we|{MEMBER})|i'll (?:ask|check|let"
        r"|come back|get back|decide|think)|don't (?:need|want) (?:any|more|to change|anything)"
        r"|nothing to change|no changes|done for (?:today|now)|that's (?:all|it)(?: for)?|we're done"
        r"|all done|good as is|fine as is|happy with (?:it|this)|perfect as is)\b",
        "asks for no change",
    ),
    Evidence(
        -4,
        r"\b(?:what do (?:you|we|y'all) (?:think|reckon)|thoughts|opinions?|any (?:ideas|suggestions"
        r"|feedback|thoughts)|which (?:one|is|do|would|version) (?:do|is|you|looks|would|better"
        r"|should)|do (?:you|we|y'all) (?:like|prefer|think)|does (?:it|this|that|the \w+) (?:look"
        r"|work|feel|seem)|is (?:it|this|that) (?:better|good|ok|okay|fine|just me|too)|should (?:i"
        r"|we)|would you (?:rather|say)|how (?:does|do) (?:it|this|that|they) look|rate (?:this|it)"
        r"|what would you|suggest something|what else (?:could|should|would))\b",
        "asks for an opinion",
    ),
    Evidence(
        -3,
        r"^(?:this bot|the bot|bot|ai|you|u|stupid|dumb)\b(?! (?:can|could|should|need|might|forgot"
        r"|missed|left|made|gave|put|cut|have|removed|changed|drew|spelled|turned|ruined|messed|wrote"
        r"|did|added|broke)\b)",
        "speaks of the bot",
    ),
    Evidence(-2.5, r"{LINK}|\bhttps?\b", "a link"),
    Evidence(
        -2,
        r"^(?:and then|so then|but then|so|because|cause|cuz|since|although|like when|reminds me"
        r"|remember|imagine (?:being|having to|paying|if we|not)|when you|if you|pov|me when|that "
        r"feeling|same energy|tell me|told|look(?:s|ing)? like (?:my|you|me|someone)|speaking of|fun "
        r"fact|guess what|plot twist|sounds like|feels like)\b(?! (?:it needs|it wants))",
        "tells a story or a joke",
    ),
    Evidence(
        -3,
        r"\b(?:reminds me|remind me|looks like my|that's me|literally me|me when|me rn|same bro|story "
        r"of my life|want one|need one irl|in real life|irl|would buy|take my money|on my wall|new "
        r"wallpaper|new pfp|crying|dying|dead|screaming|can't (?:even|stop|wait|believe|unsee)|i'm "
        r"(?:dead|dying|crying|screaming))\b",
        "a joke about the picture",
    ),
)
