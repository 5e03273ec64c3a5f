"""English: how people name each command."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Rule, rules, words

NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "9th": 9, "10th": 10,
    "once": 1, "twice": 2, "thrice": 3, "couple": 2, "pair": 2, "both": 2, "single": 1, "dozen": 12,
}  # fmt: skip

MACROS = {
    "THAT": r"(?:that|this|it|these|those|them)",
    "IMG": r"(?:(?:the|this|that|my|our|whole|entire|full|current|original)\s+)*"
    r"(?:image|picture|pic|photo|photograph|frame|shot|canvas|scene|view|render|drawing|artwork"
    r"|illustration|painting"
    r"|composition|poster|thing|it|this|that|one|sides?|edges?|background|bg)",
    "CHANGE": r"(?:changes?|edits?|steps?|moves?|tweaks?|updates?|modifications?|revisions?|actions?|one"
    r"|ones|bits?|things?"
    r"|adjustments?|alterations?|turns?|attempts?|addition|additions|operations?|prompts?|requests?)",
    "PREV": r"(?:last|latest|previous|prior|most recent|recent|past|preceding|final)",
    "N": r"(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|(?:a )?couple(?: of)?|(?:a "
    r")?few|several|some|more)",
}

LEAD = (
    r"(?:(?:please|pls|plz|plss|hey+|hi+|hello|yo|ok(?:ay|ie)?|kk?|so|well|u[mh]+|h+m+|ah+|oh+"
    r"|yes|yeah|yep|yup|no+(?=\s*[,.!;:-]|\s+(?:no|i|it|the|make|put|not|wait|stop|that|this|go|undo|take"
    r"|we|his|her|you|don't|just)\b)|nope|nah"
    r"|actually|also|just|now|then|and|but|or|plus|wait|alright|all ?right|right|lol|lmao|haha+"
    r"|omg|wow|damn|sorry|oops|whoops|bot|"
    r"dear bot|guys|bro|dude|man|here|tbh|ngl|imho|nvm|never ?mind|hm+k?|alrighty|quick(?:ly)?"
    r"|real quick|next|finally|lastly|instead|kindly|simply|basically|honestly|ugh+|argh|eh|aw+"
    r"|ooh+|"
    r"one (?:last|more|final|other) (?:thing|tweak|change|edit|request)|last (?:thing|one|tweak)"
    r"|on second thought|come to think of it"
    r"|if (?:you|u) (?:can|could|would|don't mind|please)|if possible|when you (?:can|get a "
    r"chance|have a (?:sec|minute|moment))|for real|tbh|imo|"
    r"good (?:morning|evening|afternoon|day)|(?:thanks|thank you|thx|ty|cheers)(?: (?:so much|a "
    r"lot|man|bot|mate))?"
    r"|(?:nice|great|cool|perfect|awesome|lovely|good|beautiful|amazing|sweet|excellent|love "
    r"(?:it|this|that))(?=\s*[,.!:-])|{MEMBER}"
    r")(?![\w'])[\s,.!:;-]*)+"
)

FRAMES = (
    r"(?:can|could|would|will|cld|wud)(?: (?:you|u|we|ya|i|it))(?: (?:please|pls|plz|maybe|just"
    r"|also|possibly|perhaps|now|then"
    r"|kindly|be so kind (?:as )?to|be able to|be a dear and|try to|try and|go ahead and|get(?= "
    r"(?:rid|it|him|her|them|the)\b)))*"
    r"|would you mind|do you mind|do you think (?:you|we) (?:can|could)|(?:is|would|might) it "
    r"(?:be )?(?:possible|ok|okay|feasible) (?:to|if (?:you|we))"
    r"|is there (?:any|a|some) (?:way|chance|possibility)(?: (?:to|of|that|for you to|you (?:can"
    r"|could)|we (?:can|could)))*|any (?:chance|way) (?:you|we|of|to|that you)(?: (?:can|could"
    r"|getting|get|to))?|(?:are|r) (?:you|u) able to|mind"
    r"|i(?:'d| would) (?:really |also |just )?(?:like|love|prefer|want)(?: (?:you|u|it|for you|if "
    r"you(?: could)?))?(?: to)?"
    r"|i (?:really |just |also |still |kinda |actually )?(?:want|need|wish)(?: (?:you|u) to| to "
    r"(?=see |have |change |make |add |remove |try ))?|we (?:need|have|ought|want|should)(?: to)?"
    r"|i (?:need|want)(?: to (?=see|have|change|make|add|remove))?"
    r"|i was (?:hoping|wondering|thinking)(?: (?:if|that|maybe|about))?(?: (?:you|we))?(?: "
    r"(?:could|can|would|might))?"
    r"|(?:let's|lets|let us)(?: (?:try|just|also|maybe|please|now|go ahead and|see))*|(?:you|u) "
    r"(?:can|could|should|might|may)(?: (?:also|just|maybe|please))?"
    r"|(?:go ahead (?:and|with)|feel free to|try to|try and|make sure (?:to|you)|be sure to|i "
    r"think (?:you|we) should|how about (?:you|we)|why (?:don't|not)(?: (?:you|we))?)"
    r"|(?:it )?(?:would|might|could|'d) be (?:nice|great|cool|good|awesome|better|best|lovely"
    r"|perfect|amazing|sick|fun|neat|dope|interesting|ideal|helpful)"
    r"(?: (?:if|to see|to have|to|with))?(?: (?:you|we)(?: (?:could|can|would))?)?|(?:gimme|lemme"
    r"|wanna|gonna need)|give me|get me|show me|let me (?:see|have|get)"
    r"|(?:i|we|you)(?:'d| would| might| may| could)(?: (?:just|maybe|probably|rather|also|even"
    r"|want to))*(?= {VERB}\b)|(?:(?:my|the|our|his|her) )?(?:boss|client|customer|team|manager"
    r"|wife|husband|mom|mum|dad|sister|brother|friend|teacher|director|art director|pm|marketing"
    r"|legal|designer|kids?|daughter|son|girlfriend|boyfriend|everyone|{MEMBER}|(?!(?:he|she|it"
    r"|they|that|this|there|who|what|someone|somebody|everyone|nobody|sign|text|caption|headline"
    r"|title|banner|label|shirt|mug|card|bubble|poster)\b)[a-z]{2,9}) (?:really |also |still "
    r"|just )?(?:wants?|would like|would prefer|said|says|asked for|thinks|prefers|insists"
    r"|suggested|suggests|requested|told me)(?: (?:that|if|us to|for|to have|to see))?(?= (?:the"
    r"|an?|it|his|her|its|their|more|less|some|no|to (?:change|make|add|remove|swap)|everything|a "
    r"bit|\w+er)\b)|(?:we|i|they)(?:'ve| have)? (?:decided|agreed|settled|opted|chose|voted)(?: "
    r"(?:to|on|for|that))*(?: (?:go|going) (?:with|for))?|how (?:would|might|does|will) (?:it"
    r"|this|that|she|he|they) (?:look|be|feel)(?: like)?(?= (?:with|if|in|as|without|when)\b)"
    r"|maybe|perhaps|possibly|i'm thinking|thinking|what if(?: (?:you|we))?|what about|how about"
    r"|could we (?:maybe )?(?:try|have|see|get|do)|try|do|please"
)

TAIL = (
    r"(?:[\s,.!?:;-]*(?<![\w'])(?:please|pls|plz|plss|pleasee|thanks|thank you|thx|ty|tysm|tyvm"
    r"|cheers|lol|lmao|haha|bot|mate|man|bro|dude|buddy|friend"
    r"|real quick|quickly|if (?:you|u) (?:can|could|please|would|don't mind|like)|if possible|if "
    r"that's (?:ok|okay|possible|cool)|for me|for us|ok|okay|k"
    r"|kindly|though|tho|yeah|right|will you|would you|could you|can you|won't you|my (?:friend"
    r"|dude|guy)|thanks in advance|asap|when you can|real fast|{MEMBER}))*[\s,.!?:;-]*"
)

JOINTS = (
    r"(?:\s*[,;]\s*(?:and |but |then |or )?(?:then |also |after that |afterwards |next |finally "
    r")?|\s+-\s+|\s+(?:and|but|plus|also|&)\s+(?:then |also |after that |afterwards |next "
    r"|finally )?"
    r"|\s+(?:then|before(?! ?(?:and|&|/)? ?after)|after which)\s+|\s*\+\s+|\s+/\s+)"
)

_FILL = words(
    "it that this the a an of to in for me us my your our you i we please just now again back by "
    "with at as is was on one ones "
    "image picture pic photo render version result again ok okay do did does done can could "
    "would and all thing only "
    "same exactly exact entire whole full what whatever these those them so want need like have "
    "get give gimme let's lets "
    "make go want i'd would'd i'll want to right here really actually once more"
)
_STEPS = words(
    "last latest previous prior recent most past preceding final change changes edit edits step "
    "steps move moves tweak tweaks update "
    "modification revision revisions action actions bit adjustment adjustments times time once "
    "twice thrice two three four five six "
    "seven eight nine ten couple few more another everything those undo redo made before x were "
    "had everything's twice together version versions turn turns"
)

_CANCEL = rules(
    "cancel",
    r"\b(?:stop|cancel|abort|halt|quit|nvm|nevermind|never ?mind|kill|forget|hold (?:on|up|off"
        r"|it)|wait|pause|cease|terminate|don't|do not|dont|enough|scratch|call it off|belay|whoa"
        r"|interrupt|end|drop|no)\b",
    bag=words(
        "stop cancel abort halt quit nvm nevermind never mind kill forget hold on up off it that "
        "this the wait waait wait pause cease "
        "terminate don't do not dont run render rendering generate generating generation make making "
        "send start continue go job process "
        "request edit task current right now please everything all of about no nope plz pls oh "
        "actually ok okay immediately sec second "
        "minute one a bit just stopp stahp enough scratch whatever you're doing your you are doing "
        "what call belay whoa running yet draw "
        "drawing bot hey hang moment queue queued thing one last my i changed need to can we could "
        "want that's enough sorry wrong oops end interrupt drop there image picture didn't mean "
        "prompt with ahead asap bother"
    ),
    running=True,
) + (
    Rule("cancel", r"^(?:please )?(?:cancel|abort|terminate) (?:the |this |that |my |current |it\b ?)*(?:job"
        r"|render|rendering|generation|request|queue|one|edit|task|run)?$", running=True),
    Rule("cancel", r"^(?:stop|cancel|abort|halt)\b(?! (?:making|the (?!render|job|gen|edit|request|current"
        r"|process)|her|his|him|sign|motion|it from))(?: \w+){0,3}$", running=True, forbid=r"\b(?:can't|lol|haha|lmao"
            r"|laughing|teasing|bullying)\b"),
)  # fmt: skip

_REDO = (
    *rules(
        "redo",
        r"\bre-?do\b|\bre-?apply\b|\breinstate\b",
        bag=_FILL | _STEPS | words("redo re-do reapply re-apply reinstate undid undone reverted took "
            "rolled removed undo took "
        "just you've i've we've which thing stuff you'd i'd ctrl y"),
        forbid=r"\bre-?do (?:the|this|that) (?:whole|entire|image|picture|pic|photo|render)",
    ),
    Rule("redo", r"\b(?:bring|put|get|give|add|restore|reapply|re-apply|want|return|reinstate|have|recover"
        r"|apply)\b.*\b(?:undid|undone|un-did|reverted|took (?:back|away|out)|rolled back|removed "
        r"just now|got undone|discarded|scrapped)\b"),
    Rule("redo", r"\bun-?undo\b|\bundo (?:the|that|my|your|last|this) (?:last )?(?:undo|revert|rollback)\b"
        r"|\b(?:reverse|cancel|revert|take back|forget) (?:the|that|my|your|this) (?:last )?(?:undo"
        r"|rollback|revert)\b|^(?:go|step|move|jump|skip)? ?forwards?(?: (?:again|one|1|a step|one "
        r"step|\d steps?|please))*$|^(?:ctrl|cmd) ?\+? ?(?:y|shift ?\+? ?z)$"),
    Rule("redo", r"\b(?:shouldn't|should not|didn't mean to|did not mean to) (?:have )?(?:undone|undo"
        r"|revert(?:ed)?)\b|^(?:bring|put) (?:it|that|this)(?: change| edit| version)? back(?: in| "
        r"again| please)*$|^(?:i )?changed my mind (?:bring|put) (?:it|that) back$|\b(?:put|bring) "
        r"(?:the|that|my) (?:last |latest )?(?:change|edit|step|tweak|revision) back\b"),
)  # fmt: skip

_UNDO = (
    Rule("undo", r"^(?:undo|revert|reverse|take back|roll back) (?:the|that|my|your) [\w ]{2,20} (?:thing"
        r"|change|edit|part|bit|addition|tweak|stuff|move)$"),
    *rules(
        "undo",
        r"\b(?:un ?-?do|undoo+|revert|reverse|roll(?:ed)? ?(?:it |that |this )?back|rollback|rewind"
        r"|unmake|ctrl ?\+? ?z|take (?:it |that |this )?back|back(?:track| out)|walk (?:it |that "
        r")?back)\b",
        bag=_FILL | _STEPS | words("undo undoo revert reverse roll rollback back rewind unmake ctrl z + "
            "take backtrack out walk "
        "un-do cmd ctrl+z mistake was i wrong bad idea terrible instead that's state how looked been "
        "completely anything added changed don't didn't like thing's"),
        forbid=r"\bback to\b(?! (?:before|how|the (?:previous|last|prior|way)|what))|\b(?:undid|undone)\b",
    ),
    Rule("undo", r"^(?:scrap|discard|drop|ditch|trash|toss|scratch|remove|delete|cancel|lose|kill|throw out"
        r"|throw away|get rid of|nix|bin|nuke|erase|dump|forget|reject|take back|roll back|undo"
        r"|strike|remove) (?:(?:the|my|your|that|this|those|these|of|all"
        r"|very)\s+)*(?:{PREV}\s+)?(?:{N}\s+)?(?:{PREV}\s+)?{CHANGE}(?: (?:you|i|we) (?:just "
        r")?(?:made|did))?$", forbid=r"^(?:remove|delete|lose|drop|cancel|kill|forget) (?:that|this|the"
            r"|those|these) (?:one|ones"
        r"|bits?|things?)$"),
    Rule("undo", r"^(?:scrap|scratch|strike|discard|reverse|unmake) (?:that|this|it)$"),
    Rule("undo", r"^(?:(?:go|going|step|move|take me|take it|take us|jump|get|head|switch|roll|hop|skip"
        r"|can we "
        r"go)\s+)?back(?:wards?)?(?:\s+(?:{N}|a|one|once|twice|steps?|times?|versions?|revisions?"
        r"|edits?|changes?|up|again|it|to before|please|from here|before that|now))*$|^(?:{N} "
        r")?(?:steps?|edits?) back(?:wards?)?$"),
    Rule("undo", r"\b(?:back to|to) (?:how|what|the way|where) (?:it|things?|that|this|everything|we|the "
        r"(?:image|picture)|they) (?:was|were|looked|had)\b|^(?:how|the way) it was(?: before)?$|\bas "
        r"it was(?: before)?$|\b(?:put|turn|change|set|make|restore|bring|have|get) (?:it|that|this"
        r"|everything|the (?:image|picture)) (?:back )?(?:to )?(?:how|the way|what|as|like) (?:it"
        r"|they) (?:was|were|looked)\b|^restore (?:the )?(?:previous|prior|last)(?: (?:state|one"
        r"|image|version|picture))?$"),
    Rule("undo", r"\b(?:was|were|looked|is|were) (?:so |way |much |a lot |far )?(?:better|nicer|cooler|good"
        r"|fine|perfect)(?: off)? (?:before|without (?:that|it|this)|earlier|previously)\b"
        r"|\b(?:liked?|loved?|preferr?e?d?) (?:it|that|this|the picture|the image)(?: (?:much|way|a "
        r"lot))?(?: (?:better|more))? before\b|^better before$"),
    Rule("undo", r"^(?:i )?(?:don't|didn't|do not|hate|dislike)(?: (?:like|want|love|need))? (?:that|this|the"
        r"|your) (?:{PREV} )?(?:change|edit|tweak|modification|revision|addition|update)$|^(?:put"
        r"|change|turn) (?:it|that) back$|^(?:that|the last one) was (?:a mistake|worse)$"
        r"|^un-?do+\b(?: \w+){0,2}$", forbid=r"\b(?:button|buttons|braid|hair|tie|zipper|belt|collar|laces"
            r"|coat|jacket|undo {QUOTE})\b"),
)  # fmt: skip

_MOVE = (
    r"(?:(?:go|going|get|head|switch|jump|return|take|bring|move|restore|change|put|set|come|flip"
    r"|hop|fall|skip|swap)"
    r"(?: (?:it|this|that|us|me|things|everything|the (?:picture|image|head)))?(?: (?:back|over"
    r"|on|all the way|straight|right|again))*(?: (?:to|with|on|for))?"
    r"|(?:roll|revert|rewind|reset|undo|reverse)(?: (?:it|this|that|everything|the (?:picture"
    r"|image)))?(?: (?:back|all the way))? to|back to|use|take|pick|choose|select|load|open"
    r"|restore|bring back|bring up|pull up|get|go with|keep|continue (?:with|from|on)|work "
    r"(?:with|on|from)"
    r"|set|reopen|recover|reinstate|stick with|start (?:from|with|again from|over from)|proceed "
    r"with|carry on (?:with|from)|build on|make|activate|checkout|check out|display|show"
    r"|i(?:'ll| will)? (?:want|prefer|preferred|liked?|take|choose|pick|love|loved|need|go "
    r"with)(?: (?:to go (?:back )?(?:to|with)))?|prefer|i think|we go with|my favou?rite is|the "
    r"best (?:one )?is|base (?:it |this )?on)"
)
_GOTO = (
    Rule("goto", r"^(?:i think |ok |yeah |yes )*{REF}(?: (?:one|version))? (?:wins|it is|is (?:the "
        r")?(?:winner|keeper|best|one)|was (?:the )?(?:best|nicest|winner|strongest)(?: one)?)(?:$"
        r"|\W+(?:so |and )?(?:let's |lets |let us |please )?(?:continue|carry on|go on|set|use|take"
        r"|work|keep|go|proceed|stay|make)\b.*)", refs=1),
    Rule("goto", r"^(?:i'd |i would |let's |lets |we )?(?:rather |prefer to |want to )?(?:keep working"
        r"|continue working|keep going|carry on|continue) (?:on|with|from) {REF}$|^set {REF} as (?:the "
        r")?(?:current|head|active|base)(?: one| version)?$|^take {REF}$", refs=1),
    Rule("goto", r"^(?:go |switch |let's go |jump |return )?(?:back )?to (?:this|that) (?:one|version"
        r"|picture|image|pic)$|^(?:use|take|make) (?:this|that) (?:one|version)(?: the (?:current"
        r"|head))?(?: (?:again|instead|as base))?$"),
    Rule("goto", r"^(?:" + _MOVE + r" )?{REF}(?: (?:back|again|please|instead|then|as|the|base|head"
        r"|current|one|active|better"
        r"|more|most|now|best|was|is|looked|were|much|way|a lot|from here|on|it is|up|original"
        r"|version|basis|for this|nicer|my favou?rite|and continue|too|winner|keeper|nicest|right|way"
        r"|to go|for me))*$", refs=1, forbid=r"^(?:{REF}|i like|i love|i loved) (?:is|was|looked|were)?$"),
    Rule("goto", r"^(?:back|go back|return|reset|revert|rewind|take (?:it|me|us) back|roll back|start "
        r"over) to "
        r"(?:the )?(?:very )?(?:beginning|start|square one)$|^(?:undo|revert|reset) (?:everything|all"
        r"|all of it|it all|all (?:the )?changes|to the start|all my changes)$"),
)  # fmt: skip

_COMPARE = (
    Rule("compare", r"^(?:now )?(?:can (?:you|we|i) |could (?:you|we|i) |let me |let's )?(?:show|put|see"
        r"|view|have|place|lay)(?: me| us)? (?:it|this|that|this one|that one|the (?:new|current"
        r"|latest) (?:one|version)|{REF}) (?:next to|beside|alongside|against|with) (?:the )?{REF}$", refs=1),
    Rule("compare", r"^(?:let me see |show me |show |see )?(?:the )?(?:old|new) (?:vs\.?|versus|against"
        r"|and|next to|/) (?:the )?(?:old|new)(?: (?:one|version))?$"),
    Rule("compare", r"\b(?:compar\w+|side[ -]by[ -]side|diff|differ\w*|versus|vs\.?|next to (?:each other"
        r"|one "
        r"another)|beside each other|together|against|both|what(?:'s| is| has)? changed|a/b|contrast"
        r"|look at|alongside|next to|or|put|show)\b", refs=2, forbid=r"\b(?:add|combine|merge|mix|blend|do "
            r"you|prefer|which (?:one )?(?:is|looks|do|should|would)"
        r"|like (?:more|better))\b"),
    Rule("compare", r"\b(?:compar(?:e|ing|ison)|diff|side[ -]by[ -]side|versus|vs\.?|against|what(?:'s| is"
        r"| has)? "
        r"(?:changed|different)|difference|alongside)\b", refs=1, forbid=r"\bcompare (?:that|it) to "
            r"(?:what|my|when)\b"),
    *rules("compare", r"\b(?:compare|comparison|side[ -]by[ -]side|side-by-side|diff|difference|before[ "
        r"/&-]*(?:and[ /-]?)?after|what changed|what's (?:different|changed))\b",
           bag=_FILL | _STEPS | words("compare comparison side by side-by-side diff difference "
               "differences between before after "
        "versions show see view put two both other each another images pictures them ones what "
        "changed what's different since from old new earlier now and / what's all let me us / i "
        "latest together")),
)  # fmt: skip

_COMPARE += (
    Rule(
        "compare",
        r"\b(?:two|2|both|last|latest|newest|first|three|3|all|every) (?:\w+ )?(?:latest|last|newest"
        r"|versions?|revisions?|images|pictures|ones|attempts|results|options|drafts)\b.*\b(?:side[ "
        r"-]by[ -]side|next to (?:each other|one another)|together|beside each other|compared?)\b"
        r"|\b(?:compare|side by side)\b.*\b(?:two|2|both|last|latest|newest|all|every|versions"
        r"|revisions)\b",
    ),
)
COMMANDS = (*_CANCEL, *_REDO, *_COMPARE, *_GOTO, *_UNDO)
"""Commands that move through the thread, in the order in which they are tried."""
