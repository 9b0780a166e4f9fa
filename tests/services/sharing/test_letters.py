from __future__ import annotations

from uuid import uuid4

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.test import override_settings

from askback.errors import NotFoundError
from askback.services.sharing import letters
from askback.store.models import User
from tests.builders import add_company
from tests.services.sharing.conftest import CORA, share

pytestmark = pytest.mark.django_db(transaction=True)
LINK = "https://askback.example.edu/shared/1/"


class Away(BaseEmailBackend):
    """A server of letters that does not answer."""

    def send_messages(self, email_messages: object) -> int:
        raise ConnectionRefusedError(str(email_messages))


def test_the_coach_gets_one_letter_that_names_who_and_where_alone(me: User) -> None:
    me.email = "me@here.example"
    ident = share(me, opportunity=add_company(me))

    assert letters.send(me, ident, link=LINK)

    (letter,) = mail.outbox
    assert letter.to == [CORA]
    assert not getattr(letter, "alternatives", [])
    body = str(letter.body)
    assert "me@here.example shares something" in body
    assert f"\n{LINK}\n" in body
    assert "askback, askback.example.edu" in body
    assert "Halden" not in body + letter.subject


@override_settings(EMAIL_BACKEND=f"{__name__}.Away")
def test_a_letter_that_cannot_be_sent_is_told(me: User) -> None:
    assert not letters.send(me, share(me), link=LINK)


def test_nobody_is_written_to_of_what_is_not_ones_own(me: User, bob: User) -> None:
    ident = share(me)

    for owner, one in ((bob, ident), (me, uuid4())):
        with pytest.raises(NotFoundError):
            letters.send(owner, one, link=LINK)

    assert mail.outbox == []
