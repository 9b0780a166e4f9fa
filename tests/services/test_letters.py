from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from askback.errors import NotFoundError
from askback.services import kept_letters, letters, notes, transcripts
from askback.services.letter_drafts import Writer
from askback.services.letter_facts import known_of
from askback.services.letter_since import DOUBT, TRANSCRIPT
from askback.services.values.letters import (
    LetterLine,
    LettersPage,
    LetterWish,
    LetterWords,
)
from askback.store.models import (
    ClosingRow,
    InterviewerRow,
    InterviewRow,
    JotRow,
    LetterRow,
    NoteRow,
    ObjectionRow,
    OpportunityRow,
    StoryRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload
from tests.services.loop_of_letters import DANA, DAY, LEE, ME, PLANTED, SANG, loop

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


def test_everybody_is_thanked_with_their_own_words_and_other_questions(
    me: User, met: Loop
) -> None:
    lee, dana = page(me, met[0]).to_write

    assert (lee.to, dana.to) == (LEE, DANA)
    assert f"“{PLANTED}”" in lee.body
    assert f"“{SANG[0].lower()}{SANG[1:]}”" in dana.body
    assert [said.who for said in (*lee.rests_on, *dana.rests_on)] == [LEE, DANA]
    asked = [{q.key for q in line.questions} for line in (lee, dana)]
    assert asked[0]
    assert asked[1]
    assert not asked[0] & asked[1]
    assert not {"love", "turnover-year", "close"} & (asked[0] | asked[1])
    assert lee.body.endswith(ME)
    assert lee.due == NOW - DAY
    assert not set(lee.body.split("\n\n")) & set(dana.body.split("\n\n")) - {ME}


def test_every_quote_stands_word_for_word_in_what_they_said(
    me: User, met: Loop
) -> None:
    for line in page(me, met[0]).to_write:
        row = InterviewRow.objects.get(name=line.interview)
        spoken = [turn["text"] for turn in row.transcript.reading["turns"]]
        for said in line.rests_on:
            assert any(said.text in text for text in spoken)


def test_notes_marks_and_readings_are_in_no_letter(me: User, met: Loop) -> None:
    row = InterviewRow.objects.get(id=met[1])
    NoteRow.objects.create(owner=me, made_at=NOW, interview=row, text="evasive Dana")
    objection(me, met[1], who=DANA, reply="I led nine people.")

    told = "".join(line.body for line in page(me, met[0]).to_write)

    assert "evasive" not in told
    assert "too little leading" not in told
    assert "To add to what we spoke about: I led nine people." in told


def test_the_next_step_is_asked_once_and_only_if_nobody_told(
    me: User, met: Loop
) -> None:
    asks = {who: "next" in line.body for who, line in thanks(me, met[0]).items()}
    assert asks == {DANA: False, LEE: True}

    row = InterviewRow.objects.get(id=met[2])
    ClosingRow.objects.create(owner=me, made_at=NOW, interview=row, next_step="Panel")

    assert "next step" not in thanks(me, met[0])[LEE].body


def test_the_next_step_is_not_asked_where_one_is_booked_or_all_is_over(
    me: User, met: Loop
) -> None:
    OpportunityRow.objects.filter(id=met[0]).update(outcome="rejected")
    assert "next step" not in thanks(me, met[0])[LEE].body

    OpportunityRow.objects.filter(id=met[0]).update(outcome="")
    add_interview(me, met[0], draft("Final", start=NOW + DAY))
    assert "next step" not in thanks(me, met[0])[LEE].body


def test_a_doubt_is_answered_by_a_reply_the_closing_or_a_story(
    me: User, met: Loop
) -> None:
    row = objection(me, met[2])
    assert "To add" not in thanks(me, met[0])[LEE].body

    story = StoryRow.objects.create(
        owner=me, made_at=NOW, title="Nights", action="I led nights. ", result="9 stay."
    )
    ObjectionRow.objects.filter(id=row.id).update(story=story)
    told = thanks(me, met[0])[LEE]
    assert "I led nights. 9 stay." in told.body
    assert told.rests_on[-1].who == "You"

    interview = InterviewRow.objects.get(id=met[2])
    ClosingRow.objects.create(
        owner=me, made_at=NOW, interview=interview, replied="I said so."
    )
    assert "I said so." in thanks(me, met[0])[LEE].body
    ObjectionRow.objects.filter(id=row.id).update(reply="As written.")
    assert "As written." in thanks(me, met[0])[LEE].body


def test_a_doubt_that_nothing_answers_is_left_out_and_said(me: User, met: Loop) -> None:
    objection(me, met[2], who=LEE)

    line = thanks(me, met[0])[LEE]

    assert [p.where for p in line.problems] == ["address", "objection"]
    asked = wished(me, met[0], kind="objection")
    assert "[FILL IN: your answer to what they doubted]" in asked.body


def test_what_was_kept_is_shown_as_written_and_says_what_changed_since(
    me: User, met: Loop
) -> None:
    line = thanks(me, met[0])[LEE]
    left = "How many people have left this team in the last year?"
    text = f"Dear Lee [FILL IN: a day]\n\n{left}"
    before = NOW - DAY
    ident = kept_letters.keep(me, met[0], words=words_of(line, text), now=before)

    kept = thanks(me, met[0])[LEE]

    assert (kept.id, kept.body) == (ident, text)
    assert kept.since[0] == TRANSCRIPT
    assert [p.where for p in kept.problems] == ["[FILL IN: a day]"]
    assert kept.rests_on == ()
    objection(me, met[2], who=LEE)
    assert letters.one(me, ident, now=NOW).since[-1] == DOUBT


def test_a_kept_letter_that_asks_what_was_answered_says_so(me: User, met: Loop) -> None:
    known = known_of(OpportunityRow.objects.get(id=met[0]), now=NOW)
    key = min(known.answered)
    question = known.question(key)
    assert question is not None
    line = thanks(me, met[0])[DANA]
    text = Writer(known, []).shares.put(question, None)[1]
    kept_letters.keep(
        me,
        met[0],
        words=words_of(line, f"{question.text} {text} {line.body}"),
        now=NOW,
    )

    kept = thanks(me, met[0])[DANA]

    assert len(kept.rests_on) == 1
    assert kept.since == (f"It asks what has been answered: {text}",)


def test_what_a_kept_letter_asks_is_asked_of_nobody_else(me: User, met: Loop) -> None:
    before = thanks(me, met[0])
    ident = kept_letters.send(me, met[0], words=words_of(before[LEE]), now=NOW)

    after = page(me, met[0])

    assert [line.to for line in after.to_write] == [DANA]
    (sent,) = after.sent
    assert (sent.id, sent.sent_at, sent.since) == (ident, NOW, ())
    (dana,) = after.to_write
    assert {q.key for q in sent.questions} == {q.key for q in before[LEE].questions}
    assert not {q.key for q in dana.questions} & {q.key for q in sent.questions}


def test_kept_letters_of_other_kinds_stand_among_those_to_write(
    me: User, met: Loop
) -> None:
    line = wished(me, met[0], kind="more_time")
    kept_letters.keep(me, met[0], words=words_of(line), now=NOW)

    found = page(me, met[0])
    again = page(me, met[0], kind="more_time")

    assert [line.kind for line in found.to_write] == ["thanks", "thanks", "more_time"]
    assert [line.kind for line in again.to_write] == ["thanks", "thanks"]
    assert again.wished is not None
    assert again.wished.id is not None


def test_one_interview_shows_its_own_letters_alone(me: User, met: Loop) -> None:
    found = letters.show_interview(me, met[1], now=NOW)
    asked = letters.show_interview(
        me, met[1], wish=LetterWish(kind="questions"), now=NOW
    )

    assert [line.to for line in found.to_write] == [DANA]
    assert (found.interview, found.has_been) == ("First call", True)
    assert asked.wished is not None
    assert asked.wished.to == DANA


def test_an_address_from_an_invitation_is_used_if_it_is_one(
    me: User, met: Loop
) -> None:
    InterviewerRow.objects.filter(name=LEE).update(email="lee@halden.example")
    InterviewerRow.objects.filter(name=DANA).update(email="dana\nBcc: x")

    found = thanks(me, met[0])

    assert found[LEE].email == "lee@halden.example"
    assert found[LEE].mailto.startswith("mailto:lee@halden.example?subject=Thank")
    assert found[LEE].problems == ()
    assert (found[DANA].email, found[DANA].is_whole) == ("", True)


def test_what_was_parked_or_thought_of_in_the_hour_is_asked_by_letter(
    me: User, met: Loop
) -> None:
    row = InterviewRow.objects.get(id=met[2])
    first = thanks(me, met[0])[LEE].questions[0].key
    fields = {
        "own/own-1": "so who waters the trees",
        "state/own-1": "parked",
        "own/own-2": "an aside",
        f"state/{first}": "already",
    }
    for number, (field, value) in enumerate(fields.items()):
        JotRow.objects.create(
            owner=me,
            made_at=NOW,
            interview=row,
            device="a",
            field=f"{field}/",
            number=number,
            value=value,
            said_at=NOW,
        )

    asked = thanks(me, met[0])[LEE].questions

    assert (asked[0].key, asked[0].text) == ("own-1", "Who waters the trees?")
    assert first not in {question.key for question in asked}


def test_without_a_transcript_there_is_a_gap_and_marks_settle_questions(
    me: User,
) -> None:
    company = add_company(me)
    add_interview(me, company, draft(start=None))
    first = add_interview(me, company, draft("Second", start=NOW - DAY))
    InterviewRow.objects.filter(name="First call").update(done_at=NOW - 2 * DAY)
    known = known_of(OpportunityRow.objects.get(id=company), now=NOW)
    assert known.me() == ""

    notes.mark(
        me, first, place="pay-range", question_key="pay-range", verdict="answered",
        direction=1.0, note="well paid", now=NOW,
    )  # fmt: skip
    notes.mark(
        me,
        first,
        place="nights-woken",
        question_key="nights-woken",
        verdict="not_answered",
        direction=None,
        note="",
        now=NOW,
    )
    known = known_of(OpportunityRow.objects.get(id=company), now=NOW)
    assert known.answered == {"pay-range"}
    line = next(iter(page(me, company).to_write))

    assert "[FILL IN: one thing Dana said that stayed with you]" in line.body
    assert line.body.endswith("[FILL IN: your name]")
    assert "well paid" not in line.body


def test_a_form_is_shown_with_what_it_holds(me: User, met: Loop) -> None:
    line = thanks(me, met[0])[LEE]
    words = LetterWords("thanks", LEE, "x", "Subject", "", line.interview_id)

    tried = letters.tried(me, met[0], words=words, now=NOW)

    assert (tried.ref, tried.email, tried.body) == (line.ref, "x", "")


def test_what_is_somebody_elses_is_not_there(bob: User, me: User, met: Loop) -> None:
    line = thanks(me, met[0])[LEE]
    ident = kept_letters.keep(me, met[0], words=words_of(line), now=NOW)

    with pytest.raises(NotFoundError):
        letters.show(bob, met[0], now=NOW)
    with pytest.raises(NotFoundError):
        letters.show_interview(bob, met[1], now=NOW)
    with pytest.raises(NotFoundError):
        letters.one(bob, ident, now=NOW)
    with pytest.raises(NotFoundError):
        letters.one(me, uuid4(), now=NOW)


def test_more_people_cost_no_more_queries(me: User, met: Loop) -> None:
    page(me, met[0])
    two = queries_of(lambda: page(me, met[0]))
    people = (("Ash Poe", "peer"), ("Tam Roe", "recruiter"))
    panel = draft("Panel", people=people, stage="team_fit", start=NOW - DAY)
    add_interview(me, met[0], panel)
    page(me, met[0])

    assert queries_of(lambda: page(me, met[0])) == two


def test_a_transcript_read_in_another_spelling_is_still_theirs(
    me: User, met: Loop
) -> None:
    talk = f"Lee: Hi.\n{ME}: What do you love about working here?\nLee: We, er, all.\n"
    transcripts.add(me, met[2], upload=upload(talk), me=ME, now=NOW)

    assert thanks(me, met[0])[LEE].rests_on == ()
    assert LetterRow.objects.count() == 0


def test_what_was_told_unasked_is_not_asked_by_letter(me: User, met: Loop) -> None:
    key = thanks(me, met[0])[LEE].questions[0].key
    row = InterviewRow.objects.get(id=met[1]).transcript
    told = {"key": key, "turn": 0, "quote": "Hello", "start": 0, "end": 5}
    row.reading = {**row.reading, "answered_unasked": [told]}
    row.save()

    found = thanks(me, met[0])[LEE].questions

    assert key not in {question.key for question in found}
