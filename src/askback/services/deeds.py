"""What can be done from anywhere, with the words people type for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import F

from askback.adapters import shipped
from askback.services.values import FoundThing
from askback.store.models import InterviewRow, User

NEXT = 2  # interviews to come that are offered before anything is typed
DEEDS = (
    FoundThing("Add a company", "From its posting, or new by name", "company_add"),
    FoundThing("Bring an invitation", "An .ics file, to book an interview", "invites"),
    FoundThing("Bring a file", "Drop or upload a transcript or posting", "drop"),
    FoundThing("Go to Today", "Home: what is next and what is due", "today"),
    FoundThing("Go to Companies", "All in play, list", "companies"),
    FoundThing("Reminders", "What is due and later, calendar, to do", "reminders"),
    FoundThing("Compare companies", "Side by side, chances, offers", "compare"),
    FoundThing("What matters to you", "Weights and dealbreakers", "weights"),
    FoundThing("Who knows what", "The tables that plans rest on", "tables"),
    FoundThing("Your résumé", "CV: bring it or change it", "resume"),
    FoundThing("Your stories", "STAR, experiences, write one", "stories"),
    FoundThing("Practise", "Say it aloud, record a take, what is due", "practice"),
    FoundThing("Decode a question", "What are they really asking?", "decode"),
    FoundThing("Mock interview", "Rehearse a stage, question by question", "mocks"),
    FoundThing("Doubts across companies", "Objections, patterns", "objections"),
    FoundThing("Try a wording", "Check a question of your own", "question_try"),
    FoundThing(
        "Import or export questions", "Lists, CSV, Markdown", "questions_import"
    ),
    FoundThing(
        "Back up now", "Backup, save a copy of everything", "settings", "", "backups"
    ),
    FoundThing("Export everything", "Download your data", "settings", "", "h-data"),
    FoundThing(
        "Bring an export back", "Import, archive, move", "settings", "", "bringing"
    ),
    FoundThing("How things ended", "Put away, accepted, declined", "ended"),
    FoundThing("What is kept", "Privacy, forget, old searches fade", "keeping"),
    FoundThing("Interview kits", "For whoever interviews: make a kit", "kits"),
    FoundThing("Check questions", "Which may not be asked of a candidate", "kit_check"),
    FoundThing("Settings", "Appearance, keys, data, preferences", "settings"),
    FoundThing("Programs", "Tokens, webhooks, API, assistants", "programs"),
    FoundThing("Removed", "Take back what you deleted, undo, trash", "removed"),
    FoundThing("Help", "How it works, manual", "help"),
    FoundThing("Keys", "Shortcuts of the keyboard", "help_page", "keys"),
)
"""An address that there is not is left out by whoever shows them."""


def every(owner: User, *, now: datetime) -> list[FoundThing]:
    """Return all that can be done, for the interviews to come first."""
    size = len(shipped.bank())
    questions = FoundThing("Find a question", f"{size} in the bank", "questions")
    return [*_next(owner, now), questions, *DEEDS]


def _next(owner: User, now: datetime) -> Iterable[FoundThing]:
    """Yield the deeds of the interviews that come next."""
    rows = InterviewRow.objects.filter(
        owner=owner,
        done_at=None,
        cancelled_at=None,
        is_expected=False,
        opportunity__removed_at=None,
        opportunity__closed_at=None,
    ).exclude(start__lt=now - timedelta(hours=2))
    order = (F("start").asc(nulls_last=True), "position", "made_at")
    for row in rows.select_related("opportunity").order_by(*order)[:NEXT]:
        note = f"{row.name} at {row.opportunity.company}"
        yield FoundThing("Open agenda", note, "agenda", str(row.id))
        yield FoundThing("Start live", note, "live", str(row.id))
        yield FoundThing("Closing, doubts to expect", note, "closing", str(row.id))
