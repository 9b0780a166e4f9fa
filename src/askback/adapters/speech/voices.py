"""Silero VAD, as it comes with faster-whisper, through ONNX Runtime."""

from __future__ import annotations

from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from askback.core.practice.sound import STEP, Row, Samples
from askback.errors import UnavailableError

FILE = "silero_vad_v6.onnx"
BEFORE = 64  # samples of what came before, which the model is shown again
BLOCK = 1000  # steps at once: 32 s, some tens of megabytes


class SileroFinder:
    """Finds voices; what it remembers goes on from block to block."""

    def chances(self, samples: Samples, gain: float) -> Row:
        """Return for each `STEP` samples, made louder, how likely they are speech, 0-1.

        Raises:
            UnavailableError: faster-whisper is not here, or not with this model.
        """
        state = np.zeros((1, 1, 128), np.float32)
        held = {"h": state, "c": state}
        before = np.zeros(BEFORE, np.float32)
        found: list[Row] = []
        for at in range(0, len(samples), BLOCK * STEP):
            block = np.clip(samples[at : at + BLOCK * STEP] * np.float32(gain), -1, 1)
            block = np.pad(block, (0, -len(block) % STEP))
            rows = block.reshape(-1, STEP)
            ends = np.vstack([before, rows[:-1, -BEFORE:]])
            told, held["h"], held["c"] = self._session.run(
                None, {"input": np.hstack([ends, rows]), **held}
            )
            before = rows[-1, -BEFORE:]
            found.append(np.asarray(told, dtype=np.float64).ravel())
        return np.concatenate(found)

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # noqa: PLC0415 -- slow import

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.enable_cpu_mem_arena = False
        options.log_severity_level = 4
        return onnxruntime.InferenceSession(
            str(_model()), options, providers=["CPUExecutionProvider"]
        )


def _model() -> Path:
    """Return the model's file, without the seconds that importing its package takes."""
    found = find_spec("faster_whisper")
    for folder in (found and found.submodule_search_locations) or ():
        path = Path(folder) / "assets" / FILE
        if path.is_file():
            return path
    raise UnavailableError(
        "What finds voices is missing. Install it: pip install 'askback[speech]'"
    )
