"""What people wrote, where it leaves askback: files that other programs open."""

from __future__ import annotations

import csv
import email
import email.policy
import io
import zipfile
from typing import Any

import icalendar
import pytest
from django.test import Client

from askback.adapters.mailing import Mail, as_eml
from askback.services import exports, interviews, notes
from askback.services.out.sheets import BEGINS
from askback.store.models import User
from tests.builders import NOW, add_company, draft

pytestmark = pytest.mark.django_db

FORMULAS = ["=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"]
LINES = "Call\r\nATTENDEE:mailto:evil@example.org\r\nBEGIN:VALARM\r\nEND:VEVENT\n\rX:1"


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_table_is_a_formula(me: User, text: str) -> None:
    company = add_company(me, text)
    ident = interviews.add(me, company, draft=draft(name=text), now=NOW)
    notes.add(me, ident, text=text, now=NOW)

    with zipfile.ZipFile(io.BytesIO(exports.packed(me))) as packed:
        sheets = [n for n in packed.namelist() if n.endswith(".csv")]
        cells = [
            cell
            for name in sheets
            for row in csv.reader(io.StringIO(packed.read(name).decode("utf-8-sig")))
            for cell in row
        ]
        names = packed.namelist()

    assert [cell for cell in cells if cell.startswith(tuple(set(BEGINS) - {"'"}))] == []
    assert [n for n in names if ".." in n or n.startswith("/") or "\\" in n] == []
    assert any(cell == f"'{text.strip()}" or cell == f"'{text}" for cell in cells)


def test_no_line_of_a_text_becomes_a_line_of_a_calendar(
    client: Client, me: User
) -> None:
    ident = interviews.add(
        me, add_company(me, LINES[:200]), draft=draft(name=LINES[:120], start=NOW),
        now=NOW,
    )  # fmt: skip

    for place in (f"/interviews/{ident}/agenda.ics", "/reminders/askback.ics"):
        raw = client.get(place).content
        calendar = icalendar.Calendar.from_ical(raw)
        lines = raw.decode().split("\r\n")
        assert [x for x in lines if x.startswith(("ATTENDEE:mailto:evil", "X:1"))] == []
        assert all("\r" not in x and "\n" not in x for x in lines)
        assert all(event.get("attendee") is None for event in calendar.walk("VEVENT"))


@pytest.mark.parametrize("where", ["subject", "name", "body"])
def test_no_line_of_a_text_becomes_a_header_of_a_letter(where: str) -> None:
    given = {"subject": "Thanks", "name": "Dana", "body": "Hello"}
    given[where] = "Thanks\r\nBcc: evil@example.org\n\n<script>"

    raw = as_eml(Mail(address="dana@halden.example", **given))

    read = email.message_from_bytes(raw, policy=email.policy.default)
    assert read["Bcc"] is None
    assert read.get_content_type() == "text/plain"
    assert [a.addr_spec for a in read["To"].addresses] == ["dana@halden.example"]


def test_no_name_of_a_file_becomes_a_header(client: Client, me: User) -> None:
    evil = 'a";\r\nSet-Cookie: x=1\r\n\r\n<script>.html'
    ident = interviews.add(
        me, add_company(me, evil[:80]), draft=draft(name=evil, start=NOW), now=NOW
    )

    for place in ("agenda.md", "agenda.ics", "labels.jsonl"):
        response = client.get(f"/interviews/{ident}/{place}")
        said = response.headers.get("Content-Disposition", "attachment")
        assert said.startswith("attachment")
        assert "\r" not in said
        assert "\n" not in said
        assert "Set-Cookie" not in response.headers
        assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_what_is_downloaded_is_of_no_kind_that_a_browser_runs(
    client: Client, filled: dict[str, Any]
) -> None:
    at = f"/interviews/{filled['interview_id']}"
    places = (f"{at}/agenda.md", f"{at}/labels.jsonl", "/compare/compare.md",
              "/questions/-/lists/csv/", "/questions/-/lists/md/")  # fmt: skip

    for place in places:
        response = client.get(place)
        kind = response.headers["Content-Type"].partition(";")[0]
        assert response.status_code == 200
        assert response.headers["Content-Disposition"].startswith("attachment")
        assert kind not in {"text/html", "image/svg+xml", "application/xhtml+xml"}
