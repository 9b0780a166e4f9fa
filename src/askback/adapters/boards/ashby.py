"""A job as Ashby's public board writes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

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
    plain,
    spelled,
    text,
    workplace,
)

WORDS = {"FullTime": "Full-time", "PartTime": "Part-time", "OnSite": "On-site"}
SALARY = "salary"


def ashby_job(job: Mapping[str, Any], token: str) -> dict[str, Any]:
    """Return a job in the form of a schema.org JobPosting.

    Where the work is done is `workplaceType`; `isRemote` is also true of hybrid jobs.
    """
    body = markup(job.get("descriptionHtml")) or paragraphs(job.get("descriptionPlain"))
    token = token or first_step(text(job.get("jobUrl")))
    contract, where = text(job.get("employmentType")), text(job.get("workplaceType"))
    places = [
        text(job.get("location")),
        *names(job.get("secondaryLocations"), "location"),
    ]
    facts = {
        "Location": dict.fromkeys(places),
        "Team": dict.fromkeys((text(job.get("department")), text(job.get("team")))),
        "Contract": [WORDS.get(contract, contract)],
        "Workplace": [WORDS.get(where, where)],
        "Pay": [_summary(job.get("compensation"))],
    }
    return {
        "@type": "JobPosting",
        "title": text(job.get("title")),
        "description": page(facts, body),
        "datePosted": day_of(job.get("publishedAt")),
        "employmentType": employment(contract),
        "jobLocationType": workplace(where),
        "jobLocation": list(dict.fromkeys(filter(None, places))),
        "hiringOrganization": {"name": spelled(unquote(token), plain(body))},
        "baseSalary": _pay(job.get("compensation")),
    }


def _summary(told: object) -> str:
    """Return pay as the board shows it."""
    return text(part(told, "compensationTierSummary")) or text(
        part(told, "scrapeableCompensationSalarySummary")
    )


def _pay(told: object) -> dict[str, Any] | None:
    """Return the salary among the parts of pay, where there is one."""
    salaries = [
        item
        for item in items(part(told, "summaryComponents"))
        if text(part(item, "compensationType")).lower() == SALARY
    ]
    if len(salaries) != 1:
        return None
    (one,) = salaries
    keys = ("minValue", "maxValue", "currencyCode", "interval")
    low, high, currency, per = (one.get(key) for key in keys)
    return pay(low, high, currency, per)
