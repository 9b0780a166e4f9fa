"""How questions begin that every talk holds, whatever it is about."""

from __future__ import annotations

import re

_OPENING = (
    r"^(?:(?:and|so|but|oh|um+|uh+|sorry|okay|ok|well|hey|hi|hello|yeah|yes|great|just|"
    r"wait|no|good|actually|right|thanks|thank you|lovely|morning|alright|all right)\b"
    r"[\s,.!-]*){0,6}"
)
CONTINUED = re.compile(r"\n {8}")


def _any_of(phrases: str) -> re.Pattern[str]:
    """Compile one pattern a line, met at the beginning of a question.

    A line indented further goes on with the one above.
    """
    lines = (line.strip() for line in CONTINUED.sub("", phrases).strip().splitlines())
    return re.compile(_OPENING + f"(?:{'|'.join(lines)})", re.IGNORECASE)


SMALL_TALK = _any_of(r"""
    how(?:'s| is| are|'re|s)? (?:you|things|everything|life|everyone|yourself|
        ya)(?: (?:all|both|two|doing|going|been|keeping|feeling|today|so far|
        with you|over there|this|morning|afternoon|evening|week))*\s*(?:\?|$)
    how(?:'s| is|s)? it (?:going|been going|hanging)\b(?: today| so far|
         over there)?\s*(?:\?|$)
    how (?:you|are you|have you|are you all|are you both) (?:been|doing|keeping|
        feeling)(?: today| lately| so far)?\s*(?:\?|$)
    how(?:'s| is|s| was| has|'d)? your (?:day|morning|afternoon|evening|weekend|
        holidays?|vacation|flight|drive|journey|trip|commute|christmas|easter)\b
    how(?:'s| is|s| was)? the (?:day|morning|weekend|holidays?|flight|drive|journey|
        trip|commute|weather|traffic)(?: in| over| up| down| there| here| so far|
         for you| today)*\s*(?:\?|$)
    how(?:'s| is|s| was| has)? your (?:week|summer|year|break)\b
    how do you do\s*\??$
    (?:did|have) you (?:have|had|come|travelled) (?:far|a long (?:way|journey|drive))
    how goes it
    what'?s up\s*\??$
    (?:are |is )?(?:you|everyone|everybody) (?:all ?right|alright|ok|okay|well|
        good)\s*[?,]
    (?:did|have|had) you (?:have |had )?(?:a |an )?(?:(?:good|nice|great|lovely|
        busy) )*(?:weekend|holiday|vacation|christmas|easter|summer|trip|break)\b
    (?:are )?(?:you )?(?:doing|up to|got|have you got|have you|do you have|
        did you do|did you get up to) (?:anything|much|something) (?:nice|fun|
        special|exciting|on\b|good|planned|this|for the weekend)
    (?:do you have |have you got |got )?any (?:\w+ )?plans (?:for (?:the|
        tonight|this)|this|tonight|tomorrow|over)\b
    (?:is|has|was) it (?:still |always |been |that |this )*(?:raining|snowing|
        hot|cold|sunny|windy|wet|warm)\b
    (?:do|did|are) you (?:want|fancy|like|need) (?:a |some |any )?(?:coffee|tea|
        water|cuppa)
    where (?:are|do) you (?:calling|dialling|dialing|joining|speaking) (?:\w+ )?from
    where in \w+ are you\b
    where (?:are|is) (?:you|home)(?: \w+)? (?:today|right now|based today)
    what time is it (?:there|for you|over there)
    what'?s the weather
    did you (?:find|get) (?:us|here|it|the place|in) (?:ok|okay|all ?right|easily|fine)
    is that (?:your|a) (?:dog|cat|guitar|bike|real)
    (?:how about |what about )?(?:you|yourself|yours)\s*\?*$
    (?:you|you've|have you|you been|have you been)(?: been)? busy\s*\??$
    did you (?:see|watch|catch) the (?:game|match|final|news|race)
""")
LINE = _any_of(r"""
    (?:can|could|do|are) (?:you|we|everyone|everybody) (?:\w+ )?(?:hear|see|
        hearing|seeing) (?:me|us|my|the (?:screen|whiteboard|slides?|document|doc|
        board|chat)|that|it|this)\b
    (?:are )?you(?:'re| are)? (?:ok|okay|happy|fine|all ?right|
        comfortable) (?:with (?:me|us|the (?:recording|transcript))|if (?:i|we)|
        for (?:me|us))\b
    (?:can|could|may) i (?:just |quickly )?(?:ask|say|put|try|add|raise) (?:it|
        that|this|something|one (?:last )?thing)\b
    (?:is|are|was) (?:my|the|your|this|that) (?:\w+ )?(?:audio|mic|microphone|
        sound|camera|video|screen|line|connection|volume)\b
    am i (?:on mute|muted|audible|breaking up|coming through|frozen|sharing|
        too (?:loud|quiet|fast|far))
    (?:are|were) you (?:still )?(?:there|frozen|on mute|muted|back|happy for me)\b
    (?:is|does) (?:that|this|it) (?:better|coming through|showing|loud)\b
    (?:should|shall) (?:i|we) (?:\w+ )?(?:share|start|begin|go|draw|continue|
        carry|wait|stop|sit|send|move|switch|turn|use|record|leave|open|type|write|
        expand|elaborate|give|explain|show|present|pull|bring|keep|jump|finish|
        pause|assume|do|just|call|take|dive|talk|wrap)\b
    (?:may|can|could) (?:i|we) (?:\w+ )?(?:share my|share the|begin|draw|
        continue|carry on|stop you|sit|record|interrupt|pause|reschedule|
        think about|come back to|add (?:something|one)|just (?:say|finish|add)|
        finish|jump in|show you|send you|pull up|go back)\b
    (?:may|can|could) (?:i|we) (?:\w+ )?(?:take|have|get|grab|use) (?:notes|
        a (?:second|sec|minute|moment|sip|look|guess|step|drink|glass|pen))
    (?:do|would|did) you (?:want|like|need|prefer) (?:me|to (?:hear|see) (?:me|my|it))\b
    (?:do|would) you mind if (?:i|we) (?!ask)
    (?:is it|would it be|is that|that) (?:ok|okay|all ?right|fine|cool) if (?:i|
        we) (?!ask)
    (?:is|are) (?:now|today) (?:still )?(?:a )?(?:good|bad|ok|okay)
    (?:do|have) (?:we|you) (?:still |got |have )*(?:a (?:minute|second|moment|
        hard stop)|(?:a )?(?:few|couple)(?: of)?(?: more)? minutes)\b
    (?:do|have) (?:we|you) (?:still |got |have )*(?:any )?time(?: left|
         for (?:one|another|a few|a couple|more|any|my|me|some|two|three)\b|\s*\?*$)
    (?:how are we|how we|are we|are you) (?:doing )?(?:on|for|ok for|okay for|
        good for|good on) time\b
    how much time (?:do|have) (?:i|we|you)\b
    how long (?:have|do) we (?:got|have)\b
    what's the time
    (?:can|could|may|might) i (?:just |quickly |also )?ask (?:you )?(?:(?:a|one|
        another|some|something|two|three|few) ?(?:\w+ )?(?:questions?|things?|more|
        last|quick|other|else|bit)?)\s*(?:\?|$)
    (?:mind|ok|okay) if i ask (?:you )?(?:a|one|another|some|something|
        few)\b(?: \w+){0,2}\s*(?:\?|$)
    is there (?:a )?(?:whiteboard|water|toilet|bathroom|wifi)
    where(?:'s| is) the (?:toilet|bathroom|loo|exit)
    where (?:should|shall|do|can) i (?:sit|wait|park|go|sign|start|begin)\b
    (?:do|should) (?:i|we) need to (?:sign|bring|send|fill|wait|return)\b
    (?:is there |was there )?(?:anything|something|
        what)(?: else)? (?:that )?(?:do )?(?:you|i|we)(?:'d| would)? (?:need|
        can(?: \w+){0,3}\s*(?:\?|$)|should (?:add|send|mention)|like (?:me|
        to (?:know|hear|cover|ask|go))|want(?:ed)? (?:me|from|to (?:know|hear|cover|ask|
        go)))
    (?:have|did) you (?:got|get|receive|received|seen|see|had a chance to|
        have a chance to) (?:\w+ )?(?:my|the) (?:cv|resume|résumé|email|link|form|
        slides|portfolio|take.?home|message)
    where (?:was|were) (?:i|we)\b
    (?:can|could|may|might) i (?:just )?ask (?:you )?(?:things|stuff|questions|away)\b
    (?:did|do|would) you (?:want|like|have) (?:to ask|anything) (?:me\b|else|for me)
    shall (?:i|we)\b
    (?:do|can) i (?:leave|hand|give|keep) (?:you |this|the|my)
    what was i (?:saying|going)
    who(?:'s| is|'d| would)? (?:first|next|going first|like to (?:go|start))\b
    (?:do )?(?:you|we) (?:want|wanna) (?:to )?(?:go|start) (?:first|next)
    (?:any|got any|do you have any|have you got any|did you have any|
        are there any) (?:other |more |further )*questions\b
""")
CHECKS = _any_of(r"""
    (?:does|did|do) (?:that|this|it|any of (?:that|this)|
        i) (?:\w+ )?(?:make sense|make any|sound|answer|help|cover|seem|ring|track|
        land|give you|clear)\b
    (?:am|was) i (?:making|being|answering|explaining|clear)
    (?:is|was) (?:that|this|it) (?:\w+ )?(?:what you|the sort|the kind|clear|
        enough|helpful|ok|okay|fair|right|correct|along|roughly|a fair|an answer|
        useful|everything|where you|all ?right)\b
    (?:do )?you know (?:what i mean|what i'm saying|the (?:type|feeling|kind|sort|one))
    you (?:know|see|follow|get|feel)(?: me| what i mean| it| that)?\s*\?
    (?:do|did) you (?:see|get|follow|know) (?:what i|where i|me\b|what i'm|my point)
    (?:if that )?makes? sense\s*\?
    (?:are )?(?:you )?with me\s*\?
    (?:right|okay|ok|yeah|yes|no|huh|eh|correct|innit|true|really|seriously|
        for real|honestly|cool|good|deal|fair|wow|no way)\s*\?+$
    (?:oh )?(?:is|are|do|does|did|was|were|have|has|had|can|could|would|will|
        isn't|aren't|don't|didn't) (?:it|you|they|he|she|that|this|we|there)(?: so|
         really| now)?\s*\?+$
    what(?:'s| is| was) (?:the (?:word|term|name|phrase)\b|that (?:word|
        thing) called|it called|her name|his name|that called|it\s*\?)
    what do you call\b
    (?:would|does|will|could|can) (?:that|this) (?:work|suit|do|help|be (?:ok|okay|fine|
        all ?right|possible|enough))(?: for (?:you|everyone)| then)?\s*(?:\?|$)
    how (?:do|can|should|shall|would) i (?:put|say|phrase|explain|describe)\b
    what (?:else )?(?:can|could|should|shall|do) i say\b
    (?:you )?know what\s*\?
    guess what
    who (?:knows|cares|doesn't)\b
    why not\s*\?*$
    what can (?:you|i|we) do\b
    what are the (?:odds|chances)\s*\?
    what could (?:possibly )?go wrong
    how hard can
    who am i to
    what's not to
    what more (?:can|could)
""")
REPAIRS = _any_of(r"""
    (?:sorry|pardon|excuse me|come again|say (?:that|it) again|what|huh|hm+|eh|
        who)\s*\?+$
    (?:can|could|would|will) you (?:\w+ )?(?:repeat|say (?:that|it) (?:again|
        once)|rephrase|speak up|clarify (?:the|your|that) question|
        give me a (?:second|minute|moment)|type that|slow down|turn)\b
    what (?:was|is) (?:that|the question|your question)(?: again)?\s*\?
    (?:what|who) did you (?:say|mean|ask)\b
    did you (?:say|mean)\b
    you (?:said|mean)\b[^?]{0,60}\?$
    (?:do you|d'you|d'ye) mean\b
    i'm sorry\s*\?
""")
CLARIFICATIONS = _any_of(r"""
    (?:as|like) in\b
    meaning\b
    in (?:what|which) (?:sense|way|context)
    what (?:do|did|exactly do) you mean\b
    how do you mean
    when you say\b
    (?:is|are) (?:that|this|you) (?:\w+ )?(?:about|asking|for me|to me|
        referring|thinking (?:about|of)|talking about|after|looking for|
        interested)\b
    for (?:me|this|that one|which)\b
    which (?:one|part|bit|of (?:those|these|the two))(?: do you mean| exactly|
         sorry)?\s*(?:\?|$)
    (?:do )?(?:you|would you like|you'd like) (?:want )?(?:me|an example|to know)\b
    (?:can|may|should|do|could) i (?:assume|take it|use|pick|choose|talk about|answer)\b
    (?:what|which) (?:kind|sort|type) of (?:example|detail|answer)
    are we (?:assuming|talking)
    (?:do|did|have) you (?:know|remember|heard of|come across|seen|used) (?:of |
        about )?(?:the|that|it|him|her|them|this|[A-Z])
""")
