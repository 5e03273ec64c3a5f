"""English: how people ask for pictures anew, for more pixels or another frame, and for what is only shown."""

from __future__ import annotations

from conversations.followups.lexicon.en import _FILL, _STEPS
from conversations.followups.lexicon.grammar import Rule, rules, words

_VARIATION = (
    r"(?:variations?|variants?|alternatives?|alternates?|alts?|options|takes|versions"
    r"|interpretations|permutations|renditions|iterations|choices|flavou?rs|candidates|spins"
    r"|siblings|renders|designs)"
)

_VARIATIONS = (
    Rule("variations", r"\b(?:{N}|some|a few) more (?:ideas|versions|pictures|images|options|ones|designs"
        r"|looks) (?:like|similar to) (?:{THAT}|this one|that one|{REF})"),
    Rule("variations", r"^(?:show|give|get|make|do|try|see)(?: me| us)? (?:a few|some|a couple|several"
        r"|{N})(?: more| "
        r"others| different ones| new ones)?$", forbid=r"^(?:do|try|make|get|give|see) (?:one|an?|some"
            r"|more|some more)$"),
    Rule("variations", r"\b(?:{N}|some|other|different|various|new|multiple|more|alternat(?:e|ive)|another"
        r"|extra"
        r"|further|additional|couple|few|of|make|generate|show|give|want|need|see|create|do|try|the"
        r"|get|show me|bunch of|set of|those)\s+(?:\w+ ){0,2}?" + _VARIATION + r"\b", forbid=r"\b(?:all|both|previous|earlier"
            r"|old|list|how many|compare|these|every|which|what|our|your|my"
        r"|between|back to|delete|remove|in the|with the) (?:\w+ )?" + _VARIATION + r"\b|\bvariations? (?:in|to"
            r"|between|among)\b|\b(?:a|the|this|that|as|in|final|finished|\w+er) "
        r"version\b|\b(?:the|camera|menu) options\b|\bof the (?:game|app|song|file|doc|code)\b"),
    *rules("variations", r"\b(?:variations?|variants?|alternatives|alternates|options|versions)\b", bag=_FILL | words("variations variation variant "
        "variants alternatives alternates options versions few some "
        "couple several more other different show see another slight subtle strong two three four "
        "five six of new generate create"), forbid=r"\b(?:all|full|same|this|that|again|back|final|the) "
            r"versions?\b|\bversion\b"),
    Rule("variations", r"^(?:{N}|a bunch|give me {N}|show me {N}|make {N}|do {N}|make me {N}|i want {N}"
        r"|get me {N}"
        r"|let me see {N}|generate {N}|we want {N}|i need {N})(?: (?:more|others?))?(?: (?:ones?"
        r"|images?|pictures?|pics?))? (?:like|similar to|based on|along the lines of|in the (?:style"
        r"|vein|spirit) of|of) (?:{THAT}|{REF}|the {REF}|this one|that one)\b", forbid=r"^(?:one|an?) of"),
    Rule("variations", r"^(?:{N} )?more (?:like|of|similar to) (?:this|that|it|these|this one|that one"
        r"|{REF})$"
        r"|\briff(?:s|ing)? on (?:{THAT}|{IMG}|{REF})|\bspin off\b.*\b(?:\d|two|three|four|few|some"
        r"|couple)|^vary(?: (?:it|this|that|{REF}|the (?:image|picture)|this one|a bit|a little"
        r"|subtle|subtly|strong|slightly|strongly|region|more|please))*$|^v[1-4] ?$(?<=V)"),
    Rule("variations", r"\b(?:{N}|some|a few|couple of|other|multiple|several|various) (?:\w+ "
        r")?(?:different |new "
        r"|other |alternative )+(?:looks?|ways?|directions?|approaches|styles|layouts|compositions"
        r"|angles|moods|colou?rways|ideas|poses|designs|crops|ones)\b", forbid=r"\b(?:any|got)\b"),
    Rule("variations", r"^(?:show me|give me|do|make|let's see|let me see|try|want|see) (?:\w+ )?(?:what "
        r"else|others"
        r"|some others|some more|a few more|a few others|{N} more|{N} others|another {N}|alternatives"
        r"|{N} different ones)(?: (?:you've got|you have|please|like (?:this|that|it)|of (?:these"
        r"|this|those)|you can do))?$|^another (?:two|three|four|five|six|few|couple|\d)(?: (?:please"
        r"|of (?:these|those|this)|like (?:this|that|it)))?$|^same (?:idea|concept|prompt|thing|scene"
        r"|subject)\W+(?:but )?{N} (?:different )?\w+$"),
    Rule("variations", r"\b(?:variations?|variants|alternatives|alternates|alternate takes|alts) (?:of|on"
        r"|for|to"
        r"|based on|from) (?:{THAT}|{IMG}|{REF}|the {REF}|this one)\b|\b\d{1,2} ?x? (?:variations?"
        r"|variants|alternatives|options|versions|takes|alts|alternates)\b|^mix it up$|\bexplore "
        r"(?:some |a few |other |more )?(?:alternatives|options|variations|directions|ideas)\b"
        r"|\bbrainstorm\b.*\b(?:versions|variations|looks)\b"),
)  # fmt: skip

_REROLL = (
    Rule("ignore", r"^(?:(?:oh|lol|ugh|what|wait|really|seriously|and|haha|lmao) )*again ?\?+$"),
    *rules(
        "reroll",
        r"\b(?:again|re-?roll|re-?gen(?:erate)?|retry|once more|one more (?:time|go|try|shot|attempt"
        r"|roll|spin|take|round|chance|pass)|another (?:go|try|shot|roll|attempt|one|spin|take|round"
        r"|pass|chance|stab|crack|version)|re-?run|re-?do|re-?render|same (?:prompt|thing|request"
        r"|again|one)|second (?:try|attempt|take)|fresh (?:take|roll|attempt|try|one)|new (?:take"
        r"|roll|attempt|try|seed)|different seed|fresh seed|another seed|try once|roll the dice|roll"
        r"|(?:do|make) (?:it|that|this) over|do-over)\b",
        bag=_FILL | words(
            "re-roll reroll regenerate regen re-generate retry try run roll redo re-do again once more "
        "one another time go shot attempt spin take round pass "
            "chance stab crack over do-over nothing different no changes changed changes unchanged "
        "identical request settings seed new fresh whirl dice random randomly "
            "from scratch before prompt same generate render rerun re-run re-render rerender draw hit "
        "maybe luck better see if differently gets lucky second "
            "keep keeping everything without changing anything wasn't great quite there it's just that's "
        "words wording else use used last previous exactly repeat lets didn't come out wasn't happy "
        "different altering"
        ),
        forbid=r"\bagain\s*\?|\b(?:go|take|step) back\b|\bnot again\b|^(?:oh |ugh |no )+again$|^(?:it again"
        r"|and again|what again|oh no not again)$|\bback\b|^(?:thanks|thank you|nice|great"
        r"|same)\b.*again$|^same$|^(?:me|you) (?:too|again)$",
    ),
    Rule("reroll", r"\b(?:re-?roll|regenerate|re-?run)\b(?: (?:it|this|that|{REF}|the (?:image|picture|prompt"
        r"|last one)))?$|^(?:give (?:it|that|this) )?(?:another|one more) (?:go|try|shot|whirl|spin"
        r"|roll|chance|attempt|crack|stab)\b(?! (?:at|with|but))|^(?:do|run|try|generate|make|render) "
        r"(?:it|that|this|the same(?: thing| prompt| one)?)(?: (?:all )?over)? again$|^(?:roll|spin) "
        r"(?:again|the dice|it)\b"),
    Rule("reroll", r"\b(?:same|exact same|identical|that exact|very same|that same) (?:prompt|request|text"
        r"|words"
        r"|wording|settings|instructions?|description)\b.*\b(?:again|new|another|one more|different "
        r"(?:seed|result|roll)|fresh|once|re\w+|time|roll|seed)\b|\b(?:again|another|one more|fresh"
        r"|new|once more|re-?run|re-?roll|repeat)\b.*\b(?:same|exact same|identical|that exact|very "
        r"same|that) (?:prompt|request|text|words|wording|settings|description|instructions?)\b"
        r"|^repeat (?:the |that |my )?(?:last |previous )?(?:prompt|request|generation|render)?$", forbid=r"\bbut\b"),
)  # fmt: skip

_QUALITY = (
    r"(?:(?:best|highest|high|full|max(?:imum)?|top|production|print|premium|finest|ultra"
    r"|publication|studio|final|better|pro|release)[- ](?:quality|grade|res quality)|hq|final "
    r"(?:quality)?|best)"
)
_FINAL_BAG = _FILL | words(
    "final finalize finalise finalized finalised finalizing finish finished best highest high "
    "full max maximum top production print premium ultra quality "
    "grade hq ready render rerender re-render output export ship deliver copy cut master masters "
    "polish lock locked in pass go with settings possible available "
    "turn into that's this's it's we're i'm good happy done perfect love approved approval "
    "client print-ready production-ready export-ready for-print you got draft drafts "
    "can be are let's yes this's hi-fi proper treatment model tier mode release setting give "
    "produce create generate ready-to-print ready-to-ship finals winner keeper the one we'll our "
    "everyone's file "
    "one's my's out up download poster jpg jpeg png webp today's now's"
)
_FINALIZE = (
    *rules("finalize", r"\bfinali[sz]e[ds]?\b|\bfinal (?:render|version|image|picture|quality|output|pass"
        r"|result"
        r"|copy|cut|one|export|pic|file|art|artwork)\b|\b" + _QUALITY.replace("|final (?:quality)?|best", "") + r"\b|\b(?:print|production"
            r"|export|client|release|delivery)[- ]ready\b|^(?:the )?final(?: "
        r"(?:please|now|one))?$|\b(?:lock|ship) (?:it|this|that|{REF})(?: in)?\b|\b(?:give|render"
        r"|make|do|go|want|need|get|produce|create|take|run|send|ready for|time for|on "
        r"to)\b.*\b(?:the|it|this|that|me|to|for)? ?final\b|\bbest you(?:'ve| have)? got\b|\bmaster "
        r"(?:copy|file|render)\b|\b(?:into|to) (?:the|a) final\b", bag=_FINAL_BAG, forbid=r"^(?:that's|it's|is) (?:the "
            r")?(?:final|best)$|\b(?:quality|final)\?|^(?:nice|great|good|top"
        r"|high|hq|best|premium|love(?: the)?) (?:quality|grade)(?: (?:lol|work|stuff|image|pic"
        r"|picture))?$(?<!x)"),
    Rule("finalize", r"^(?:finali[sz]e|make (?:it|this|that|{REF}) final|go final|render (?:(?:it|this"
        r"|that|{REF}) "
        r")?(?:in|at|with) " + _QUALITY + r"|(?:give me |i want |do |i'd like |get me |make |time for "
            r"|let's do |let's get |ready for "
        r"|on to |i need |render |make me |can i get )?(?:the |a |my |our )?(?:final|finished"
        r"|definitive|high[- ]quality|best[- ]quality|full[- ]quality|production[- ]quality|top[- "
        r"]quality|print[- ]quality|print[- ]ready|hq|polished|production|finalized) (?:render"
        r"|version|image|picture|output|pass|result|export|copy|one|rendering|file|cut))\b", forbid=r"\b(?:is|was|are|will be) "
            r"(?:due|out|coming|done|good|bad|in|on|better|awesome|great)\b"
        r"|\b(?:exam|season|episode|match|score|fantasy|boss|game)\b"),
    Rule("finalize", r"^(?:(?:this|that|{REF})(?:'s| is)? (?:the|our|my) (?:one|winner|keeper)\W+)?(?:ship "
        r"it|lock "
        r"it in|let's ship it|lock this in|ship this|print it|send it to print|wrap it up|go for "
        r"(?:the )?(?:final|best quality|full quality|high quality|production quality|max quality)|go "
        r"for production)\b"),
    Rule("finalize", r"^(?:make|render|do|export|output|run|redo|re-?render|generate|give me|produce|get|want"
        r"|need)\b(?: (?:it|this|that|them|those|all|both|everything|one|me|us|the|a|an|my|our|whole|thing|picture"
        r"|image|pic|photo|version|render|export|copy|file|print|now|again|up|out|over|{REF})){0,3}"
        r" (?:in|at|with|to|for) (?:the |your )?(?:best|highest|full"
        r"|max(?:imum)?|top|production|print|high|final)(?: possible| available)? (?:quality"
        r"|settings?|model|tier)$"),
)  # fmt: skip

_UPSCALE = (
    *rules(
        "upscale",
        r"\b(?:up-?scal\w*|up-?res\w*|upsiz\w+|upsampl\w+|enlarge|embiggen|blow (?:it|this|that"
        r"|{REF}) up|more pixels|pixels|res|resolution|hi-?res|hd|uhd|[248] ?k|[248] ?x|x ?[248]|4096"
        r"|2048|3840|bigger|larger|u[1-4]|(?:double|twice|triple|quadruple) the size|size)\b",
        bag=_FILL | words(
            "upscale upscaled upscaling up-scale upres up-res upsize upsample enlarge embiggen blow up "
        "more pixels high higher highest res resolution hi-res hires hd uhd "
            "bigger larger big large double twice triple quadruple size four two times wallpaper print "
        "printing factor 2x 4x 8x x2 x4 2k 4k 8k increase raise boost bump crank enhance improve max "
            "maximum full much way bit little slightly file need for-print sharper crisper clearer "
        "without losing detail quality too small tiny low x k ultra super superres "
            "dimensions scale u1 u2 u3 u4 height width px detailed could res-up original least make's "
        "one's ready looks it's pixel count keep everything existing higher-res high-res "
        "high-resolution higher-resolution enough my poster screen monitor tv be even than"
        ),
        forbid=r"\b(?:how|why|what) (?:big|large)\b|^(?:big|bigger|large|larger|size|full|small"
        r"|hd)$(?<!bigger)(?<!larger)|^(?:too|it's too|this is too|it is too) (?:big|small|large"
        r"|tiny)$|\b(?:smaller)\b|^full size$",
    ),
    Rule("upscale", r"^(?:up-?scale|upres|up-?size|upsample)(?= (?:it|this|that|{REF}|the|to|by|please|image"
        r"|picture|number|for|\d|a|my|our|everything|once|more|further|and)\b| {REF}|$)(?!.*\b(?:her"
        r"|his|the (?!image|picture|pic|photo|first|second|third|last|whole|final|one|result"
        r"|resolution|original))\b)|\b(?:in|at|to) (?:[248]k|higher res(?:olution)?|high "
        r"res(?:olution)?|hi-?res|hd|uhd)$|\b(?:double|increase|raise|boost|higher|more|bump(?: up)?) "
        r"(?:the )?(?:image )?resolution\b|\bmore pixels\b|\bup-?scale (?:it|this|that|{REF})\b"),
)  # fmt: skip

_WHERE = (
    r"(?:left|right|top|bottom|up(?:wards?)?|down(?:wards?)?|sides?|all (?:sides|around"
    r"|directions)|above|below|beneath|edges?|every (?:direction|side)|horizontally|vertically"
    r"|outwards?|both sides|further|wider|beyond)"
)
_SCENE = (
    r"(?:it|this|that|{REF}|(?:the |this |that |my |our )?(?:(?:whole|entire|visible) )?(?:image"
    r"|picture|pic|photo|canvas|frame|scene|view|shot|background|bg|borders?|edges?|sides?"
    r"|composition|framing|field of view|landscape|artwork|illustration|visible area|crop|image "
    r"area|margins?)s?)"
)
_OUTPAINT = (
    Rule("outpaint", r"^(?:make|have|get) (?:it|this|that|{IMG}) (?:(?:a (?:bit|little|lot)|much|even) "
        r"wider|(?:twice|double|three times|\d(?:\.\d)?"
        r" ?(?:x|times)|\d{1,3} ?(?:%|percent)) (?:as |the )?(?:wide|wider|tall|taller|high|width|height))$"),
    Rule("outpaint", r"^(?:make (?:it|this) |go |a (?:bit|little) )?wider$"
        r"|^(?:show (?:me )?|i want )?(?:a (?:bit|little) )?more (?:of the )?sky$"),
    Rule("outpaint", r"\bwhat(?:'s| is) (?:outside|beyond|past) the (?:frame|edge|crop|border|picture"
        r"|image)\b"
        r"|^more of the [\w ]{3,20} (?:(?:to|on|at|toward|towards) the (?:left|right|top|bottom)"
        r"|above|below)\b"),
    Rule("outpaint", r"\bout-?paint\w*|\bun-?crop\w*|\bzoom(?:ed|ing)? (?:(?:it|this|that|the (?:camera|image"
        r"|picture|view|shot)) )?(?:way |a bit |a little |slightly |further |right |all the way |back "
        r")*out\b|\bgenerative (?:fill|expand)\b|^(?:outfill|out fill)\b"),
    Rule("outpaint", r"\b(?:extend|expand|widen|grow|stretch|continue|lengthen|broaden|fill(?: in| out)?|pad"
        r"|enlarge|stretch out|spread)\b(?: out)? " + _SCENE + r"(?![\w'])(?! (?:of (?:her|his|the)"
            r"|colou?r|blur|with|light|in with))", forbid=r"\b(?:fill|pad|stretch) (?:it"
            r"|this|that|the (?:background|bg|edges?|borders?|sides?))(?: "
        r"in)? with\b|\b(?:enlarge|stretch|grow) (?:it|this|that)$|\benlarge\b(?!.*\b" + _WHERE + r"\b)|\bstretch (?:it|this"
            r"|that)\b(?!.*\b" + _WHERE + r"\b)|\b(?:fill|grow) (?:it|this"
            r"|that)$"),
    Rule("outpaint", r"^(?:extend|expand|widen|continue|outpaint|pan|scroll)(?: (?:out|more|further|it"
        r"|this))?(?: "
        r"(?:to|on|toward|towards|at|in|off|a bit|more|further|out))* (?:the )?" + _WHERE + r"\b|^(?:extend|expand|widen"
            r"|pan)$|^pan (?:left|right|up|down|to)\b"),
    Rule("outpaint", r"\b(?:show|see|reveal|include|add|give|want|need|have|get|paint|draw|generate"
        r"|imagine|create"
        r"|fit|leave|more)\b.*?\b(?:more|what(?:'s| is| lies)?|rest|everything|some|whole|extra"
        r"|additional|the)\b(?: \w+){0,3}? (?:beyond|outside|past|around|off|out of|to the (?:left"
        r"|right)|on the (?:left|right)(?: and (?:left|right))?|above|below|beneath|underneath"
        r"|behind) (?:of )?(?:the )?(?:frame|crop|edges?|borders?|picture|image|canvas|shot|view"
        r"|screen|photo|it|her|him|them|house|building|car|scene|sides?|camera)\b", forbid=r"\b(?:add|put|paint|draw"
            r"|give)\b (?!more (?:room|space)|extra (?:room|space)|some (?:room"
        r"|space))|\bget rid\b"),
    Rule("outpaint", r"\b(?:show|see|reveal|include|fit|get)\b.*?\b(?:more|what's|what is|what lies|rest"
        r"|wider"
        r"|bigger|broader|larger|whole|entire|full|everything)\b.{0,25}\b(?:of the (?:room|scene"
        r"|surroundings|landscape|environment|street|city|sky|area|setting|background|place|building"
        r"|house|view|picture|image|body|figure|car|legs)|of (?:his|her|its|their) (?:surroundings"
        r"|body|legs|outfit|feet|torso)|surroundings|environment|around|full body|whole body|entire "
        r"body|head to toe|view|on (?:the |both |all |either )?(?:left|right|top|bottom|sides?)|to "
        r"the (?:left|right)|(?:left|right) side|(?:above|below|beneath|left|right) (?:of )?(?:the|it"
        r"|her|him|them))\b"),
    Rule("outpaint", r"\b(?:more|extra|some|additional|bit of|little) (?:\w+ )?(?:space|room|headroom"
        r"|breathing "
        r"room|padding|margin|canvas|negative space|scenery|surroundings|image area|background)(?: "
        r"\w+){0,2} (?:above|below|around|on|at|to|over|under|beneath|left|right|in front|for)\b"
        r"|\bmore (?:headroom|breathing room|breathing space|canvas)\b|\b(?:pull|move|step|take|bring"
        r"|push|zoom|draw|dolly) (?:the )?(?:camera|view|shot|us|it|way)?(?: (?:way|a bit|further"
        r"|farther|a little|right|far))* ?(?:back|out|away)(?: (?:so|to show|a bit|further|from|more"
        r"|and show).*)?$(?<!take it back)(?<!move back)(?<!step back)(?<!bring it back)|\bwider "
        r"(?:shot|view|frame|framing|field of view|crop)\b|\bcamera (?:further|farther) (?:back|away"
        r"|out)\b|\bmake the (?:canvas|frame|picture|image|scene) (?:wider|bigger|taller|larger)\b"
        r"|\breveal what", forbid=r"\b(?:undo|v\d|move (?:him|her|them|the (?!camera))|bring (?:it|that"
            r"|the (?!camera)))\b"
        r"|\bblur"),
    Rule("outpaint", r"\b(?:extend|expand|fill|outpaint|widen|grow|uncrop)\b.*(?:\b\d{1,2} ?[:x] ?\d{1,2}\b"
        r"|\b(?:landscape|portrait|square|widescreen|panorama|panoramic|banner|vertical"
        r"|horizontal)\b)|\bturn (?:it|this) into a panorama\b"),
    Rule("outpaint", r"\b(?:extend|expand|continue|grow|stretch|lengthen)\b.*\b(?:to|toward|towards|on|at"
        r"|off|out"
        r"|past|beyond) (?:the )?(?:left|right|top|bottom|sides?|all sides|edges?|frame|both sides"
        r"|every side)\b|\b(?:extend|expand|grow|continue|widen)\b.* (?:up|down)wards?\b|\b(?:extend"
        r"|continue) the (?:\w+ )?(?:sky|road|beach|sea|ocean|forest|street|landscape|floor|field"
        r"|horizon|mountains?|city|wall|scenery)\b.*\b" + _WHERE + r"\b"),
)  # fmt: skip

_ASPECT = (
    r"(?:\d{1,2}(?:\.\d+)? ?(?:[:x]|by|to) ?\d{1,2}|(?:16/9|9/16|4/3|3/4|4/5|5/4|3/2|2/3|1/1)"
    r"|square(?:d|-?ish)?|portrait|landscape|vertical|horizontal|wide ?screen|ultra ?wide"
    r"|panoramic|panorama|cinemascope|letterbox|banner|(?:phone|desktop|mobile|iphone|lock "
    r"?screen|android) (?:wallpaper|background|format|size)|wallpaper|(?:instagram|insta|ig"
    r"|youtube|tiktok|twitter|facebook|linkedin|discord|twitch|snapchat|pinterest|reels?|stories"
    r"|story|shorts|thumbnail|header|profile|cover|avatar|icon)\b)"
)
_CROP = (
    Rule("crop_or_aspect", r"^(?:get|go|move|come|bring us|take us|camera)(?: in)? (?:a bit |much |a "
        r"little |way )?closer (?:to|on|in on|up to)\b"),
    Rule("crop_or_aspect", r"^(?:(?:it|this|that|we|i|the (?:image|picture|pic|client|post|banner|site"
        r"|printer|blog)"
        r"|they|insta\w*|youtube|our \w+|my \w+) )?(?:really |just |also |actually )?(?:needs?|has"
        r"|have|should|must|wants?|requires?|gotta|prefers?|looking for|ought)(?: (?:it|this|to|be|in"
        r"|as|an?|for|at|the|format))* (?:\d{1,2} ?[:x] ?\d{1,2}\b|(?:square|portrait|landscape"
        r"|vertical|horizontal|widescreen)(?= (?:format|version|crop|ratio|orientation|for|please"
        r"|image|one|picture|aspect|instead)|$))"),
    Rule("crop_or_aspect", r"^square (?:it|this|that)(?: (?:up|off|out))?$"),
    Rule("crop_or_aspect", r"\bcrop\b(?! (?:top|tops|circle|circles|duster|field|fields)\b)|^(?:re-?crop"
        r"|cropping)\b"
        r"|\bcrop(?:ped)? (?:it|this|that|in|out|to|tighter|closer|closely|down|off)\b", forbid=r"\buncrop|\b(?:crop top|crops"
            r"|cropped (?:jacket|top|hair|jeans|sweater|hoodie|shirt"
        r"|pants))\b|\b(?:give|put|dress) (?:her|him)\b"),
    Rule("crop_or_aspect", r"\b(?:trim|cut|shave|chop|slice|snip|lop)\b(?: (?:away|off|out|down))? (?:a "
        r"bit |some |a "
        r"little |\d+ ?(?:%|px|pixels|percent) )?(?:of |off |from )?(?:it|this|that|{REF}|(?:the "
        r"|this )?(?:(?:empty|extra|dead|blank|white|unused|negative|excess|black|top|bottom|left"
        r"|right|outer|lower|upper|wasted) )*(?:images?|picture|pic|photo|frame|canvas|edges?|sides?"
        r"|top|bottom|left|right|borders?|margins?|space|area|part|half|third|quarter|bars?|strip"
        r"|shot|composition))\b", forbid=r"\bcut (?:it|this|that) out\b|\bcut (?:it|that|this)$|\bhair\b"
            r"|\bof (?:the|her|his) (?:hair"
        r"|hedge|tree|beard|dress|grass)\b"),
    Rule("crop_or_aspect", r"\bzoom(?:ed|ing)?(?! in (?:\d|five|ten))(?: (?:it|this|that|the camera|way|a "
        r"bit|a little"
        r"|slightly|right|further|much|closer|us|me))* (?:in|into|on|closer)\b|^zoom$|\b(?:close"
        r"|closer|punch|move|push|come|get) (?:closer |tighter )?in (?:close |closer |tight |tighter "
        r")?on\b|\b(?:tight|tighter|closer|snugger) (?:crop|frame|framing|shot|cut|composition|in)\b"
        r"|\btighten (?:up )?(?:it|this|the (?:framing|frame|crop|shot|composition|image|picture"
        r"|edges))\b|^tighter$|\bframe (?:it|this) tighter\b|^(?:a )?close-?up (?:of|on) (?:the |her "
        r"|his )?(?:face|head|eyes|hands?)$"),
    *rules(
        "crop_or_aspect",
        r"\b" + _ASPECT + r"|\baspect\b|\bratio\b",
        bag=_FILL | words(
            "by to : x / square squared squarish square-ish portrait landscape vertical vertically "
        "horizontal horizontally widescreen wide screen ultrawide ultra panoramic panorama "
        "cinemascope letterbox "
            "banner wallpaper background phone desktop mobile iphone android lockscreen lock instagram "
        "insta ig youtube yt tiktok twitter facebook linkedin discord twitch "
            "snapchat pinterest reel reels story stories shorts thumbnail header profile cover avatar "
        "icon aspect ratio format shape size orientation mode dimensions "
            "turn change set convert switch resize reshape reformat into sized crop cropped cinema "
        "cinematic movie film feed post posts our page channel video videos proportion proportions "
            "be should wants works better fit fits flip rotate tall taller wider narrower slide slides "
        "presentation ad ads social media print card a4 layout instead ready friendly use ar --ar "
        "aspect-ratio could how about x-header perfect i'm thinking"
        ),
        forbid=r"\b(?:flip|rotate|mirror)\b|^(?:icon|story|stories|profile|cover|wallpaper|header|avatar"
        r"|thumbnail|banner|background|discord|youtube|instagram|reels?|portrait|landscape|the "
        r"(?:landscape|portrait|background|story|icon|cover|video"
        r"|banner))(?<!landscape)(?<!^portrait)$|\b(?:change|remove|fix|make) (?:the )?(?:background"
        r"|landscape|portrait|banner|icon|avatar|wallpaper)\b(?! (?:mode|orientation|format))|\bno "
        r"(?:background|wallpaper|banner)\b|\b(?:background|wallpaper) (?:instead|please)$|^(?:on"
        r"|this is on|nice|good|great|it's on|i'm on|my|is this|for) (?:instagram|youtube|tiktok"
        r"|twitter|discord|reddit|twitch)$",
    ),
    Rule("crop_or_aspect", r"^(?:make|turn|convert|change|set|switch|resize|reshape|reformat|get|want|need"
        r"|have|put|do"
        r"|give me) (?:it|this|that|{REF}|{IMG}|the (?:aspect|aspect ratio|ratio|format|shape"
        r"|size))(?: (?:to|into|in|be|a|an))* (?:a |an )?" + _ASPECT + r"(?: (?:format|ratio|aspect ratio"
            r"|shape|orientation|version|crop|image|layout|please|instead"
        r"|for .{3,30}|so .{3,50}))?$", forbid=r"\b(?:icon|story|avatar|portrait of|landscape of|cover of"
            r"|background)\b"),
    Rule("crop_or_aspect", r"\b(?:aspect ratio|orientation)\b.*\b(?:change|switch|to|should|different"
        r"|wrong|flip)\b"
        r"|\b(?:change|switch|adjust|fix|set) the (?:aspect(?: ratio)?|orientation|ratio)\b"),
)  # fmt: skip

PAID_COMMANDS = (*_VARIATIONS, *_UPSCALE, *_OUTPAINT, *_CROP, *_FINALIZE, *_REROLL)
"""Commands that make or cut a picture, in the order in which they are tried."""

VIEWS = (
    Rule("history", r"\b(?:overview|list|summary|recap) of (?:all |the |our |my |every |these "
        r")*(?:versions?|edits?|changes?|revisions?|images|pictures|steps)\b"),
    *rules(
        "history",
        r"\b(?:history|timeline|lineage|list|versions?|revisions?|iterations|everything|images"
        r"|pictures|changes|edits|steps|far|log|made|requests|prompts|overview|contact sheet|gallery"
        r"|revision tree)\b",
        bag=_FILL | _STEPS | words(
            "history timeline lineage list all every everything versions revisions iterations images "
        "pictures changes edits log made so far show see we've i've we i have you made done made're "
        "requested asked "
            "prompts requests steps which what are there how many been overview contact sheet gallery "
        "tree that led recap summary summarize summarise of previous past earlier each is version "
        "revision on at now currently "
            "generated created tried did different up till until thread here this's since start "
        "beginning through run go from list's were can tell latest head ones out a today exist got "
        "pull bring chronological order full number old older let in total edit"
        ),
        forbid=r"\b(?:final|more|another|render|no)\b|^(?:an? |\d+ |two |three |four |some |few )"
        r"|^(?:everything|far|so far|so far so good|made|images|pictures|changes|all changes|all"
        r"|versions?|version now|the (?:image|picture|pic)|what|what is (?:this|it|that)|revisions?"
        r"|list|this version|all of (?:it|them|this)|edits|steps|new version|(?:the )?(?:same|this"
        r"|that|previous|last|latest|next|old|new|older|final|other) (?:one|version|revision|changes?"
        r"|edits?|image|picture)|(?:let|everything|anything) .*change|undo .*|redo .*|(?:make|create"
            r"|generate|do|give me|try|edit|show me "
        r"(?:the )?(?:image|picture|last|latest|previous|this|that)) "
        r".*)$(?<!^history)(?<!^revisions)(?<!^the history)|\b(?:undo|revert|redo|again|go back|make"
        r"|create|different|back to|how (?:have|did) (?:we|you) make)\b(?!.*\bhistory\b)",
    ),
    Rule("history", r"^(?:show|see|view|open|list|print|pull up|bring up|give|display)?(?: me| us)?(?: the"
        r"| our| "
        r"my| full| whole| entire| edit| version| revision| thread| picture| image| change)* "
        r"(?:history|timeline|lineage|changelog|version list|revision list|edit log|version tree)\b"
        r"|\b(?:what|which) (?:versions|revisions|edits|changes|steps|pictures|images) (?:do|have|did"
        r"|are|were|of)\b|\bhow many (?:versions|images|pictures|revisions|edits|pics|iterations"
        r"|renders|changes)\b(?!.*\b(?:can|could|cost|allowed|left|remaining|may|do i get|per|at "
        r"once)\b)|\b(?:what|which) (?:version|revision|number|one) (?:are we|am i|is this|is that|is "
        r"it|is current|are you|were we|is the (?:current|latest)|do we have)\b|\bwhat (?:have|did) "
        r"(?:we|i|you) (?:done|made|changed?|tried|do|ask(?:ed)?(?: for| you)?|try|make)(?: (?:so far"
        r"|up to now|until now|till now|here|in this thread|before|already|today|for|you))*$"
        r"|\b(?:list|show|see|view)\b.*\b(?:all|every|everything|each|previous|past|earlier|old) "
        r"(?:the |of the |of our |our |my )?(?:versions?|revisions?|edits?|changes?|iterations?"
        r"|steps?|prompts?|requests?|images?|pictures?|we(?:'ve| have)? (?:made|done|tried)|so far"
        r"|drafts?|attempts?)\b"),
    Rule("history", r"\b(?:recap|run me through|walk me through|summary of|summari[sz]e)\b.*\b(?:changes?"
        r"|edits?"
        r"|versions?|far|history|done|thread|steps|did|made|revisions)\b|^history(?: (?:please|pls|so "
        r"far|of .*))?$|\b(?:edit|version|revision|change|thread|prompt|picture|image) history\b"
        r"|\bwho (?:changed|asked for|made|requested|did) (?:what|that|v\d|the last|{REF}|which)\b"
        r"|\bwhat prompt (?:made|did|was)\b|\bwhat (?:was|were|is) the (?:exact |original |last "
        r")?(?:prompt|request|instruction|wording)s?\b|\bwhere (?:are|is) (?:all )?(?:the |my |our "
        r")?(?:old|older|other|previous|earlier) (?:versions?|images|pictures|ones)\b"),
)  # fmt: skip

COSTS = (
    Rule("cost", r"^(?:so |and |wait )*how much (?:for|to) (?!me\b|you\b|go\b)"),
    Rule("cost", r"^(?:so |and |wait )*how (?:expensive|pricey|costly|cheap)\b|^(?:so |and |wait )*how many "
        r"(?:more )?(?:credits?|tokens|coins|dollars|cents|euros)\b|^(?:what(?:'s| is) |whats "
        r")?(?:the |your )?(?:prices?|costs?|pricing|fees?) (?:for|of|per|to) (?=(?:an?|one|the|\d+"
        r"|each|every|edit\w*|upscal\w*|final\w*|variation\w*|images?|pictures?|render\w*|it|this"
        r"|that|draft\w*|re-?roll\w*|{N})\b)"),
    Rule("cost", r"\b(?:how (?:much|many (?:credits?|tokens|coins|dollars|cents))|what(?:'s| is| was| did| "
        r"does| will| do| would| has)?|whats|tell me|show|check|see|is|are|do|does|did|will|would|any"
        r"|could you tell|wondering|know|curious|give me)\b.*\b(?:cost\w*|price[ds]?|pricing|pricey"
        r"|credits?|balance|budget|spen[dt]|spending|charged?|bill(?:ed|ing)?|expensive|cheap(?:er)?"
        r"|free|pay|paid|quota|allowance|usage|money|dollars?|euros?|fee|fees|owe|total|tab|damage"
        r"|used up|left|remaining|going to run)\b", forbid=r"\b(?:make|change|add|remove|look|looks"
            r"|looking|put|draw|background|hands?|expensive looking"
        r"|space|refund|grant|give me \d+|give me (?:free|more|unlimited|all)|add \d+|price tag|free "
        r"hand|sugar free|cost you|cost me (?:my|a)|feel free|are you free|anyone free|free "
        r"(?:tonight|tomorrow|later|on|for|at)|you free|i free|total mess|on the left|to the left"
        r"|left (?:side|hand|eye|arm|of|corner|foot|leg|half|edge|one|margin|third)|it left|more "
        r"space|is there (?:more|less)|how much (?:better|nicer|cooler|longer|cuter|i)|(?:who|what"
        r"|anyone|everyone|someone|is|has|have) (?:else )?(?:left|paid))\b"),
    *rules("cost", r"\b(?:cost|costs|price|prices|pricing|credits?|balance|budget|spent|usage|quota|bill"
        r"|invoice"
        r"|allowance|how much|statement|receipt)\b", bag=_FILL | words("cost costs price prices pricing "
            "credits credit balance budget spent usage quota bill how "
        "much many what's what whats is are left remaining remain my our show check total far so "
        "account have i we per each edit one total's tell was were will be that'll statement receipt "
        "till now allowance left's us spend used did has had been for today week month"), forbid=r"^(?:i )?(?:spent|give me "
            r"credits|credits please|get credits|credit|want credits|need "
        r"(?:more )?credits|more credits|bill|make credits|give credits|give (?:me|us) (?:more |some "
        r")?credits?)$|\b(?:give|get|need|want|make) (?:me |us |my )?(?:more |some |one |a "
        r")?credits?\b"),
    Rule("cost", r"^(?:how much|what)(?:'s| is| was| did| does| will| would)? (?:it|that|this|one more"
        r"|another"
        r"|an?|the (?:final|last|total)|each|per|we|i|upscal\w*|finali\w*|an? \w+|4k|{REF}|so far"
        r"|total|altogether|we at)(?: \w+)*(?: (?:cost|be|set me back|come to|total|spent|owe|in "
        r"total|run me|so far|altogether|up to|use))?$", forbid=r"^what\b(?!.*\b(?:cost|total|spent|owe"
            r"|come to|set (?:me|us) back|run me|price|damage"
        r"|tab)\b)|\bhow much (?:longer|more time|i)\b|\b(?:how much (?:is|was|did) (?:it|that|this) "
        r"(?:snow|rain))\b|\bfinal score\b"),
    Rule("cost", r"\b(?:am i|are we|was i|do i|did i|did we|will i|will this|does this|does that|does it|is "
        r"this|is it|is that|was that|would that|would it)\b.*\b(?:out of (?:credits|money|budget)"
        r"|charged?|free|expensive|cheap|cost|paying|pay|billed|running (?:low|out)|spent|owe|use "
        r"(?:up )?(?:\w+ )?credits?|credits)\b", forbid=r"\b(?:free (?:tonight|later|tomorrow|for|to|of)"
            r"|look|expensive look)\b"),
    Rule("cost", r"^(?:is|are|would|will|was|does|do) (?!(?:it|this|that|he|she|they)\b).*\b(?:pricier|dearer"
        r"|cheaper|more expensive|costlier|(?:cost|costs) (?:more|less|extra|anything|money|credits)"
        r"|paid|chargeable|charged|free(?: of charge)?)\b(?: (?:than|or|too|as well|also"
        r"|here)\b.*)?\??$", forbid=r"\b(?:anyone|you|everybody|everyone|we|look|looks|tonight|tomorrow)\b"),
)  # fmt: skip
