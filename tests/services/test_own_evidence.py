from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import criterion, own_evidence
from askback.services.own_evidence import Known, Where
from askback.services.values.criterion import Voice
from askback.store.models import EvidenceRow, User
from tests.builders import NOW
from tests.services.conversation import DANA

pytestmark = pytest.mark.django_db

FRIEND = Known(" She left after two winters of it. ", -1.0, " Tove Lind ", "peer")
SEEN = Known("The lights were on at ten.", -0.5)


def add(owner: User, company: UUID, known: Known = FRIEND, key: str = "hours") -> UUID:
    return own_evidence.add(owner, company, key, known=known, now=NOW)


def voices(owner: User, company: UUID) -> dict[str, Voice]:
    page = criterion.show(owner, company, "hours", now=NOW)
    return {voice.name: voice for voice in page.ledger.voices}


def test_what_i_know_is_a_witness_of_its_own_quoted_as_i_noted_it(
    me: User, company: UUID
) -> None:
    ident = add(me, company)
    add(me, company, SEEN)

    found = voices(me, company)
    (line,) = found["Tove Lind"].lines
    assert line.quote.text == "She left after two winters of it."
    assert (line.quote.noted, line.quote.sign, line.own) == (True, "flag", ident)
    assert (line.by, found["Tove Lind"].role) == ("By your own word.", "peer")
    assert found["You"].towards == "leans against it"
    page = criterion.show(me, company, "hours", now=NOW)
    assert page.known.witnesses == 2


def test_one_of_the_loop_stays_one_witness(me: User, company: UUID, told: UUID) -> None:
    add(me, company, Known("He told me on the stairs.", 1.0, "dana marsh", ""))

    assert voices(me, company).keys() & {DANA, "dana marsh"} == {DANA}
    assert EvidenceRow.objects.filter(interview=told).exists()


def test_it_can_be_said_in_other_words(me: User, company: UUID) -> None:
    ident = add(me, company)

    where = own_evidence.change(me, ident, known=SEEN, now=NOW)

    page = own_evidence.show(me, ident)
    assert where == Where(company, "hours")
    assert (page.known, page.company, page.label) == (
        SEEN,
        "Halden",
        "Hours and time off",
    )
    assert voices(me, company)["You"].lines[0].quote.text == SEEN.text


def test_what_is_removed_counts_no_more_and_comes_back(me: User, company: UUID) -> None:
    ident = add(me, company)

    own_evidence.remove(me, ident, now=NOW)
    gone = voices(me, company)
    own_evidence.bring_back(me, ident, now=NOW)

    assert "Tove Lind" not in gone
    assert "Tove Lind" in voices(me, company)


@pytest.mark.parametrize(
    "wrong",
    [
        Known("  ", 1.0),
        Known("x" * 2001, 1.0),
        Known("Fine.", 1.0, "x" * 121),
        Known("Fine.", 0.0),
        Known("Fine.", 1.0, "", "friend"),
    ],
)
def test_what_says_nothing_is_refused(me: User, company: UUID, wrong: Known) -> None:
    with pytest.raises(InvalidInputError):
        add(me, company, wrong)


def test_somebody_elses_is_not_there(me: User, bob: User, company: UUID) -> None:
    ident = add(me, company)

    with pytest.raises(NotFoundError):
        add(bob, company)
    with pytest.raises(NotFoundError):
        add(me, company, key="weather")
    for owner, one in ((bob, ident), (me, uuid4())):
        with pytest.raises(NotFoundError):
            own_evidence.show(owner, one)
        with pytest.raises(NotFoundError):
            own_evidence.change(owner, one, known=SEEN, now=NOW)
        with pytest.raises(NotFoundError):
            own_evidence.remove(owner, one, now=NOW)
        with pytest.raises(NotFoundError):
            own_evidence.bring_back(owner, one, now=NOW)
