"""Programs: the tokens that let them in, and the addresses that are told."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from askback.services.access import tokens
from askback.services.telling import webhooks
from askback.services.values.access import Made, MadeHook
from askback.web.forms.programs import HookForm, TokenForm
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward


@require_safe
def show(request: Request) -> HttpResponse:
    """Show the tokens and the webhooks."""
    return _page(request)


def _page(request: Request, **more: Any) -> HttpResponse:
    told = webhooks.last(request.owner)
    context = {
        "tokens": tokens.every(request.owner, now=timezone.now()),
        "hooks": [(one, told.get(one.id, ())) for one in webhooks.every(request.owner)],
        "token_form": TokenForm(auto_id="token_%s"),
        "hook_form": HookForm(auto_id="hook_%s"),
        "scopes": tokens.SCOPES,
        **more,
    }
    is_wrong = any(getattr(form, "errors", None) for form in more.values())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "programs/page.html", context, status=status)


@never_cache
@require_POST
def add_token(request: Request) -> HttpResponse:
    """Make a token, and show it this once."""
    form = TokenForm(request.POST, auto_id="token_%s")
    made = accepted(form, lambda: _make(request, form))
    if made is None:
        return _page(request, token_form=form)
    return _page(request, made=made)


def _make(request: Request, form: TokenForm) -> Made:
    return tokens.make(
        request.owner,
        name=form.cleaned_data["name"],
        scopes=form.cleaned_data["scopes"],
        days=form.lasts(),
        now=timezone.now(),
    )


@require_POST
def end_token(request: Request, token_id: UUID) -> HttpResponse:
    """End a token."""
    tokens.end(request.owner, token_id, now=timezone.now())
    return onward("programs", saved="token_ended")


@never_cache
@require_POST
def add_hook(request: Request) -> HttpResponse:
    """Have an address told, and show its secret this once."""
    form = HookForm(request.POST, auto_id="hook_%s")
    made = accepted(form, lambda: _make_hook(request, form))
    if made is None:
        return _page(request, hook_form=form)
    return _page(request, made_hook=made)


def _make_hook(request: Request, form: HookForm) -> MadeHook:
    given = form.cleaned_data
    return webhooks.make(
        request.owner, url=given["url"], events=given["events"], now=timezone.now()
    )


@require_POST
def end_hook(request: Request, webhook_id: UUID) -> HttpResponse:
    """Tell an address nothing more."""
    webhooks.end(request.owner, webhook_id, now=timezone.now())
    return onward("programs", saved="webhook_ended")
