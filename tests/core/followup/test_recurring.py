"""The same doubt, named in more than one company."""

from __future__ import annotations

from askback.core.followup.objections import Named
from askback.core.followup.recurring import patterns
from askback.core.followup.themes import Theme


def test_a_doubt_about_the_person_is_one_wherever_it_is_named() -> None:
    found = patterns(
        [
            Named(Theme.PAY, "Too much", "A"),
            Named(Theme.GAPS, "2022?", "A"),
            Named(Theme.GAPS, "The year off?", "B"),
        ]
    )

    assert [(p.theme, p.companies, p.is_recurring) for p in found] == [
        (Theme.GAPS, ("A", "B"), True),
        (Theme.PAY, ("A",), False),
    ]


def test_two_skills_are_two_doubts_and_one_skill_is_one() -> None:
    found = patterns(
        [
            Named(Theme.EXPERIENCE, "No Go", "A", skills=("Go",)),
            Named(Theme.EXPERIENCE, "No SQL", "B", skills=("SQL",)),
            Named(
                Theme.EXPERIENCE, "Little Go, little Rust", "C", skills=("Rust", "Go")
            ),
        ]
    )

    assert [(p.skill, p.companies) for p in found] == [
        ("Go", ("A", "C")),
        ("SQL", ("B",)),
    ]


def test_without_a_skill_shared_words_make_it_one() -> None:
    found = patterns(
        [
            Named(Theme.DOMAIN, "You come from retail banking", "A"),
            Named(Theme.DOMAIN, "Only ever retail banking", "B"),
            Named(Theme.DOMAIN, "You never worked in a school", "C"),
        ]
    )

    assert [p.companies for p in found] == [("A", "B"), ("C",)]
    assert found[0].skill == ""


def test_none_named_is_no_pattern() -> None:
    assert patterns([]) == ()
