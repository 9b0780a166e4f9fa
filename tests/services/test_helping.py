from __future__ import annotations

import re

import pytest
from django.conf import LazySettings

from askback.errors import NotFoundError
from askback.services import helping
from askback.services.helping import parse

LINK = re.compile(r"\]\((/[^)#]*)")
WORDS = re.compile(r"!|\b(?:score|insight|detected|smart|simply|just)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", helping.NAMES)
def test_each_page_has_a_title_a_beginning_and_no_hype(name: str) -> None:
    page = helping.show(name)

    assert page.title
    assert page.lede.endswith((".", "?"))
    assert "<p>" in page.html
    assert WORDS.findall(page.words) == []


@pytest.mark.parametrize("name", helping.NAMES)
def test_each_heading_can_be_gone_to(name: str) -> None:
    page = helping.show(name)

    for words, place in page.headings:
        assert f'<h2 id="{place}">{words}' in page.html


@pytest.mark.parametrize("name", sorted(helping.HOSTED))
def test_a_page_says_another_thing_where_many_share_a_machine(
    name: str, settings: LazySettings
) -> None:
    local = helping.show(name)
    settings.IS_HOSTED = True

    page = helping.show(name)

    assert (page.name, page.title) == (local.name, local.title)
    assert page.words != local.words
    assert "There is no account" not in page.words
    assert WORDS.findall(page.words) == []


def test_the_pages_come_in_the_order_of_a_search_for_work() -> None:
    assert tuple(page.name for page in helping.contents()) == helping.NAMES


def test_there_is_no_other_page() -> None:
    with pytest.raises(NotFoundError):
        helping.show("../../settings")


def test_raw_html_is_shown_and_not_obeyed() -> None:
    page = parse("x", "# A\n\nB.\n\n## C & D\n\n<script>alert(1)</script>\n")

    assert "&lt;script&gt;" in page.html
    assert page.headings == (("C & D", "c-d"),)


def test_a_page_may_be_a_title_and_a_sentence() -> None:
    page = parse("x", "# A\n\nB\nc.\n")

    assert (page.title, page.lede, page.html, page.headings) == ("A", "B c.", "", ())
