"""schema.org JobPosting in a page's structured data, or in a JSON file of its own."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Mapping
from typing import Any

from askback.core.topics import Problem

JOB = "JobPosting"
DEEPEST = 6  # levels that real structured data never goes beyond


def find_job(
    scripts: Iterable[str],
) -> tuple[Mapping[str, Any] | None, tuple[Problem, ...]]:
    """Return the first JobPosting of a page's JSON-LD scripts, and what was broken."""
    problems: list[Problem] = []
    for number, script in enumerate(scripts, start=1):
        try:
            loaded = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            problems.append(
                Problem(f"JSON-LD {number}", "Not readable JSON; passed over.")
            )
            continue
        job = job_in(loaded)
        if job is not None:
            return job, tuple(problems)
    return None, tuple(problems)


def job_in(loaded: object, depth: int = 0) -> Mapping[str, Any] | None:
    """Return the first JobPosting in loaded JSON, or None."""
    if depth > DEEPEST:
        return None
    if isinstance(loaded, dict):
        kinds = loaded.get("@type")
        if kinds == JOB or (isinstance(kinds, list) and JOB in kinds):
            return loaded
        return job_in(loaded.get("@graph"), depth + 1)
    if isinstance(loaded, list):
        found = (job_in(item, depth + 1) for item in loaded)
        return next((job for job in found if job is not None), None)
    return None


def title_of(job: Mapping[str, Any]) -> str:
    """Return a JobPosting's title, or nothing."""
    title = job.get("title")
    return title.strip() if isinstance(title, str) else ""


def description_of(job: Mapping[str, Any]) -> str:
    """Return a JobPosting's description; some boards escape it twice."""
    described = job.get("description")
    if not isinstance(described, str):
        return ""
    is_escaped = "&lt;" in described and "<" not in described
    return html.unescape(described) if is_escaped else described
