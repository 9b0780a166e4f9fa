from __future__ import annotations

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


@pytest.mark.parametrize("content", [b"a: [1", b"a: \xff"])
def test_a_file_that_is_no_yaml_is_refused_by_name(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "claims.yaml"
    file.write_bytes(content)

    with pytest.raises(InvalidInputError, match=r"^claims\.yaml: not readable YAML"):
        shipped.load_yaml(file)


def test_yaml_brings_numbers_and_lists_and_no_objects(tmp_path: Path) -> None:
    file = tmp_path / "data.yaml"
    file.write_text("a: [1, two]")
    assert shipped.load_yaml(file) == {"a": [1, "two"]}

    file.write_text("a: !!python/object/apply:os.getcwd []")
    with pytest.raises(InvalidInputError):
        shipped.load_yaml(file)


def test_a_faulty_bank_names_its_mistakes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "bank").mkdir()
    (tmp_path / "bank" / "mine.yaml").write_text("- key: odd\n")
    shipped.criteria()  # is kept, so that only the bank is read from elsewhere
    monkeypatch.setattr(shipped, "folder", lambda name: tmp_path / name)
    shipped.bank.cache_clear()

    with pytest.raises(InvalidInputError, match=r"mine\.yaml"):
        shipped.bank()
