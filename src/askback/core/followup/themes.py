"""What a doubt about a candidate is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Theme(StrEnum):
    """What a doubt is about."""

    EXPERIENCE = "experience"
    DOMAIN = "domain"
    SENIORITY = "seniority"
    GAPS = "gaps"
    SHORT_STAYS = "short_stays"
    COMMUNICATION = "communication"
    PAY = "pay"
    LOCATION = "location"
    MOTIVATION = "motivation"
    OVERQUALIFIED = "overqualified"
    OTHER = "other"


NAMES: Final[Mapping[Theme, str]] = {
    Theme.EXPERIENCE: "Experience with something",
    Theme.DOMAIN: "Their kind of business",
    Theme.SENIORITY: "Seniority",
    Theme.GAPS: "Gaps between jobs",
    Theme.SHORT_STAYS: "Short stays",
    Theme.COMMUNICATION: "How you come across",
    Theme.PAY: "Pay",
    Theme.LOCATION: "Place, permit or hours",
    Theme.MOTIVATION: "Whether you want it",
    Theme.OVERQUALIFIED: "Too much for the job",
    Theme.OTHER: "Something else",
}
"""Each in the words of a page."""

PERSONAL: Final = frozenset(
    {
        Theme.SENIORITY,
        Theme.GAPS,
        Theme.SHORT_STAYS,
        Theme.COMMUNICATION,
        Theme.MOTIVATION,
        Theme.OVERQUALIFIED,
    }
)
"""What goes with the person from one company to the next, whatever the job is."""

_SPECIFIC = (
    (
        Theme.OVERQUALIFIED,
        (
            r"over-?qualified|too (?:senior|experienced|qualified)|(?:get|be|grow) "
            r"bored"
            r"|(?:step|move) (?:down|back(?:wards)?)\b|beneath you|below your level"
            r"|more (?:senior|experienced) than (?:we|the|this)"
        ),
    ),
    (
        Theme.GAPS,
        (
            r"\bgaps? (?!in your (?:knowledge|skills?))(?:in|on|between|after"
            r"|before|of|there|around|from|since)\b"
            r"|\b(?:the|that|your|this|a) gap\b(?! (?:in|of) (?:your )?(?:knowledge"
            r"|skills?))"
            r"|career (?:break|gap)|\bout of work|\bunemployed|time (?:off|out) (?:of"
            r"|from) work"
            r"|between jobs|not work(?:ed|ing) (?:for|since|in) (?:\w+ ){0,2}"
            r"(?:while|months?|years?|\d{4})"
        ),
    ),
    (
        Theme.SHORT_STAYS,
        (
            r"job[- ]hopp\w+|short (?:stays?|stints?|tenures?|spells?)"
            r"|(?:moved|jumped|jumping|moving) (?:around|on|jobs|about)\b"
            r"|(?:left|leave|leaving) (?:\w+ ){0,3}after (?:\w+ ){0,3}(?:months?|a "
            r"year)"
            r"|(?:stayed|been there|been with them) (?:only|just|barely)"
            r"|(?:only|just|barely) (?:stayed|a year|\w+ months)\b"
            r"|(?:how long|whether|if) you(?:['’]d| would|['’]ll| will)? (?:really "
            r")?stay"
            r"|changed jobs|(?:three|four|five|six|many|several) jobs in"
        ),
    ),
    (
        Theme.LOCATION,
        (
            r"\bvisas?\b|sponsor(?:ship|ing)?\b|work(?:ing)? permit|right to work"
            r"|relocat\w+"
            r"|commut(?:e|ing)|time ?zones?|office days?|days? in the office"
            r"|(?:live|living|are|based) (?:so |too |quite )?far|move (?:here|to)\b"
            r"|night shifts?"
        ),
    ),
    (
        Theme.PAY,
        (
            r"\bsalar(?:y|ies)|\bpay\b|expectations? (?:on|about) money|too expensive"
            r"|(?:our|the) (?:pay |salary )?(?:range|band)\b|compensation|day rate"
            r"|what you(?:['’]re| are) (?:asking|looking) for is"
        ),
    ),
    (
        Theme.SENIORITY,
        (
            r"too junior|only (?:ever )?(?:led|managed|supervised)"
            r"|(?:not|n['’]t) (?:\w+ )?senior|senior enough|ready for (?:a"
            r"|the|this) "
            r"(?:\w+ )?(?:lead|step|role|level|job|post)|step up"
            r"|(?:never|not|n['’]t) (?:\w+ ){0,2}(?:led|managed|lead|manage|run"
            r"|supervised) "
            r"(?:\w+ ){0,3}(?:people|teams?|staff|ward|department|reports|anyone"
            r"|anybody)"
            r"|leadership experience|people management|managing people|leading people"
            r"|(?:level|scale) (?:we|you|that)|at (?:this|that|our) level"
        ),
    ),
    (
        Theme.COMMUNICATION,
        (
            r"communicat\w+|rambl\w+|long[- ]winded|(?:your|long|short|vague) "
            r"answers?\b"
            r"|(?:too |very |quite |a bit |rather )quiet|your (?:english|accent|german"
            r"|french)"
            r"|(?:get|come|came|getting|coming) (?:straight )?to the point|come across"
            r"|came across|explain(?:ing)? (?:it|things|that|yourself)|concise|nervous"
        ),
    ),
    (
        Theme.MOTIVATION,
        (
            r"motivat\w+|enthusias\w+|(?:why|whether|if|that) you(?:['’]d)? (?:really "
            r")?want"
            r"|(?:really|truly|actually) (?:want|interested)|passion\w*|commit(?:ted"
            r"|ment)\b"
            r"|why (?:us|here|this (?:company|place|school|hospital|job|role))\b"
            r"|hungry enough|excited (?:about|by)"
        ),
    ),
)
_GENERAL = (
    (
        Theme.DOMAIN,
        (
            r"\b(?:industry|sector|domain|vertical)\b|(?:our|this|that|different"
            r"|another|same) "
            r"(?:field|market|world|kind of (?:business|company|school|customers?"
            r"|clients?))"
            r"|(?:come|comes|came|coming) from (?:a (?:very |rather |quite )?different"
            r"|another|outside)|(?:big|large|small) (?:compan|firm|corporat)\w+ "
            r"background"
            r"|(?:only|always) worked (?:at|for|in) (?:big|large|small|start)"
        ),
    ),
    (
        Theme.EXPERIENCE,
        (
            r"\bexperience\b|(?:not|n['’]t|never|hardly|barely|no|little|less|much) "
            r"(?:\w+ ){0,3}(?:worked|used|done|seen|see|touched|built|written"
            r"|taught|sold"
            r"|handled|exposure|hands[- ]on|background|depth|practice)\b|you lack"
            r"|lack of"
            r"|new to (?:you|this|it)|(?:a |the |your )?gaps? in your (?:knowledge"
            r"|skills?)"
            r"|(?:would|d) (?:have )?(?:liked|like|loved|love) (?:to (?:see|hear) "
            r")?more\b"
        ),
    ),
)


def _compiled(
    table: tuple[tuple[Theme, str], ...],
) -> tuple[tuple[Theme, re.Pattern[str]], ...]:
    return tuple((theme, re.compile(words)) for theme, words in table)


SPECIFIC = _compiled(_SPECIFIC)
GENERAL = _compiled(_GENERAL)
LIMIT = 4000  # characters of a doubt that are read; nobody names a longer one


def theme_of(text: str) -> Theme:
    """Return what a doubt is about, by its words.

    Args:
        text: The doubt, in their words or the user's.

    Returns:
        The theme whose words come first in it; those that fit nearly any doubt
        (experience, kind of business) count only where no other does, and `other`
        where none does.

    Source:
        Ours.

    >>> theme_of("I did wonder about the gap in 2022").value
    'gaps'
    >>> theme_of("Hm, nothing I could put a name to").value
    'other'
    """
    low = text[:LIMIT].lower()
    hits = [
        (found.start(), number, theme)
        for number, (theme, words) in enumerate(SPECIFIC)
        if (found := words.search(low)) is not None
    ]
    if hits:
        return min(hits)[2]
    general = (theme for theme, words in GENERAL if words.search(low))
    return next(general, Theme.OTHER)
