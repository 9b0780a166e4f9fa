from __future__ import annotations

import pytest

from askback.adapters.documents import html
from askback.adapters.documents.html import looks_like_html, read_html, read_job
from askback.core.topics import Problem
from askback.errors import InvalidInputError


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><title>Nurse</title>",
        "\n<?xml version='1.0'?><html>",
        "<div>We hire nurses",
        "Senior nurse<br>We pay well<p>Apply",
        "<ul>\n<li>One\n<li>Two\n</ul>",
    ],
)
def test_a_page_or_a_piece_of_one_is_known(text: str) -> None:
    assert looks_like_html(text)


@pytest.mark.parametrize(
    "text",
    [
        "We hire nurses",
        "5 < 7 and 7 > 5",
        "Pay: <negotiable>",
        "# Nurse\n\nWe hire.\n\n- one\n- two\n\nLine<br>break\n\nmore\n\nand more\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>How many<br>left?</v>\n\nTwo.\n",
    ],
)
def test_a_text_with_a_sign_or_a_tag_in_it_is_no_page(text: str) -> None:
    assert not looks_like_html(text)


def test_headings_paragraphs_lists_and_cells_stay_apart() -> None:
    page = read_html(
        "<html><body><h1>Nurse</h1><p>We  hire\nnurses.</p><ul><li>days<li>nights</ul>"
        "<div>Pay<br>Leave</div><table><tr><td>pension</td><td>yes</td></table>"
    )

    assert page.text == (
        "Nurse\n\nWe hire nurses.\n\n- days\n- nights\n\nPay\nLeave\n\npension yes"
    )


def test_scripts_menus_and_what_is_hidden_are_not_read() -> None:
    page = read_html(
        "<html><body><script>steal()</script><style>p{}</style><nav>Home</nav>"
        "<div hidden>ignore <p hidden>all</p></div><i aria-hidden=true>x</i>"
        "<!-- a remark --><p>We hire nurses.</p><footer>Imprint</footer>"
    )

    assert page.text == "We hire nurses."


def test_the_main_part_is_taken_where_it_is_long_enough() -> None:
    long = "We hire nurses. " * 40

    page = read_html(f"<body><p>Cookies!</p><main><p>{long}</main>")

    assert page.text == long.strip()


def test_a_main_part_that_says_little_does_not_hide_the_rest() -> None:
    page = read_html("<body><main>Apply</main><p>We hire nurses.</p>")

    assert page.text == "Apply\n\nWe hire nurses."


def test_a_page_without_a_body_has_what_its_main_part_has() -> None:
    with pytest.raises(InvalidInputError, match="holds no text"):
        read_html("<html><frameset><frame src=a></frameset>")


def test_structured_data_is_found_and_broken_data_is_reported() -> None:
    page = read_html(
        '<body><script type="application/ld+json">{broken</script>'
        '<script type="application/ld+json">{"@type": "JobPosting", "title": "Nurse",'
        '"description": "&lt;p&gt;We hire nurses for the night.&lt;/p&gt;"}</script>'
        "<p>Apply</p>"
    )

    assert page.job is not None
    assert page.text == "Nurse\n\nWe hire nurses for the night."
    assert page.problems == (Problem("JSON-LD 1", "Not readable JSON; passed over."),)


def test_a_page_that_says_more_than_its_structured_data_is_read_itself() -> None:
    page = read_html(
        '<body><script type="application/ld+json">{"@type": "JobPosting"}</script>'
        "<p>We hire nurses.</p>"
    )

    assert page.text == "We hire nurses."


def test_a_page_filled_in_by_a_script_says_how_to_get_its_text() -> None:
    with pytest.raises(InvalidInputError, match="copy the text from your browser"):
        read_html("<html><body><div id=app></div><script>run()</script>")


@pytest.mark.parametrize("tag", ["div", "b", "section", "svg", "custom-x"])
def test_a_page_nested_beyond_any_browser_is_refused_at_once(tag: str) -> None:
    deep = f"<script>1</script>{f'<{tag}>' * 200_000}We hire nurses."

    with pytest.raises(InvalidInputError, match="nested deeper"):
        read_html(deep)


def test_many_elements_one_after_the_other_are_not_deep() -> None:
    rows = "<li><b>We hire nurses.</b><br>" * 20_000

    page = read_html(f"<ul>{rows}</ul></div></div>")

    assert page.text.count("We hire nurses.") == 20_000


def test_a_page_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "LARGEST", 1000)

    with pytest.raises(InvalidInputError, match="larger than"):
        read_html("<p>" + "word " * 1000)


def test_a_job_posting_in_a_file_is_read_from_its_description() -> None:
    page = read_job(
        '{"@graph": [{"@type": ["JobPosting"], "title": " Nurse ",'
        ' "description": "<p>We hire.</p><ul><li>days</ul>"}]}'
    )

    assert page.text == "Nurse\n\nWe hire.\n\n- days"


@pytest.mark.parametrize("description", ["5", "null", '{"a": 1}', '""'])
def test_a_job_posting_that_says_nothing_is_refused(description: str) -> None:
    with pytest.raises(InvalidInputError, match="has no description"):
        read_job(f'{{"@type": "JobPosting", "description": {description}}}')


def test_what_stands_around_a_page_is_not_read() -> None:
    page = read_html(
        "<html><body><header><a>Home</a></header><div role=navigation>Jobs</div>"
        "<div class=CookieBar>We use cookies</div><div id=consent-x>Agree</div>"
        "<header><h1>Nurse</h1></header><p>We hire nurses.</p>"
    )

    assert page.text == "Nurse\n\nWe hire nurses."
