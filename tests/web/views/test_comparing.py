from __future__ import annotations

from uuid import UUID

import pytest
from django.test import Client

from askback.services import offers, weights
from askback.services.values import WeightDraft
from askback.services.values.offers import OfferDraft
from askback.store.models import InterviewRow, User
from tests.services.compared import hear, hear_much, two, weigh
from tests.web.conftest import NOW, add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db


def page_of(client: Client, query: str = "") -> str:
    response = client.get(f"/compare/{query}")
    assert response.status_code == 200
    return response.content.decode()


def test_it_says_who_leads_with_words_and_a_sentence_for_each_chart(
    client: Client, me: User
) -> None:
    two(me)

    html = page_of(client)

    assert "Ash leads." in html
    assert 'aria-label="Ash: ' in html
    assert "Words 0 on turnover." in html
    assert html.count('type="range"') == len(weights.of(me).weights)


@pytest.mark.usefixtures("me")
def test_with_nothing_in_play_it_offers_to_add_a_company(client: Client) -> None:
    html = page_of(client)

    assert "Nothing is in play" in html
    assert "/companies/add/" in html


@pytest.mark.usefixtures("company")
def test_one_alone_shows_no_table(client: Client) -> None:
    html = page_of(client)

    assert "A comparison needs two." in html
    assert "Point by point" not in html


def test_what_nobody_was_asked_is_hatched_and_hollow(client: Client, me: User) -> None:
    two(me, told=False)

    html = page_of(client)

    assert "Ash: not asked yet. Birch: not asked yet." in html
    assert 'class="open"' in html


def test_a_weight_is_tried_and_not_kept(client: Client, me: User) -> None:
    two(me)

    html = page_of(client, "?w.pay=1")

    assert "With weights you are trying: Pay and benefits at 1." in html
    assert weights.of(me).weights["pay"] == 3


def test_weights_of_a_form_are_tried_where_one_says_so(
    client: Client, me: User
) -> None:
    good, _ = two(me)

    response = client.post("/compare/", {"w.pay": "1", "act": "try", "with": good})

    html = response.content.decode()
    assert response.status_code == 200
    assert "With weights you are trying: Pay and benefits at 1." in html
    assert "Only Ash is in play" in html
    assert weights.of(me).weights["pay"] == 3


def test_weights_are_kept_where_one_says_so(client: Client, me: User) -> None:
    two(me)

    response = client.post("/compare/", {"w.pay": "1.5", "w.team": ""})

    assert response.headers["Location"] == "/compare/?saved=weights"
    assert weights.of(me).weights["pay"] == 1.5


@pytest.mark.parametrize("given", [{"w.pay": "9"}, {"w.pay": "x"}, {"w.No": "1"}])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_wrong_weight_is_refused_and_changes_nothing(
    client: Client, me: User, given: dict[str, str], method: str
) -> None:
    two(me)
    before = weights.of(me)

    response = getattr(client, method)("/compare/", given)

    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert weights.of(me) == before


def test_the_chosen_ones_are_compared(client: Client, me: User) -> None:
    _, bad = two(me)
    third = add_company(me, "Cedar")

    html = page_of(client, f"?with={bad}&with={third}&with=x")

    assert "2 of 3 are compared" in html
    assert f'name="with" value="{bad}" checked' in html


def test_the_answer_worth_most_goes_into_an_agenda_at_one_press(
    client: Client, me: User
) -> None:
    good, bad = two(me, told=False)
    for ident in (good, bad):
        hear_much(ident, "pay", 0.5)
    hear(bad, "turnover", 0.2, "Some.", weight=0.5)
    interview = add_interview(me, good, minutes=2)
    html = page_of(client)
    assert "Put it in <bdi>Dana Marsh</bdi>’s agenda" in html
    key = html.split('action="/questions/')[1].split("/pin/")[0]

    client.post(f"/questions/{key}/pin/", {"interview": interview, "agenda": "1"})

    row = InterviewRow.objects.get(id=interview)
    assert row.pinned == [key]
    row.minutes_for_questions = 12
    row.save()
    assert "Open the agenda" in page_of(client)
    assert f"ask={key}" in page_of(client)


def test_a_dealbreaker_stands_with_its_words(client: Client, me: User) -> None:
    _, bad = two(me, told=False)
    weigh(me, pay=WeightDraft(3, dealbreaker=True))
    hear_much(bad, "pay", -0.9)

    html = page_of(client)

    assert "May break" in html
    assert "Unclear" in html
    assert "Words 0 on pay." in html


def test_offers_stand_beside(client: Client, me: User) -> None:
    good, _ = two(me)
    draft = OfferDraft(pay=5_000, currency="EUR", period="month", deadline=NOW)
    offers.save(me, good, draft=draft, now=NOW)

    html = page_of(client)

    assert "EUR 5,000 a month" in html
    assert "EUR 60,000" in html
    assert "Write down an offer of <bdi>Birch</bdi>" in html


def test_the_summary_is_a_file(client: Client, me: User) -> None:
    two(me)

    response = client.get("/compare/compare.md")

    assert response.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert response.content.decode().startswith("# Compared\n\nAsh leads.")


def test_somebody_elses_companies_are_not_compared(
    client: Client, bobs_company: UUID
) -> None:
    html = page_of(client, f"?with={bobs_company}")

    assert "Bobs Bakery" not in html


def test_more_companies_cost_no_more_queries(client: Client, me: User) -> None:
    add_interview(me, add_company(me, "Ash"))
    one = queries_of(client, "/compare/")
    for name in ("Birch", "Cedar"):
        add_interview(me, add_company(me, name))

    assert queries_of(client, "/compare/") == one
