"""What a coach sees of what is shared with them, and what nobody else does."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone

from askback.services import agendas, transcripts
from askback.store.models import CommentRow, OpportunityRow, ShareRow, TakeRow, User
from askback.web import kept_pages
from tests.builders import add_company, add_interview, upload
from tests.hosted.sharing import (
    ANN,
    CORA,
    DORA,
    FOUND,
    GONE,
    SignUp,
    give,
    main_of,
    status_of,
    text_of,
)
from tests.services.conversation import ME, POSTING, TALK
from tests.takes import READING, add_exercise, add_take

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))


@pytest.fixture
def ann(sign_up: SignUp) -> Client:
    return sign_up(ANN)


@pytest.fixture
def cora(sign_up: SignUp) -> Client:
    return sign_up(CORA)


@pytest.fixture
def owner(ann: Client) -> User:
    return User.objects.get(pk=ann.session["_auth_user_id"])


@pytest.fixture
def company(owner: User) -> UUID:
    return add_company(owner, posting=POSTING)


@pytest.fixture
def take(owner: User) -> UUID:
    return add_take(owner, add_exercise(owner), reading=READING)


@pytest.fixture
def told(owner: User, company: UUID) -> UUID:
    ident, now = add_interview(owner, company), timezone.now()
    agendas.show(owner, ident, now=now)
    transcripts.add(owner, ident, upload=upload(TALK), me=ME, now=now)
    return ident


def test_a_coach_is_told_by_letter_and_sees_what_is_shared(
    ann: Client, company: UUID, told: UUID, sign_up: SignUp
) -> None:
    mail.outbox.clear()
    place = give(ann, f"company:{company}")
    (letter,) = mail.outbox
    cora = sign_up(CORA)

    assert letter.to == [CORA]
    assert f"https://askback.example.edu{place}\n" in str(letter.body)
    assert "Halden" not in letter.subject + str(letter.body)
    assert 'href="/shared/"' in text_of(cora, "/")
    assert "Halden, Ward manager" in main_of(cora, "/shared/")
    assert f"{place}companies/{company}/" in main_of(cora, place)
    page = main_of(cora, f"{place}companies/{company}/")
    assert f"{place}interviews/{told}/" in page
    assert "Ward manager" in page
    asked = main_of(cora, f"{place}interviews/{told}/")
    assert "how many people have left the team" in asked
    assert "the other two went to Leeds in June" in asked


def test_the_pages_of_a_coach_hold_no_form_and_no_way_to_the_owners(
    ann: Client, cora: Client, company: UUID, told: UUID, take: UUID
) -> None:
    place = give(ann)

    for path in (
        "/shared/",
        place,
        f"{place}companies/{company}/",
        f"{place}interviews/{told}/",
        f"{place}takes/{take}/",
    ):
        page = main_of(cora, path)
        assert "<form" not in page, path
        assert "csrfmiddlewaretoken" not in page, path
        assert "<!--" not in page, path
        ways = set(re.findall(r'(?:href|src|action|hx-\w+)="([^"]*)"', page))
        beside = {way for way in ways if not way.startswith(("/shared/", "#"))}
        assert beside <= {"/static/askback/practice/play.js"}, path


def test_without_a_share_there_is_nothing(
    ann: Client, cora: Client, sign_up: SignUp, company: UUID
) -> None:
    place = give(ann, f"company:{company}")
    dora = sign_up(DORA)
    assert text_of(cora, place)

    assert "Nothing is shared with you now" in main_of(dora, "/shared/")
    assert 'href="/shared/"' not in text_of(dora, "/")
    for path in (place, f"{place}companies/{company}/", f"/shared/{uuid4()}/"):
        assert dora.get(path).status_code == GONE
    assert ann.get(place).status_code == GONE  # it is hers under /companies/


def test_another_coach_with_the_same_link_sees_nothing(
    ann: Client, cora: Client, sign_up: SignUp, company: UUID
) -> None:
    place = give(ann, f"company:{company}", may_comment="on")
    assert cora.get(place).status_code == FOUND
    dora = sign_up(DORA)
    give(ann, "all", address=DORA)

    assert dora.get(place).status_code == GONE
    said = dora.post(f"{place}companies/{company}/comment/", {"text": "Hello"})
    assert said.status_code == GONE
    assert not CommentRow.objects.exists()


def test_an_address_that_was_not_shown_to_be_theirs_opens_nothing(
    ann: Client, sign_up: SignUp
) -> None:
    place = give(ann)
    dora = sign_up(DORA)
    user = User.objects.get(email=DORA)
    claimed = EmailAddress.objects.create(user=user, email=CORA, verified=False)

    assert dora.get(place).status_code == GONE
    assert "Nothing is shared with you now" in main_of(dora, "/shared/")
    claimed.verified = True
    claimed.save()
    assert dora.get(place).status_code == FOUND


@pytest.mark.parametrize("change", ["ended", "past", "removed"])
def test_a_share_that_is_over_is_not_there(
    ann: Client, cora: Client, company: UUID, told: UUID, take: UUID, change: str
) -> None:
    place = give(ann, f"company:{company}", may_comment="on")
    every = give(ann)
    paths = (place, f"{place}companies/{company}/", f"{place}interviews/{told}/")
    takes = (f"{every}takes/{take}/", f"{every}takes/{take}/recording/")
    for path in (*paths, *takes):
        assert status_of(cora, path) == FOUND

    if change == "ended":
        for row in ShareRow.objects.all():
            ann.post(f"/shares/{row.id}/end/")
    elif change == "past":
        ShareRow.objects.update(until=timezone.now() - timedelta(seconds=1))
    else:
        ann.post(f"/companies/{company}/erase/")
        TakeRow.objects.get().delete()

    for path in (*paths, *takes):
        assert status_of(cora, path) == GONE, path
    said = cora.post(f"{place}companies/{company}/comment/", {"text": "Hello"})
    assert said.status_code == GONE


def test_a_share_of_a_take_opens_no_company_and_no_other_take(
    ann: Client, cora: Client, owner: User, company: UUID, told: UUID, take: UUID
) -> None:
    other = add_take(owner, add_exercise(owner, "Another?"), reading=READING)
    place = give(ann, f"take:{take}")

    assert "What did you change?" in main_of(cora, f"{place}takes/{take}/")
    for path in (
        f"companies/{company}/",
        f"interviews/{told}/",
        f"takes/{other}/",
        f"takes/{other}/recording/",
    ):
        assert cora.get(f"{place}{path}").status_code == GONE


def test_a_share_of_a_company_opens_no_other(
    ann: Client, cora: Client, owner: User, company: UUID, take: UUID
) -> None:
    other = add_company(owner, "Fennel")
    there = add_interview(owner, other)
    place = give(ann, f"company:{company}")

    assert "Fennel" not in main_of(cora, place)
    for path in (f"companies/{other}/", f"interviews/{there}/", f"takes/{take}/"):
        assert cora.get(f"{place}{path}").status_code == GONE


def test_a_coach_hears_the_recording_or_the_part_they_ask_for(
    ann: Client, cora: Client, take: UUID
) -> None:
    place = give(ann, f"take:{take}")
    address = f"{place}takes/{take}/recording/"

    whole = cora.get(address)
    part = cora.get(address, headers={"Range": "bytes=1-3"})

    assert address in main_of(cora, f"{place}takes/{take}/")
    assert b"".join(whole.streaming_content) == b"sound"  # type: ignore[attr-defined]
    assert (part.status_code, part["Content-Range"]) == (206, "bytes 1-3/5")
    assert b"".join(part.streaming_content) == b"oun"  # type: ignore[attr-defined]
    assert cora.get(address, headers={"Range": "bytes=9-"}).status_code == 416
    assert cora.get(f"/practice/takes/{take}/recording/").status_code == GONE


def test_the_owners_own_pages_stay_shut(
    ann: Client, cora: Client, company: UUID, told: UUID, take: UUID
) -> None:
    place = give(ann)
    assert cora.get(place).status_code == FOUND

    for path in (
        f"/companies/{company}/",
        f"/companies/{company}/offer/",
        f"/companies/{company}/letters/",
        f"/interviews/{told}/agenda/",
        f"/interviews/{told}/debrief/",
        f"/practice/takes/{take}/",
    ):
        assert cora.get(path).status_code == GONE, path


def test_a_page_that_is_kept_says_when_something_is_shared(
    ann: Client, cora: Client
) -> None:
    add_company(User.objects.get(email=CORA), "Fennel")
    own = f"/companies/{OpportunityRow.objects.get().id}/"
    with override_settings(KEPT_PAGES_BYTES=10_000_000):
        assert 'href="/shared/"' not in text_of(cora, own)
        give(ann)
        assert 'href="/shared/"' in text_of(cora, own)
        kept_pages.SHELF.clear()
