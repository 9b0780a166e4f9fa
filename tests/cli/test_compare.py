from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest

from askback.services import offers, people
from askback.services.values import WeightDraft
from askback.services.values.offers import OfferDraft
from tests.builders import NOW, add_company
from tests.cli.run import refused, run
from tests.services.compared import hear, two, weigh

pytestmark = pytest.mark.django_db(transaction=True)
OFFER = OfferDraft(pay=60_000, currency="EUR")


def test_everything_is_one_document_of_json() -> None:
    me = people.local_owner()
    good, bad = two(me)
    weigh(me, turnover=WeightDraft(5), pay=WeightDraft(3, dealbreaker=True))
    offers.save(me, good, draft=replace(OFFER, words="Yes"), now=NOW)

    found = run("compare", "--json").json

    assert [one["id"] for one in found["opportunities"]] == [str(good), str(bad)]
    assert (found["is_told"], found["why_not"]) == (True, None)
    first = found["opportunities"][0]
    assert (first["company"], first["title"]) == ("Ash", "Ward manager")
    assert first["likely"][0] < first["mean"] < first["likely"][1]
    assert first["broken"].keys() == {"pay"}
    assert found["criteria"][0]["criterion"] == "turnover"
    belief = found["criteria"][0]["beliefs"][0]
    assert (belief["company"], belief["who"]) == ("Ash", "Dana Marsh")
    assert belief["quote"] == "Words 0 on turnover."
    assert [offer["year"] for offer in found["offers"]] == [60_000]
    assert {swing["criterion"] for swing in found["swings"]} >= {"turnover", "pay"}


def test_the_pivot_comes_with_its_question_and_both_outcomes() -> None:
    me = people.local_owner()
    _, bad = two(me, told=False)
    hear(bad, "turnover", 0.2, "Some.", weight=0.5)

    found = run("compare", "--json").json

    pivot = found["pivot"]
    assert pivot == found["pivots"][0]
    assert pivot["criterion"] == "turnover"
    assert pivot["if_good"].keys() == {"leader", "best"}
    assert pivot["ask"].keys() == {"key", "text", "whom"}
    assert found["why_not"] == "too_little_known"
    assert found["criteria"][-1]["beliefs"][0] == {
        "company": "Ash",
        "mean": None,
        "likely": None,
        "unknown": 1.0,
        "quote": None,
        "who": None,
    }


def test_lines_are_for_people() -> None:
    me = people.local_owner()
    good, _ = two(me)
    offers.save(me, good, draft=OFFER, now=NOW)

    lines = run("compare").out.splitlines()

    assert lines[0].startswith("Ash leads.")
    assert "Ash: " in lines[1]
    assert lines[1].endswith("Ahead on who leaves and why and pay and benefits.")
    assert lines[2].endswith("Behind on who leaves and why and pay and benefits.")
    assert lines[-1] == "Offer of Ash: EUR 60,000 a year"


def test_what_is_worth_most_to_learn_is_a_line() -> None:
    _, bad = two(people.local_owner(), told=False)
    hear(bad, "turnover", 0.2, "Some.", weight=0.5)

    assert "Worth most to learn: Who leaves and why at" in run("compare").out


def test_one_alone_is_one_line() -> None:
    add_company(people.local_owner())

    assert run("compare").out == "Only Halden is in play. A comparison needs two.\n"


def test_the_summary_is_markdown() -> None:
    two(people.local_owner())

    assert run("compare", "--summary").out.startswith("# Compared\n\nAsh leads.")


def test_those_that_are_named_are_compared() -> None:
    good, bad = two(people.local_owner())
    add_company(people.local_owner(), "Cedar")

    found = run("compare", "--json", "--with", str(good), "--with", str(bad)).json

    assert len(found["opportunities"]) == 2


def test_nothing_to_compare_says_so() -> None:
    assert refused("compare", code=1).endswith(
        "No company in play to compare; add one first."
    )


def test_an_id_that_is_none_or_of_nothing_in_play_is_refused() -> None:
    two(people.local_owner())

    assert "x: no id." in refused("compare", "--with", "x")
    assert "No company in play" in refused("compare", "--with", str(uuid4()), code=1)
