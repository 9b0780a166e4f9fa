from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from askback.core.decision import COMPANY
from askback.core.decision.discount import Discounts
from askback.services import agendas, known, notes
from askback.services.known import Ask
from askback.services.planned import loops_of
from askback.services.values import KnownCriterion, WeightDraft
from askback.services.weights import Matters
from askback.store.models import EvidenceRow, OpportunityRow, User
from tests.builders import NOW, add_interview, draft, only_matters

LEE, ASH = "Lee Okafor", "Ash Brandt"


def heard(
    criterion: str = "on_call",
    witness: str = LEE,
    direction: float | None = -1.0,
    weight: float = 0.8,
    quote: str | None = None,
    place: str = "asked-0",
) -> EvidenceRow:
    return EvidenceRow(
        criterion=criterion,
        witness=witness,
        direction=direction,
        weight=weight,
        quote=f"{witness} on {criterion}" if quote is None else quote,
        source="reading",
        place=place,
    )


def mattering(**weights: float) -> Matters:
    return Matters(weights or {"on_call": 5.0}, frozenset({"on_call"}), {})


def only(*rows: EvidenceRow) -> KnownCriterion:
    (criterion,) = known.show(rows, mattering(), {})
    return criterion


def test_nothing_heard_is_all_unknown_and_no_judgement() -> None:
    criterion = only()

    assert (criterion.unknown, criterion.mean, criterion.likely) == (1, None, None)
    assert criterion.verdict == "Nobody has been asked"
    assert (criterion.witnesses, criterion.quotes) == (0, ())
    assert (criterion.dealbreaker, criterion.matters) == (True, "matters most")


def test_what_the_company_says_of_itself_is_nobody_asked() -> None:
    criterion = only(heard(witness=COMPANY, direction=None, weight=0.1))

    assert criterion.unknown == pytest.approx(0.9)
    assert criterion.verdict == "Nobody has been asked"
    assert criterion.quotes == ()


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([heard(direction=None)], "Answered, and neither good nor bad by itself"),
        ([heard(direction=1)], "Leans good, not sure yet, one account only"),
        ([heard(direction=-1)], "Leans bad, not sure yet, one account only"),
        (
            [heard(direction=1), heard(witness=ASH)],
            "Open: the accounts do not agree",
        ),
        ([heard(witness=w, direction=1, weight=1) for w in "abcdefgh"], "Likely good"),
        ([heard(witness=w, weight=1) for w in "abcdefgh"], "Likely not good"),
        (
            [heard(direction=1), heard(direction=-1, place="asked-1")],
            "Leans good, not sure yet, one account only",
        ),
    ],
)
def test_the_verdict_says_no_more_than_the_evidence_carries(
    rows: list[EvidenceRow], verdict: str
) -> None:
    assert only(*rows).verdict == verdict


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([heard(direction=None)], "Answered, and can’t tell if it is what you want"),
        (
            [heard(direction=1)],
            "Leans towards what you want, not sure yet, one account only",
        ),
        ([heard()], "Leans away from what you want, not sure yet, one account only"),
        (
            [heard(witness=w, direction=1, weight=1) for w in "abcdefgh"],
            "Likely what you want",
        ),
        ([heard(witness=w, weight=1) for w in "abcdefgh"], "Likely not what you want"),
    ],
)
def test_the_verdict_is_by_what_i_want_once_i_said_it(
    rows: list[EvidenceRow], verdict: str
) -> None:
    wanted = {"on_call": WeightDraft(5, want="no on-call")}
    matters = Matters({"on_call": 5.0}, frozenset(), wanted)

    (criterion,) = known.show(rows, matters, {})

    assert criterion.verdict == verdict


def test_what_counts_for_nothing_is_no_witness_but_stays_a_quote() -> None:
    rows = [heard(weight=0.0), heard(witness=ASH, direction=1)]
    counts = Discounts({LEE: 0.0})

    (criterion,) = known.show(rows, mattering(), {}, counts)

    assert criterion.witnesses == 1
    assert [(q.who, q.note) for q in criterion.quotes] == [
        (ASH, ""),
        (LEE, "you let this count not at all"),
    ]
    assert known.contradictions(rows, {}) == ()
    assert known.heard_twice([*rows, heard(witness="Bo")]) == ()


def test_the_same_words_of_the_same_person_are_shown_once_the_weightiest_first() -> (
    None
):
    rows = [
        heard(weight=0.3, quote="late"),
        heard(weight=0.8, quote="nights"),
        heard(weight=0.7, quote="nights"),
        heard(weight=0.9, quote=""),
        heard(weight=0.5, quote="nights", witness=ASH),
    ]

    quotes = only(*rows).quotes

    assert [(q.who, q.text) for q in quotes] == [
        (LEE, "nights"),
        (ASH, "nights"),
        (LEE, "late"),
    ]


def test_no_more_than_six_quotes_are_shown() -> None:
    assert len(only(*(heard(quote=str(n)) for n in range(9))).quotes) == 6


def test_what_does_not_matter_is_left_out_and_what_is_worth_learning_leads() -> None:
    matter = mattering(team=2.0, on_call=5.0, pay=0.0, hours=2.0)

    lines = known.show([heard(direction=None, weight=1.0)], matter, {})

    assert [line.key for line in lines] == ["hours", "team", "on_call"]


def test_the_unknown_share_weighs_each_criterion_by_what_it_matters() -> None:
    matter = mattering(on_call=3.0, team=1.0)

    share = known.unknown_share([heard(direction=None, weight=1.0)], matter)

    assert share == pytest.approx(0.25)


def test_where_nothing_matters_nothing_is_unknown() -> None:
    assert known.unknown_share([], mattering(team=0.0)) == 0


def test_two_who_differ_are_shown_side_by_side_with_whom_to_ask() -> None:
    rows = [heard(direction=1), heard(witness=ASH)]
    asks = {"on_call": Ask("Who was rung last?", "Noor, 18 Nov")}

    (found,) = known.contradictions(rows, asks)

    assert (found.left.who, found.left.sign) == (LEE, "good")
    assert (found.right.who, found.right.sign) == (ASH, "flag")
    assert (found.ask, found.ask_whom) == ("Who was rung last?", "Noor, 18 Nov")


def test_an_answer_is_no_contradiction_on_what_it_only_touches() -> None:
    rows = [
        heard(direction=1, weight=0.9),
        heard("hours", direction=1, weight=0.3),
        heard(witness=ASH, weight=0.9),
        heard("hours", witness=ASH, weight=0.3),
    ]

    (found,) = known.contradictions(rows, {})

    assert (found.left.text, found.right.text) == (
        "Lee Okafor on on_call",
        "Ash Brandt on on_call",
    )


@pytest.mark.parametrize(
    "rows",
    [
        [heard("candour", direction=1), heard("candour", witness=ASH)],
        [heard(direction=1), heard(place="asked-1")],  # one person who differs
        [heard(direction=1), heard(witness=ASH, weight=0.1)],  # hardly any weight
        [heard(direction=1), heard(witness=ASH, quote="")],  # without words
        [heard(direction=1), heard(witness=ASH, direction=-0.1)],  # no sign
        [heard(direction=1), heard(witness=ASH, direction=None)],
    ],
)
def test_what_is_no_contradiction_is_not_called_one(rows: list[EvidenceRow]) -> None:
    assert known.contradictions(rows, {}) == ()


def test_a_contradiction_stands_though_nobody_is_left_to_ask() -> None:
    (found,) = known.contradictions([heard(direction=1), heard(witness=ASH)], {})

    assert (found.ask, found.ask_whom) == ("", "")


def test_a_concern_is_what_two_people_raised() -> None:
    rows = [heard(), heard(quote="again", place="asked-1"), heard(witness=ASH)]
    rows += [
        heard("hours", weight=0.1, quote=f"{who} on on_call", witness=who)
        for who in (LEE, ASH)
    ]

    (found,) = known.heard_twice(rows)

    assert found.people == 2
    assert [(q.who, q.text) for q in found.quotes] == [
        (ASH, "Ash Brandt on on_call"),
        (LEE, "Lee Okafor on on_call"),
    ]


def test_a_date_is_written_as_pages_write_it() -> None:
    assert known.day(datetime(2026, 11, 2, tzinfo=UTC)) == "2 Nov"


@pytest.mark.django_db
def test_the_planned_question_that_tells_most_is_the_one_to_ask(
    me: User, company: UUID
) -> None:
    only_matters(me, "on_call")
    dated = add_interview(me, company, draft("Dated", start=NOW))
    panel = draft("Panel", people=((LEE, "peer"), (ASH, "report")))
    add_interview(me, company, panel)
    agendas.show(me, dated, now=NOW)
    loop = loops_of(OpportunityRow.objects.filter(id=company))[company]

    asks = known.asks_of(loop, NOW)

    assert asks["candour"].whom in {"Dana Marsh, 12 Nov", "all in turn, Panel"}
    assert asks["on_call"].whom in {
        f"{LEE}, Panel",
        f"{ASH}, Panel",
        "all in turn, Panel",
    }

    notes.add(me, dated, text="Kind.", now=NOW)
    done = loops_of(OpportunityRow.objects.filter(id=company))[company]
    whom = {ask.whom for ask in known.asks_of(done, NOW).values()}

    assert "Dana Marsh, 12 Nov" not in whom
    assert whom


def test_without_interviews_there_is_nobody_to_ask() -> None:
    assert known.asks_of([], NOW) == {}
