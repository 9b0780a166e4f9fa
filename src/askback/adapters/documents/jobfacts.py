"""What a schema.org JobPosting says in so many words."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from askback.adapters.documents.decode import clean
from askback.core.dossier import Employment, Facts, PayFact, Period, Workplace

EMPLOYMENT = {
    "FULL_TIME": Employment.FULL_TIME,
    "PART_TIME": Employment.PART_TIME,
    "CONTRACTOR": Employment.CONTRACT,
    "TEMPORARY": Employment.TEMPORARY,
    "INTERN": Employment.INTERNSHIP,
}
WORKPLACES = {  # schema.org knows the first alone; boards tell the others
    "TELECOMMUTE": Workplace.REMOTE,
    "HYBRID": Workplace.HYBRID,
    "ONSITE": Workplace.ONSITE,
}
LONGEST = 200  # characters of a title or name


def facts_of(job: Mapping[str, Any] | None) -> Facts:
    """Return the facts of a JobPosting; what is not in the known form is passed over.

    Source:
        schema.org, "JobPosting".
    """
    if job is None:
        return Facts()
    places = filter(None, map(_place, _list(job.get("jobLocation"))))
    return Facts(
        title=_text(job.get("title")),
        company=_name(job.get("hiringOrganization")),
        employment=_employment(job.get("employmentType")),
        workplace=WORKPLACES.get(_text(job.get("jobLocationType")) or ""),
        places=tuple(dict.fromkeys(places)),
        pay=_pay(job.get("baseSalary")),
    )


def _list(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(value: object) -> str | None:
    return clean(value).strip()[:LONGEST] or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    return _text(value.get("name") if isinstance(value, dict) else value)


def _employment(value: object) -> Employment | None:
    said = (v.upper().replace("-", "_") for v in _list(value) if isinstance(v, str))
    return next((EMPLOYMENT[kind] for kind in said if kind in EMPLOYMENT), None)


def _place(value: object) -> str | None:
    if not isinstance(value, dict):
        return _text(value)
    address = value.get("address", value)
    if not isinstance(address, dict):
        return _text(address)
    parts = (
        _name(address.get(part))
        for part in ("addressLocality", "addressRegion", "addressCountry")
    )
    return ", ".join(dict.fromkeys(filter(None, parts))) or None


def _pay(value: object) -> PayFact | None:
    if not isinstance(value, dict):
        return None
    amount = value.get("value")
    fields = amount if isinstance(amount, dict) else {"value": amount}
    either = fields.get("value")
    least = _number(fields.get("minValue", either))
    most = _number(fields.get("maxValue", either))
    if least is None and most is None:
        return None
    unit = (_text(fields.get("unitText", value.get("unitText"))) or "").lower()
    period = Period(unit) if unit in set(Period) else None
    return PayFact(least, most, _text(value.get("currency")), period)


def _number(value: object) -> float | None:
    if not isinstance(value, (int, float, str)):
        return None
    try:
        number = float(value.replace(",", "") if isinstance(value, str) else value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
