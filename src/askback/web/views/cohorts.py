"""Cohorts: those I am of, those I run, and what is given and taken."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.errors import InvalidInputError
from askback.services.cohorts import (
    codes,
    gifts,
    joining,
    pages,
    runners,
    running,
    taking,
)
from askback.services.values.cohorts import RunnerPage
from askback.web.forms.cohorts import CodeForm, NameForm, OfferForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward


@require_safe
def every(request: Request) -> HttpResponse:
    """List the cohorts of whoever asks, with forms to join one and to make one."""
    return _every(request)


def _every(request: Request, **filled: Any) -> HttpResponse:
    context = {
        "page": pages.every(request.owner),
        "code_form": CodeForm(auto_id="join_%s"),
        "name_form": NameForm(auto_id="make_%s"),
        **filled,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if filled else HTTPStatus.OK
    return render(request, "cohorts/list.html", context, status=status)


@require_POST
def add(request: Request) -> HttpResponse:
    """Make a cohort."""
    form = NameForm(request.POST, auto_id="make_%s")
    ident = accepted(
        form,
        lambda: running.make(
            request.owner, name=form.cleaned_data["name"], now=timezone.now()
        ),
    )
    return onward("cohort", ident) if ident else _every(request, name_form=form)


@require_POST
def enter(request: Request) -> HttpResponse:
    """Go to the page that a code opens."""
    form = CodeForm(request.POST, auto_id="join_%s")
    now = timezone.now()
    cohort = accepted(
        form,
        lambda: codes.cohort_of(request.owner, form.cleaned_data["code"], now=now),
    )
    if cohort is None:
        return _every(request, code_form=form)
    return onward("cohort_join", cohort.code)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: Request, code: str) -> HttpResponse:
    """Say what a cohort sees of its people, and join it."""
    form = CodeForm({"code": code}, auto_id="join_%s")
    now = timezone.now()
    if request.method == "POST":
        ident = accepted(form, lambda: joining.join(request.owner, code, now=now))
        if ident is None:
            return _every(request, code_form=form)
        return onward("cohort", ident, saved="cohort_joined")
    cohort = accepted(form, lambda: codes.cohort_of(request.owner, code, now=now))
    if cohort is None:
        return _every(request, code_form=form)
    if pages.is_of(request.owner, cohort.pk):
        return onward("cohort", cohort.pk)
    return render(request, "cohorts/join.html", {"cohort": cohort, "code": code})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def run_too(request: Request, token: str) -> HttpResponse:
    """Say what it is to run a cohort, and do so."""
    now = timezone.now()
    if request.method == "POST":
        ident = runners.accept(request.owner, token, now=now)
        return onward("cohort", ident, saved="cohort_run")
    cohort = runners.invited(request.owner, token, now=now)
    return render(request, "cohorts/run.html", {"cohort": cohort, "token": token})


@require_safe
def show(request: Request, ident: UUID) -> HttpResponse:
    """Show a cohort, as who asks has to do with it."""
    return _show(request, ident)


def _show(request: Request, ident: UUID, **filled: Any) -> HttpResponse:
    page = pages.of(request.owner, ident, now=timezone.now())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if filled else HTTPStatus.OK
    if not isinstance(page, RunnerPage):
        context = {"page": page, **filled}
        return render(request, "cohorts/member.html", context, status=status)
    link = reverse("cohort_join", args=[page.code])
    context = {
        "page": page,
        "link": request.build_absolute_uri(link),
        "offer": _offer_form(page),
        "name_form": NameForm(initial={"name": page.name}),
        **filled,
    }
    if page.invitation:
        invitation = reverse("cohort_run", args=[page.invitation])
        context["invitation"] = request.build_absolute_uri(invitation)
    return render(request, "cohorts/runner.html", context, status=status)


def _offer_form(page: RunnerPage, posted: Any = None) -> OfferForm:
    form = OfferForm(posted, auto_id="offer_%s")
    form.offer(page.questions, page.kits)
    return form


@require_POST
def leave(request: Request, ident: UUID) -> HttpResponse:
    """Leave a cohort."""
    joining.leave(request.owner, ident, now=timezone.now())
    return onward("cohorts", saved="cohort_left")


@require_POST
def rename(request: Request, ident: UUID) -> HttpResponse:
    """Call a cohort something else."""
    form = NameForm(request.POST)
    if is_done(
        form,
        lambda: running.rename(request.owner, ident, name=form.cleaned_data["name"]),
    ):
        return onward("cohort", ident, saved="changed")
    return _show(request, ident, name_form=form)


@require_POST
def renew_code(request: Request, ident: UUID) -> HttpResponse:
    """Give a cohort another code."""
    running.renew(request.owner, ident)
    return onward("cohort", ident, saved="cohort_code")


@require_POST
def end(request: Request, ident: UUID) -> HttpResponse:
    """End a cohort."""
    running.end(request.owner, ident, now=timezone.now())
    return onward("cohorts", saved="cohort_ended")


@require_POST
def run_no_more(request: Request, ident: UUID, member: UUID) -> HttpResponse:
    """Let somebody run a cohort no more."""
    runners.take_back(request.owner, ident, member, now=timezone.now())
    return onward("cohort", ident, saved="cohort_runner_off", place="runners")


@require_POST
def offer(request: Request, ident: UUID) -> HttpResponse:
    """Offer questions and kits of one's own."""
    page = pages.of(request.owner, ident, now=timezone.now())
    if not isinstance(page, RunnerPage):
        return redirect("cohort", ident)
    form = _offer_form(page, request.POST)
    if is_done(
        form,
        lambda: gifts.offer(
            request.owner, ident, chosen=form.chosen(), now=timezone.now()
        ),
    ):
        return onward("cohort", ident, saved="gifts_offered", place="gifts")
    return _show(request, ident, offer=form)


@require_POST
def withdraw(request: Request, ident: UUID, gift: UUID) -> HttpResponse:
    """Offer something no more."""
    gifts.withdraw(request.owner, ident, gift)
    return onward("cohort", ident, saved="gift_withdrawn", place="gifts")


@require_POST
def take_all(request: Request, ident: UUID) -> HttpResponse:
    """Take all that a cohort is offered."""
    taking.take(request.owner, ident, now=timezone.now())
    return onward("cohort", ident, saved="gifts_taken", place="gifts")


@require_POST
def take(request: Request, ident: UUID, gift: UUID) -> HttpResponse:
    """Take one thing that a cohort is offered."""
    taking.take(request.owner, ident, gift_id=gift, now=timezone.now())
    return onward("cohort", ident, saved="gift_taken", place=f"g-{gift}")


@require_POST
def renew(request: Request, ident: UUID, gift: UUID) -> HttpResponse:
    """Take the wording that a question has by now."""
    try:
        taking.renew(request.owner, ident, gift)
    except InvalidInputError as error:
        return _show(request, ident, wrong=str(error))
    return onward("cohort", ident, saved="gift_renewed", place=f"g-{gift}")
