"""The forms a question takes in English, with a question mark or without."""

from __future__ import annotations

import re
from enum import StrEnum


class Form(StrEnum):
    """How a question is put together."""

    WH = "wh"
    POLAR = "polar"
    REQUEST = "request"
    INDIRECT = "indirect"
    FRAGMENT = "fragment"


LONGEST_LOOK = 160  # a question shows its form in its first words; more costs time

_FILLER = (
    r"(?:(?:so|and|but|or|um+|uh+|er+m?|hm+|mm+|oh|ah|okay|ok|alright|all right|"
    r"right|yeah|"
    r"yes|yep|no|well|then|now|also|like|great|cool|nice|good|perfect|sure|lovely|"
    r"brilliant|"
    r"actually|basically|honestly|just|i mean|i guess|you know|i think|got it|fine|"
    r"thanks|"
    r"thank you|awesome|sorry|hey|please|maybe|perhaps|first|firstly|second|secondly|"
    r"third|next|last|lastly|finally|last one|next one|one more|another one|wow|"
    r"interesting|fair enough|fair|makes sense|that makes sense|that's great|"
    r"out of interest|"
    r"out of curiosity|in that case|generally|typically|ultimately|separately|"
    r"for example|for instance|by the way|on that|because|and then)\b[\s,.:;…–—-]*)"
)
LEAD = re.compile(rf"{_FILLER}{{0,12}}", re.IGNORECASE)
_AUX = (
    r"(?:do|does|did|don't|doesn't|didn't|is|are|was|were|isn't|aren't|wasn't|weren't|"
    r"have|has|had|haven't|hasn't|can|can't|could|couldn't|would|wouldn't|will|won't|"
    r"should|shouldn't|am|may|might|dont|doesnt|didnt|isnt|arent|wont|wouldnt|havent)"
)
_PRONOUN = (
    r"(?:i|we|he|she|they|it|you|that|"
    r"i'm|we're|they're|it's|you're|i'd|we'd|i've|we've)"
)
_OTHER = rf"(?:(?!{_PRONOUN}\b|{_AUX}\b)[\w'’/&-]+[,]?\s+)"
_PERSONS = (
    r"(?:you|your|there|they|their|people|someone|somebody|anyone|anybody|everyone|"
    r"everybody|folks|i|we|it|she|he|any|new|most|other|all|something|anything|"
    r"everything|"
    r"nothing|some|both)"
)
_THINGS = r"(?:the|this|that|these|those|my|our|a|an|management|leadership|[a-z]+s)"

WH_ASKED = re.compile(
    rf"""(?:
      (?:how|why|when|where|who|whom|what|which|whose)(?:'s|'re|'d|
          'll)\s+(?!more\b|worse\b)
    | (?:whats|hows|whos|wheres|whens|whys)\s
    | how[ ](?:about|come)\s | what[ ](?:about|if)\s | why[ ]not\b | how[ ]so\b
    | why\s*\??$ | what[ ]else\b | like[ ]what\b | such[ ]as[ ]what\b
    | how\s+(?:many|much|long|often|big|large|small|soon|far|fast|quickly|well|
        old|early|
        late|likely|easy|hard|difficult|common|senior|flexible|close|open|happy|strict|
        stable|busy|regularly|frequently|closely|important|different|involved)\b
        \s*(?:of\s+(?:you|them|us|those|these)\s+)?{_OTHER}{{0,5}}{_AUX}\s
    | how\s+(?:many|much|long|often|big|large|soon|far|old)\b[^?]{{0,60}}\?
    | (?:how|why|when|where)(?:\s+(?:else|exactly|specifically|
        often))?\s+{_AUX}(?:n't)?\s+
    | how'?d?\s?(?:'s|you)\s
    | (?:what|which|whose)\s+{_OTHER}{{0,5}}{_AUX}\s+
    | (?:what|which)\s+{_OTHER}{{0,3}}(?:happens|happened|makes|made|keeps|kept|drives|
        gets|goes|went|comes|came|takes|took|needs|matters|causes|caused|brought|
        surprised|changed|worries|bothers|frustrates|excites|separates|stands|stops|
        breaks|works|decides|holds|wins)\b
    | which[ ]of\s | whom?\s+(?:else\s+)?{_AUX}\s+
    | who\s+(?:else\s+|actually\s+|usually\s+|really\s+|normally\s+|
        ultimately\s+|exactly\s+)?
        (?:\w+s|got|left|made|ran|took|had|came|went|decided|picked|wrote|led|signed)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
WH_WORD = re.compile(
    r"(?:how|why|when|where|who|whom|whose|what|which)\b", re.IGNORECASE
)
POLAR_ASKED = re.compile(
    rf"(?:(?!have your\b|do your\b|let\b){_AUX}\s+{_PERSONS}\b|(?:is|are|does|did|will|"
    rf"would|could|should)\s+{_THINGS}\s|d'you\s)",
    re.IGNORECASE,
)
POLAR_MARKED = re.compile(
    rf"{_AUX}\s+(?:not\s+)?[\w'’]|any(?:one|body|thing)?\s|ever\s|d'you\s|"
    rf"you (?:got|have)\s",
    re.IGNORECASE,
)
REQUEST = re.compile(
    r"""(?:(?:can|could|would|will|might|may)\s+(?:you|i|
        one[ ]of[ ]you)\s+(?:\w+\s+){0,3})?
    (?:tell[ ](?:me|us)\s+(?!you\b|off\b|why[ ]i\b)
      (?:\w+\s+){0,3}?(?:about|what|how|who|why|when|where|which|more|one|if|
          whether|of|the|a)
    | (?:walk|talk|take)[ ](?:me|us)[ ]through | run[ ]me[ ]through
    | (?:describe|explain)\s+(?:to\s+me\s+)?(?:the|a|an|your|what|how|who|why|
        one|to|that|this)
    | give[ ](?:me|us)[ ](?:an?|some|your|the)[ ](?:\w+[ ])?(?:example|sense|
        idea|feel|picture|
        flavou?r|overview|rundown|instance)
    | help[ ]me[ ]understand | paint[ ](?:me[ ])?a[ ]picture |
         say[ ](?:a[ ]bit[ ])?more[ ]about
    | share\s+(?:an?|what|how|some|one|the|your)\b | talk[ ](?:a[ ]bit[ ]|
        a[ ]little[ ]|more[ ])?about
    | elaborate | speak[ ](?:a[ ]bit[ ]|more[ ])?(?:to|about))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TOLD = r"(?:how|what|who|whose|why|when|where|which|whether|if|about|is)"
INDIRECT = re.compile(
    rf"""(?:
      (?!i'?d\s+want|i\s+would\s+want)(?:i'?d|i\s+would|we'd|i(?:\s+was|'m|
          \s+am)?)\s+(?:really\s+|also\s+|just\s+|be\s+|quite\s+|actually\s+|
        still\s+|only\s+|always\s+)*
        (?:love|like|interested|curious|keen|want|wanted|hoping|hope|need|
            wondering|happy|going|trying|meaning)\s+
        (?:to\s+|in\s+)?(?:\w+\s+){{0,4}}?
        (?:hear|hearing|know|knowing|understand|ask|asking|learn|find[ ]out|
            get[ ]a\s+\w+)\b
        (?:\s+\w+){{0,5}}?\s+(?:{_TOLD}|your|more|you|of)\b
    | (?:i'?m|i[ ]am|i[ ]was|i'?d[ ]be|i[ ]would[ ]be|just|also)\s+(?:also\s+|
        just\s+|really\s+|still\s+|a[ ]bit\s+|kind[ ]of\s+|
        always\s+|wondering\s+|quite\s+|so\s+|very\s+)*
        (?:curious|wondering|interested|keen|
            intrigued)\b[^.?!]{{0,40}}?\b(?:{_TOLD}|in)\b
    | (?:curious|wondering)\s+(?:{_TOLD}|to[ ](?:hear|know))\b
    | i\s+wonder(?:ed)?\s+(?:{_TOLD})\b
    | it(?:'d|[ ]would)[ ]be[ ](?:\w+[ ])?(?:to[ ]hear|to[ ]know|to[ ]understand)\b
    | (?:can|could|may|might)\s+i\s+(?:just\s+|also\s+|maybe\s+|
        quickly\s+)*ask(?:\s+you)?
        (?:\s+both)?\s*,?\s*(?:{_TOLD}|a[ ]bit[ ]about|for)\b
    | (?:do[ ]you[ ]|would[ ]you[ ])?mind\s+(?:if[ ]i[ ]ask(?:ed)?|me[ ]asking|
        telling[ ]me|
        sharing|saying)\s*,?\s*(?:{_TOLD})\b
    | (?!the\s+(?:\w+\s+)?question\s+(?:was|became|then))
        (?:the|my|one|another|a)\s+(?:\w+\s+){{0,3}}?(?:question\b(?:\s+i\s+\w+|
        \s+for\s+\w+)?
        |thing\s+(?:that\s+)?i(?:'d|'m|[ ]was|[ ]am|[ ]would|
            [ ]do)?\s+(?:really\s+|also\s+)?
          (?:want|wanted|like|love|wonder|wondering|curious|interested|ask|
              meant)\b[^.?!]{{0,30}}?)
        \s+(?:is|was|be|would[ ]be|around|about)\s*,?\s+(?:just\s+)?(?:{_TOLD}|around)\b
    | what\s+(?:i'd|i\s+would|i|i'm|i\s+am)\s+(?:really\s+|also\s+)?(?:like|
        love|want|wanted|
        curious|wondering|keen)\s+(?:to\s+)?[^.?!]{{0,30}}?\b(?:is|was)\s+(?:{_TOLD})\b
    | (?:do|would|did)\s+you\s+(?:happen\s+to\s+)?(?:know|mind)\s+(?:{_TOLD})\b
    | any\s+(?:idea|sense|thoughts)\s+(?:on\s+|of\s+)?(?:{_TOLD})\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
IN_PLACE = re.compile(
    r"\b(?:is|are|was|were|be|by|with|to|about|for|take[sn]?|like)\s+"
    r"(?:who|what|where|when|how (?:many|big|long|often|much)(?: \w+){0,2})$",
    re.IGNORECASE,
)
CLEFT = re.compile(
    rf"(?:what|why|how|where|when|who)\s+(?:{_PRONOUN}\b|(?:really |"
    rf"actually )?(?:happened|worked|"
    rf"helped|mattered|matters|made|surprised|changed|saved|struck|took)\b[^?]{{0,60}}"
    rf"\b(?:was|is|were)\b|(?:is|was|'s)\s+(?:\w+\s+){{1,4}}(?:is|was)\b|"
    rf"(?:\w+\s+){{1,4}}(?:was|is)\s+(?:that|to)\b)",
    re.IGNORECASE,
)
RELATIVE = re.compile(
    r"which\s+(?:is|was|were|are|means?|meant|has|had|have|can|could|would|will|"
    r"did|does|"
    r"made|makes|took|takes|went|got|gets|worked|broke|happened|happens|kept|i|we|"
    r"he|she|they|"
    r"it|you)\b|who (?:was|were|had|has|is|are)\s+(?!the\b|on\b|in\b|your\b|you\b|"
    r"responsible|"
    r"accountable|involved)|when (?:is|was) \w+ing\b|"
    r"who (?:left|got|made|ran|took|had|came|went|decided)\s+(?:me|us|and|it)\b",
    re.IGNORECASE,
)
STRONG = re.compile(
    r"""(?:how|why|what|when|where|who)\s+(?:do|does|did)\s+\w
    | (?:how|why|what|when|where)\s+(?:would|will|can|could|should|have|has|
        are)\s+(?!to\b)\w
    | what(?:'s|s|\s+is)\s+(?:the|your|it|that|this|on)\b | how(?:'s|s|
        \s+is)\s+(?:the|your|it|that)\b
    | how\s+(?:many|often|long|much|big|far)\s+(?!i\b|we\b|it\b|they\b|he\b|
        she\b|that\b)\w
    | who\s+(?:decides|gets|owns|makes|runs|sets|picks|does|signs|would|will|do|
        did|should)\b
    | what\s+(?:happens|happened)\s+(?!was\b|is\b)\w
    | why\s+(?:is|was|isn't|don't|doesn't)\s+\w
    | (?:do|did|are|have|would)\s+you\b | (?:is|was|are)\s+there\s+(?:a|an|any|
        anyone|anything|someone|much|many)\b
    | (?:does|do|did|has|would|will)\s+(?:anyone|anybody|someone|people)\s+\w
    | (?:can|could)\s+you\s+(?:tell|walk|talk|describe|give|share|explain)
    | tell\s+me\s+(?:about|how|what|more) | (?:walk|talk)\s+me\s+through
    | i'?d\s+(?:love|like)\s+to\s+(?:hear|know|understand|ask)
    | i(?:'m|\s+was|\s+am|m)\s+(?:just\s+)?(?:wondering|curious)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def form_at(text: str, *, marked: bool) -> Form | None:
    """Return the form of the question that a text begins with, if it does.

    Args:
        text: What follows the opening words; only its first 160 characters are read.
        marked: Whether a question mark ends it: then more forms count.

    Source:
        Ours; the forms are those of R. Quirk et al., "A Comprehensive Grammar of the
        English Language", 1985, chapter 11, and the requests of spoken interviews.

    >>> form_at("who decides what gets built", marked=False).value
    'wh'
    >>> form_at("what we did was wait", marked=False) is None
    True
    """
    head = text[:LONGEST_LOOK].replace("’", "'")
    if INDIRECT.match(head):
        return Form.INDIRECT
    if REQUEST.match(head):
        return Form.REQUEST
    if WH_ASKED.match(head) and (marked or not _only_relates(head)):
        return Form.WH
    if marked and WH_WORD.match(head):
        return Form.WH
    polar = POLAR_MARKED if marked else POLAR_ASKED
    return Form.POLAR if polar.match(head) else None


def _only_relates(head: str) -> bool:
    """Tell "what we did was ..." and "which was ..." from questions."""
    return bool(CLEFT.match(head) or RELATIVE.match(head))
