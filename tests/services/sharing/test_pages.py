from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from askback.errors import NotFoundError
from askback.services import (
    agendas,
    companies,
    debriefs,
    interviews,
    notes,
    own_evidence,
    resumes,
    sources,
)
from askback.services.own_evidence import Known
from askback.services.sharing import comments, giving, pages
from askback.services.sharing.noted import noted
from askback.services.values import (
    AgendaPage,
    CompanyPage,
    Contradiction,
    DebriefPage,
    Quote,
    ReadLine,
    ToldLine,
)
from askback.services.values.sharing import Viewer
from askback.store.models import ExerciseRow, LookRow, OpportunityRow, TakeRow, User
from tests.builders import NOW, add_company, add_interview, draft, everything, upload
from tests.services.conversation import DANA, LEE
from tests.services.sharing.conftest import LATER, share
from tests.takes import READING, add_take

pytestmark = pytest.mark.django_db(transaction=True)
PRIVATE = "quince marmalade"
LIKE: dict[str, Any] = {"with_script": {"runs": [{"here": {"quote": PRIVATE}}]}}


@pytest.fixture
def given(me: User, company: UUID) -> UUID:
    return share(me, opportunity=company, may_comment=True)


@pytest.fixture
def private(me: User, company: UUID, told: UUID) -> None:
    """What nobody else sees, each with the same words in it."""
    notes.add(me, told, text=f"Tired. {PRIVATE}", now=NOW)
    place = debriefs.show(me, told, now=NOW).reads[0].place
    said = {"place": place, "question_key": "last-called-out", "note": PRIVATE}
    notes.mark(me, told, verdict="answered", direction=-1, now=NOW, **said)
    known = Known(f"She left for {PRIVATE}.", -1.0, "Tove Lind", "peer")
    own_evidence.add(me, company, "hours", known=known, now=NOW)
    text = (
        f"My notes: a fast-paced ward, like a family, and {PRIVATE}. On-call is paid."
    )
    sources.add(me, company, upload=upload(text, "n.txt"), kind="notes", now=NOW)
    line = f"- Rostering software for nine nurses, and {PRIVATE}"
    resumes.add(me, upload=upload(f"Ines Vidal\n\n{line}\n", "cv.txt"), now=NOW)


def test_a_coach_sees_what_is_shared_with_them_now(
    me: User, bob: User, cora: Viewer, stranger: Viewer, given: UUID
) -> None:
    me.email = "me@here.example"
    me.save()
    every = share(me)
    share(bob, address="bob@elsewhere.example")
    giving.end(me, share(me, opportunity=add_company(me, "Fennel")), now=LATER)

    lines = pages.shares_with(cora, now=LATER)

    assert {(line.id, line.by, line.what) for line in lines} == {
        (given, "me@here.example", "Halden, Ward manager"),
        (every, "me@here.example", "All companies and practice takes"),
    }
    assert pages.is_any(cora, now=LATER)
    assert pages.shares_with(stranger, now=LATER) == ()
    assert not pages.is_any(stranger, now=LATER)


def test_the_overview_names_what_is_covered(
    me: User, cora: Viewer, company: UUID, take: UUID
) -> None:
    other = add_company(me, "Fennel")

    page = pages.overview(cora, share(me), now=LATER)
    one = pages.overview(cora, share(me, take=take), now=LATER)

    assert [thing.id for thing in page.companies] == [other, company]
    assert [(one.id, one.name) for one in page.takes] == [
        (take, "Take 1, What did you change?")
    ]
    assert (one.companies, one.takes) == ((), page.takes)


@pytest.mark.usefixtures("second", "private")
def test_a_coach_sees_the_same_company_as_its_owner_and_no_private_words(
    me: User, cora: Viewer, company: UUID, given: UUID
) -> None:
    mine = companies.show(me, company, now=LATER)
    assert PRIVATE in repr(mine)

    page = pages.company(cora, given, company, now=LATER)

    assert (page.company, page.unknown) == (mine.company, mine.unknown)
    assert [line.id for line in page.loop] == [line.id for line in mine.loop]
    keys = [one.key for one in (*mine.known, *mine.settled)]
    assert [one.key for one in page.known] == keys
    assert any(quote.who == DANA for one in page.known for quote in one.quotes)
    assert [name for _, name, _ in page.dossier.sources] == ["posting.txt"]
    assert page.dossier.claims
    assert PRIVATE not in repr(page)
    assert "Tove Lind" not in repr(page)


def test_contradictions_are_of_what_was_said_and_not_left_out(
    cora: Viewer, company: UUID, given: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Quote("Nine.", DANA, interview=uuid4())
    written = Quote("Ten.", "The posting", source=uuid4())
    noted = replace(said, noted=True)
    pairs = (
        Contradiction("People", said, written),
        Contradiction("Noted", said, noted),
        Contradiction("Left out", said, written, is_dismissed=True),
    )
    look = companies.look
    monkeypatch.setattr(
        companies,
        "look",
        lambda *a, **k: replace(look(*a, **k), contradictions=pairs),
    )

    page = pages.company(cora, given, company, now=LATER)

    assert [pair.label for pair in page.contradictions] == ["People"]


@pytest.mark.usefixtures("private")
def test_a_coach_sees_readings_with_quotes_and_no_private_words(
    me: User, cora: Viewer, given: UUID, told: UUID
) -> None:
    mine = debriefs.show(me, told, now=LATER)
    assert PRIVATE in repr(mine)

    page = pages.interview(cora, given, told, now=LATER)

    assert page.line.name == "First call"
    assert [read.asked for read in page.reads] == [read.asked for read in mine.reads]
    assert page.reads[0].verdict == "answered"
    assert any("other two went to Leeds" in read.quote for read in page.reads)
    assert all(read.turns == () for read in page.reads)
    assert PRIVATE not in repr(page)


def test_what_was_marked_by_hand_is_shown_and_what_was_not_is_not(
    me: User, cora: Viewer, given: UUID, first: UUID
) -> None:
    agendas.show(me, first, now=NOW)
    marks = debriefs.show(me, first, now=NOW).markable
    notes.mark(
        me,
        first,
        place=marks[0].place,
        question_key=marks[0].question_key,
        verdict="partly",
        direction=None,
        note=PRIVATE,
        now=NOW,
    )

    page = pages.interview(cora, given, first, now=LATER)

    assert [(read.planned, read.verdict) for read in page.reads] == [
        (marks[0].planned, "partly")
    ]
    assert PRIVATE not in repr(page)


def test_questions_that_quote_ones_notes_are_nowhere(
    me: User, cora: Viewer, company: UUID, given: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"We offer a competitive salary and {PRIVATE}."
    sources.add(me, company, upload=upload(text, "n.txt"), kind="notes", now=NOW)
    call, late = (add_interview(me, company, draft(n, minutes=40)) for n in "AB")
    question = next(
        item
        for item in agendas.show(me, call, now=NOW).agenda.tailored
        if PRIVATE in item.text
    )
    said: dict[str, Any] = {"direction": None, "note": "", "verdict": "partly"}
    notes.mark(me, call, place=question.key, question_key=question.key, now=NOW, **said)
    planned, told = agendas.look, debriefs.look

    def with_it(*args: Any, **given: Any) -> AgendaPage:
        page = planned(*args, **given)
        return replace(page, agenda=replace(page.agenda, items=(question,)))

    def with_all(*args: Any, **given: Any) -> DebriefPage:
        read = replace(told(*args, **given).markable[0], matched_text=question.text)
        line = ToldLine(question.text, Quote("Nine.", DANA), 0)
        return replace(
            told(*args, **given),
            parts=(replace(read, planned=question.text, asked="Why?"),),
            unasked=((question.key, question.text),),
            told=(line, replace(line, question="And who left?")),
        )

    assert PRIVATE in repr(debriefs.show(me, call, now=NOW).markable)
    monkeypatch.setattr(agendas, "look", with_it)
    first = pages.interview(cora, given, call, now=LATER)
    monkeypatch.setattr(debriefs, "look", with_all)
    second = pages.interview(cora, given, late, now=LATER)

    assert (first.agenda.items, first.reads) == ((), ())
    assert [one.asked for one in second.reads] == ["Why?"]
    assert [one.question for one in second.told] == ["And who left?"]
    assert PRIVATE not in repr((first, second))


def test_what_was_planned_of_notes_that_are_gone_is_known_by_its_beginning(
    company: UUID,
) -> None:
    found = noted(OpportunityRow.objects.get(id=company))

    assert found.holds('I noted "nine nurses". Who left?')
    assert not found.holds("Who left?", "tailored-0000-1")


def test_a_question_of_ones_notes_is_not_what_to_ask_of_a_criterion(
    cora: Viewer, company: UUID, given: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = companies.look

    def asking(*args: Any, **given: Any) -> CompanyPage:
        page = look(*args, **given)
        asks = ('I noted "nine". Who left?', "And who left?")
        known = [
            replace(one, ask=ask, ask_whom=DANA)
            for one, ask in zip(page.known, asks, strict=False)
        ]
        return replace(page, known=tuple(known), settled=())

    monkeypatch.setattr(companies, "look", asking)

    page = pages.company(cora, given, company, now=LATER)

    assert [(one.ask, one.ask_whom) for one in page.known] == [
        ("", ""),
        ("And who left?", DANA),
    ]


def test_questions_that_were_left_out_are_no_reading(
    me: User, cora: Viewer, given: UUID, told: UUID
) -> None:
    left = debriefs.show(me, told, now=NOW).reads[0]
    said: dict[str, Any] = {"question_key": "-", "note": "", "direction": None}
    notes.mark(
        me,
        told,
        place=left.place,
        verdict="answered",
        reason="no_question",
        now=NOW,
        **said,
    )
    assert debriefs.show(me, told, now=NOW).reads[0].is_left_out

    page = pages.interview(cora, given, told, now=LATER)

    assert left.place not in [read.place for read in page.reads]
    assert all(isinstance(read, ReadLine) for read in page.reads)


@pytest.mark.usefixtures("told")
def test_an_agenda_says_what_is_asked_and_not_why(
    me: User, cora: Viewer, given: UUID, second: UUID
) -> None:
    mine = agendas.show(me, second, now=LATER)

    page = pages.interview(cora, given, second, now=LATER)

    assert [i.text for i in page.agenda.items] == [i.text for i in mine.agenda.items]
    assert all(item.why for item in mine.agenda.items)
    assert not any(item.why for item in page.agenda.items)
    assert mine.agenda.spares
    assert (page.agenda.spares, page.agenda.left_out) == ((), ())


def test_a_coach_sees_a_take_without_what_is_private_of_it(
    me: User, cora: Viewer, take: UUID
) -> None:
    add_take(me, ExerciseRow.objects.get().id, reading={**READING, "words": []})
    ExerciseRow.objects.update(script=PRIVATE)
    TakeRow.objects.filter(id=take).update(
        script=PRIVATE, note=PRIVATE, reading={**READING, "natural": LIKE}
    )
    ident = share(me, take=take, may_comment=True)
    comments.of_take(cora, ident, take, text="Slower.", now=LATER)

    shown = pages.take(cora, ident, take, now=LATER)

    assert shown.page.exercise.title == "What did you change?"
    assert shown.page.reading["words"] == READING["words"]
    assert (shown.page.others, shown.page.grade) == ((), None)
    assert [line.text for line in shown.comments] == ["Slower."]
    assert PRIVATE not in repr(shown)


def test_the_recording_is_given_with_its_kind(
    me: User, cora: Viewer, take: UUID
) -> None:
    held = pages.recording(cora, share(me, take=take), take, now=LATER)

    with held.opened:
        assert held.opened.read() == b"sound"
    assert (held.size, held.kind, held.name) == (5, "audio/webm", "take-1.webm")


def test_each_thing_that_is_looked_at_is_noted(
    me: User, cora: Viewer, company: UUID, first: UUID, take: UUID
) -> None:
    ident = share(me)
    pages.overview(cora, ident, now=LATER)
    pages.company(cora, ident, company, now=LATER)
    pages.interview(cora, ident, first, now=LATER)
    pages.take(cora, ident, take, now=LATER)
    pages.recording(cora, ident, take, now=LATER).opened.close()

    (line,) = giving.shares_of(me, now=LATER).open

    assert sorted(look.at for look in line.looks) == [
        "First call, Halden",
        "Halden, Ward manager",
        "Overview",
        "Recording: Take 1, What did you change?",
        "Take 1, What did you change?",
    ]


@pytest.mark.usefixtures("told")
def test_looking_writes_nothing_but_that_somebody_looked(
    me: User, cora: Viewer, company: UUID, second: UUID, take: UUID
) -> None:
    ident = share(me)
    # A plan that is not made yet, and one that is no more good.
    late = add_interview(me, company, draft("Late", people=((LEE, "peer"),)))
    interviews.cancel(me, second, now=LATER)
    before = everything()

    for days in (0, 20):
        now = LATER + timedelta(days=days)
        pages.overview(cora, ident, now=now)
        pages.company(cora, ident, company, now=now)
        for interview in (late, second):
            pages.interview(cora, ident, interview, now=now)
        pages.take(cora, ident, take, now=now)
        pages.recording(cora, ident, take, now=now).opened.close()

    after = everything()
    assert {k for k in after if after[k] != before[k]} == {"LookRow", "ShareRow"}
    assert LookRow.objects.count() == 12


@pytest.mark.parametrize(
    "page", [pages.company, pages.interview, pages.take, pages.recording]
)
def test_what_is_not_in_a_share_is_not_there(
    page: Any, cora: Viewer, stranger: Viewer, given: UUID
) -> None:
    for viewer in (cora, stranger):
        with pytest.raises(NotFoundError):
            page(viewer, given, uuid4(), now=LATER)

    assert not LookRow.objects.exists()


def test_owners_looks_of_what_is_not_theirs_are_refused(
    bob: User, company: UUID, first: UUID
) -> None:
    assert company != first
    with pytest.raises(NotFoundError):
        companies.look(bob, company, now=NOW)
    for look in (agendas.look, debriefs.look):
        with pytest.raises(NotFoundError):
            look(bob, first, now=NOW)
