"""Whether a text is a feed."""

from __future__ import annotations

import re

HEAD = 3000  # characters in which a feed shows what it is
ROOT = re.compile(
    r"""\s*(?:<\?[^>]{0,500}>\s*|<!--.{0,500}?-->\s*|<!DOCTYPE[^>\[]{0,500}>\s*){0,9}
    <(?:rss\b|feed\b[^>]{0,900}atom|(?:\w{1,20}:)?RDF\b[^>]{0,900}purl\.org/rss)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def looks_like_feed(text: str) -> bool:
    """Return whether a text is RSS or Atom.

    >>> looks_like_feed('<?xml version="1.0"?><rss version="2.0">')
    True
    >>> looks_like_feed("<html><body>About our feed")
    False
    """
    return ROOT.match(text[:HEAD]) is not None
