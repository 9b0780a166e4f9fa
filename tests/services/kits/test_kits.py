from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from askback.core.dossier import Facts
from askback.core.kit.levels import Level, Type
from askback.errors import ConflictError, InvalidInputError, NotFoundError
from askback.services import removed
from askback.services.kits import changing, gone, making, pages, rows, taking
from askback.services.out import parcel, record
from askback.services.values import Brought, Upload
from askback.services.values.kits import AskDraft, KitDraft, MeetingDraft
from askback.store.models import KitRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db

POSTING = (
    "Ward Nurse\n- Work in a team\n- Communicate with relatives\n"
    "- Attention to detail\n"
)
DRAFT = KitDraft(meetings=2, people=("Ada", "Ben"))
OWN = AskDraft("teamwork", Type.SCENARIO, "Who first?", ("Why?",), (), 5)


@pytest.fixture
def ident(me: User) -> UUID:
    upload = Upload("pasted.txt", POSTING.encode())
    return making.make(me, posting=upload, draft=DRAFT, now=NOW)


def told(ident: UUID, **changes: Any) -> bytes:
    kit = {**KitRow.objects.get(id=ident).kit, **changes}
    return json.dumps(kit).encode()


def test_the_same_kit_is_read_as_was_kept(me: User, ident: UUID) -> None:
    row = rows.row_of(me, ident)

    assert rows.dumped(rows.kit_of(row)) == row.kit
    assert str(row) == row.title == "Ward Nurse"


def test_what_is_no_kit_is_not_shown_by_halves(me: User, ident: UUID) -> None:
    KitRow.objects.update(kit={"title": "half"})

    assert pages.every(me) == ()
    with pytest.raises(NotFoundError):
        pages.show(me, ident)


def test_a_stale_version_overwrites_nothing(me: User, ident: UUID) -> None:
    row = rows.row_of(me, ident)
    kit = rows.kit_of(row)
    rows.keep(row, replace(kit, title="One"), version=1)
    assert (row.version, row.title) == (2, "One")

    with pytest.raises(ConflictError, match="another window"):
        rows.keep(row, replace(kit, title=None), version=1)

    assert KitRow.objects.get().title == "One"
    rows.keep(row, replace(kit, title=None, company=None), version=2)
    assert KitRow.objects.get().title == ""


def test_a_kit_of_a_fetched_posting(me: User) -> None:
    brought = Brought(
        name="x",
        kind="posting",
        text=POSTING,
        facts=Facts(company="Ash"),
        url="",
        seen_at=NOW,
        dated_on=None,
        original=b"",
        media="",
        problems=(),
    )
    draft = replace(DRAFT, title=" Nurse ", level=Level.SENIOR, people=())

    ident = making.make(me, posting=brought, draft=draft, now=NOW)

    page = pages.show(me, ident)
    assert (page.title, page.company, page.level) == ("Nurse", "Ash", "senior")
    assert page.people == ("Interviewer 1", "Interviewer 2")


def test_nothing_to_make_a_kit_of_is_refused(me: User) -> None:
    with pytest.raises(InvalidInputError, match="Bring the posting"):
        making.make(me, posting=None, draft=DRAFT, now=NOW)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"level": "emperor"}, "level: "),
        ({"questions": []}, "asks what is not among"),
        ({"meetings": "none"}, "meetings: "),
    ],
    ids=["level", "questions", "meetings"],
)
def test_a_changed_kit_says_where_it_is_wrong(
    me: User, ident: UUID, changes: dict[str, Any], why: str
) -> None:
    with pytest.raises(InvalidInputError, match=why):
        making.bring(me, upload=Upload("k", told(ident, **changes)), now=NOW)
    assert KitRow.objects.count() == 1


def test_a_kit_that_does_not_hold_together_is_refused(me: User, ident: UUID) -> None:
    kit = KitRow.objects.get().kit
    ask, meeting = kit["questions"][0], kit["meetings"][0]
    for changes, why in (
        ({"questions": [*kit["questions"], ask]}, "there twice"),
        ({"questions": [*kit["questions"], {**ask, "key": "a/b"}]}, "a stroke"),
        ({"meetings": [meeting, {**meeting, "name": "B"}]}, "in two interviews"),
        ({"meetings": [meeting, {**meeting, "questions": []}]}, "one name"),
        ({"meetings": [{**meeting, "minutes": -1}]}, "below 0"),
    ):
        with pytest.raises(InvalidInputError, match=why):
            making.bring(me, upload=Upload("k", told(ident, **changes)), now=NOW)
    with pytest.raises(InvalidInputError, match="over 2 MB"):
        making.bring(me, upload=Upload("k", b" " * 2_000_001), now=NOW)


def test_the_page_says_what_is_missing_and_where(me: User, ident: UUID) -> None:
    key = changing.add(me, ident, draft=OWN, place=0, version=1)
    drafted = replace(OWN, text="How old are you?")
    changing.write(me, ident, key, draft=drafted, version=2)

    page = pages.show(me, ident)

    anchors = next(one for one in page.lint if one.key == "anchors")
    assert (anchors.is_there, anchors.ask) == (False, key)
    assert anchors.where == "How old are you?"
    (asked,) = page.forbidden
    assert asked.key == key
    assert asked.caution is not None
    assert asked.caution.topic == "age"


def test_a_kit_holds_so_many_questions(
    me: User, ident: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changing, "MANY_ASKS", 3)

    with pytest.raises(InvalidInputError, match="Remove one first"):
        changing.add(me, ident, draft=OWN, place=None, version=1)


def test_another_type_has_no_star(me: User, ident: UUID) -> None:
    key = "teamwork.behavioural"
    page = pages.show(me, ident)
    line = next(ask for ask in page.asks if ask.key == key)
    assert len(line.star) == 4
    draft = replace(OWN, rubric=("a", "b", "c", "d"))
    changing.write(me, ident, key, draft=replace(draft, type=line.type), version=1)
    assert len(pages.show(me, ident).asks) == len(page.asks)
    kept = next(ask for ask in pages.show(me, ident).asks if ask.key == key)
    assert kept.star == line.star

    changing.write(me, ident, key, draft=draft, version=2)

    kept = next(ask for ask in pages.show(me, ident).asks if ask.key == key)
    assert kept.star == ()


def test_a_kit_without_a_title_is_taken_along(me: User, ident: UUID) -> None:
    row = rows.row_of(me, ident)
    rows.keep(row, replace(rows.kit_of(row), title=None), version=1)

    name, data = taking.take(me, ident, "md")

    assert name == "kit interview.md"
    assert data.decode().startswith("# Interview kit: an open post\n")


def test_a_removed_kit_is_told_and_purged(me: User, ident: UUID) -> None:
    changing.remove(me, ident, now=NOW)

    (line,) = removed.show(me, now=NOW)
    assert (line.id, line.kind, line.label) == (ident, "kit", "Ward Nurse")
    assert [one.id for one in gone.removed(me)] == [ident]
    removed.take_back(me, ident, now=NOW)
    assert KitRow.objects.filter(id=ident).exists()


def test_a_kit_is_in_the_export(me: User, ident: UUID) -> None:
    files = dict(parcel.files(me, "json"))

    assert str(ident).encode() in files[record.NAME]


def test_what_is_not_there_is_not_found(me: User) -> None:
    with pytest.raises(NotFoundError):
        rows.row_of(me, uuid4())


@pytest.mark.parametrize(
    "draft",
    [
        replace(OWN, competency="cake"),
        replace(OWN, minutes=0),
        replace(OWN, text=" "),
        replace(OWN, rubric=("x" * 1001,)),
        replace(OWN, probes=("x" * 1001,)),
    ],
    ids=["competency", "minutes", "text", "anchor", "probe"],
)
def test_what_a_kit_cannot_hold_is_refused(
    me: User, ident: UUID, draft: AskDraft
) -> None:
    with pytest.raises(InvalidInputError):
        changing.add(me, ident, draft=draft, place=None, version=1)


@pytest.mark.parametrize(
    "draft",
    [
        MeetingDraft("A", 20, 10, ("Ada",)),
        MeetingDraft("A", 60, 56, ("Ada",)),
        MeetingDraft(" ", 60, 10, ("Ada",)),
        MeetingDraft("A", 60, 10, ()),
    ],
    ids=["short", "theirs", "nameless", "nobody"],
)
def test_what_is_no_interview_is_refused(
    me: User, ident: UUID, draft: MeetingDraft
) -> None:
    with pytest.raises(InvalidInputError):
        changing.set_meeting(me, ident, 0, draft=draft, version=1)


def test_typed_questions_are_checked() -> None:
    page = pages.check("Why us?\nAre you married?")

    assert [one.span.quote for one in page.found] == ["Are you married?"]
    assert "not legal advice" in page.caution
