"""The worker: does what is queued, one thing after another."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

LOOKS_S = 0.5  # seconds between two looks at the queue; each takes a millisecond
BESIDE = "--beside"  # what tells a worker to end when whoever started it does


def work(*, until_idle: bool = False) -> None:
    """Do what is queued until told to end, or until nothing is left."""
    from django.utils.crypto import get_random_string  # noqa: PLC0415 -- after boot
    from django_tasks_db.management.commands.db_worker import (  # noqa: PLC0415 -- after boot
        Worker,
    )

    import askback.jobs.readings  # noqa: F401, PLC0415 -- slow import
    import askback.jobs.takes  # noqa: F401, PLC0415 -- slow import
    from askback.jobs import deliveries  # noqa: PLC0415 -- slow import

    logging.getLogger("django_tasks_db").setLevel(logging.ERROR)
    logging.getLogger("django_tasks").setLevel(logging.ERROR)
    worker = Worker(
        queue_names=["default"],
        interval=LOOKS_S,
        batch=until_idle,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    if threading.current_thread() is threading.main_thread():
        worker.configure_signals()
    deliveries.resume()
    worker.run()


def end_with(parent: BinaryIO) -> None:
    """End this process once its parent is gone, in whatever way it went.

    The parent holds the other end of a pipe and never writes to it.
    """
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: BinaryIO) -> None:
    parent.read()
    os._exit(0)  # what was under way is done again by whoever is asked to


@contextmanager
def beside() -> Iterator[subprocess.Popen[bytes]]:
    """Have a worker work meanwhile.

    Yields:
        Its process.
    """
    words = [sys.executable, "-m", "askback", "work", BESIDE]
    with subprocess.Popen(words, stdin=subprocess.PIPE) as worker:  # noqa: S603 -- ours
        try:
            yield worker
        finally:
            worker.terminate()
