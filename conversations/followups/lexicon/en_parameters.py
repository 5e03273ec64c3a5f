"""English: the words behind each parameter."""

from __future__ import annotations

_OF = r"(?: of the (?:image|picture|frame|photo|canvas|pic|shot|scene|poster|page))?"
_AT = (
    r"\b(?:on|in|at|to|into|from|off|along|across|near|toward|towards|over|up|down|around"
    r"|filling)(?: (?:to|in|at|on|into|the))* (?:the |his |her )?(?:very |far |entire |whole )?"
)

PARAMETERS = {
    "region": (
        (r"\b(?:top|upper)[ -]?left\b", "top-left"),
        (r"\b(?:top|upper)[ -]?right\b", "top-right"),
        (r"\b(?:bottom|lower)[ -]?left\b", "bottom-left"),
        (r"\b(?:bottom|lower)[ -]?right\b", "bottom-right"),
        (
            r"\b(?:in|to|into|of|behind|on|at) the (?:far |distant |blurred |blurry )?(?:background"
            r"|backdrop|distance)\b|\b(?:change|replace|swap|blur|blurs?|darken|brighten|lighten|soften"
            r"|remove|simplify|dim|make|fade|desaturate|recolor|clean(?: up)?|mute|tone down|put|turn|set"
            r"|give|paint|delete|declutter|sharpen|lose|ditch|drop) (?:the |out the |a |that |whole "
            r"|entire )*(?:background|backdrop|bg)\b|^(?:the |a |this )?(?:background|backdrop|bg) (?:is"
            r"|should|needs|looks|feels|to|too|could|must|has|a bit|more|less|blurrier|darker|lighter"
            r"|brighter)\b|\b(?:background|backdrop|bg) (?:darker|brighter|blurrier|lighter|softer"
            r"|blurred|blurry|white|black|plain|solid|red|blue|green|instead|should|needs|is too|too|less"
            r"|more|out of focus|to be)\b|\b(?:different|new|another|plain|solid|white|black|simpler"
            r"|blurrier|blurred|busier|darker|brighter|lighter|cleaner|transparent|no|gradient|studio"
            r"|neutral|\w+er) (?:background|backdrop|bg)\b",
            "background",
        ),
        (
            _AT
            + r"left(?:[ -](?:hand )?(?:side|edge|third|half|part|corner|border))?\b(?! (?:hand|arm|eye|leg"
            r"|foot|ear|cheek|shoulder|wing|paw|wrist|ear|knee|sleeve|shoe|boot|side of (?:his|her|the "
            r"(?!image|picture|frame|photo|canvas|scene|shot)))\b)"
            + _OF
            + r"|\b(?:tree|dog|cat|person|man|woman|lamp|car|house|building|one|chair|figure|window|guy"
            r"|people|thing|bird|boat|plant|door|sign|pole|flower|tower|mountain) (?:on|to|at) the (?:far "
            r")?left\b|^left side\b|\bleft (?:half|third|edge)\b|\bleftmost\b",
            "left",
        ),
        (
            _AT + r"right(?:[ -](?:hand )?(?:side|edge|third|half|part|corner|border))?\b(?! (?:hand|arm|eye"
            r"|leg|foot|ear|cheek|shoulder|wing|paw|wrist|knee|sleeve|shoe|boot|away|now|place|direction"
            r"|spot|way|side of (?:his|her|the (?!image|picture|frame|photo|canvas|scene|shot)))\b)"
            + _OF
            + r"|^right side\b|\bright (?:half|third|edge)\b|\brightmost\b",
            "right",
        ),
        (
            _AT + r"(?:top|upper)(?: (?:side|edge|third|half|part|border|of the (?:image|picture|frame|photo"
            r"|canvas|shot|poster|page)))?\b(?! of (?:the|his|her|its|it|that|a)\b(?! (?:image|picture"
            r"|frame|photo|canvas|shot|poster|page))| (?:left|right|hat|button|shelf|floor|drawer)|[ -])|"
            + _AT
            + r"(?:top|upper) (?:side|edge|third|half|part|border|center|middle)|\btop (?:half|third"
            r"|edge)\b|\bacross the top\b",
            "top",
        ),
        (
            _AT + r"(?:bottom|lower)(?: (?:side|edge|third|half|part|border))?\b(?! of (?:the|his|her|its|it"
            r"|that|a)\b(?! (?:image|picture|frame|photo|canvas|shot|poster|page))| (?:left|right|shelf"
            r"|drawer|lip)|[ -](?=left|right))|\bbottom (?:half|third|edge)\b|\bunderneath everything\b",
            "bottom",
        ),
        (
            r"\b(?:in|at|to|into) the (?:very |dead |exact )?(?:center|centre|middle)(?: of the (?:image"
            r"|picture|frame|photo|canvas|shot|scene|poster))?\b(?! of)|\bdead center\b|\bcenter of the "
            r"(?:image|picture|frame)\b",
            "center",
        ),
        (r"\b(?:the|main|central) subject\b(?! to)", "subject"),
        (
            r"\b(?:make|turn|convert|render|redo|restyle|paint|redraw|want|transform|change|do) (?:it"
            r"|this|that|everything|the (?:whole |entire )?(?:thing|image|picture|photo|scene|pic)|the "
            r"whole thing|all of it)(?: (?:look(?:s|ing)?|into|like|to|in|as|all|be|a|an|the|more"
            r"|completely|entirely))* (?:\w+[ -]){0,4}(?:sketch|painting|watercolou?rs?|drawing|style"
            r"|look|cartoon|anime|manga|comic|mosaic|print|engraving|woodblock|photo(?:graph)?|poster"
            r"|black and white|b&w|sepia|monochrome|gr[ae]yscale|pixel art|claymation|lego|render"
            r"|illustration|collage|stained glass|oil paint\w*|line ?art|low[- ]poly|pencil|ink|charcoal"
            r"|pastel|art deco|art nouveau|pop art|cyberpunk|noir|film|vintage|retro|realistic"
            r"|photorealistic|ghibli|pixar|ukiyo-e|papercut|origami|embroidery|felt)\b|^(?:convert|turn"
            r"|restyle|as|in|into|render|redo)\b.*\b(?:sketch|painting|watercolou?rs?|drawing|style|look"
            r"|cartoon|anime|comic|mosaic|print|engraving|film|poster|line ?art|pixel art|illustration"
            r"|black and white|collage)$|\b(?:whole|entire) (?:thing|image|picture|scene|photo|canvas)\b"
            r"|^everything (?:should|in|to|a|more|less|\w+er)\b|\boverall\b",
            "whole",
        ),
    ),
    "direction": (
        (
            r"\b(?:all|every|each|both) (?:around|sides?|directions?|edges?|round|four sides)\b|\ball "
            r"around\b|\bon all\b|\bin all\b|\bzoom\w*\b.*\bout\b|\boutwards?\b|\bevenly\b|\baround (?:it"
            r"|him|her|them|the (?:edges?|subject|image|picture|car|house|frame))\b|\bcamera back\b"
            r"|\bpull(?: the camera)? back\b|\bsurroundings\b|\bmore of the (?:room|scene|surroundings"
            r"|environment|street|landscape|setting)\b|\bwider\b(?! (?:to|on) the)",
            "all",
        ),
        (r"\bleft(?:wards?)?\b", "left"),
        (r"\bright(?:wards?)?\b(?! (?:now|away))", "right"),
        (r"\b(?:up|upwards?|above|top|overhead|headroom|sky|ceiling|taller|roof)\b(?! with)", "up"),
        (
            r"\b(?:down|downwards?|below|beneath|bottom|underneath|under|feet|shoes|floor|legs|full body"
            r"|whole body|lower)\b",
            "down",
        ),
    ),
    "strength": (
        (
            r"\b(?:slightly|a (?:tiny |little |wee )?(?:bit|tad|touch|hair|smidge\w*|hint|notch|little"
            r"|nudge|pinch|fraction)|a little(?: bit)?|just a (?:bit|touch|little|hint)|a lil(?: bit)?"
            r"|subtly|gently|barely|lightly|softly|faintly|a tiny bit|ever so|somewhat|a shade|marginally"
            r"|mildly|minimally|delicately|a smidge|lil bit|tad)\b(?! (?:too|off|blurry|of a mess|dark"
            r"|bright|big|small|much|wrong|weird|odd|cold))|\b(?:subtle|faint|slight) (?:\w+ )?(?:bit"
            r"|touch|hint|blur|glow|vignette|grain|haze|fog|tint|smile|shadow|change|tweak)\b",
            "low",
        ),
        (
            r"\b(?:moderately|fairly|medium|moderate|reasonably|halfway|a fair (?:bit|amount)|noticeably"
            r"|a medium|to a medium|middling|a decent (?:bit|amount)|half as)\b(?! (?:shot|size|format"
            r"|rare|close))",
            "medium",
        ),
        (
            r"\b(?:much|way|far|a lot|lots|drastically|dramatically|heavily|strongly|really|super"
            r"|extremely|very|massively|radically|hugely|significantly|substantially|considerably|tons?"
            r"|vastly|wildly|intensely|completely|totally|entirely|fully|seriously|insanely|ultra|hella"
            r"|as (?:\w+ )as possible|to the max|all the way|crazy|majorly|aggressively|severely"
            r"|immensely|greatly|a ton|a great deal|a whole lot|through the roof|to 11|max)\b(?! (?:too"
            r"|cool|nice|good|great|like it|love|different subject|different idea|as|many|much|back"
            r"|appreciated|better before|of|man\b))",
            "high",
        ),
    ),
    "background": (
        (
            r"\btransparen(?:t|cy)\b(?! (?:dress|glass|umbrella|shirt|fabric|curtain|water|wings?))"
            r"|\b(?:no|without(?: a| any)?|remove the|remove|delete the|drop the|lose the|kill the|ditch "
            r"the|strip the|erase the|knock out the|get rid of the|cut out the|take (?:out|away) the|cut "
            r"away the|zero) (?:whole |entire )?(?:background|backdrop|bg)(?: (?:at all|entirely"
            r"|completely))?\b(?! (?:people|blur|noise|crowd|music|building|text|objects?|figures?"
            r"|clutter|person|car|characters?|tree|trees|distractions?|elements?|details?))|\b(?:alpha "
            r"channel|see-through (?:background|bg)|cut ?out (?:the )?(?:product|subject|person|object"
            r"|logo|character|dog|cat|mug|bottle|shoe)|isolate the (?:product|subject|object|logo"
            r"|character)|(?:product|subject|logo|character|sticker) (?:only|cut ?out))\b|\bas a "
            r"(?:die-?cut )?sticker cut ?out\b",
            "transparent",
        ),
        (r"\b(?:opaque|non-transparent|not transparent) (?:background|bg)|\bopaque\b", "opaque"),
    ),
    "output_format": (
        (r"\b(?:png|\.png)\b", "png"),
        (r"\b(?:jpe?g|\.jpe?g)\b", "jpeg"),
        (r"\bwebp\b", "webp"),
    ),
    "quality": (
        (
            r"\b(?:low|rough|quick|draft|cheap(?:est)?|fast)[ -](?:quality|draft|version|render|preview"
            r"|pass|mode|res|low quality)\b|\b(?:in|as an?|at) (?:draft|low)\b(?! (?:light|angle))"
            r"|\blow[- ]?q(?:uality)?\b|\b(?:rough|quick) (?:draft|preview)\b",
            "low",
        ),
        (r"\b(?:medium|standard|normal|mid|moderate|average)[ -]quality\b", "medium"),
        (
            r"\b(?:highest?|best|full|max(?:imum)?|top|production|print|premium|ultra|hq|finest|studio"
            r"|publication|great)[ -]?(?:quality|grade)\b|\bhq\b|\bhigh[- ](?:q|fidelity)\b|\bquality "
            r"(?:high|max|up|hd)\b",
            "high",
        ),
    ),
    "size": (
        (r"\b(?:4 ?k|4096|uhd|3840)\b", "4k"),
        (r"\b(?:2 ?k|2048|1440p|qhd)\b", "2k"),
        (
            r"\b(?:2 ?x|x ?2|twice|double|doubled|2 times|two times|200 ?%|factor (?:of )?(?:2|two)"
            r"|two-?fold)\b",
            "2x",
        ),
        (r"\b(?:4 ?x|x ?4|quadruple|four times|4 times|400 ?%|factor (?:of )?(?:4|four)|four-?fold)\b", "4x"),
    ),
}

_NP = (
    r"(?P<p>(?:(?!\b(?:and (?:make|add|change|remove|put|give|turn|set)|but|then|please|pls|while"
    r"|so that|because|just|thanks|instead|when|otherwise)\b)[\w'{QUOTE}-]+ ?){1,7})"
)
_STAY = (
    r"(?:the same|as (?:it |they |he |she )?(?:is|are|was|were)|as-is|unchanged|untouched|intact"
    r"|alone|exactly as|exactly the same|exactly|in place|identical|like (?:it|they) (?:is|are)"
    r"|there|how (?:it|they) (?:is|are)|put|fixed|constant|same|where (?:it|they|he|she) (?:is"
    r"|are))"
)

PRESERVE = (
    r"\b(?:keep(?:ing)?|leave|leaving|maintain|preserve) (?P<p>[^.;!?]{3,90}?) (?:exactly |just "
    r"|all |completely |totally )?(?:as (?:they|it|is|are|he|she)|as-is|the same|unchanged"
    r"|untouched|intact|alone|in place|where (?:it|they)|like (?:they|it))\b",
    r"\b(?:keep(?:ing)?|preserve|leave) (?P<p>(?:the|her|his|its|their) [\w' -]+?(?:, (?:the |her "
    r"|his |its )?[\w' -]+?)*,? and (?:the |her |his |its )[\w' -]+?)(?=$|[.;!?,]| while| but| "
    r"just| because| though)",
    r"\b(?:keep(?:ing)?|leave|leaving|maintain(?:ing)?|preserv(?:e|ing)|retain(?:ing)?"
    r"|hold(?:ing)?(?= (?:the|her|his|everything)\b.*(?:constant|steady|fixed))|respecting"
    r"|protect(?:ing)?)\b " + _NP,
    r"\b(?:don't|do not|dont|without|not|never|no need to|shouldn't|mustn't|must not|should not"
    r"|w/o) (?:you )?(?:touch(?:ing)?|chang(?:e|ing)|alter(?:ing)?|affect(?:ing)?|mess(?:ing)? "
    r"with|modify(?:ing)?|mov(?:e|ing)|edit(?:ing)?|los(?:e|ing)|ruin(?:ing)?|los|disturb(?:ing)?"
    r"|tweak(?:ing)?|recolor(?:ing)?|shift(?:ing)?|break(?:ing)?|cover(?:ing)?) " + _NP,
    r"(?P<p>\b(?:everything else|all else|nothing else|the rest(?: of (?:the|it|her|him)(?: "
    r"\w+)?)?|rest|the others?|everything|anything else|all (?:the )?other \w+))\b(?= (?:should "
    r"|must |can |needs to |has to |to )?(?:stays?|remains?|the same|unchanged|untouched|as is|as "
    r"it|is fine|is good|is perfect|change|changes|as-is|like|kept|be|intact|stay|remain|alone"
    r"|moves))",
    r"(?P<p>(?:\b(?:the|her|his|its|their|that|this|same) )?(?:[\w'-]+ ){0,2}?[\w'-]+) (?:should "
    r"|must |can |needs to |has to |to |all )?(?:stays?|remains?|is to (?:stay|remain)|(?:is|are) "
    r"(?:fine|good|perfect)|kept|unchanged|untouched|intact|as is|as-is|staying|staying put)(?: "
    r"[\w-]+)?(?: "
    + _STAY
    + r")?(?=\s*(?:$|[.,;!?)-]|and\b|but\b|please|though|tho|where|how|exactly|as\b|the same|put))",
    r"\b(?:the )?(?:exact |very )?same (?P<p>(?:(?!\b(?:but|and|with|as|time|thing|idea|prompt"
    r"|way|for|in|just|size|colou?r as|one|again|style as)\b)[\w'-]+ ?){1,3})(?=\s*(?:$|[.,;!?)-]"
    r"|and\b|but\b|with\b|just\b|though|please))",
    r"\b(?P<p>nothing else|everything else|anything else|the rest|all the rest)\b",
    r"\b(?:except|apart from|other than|besides|bar|all but|everything but|aside from|save for) (?:for )?"
    + _NP,
)
"""Phrases that name what must stay (group `p`), in the order of trust."""
