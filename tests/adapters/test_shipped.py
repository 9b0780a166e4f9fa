from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from askback.adapters import shipped
from askback.core.topics import Role
from askback.core.transcript.answer import Kind, Reason, Said, Verdict
from askback.core.transcript.answer.chance import Case
from askback.core.transcript.answer.sentences import sentences
from askback.core.transcript.answer.traits import traits
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


def test_what_was_learnt_of_answers_has_the_labels_that_it_is_read_by() -> None:
    """Verdicts are read by their place, reasons and kinds by their names."""
    ear = shipped.ear()

    assert ear.verdict.labels == (
        Verdict.ANSWERED,
        Verdict.PARTLY,
        Verdict.NOT_ANSWERED,
    )
    assert sorted(ear.reason.labels) == sorted(Reason)
    assert sorted(ear.kind.labels) == sorted(Kind)


@pytest.mark.parametrize("name", ["verdict", "reason", "kind"])
def test_what_was_learnt_of_answers_fits_the_traits_that_there_are(name: str) -> None:
    learnt = getattr(shipped.ear(), name)
    parts = sentences([Said(0, "Six, I think.")])
    held = traits(Case.of("How many?", frozenset(), parts), 0.1)
    names, labels = len(learnt.names), len(learnt.labels)

    assert set(learnt.names) == set(held)
    assert (learnt.means.shape, learnt.spreads.shape) == ((names,), (names,))
    assert learnt.weights.shape == (names + 1, labels)
    assert min(learnt.spreads) > 0
    assert {len(worths) for worths in learnt.runs.values()} == {labels}
    assert sum(learnt.chances(held, parts)) == pytest.approx(1)


def test_what_was_learnt_of_answers_is_read_once() -> None:
    assert shipped.ear() is shipped.ear()


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
