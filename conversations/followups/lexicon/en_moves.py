"""English: how people pick a revision to go on from, step back and forth, and lay revisions side by side."""

from __future__ import annotations

from conversations.followups.lexicon.grammar import Rule

_MOVE = (
    r"(?:go|hop|jump|switch|swap|flip|return|revert|rewind|roll|reset|head|skip|move|come|get|put|bring|take"
    r"|set|change|over|back)(?: (?:it|us|me|things|everything|the head))?(?: (?:back|over|all the way|straight"
    r"|right|again))*(?: (?:to|on|onto|with|w|for|at))"
)
_WORK = (
    r"(?:continue|continuing|keep (?:going|working|building|on)|carry on|work|working|build|proceed|resume|start"
    r"|start over|go on|go|going|stick|stay|roll|run|move forward|move on|develop|be|base (?:it|this|everything))"
    r"(?: (?:further|again|on))*(?: (?:on|from|with|w|off|at))"
)
_PICK = (
    r"(?:pick|choose|chose|select|take|use|load|reload|open|activate|restore|adopt|keep|prefer|favou?r|settle (?:on|for)"
    r"|opt for|decide (?:on|for)|decided (?:on|for)|vote(?:d)? for|checkout|check out|reopen|reinstate)"
)
_WHO = (
    r"(?:(?:i|we)(?:'d|'ll|'m|'re| will| would| am| are|ll)?(?: (?:rather|want(?:ed)?|need|prefer|like|think|just"
    r"|probably|gonna|going|to|have|decided|i'll|we'll|we should|i'd))*"
    r"|let's|lets|can we|could we|please|ill|you can)"
)
_WHERE = r"(?:here|there|(?:this|that|it)(?: (?:one|version|image|picture|pic|photo|revision|rev|draft))?)"
_END = (
    r"(?:[ ,]+(?:again|instead|then|now|after all|for now|please|pls|in the end|it is|as (?:the |a |our |my )?"
    r"(?:base|basis|current|active|head|start|starting point)(?: one| version)?|from here(?: on)?"
    r"|from now on|going forward|moving forward|onwards?|on))*"
)
_GO = rf"(?:{_MOVE}|{_WORK}|{_PICK})"
_SEAT = (
    r"(?:current|active|head|main|base|working|live|default|starting point|official|basis|selected)"
    r"(?: one| version| image| picture| revision)?"
)

PICKING = (
    Rule("goto", rf"^(?:{_WHO} )?{_GO} {{REF}}{_END}$", refs=1, forbid=r"^(?:i|we) (?:like|want|need|keep)? ?{REF}$"),
    Rule("goto", rf"^(?:{_WHO} )?{_GO} {_WHERE}{_END}$",
         forbid=r"^(?:\w+ )?(?:bring|take|put|get|set|change|keep|use|start|be|roll|run|swap|flip|change|go|going) "
         r"(?:(?:it|that|this|here|there)$|(?:at|for|on) )|\b(?:on it|at it|for it|with it|over it)$"),
    Rule("goto", rf"^(?:from|resume|continue|proceed)(?: right| on)? (?:here|there|this one){_END}$"),
    Rule("goto", rf"^(?:make|set|mark|treat|use|have|declare|keep) (?:{{REF}}|{_WHERE})(?: back)? (?:as |to be |be "
         rf"|is )?(?:the |my |our )?(?:new )?{_SEAT}{_END}$"),
    Rule("goto", rf"^[^{{REF}}]{{0,40}}{{REF}}[^{{REF}}]{{0,30}}?(?:[,;:-]+ ?|\s(?=so |and |then ))(?:so |and |then "
         rf"|{_WHO} |please |just )*{_GO} {_WHERE}{_END}$", refs=1,
         forbid=r"\b(?:but|make|add|remove|give|colou?rs?|sky|hair|face|background) "),
    Rule("goto", rf"^(?:this|that)(?: one)?(?:'s|s| is| was)? (?:still )?(?:my|our|the) (?:fav\w*|best|winner|pick|keeper|one)"
         rf"\W+(?:so |and |let's |please )*{_GO} {_WHERE}{_END}$"),
    Rule("goto", r"^(?:nah |no |so |then |and the winner is |it's )*{REF}(?: it)? (?:is it|it is|wins|for the win)"
         r"(?: then)?$", refs=1),
)  # fmt: skip

_PRESS = r"(?:hit|press|click|push|do|use|tap)(?: an?| the)?"
_STEP = r"(?:versions?|revisions?|steps?|edits?|changes?|images?|pictures?|ones)"
STEPPING = (
    Rule("redo", r"\b(?:the|that|my|last) undo(?:ing)?\b(?: that| it)? (?:was|is) (?:a |an |not |so |clearly |by )*"
         r"(?:mistake|wrong|accident\w*|error|unnecessary|stupid|dumb|bad|needed|misclick|oops)"
         r"|^(?:never ?mind|nvm|forget|ignore|skip|scratch) (?:the|that|my) (?:undo|revert|rollback)\b"
         r"|\b(?:undid|reverted|rolled back|undone) (?:\w+ ){0,3}(?:by (?:accident|mistake)|accidentally)\b"),
    Rule("redo", rf"^{_PRESS} redo(?: button| once| again)*$|^(?:go|jump|step|move|skip|roll|and)? ?forwards?(?: again"
         rf"| (?:a|one|1) {_STEP}| to where (?:i|we) (?:was|were))*$"),
    Rule("undo", rf"^{_PRESS} undo(?: button| once| again)*$|^(?:take|strip|wipe|peel|get) (?:away |off |out |rid of )"
         r"(?:the |that |my |your )?(?:last|latest|previous|most recent) {CHANGE}$"),
    Rule("undo", rf"^(?:go|step|move|jump|hop|skip|roll|take (?:me|us|it)|rewind)? ?(?:by )?{{N}} {_STEP} back(?:wards?)?$"
         rf"|^rewind (?:by )?(?:{{N}} )?{_STEP}$"),
    Rule("reroll", r"^(?:do[- ]?over|re-?gen|run it back|(?:give|have|take) (?:it )?another (?:stab|crack|bash|go|swing"
         r"|whack)(?: at (?:it|this|that))?)\b(?:$|\W+(?:with )?(?:the )?same \w+$)"),
    Rule("reroll", r"^(?:(?:i'm |am |it's |that's |this is )?(?:not|didn't|isn't|wasn't)\b[^,.;]{0,40})[,.;]+ ?(?:please "
         r"|can you |just |let's )*(?:try|do|run|roll|generate|render|make)(?: it| that)?(?: all)? (?:again|once more"
         r"|one more time|over|anew|another time)$"),
)  # fmt: skip

_TOGETHER = (
    r"(?:together|side by side|next to (?:each other|one another)|beside each other|at (?:once|the same time)"
    r"|against each other|in (?:one|a single) (?:view|picture|image)|in parallel)"
)
_SHOW = (
    r"(?:show|see|view|put|lay|place|hold|look at|display|line up|have|pull up|stack|set|get|bring up|check|open)"
    r"(?: me| us)?"
)
COMPARING = (
    Rule("compare", rf"\b(?:last|latest|newest|most recent|past|final) (?:two|2|couple|pair)\b(?: (?:of )?\w+)? {_TOGETHER}"),
    Rule("compare", rf"^(?:{_WHO} )?{_SHOW} (?:{{REF}}|{_WHERE}) (?:next to|beside|alongside|against|versus|vs\.?|over"
         r"|with|and|or|to the (?:left|right) of) {REF}(?: " + _TOGETHER + r")?$", refs=1, forbid=r"\b(?:here|there|it) (?:and|or)\b"),
    Rule("compare", r"^how (?:does|do|did|would|is|are)\b.*\b(?:compar\w+|stack up|hold up|differ\w*) (?:to|with|against"
         r"|from)\b", refs=1),
    Rule("compare", r"^{REF} ?(?:vs\.?|versus|against|next to|beside|or) ?{REF}$", refs=2),
)  # fmt: skip

MOVES = (*STEPPING, *COMPARING, *PICKING)
"""Commands that move through the thread; tried before those of `en`."""
