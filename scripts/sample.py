"""Read the demo afresh and ship what came of it, once the bank or the reading changed.

Works in a folder of its own that is gone afterwards; writes `data/sample.json.xz`.
"""

from __future__ import annotations

import json
import lzma
import os
import tempfile
from datetime import datetime
from pathlib import Path

OUT = Path(__file__).parents[1] / "src/askback/data/sample.json.xz"
ON = datetime(2026, 3, 2)  # noqa: DTZ001 -- a day in the local zone, at its first moment


def main() -> None:
    """Read the demo and write its rows."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["ASKBACK_HOME"] = home  # noqa: TID251 -- not the user's own
        from askback.boot import boot, migrate  # noqa: PLC0415 -- after the home is set

        boot()
        migrate()
        from django.utils import timezone  # noqa: PLC0415 -- after boot

        from askback.services import (  # noqa: PLC0415 -- after boot
            demo,
            people,
            sample_rows,
        )

        owner = people.local_owner()
        demo.read(owner, now=timezone.make_aware(ON), tell=print)
        held = {"on": ON.date().isoformat(), "rows": sample_rows.of(owner)}
        text = json.dumps(held, sort_keys=True)
        OUT.write_bytes(lzma.compress(text.encode(), preset=9))
        print(f"{OUT.name}: {OUT.stat().st_size:,} bytes")  # noqa: T201 -- a script


if __name__ == "__main__":
    main()
