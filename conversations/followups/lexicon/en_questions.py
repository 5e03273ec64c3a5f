"""English: questions about prices and about how it works, in everyday wordings."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Rule

_COMMAND = (
    r"(?:un-?do|re-?do|re-?roll(?:ing)?|up-?scal(?:e|ing)|out-?paint(?:ing)?|variations?|finali[sz](?:e|ing)|final"
    r"|edit(?:ing)?|crop(?:ping)?|draft|regenerat(?:e|ing)|compare|history|goto|go to|cancel|extend(?:ing)?|zoom(?:ing)? out"
    r"|enlarg(?:e|ing)|standard|revert(?:ing)?|retry)"
)
_OF_MINE = (
    r"(?:pictures?|images?|photos?|uploads?|prompts?|files?|results?|threads?|data|work|stuff|credits?|chats?|versions?"
    r"|originals?|drawings?|messages?|renders?)"
)

PRICES = (
    Rule("cost", r"^(?:(?:show|see|give|send|got|have|is there|where(?:'s| is)|what(?:'s| is)|do you have|any|can i see)"
         r"(?: me| us)? )?(?:your |the |an? |any )?(?:price|pricing|rate|cost|fee|tariff|credit)s? ?(?:list|table|sheet"
         r"|overview|breakdown|card|info|chart|menu|check|summary|estimate|quote)\??$"),
    Rule("cost", r"\b(?:sets?|setting) (?:me|us) back\b|\b(?:going|usual|current) rate\b|\b(?:can|could|do) (?:i|we) "
         r"(?:still |even |also )?afford\b|\b(?:burn(?:s|ed|t)?|eat(?:s|en)?|chew(?:s|ed)?|use[sd]?|cost|take[ns]?|ate)"
         r" (?:up |through |of )?(?:my |our |many |how many |a lot of |any |more |too many )*credits?\b|\bhow (?:big|bad)"
         r" (?:is|was|will be) the (?:bill|tab|damage)\b|\bwhat(?:'s| is| are|s) (?:the |our |my )?(?:bill|tab|damage|total"
         r"|price tag|fee|charge)\b(?: \w+){0,4}\??$",
         forbid=r"\b(?:give|grant|refund|meal|dinner|rent|house|car|table|movie|end|rolling)\b"),
    Rule("cost", r"\b(?:tell|let|warn|show|give|say|remind|inform|quote)(?: me| us)?(?: (?:know|first|about|beforehand"
         r"|upfront))* (?:(?:what|how much)\b.*\b(?:costs?|run (?:me|us)|charged?|pay|credits|price)|the (?:price|cost)|how many credits)\b"),
    Rule("cost", r"^(?:what|how much)(?:'d|'ll|'s| would| will| does| did| do| is| was)? .*\b(?:run (?:me|us)|costs?|cost me"
         r"|come to|charge|add up to|go for|amount to|worth in credits)\b", forbid=r"\b(?:look|costume|charge (?:him|her)|my phone)\b"),
)  # fmt: skip
"""Prices; a question for one never starts what it names."""

WORKINGS = (
    Rule("help", rf"^(?:what(?:'s| is|s)? |whats |explain |so )?(?:the )?(?:difference )?(?:between )?{_COMMAND} (?:vs\.?|versus"
         rf"|compared to|as opposed to|against|or) (?:an? |the )?{_COMMAND}\b(?:$|\W+(?:what|which|how|explain|differen)\w*"
         r".*)"),
    Rule("help", rf"^(?:what(?:'s| is|s)?|whats|how(?:'s| is)?) {_COMMAND} (?:and|different from|different to) {_COMMAND}\b"
         rf"|^(?:what(?:'s| is|s)?|whats) (?:an? |the |this )?{_COMMAND}(?: button| command| thing)?(?: for| do| again)?$"),
    Rule("help", r"^(?:sorry |hi |hey |um )*(?:(?:i'm|im|i am) )?(?:(?:kinda |very |totally |brand )?new(?:bie|comer)?|(?:my |it's my )?first"
         r" time|noob|beginner|a (?:noob|beginner|newbie))\b(?: (?:here|at this|to this|with this|user|using this|around here"
         r"|on here))+(?:$|[,.;:!-]|\s(?:how|what|where|can)\b)|\bwhere (?:do|should|can|would|to) (?:i |we |one |you )?(?:start|begin)\??$"
         r"|\bwhat (?:am i|are we) (?:supposed|meant|allowed|able) to (?:type|say|write|do|click|send|ask)\b"),
    Rule("help", r"^(?:but |and |so |wait )*how (?:exactly |actually |the heck |on earth |the hell |in the world |precisely |best "
         r"|else )+(?:do|does|can|could|would|should|am|is|to) (?!you (?:like|feel|think))"),
    Rule("help", r"^(?:any|got any|some|give (?:me|us)(?: some| any)?|do you have(?: any)?|have you got any|need(?: some)?|looking for) "
         r"(?:useful |good |more |general )?(?:tips|tricks|advice|pointers|guidance|hints|instructions|best practices)\b(?! (?:jar|toes))"),
    Rule("help", r"^(?:do|must|should|can|may|could|am|don't) (?:i|we) (?:(?:have|need|supposed|allowed|able|get|always|still|just|also|only"
         r"|really|even|ever|to|not) )*(?:tag|mention|ping|reply|type|write|say|press|click|log|sign|subscribe|register|"
         r"upload|attach|mask|paint over|mark|@\w*|call you|address|speak|use (?:commands?|english|quotes|my own|a mask"
         r"|reference))\b", forbid=r"\b(?:please|pls|him|her|mom|work|boss)\b"),
    Rule("help", rf"^(?:are|is|will|do|does|can|where (?:are|do|does|is)|who (?:can|owns|sees)|how long (?:are|do|does|is)) (?:all )?(?:my|our|these|the|"
         rf"everyone(?:'s)?|other people(?:'s)?|people|anyone|it|see)?(?: old| own| uploaded| finished)? ?{_OF_MINE} (?:\w+ ){{0,3}}(?:private|public|visible|stored"
         r"|saved|kept|deleted|shared|safe|mine|used|watermarked|seen|secret|copyrighted|expire|belong|go|last|stay"
         r"|disappear|owned|kept around|gone|train\w*)\b"),
    Rule("help", r"^(?:do|does|can|will|could|are|is) (?:you|u|it|the bot|this|this bot|this thing|darkroom) (?:also |even |able to |actually |still |only )*(?:remember"
         r"|store|speak|understand|support|handle|accept|recogni[sz]e|forget|learn|train|know(?= (?:german|french|spanish|other|what))|work (?:with|in|on|offline)|do"
         r"|make|export|produce|create|output|save as) (?:my |the |our |your |all |any |other |old(?:er)? |earlier |previous |different |in |on |animated )*"
         r"(?:versions?|pictures?|images?|photos?|uploads?|languages?|gifs?|videos?|animations?|clips|svgs?|pdfs?|psds?|vectors?|formats?"
         r"|files?|german|french|spanish|italian|japanese|portuguese|chinese|dutch|polish|phone|mobile|masks?|references?|layers|history|conversations?|edits|faces|text|3d|nsfw"
         r"|transparency|transparent backgrounds?|voice(?: messages?)?|memes|comics)\??$"),
    Rule("help", r"^(?:can|could|do|does|will|is it possible|would) (?:you|it|the bot|i|we|this)?(?: \w+){0,3}? ?(?:edit|use|upload|work (?:on|with)|start (?:from|with)"
         r"|change|retouch|bring|take|improve)\b.*\b(?:(?:an?|any) (?:photos?|pictures?|images?|pics?|files?) (?:of mine|i|we|that i|from)|photos?"
         r" (?:i|we|people) (?:upload|took|have|send)|(?:my|our) own|uploads|uploaded (?:photos|pictures|images))\b",
         forbid=r"\b(?:please|pls|so (?:that )?(?:the|it|he|she))\b"),
    Rule("help", r"^what (?:do|does|are|is|did) (?:these|those|the|this|that|all (?:these|the)) (?:\w+ )?(?:buttons?|icons?|numbers?|letters?|emojis?"
         r"|reactions?|commands?|settings?|arrows?|symbols?)(?: \w+)? (?:do|for|mean|about)\b|^what(?:'s| is) (?:this|that|the) (?:\w+ )?(?:button|icon|command"
         r"|arrow)(?: \w+)* for\b|^what (?:happens|becomes|would happen|will happen)\b|^what(?:'s| is|s) the (?:command|button|shortcut|trick|syntax|limit|max\w*"
         r"|keyword|best way)\b"),
    Rule("help", r"^(?:does|do|will|would|is|are) (?:an? |the |my )?(?:reply(?:ing)?|replies|undo(?:ing)?|redo(?:ing)?|upscal\w+|finali[sz]\w+|cropping|edits?"
         r"|editing|reroll\w*|variations?|masks?|masking)\b(?! (?:it|this|that|please)$).*\w"),
)  # fmt: skip
"""How it works, answered in words."""
