from __future__ import annotations

import email
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import kept_letters, removed
from askback.services.values.letters import LetterWords
from askback.store.models import LetterRow, User
from tests.builders import NOW, add_company, add_interview

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)
WORDS = LetterWords(
    "thanks", "Dana Marsh", "dana@halden.example", "Thank you", "Hello Dana"
)


def test_a_letter_is_kept_once_for_whom_and_what_it_is(me: User, company: UUID) -> None:
    first = kept_letters.keep(me, company, words=WORDS, now=NOW)
    other = replace(WORDS, body="a\r\nb\x00 ", subject="x\r\ny")
    again = kept_letters.keep(me, company, words=other, now=LATER)
    kept_letters.keep(me, company, words=replace(WORDS, to="Lee"), now=NOW)

    row = LetterRow.objects.get(id=first)
    assert first == again
    assert (row.subject, row.body, row.made_at) == ("x y", "a\nb", LATER)
    assert row.is_edited
    assert LetterRow.objects.count() == 2


def test_what_was_sent_is_left_alone_and_can_be_taken_back(
    me: User, company: UUID
) -> None:
    sent = kept_letters.send(me, company, words=WORDS, now=NOW)
    other = kept_letters.keep(me, company, words=WORDS, now=LATER)

    assert sent != other
    assert LetterRow.objects.get(id=sent).sent_at == NOW
    assert kept_letters.unsend(me, sent) == company
    assert LetterRow.objects.get(id=sent).sent_at is None


def test_one_laid_aside_comes_back_as_it_was(
    me: User, company: UUID, first: UUID
) -> None:
    words = replace(WORDS, interview_id=first)
    for deed in (kept_letters.keep, kept_letters.send):
        ident = deed(me, company, words=words, now=NOW)
        before = LetterRow.objects.filter(id=ident).values().get()

        where, laid = kept_letters.begin_again(me, ident, now=LATER)
        assert where == company
        assert not LetterRow.objects.exists()
        assert [line.kind for line in removed.show(me, now=LATER)] == ["letter"]
        back = removed.take_back(me, laid, now=LATER)

        after = LetterRow.objects.values().get()
        assert (back.url_name, back.ident) == ("letters", str(company))
        assert {**after, "id": ident} == before
        LetterRow.objects.all().delete()


def test_one_about_no_interview_comes_back_too(me: User, company: UUID) -> None:
    ident = kept_letters.keep(me, company, words=WORDS, now=NOW)
    _, laid = kept_letters.begin_again(me, ident, now=LATER)

    removed.take_back(me, laid, now=LATER)

    assert LetterRow.objects.get().interview is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"body": " \n"}, "Write a subject and a letter."),
        ({"subject": "\r\n"}, "Write a subject and a letter."),
        ({"subject": "x" * 301}, "at most 300 letters"),
        ({"body": "x" * 20_001}, "20,000"),
        ({"to": "x" * 121}, "up to 120 letters"),
        ({"email": "dana"}, "not an e-mail address"),
        ({"email": "a@b.example\nBcc: c@d.example"}, "not an e-mail address"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_says_why(
    me: User, company: UUID, given: dict[str, Any], said: str
) -> None:
    words = replace(WORDS, **given)

    with pytest.raises(InvalidInputError, match=said):
        kept_letters.keep(me, company, words=words, now=NOW)
    with pytest.raises(InvalidInputError, match=said):
        kept_letters.as_file(words)
    assert not LetterRow.objects.exists()


def test_a_file_holds_the_letter_as_it_is_in_the_form() -> None:
    found = email.message_from_bytes(kept_letters.as_file(WORDS))

    assert found["To"] == "Dana Marsh <dana@halden.example>"
    assert found["Subject"] == "Thank you"


def test_what_is_not_there_or_somebody_elses_is_refused(
    me: User, bob: User, company: UUID
) -> None:
    ident = kept_letters.keep(me, company, words=WORDS, now=NOW)
    bobs = add_interview(bob, add_company(bob, "Bobs"))

    for words in (
        replace(WORDS, kind="poem"),
        replace(WORDS, interview_id=uuid4()),
        replace(WORDS, interview_id=bobs),
    ):
        with pytest.raises(NotFoundError):
            kept_letters.keep(me, company, words=words, now=NOW)
    with pytest.raises(NotFoundError):
        kept_letters.keep(bob, company, words=WORDS, now=NOW)
    for deed in (
        lambda: kept_letters.unsend(bob, ident),
        lambda: kept_letters.begin_again(bob, ident, now=NOW),
    ):
        with pytest.raises(NotFoundError):
            deed()
