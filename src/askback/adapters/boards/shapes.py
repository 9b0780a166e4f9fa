"""Board JSON by its shape, and the one job in it that is meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from askback.adapters.boards.ashby import ashby_job
from askback.adapters.boards.greenhouse import greenhouse_job
from askback.adapters.boards.lever import lever_job
from askback.adapters.boards.parts import text
from askback.errors import InvalidInputError

SHOWN = 40  # jobs named in a message; more are not read through
Job = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a board writes a job: the fields it always has, and how they are read."""

    keys: frozenset[str]
    read: Callable[[Job, str], dict[str, Any]]
    title: str
    link: str


SHAPES = (
    _Shape(
        frozenset({"absolute_url", "title"}), greenhouse_job, "title", "absolute_url"
    ),
    _Shape(frozenset({"hostedUrl", "text"}), lever_job, "text", "hostedUrl"),
    _Shape(frozenset({"jobUrl", "title"}), ashby_job, "title", "jobUrl"),
)


def is_board(loaded: object) -> bool:
    """Return whether loaded JSON is a job or a list of jobs of a known board."""
    jobs = _jobs(loaded)
    return jobs is not None and (not jobs or _shape(jobs[0]) is not None)


def job_of(
    loaded: object, *, name: str, wanted: str = "", token: str = ""
) -> dict[str, Any]:
    """Return one job of board JSON in the form of a schema.org JobPosting.

    Args:
        loaded: What `is_board` knows.
        name: The file or address, for messages.
        wanted: What the board calls the job; without it, one alone is taken.
        token: What the board calls the company, where the address tells.

    Raises:
        InvalidInputError: It holds several jobs, or not the one that is wanted.
    """
    jobs = [job for job in _jobs(loaded) or [] if _shape(job)]
    meant = [job for job in jobs if not wanted or text(job.get("id")) == wanted]
    if len(meant) == 1 and (shape := _shape(meant[0])):
        return shape.read(meant[0], token)
    raise InvalidInputError(f"{name}: {_choose(jobs, wanted)}")


def _jobs(loaded: object) -> list[Any] | None:
    if isinstance(loaded, dict) and isinstance(loaded.get("jobs"), list):
        return list(loaded["jobs"])
    if isinstance(loaded, dict):
        return [loaded] if _shape(loaded) else None
    return list(loaded) if isinstance(loaded, list) and loaded else None


def _shape(job: object) -> _Shape | None:
    if not isinstance(job, dict):
        return None
    return next((shape for shape in SHAPES if shape.keys <= job.keys()), None)


def _choose(jobs: list[Job], wanted: str) -> str:
    """Say which jobs there are to choose from."""
    if not jobs:
        return "the board lists no job at present. Bring the posting as a file."
    lines = [_line(job) for job in jobs[:SHOWN]]
    if len(jobs) > SHOWN:
        lines.append(f"- and {len(jobs) - SHOWN} more")
    begin = (
        "the job is not, or no longer, on the board. It lists:"
        if wanted
        else f"the board lists {len(jobs)} jobs. Give the address of one:"
    )
    return "\n".join((begin, *lines))


def _line(job: Job) -> str:
    shape = _shape(job)
    assert shape is not None, "only jobs of a known shape are listed"
    return f"- {text(job.get(shape.title))}: {text(job.get(shape.link))}"
