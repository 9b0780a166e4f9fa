"""What lets programs in goes with everything else, and is never handed out."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from askback.services import erasing, exports, records
from askback.services.access import replies, tokens
from askback.services.access.replies import Asked
from askback.services.telling import webhooks
from askback.services.values.access import Answered
from askback.store.models import DeliveryRow, ReplyRow, TokenRow, User, WebhookRow
from tests.builders import NOW

KINDS = (TokenRow, ReplyRow, WebhookRow, DeliveryRow)


@pytest.fixture
def held(me: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """Me, with one of each."""
    monkeypatch.setattr(webhooks.due, "send", lambda *_, **__: None)
    tokens.make(me, name="Laptop of Lee", scopes=["read"], now=NOW)
    url = "https://told.example/"
    webhooks.make(me, url=url, events=["take.read"], now=NOW)
    webhooks.tell(me, "take.read", {}, now=NOW)
    asked = Asked("key-of-mine", "digest")
    replies.once(me, asked, lambda: Answered(201, "{}"), now=NOW)
    assert [kind.objects.count() for kind in KINDS] == [1, 1, 1, 1]
    return me


@pytest.mark.sqlite_alone("a backup is a copy of its file")
@pytest.mark.django_db(transaction=True)
def test_deleting_everything_deletes_what_lets_programs_in(
    held: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))

    erasing.erase(held, word="delete", now=NOW)

    assert [kind.objects.count() for kind in KINDS] == [0, 0, 0, 0]


@pytest.mark.django_db
def test_no_export_holds_what_lets_programs_in(
    held: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))

    archive = zipfile.ZipFile(BytesIO(exports.packed(held)))

    whole = b"".join(archive.read(name) for name in archive.namelist())
    for word in (b"Laptop of Lee", b"told.example", b"key-of-mine", b"whsec_"):
        assert word not in whole
    assert set(records.kinds()).isdisjoint(KINDS)
