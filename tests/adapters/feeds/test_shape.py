from __future__ import annotations

import pytest

from askback.adapters.feeds.shape import looks_like_feed


@pytest.mark.parametrize(
    "text",
    [
        '<rss version="2.0">',
        "\ufeff <?xml version='1.0'?>\n<!-- made by hand -->\n<rss>".lstrip("\ufeff"),
        '<?xml version="1.0"?><?xml-stylesheet href="a"?><rss>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/" xmlns="http://purl.org/rss/1.0/">',
    ],
)
def test_rss_and_atom_are_feeds(text: str) -> None:
    assert looks_like_feed(text)


@pytest.mark.parametrize(
    "text",
    ["", "<html>rss", "We write <rss> by hand", "<feed>the cats", "<!--" * 90_000],
)
def test_other_texts_are_not(text: str) -> None:
    assert not looks_like_feed(text)
