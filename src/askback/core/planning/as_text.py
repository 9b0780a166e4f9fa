"""An agenda as plain Markdown, which reads well as text, too."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from askback.core.planning.agenda import Agenda, AgendaItem, When

STRUCTURE = re.compile(r"[\\`*_\[\]<>|~]")  # makes code, stress, links, HTML, tables
ADDRESS = re.compile(r"(?<=\w)(?=:/|@)|(?<=www)(?=\.)", re.IGNORECASE)  # links itself
ENTITY = re.compile(r"&(?=#|\w)")
FIRST = re.compile(r"[#+=:-]")  # begins a heading, a list or a rule
NUMBERED = re.compile(r"(\d{1,9})([.)])")


def agenda_markdown(agenda: Agenda, heading: str, details: Sequence[str] = ()) -> str:
    r"""Write an agenda down: whom to ask what, in order, and what to listen for.

    Args:
        agenda: n questions with their spares.
        heading: What the first line says.
        details: Sentences under it: when it is, who is there.

    Returns:
        Markdown that ends in a line break. No text given can make a heading, a link
        or a list of its own: what would is escaped.

    Source:
        Ours; the marks that are escaped are those of CommonMark 0.31 and of the links
        that GitHub adds to it.

    >>> empty = Agenda("Call", 5.0, (), (), ())
    >>> agenda_markdown(empty, "Call", ["With Dana."])
    '# Call\n\nWith Dana.\n'
    """
    parts = [
        [f"# {escaped(heading)}"],
        [escaped(" ".join(filter(None, details)))],
        *_section("Ask in this order", _numbered(agenda.items)),
        *_section("With time left", _plain(agenda.spares, at=(When.END, When.CUE))),
        *_section("By letter, after", _plain(agenda.spares, at=(When.LETTER,))),
        *_section("Grown from what they wrote", _plain(agenda.tailored)),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if any(lines)) + "\n"


def escaped(text: str) -> str:
    r"""Return a text on one line in which nothing is read as Markdown.

    Args:
        text: Any text, of any length.

    Source:
        Ours.

    >>> escaped("# Read [this](https://x.example)")
    '\\# Read \\[this\\](https\\://x.example)'
    """
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    line = STRUCTURE.sub(r"\\\g<0>", line)
    line = ENTITY.sub(r"\\&", line)
    line = ADDRESS.sub(r"\\", line)
    if FIRST.match(line):
        return f"\\{line}"
    return NUMBERED.sub(r"\1\\\2", line, count=1) if NUMBERED.match(line) else line


def _section(title: str, lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield a section's heading and its lines; nothing where there are none."""
    if found := list(lines):
        yield from ([f"## {title}"], found)


def _numbered(items: Iterable[AgendaItem]) -> Iterator[str]:
    start = 0.0
    for number, item in enumerate(items, start=1):
        yield f"{number}. {escaped(item.text)}"
        indent = " " * len(f"{number}. ")
        for label, words in _notes(item, start):
            yield f"{indent}- {label}: {words}"
        start += item.minutes


def _notes(item: AgendaItem, start: float) -> Iterator[tuple[str, str]]:
    """Yield what stands under a question, each with its label."""
    yield "To", _to(item, start)
    told = (
        ("When", [item.cue]),
        ("Why", [item.why]),
        ("Good sign", item.listen_for.green),
        ("Red flag", item.listen_for.red),
        ("Then", [item.probe]),
        ("If they dodge", [item.if_dodged]),
    )
    for label, words in told:
        if any(words):
            yield label, escaped("; ".join(words))


def _to(item: AgendaItem, start: float) -> str:
    at = "{}:{:02}".format(*divmod(round(start * 60), 60))
    whom = escaped(", then ".join(filter(None, item.to))) or "whoever is there"
    must = ", must ask" if item.must else ""
    return f"{whom}, {minutes(item.minutes)}, at {at}{must}"


def _plain(
    items: Iterable[AgendaItem], at: Collection[When] = tuple(When)
) -> Iterator[str]:
    """Yield a line for each question that is for then."""
    for item in (one for one in items if one.when in at):
        whom = f" ({escaped(', '.join(item.to))})" if any(item.to) else ""
        yield f"- {escaped(item.text)}{whom}, {minutes(item.minutes)}"


def minutes(value: float) -> str:
    """Return minutes as people write them, to the half.

    Source:
        Ours.

    >>> minutes(2), minutes(2.5), minutes(0.5)
    ('2 min', '2½ min', '½ min')
    """
    whole, half = divmod(round(value * 2), 2)
    return f"{whole or ''}½ min" if half else f"{whole} min"
