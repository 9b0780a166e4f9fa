"""What every page is given besides its own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from askback.services import today
from askback.services.values import PaletteLine

# Said once after a deed. The address only names one, so that nothing else is said.
NOTICES = {
    "added": "Added.",
    "changed": "Saved.",
    "deleted": "Deleted.",
    "away": "Put away. It is kept, and shown no more.",
    "back": "Taken up again.",
    "weights": "Saved. Plans change with it when you open them.",
    "tables": "Saved. Plans, and the weight of what you heard, change with it.",
    "transcript": "The transcript is read.",
    "me": "The speakers are changed, and the transcript is read again.",
    "note": "Your note is kept.",
    "mark": "Your reading counts now.",
    "unmark": "Taken back.",
    "source": "The source is read.",
    "fetched": "The page is fetched, kept as it was seen, and read.",
    "source_away": "The source is taken out of the dossier.",
    "source_back": "The source is back in the dossier.",
    "resume": "Your résumé is read.",
    "replanned": "Planned again.",
    "question": "Kept as your own. It is planned like the others.",
    "shipped": "As it came, again.",
    "rated": "Kept. Plans change with it when you open them.",
    "question_away": "Deleted.",
    "suggested": "It answered. What cites no words of the source was dropped.",
    "judged": "Kept.",
    "list": "The list is kept. Its questions are planned like the others.",
    "cancelled": "Cancelled. Nothing is planned for it; all you kept is still there.",
    "on_again": "It is on again.",
    "minutes": "Planned for these minutes.",
    "people": "Planned for whoever comes now.",
    "expected": "Counted with. The plan leaves something for them.",
    "invite": "The invitation is kept.",
    "invites": "The interviews are kept.",
    "invite_none": "Nothing was taken of the invitation.",
    "pinned": "Kept. The agenda is planned around it.",
}
# The deed that takes back what a notice says.
UNDOS = {
    "away": ("company_restore", UUID),
    "source_away": ("source_restore", UUID),
    "cancelled": ("interview_restore", UUID),
    "question_away": ("question_restore", str),
}


def palette(request: HttpRequest) -> dict[str, Any]:
    """Give the places and deeds that can be found by typing."""
    if getattr(request, "htmx", False) or not hasattr(request, "owner"):
        return {}
    return {
        "palette": lambda: [
            (line, address_of(line)) for line in today.palette(request.owner)
        ]
    }


def address_of(line: PaletteLine) -> str:
    """Return where a line leads."""
    return reverse(line.url_name, args=[line.ident] if line.ident else [])


def notice(request: HttpRequest) -> dict[str, str]:
    """Give the sentence that says what was just done, and the way to undo it."""
    saved = request.GET.get("saved", "")
    return {"notice": NOTICES.get(saved, ""), "undo": _undo(request, saved)}


def _undo(request: HttpRequest, saved: str) -> str:
    name, kind = UNDOS.get(saved, ("", str))
    try:
        return reverse(name, args=[kind(request.GET.get("undo", ""))])
    except (NoReverseMatch, ValueError):
        return ""
