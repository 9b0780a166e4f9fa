from __future__ import annotations

from typing import Any

import pytest

from askback.adapters.boards import is_board, job_of
from askback.adapters.documents import read_loaded
from askback.adapters.documents.jobfacts import facts_of
from askback.core.dossier import Employment, Facts, PayFact, Period, Workplace
from askback.errors import InvalidInputError
from tests.adapters.boards.jobs import BAKER, NURSE, ashby, greenhouse, lever


def test_a_greenhouse_job_is_read_whole() -> None:
    job = job_of(greenhouse(), name="a.json")
    document = read_loaded("a.json", job)

    assert document.text == (
        "Ward manager\n\nLocation: Leeds, UK\nDepartment: Care\nOffices: York\n\n"
        "What you will do\n\nLead nine nurses & two clerks, with answers in <5 minutes."
        "\n\n- You must be a registered nurse.\n\nAnnual salary, per year\n\n"
        "Depending on your years.\n\nPay: GBP 41,000 - 45,500 per year"
    )
    assert (document.kind, document.title) == ("posting", "Ward manager")
    assert str(document.dated_on) == "2026-03-04"
    assert facts_of(document.job) == Facts(
        title="Ward manager",
        company="Halden Infirmary",
        places=("Leeds, UK",),
        pay=PayFact(41_000, 45_500, "GBP", Period.YEAR),
    )


def test_a_lever_job_is_read_whole() -> None:
    document = read_loaded("a.json", job_of(lever(), name="a.json"))

    assert document.text == (
        "Community nurse\n\nLocation: Leeds; York\nTeam: Care; Visits\n"
        "Contract: Permanent, part-time\nWorkplace: hybrid\n"
        "Pay: GBP 21 - 24.50 per hour\n\nAt Halden Care we look after people at home."
        "\n\nWhat you bring\n\n- A nursing licence\n- A car\n\nWe are like a family."
    )
    assert str(document.dated_on) == "2026-03-04"
    assert facts_of(document.job) == Facts(
        title="Community nurse",
        company="Halden Care",
        employment=Employment.PART_TIME,
        workplace=Workplace.HYBRID,
        places=("Leeds", "York"),
        pay=PayFact(21, 24.5, "GBP", Period.HOUR),
    )


def test_an_ashby_job_is_read_whole_and_is_not_remote_because_it_could_be() -> None:
    document = read_loaded("a.json", job_of({"jobs": [ashby()]}, name="a.json"))

    assert document.text == (
        "Night baker\n\nLocation: Oslo; Bergen\nTeam: Ovens\nContract: Full-time\n"
        "Workplace: On-site\nPay: €41K – €45.5K • Offers Bonus\n\n"
        "About\n\nOvens and Co bakes at night."
    )
    assert str(document.dated_on) == "2026-05-06"
    assert facts_of(document.job) == Facts(
        title="Night baker",
        company="Ovens and Co",
        employment=Employment.FULL_TIME,
        workplace=Workplace.ONSITE,
        places=("Oslo", "Bergen"),
        pay=PayFact(41_000, 45_500, "EUR", Period.YEAR),
    )


@pytest.mark.parametrize(
    ("job", "company"),
    [
        (
            greenhouse(company_name=None, content="<p>At Halden-Infirmary."),
            "Halden-Infirmary",
        ),
        (greenhouse(company_name=None, content="<p>We hire."), None),
        (greenhouse(company_name=None, absolute_url="https://halden.example/1"), None),
        (lever(description="<p>we at halden care hire"), None),
        (lever(hostedUrl=""), None),
    ],
)
def test_the_company_is_named_only_as_the_posting_spells_it(
    job: dict[str, Any], company: str | None
) -> None:
    found = job_of(job, name="a.json")

    assert found["hiringOrganization"]["name"] == company


def test_several_pay_ranges_are_told_and_none_is_the_fact() -> None:
    ranges = greenhouse()["pay_input_ranges"] * 2
    found = job_of(greenhouse(pay_input_ranges=ranges), name="a.json")

    assert found["description"].count("GBP 41,000 - 45,500") == 2
    assert found["baseSalary"] is None


@pytest.mark.parametrize(
    "job",
    [
        {"absolute_url": None, "title": None},
        {
            "absolute_url": 1,
            "title": [],
            "location": [],
            "departments": {},
            "offices": [3],
        },
        {"absolute_url": "", "title": "x", "pay_input_ranges": [7, {"min_cents": "1"}]},
        {"hostedUrl": {}, "text": 5, "lists": [3, {"content": 4}], "categories": 9},
        {
            "hostedUrl": "",
            "text": "x",
            "lists": {},
            "createdAt": 1e300,
            "salaryRange": 1,
        },
        {"jobUrl": True, "title": "x", "secondaryLocations": [None, 1, {}]},
        {"jobUrl": "", "title": "x", "compensation": {"summaryComponents": {}}},
        {"jobUrl": "", "title": "x", "compensation": [], "publishedAt": "soon"},
    ],
)
def test_what_is_not_in_the_known_form_is_passed_over(job: dict[str, Any]) -> None:
    assert is_board(job)
    assert job_of(job, name="a.json")["@type"] == "JobPosting"


def test_the_wanted_job_is_chosen_among_many() -> None:
    other = ashby(id=NURSE, title="Day baker")

    found = job_of({"jobs": [other, ashby()]}, name="a", wanted=BAKER)

    assert found["title"] == "Night baker"


def test_a_board_of_many_lists_them_to_choose_from() -> None:
    jobs = [lever(), lever(text="Driver", hostedUrl="https://jobs.lever.co/h/2")]

    with pytest.raises(InvalidInputError) as refused:
        job_of(jobs, name="board.json")

    assert str(refused.value) == (
        "board.json: the board lists 2 jobs. Give the address of one:\n"
        f"- Community nurse: https://jobs.lever.co/halden-care/{NURSE}\n"
        "- Driver: https://jobs.lever.co/h/2"
    )


def test_a_long_list_is_cut() -> None:
    with pytest.raises(InvalidInputError, match=r"\n- and 10 more$"):
        job_of({"jobs": [greenhouse()] * 50}, name="a")


def test_a_job_that_is_gone_is_told_with_what_is_left() -> None:
    with pytest.raises(InvalidInputError, match="not, or no longer, on the board"):
        job_of({"jobs": [ashby()]}, name="a", wanted=NURSE)


def test_an_empty_board_says_so() -> None:
    with pytest.raises(InvalidInputError, match="lists no job at present"):
        job_of({"jobs": []}, name="a")


@pytest.mark.parametrize(
    "loaded",
    [None, 5, "x", [], [1], {}, {"jobs": 3}, {"jobs": [{"id": 1}]}, {"title": 1}],
)
def test_other_json_is_no_board(loaded: object) -> None:
    assert not is_board(loaded)


UNMEANT = [10**400, float("inf"), [], {"x": 1}, "x", True]


@pytest.mark.parametrize(
    "unmeant", UNMEANT, ids=["huge", "inf", "list", "map", "text", "yes"]
)
def test_a_figure_that_is_none_is_passed_over(unmeant: object) -> None:
    told = {"min": unmeant, "max": 24, "currency": "GBP", "interval": "per-hour-wage"}
    cents = {"min_cents": unmeant, "max_cents": 2400, "title": "Per hour"}

    hourly = job_of(lever(salaryRange=told), name="a.json")
    shown = job_of(greenhouse(pay_input_ranges=[cents]), name="a.json")

    assert "Pay: GBP 24 per hour" in hourly["description"]
    assert "Pay: 24 per hour" in shown["description"]
    assert shown["baseSalary"]["value"]["minValue"] is None


@pytest.mark.parametrize(
    "job", [lever(hostedUrl="https://["), ashby(jobUrl="https://[")]
)
def test_an_address_that_is_none_names_no_company(job: dict[str, Any]) -> None:
    assert job_of(job, name="a.json")["hiringOrganization"] == {"name": None}
