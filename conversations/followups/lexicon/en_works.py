"""English: more pixels, another frame and new pictures in everyday wordings."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Evidence, Rule

_IT = r"(?:it|this|that|{REF}|(?:the|this|that|my|our) (?:whole )?(?:image|picture|pic|photo|file|thing|one|render|final))"
_SHARP = r"(?:higher|more|better|larger|greater|hi|high|increased|full|max(?:imum)?|crazy)"
_RESOLUTION = r"(?:res(?:olution)?|pixels?(?: count| density)?|dpi|ppi|definition|pixel count)"
UPSCALING = (
    Rule("upscale", rf"^(?:blow|scale|size) (?:up {_IT}|{_IT} up)\b",
         forbid=r"\b(?:explo\w+|smoke|bomb|boom|balloon|dynamite|fire)\b"),
    Rule("upscale", rf"\b{_SHARP}[- ]?{_RESOLUTION}\b|\b(?:low|poor|bad|crap\w*|terrible|lousy|insufficient|too low)[- ]?"
         rf"res(?:olution)?\b|\b{_RESOLUTION} (?:is |looks )?(?:still )?(?:way |far |a bit |much )?(?:too|so) (?:low|small|poor"
         r"|bad)\b", forbid=r"^(?:do|does|is|are|what|why|how|who|my (?:phone|screen|camera|tv))\b"
         r"|\b(?:camera|monitor|screen (?:is|has)|tv|lol|new year)\b"),
    Rule("upscale", rf"^(?:increase|raise|up|double|boost|triple|quadruple|bump(?: up)?|crank(?: up)?|multiply|improve) (?:the |its |this )?"
         rf"(?:image |picture |file )?(?:{_RESOLUTION}|pixels|dimensions|file size|print size)\b"),
    Rule("upscale", rf"^(?:enlarge|up-?size|upres|embiggen|supersize)(?: {_IT})?(?: (?:to|for|by|so|until|\d).*)?$"),
    Rule("upscale", r"^(?:an? |the |our )?(?:really |super |very )?(?:big|bigger|large|larger|huge|giant|massive|full[- ]size|poster[- ]sized?"
         r"|billboard[- ]sized?|wall[- ]sized?|hi-?res|high[- ]res(?:olution)?|print[- ]sized?) (?:version|file|copy|export|format)\b"),
    Rule("upscale", rf"^(?:make|have|get|need|want) {_IT} (?:big|large|huge) enough (?:for|to)\b|^(?:[248]) ?x (?:it|this|that|{{REF}})$"),
    Rule("upscale", r"\bpixel(?:at|l?y)\w*\b.*\b(?:res|resolution|upscal\w+|pixels|bigger|sharper file)\b"),
)  # fmt: skip

_SIDE = r"(?:left|right|top|bottom|upper|lower|outer)(?:[- ]hand)?(?: (?:and|&) (?:left|right|top|bottom))?"
_EDGE = r"(?:edges?|borders?|margins?|boundary|boundaries|frame(?: edge)?|limits?)"
FRAMING = (
    Rule("outpaint", rf"^(?:grow|extend|expand|widen|stretch|lengthen|broaden|enlarge|open up|continue) (?:out )?(?:the |its )?{_SIDE} (?:{_EDGE}"
         r"|sides?|end|half|part)\b"),
    Rule("outpaint", rf"^(?:push|move|pull|drag|shift|slide|take|nudge) (?:out )?(?:the |its )?{_SIDE} {_EDGE}(?: \w+){{0,2}}? ?(?:out\w*|further|farther"
         r"|away|left|right|up|down)?\b"),
    Rule("outpaint", rf"^(?:expand|extend|grow|widen|enlarge|broaden|stretch|continue|open up)(?: {_IT}| the (?:canvas|frame|scene|view))? "
         r"(?:out )?(?:in|to|on|at|toward|towards) (?:every|all|each|both|either) (?:directions?|sides?|ways?|edges?|ends?)\b"),
    Rule("outpaint", r"^(?:i (?:want|need|'d like) to |i'd like to |let me |can (?:i|we) )?(?:see|show|draw|paint|include|reveal|have|get)(?: me| us)? (?:some |a bit |a little "
         r"|a lot )?more (?:(?:at|on|to|towards|toward|in) )?(?:the |of the )?(?:bottom|top|left|right|sides?|below|above|beneath|underneath)"
         r"(?: side| edge| part)?$"),
    Rule("outpaint", r"\b(?:not enough|too little|no|more|extra|some|a bit of) (?:room|space|canvas|margin|headroom|breathing room) (?:on|at|to|above|below|around"
         r"|over|under|left) (?:the |its |his |her |both |all |either )?(?:left|right|top|bottom|sides?|head|edges?|side|subject)\b"
         r"|^(?:give|leave|add|put|need|want|have)\b.*\b(?:some|more|extra|a bit of|a little|bit more|additional) (?:canvas|margin|headroom|breathing room)\b",
         forbid=r"\b(?:text|people|crowd)\b.*\bon the (?:wall|shirt)\b"),
    Rule("outpaint", r"\b\d{1,2} ?[:x] ?\d{1,2}\b.*\b(?:continued|extended|filled(?: in)?|carried on|expanded|going on|invented|stretching)\b"
         r"|\b\d{1,2} ?[:x] ?\d{1,2}\b.*\b(?:continue|extend|fill in|invent|expand|imagine) (?:the|what|more)\b"),
    Rule("crop_or_aspect", r"^(?:trim|cut|clip|slice|pare|reduce|shave|chop|snip)\b.*\b\d{1,2}(?:\.\d)? ?[:x/] ?\d{1,2}\b"
         r"|\bby cropping\b|^(?:trim|clip) {REF}(?: down)?$"),
    Rule("finalize", rf"^(?:finish|polish|wrap) {_IT} (?:up|off)\b$|^(?:the |our |a )?final (?:render|version|one|picture|image|file|quality)\b$"),
    Rule("variations", r"^(?:show|give|get|make|see|have|want|need|try|do)?(?: me| us)? ?(?:{N}|some|a few|a handful of) (?:very |really |totally |completely )?(?:different|other"
         r"|separate|alternative|distinct|new|more) (?:tries|attempts|stabs|shots|goes|passes|solutions|proposals|treatments|executions|sketches|concepts|compositions"
         r"|suggestions)$"),
    Rule("variations", r"^what else (?:could|might|can|would) (?:this|it|that|{REF}) (?:look|be|turn out)(?: like)?$"
         r"|^(?:let me|i want to|i'd like to) (?:pick|choose|select)(?: one)? (?:from|between|among|out of) {N}(?: \w+)?$"
         r"|^(?:show|give)(?: me| us)? (?:some |a few |more |other |{N} )*(?:options|alternatives|choices)$"
         r"|^(?:a )?(?:handful|couple|bunch|few) (?:of )?(?:\w+ )?(?:alternatives|options|variations|versions)$"),
)  # fmt: skip

_FRESH = r"(?:fresh|new|blank|clean|next|another|separate|different|second|brand[- ]new|empty|unrelated)"
_START = (
    r"(?:canvas|sheet|page|slate|image|picture|pic|photo|character|subject|scene|piece|prompt|idea|thing|project|request|job"
    r"|task|drawing|concept|illustration|painting|portrait|order|assignment|challenge|round|thread)"
)
STARTING = (
    Rule("generate", rf"^(?:(?:ok|okay|now|so|and|right|alright|for|on) |an? |the |on to |my )*{_FRESH} {_START}\b[^:]{{0,60}}[:-] ?[\w{{QUOTE}}]",
         forbid=r"\b(?:on|in|behind|for) (?:the|his|her) (?:wall|background|corner)\b"),
    Rule("generate", rf"^(?:[\w' ]+[,:;-] ?)?(?:the )?next (?:up )?{_START} (?:is|should be|will be|would be|to be)\b"),
    Rule("generate", r"\b(?:nothing to do with|unrelated to|not (?:related|connected) to|independent of|has no relation to) (?:this|that|it|the|any|what)\b[^:,.-]{0,40}"
         r"[:,.-]+ ?\w.*\w{3}", forbid=r"^(?:it|that|this|he|she|they|i|which)\b"),
)  # fmt: skip

FILES = (
    Evidence(3, r"\btransparent (?:one|version|copy|png|background|cut-?out|file|webp)\b|\b(?:png|copy|version) with transparency\b",
             "file format or a background"),
    Evidence(3, r"\b(?:send|give|export|save|deliver|get|have|want|need|hand|output)\b.{0,20}\b(?:as|in)(?: an?)? (?:png|jpe?g|webp)\b",
             "file format"),
)  # fmt: skip
"""Wishes for a file."""
