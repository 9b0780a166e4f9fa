from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from askback.adapters import shipped
from askback.core.topics import Role
from askback.errors import InvalidInputError


def test_the_26_criteria_are_there() -> None:
    assert len(list(shipped.criteria())) == 26


def test_the_bank_is_whole_and_without_a_mistake() -> None:
    bank, mistakes = shipped.read_shipped_bank()

    assert mistakes == ()
    assert [q.key for q in bank] == [q.key for q in shipped.bank()]


def test_every_question_bears_on_criteria_that_there_are() -> None:
    known = shipped.criteria()

    assert all(c in known for question in shipped.bank() for c in question.criteria)


def test_the_fixed_list_is_ten_questions_of_the_bank() -> None:
    listed = shipped.fixed_list()

    assert len(set(listed)) == 10
    assert all(shipped.bank().get(key) is not None for key in listed)


def test_who_knows_what_is_told_for_every_role_and_criterion() -> None:
    knows = shipped.tables().knows

    assert all(0 <= knows.of(r, c.key) <= 1 for r in Role for c in shipped.criteria())


def test_the_tables_of_the_dossier_are_read_once() -> None:
    assert shipped.dossier_tables() is shipped.dossier_tables()


@pytest.mark.parametrize("name", ["bank", "data"])
def test_what_the_files_hold_can_be_kept(name: str) -> None:
    held = shipped.loaded(name)

    assert json.loads(json.dumps(held)) == held


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that stands for the package's."""
    shipped.criteria()  # is kept, so that only the bank is read from elsewhere
    monkeypatch.setattr(shipped, "folder", lambda name: tmp_path / name)
    shipped.loaded.cache_clear()
    shipped.bank.cache_clear()
    yield tmp_path
    shipped.loaded.cache_clear()


def test_a_faulty_bank_names_its_mistakes(elsewhere: Path) -> None:
    (elsewhere / "bank").mkdir()
    (elsewhere / "bank" / "mine.yaml").write_text("- key: odd\n")

    with pytest.raises(InvalidInputError, match=r"mine\.yaml"):
        shipped.bank()
