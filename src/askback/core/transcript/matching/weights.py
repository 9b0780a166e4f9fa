"""What each feature of a match is worth; `scripts/train_matching.py` wrote it."""

from __future__ import annotations

from typing import Final

MEANINGS: Final = (
    1.2958,  # alone text
    -4.3902,  # alone best
    -2.6135,  # alone centre
    3.1409,  # alone ahead
    5.2257,  # alone rival
    -0.2400,  # alone rank
    3.6401,  # alone only
    5.4079,  # led text
    -3.7708,  # led best
    1.8341,  # led centre
    2.9234,  # led ahead
    6.4857,  # led rival
    -0.2091,  # led rank
    2.6008,  # led only
    5.4092,  # letters
    -0.5051,  # length
    1.2667,  # always
)
WORDS: Final = (
    -3.5442,  # alone text
    1.8996,  # alone best
    -3.2893,  # alone centre
    -0.4107,  # alone ahead
    0.4707,  # alone rival
    -0.2861,  # alone rank
    1.2000,  # alone only
    6.2500,  # led text
    -2.4348,  # led best
    0.5851,  # led centre
    4.9863,  # led ahead
    3.8327,  # led rival
    -0.2138,  # led rank
    2.1434,  # led only
    6.1335,  # letters
    1.1050,  # length
    -1.5575,  # always
)
