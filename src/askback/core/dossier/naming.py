"""The title of a job and the name of the firm that offers it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from askback.core.dossier.job_words import JOB, NAME
from askback.core.dossier.lines import Line

TOP = 25  # lines in which a title may stand
LONGEST_TITLE = 90  # characters
MOST_WORDS = 10
LABELLED = re.compile(
    r"(?:job title|title|position(?: title)?|role|vacancy|post|job|stelle|stellenbezeichnung"
    r"|poste|we(?:'re| are) hiring(?: an?)?|now hiring|hiring|wanted|subject|re)"
    r"[ ]?(?::|[–—-] )[ ]{0,3}(?P<title>[^\n|]{3,110})"
)
SOUGHT = re.compile(
    r"\b(?:(?:looking|searching|hiring) for|seeking|recruiting|hiring|need|require|appoint"
    r"|recruit|join us as|join our team as|joining us as|vacancy for|opportunity for"
    r"|position of|role of|as our(?: new)?|as a|as an|suchen(?: wir)?(?: ab sofort)?"
    r"|recherchons) (?:an? |our (?:next |new )?|some |two |three |eine?n? |une? |\d )?"
    r"(?:(?:new|experienced|talented|passionate|friendly|full[- ]time|part[- ]time|highly"
    r"|motivated|enthusiastic|skilled|dedicated|reliable|additional|exceptional|great|permanent"
    r"|qualified|outstanding|ambitious|hard-?working|dynamic|creative|caring|committed|and|,"
    r"|temporary|further)[, ]+){0,4}(?P<title>[^\n.,;:!?()|]{3,70})"
)
END = re.compile(
    r"\s+(?:to|who|for|with|that|in|at|and (?:is|who|we)|on|as|within|based|able|ready|willing"
    r"|from|you|we|whose|near|by|because|if|position|role)\b"
)
TRIM = re.compile(
    r"\s*(?:[(\[](?:m/w/d|w/m/d|m/f/d|f/m/d|m/f/x|h/f|f/h|all genders|d/f/m|ref\.?[^)\]]*"
    r"|[^)\]]*(?:remote|hybrid|on-?site|full[- ]time|part[- ]time|[£$€])[^)\]]*)[)\]]"
    r"|[|–—-]\s+(?:careers?|jobs?|full[- ]time|part[- ]time|remote|hybrid|permanent"
    r"|apply now|on-?site)\b.*)",
    re.IGNORECASE,
)
AT = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")
SENTENCE = re.compile(r"\b(?:we|you|our|is|are|will|please|the following|us|your|i)\b")
NOT_TITLE = re.compile(
    r"^(?:about|what|who|why|how|our|the (?:role|job|team|company|position)|job description"
    r"|requirements?|responsibilit|description|overview|summary|from|to|date|hi\b|hello|dear"
    r"|location|salary|key|duties|reports? to|reporting|hiring manager|contact|apply|posted"
    r"|closing|department|all jobs|meet)\b"
)
NOT_NAMES = frozenset(
    "us we the this our you your role company team job it they position a an i in at about"
    " what who why how and or for with as if me my these that there here everyone anyone"
    " someone position's company's opportunity post school hospital trust practice client"
    " business department he she experience candidate work benefits location hiring join"
    " pay salary full-time part-time remote hybrid onsite apply today currently now".split()
)
HIRES = (
    r"(?:is|are) (?:now |currently |actively |urgently )?(?:hiring|looking for|looking to"
    r"|seeking|recruiting|searching for|growing|expanding|an equal|a leading|the leading"
    r"|on a mission)|seeks|was founded|invites applications|has an (?:exciting|excellent)"
    r"|offers (?:an|a|you)|wants to|needs a"
)
FIRMS = (
    re.compile(rf"(?:company|employer|organisation|organization|firma|school|hospital)"
               rf"[ ]?(?:name)?:[ ]{{1,3}}(?P<name>{NAME.pattern})"),
    re.compile(rf"(?m)^[#*\s]{{0,6}}(?:About|ABOUT|Über|About the)[ ](?P<name>{NAME.pattern})"
               r"[ :*?]{0,4}$"),
    re.compile(rf"(?P<name>{NAME.pattern}),?[ ](?:{HIRES})\b"),
    re.compile(rf"(?:[Jj]oin|[Ww]elcome to|[Ww]hy|[Ll]ife at|[Ww]ork(?:ing)? (?:at|for)"
               rf"|[Cc]areers at|[Hh]ere at|team at|role at|position at|job at)[ ]"
               rf"(?P<name>{NAME.pattern})(?=[ ]?[,.!?:\n]|[ ](?:as|and|to|is|we|you|means)\b)"),
    re.compile(rf"(?:^|[\n.] ?)At (?P<name>{NAME.pattern}),"),
    re.compile(rf"(?P<name>{NAME.pattern}) is (?:an?|the) [\w-]+"),
)  # fmt: skip


def find_title(text: str, low: str, found: Sequence[Line]) -> str | None:
    """Find the title of the job.

    Args:
        text: The whole posting.
        low: It in lower case, from `lines.plain`.
        found: Its lines.

    Returns:
        The title without marks, place or reference; None where none is sure.

    Source:
        Ours.

    >>> from askback.core.dossier.lines import lines
    >>> text = "We need a part-time baker to start in May."
    >>> find_title(text, text.lower(), lines(text, 99))
    'baker'
    """
    top = found[:TOP]
    candidates = [*_labelled(text, low, top), *_piped(text, low, top)]
    candidates += [*_headed(text, low, top), *_sought(text, low)]
    for candidate in candidates:
        title = tidy(candidate)
        if 2 < len(title) <= LONGEST_TITLE and JOB.search(title.lower()):  # noqa: PLR2004 -- "vet"
            return title
    return None


def tidy(title: str) -> str:
    """Return a title without "(m/w/d)", reference, firm or outer marks.

    Source:
        Ours.

    >>> tidy("Subject lead (ref BL/2291), ")
    'Subject lead'
    """
    title = AT.split(TRIM.sub("", title))[0]
    return title.strip(" \t*_#:,.|–—-!\"'“”")


def _labelled(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    for line in top:
        label = LABELLED.match(low, line.start, line.end)
        if label is not None:
            start, end = label.span("title")
            yield text[start:end].split(", ")[0] if low[start - 2] == "j" else text[start:end]


def _piped(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    for line in top[:3]:
        parts = text[line.start : line.end].split(" | ")
        if len(parts) > 2:  # noqa: PLR2004 -- "Firm | Job | Place" has three
            yield from (p for p in parts if JOB.search(p.lower()) and len(p) < LONGEST_TITLE)


def _headed(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    for line in top:
        words = low[line.start : line.end]
        short = len(words) <= LONGEST_TITLE and len(words.split()) <= MOST_WORDS
        ended = words[-1] in ".:;?" or line.bullet
        if short and not ended and _titled(words):
            yield text[line.start : line.end]


def _titled(words: str) -> bool:
    if NOT_TITLE.match(words) or SENTENCE.search(words):
        return False
    return JOB.search(words) is not None


def _sought(text: str, low: str) -> Iterator[str]:
    for found in SOUGHT.finditer(low, 0, 6000):
        start, end = found.span("title")
        cut = END.search(low, start, end)
        yield text[start : cut.start() if cut else end]


def find_company(text: str, low: str, found: Sequence[Line]) -> str | None:
    """Find the name of the firm.

    Args:
        text: The whole posting.
        low: It in lower case, from `lines.plain`.
        found: Its lines.

    Returns:
        The name as the text has it; None where it is not sure.

    Source:
        Ours.

    >>> from askback.core.dossier.lines import lines
    >>> text = "Nurse wanted. Holm Practice is hiring."
    >>> find_company(text, text.lower(), lines(text, 99))
    'Holm Practice'
    """
    for name in _names(text, low, found[:TOP]):
        name = name.strip(" .,'’-")
        words = name.lower().split()
        if words and words[0] not in NOT_NAMES and not JOB.search(words[-1]):
            return _spelled(text, name)
    return None


def _names(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    head = text[:20_000]
    for line in top[:3]:
        parts = text[line.start : line.end].split(" | ")
        if len(parts) > 2 and not JOB.search(parts[0].lower()):  # noqa: PLR2004 -- as above
            yield parts[0].split(" (")[0]
    for line in top:
        at = AT.search(text, line.start, line.end)
        if at is not None and _titled(low[line.start : at.start()]):
            yield text[at.end() : line.end].split(" (")[0].split(",")[0]
    for pattern in FIRMS:
        yield from (found["name"] for found in pattern.finditer(head))


def _spelled(text: str, name: str) -> str:
    """Prefer the firm's usual spelling to a heading's capitals or a first name alone."""
    if " " in name and not name.isupper():
        return name
    longer = rf"(?i:{re.escape(name)})(?:[ ](?:&[ ])?[A-Z][a-z]+){{0,3}}"
    forms = Counter(found.group() for found in re.finditer(longer, text[:20_000]))
    usual = [(n, f) for f, n in forms.items() if not (f.isupper() and len(forms) > 1)]
    known = [(len(f.split()), n, f) for n, f in usual if n > 1 and " " in f]
    if known:
        return max(known, key=lambda form: (form[1], form[0]))[2]
    return name if not name.isupper() or not usual else max(usual)[1]
