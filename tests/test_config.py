from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_data_path

from askback.config import OPTIONS, Config
from askback.errors import InvalidInputError


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for option in OPTIONS:
        monkeypatch.delenv(option.name, raising=False)


def test_without_any_variable_all_is_at_its_default() -> None:
    config = Config.from_environ()

    assert config == Config(
        home=user_data_path("askback"), database_url="", debug=False, time_zone=""
    )


def test_a_variable_that_is_empty_counts_as_not_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ASKBACK_DEBUG", "")

    assert Config.from_environ().debug is False


def test_each_option_is_read_from_its_variable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    monkeypatch.setenv("ASKBACK_HOME", "~/jobs")
    monkeypatch.setenv("ASKBACK_DATABASE_URL", "postgresql://db/jobs")
    monkeypatch.setenv("ASKBACK_DEBUG", "1")
    monkeypatch.setenv("ASKBACK_TIME_ZONE", "Europe/Oslo")

    assert Config.from_environ() == Config(
        home=Path("/home/me/jobs"),
        database_url="postgresql://db/jobs",
        debug=True,
        time_zone="Europe/Oslo",
    )


def test_debug_that_is_neither_on_nor_off_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ASKBACK_DEBUG", "yes")

    with pytest.raises(InvalidInputError, match=r"^ASKBACK_DEBUG: give 0 or 1\.$"):
        Config.from_environ()


def test_every_option_says_what_it_means_in_a_sentence() -> None:
    assert [o.name for o in OPTIONS if not o.help.endswith(".")] == []


def test_the_secret_key_is_made_once_and_kept(tmp_path: Path) -> None:
    config = Config(tmp_path / "new" / "home", "", debug=False, time_zone="")

    made = config.secret_key()

    assert len(made) > 50
    assert config.secret_key() == made
    assert (config.home / "secret_key").read_text(encoding="utf-8") == made


def test_only_its_owner_can_read_the_secret_key(tmp_path: Path) -> None:
    Config(tmp_path, "", debug=False, time_zone="").secret_key()

    mode = (tmp_path / "secret_key").stat().st_mode

    assert stat.S_IMODE(mode) == 0o600


def test_two_homes_have_two_secret_keys(tmp_path: Path) -> None:
    one, other = (
        Config(tmp_path / name, "", debug=False, time_zone="").secret_key()
        for name in ("one", "other")
    )

    assert one != other


STARTING = """
import sys
from pathlib import Path
from askback.config import Config
sys.stdin.read(1)
print(Config(Path(sys.argv[1]), "", debug=False, time_zone="").secret_key())
"""


def test_processes_that_start_at_once_agree_on_one_secret_key(tmp_path: Path) -> None:
    home = tmp_path / "home"
    started = [
        subprocess.Popen(
            [sys.executable, "-c", STARTING, str(home)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for _ in range(4)
    ]  # fmt: skip
    for process in started:
        assert process.stdin is not None
        process.stdin.write("x")
        process.stdin.flush()

    told = {process.communicate()[0] for process in started}

    assert len(told) == 1
    assert told == {f"{(home / 'secret_key').read_text(encoding='utf-8')}\n"}
    assert [path.name for path in home.iterdir()] == ["secret_key"]


def test_a_secret_key_that_is_empty_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "secret_key").touch()

    made = Config(tmp_path, "", debug=False, time_zone="").secret_key()

    assert len(made) > 50
    assert (tmp_path / "secret_key").read_text(encoding="utf-8") == made


def test_who_was_first_is_believed(tmp_path: Path) -> None:
    config = Config(tmp_path, "", debug=False, time_zone="")
    (tmp_path / "secret_key").write_text("the first one", encoding="utf-8")

    assert config._make_key(tmp_path / "secret_key") == "the first one"


def test_a_home_that_we_make_is_its_owners_alone(tmp_path: Path) -> None:
    config = Config(tmp_path / "home", "", debug=False, time_zone="")

    config.secret_key()

    assert stat.S_IMODE(config.home.stat().st_mode) == 0o700
