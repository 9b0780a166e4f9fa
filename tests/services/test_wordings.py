from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.bank.findings import Kind
from askback.errors import InvalidInputError
from askback.services import banks, wordings
from askback.services.wordings import LABELS
from askback.store.models import QuestionRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db
LEFT = shipped.bank().by_key["last-departure"].text


def test_every_finding_has_its_words() -> None:
    assert set(LABELS) == set(Kind)


def test_a_general_question_gets_its_finding_and_better_wordings(me: User) -> None:
    advice = wordings.advise(me, "What is the culture like?")

    assert advice is not None
    assert [line.label for line in advice.findings] == ["A general question"]
    assert 1 <= len(advice.better) <= 3


def test_a_question_of_the_bank_is_found_as_the_same(me: User) -> None:
    advice = wordings.advise(me, LEFT)

    assert advice is not None
    assert advice.findings == ()
    assert [line.text for line in advice.alike] == [LEFT]
    assert advice.is_same


def test_what_is_offered_as_better_is_not_named_twice(me: User) -> None:
    advice = wordings.advise(me, "What is the culture like?")

    assert advice is not None
    assert not {line.text for line in advice.alike} & set(advice.better)


def test_without_words_there_is_nothing_to_say(me: User) -> None:
    assert wordings.advise(me, " ?! ") is None


def test_a_kept_question_is_whole_and_says_what_was_filled_in(me: User) -> None:
    key = wordings.keep(me, text="  Who feeds the\noffice cat? ", now=NOW)

    question = banks.of(me).bank.by_key[key]
    assert question.text == "Who feeds the office cat?"
    assert len(question.signals("green")) >= 2
    assert "listen_for" in QuestionRow.objects.get().filled


def test_a_question_near_one_of_the_bank_takes_its_criteria(me: User) -> None:
    key = wordings.keep(me, text=f"{LEFT[:-1]} then?", now=NOW)

    near = shipped.bank().by_key["last-departure"]
    assert banks.of(me).bank.by_key[key].criteria == near.criteria


@pytest.mark.parametrize("text", ["", "a " * 300])
def test_what_cannot_be_said_is_not_kept(me: User, text: str) -> None:
    with pytest.raises(InvalidInputError, match="question"):
        wordings.keep(me, text=text, now=NOW)
