from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from askback.adapters.embedding import MiniLM, minilm
from askback.errors import UnavailableError

SAME = "How often is the pager going off at night?"
NEAR = "How many times were you woken on call?"
FAR = "Is there a pension scheme?"


@pytest.fixture(scope="module")
def model() -> MiniLM:
    return MiniLM()


def test_each_text_has_a_row_of_length_one_in_its_place(model: MiniLM) -> None:
    texts = [SAME, "", FAR * 40, NEAR]

    rows = model.embed(texts)

    assert rows.shape == (4, 384)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-4)


def test_sentences_of_like_meaning_lie_near_one_another(model: MiniLM) -> None:
    same, near, far = model.embed([SAME, NEAR, FAR])

    assert same @ near > same @ far + 0.2


def test_no_texts_give_no_rows(model: MiniLM) -> None:
    assert model.embed([]).shape == (0, 384)


def test_a_text_has_the_same_row_whatever_stands_beside_it(model: MiniLM) -> None:
    beside = model.embed([FAR * 40, SAME, NEAR])[1]

    assert beside.tolist() == model.embed([SAME])[0].tolist()


def test_half_a_character_is_read_past(model: MiniLM) -> None:
    (broken, whole) = model.embed([f"{SAME} \ud800", SAME])

    assert broken @ whole > 0.9


def put_in_place(patch: pytest.MonkeyPatch, package: Path) -> None:
    """Let another package stand where the model's package does."""
    package.mkdir()
    (package / "__init__.py").touch()
    patch.setattr(minilm, "PACKAGE", package.name)
    patch.syspath_prepend(package.parent)


@pytest.mark.parametrize("name", ["not_installed", "a_model_without_its_file"])
def test_without_the_model_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    put_in_place(monkeypatch, tmp_path / "a_model_without_its_file")
    monkeypatch.setattr(minilm, "PACKAGE", name)

    with pytest.raises(UnavailableError) as missing:
        MiniLM().embed(["a"])

    assert str(missing.value) == (
        f"The sentence model is missing. Install it: pip install {name}"
    )


def test_another_model_than_the_one_measured_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    put_in_place(monkeypatch, tmp_path / "another_model")
    (tmp_path / "another_model" / "model.onnx").write_bytes(b"another")

    with pytest.raises(UnavailableError) as refused:
        MiniLM().embed(["a"])

    assert str(refused.value) == (
        "model.onnx of another_model is not the file askback knows. Reinstall it: "
        "pip install --force-reinstall another_model==1.0.0"
    )
