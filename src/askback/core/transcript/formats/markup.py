"""Markup inside cues: voices, styles, times of words, entities."""

from __future__ import annotations

import html
import re
from html.entities import html5

TAG = re.compile(
    r"<v(?=[\s.>])(?P<voice>[^<>\n]{0,120})>"
    r"|(?P<gap><br\s?/?>)"
    r"|</v>"
    r"|</?(?:c|i|b|u|s|em|strong|ruby|rt|lang|font|span)(?:[.\s][^<>]{0,200})?>"
    r"|<(?:\d{1,3}:)?\d{1,2}:\d{1,2}[.,]\d{1,9}>"
    r"|\{\\an?\d{1,2}\}",
    re.IGNORECASE,
)
# A lower-case last word with a full stop, or seven words: that is what was said.
SENTENCE = re.compile(r"(?:^|\s)[^\W\d_A-Z][^\s]*[.?!]$|(?:\S+\s+){6}\S")
UNCLOSED_VOICE = re.compile(r"<v[.\s]")
TORN_END = re.compile(r"</?v?$")
ENTITY = re.compile(
    r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)


def decode(text: str) -> str:
    """Decode the entities of HTML that end properly; other ampersands stay.

    Source:
        Ours.

    >>> decode("R&amp;D at AT&T; it&#39;s &notathing;")
    "R&D at AT&T; it's &notathing;"
    """
    return ENTITY.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    entity = found[0]
    known = entity[1] == "#" or entity[1:] in html5
    return html.unescape(entity) if known else entity


def voices(payload: str) -> tuple[list[tuple[str | None, str]], bool]:
    r"""Split a cue's text where its voice changes, and take the tags away.

    Only the tags of captions go; other words in angle brackets are kept as said.

    Returns:
        (voice or None, text) pairs in order; and whether a voice tag was not closed.

    Source:
        W3C, "WebVTT: The Web Video Text Tracks Format", 2019, section 4.2.2.

    >>> voices("<v.loud Ana>Hi, <i>all</i>.</v>\n<v Bo>Hello &lt;3")
    ([('Ana', 'Hi, all.'), ('Bo', 'Hello <3')], False)
    """
    if "<" not in payload and "{" not in payload:
        return [(None, decode(payload))], False
    pieces: list[tuple[str | None, list[str]]] = [(None, [])]
    last = 0
    for tag in TAG.finditer(payload):
        pieces[-1][1].append(payload[last : tag.start()])
        last = tag.end()
        if tag["gap"]:
            pieces[-1][1].append("\n")
        elif tag["voice"] is not None and SENTENCE.search(tag["voice"]):
            pieces[-1][1].append(tag[0].removesuffix(">"))
        elif tag["voice"] is not None:
            pieces.append((_voice(tag["voice"]), []))
    pieces[-1][1].append(TORN_END.sub("", payload[last:]))
    texts = [(voice, "".join(parts)) for voice, parts in pieces]
    torn = any(UNCLOSED_VOICE.search(text) for _, text in texts)
    said = [(v, decode(UNCLOSED_VOICE.sub("", t)).strip()) for v, t in texts]
    return [(v, t) for v, t in said if t], torn


def _voice(annotation: str) -> str | None:
    """Return the name after `v`, its classes taken away."""
    if annotation.startswith("."):
        annotation = " ".join(annotation.split(maxsplit=1)[1:])
    return " ".join(decode(annotation).split()) or None
