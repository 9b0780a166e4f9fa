"""Two workers have one row: one does it, and its result is there once."""

from __future__ import annotations

from pathlib import Path

from tests.loss.homes import asked, begin, run
from tests.loss.test_killed_worker import KEPT, QUEUE, READ, STATES

HERE = """
from pathlib import Path
from askback.jobs import readings
gate = Path(os.environ["ASKBACK_HOME"]) / "gate"
(gate.parent / f"at-{os.getpid()}").touch()
while not gate.exists():
    time.sleep(0.005)
readings.here(UUID(sys.argv[1]))
"""


def test_of_two_workers_at_one_job_one_does_it(home: Path) -> None:
    job = run(home, QUEUE)
    both = [begin(home, HERE, job) for _ in range(2)]
    while len(list(home.glob("at-*"))) < 2:
        assert all(child.out.parent.exists() for child in both)
    (home / "gate").touch()

    assert [(child.end(), child.told()) for child in both] == [(0, ""), (0, "")]

    assert asked(home, STATES) == [("done", None)]
    assert asked(home, KEPT) == [(1,)]
    ((count, places),) = asked(home, READ)
    assert count == places
