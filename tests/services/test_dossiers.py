from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import companies, dossiers, notes, resumes, sources
from askback.services.values import Dossier, Upload
from askback.store.models import User
from tests.builders import NOW, add_company, upload

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)
POSTING = """\
Senior Nurse at Halden Infirmary

Employment: full-time, hybrid. Salary: £52,000 to £58,000 a year.
We are a fast-paced ward and everybody is like a family.
You must know Python and Kubernetes.
"""
ARTICLE = "Our nurses stay for years. We pay for every course."


def dossier_of(owner: User, company: UUID) -> Dossier:
    return companies.show(owner, company, now=NOW).dossier


def add(owner: User, company: UUID, text: str, name: str, kind: str) -> None:
    sources.add(owner, company, upload=upload(text, name), kind=kind, now=NOW)


def test_what_a_posting_says_stands_in_its_own_words(me: User) -> None:
    dossier = dossier_of(me, add_company(me, posting=POSTING))

    facts = dict(dossier.facts)
    assert facts["Pay"] in POSTING
    assert facts["Contract"] == "full time"
    assert all(claim.text in POSTING for claim in dossier.claims)
    assert [(q.text, q.who, q.role) for q in dossier.loaded if "family" in q.text] == [
        ("like a family", "The posting", "Posting")
    ]
    assert all(phrase.note for phrase in dossier.loaded)


def test_the_posting_states_the_facts_whatever_came_first(me: User) -> None:
    company = add_company(me)
    add(me, company, ARTICLE, "blog.txt", "article")
    before = dossier_of(me, company)

    posting = upload(POSTING, "posting.txt")
    sources.add(me, company, upload=posting, kind="posting", now=LATER)

    after = dossier_of(me, company)
    assert before.facts == ()
    assert dict(after.facts)["Workplace"] == "hybrid"
    assert [(s.name, s.kind) for s in after.sources] == [
        ("blog.txt", "Article or blog"),
        ("posting.txt", "Posting"),
    ]
    assert "pay" in {o.topic for o in before.omissions}
    assert "pay" not in {o.topic for o in after.omissions}


def test_an_article_speaks_under_its_own_name(me: User, company: UUID) -> None:
    add(me, company, ARTICLE, "blog.txt", "article")

    who = {claim.who for claim in dossier_of(me, company).claims}
    assert who == {"The posting", "blog.txt"}


def test_a_source_says_how_long_it_is_and_what_was_wrong_with_it(me: User) -> None:
    company = add_company(me)
    add(me, company, ARTICLE, "blog.txt", "article")
    old = Upload("old.txt", "Café nurses".encode("cp1252"))
    sources.add(me, company, upload=old, kind="notes", now=NOW)

    lines = {line.name: line for line in dossier_of(me, company).sources}
    assert (lines["blog.txt"].words, lines["blog.txt"].problems) == (10, ())
    assert len(lines["old.txt"].problems) == 1


def test_without_a_source_nothing_is_said_and_nothing_is_missing(me: User) -> None:
    dossier = dossier_of(me, add_company(me))

    assert dossier == Dossier((), (), (), (), (), ())


@pytest.mark.usefixtures("first")
def test_what_nothing_says_has_its_question_and_whom_to_ask(
    me: User, company: UUID
) -> None:
    omissions = {o.topic: o for o in dossier_of(me, company).omissions}

    on_call = omissions["on_call"]
    assert on_call.label == "Nights and on-call"
    assert on_call.question.endswith("?")
    assert on_call.answered == ""
    assert "Dana Marsh, First call" in {o.whom for o in omissions.values()}


def test_an_omission_is_answered_once_somebody_has_told(
    me: User, company: UUID, first: UUID
) -> None:
    notes.mark(
        me,
        first,
        place="last-called-out",
        question_key="last-called-out",
        verdict="answered",
        direction=-1,
        note="every Sunday",
        now=NOW,
    )

    omissions = {o.topic: o for o in dossier_of(me, company).omissions}
    assert omissions["on_call"].answered == "Leans bad, not sure yet, one account only"


def test_a_wanted_skill_is_shown_with_the_line_of_the_resume_that_has_it(
    me: User,
) -> None:
    company = add_company(me, posting=POSTING)
    resumes.add(me, upload=upload("Skills\n  Python, since 2019\n"), now=NOW)

    skills = {s.name: s.held for s in dossier_of(me, company).skills}

    assert skills == {"Python": "Python, since 2019", "Kubernetes": ""}


def test_a_topic_without_a_heading_of_its_own_is_named_by_its_key() -> None:
    assert dossiers.label_of("dress_code") == "Dress code"
