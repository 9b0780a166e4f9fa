"""What somebody said when they were asked for their doubts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from askback.core.topics import Span

LIMIT = 6000  # characters that are read: nobody answers this question at such length
SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")


class Reply(StrEnum):
    """What a sentence of such an answer says."""

    REFUSAL = "refusal"
    DOUBT = "doubt"
    SETTLED = "settled"
    COMMITMENT = "commitment"
    NOTHING = "nothing"
    POLITE = "polite"


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of an answer, and what it says.

    Attributes:
        reply: What it says.
        span: The sentence, verbatim.
    """

    reply: Reply
    span: Span


# Each applies to one sentence in lower case; the first that fits is what it says.
_REFUSAL = (
    r"(?:not|n['’]t|won['’]t) (?:be )?(?:mov(?:e|ing)|tak(?:e|ing)|go(?:ing)?"
    r"|carry(?:ing)?|"
    r"put(?:ting)?) (?:you |this |it )?(?:forward|further|ahead|on|through)\b"
    r"|(?:not|n['’]t) (?:\w+ ){0,3}the right (?:fit|match|person|role)"
    r"|(?:gone|going|went|go) with (?:someone|somebody|another)"
    r"|\b(?:i|we)(?:['’]ll| will| would|['’]d)? (?:not|never) (?:be "
    r")?recommend(?:ing)?\b"
    r"|\b(?:won['’]t|can['’]t|cannot|can not) recommend"
)
_CALM = (  # a doubt that is spoken of only to be set aside
    r"(?:no|not|n['’]t|without|never|isn['’]t|zero)(?: \w+){0,4} "
    r"(?:concerns?|doubts?|reservations?|hesitations?|worr(?:y|ies|ied)|objections?"
    r"|hesitate|red flags?|gaps?|problem|issues?)\b"
    r"|\b(?:nothing|none|neither|no one|nobody)\b(?: \w+){0,6} "
    r"(?:bother|worr|concern|stop|keep|hold|prevent|put)\w*"
)
_DOUBT = (
    r"\b(?:my|our|the|one|a|only|main|biggest|slight|small|little|some)"
    r"(?: \w+){0,2} (?:concern|doubt|hesitation|reservation|worry|question mark|gap"
    r"|weak(?:ness| spot| point)|hole|risk|thing missing)s?\b"
    r"|\b(?:i|we) (?:(?:do|did|am|are|was|were|would|might|still|just|only|also|really"
    r"|sort of|kind of|have|had|to|be|honest|suppose|guess|must|admit)[, ]+){0,4}"
    r"(?:wonder(?:ed|ing)?|hesitat\w+|worr(?:y|ied)|doubt(?:ed)?|concerned"
    r"|not (?:so |entirely |quite |completely |totally |really )?(?:sure|convinced)"
    r"|unsure|missed|(?:didn['’]t|don['’]t) (?:see|hear|get))\b"
    r"|\b(?:i['’]m|we['’]re) (?:\w+ ){0,2}(?:not (?:\w+ )?(?:sure|convinced)|unsure"
    r"|worried|concerned|wondering)"
    r"|\b(?:i|we)(?:['’]d| would)(?: have)? (?:liked?|loved?|wanted|hoped)"
    r"(?: to (?:see|hear|have)\w*)?(?: \w+){0,2} more\b"
    r"|\byou(?:['’]ve| have)? (?:haven['’]t|have never|have not|never|not|didn['’]t"
    r"|don['’]t (?:have|seem)|lack|struggled|are missing|come from|seemed|(?:were|are) "
    r"(?:a bit|a little|rather|quite|too))\b"
    r"|\b(?:whether|if) you(?:['’]d| would|['’]ll| will| can| could| have|['’]re| are) "
    r"|\bwhat(?:['’]s| is) missing\b|\b(?:no|not much|not a lot of|limited|little) "
    r"(?:\w+ ){0,3}(?:experience|background|exposure)\b|\btoo (?:junior|senior|quiet)\b"
    r"|over-?qualified|job[- ]hopp"
    r"|\byou['’](?:re|d be) (?:just |maybe |perhaps )?(?:a bit|a little|rather"
    r"|quite|too"
    r"|above|below|light|short|missing|lacking|not)\b"
    r"|\b(?:i|we)(?:['’]d| would) (?:still )?need to (?:see|hear|know)\b"
)
_COMMITMENT = (
    r"\b(?:i|we)(?:['’]ll| will|['’]m going to|['’]re going to|['’]d| would"
    r"|['’]m happy to|['’]m|['’]re)?"
    r" (?:certainly |definitely |gladly |be |very much )?(?:recommend(?:ing)?(?: "
    r"you)?\b"
    r"|put(?:ting)? you (?:forward|through)|pass(?:ing)? you on|say(?:ing)? yes"
    r"|hire you|mov(?:e|ing) you (?:on|forward|ahead|to)|make you an offer"
    r"|vot(?:e|ing) (?:yes|for you)|fight(?:ing)? for you|back(?:ing)? you)"
    r"|\b(?:put|putting|write|writing)(?: you)? down (?:as )?(?:a |for a )?yes\b"
    r"|\b(?:it['’]s|that['’]s|you['’]re|you have|you['’]ve got) (?:a |my )(?:clear "
    r"|firm |strong )?"
    r"(?:yes|vote)\b(?! and no)"
    r"|\b(?:convinced|won) me (?:over|with|when|by|already)|you(?:['’]ve| have) "
    r"(?:convinced|won)"
    r"|\bwe (?:want|would like|['’]d like) (?:you|to have you|to offer)\b"
)
_NOTHING = (
    r"^\W*(?:(?:no|nope|nah|honestly|well|oh|hm+|really|um|uh|not at all|actually"
    r"|truly)"
    r"[,.… ]+){0,4}(?:nothing|none|no\b|nope|not (?:really|at all|that i)|not a thing"
    r"|can['’]t think of|i (?:can['’]t|cannot|couldn['’]t) think of)"
    r"|\bnothing (?:at all|comes to mind|that i|i can|from (?:me|my side)|would|really)"
    r"|\bcan(?:['’]t|not) think of (?:anything|any|a thing|one)"
    r"|\bdon['’]t think so\b"
)
_POLITE = (
    r"\bin touch\b|get back to you|let you know|hear from (?:us|me|hr|the)"
    r"|\b(?:it|this)(?:['’]s| is| was|['’]s been| has been) (?:a |such a |really "
    r"|very |so )*"
    r"(?:pleasure|great|lovely|nice|good|fine|interesting|fantastic|wonderful)\b"
    r"|you did (?:\w+ )?(?:fine|okay|ok|well|great|good|all right)|all good\b|no "
    r"worries"
    r"|don['’]t worry|thank(?:s| you)|leave (?:that|it) to|great (?:chat|talk|meeting|"
    r"conversation|questions?)|good (?:question|chat|talk)|enjoyed|strong candidates?"
    r"|(?:lots|plenty|a number|several|many) (?:of )?(?:good |other |strong "
    r")*candidates"
    r"|can(?:['’]t|not) (?:really )?(?:say|comment|tell)|(?:up to|not my) (?:the"
    r"|call|decision)"
    r"|talk (?:to|with) the (?:team|panel|others)|discuss (?:it|this|internally)"
    r"|impress(?:ed|ive)|(?:really |very )?(?:great|strong|nice|good) (?:cv|profile"
    r"|background"
    r"|answers?)"
)
TABLE = (
    (Reply.REFUSAL, re.compile(_REFUSAL)),
    (Reply.COMMITMENT, re.compile(_COMMITMENT)),
    (Reply.DOUBT, re.compile(_DOUBT)),
    (Reply.NOTHING, re.compile(_NOTHING)),
    (Reply.POLITE, re.compile(_POLITE)),
)
CALM = re.compile(_CALM)
SETTLED = re.compile(  # "I was worried about the gap, but you cleared that up"
    r"\b(?:but|and|though|until|then|now)\b.{0,80}?\b(?:clear(?:ed|s)? (?:that|it|this)"
    r"|answered|settled|convinced|put (?:that|it|this) to rest|explained (?:that|it)"
    r"|is gone|no longer|not any ?more|reassured)\b"
)
EMPTY = re.compile(
    r"\bin touch\b|get back to you|let you know|\ball good\b|hear from us"
)
IF = re.compile(
    r"\b(?:if|once|unless|until) (?:it were|i could|you (?:can|could|had))\b"
)


def parts_of(text: str) -> tuple[Part, ...]:
    """Return what the sentences of such an answer say, as far as they say anything.

    Args:
        text: What somebody answered, verbatim.

    Returns:
        One part a sentence that says something: a refusal, a commitment, a doubt, one
        that they set aside themselves, that there is none, or no more than politeness.
        A sentence that no rule knows
        is left out, and so is what stands beyond 6,000 letters.

    Source:
        Ours; read with the closing question's listening guide in the bank.

    >>> [p.reply.value for p in parts_of("Good question. My one worry is the budget.")]
    ['polite', 'doubt']
    """
    found: list[Part] = []
    for sentence in SENTENCE.finditer(text[:LIMIT]):
        reply = _reply(sentence[0].lower())
        if reply is not None:
            start = sentence.end() - len(sentence[0].lstrip())
            found.append(Part(reply, Span.of(text, start, sentence.end())))
    return tuple(found)


def _reply(low: str) -> Reply | None:
    said = next((reply for reply, words in TABLE if words.search(low)), None)
    if said is Reply.DOUBT:
        return _of_doubt(low)
    if said is Reply.COMMITMENT and IF.search(low) is not None:
        return Reply.DOUBT  # "I'd recommend you if you had ..." names what is missing
    if said is Reply.NOTHING and EMPTY.search(low) is not None:
        return Reply.POLITE  # "no, all good, we'll be in touch" is said to everyone
    return Reply.NOTHING if _is_calm(low, said) else said


def _of_doubt(low: str) -> Reply:
    """Tell a doubt that stands from one that is set aside in the same breath."""
    if CALM.search(low) is not None:
        return Reply.NOTHING
    return Reply.SETTLED if SETTLED.search(low) is not None else Reply.DOUBT


def _is_calm(low: str, said: Reply | None) -> bool:
    return said in {None, Reply.POLITE} and CALM.search(low) is not None


_DAY = (
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btomorrow\b|\btonight\b|\btoday\b"
    r"|\b(?:next|this|the coming|the following) (?:week|month)\b|\bend of (?:the"
    r"|this|next) "
    r"(?:day|week|month)\b|\b(?:within|in) (?:a|an|one|two|three|four|five|six"
    r"|seven|ten"
    r"|\d{1,2})(?: (?:or|to) (?:two|three|four|five|six|\d{1,2}))? "
    r"(?:(?:working|business) )?(?:days?|weeks?|hours?)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)"
    r"[a-z]*\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} "
    r"\d{1,2}\b"
    r"|\b(?:on|by|before) the \d{1,2}(?:st|nd|rd|th)\b|\b\d{4}-\d\d-\d\d\b"
    r"|\b\d{1,2}[./]\d{1,2}\.?(?!\d)"
)
DAY = re.compile(_DAY)


def day_in(text: str) -> Span | None:
    """Return the words of a text that name a day, or None.

    Args:
        text: What was said of the next step.

    Source:
        Ours.

    >>> day_in("The panel on Tuesday at ten").quote
    'Tuesday'
    """
    low = text[:LIMIT].lower()
    found = DAY.search(low)
    if found is None or len(low) != len(text[:LIMIT]):
        return None
    return Span.of(text, *found.span())
