"""Who is who in a transcript."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from askback.services import speakers
from askback.web.forms.marks import NamedForm, NameForm
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward
from askback.web.views import debriefs


@require_POST
def rename(request: Request, interview_id: UUID) -> HttpResponse:
    """Call a speaker by another name, or join two."""
    form = NameForm(request.POST)
    if not is_done(form, lambda: _rename(request, interview_id, form)):
        return debriefs.page_of(request, interview_id, who=form)
    return onward("debrief", interview_id, saved="named", undo=interview_id)


def _rename(request: Request, interview_id: UUID, form: NameForm) -> None:
    given = form.cleaned_data
    speakers.rename(
        request.owner,
        interview_id,
        speaker=given["speaker"],
        name=given["name"],
        now=timezone.now(),
    )


@require_POST
def part(request: Request, interview_id: UUID) -> HttpResponse:
    """Call somebody as the file does again."""
    form = NamedForm(request.POST)
    if not is_done(form, lambda: _part(request, interview_id, form)):
        return debriefs.page_of(request, interview_id, who=form)
    return onward("debrief", interview_id, saved="named", undo=interview_id)


def _part(request: Request, interview_id: UUID, form: NamedForm) -> None:
    named = form.cleaned_data["named"]
    speakers.part(request.owner, interview_id, named=named, now=timezone.now())


@require_POST
def undo(request: Request, interview_id: UUID) -> HttpResponse:
    """Take the last renaming back."""
    speakers.undo(request.owner, interview_id, now=timezone.now())
    return onward("debrief", interview_id, saved="unnamed", place="speakers")
