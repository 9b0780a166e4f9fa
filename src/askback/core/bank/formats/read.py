"""Find out in which form a file of questions is, and read it."""

from __future__ import annotations

import re
from dataclasses import replace

from askback.core.bank.formats.draft import LARGEST, MOST, Imported, at
from askback.core.bank.formats.form import Form
from askback.core.bank.formats.given import with_criterion
from askback.core.bank.formats.markdown import read_markdown
from askback.core.bank.formats.records import read_records
from askback.core.bank.formats.sheet import delimiter_of, read_sheet
from askback.core.bank.formats.tree import read_json, read_yaml
from askback.core.topics import Criteria
from askback.errors import InvalidInputError

ENTRY = re.compile(
    r"^\s*-?\s*(?:key|text|question|questions)\s*:\s", re.MULTILINE | re.IGNORECASE
)


ENDINGS = {
    "md": Form.MARKDOWN,
    "markdown": Form.MARKDOWN,
    "csv": Form.CSV,
    "tsv": Form.CSV,
    "yaml": Form.YAML,
    "yml": Form.YAML,
    "json": Form.JSON,
}


def form_of(text: str, name: str) -> Form:
    """Return the form of a file: by its name's ending, else by what is in it.

    Args:
        text: The file.
        name: Its name, perhaps without an ending that tells.

    Source:
        Ours.

    >>> form_of("- Who left last?", "list"), form_of('["Who left?"]', "-")
    (<Form.MARKDOWN: 'md'>, <Form.JSON: 'json'>)
    """
    ending = name.rpartition(".")[2].lower()
    if ending in ENDINGS:
        return ENDINGS[ending]
    head = text[:2000].lstrip("\ufeff \n\r\t")
    if re.match(r"[\[{]\s*[\[{\"\]]", head):
        return Form.JSON
    first = head.split("\n", 1)[0]
    if ENTRY.search(head) and not first.startswith("#"):
        return Form.YAML
    is_table = not re.match(r"[-*+#|]|\d+[.)]", first) and delimiter_of(first)
    return Form.CSV if is_table else Form.MARKDOWN


def read_questions(text: str, name: str, criteria: Criteria) -> Imported:
    """Read the questions of a file, whatever form it is in.

    Args:
        text: The file's text.
        name: Its name, whose ending tells the form.
        criteria: The criteria there are.

    Returns:
        The questions, and what was not taken with its line.

    Raises:
        InvalidInputError: It cannot be read at all; the message names line and mend.

    Source:
        Ours.

    >>> read_questions("- Who left last?", "a.md", Criteria({})).questions[0].text
    'Who left last?'
    """
    if len(text) > LARGEST:
        raise InvalidInputError(
            f"{name}: has {len(text):,} letters; a list of questions is read up to "
            f"{LARGEST:,}. Split it."
        )
    plain = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    read = _read(plain, name, criteria)
    kept = tuple(with_criterion(draft, criteria) for draft in read.questions[:MOST])
    if len(read.questions) > MOST:
        told = f"only the first {MOST} questions were taken. Split the file."
        more = at(read.questions[MOST].line, told)
        return replace(read, questions=kept, problems=(*read.problems, more))
    return replace(read, questions=kept)


def _read(text: str, name: str, criteria: Criteria) -> Imported:
    form = form_of(text, name)
    if form is Form.CSV:
        return read_sheet(text, name, criteria)
    if form is Form.MARKDOWN:
        return read_markdown(text, criteria)
    root = read_yaml(text, name) if form is Form.YAML else read_json(text, name)
    return read_records(root, criteria)
