"""The user's stories."""

from __future__ import annotations

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

from askback.errors import InvalidInputError
from askback.services import stories, stories_ahead, stories_begun
from askback.services.values.closing import StoryLine
from askback.web.forms.closing import StoryForm, story_form
from askback.web.forms.refusals import accepted, is_done
from askback.web.forms.stories import beside
from askback.web.http import Request, onward

LONGEST_SKILL = 80
LOOK = "look"  # the button that shows what is seen, and keeps nothing


@require_safe
def every(request: Request) -> HttpResponse:
    """List the stories, and what the interviews ahead need them for."""
    now = timezone.now()
    told = stories.every(request.owner)
    context = {
        "stories": told,
        "ahead": stories_ahead.show(request.owner, told, now=now),
        "begun": stories_begun.show(request.owner, now=now),
    }
    return render(request, "stories/list.html", context)


@require_safe
def paper(request: Request) -> HttpResponse:
    """Show all stories in full, a page of paper each."""
    context = {"stories": stories.every(request.owner)}
    return render(request, "stories/paper.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: Request) -> HttpResponse:
    """Begin stories with lines of the résumé that the user chose."""
    now, wrong = timezone.now(), ""
    if request.method == "POST":
        places = request.POST.getlist("place")
        try:
            chosen = {int(place) for place in places if place.isdecimal()}
            stories_begun.take(request.owner, chosen, now=now)
        except (InvalidInputError, ValueError) as error:
            wrong = str(error)
        else:
            return onward("stories", saved="begun")
    context = {"page": stories_begun.show(request.owner, now=now), "wrong": wrong}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "stories/begin.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Write a story."""
    skill = request.GET.get("skill", "").replace("\0", "")[:LONGEST_SKILL]
    posted = request.POST if request.method == "POST" else None
    form = StoryForm(posted, initial={"skills": skill})
    if LOOK in request.POST and form.is_valid():
        return _page(request, form, None, stories.look(form.draft()))
    now = timezone.now()
    ident = accepted(
        form, lambda: stories.add(request.owner, draft=form.draft(), now=now)
    )
    if ident:
        return onward("story", ident, saved="story")
    return _page(request, form)


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: Request, story_id: UUID) -> HttpResponse:
    """Show a story and change it."""
    line = stories.show(request.owner, story_id)
    form = story_form(line, request.POST if request.method == "POST" else None)
    if LOOK in request.POST and form.is_valid():
        return _page(request, form, line, stories.look(form.draft()))
    if is_done(
        form, lambda: stories.change(request.owner, story_id, draft=form.draft())
    ):
        return onward("story", story_id, saved="changed")
    return _page(request, form, line, line)


def _page(
    request: Request,
    form: StoryForm,
    line: StoryLine | None = None,
    seen: StoryLine | None = None,
) -> HttpResponse:
    """Show a story's form, with what was seen in it beside each part."""
    told = stories.every(request.owner) if line else ()
    ahead = stories_ahead.show(request.owner, told, now=timezone.now()) if told else ()
    context = {
        "form": form,
        "story": line,
        "seen": seen,
        "parts": beside(form, seen),
        "ahead": stories_ahead.fitting(ahead, line.id) if line else (),
        "looked": LOOK in request.POST and not form.errors,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "stories/page.html", context, status=status)


@require_POST
def take_named(request: Request, story_id: UUID) -> HttpResponse:
    """Take the skills that a story's words name into its list."""
    stories.take_named(request.owner, story_id)
    return onward("story", story_id, saved="changed")


@require_POST
def remove(request: Request, story_id: UUID) -> HttpResponse:
    """Take a story away; the notice offers it back."""
    stories.remove(request.owner, story_id, now=timezone.now())
    return onward("stories", saved="deleted", undo=story_id)
