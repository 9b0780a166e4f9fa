"""Recordings in backups and exports."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError
from askback.services import backups, bringing, erasing, exports, restoring
from askback.services.practice import carried, recordings
from askback.store.models import ExerciseRow, TakeRow, User
from tests.builders import NOW, everything
from tests.takes import add_exercise, add_take, files_of

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.sqlite_alone("a backup is a copy of its file"),
]
SILENCE = bytes(60_000)  # what packs to a thousandth


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def take(me: User) -> UUID:
    return add_take(me, add_exercise(me), data=SILENCE, reading={"duration_s": 2.0})


def remove_all(owner: User) -> None:
    ExerciseRow.everything.filter(owner=owner).delete()


def test_a_backup_has_the_recordings_and_puts_them_back(
    me: User, take: UUID, home: Path
) -> None:
    before, held = everything(), files_of(home, me)
    made = backups.make(now=NOW)
    assert held == {f"{take}.webm": SILENCE}

    remove_all(me)
    assert files_of(home, me) == {}
    restoring.restore(backups.path_of(made.name), now=NOW)

    assert everything() == before
    assert files_of(home, me) == held


def test_everything_that_was_deleted_comes_back_with_its_recordings(
    me: User, take: UUID, home: Path
) -> None:
    made = erasing.erase(me, word="delete", now=NOW)
    assert files_of(home, me) == {}

    restoring.restore(backups.path_of(made.name), now=NOW)

    assert files_of(home, me) == {f"{take}.webm": SILENCE}


def test_a_recording_that_is_here_already_is_not_written_again(
    me: User, take: UUID, home: Path
) -> None:
    made = backups.make(now=NOW)
    lies = home / "recordings" / str(me.pk) / f"{take}.webm"
    written = lies.stat().st_mtime_ns

    restoring.restore(backups.path_of(made.name), now=NOW)

    assert lies.stat().st_mtime_ns == written


def test_one_that_was_cut_is_put_back_whole(me: User, take: UUID, home: Path) -> None:
    made = backups.make(now=NOW)
    (home / "recordings" / str(me.pk) / f"{take}.webm").write_bytes(b"cut")

    restoring.restore(backups.path_of(made.name), now=NOW)

    assert files_of(home, me) == {f"{take}.webm": SILENCE}


def test_a_take_whose_recording_is_lost_is_backed_up_without_it(
    me: User, take: UUID, home: Path
) -> None:
    (home / "recordings" / str(me.pk) / f"{take}.webm").unlink()

    made = backups.make(now=NOW)
    restoring.restore(backups.path_of(made.name), now=NOW)

    assert files_of(home, me) == {}
    assert TakeRow.objects.get().id == take


def forge(path: Path, change: dict[str, bytes], told: dict[str, object]) -> None:
    """Write a backup anew with other members, and other words about them."""
    with zipfile.ZipFile(path) as opened:
        members = {name: opened.read(name) for name in opened.namelist()} | change
    manifest = json.loads(members["manifest.json"])
    manifest["members"] |= told
    members["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        for name, data in members.items():
            made.writestr(name, data)


def test_a_backup_whose_recording_is_another_is_refused(
    me: User, take: UUID, home: Path
) -> None:
    made = backups.path_of(backups.make(now=NOW).name)
    name = f"recordings/{me.pk}/{take}.webm"
    forge(made, {name: SILENCE[:-1] + b"x"}, {})

    with pytest.raises(InvalidInputError, match="damaged"):
        restoring.look(made)
    with pytest.raises(InvalidInputError, match="Nothing was changed"):
        restoring.restore(made, now=NOW)

    assert files_of(home, me) == {f"{take}.webm": SILENCE}


@pytest.mark.parametrize(
    "name", ["recordings/1/../../evil.webm", "recordings/1/evil.webm", "evil"]
)
@pytest.mark.usefixtures("take")
def test_a_backup_that_names_another_place_is_refused(name: str) -> None:
    made = backups.path_of(backups.make(now=NOW).name)
    forge(made, {name: b"x"}, {name: {"sha256": "", "bytes": 1}})

    with pytest.raises(InvalidInputError, match="This is no backup"):
        restoring.look(made)


def test_a_recording_that_is_packed_or_of_another_size_is_refused(
    me: User, take: UUID
) -> None:
    made = backups.path_of(backups.make(now=NOW).name)
    name = f"recordings/{me.pk}/{take}.webm"
    forge(made, {}, {name: {"sha256": "", "bytes": 5}})

    with pytest.raises(InvalidInputError, match="This is no backup"):
        restoring.look(made)


def test_an_export_comes_back_byte_for_byte_with_its_recordings(
    me: User, take: UUID, home: Path
) -> None:
    packed = exports.packed(me)
    remove_all(me)
    assert files_of(home, me) == {}

    whole = bringing.whole_bytes(packed)
    bringing.bring(me, whole.record, now=NOW, recordings=whole.recordings)

    assert exports.packed(me) == packed
    assert files_of(home, me) == {f"{take}.webm": SILENCE}


def test_an_export_in_a_folder_has_them_too(
    me: User, take: UUID, home: Path, tmp_path: Path
) -> None:
    exports.save(me, tmp_path / "out")
    remove_all(me)

    whole = bringing.whole(tmp_path / "out")
    bringing.bring(me, whole.record, now=NOW, recordings=whole.recordings)

    assert (tmp_path / "out" / "recordings" / f"{take}.webm").read_bytes() == SILENCE
    assert files_of(home, me) == {f"{take}.webm": SILENCE}


def test_the_recording_becomes_that_of_whoever_brings_it(
    me: User, bob: User, take: UUID, home: Path
) -> None:
    whole = bringing.whole_bytes(exports.packed(me))
    remove_all(me)

    bringing.bring(bob, whole.record, now=NOW, recordings=whole.recordings)

    assert files_of(home, bob) == {f"{take}.webm": SILENCE}
    assert files_of(home, me) == {}


@pytest.mark.parametrize("data", [None, b"other"])
def test_an_export_whose_recording_is_damaged_or_missing_is_refused(
    me: User, take: UUID, data: bytes | None
) -> None:
    held = io.BytesIO()
    name = f"recordings/{take}.webm"
    with (
        zipfile.ZipFile(io.BytesIO(exports.packed(me))) as opened,
        zipfile.ZipFile(held, "w") as made,
    ):
        for one in opened.namelist():
            kept = data if one == name else opened.read(one)
            if kept is not None:
                made.writestr(one, kept)

    with pytest.raises(InvalidInputError, match=f"{name}: it is"):
        bringing.whole_bytes(held.getvalue())


def test_a_recording_that_was_lost_comes_back_with_a_take_that_is_here(
    me: User, take: UUID, home: Path
) -> None:
    whole = bringing.whole_bytes(exports.packed(me))
    (home / "recordings" / str(me.pk) / f"{take}.webm").unlink()

    found = bringing.bring(me, whole.record, now=NOW, recordings=whole.recordings)

    assert found.rows == 0
    assert files_of(home, me) == {f"{take}.webm": SILENCE}


def test_what_is_here_stays_where_nothing_is_said_to_win(
    me: User, take: UUID, home: Path
) -> None:
    whole = bringing.whole_bytes(exports.packed(me))
    TakeRow.objects.filter(id=take).update(note="Mine")
    recordings.keep(me, f"{take}.webm", [b"mine"])

    bringing.bring(me, whole.record, now=NOW, recordings=whole.recordings)
    kept = files_of(home, me)
    bringing.bring(
        me, whole.record, wins="archive", now=NOW, recordings=whole.recordings
    )

    assert kept == {f"{take}.webm": b"mine"}
    assert files_of(home, me) == {f"{take}.webm": SILENCE}


def test_a_name_of_another_place_is_not_written(me: User, home: Path) -> None:
    carried.bring(me, ["../x.webm"], {"../x.webm": b"x"})

    assert files_of(home, me) == {}
    assert not (home / "recordings" / "x.webm").exists()


def test_a_lost_recording_is_left_out_of_an_export(
    me: User, take: UUID, home: Path
) -> None:
    (home / "recordings" / str(me.pk) / f"{take}.webm").unlink()

    assert bringing.whole_bytes(exports.packed(me)).recordings == {}


def test_tables_and_pages_alone_have_no_recordings(me: User, take: UUID) -> None:
    name = f"recordings/{take}.webm"

    for form, is_there in (
        ("all", True),
        ("json", True),
        ("csv", False),
        ("md", False),
    ):
        with zipfile.ZipFile(io.BytesIO(exports.packed(me, form=form))) as opened:
            assert (name in opened.namelist()) is is_there


def test_more_than_comes_back_is_not_exported(me: User, take: UUID) -> None:
    TakeRow.objects.filter(id=take).update(size=carried.MOST + 1)

    with pytest.raises(InvalidInputError, match="Make a backup, which holds all"):
        exports.packed(me)


def test_the_bytes_of_recordings_are_told_beside_those_of_the_database(
    me: User, take: UUID
) -> None:
    add_take(me, TakeRow.objects.get(id=take).exercise_id, data=b"12345")

    assert backups.data().recordings == len(SILENCE) + 5
    assert ("takes", 2) in backups.data().counts
    assert carried.size() == len(SILENCE) + 5


def test_clearing_what_is_not_there_does_nothing(bob: User) -> None:
    carried.clear(bob)
    add_take(bob, add_exercise(bob))
    name = f"{uuid4()}.webm"
    recordings.keep(bob, name, [b"left"])

    carried.clear(bob)

    assert not recordings.is_there(bob, name)
