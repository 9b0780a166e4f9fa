from __future__ import annotations

import zipfile
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from askback.adapters import askbacks
from askback.errors import ConflictError, UnavailableError, UnreachableError
from askback.services import bringing, moving, opportunities
from askback.services.values.bringing import Brought, Difference
from askback.store.models import OpportunityRow, TakeRow, User
from tests.builders import NOW, add_company
from tests.takes import add_exercise, add_take

pytestmark = pytest.mark.django_db

THERE = askbacks.of("https://askback.example.edu", "ask_x")
TAKES = {
    "askback": "9.9",
    "list_version": bringing.LIST_VERSION,
    "record_version": bringing.RECORD_VERSION,
    "largest": 10_000_000,
}
NOTHING_NEW = Brought(new=(), rows=0, same=0, differences=())
DIFFERS = Difference("Company", "Halden", (("title", "Nurse", "Ward manager"),))


class Server:
    """Another askback that answers as it is told, and keeps what it was sent."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.says: Any = TAKES
        self.answers: Any = asdict(NOTHING_NEW)
        self.sent: list[tuple[str, list[str]]] = []
        self.holds = b""
        monkeypatch.setattr(askbacks, "ask", lambda *_: self.says)
        monkeypatch.setattr(askbacks, "send", self.send)
        monkeypatch.setattr(askbacks, "fetch", self.fetch)

    def send(self, _: object, path: str, file: Path, told: askbacks.Told) -> Any:
        with zipfile.ZipFile(file) as opened:
            self.sent.append((path, opened.namelist()))
        told(1, 1)
        return self.answers

    def fetch(self, _: object, path: str, target: Path, told: askbacks.Told) -> None:
        assert path == "/export"
        target.write_bytes(self.holds)
        told(1, 0)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    return Server(monkeypatch)


@pytest.fixture
def parcel(me: User, tmp_path: Path) -> moving.Parcel:
    add_company(me)
    add_take(me, add_exercise(me))
    return moving.pack(me, tmp_path)


def quiet(_: int, __: int) -> None:
    """Hear nothing."""


def test_what_moves_has_every_row_and_recording(
    parcel: moving.Parcel, me: User
) -> None:
    take = TakeRow.objects.get(owner=me)

    assert parcel.rows >= 3
    assert len(parcel.recordings) == 1
    assert take.media.rpartition("/")[2] in next(iter(parcel.recordings))
    assert len(parcel.digest) == 64


def test_looking_there_sends_the_rows_and_no_recording(
    server: Server, parcel: moving.Parcel
) -> None:
    assert moving.look_there(THERE, parcel, quiet) == NOTHING_NEW

    ((path, names),) = server.sent
    assert path == "/import?look=true"
    assert not any(name in names for name in parcel.recordings)
    assert len(names) == 2


def test_bringing_there_sends_all_of_it_and_what_counts(
    server: Server, parcel: moving.Parcel
) -> None:
    moving.bring_there(THERE, parcel, "archive", quiet)

    ((path, names),) = server.sent
    assert path == "/import?wins=archive"
    assert any("recordings/" in name for name in names)


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ({"record_version": 0}, "older than this one"),
        ({"largest": 10}, "takes up to 10"),
    ],
    ids=["older", "small"],
)
def test_a_server_that_could_not_take_it_is_sent_nothing(
    server: Server, parcel: moving.Parcel, says: dict[str, int], words: str
) -> None:
    server.says = {**TAKES, **says}

    with pytest.raises(UnavailableError, match=words):
        moving.look_there(THERE, parcel, quiet)

    assert server.sent == []


@pytest.mark.parametrize("says", [None, [], {"askback": 1}], ids=["none", "list", "it"])
def test_what_answers_as_no_askback_does_is_said(
    server: Server, parcel: moving.Parcel, says: Any
) -> None:
    server.says = says

    with pytest.raises(UnreachableError, match="not as askback does"):
        moving.look_there(THERE, parcel, quiet)


def test_what_is_fetched_comes_in_whole(
    server: Server, parcel: moving.Parcel, me: User, tmp_path: Path
) -> None:
    server.holds = parcel.path.read_bytes()
    fetched = moving.fetch(THERE, tmp_path, quiet)
    OpportunityRow.objects.filter(owner=me).delete()

    assert fetched.digest == parcel.digest
    assert moving.look_here(me, fetched).rows > 0
    brought = moving.bring_here(me, fetched, "", NOW)

    assert brought.is_kept
    assert OpportunityRow.objects.filter(owner=me).count() == 1


def test_both_sides_the_same_are_told_by_one_digest(parcel: moving.Parcel) -> None:
    checked = moving.check(parcel, parcel, lambda: NOTHING_NEW, "")

    assert (checked.rows, checked.digest) == (parcel.rows, parcel.digest)
    assert (checked.recordings, checked.differing) == (1, 0)


def test_beside_what_was_there_before_all_of_it_is_there(
    parcel: moving.Parcel, me: User, tmp_path: Path
) -> None:
    opportunities.add(me, company="Marrow", title="", posting=None, now=NOW)
    arrived = moving.pack(me, tmp_path, "more.zip")

    checked = moving.check(parcel, arrived, lambda: NOTHING_NEW, "")

    assert (checked.digest, checked.differing) == ("", 0)


def test_what_differs_is_counted_where_what_was_there_counts(
    parcel: moving.Parcel,
) -> None:
    arrived = replace(
        parcel,
        record=parcel.record + b" ",
        recordings=dict.fromkeys(parcel.recordings, ""),
    )
    left = replace(NOTHING_NEW, differences=(DIFFERS,))

    assert moving.check(parcel, arrived, lambda: left, "here").differing == 1
    with pytest.raises(ConflictError, match="1 things differ"):
        moving.check(parcel, arrived, lambda: left, "archive")


def test_a_recording_that_did_not_arrive_is_said(parcel: moving.Parcel) -> None:
    arrived = replace(parcel, recordings={})

    with pytest.raises(ConflictError, match="0 rows and 1 recordings"):
        moving.check(parcel, arrived, lambda: NOTHING_NEW, "here")
