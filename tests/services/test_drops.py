from __future__ import annotations

import json
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import drops, interviews, opportunities, transcripts
from askback.services.drops import KEPT, Place
from askback.services.values import Upload
from askback.services.values.drops import Dropped
from askback.store.models import InterviewRow, JobRow, User
from tests.builders import NOW, add_company, add_interview, draft, queries_of, upload
from tests.services.conversation import DANA, LEE, ME, POSTING, TALK

pytestmark = pytest.mark.django_db

INVITE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
CUES = """1
00:00:01,000 --> 00:00:03,000
How are you?

2
00:00:04,000 --> 00:00:06,000
Very well.
"""
RESUME = {"basics": {"name": "Ines Vidal"}, "work": [{"name": "Halden"}]}
SEGMENTS = [{"start": 0.5, "end": 2.0, "speaker": "Ann", "text": "How are you?"}]
FACTS = """Location: Leeds
Salary: 40,000
Hours: 37.5 a week
You lead the ward at night. You know the rota. You plan the beds of nine rooms.
"""


def take(owner: User, brought: Upload) -> UUID:
    return drops.take(owner, upload=brought, now=NOW)


def show(owner: User, brought: Upload | UUID, at: Place | None = None) -> Dropped:
    ident = brought if isinstance(brought, UUID) else take(owner, brought)
    return drops.show(owner, ident, at=at or Place(), now=NOW)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("invite.ics", INVITE, "invite"),
        ("mail.txt", INVITE, "invite"),
        ("bom.ics", "\ufeff" + INVITE, "invite"),
        ("call.srt", CUES, "transcript"),
        ("call.txt", CUES, "transcript"),
        ("call.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.\n", "transcript"),
        ("call.json", json.dumps(SEGMENTS), "transcript"),
        ("call.txt", TALK, "transcript"),
        ("posting.txt", POSTING, "document"),
        ("facts.txt", FACTS, "document"),
        ("call.vtt", POSTING, "document"),
        ("me.json", json.dumps(RESUME), "resume"),
        ("dots.txt", "... ... ...", "document"),
    ],
)
def test_a_file_is_taken_for_what_it_holds_whatever_it_is_called(
    me: User, name: str, text: str, kind: str
) -> None:
    assert show(me, upload(text, name)).kind == kind


def test_an_invitation_may_be_in_two_bytes_a_letter(me: User) -> None:
    brought = Upload("invite.ics", b"\xff\xfe" + INVITE.encode("utf-16-le"))

    assert show(me, brought).kind == "invite"


def test_a_page_that_says_it_is_a_posting_is_no_talk(me: User) -> None:
    job = {"@type": "JobPosting", "title": "Nurse", "description": TALK}
    page = f'<script type="application/ld+json">{json.dumps(job)}</script><p>Nurse'

    assert show(me, upload(page, "page.html")).kind == "document"


@pytest.mark.parametrize(
    "brought",
    [Upload("cat.png", b"\x89PNG\r\n\x1a\n" + bytes(99)), upload("", "a.txt")],
)
def test_what_cannot_be_read_is_refused_and_not_kept(me: User, brought: Upload) -> None:
    with pytest.raises(InvalidInputError, match=brought.name):
        take(me, brought)

    assert not JobRow.objects.exists()


def test_a_talk_says_how_long_it_is_and_who_speaks(me: User) -> None:
    page = show(me, upload(TALK))

    assert (page.name, page.size, page.speakers) == ("talk.txt", 20, (DANA, ME))
    assert show(me, upload(POSTING)).size == len(POSTING.split())


def test_the_file_is_kept_as_it_was_for_its_owner_alone(me: User, bob: User) -> None:
    ident = take(me, upload(TALK))

    assert drops.upload_of(me, ident) == upload(TALK)
    for deed in (drops.upload_of, drops.forget):
        with pytest.raises(NotFoundError, match=f"No file {ident}"):
            deed(bob, ident)
    with pytest.raises(NotFoundError):
        show(bob, ident)
    drops.forget(me, ident)
    with pytest.raises(NotFoundError):
        drops.upload_of(me, ident)


def test_what_nobody_wanted_for_a_day_goes_when_the_next_file_comes(
    me: User, bob: User
) -> None:
    take(bob, upload(TALK))
    take(me, upload(TALK))
    drops.take(me, upload=upload(TALK), now=NOW + KEPT)
    before = JobRow.objects.count()

    drops.take(me, upload=upload(TALK), now=NOW + KEPT + timedelta(seconds=1))

    assert (before, JobRow.objects.count()) == (3, 3)
    assert JobRow.objects.filter(owner=bob).exists()


def test_on_an_interviews_page_it_is_of_that_interview(
    me: User, first: UUID, second: UUID, company: UUID
) -> None:
    page = show(me, upload(TALK), Place(interview_id=first))

    assert [talk.id for talk in page.talks] == [first]
    assert second not in {talk.id for talk in page.talks}
    assert (page.company, page.opportunity_id) == ("Halden", company)


def test_on_a_companys_page_it_is_of_one_of_its_loop(
    me: User, first: UUID, second: UUID, company: UUID
) -> None:
    other = add_company(me, "Ostby")
    add_interview(me, other)

    page = show(me, upload(TALK), Place(opportunity_id=company))

    assert {talk.id for talk in page.talks} == {first, second}
    assert page.company == "Halden"


def test_elsewhere_the_interview_comes_first_whose_people_speak(
    me: User, company: UUID
) -> None:
    long_ago = NOW - timedelta(days=90)
    dana = add_interview(me, company, draft(start=long_ago))
    people = ((LEE, "peer"),)
    yesterday = NOW - timedelta(days=1)
    lee = add_interview(me, company, draft("Lee", people=people, start=yesterday))

    page = show(me, upload(TALK))

    assert [talk.id for talk in page.talks] == [dana, lee]
    assert (page.company, page.opportunity_id) == ("", None)


def test_then_what_has_been_and_lacks_a_transcript(me: User, company: UUID) -> None:
    def one(name: str, days: int) -> UUID:
        start = NOW + timedelta(days=days)
        return add_interview(me, company, draft(name, people=(), start=start))

    coming, older = one("coming", 1), one("older", -9)
    told, newer = one("told", -1), one("newer", -3)
    transcripts.add(me, told, upload=upload(TALK), me=ME, now=NOW)

    page = show(me, upload(TALK))

    assert [talk.id for talk in page.talks] == [newer, older, told, coming]
    assert [talk.has_transcript for talk in page.talks] == [False, False, True, False]


def test_what_is_cancelled_put_away_or_removed_is_not_offered(
    me: User, first: UUID, second: UUID
) -> None:
    interviews.cancel(me, first, now=NOW)
    InterviewRow.objects.filter(id=second).update(removed_at=NOW)
    away = add_company(me, "Ostby")
    add_interview(me, away)
    opportunities.remove(me, away, now=NOW)

    assert show(me, upload(TALK)).talks == ()


def test_a_page_that_is_not_mine_is_not_there(me: User, bob: User) -> None:
    his = add_company(bob, "Bobs Bakery")
    ident = take(me, upload(TALK))

    for at in (Place(opportunity_id=his), Place(interview_id=uuid4())):
        with pytest.raises(NotFoundError):
            show(me, ident, at)


def test_more_interviews_cost_no_more_queries(me: User, company: UUID) -> None:
    ident = take(me, upload(TALK))
    add_interview(me, company)
    with_one = queries_of(lambda: show(me, ident))
    for name in ("b", "c"):
        add_interview(me, company, draft(name))

    assert queries_of(lambda: show(me, ident)) == with_one
