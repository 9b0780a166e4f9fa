from __future__ import annotations

from typing import Any

import pytest

from askback.adapters.documents.jobfacts import facts_of
from askback.core.dossier import Employment, Facts, PayFact, Period, Workplace

PLACE = {"@type": "Place", "address": {"addressLocality": "Leeds"}}


def test_without_structured_data_there_are_no_facts() -> None:
    assert facts_of(None) == Facts()


def test_what_the_structured_data_says_is_taken() -> None:
    facts = facts_of(
        {
            "title": " Ward manager ",
            "hiringOrganization": {"name": "Halden"},
            "employmentType": ["OTHER", "full-time"],
            "jobLocationType": "TELECOMMUTE",
            "jobLocation": [PLACE, PLACE, "York"],
            "baseSalary": {
                "currency": "GBP",
                "value": {"minValue": "30,000", "maxValue": 40000, "unitText": "YEAR"},
            },
        }
    )

    assert facts == Facts(
        title="Ward manager",
        company="Halden",
        employment=Employment.FULL_TIME,
        workplace=Workplace.REMOTE,
        places=("Leeds", "York"),
        pay=PayFact(30_000, 40_000, "GBP", Period.YEAR),
    )


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ({"address": "12 High Street"}, "12 High Street"),
        ({"addressLocality": "Oslo", "addressRegion": "Oslo"}, "Oslo"),
        (
            {"address": {"addressLocality": "Bern", "addressCountry": {"name": "CH"}}},
            "Bern, CH",
        ),
    ],
)
def test_a_place_is_read_in_each_form(location: object, place: str) -> None:
    assert facts_of({"jobLocation": location}).places == (place,)


@pytest.mark.parametrize(
    ("salary", "pay"),
    [
        ({"value": 25, "unitText": "hour"}, PayFact(25, 25, None, Period.HOUR)),
        ({"value": {"value": "9.5"}}, PayFact(9.5, 9.5, None, None)),
        (
            {"value": {"maxValue": 50, "unitText": "FORTNIGHT"}, "currency": 3},
            PayFact(None, 50, None, None),
        ),
    ],
)
def test_pay_is_read_in_each_form(salary: object, pay: PayFact) -> None:
    assert facts_of({"baseSalary": salary}).pay == pay


@pytest.mark.parametrize(
    "job",
    [
        {"title": {"a": [1]}, "hiringOrganization": [1], "employmentType": [[["x"]]]},
        {"jobLocation": [1, [2], {"address": [3]}, {"address": {}}]},
        {"baseSalary": 5},
        {"baseSalary": {"value": {"minValue": "nan", "maxValue": "inf"}}},
        {"baseSalary": {"value": {"minValue": "a lot", "maxValue": [1]}}},
        {"baseSalary": {"value": 10**400}},
        {"employmentType": "VOLUNTEER", "title": "  "},
    ],
)
def test_what_is_not_in_the_known_form_is_passed_over(job: dict[str, Any]) -> None:
    assert facts_of(job) == Facts()


def test_a_title_can_be_shown_and_stored() -> None:
    assert facts_of({"title": "Nurse \ud800" + "!" * 999}).title == (
        "Nurse \ufffd" + "!" * 193
    )
