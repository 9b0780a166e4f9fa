from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest

from askback.adapters import shipped
from askback.core.bank.write import entry_of
from askback.errors import InvalidInputError, NotFoundError
from askback.services import banks, questions, wordings
from askback.services.cohorts import gifts, joining, pages, running, taking
from askback.services.kits import changing
from askback.services.values.cohorts import GiftLine, MemberPage, RunnerPage
from askback.store.models import (
    CandidateRow,
    GiftRow,
    KitRow,
    OpportunityRow,
    QuestionRow,
    User,
)
from tests.builders import NOW, queries_of

ASK = "Whom did you last hire from our school, and what do they do now?"
OTHER = "What does a graduate do in the first week here?"


@pytest.fixture
def key(centre: User) -> str:
    made = wordings.keep(centre, text=ASK, now=NOW)
    questions.change(centre, made, changes={}, note="Only for us", now=NOW)
    questions.rate(centre, made, rating="favourite", now=NOW)
    return made


@pytest.fixture
def kit(centre: User) -> KitRow:
    job = OpportunityRow.objects.create(owner=centre, made_at=NOW, company="Halden")
    row = KitRow.objects.create(
        owner=centre,
        made_at=NOW,
        title="Nurse",
        company="Halden",
        kit={"title": "Nurse"},
        version=4,
        opportunity=job,
    )
    CandidateRow.objects.create(owner=centre, made_at=NOW, kit=row, name="Lee")
    return row


def row_of(owner: User, key: str) -> QuestionRow:
    return QuestionRow.objects.get(owner=owner, key=key)


@pytest.fixture
def gift(centre: User, cohort: UUID, key: str) -> UUID:
    gifts.offer(centre, cohort, chosen=[row_of(centre, key).pk], now=NOW)
    return GiftRow.objects.get(question__key=key).pk


@pytest.fixture
def member(ann: User, code: str) -> User:
    joining.join(ann, code, now=NOW)
    return ann


def seen(user: User, cohort: UUID) -> tuple[GiftLine, ...]:
    page = pages.of(user, cohort, now=NOW)
    assert isinstance(page, MemberPage)
    return page.gifts


def states(user: User, cohort: UUID) -> list[str]:
    return [line.state for line in seen(user, cohort)]


def reword(owner: User, key: str, text: str) -> None:
    questions.change(owner, key, changes={"text": text}, now=NOW)


def run(user: User, cohort: UUID) -> RunnerPage:
    page = pages.of(user, cohort, now=NOW)
    assert isinstance(page, RunnerPage)
    return page


def test_own_questions_and_kits_are_offered_once(
    centre: User, cohort: UUID, key: str, kit: KitRow
) -> None:
    question = row_of(centre, key)
    before = run(centre, cohort)
    assert (before.questions, before.kits) == (
        ((question.pk, ASK),),
        ((kit.pk, "Nurse"),),
    )

    gifts.offer(centre, cohort, chosen=[question.pk, kit.pk], now=NOW)

    page = run(centre, cohort)
    assert (page.questions, page.kits) == ((), ())
    assert {(g.text, g.key, g.kit, g.by, g.is_mine) for g in page.gifts} == {
        (ASK, key, None, "centre@example.edu", True),
        ("Nurse", "", kit.pk, "centre@example.edu", True),
    }
    assert {str(gift) for gift in GiftRow.objects.all()} == {key, "Nurse"}
    with pytest.raises(InvalidInputError, match="Tick at least one"):
        gifts.offer(centre, cohort, chosen=[question.pk, kit.pk], now=NOW)


def test_only_what_is_of_ones_own_and_there_is_offered(
    bob: User, centre: User, cohort: UUID, key: str
) -> None:
    shipped_key = next(iter(shipped.bank().by_key))
    questions.rate(centre, shipped_key, rating="favourite", now=NOW)
    other = wordings.keep(bob, text=OTHER, now=NOW)
    questions.remove(centre, key, now=NOW)
    sample = KitRow.objects.create(owner=centre, made_at=NOW, is_sample=True)
    of_others = KitRow.objects.create(owner=bob, made_at=NOW)
    chosen = [
        row_of(centre, shipped_key).pk,
        row_of(bob, other).pk,
        row_of(centre, key).pk,
        sample.pk,
        of_others.pk,
        uuid4(),
    ]

    with pytest.raises(InvalidInputError):
        gifts.offer(centre, cohort, chosen=chosen, now=NOW)

    assert (run(centre, cohort).questions, run(centre, cohort).kits) == ((), ())


def test_a_cohort_is_offered_only_so_much(
    centre: User, cohort: UUID, kit: KitRow, key: str
) -> None:
    GiftRow.objects.bulk_create(
        GiftRow(owner=centre, made_at=NOW, cohort_id=cohort, kit=kit)
        for _ in range(gifts.MOST)
    )

    with pytest.raises(InvalidInputError, match="up to 200"):
        gifts.offer(centre, cohort, chosen=[row_of(centre, key).pk], now=NOW)


@pytest.mark.usefixtures("gift")
def test_its_people_offer_nothing_and_withdraw_nothing(
    member: User, cohort: UUID, gift: UUID
) -> None:
    with pytest.raises(NotFoundError):
        gifts.offer(member, cohort, chosen=[], now=NOW)
    with pytest.raises(NotFoundError):
        gifts.withdraw(member, cohort, gift)
    assert GiftRow.objects.count() == 1


def test_a_taken_question_is_a_copy_of_ones_own(
    member: User, centre: User, cohort: UUID, gift: UUID, key: str
) -> None:
    assert [(line.text, line.state) for line in seen(member, cohort)] == [(ASK, "new")]

    assert taking.take(member, cohort, gift_id=gift, now=NOW) == 1
    assert taking.take(member, cohort, gift_id=gift, now=NOW) == 0

    copy, original = row_of(member, key), row_of(centre, key)
    assert (copy.entry, copy.given) == (original.entry, gift)
    assert (copy.note, copy.rating) == ("", "")
    assert banks.of(member).bank.by_key[key].text == ASK
    assert [(line.state, line.key) for line in seen(member, cohort)] == [("taken", key)]
    assert taking.origin(member, key=key) == "Spring class"
    assert taking.origin(centre, key=key) == ""
    reword(member, key, OTHER)
    assert banks.of(centre).bank.by_key[key].text == ASK


def test_a_key_that_is_taken_is_never_overwritten(
    member: User, cohort: UUID, gift: UUID, key: str
) -> None:
    mine = entry_of(banks.of(member).bank.by_key[next(iter(shipped.bank().by_key))])
    questions.keep(member, [({**mine, "key": key, "text": OTHER}, ())], NOW)

    taking.take(member, cohort, gift_id=gift, now=NOW)

    (line,) = seen(member, cohort)
    assert line.key == f"{key}-2"
    assert banks.of(member).bank.by_key[key].text == OTHER
    assert banks.of(member).bank.by_key[line.key].text == ASK


def test_a_taken_kit_is_a_copy_without_candidates(
    member: User, centre: User, cohort: UUID, kit: KitRow
) -> None:
    gifts.offer(centre, cohort, chosen=[kit.pk], now=NOW)

    assert taking.take(member, cohort, now=NOW) == 1

    copy = KitRow.objects.get(owner=member)
    assert (copy.title, copy.company, copy.kit) == ("Nurse", "Halden", kit.kit)
    assert (copy.version, copy.opportunity, copy.candidates.count()) == (1, None, 0)
    assert [(line.state, line.kit) for line in seen(member, cohort)] == [
        ("taken", copy.pk)
    ]
    assert taking.origin(member, kit=copy.pk) == "Spring class"
    assert taking.origin(centre, kit=kit.pk) == ""


def test_all_are_taken_at_once_and_only_what_was_not(
    member: User, centre: User, cohort: UUID, gift: UUID, kit: KitRow
) -> None:
    taking.take(member, cohort, gift_id=gift, now=NOW)
    gifts.offer(centre, cohort, chosen=[kit.pk], now=NOW)
    page = pages.of(member, cohort, now=NOW)
    assert isinstance(page, MemberPage)
    assert page.to_take == 1

    assert taking.take(member, cohort, now=NOW) == 1
    assert taking.take(member, cohort, now=NOW) == 0

    assert states(member, cohort) == ["taken", "taken"]
    assert QuestionRow.objects.filter(owner=member).count() == 1
    assert KitRow.objects.filter(owner=member).count() == 1


def test_what_was_taken_and_deleted_comes_back_as_it_was(
    member: User, centre: User, cohort: UUID, gift: UUID, key: str, kit: KitRow
) -> None:
    gifts.offer(centre, cohort, chosen=[kit.pk], now=NOW)
    taking.take(member, cohort, now=NOW)
    reword(member, key, OTHER)
    questions.remove(member, key, now=NOW)
    copy = KitRow.objects.get(owner=member)
    changing.remove(member, copy.pk, now=NOW)
    assert states(member, cohort) == ["away", "away"]

    assert taking.take(member, cohort, now=NOW) == 0  # all of what was not taken
    assert states(member, cohort) == ["away", "away"]
    assert taking.take(member, cohort, gift_id=gift, now=NOW) == 1
    theirs = GiftRow.objects.get(kit__isnull=False).pk
    assert taking.take(member, cohort, gift_id=theirs, now=NOW) == 1

    assert states(member, cohort) == ["taken", "taken"]
    assert banks.of(member).bank.by_key[key].text == OTHER
    assert KitRow.objects.get(owner=member) == copy


def test_a_new_wording_is_taken_where_ones_own_was_not_changed(
    member: User, centre: User, cohort: UUID, gift: UUID, key: str
) -> None:
    taking.take(member, cohort, gift_id=gift, now=NOW)
    reword(centre, key, OTHER)
    assert states(member, cohort) == ["newer"]

    assert taking.renew(member, cohort, gift) == key

    assert states(member, cohort) == ["taken"]
    assert banks.of(member).bank.by_key[key].text == OTHER


def test_what_one_changed_oneself_stays(
    member: User, centre: User, cohort: UUID, gift: UUID, key: str
) -> None:
    taking.take(member, cohort, gift_id=gift, now=NOW)
    reword(member, key, "Mine?")
    assert states(member, cohort) == ["taken"]
    reword(centre, key, OTHER)
    assert states(member, cohort) == ["both"]

    with pytest.raises(InvalidInputError, match="stays as you made it"):
        taking.renew(member, cohort, gift)

    assert banks.of(member).bank.by_key[key].text == "Mine?"


def test_a_wording_that_cannot_be_read_changes_nothing(
    member: User, cohort: UUID, gift: UUID, key: str
) -> None:
    taking.take(member, cohort, gift_id=gift, now=NOW)
    QuestionRow.objects.exclude(owner=member).update(entry={"text": 3})

    taking.renew(member, cohort, gift)

    assert banks.of(member).bank.by_key[key].text == ASK
    assert seen(member, cohort)[0].text == key


def test_what_was_not_taken_has_no_newer_wording(
    member: User, centre: User, cohort: UUID, gift: UUID, kit: KitRow
) -> None:
    gifts.offer(centre, cohort, chosen=[kit.pk], now=NOW)
    theirs = GiftRow.objects.get(kit__isnull=False).pk
    for ident in (gift, theirs, uuid4()):
        with pytest.raises(NotFoundError):
            taking.renew(member, cohort, ident)
    with pytest.raises(NotFoundError):
        taking.take(member, cohort, gift_id=uuid4(), now=NOW)


def test_what_its_giver_deleted_is_offered_no_more(
    member: User, centre: User, cohort: UUID, gift: UUID, key: str, kit: KitRow
) -> None:
    gifts.offer(centre, cohort, chosen=[kit.pk], now=NOW)
    taking.take(member, cohort, gift_id=gift, now=NOW)
    questions.remove(centre, key, now=NOW)
    changing.remove(centre, kit.pk, now=NOW)

    assert seen(member, cohort) == ()
    assert banks.of(member).bank.by_key[key].text == ASK


@pytest.mark.parametrize("deed", ["leave", "end", "withdraw"])
def test_what_was_taken_stays(
    member: User, centre: User, cohort: UUID, gift: UUID, key: str, deed: str
) -> None:
    taking.take(member, cohort, gift_id=gift, now=NOW)
    deeds: dict[str, Any] = {
        "leave": lambda: joining.leave(member, cohort, now=NOW),
        "end": lambda: running.end(centre, cohort, now=NOW),
        "withdraw": lambda: gifts.withdraw(centre, cohort, gift),
    }

    deeds[deed]()

    assert banks.of(member).bank.by_key[key].text == ASK
    with pytest.raises(NotFoundError):
        taking.take(member, cohort, gift_id=gift, now=NOW)
    with pytest.raises(NotFoundError):
        taking.renew(member, cohort, gift)
    assert taking.origin(member, key=key) == (
        "" if deed == "withdraw" else "Spring class"
    )


def test_who_is_not_of_it_takes_nothing(bob: User, cohort: UUID, gift: UUID) -> None:
    with pytest.raises(NotFoundError):
        taking.take(bob, cohort, gift_id=gift, now=NOW)
    assert not QuestionRow.objects.filter(owner=bob).exists()


def test_withdrawing_twice_is_an_error(centre: User, cohort: UUID, gift: UUID) -> None:
    gifts.withdraw(centre, cohort, gift)

    with pytest.raises(NotFoundError):
        gifts.withdraw(centre, cohort, gift)


def test_a_kit_without_a_name_has_one_on_pages(
    member: User, centre: User, cohort: UUID
) -> None:
    kit = KitRow.objects.create(owner=centre, made_at=NOW)
    assert run(centre, cohort).kits == ((kit.pk, "An interview kit"),)

    gifts.offer(centre, cohort, chosen=[kit.pk], now=NOW)

    assert [line.text for line in seen(member, cohort)] == ["An interview kit"]


def test_many_gifts_take_as_many_queries_as_few(
    member: User, centre: User, cohort: UUID, gift: UUID, kit: KitRow
) -> None:
    def show() -> object:
        return pages.of(member, cohort, now=NOW), run(centre, cohort)

    show()  # which counts
    few = queries_of(show)
    rows = GiftRow.objects.filter(pk=gift)
    taking.take(member, cohort, now=NOW)
    GiftRow.objects.bulk_create(
        GiftRow(owner=centre, made_at=NOW, cohort_id=cohort, kit=kit) for _ in range(9)
    )

    assert rows.exists()
    assert queries_of(show) == few
