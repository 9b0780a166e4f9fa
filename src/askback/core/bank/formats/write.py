"""Write questions as Markdown, CSV, YAML or JSON, so that each is read back."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

import yaml

from askback.core.bank.formats.form import Form
from askback.core.bank.question import Question
from askback.core.bank.write import entry_of
from askback.core.topics import Criteria, Role

COLUMNS = (
    "key",
    "text",
    "criteria",
    "roles",
    "stages",
    "work",
    "minutes",
    "phrasing",
    "aliases",
    "probes",
    "if_dodged",
    "intention",
    "benefit",
    "fit",
    "sensitivity",
    "searchable",
    "source",
)
FORMULA = re.compile(r"'*[=+\-@\t\r]")
MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&])")
LIST_MARK = re.compile(r"^([-+]|\d{1,9}[.)])(?=\s)")
WIDTH = 120
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(DUMPER):  # type: ignore[misc]
    """Writes a text twice rather than point at it with an alias."""

    def ignore_aliases(self, data: object) -> bool:
        """Return true of everything."""
        return data is not None or True


def write_questions(
    questions: Iterable[Question], form: Form, criteria: Criteria
) -> str:
    """Write questions as a file.

    Args:
        questions: n questions.
        form: YAML and JSON hold all of each; Markdown and CSV what people edit.
        criteria: Gives the headings of Markdown.

    Returns:
        The file's text. `read_questions` reads it back: YAML and JSON without loss,
        the others with text, criteria, aliases and probes.

    Source:
        Ours.
    """
    return WRITERS[form](list(questions), criteria)


def _yaml(questions: list[Question], _: Criteria) -> str:
    entries = [entry_of(question) for question in questions]
    return str(
        yaml.dump(
            entries, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH
        )
    )


def _json(questions: list[Question], _: Criteria) -> str:
    entries = [entry_of(question) for question in questions]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _csv(questions: list[Question], _: Criteria) -> str:
    lines: list[str] = []

    class Sheet:
        """Takes what the csv module writes."""

        def write(self, line: str) -> int:
            lines.append(line)
            return len(line)

    writer = csv.writer(Sheet(), lineterminator="\n")
    writer.writerow(COLUMNS)
    for question in questions:
        entry = entry_of(question)
        writer.writerow([_cell(name, entry.get(name, "")) for name in COLUMNS])
    return "".join(lines)


def _cell(name: str, value: object) -> str:
    """Write a value; a text that a spreadsheet would compute gets a mark before it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        pairs = cast("dict[str, float]", value).items()
        value = [f"{key} {share:g}" for key, share in pairs]
    if isinstance(value, list):
        lines = map(str, cast("list[object]", value))
        value = "\n".join(lines) + ("\n" if name in PARTED and value else "")
    told = f"{value:g}" if isinstance(value, float) else str(value)
    return f"'{told}" if FORMULA.match(told) else told


PARTED = frozenset({"aliases", "probes"})
"""Lists of texts, which may hold any mark: only lines part them."""


def _markdown(questions: list[Question], criteria: Criteria) -> str:
    groups: dict[str, list[Question]] = {}
    for question in questions:
        groups.setdefault(_main(question), []).append(question)
    lines = ["# Questions"]
    for key, members in groups.items():
        lines += ["", f"## {_escaped(criteria.label(key)) if key else 'Others'}", ""]
        lines += [line for question in members for line in _bullets(question)]
    return "\n".join(lines) + "\n"


def _main(question: Question) -> str:
    return max(question.criteria, key=lambda key: question.criteria[key], default="")


def _bullets(question: Question) -> list[str]:
    able = [role for role in Role if question.roles.get(role, 0) > 0]
    told = [
        ("Criteria", ", ".join(f"{c} {s:g}" for c, s in question.criteria.items())),
        ("Whom", ", ".join(f"{r} {question.roles[r]:g}" for r in able)),
        ("Minutes", f"{question.minutes:g}"),
        *(("Also", alias) for alias in question.aliases),
        *(("Then", probe) for probe in question.probes),
    ]
    inside = [f"  - {label}: {_escaped(text)}" for label, text in told if text]
    return [f"- {_escaped(question.text)}", *inside]


def _escaped(text: str) -> str:
    """Keep Markdown from reading marks into a text."""
    plain = MARKS.sub(r"\\\1", " ".join(text.split()))
    return LIST_MARK.sub(lambda m: f"{m[1][:-1]}\\{m[1][-1]}", plain)


WRITERS: Mapping[Form, Callable[[list[Question], Criteria], str]] = {
    Form.MARKDOWN: _markdown,
    Form.CSV: _csv,
    Form.YAML: _yaml,
    Form.JSON: _json,
}
