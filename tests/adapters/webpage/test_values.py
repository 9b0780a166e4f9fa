from __future__ import annotations

import pytest

from askback.adapters.webpage import Fetched


@pytest.mark.parametrize(
    ("said", "media", "charset"),
    [
        ("", "", ""),
        ("text/html", "text/html", ""),
        ("Text/HTML; Charset=UTF-8", "text/html", "utf-8"),
        ("application/json; a=b; charset='latin-1'", "application/json", "latin-1"),
    ],
)
def test_the_server_says_what_it_sends(said: str, media: str, charset: str) -> None:
    page = Fetched("https://halden.example/", 200, b"", {"content-type": said})

    assert (page.media, page.charset) == (media, charset)


@pytest.mark.parametrize(
    ("status", "is_good"), [(200, True), (304, False), (404, False)]
)
def test_what_is_not_there_is_not_good(status: int, *, is_good: bool) -> None:
    assert Fetched("https://halden.example/", status, b"").is_good == is_good
