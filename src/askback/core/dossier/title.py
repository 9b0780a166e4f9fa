"""The title of a job."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askback.core.dossier.job_words import CITIES, JOB, NAME
from askback.core.dossier.lines import Line

TOP = 25  # lines in which a title may stand
LONGEST_TITLE = 90  # characters
MOST_WORDS = 10
BESIDE = 10  # words on the same line as the title: place, firm, pay
START = 6_000  # characters within which prose names the job
LABELLED = re.compile(
    r"(?:job title|title|position(?: title)?|role|vacancy|post|job|stelle"
    r"|stellenbezeichnung|poste|we(?:'re| are) hiring(?: an?)?|now hiring|hiring"
    r"|urgent(?:ly)? hiring|hiring now|urgent|job opening|vaga|puesto|offre d'emploi"
    r"|wanted"
    r"|subject|re)[ ]?(?:[:!]{1,3}|[–—-] )[ ]{0,3}(?P<title>[^\n|]{3,110})"
)
SOUGHT = re.compile(
    r"\b(?:(?:looking|searching|hiring) for|seeking|recruiting|hiring|need|require"
    r"|appoint|recruit|join us as|join our team as|joining us as|vacancy for"
    r"|opportunity for|position of|role of|as our(?: new)?|as a|as an"
    r"|suchen(?: wir)?(?: ab sofort)?|recherchons) (?:an? |our (?:next |new )?|some "
    r"|two |three |eine?n? |une? |\d )?(?:(?:new|experienced|talented|passionate"
    r"|friendly|full[- ]time|part[- ]time|highly|motivated|enthusiastic|skilled"
    r"|dedicated|reliable|additional|exceptional|great|permanent|qualified|outstanding"
    r"|ambitious|hard-?working|dynamic|creative|caring|committed|and|,|temporary"
    r"|further)[, ]+){0,4}(?P<title>[^\n.,;:!?()|]{3,70})"
)
END = re.compile(
    r"\s+(?:to|who|for|with|that|in|at|and (?:is|who|we)|on|as|within|based|able|ready"
    r"|willing|from|you|we|whose|near|by|because|if|position|role)\b"
)
TRIM = re.compile(
    r"\s*(?:[(\[](?:m/w/d|w/m/d|m/f/d|f/m/d|m/f/x|h/f|f/h|all genders|d/f/m"
    r"|ref\.?[^)\]]*|[^)\]]*(?:remote|hybrid|on-?site|full[- ]time|part[- ]time"
    r"|[£$€]|h ?/ ?f|m ?/ ?w|w ?/ ?m|m ?/ ?f|f ?/ ?m)[^)\]]*)[)\]]|[|–—-]\s+(?:careers?"
    r"|jobs?|full[- ]time|part[- ]time|remote"
    r"|hybrid|permanent|cdi|cdd|vollzeit|teilzeit|apply now|on-?site|immediate|urgent"
    r"|start(?:ing)?|fixed[- ]term|maternity"
    r"|in vollzeit|in teilzeit|asap)\b.*|\s+in (?:vollzeit|teilzeit)\b.*|\s+@\s+.*)",
    re.IGNORECASE,
)
AT = re.compile(r"\s+(?:at|@)\s+(?=[A-Z])")
SENTENCE = re.compile(
    r"\b(?:we|you|our|is|are|will|please|the following|us|your|i|need|needs|seeking"
    r"|looking|hiring|wanted|needed|required|sought)\b"
)
NOT_TITLE = re.compile(
    r"^(?:about|what|who|why|how|our|the (?:role|job|team|company|position)"
    r"|job description|requirements?|responsibilit|description|overview|summary|from"
    r"|to|date|hi\b|hello|dear|location|salary|key|duties|reports? to|reporting"
    r"|applications? for|hiring manager|contact|apply|posted|closing|department"
    r"|all jobs|meet)\b"
)
PLACED = re.compile(
    rf"\s*(?:[–—|-]\s+|,\s+)(?:{CITIES}|Co\. [A-Z]\w+)(?!\w)[^|]{{0,60}}$"
)
APPOINTS = re.compile(
    r"\b(?:applications?|nominations?) for (?:the )?(?:an? )?(?:(?:position|post"
    r"|role)s? of "
    r")?(?:an? )?|\bappointment of (?:an? )?"
)
CLAUSE = re.compile(r"[^.,;:!?\n()|]*")
OUTER = re.compile(r"^[^\w(\[]{1,12}|[^\w)\]+#.%]{1,12}$")
GENDERED = re.compile(
    r"\((?:[mwfdhx] ?/ ?){1,2}[mwfdhx]\)"
    r"|\(all genders\)",
    re.IGNORECASE,
)
FIRST = re.compile(r"[.,;:!](?=\s)")
ASIDE = re.compile(r" [@|–—-] | ?\(|, ")
SEGMENT = re.compile(r"\*{0,2} [|·•] \*{0,2}")
WANTED = re.compile(
    r"(?:^|[\n.!] ?)(?P<title>[^\n.,;:!?()|]{3,60}?) (?:wanted|needed|required|gesucht"
    r"|sought)\b"
)


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
    candidates = [*_labelled(text, low, top), *_piped(text, top)]
    candidates += [*_headed(text, low, top), *_opening(text, low, top)]
    for candidate in (*candidates, *_sought(text, low)):
        title = tidy(candidate)
        named = JOB.search(title.lower()) or GENDERED.search(candidate)
        if 0 < len(title) <= LONGEST_TITLE and named:
            return title
    return None


def tidy(title: str) -> str:
    """Return a title without "(m/w/d)", reference, firm or outer marks.

    Source:
        Ours.

    >>> tidy("Subject lead (ref BL/2291), ")
    'Subject lead'
    """
    title = PLACED.sub("", AT.split(TRIM.sub("", title))[0])
    first, _, second = title.partition(" - ")
    if JOB.search(second.lower()) and not JOB.search(first.lower()):
        title = second
    title = OUTER.sub("", title).strip(" \t*_#:,.|–—-!\"'“”")
    if title and title[0].islower() and (named := NAME.search(title)):
        return title[named.start() :]
    return title


def _labelled(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    for line in top:
        label = LABELLED.match(low, line.start, line.end)
        if label is None:
            continue
        start, end = label.span("title")
        if low[start - 2 : start].strip()[-1:] != "!" or is_title(low[start:end]):
            yield text[start:end]


def _piped(text: str, top: Sequence[Line]) -> Iterator[str]:
    for line in top[:3]:
        parts = SEGMENT.split(text[line.start : line.end])
        if len(parts) > 2:  # noqa: PLR2004 -- "Firm | Job | Place" has three
            yield from (part for part in parts if JOB.search(part.lower()))


def _headed(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    for line in top:
        words = low[line.start : line.end]
        named = ASIDE.split(words)[0]
        short = len(words) <= LONGEST_TITLE + 20 and len(named.split()) <= MOST_WORDS
        ended = words[-1] in (":;?" if line is top[0] else ".:;?") or line.bullet
        ended = ended or ". " in words
        told = is_title(words) or GENDERED.search(words) is not None
        if short and not ended and told:
            yield text[line.start : line.end]


def _opening(text: str, low: str, top: Sequence[Line]) -> Iterator[str]:
    """Yield what stands before the first comma or stop of the text, if it names a job.

    Yields:
        At most one candidate.
    """
    for line in top[:1]:
        end = FIRST.search(low, line.start, line.end)
        words = low[line.start : end.start()] if end else ""
        if 0 < len(words.split()) <= MOST_WORDS and is_title(words):
            yield text[line.start : line.start + len(words)]


def is_title(words: str) -> bool:
    """Say whether words name a job and are no sentence.

    Source:
        Ours.

    >>> is_title("night porter"), is_title("you are a night porter")
    (True, False)
    """
    if NOT_TITLE.match(words) or SENTENCE.search(words):
        return False
    return JOB.search(words) is not None


def _sought(text: str, low: str) -> Iterator[str]:
    for found in SOUGHT.finditer(low, 0, START):
        start, end = found.span("title")
        cut = END.search(low, start, end)
        yield text[start : cut.start() if cut else end]
    for found in APPOINTS.finditer(low, 0, START):
        line = low[found.end() : found.end() + LONGEST_TITLE]
        named = CLAUSE.match(line)
        cut = END.search(line)
        stop = min(named.end() if named else 0, cut.start() if cut else LONGEST_TITLE)
        yield text[found.end() : found.end() + stop]
    for found in WANTED.finditer(low, 0, START):
        yield text[found.start("title") : found.end("title")]


def headline(words: str, title: str | None) -> bool:
    """Say whether words are the line on top that names the job.

    Args:
        words: A sentence or line in lower case.
        title: The job's title, if known.

    Source:
        Ours.

    >>> headline("nurse, ward 4 | leeds", "Nurse"), headline("we need a nurse", "Nurse")
    (True, False)
    """
    if title is None or title.lower() not in words:
        return False
    rest = len(words.split()) - len(title.split())
    return rest <= BESIDE and SENTENCE.search(words.replace(title.lower(), "")) is None


def without_company(title: str, company: str | None) -> str:
    """Return a title without the firm's name after a comma or dash.

    Source:
        Ours.

    >>> without_company("Planner, Cald Ferries", "Cald Ferries")
    'Planner'
    """
    if company is None or not title.lower().endswith(company.lower()):
        return title
    return title[: -len(company)].rstrip(" ,–—-|@") or title
