from __future__ import annotations

from uuid import UUID

import pytest

from askback.services import criterion, notes
from askback.services.values.criterion import Ledger
from askback.store.models import User
from tests.builders import NOW
from tests.services.conversation import DANA

pytestmark = pytest.mark.django_db


def ledger(owner: User, company: UUID, key: str) -> Ledger:
    return criterion.show(owner, company, key, now=NOW).ledger


@pytest.mark.usefixtures("told")
def test_a_belief_follows_from_pieces_that_say_what_they_are_made_of(
    me: User, company: UUID
) -> None:
    page = criterion.show(me, company, "turnover", now=NOW)

    dana = page.ledger.voices[0]
    assert (dana.name, dana.label, dana.role) == (DANA, DANA, "hiring manager")
    for line in dana.lines:
        made = line.made
        product = made.strength * made.knows * made.answered * made.detail
        assert line.weight == line.counts == pytest.approx(product)
        assert line.question
    assert page.ledger.miss + page.ledger.torn == pytest.approx(page.known.unknown)
    assert page.ledger.heard == sum(len(v.lines) for v in page.ledger.voices)


def test_the_companys_own_words_come_last_and_lead_to_their_source(
    me: User, company: UUID, told: UUID
) -> None:
    notes.mark(
        me, told, place="asked-2", question_key="pay-range", verdict="partly",
        direction=1.0, note="", now=NOW,
    )  # fmt: skip

    found = ledger(me, company, "pay").voices

    assert found[-1].label == "The company's own words"
    (claim,) = found[-1].lines
    assert (claim.quote.who, claim.is_silent) == ("The posting", True)
    assert claim.quote.source is not None
    assert claim.by == "It says neither good nor bad by itself."


def test_nobody_heard_is_an_empty_ledger(me: User, company: UUID) -> None:
    found = ledger(me, company, "mistakes")

    assert (found.voices, found.heard, found.miss, found.torn) == ((), 0, 1.0, 0.0)


@pytest.mark.usefixtures("told")
def test_an_answer_that_weighs_nothing_is_told_apart(me: User, company: UUID) -> None:
    page = criterion.show(me, company, "pay", now=NOW)

    assert {answer.verdict for answer in page.unweighed} == {"not_answered"}


def test_a_surprise_of_two_minds_says_as_much_good_as_bad(
    me: User, company: UUID, told: UUID
) -> None:
    for place, direction in (("a", 1.0), ("b", -1.0)):
        notes.mark(
            me, told, place=place, question_key="last-departure", verdict="answered",
            direction=direction, note=place, now=NOW,
        )  # fmt: skip

    voice = ledger(me, company, "turnover").voices[0]

    assert {line.towards for line in voice.lines} >= {
        "speaks for it",
        "speaks against it",
    }
