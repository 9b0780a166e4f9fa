"""Things that are so or not so, told in ways that share no word.

Each has the rule and what breaks it. Patterns are on lower-case sentences with straight
quotes; those "asked" count where the question, or what was said just before it, names
the thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing with two states that exclude each other.

    Attributes:
        name: Of what.
        criterion: The criterion it is of.
        first: What a sentence says where it is one way.
        second: What it says where it is the other.
        asked: What a question says that is about it.
        first_asked: What an answer to that says where it is one way.
        second_asked: What it says where it is the other.
        shares: Whether both must have a telling word in common besides.
    """

    name: str
    criterion: str
    first: str
    second: str
    asked: str = ""
    first_asked: str = ""
    second_asked: str = ""
    shares: bool = False


SMALL: Final = r"(?:one|two|three|four|five|six|seven|eight|nine|\d)"
POST: Final = r"(?:post|role|position|job|seat|line|headcount|desk|chair)"
DOER: Final = r"(?:i|we|you|everyone|everybody|people|staff|all of us|each of us)"


def _worked(name: str, days: str) -> Fact:
    """Return that some days or hours are never worked, or are."""
    return Fact(
        name,
        "hours",
        (
            rf"\bno (?:work(?:ing)? (?:at |on )?)?(?:{days})\b"
            rf"|\b(?:never|don't|do not|doesn't) (?:\w+ ){{0,2}}(?:{days})\b"
            rf"|\b(?:{days}) (?:are|is) (?:always |all )?(?:free|off|your own|yours)\b"
            rf"|\bnobody (?:here )?works (?:\w+ )?(?:{days})\b"
        ),
        (
            rf"\b{SMALL} (?:{days}) (?:in|out of|a) (?:every )?(?:\w+)\b"
            rf"|\bevery (?:other |second |third |fourth |fifth )?(?:{days})\b"
            rf"|\b{DOER}(?:'d|'ll|'ve|'m|'re)? (?:all |usually |still |each )?(?:do|did"
            rf"|work|works|worked|cover|covered|on|in) (?:\w+ ){{0,3}}(?:{days})\b"
        ),
        rf"\b(?:{days})\b|\bmonday to friday\b",
    )


WORKED: Final = (
    _worked("weekend work", "weekends?|saturdays?|sundays?|saturday mornings?"),
    _worked("night work", "nights?(?! out)|night shifts?"),
    _worked("evening work", "evenings?|late shifts?"),
    _worked("bank holidays", "bank holidays?|public holidays?|christmas"),
)
TERMS: Final = (
    Fact(
        "a bonus every year",
        "pay",
        (
            r"\b(?:bonus|profit[- ]shar\w+|thirteenth month|gratuity|dividend)\b[^.]*"
            r"\b(?:every|each) (?:single )?(?:year|december|january|march|christmas)\b"
            r"|\b(?:every|each) (?:single )?year\b[^.]*\b(?:bonus|profit[- ]shar\w+)\b"
        ),
        (
            r"\b(?:no|not a penny of|never got a|didn't get (?:a|any|the)) (?:\w+ )?"
            r"(?:bonus|profit[- ]shar\w+)\b[^.]*\b(?:last year|in '?\d\d|in 20\d\d"
            r"|that year|the year before)"
        ),
        r"\bbonus\w*\b|\bprofit[- ]shar\w+\b|\bthirteenth\b",
        "",
        (
            r"\b(?:in|for) (?:'\d\d|20\d\d),? (?:there was |it was |we got |i got )?"
            r"(?:nothing|zero|none|nil)\b|\b(?:nothing|zero|none) (?:at all )?(?:last"
            r" year|the year before|in (?:'\d\d|20\d\d)|for 20\d\d)\b|\blast year"
            r"(?: there was| it was| we got|,)* (?:nothing|zero|none|nil)\b"
        ),
    ),
    Fact(
        "the contract",
        "pay",
        (
            r"(?:^|\b(?:a|is|it's|are|fully) )permanent\b(?! (?:resident|team|staff)"
            r"|ly)"
            r"|\bopen[- ]ended contract\b"
        ),
        (
            r"\bcontract(?:'s| is| would be| runs)? (?:fixed[- ]term|temporary|to the"
            r"|until|till|for (?:\w+ )?(?:months|years?))|\b(?:it's|it is|you'd get"
            r"|you'd have"
            r"|you'd be on|this is)(?: only| just)?(?: a| an)? "
            r"(?:fixed[- ]term|(?:\w+[- ])?(?:month|year) contract)"
        ),
        r"\bcontract\b|\bpermanent\b",
        r"\bpermanent\b",
        r"\bfixed[- ]term\b|\brenew(?:ed|s|able)? (?:every|each)\b",
    ),
    Fact(
        "why the post is open",
        "opening",
        (
            rf"\b(?:newly created|brand[- ]new|new|additional|extra) (?:\w+ )?{POST}\b"
            r"|\b(?:additional|extra) headcount\b|\byou'd be the first\b"
            r"|\b(?:nobody|no one)(?:'s| has)? (?:ever )?(?:had|done|did) (?:it|this) "
            r"before\b"
        ),
        (
            r"\b(?:it's|it is|this is|you'd be|you're|as) (?:a )?(?:replace?ment"
            r"|replacing|back-?fill)\b"
            rf"|\b(?:the|this|your) {POST} was (?!new|created|adver|post|open|cut)"
            r"\w+(?: \w+)?'s\b"
            r"|\byou'd (?:have|get|be (?:getting|taking(?: over)?)) (?!to\b|every)"
            r"\w+'s (?:desk|job|patch|room|list|caseload|round|class|chair|office"
            r"|clients|van|ward)\b"
            rf"|\bwho(?:ever)? had (?:the|this) {POST} before\b"
        ),
        (
            r"\b(?:chair|seat|post|job|role|desk)\b[^?]*\b(?:before|warm|new|invent"
            r"|made|empty|open)|\bwhy (?:is|are)\b[^?]*\bopen\b|\bnew (?:post|job|role)"
        ),
        r"^\W*(?:it's |it is )?(?:brand )?new\b",
        r"\breplac(?:ement|ing)\b|\b(?:he|she|they) (?:left|retired|went) in\b",
    ),
    Fact(
        "agency staff",
        "turnover",
        (
            r"\b(?:no|don't (?:have|use)|never (?:have|had|use[ds]?)|not had|haven't "
            r"had|without) (?:any )?(?:\w+ )?(?:agency|temps?\b|locums?|contractors"
            r"|subcontractors|supply teachers?)"
        ),
        (
            r"\b(?:had|have|use|used|got|get|was|were|with|by|it's|there's) (?:an? "
            r"|the "
            rf"|some |mostly |{SMALL} )?(?:agency|temps?\b|locums?|contractors"
            r"|subcontractors|supply teachers?)"
        ),
        r"\bagency\b|\btemps?\b|\blocums?\b",
    ),
    Fact(
        "whether it is voluntary",
        "hours",
        (
            r"\b(?:entirely|completely|purely|totally|strictly|is|it's|all) "
            r"(?:voluntary|optional)\b|\bnobody has to\b|\byou don't have to\b"
        ),
        (
            r"\b(?:everyone|everybody|you|we|all staff)(?:'s|'re| is| are)? expected to"
            r"\b|\b(?:it's|is|it is) (?:compulsory|mandatory)\b|\bnot (?:really "
            r"|exactly )?(?:voluntary|optional)\b"
        ),
        r"\bvoluntary\b|\boptional\b|\bcompulsory\b|\bhave to\b",
        r"^\W*(?:it's )?(?:voluntary|optional)\b",
        (
            r"\byou don't (?:leave|say|skip|miss)\b|\beveryone has (?:a|one|to)\b"
            r"|\bnobody (?:says no|refuses|skips)\b"
        ),
        shares=True,
    ),
)
RULES: Final = (*WORKED, *TERMS)
