from __future__ import annotations

from pathlib import Path

import pytest

from askback.adapters.speech import engines
from askback.adapters.speech.engines import MISSING, NEEDED, OTHER, engine_of
from askback.core.topics import Problem
from askback.errors import InvalidInputError


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package like that of the model, with files that are not the model's."""
    folder = tmp_path / "some_models" / "model"
    folder.mkdir(parents=True)
    (folder.parent / "__init__.py").write_text("raise RuntimeError")
    for name in NEEDED:
        (folder / name).write_text(name)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(engines, "PACKAGE", "some_models")
    return folder


def test_without_its_package_there_is_no_engine_and_the_mend_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engines, "PACKAGE", "no_such_models")

    assert engine_of("") == (None, (Problem("words", MISSING),))


@pytest.mark.usefixtures("package")
def test_a_packaged_model_that_is_another_file_is_not_used() -> None:
    assert engine_of("") == (None, (Problem("words", OTHER),))


def test_a_package_that_lacks_a_file_has_no_model(package: Path) -> None:
    (package / "tokenizer.json").unlink()

    assert engine_of("") == (None, (Problem("words", MISSING),))


def test_a_packaged_model_that_is_known_is_used_and_its_package_is_not_run(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = engines._sha256(package / "model.bin")
    monkeypatch.setattr(engines, "SHA256", told)

    engine, problems = engine_of("")

    assert engine is not None
    assert problems == ()
    assert engine.keeps_fillers


def test_a_folder_is_used_under_its_own_name(package: Path) -> None:
    pytest.importorskip("faster_whisper", reason="the extra speech is not installed")
    engine, problems = engine_of(str(package))

    assert engine is not None
    assert engine.name.startswith("model, faster-whisper ")
    assert problems == ()


@pytest.mark.parametrize("lacking", NEEDED)
def test_a_folder_that_lacks_a_file_is_refused_before_anything_is_fetched(
    package: Path, lacking: str
) -> None:
    (package / lacking).unlink()

    with pytest.raises(InvalidInputError, match=f"{lacking} is not in it"):
        engine_of(str(package))


def test_the_name_of_a_model_is_no_folder() -> None:
    with pytest.raises(InvalidInputError, match="Name a folder"):
        engine_of("large-v3")
