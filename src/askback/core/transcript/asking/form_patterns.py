"""Patterns of the forms that questions take, by what they begin with."""

from __future__ import annotations

import re

# Words without a meaning of their own, before a question begins.
_OPENERS = (
    r"so|and|but|or|um+|uh+|er+m?|hm+|mm+|oh|ah|okay|ok|alright|all right|right|"
    r"yeah|yes|yep|i suppose|no|well|then|now|also|like|great|cool|nice|good|"
    r"perfect|sure|lovely|brilliant|actually|basically|honestly|just|i mean|i guess|"
    r"you know|i think|got it|fine|thanks|thank you|awesome|sorry|hey|please|maybe|"
    r"perhaps|first|firstly|second|secondly|third|next|last|lastly|finally|last one|"
    r"next one|one more|another one|wow|interesting|fair enough|fair|makes sense|"
    r"that makes sense|that's great|out of interest|out of curiosity|in that case|"
    r"generally|typically|ultimately|separately|for example|for instance|by the way|"
    r"on that|because|and then"
)
LEAD = re.compile(rf"(?:(?:{_OPENERS})\b[\s,.:;…–—-]*){{0,12}}", re.IGNORECASE)

_AUX = (
    r"(?:do|does|did|don't|doesn't|didn't|is|are|was|were|isn't|aren't|wasn't|weren't|"
    r"have|has|had|haven't|hasn't|can|can't|could|couldn't|would|wouldn't|will|won't|"
    r"should|shouldn't|am|may|might|dont|doesnt|didnt|isnt|arent|wont|wouldnt|havent)"
)
_PRONOUN = (
    r"(?:i|we|he|she|they|it|you|that|"
    r"i'm|we're|they're|it's|you're|i'd|we'd|i've|we've)"
)
# A word between "what" and its verb; a pronoun there makes it "what we did".
_BETWEEN = rf"(?:(?!{_PRONOUN}\b|{_AUX}\b)[\w'’/&-]+,?\s+)"
_PERSONS = (
    r"(?:you|your|there|they|their|people|someone|somebody|anyone|anybody|everyone|"
    r"everybody|folks|i|we|it|she|he|any|new|most|other|all|something|anything|"
    r"everything|nothing|some|both)"
)
_THINGS = r"(?:the|this|that|these|those|my|our|a|an|management|leadership|[a-z]+s)"
_AMOUNT = r"(?:many|much|long|often|big|large|soon|far|old)"
_DEGREE = (
    r"(?:small|fast|quickly|well|early|late|likely|easy|hard|difficult|common|senior|"
    r"flexible|close|open|happy|strict|stable|busy|regularly|frequently|closely|"
    r"important|different|involved)"
)
_DOES = (
    r"(?:happens|happened|makes|made|keeps|kept|drives|gets|goes|went|comes|came|takes|"
    r"took|needs|matters|causes|caused|brought|surprised|changed|worries|bothers|"
    r"frustrates|excites|separates|stands|stops|breaks|works|decides|holds|wins)"
)
_DID = r"(?:\w+s|got|left|made|ran|took|had|came|went|decided|picked|wrote|led|signed)"
_WHO_ADVERB = r"(?:(?:else|actually|usually|really|normally|ultimately|exactly)\s+)?"

WH_WORD = re.compile(
    r"(?:how|why|when|where|who|whom|whose|what|which)\b", re.IGNORECASE
)
WH_ASKED = re.compile(
    rf"""(?:
      (?:how|why|when|where|who|whom|what|which|whose)
        (?:'s|'re|'d|'ll)\s+(?!more\b|worse\b)
    | (?:whats|hows|whos|wheres|whens|whys)\s
    | how\s{_AMOUNT}(?:'s|s)\s
    | how\s(?:about|come)\s | what\s(?:about|if)\s | why\snot\b | how\sso\b
    | why\s*\??$ | what\selse\b | like\swhat\b | such\sas\swhat\b
    | how\s+(?:{_AMOUNT}|{_DEGREE})\b\s*
        (?:of\s+(?:you|them|us|those|these)\s+)?{_BETWEEN}{{0,5}}{_AUX}\s
    | how\s+{_AMOUNT}\b[^?]{{0,60}}\?
    | how\s+(?:many|often)\s+(?!{_PRONOUN}\b)\w | how\slong(?:'ve|\sve)\s
    | (?:how|why|when|where)(?:\s+(?:else|exactly|specifically|often))?
        \s+{_AUX}(?:n't)?\s+
    | how'?d?\s?(?:'s|you)\s
    | (?:what|which|whose)\s+{_BETWEEN}{{0,5}}{_AUX}\s+
    | (?:what|which)\s+{_BETWEEN}{{0,3}}{_DOES}\b
    | which\sof\s | whom?\s+(?:else\s+)?{_AUX}\s+
    | who\s+{_WHO_ADVERB}{_DID}\b
    )""",
    re.IGNORECASE | re.VERBOSE,
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
    r"""(?:(?:can|could|would|will|might|may)\s+(?:you|i|one\sof\syou)\s+
        (?:\w+\s+){0,3})?
    (?:tell\s(?:me|us)\s+(?!you\b|off\b|why\si\b)(?:\w+\s+){0,3}?
        (?:about|what|how|who|why|when|where|which|more|one|if|whether|of|the|a)
    | (?:walk|talk|take)\s(?:me|us)\sthrough | run\sme\sthrough
    | (?:describe|explain)\s+(?:to\s+me\s+)?
        (?:the|a|an|your|what|how|who|why|one|to|that|this)
    | give\s(?:me|us)\s(?:an?|some|your|the)\s(?:\w+\s)?
        (?:example|sense|idea|feel|picture|flavou?r|overview|rundown|instance)
    | help\sme\sunderstand | paint\s(?:me\s)?a\spicture
    | say\s(?:a\sbit\s)?more\sabout
    | share\s+(?:an?|what|how|some|one|the|your)\b
    | talk\s(?:a\sbit\s|a\slittle\s|more\s)?about
    | elaborate
    | speak\s(?:a\sbit\s|more\s)?(?:to|about)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TOLD = r"(?:how|what|who|whose|why|when|where|which|whether|if|about|is)"
_SOFTLY = (
    r"(?:(?:really|also|just|be|quite|actually|still|only|always|maybe|quickly|so|very|"
    r"a\sbit|kind\sof|wondering)\s+)*"
)
_WISH = (
    r"(?:love|like|interested|curious|keen|want|wanted|hoping|hope|need|wondering|happy|"
    r"glad|grateful|pleased|going|trying|meaning)"
)
_LEARN = (
    r"(?:hear|hearing|know|knowing|understand|ask|asking|learn|find\sout|get\sa\s+\w+)"
)
_WONDERS = r"(?:curious|wondering|interested|keen|intrigued)"
INDIRECT = re.compile(
    rf"""(?:
      (?!i'?d\s+want|i\s+would\s+want)(?:i'?d|i\s+would|we'd|i(?:\s+was|'m|\s+am)?)\s+
        {_SOFTLY}{_WISH}\s+(?:to\s+|in\s+)?(?:\w+\s+){{0,4}}?
        {_LEARN}\b(?:\s+\w+){{0,5}}?\s+(?:{_TOLD}|your|more|you|of)\b
    | (?:i'?m|i\sam|i\swas|i'?d\sbe|i\swould\sbe|just|also)\s+{_SOFTLY}
        {_WONDERS}\b[^.?!]{{0,40}}?\b(?:{_TOLD}|in)\b
    | (?:curious|wondering)\s+(?:{_TOLD}|to\s(?:hear|know))\b
    | i\s+wonder(?:ed)?\s+{_TOLD}\b
    | i\s+(?:should|have\sto|must)\s+(?:probably\s+)?{_SOFTLY}ask\s+(?:you\s+)?{_TOLD}\b
    | it(?:'d|\swould)\sbe\s(?:\w+\s)?to\s(?:hear|know|understand)\b
    | (?:can|could|may|might)\s+i\s+{_SOFTLY}ask(?:\s+you)?(?:\s+both)?\s*,?\s*
        (?:{_TOLD}|a\sbit\sabout|for)\b
    | (?:(?:do|would)\syou\s)?mind\s+
        (?:if\si\sask(?:ed)?|me\sasking|telling\sme|sharing|saying)\s*,?\s*{_TOLD}\b
    | (?!the\s+(?:\w+\s+)?question\s+(?:was|became|then))
        (?:the|my|one|another|a)\s+(?:\w+\s+){{0,3}}?
        (?:question\b(?:\s+i\s+\w+|\s+for\s+\w+)?
          | thing\s+(?:that\s+)?i(?:'d|'m|\swas|\sam|\swould|\sdo)?\s+{_SOFTLY}
            (?:{_WISH}|wonder|ask|meant)\b[^.?!]{{0,30}}?)
        \s+(?:is|was|be|would\sbe|around|about)\s*,?\s+(?:just\s+)?(?:{_TOLD}|around)\b
    | what\s+(?:i'd|i\s+would|i|i'm|i\s+am)\s+{_SOFTLY}{_WISH}\s+(?:to\s+)?
        [^.?!]{{0,30}}?\b(?:is|was)\s+{_TOLD}\b
    | (?:do|would|did)\s+you\s+(?:happen\s+to\s+)?(?:know|mind)\s+{_TOLD}\b
    | any\s+(?:idea|sense|thoughts)\s+(?:on\s+|of\s+)?{_TOLD}\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
CLEFT = re.compile(
    rf"""(?:what|why|how|where|when|who)\s+(?:
      {_PRONOUN}\b
    | (?:really\s|actually\s)?(?:happened|worked|helped|mattered|matters|made|surprised|
        changed|saved|struck|took)\b[^?]{{0,60}}\b(?:was|is|were)\b
    | (?:is|was|'s)\s+(?:\w+\s+){{1,4}}(?:is|was)\b
    | (?:\w+\s+){{1,4}}(?:was|is)\s+(?:that|to)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
RELATIVE = re.compile(
    r"""
      which\s+(?:is|was|were|are|means?|meant|has|had|have|can|could|would|will|did|does|
        made|makes|took|takes|went|got|gets|worked|broke|happened|happens|kept|
        i|we|he|she|they|it|you)\b
    | who\s(?:was|were|had|has|is|are)\s+
        (?!the\b|on\b|in\b|your\b|you\b|responsible|accountable|involved)
    | when\s(?:is|was)\s\w+ing\b
    | who\s(?:left|got|made|ran|took|had|came|went|decided)\s+(?:me|us|and|it)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Words after which an auxiliary is a clause's verb: "what is there", "I was there".
_NO_SUBJECT = "".join(
    rf"(?<!\b{word}\s)"
    for word in [
        "what",
        "who",
        "that",
        "which",
        "all",
        "it",
        "i",
        "he",
        "she",
        "we",
        "they",
        "you",
        "how",
        "why",
        "where",
    ]
)
# Forms that are questions wherever they stand, even in text without punctuation.
STRONG = re.compile(
    rf"""
      (?:how|why|what|when|where|who)\s+(?:do|does|did)\s+\w
    | (?:how|why|what|when|where)\s+
        (?:would|will|can|could|should|have|has|are)\s+(?!to\b)\w
    | what(?:'s|s|\s+is)\s+(?:the|your|it|that|this|on)\b
    | how(?:'s|s|\s+is)\s+(?:the|your|it|that)\b
    | how\s+(?:many|often|long|much|big|far)(?:'s)?\s+
        (?!i\b|we\b|it\b|they\b|he\b|she\b|that\b)\w
    | who\s+(?:decides|gets|owns|makes|runs|sets|picks|does|signs|would|will|do|did|
        should|comes|puts|covers|pays|answers|checks)\b
    | (?:what|which)\s+(?!{_PRONOUN}\b|{_AUX}\b)\w+\s+(?:of\s+\w+\s+)?
        (?:would|will|do|does|did|are|were|have)\s+(?:i|you|we|they|ye|he|she|be)\b
    | (?:when|where)\s+(?:is|am|are|was|were)\s+(?!it\b|that\b|when\b)\w
    | what(?:'s|s)\s+an?\s
    | what\s+about\s+(?:the|your|a|people|those|my)\b
    | how\s+long(?:'s|s|'ve)\s | may\s+i\s+ask\b
    | what\s+(?:day|time|kind|sort|part|part\s+of\s+\w+)\s+(?:is|was|are|does|did)\b
    | what\s+(?:happens|happened)\s+(?!was\b|is\b)\w
    | (?:did|does)\s+(?:that|it|they)\s+
        (?!was\b|for\b|and\b|because\b|with\b|when\b|that\b|then\b)\w{{3}}
    | is\s+(?:that|this|it)\s+(?:who|what|how|where|when|why)\b
    | why\s+(?:is|was|isn't|don't|doesn't)\s+\w
    | (?:do|did|are|have|would)\s+you\b
    | (?:is|was|are)\s+there\s+(?:a|an|any|anyone|anything|someone|much|many)\b
    | {_NO_SUBJECT}(?:is|was|are|were)\s+there\s+(?!is\b|was\b|and\b|to\b)\w
    | {_NO_SUBJECT}(?<!so\s)(?<!nor\s)(?<!neither\s)
        (?:do|does|did|would|could|can|will|should|have|has)\s+
        (?:i|we|ye|they|he|she|the\stwo|either|anything|something)\s+\w
    | {_NO_SUBJECT}(?<!thing\s)(?<!problem\s)(?<!point\s)(?<!issue\s)(?<!trouble\s)
        (?:is|was|are|were|would)\s+(?:it|they|that)\s+
        (?:still|really|true|only|something|always|paid|possible|because|solved|yours|
        the\ssame|be\b|enough|worth|normal|you\b|part|one\sof|fixed|up\sto)
    | (?:does|do|did|has|would|will)\s+(?:anyone|anybody|someone|people)\s+\w
    | (?:can|could)\s+you\s+(?:tell|walk|talk|describe|give|share|explain)
    | tell\s+me\s+(?:about|how|what|more) | (?:walk|talk)\s+me\s+through
    | i'?d\s+(?:love|like)\s+to\s+(?:hear|know|understand|ask)
    | i(?:'m|\s+was|\s+am|m)\s+(?:just\s+)?(?:wondering|curious)
    """,
    re.IGNORECASE | re.VERBOSE,
)
