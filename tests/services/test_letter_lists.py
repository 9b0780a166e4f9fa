from __future__ import annotations

import email
from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import letter_lists
from askback.services.letter_lists import Named
from askback.store.models import User
from tests.builders import NOW, add_company
from tests.services.loop_of_letters import DANA, LEE, loop

pytestmark = pytest.mark.django_db


@pytest.fixture
def met(me: User) -> UUID:
    add_company(me, "Kestrel")
    return loop(me)[0]


def names(me: User, **wanted: str) -> list[str]:
    found = letter_lists.named(me, Named(**wanted), now=NOW)
    return [line.to for _, line in found]


@pytest.mark.usefixtures("met")
def test_letters_are_found_by_company_interview_person_and_kind(me: User) -> None:
    assert names(me) == [LEE, DANA]
    assert names(me, company="halden", to="dana") == [DANA]
    assert names(me, interview="team") == [LEE]
    assert names(me, company="Kestrel") == []
    assert sorted(names(me, kind="decline")) == ["", DANA]
    assert names(me, kind="questions", company="Kestrel") == []
    assert names(me, kind="questions", to="Lee") == [LEE]
    assert names(me, kind="questions", interview="First call") == [DANA]


@pytest.mark.usefixtures("met")
@pytest.mark.parametrize(
    "wanted", [{"company": "Nowhere"}, {"to": "Nobody"}, {"kind": "poem"}]
)
def test_what_there_is_not_is_said(me: User, wanted: dict[str, str]) -> None:
    with pytest.raises(NotFoundError):
        names(me, **wanted)


@pytest.mark.usefixtures("met")
def test_one_letter_is_a_file_several_are_not(me: User) -> None:
    found = [line for _, line in letter_lists.named(me, Named(), now=NOW)]

    written = email.message_from_bytes(letter_lists.as_file(found[:1]))
    assert written["Subject"] == found[0].subject
    with pytest.raises(InvalidInputError, match="There are 2 such letters"):
        letter_lists.as_file(found)
    with pytest.raises(NotFoundError):
        letter_lists.as_file([])


@pytest.mark.usefixtures("met")
def test_a_letter_is_told_in_its_form(me: User) -> None:
    ((company, line), _) = letter_lists.named(me, Named(), now=NOW)

    told = letter_lists.to_json(company, line)

    assert told["company"] == "Halden"
    assert told["to"] == {"name": LEE, "email": None}
    assert told["rests_on"][0]["interview"] == "Team"
    assert told["questions"] == [question.key for question in line.questions]
    assert [problem["where"] for problem in told["problems"]] == ["address"]
