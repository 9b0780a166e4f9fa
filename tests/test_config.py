from __future__ import annotations

import stat
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
