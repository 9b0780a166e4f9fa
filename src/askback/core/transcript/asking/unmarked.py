"""A question in machine text that none of the sure forms shows.

Without punctuation "the vetting how long is that now" and "and the last one you rang"
look like anything else. Where it is my time to ask, nothing was asked of me, and my
turn holds nothing surer, they are questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from askback.core.transcript.asking.form_patterns import CLEFT, LEAD, RELATIVE
from askback.core.transcript.asking.forms import Form
from askback.core.transcript.asking.onsets import KNOWN, NEAR, SPOKEN, Found
from askback.core.transcript.asking.units import Unit

LONGEST = 70  # words; whoever talks longer tells something
FEWEST = 2  # words; one alone repeats theirs
WHOLE = 6  # words; a shorter question is shown with what it is about before it
BACK = 12  # words before it, at most
_WORD = r"[\w'’/&-]+"
_SUBJECT = (
    r"(?:i|you|we|he|she|they|it|this|that|there|ye|the|your|any|some|someone|somebody|"
    r"anyone|anybody|anything|something|people|everyone|everybody|either|both)"
)
_CLAUSE = (
    r"(?:i|you|we|he|she|they|it|the|a|an|my|your|our|their)"  # "where the rail is"
)
_BE = r"(?:is|are|was|were|am)"
_DO = (
    r"(?:do|does|did|has|have|had|will|would|can|could|should|don't|doesn't|didn't|"
    r"isn't|aren't|wasn't|hasn't|haven't|won't|wouldn't)"
)
WH = re.compile(
    rf"""\b(?:
      (?:how|what|which|whose)\s(?!{_CLAUSE}\b)(?:{_WORD}\s){{0,4}}?(?:{_BE}|{_DO})\b
    | (?:why|when|where|who)\s(?:else\s)?(?:{_BE}|{_DO})\b
    | (?:who|what|how|where|when)(?:'s|'re|s)\s
    | (?:what|which|who)\s(?:{_WORD}\s){{0,3}}?(?:makes|took|takes|happens|happened|
        gets|goes|comes|decides|runs)\b
    | what\sabout\s | how\scome\s
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_SUBJECTS = "i you we he she they it this that there who which what how"
_NO_SUBJECT = "".join(rf"(?<!\b{word}\s)" for word in _SUBJECTS.split())
POLAR = re.compile(
    rf"{_NO_SUBJECT}\b(?:{_BE}|{_DO})\s{_SUBJECT}\s(?!thank)", re.IGNORECASE
)
CAME = re.compile(
    r"what\s(?:came|happened|went|got|turned|stood|stuck|struck|hit|hurt|followed)\b"
    r"(?:\s\w+){0,3}\s(?:was|is)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"how\s(?:long|many|much|often|far|big|soon|old)\b|(?:what|which)\s(?:day|time|one)\b|"
    r"who\s(?:is|was)\sth(?:at|is)\b",
    re.IGNORECASE,
)
"""What no clause looks like: "how long is that", where "what I like is that" is one."""
NAMED = re.compile(r"\b(?:thing|problem|point|issue|trouble|question)\s(?:is|was)\s$")
FURTHER = re.compile(
    r"(?:[\w'’-]+\s){0,2}?and\s(?!(?:you\s)?thank|yeah|yes|so\b|then\b|i\b|my\b)",
    re.IGNORECASE,
)
"""Going on with "and" after their answer asks for more."""


def question(unit: Unit) -> Found | None:
    """Return the question of a turn of machine text that shows none of the sure forms.

    Args:
        unit: My whole turn; nothing ends its sentences.

    Source:
        Ours.

    >>> text = "right and the vetting how long is that at the minute"
    >>> found = question(Unit(0, len(text), text))
    >>> text[found.start : found.end]
    'how long is that at the minute'
    """
    text = unit.text.replace("’", "'")
    if len(text.split()) < FEWEST:
        return None
    begins = LEAD.match(text)
    lead = begins.end() if begins else 0
    at, form = next(_turned(text), (None, Form.WH))
    if at is None and FURTHER.match(text) and not _is_clause(text, lead):
        at, form = lead, Form.FRAGMENT
    if at is None:
        return None
    start = _start(text, at, lead)
    return Found(unit.start + start, unit.start + at, unit.end, form, marked=False)


# Goes through what is put in the order of a question.
def _turned(text: str) -> Iterator[tuple[int | None, Form]]:
    put = [(m.start(), Form.WH) for m in WH.finditer(text)]
    put += [(m.start(), Form.POLAR) for m in POLAR.finditer(text)]
    for at, form in sorted(put):
        told = _is_clause(text, at) if form is Form.WH else _ends_clause(text, at)
        if not told and not SPOKEN.search(text[max(0, at - NEAR) : at]):
            yield at, form


def _ends_clause(text: str, at: int) -> bool:
    """Tell the verb of "what I liked was the pace" from one that begins a question."""
    until = text[max(0, at - NEAR) : at] + text[at:].split(maxsplit=1)[0] + " "
    return any(form.search(until) for form in (CAME, CLEFT))


def _is_clause(text: str, at: int) -> bool:
    """Tell "what came out was good" and "I know what is due" from what is asked."""
    near = text[max(0, at - NEAR) : at]
    if KNOWN.search(near) or NAMED.search(near):
        return True
    return not ASKED.match(text, at) and any(
        form.match(text, at) for form in (CAME, CLEFT, RELATIVE)
    )


def _start(text: str, at: int, lead: int) -> int:
    if len(text[at:].split()) > WHOLE:
        return at
    words = list(re.finditer(r"\S+", text[lead:at]))
    return lead + words[-BACK].start() if len(words) > BACK else lead
