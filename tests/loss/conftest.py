"""A workspace of this version in a folder, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from askback.services import people
from askback.store.models import User
from tests.loss.homes import close_nursery, open_nursery, run


@pytest.fixture
def me(db: None) -> User:  # noqa: ARG001 -- opens the database
    return people.local_owner()


MAKE = """
from askback.boot import migrate
home = os.environ["ASKBACK_HOME"]
os.makedirs(home)
migrate()
me = people.local_owner()
company = builders.add_company(me)
builders.add_interview(me, company)
"""


@pytest.fixture(scope="session")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    open_nursery(tmp_path_factory.mktemp("nursery"))
    yield
    close_nursery()


@pytest.fixture(scope="session")
def made_once(nursery: None, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 -- it must be open
    home = tmp_path_factory.mktemp("made") / "home"
    run(home, MAKE)
    return home


@pytest.fixture
def home(made_once: Path, tmp_path: Path) -> Path:
    """A workspace with one company and one interview in it."""
    found = tmp_path / "home"
    shutil.copytree(made_once, found)
    return found
