"""How people decline gently and with a reason: "that's his to tell"."""

from __future__ import annotations

from typing import Final

from askback.core.transcript.answer.declining import CANT, FILL

SAY: Final = (
    r"(?:say|tell|share|explain|discuss|answer|announce|disclose|comment|speak|talk"
    r"|judge|reveal|name|repeat)"
)
OPENS: Final = r"(?:^|[,.;:–—-] |\b(?:but|so|well|and|no|oh|sorry|see|um|uh|er|now) )"
CLOSES: Final = (
    r"(?:$|[,.;:!–—-]| (?:i'm|im|because|cause|cos|sorry|it's|for|at|here|yet|to you"
    r"|with you|for you|unfortunately|really|mate|today|not)\b)"
)
CASE: Final = (  # what is heard, and not to be spoken of until it has been
    r"(?:tribunal|proceedings|investigation|grievance|mediation|arbitration|litigation"
    r"|courts?|lawyers?|solicitors?|attorneys?|police|ombudsman|disciplinary|appeal"
    r"|(?:union|legal|formal|complaints?|dispute|regulatory|hr|court) (?:process"
    r"|procedure|proceedings|matter|case|hearing))"
)
SOURCE: Final = (  # who else deals with it
    r"(?:colleague|counterpart|partner|agency|agents?|hr|recruit\w+|payroll|legal"
    r"|lawyers?|solicitors?|union|office|head office|personnel|people team|accountant"
    r"|human resources|talent team|hiring team|press office|spokes\w+)"
)
DISCREET_HARD: Final = (
    rf"{OPENS}(?:that|this)(?! i couldn't (?:\w+ )?(?:tell|say))(?: one| part| bit| "
    rf"question| side of it)?,? (?:i'm afraid "
    rf",?)?(?:i|we)(?:'m afraid (?:i|we))? {FILL}(?:can't|cannot|won't|couldn't|mustn't"
    rf"|shouldn't|am not able to|'m not able to) {FILL}(?:do|touch|help with|give"
    rf"|go into|get into|talk about|{SAY})(?: on| about)?(?: you)?{CLOSES}"
    rf"|(?!\bi (?:\w+ )?couldn't ){CANT} {FILL}(?:tell|say)(?: you)? (?:that|this|it"
    rf"|any of (?:that|it|this)"
    rf"|anything|names?)(?: one)?{CLOSES}"
    r"|\b(?:nothing|not much|little|not a lot) (?:more )?(?:that )?(?:i|we)(?:'m| am"
    rf"|'re| are)? (?:can|could|may|able to|allowed to|free to) (?:really )?{SAY}\b"
    r"|\b(?:that's|that is|it's|it is|this is|that one's|that'd be|those are) "
    r"(?:really |entirely |very much )?(?:his|hers?|theirs?|(?!what|let|who|it|here"
    rf"|there)\w+'s)(?: \w+)? to {SAY}\b"
    r"|\b(?:not|isn't) (?:really |quite )?(?:the one|the person|our place|my call"
    rf"|my business|ours|for us|up to me) to {SAY}\b"
    r"|\byou(?:'ll)? (?:won't|not|never) (?:get|hear|have) (?:that|it|this|a name|names"
    r"|any names|anything)(?: out)? (?:from|of) (?:me|us)\b"
    rf"|\b(?:i|we)(?:'?ll| will|'?m going to|'re going to|'?d| would| should| must) "
    rf"{FILL}(?:leave (?:it|that) (?:there|at that)|rather leave (?:it|that)|pass on "
    r"(?:that|this)|have to pass(?:$|[,.]| on))"
    r"|\b(?:gave|given|have) (?:\w+ )?(?:my|our) word\b"
    rf"|\bpromised (?:\w+ ){{0,2}}?(?:(?:i|we) wouldn't|not to) {SAY}\b"
    r"|\b(?:break|breaking|betray|betraying|breach|breaching) (?:a |any |the |his |her "
    r"|their |patient |client |that )?(?:confidences?|confidentiality|trust|privacy)\b"
)
DISCREET_SOFT: Final = (
    r"\b(?:told|said|shared|spoke|spoken|mentioned|gave|given|confided|heard|learned"
    r"|it's|that's|was|is|came)(?: [\w']+){0,4} in (?:strict |the strictest |full "
    r"|complete )?confidence\b(?! that)"
    r"|\b(?:keep|keeping|leave) (?:(?:that|this) (?:sort|kind) of thing|that|it|this"
    r"|those|them|names?|such things|these "
    r"things|all that) (?:\w+ )?(?:to (?:myself|ourselves|themselves)|private"
    r"|confidential)\b"
    r"|\b(?:not|n't) thank (?:me|us) for (?:saying|telling|naming|sharing|talking"
    r"|repeating)\b"
    r"|\b(?:that's|it's|that is|it is|stays) (?:really |strictly |a matter |something "
    r")?between (?:him|her|them)\b"
    rf"|\b(?:it's|that's|it is|that is|is|still|all|currently|gone|goes|going) (?:\w+ "
    rf"){{0,2}}?(?:in|with|before|under|at|to|through|subject to|part of) (?:the |an? "
    rf"|our |their |his |her )?(?:\w+ )?{CASE}\b"
    r"|\buntil (?:it|that|this|the \w+|everything)(?:'s| is| has|'s been| has been)? "
    r"(?:been )?(?:heard|concluded|resolved|ruled|closed)\b"
    r"|(?:^|, |\b(?:because|it's|that's|due to|because of|under) )(?:the )?(?:data "
    r"protection|gdpr|hipaa|ferpa|(?:patient|client|pupil|student|customer) "
    r"(?:confidentiality|privacy)|confidentiality|privacy|safeguarding)"
    r"(?:$|[,.!]| (?:law|rules?|reasons?|and all that|thing|you know|sorry)\b)"
    r"|\b(?:that|it|this|that one|this one|all that|everything)(?:'s)? (?:all |only "
    r"|has to |would |will |should |must )*(?:goes|go|going|comes|handled|dealt with) "
    rf"(?:\w+ )?(?:through|via|by) (?:my |the |our |your |a )?(?:\w+ )?{SOURCE}\b"
    r"|\b(?:i|we)(?:'ve| have)? (?:have|need|got|ought) to be (?:a bit |very |a little "
    r"|quite )?(?:careful|discreet) (?:here|what (?:i|we) say|how much)\b"
)
