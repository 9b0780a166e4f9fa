from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import NotFoundError
from askback.services import kept_letters, letters
from askback.services.letter_facts import known_of
from askback.services.letter_wishes import ANSWERED, NO_QUESTION, NOBODY, TOO_EARLY
from askback.services.values.letters import (
    LetterLine,
    LettersPage,
    LetterWish,
    LetterWords,
)
from askback.store.models import (
    InterviewRow,
    ObjectionRow,
    OfferRow,
    OpportunityRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft
from tests.services.loop_of_letters import DANA, DAY, LEE, loop

pytestmark = pytest.mark.django_db
Loop = tuple[UUID, UUID, UUID]


@pytest.fixture
def met(me: User) -> Loop:
    return loop(me)


def page(me: User, company: UUID, **wish: str) -> LettersPage:
    return letters.show(me, company, wish=LetterWish(**wish), now=NOW)


def thanks(me: User, company: UUID) -> dict[str, LetterLine]:
    return {line.to: line for line in page(me, company).to_write}


def wished(me: User, company: UUID, **wish: str) -> LetterLine:
    found = page(me, company, **wish).wished
    assert found is not None
    return found


def words_of(line: LetterLine, body: str = "") -> LetterWords:
    return LetterWords(
        line.kind,
        line.to,
        line.email,
        line.subject,
        body or line.body,
        line.interview_id,
    )


def objection(me: User, ident: UUID, **fields: object) -> ObjectionRow:
    row = InterviewRow.objects.get(id=ident)
    return ObjectionRow.objects.create(
        owner=me,
        made_at=NOW,
        opportunity=row.opportunity,
        interview=row,
        text="too little leading",
        **fields,
    )


def test_a_letter_on_a_doubt_goes_to_whoever_had_it(me: User, met: Loop) -> None:
    objection(me, met[1], who=DANA, reply="I led nine people.")

    line = wished(me, met[0], kind="objection")

    assert (line.to, line.interview_id) == (DANA, met[1])


def test_a_question_one_comes_with_is_put_first_to_who_knows_best(
    me: User, met: Loop
) -> None:
    line = wished(me, met[0], ask="pay-range")

    assert (line.kind, line.to) == ("questions", DANA)
    assert line.questions[0].key == "pay-range"
    assert len(line.questions) == 3
    assert wished(me, met[0], ask="pay-range", to=LEE).to == LEE


def test_a_kept_letter_that_does_not_ask_it_makes_way_for_the_question(
    me: User, met: Loop
) -> None:
    line = wished(me, met[0], kind="questions", to=DANA)
    kept_letters.keep(me, met[0], words=words_of(line, "Only this."), now=NOW)

    assert wished(me, met[0], ask="pay-range").id is None
    assert wished(me, met[0], kind="questions", to=DANA).body == "Only this."


def test_of_a_wish_that_is_odd_something_is_said(me: User, met: Loop) -> None:
    known = known_of(OpportunityRow.objects.get(id=met[0]), now=NOW)
    answered = min(known.answered)

    assert page(me, met[0], ask="no-such-key").note == NO_QUESTION
    assert page(me, met[0], ask=answered).note == ANSWERED
    assert page(me, met[0], kind="thanks", to="Nobody").note == NOBODY
    assert page(me, met[0]).note == ""
    add_interview(me, met[0], draft("Final", start=NOW + DAY))
    delicate = next(
        q for q in known.basis.own.bank if q.sensitivity == 2 and q.rule is None
    )
    assert page(me, met[0], ask=delicate.key).note == TOO_EARLY
    with pytest.raises(NotFoundError):
        page(me, met[0], kind="poem")


def test_letters_about_an_offer_say_what_was_offered(me: User, met: Loop) -> None:
    OfferRow.objects.create(
        owner=me,
        made_at=NOW,
        opportunity_id=met[0],
        pay=52_000,
        currency="GBP",
        start_on=(NOW + 60 * DAY).date(),
        deadline=NOW + 7 * DAY,
    )

    assert (
        "GBP 52,000 a year, starting 11 January"
        in wished(me, met[0], kind="accept").body
    )
    assert "by 19 November" in wished(me, met[0], kind="more_time").body
    OfferRow.objects.update(pay=None, start_on=None, deadline=None)
    assert "[FILL IN: the pay]" in wished(me, met[0], kind="accept").body
    assert wished(me, met[0], kind="accept").to == DANA


def test_a_letter_about_an_offer_needs_nobody_who_was_met(me: User) -> None:
    company = add_company(me)
    line = wished(me, company, kind="decline")
    assert (line.to, line.interview_id) == ("", None)

    add_interview(me, company, draft(start=NOW + DAY))
    assert wished(me, company, kind="decline").to == DANA
    assert page(me, company, kind="thanks").note == NOBODY
    assert not page(me, company).has_been


def test_what_comes_next_is_asked_of_who_can_tell(me: User, met: Loop) -> None:
    people = (("Ash Poe", "peer"), ("Tam Roe", "recruiter"))
    panel = draft("Panel", people=people, stage="team_fit", start=NOW - DAY)
    add_interview(me, met[0], panel)

    assert wished(me, met[0], kind="next_step").to == "Tam Roe"
    assert wished(me, met[0], kind="questions").to == "Ash Poe"
