"""The debrief of an interview, and what the user says on it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.services import debriefs, notes, transcripts
from askback.services.values import DebriefPage, ReadLine, Skipped
from askback.web import labels
from askback.web.forms.bring import TranscriptForm
from askback.web.forms.marks import MarkForm, MeForm, NoteForm, PlaceForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward


def _context(page: DebriefPage, **more: Any) -> dict[str, Any]:
    return {
        "page": page,
        "unconfirmed": sum(_waits(part) for part in page.parts),
        "tally": tuple(page.tally.items()),
        "choices": labels.CHOICES,
        "kinds": labels.KINDS,
        **more,
    }


def _waits(part: ReadLine | Skipped) -> bool:
    """Return whether a reading is sure and the user has said nothing of it."""
    return (
        isinstance(part, ReadLine)
        and bool(part.question_key)
        and not (part.confirmed or part.is_maybe)
    )


def _page(request: Request, interview_id: UUID, **forms: Form) -> HttpResponse:
    now = timezone.now()
    page = debriefs.show(request.owner, interview_id, now=now)
    filled = {"bring": TranscriptForm(auto_id="bring_%s"), "jot": NoteForm(), **forms}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if forms else HTTPStatus.OK
    context = _context(page, now=now, **filled)
    return render(request, "debriefs/page.html", context, status=status)


@require_safe
def show(request: Request, interview_id: UUID) -> HttpResponse:
    """Show what came of an interview, or how to tell it."""
    return _page(request, interview_id)


@require_POST
def add_transcript(request: Request, interview_id: UUID) -> HttpResponse:
    """Read a transcript."""
    form = TranscriptForm(request.POST, request.FILES, auto_id="bring_%s")
    if not is_done(form, lambda: _read(request, interview_id, form)):
        return _page(request, interview_id, bring=form)
    return onward("debrief", interview_id, saved="transcript")


def _read(request: Request, interview_id: UUID, form: TranscriptForm) -> None:
    transcripts.add(
        request.owner,
        interview_id,
        upload=form.brought(),
        me=form.cleaned_data["me"] or None,
        now=timezone.now(),
    )


@require_POST
def set_me(request: Request, interview_id: UUID) -> HttpResponse:
    """Say which of the speakers one is."""
    form = MeForm(request.POST)
    if not is_done(form, lambda: _set_me(request, interview_id, form)):
        return _page(request, interview_id, who=form)
    return onward("debrief", interview_id, saved="me")


@require_POST
def add_note(request: Request, interview_id: UUID) -> HttpResponse:
    """Keep a note."""
    form = NoteForm(request.POST)
    if not is_done(form, lambda: _note(request, interview_id, form)):
        return _page(request, interview_id, jot=form)
    return onward("debrief", interview_id, saved="note", place="notes")


def _set_me(request: Request, interview_id: UUID, form: MeForm) -> None:
    me = form.cleaned_data["me"]
    transcripts.set_me(request.owner, interview_id, me=me, now=timezone.now())


def _note(request: Request, interview_id: UUID, form: NoteForm) -> None:
    text = form.cleaned_data["text"]
    notes.add(request.owner, interview_id, text=text, now=timezone.now())


@require_POST
def mark(request: Request, interview_id: UUID) -> HttpResponse:
    """Confirm or correct a reading, or mark a question without a transcript."""
    form = MarkForm(request.POST)
    accepted(
        form,
        lambda: notes.mark(
            request.owner, interview_id, **form.cleaned_data, now=timezone.now()
        ),
    )
    return _after_mark(request, interview_id, form, saved="mark")


@require_POST
def confirm(request: Request, interview_id: UUID) -> HttpResponse:
    """Confirm all sure readings at once."""
    notes.confirm(request.owner, interview_id, now=timezone.now())
    return onward("debrief", interview_id, saved="mark")


@require_POST
def unmark(request: Request, interview_id: UUID) -> HttpResponse:
    """Take one's word back."""
    form = PlaceForm(request.POST)
    if form.is_valid():
        notes.unmark(
            request.owner,
            interview_id,
            place=form.cleaned_data["place"],
            now=timezone.now(),
        )
    return _after_mark(request, interview_id, form, saved="unmark")


def _after_mark(
    request: Request, interview_id: UUID, form: PlaceForm, *, saved: str
) -> HttpResponse:
    """Show the one reading to htmx; go back to it otherwise."""
    place = form.cleaned_data.get("place", "")
    if not request.htmx and form.is_valid():
        return onward("debrief", interview_id, saved=saved, place=place)
    page = debriefs.show(request.owner, interview_id, now=timezone.now())
    part, template = _find(page, place)
    wrong = " ".join(str(e) for errors in form.errors.values() for e in errors)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    if part is None or not request.htmx:
        return _page(request, interview_id, mark=form)
    context = _context(page, part=part, wrong=wrong, oob=True)
    return render(request, template, context, status=status)


def _find(page: DebriefPage, place: str) -> tuple[ReadLine | None, str]:
    """Return the reading of a place, and the template that shows it."""
    marked = next((p for p in page.markable if p.place == place), None)
    if marked is not None:
        return marked, "debriefs/_marked.html"
    read = (p for p in page.parts if isinstance(p, ReadLine) and p.place == place)
    return next(read, None), "debriefs/_read.html"
