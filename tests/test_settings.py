from __future__ import annotations

from pathlib import Path

import pytest

from askback.config import Config
from askback.errors import InvalidInputError
from askback.settings import database, time_zone


def config(*, url: str = "", zone: str = "") -> Config:
    return Config(home=Path("/home/me"), database_url=url, debug=False, time_zone=zone)


def test_the_database_is_a_file_in_home() -> None:
    found = database(config())

    assert found["ENGINE"] == "django.db.backends.sqlite3"
    assert found["NAME"] == Path("/home/me/askback.sqlite3")


def test_a_url_names_a_postgresql_database() -> None:
    found = database(config(url="postgresql://ann:s%40t@db:5433/ask?sslmode=require"))

    assert found == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "ask",
        "USER": "ann",
        "PASSWORD": "s@t",
        "HOST": "db",
        "PORT": 5433,
        "OPTIONS": {"sslmode": "require"},
    }


@pytest.mark.parametrize("url", ["mysql://db/ask", "postgresql://db", "nonsense"])
def test_another_database_is_refused(url: str) -> None:
    with pytest.raises(InvalidInputError, match="ASKBACK_DATABASE_URL"):
        database(config(url=url))


def test_the_zone_is_the_one_given() -> None:
    assert time_zone(config(zone="Asia/Kolkata")) == "Asia/Kolkata"


def test_a_zone_that_is_none_is_refused_by_its_name() -> None:
    with pytest.raises(InvalidInputError, match="Mars/Base"):
        time_zone(config(zone="Mars/Base"))


def test_without_one_the_machines_zone_counts(tmp_path: Path) -> None:
    link = tmp_path / "localtime"
    link.symlink_to("/nowhere/zoneinfo/Europe/Oslo")

    assert time_zone(config(), link) == "Europe/Oslo"


@pytest.mark.parametrize("target", ["/nowhere", "/nowhere/zoneinfo/No/Such"])
def test_a_machine_that_does_not_say_is_in_utc(tmp_path: Path, target: str) -> None:
    link = tmp_path / "localtime"
    link.symlink_to(target)

    assert time_zone(config(), link) == "UTC"
