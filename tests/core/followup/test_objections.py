"""Which doubts to expect, and what each rests on."""

from __future__ import annotations

from askback.core.dossier.gap.resume import read_resume
from askback.core.dossier.gap.values import (
    GapSkill,
    Objection,
    Shorter,
    State,
)
from askback.core.dossier.values import Kind
from askback.core.followup.career import Career, career_of
from askback.core.followup.objections import Expected, Ground, Named, expect, length
from askback.core.followup.themes import Theme
from askback.core.topics import Span

NOW = 2026 * 12 + 10
SPAN = Span("words", 0, 5)
JOBS = (
    "Work\nSister, Harlow Ward, Mar 2024 - present\n\nNurse, Elm House, May 2021 - "
    "Jan 2022\n- Ended when the house closed\n\nCook, Jan 2016 - Dec 2020"
)


def skill(
    name: str, state: State = State.MISSING, kind: Kind = Kind.MUST, via: str = ""
) -> GapSkill:
    doubt = None if state is State.HELD else Objection(name, f"{name}?", SPAN)
    line = Span(f"knows {via}", 0, 9) if via else None
    return GapSkill(
        name,
        kind,
        Span(f"wants {name}", 0, 9),
        state,
        line,
        via or None,
        objection=doubt,
    )


def career(text: str = JOBS) -> Career:
    return career_of(read_resume(text, NOW), NOW)


def told(found: tuple[Expected, ...]) -> list[tuple[str, str]]:
    return [(one.theme.value, one.text) for one in found]


def test_what_is_asked_for_and_missing_comes_first_with_the_postings_words() -> None:
    [one] = expect([skill("SQL")], Career(), [])

    assert one.text == "SQL?"
    assert one.grounds == (Ground("posting", "wants SQL"),)
    assert one.skills == ("SQL",)


def test_a_neighbour_is_named_with_the_line_that_shows_it() -> None:
    [one] = expect([skill("SQL", State.ADJACENT, via="MySQL")], Career(), [])

    assert one.why == "They ask for SQL; your résumé shows MySQL."
    assert one.grounds[1] == Ground("resume", "knows MySQL")
    assert one.skills == ("SQL", "MySQL")


def test_a_neighbour_without_a_name_of_its_own_is_told_like_a_missing_one() -> None:
    [one] = expect([skill("SQL", State.ADJACENT)], Career(), [])

    assert one.why == "They ask for SQL, and your résumé does not name it."


def test_what_is_held_or_only_liked_is_no_doubt() -> None:
    assert expect([skill("SQL", State.HELD)], Career(), []) == ()
    assert expect([skill("SQL", kind=Kind.NICE)], Career(), []) == ()


def test_fewer_years_than_asked_for_are_a_doubt_with_both_sides_words() -> None:
    asked, shown = Span("five years", 0, 10), Span("2020 - 2021", 0, 11)
    held = GapSkill(
        "SQL", Kind.MUST, SPAN, State.HELD, shorter=Shorter(5, asked, 2, (shown,))
    )

    [one] = expect([held], Career(), [])

    assert one.why == "Your résumé dates about 2 years of SQL."
    assert [ground.quote for ground in one.grounds] == ["five years", "2020 - 2021"]


def test_two_doubts_about_skills_are_enough() -> None:
    found = expect([skill("A"), skill("B"), skill("C")], career(), [])

    assert [text for theme, text in told(found) if theme == "experience"] == [
        "A?",
        "B?",
    ]
    assert len(found) == 3


def test_gaps_and_short_stays_are_named_with_the_resumes_dates() -> None:
    gap, stay = expect([], career(), [])

    assert gap.theme is Theme.GAPS
    assert gap.why == "About 2 years between two jobs, of which nothing is said."
    assert [g.quote for g in gap.grounds] == [
        "May 2021 - Jan 2022",
        "Mar 2024 - present",
    ]
    assert stay.theme is Theme.SHORT_STAYS
    assert stay.why.startswith("One job under a year. Your résumé gives the reason")
    assert stay.grounds[1].quote == "Ended when the house closed"


def test_several_short_stays_are_one_doubt_and_a_worse_one() -> None:
    found = expect(
        [],
        career(
            "Work\nSister, Harlow Ward, Mar 2022 - present\n\n"
            "Nurse, Elm House, May 2021 - Jan 2022\n\n"
            "Nurse, Oakfield, Jul 2020 - Apr 2021\n\nCook, Jan 2016 - Jun 2020"
        ),
        [],
    )

    assert told(found) == [
        (
            "short_stays",
            (
                "You left more than one place within a year. How long would you "
                "stay with us?"
            ),
        )
    ]
    assert found[0].why == "2 jobs under a year."


def test_what_several_companies_named_comes_before_what_the_papers_show() -> None:
    named = [
        Named(Theme.COMMUNICATION, text, c) for text, c in [("x", "A"), ("y", "B")]
    ]

    first, second = expect([skill("SQL")], Career(), named)

    assert (first.text, first.why) == ("y", "2 other companies named it.")
    assert second.text == "SQL?"


def test_what_one_named_is_quoted_with_who_and_where() -> None:
    [one] = expect([], Career(), [Named(Theme.GAPS, "2022?", "Halden", "Dana")])

    assert one.why == "Halden named it."
    assert one.grounds == (Ground("named", "2022?", "Dana, Halden"),)


def test_what_was_theirs_alone_is_not_expected_here() -> None:
    named = [
        Named(Theme.PAY, "Too much", "Halden"),
        Named(Theme.EXPERIENCE, "No Rust", "Halden", skills=("Rust",)),
    ]

    assert expect([skill("SQL", State.HELD)], Career(), named) == ()


def test_a_skill_that_others_missed_and_these_ask_for_is_expected_once() -> None:
    named = [Named(Theme.EXPERIENCE, "No SQL", "Halden", skills=("SQL",))]

    held = expect([skill("SQL", State.HELD)], Career(), named)
    missing = expect([skill("SQL")], Career(), named)

    assert told(held) == [("experience", "No SQL")]
    assert told(missing) == [("experience", "SQL?")]


def test_a_length_is_said_in_months_or_years() -> None:
    assert [length(n) for n in (6, 12, 18, 24)] == [
        "6 months",
        "a year",
        "1.5 years",
        "2 years",
    ]
