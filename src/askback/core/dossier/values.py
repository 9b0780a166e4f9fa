"""What a posting says, as values; every judgement holds the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from askback.core.topics import Problem, Span, Work


class Seniority(StrEnum):
    """How senior the job is."""

    INTERN = "intern"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    STAFF = "staff"
    PRINCIPAL = "principal"
    MANAGER = "manager"
    DIRECTOR = "director"
    EXECUTIVE = "executive"


class Employment(StrEnum):
    """What kind of contract it is."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    INTERNSHIP = "internship"
    TEMPORARY = "temporary"


class Workplace(StrEnum):
    """Where the work is done."""

    REMOTE = "remote"
    HYBRID = "hybrid"
    ONSITE = "onsite"


class Period(StrEnum):
    """What a pay figure is paid for."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"


class Kind(StrEnum):
    """How much a skill is wanted."""

    MUST = "must"
    NICE = "nice"
    UNSTATED = "unstated"


class Saying(StrEnum):
    """What a sentence says, besides claims, that a question can grow from."""

    WILL = "will"
    DUTY = "duty"
    ASKED = "asked"
    FACT = "fact"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class PayFact:
    """Pay as structured data gives it, before it is found in the text.

    Attributes:
        minimum: Least, in units of the currency; None where it is not given.
        maximum: Most, likewise.
        currency: ISO 4217 code.
        period: What it is paid for.
    """

    minimum: float | None = None
    maximum: float | None = None
    currency: str | None = None
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What structured data beside a text gave; it wins over reading.

    Attributes:
        title: The job's title.
        company: The employer.
        employment: The kind of contract.
        workplace: Where the work is done.
        places: Place names, in their order.
        pay: Pay; only used where its figures stand in the text.
    """

    title: str | None = None
    company: str | None = None
    employment: Employment | None = None
    workplace: Workplace | None = None
    places: tuple[str, ...] = ()
    pay: PayFact | None = None


@dataclass(frozen=True, slots=True)
class Compensation:
    """The pay that a posting promises.

    Attributes:
        minimum: Least, in units of the currency; None for "up to".
        maximum: Most; None for "from". A single figure is both.
        currency: ISO 4217 code; None where the text leaves it open.
        period: What it is paid for; None where neither words nor size tell.
        span: The amount with its currency and period, verbatim.
    """

    minimum: float | None
    maximum: float | None
    currency: str | None
    period: Period | None
    span: Span


@dataclass(frozen=True, slots=True)
class Skill:
    """Something one should be able to do, or hold.

    Attributes:
        name: As our vocabulary spells it.
        kind: How much it is wanted.
        span: As the text spells it.
    """

    name: str
    kind: Kind
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """What a text says about the job or the company.

    Attributes:
        criterion: What it bears on.
        span: The sentence.
        core: The words of the sentence that make it that claim.
    """

    criterion: str
    span: Span
    core: Span


@dataclass(frozen=True, slots=True)
class LoadedPhrase:
    """A stock phrase that can mean more than it says.

    Attributes:
        phrase: Its usual form.
        may_hide: What it can mean, as an observation.
        question_key: The question of the bank that finds out.
        span: As the text has it.
    """

    phrase: str
    may_hide: str
    question_key: str
    span: Span


@dataclass(frozen=True, slots=True)
class Omission:
    """Something a candidate needs to know that no text says.

    Attributes:
        topic: One of the closed list.
        criterion: What it bears on.
        question_key: The question of the bank that finds out.
    """

    topic: str
    criterion: str
    question_key: str


@dataclass(frozen=True, slots=True)
class TailoredQuestion:
    """A question grown from one sentence of a text.

    Attributes:
        text: As one would say it; quotes words of the sentence.
        criterion: What it finds out about.
        span: The sentence.
    """

    text: str
    criterion: str
    span: Span


@dataclass(frozen=True, slots=True)
class Posting:
    """All that was read of a posting; fields as the contract has them."""

    text: str
    title: str | None
    company: str | None
    seniority: Seniority | None
    employment: Employment | None
    workplace: Workplace | None
    places: tuple[str, ...]
    compensation: Compensation | None
    skills: tuple[Skill, ...]
    claims: tuple[Claim, ...]
    loaded_phrases: tuple[LoadedPhrase, ...]
    omissions: tuple[Omission, ...]
    questions: tuple[TailoredQuestion, ...]
    problems: tuple[Problem, ...]
    work: tuple[Work, ...] = ()
