"""What the owner of a share does with it, and what a coach says."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.mail.backends.base import BaseEmailBackend
from django.test import Client, override_settings
from django.utils import timezone

from askback.store.models import CommentRow, LookRow, ShareRow, User
from tests.builders import add_company
from tests.hosted.sharing import ANN, CORA, DORA, FOUND, GONE, SignUp, give, main_of
from tests.services.conversation import POSTING
from tests.takes import READING, add_exercise, add_take

pytestmark = pytest.mark.django_db

EVIL = '<script>alert(1)</script> \u202egnp.exe" onclick="x'


class Away(BaseEmailBackend):
    """A server of letters that does not answer."""

    def send_messages(self, email_messages: object) -> int:
        raise ConnectionRefusedError(str(email_messages))


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


def test_who_may_comment_has_one_form(
    ann: Client, cora: Client, company: UUID, take: UUID
) -> None:
    place = give(ann, may_comment="on")

    for path in (f"{place}companies/{company}/", f"{place}takes/{take}/"):
        page = main_of(cora, path)
        assert re.findall(r'<form[^>]* action="([^"]*)"', page) == [
            f"{path}comment/#said"
        ]


def test_what_a_coach_says_is_shown_as_it_is_and_nothing_of_it_runs(
    ann: Client, cora: Client, company: UUID
) -> None:
    place = give(ann, f"company:{company}", may_comment="on")
    path = f"{place}companies/{company}/"

    sent = cora.post(f"{path}comment/", {"text": f"{EVIL}\nSecond line"})

    assert sent["Location"] == f"{path}?saved=comment#said"
    for client, where in (
        (cora, path),
        (ann, "/shares/"),
        (ann, f"/companies/{company}/"),
    ):
        page = main_of(client, where)
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
        assert "<script>alert" not in page
        assert '<p class="words" dir="auto">' in page
        assert "<br>Second line" in page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Write what you want to say."),
        ("nul\0nul", "Null characters are not allowed."),
        ("x" * 2001, "has 2001"),
    ],
    ids=["empty", "nul", "long"],
)
def test_what_cannot_be_said_is_refused_on_its_form(
    ann: Client, cora: Client, company: UUID, take: UUID, text: str, told: str
) -> None:
    place = give(ann, may_comment="on")

    for path in (f"companies/{company}/", f"takes/{take}/"):
        response = cora.post(f"{place}{path}comment/", {"text": text})
        assert response.status_code == 422
        assert told in response.content.decode()

    assert not CommentRow.objects.exists()


def test_who_may_only_read_is_told_so(ann: Client, cora: Client, company: UUID) -> None:
    place = give(ann)

    response = cora.post(f"{place}companies/{company}/comment/", {"text": "Hello"})

    assert response.status_code == 422
    assert not CommentRow.objects.exists()


def test_a_coach_takes_their_comment_back(
    ann: Client, cora: Client, company: UUID, take: UUID
) -> None:
    place = give(ann, may_comment="on")
    paths = (f"{place}companies/{company}/", f"{place}takes/{take}/")
    for path in paths:
        cora.post(f"{path}comment/", {"text": "Slower."})

    for path in paths:
        (deed,) = re.findall(r'action="([^"]*/delete/)"', main_of(cora, path))
        assert cora.post(deed)["Location"].startswith(path)
        assert "Slower." not in main_of(cora, path)

    assert not CommentRow.objects.exists()


def test_the_owner_sees_who_looked_and_what_they_said(
    ann: Client, cora: Client, company: UUID, take: UUID
) -> None:
    place = give(ann, may_comment="on")
    assert "Not opened yet" in main_of(ann, "/shares/")
    cora.get(f"{place}companies/{company}/")
    cora.get(f"{place}companies/{company}/")
    cora.post(f"{place}takes/{take}/comment/", {"text": "Slower."})

    page = main_of(ann, "/shares/")

    assert "1 comment of a coach you have not marked as read" in main_of(ann, "/")
    assert "First opened" in page
    assert page.count("<dd><bdi>Halden, Ward manager</bdi></dd>") == 1
    assert "Slower." in page
    assert page.count("New") == 1
    assert "Slower." in main_of(ann, f"/practice/takes/{take}/")
    ann.post("/shares/seen/")
    assert "New" not in main_of(ann, "/shares/")
    assert "of a coach" not in main_of(ann, "/")
    (said,) = CommentRow.objects.all()
    ann.post(f"/shares/comments/{said.id}/delete/")
    assert "Slower." not in main_of(ann, "/shares/")


def test_nobody_else_ends_changes_or_deletes_what_is_anothers(
    ann: Client, cora: Client, company: UUID
) -> None:
    place = give(ann, may_comment="on")
    cora.post(f"{place}companies/{company}/comment/", {"text": "Slower."})
    share, said = ShareRow.objects.get(), CommentRow.objects.get()

    for path in (
        f"/shares/{share.id}/end/",
        f"/shares/{share.id}/until/",
        f"/shares/comments/{said.id}/delete/",
    ):
        sent = cora.post(path, {"until": timezone.localdate()})
        assert sent.status_code == GONE, path
    assert cora.post("/shares/seen/").status_code == 302

    said.refresh_from_db()
    assert said.seen_at is None
    assert ShareRow.objects.get().ended_at is None


def test_the_date_is_changed_and_a_wrong_one_is_told_beside_it(
    ann: Client, cora: Client
) -> None:
    place = give(ann)
    share = ShareRow.objects.get().id
    today = timezone.localdate()

    for given in ("", "soon", today - timedelta(days=1), today + timedelta(days=400)):
        sent = ann.post(f"/shares/{share}/until/", {"until": given})
        assert sent.status_code == 422
    later = today + timedelta(days=90)
    sent = ann.post(f"/shares/{share}/until/", {"until": later})

    assert sent["Location"] == f"/shares/?saved=changed#s-{share}"
    assert f"until {later:%-d %b %Y}" in main_of(cora, place)


@pytest.mark.parametrize(
    "wrong",
    [
        {"address": "cora"},
        {"address": ""},
        {"address": ANN},
        {"what": "company:8c6b8f7e-0b7e-4b7a-8d4a-000000000000"},
        {"what": "take:x"},
        {"what": ""},
        {"until": "never"},
    ],
    ids=lambda wrong: "-".join(map(str, wrong.items())),
)
def test_a_share_that_cannot_be_is_refused_and_nobody_is_written_to(
    ann: Client, wrong: dict[str, str]
) -> None:
    mail.outbox.clear()
    given = {"what": "all", "address": CORA, "until": timezone.localdate(), **wrong}

    response = ann.post("/shares/give/", given)

    assert response.status_code == 422
    assert 'class="err"' in response.content.decode()
    assert (mail.outbox, ShareRow.objects.count()) == ([], 0)


def test_giving_looks_the_same_whether_there_is_an_account(
    ann: Client, cora: Client
) -> None:
    until = timezone.localdate()
    told = []
    assert cora.get("/shared/").status_code == FOUND
    for address in (CORA, DORA):
        mail.outbox.clear()
        given = {"what": "all", "address": address, "until": until}
        response = ann.post("/shares/give/", given)
        told.append((response.status_code, response["Location"], len(mail.outbox)))

    assert told[0] == told[1]


def test_a_letter_that_cannot_be_sent_is_told_and_the_link_is_there(
    ann: Client, cora: Client
) -> None:
    with override_settings(EMAIL_BACKEND=f"{__name__}.Away"):
        place = give(ann)

    page = main_of(ann, "/shares/?saved=share_unsent")
    assert "no letter could be sent" in page
    assert f'value="https://askback.example.edu{place}"' in page
    assert cora.get(place).status_code == FOUND


def test_a_company_and_a_take_lead_to_sharing_them(
    ann: Client, company: UUID, take: UUID
) -> None:
    for path, way, chosen in (
        (f"/companies/{company}/", f"/shares/?company={company}", f"company:{company}"),
        (f"/practice/takes/{take}/", f"/shares/?take={take}", f"take:{take}"),
    ):
        assert f'href="{way}#give"' in main_of(ann, path)
        assert f'<option value="{chosen}" selected>' in main_of(ann, way)
    assert 'href="/shares/"' in main_of(ann, "/settings/")
    assert main_of(ann, "/shares/?company=x")


def test_a_coach_who_deletes_their_account_leaves_no_address(
    ann: Client, cora: Client, company: UUID, sign_up: SignUp
) -> None:
    place = give(ann, may_comment="on")
    cora.post(f"{place}companies/{company}/comment/", {"text": "Slower."})

    cora.post("/settings/delete/", {"word": "delete"})

    page = main_of(ann, "/shares/")
    assert CORA not in page
    assert "Somebody whose account is gone" in page
    assert "Slower." in page
    cache.clear()  # a second code is not sent at once
    assert sign_up(CORA).get(place).status_code == GONE


def test_an_account_that_is_deleted_shares_nothing_any_more(
    ann: Client, cora: Client, company: UUID
) -> None:
    place = give(ann, may_comment="on")
    cora.post(f"{place}companies/{company}/comment/", {"text": "Slower."})

    ann.post("/settings/delete/", {"word": "delete"})

    assert cora.get(place).status_code == GONE
    for rows in (ShareRow.objects, CommentRow.objects, LookRow.objects):
        assert not rows.exists()
