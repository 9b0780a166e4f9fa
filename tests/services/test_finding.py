from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from askback.services import (
    finding,
    helping,
    interviews,
    opportunities,
    process,
    transcripts,
)
from askback.services.values import Expectation, FoundThing
from askback.store.models import User
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload
from tests.services.conversation import ME, TALK

pytestmark = pytest.mark.django_db


def found(owner: User, text: str) -> dict[str, list[FoundThing]]:
    groups = finding.find(owner, text, now=NOW)
    return {group.kind: list(group.things) for group in groups}


def labels(owner: User, text: str, kind: str) -> list[tuple[str, str]]:
    return [(thing.label, thing.note) for thing in found(owner, text).get(kind, [])]


def test_a_company_is_found_by_the_beginning_of_any_of_its_words(me: User) -> None:
    ident = add_company(me, "Fennel Care")
    add_company(me, "Halden Infirmary")

    for text in ("fennel", "CARE fen", "Fennel Care"):
        things = found(me, text)["company"]
        assert [(t.label, t.note, t.url_name, t.ident) for t in things] == [
            ("Fennel Care", "Ward manager", "company", str(ident))
        ]


def test_an_accent_more_or_less_is_no_matter(me: User) -> None:
    add_company(me, "Zoë Müller")

    assert labels(me, "zoe mull", "company") == [("Zoë Müller", "Ward manager")]


def test_a_company_that_was_put_away_is_found_and_says_so(me: User) -> None:
    ident = add_company(me, "Fennel")
    opportunities.rename(me, ident, company="Fennel", title="")
    assert labels(me, "fennel", "company") == [("Fennel", "Company")]

    opportunities.remove(me, ident, now=NOW)

    assert labels(me, "fennel", "company") == [("Fennel", "put away")]


def test_an_interview_leads_to_what_to_ask_or_to_what_was_said(
    me: User, company: UUID, told: UUID
) -> None:
    coming = add_interview(me, company, draft("First dinner", start=None))
    past = add_interview(
        me, company, draft("First lunch", start=NOW - timedelta(hours=3))
    )

    things = {t.label: t for t in found(me, "first")["interview"]}

    assert {name: (t.url_name, t.ident) for name, t in things.items()} == {
        "First call": ("debrief", str(told)),
        "First dinner": ("agenda", str(coming)),
        "First lunch": ("debrief", str(past)),
    }
    assert things["First lunch"].note == "Halden"


def test_an_interview_that_is_expected_leads_to_booking_it(
    me: User, company: UUID
) -> None:
    expected = Expectation(stage="offer_call", role="", kind="user", quote="")
    process.expect(me, company, expected=[expected], now=NOW)

    assert [t.url_name for t in found(me, "offer")["interview"]] == ["interview_edit"]


def test_a_person_is_found_once_where_one_met_them_last(
    me: User, company: UUID
) -> None:
    add_interview(me, company, draft("One", start=NOW - timedelta(days=9)))
    last = add_interview(me, company, draft("Two", start=NOW - timedelta(days=1)))

    things = found(me, "dana")["person"]

    assert [(t.label, t.note, t.ident) for t in things] == [
        ("Dana Marsh", "Two, Halden", str(last))
    ]


def test_what_was_removed_is_not_found(me: User, company: UUID, first: UUID) -> None:
    other = add_company(me, "Kestrel")
    add_interview(me, other, draft("Lunch", people=(("Kim Lunchton", "peer"),)))

    interviews.remove(me, first, now=NOW)
    opportunities.erase(me, other, now=NOW)

    assert "person" not in found(me, "dana marsh")
    assert "company" not in found(me, "kestrel")
    assert {"interview", "person"} & found(me, "lunch").keys() == set()
    assert found(me, "halden")["company"][0].ident == str(company)


@pytest.mark.usefixtures("first")
def test_nobody_finds_what_is_someone_elses(bob: User) -> None:
    assert {"company", "interview", "person"} & found(bob, "halden").keys() == set()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("add comp", "Add a company"),
        ("weights", "What matters to you"),
        ("undo", "Removed"),
        ("cv", "Your résumé"),
        ("back up", "Back up now"),
        ("shortcuts", "Keys"),
        ("settings", "Settings"),
    ],
)
def test_a_deed_is_found_by_the_words_that_people_type(
    me: User, text: str, label: str
) -> None:
    assert found(me, text)["deed"][0].label == label


def test_the_deeds_of_the_next_interviews_name_them(me: User, first: UUID) -> None:
    things = found(me, "start live")["deed"]

    assert [(t.note, t.url_name, t.ident) for t in things] == [
        ("First call at Halden", "live", str(first))
    ]


def test_what_is_over_or_put_away_offers_no_deed(
    me: User, company: UUID, first: UUID
) -> None:
    transcripts.add(me, first, upload=upload(TALK), me=ME, now=NOW)
    add_interview(me, company, draft("Lunch", start=NOW - timedelta(days=1)))
    other = add_company(me, "Kestrel")
    add_interview(me, other, draft("Tea"))
    opportunities.remove(me, other, now=NOW)

    assert "deed" not in found(me, "start live")


def test_before_anything_is_typed_the_deeds_are_there(me: User, first: UUID) -> None:
    things = found(me, "  ")

    assert list(things) == ["deed"]
    assert [(t.label, t.ident) for t in things["deed"]][:4] == [
        ("Open agenda", str(first)),
        ("Start live", str(first)),
        ("Closing, doubts to expect", str(first)),
        ("Find a question", ""),
    ]


def test_questions_are_found_by_their_words_and_then_by_their_meaning(me: User) -> None:
    worded = found(me, "who was the last person to leave this team")["question"]
    meant = found(me, "how many people have left the team")["question"]

    assert worded[0].label.startswith("Who was the last person to leave this team")
    assert worded[0].url_name == "question"
    assert any("le" in thing.label for thing in meant)
    assert all(0 < thing.fit < 1 for thing in meant)


def test_one_letter_alone_is_not_searched_by_meaning(me: User) -> None:
    assert "question" not in found(me, "zx")


def test_five_of_a_kind_are_enough(me: User) -> None:
    for number in range(7):
        add_company(me, f"Halden {number}")

    assert len(found(me, "halden")["company"]) == 5
    assert len(found(me, "what")["question"]) == 5


def test_pages_of_help_and_their_parts_are_found(me: User) -> None:
    page = helping.show("privacy")

    things = found(me, "what is fetched")["help"]

    assert [(t.label, t.note, t.ident, t.place) for t in things] == [
        ("What is fetched", page.title, "privacy", "what-is-fetched")
    ]


def test_a_slip_of_a_letter_is_forgiven_where_nothing_fits(me: User) -> None:
    add_company(me, "Marrow Street Hospitals")

    assert labels(me, "morrow stret", "company") == [
        ("Marrow Street Hospitals", "Ward manager")
    ]


def test_the_kind_with_the_best_fit_comes_first(me: User, company: UUID) -> None:
    add_interview(me, company, draft("Halden visit"))

    assert next(iter(found(me, "halden visit"))) == "interview"
    assert next(iter(found(me, "halden"))) == "company"


def test_the_places_one_was_at_come_back_while_they_are_there(
    me: User, bob: User, company: UUID, first: UUID
) -> None:
    places = [
        ("debrief", str(first)),
        ("company", str(company)),
        ("question", "hate"),
        ("question", "no-such"),
        ("today", ""),
        ("company", str(company)),
    ]

    (group,) = finding.lately(me, places)

    assert [(t.label, t.note, t.url_name) for t in group.things][:2] == [
        ("Debrief, First call", "Halden", "debrief"),
        ("Halden", "Ward manager", "company"),
    ]
    assert [t.ident for t in group.things] == [str(first), str(company), "hate"]
    assert [t.ident for g in finding.lately(bob, places) for t in g.things] == ["hate"]

    interviews.remove(me, first, now=NOW)
    opportunities.erase(me, company, now=NOW)
    assert [t.ident for g in finding.lately(me, places) for t in g.things] == ["hate"]


def test_finding_costs_the_same_with_one_company_and_with_three(me: User) -> None:
    def look() -> object:
        return finding.find(me, "halden", now=NOW)

    add_interview(me, add_company(me, "Halden 1"))
    one = queries_of(look)
    for number in (2, 3):
        add_interview(me, add_company(me, f"Halden {number}"))

    assert queries_of(look) == one
