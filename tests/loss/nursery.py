"""A process that has started once and gives birth to others, each in its own workspace.

Starting askback takes a second; being born takes a moment. Each child is a real process
with a connection and a workspace of its own, and can be killed like any other.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any

BEFORE = """
import os, signal, sys, time
from datetime import UTC, datetime, timedelta
from uuid import UUID
from django.db import connection
from django.utils import timezone
from askback.errors import AskbackError
from askback.services import people
from tests import builders

def die():
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)

"""
EARLY = """
import askback.jobs.worker
from askback.jobs import readings, takes
from askback.services import long_readings, opportunities, notes, jots, bringing
from askback.services import restoring, upgrades, exports, meaning
from askback.web import urls
from tests import takes as _takes
"""


def live(home: str, script: str, words: list[str], out: str) -> int:
    """Live as a child: do what the script says, in a workspace."""
    from django.db import connection  # noqa: PLC0415 -- after boot

    os.environ["ASKBACK_HOME"] = home
    connection.settings_dict["NAME"] = Path(home) / "askback.sqlite3"
    with Path(out).open("w", encoding="utf-8") as told:
        sys.stdout = sys.stderr = told
        sys.argv = ["child", *words]
        try:
            exec(BEFORE + script, {"__name__": "child"})  # noqa: S102 -- our own
        except BaseException:  # noqa: BLE001 -- told to whoever waits
            traceback.print_exc(file=told)
            return 1
        finally:
            connection.close()
    return 0


def obey(told: dict[str, Any]) -> int:
    """Give birth to a child and return its id, or wait for one and return its end."""
    if "pid" in told:
        return os.waitstatus_to_exitcode(os.waitpid(told["pid"], 0)[1])
    pid = os.fork()
    if pid == 0:
        os._exit(live(**told))
    return pid


def main() -> None:
    """Start askback, and then do what is asked, line by line."""
    from askback.boot import boot  # noqa: PLC0415 -- in its own process

    boot()
    exec(BEFORE + EARLY, {})  # noqa: S102 -- our own
    for line in sys.stdin:
        print(obey(json.loads(line)), flush=True)


if __name__ == "__main__":
    main()
