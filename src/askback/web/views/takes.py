"""An exercise with its recorder, its takes, and two of them beside each other."""

from __future__ import annotations

from contextlib import suppress
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from askback.errors import InvalidInputError
from askback.jobs import takes as work
from askback.services.practice import recordings, schedule, takes, taking
from askback.services.values import JobLine
from askback.web.forms.refusals import accepted, is_done
from askback.web.forms.takes import GRADES, GradeForm, NoteForm, RecordingForm, SideForm
from askback.web.http import Request, onward
from askback.web.parts import partly
from askback.web.viewers import said_of


@require_safe
def exercise(request: Request, exercise_id: UUID) -> HttpResponse:
    """Show an exercise: its question, the recorder, its takes and their trends."""
    return _exercise(request, exercise_id, RecordingForm())


def _exercise(request: Request, exercise_id: UUID, form: RecordingForm) -> HttpResponse:
    page = takes.exercise(request.owner, exercise_id, now=timezone.now())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"page": page, "form": form}
    return render(request, "takes/exercise.html", context, status=status)


@require_POST
def record(request: Request, exercise_id: UUID) -> HttpResponse:
    """Keep a recording as a take, and have it read."""
    form = RecordingForm(request.POST, request.FILES)
    brought = accepted(
        form,
        lambda: taking.bring(
            request.owner, exercise_id, draft=form.draft(), now=timezone.now()
        ),
    )
    if brought is None:
        return _exercise(request, exercise_id, form)
    recordings.sweep(request.owner, now=timezone.now())
    if brought.job_id is not None:
        work.queue(brought.job_id)
    mock_id = form.cleaned_data["mock"]
    if mock_id is not None:
        return onward("mock", mock_id, saved="take")
    return onward("take", brought.take_id, saved="take")


@require_safe
def show(request: Request, take_id: UUID) -> HttpResponse:
    """Show a take."""
    return _take(request, take_id)


def _take(request: Request, take_id: UUID, **forms: Any) -> HttpResponse:
    page = takes.show(request.owner, take_id, now=timezone.now())
    context = {
        "page": page,
        "note": NoteForm(initial={"note": page.note}),
        "grades": GRADES,
        **said_of(request, take=take_id),
        **forms,
    }
    is_wrong = any(form.errors for form in forms.values())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "takes/take.html", context, status=status)


@require_safe
def recording(request: Request, take_id: UUID) -> HttpResponseBase:
    """Give the recording of a take, or the part of it that a player asks for."""
    page = takes.show(request.owner, take_id, now=timezone.now())
    held = takes.media_of(request.owner, take_id)
    opened = recordings.opened(request.owner, held)
    size = recordings.size_of(request.owner, held)
    name = f"take-{page.line.number}.{held.rpartition('.')[2]}"
    return partly(opened, size, request, kind=page.media_type, name=name)


@require_POST
def note(request: Request, take_id: UUID) -> HttpResponse:
    """Keep the user's own note beside a take."""
    form = NoteForm(request.POST)
    if not is_done(
        form,
        lambda: takes.note(request.owner, take_id, text=form.cleaned_data["note"]),
    ):
        return _take(request, take_id, note=form)
    return onward("take", take_id, saved="note", place="note")


@require_POST
def grade(request: Request, take_id: UUID) -> HttpResponse:
    """Keep how it went; the schedule goes by it."""
    form = GradeForm(request.POST)
    page = takes.show(request.owner, take_id, now=timezone.now())
    if not form.is_valid():
        raise InvalidInputError("Say how it went: not there yet, hard, well or easily.")
    review = schedule.review(
        request.owner,
        page.exercise.id,
        grade=form.cleaned_data["grade"],
        take_id=take_id,
        now=timezone.now(),
    )
    return onward("take", take_id, saved="reviewed", undo=review, place="graded")


@require_POST
def remove(request: Request, take_id: UUID) -> HttpResponse:
    """Delete a take and its recording for good."""
    exercise_id = takes.remove(request.owner, take_id)
    return onward("exercise", exercise_id, saved="take_gone")


@require_POST
def again(request: Request, take_id: UUID) -> HttpResponse:
    """Have a take read anew."""
    job_id = taking.read_again(request.owner, take_id, now=timezone.now())
    work.queue(job_id)
    return _shown(request, taking.show(request.owner, job_id, now=timezone.now()))


@require_safe
def side(request: Request, exercise_id: UUID) -> HttpResponse:
    """Show two takes beside each other: the last two, where none are chosen."""
    form = SideForm(request.GET)
    if form.is_valid():
        chosen = form.cleaned_data["a"], form.cleaned_data["b"]
    elif "a" in request.GET or "b" in request.GET:
        raise InvalidInputError("Choose two takes of this exercise.")
    else:
        found = takes.last_two(request.owner, exercise_id)
        if found is None:
            return onward("exercise", exercise_id)
        chosen = found
    page = takes.side(request.owner, exercise_id, *chosen, now=timezone.now())
    return render(request, "takes/side.html", {"page": page})


@require_safe
def job(request: Request, job_id: UUID) -> HttpResponse:
    """Say how far the reading of a take is; once nothing moves, go to the take."""
    line = taking.show(request.owner, job_id, now=timezone.now())
    if not request.htmx:
        return _shown(request, line)
    was_left = "left" in request.GET  # the page says that nobody has begun
    if line.is_under_way and not was_left:
        return render(request, "takes/_told.html", {"job": line})
    if line.is_left and was_left:
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    return HttpResponseClientRedirect(_shown(request, line).url)


def _shown(request: Request, line: JobLine) -> HttpResponseRedirect:
    """Go to the take that a reading is of, or back to its mock interview.

    The query keeps the page from being a copy.
    """
    address = reverse("take", args=[line.subject])
    with suppress(ValueError):
        address = reverse("mock", args=[UUID(request.GET.get("mock", ""))])
    return HttpResponseRedirect(f"{address}?reading={line.state}")


@require_POST
def stop(request: Request, job_id: UUID) -> HttpResponse:
    """End a reading; the take stays."""
    taking.stop(request.owner, job_id, now=timezone.now())
    return _shown(request, taking.show(request.owner, job_id, now=timezone.now()))


@require_POST
def here(request: Request, job_id: UUID) -> HttpResponse:
    """Read it in this request, where nobody else does."""
    taking.again(request.owner, job_id, now=timezone.now())
    work.here(job_id)
    return _shown(request, taking.show(request.owner, job_id, now=timezone.now()))
