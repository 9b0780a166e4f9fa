"""Which doubts to expect before an interview, and what each rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from askback.core.dossier.gap.values import GapSkill, State
from askback.core.dossier.values import Kind
from askback.core.followup.career import Break, Career, Job
from askback.core.followup.themes import PERSONAL, Theme

MOST = 3  # more cannot be prepared for in an evening
OF_A_KIND = 2  # of these, so many about skills: the third is heard as the second
YEAR = 12  # months
# How bad a doubt is: only the order counts. What is asked for and missing comes first,
# for they wrote it down themselves; what was said to one's face weighs more than dates.
RECURRING, MISSING, YEARS, NAMED, NEIGHBOUR, STAYS, BREAK, STAY = 8, 7, 6, 5, 4, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Ground:
    """Words that a doubt rests on.

    Attributes:
        kind: Where they are from: `posting`, `resume` or `named`.
        quote: The words, verbatim.
        who: Who said them and where, where somebody did.
    """

    kind: str
    quote: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A doubt that was named before.

    Attributes:
        theme: What it is about.
        text: Their words, or the user's.
        company: Where.
        who: Who, if it is known.
        skills: The skills that it names.
        is_answered: Whether it was answered.
        story: The story that answered it; empty if none did.
    """

    theme: Theme
    text: str
    company: str
    who: str = ""
    skills: tuple[str, ...] = ()
    is_answered: bool = False
    story: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """A doubt to expect.

    Attributes:
        theme: What it is about.
        text: The doubt, as an interviewer would put it.
        why: Why it is to be expected, in a sentence.
        grounds: The words it rests on; one or more.
        skills: The skills whose stories answer it, the nearest first.
        rank: How bad it is; only the order counts.
    """

    theme: Theme
    text: str
    why: str
    grounds: tuple[Ground, ...]
    skills: tuple[str, ...]
    rank: int


def expect(
    skills: Sequence[GapSkill], career: Career, named: Sequence[Named]
) -> tuple[Expected, ...]:
    """Return the doubts to expect, the worst first, each with what it rests on.

    Args:
        skills: What the posting wants against the résumé.
        career: What the dates of the résumé make people ask.
        named: Doubts that other companies named.

    Returns:
        At most three, of which at most two are about skills; none where nothing is
        asked for that is missing, no dates raise a question and nobody named a doubt.

    Source:
        Ours; DESIGN section 9.

    >>> said = Named(Theme.GAPS, "What did you do in 2022?", "Halden")
    >>> [e.why for e in expect([], Career(), [said])]
    ['Halden named it.']
    """
    found = [
        *_of_skills(skills),
        *_of_dates(career),
        *_of_others(named, {skill.name for skill in skills}),
    ]
    told: list[Expected] = []
    for one in sorted(found, key=lambda one: -one.rank):
        if _adds(one, told):
            told.append(one)
    return tuple(told[:MOST])


def _adds(one: Expected, told: Sequence[Expected]) -> bool:
    same = [other for other in told if other.theme is one.theme]
    if one.theme is not Theme.EXPERIENCE:
        return not same
    is_new = not any(set(one.skills) & set(other.skills) for other in same)
    return is_new and len(same) < OF_A_KIND


def _of_skills(skills: Iterable[GapSkill]) -> Iterator[Expected]:
    for skill in skills:
        if skill.kind is not Kind.MUST:
            continue
        if skill.shorter is not None:
            yield _of_years(skill)
        elif skill.objection is not None and skill.state is not State.HELD:
            yield _of_skill(skill)


def _of_skill(skill: GapSkill) -> Expected:
    assert skill.objection is not None, "as it was asked before"
    grounds = [Ground("posting", skill.wanted.quote)]
    if skill.line is not None:
        grounds.append(Ground("resume", skill.line.quote))
    is_missing = skill.state is State.MISSING
    why = f"They ask for {skill.name}, and your résumé does not name it."
    if not is_missing and skill.via:
        why = f"They ask for {skill.name}; your résumé shows {skill.via}."
    return Expected(
        theme=Theme.EXPERIENCE,
        text=skill.objection.text,
        why=why,
        grounds=tuple(grounds),
        skills=(skill.name, *filter(None, [skill.via])),
        rank=MISSING if is_missing else NEIGHBOUR,
    )


def _of_years(skill: GapSkill) -> Expected:
    fact = skill.shorter
    assert fact is not None, "as it was asked before"
    return Expected(
        theme=Theme.EXPERIENCE,
        text=(
            f"We asked for {fact.wanted_years:g} years of {skill.name}. "
            "What have you done with it that makes up for the rest?"
        ),
        why=f"Your résumé dates about {fact.shown_years:.2g} years of {skill.name}.",
        grounds=(
            Ground("posting", fact.wanted.quote),
            *(Ground("resume", span.quote) for span in fact.shown),
        ),
        skills=(skill.name,),
        rank=YEARS,
    )


def _of_dates(career: Career) -> Iterator[Expected]:
    if career.breaks:
        yield _of_break(max(career.breaks, key=lambda one: one.months))
    if career.stays:
        yield _of_stays(career.stays)


def _of_break(one: Break) -> Expected:
    return Expected(
        theme=Theme.GAPS,
        text="There is some time between these two jobs. What did you do then?",
        why=f"About {length(one.months)} between two jobs, of which nothing is said.",
        grounds=(
            Ground("resume", one.before.quote),
            Ground("resume", one.after.quote),
        ),
        skills=(),
        rank=BREAK,
    )


def _of_stays(stays: Sequence[Job]) -> Expected:
    several = len(stays) > 1
    text = (
        "You left more than one place within a year. How long would you stay with us?"
        if several
        else "You were there less than a year. What happened?"
    )
    spans = [span for job in stays for span in (job.head, job.reason) if span]
    why = f"{len(stays)} jobs under a year." if several else "One job under a year."
    if all(job.reason for job in stays):
        why += " Your résumé gives the reason: say it first, in a sentence."
    return Expected(
        theme=Theme.SHORT_STAYS,
        text=text,
        why=why,
        grounds=tuple(Ground("resume", span.quote) for span in spans),
        skills=(),
        rank=STAYS if several else STAY,
    )


def length(months: int) -> str:
    """Say how long some months are.

    Args:
        months: 1 or more.

    Source:
        Ours.

    >>> [length(n) for n in (7, 12, 31)]
    ['7 months', 'a year', '2.5 years']
    """
    if months < YEAR:
        return f"{months} months"
    years = round(2 * months / YEAR) / 2
    return "a year" if years == 1 else f"{years:g} years"


def _of_others(named: Sequence[Named], wanted: set[str]) -> Iterator[Expected]:
    """Yield what others named and these may name too; what was theirs alone is not."""
    groups: dict[tuple[str, ...], list[Named]] = {}
    for one in named:
        shared = tuple(sorted(set(one.skills) & wanted))
        if one.theme in PERSONAL:
            groups.setdefault((one.theme,), []).append(one)
        elif one.theme is Theme.EXPERIENCE and shared:
            groups.setdefault((one.theme, *shared), []).append(one)
    for key, told in groups.items():
        yield _of_other(Theme(key[0]), key[1:], told)


def _of_other(theme: Theme, skills: tuple[str, ...], told: Sequence[Named]) -> Expected:
    companies = list(dict.fromkeys(one.company for one in told))
    several = len(companies) > 1
    return Expected(
        theme=theme,
        text=told[-1].text,
        why=(
            f"{len(companies)} other companies named it."
            if several
            else f"{companies[0]} named it."
        ),
        grounds=tuple(
            Ground("named", one.text, ", ".join(filter(None, (one.who, one.company))))
            for one in told
        ),
        skills=skills,
        rank=RECURRING if several else NAMED,
    )
