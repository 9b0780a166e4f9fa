"""What is wrong with an archive, said so that it can be mended."""

from __future__ import annotations

from collections.abc import Sequence

from askback.errors import InvalidInputError

NOTHING = "Nothing was changed."
MOST = 5  # that are said; whoever mends these sees the next


def refuse(faults: Sequence[str], mend: str) -> None:
    """Refuse an archive that has faults.

    Args:
        faults: Each a sentence that names file and place.
        mend: What to do.

    Raises:
        InvalidInputError: There are faults.
    """
    if not faults:
        return
    more = len(faults) - MOST
    told = " ".join(faults[:MOST]) + (f" And {more} more." if more > 0 else "")
    raise InvalidInputError(f"{told} {mend} {NOTHING}")
