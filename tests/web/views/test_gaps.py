from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.test import Client

from askback.services import gaps, resumes
from askback.services.values import Upload
from askback.store.models import SkillWordRow, User
from tests.web.conftest import NOW, add_company, queries_of

pytestmark = pytest.mark.django_db

POSTING = "Analyst\n\nRequirements\n- Postgres\n- Kafka\n- Python\n"
RESUME = b"Work\n- Kept MySQL running\n- Cut waste by 9 % in Python\n"


@pytest.fixture
def job(me: User) -> UUID:
    return add_company(me, "Dovedale", POSTING)


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_skills_stand_with_the_line_that_shows_them(
    client: Client, me: User, job: UUID
) -> None:
    resumes.add(me, upload=Upload("cv.txt", RESUME), now=NOW)

    html = client.get(f"/companies/{job}/gap/").content.decode()

    text = words(html)
    assert "Held against cv.txt." in text
    assert "Kept MySQL running" in text
    assert "they write “Postgres”" in text
    assert "From MySQL you bring" in text
    assert "Your résumé does not name it." in text
    assert html.count("I do know this") == 2
    assert html.count("I do not know this") == 1


def test_without_a_resume_or_a_posting_the_way_on_is_offered(
    client: Client, me: User, job: UUID
) -> None:
    assert "Bring your résumé" in client.get(f"/companies/{job}/gap/").content.decode()
    bare = add_company(me)
    assert "Bring the posting" in client.get(f"/companies/{bare}/gap/").content.decode()
    vague = add_company(me, posting="Come and help us. It is a nice place.")
    html = client.get(f"/companies/{vague}/gap/").content.decode()
    assert "The posting names no skill" in html


def test_one_tap_says_that_a_skill_is_known(
    client: Client, me: User, job: UUID
) -> None:
    said = {"skill": "Kafka", "known": "yes", "place": "skill-1"}

    response = client.post(f"/companies/{job}/gap/say/", said)

    assert response.headers["Location"] == (
        f"/companies/{job}/gap/?saved=changed#skill-1"
    )
    html = client.get(f"/companies/{job}/gap/").content.decode()
    assert "You say so" in html
    assert "your résumé does not name it yet" in html
    assert SkillWordRow.objects.get(owner=me).is_held is True


def test_the_word_is_taken_back(client: Client, me: User, job: UUID) -> None:
    gaps.say(me, "Kafka", known=True, line="At home", now=NOW)
    assert "At home" in client.get(f"/companies/{job}/gap/").content.decode()

    response = client.post(f"/companies/{job}/gap/unsay/", {"skill": "Kafka"})

    assert response.headers["Location"] == f"/companies/{job}/gap/?saved=unmark"
    assert not SkillWordRow.objects.exists()


@pytest.mark.parametrize(
    ("way", "said", "why"),
    [
        ("say", {"skill": "Kafka"}, "Say whether you know it."),
        ("say", {"known": "yes"}, "Name the skill."),
        (
            "say",
            {"skill": "Kafka", "known": "yes", "line": "x" * 2001},
            "2,000 letters",
        ),
        ("unsay", {}, "Name the skill."),
    ],
)
def test_a_word_that_says_nothing_is_refused(
    client: Client, job: UUID, way: str, said: dict[str, str], why: str
) -> None:
    response = client.post(f"/companies/{job}/gap/{way}/", said)

    assert response.status_code == 422
    assert why in response.content.decode()
    assert not SkillWordRow.objects.exists()


def test_somebody_elses_company_is_not_there(
    client: Client, bobs_company: UUID
) -> None:
    assert client.get(f"/companies/{bobs_company}/gap/").status_code == 404


def test_a_long_list_costs_the_same_queries(
    client: Client, me: User, job: UUID
) -> None:
    few = add_company(me, "Small", "Requirements\n- Kafka\n")

    assert queries_of(client, f"/companies/{few}/gap/") == queries_of(
        client, f"/companies/{job}/gap/"
    )
