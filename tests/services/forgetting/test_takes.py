"""A name that is said in a take goes from every list of its words."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from askback.core.practice.take import Brief, Earlier
from askback.services import forgetting, take_reading
from askback.services.forgetting.takes import Piece, without
from askback.services.values.forgetting import Also
from askback.store.models import ExerciseRow, MockRow, StoryRow, TakeRow, User
from tests.builders import NOW
from tests.services.forgetting.test_deeds import SENTENCE, person, stored, where
from tests.takes import add_exercise, add_take, heard

pytestmark = pytest.mark.django_db(transaction=True)
TOLD = (
    "Um, I worked with Dana Marsh, and Dana, uh, moved the rota. I asked Dana's team. "
    f"She said {SENTENCE.lower()} then. In the end, uh, we kept it."
)
LEFT = (
    "Um, I worked with someone, and someone, uh, moved the rota. I asked someone's "
    "team. She said […] then. In the end, uh, we kept it."
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def add(me: User, company: UUID | None, text: str = TOLD) -> TakeRow:
    exercise = add_exercise(
        me, "Whom did you work with?", opportunity_id=company, script=text
    )
    brief = Brief(script=text, earlier=(Earlier("take 1", heard(text)),))
    read = take_reading.reading_to_json(take_reading.read(heard(text), brief))
    kept = take_reading.heard_to_json(heard(text))
    return TakeRow.objects.get(id=add_take(me, exercise, heard=kept, reading=read))


def spoken(held: Any) -> str:
    return " ".join(one["text"] for one in held["words"])


@pytest.mark.usefixtures("told")
def test_who_was_named_in_a_take_is_someone_in_all_of_its_words(
    me: User, company: UUID
) -> None:
    row = add(me, company)
    before = row.reading

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    row = TakeRow.objects.get()
    assert spoken(row.reading) == LEFT
    assert " ".join(word[0] for word in row.heard["words"]) == LEFT
    assert where("dana") == where("marsh") == where("extra beds") == []
    whole = take_reading.heard_from_json(row.heard)
    assert whole.words[4].text == "someone,"
    assert whole.words[4].end_s == heard(TOLD).words[5].end_s
    at = [row.reading["words"][one["index"]]["text"] for one in row.reading["fillers"]]
    assert at == ["Um,", "uh,", "uh,"]
    assert len(before["words"]) > len(row.reading["words"])
    again = take_reading.read(whole, Brief())
    assert [one.index for one in again.fillers] == [
        one["index"] for one in row.reading["fillers"]
    ]


@pytest.mark.usefixtures("told")
def test_elsewhere_only_the_whole_name_goes(me: User) -> None:
    add(me, None, "I met Dana Marsh twice. Dana left.")

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    assert spoken(TakeRow.objects.get().reading) == "I met someone twice. Dana left."


@pytest.mark.usefixtures("told")
def test_stories_exercises_and_mock_interviews_name_nobody_either(
    me: User, company: UUID
) -> None:
    own = {"owner": me, "made_at": NOW}
    StoryRow.objects.create(title="The rota", action="I rang Dana Marsh", **own)
    ExerciseRow.objects.create(
        text="Who is Dana Marsh to you?", points=["ring Dana Marsh"], **own
    )
    step = {
        "id": "1",
        "text": "And Dana?",
        "words": "Dana Marsh left",
        "quote": "Marsh",
    }
    MockRow.objects.create(
        stage="other", minutes=10, opportunity_id=company, plan=[step], **own
    )

    forgetting.forget(me, person().id, also=Also(), now=NOW)

    assert where("marsh") == []
    assert StoryRow.objects.get().action == "I rang someone"
    assert ExerciseRow.objects.get().points == ["ring someone"]
    assert MockRow.objects.get().plan == [
        {"id": "1", "text": "And someone?", "words": "Someone left", "quote": "Someone"}
    ]


@pytest.mark.usefixtures("told")
def test_a_take_that_names_nobody_stays_as_it_is(me: User, company: UUID) -> None:
    add(me, company, "I asked the ward twice.")
    add_take(me, add_exercise(me, "Empty?"))
    rows = [value for at, value in stored() if at.startswith("TakeRow")]

    page = forgetting.look(me, person().id)
    report = forgetting.forget(me, person().id, also=Also(), now=NOW)

    assert [value for at, value in stored() if at.startswith("TakeRow")] == rows
    assert page.sounds == report.sounds == ()


@pytest.mark.usefixtures("told")
def test_a_sound_that_says_the_name_is_told_as_long_as_it_is_there(
    me: User, company: UUID
) -> None:
    row = add(me, company)
    sound = (row.id, 1, "Whom did you work with?")
    TakeRow.objects.filter(id=add(me, company).id).update(media="")

    assert forgetting.look(me, person().id).sounds == (sound,)
    report = forgetting.forget(me, person().id, also=Also(), now=NOW)
    assert report.sounds == (sound,)
    assert (2, "takes in which you named them") in report.went

    row.delete()
    assert forgetting.told(me, report.id).sounds == ()


@pytest.mark.parametrize(
    ("words", "gone", "left"),
    [
        ("a b c", "b", "a X c"),
        ("a b c", "a", "X b c"),
        ("a b c", "c", "a b X"),
        ("a b b c", "b b", "a X c"),
        ("a b", "a b", "X"),
        ("b a b", "b", "X a X"),
        ("a b. b c d", "b. b", "a X c d"),
    ],
)
def test_what_stands_for_several_words_is_one(words: str, gone: str, left: str) -> None:
    texts = words.split()

    found = without(texts, lambda text: text.replace(gone, "X"))

    assert " ".join(piece.text for piece in found) == left
    assert found[0].first == 0
    assert found[-1].end == len(texts)
    assert all(one.end == after.first for one, after in pairwise(found))


def test_a_word_with_a_space_in_it_stays_one() -> None:
    found = without(["New York", "and", "Dana"], lambda text: text.replace("Dana", "X"))

    assert found == [Piece("New York", 0, 1), Piece("and", 1, 2), Piece("X", 2, 3)]


def test_words_of_which_all_went_leave_what_stands_for_them() -> None:
    assert without(["Dana"], lambda _: "X Y") == [Piece("X Y", 0, 1)]
