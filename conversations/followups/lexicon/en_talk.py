"""English: questions about how it works, new pictures, attempts to obtain, and what people say to each other."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence, Rule, rules, words

_ABILITY = (
    r"(?:undo|redo|upscale|export|reroll|re-roll|edit|make videos?|do videos?|animate|video"
    r"|transparent (?:png|background)s?|print|nsfw|commercial\w*|text|logos|multiple|several"
    r"|other|different (?:models?|aspect|formats?|languages)|formats?|references?|masks?"
    r"|commands?|buttons?|languages?|private|dm|dms|gifs?|svg|batch|seeds?|copyright|history"
    r"|credits)"
)

HELP = (
    Rule("help", r"^who (?:can|may|is allowed to|gets to|pays)\b|^(?:can|could|do|will) (?:i|we) (?:still "
        r"|later |also )?(?:get|find|see|have|access|recover|download) .*\b(?:file|original|old|back"
        r"|again|later|afterwards|anytime)\b.*\?$", forbid=r"\b(?:come|make it|tonight|tomorrow|drive|join "
            r"us|the (?:original|first) (?:one|version"
        r"|image|picture) back)\b"),
    Rule("help", r"^how (?:many|much|long|big|large|often|far back) (?:\w+ )*?(?:can|may|could|do|should) "
        r"(?:i"
        r"|we|one|it|users?|the bot)\b", forbid=r"\b(?:credits?|cost|spend|spent|pay|owe|wait|drink|eat"
            r"|longer|sleep|have (?:we|i)|do (?:i"
        r"|we) have)\b"),
    Rule("help", r"^what(?:'s| is| are)? the (?:main |actual )?differences? between (?:.*\b(?:re-?roll"
        r"|variations?|upscal\w*|finali\w*|draft|standard|final|undo|redo|edit\w*|crop\w*|outpaint\w*"
        r"|extend\w*|regenerat\w*|tiers?|quality|modes?|goto|cancel|compare|history|reply\w*)\b)"),
    Rule("help", r"^(?:can|could|may|are|is|do|does|will) (?:other (?:people|members|users|folks)|others"
        r"|someone else|anyone(?: else)?|everyone|my (?:team|friends?|colleagues?)|people|only i|both "
        r"of us|several people|two people|more than one) .*\b(?:edit|use|change|make|see|undo|join"
        r"|write|press|reply|work|add|generate|draw|allowed|able)\b", forbid=r"\b(?:tonight|tomorrow|call"
            r"|meeting|lunch)\b"),
    Rule("help", r"^(?:can|could|do|does|will|is|are) (?:you|u|it|the bot|this|this bot|i|we) (?:\w+ "
        r"){0,3}(?:svgs?|gifs?|videos?|pdfs?|psds?|heic|tiff?|eps|3d (?:models?|files?)|animations?"
        r"|nsfw|audio|mp4|layers|voice messages?)\b.*\?$"),
    Rule("help", r"^(?:help|/help|halp|help me|help please|help pls|commands?|instructions|manual|docs"
        r"|documentation|tutorial|guide|faq|usage|man|tips|what now|how|how\?|options|what are my "
        r"options|list commands|(?:show|list|see|view|give|get|need|open|read|send|where(?:'s| is| "
        r"are)|is there|any)(?: me| us)?(?: (?:the|a|an|your|all|all the|some|of|available|full|list "
        r"of|user|quick|i|please))* (?:help|commands?|manual|docs|documentation|guide|instructions"
        r"|tutorial|faq|cheat ?sheet|help page|command list))(?: (?:me|please|pls|bot|list|page|menu"
        r"|here|for this|somewhere|with this(?: bot)?|i'm lost|available))*\??$"),
    Rule("help", r"^(?:so |and |wait )*how (?:do|does|can|could|would|should|am|did) (?:i|we|you|one|u"
        r"|someone"
        r"|it|this|that|the|a|undo|redo|upscal\w*|credits|variations|masks|references)\b", forbid=r"^how (?:do|does|did) (?:you|u) "
            r""
            r""
            r"(?:like|feel|do|think|sleep|guys|know (?:him|her|that))\b"
        r"|^how (?:can|could|did) (?:you|it|this|that) (?:not|be|even|happen|say|do that)\b|^how "
        r"(?:would|might|does|will) (?:it|this|that|she|he|they) (?:look|be|feel)|^how (?:are|did|was"
        r"|is|does) (?:you|it go|it feel|it look|that (?:look|feel|go|taste)|this (?:look|feel)|your"
        r"|the (?:game|meeting|trip|weekend|party|movie|exam|interview|call|date))|\b(?:my|your) "
        r"(?:day|car|mom|dog|boss|job)\b|\blook to (?:you|everyone)\b"),
    Rule("help", r"^how (?:to|come i can't|is (?:this|it) (?:used|supposed to work))\b|\bhow (?:this|it|that"
        r"|the bot|everything|the thread|undo|credits?|editing|masking) (?:even |actually |thread "
        r"|thing |bot |stuff |all )*works?\b|\bhow (?:\w+ ){1,4}works?\b|\b(?:explain|teach me|show "
        r"me|tell me|wondering|know|remember|understand|figure out|idea|sure|forgot|clue|confused "
        r"about) (?:again )?how (?:to|i|you|we|this|it(?! (?:looks?|would|will|might))|do)\b|\bi(?:'m"
        r"| am) (?:new here|lost|confused|stuck|new to this)\b"),
    Rule("help", r"^what (?:can|else can|could|all can|sort of things can|kinds? of (?:\w+ )?can|things can"
        r"|do) (?:you|u|this bot|the bot|it|i|we) (?:do|make|say|type|edit|change|ask(?: for)?|write"
        r"|use|understand|support|know|accept|create|generate)\b(?! (?:tonight|for a living|about it"
        r"|today|this weekend|tomorrow|later))|^what (?:is|are|do|does) (?:this bot|the bot|your "
        r"(?:commands|features|capabilities|limits)|the (?:commands|options|limits|buttons|rules"
        r"|tiers?|formats|maximum|max|limit|difference between (?:draft|final|tiers|upscale|undo"
        r"|edit))|draft|final|reroll|upscale|finali[sz]e|outpaint(?:ing)?|variations?|the \w+ "
        r"(?:button|command|option) (?:do|for)|(?:the )?(?:undo|redo|finali[sz]e|upscale|reroll"
        r"|history|compare|cancel|variations?|u\d|v\d)(?: (?:button|command|option|thing))?)\b(?: "
        r"(?:do|mean|for|actually do|does))?"),
    Rule("help", r"^(?:which|what) (?:\w+ )?(?:formats?|file types?|sizes?|resolutions?|aspects?|aspect "
        r"ratios?|models?|commands?|languages?|tiers?|styles|features|buttons?|options|actions|words"
        r"|limits?)\b.*\b(?:can|do|does|are|is|support\w*|exist|available|allowed|work|have|use"
        r"|there)\b"),
    Rule("help", r"^(?:do|does|can|could|is|are|will|would|did|has|have) (?:you|u|the bot|this bot|it|this"
        r"|there|we|i|that|one|anyone here|undo|redo|upscal\w*|the (?:bot|original|first|old|previous"
        r"|undo|command)\w*) .*\b(?:support\w*|a way to|possible to|a command|commands|a limit"
        r"|limits?|able to|allowed to|a button|an option|understand (?:german|french|spanish|other"
        r"|japanese|portuguese|english|\w+ese|\w+ish)|speak|remember (?:the|my|our|what)|work (?:with"
        r"|in|on|for|if|when|offline)|have (?:a|an|any) (?:command|option|limit|undo|history|way"
        r"|shortcut|setting|feature)|keep (?:my|the|old|our) (?:pictures|images|versions|old"
        r"|originals?|files|history)|saved|deleted|stored|private|public|expire|recognize|take "
        r"(?:voice|photos|uploads|attachments)|lose|overwrite|read)\b", forbid=r"\b(?:make|remove|change|add"
            r"|turn|put|give|replace|get rid|swap|move|brighten|darken|fix)\b"
        r"|\b(?:to|you|we) {CHANGEVERB} (?:it|this|that|the (?!history|old|original|bot|commands?"
        r"|credits|previous|last|first|version)|her|his|him|them|a|an|some|more)\b"),
    Rule("help", r"^(?:is there|are there|do you have|you got|got|is there any|isn't there) (?:a|an|any"
        r"|some)? "
        r"?(?:\w+ )?(?:way|command|button|option|limit|shortcut|setting|feature|possibility|tutorial"
        r"|guide|docs|maximum|max|help|list of commands|tool|mode)\b(?! (?:to|of) "
        r"{CHANGEVERB}(?:ing)? (?:it|this|that|the (?!history|old|original|bot|commands?|credits"
        r"|previous|last|first|version)|her|his|him|them|a|an|some|more))"),
    Rule("help", r"^(?:can|could|does|do|is|are|will|may) (?:i|we|you|u|it|this|the bot|this bot|people"
        r"|anyone"
        r"|others|somebody else|everyone) (?:also |even |actually |just |still |only |really |do |use "
        r")*" + _ABILITY + r"(?:\b(?: \w+){0,5})?(?: (?:too|as well|here|at all|images|pictures|with this"
            r"|later))?\?$", forbid=r"\b(?:it|this|that|the|her|his"
            r"|please|pls)\b(?! (?:bot|thread|server|channel))|^can you "
        r"(?:undo|redo|upscale|reroll|re-roll)\?$"),
    Rule("help", r"^(?:can|could|may|am|are) (?:i|we) (?:\w+ )?(?:allowed to|use (?:this|it|these|them|the "
        r"(?:image|picture|bot|result)|my own|photos|references?)|upload|attach|go back|undo|redo"
        r"|edit|get it back|change my mind|cancel|stop it|delete|download|save|export|share|print"
        r"|sell|combine|mask|mark|select|paint over|reference|reply|send|access|see old|still|undo "
        r"after|restore|recover|do (?:this|that|it))\b.*\?$", forbid=r"\b(?:please|pls)\b|^(?:can|could) "
            r"we (?:go back to|undo (?:that|it|this)|(?:change|edit) )"),
    Rule("help", r"^(?:why|how come) (?:is|was|did|does|do|doesn't|didn't|can't|isn't|won't|has|am|are) (?:it"
        r"|this|the bot|you|i|my|nothing|that|the render\w*|undo|the image|rendering)\b.*\b(?:slow|so "
        r"long|taking|fail\w*|refus\w*|work\w*|not work\w*|respond\w*|blocked|denied|error\w*|charged"
        r"|cost\w*|answer\w*|ignor\w*|queue\w*|stuck)\b"),
    Rule("help", r"^what (?:happens|would happen|will happen) (?:if|when)\b|^(?:does|do|will|would|can|is) "
        r"(?:undo|redo|upscal\w+|finali[sz]\w+|cropping|rerolling|reroll|variations?|replying|it keep"
        r"|editing|the bot|masking|a reply|an edit|replies|this bot)\b.*\?$|^(?:where|when) (?:do|can"
        r"|should|are|is|does) (?:i|we|my|the (?:files?|images?|commands|buttons?|settings|original"
        r"|pictures|history|help|docs))\b.*\b(?:find|see|click|press|type|go|get|saved|stored"
        r"|download|change|upload|files?|images?|pictures|settings|commands|docs|help)\b", forbid=r"\b(?:meet|game|food|lunch"
            r"|tonight)\b"),
    Rule("help", r"^i (?:don't|do not|dont) (?:know|understand|get) (?:how|what (?:to (?:do|type|write)"
        r"|commands?)|which command|what to|this bot)\b|^(?:can|could) (?:someone|anyone|anybody|you) "
        r"(?:explain|help|tell me how|show me how|teach)\b(?!.*\b(?:link|homework|meeting)\b)"
        r"|^(?:need|i need|want|could use) (?:some )?help(?: (?:with this(?: bot)?|here|please|using "
        r"(?:this|it|the bot)))?$"),
)  # fmt: skip

_MEDIUM = (
    r"(?:image|picture|pic|photo|photograph|drawing|illustration|painting|poster|logo|icon"
    r"|portrait|render|artwork|scene|wallpaper|banner|flyer|card|cover|album cover|book cover"
    r"|sticker|mascot|emblem|infographic|comic|comic strip|storyboard|map|diagram|thumbnail"
    r"|postcard|sketch|mockup|meme|avatar|invitation|label|packshot|landscape|still life"
    r"|close-?up|product shot|concept art|shot|design|coloring page|pattern|badge|t-?shirt design"
    r"|business card|character|one|thing)"
)
_NEW = (
    r"(?:new|fresh|brand[ -]new|different|another|separate|completely different|totally different"
    r"|entirely different|completely new|totally new|whole new|unrelated|second|entirely new)"
)

GENERATE = (
    Rule(
        "generate",
        r"^(?:totally |completely )?(?:unrelated|off[- ]topic)\b.*\b(?:draw|paint|generate|create"
            r"|make)\b.*\w{3}"
        r"|^(?:can |could |please |pls |now |you |u )*(?:draw|paint|make|generate|create)(?: (?:me|us))? "
            r"something "
        r"(?:else|different|new)\W+\w+.*\w{3}",
    ),
    Rule("generate", r"^(?:(?:i|we)(?:'d like| want| need| would like) (?:to see |to have )?)(?:an?) "
        r"(?:[\w-]+ "
        r"){0,3}?(?:logo|poster|flyer|banner|wallpaper|book cover|album cover|sticker|mascot|icon"
        r"|infographic|comic|storyboard|invitation|postcard|portrait|picture|image|illustration"
        r"|drawing|painting|photo) (?:of|for|showing|with|featuring|about|called)\b", forbid=r"\b(?:on|behind|next to|beside"
            r"|in front of|over|above) (?:his|her|him|the|it)\b"),
    Rule("generate", r"^(?:/imagine|/generate|imagine prompt|prompt)\b[: ]"),
    Rule("generate", r"^(?:(?:let's |lets )?(?:start|begin|starting|restart) (?:over|fresh|anew|again|from "
        r"scratch"
        r"|from zero|new|clean|from nothing|from the beginning)|from scratch|from zero|clean slate"
        r"|blank (?:slate|canvas)|fresh start|do-?over|start (?:a )?" + _NEW + r"|begin again)\b", forbid=r"^(?:start|begin|restart|let's "
            r"start|from scratch|from zero|start over|start again|start "
        r"fresh|begin again)(?: (?:over|again|fresh|from (?:scratch|zero|the beginning)|please))*$"
        r"|\b{REF}"),
    Rule("generate", r"^(?:(?:forget|scrap|ditch|drop|leave|never ?mind|nvm|abandon|enough of|enough with"
        r"|enough"
        r"|done with|i'm done with|skip|discard|scratch|screw|set aside|put aside)(?: (?:about|all"
        r"|the|this|that|it|these|those|one|image|picture|pic|idea|concept|everything|of|here|before"
        r"|so far|whole|thing|design|scene|now|guy|for|{MEMBER}|\w+s?))*[\s,.;:!-]+)(?:(?:and|now"
        r"|then|let's|can you|could you|just|please|instead|i want|i need|next|rather|how about|we "
        r"need) )*(?:draw|make|create|generate|paint|design|do|render|sketch|give|show|produce"
        r"|imagine|get|i want|we need|i need|let's do)(?: (?:me|us|up|out))? (?:an? |some |the |our "
        r"|two |three )?(?!variations?|alternatives?)", forbid=r"\b(?:make|do) (?:it|him|her|them|the|this"
            r"|that|his)\b|\b(?:last|previous) (?:change|edit"
        r"|tweak|step|one)\b|^(?:forget|ditch|scrap|drop|lose|remove) the (?!idea|image|picture|pic"
        r"|whole)|\bgive (?:it|him|her|them|me (?:more|less))\b|\bon (?:his|her|the|its)\b"),
    Rule("generate", r"^(?:(?:make|create|generate|draw|paint|do|give|get|need|want|render|start|design"
        r"|now|i want"
        r"|i need|i'd like|let's do|let's make|let's try|open|try|produce|for the|next|next up|next "
        r"one|ok now|how about|and now|time for|we need|onto|moving on to) )*(?:me |us |up )?(?:an? "
        r"|the |our |one |on a |in an? )?(?:\w+ly )?" + _NEW + r" " + _MEDIUM + r"\b(?! (?:for|in|on|of) (?:the "
            r"(?:background|corner|wall|sky)|his|her|its))", forbid=r"\b(?:new|different|another) "
            r"(?:pattern|one|sticker|label|badge|map|cover|poster|logo"
        r"|character|banner|icon|thing|emblem|scene|design|card|second)\b(?!\s*[:,-]| (?:of|with|for "
        r"(?!him|her|it)|showing|featuring|please|about)\b)|^another (?:one|character|poster|design"
        r"|thing|logo|sticker|shot)$|\b(?:on|to|behind|next to) (?:him|her|his|its|it)\b|\bin (?:his"
        r"|her|its) \w+"),
    Rule("generate", r"^" + _NEW + r" (?:subject|topic|idea|concept|request|prompt|project|theme|picture"
        r"|image|pic|one|brief"
        r"|task|thread|scene|thing)(?: (?:entirely|altogether|completely|please|now|for (?:today|the "
        r"\w+)|this time))*\s*[:,.-]|^(?:something|smth|sth) (?:completely|totally|entirely"
        r"|altogether|wholly|quite|else)? ?(?:different|new|else)(?: (?:now|entirely|altogether|this "
        r"time|please))*\s*[:,.-]+ ?\w+|^(?:switching|changing|change of|moving on|new) (?:gears"
        r"|topics?|subject|plan|direction)\b\s*[:,.-]? ?(?=.{4,})(?!the\b)|^(?:next (?:up|one|picture"
        r"|image|project|prompt)|separate (?:request|thing|picture|image)|unrelated)\s*[:,-]", forbid=r"\b(?:who|who's|anyone|anybody"
            r"|does|did|when|where)\b|\?$"),
    Rule("generate", r"^(?:(?:can|could|would|will) (?:you|u|we|i)(?: please| also| now)? |please |now "
        r"|i(?:'d "
        r"like| want| need)(?: you to)? |i'd love (?:you to )?|let's |go )?(?:draw|generate|create"
        r"|paint|design|illustrate|sketch|whip up|render|imagine|dream up|make|produce|cook up|do|get"
        r"|have|see|photograph|mock up)(?: (?:me|us|up))? (?:an? |some |our |two |three |the "
        r")?(?:(?:[\w'-]+) ){0,5}?" + _MEDIUM.replace("|card", "").replace("|pattern|badge", "").replace("|character|one|thing", "").replace("|label", "").replace("|map", "").replace("|design", "").replace("|scene", "").replace("|render", "").replace("|sticker", "").replace("|shot", "") + r" (?:of|for|showing|with"
            r"|featuring|about|depicting|where|in which|that (?:shows|says)|called"
        r"|advertising|announcing|promoting|like)\b(?! (?:it|this|that|{REF}|him|her|the same)\b)", forbid=r"^(?:\w+ )*?(?:make|do|render"
            r"|get|have|see) (?:it|this|that|the|him|her|his|them)\b|\b(?:on"
        r"|to|in|into|behind|next to|above|below|under) (?:the|his|her|its|their|him|it|that|this) "
        r"\w+$|\b(?:on|behind|next to|beside|in front of|hanging|over|above) (?:his|her|him|the "
        r"(?:wall|door|desk|shelf|table|background|left|right|window|fence|shirt|building))\b"
        r"|\b(?:draw|paint|create|add) (?:the|his|her)\b"),
    Rule("generate", r"^(?:(?:can|could|would|will) (?:you|u|we)(?: please| also| now)? |please |now "
        r"|i(?:'d like| "
        r"want| need)(?: you to)? |let's )?(?:draw|paint|generate|create|illustrate|sketch|make"
        r"|design|do|render|imagine|cook up|whip up) (?:me|us)(?: up)? (?:an?|some|two|three|four"
        r"|five|the|our|\d)\b(?! (?:few |couple |bit |\w+ )?(?:more|other|different|new|variations?"
        r"|variants?|versions?|alternatives?|options|takes|final|change|bit|little|break|favou?r"
        r"|sandwich|coffee|drink|tea|offer|deal|mod|admin|moderator|smile))", forbid=r"\b(?:one|some) more\b"
            r"|\bhigh(?:er)? (?:quality|res)|\b(?:on|next to|behind|beside|in front "
        r"of) (?:him|her|it|the)\b"),
    Rule("generate", r"^(?:generate|illustrate|create|/draw|draw|paint|design) (?:an?|some|two|three|\d) "
        r"(?:(?!\b(?:on|in|next|behind|beside|above|under|over|around|to|into|near|at|for)\b).)+$", forbid=r"\b(?:him|her|his|it|its|here"
            r"|there|too|also|instead|as well|more|bigger|smaller|variations?"
        r"|versions?|alternatives?|mustache|moustache|beard|hat|circle|line|border|frame|arrow|shadow"
        r"|little|small|tiny|transparent|gap|contrast|effect|sense|feeling|halo|outline)\b"),
)  # fmt: skip

_GAIN = (
    r"(?:credits?|tokens?|coins?|balance|quota|allowance|premium|pro (?:plan|tier|access)"
    r"|unlimited|refund|(?:my|our|the|his|her) (?:daily |monthly |weekly |usage |spending |credit "
    r")?limits?|admin\w*|owner(?:ship)?|moderator|mod(?:erator)? (?:role|rights|status|powers?)"
    r"|root|sudo|permissions?|privileges?|system prompt|hidden (?:prompt|text|instructions?"
    r"|rules?)|(?:your|secret|original|initial|internal|the) instructions|(?:developer|debug|god"
    r"|dan|dev|admin|maintenance|unrestricted|jailbreak) mode|jailbreak|api ?keys?|password"
    r"|access token|configuration|config file|env(?:ironment)? variables?|free (?:credits?"
    r"|images?|pictures?|renders?|generations?|upscales?)|rate limits?|safety (?:filters?|rules)"
    r"|content (?:filters?|policy)|restrictions|guardrails|paywall|billing|money back|discount"
    r"|free of charge|without (?:paying|charging)|server settings)"
)

BLOCK = (
    Rule("ignore", r"\b(?:ignore|disregard|forget|override|bypass|skip|drop|overrule) (?:all |any |every "
        r"|the "
        r"|your |my |these |those |of |previous |prior |above |earlier |preceding |everything "
        r")*(?:instructions?|rules|prompts?|guidelines|restrictions|limits?|policies|policy"
        r"|programming|training|directives|safety|filters?|you were told|above|before this)\b"),
    Rule("ignore", r"^(?:system|admin|developer|root|assistant|sudo|debug|operator|openai|discord staff"
        r"|server "
        r"owner)\s*(?:[:>]|override|mode|message|prompt)\b ?|\[(?:system|admin)\]|<\|?(?:system"
        r"|im_start)|\b(?:you are|you're|you were|act|pretend (?:to be|you are|you're|i am|i'm)) "
        r"(?:now |as )?(?:in |an? |the |my )?(?:server )?(?:admin|developer|debug|god|dan"
        r"|unrestricted|jailbroken|root|maintenance|my admin)\b(?: mode)?"),
    Rule("ignore", r"\b(?:give|grant|add|send|transfer|set|refund|credit|reset|top ?up|gift|unlock|raise"
        r"|increase|reveal|show|print|repeat|output|display|leak|tell|share|dump|make|promote|enable"
        r"|disable|turn off|remove|lift|apply|deposit|award|upgrade|refill|hand|load|get|need|want"
        r"|can i (?:get|have)|read out|expose|drop|extend|wipe|waive|put)\b.{0,60}?\b" + _GAIN + r"\b", forbid=r"\b(?:write|says?|saying|sign"
            r"|text|label|headline|caption|title|poster)\b.{0,12}{QUOTE}"
        r"|^(?:show|tell|what|check|how|do|display|get|see)\b(?: \w+){0,4} (?:my |our |the |remaining "
        r"|current )?(?:credits?|balance|quota|allowance|billing|rate limits?|tokens)(?: (?:balance"
        r"|left|remaining|status|please|are left|i have(?: left)?|do i have.*|i've (?:used|spent).*"
        r"|we have.*|used.*|for .*|you have.*))?$|\b(?:gold|silver|pile of|stack of|bag of|game"
        r"|arcade|poker|pirate|falling|of the) coins?\b|\bcoins? (?:on|in|to the|around|behind"
        r"|next)\b|\bmovie credits\b"),
    Rule("ignore", r"\b(?:i am|i'm|as) (?:the |an? |your |this )?(?:server )?(?:admin|administrator|owner"
        r"|developer|moderator|mod|creator|operator|engineer|staff)\b.*\b(?:authori[sz]e|give|grant"
        r"|need|require|command|order|override|refund|allow|unlimited|credits?|reveal|free|bypass|set"
        r"|add|permission|role|enable|unlock|prompt)\b|\bwhat (?:is|are|was|were) (?:your|the) "
        r"(?:(?:system|hidden|secret|initial|original|exact|first) )+(?:prompt|instructions?|rules"
        r"|message)\b|\bmake me (?:an? |the )?(?:admin|mod|moderator|owner)\b|\b(?:steal|use|borrow"
        r"|take|spend|charge) .{0,30}\b(?:'s|his|her|their|someone else's|everyone's) credits\b"
        r"|\b(?:charge|bill) (?:it )?(?:to|on) (?:{MEMBER}|someone else|him|her|them|the (?:server"
        r"|owner|admin))"),
)  # fmt: skip

FREE_RULES = (*BLOCK,)
__all__ = ["BLOCK", "FREE_RULES", "GENERATE", "HELP", "Evidence", "rules", "words"]
