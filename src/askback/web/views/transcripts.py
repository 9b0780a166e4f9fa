"""The transcript of an interview: brought, read again, shown in parts, handed out."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.jobs import readings
from askback.services import aside, labels, long_readings
from askback.services import debriefs as deeds
from askback.web.forms.bring import TranscriptForm
from askback.web.forms.marks import MeForm
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward
from askback.web.views import debriefs


@require_POST
def add_transcript(request: Request, interview_id: UUID) -> HttpResponse:
    """Read a transcript; a long one is read while the page shows how far it is."""
    form = TranscriptForm(request.POST, request.FILES, auto_id="bring_%s")
    now = timezone.now()
    job = accepted(form, lambda: _bring(request, interview_id, form, now))
    if form.errors:
        return debriefs.page_of(request, interview_id, bring=form)
    if job:
        return queued(job)
    former = aside.laid(request.owner, "transcript", now=now)
    saved = "replaced" if former else "transcript"
    return onward("debrief", interview_id, saved=saved, undo=former)


def _bring(
    request: Request, interview_id: UUID, form: TranscriptForm, now: datetime
) -> UUID | None:
    return long_readings.bring(
        request.owner,
        interview_id,
        upload=form.brought(),
        me=form.cleaned_data["me"] or None,
        now=now,
    )


def queued(job: UUID) -> HttpResponse:
    """Hand a reading to whoever works, and go to where it is seen."""
    readings.queue(job)
    return onward("job", job)


@require_POST
def set_me(request: Request, interview_id: UUID) -> HttpResponse:
    """Say which of the speakers one is."""
    form = MeForm(request.POST)
    job = accepted(form, lambda: _set_me(request, interview_id, form))
    if form.errors:
        return debriefs.page_of(request, interview_id, who=form)
    if job:
        return queued(job)
    return onward("debrief", interview_id, saved="me")


def _set_me(request: Request, interview_id: UUID, form: MeForm) -> UUID | None:
    me = form.cleaned_data["me"]
    return long_readings.set_me(request.owner, interview_id, me=me, now=timezone.now())


@require_safe
def turns(request: Request, interview_id: UUID) -> HttpResponse:
    """Show the turns of one folded stretch, from the turn that is named."""
    wish, _ = debriefs.wish_of(request)
    if not request.htmx:
        return _onward(interview_id, wish.turn or 0)
    first = wish.turn or 0
    now = timezone.now()
    part = deeds.stretch(request.owner, interview_id, first=first, wish=wish, now=now)
    return render(request, "debriefs/_skipped.html", {"part": part})


def _onward(interview_id: UUID, turn: int) -> HttpResponse:
    """Go to a turn of a transcript, wherever it is folded away."""
    address = reverse("debrief", args=[interview_id])
    return HttpResponseRedirect(f"{address}?turn={turn}#t-{turn}")


@require_safe
def take_labels(request: Request, interview_id: UUID) -> HttpResponse:
    """Hand out what was confirmed and corrected, as a file."""
    found = labels.lines(request.owner, interview_id=interview_id)
    return HttpResponse(
        "".join(f"{line}\n" for line in found),
        content_type="application/jsonl; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="labels.jsonl"'},
    )
