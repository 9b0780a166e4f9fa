"""Sharing with a coach: what is given, and what a coach sees of it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.services.sharing import comments, giving, letters, pages
from askback.services.values.sharing import CommentLine, ShareLine
from askback.web.forms.refusals import accepted, is_done
from askback.web.forms.sharing import (
    CommentForm,
    GiveForm,
    UntilForm,
    WhatForm,
    give_form,
    today,
)
from askback.web.http import Request, onward
from askback.web.parts import partly
from askback.web.templatetags.charts import lines_of
from askback.web.viewers import viewer_of


@require_safe
def shares(request: Request) -> HttpResponse:
    """Show what is shared with whom, who looked, and what they said."""
    asked = WhatForm(request.GET)
    asked.is_valid()
    company, take = (asked.cleaned_data.get(name) for name in ("company", "take"))
    form = give_form(company, take)
    return _shares(request, form, take=take, is_asked=bool(company or take))


def _shares(
    request: Request,
    form: GiveForm,
    *,
    take: UUID | None = None,
    is_asked: bool = False,
    wrong: tuple[UUID, UntilForm] | None = None,
) -> HttpResponse:
    form.offer(*giving.choices(request.owner, take=take))
    page = giving.shares_of(request.owner, now=timezone.now())
    context = {
        "page": page,
        "form": form,
        "lines": [(line, _until_form(line, wrong)) for line in page.open],
        "over": page.over,
        "is_asked": is_asked,
        "base": settings.ASKBACK_ADDRESS,
        "today": today(),
        "latest": today() + giving.LONGEST,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors or wrong else HTTPStatus.OK
    return render(request, "sharing/shares.html", context, status=status)


def _until_form(line: ShareLine, wrong: tuple[UUID, UntilForm] | None) -> UntilForm:
    if wrong and wrong[0] == line.id:
        return wrong[1]
    return UntilForm(initial={"until": line.until}, auto_id=f"until_{line.id}_%s")


@require_POST
def give(request: Request) -> HttpResponse:
    """Give a share, and tell the coach by letter."""
    form = GiveForm(request.POST, auto_id="give_%s")
    form.offer(*giving.choices(request.owner, take=_take_of(request)))
    now = timezone.now()
    share_id = accepted(
        form, lambda: giving.give(request.owner, draft=form.draft(), now=now)
    )
    if share_id is None:
        return _shares(request, form, take=_take_of(request), is_asked=True)
    link = settings.ASKBACK_ADDRESS + reverse("shared_one", args=[share_id])
    is_sent = letters.send(request.owner, share_id, link=link)
    return onward("shares", saved="share" if is_sent else "share_unsent")


def _take_of(request: Request) -> UUID | None:
    """Return the take that a form names: it is offered however old it is."""
    asked = WhatForm({"take": request.POST.get("what", "").removeprefix("take:")})
    return asked.cleaned_data["take"] if asked.is_valid() else None


@require_POST
def prolong(request: Request, share: UUID) -> HttpResponse:
    """Let a share last until another day."""
    form = UntilForm(request.POST, auto_id=f"until_{share}_%s")
    if not is_done(
        form,
        lambda: giving.prolong(
            request.owner,
            share,
            until=form.cleaned_data["until"],
            now=timezone.now(),
        ),
    ):
        return _shares(request, give_form(None, None), wrong=(share, form))
    return onward("shares", saved="changed", place=f"s-{share}")


@require_POST
def end(request: Request, share: UUID) -> HttpResponse:
    """End a share at once."""
    giving.end(request.owner, share, now=timezone.now())
    return onward("shares", saved="share_ended")


@require_POST
def see(request: Request) -> HttpResponse:
    """Mark every comment as seen."""
    comments.see(request.owner, now=timezone.now())
    return onward("shares", place="said")


@require_POST
def comment_remove(request: Request, comment: UUID) -> HttpResponse:
    """Delete a comment that was made to one."""
    comments.remove(request.owner, comment)
    return onward("shares", saved="comment_away", place="said")


@require_safe
def shared(request: Request) -> HttpResponse:
    """List what others share with who is signed in."""
    lines = pages.shares_with(viewer_of(request), now=timezone.now())
    return render(request, "sharing/shared.html", {"lines": lines})


@require_safe
def shared_one(request: Request, share: UUID) -> HttpResponse:
    """Show what is in a share."""
    page = pages.overview(viewer_of(request), share, now=timezone.now())
    return render(request, "sharing/overview.html", {"page": page})


@require_safe
def shared_company(request: Request, share: UUID, ident: UUID) -> HttpResponse:
    """Show a company that is shared."""
    return _company(request, share, ident, CommentForm())


def _company(
    request: Request, share: UUID, ident: UUID, form: CommentForm
) -> HttpResponse:
    page = pages.company(viewer_of(request), share, ident, now=timezone.now())
    say = reverse("shared_company_comment", args=[share, ident])
    return _shown(request, "company", form, page=page, say=say, now=timezone.now())


@require_safe
def shared_interview(request: Request, share: UUID, ident: UUID) -> HttpResponse:
    """Show an interview of a company that is shared."""
    page = pages.interview(viewer_of(request), share, ident, now=timezone.now())
    context = {"page": page, "lines": lines_of(page.agenda), "now": timezone.now()}
    return render(request, "sharing/interview.html", context)


@require_safe
def shared_take(request: Request, share: UUID, ident: UUID) -> HttpResponse:
    """Show a practice take that is shared."""
    return _take(request, share, ident, CommentForm())


def _take(
    request: Request, share: UUID, ident: UUID, form: CommentForm
) -> HttpResponse:
    shown = pages.take(viewer_of(request), share, ident, now=timezone.now())
    say = reverse("shared_take_comment", args=[share, ident])
    return _shown(request, "take", form, shown=shown, page=shown.page, say=say)


def _shown(
    request: Request, name: str, form: CommentForm, **context: Any
) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    given = {"form": form, **context}
    return render(request, f"sharing/{name}.html", given, status=status)


@require_safe
def shared_recording(request: Request, share: UUID, ident: UUID) -> HttpResponseBase:
    """Give the recording of a take that is shared, or the part that is asked for."""
    held = pages.recording(viewer_of(request), share, ident, now=timezone.now())
    return partly(held.opened, held.size, request, kind=held.kind, name=held.name)


@require_POST
def company_comment(request: Request, share: UUID, ident: UUID) -> HttpResponse:
    """Keep what a coach says of a company."""
    form, viewer = CommentForm(request.POST), viewer_of(request)
    if not is_done(
        form,
        lambda: comments.of_company(
            viewer, share, ident, text=form.cleaned_data["text"], now=timezone.now()
        ),
    ):
        return _company(request, share, ident, form)
    return onward("shared_company", share, ident, saved="comment", place="said")


@require_POST
def take_comment(request: Request, share: UUID, ident: UUID) -> HttpResponse:
    """Keep what a coach says of a take."""
    form, viewer = CommentForm(request.POST), viewer_of(request)
    if not is_done(
        form,
        lambda: comments.of_take(
            viewer, share, ident, text=form.cleaned_data["text"], now=timezone.now()
        ),
    ):
        return _take(request, share, ident, form)
    return onward("shared_take", share, ident, saved="comment", place="said")


@require_POST
def comment_back(request: Request, share: UUID, comment: UUID) -> HttpResponse:
    """Delete what a coach said, by their own hand."""
    line = comments.take_back(viewer_of(request), share, comment, now=timezone.now())
    return _after(share, line)


def _after(share: UUID, line: CommentLine) -> HttpResponse:
    """Go back to what a comment was made of."""
    name = "shared_take" if line.take else "shared_company"
    thing = line.take or line.opportunity
    return onward(name, share, thing, saved="comment_away", place="said")
