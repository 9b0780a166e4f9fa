from __future__ import annotations

import pytest

from askback.adapters import shipped
from askback.core.bank.write import entry_of
from askback.errors import InvalidInputError, NotFoundError
from askback.services import banks, own_bank, questions
from askback.services.banks import NEVER
from askback.store.models import QuestionRow, User
from tests.builders import NOW, everything

pytestmark = pytest.mark.django_db
KEY = "last-departure"
BEFORE = shipped.bank().by_key[KEY]


def change(owner: User, **changes: object) -> None:
    questions.change(owner, KEY, changes=changes, now=NOW)


def mine(owner: User) -> str:
    return banks.of(owner).bank.by_key[KEY].text


def test_without_a_word_of_ones_own_the_bank_is_the_shipped_one(me: User) -> None:
    assert banks.of(me).bank is shipped.bank()


def test_a_changed_question_lies_over_the_shipped_one(me: User, bob: User) -> None:
    change(me, text="Who walked out last?")

    assert mine(me) == "Who walked out last?"
    assert mine(bob) == BEFORE.text
    assert banks.of(me).bank.by_key[KEY].listen_for == BEFORE.listen_for
    assert len(banks.of(me).bank) == len(shipped.bank())


def test_changes_add_up_and_what_is_as_shipped_is_none(me: User) -> None:
    change(me, text="Who walked out last?")
    change(me, minutes=1.0)
    change(me, text=BEFORE.text)

    assert QuestionRow.objects.get().changes == {"minutes": 1.0}


def test_an_upgrade_leaves_an_edit_alone_and_says_that_there_is_a_newer_wording(
    me: User,
) -> None:
    change(me, text="Who walked out last?")
    row = QuestionRow.objects.get()
    assert not banks.is_outdated(row, BEFORE)

    row.shipped = {**row.shipped, "text": "As it was before the upgrade?"}
    row.save()

    assert mine(me) == "Who walked out last?"
    assert banks.is_outdated(row, BEFORE)


def test_a_changed_question_outlives_its_entry(me: User) -> None:
    change(me, text="Who walked out last?")
    QuestionRow.objects.update(key="gone", shipped={**_shipped(), "key": "gone"})

    assert banks.of(me).bank.by_key["gone"].text == "Who walked out last?"


def _shipped() -> dict[str, object]:
    stored: dict[str, object] = QuestionRow.objects.get().shipped
    return stored


def test_putting_back_takes_the_shipped_wording_again(me: User) -> None:
    change(me, text="Who walked out last?")
    questions.rate(me, KEY, rating=NEVER, now=NOW)

    questions.put_back(me, KEY, now=NOW)

    assert mine(me) == BEFORE.text
    assert banks.of(me).never == {KEY}


def test_ratings_are_kept_and_taken_back(me: User, bob: User) -> None:
    questions.rate(me, KEY, rating="favourite", now=NOW)
    assert banks.of(me).liked == {KEY}
    assert banks.of(bob).liked == frozenset()

    questions.rate(me, KEY, rating="", now=NOW)
    assert banks.of(me).liked == frozenset()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"text": "  "}, "Write the question first."),
        ({"text": "a" * 401}, "A question holds 400 letters, and this one has 401."),
        ({"minutes": 11}, "minutes: is not a number above 0 and up to 10."),
        ({"key": "other"}, "key: that cannot be changed."),
    ],
)
def test_a_change_that_does_not_fit_is_refused_and_nothing_is_stored(
    me: User, changes: dict[str, object], message: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=message):
        change(me, **changes)

    assert everything() == before


def test_a_rating_that_is_none_is_refused(me: User) -> None:
    with pytest.raises(InvalidInputError, match="choose one of favourite, never"):
        questions.rate(me, KEY, rating="great", now=NOW)


def test_what_is_not_there_cannot_be_changed_rated_or_put_back(me: User) -> None:
    with pytest.raises(NotFoundError, match="nope"):
        questions.change(me, "nope", changes={}, now=NOW)
    with pytest.raises(NotFoundError, match="nope"):
        questions.rate(me, "nope", rating="", now=NOW)
    with pytest.raises(NotFoundError, match="nope"):
        questions.put_back(me, "nope", now=NOW)
    with pytest.raises(NotFoundError, match="nope"):
        questions.restore(me, "nope")


def entry(key: str = "my-own") -> dict[str, object]:
    return {**entry_of(BEFORE), "key": key, "text": "Who of you is tired?"}


def test_ones_own_questions_stand_beside_the_shipped_ones(me: User, bob: User) -> None:
    (key,) = questions.keep(me, [(entry(), ["minutes"])], NOW)

    assert key == "my-own"
    assert banks.of(me).bank.by_key[key].text == "Who of you is tired?"
    assert len(banks.of(me).bank) == len(shipped.bank()) + 1
    assert banks.of(bob).bank.get(key) is None
    assert QuestionRow.objects.get().filled == ["minutes"]


def test_a_key_that_is_taken_gets_a_number(me: User) -> None:
    keys = questions.keep(me, [(entry(KEY), []), (entry(KEY), [])], NOW)

    assert keys == (f"{KEY}-2", f"{KEY}-3")
    assert mine(me) == BEFORE.text


def test_a_faulty_entry_keeps_none_of_the_list(me: User) -> None:
    with pytest.raises(InvalidInputError, match=r"^bad: minutes: is not a number"):
        questions.keep(me, [(entry(), []), ({**entry("bad"), "minutes": 0}, [])], NOW)

    assert not QuestionRow.objects.exists()


def test_ones_own_question_is_changed_as_a_whole(me: User) -> None:
    (key,) = questions.keep(me, [(entry(), ["minutes", "probes"])], NOW)

    questions.change(me, key, changes={"minutes": 3.0}, note="long", now=NOW)

    row = QuestionRow.objects.get()
    assert (row.entry["minutes"], row.changes, row.filled) == (3.0, {}, ["probes"])
    assert row.note == "long"


def test_ones_own_question_goes_away_and_comes_back(me: User) -> None:
    (key,) = questions.keep(me, [(entry(), [])], NOW)

    questions.remove(me, key, now=NOW)
    assert banks.of(me).bank is shipped.bank()

    questions.restore(me, key)
    assert banks.of(me).bank.get(key) is not None


def test_a_shipped_question_cannot_be_removed(me: User) -> None:
    questions.rate(me, KEY, rating=NEVER, now=NOW)

    with pytest.raises(NotFoundError, match=f"question of your own {KEY}"):
        questions.remove(me, KEY, now=NOW)


def test_an_index_is_made_once_for_a_bank_and_anew_for_another(me: User) -> None:
    first = own_bank.index_of(banks.of(me))
    assert own_bank.index_of(banks.of(me)) is first

    questions.keep(me, [(entry(), [])], NOW)
    assert own_bank.index_of(banks.of(me)) is not first
