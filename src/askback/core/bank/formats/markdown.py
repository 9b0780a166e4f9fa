"""Questions out of Markdown: lists under headings, paragraphs, tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from askback.core.bank.asked import sentences
from askback.core.bank.formats.draft import Draft, Imported, at
from askback.core.bank.formats.given import draft_of, field_of
from askback.core.bank.formats.sheet import Row, read_rows
from askback.core.topics import Criteria, Problem

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

BOX = re.compile(r"\[[ xX-]?\]\s+")
LABEL = re.compile(r"([A-Za-z][\w -]{1,20}):\s+(?=\S)")
ASIDE = re.compile(r"(?P<text>.+\?)\s*(?:\((?P<round>[^()]+)\)|[-–—:]+\s+(?P<rest>.+))")
FRONT = re.compile(r"\A---\n(?:(?!---\n)[^\n]*\n){0,200}---\n")
INSIDE = frozenset(
    {"aliases", "criteria", "roles", "stages", "minutes", "notes", "if_dodged", "work"}
)
Found = Iterator[Draft | Problem]


def read_markdown(text: str, criteria: Criteria) -> Imported:
    """Read the questions of a Markdown file, or of plain text.

    Args:
        text: Headings are topics; an item that asks is a question, what is nested in it
            its probes, or its field where it begins with one, as `Also: ...`.
        criteria: The criteria there are.

    Returns:
        The questions and what was read past.

    Source:
        Ours, on markdown-it-py's syntax tree (CommonMark and tables).
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 -- slow import
    from markdown_it.tree import SyntaxTreeNode as Tree  # noqa: PLC0415 -- slow import

    front = FRONT.match(text)
    if front is not None:
        text = "\n" * front.group().count("\n") + text[front.end() :]
    tree = Tree(MarkdownIt("commonmark").enable("table").parse(text))
    questions: list[Draft] = []
    problems: list[Problem] = []
    for found in _Reader(criteria).blocks(tree):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            questions.append(found)
    return Imported(tuple(questions), tuple(problems))


class _Reader:
    """Walks the blocks of a file, remembering the heading it is under."""

    def __init__(self, criteria: Criteria) -> None:
        self.criteria = criteria
        self.topic = ""

    def blocks(self, node: SyntaxTreeNode) -> Found:
        for child in node.children:
            if child.type == "heading":
                self.topic = _text(child).strip().rstrip(":")
            elif child.type in {"bullet_list", "ordered_list"}:
                for item in child.children:
                    yield from self.item(item, self.topic)
            elif child.type == "table":
                yield from self.table(child)
            elif child.type == "paragraph":
                yield from self.paragraph(child)
            elif child.type == "blockquote":
                yield from self.blocks(child)

    def paragraph(self, node: SyntaxTreeNode) -> Found:
        # Lines that ask are questions, each by itself; others are prose.
        for number, line in enumerate(_text(node).split("\n"), start=_line(node)):
            if line.rstrip().endswith("?"):
                yield from self.draft({}, line, number, self.topic)

    def table(self, node: SyntaxTreeNode) -> Found:
        rows = [
            Row(
                tuple(_text(cell) for cell in row.children),
                _line(row),
            )
            for part in node.children
            for row in part.children
        ]
        read = read_rows(rows, self.criteria)
        yield from read.problems
        for draft in read.questions:
            yield draft if draft.topic else _under(draft, self.topic)

    def item(self, node: SyntaxTreeNode, topic: str) -> Found:
        # An item that asks is a question; one that names its nested items a topic.
        own, nested = _own_text(node), _nested(node)
        text = BOX.sub("", own, count=1).strip()
        if nested and not _asks(text):
            for inner in nested:
                yield from self.item(inner, text.rstrip(" :") or topic)
        elif not _asks(text):
            yield at(_line(node), f"“{text[:60]}” asks nothing, so it was not taken.")
        else:
            first, _, rest = text.partition("\n")
            fields, problems = self.inside(nested)
            if rest.strip():
                fields.setdefault("notes", []).append(" ".join(rest.split()))
            yield from problems
            yield from self.draft(fields, first, _line(node), topic)

    def inside(
        self, nested: list[SyntaxTreeNode]
    ) -> tuple[dict[str, list[str]], list[Problem]]:
        """Return what the items below a question say of it: probes, unless labelled."""
        fields: dict[str, list[str]] = {}
        problems: list[Problem] = []
        for node in nested:
            text = BOX.sub("", " ".join(_own_text(node).split()), count=1)
            label = LABEL.match(text)
            field = field_of(label[1]) if label else None
            if label is not None and field in INSIDE | {"probes"}:
                text = text[label.end() :]
            else:
                field = "probes" if _asks(text) else "notes"
            fields.setdefault(str(field), []).append(text)
            deeper, worse = self.inside(_nested(node))
            for name, texts in deeper.items():
                fields.setdefault(name, []).extend(texts)
            problems += worse
        return fields, problems

    def draft(
        self, fields: dict[str, list[str]], text: str, line: int, topic: str
    ) -> Found:
        given: dict[str, object] = {
            name: texts if name in {"aliases", "probes", "notes"} else ", ".join(texts)
            for name, texts in fields.items()
        }
        aside = ASIDE.fullmatch(text.strip())
        if aside is not None and not _asks(aside["round"] or aside["rest"]):
            text = aside["text"]
            given["notes"] = [aside["round"] or aside["rest"], *fields.get("notes", [])]
        found, problems = draft_of(given | {"text": text}, line, self.criteria, topic)
        yield from problems
        if found is not None:
            yield found


def _under(draft: Draft, topic: str) -> Draft:
    return Draft(draft.text, draft.line, draft.known, topic, draft.notes)


def _asks(text: str) -> bool:
    """A mark, or words that ask; "Bring a pen" is neither."""
    if "?" in text:
        return True
    return any(sentence.asks for sentence in sentences(text, {}))


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1


def _nested(item: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    lists = (c for c in item.children if c.type in {"bullet_list", "ordered_list"})
    return [inner for found in lists for inner in found.children]


def _own_text(item: SyntaxTreeNode) -> str:
    return "\n".join(_text(c) for c in item.children if c.type == "paragraph")


def _text(node: SyntaxTreeNode) -> str:
    """Return the words of a node without their marks; a broken line stays broken."""
    if node.type in {"text", "code_inline"}:
        return node.content
    if node.type in {"softbreak", "hardbreak"} or node.content.startswith("<br"):
        return "\n"
    return "".join(map(_text, node.children))
