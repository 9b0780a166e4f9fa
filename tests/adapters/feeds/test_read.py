from __future__ import annotations

import socket

import pytest

from askback.adapters.documents import read_bytes
from askback.adapters.feeds.read import _day, read_feed
from askback.errors import InvalidInputError

RSS = """\
<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Halden &amp; friends</title><link>https://halden.example</link>
<item><title>Older</title><pubDate>Tue, 04 Nov 2025 10:00:00 GMT</pubDate>
<description>Our nurses stay for years.</description></item>
<item><title>Nächte &amp;amp; Tage</title><link>https://halden.example/nights</link>
<pubDate>Tue, 03 Nov 2026 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded>&lt;p&gt;Nobody is woken twice.&lt;/p&gt;&lt;script&gt;steal()
&lt;/script&gt;&lt;img src=https://halden.example/x.png&gt;</content:encoded></item>
<item><title>No day</title><description>Undated.</description></item>
</channel></rss>
"""
ATOM = """\
<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ovens</title>
<entry><title>We bake</title><link href="https://ovens.example/1"/>
<updated>2026-02-03T04:05:06Z</updated><summary>At night.</summary></entry></feed>
"""


def test_a_feed_is_read_newest_first_in_whatever_encoding() -> None:
    document = read_bytes("feed.xml", RSS.encode("latin-1"))

    assert document.text == (
        "Halden & friends\n\nNächte & Tage\n\n2026-11-03 https://halden.example/nights"
        "\n\nNobody is woken twice.\n\nOlder\n\n2025-11-04\n\n"
        "Our nurses stay for years.\n\nNo day\n\nUndated."
    )
    assert (document.kind, document.title) == ("feed", "Halden & friends")
    assert str(document.dated_on) == "2026-11-03"


def test_atom_is_read_too() -> None:
    document = read_bytes("feed.xml", ATOM.encode())

    assert document.text == (
        "Ovens\n\nWe bake\n\n2026-02-03 https://ovens.example/1\n\nAt night."
    )


def test_the_newest_thirty_are_kept_and_the_rest_is_told() -> None:
    items = "".join(
        f"<item><title>T{n}.</title><pubDate>Thu, {n % 28 + 1:02} Oct {1980 + n} "
        "10:00:00 GMT</pubDate></item>"
        for n in range(40)
    )
    feed = read_feed(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())

    assert feed.html.count("<h2>") == 30
    assert "T39." in feed.html
    assert "T9." not in feed.html
    assert feed.problems == ("Only the 30 newest of 40 entries were read.",)


def test_a_broken_feed_is_read_as_far_as_it_goes() -> None:
    feed = read_feed(b"<rss><channel><item><title>A</title></item><item><title>B")

    assert "<h2>A</h2>" in feed.html
    assert feed.problems == (
        "It is not written as feeds should be; what could be read was read.",
    )


@pytest.mark.parametrize(
    "data",
    [
        b"<rss></rss>",
        b"https://halden.example/feed",
        b"/etc/passwd",
        b"file:///etc/passwd",
    ],
)
def test_a_name_in_place_of_a_feed_is_neither_opened_nor_fetched(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(socket, "getaddrinfo")

    with pytest.raises(InvalidInputError, match="no entries"):
        read_feed(data)


@pytest.mark.parametrize(
    "day", ["Tue, 31 Feb 2026 10:00:00 GMT", "0000-01-01T00:00:00Z", "soon", ""]
)
def test_a_day_that_never_was_is_none(day: str) -> None:
    item = f"<item><title>A</title><pubDate>{day}</pubDate></item>"
    feed = read_feed(f"<rss version='2.0'><channel>{item}</channel></rss>".encode())

    assert feed.dated is None


def test_a_day_out_of_all_calendars_is_none() -> None:
    assert _day({"published_parsed": (0, 1, 1, 0, 0, 0, 0, 1, 0)}) is None


def test_an_entity_bomb_is_refused() -> None:
    names = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)]
    bomb = f'<!DOCTYPE rss [<!ENTITY e0 "ha">{"".join(names)}]>'
    feed = (
        "<rss version='2.0'><channel><item><title>&e11;</title></item></channel></rss>"
    )

    document = read_feed((bomb + feed).encode())

    assert len(document.html) < 100_000
