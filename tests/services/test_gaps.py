from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import companies, gaps, opportunities, resumes, sources
from askback.services.values.gap import GapLine, GapPage
from askback.store.models import SkillWordRow, User
from tests.builders import NOW, add_company, everything, upload

pytestmark = pytest.mark.django_db

POSTING = """\
Analyst at Halden

Requirements
- 5 years of experience with SQL
- PostgreSQL
- Kafka

Nice to have
- Python
"""
RESUME = """\
Ann Lee

Work
Dovedale, Jan 2022 - Dec 2023
- Cut the night run from 60 to 9 minutes in SQL
- Kept MySQL running

Skills
Django
"""


@pytest.fixture
def job(me: User) -> UUID:
    return add_company(me, posting=POSTING)


def page_of(me: User, job: UUID) -> dict[str, GapLine]:
    page = gaps.show(me, job, now=NOW)
    return {line.name: line for group in page.groups for line in group.skills}


def test_each_wanted_skill_has_its_state_and_both_sides_words(
    me: User, job: UUID
) -> None:
    resumes.add(me, upload=upload(RESUME, "cv.txt"), now=NOW)

    page = gaps.show(me, job, now=NOW)
    lines = page_of(me, job)

    assert (page.company, page.title, page.resume) == (
        "Halden",
        "Ward manager",
        "cv.txt",
    )
    assert page.counts == (("held", 2), ("adjacent", 1), ("missing", 1))
    assert [(g.label, [s.name for s in g.skills]) for g in page.groups] == [
        ("They ask for", ["Kafka", "PostgreSQL", "SQL"]),
        ("They would like", ["Python"]),
    ]
    sql, postgres, python = lines["SQL"], lines["PostgreSQL"], lines["Python"]
    assert sql.resume_quote == "Cut the night run from 60 to 9 minutes in SQL"
    assert sql.shorter == (
        "They ask for “5 years of experience with SQL”; your résumé has "
        "“Jan 2022 - Dec 2023”, about 2 years."
    )
    assert (postgres.via, postgres.quote) == ("MySQL", "PostgreSQL")
    assert (python.via, python.bring) == ("Django", "Django")
    assert lines["Kafka"].first_step
    assert lines["Kafka"].objection.endswith("?")
    assert page.problems == ()


def test_without_a_resume_all_is_missing_and_nothing_is_held(
    me: User, job: UUID
) -> None:
    page = gaps.show(me, job, now=NOW)

    assert page.resume == ""
    assert page.counts == (("held", 0), ("adjacent", 0), ("missing", 4))
    assert gaps.held(me, [], now=NOW) == {}


def test_without_a_posting_nothing_is_wanted(me: User) -> None:
    page = gaps.show(me, add_company(me), now=NOW)

    assert (page.has_posting, page.groups) == (False, ())


def test_of_two_postings_a_skill_counts_once(me: User, job: UUID) -> None:
    more = upload("Requirements\n- Kafka\n- Docker\n", "more.txt")
    sources.add(me, job, upload=more, kind="posting", now=NOW)

    page = gaps.show(me, job, now=NOW)
    names = [line.name for group in page.groups for line in group.skills]

    assert sorted(names) == ["Docker", "Kafka", "PostgreSQL", "Python", "SQL"]
    assert len({line.place for line in page_of(me, job).values()}) == 5


def test_what_was_wrong_with_the_resume_is_said(me: User, job: UUID) -> None:
    resumes.add(me, upload=upload('{"work": "none", "skills": ["SQL"]}'), now=NOW)

    page = gaps.show(me, job, now=NOW)

    assert page.problems == ("work: Make it a list; it was passed by.",)


def test_the_users_word_wins_and_stays_with_a_newer_resume(me: User, job: UUID) -> None:
    gaps.say(me, "Kafka", known=True, line="Ran it at home", now=NOW)
    gaps.say(me, "SQL", known=False, line="", now=NOW)
    resumes.add(me, upload=upload(RESUME, "cv.txt"), now=NOW)

    lines = page_of(me, job)

    kafka, sql = lines["Kafka"], lines["SQL"]
    assert (kafka.state, kafka.said, kafka.words) == ("held", True, "Ran it at home")
    assert (sql.state, sql.said, sql.why) == (
        "missing",
        False,
        "You say that you do not know it.",
    )


def test_a_word_can_be_changed_and_taken_back(me: User, job: UUID) -> None:
    gaps.say(me, "Kafka", known=True, line="", now=NOW)
    gaps.say(me, " Kafka ", known=False, line="", now=NOW)
    assert SkillWordRow.objects.count() == 1
    assert page_of(me, job)["Kafka"].said is False

    gaps.unsay(me, "Kafka")

    assert page_of(me, job)["Kafka"].said is None


@pytest.mark.parametrize(
    ("skill", "line", "why"),
    [(" ", "", "skill: "), ("x" * 201, "", "skill: "), ("SQL", "x" * 2001, "line: ")],
)
def test_a_word_that_cannot_be_kept_is_refused(
    me: User, skill: str, line: str, why: str
) -> None:
    with pytest.raises(InvalidInputError, match=why):
        gaps.say(me, skill, known=True, line=line, now=NOW)

    assert SkillWordRow.objects.count() == 0


def test_somebody_elses_is_not_there(me: User, bob: User, job: UUID) -> None:
    gaps.say(bob, "Kafka", known=True, line="", now=NOW)
    before = everything()

    with pytest.raises(NotFoundError):
        gaps.show(bob, job, now=NOW)
    with pytest.raises(NotFoundError):
        gaps.show(me, uuid4(), now=NOW)
    gaps.unsay(me, "Kafka")

    assert page_of(me, job)["Kafka"].said is None
    assert everything() == before


def held_of(me: User, job: UUID) -> dict[str, str]:
    dossier = companies.show(me, job, now=NOW).dossier
    return {skill.name: skill.held for skill in dossier.skills}


def test_the_dossier_shows_the_same_lines(me: User, job: UUID) -> None:
    gaps.say(me, "Kafka", known=True, line="", now=NOW)
    assert held_of(me, job) == {
        "SQL": "",
        "PostgreSQL": "",
        "Kafka": "You say so.",
        "Python": "",
    }

    resumes.add(me, upload=upload(RESUME, "cv.txt"), now=NOW)
    gaps.say(me, "Kafka", known=True, line="At home", now=NOW)

    assert held_of(me, job) == {
        "SQL": "Cut the night run from 60 to 9 minutes in SQL",
        "PostgreSQL": "",
        "Kafka": "At home",
        "Python": "Django",
    }


def test_a_company_put_away_is_still_read(me: User, job: UUID) -> None:
    opportunities.remove(me, job, now=NOW)

    assert isinstance(gaps.show(me, job, now=NOW), GapPage)
