"""A job as Greenhouse's public board writes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from askback.adapters.boards.parts import (
    day_of,
    items,
    names,
    number,
    page,
    paragraphs,
    part,
    pay,
    pay_words,
    plain,
    section,
    spelled,
    text,
    unescaped,
)

CENTS = 100


def greenhouse_job(job: Mapping[str, Any], token: str) -> dict[str, Any]:
    """Return a job in the form of a schema.org JobPosting."""
    body = unescaped(job.get("content"))
    place = text(part(job.get("location"), "name"))
    token = token or _token_in(text(job.get("absolute_url")))
    ranges = [r for r in items(job.get("pay_input_ranges")) if isinstance(r, dict)]
    facts = {
        "Location": [place],
        "Department": names(job.get("departments")),
        "Offices": [n for n in names(job.get("offices")) if n != place],
    }
    return {
        "@type": "JobPosting",
        "title": text(job.get("title")),
        "description": page(facts, body, *map(_range, ranges)),
        "datePosted": day_of(job.get("first_published") or job.get("updated_at")),
        "hiringOrganization": {
            "name": text(job.get("company_name")) or spelled(token, plain(body))
        },
        "jobLocation": place,
        "baseSalary": _pay(ranges[0]) if len(ranges) == 1 else None,
    }


def _figures(told: Mapping[str, Any]) -> tuple[Any, Any, Any, str]:
    """Return least, most, currency and period; the period is in the heading."""
    low, high = (_whole(told.get(key)) for key in ("min_cents", "max_cents"))
    return low, high, told.get("currency_type"), text(told.get("title"))


def _whole(cents: object) -> float | None:
    told = number(cents)
    return None if told is None else told / CENTS


def _pay(told: Mapping[str, Any]) -> dict[str, Any]:
    return pay(*_figures(told))


def _range(told: Mapping[str, Any]) -> str:
    """Return a pay range as the board shows it: heading, remark and figures."""
    words = (
        paragraphs(f"Pay: {figures}") if (figures := pay_words(*_figures(told))) else ""
    )
    remark = unescaped(told.get("blurb"))
    return section(told.get("title") or "Pay range", f"<div>{remark}</div>{words}")


def _token_in(url: str) -> str:
    steps = url.split("/")
    return steps[3] if "greenhouse.io" in url and len(steps) > 3 else ""  # noqa: PLR2004 -- scheme, nothing, host, token
