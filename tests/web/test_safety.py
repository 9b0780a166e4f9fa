"""What holds for every page and every address, whoever writes them."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from contextlib import closing
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

import askback.web
from askback.adapters import shipped
from askback.services import exports
from askback.store.models import User
from tests.web.hostile import EVIL, fill, reword

WEB = Path(askback.web.__file__).parent
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
SOURCES = [*TEMPLATES, *sorted(WEB.rglob("*.py"))]
SCRIPTS = sorted((WEB / "static").rglob("*.js"))
ANY = {"UUIDConverter": uuid.UUID(int=7), "StringConverter": "x", "SlugConverter": "x"}
ANY |= {"IntConverter": 1}


class Seen(HTMLParser):
    """What a browser would make of a page, as far as it could do harm."""

    def __init__(self) -> None:
        super().__init__()
        self.harm: list[str] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in {"style", "iframe", "object", "embed", "base", "img"}:
            self.harm.append(f"<{tag}>")
        is_run = given.get("type") != "application/json"
        if (
            tag == "script"
            and is_run
            and not str(given.get("src")).startswith("/static/")
        ):
            self.harm.append("<script> without a file of ours")
        for name, value in attrs:
            words = (value or "").strip().casefold()
            if name == "style" or name.startswith(("on", "hx-on")):
                self.harm.append(f"{tag} {name}")
            if name in {"href", "src", "action", "formaction"} and re.match(
                r"(?:javascript|data|vbscript):|//", words
            ):
                self.harm.append(f"{tag} {name}={words[:30]}")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def seen(html: str) -> Seen:
    reader = Seen()
    reader.feed(html)
    reader.close()
    return reader


def patterns() -> list[URLPattern]:
    hung = get_resolver().url_patterns  # what programs reach has tests of its own
    found = [one for one in hung if getattr(one, "namespace", None) != "api"]
    assert all(isinstance(one, URLPattern) for one in found)
    return [one for one in found if isinstance(one, URLPattern)]


def address(pattern: URLPattern, given: dict[str, Any]) -> str:
    kinds = pattern.pattern.converters
    words = {name: given.get(name, ANY[type(k).__name__]) for name, k in kinds.items()}
    return reverse(str(pattern.name), kwargs=words)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: str(p.relative_to(WEB)))
def test_no_template_writes_style_or_script_into_a_page(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(
        r"""\s(?:style|on[a-z]+|hx-on[\w:-]*)\s*=|<style|javascript:""", text
    )
    is_run = r"""<script(?![^>]*\s(?:src=|type="application/json"))[^>]*>"""
    assert re.findall(is_run, text) == []
    assert re.findall(r"""(?:src|href|action)=["'](?:https?:)?//""", text) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(WEB)))
def test_nothing_is_said_to_be_safe_that_people_wrote(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    shipped_aside = text.replace("SafeString(page.html)", "")  # help, which we wrote

    assert not re.search(
        r"mark_safe|\|\s*safe\b|autoescape off|SafeString\((?!\"\")", shipped_aside
    )
    assert "csrf_exempt" not in text


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: str(p.relative_to(WEB)))
def test_no_script_makes_markup_of_text_or_calls_elsewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not re.search(
        r"innerHTML(?! = html\b)|outerHTML\s*=|insertAdjacentHTML|document\.write", text
    )
    assert not re.search(r"\beval\(|new Function|https?://(?!www\.w3\.org)", text)


@pytest.mark.django_db
def test_no_deed_is_done_for_a_form_that_is_not_of_ours(me: User) -> None:
    assert me.username == "me"
    client = Client(enforce_csrf_checks=True)

    answers = {
        pattern.name: client.post(address(pattern, {})).status_code
        for pattern in patterns()
    }

    assert len(answers) > 60
    assert {name: code for name, code in answers.items() if code != 403} == {}


@pytest.mark.django_db
def test_a_form_of_another_origin_is_refused(me: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.get("/weights/")
    assert client.cookies["csrftoken"].value
    token = re.search(
        r'name="csrfmiddlewaretoken" value="(\w+)"',
        client.get("/weights/").content.decode(),
    )
    assert token is not None
    given = {"csrfmiddlewaretoken": token[1], "word": ""}

    own = client.post("/settings/delete/", given)
    other = client.post(
        "/settings/delete/", given, headers={"origin": "https://evil.example"}
    )

    assert (own.status_code, other.status_code) == (422, 403)
    assert me.username == "me"


@pytest.mark.django_db
def test_cookies_are_for_pages_of_ours_alone(client: Client) -> None:
    cookies = client.get("/weights/").cookies

    assert {name: (c["httponly"], c["samesite"]) for name, c in cookies.items()} == {
        "csrftoken": (True, "Strict")
    }


@pytest.mark.django_db
@pytest.mark.parametrize(
    "host",
    ["evil.example", "askback.evil.example", "127.0.0.1.evil.example", "[::2]", ""],
)
def test_another_name_of_this_machine_is_refused_everywhere(
    client: Client, host: str
) -> None:
    for place in ("/", "/settings/", "/settings/export/", "/nowhere/"):
        assert client.get(place, headers={"host": host}).status_code == 400
    assert client.post("/settings/delete/", headers={"host": host}).status_code == 400


def test_only_this_machine_is_served_and_nothing_is_told_of_faults() -> None:
    assert set(settings.ALLOWED_HOSTS) == {
        "localhost", "127.0.0.1", "[::1]", "testserver",
    }  # fmt: skip
    assert settings.DEBUG is False
    assert len(settings.SECRET_KEY) > 50


@pytest.fixture
def hostile(me: User) -> dict[str, Any]:
    """What addresses are made with, in a workspace full of hostile text."""
    made = fill(me)
    key = next(iter(shipped.bank())).key
    reword(me, key)
    return {
        "opportunity_id": made["company"],
        "interview_id": made["interview"],
        "source_id": made["source"],
        "key": "turnover",
        "form": "md",
        "name": "keys",
        "question": key,
    }


def answers(client: Client, given: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    client.raise_request_exception = False
    for pattern in patterns():
        words = dict(given)
        if str(pattern.name).startswith("question"):
            words["key"] = given["question"]
        yield str(pattern.name), client.get(address(pattern, words))
    yield "refused", client.post("/settings/delete/", {"word": EVIL})
    yield "not here", client.get(f"/{EVIL}/")
    yield "search", client.get("/questions/", {"q": EVIL})
    yield "notice", client.get("/", {"saved": EVIL, "undo": EVIL})
    yield "company", client.post("/companies/add/", {"company": EVIL * 3, "url": EVIL})
    yield "paste", client.post("/questions/-/lists/", {"text": f"1. {EVIL}?"})
    yield "weights", client.post("/weights/", {"turnover-weight": EVIL})


@pytest.mark.django_db
def test_no_page_makes_anything_of_what_people_wrote(
    client: Client, hostile: dict[str, Any]
) -> None:
    """Every address is asked, and what a browser would make of the answer is read."""
    harm, said, policies, codes = {}, 0, set(), set()

    for name, response in answers(client, hostile):
        with closing(response):
            policies.add(response.headers["Content-Security-Policy"])
            assert response.headers["X-Content-Type-Options"] == "nosniff"
            codes.add(response.status_code)
            if "html" not in response.headers.get("Content-Type", ""):
                continue
            html = response.content.decode()
        page = seen(html)
        said += "".join(page.text).count("<script>alert(")
        if page.harm or "62674" in html:
            harm[name] = page.harm

    assert harm == {}
    assert len(policies) == 1
    assert "unsafe" not in policies.pop()
    assert codes >= {200, 404, 405, 422}
    unmade = set() if connection.vendor == "sqlite" else {503}  # backups of a file
    assert codes <= {200, 302, 400, 404, 405, 422, *unmade}
    assert said > 50


@pytest.mark.django_db
def test_an_answer_to_a_fault_has_the_policy_too(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(exports, "packed")
    client.raise_request_exception = False

    response = client.get("/settings/export/")

    assert response.status_code == 500
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert seen(response.content.decode()).harm == []
