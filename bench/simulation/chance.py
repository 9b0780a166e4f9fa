"""Luck by name: the same draw for the same thing, whatever else was drawn before."""

from __future__ import annotations

from zlib import crc32

import numpy as np


def luck(seed: int, *names: str) -> np.random.Generator:
    """Return the chance that belongs to a named thing of a seed.

    What hangs on a name hangs on nothing else, so that a person gives the same answer
    to the same question whoever planned it and whatever was asked before.
    """
    return np.random.default_rng([seed, crc32("|".join(names).encode())])
