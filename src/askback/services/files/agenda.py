"""Build the agendas of a loop that a file states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from askback.adapters import shipped
from askback.adapters.documents import STANDARD_INPUT
from askback.core.bank import Question
from askback.core.decision import Evidence
from askback.core.decision.preference import Preference
from askback.core.dossier import Posting
from askback.core.planning.agenda import LoopPlan
from askback.core.planning.expected import Slot, expect
from askback.core.planning.loop import Interview, Interviewer, Tables
from askback.core.topics import Knows, Role, Stage, Stages, Work
from askback.errors import InvalidInputError
from askback.services.accounts import THE_POSTING, of_claim, of_posting
from askback.services.files.checked import Strict, check, load_json
from askback.services.files.compare import contradicted
from askback.services.files.heard import evidence_of, put_to, read_heard
from askback.services.files.tables import TablesForm
from askback.services.heard import ReadForm
from askback.services.loops import LoopInput, plan_loop, shut_by, told_unasked
from askback.services.own_tables import DEFAULT
from askback.services.postings import ADDRESS, read_posting_file, work_of_title
from askback.services.tailored import as_questions, named
from askback.services.weighing import Room
from askback.services.wishes import Wishes, claims_of, wishes

LONGEST = 600.0  # minutes; a whole day of interviews is shorter
MOST = 40  # interviews in a loop


class OpportunityForm(Strict):
    """The job, and the files that tell of it."""

    company: str
    title: str = ""
    posting: str | None = None
    sources: list[str] = Field(default=[])


class PreferenceForm(Strict):
    """What the user prefers of a criterion."""

    want: str
    op: Literal[">=", ">", "<=", "<", "=="]
    value: float
    unit: str


class PersonForm(Strict):
    """Someone you will meet."""

    name: str
    role: Role


class SlotForm(Strict):
    """An interview that is expected but not booked."""

    stage: Stage | None = None
    role: Role | None = None
    minutes_for_questions: float | None = Field(default=None, ge=0, le=LONGEST)


class InterviewForm(Strict):
    """A booked interview."""

    name: str = Field(min_length=1)
    stage: Stage
    start: datetime | None = None
    minutes_total: float | None = Field(default=None, ge=0, le=LONGEST)
    minutes_for_questions: float | None = Field(default=None, ge=0, le=LONGEST)
    interviewers: list[PersonForm] = Field(default=[], max_length=20)


class LoopForm(Strict):
    """LOOP of the contract."""

    opportunity: OpportunityForm
    weights: Mapping[str, Annotated[float, Field(ge=0, le=5)]] = {}
    dealbreakers: list[str] = Field(default=[])
    preferences: Mapping[str, PreferenceForm] = {}
    resume: str | None = None
    close: bool = True
    heard: list[str] = Field(default=[])
    unknown: Mapping[str, Annotated[float, Field(ge=0, le=1)]] = {}
    expected: list[SlotForm] = Field(default=[], max_length=MOST)
    interviews: list[InterviewForm] = Field(max_length=MOST)
    tables: TablesForm = TablesForm()

    @model_validator(mode="after")
    def _check(self) -> LoopForm:
        names = [i.name for i in self.interviews]
        if len(set(names)) < len(names):
            raise ValueError("interviews: two have the same name; rename one")
        return self


def build_from_file(path: str, *, exact: bool = False) -> LoopPlan:
    """Plan the loop of a file; paths in it are relative to it.

    Args:
        path: The file, or - for standard input.
        exact: Whether to search until the plan is proved to a hundredth.

    Raises:
        InvalidInputError: The file states no loop; the message names the field.
        NotFoundError: A file it names is not there.
    """
    form = check(LoopForm, load_json(path), path)
    _check_keys(form, path)
    tables = _tables(form, path)
    opportunity = form.opportunity
    named = [opportunity.posting, *opportunity.sources]
    read = [
        read_posting_file(_beside(path, name)) for name in named if name is not None
    ]
    heard = [read_heard(_beside(path, name)) for name in form.heard]
    return plan_loop(_input(form, tables, read, heard), exact=exact)


def _beside(path: str, name: str) -> str:
    """Return the path of a file that another names; an address stays as it is."""
    if ADDRESS.match(name):
        return name
    folder = Path() if path == STANDARD_INPUT else Path(path).parent
    return str(folder.absolute() / name)


def _tables(form: LoopForm, path: str) -> Tables:
    """Return what the plan rests on.

    Raises:
        InvalidInputError: The file's figures contradict each other.
    """
    try:
        return form.tables.tables()
    except InvalidInputError as error:
        raise InvalidInputError(f"{path}: tables.{error}") from error


def _input(
    form: LoopForm, tables: Tables, read: list[Posting], heard: list[ReadForm]
) -> LoopInput:
    people = {p.name: p.role for i in form.interviews for p in i.interviewers}
    room = Room(people, tables.knows, _wishes(form))
    booked = tuple(_booked(one, tables.stages) for one in form.interviews)
    return LoopInput(
        interviews=(*booked, *_expected(form.expected, booked, tables.stages)),
        weights=form.weights,
        dealbreakers=frozenset(form.dealbreakers),
        evidence=(
            *claims(read, tables.knows, room.wishes),
            *(e for h in heard for e in evidence_of(h, room)),
        ),
        unknown=form.unknown,
        asked=_asked(heard, people),
        dropped=told_unasked(heard, shipped.bank()),
        tailored=tailored(read, is_first_posting=form.opportunity.posting is not None),
        said=frozenset(c.criterion for posting in read for c in posting.claims),
        contradicted=_contradicted(form, read, heard),
        work=_work(form, read),
        shut=shut_by(shipped.bank(), [posting.text for posting in read]),
        close=form.close,
        met=people,
        tables=tables,
    )


def _work(form: LoopForm, read: list[Posting]) -> frozenset[Work]:
    """Return the job's lines of work: those of its posting, else of its title."""
    first = read[:1] if form.opportunity.posting is not None else []
    found = frozenset(work for posting in first for work in posting.work)
    return found or work_of_title(form.opportunity.title)


def _contradicted(
    form: LoopForm, read: list[Posting], heard: list[ReadForm]
) -> frozenset[str]:
    """Return the criteria on which what was heard and read differs."""
    has_posting = form.opportunity.posting is not None
    sources = [of_posting(read[0].text, THE_POSTING)] if has_posting else []
    for name, article in zip(
        form.opportunity.sources, read[len(sources) :], strict=True
    ):
        sources += [
            of_claim(article.text, name, c.criterion, c.span, f"{name}/{number}")
            for number, c in enumerate(article.claims)
        ]
    return contradicted(dict(zip(form.heard, heard, strict=True)), sources)


def claims(
    read: list[Posting], knows: Knows, wishes: Wishes | None = None
) -> list[Evidence]:
    """Return the evidence in what sources say, by what the user wants."""
    given = wishes or Wishes()
    return [
        piece
        for posting in read
        for piece in claims_of(
            [(c.criterion, c.span.quote) for c in posting.claims],
            posting.compensation.span.quote if posting.compensation else "",
            knows,
            given,
        )
    ]


def _wishes(form: LoopForm) -> Wishes:
    """Return what the user wants."""
    wanted = {
        key: Preference(one.want, one.op, one.value, one.unit)
        for key, one in form.preferences.items()
    }
    return wishes(wanted, frozenset(form.dealbreakers))


def tailored(read: list[Posting], *, is_first_posting: bool) -> tuple[Question, ...]:
    """Return the questions grown from sources; all but a posting are articles."""
    return tuple(
        replace(question, text=named(question.text, kind))
        for number, posting in enumerate(read, start=1)
        for kind in ["posting" if number == 1 and is_first_posting else "article"]
        for question in as_questions(posting.questions, f"tailored-{number}")
    )


def _booked(form: InterviewForm, stages: Stages) -> Interview:
    minutes = form.minutes_for_questions
    if minutes is None:
        minutes = stages.minutes_for_questions(form.stage, form.minutes_total)
    people = tuple(Interviewer(p.name, p.role) for p in form.interviewers)
    return Interview(form.name, form.stage, minutes, people)


def _expected(
    slots: list[SlotForm], booked: tuple[Interview, ...], stages: Stages
) -> tuple[Interview, ...]:
    """Return what is not booked yet, with what is typical where nothing is said."""
    known = [Slot(slot.stage, slot.role, slot.minutes_for_questions) for slot in slots]
    return expect(known, booked, stages)


def _asked(
    heard: list[ReadForm], people: Mapping[str, Role]
) -> dict[str, frozenset[str]]:
    asked: dict[str, set[str]] = {}
    for file in heard:
        for name, key in put_to(file, people):
            asked.setdefault(name, set()).add(key)
    return {name: frozenset(keys) for name, keys in asked.items()}


def _check_keys(form: LoopForm, path: str) -> None:
    """Refuse criteria that do not exist.

    Raises:
        InvalidInputError: The first such criterion.
    """
    try:
        known = shipped.criteria().weights(form.weights)
    except InvalidInputError as error:
        raise InvalidInputError(f"{path}: {error}") from error
    named = {
        "dealbreakers": form.dealbreakers,
        "preferences": form.preferences,
        "unknown": form.unknown,
        "tables.knows": [key for key in form.tables.knows if key != DEFAULT],
    }
    for field, keys in named.items():
        for key in keys:
            if key not in known:
                raise InvalidInputError(
                    f"{path}: {field}: there is no criterion {key!r}. "
                    f"Name one of {', '.join(known)}, or your own in weights."
                )


def to_json(plan: LoopPlan) -> dict[str, Any]:
    """Return a plan in the contract's form."""
    return {
        "agendas": [asdict(agenda) for agenda in plan.agendas],
        "value": plan.value,
        "bound": plan.bound,
        "fixed_list_value": plan.fixed_list_value,
        "open_worth": plan.open_worth,
        "warnings": list(plan.warnings),
    }
