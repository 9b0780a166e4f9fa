"""Words that sound like an answer and can be said of any place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from askback.core.transcript.answer.sentences import Sentence

WE: Final = (
    r"(?:we|i|everyone|everybody|people|they|you|the (?:company|team|leadership|board)"
    r"|management)"
)
FRAME: Final = re.compile(
    rf"\b(?:{WE}(?:'re| are| is| all| really| truly| definitely| always| do| genuinely"
    r"| very much| just| would| i think| absolutely| obviously| certainly| has been| "
    r"have been){0,3} (?:believe in|value|care (?:a lot |deeply |so much )?about|strive"
    r"|try(?:ing)? (?:our|to|and)|aim|pride (?:ourselves|myself)|encourage|embrace"
    r"|foster|promote|committed|take (?:\w+ ){1,4}(?:very |really )?seriously"
    r"|focus(?:ed)? on|work(?:ing)? (?:really |very |extremely )?hard|love (?:what|our"
    r"|to|it|working|being)|loves (?:what|it|their|working|being)|like to think"
    r"|look(?:ing)? forward|invest(?:ed)? in|do (?:our|their) best|put people"
    r"|passionate|want (?:everyone|people|you|our) to|(?:support|help|respect|look "
    r"after|look out for) (?:each other|one another|everyone)|get along|listen to|stay "
    r"(?:positive|close|focused)|continue to|keep (?:improving|growing|learning)"
    r"|look(?:ing)? (?:at|for) ways|working on it|excited|empower\w*|supportive"
    r"|flexible|collaborative|transparent|like a family|family)|at the (?:heart|core"
    r"|centre|center|forefront) of|at the end of the day|number one priority|top "
    r"priority|(?:very|really|so|super|extremely|incredibly) important (?:to|for) us"
    r"|important to us|like (?:a )?family|one big family|big family|open[- ]door|no "
    r"two (?:days|weeks)|(?:every|each) (?:day|week|project|client|case|one|team|person"
    r"|situation|school|site|patient)(?:'s| is) (?:\w+ )?(?:different|unique)|never "
    r"(?:a dull|easy|boring)|sky(?:'s| is)? (?:is )?the limit|room for (?:improvement"
    r"|growth)|always (?:room|looking|improving|learning|evolving|trying|striving"
    r"|working|something new)|work hard(?:,| and) (?:and )?(?:we )?play hard|play hard"
    r"|wear (?:many|a lot of|lots of|multiple|several) hats|get out what you put|takes "
    r"a village|(?:people|employees|staff) are (?:our|the) (?:greatest|most|best"
    r"|biggest|number)|greatest asset|communication is (?:key|everything)|is (?:really "
    r"|absolutely )?key|key to (?:everything|success)|we're all (?:human|adults|in this"
    r"|in it|one|grown|\w+ about)|on the same page|on a journey|part of the journey"
    r"|best version|move fast|step(?:s|ped)? up|the extra mile|above and beyond"
    r"|whatever it takes|(?:do|doing) the right thing|(?:give|gives) it (?:our|their) "
    r"all|make a difference|part and parcel|comes with the territory|the nature of the"
    r"|like (?:any|every|all|most) (?:company|companies|place|places|team|job|business"
    r"|businesses|school|hospital|organi[sz]ation|workplace|startup)|as (?:with "
    r")?any(?:where)?|same as anywhere|ups and downs|pros and cons|good days and bad"
    r"|it is what it is|one day at a time|(?:getting|doing) (?:better|well)|in the "
    r"right direction|right direction|work in progress|strike a balance|right balance"
    r"|a (?:good|healthy) balance|great place to|on the roadmap|(?:would|'d) love to"
    r"|love to do more|things happen|mistakes happen|part of the (?:job|culture"
    r"|process)|our dna|walk the talk|outside the box|hit the ground|exciting time"
    r"|bright future|looking ahead|team effort|team player|win together|best interests?"
    r"|case[- ]by[- ]case|it (?:really |all |kind of )?(?:depends|varies)(?! on (?:the"
    r"|who|what|how))|bit of a mix|a mix\b(?! of)|bit of everything|(?:pretty|fairly"
    r"|quite|all|really|very) (?:standard|typical|normal|reasonable|good|smooth|solid"
    r"|happy|relaxed|open|healthy|strong|well|exciting|competitive|supportive|flexible)"
    r"|not too bad|not bad|never been better|can't complain|all good|going (?:really "
    r"|very )?well|(?:it's|that's|everything's|everything is|things are|they're|it is) "
    r"(?:all |really |very |pretty |just |generally ){0,2}(?:good|great|fine|okay|nice"
    r"|solid|fun|amazing|awesome)\b|everyone'?s? (?:is |are )?(?:\w+ )?(?:happy|great"
    r"|nice|lovely|brilliant|amazing)|grow (?:with|as|together|and develop)|learn and "
    r"grow|(?:lots?|ton|tons|plenty|loads?|heaps|so much|a lot) of (?:room"
    r"|opportunit\w+|growth|potential|support|freedom|flexibility|passion|energy|scope"
    r"|respect|trust|fun)|people person|a great (?:bunch|group|team|place|culture"
    r"|company|atmosphere|environment|opportunity|fit)|great (?:people|culture|benefits"
    r"|team)|really (?:great|good|strong|nice) (?:people|team|culture|place|bunch"
    r"|atmosphere|environment)|good (?:culture|vibe|vibes|atmosphere|people|environment"
    r"|fun)|best[- ]in[- ]class|world[- ]class|top[- ]notch|cutting[- ]edge|(?:fast"
    r"|ever)[- ](?:paced|moving|changing|growing|evolving)|(?:people|customer|client"
    r"|data|results|purpose|mission|values|student|patient)[- ](?:first|centric|driven"
    r"|obsessed|focused|centred|centered)|work[- ]life balance|well[- ]?being|best "
    r"practices?|high standards|(?:quality|values?|people|integrity|respect|trust"
    r"|safety) (?:is|are|comes?) (?:everything|first|paramount|important|our)|a (?:lot"
    r"|bunch) of (?:great|good|exciting)|everything (?:we|i) do|second to none|self[- "
    r"]starters?|hands[- ]on deck|roll up|plays (?:a|their) part|we all (?:want|pull"
    r"|muck|chip|pitch)|success (?:is|of|for)|everyone (?:has|gets) (?:a|their) "
    r"(?:voice|say|seat)|predict the future|no one-size|one size fits|something every "
    r"\w+|a gift|own (?:your|their) (?:own )?(?:career|time|growth|development|destiny)"
    r"|sets us apart|open (?:communication|dialogue|environment)|support (?:they|you|we"
    r"|people|everyone|everybody) needs?|no[- ]blame|(?:opinion|voice|view|contribution"
    r"|idea)s?(?:'s)? (?:is|are|matters?|counts?)(?: valued| heard| welcome| "
    r"respected)?|pull(?:ing)? together|robust|(?:our|the) \w+ (?:is|are) (?:\w+ "
    r")?(?:fantastic|amazing|great|wonderful|brilliant|incredible|the best))\b"
)
VIRTUE: Final = re.compile(
    r"\b(?:excellence|synerg\w*|passion(?:ate(?:ly)?)?|collaborat(?:ive(?:ly)?|ion)"
    r"|supportive(?:ly)?|inclus(?:ive|ion)|divers(?:e|ity)|transparen(?:t|cy)"
    r"|innovat(?:ive|ion)|dynamic|vibrant|agile|holistic|empower\w*|authentic\w*"
    r"|integrity|respectful|teamwork|mindset|ethos|entrepreneurial|ownership|thriv(?:e"
    r"|ing)|striv(?:e|ing)|flourish|commitment|committed|dedicated|talented|motivated"
    r"|amazing|awesome|fantastic|wonderful|incredibl[ey]|super happy|open[- ]minded"
    r"|rewarding|engaged|accountab(?:le|ility)|alignment|aligned|impactful|fortunate"
    r"|blessed|exciting|competitive|friendly|caring|welcoming|close-knit|tight-knit"
    r"|autonomy|creativity|resilien(?:t|ce)|proactive|professional(?:ism)?|values"
    r"|vision|mission|opportunit(?:y|ies)|flexib(?:le|ility)|potential|growth|culture"
    r"|journey|trust|respect|positive|healthy|learning|proud)\b"
)
VAGUE: Final = re.compile(
    r"\b(?:some|various|several|different|certain|many|lots?|things?|stuff|something"
    r"|somehow|etc|and so on|whatever|people|everyone|everybody|always|definitely"
    r"|absolutely|really|very|super|obviously|basically|generally|overall)\b"
)
VIRTUE_SHARE = 0.5  # a single fine word is half a stock phrase: it may be meant
STEM = 6  # letters that a virtue shares with the question when it only echoes it


def platitudes(sentence: Sentence, question: str = "") -> float:
    """Count the stock phrases of a sentence; a lone fine word counts half.

    Args:
        sentence: A sentence of the answer.
        question: Lower-case; fine words that it used first do not count.

    Returns:
        0 or more.

    Source:
        Ours, from what postings and interviewers say of any place.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> said = sentences([Said(0, "We're like a family, with real passion.")])
    >>> platitudes(said[0])
    1.5
    """
    rest, phrases = _blanked(sentence.plain)
    fine = sum(1 for m in VIRTUE.finditer(rest) if m.group()[:STEM] not in question)
    return phrases + VIRTUE_SHARE * fine


def without_stock(low: str) -> str:
    """Blank the stock phrases out of a lower-case text, keeping its length.

    Source:
        Ours.

    >>> without_stock("at the end of the day, six")
    '                     , six'
    """
    return _blanked(low)[0]


@lru_cache(maxsize=1024)  # a sentence is looked at by several measures in a row
def _blanked(low: str) -> tuple[str, int]:
    return FRAME.subn(lambda match: " " * len(match.group()), low)


def vague(sentence: Sentence) -> int:
    """Count the words of a sentence that leave open what or how much.

    Source:
        Ours.

    >>> from askback.core.transcript.answer.sentences import sentences
    >>> from askback.core.transcript.answer.values import Said
    >>> vague(sentences([Said(0, "Various people do different things.")])[0])
    4
    """
    return sum(1 for _ in VAGUE.finditer(sentence.plain))
