"""Files dropped anywhere: what each is taken for, and on to where it belongs."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.errors import InvalidInputError
from askback.services import drops, long_readings, opportunities, resumes, sources
from askback.services.drops import Place
from askback.web.forms.drops import DropForm, KeepForm, PlaceForm, place_of
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward
from askback.web.views import invites
from askback.web.views.transcripts import queued


@require_http_methods(["GET", "HEAD", "POST"])
def take(request: Request) -> HttpResponse:
    """Take a file of any kind, and go on to what it is taken for."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = DropForm(*posted)
    ident = accepted(form, lambda: _take(request, form))
    if ident is None:
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
        return render(request, "drops/take.html", {"form": form}, status=status)
    query = urlencode(place_of(form.cleaned_data["at"]))
    address = reverse("dropped", args=[ident])
    return HttpResponseRedirect(f"{address}?{query}" if query else address)


def _take(request: Request, form: DropForm) -> UUID:
    upload = form.cleaned_data["file"]
    return drops.take(request.owner, upload=upload, now=timezone.now())


@require_safe
def show(request: Request, drop_id: UUID) -> HttpResponse:
    """Say what a file is taken for, and ask for one click; an invitation is shown."""
    at = PlaceForm(request.GET).place()
    page = drops.show(request.owner, drop_id, at=at, now=timezone.now())
    if page.kind == drops.INVITE:
        return _invite(request, drop_id, at)
    return _page(request, drop_id, at)


@require_POST
def keep(request: Request, drop_id: UUID) -> HttpResponse:
    """Keep a file where the user says it belongs."""
    at = PlaceForm(request.GET).place()
    form = KeepForm(request.POST)
    if not form.is_valid():
        return _page(request, drop_id, at, form)
    if form.cleaned_data["way"] == drops.INVITE:
        return _invite(request, drop_id, at)
    try:
        done = _keep(request, drop_id, at, form)
    except InvalidInputError as error:
        form.add_error(None, str(error))
        return _page(request, drop_id, at, form)
    drops.forget(request.owner, drop_id)
    return done


def _keep(request: Request, drop_id: UUID, at: Place, form: KeepForm) -> HttpResponse:
    """Do the deed that a way leads to."""
    owner, now, given = request.owner, timezone.now(), form.cleaned_data
    upload = drops.upload_of(owner, drop_id)
    if given["way"] == "transcript":
        return _read(request, drop_id, form)
    if given["way"] == "resume":
        resumes.add(owner, upload=upload, now=now)
        return onward("resume", saved="resume")
    page = drops.show(owner, drop_id, at=at, now=now)
    if given["way"] == "source" and page.opportunity_id:
        sources.add(owner, page.opportunity_id, upload=upload, kind=None, now=now)
        return onward("company", page.opportunity_id, saved="source", place="dossier")
    ident = opportunities.add(
        owner, company=given["company"], title="", posting=upload, now=now
    )
    return onward("company", ident)


def _read(request: Request, drop_id: UUID, form: KeepForm) -> HttpResponse:
    owner, now, given = request.owner, timezone.now(), form.cleaned_data
    upload, interview_id = drops.upload_of(owner, drop_id), given["interview"]
    if interview_id is None:
        interview_id, job = long_readings.begin(owner, upload=upload, now=now)
    else:
        job = long_readings.bring(
            owner, interview_id, upload=upload, me=given["me"] or None, now=now
        )
    if job:
        return queued(job)
    return onward("debrief", interview_id, saved="transcript")


def _invite(request: Request, drop_id: UUID, at: Place) -> HttpResponse:
    """Show what an invitation says; its own page keeps it."""
    upload = drops.upload_of(request.owner, drop_id)
    try:
        return invites.preview_of(request, upload)
    except InvalidInputError as error:
        form = KeepForm({"way": "invite"})
        form.add_error(None, str(error))
        return _page(request, drop_id, at, form)


def _page(
    request: Request, drop_id: UUID, at: Place, form: KeepForm | None = None
) -> HttpResponse:
    page = drops.show(request.owner, drop_id, at=at, now=timezone.now())
    chosen = (form and form.cleaned_data.get("interview")) or None
    context = {
        "page": page,
        "form": form or KeepForm(),
        "chosen": chosen or (page.talks[0].id if page.talks else None),
        "query": request.GET.urlencode(),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form else HTTPStatus.OK
    return render(request, "drops/page.html", context, status=status)
