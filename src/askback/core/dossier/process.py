"""What a text says of the interviews to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askback.core.dossier.lines import flat, lines, plain, sentences
from askback.core.dossier.sections import Section, parts, section_at
from askback.core.topics import Role, Span, Stage

LIMIT = 100_000  # characters; as much of a text as `read_posting` reads
MOST = 12  # steps; no process has as many
MEET = (
    r"(?:calls?|chats?|conversations?|interviews?|meetings?|discussions?|session|talk"
    r"|meet|speak|coffee|video call)"
)
OF = r"(?:your|the|our|a|an|its|their|one of our|some of (?:your|the))"
WHO = rf"(?: (?:with|to))?(?: {OF})?(?: (?:future|potential|direct|line|new)){{0,2}} "
RULES: tuple[tuple[Stage, Role, str], ...] = (
    (
        Stage.OFFER_CALL,
        Role.RECRUITER,
        (
            r"offer (?:call|conversation|meeting|chat)|(?:call|meeting|chat) (?:to"
            r"|about) "
            r"(?:discuss |go over |talk through )?(?:the|an|your|our) offer"
        ),
    ),
    (
        Stage.TAKE_HOME_REVIEW,
        Role.PEER,
        (
            r"take[- ]home|home assignment|paid task|written (?:task|exercise"
            r"|assignment)"
            r"|case stud(?:y|ies)|walk ?through of your (?:work|task)|portfolio review"
        ),
    ),
    (Stage.SYSTEM_DESIGN, Role.PEER, r"system design|architecture (?:interview|talk)"),
    (
        Stage.TECHNICAL,
        Role.PEER,
        (
            r"technical (?:session|interview|round|call|chat|conversation|exercise|test"
            r"|screen|discussion|assessment)|coding (?:exercise|interview|challenge"
            r"|test"
            r"|session)|(?:pair|live)[- ](?:programming|coding)|pairing session"
        ),
    ),
    (
        Stage.WORK_SAMPLE,
        Role.PEER,
        (
            r"work samples?|trial (?:day|shift|lesson|session)|lesson observation"
            r"|(?:working|practical) interview|(?:sample|demo) lesson|assessment "
            r"(?:day|centre|center)|(?:practical|skills) (?:test|task|assessment"
            r"|exercise)"
            r"|role[- ]plays?|in-tray exercise"
        ),
    ),
    (
        Stage.RECRUITER_SCREEN,
        Role.RECRUITER,
        (
            rf"{MEET}{WHO}(?:talent|recruit|people|hr\b|human resources)"
            rf"|(?:recruiter|recruitment|talent|hr|screening|phone) (?:partner )?"
            rf"(?:{MEET}|screen(?:ing)?)|phone screen"
        ),
    ),
    (
        Stage.EXECUTIVE,
        Role.EXECUTIVE,
        (
            rf"{MEET}{WHO}(?:(?:senior|executive|managing) )?(?:leadership|ceo|cto"
            rf"|coo|cfo"
            r"|founders?|co-founders?|director|directors|head ?teacher|board|owners?"
            r"|vp\b|vice president|chief|partners)|(?:executive|founder|leadership|ceo"
            r"|director) (?:interview|chat|call|round|conversation)"
        ),
    ),
    (
        Stage.HIRING_MANAGER_CALL,
        Role.HIRING_MANAGER,
        (
            rf"{MEET}{WHO}(?:\w+ )?(?:manager|supervisor|team lead|lead|head of|foreman"
            rf"|coordinator|line manager|boss)\b|hiring manager {MEET}"
        ),
    ),
    (
        Stage.BEHAVIOURAL,
        Role.CROSS_FUNCTIONAL,
        (
            r"(?:behaviou?ral|competency(?:[- ]based)?|values|culture|motivation)(?:"
            r" fit)? "
            r"(?:interview|round|session|chat|conversation|questions)"
        ),
    ),
    (
        Stage.TEAM_FIT,
        Role.PEER,
        (
            rf"\bpanel\b|{MEET}{WHO}(?:whole )?(?:team|colleagues|teammates|peers"
            rf"|staff)\b"
            r"|team (?:interview|lunch|visit|round|chat)"
        ),
    ),
    (
        Stage.OTHER,
        Role.HIRING_MANAGER,
        (
            r"(?:first|second|third|final|last|formal|online|video|in-person|on-?site) "
            r"(?:round |stage )?interviews?\b|(?:second|third|final|last) round\b"
        ),
    ),
)
"""What a step's words make of it; the first that fits is what it is."""
PATTERNS = tuple((stage, role, re.compile(rule)) for stage, role, rule in RULES)
LEAD = re.compile(
    r"\b(?:hiring|interview|selection|recruitment|application) (?:process|stages?"
    r"|steps?|rounds?)\b|\bprocess (?:is|has|includes|involves|consists)\b"
    r"|\bour process\b|\bnext (?:steps?|stages?|rounds?)\b"
    r"|\b(?:two|three|four|five|six|\d)[- ](?:stage|step|round)s?\b"
    r"|\b(?:first|second|third|final|last) (?:interview|round|stage)s?\b"
    r"|\byou(?:'ll| will|'d| would) (?:also |then |next )?(?:meet|speak|talk)\b"
)
PAST = re.compile(
    r"\b(?:your|last|previous) (?:employer|job)\b|\b(?:you will|you'll) (?:meet|speak)"
    r" (?:with |to )?(?:\w+ ){0,2}(?:customers|clients|patients|targets|deadlines)\b"
)
CLAUSE = re.compile(r"[,;:|•→.()]|->| then | followed by | and (?=an? |the |finally)")
AROUND = re.compile(r"^[\s*_|-]*(?:(?:and|then|or)\s)?[\s*_|-]*", re.IGNORECASE)
TAIL = re.compile(r"(?:\s+and)?\s+(?:\d{1,2}|and)$")  # the number of the next step


@dataclass(frozen=True, slots=True)
class Step:
    """An interview that a text speaks of.

    Attributes:
        stage: What kind of meeting it likely is.
        role: Whom one likely meets.
        span: The words that say it.
    """

    stage: Stage
    role: Role
    span: Span


def read_process(text: str) -> tuple[Step, ...]:
    """Read which interviews a text says there will be.

    Args:
        text: A posting, another source, or what somebody said.

    Returns:
        At most twelve steps, in the order of the text, each kind once; steps that
        only bear a number are told apart by it. None where the text does not say.

    Source:
        Ours.

    >>> found = read_process("Next steps: a technical session, then the panel.")
    >>> [(step.stage.value, step.span.quote) for step in found]
    [('technical', 'a technical session'), ('team_fit', 'the panel')]
    """
    found: dict[tuple[Stage, str], Step] = {}
    for step in _steps(text[:LIMIT]):
        named = step.span.quote.lower() if step.stage is Stage.OTHER else ""
        found.setdefault((step.stage, named), step)
    return tuple(found.values())[:MOST]


def _steps(text: str) -> Iterator[Step]:
    low = plain(text)
    held = lines(text, len(text))
    told = parts(low, held)
    low = flat(low)
    for start, end in sentences(text, held):
        within = section_at(told, start) is Section.PROCESS
        said = within or LEAD.search(low, start, end)
        if said and not PAST.search(low, start, end):
            yield from _of_sentence(text, low, start, end)


def _of_sentence(text: str, low: str, start: int, end: int) -> Iterator[Step]:
    begin = start
    for cut in (*CLAUSE.finditer(low, start, end), None):
        stop = end if cut is None else cut.start()
        for stage, role, pattern in PATTERNS:
            if pattern.search(low, begin, stop):
                yield Step(stage, role, _span(text, begin, stop))
                break
        begin = end if cut is None else cut.end()


def _span(text: str, start: int, end: int) -> Span:
    """Cut out a clause without what stands around it."""
    start = end - len(AROUND.sub("", text[start:end]))
    kept = text[start:end].rstrip(" \t\r\n*_-|")
    return Span.of(text, start, start + len(TAIL.sub("", kept)))
