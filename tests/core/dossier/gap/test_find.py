from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import tests
from askback.core.dossier.gap import GapSkill, State
from tests.core.dossier.gap.conftest import Read

PAIRS = sorted((Path(tests.__path__[0]) / "golden" / "gaps").glob("*.yaml"))
POSTING = "Requirements\n- {}\n"


def one(gap_of: Read, wanted: str, resume: str, **words: bool) -> GapSkill:
    skills = gap_of(POSTING.format(wanted), resume, **words).skills
    return skills[0]


def test_a_held_skill_quotes_the_line_that_shows_it(gap_of: Read) -> None:
    resume = (
        "Skills\nPython, SQL\nWork\nHalden 2020 - 2024\n- Cut costs by 9 % in Python"
    )

    found = one(gap_of, "Python", resume)

    assert found.state is State.HELD
    assert found.line is not None
    assert found.line.quote == "Cut costs by 9 % in Python"
    assert found.bring == found.line
    assert (found.via, found.lacks, found.steps, found.objection) == (
        None,
        (),
        None,
        None,
    )


def test_the_story_may_come_from_a_skill_that_takes_this_one(gap_of: Read) -> None:
    found = one(
        gap_of, "Python", "Skills\nPython\nWork\n- Cut load time by 9 % in Django"
    )

    assert found.line is not None
    assert found.bring is not None
    assert found.line.quote == "Python"
    assert found.bring.quote == "Cut load time by 9 % in Django"


def test_who_shows_a_skill_has_what_it_takes(gap_of: Read) -> None:
    found = one(gap_of, "Python", "Work\n- Built two sites in Django")

    assert (found.state, found.via) == (State.HELD, "Django")
    assert found.why == "The line names Django, which covers Python."


def test_a_neighbour_is_named_with_its_line_and_what_is_new(gap_of: Read) -> None:
    found = one(gap_of, "PostgreSQL", "Work\n- Tuned MySQL for nine shops")

    assert (found.state, found.via) == (State.ADJACENT, "MySQL")
    assert found.line is not None
    assert found.line.quote == "Tuned MySQL for nine shops"
    assert "MySQL" in found.why
    assert found.steps is not None
    assert found.objection is not None
    assert found.objection.because.quote == "PostgreSQL"


def test_a_neighbour_under_way_counts_where_no_other_is_shown(gap_of: Read) -> None:
    assert one(gap_of, "CIMA", "Studying for ACCA").via == "ACCA"
    assert one(gap_of, "CIMA", "Studying for ACCA\n\nAAT qualified").via == "AAT"


def test_what_is_not_named_is_only_not_named(gap_of: Read) -> None:
    found = one(gap_of, "Kubernetes", "Work\n- Baked bread")

    assert (found.state, found.line, found.via) == (State.MISSING, None, None)
    assert found.why == "Your résumé does not name it."
    assert found.objection is not None
    assert found.objection.text.endswith("?")


def test_what_the_resume_denies_is_quoted(gap_of: Read) -> None:
    found = one(gap_of, "Kafka", "Work\n- No experience with Kafka")

    assert found.state is State.MISSING
    assert found.line is not None
    assert found.line.quote == "No experience with Kafka"


@pytest.mark.parametrize(
    ("resume", "why"),
    [
        ("Currently learning Kafka", "Your résumé says that it is under way."),
        ("Interests\nKafka", "Your résumé names it as a wish or an interest."),
        ("Kafka certificate expired", "Your résumé says that it has lapsed."),
    ],
)
def test_half_a_skill_is_adjacent_by_its_own_name(
    gap_of: Read, resume: str, why: str
) -> None:
    found = one(gap_of, "Kafka", resume)

    assert (found.state, found.via, found.why) == (State.ADJACENT, "Kafka", why)


def test_fewer_years_are_a_fact_with_both_sides_words(gap_of: Read) -> None:
    resume = "Work\nHalden, Jan 2022 - Dec 2023\n- Wrote SQL"

    found = one(gap_of, "5 years of experience with SQL", resume)

    assert found.state is State.HELD
    assert found.shorter is not None
    assert found.shorter.wanted.quote == "5 years of experience with SQL"
    assert [span.quote for span in found.shorter.shown] == ["Jan 2022 - Dec 2023"]
    assert found.shorter.shown_years == 2
    assert found.objection is not None
    assert "about 2." in found.objection.text


def test_a_field_of_work_counts_every_job(gap_of: Read) -> None:
    posting = "5 years of experience in maintenance"
    job = (
        "Work\nHalden, 2022 - 2023\n- Led maintenance of pumps\nOld, 2012 - 2021\n- Oil"
    )

    assert one(gap_of, posting, job).shorter is None


def test_years_that_the_resume_tells_itself_count(gap_of: Read) -> None:
    found = one(gap_of, "5 years of experience with SQL", "Skills\nSQL (7 years)")

    assert found.shorter is None


@pytest.mark.parametrize(
    ("wanted", "resume", "state", "why"),
    [
        ("fluent German", "Languages\nGerman (C1)", "held", ""),
        (
            "fluent German",
            "Languages\nGerman (B2)",
            "held",
            "The posting asks for fluent; your résumé says good.",
        ),
        (
            "fluent German",
            "Languages\nGerman (A2)",
            "adjacent",
            "The posting asks for fluent; your résumé says basic.",
        ),
        ("fluent German", "Languages\nGerman", "held", ""),
        (
            "fluent German",
            "Languages\nDutch",
            "missing",
            "Your résumé does not name it.",
        ),
    ],
)
def test_a_language_goes_by_its_level(
    gap_of: Read, wanted: str, resume: str, state: str, why: str
) -> None:
    found = one(gap_of, wanted, resume)

    assert (found.state.value, found.why) == (state, why)


def test_english_is_shown_by_a_resume_that_is_written_in_it(gap_of: Read) -> None:
    prose = "I ran the ward and the rota for two years in a town by the sea. " * 3

    found = one(gap_of, "fluent English", prose)

    assert found.state is State.HELD
    assert found.lacks == ("It names no level.",)
    assert one(gap_of, "fluent English", "Köchin, Hamburg").state is State.MISSING
    assert one(gap_of, "fluent English", "the and of " * 9 + "je " * 900).state is (
        State.MISSING
    )


def test_of_several_choices_one_is_enough(gap_of: Read) -> None:
    found = gap_of(POSTING.format("Java, Python or Haskell"), "Skills\nHaskell").skills

    assert [(s.name, s.state.value, s.via) for s in found] == [
        ("Java", "adjacent", "Haskell"),
        ("Python", "adjacent", "Haskell"),
        ("Haskell", "held", None),
    ]
    assert found[0].objection is None
    assert found[0].why == "The posting takes either, and your résumé shows Haskell."


def test_what_stands_in_the_list_before_the_choices_is_no_choice(gap_of: Read) -> None:
    posting = POSTING.format("wound care, Python or R")

    found = {s.name: s.state.value for s in gap_of(posting, "Skills\nR, Python").skills}

    assert found["Wound care"] == "missing"


def test_choices_of_which_none_is_held_stay_as_they_are(gap_of: Read) -> None:
    found = gap_of(POSTING.format("Java or Kafka"), "Work\n- Baked bread").skills

    assert [s.state.value for s in found] == ["missing", "missing"]


def test_the_users_word_wins(gap_of: Read) -> None:
    known = one(gap_of, "Kafka", "Work\n- Baked", Kafka=True)
    unknown = one(gap_of, "Kafka", "Work\n- Ran Kafka", Kafka=False)
    same = one(gap_of, "Kafka", "Work\n- Ran Kafka", Kafka=True)

    assert (known.state, known.line) == (State.HELD, None)
    assert known.why == "You say that you know it; your résumé does not name it yet."
    assert (unknown.state, unknown.why) == (
        State.MISSING,
        "You say that you do not know it.",
    )
    assert same.line is not None


def test_the_users_no_is_not_taken_back_by_a_choice(gap_of: Read) -> None:
    posting = POSTING.format("Java or Haskell")

    found = gap_of(posting, "Skills\nHaskell, Java", Java=False).skills

    assert found[0].state is State.MISSING


def test_objections_come_with_required_skills_first(gap_of: Read) -> None:
    posting = "Nice to have\n- Kafka\n\nRequirements\n- Python\n"

    found = gap_of(posting, "Work\n- Baked bread").objections

    assert [doubt.skill for doubt in found] == ["Python", "Kafka"]


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_every_pair_is_quoted_verbatim_on_both_sides(gap_of: Read, path: Path) -> None:
    pair: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    posting, resume = pair["posting"], pair.get("resume", str(pair.get("resume_json")))

    found = gap_of(posting, resume).skills

    assert found
    for skill in found:
        wanted, line = skill.wanted, skill.line
        assert wanted.quote == posting[wanted.start : wanted.end]
        assert line is None or line.quote == resume[line.start : line.end]
        assert (skill.state is State.MISSING) <= (skill.steps is not None)
        assert (skill.via is not None) or skill.state is not State.ADJACENT


@given(st.text(max_size=200))
def test_no_resume_crashes_it(gap_of: Read, text: str) -> None:
    gap = gap_of(POSTING.format("5 years of SQL, R or Go; fluent German; RN"), text)

    assert all(
        s.line is None or s.line.quote == text[s.line.start : s.line.end]
        for s in gap.skills
    )
