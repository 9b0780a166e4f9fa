from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import (
    agendas,
    companies,
    debriefs,
    notes,
    planning,
    speakers,
    transcripts,
)
from askback.services.speaker_lines import lines_of
from askback.store.models import (
    AgendaRow,
    EvidenceRow,
    InterviewerRow,
    OpportunityRow,
    ReadingRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_interview, draft, everything, upload
from tests.services.conversation import DANA, LEE, ME, TALK

pytestmark = pytest.mark.django_db


def call(owner: User, interview: UUID, speaker: str, name: str) -> None:
    speakers.rename(owner, interview, speaker=speaker, name=name, now=NOW)


def read(interview: UUID) -> dict[str, Any]:
    found: dict[str, Any] = TranscriptRow.objects.get(interview=interview).reading
    return found


def said(interview: UUID) -> list[str | None]:
    return list(dict.fromkeys(turn["speaker"] for turn in read(interview)["turns"]))


def witnesses(interview: UUID) -> set[str]:
    rows = EvidenceRow.objects.filter(interview=interview)
    return set(rows.values_list("witness", flat=True))


def people() -> set[str]:
    return set(InterviewerRow.objects.values_list("name", flat=True))


@pytest.fixture
def numbered(me: User, first: UUID) -> UUID:
    """The first interview as a program heard it that knows nobody's name."""
    talk = TALK.replace(f"{DANA}:", "Speaker 1:").replace(f"{ME}:", "Speaker 2:")
    transcripts.add(me, first, upload=upload(talk), me="Speaker 2", now=NOW)
    return first


def test_a_label_becomes_a_name_everywhere(me: User, numbered: UUID) -> None:
    text = TranscriptRow.objects.get().text
    asked = read(numbered)["asked"]
    assert witnesses(numbered) == {"Speaker 1"}

    call(me, numbered, "Speaker 1", f" {DANA} ")

    assert said(numbered) == [DANA, "Speaker 2"]
    assert [s["name"] for s in read(numbered)["speakers"]] == [DANA, "Speaker 2"]
    assert witnesses(numbered) == {DANA}
    roles = EvidenceRow.objects.filter(interview=numbered).values_list(
        "role", flat=True
    )
    assert set(roles) == {"hiring_manager"}
    assert {row.witness for row in ReadingRow.objects.all()} == {DANA}
    assert read(numbered)["asked"] == asked
    assert TranscriptRow.objects.get().text == text


def test_undoing_it_leaves_all_as_it_was(me: User, numbered: UUID) -> None:
    turns, heard = read(numbered)["turns"], witnesses(numbered)
    call(me, numbered, "Speaker 1", DANA)

    speakers.undo(me, numbered, now=NOW)

    assert read(numbered)["turns"] == turns
    assert witnesses(numbered) == heard


def test_undoing_the_undoing_and_nothing_at_all(me: User, numbered: UUID) -> None:
    before = read(numbered)["turns"]
    speakers.undo(me, numbered, now=NOW)
    assert read(numbered)["turns"] == before

    call(me, numbered, "Speaker 1", DANA)
    speakers.undo(me, numbered, now=NOW)
    speakers.undo(me, numbered, now=NOW)

    assert said(numbered) == [DANA, "Speaker 2"]


def test_my_own_name_can_be_changed(me: User, numbered: UUID) -> None:
    call(me, numbered, "Speaker 2", ME)

    row = TranscriptRow.objects.get()
    assert (row.me, row.reading["me"], row.reading["mine"]) == (ME, ME, "Speaker 2")
    page = debriefs.show(me, numbered, now=NOW)
    assert (page.me, len(page.reads)) == (ME, 6)


def test_two_names_of_one_person_are_joined_and_read_as_one(
    me: User, first: UUID
) -> None:
    """The second half of her answers came from her phone."""
    head, rest = TALK.split("Ines Vidal: Okay. What does the job pay", 1)
    talk = f"{head}Ines Vidal: Okay. What does the job pay{rest}".replace(
        f"{ME}: Mm.", "Ines V.: Mm."
    ).replace(f"{ME}: And the last", "Ines V.: And the last")
    transcripts.add(me, first, upload=upload(talk), me=ME, now=NOW)
    before = len(read(first)["asked"])
    turns = [turn["text"] for turn in read(first)["turns"]]

    call(me, first, "Ines V.", "ines vidal")

    assert said(first) == [DANA, ME]
    assert len(read(first)["asked"]) == before + 2
    assert [turn["text"] for turn in read(first)["turns"]] == turns

    speakers.part(me, first, named="Ines V.", now=NOW)

    assert said(first) == [DANA, ME, "Ines V."]
    assert len(read(first)["asked"]) == before
    assert read(first)["me"] == ME


def test_names_are_kept_when_the_transcript_is_read_again(
    me: User, numbered: UUID
) -> None:
    call(me, numbered, "Speaker 1", DANA)
    call(me, numbered, "Speaker 2", ME)

    transcripts.set_me(me, numbered, me=DANA, now=NOW)
    transcripts.set_me(me, numbered, me=ME, now=NOW)

    assert said(numbered) == [DANA, ME]
    assert read(numbered)["me"] == ME
    assert len(read(numbered)["asked"]) == 6


def test_names_and_me_go_with_a_better_copy(me: User, numbered: UUID) -> None:
    """The copy counts its speakers the other way round."""
    call(me, numbered, "Speaker 1", DANA)
    call(me, numbered, "Speaker 2", ME)
    better = (
        TALK.replace(f"{DANA}:", "Speaker 2:")
        .replace(f"{ME}:", "Speaker 1:")
        .replace("for the money", "for the money, I think")
    )

    transcripts.add(me, numbered, upload=upload(better), me=None, now=NOW)

    assert said(numbered) == [DANA, ME]
    assert read(numbered)["me"] == ME
    assert witnesses(numbered) == {DANA}


def test_one_says_who_one_is_by_the_files_name_or_ones_own(
    me: User, numbered: UUID
) -> None:
    call(me, numbered, "Speaker 2", ME)
    talk = TranscriptRow.objects.get().text

    for name in ("Speaker 2", ME):
        transcripts.add(me, numbered, upload=upload(talk), me=name, now=NOW)
        assert read(numbered)["me"] == ME


def test_what_i_said_of_a_reading_stays_through_all_of_it(
    me: User, numbered: UUID
) -> None:
    notes.mark(
        me,
        numbered,
        place="asked-1",
        question_key="last-departure",
        verdict="partly",
        direction=-1,
        note="he laughed",
        now=NOW,
    )

    call(me, numbered, "Speaker 1", DANA)
    call(me, numbered, "Speaker 2", DANA)  # a slip: all is one person now
    speakers.undo(me, numbered, now=NOW)

    page = debriefs.show(me, numbered, now=NOW)
    assert page.markable == ()
    marked = [line for line in page.reads if line.confirmed]
    assert [(line.place, line.note) for line in marked] == [("asked-1", "he laughed")]


def test_a_person_of_the_loop_is_called_so_on_its_agendas_too(
    me: User, company: UUID, told: UUID
) -> None:
    late = add_interview(me, company, draft("Later", minutes=20))
    agendas.show(me, late, now=NOW)

    call(me, told, DANA, "Dana Marsh-Okafor")

    assert people() == {"Dana Marsh-Okafor"}
    assert witnesses(told) == {"Dana Marsh-Okafor"}
    for row in AgendaRow.objects.all():
        items = row.value["agenda"]["items"]
        assert {name for item in items for name in item["to"]} <= {"Dana Marsh-Okafor"}
    page = companies.show(me, company, now=NOW)
    assert DANA not in str(page).replace("Dana Marsh-Okafor", "")

    speakers.undo(me, told, now=NOW)

    assert people() == {DANA}
    assert witnesses(told) == {DANA}


def test_the_same_person_is_called_so_in_the_other_interviews(
    me: User, company: UUID, told: UUID
) -> None:
    again = add_interview(me, company, draft("Again"))
    short = TALK.replace(DANA, "Dana")
    transcripts.add(me, again, upload=upload(short), me=ME, now=NOW)
    other = add_interview(me, company, draft("Other", people=((LEE, "peer"),)))
    transcripts.add(me, other, upload=upload(TALK.replace(DANA, LEE)), me=ME, now=NOW)

    call(me, told, DANA, "Berta Lopez")

    assert said(told) == said(again) == ["Berta Lopez", ME]
    assert witnesses(told) == witnesses(again) == {"Berta Lopez"}
    assert said(other) == [LEE, ME]
    assert people() == {"Berta Lopez", LEE}

    speakers.undo(me, told, now=NOW)

    assert said(again) == ["Dana", ME]
    assert witnesses(again) == {DANA}


def test_a_label_of_one_file_is_somebody_else_in_the_next(
    me: User, company: UUID, numbered: UUID
) -> None:
    again = add_interview(me, company, draft("Again"))
    talk = TranscriptRow.objects.get().text
    transcripts.add(me, again, upload=upload(talk), me="Speaker 2", now=NOW)

    call(me, numbered, "Speaker 1", DANA)

    assert said(again) == ["Speaker 1", "Speaker 2"]


@pytest.mark.parametrize(
    ("speaker", "name", "left"),
    [
        ("Dana", "Dana Ho", DANA),  # it was another Dana
        ("Dana", "Dana", DANA),
        ("Dana", "Dana Marsh", DANA),
        ("Dana", LEE, DANA),  # somebody else of the loop
        ("Dana Marsh", "Dana", DANA),  # shorter than the loop has it
        ("Zoe", "Zoe Hart", DANA),  # not of the loop
    ],
)
def test_a_person_of_the_loop_keeps_a_name_that_is_theirs(
    me: User, company: UUID, speaker: str, name: str, left: str
) -> None:
    ident = add_interview(
        me, company, draft(people=((DANA, "hiring_manager"), (LEE, "peer")))
    )
    talk = TALK.replace(DANA, speaker)
    transcripts.add(me, ident, upload=upload(talk), me=ME, now=NOW)

    call(me, ident, speaker, name)

    assert people() == {left, LEE}
    assert said(ident) == [name, ME]


def test_nobody_takes_a_name_that_somebody_of_the_loop_has(
    me: User, company: UUID, told: UUID
) -> None:
    add_interview(me, company, draft("Other", people=((LEE, "peer"),)))

    call(me, told, DANA, LEE)

    assert people() == {DANA, LEE}
    assert said(told) == [LEE, ME]


def test_while_nobody_is_me_a_new_name_may_tell(me: User, first: UUID) -> None:
    talk = "Ann: Hello there.\nBob: Who decides on the rota here?\nAnn: We all do.\n"
    transcripts.add(me, first, upload=upload(talk), me=None, now=NOW)
    assert read(first)["me"] is None

    call(me, first, "Bob", "Me")

    assert read(first)["me"] == "Me"
    assert len(read(first)["asked"]) == 1


@pytest.mark.parametrize(
    ("speaker", "name", "words"),
    [
        ("Zoe", "Ana", "Nobody is called Zoe"),
        (DANA, "  ", "Write a name"),
        (DANA, "n" * 121, "up to 120 letters"),
    ],
)
def test_a_name_that_is_none_changes_nothing(
    me: User, told: UUID, speaker: str, name: str, words: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        call(me, told, speaker, name)

    assert everything() == before


def test_what_is_not_mine_is_not_there(me: User, bob: User, told: UUID) -> None:
    before = everything()

    for owner, ident in ((bob, told), (me, UUID(int=1))):
        with pytest.raises(NotFoundError):
            call(owner, ident, DANA, "Ana")
        with pytest.raises(NotFoundError):
            speakers.part(owner, ident, named=DANA, now=NOW)
        with pytest.raises(NotFoundError):
            speakers.undo(owner, ident, now=NOW)

    assert everything() == before


def test_without_a_transcript_nobody_speaks(me: User, first: UUID) -> None:
    with pytest.raises(NotFoundError, match="transcript of interview"):
        call(me, first, DANA, "Ana")
    assert lines_of(None, [DANA]) == ()


def test_plans_follow_the_name(me: User, company: UUID, told: UUID) -> None:
    """What she answered is not put to her again under her new name."""
    late = add_interview(me, company, draft("Later", minutes=20))
    opportunity = OpportunityRow.objects.get(id=company)
    before = [i.key for i in agendas.show(me, late, now=NOW).agenda.items]

    call(me, told, DANA, "Dana Marsh-Okafor")
    planning.refresh(opportunity, now=NOW)

    assert [i.key for i in agendas.show(me, late, now=NOW).agenda.items] == before
