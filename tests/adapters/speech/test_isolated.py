from __future__ import annotations

import json
import resource
import sys
import threading
from pathlib import Path

import pytest

from askback.adapters.speech import engines, isolated
from askback.adapters.speech.isolated import hear_isolated, heard_in, main
from askback.errors import InvalidInputError, StoppedError, UnavailableError
from tests.sounding import voice, wav_bytes

pytest.importorskip("av", reason="the extra speech is not installed")
pytest.importorskip("faster_whisper", reason="the extra speech is not installed")


@pytest.fixture
def take(tmp_path: Path) -> Path:
    """A recording of three seconds."""
    path = tmp_path / "take.wav"
    path.write_bytes(wav_bytes(voice([(0.5, 2.4)], 3)))
    return path


@pytest.fixture
def instead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of ours that runs instead of the one that hears."""
    monkeypatch.setattr(isolated, "MODULE", "stand_in")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return tmp_path / "stand_in.py"


def test_a_recording_is_heard_in_a_process_of_its_own(take: Path) -> None:
    told: list[tuple[int, int]] = []

    heard = hear_isolated(take, tell=lambda done, of: told.append((done, of)))

    assert heard.duration_s == 3
    assert heard.speech[0].start_s == pytest.approx(0.5, abs=0.1)
    assert heard.tones
    assert told[-1] == (3, 3)
    assert (engines.packaged() is None) == (heard.engine == "")


def test_it_is_asked_again_and_again_whether_to_go_on_and_ends_when_told(
    take: Path, instead: Path
) -> None:
    instead.write_text("import threading; threading.Event().wait()")
    asked: list[int] = []

    def tell(done_s: int, _: int) -> None:
        asked.append(done_s)
        if len(asked) == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        hear_isolated(take, tell=tell)
    assert asked == [0, 0]


def test_how_far_it_was_is_told_again_while_nothing_new_is_known(
    take: Path, instead: Path
) -> None:
    instead.write_text(
        "import threading; print('[2, 9]', flush=True); threading.Event().wait()"
    )
    asked: list[int] = []
    enough = threading.Event()

    def tell(done_s: int, _: int) -> None:
        asked.append(done_s)
        if asked.count(2) == 2:
            enough.set()
            raise StoppedError

    with pytest.raises(StoppedError):
        hear_isolated(take, tell=tell)
    assert enough.is_set()


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.abort()",
        "raise MemoryError",
        "print('[1, 2]')",
        "print('so')",
        "",
    ],
    ids=["crash", "memory", "half", "prose", "nothing"],
)
def test_a_process_that_dies_is_an_unreadable_recording(
    take: Path, instead: Path, code: str
) -> None:
    instead.write_text(code)

    with pytest.raises(InvalidInputError, match=r"take\.wav: it cannot be read"):
        hear_isolated(take)


def test_what_is_wrong_with_a_file_is_told_as_it_was_found(tmp_path: Path) -> None:
    path = tmp_path / "take.wav"
    path.write_text("hello")

    with pytest.raises(InvalidInputError, match=r"^take\.wav: this is no recording"):
        hear_isolated(path)


def test_what_is_not_installed_is_told_as_such(take: Path, instead: Path) -> None:
    said = json.dumps({"wrong": "missing", "message": "Install it."})
    instead.write_text(f"print({said!r})")

    with pytest.raises(UnavailableError, match="Install it"):
        hear_isolated(take)


def test_a_name_that_looks_like_an_option_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "-c print(1) 'é\n.wav"
    path.write_bytes(wav_bytes(voice([], 0.5)))

    assert hear_isolated(path).duration_s == 0.5


def test_nothing_of_a_recording_reaches_the_network(
    take: Path, shut_network: list[str]
) -> None:
    heard = heard_in(take, "", lambda *_: None)

    assert heard.speech
    assert (engines.packaged() is None) == (heard.engine == "")
    assert shut_network == []


@pytest.fixture
def unlimited(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """The limits that would have been set."""
    limits: list[tuple[int, ...]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda *one: limits.append(one))
    return limits


def test_the_process_prints_how_far_it_is_and_what_it_heard(
    take: Path,
    unlimited: list[tuple[int, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(engines, "PACKAGE", "no_such_models")
    monkeypatch.setattr(sys, "argv", ["hear", str(take), ""])

    main()

    *far, heard = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(of_s == 3 for _, of_s in far)
    assert heard["duration_s"] == 3
    assert heard["problems"][0][0] == "words"
    assert len(unlimited) == 2


@pytest.mark.usefixtures("unlimited")
def test_the_process_prints_what_is_wrong(
    take: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["hear", str(take), "large-v3"])

    main()

    told = json.loads(capsys.readouterr().out)
    assert told["wrong"] == "input"
    assert "large-v3" in told["message"]


def test_where_the_system_knows_no_limits_there_are_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)

    isolated._limit()
