"""Practice: today's minutes, and the exercises they are chosen from."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.services import choices
from askback.services.practice import exercises, home, schedule
from askback.web.forms.practising import (
    ExerciseForm,
    GradeForm,
    MinutesForm,
    initial_of,
)
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward


@require_safe
def show(request: Request) -> HttpResponse:
    """Show what to practise today, and all there is."""
    page = home.show(request.owner, now=timezone.now())
    minutes = MinutesForm(initial={"minutes": page.day.minutes})
    return render(request, "practice/home.html", {"page": page, "minutes": minutes})


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Add a question to answer, or a story to tell."""
    posted = request.POST if request.method == "POST" else None
    form = _form(request, posted, request.GET.dict())
    now = timezone.now()
    if accepted(
        form, lambda: exercises.add_once(request.owner, draft=form.draft(), now=now)
    ):
        return onward("practice", saved="exercise")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "practice/exercise.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request, exercise_id: UUID) -> HttpResponse:
    """Change an exercise."""
    line = exercises.show(request.owner, exercise_id)
    posted = request.POST if request.method == "POST" else None
    form = _form(request, posted, initial_of(line))
    if is_done(
        form, lambda: exercises.change(request.owner, exercise_id, draft=form.draft())
    ):
        return onward("practice", saved="changed")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {"form": form, "line": line}
    return render(request, "practice/exercise.html", context, status=status)


@require_POST
def remove(request: Request, exercise_id: UUID) -> HttpResponse:
    """Take an exercise away; the notice offers it back."""
    exercises.remove(request.owner, exercise_id, now=timezone.now())
    return onward("practice", saved="deleted", undo=exercise_id)


@require_POST
def review(request: Request, exercise_id: UUID) -> HttpResponse:
    """Keep how an exercise went; the notice says when it comes up and takes it back."""
    form = GradeForm(request.POST)
    ident = accepted(
        form,
        lambda: schedule.review(
            request.owner, exercise_id, **form.cleaned_data, now=timezone.now()
        ),
    )
    if ident is None:
        return HttpResponse(status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return onward("practice", saved="reviewed", undo=ident)


@require_POST
def review_undo(request: Request, review_id: UUID) -> HttpResponse:
    """Take back how an exercise went."""
    schedule.undo_review(request.owner, review_id)
    return onward("practice", saved="unreviewed")


@require_POST
def put_on(request: Request, exercise_id: UUID) -> HttpResponse:
    """Put an exercise on the schedule."""
    schedule.put_on(request.owner, exercise_id, now=timezone.now())
    return onward("practice", saved="exercise")


@require_POST
def take_off(request: Request, exercise_id: UUID) -> HttpResponse:
    """Take an exercise off the schedule."""
    schedule.take_off(request.owner, exercise_id)
    return onward("practice", saved="exercise_off", undo=exercise_id)


@require_POST
def set_minutes(request: Request) -> HttpResponse:
    """Keep how long a day of practice is to be."""
    form = MinutesForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=HTTPStatus.UNPROCESSABLE_ENTITY)
    chosen = form.cleaned_data["minutes"]
    choices.put(request.owner, schedule.MINUTES, chosen, timezone.now())
    return onward("practice", saved="changed")


def _form(
    request: Request, given: object, initial: Mapping[str, object]
) -> ExerciseForm:
    owner = request.owner
    return ExerciseForm(home.told(owner), home.companies(owner), given, initial=initial)
