"""Settings in a browser, and pages full of text that tries to be something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from askback.adapters import shipped
from askback.services import people
from tests.builders import add_company
from tests.web.hostile import fill, reword

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_everything_is_backed_up_deleted_and_back_again(
    page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    add_company(people.local_owner(), "Halden")
    page.goto(f"{live_server.url}/settings/")
    page.get_by_role("button", name="Back up now").click()
    expect(page.get_by_text("Backed up. The file is the first")).to_be_visible()
    with page.expect_download() as begun:
        page.get_by_role("link", name="Download: askback").click()
    kept = Path(begun.value.path())
    assert kept.read_bytes()[:2] == b"PK"

    page.locator("#erase summary").click()
    page.get_by_label("Type delete").fill("delete")
    page.get_by_role("button", name="Delete everything of mine").click()
    expect(page.get_by_text("Everything is deleted.")).to_be_visible()
    expect(page.get_by_text("Nothing yet.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("1 company.", exact=False).first).to_be_visible()

    page.get_by_text("Put back one from elsewhere").click()
    page.set_input_files("[name=backup]", kept)
    page.get_by_role("button", name="Look into the backup").click()
    expect(page.get_by_text("It is whole, and can be put back.")).to_be_visible()
    page.get_by_role("button", name="Put this backup back").click()
    expect(page.get_by_text("The backup is back in its place.")).to_be_visible()
    assert complaints == []


def test_the_colour_scheme_chosen_here_holds_everywhere(
    page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    page.goto(f"{live_server.url}/settings/")
    page.get_by_label("Dark").check()

    page.goto(f"{live_server.url}/weights/")

    scheme = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert scheme == "dark"
    assert complaints == []


def test_without_scripts_the_colour_scheme_changes_too(
    plain_page: Page, live_server: LiveServer
) -> None:
    plain_page.goto(f"{live_server.url}/settings/")

    plain_page.get_by_label("Dark").check()

    expect(plain_page.locator("html")).to_have_css("color-scheme", "dark")


def test_no_text_of_anybodys_runs_as_a_script(
    page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    me = people.local_owner()
    made, key = fill(me), next(iter(shipped.bank())).key
    reword(me, key)
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    for address in (
        "", f"companies/{made['company']}/", f"companies/{made['company']}/gap/",
        f"companies/{made['company']}/criteria/turnover/", f"sources/{made['source']}/",
        f"interviews/{made['interview']}/edit/",
        f"interviews/{made['interview']}/agenda/",
        f"interviews/{made['interview']}/debrief/",
        f"interviews/{made['interview']}/live/",
        f"questions/{key}/", "weights/", "resume/", "settings/", "find/?q=script",
    ):  # fmt: skip
        page.goto(f"{live_server.url}/{address}")
        page.keyboard.press("Control+k")
        page.keyboard.type("evil")
        assert page.locator("img, script:not([src]):not([type*=json])").count() == 0

    assert complaints == []
