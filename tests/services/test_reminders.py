from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import (
    choices,
    interviews,
    invites,
    notes,
    opportunities,
    reminders,
)
from askback.services.values.reminders import ReminderLine
from askback.store.models import (
    ClosingRow,
    InterviewRow,
    LetterRow,
    OfferRow,
    OpportunityRow,
    ReminderRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload

pytestmark = pytest.mark.django_db
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
FRIDAY = date(2026, 11, 13)


def due(owner: User, now: datetime = NOW) -> list[str]:
    return [line.title for line in reminders.show(owner, now=now).due]


def coming(owner: User, now: datetime = NOW) -> list[str]:
    return [line.title for line in reminders.show(owner, now=now).later]


def only(owner: User, now: datetime = NOW) -> ReminderLine:
    (line,) = reminders.show(owner, now=now).due
    return line


@pytest.fixture
def panel(me: User, company: UUID) -> UUID:
    """An interview tomorrow at noon."""
    return add_interview(me, company, draft("Panel", start=NOW + DAY))


@pytest.fixture
def call(me: User, company: UUID) -> UUID:
    """An interview of two days ago, of which something is noted."""
    ident = add_interview(me, company, draft("Call", start=NOW - 2 * DAY))
    notes.add(me, ident, text="Kind.", now=NOW)
    return ident


def test_with_nothing_stored_nothing_is_due(me: User) -> None:
    page = reminders.show(me, now=NOW)

    assert (page.due, page.later, page.done, page.companies) == ((), (), (), ())
    assert (page.is_yearly, page.is_private) == (True, False)


def test_an_interview_is_prepared_debriefed_and_written_about(
    me: User, panel: UUID
) -> None:
    over = NOW + DAY + 45 * timedelta(minutes=1)
    evening = NOW.replace(hour=18)

    assert (due(me), coming(me)) == ([], ["Prepare: Panel, Halden"])
    prepare = only(me, evening)
    assert prepare.note == "It begins on Friday 13 Nov at 12:00."
    assert (prepare.page, prepare.on, prepare.action) == (
        "agenda",
        str(panel),
        "Open agenda",
    )
    debrief = only(me, over)
    assert (debrief.title, debrief.action) == (
        "Debrief: Panel, Halden",
        "Add what was said",
    )
    assert due(me, over + 5 * HOUR) == [
        "Write: Panel, Halden",
        "Debrief: Panel, Halden",
    ]
    assert due(me, over + 5 * DAY) == ["Debrief: Panel, Halden"]


def test_a_letter_that_was_sent_is_due_no_more(
    me: User, call: UUID, company: UUID
) -> None:
    before = due(me)
    letter = LetterRow.objects.create(
        owner=me,
        made_at=NOW,
        opportunity_id=company,
        interview_id=call,
        kind="thanks",
    )
    unsent = due(me)
    letter.sent_at = NOW
    letter.save()

    assert (before, unsent, due(me)) == (
        ["Write: Call, Halden"],
        ["Write: Call, Halden"],
        [],
    )


@pytest.mark.usefixtures("call")
def test_a_letter_of_no_interview_that_came_after_it_counts(
    me: User, company: UUID
) -> None:
    LetterRow.objects.create(
        owner=me, made_at=NOW, opportunity_id=company, kind="thanks", sent_at=NOW
    )

    assert due(me) == []


def test_an_invitation_is_to_be_answered(me: User) -> None:
    text = (
        "BEGIN:VEVENT\nUID:4\nSUMMARY:Phone screen at Halden\n"
        "DTSTART:20261118T130000Z\nDTEND:20261118T133000Z\nEND:VEVENT\n"
    )
    given = upload(text, "x.ics")
    taken = invites.all_of(invites.read(me, given))
    invites.keep(me, given, choices=taken, now=NOW)

    line = only(me)

    assert line.title == "Answer the invitation: Recruiter screen, Halden"
    assert line.by == NOW + DAY


def test_an_offer_waits_for_its_answer(me: User, company: UUID) -> None:
    OfferRow.objects.create(
        owner=me, made_at=NOW, opportunity_id=company, deadline=NOW + 3 * DAY
    )

    line, late = only(me), only(me, NOW + 4 * DAY)

    assert line.title == "Answer the offer: Halden"
    assert line.note == "They wait for your answer until Sunday 15 Nov at 12:00."
    assert (late.note, late.is_late) == ("It ran until Sunday 15 Nov at 12:00.", True)


def test_an_offer_without_a_deadline_is_not_due(me: User, company: UUID) -> None:
    OfferRow.objects.create(owner=me, made_at=NOW, opportunity_id=company)

    assert due(me) == []


def test_a_silence_is_asked_about_with_the_facts(
    me: User, call: UUID, company: UUID
) -> None:
    ClosingRow.objects.create(
        owner=me, made_at=NOW, interview_id=call, next_step="By Wednesday 11 Nov"
    )
    reminders.done(me, kind="write", thing=call, now=NOW)

    line = only(me)

    assert line.title == "Ask for the next step: Halden"
    assert line.note.startswith(
        "They said by Wednesday 11 Nov; today is Thursday 12 Nov."
    )
    assert (line.page, line.on, line.query) == (
        "letters",
        str(company),
        "kind=next_step",
    )


@pytest.mark.usefixtures("call")
def test_a_year_after_the_last_interview_practice_is_due(
    me: User, company: UUID
) -> None:
    opportunities.remove(me, company, now=NOW)
    year = NOW + 364 * DAY

    line = only(me, year)
    reminders.done(me, kind="practice", thing=None, now=year)

    assert line.title == "A practice interview"
    assert line.note.startswith("The last one was on Tuesday 10 Nov 2026.")
    assert (line.page, line.on) == ("practice", "")
    assert due(me, year + DAY) == []
    assert due(me, year + 366 * DAY) == ["A practice interview"]


@pytest.mark.usefixtures("call")
def test_practice_is_not_asked_for_where_one_is_switched_off_or_booked(
    me: User, company: UUID
) -> None:
    opportunities.remove(me, company, now=NOW)
    year = NOW + 364 * DAY
    other = add_company(me, "Kestrel")
    add_interview(me, other, draft("Soon", start=year + 9 * DAY))
    booked = due(me, year)
    opportunities.erase(me, other, now=NOW)
    choices.put(me, "practice_yearly", value=False, now=NOW)

    assert (booked, due(me, year)) == ([], [])


@pytest.mark.usefixtures("call")
def test_a_sample_is_no_interview_of_mine(me: User) -> None:
    OpportunityRow.objects.update(is_sample=True, closed_at=NOW)

    assert due(me, NOW + 400 * DAY) == []


def test_what_was_put_away_asks_for_nothing(me: User, panel: UUID) -> None:
    company = InterviewRow.objects.get(id=panel).opportunity_id
    reminders.add(me, text="Ring Dana", on=FRIDAY, opportunity_id=company, now=NOW)
    before = coming(me)
    opportunities.remove(me, company, now=NOW)

    assert before == ["Prepare: Panel, Halden", "Ring Dana"]
    assert (due(me, NOW + 2 * DAY), coming(me)) == ([], [])


def test_done_is_kept_listed_and_taken_back(me: User, call: UUID) -> None:
    ident = reminders.done(me, kind="write", thing=call, now=NOW)

    page = reminders.show(me, now=NOW)
    assert page.due == ()
    assert [(one.id, one.title) for one in page.done] == [
        (ident, "Write: Call, Halden")
    ]
    reminders.undo(me, ident)
    assert due(me) == ["Write: Call, Halden"]
    assert reminders.show(me, now=NOW).done == ()


def test_what_was_done_long_ago_is_not_listed(me: User, call: UUID) -> None:
    reminders.done(me, kind="write", thing=call, now=NOW)

    assert reminders.show(me, now=NOW + 15 * DAY).done == ()


def test_what_is_done_of_something_deleted_is_not_listed(me: User, call: UUID) -> None:
    reminders.done(me, kind="write", thing=call, now=NOW)
    interviews.remove(me, call, now=NOW)

    assert reminders.show(me, now=NOW).done == ()


def test_later_comes_back_on_its_morning(me: User, call: UUID) -> None:
    ident = reminders.later(me, kind="write", thing=call, on=FRIDAY, now=NOW)

    assert (due(me), coming(me)[:1]) == ([], ["Write: Call, Halden"])
    assert due(me, datetime(2026, 11, 13, 9, tzinfo=UTC)) == ["Write: Call, Halden"]
    reminders.undo(me, ident)
    assert due(me) == ["Write: Call, Halden"]


def test_later_is_a_day_to_come_and_what_there_is_not_is_refused(
    me: User, call: UUID
) -> None:
    with pytest.raises(InvalidInputError, match="Choose a day after today"):
        reminders.later(me, kind="write", thing=call, on=NOW.date(), now=NOW)
    with pytest.raises(InvalidInputError, match="dance: there is no such reminder"):
        reminders.done(me, kind="dance", thing=call, now=NOW)
    with pytest.raises(NotFoundError):
        reminders.done(me, kind="ask", thing=None, now=NOW)
    with pytest.raises(NotFoundError):
        reminders.done(me, kind="own", thing=None, now=NOW)


def test_bob_can_do_nothing_about_mine(
    me: User, bob: User, call: UUID, company: UUID
) -> None:
    own = reminders.add(me, text="Ring", on=FRIDAY, now=NOW)
    word = reminders.done(me, kind="write", thing=call, now=NOW)

    for kind, thing in (("write", call), ("ask", company), ("own", own)):
        with pytest.raises(NotFoundError):
            reminders.done(bob, kind=kind, thing=thing, now=NOW)
    with pytest.raises(NotFoundError):
        reminders.add(bob, text="x", on=FRIDAY, opportunity_id=company, now=NOW)
    for ident in (word, own, uuid4()):
        with pytest.raises(NotFoundError):
            reminders.undo(bob, ident)
    assert (due(bob), coming(bob)) == ([], [])


def test_what_is_not_done_cannot_be_taken_back(me: User) -> None:
    own = reminders.add(me, text="Ring", on=FRIDAY, now=NOW)

    with pytest.raises(NotFoundError):
        reminders.undo(me, own)

    assert ReminderRow.objects.exists()


def test_a_silence_that_was_dealt_with_is_done_as_a_whole(
    me: User, company: UUID
) -> None:
    reminders.done(me, kind="ask", thing=company, now=NOW)

    (line,) = reminders.show(me, now=NOW).done

    assert line.title == "Ask for the next step: Halden"


def test_a_word_of_a_kind_that_is_not_known_is_passed_over(me: User) -> None:
    ReminderRow.objects.create(owner=me, made_at=NOW, kind="dance", done_at=NOW)

    page = reminders.show(me, now=NOW)

    assert (page.due, page.done) == ((), ())


def test_what_is_further_off_than_the_next_year_is_not_listed(me: User) -> None:
    reminders.add(me, text="Far", on=date(2028, 11, 13), now=NOW)

    assert coming(me) == []


def test_only_companies_in_play_can_be_chosen(me: User, company: UUID) -> None:
    away = add_company(me, "Alder")
    opportunities.remove(me, away, now=NOW)

    assert reminders.companies(me) == ((company, "Halden"),)


def test_it_costs_the_same_for_one_and_for_three(me: User, call: UUID) -> None:
    reminders.done(me, kind="write", thing=call, now=NOW)
    reminders.show(me, now=NOW)
    one = queries_of(lambda: reminders.show(me, now=NOW))
    for days in (3, 4):
        start = NOW - days * DAY
        other = add_company(me, f"Kestrel {days}")
        ident = add_interview(me, other, draft("Call", start=start))
        reminders.done(me, kind="write", thing=ident, now=NOW)
        reminders.add(me, text="Ring", on=FRIDAY, opportunity_id=other, now=NOW)
    reminders.show(me, now=NOW)

    assert queries_of(lambda: reminders.show(me, now=NOW)) == one
