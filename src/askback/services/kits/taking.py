"""A kit as a file to take along, and the preview to publish."""

from __future__ import annotations

import json
from uuid import UUID

from askback.adapters.documents.written import write_docx
from askback.core.kit.as_text import preview_markdown, to_markdown
from askback.services.kits.rows import dumped, kit_of, row_of
from askback.services.out.markdown import encoded
from askback.services.out.naming import plain
from askback.store.models import KitRow, User

FORMS = {
    "md": "text/markdown; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "json": "application/json",
    "preview": "text/markdown; charset=utf-8",
}


def take(owner: User, kit_id: UUID, form: str) -> tuple[str, bytes]:
    """Return a kit as a file: its name and its bytes.

    Args:
        owner: Whose it is.
        kit_id: The kit.
        form: One of `FORMS`; `preview` is what is published of the answers.

    Raises:
        NotFoundError: The kit does not exist, or is not the owner's.
    """
    row = row_of(owner, kit_id)
    kit = kit_of(row)
    if form == "preview":
        return f"{_name(row)} preview.md", encoded(preview_markdown(kit))
    if form == "json":
        told = json.dumps(dumped(kit), ensure_ascii=False, indent=1)
        return f"{_name(row)}.json", encoded(told + "\n")
    markdown = to_markdown(kit)
    data = write_docx(markdown) if form == "docx" else encoded(markdown)
    return f"{_name(row)}.{form}", data


def _name(row: KitRow) -> str:
    return f"kit {plain(row.title or 'interview')}"
