from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askback.errors import InvalidInputError
from askback.services import (
    bringing,
    exports,
    samples,
    transcripts,
    weights,
)
from askback.services.out import record, workspace
from askback.services.values import WeightDraft
from askback.store.models import (
    InterviewerRow,
    NoteRow,
    OpportunityRow,
    ReadingRow,
    TranscriptRow,
    User,
    WeightRow,
)
from tests.builders import NOW, add_company, everything, upload
from tests.services.conversation import ME, TALK
from tests.services.filled import MOMENT, NASTY, empty, fill

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=1)


def taken(owner: User) -> bytes:
    return record.everything(workspace.of(owner))


def back(owner: User, raw: bytes, wins: str = "") -> Any:
    return bringing.bring(owner, raw, wins=wins, now=LATER)


def test_the_demo_comes_back_byte_for_byte(me: User) -> None:
    samples.load(me, now=NOW)
    packed = exports.packed(me)
    rows = everything()
    empty()

    found = back(me, bringing.opened_bytes(packed))

    assert exports.packed(me) == packed
    assert everything() == rows
    assert found.is_kept
    assert dict(found.new)["companies"] == 3
    assert (found.same, found.differences) == (0, ())


@pytest.mark.parametrize("text", [NASTY, "x" * 100_000, "\r", "a\x00b", "\u202e\u05d0"])
def test_a_row_of_every_kind_comes_back_byte_for_byte(me: User, text: str) -> None:
    fill(me, text)
    packed = exports.packed(me)
    empty()

    back(me, bringing.opened_bytes(packed))

    assert exports.packed(me) == packed


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_whatever_is_written_comes_back(me: User, text: str) -> None:
    empty()
    fill(me, text)
    packed = exports.packed(me)
    empty()

    back(me, bringing.opened_bytes(packed))

    assert exports.packed(me) == packed


def test_what_was_removed_comes_back_removed(me: User, company: UUID) -> None:
    OpportunityRow.objects.update(removed_at=MOMENT)
    raw = taken(me)
    empty()

    back(me, raw)

    assert OpportunityRow.everything.get(id=company).removed_at == MOMENT
    assert not OpportunityRow.objects.exists()


def test_rows_become_those_of_whoever_brings_them(
    me: User, bob: User, told: UUID
) -> None:
    raw = taken(me)
    assert ReadingRow.objects.filter(transcript__interview=told).exists()
    empty()

    back(bob, raw)

    assert {row.owner for row in OpportunityRow.objects.all()} == {bob}
    assert taken(bob) == raw


@pytest.mark.usefixtures("told")
def test_what_is_here_and_the_same_is_left_alone(me: User) -> None:
    raw, before = taken(me), everything()

    looked, found = bringing.look(me, raw), back(me, raw)

    assert everything() == before
    assert (found.rows, found.new, found.differences) == (0, (), ())
    assert found.same == looked.same > 10
    assert (looked.is_kept, found.is_kept) == (False, True)


def test_what_is_new_comes_beside_what_is_here(me: User, told: UUID) -> None:
    raw = taken(me)
    NoteRow.objects.all().delete()
    OpportunityRow.objects.all().delete()
    add_company(me, "Thorn")

    found = back(me, raw)

    assert {row.company for row in OpportunityRow.objects.all()} == {"Halden", "Thorn"}
    assert dict(found.new)["transcript"] == 1
    assert TranscriptRow.objects.get().interview_id == told


def test_what_differs_is_shown_and_nothing_is_written(me: User, company: UUID) -> None:
    raw = taken(me)
    OpportunityRow.objects.update(title="Charge nurse")
    before = everything()

    found = back(me, raw)

    assert everything() == before
    (one,) = found.differences
    assert (one.kind, one.name) == ("Company", "Halden")
    assert one.fields == (("title", "Charge nurse", "Ward manager"),)
    assert not found.is_kept
    assert OpportunityRow.objects.get().id == company


@pytest.mark.usefixtures("company")
@pytest.mark.parametrize(
    ("wins", "title"), [("here", "Charge nurse"), ("archive", "Ward manager")]
)
def test_what_the_user_says_wins(me: User, wins: str, title: str) -> None:
    weights.save(me, weights={"hours": WeightDraft(5)}, now=NOW)
    raw = taken(me)
    WeightRow.objects.all().delete()
    OpportunityRow.objects.update(title="Charge nurse")

    found = back(me, raw, wins)

    assert OpportunityRow.objects.get().title == title
    assert WeightRow.objects.get().weight == 5
    assert (found.is_kept, found.rows, len(found.differences)) == (True, 1, 1)


def test_one_weight_of_a_criterion_is_one_thing_whatever_its_id(me: User) -> None:
    weights.save(me, weights={"hours": WeightDraft(5)}, now=NOW)
    raw = taken(me)
    WeightRow.objects.all().delete()
    weights.save(me, weights={"hours": WeightDraft(5)}, now=LATER)
    assert back(me, raw).same == 1
    WeightRow.objects.update(weight=2)
    ident = WeightRow.objects.get().id

    found = back(me, raw, "archive")

    assert found.differences[0].fields == (("weight", "2.0", "5.0"),)
    assert (WeightRow.objects.get().weight, WeightRow.objects.get().id) == (5, ident)


def test_what_belongs_to_the_same_thing_is_tied_to_the_one_here(
    me: User, told: UUID
) -> None:
    raw = taken(me)
    (person,) = InterviewerRow.objects.all()
    former, person.id = person.id, UUID(int=5)
    InterviewerRow.objects.filter(id=former).delete()
    person.save(force_insert=True)

    found = back(me, raw)

    assert found.is_kept
    assert InterviewerRow.objects.get().seats.get().interview_id == told


@pytest.mark.parametrize(("wins", "is_former"), [("here", False), ("archive", True)])
def test_readings_come_with_their_transcript_and_never_in_halves(
    me: User, told: UUID, wins: str, *, is_former: bool
) -> None:
    raw, former = taken(me), readings()
    transcripts.add(
        me, told, upload=upload(TALK.replace("?", "? Really?", 1)), me=ME, now=NOW
    )
    ReadingRow.objects.filter(position=0).update(witness="Somebody else")
    later = readings()

    undecided = back(me, raw)
    assert {one.kind for one in undecided.differences} >= {"What askback read in"}
    assert readings() == later

    back(me, raw, wins)

    assert (readings() == former) is is_former
    assert (readings() == later) is not is_former


def readings() -> list[tuple[Any, ...]]:
    return list(ReadingRow.objects.values_list("position", "witness", "value"))


def test_somebody_elses_rows_are_not_taken(me: User, bob: User, told: UUID) -> None:
    raw, before = taken(me), everything()
    assert TranscriptRow.objects.get().interview_id == told

    deeds: tuple[Callable[[], object], ...] = (
        lambda: back(bob, raw), lambda: bringing.look(bob, raw),
    )  # fmt: skip
    for deed in deeds:
        with pytest.raises(InvalidInputError, match="belongs to somebody else here"):
            deed()

    assert everything() == before


def test_only_two_sides_can_win(me: User) -> None:
    with pytest.raises(InvalidInputError, match="Say here or archive, not me"):
        back(me, taken(me), "me")


def test_what_the_database_does_not_take_changes_nothing(me: User, told: UUID) -> None:
    raw = taken(me)
    (person,) = InterviewerRow.objects.all()
    InterviewerRow.objects.update(name="Dan")
    InterviewerRow.objects.create(
        owner=me, made_at=NOW, opportunity_id=person.opportunity_id,
        name=person.name, role="peer",
    )  # fmt: skip
    before = everything()
    assert TranscriptRow.objects.get().interview_id == told

    with pytest.raises(InvalidInputError, match="The database does not take it"):
        back(me, raw, "archive")

    assert everything() == before
