from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.test import override_settings

from askback.errors import InvalidInputError, NotFoundError
from askback.services.practice import recordings
from askback.store import media
from askback.store.models import User
from tests.takes import add_exercise, add_take, files_of

pytestmark = pytest.mark.django_db(transaction=True)
NAME = "33498ee7-9223-422e-aa33-3bec410033b1.webm"


class Elsewhere(FileSystemStorage):
    """A storage whose files are no files of this machine, as in a bucket."""

    def path(self, name: str) -> str:
        raise NotImplementedError(name)

    def exists(self, name: str) -> bool:
        return Path(self.location, name).exists()

    def _open(self, name: str, mode: str = "rb") -> object:
        return open(Path(self.location, name), mode)  # noqa: PTH123


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("take.webm", "", "webm"),
        ("Voice 3.M4A", "video/mp4", "m4a"),
        ("blob", "audio/webm;codecs=opus", "webm"),
        ("", "audio/mpeg", "mp3"),
        ("talk.wav", "text/html", "wav"),
    ],
)
def test_a_recording_is_kept_under_the_ending_of_its_name_else_of_its_type(
    name: str, kind: str, found: str
) -> None:
    assert recordings.ending(name, kind) == found


@pytest.mark.parametrize(
    ("name", "kind"), [("cv.pdf", "audio/webm"), ("x", "text/html"), ("", "")]
)
def test_what_is_no_recording_is_refused_with_what_would_be_one(
    name: str, kind: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        recordings.ending(name, kind)

    assert str(refused.value) == (
        f"{name or 'This'} is no recording that askback reads. Bring one that ends in "
        ".webm, .m4a, .mp3, .wav, .ogg, .flac or .mp4."
    )


def test_a_player_is_told_a_type_of_our_own_list() -> None:
    names = ["a.webm", "a.wav", "a.mov", "a.html", "a"]

    assert [recordings.media_type(name, is_video=False) for name in names] == [
        "audio/webm", "audio/wav", "audio/mp4",
        "application/octet-stream", "application/octet-stream",
    ]  # fmt: skip
    assert [recordings.media_type(name, is_video=True) for name in names[:2]] == [
        "video/webm", "audio/wav",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("size", "told"), [(0, "is empty"), (recordings.LARGEST + 1, "over 200 MB")]
)
def test_nothing_and_too_much_are_refused(size: int, told: str) -> None:
    recordings.check_size(1)
    recordings.check_size(recordings.LARGEST)

    with pytest.raises(InvalidInputError, match=told):
        recordings.check_size(size)


def test_a_recording_is_kept_for_its_owner_alone_and_given_again(
    me: User, home: Path
) -> None:
    assert recordings.keep(me, NAME, iter([b"one", b"two"])) == 6

    lies = home / "recordings" / str(me.pk) / NAME
    assert lies.read_bytes() == b"onetwo"
    assert stat.S_IMODE(lies.stat().st_mode) == 0o600
    assert stat.S_IMODE(lies.parent.stat().st_mode) == 0o700
    assert recordings.size_of(me, NAME) == 6
    with recordings.opened(me, NAME) as opened:
        assert opened.read() == b"onetwo"
    with recordings.as_file(me, NAME) as path:
        assert path == lies


def test_one_that_is_kept_again_takes_the_place_of_the_former(
    me: User, home: Path
) -> None:
    recordings.keep(me, NAME, [b"one"])
    recordings.keep(me, NAME, [b"other"])

    assert files_of(home, me) == {NAME: b"other"}


def test_nobody_reaches_the_recording_of_another(me: User, bob: User) -> None:
    recordings.keep(me, NAME, [b"one"])

    assert not recordings.is_there(bob, NAME)
    with pytest.raises(NotFoundError):
        recordings.opened(bob, NAME)


@pytest.mark.parametrize(
    "name", ["", "../1/x.webm", f"../{NAME}", f"{NAME}/..", f"{NAME}\n", "/etc/passwd"]
)
def test_a_name_that_askback_does_not_give_leads_nowhere(me: User, name: str) -> None:
    assert media.place(me.pk, name) == ""
    assert not recordings.is_there(me, name)
    with pytest.raises(NotFoundError):
        recordings.opened(me, name)


def test_a_disk_without_room_is_told_and_nothing_is_left(me: User, home: Path) -> None:
    def chunks() -> Iterator[bytes]:
        yield b"one"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(InvalidInputError) as refused:
        recordings.keep(me, NAME, chunks())

    assert str(refused.value) == (
        "The recording could not be kept: No space left on device. Make room on this "
        "machine, and try again."
    )
    assert files_of(home, me) == {}


def test_what_is_kept_elsewhere_is_heard_as_a_file_of_this_machine(
    me: User, home: Path
) -> None:
    there = {"BACKEND": f"{__name__}.Elsewhere", "OPTIONS": {"location": str(home)}}
    with override_settings(STORAGES={"recordings": there}):
        (home / str(me.pk)).mkdir(parents=True)
        (home / str(me.pk) / NAME).write_bytes(b"sound")

        with recordings.as_file(me, NAME) as path:
            assert path.read_bytes() == b"sound"
            assert path.suffix == ".webm"

    assert not path.exists()


def test_kept_recordings_are_counted(me: User, bob: User) -> None:
    assert recordings.kept(me) == (0, 0)
    exercise = add_exercise(me)
    add_take(me, exercise, data=b"x" * 10)
    add_take(me, exercise, data=b"y" * 5)
    add_take(bob, add_exercise(bob), data=b"z")

    assert recordings.kept(me) == (2, 15)


def test_what_no_take_names_any_more_is_swept_once_it_is_old(
    me: User, home: Path
) -> None:
    now = datetime.now(UTC)
    assert recordings.sweep(me, now=now) == 0
    take = add_take(me, add_exercise(me), data=b"kept")
    recordings.keep(me, NAME, [b"left"])
    beside = home / "recordings" / str(me.pk) / "not ours.txt"
    beside.write_bytes(b"theirs")

    assert recordings.sweep(me, now=now) == 0
    assert recordings.sweep(me, now=now + timedelta(hours=2)) == 1

    assert files_of(home, me) == {f"{take}.webm": b"kept", "not ours.txt": b"theirs"}
    assert recordings.name_of(take, "webm") == f"{take}.webm"
