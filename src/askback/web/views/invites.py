"""Bringing an invitation, checking what it says, and keeping it."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from askback.errors import InvalidInputError
from askback.services import invites
from askback.services.values import Upload
from askback.services.values.invites import Invite, InviteLine, InvitePreview
from askback.web.forms.invites import (
    BringInviteForm,
    InviteForm,
    KeepInviteForm,
    TakeForm,
    choices_of,
    form_of,
    packed,
)
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward

Pairs = list[tuple[InviteLine, TakeForm | InviteForm]]


@dataclass(frozen=True, slots=True)
class _Shown:
    """An invitation with what was read of it, its forms, and what was refused."""

    upload: Upload
    preview: InvitePreview
    pairs: Pairs
    told: str = ""


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Bring a calendar file, and see what it says before anything is kept."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = BringInviteForm(*posted)
    shown = accepted(form, lambda: preview_of(request, form.brought()))
    if shown is not None:
        return shown
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "invites/add.html", {"form": form}, status=status)


def preview_of(request: Request, upload: Upload) -> HttpResponse:
    """Show what a calendar file would make or change.

    Raises:
        InvalidInputError: It is no calendar file, too large, or holds no event.
    """
    preview = invites.read(request.owner, upload)
    pairs = [(one, form_of(one, n)) for n, one in enumerate(preview.lines)]
    return _preview(request, _Shown(upload, preview, pairs))


@require_POST
def keep(request: Request) -> HttpResponse:
    """Keep what was taken of an invitation, as it was changed."""
    carried = KeepInviteForm(request.POST)
    if not carried.is_valid():
        form = BringInviteForm()
        context = {"form": form, "told": "Bring the invitation once more."}
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return render(request, "invites/add.html", context, status=status)
    upload: Upload = carried.cleaned_data["invite"]
    preview = invites.read(request.owner, upload)
    pairs = [
        (one, form_of(one, n, request.POST)) for n, one in enumerate(preview.lines)
    ]
    if [form for _, form in pairs if not form.is_valid()]:
        return _preview(request, _Shown(upload, preview, pairs))
    try:
        kept = invites.keep(
            request.owner, upload, choices=choices_of(pairs), now=timezone.now()
        )
    except InvalidInputError as error:
        return _preview(request, _Shown(upload, preview, pairs, str(error)))
    return _onward(kept)


def _preview(request: Request, shown: _Shown) -> HttpResponse:
    pairs = shown.pairs
    is_wrong = bool(shown.told) or any(form.errors for _, form in pairs)
    shown_first = [pair for pair in pairs if pair[0].is_interview]
    context: dict[str, Any] = {
        "pairs": shown_first,
        "others": [pair for pair in pairs if not pair[0].is_interview],
        "alone": len(pairs) == len(shown_first) == 1,  # keeping is all there is to say
        "problems": shown.preview.problems,
        "invite": packed(shown.upload),
        "told": shown.told,
        "can_keep": any(_is_news(one) for one, _ in pairs),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "invites/preview.html", context, status=status)


def _is_news(one: InviteLine) -> bool:
    """Return whether there is something to keep of an event."""
    if one.status == "cancelled":
        return one.interview_id is not None
    return one.status != "same"


def _onward(kept: tuple[Invite, ...]) -> HttpResponse:
    """Go where what was kept is seen: its agenda, or its loop."""
    if not kept:
        return onward("today", saved="invite_none")
    one = kept[0]
    if len(kept) == 1 and one.status == "cancelled":
        return onward(
            "company", one.opportunity_id, saved="cancelled", undo=one.interview_id
        )
    if len(kept) == 1:
        return onward("agenda", one.interview_id, saved="invite")
    return onward("company", one.opportunity_id, saved="invites", place="loop")
