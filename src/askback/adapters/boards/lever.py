"""A job as Lever's public board writes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from askback.adapters.boards.parts import (
    day_of,
    employment,
    first_step,
    items,
    markup,
    names,
    page,
    paragraphs,
    part,
    pay,
    pay_words,
    plain,
    section,
    spelled,
    text,
    workplace,
)


def lever_job(job: Mapping[str, Any], token: str) -> dict[str, Any]:
    """Return a job in the form of a schema.org JobPosting."""
    told = job.get("categories")
    places = names(part(told, "allLocations")) or [text(part(told, "location"))]
    bodies = _bodies(job)
    token = token or first_step(text(job.get("hostedUrl")))
    salary = _salary(job)
    facts = {
        "Location": places,
        "Team": dict.fromkeys(
            (text(part(told, "department")), text(part(told, "team")))
        ),
        "Contract": [text(part(told, "commitment"))],
        "Workplace": [text(job.get("workplaceType"))]
        if workplace(job.get("workplaceType"))
        else [],
        "Pay": [pay_words(*salary)],
    }
    return {
        "@type": "JobPosting",
        "title": text(job.get("text")),
        "description": page(facts, *bodies),
        "datePosted": day_of(job.get("createdAt")),
        "employmentType": employment(part(told, "commitment")),
        "jobLocationType": workplace(job.get("workplaceType")),
        "jobLocation": places,
        "hiringOrganization": {"name": spelled(token, plain(" ".join(bodies)))},
        "baseSalary": pay(*salary),
    }


def _bodies(job: Mapping[str, Any]) -> list[str]:
    """Return the parts of a posting in the order in which the board shows them."""
    return [
        _either(job, "description"),
        *(
            section(item.get("text"), f"<ul>{markup(item.get('content'))}</ul>")
            for item in items(job.get("lists"))
            if isinstance(item, dict)
        ),
        _either(job, "salaryDescription"),
        _either(job, "additional"),
    ]


def _either(job: Mapping[str, Any], name: str) -> str:
    """Return a part as HTML: as it is, else from its plain form."""
    return markup(job.get(name)) or paragraphs(job.get(f"{name}Plain"))


def _salary(job: Mapping[str, Any]) -> tuple[Any, Any, Any, Any]:
    told = job.get("salaryRange")
    low, high, currency, per = (
        part(told, key) for key in ("min", "max", "currency", "interval")
    )
    return low, high, currency, per
