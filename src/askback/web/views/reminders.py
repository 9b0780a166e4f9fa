"""Reminders: what is due, later and done, one's own, and all of it for a calendar."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from askback.services import calendars, choices, reminders
from askback.web.forms.refusals import accepted
from askback.web.forms.reminders import ChoicesForm, LaterForm, OwnForm, ThingForm
from askback.web.http import Request, onward


@require_safe
def show(request: Request) -> HttpResponse:
    """Show all reminders, with a form for one's own."""
    return _page(request)


def _page(
    request: Request, own: OwnForm | None = None, wrong: str = ""
) -> HttpResponse:
    page = reminders.show(request.owner, now=timezone.now())
    form = own or OwnForm()
    form.offer(page.companies)
    context = {"page": page, "own": form, "wrong": wrong}
    is_wrong = wrong or form.errors
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "reminders/page.html", context, status=status)


def _refused(request: Request, form: ThingForm) -> HttpResponse:
    said = [str(one) for errors in form.errors.values() for one in errors]
    return _page(request, wrong=" ".join(said))


@require_POST
def done(request: Request) -> HttpResponse:
    """Keep that something is done."""
    form = ThingForm(request.POST)
    ident = accepted(
        form,
        lambda: reminders.done(request.owner, **_thing(form), now=timezone.now()),
    )
    if ident is None:
        return _refused(request, form)
    return onward(form.cleaned_data["back"], saved="reminder_done", undo=ident)


@require_POST
def later(request: Request) -> HttpResponse:
    """Put something off."""
    form = LaterForm(request.POST)
    now = timezone.now()
    ident = accepted(
        form,
        lambda: reminders.later(
            request.owner,
            **_thing(form),
            on=form.day(timezone.localdate(now)),
            now=now,
        ),
    )
    if ident is None:
        return _refused(request, form)
    return onward(form.cleaned_data["back"], saved="reminder_later", undo=ident)


def _thing(form: ThingForm) -> dict[str, Any]:
    return {key: form.cleaned_data[key] for key in ("kind", "thing")}


@require_POST
def undo(request: Request, reminder_id: UUID) -> HttpResponse:
    """Take back that something is done or put off."""
    reminders.undo(request.owner, reminder_id)
    return onward("reminders", saved="taken_back")


@require_POST
def add(request: Request) -> HttpResponse:
    """Keep a reminder of one's own."""
    form = OwnForm(request.POST)
    form.offer(reminders.companies(request.owner))
    ident = accepted(
        form,
        lambda: reminders.add(
            request.owner,
            text=form.cleaned_data["text"],
            on=form.cleaned_data["on"],
            opportunity_id=form.cleaned_data["company"],
            now=timezone.now(),
        ),
    )
    if ident is None:
        return _page(request, own=form)
    return onward("reminders", saved="reminder_added")


@require_POST
def remove(request: Request, reminder_id: UUID) -> HttpResponse:
    """Take a reminder of one's own away."""
    back = reminders.remove(request.owner, reminder_id, now=timezone.now())
    return onward("reminders", saved="deleted", undo=back)


@require_POST
def choose(request: Request) -> HttpResponse:
    """Keep what reminders and calendars go by."""
    form = ChoicesForm(request.POST)
    form.full_clean()
    for name, value in form.cleaned_data.items():
        choices.put(request.owner, name, value, timezone.now())
    return onward("reminders", saved="changed", place="calendar")


@require_safe
def calendar(request: Request) -> HttpResponse:
    """Give the whole search as a calendar file."""
    is_private = True if "private" in request.GET else None
    data = calendars.search(request.owner, now=timezone.now(), is_private=is_private)
    header = content_disposition_header(as_attachment=True, filename="askback.ics")
    headers = {"Content-Disposition": header or "attachment"}
    media = "text/calendar; charset=utf-8"
    return HttpResponse(data, content_type=media, headers=headers)
