"""What services give and take: frozen values that every surface shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from askback.core.planning.agenda import Agenda


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it was brought, or pasted text under a made-up name."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of someone, verbatim.

    Attributes:
        text: The words.
        who: The person, or the source's name.
        role: The person's role in words, or what kind of source it is.
        sign: "good", "flag", "unclear", or "" where nothing is judged.
        note: What is said of it in a few words.
        kind: story, example, fact, generality, opinion, or "".
        at_s: Seconds into the recording, where known.
        on: When it was said or seen.
        noted: Whether these are the user's own notes ("as you noted").
    """

    text: str
    who: str
    role: str = ""
    sign: str = ""
    note: str = ""
    kind: str = ""
    at_s: float | None = None
    on: datetime | None = None
    noted: bool = False


@dataclass(frozen=True, slots=True)
class LoopLine:
    """One interview as a line of its loop.

    Attributes:
        state: "done", "next" or "to_come".
    """

    id: UUID
    name: str
    stage: str
    start: datetime | None
    people: tuple[str, ...]  # "Dana Marsh, hiring manager"
    minutes_for_questions: int
    minutes_total: int
    state: str
    planned: int
    asked: int
    has_transcript: bool
    has_notes: bool


@dataclass(frozen=True, slots=True)
class Opener:
    """The next interview, with the question to open with."""

    line: LoopLine
    opportunity_id: UUID
    company: str
    opens_with: str
    number: int
    of: int
    planned_minutes: float


@dataclass(frozen=True, slots=True)
class Due:
    """Something to do: a debrief to read, or a transcript to bring."""

    interview_id: UUID
    company: str
    title: str
    note: str
    at: datetime | None
    action: str  # what the button says
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class CompanyLine:
    """An opportunity as a line of Today. Shares are 0-1."""

    id: UUID
    company: str
    title: str
    unknown: float
    loop: tuple[LoopLine, ...]
    state: str  # "3 of 5 done, panel today"
    worth_asking: str
    worth_whom: str


@dataclass(frozen=True, slots=True)
class Today:
    """The first page. `is_first_run` when nothing is stored yet."""

    is_first_run: bool
    today: datetime
    summary: str
    next: Opener | None
    due: tuple[Due, ...]
    companies: tuple[CompanyLine, ...]
    questions: int  # in the bank


@dataclass(frozen=True, slots=True)
class PaletteLine:
    """A place or deed that can be found by typing."""

    label: str
    note: str
    url_name: str
    ident: str = ""


@dataclass(frozen=True, slots=True)
class KnownCriterion:
    """What is known of a criterion. Shares 0-1; mean and likely are None if unheard."""

    key: str
    label: str
    weight: float
    matters: str  # "matters most"
    dealbreaker: bool
    unknown: float
    mean: float | None
    likely: tuple[float, float] | None
    witnesses: int
    verdict: str  # "Likely what you want", "Nobody has been asked"
    quotes: tuple[Quote, ...]
    ask: str = ""  # the planned question that will tell most
    ask_whom: str = ""  # "Henrik Aune, 18 Nov"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two accounts of one criterion that differ."""

    label: str
    left: Quote
    right: Quote
    ask: str = ""
    ask_whom: str = ""


@dataclass(frozen=True, slots=True)
class HeardTwice:
    """A red theme that two or more people raised."""

    label: str
    people: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """Something that no source says, with its question."""

    topic: str
    label: str
    question: str
    whom: str = ""
    answered: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    """A wanted skill, and the line of the résumé that shows it, if one does."""

    name: str
    kind: str  # must | nice | unstated
    quote: str
    held: str = ""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A stored source."""

    id: UUID
    kind: str
    name: str
    seen: datetime
    words: int
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the sources say and do not say."""

    sources: tuple[SourceLine, ...]
    facts: tuple[tuple[str, str], ...]  # ("Pay", "£62-70k")
    claims: tuple[Quote, ...]
    loaded: tuple[Quote, ...]  # note: what it may hide
    omissions: tuple[Omission, ...]
    skills: tuple[Skill, ...]


@dataclass(frozen=True, slots=True)
class CompanyPage:
    """One opportunity, whole."""

    id: UUID
    company: str
    title: str
    opened: datetime
    unknown: float
    minutes_used: int
    minutes_left: int
    loop: tuple[LoopLine, ...]
    known: tuple[KnownCriterion, ...]  # most left to learn first
    settled: tuple[KnownCriterion, ...]  # little left to learn, shown folded
    contradictions: tuple[Contradiction, ...]
    heard_twice: tuple[HeardTwice, ...]
    dossier: Dossier
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """The agenda of one interview. Shares 0-1, of all that matters and is unknown."""

    line: LoopLine
    opportunity_id: UUID
    company: str
    agenda: Agenda
    left_out: tuple[tuple[str, str], ...]  # question text, why
    covers: float
    fixed_covers: float
    gap: float
    warnings: tuple[str, ...]
    changed: str = ""  # "Changed after Recruiter call: 2 new, 1 dropped"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a turn; `mark` is "", "hedge", "good" or "flag"; span: in answer."""

    text: str
    mark: str = ""
    in_answer: bool = False


@dataclass(frozen=True, slots=True)
class TurnLine:
    """A turn of the transcript."""

    index: int
    who: str
    mine: bool
    start_s: float | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SignLine:
    """A good sign or red flag, with its words."""

    colour: str  # green | red
    signal: str
    quote: str
    at_s: float | None


@dataclass(frozen=True, slots=True)
class ReadLine:
    """One question asked, the answer's turns, and what was made of it.

    Attributes:
        place: Names it for marks: `asked-3`, or the key of a planned question that is
            marked without a transcript.
        suggested: askback's verdict: answered, partly, not_answered, cant_tell.
        verdict: What counts: the user's, else the suggested one.
        confirmed: Whether the user has said so.
        is_maybe: Whether it is only possibly the planned question.
    """

    place: str
    question_key: str
    planned: str  # the planned question's text, or ""
    asked: str  # as it was put
    verdict: str
    suggested: str
    reason: str
    kind: str
    notes: tuple[str, ...]
    quote: str
    signs: tuple[SignLine, ...]
    confirmed: bool
    is_maybe: bool
    turns: tuple[TurnLine, ...]
    direction: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Turns between two questions, shown folded."""

    first: int
    last: int
    about: str
    turns: tuple[TurnLine, ...]


@dataclass(frozen=True, slots=True)
class DebriefPage:
    """What came of one interview.

    Attributes:
        parts: ReadLine and Skipped, in the order of the transcript.
        unasked: (key, text) of planned questions that were not asked.
        told: Planned questions answered without being asked, with the words.
        markable: Planned questions to mark by hand, where there is no transcript.
    """

    line: LoopLine
    opportunity_id: UUID
    company: str
    transcript_name: str
    format: str
    me: str
    speakers: tuple[str, ...]
    tally: Mapping[str, int]
    withheld_with_reason: int
    parts: tuple[ReadLine | Skipped, ...]
    unasked: tuple[tuple[str, str], ...]
    told: tuple[tuple[str, Quote], ...]
    markable: tuple[ReadLine, ...]
    notes: tuple[tuple[datetime, str], ...]
    problems: tuple[tuple[str, str], ...]
    is_cleaned: bool = False
    has_transcript: bool = True


@dataclass(frozen=True, slots=True)
class InterviewDraft:
    """An interview as a form gives it; people as (name, role) in order."""

    name: str
    stage: str
    start: datetime | None
    minutes_total: int
    minutes_for_questions: int
    people: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class WeightDraft:
    """What a criterion is worth to the user, as a form gives it."""

    weight: float
    dealbreaker: bool = False
    want: str = ""
    op: str = ""
    value: float | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class WeightLine:
    """A criterion and what it is worth to the user."""

    key: str
    label: str
    draft: WeightDraft


@dataclass(frozen=True, slots=True)
class WeightGroup:
    """Criteria of one group."""

    label: str
    lines: tuple[WeightLine, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question of the bank as a line of a list; score 0-1 in a search."""

    key: str
    text: str
    score: float
    criteria: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    minutes: float = 2


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question of the bank, whole."""

    key: str
    text: str
    wordings: tuple[tuple[str, str], ...]  # role in words, wording
    intention: str
    benefit: str
    criteria: tuple[tuple[str, float], ...]  # label, strength
    whom: tuple[tuple[str, float], ...]  # role in words, how well they can answer
    stages: tuple[str, ...]
    minutes: float
    phrasing: str
    green: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    red: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())
    probes: tuple[str, ...] = ()
    if_dodged: str = ""
    fit: str = ""
    searchable: bool = False
    source: str = ""
