"""Work on parts, spread by Ray Data over processes or machines, in order."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from askback.adapters.cluster import extra
from askback.errors import UnavailableError

P = TypeVar("P")
D = TypeVar("D")

LOCAL = "local"
STORE = (
    100_000_000  # bytes of shared memory: 70 parts of 50 transcripts read, 28 kB each
)


class Rayed:
    """A Ray cluster, or this machine as one; workers keep what they loaded."""

    def __init__(self, address: str, workers: int) -> None:
        self.address = address
        self.workers = workers

    def work(self, work: Callable[[P], D], parts: Sequence[P]) -> Iterator[D]:
        """Yield what becomes of each part, in their order, as they are done.

        Raises:
            UnavailableError: The extra is missing, no cluster is at the address, or
                none starts here.
        """
        ray, data = extra("ray"), extra("ray.data")
        self._begin(ray)
        try:
            yield from _spread(data, work, parts, self.workers)
        finally:
            ray.shutdown()

    def _begin(self, ray: Any) -> None:
        quiet = {"log_to_driver": False, "logging_level": "ERROR"}
        if self.address == LOCAL:  # Ray itself switches reports of use off here
            _start(ray, self.workers, quiet)
            return
        try:
            ray.init(address=self.address, **quiet)
        except (ConnectionError, ValueError, RuntimeError) as error:
            raise UnavailableError(
                f"--ray: no Ray cluster answers at {self.address}. "
                "Start one with: ray start --head"
            ) from error


def _start(ray: Any, workers: int, quiet: dict[str, Any]) -> None:
    try:
        ray.init(
            num_cpus=workers + 1,
            include_dashboard=False,
            object_store_memory=STORE,
            _node_ip_address="127.0.0.1",
            **quiet,
        )
    except Exception as error:  # Ray has no narrower one for a node that starts late
        raise UnavailableError(
            "--ray local: Ray did not start within half a minute. Wait until the "
            "machine has less to do, or leave out --ray."
        ) from error


def _spread(
    data: Any,
    work: Callable[[P], D],
    parts: Sequence[P],
    workers: int,
) -> Iterator[D]:
    context = data.DataContext.get_current()
    context.execution_options.preserve_order = True
    context.enable_progress_bars = False
    logging.getLogger("ray.data").setLevel(logging.ERROR)

    class Worker:
        """One process, which loads its models with its first part."""

        def __call__(self, row: dict[str, Any]) -> dict[str, Any]:
            return {"done": work(row["part"])}

    rows = data.from_items(
        [{"part": part} for part in parts], override_num_blocks=len(parts)
    )
    done = rows.map(Worker, compute=data.ActorPoolStrategy(size=workers), num_cpus=1)
    for row in done.iter_rows():
        yield row["done"]
