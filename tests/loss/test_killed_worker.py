"""The worker is killed in the middle of a job: the job is there, and is done once."""

from __future__ import annotations

from pathlib import Path

from tests.loss.homes import asked, is_sound, run, run_killed

QUEUE = """
from askback.jobs import readings
from askback.services import long_readings
from askback.store.models import InterviewRow
from tests.jobs.test_readings import LONG
from tests.services.conversation import ME
me = people.local_owner()
ident = InterviewRow.objects.get().id
job = long_readings.bring(
    me, ident, upload=builders.upload(LONG), me=ME, now=timezone.now()
)
readings.queue(job)
print(job)
"""
WORK = """
from askback.jobs import worker
worker.work(until_idle=True)
"""
KILLED_READING = """
from askback.services.ready import Ready
read = Ready.read
def half(self, tell=None):
    found = read(self, tell)
    die()
Ready.read = half
"""
KILLED_KEEPING = """
from askback.services import jobs
jobs.finish = lambda *_: die()
"""
AGAIN = """
from datetime import timedelta
from askback.jobs import readings
from askback.services import long_readings
me, later = people.local_owner(), timezone.now() + timedelta(minutes=1)
job = UUID(sys.argv[1])
print(long_readings.show(me, job, now=later).is_dead)
print(long_readings.again(me, job, now=later))
readings.queue(job)
readings.queue(job)
"""
STATES = "SELECT state, length(data) > 0 FROM store_jobrow"
KEPT = "SELECT count(*) FROM store_transcriptrow"
READ = "SELECT count(*), count(DISTINCT position) FROM store_readingrow"


def _killed_then_again(home: Path, how: str) -> None:
    job = run(home, QUEUE)
    run_killed(home, how + WORK)
    assert asked(home, STATES) == [("running", 1)]  # the file that was brought is here
    assert asked(home, KEPT) == [(0,)]  # and no half of what came of it
    assert is_sound(home)

    told = run(home, AGAIN + WORK, job).split()

    assert told == ["True", "True"]
    assert asked(home, STATES) == [("done", None)]
    assert asked(home, KEPT) == [(1,)]
    ((count, places),) = asked(home, READ)
    assert count == places
    assert count
    assert is_sound(home)


def test_a_worker_killed_while_it_reads_keeps_the_file_and_no_half(home: Path) -> None:
    _killed_then_again(home, KILLED_READING)


def test_a_worker_killed_while_it_keeps_keeps_all_or_nothing(home: Path) -> None:
    """What it had read was written, and the job was not: so nothing was written."""
    _killed_then_again(home, KILLED_KEEPING)


def test_what_is_queued_when_the_worker_is_killed_is_done_by_the_next(
    home: Path,
) -> None:
    run(home, QUEUE)
    killed = "from askback.services import jobs\njobs._take = lambda *_: die()\n"
    run_killed(home, killed + WORK)
    assert asked(home, STATES) == [("queued", 1)]

    run(
        home,
        "from askback.jobs import readings\n"
        "from askback.store.models import JobRow\n"
        "readings.queue(JobRow.objects.get().id)\n" + WORK,
    )

    assert asked(home, STATES) == [("done", None)]
    assert asked(home, KEPT) == [(1,)]
