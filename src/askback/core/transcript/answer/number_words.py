"""The words of numbers, and the pattern that finds them."""

from __future__ import annotations

import re
from typing import Final

SMALL: Final = {
    w: float(n)
    for n, w in enumerate(
        re.findall(
            r"\w+",
            "zero one two three four five six seven eight nine ten eleven twelve "
            "thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        )
    )
}
TENS: Final = {
    w: 10.0 * n
    for n, w in enumerate(
        re.findall(r"\w+", "twenty thirty forty fifty sixty seventy eighty ninety"), 2
    )
}
SCALE: Final = {
    "hundred": 1e2,
    "thousand": 1e3,
    "grand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mil": 1e6,
    "m": 1e6,
    "mm": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
}
PART: Final = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
FIXED: Final = {
    "half a dozen": 6.0,
    "a dozen": 12.0,
    "two dozen": 24.0,
    "a couple": 2.0,
    "couple of": 2.0,
    "a handful": 5.0,
    "a pair": 2.0,
    "once": 1.0,
    "twice": 2.0,
    "thrice": 3.0,
    "a hundred": 100.0,
    "a thousand": 1000.0,
    "none": 0.0,
    "half an hour": 0.5,
    "an hour": 1.0,
    "a week": 1.0,
    "a month": 1.0,
    "a year": 1.0,
    "a day": 1.0,
}
RATE_ONLY = {"a week", "a month", "a year", "a day", "an hour"}  # "six a week"
UNITS: Final = r"week|month|year|day|hour|minute|night|person|time|sprint|round|page"
ONES = "|".join([*SMALL, *TENS])
BIG = "hundred|thousand|grand|million|billion|k"
WORDS = (
    rf"(?:{ONES}|hundred)\b(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and )(?:{ONES}"
    rf"|{BIG})\b)*"
)
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s?(?:k|m|mm|bn|b|mil|grand|hundred"
    r"|thousand|million|billion)\b)?"
)
ONE_NUMBER = rf"(?:[$£€]\s?)?(?:{DIGITS}|\b{WORDS}\b)"
FOUND = re.compile(
    rf"(?P<every>\bevery (?:(?P<nth>other|second|{'|'.join(list(PART)[1:])})\b"
    rf"|(?P<each>{ONES}|\d+)\b))|(?P<share>\b(?P<top>{ONE_NUMBER}) (?:out of|in|of) "
    rf"(?:the |our |every )?(?P<bottom>{ONE_NUMBER})(?! ?percent\b))"
    rf"|(?P<fixed>\b(?:{'|'.join(FIXED)})\b)|(?P<part>\b(?:(?P<over>a|one|two|three"
    rf"|four) )?(?P<under>{'|'.join(PART)})s?(?= (?:of|our|the)\b)|\b(?:a|one) "
    rf"(?P<lone>half|third|quarter)(?=[.,]|$))|(?P<low>{ONE_NUMBER})(?: ?(?:-|–|to|or"
    rf"|and a half to|through) ?(?P<high>{ONE_NUMBER}))?(?P<half> and a half)?"
)
NOT_A_ONE = re.compile(
    r"\b(?:no|that|this|the|which|every|any|each|another|some|last|first|next|right|big"
    r"|good|only|new|old|other)[ -]$"
)
AFTER_ONE = re.compile(rf"(?:\s+(?:{UNITS})s?\b|\s*(?:[.,;!?]|$))")
CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|o'clock|:\d\d|/\d)")
YEAR = re.compile(r"(?:19|20)\d\d")
AFTER = re.compile(r"(?:\s|-)*(%|[a-z][a-z']*)")
NOT_A_UNIT: Final = frozenset(
    re.findall(
        r"\S+",
        "a an the and or but so if in on at to for by with from than then is are was "
        "were it we i you they he she that this which who maybe probably usually now "
        "i'd i'm per every each",
    )
)
PASSED_OVER: Final = frozenset(
    re.findall(r"\S+", "of or more full odd solid whole extra other")
)
IRREGULAR: Final = {
    "people": "person",
    "folks": "person",
    "percent": "percent",
    "%": "percent",
    "per": "percent",
    "men": "person",
    "women": "person",
    "children": "child",
    "euros": "euro",
    "bucks": "dollar",
    "quid": "pound",
    "hrs": "hour",
    "yrs": "year",
    "mins": "minute",
    "days": "day",
    "times": "time",
}
COINS: Final = {"$": "dollar", "£": "pound", "€": "euro"}
REACH = 3  # words after a number among which its unit stands: "six very long nights"
