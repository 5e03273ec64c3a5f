"""English verbs: those that change a picture, and phrases where they do not."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import words

CHANGE_VERBS = words(
    """
    accentuate adapt add adjust age airbrush align alter amp amplify angle animate apply arrange attach
    balance bathe bend bin blacken bleach blend bling blow blur board boost brighten bring broaden brush
    bump calm cast center centre change chill chop chuck clean clear clone close clothe color colorize
    colour colourise comb combine convert correct cover cram crank create crop crown crush curl cut dampen
    dangle darken debleach deck declutter decorate decrease deepen deepfry defocus degrain dehaze delete
    demolish denoise depict desaturate despeckle dial diffuse dim dirty disguise ditch dot double drag
    drape draw drench dress drop drown dull duplicate dust dye ease elongate embed embellish emphasise
    emphasize empty enclose engrave enhance enlarge enrich erase etch evict exaggerate exchange expose
    fade fashion fatten feather fill fix flank flatten flip float flood fluff fog fold frame freeze
    freshen frost furnish fuse fuzz garnish get gild give glaze glue go grow halve hang have hide
    highlight hoist hold hollow illuminate improve include incorporate increase inject ink insert
    intensify introduce invert iron jazz join keep kill knit lace lather layer lean leave lengthen lessen
    let level lift light lighten line litter load lose lower make mask match max melt merge mess mirror
    mix model modernize modify moisten morph mount move mow multiply mute narrow nestle nix nudge nuke
    number obscure oil omit open outfit outline overlay pad paint pair pale parade park part paste patch
    pepper perch personalise personalize photoshop pick pile pimp pin pixelate place plant plaster play
    plop plump polish pop populate pose position posterize pour powder press print prop propel prune pull
    punch push put quiet raise ramp randomize rearrange recast recenter recentre recolor recolour
    recompose redden redo redraw reduce refine reframe refresh reimagine relight relocate remake remap
    remodel remove render reorder repaint repair rephrase replace repose reposition rescale reset reshape
    resize respell restore restyle retouch retro reupholster reverse revise rework rewrite ring rip roast
    roll rotate rough roughen round row rub ruffle rumple rust sand saturate scale scatter scrap scratch
    scrub scrunch sculpt seal season seat separate set shade shadow shape sharpen shatter shave shift
    shine shoot shorten show shrink shuffle shut silhouette simplify sit sketch slant slap slather slide
    slim slip slow smear smooth smoothen smudge sneak snow soak soften solarize sparkle spell spice spin
    splash split spray spread sprinkle sprout square squash squeeze stack stage stain stand stencil stick
    straighten streak strengthen stretch strip stripe stud stuff style stylise stylize sub submerge
    substitute subtract suspend swap sweeten swirl switch swop take tame tan taper tattoo tear texture
    thaw thicken thin throw tidy tie tighten tilt tint toggle tone top toss touch tousle trade trail
    transform transition translate transport trash trim triple try tuck tune turn tweak tweeze twist
    unblur unbutton uncover undo undress unify unzip up update upgrade use varnish vary veil vignette warm
    wash wax weaken wear weather weave wedge wet whiten widen wipe wrangle wrap wreck wrinkle write yeet
    zap zhuzh zip zoom
    """
)

STRONG_VERBS = words(
    """
    add adjust blur boost brighten change colorize convert correct crank darken declutter decrease deepen
    delete depict desaturate dim ditch dress dye enhance erase fix flip give increase insert intensify
    lengthen lighten lose lower make mirror move mute place put raise recolor recolour redraw reduce
    relight remove render repaint replace reposition resize restyle retouch rotate saturate sharpen
    shorten shrink simplify soften sprinkle stylise stylize swap switch thicken tilt tint tone transform
    turn
    """
)

LOST_VERBS = (
    r"change of (?:topic|subject|pace|scenery|heart)\b",
    r"get back to\b",
    r"give (?:me|us|it) (?:\w+ ){1,3}(?:minutes?|mins?|secs?|seconds?|hours?|days?|weeks?)\b",
    r"add (?:it|this|that|them|me|us) to (?:the|my|our|your) (?:agenda|list|calendar|doc|docs"
    r"|backlog|cart|queue|playlist|notes|guest list|group|chat|server|channel|meeting|invite"
    r"|thread|board)\b",
    r"(?:try|use|watch|see|visit|check|be|get|go|come|ask|play|read|buy|eat|apply|meet) (?:the|a"
    r"|that|this|some)? ?(?:\w+ )?(?:place|restaurant|movie|show|game|book|song|store|site|app"
    r"|podcast|gym|proud|careful|happy|here|there)\b",
    r"zoom (?:link|call|meeting|in \d)|stop (?:scrolling|talking|being|it|that|laughing|spamming|crying)\b",
    r"(?:put|hang|frame|display|sell|send|post|submit) (?:it|this|that)(?: up)?(?: (?:in|on|at"
    r"|to) (?:the |a |my |our |your )?(?:louvre|museum|moma|gallery|fridge|etsy|ebay|bedroom"
    r"|office|hall of fame|portfolio|instagram|insta|twitter|reddit|group|chat|deck|newsletter"
    r"|wall of fame))?$",
    r"(?:remove|introduce|behave|explain|watch|help|check|calm|speak for|pat) yourself\b|get "
    r"(?:back )?to (?:work|bed|sleep|class|school|it)\b",
    r"(?:let's )?go (?:back )?(?:to|home|out|inside|outside) (?!(?:{REF}|a more|more|black|full"
    r"|pure|the (?:original|first|previous|last|old|other|one|image|picture|version|way|start"
    r"|beginning)|what|how|before|when|\w+er\b|\d))",
    r"go for (?:a |an |some )?(?:walk|run|drink|drinks|beer|coffee|lunch|dinner|swim|ride|drive|hike)\b",
    r"\w+ (?:up |down |off |on |out |back )?your (?!(?:own|choice|best|take|version|idea|imagination)\b)",
    r"(?:talk|chat|speak|discuss|sync|meet|catch up|decide|vote|think|sleep|ask|order|buy|eat"
    r"|watch|hang out|celebrate|present|email) (?:about|on|with|to|over|at|tomorrow|it|this|that"
    r"|some|the|me|us|later)?\b",
    r"look (?:out|at|outside|up|around|who)\b|switch to (?:it|that|this)$",
    r"(?:get|take|have|grab|drink|eat|buy) (?:a |some |your |my )?(?:break|lunch|dinner|breakfast"
    r"|coffee|beer|nap|rest|look"
    r"|seat|shower|care|time|day|one|fun|life|room|well|over|in line|ready|real|wrecked|rekt|out "
    r"of here|good)\b(?! of)",
    r"give (?:me|us|him|her|them|it) (?:a |one |another )?(?:sec|second|minute|min|moment|bit"
    r"|break|rest|time|credit|minutes"
    r"|hand|call|shout|ring|heads up|ping)s?\b",
    r"(?:let|make) (?:me|us|you)(?: (?:know|see|think|check|ask|finish|go|explain|get|feel|look "
    r"at|show you|sleep|wait"
    r"|guess|try|have a|laugh|cry|smile|hungry|happy|sad|proud|jealous))",
    r"make (?:sense|sure|money|dinner|lunch|friends|it (?:to|in time|there|by|on time|home)|up "
    r"your mind|my day|do|up\b|love"
    r"|way|haste|fun|a (?:difference|wish|decision|mistake|point|note|plan|reservation|call))",
    r"that (?:makes|made) (?:sense|my day)",
    r"(?:keep|leave|hold|carry) (?:it (?:up|real|coming|100|going|down|cool|together)|me posted"
    r"|calm|in touch|on|off|up|me out)\b"
    r"(?! (?:to|the|her|his|with))",
    r"(?:take|have) (?:a |your )?(?:good|nice|great|lovely|care|time|it easy|notes?|screenshots?"
    r"|fun|safe|one)\b",
    r"(?:take|look|check) (?:a look|at (?:this|that|the|my|what)|this out|it out|out)\b",
    r"go (?:to (?:bed|sleep|work|school|hell|town|the)|away|home|ahead|outside|for it|on|you|team"
    r"|get|touch|figure|sleep)\b",
    r"(?:try|use) (?:me|google|your|it yourself|harder|and|photoshop|the search|the other "
    r"(?:channel|bot))\b",
    r"(?:drop|send|share|post|dm|pass|give|bring|show|tell|text|email|forward|upload) (?:me|us|it"
    r"|this|that|the|your|a|them)?"
    r" ?(?:(?:to|in|on|by|off|with) )?(?:the |my |your |a |some |me |us )?(?:link|file|files"
    r"|invite|address|number|channel|deck|doc"
    r"|brief|slides|snacks|general|chat|client|team|boss|wife|mom|mum|group)\b",
    r"(?:turn|switch) (?:off|on) (?:your|my|the) (?:mic|camera|cam|notifications?|stream|tv|pc"
    r"|phone|computer)\b",
    r"(?:hang|hold|wait|sit) (?:on|tight|up|in there|out)\b(?! (?:the|a|her|his))",
    r"(?:shut|hurry|cheer|wake|give|man|buck|listen|grow|speak|screw|wise|open|lighten|come|catch"
    r"|sign|log|show|hook|meet|team"
    r"|stand|line) up(?: (?:lol|man|bro|dude|already|please|everyone|guys|with|at|to|for|me|on"
    r"|then|in)\b.*)?$",
    r"(?:pick|clean|drop|meet|call|join|see|ask|ping|text|tell|invite|thank|remind|trust|follow"
    r"|dm|message|email) "
    r"(?:me|us|you|mom|mum|dad|sam|them)\b",
    r"change (?:my|your|our) (?:mind|name|password|username|life|plan|plans|nick|nickname|pfp|job|flight)\b",
    r"change (?:the (?:subject|topic|channel|plan|date|time of|meeting))(?! (?:in|of the (?:photo"
    r"|picture|image)|to an?|from))\b",
    r"play (?:with|again|a game|it cool|nice|some|the (?:game|song)|that song|video)\b",
    r"(?:set|move|push|shift|change|reschedule|cancel) (?:the |our |my |your |that |up (?:a|the) )?"
    r"(?:meeting|call|deadline|alarm|timer|appointment|event|session|standup|review|date|launch"
    r"|release|date)\b",
    r"(?:put|get|bring|take|pick) (?:the )?(?:kettle|kids|trash|bins|dishes|laundry|rubbish)\b",
    r"(?:make|put|get) (?:some |me |us |a |the |more )?(?:tea|coffee|dinner|food|lunch|popcorn"
    r"|kettle on)\s*$",
    r"(?:cut|knock) it out|cut (?:him|her|me|them|it|us) some slack|fix (?:your|my|dinner|lunch)"
    r"|print (?:money|it out)",
    r"(?:fill|let) (?:me|us) in\b|break a leg|get (?:it|lost|off|over it|me|this|well|that|real"
    r"|wrekt|out|a life|used)\b"
    r"(?! (?:into|to|a|another|more|rid|bigger|smaller|darker|brighter|redder|\w+er)\b)",
    r"(?:add|follow|friend) (?:me|us|him|my)(?: (?:on|as|to)\b.*)?$",
    r"use (?:this|that|it|the) (?:channel|bot|server|thread|link|room) (?:for|to|if|when)",
    r"(?:leave|stop|keep) (?:it|that|this|me|him|her|them) (?:alone|be|there)\s*$",
    r"(?:light|lighten) up|lose (?:it|my mind|your mind|weight)\s*$|drop it\s*$|kill (?:me|myself"
    r"|time|yourself)\b",
    r"(?:try|do|run|say) (?:that|it|this)? ?(?:again )?(?:tomorrow|later|next (?:time|week)|some "
    r"other time)\b",
    r"place your bets|fold\s*$|raise your|bring it(?: on)?\s*$|show (?:off|yourself|some respect"
    r"|must go on|me the money)\b",
    r"open (?:the|a|your) (?:pod|ticket|issue|pr|link|file|app|console|terminal|email|calendar)\b",
    r"(?:refund|grant|gift|award|give|send|add|transfer|credit|set|top up|unlock|reveal|reset"
    r"|bypass|print|show|repeat|output"
    r"|display|enable|disable|make) .*\b(?:credits?|balance|system prompt|admin|owner|moderator"
    r"|mod role|permissions?|hidden prompt"
    r"|instructions|api key|token|tokens|premium|unlimited|quota|paywall|safety|developer mode"
    r"|coins|invoice|refund|free plan"
    r"|pro plan|rate limit|limits|jailbreak|configuration|secret)\b",
)
"""Imperatives that speak to people, or of life outside the picture."""
