"""All files of an export, and the list that vouches for them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from askback import __version__
from askback.adapters import shipped
from askback.services import lists
from askback.services.out import opportunities, practice, record, sheets, workspace
from askback.services.out.interviews import File
from askback.services.out.markdown import encoded, page, section
from askback.services.out.naming import Names, plain
from askback.services.out.workspace import Workspace
from askback.services.practice import carried
from askback.services.values.closing import NAMES
from askback.store.models import LetterTemplateRow, ResumeRow, StoryRow, User

MANIFEST = "manifest.json"
FORMAT = "askback export"
VERSION = 1  # of the layout; a later one is refused
FORMS = ("all", "md", "csv", "json")
ABOUT = "README.md"
TOLD = "export.md"  # what is shipped of it


def files(owner: User, form: str = "all") -> Iterator[File]:
    """Yield all that is the owner's, as (path with slashes, bytes), the list last.

    The same rows give the same bytes: no clock is in them.

    Args:
        owner: Whose.
        form: All of it; or only the pages, the tables or the rows.
    """
    digests: dict[str, str] = {}
    for name, data in sorted(_listed(workspace.of(owner), owner, form)):
        digests[name] = hashlib.sha256(data).hexdigest()
        yield name, data
    for name, data in carried.out(owner) if form in {"all", "json"} else ():
        digests[name] = hashlib.sha256(data).hexdigest()
        yield name, data
    yield MANIFEST, manifest(digests)


def manifest(digests: dict[str, str]) -> bytes:
    """Return the list of files with the SHA-256 of each."""
    told = {
        "format": FORMAT,
        "version": VERSION,
        "askback": __version__,
        "files": dict(sorted(digests.items())),
    }
    return encoded(json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def _listed(held: Workspace, owner: User, form: str) -> Iterator[File]:
    yield ABOUT, (shipped.folder("data") / TOLD).read_bytes()
    if form in {"all", "json"}:
        yield record.NAME, record.everything(held)
    if form in {"all", "csv"}:
        yield from sheets.sheets(held)
    if form in {"all", "md"}:
        yield from _pages(held, owner)


def _pages(held: Workspace, owner: User) -> Iterator[File]:
    own = lists.take(owner, "yaml", only_own=True)
    yield "questions.yaml", encoded(own)
    folders = Names()
    for row in held.opportunities():
        folder = folders.of(plain(row.company))
        for name, data in opportunities.files(held, row):
            yield f"companies/{folder}/{name}", data
    yield from _resumes(held.shown(ResumeRow))
    yield from _stories(held.shown(StoryRow))
    yield from _templates(held.shown(LetterTemplateRow))
    yield from practice.files(held)


def _resumes(rows: Iterable[ResumeRow]) -> Iterator[File]:
    free = Names()
    for row in rows:
        yield f"resume/{free.of(plain(row.name), '.txt')}", encoded(row.text)


def _stories(rows: Iterable[StoryRow]) -> Iterator[File]:
    for number, row in enumerate(rows, start=1):
        front = {"id": row.pk, "skills": row.skills, "sample": row.is_sample}
        body = [f"# {row.title}"]
        for part, name in NAMES.items():
            body += section(name, getattr(row, part))
        body += section("From the résumé", str(row.origin.get("quote", "")))
        yield f"stories/{number:02} {plain(row.title)}.md", page(front, body)


def _templates(rows: Iterable[LetterTemplateRow]) -> Iterator[File]:
    for number, row in enumerate(rows, start=1):
        front = {"id": row.pk, "kind": row.kind, "subject": row.subject}
        name = f"letter-templates/{number:02} {plain(row.kind)}.md"
        yield name, page(front, [row.body])
