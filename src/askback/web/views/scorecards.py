"""Candidates of a kit, the cards of their interviewers, and what is agreed."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.errors import InvalidInputError
from askback.services.kits.scorecards import candidates, filling, together
from askback.services.kits.scorecards.filling import Seat
from askback.services.values.scorecards import CardPage, TogetherPage
from askback.web.forms.refusals import accepted, is_done
from askback.web.forms.scorecards import CandidateForm, CardForm, TogetherForm
from askback.web.http import Request, onward

ALONE = "auto"  # a card that saves itself while somebody writes
IN = "hand_in"
WRONG = HTTPStatus.UNPROCESSABLE_ENTITY


def _who(request: Request) -> str:
    return request.GET.get("as", "").replace("\0", "")


def _as(name: str, who: str, *args: object, saved: str = "") -> HttpResponseRedirect:
    """Go to a page of a candidate's as one of the interviewers."""
    said = {"as": who, **({"saved": saved} if saved else {})}
    return HttpResponseRedirect(f"{reverse(name, args=args)}?{urlencode(said)}")


@require_http_methods(["GET", "HEAD", "POST"])
def every(request: Request, kit_id: UUID) -> HttpResponse:
    """List the candidates of a kit, and add one."""
    form = CandidateForm(request.POST if request.method == "POST" else None)
    ident = accepted(form, lambda: _add(request, kit_id, form))
    if ident:
        return onward("candidate", kit_id, ident, saved="added")
    page = candidates.every(request.owner, kit_id)
    status = WRONG if form.errors else HTTPStatus.OK
    context = {"page": page, "form": form}
    return render(request, "scorecards/list.html", context, status=status)


def _add(request: Request, kit_id: UUID, form: CandidateForm) -> UUID:
    name = form.cleaned_data["name"]
    return candidates.add(request.owner, kit_id, name=name, now=timezone.now())


@require_safe
def show(request: Request, kit_id: UUID, candidate_id: UUID) -> HttpResponse:
    """Show who has handed in a card for a candidate, and who has not."""
    page = candidates.show(request.owner, kit_id, candidate_id, who=_who(request))
    return render(request, "scorecards/candidate.html", {"page": page})


@require_POST
def remove(request: Request, kit_id: UUID, candidate_id: UUID) -> HttpResponse:
    """Delete a candidate and all their cards, for good."""
    candidates.remove(request.owner, kit_id, candidate_id)
    return onward("candidates", kit_id, saved="forgotten")


@require_http_methods(["GET", "HEAD", "POST"])
def card(
    request: Request, kit_id: UUID, candidate_id: UUID, meeting: int, person: int
) -> HttpResponse:
    """Show a card; fill it in, and hand it in."""
    seat = Seat(request.owner, kit_id, candidate_id, (meeting, person))
    if request.method == "POST":
        return _fill(request, seat)
    who = request.GET.get("as", seat.place.interviewer)
    page = filling.show(seat, who=who)
    return render(request, "scorecards/card.html", {"page": page, "who": who})


def _fill(request: Request, seat: Seat) -> HttpResponse:
    """Keep what was filled in, and hand it in if that was asked for."""
    posted = request.POST
    seat.check((posted.get("meeting", ""), posted.get("interviewer", "")))
    form, now = CardForm(posted, seat.place.questions), timezone.now()
    is_kept = is_done(
        form,
        lambda: filling.keep(seat, scores=form.scores(), note=form.note(), now=now),
    )
    act = posted.get("act", "")
    lacking = filling.hand_in(seat, now=now) if is_kept and act == IN else ()
    if is_kept and act == ALONE:
        return render(request, "scorecards/_kept.html", {"kept_at": now})
    if is_kept and not lacking:
        return _onward(seat, is_in=act == IN)
    who = seat.place.interviewer
    page = filling.show(seat, who=who, over=form.scores(), is_checked=bool(lacking))
    context = {"page": _with_note(page, form), "form": form, "who": who}
    template = "scorecards/_unkept.html" if act == ALONE else "scorecards/card.html"
    return render(request, template, context, status=WRONG)


def _with_note(page: CardPage, form: CardForm) -> CardPage:
    return replace(page, note=form.note())


def _onward(seat: Seat, *, is_in: bool) -> HttpResponse:
    kit_id, candidate_id = seat.kit_row.pk, seat.candidate.pk
    who = seat.place.interviewer
    if is_in:
        return _as("candidate", who, kit_id, candidate_id, saved="card_in")
    where = (kit_id, candidate_id, seat.place.meeting, seat.place.person)
    return _as("scorecard", who, *where, saved="changed")


@require_safe
def paper(
    request: Request, kit_id: UUID, candidate_id: UUID, meeting: int, person: int
) -> HttpResponse:
    """Show a card to be printed: as it is filled in, or blank."""
    seat = Seat(request.owner, kit_id, candidate_id, (meeting, person))
    who = request.GET.get("as", seat.place.interviewer)
    is_blank = "blank" in request.GET
    page = filling.show(
        seat,
        who=seat.place.interviewer if is_blank else who,
        over={} if is_blank else None,
    )
    context = {"page": page, "who": who, "is_blank": is_blank}
    return render(request, "scorecards/paper.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def compared(request: Request, kit_id: UUID, candidate_id: UUID) -> HttpResponse:
    """Show all cards side by side, and keep what is agreed."""
    who = _who(request)
    page = together.show(request.owner, kit_id, candidate_id, who=who)
    if request.method != "POST":
        return render(request, "scorecards/together.html", {"page": page})
    form = TogetherForm(request.POST, [line.key for line in page.lines])
    try:
        if form.is_valid():
            _agree(request, page, form)
    except InvalidInputError as error:
        form.add_error(None, str(error))
    if not form.errors:
        return _as("together", who, kit_id, candidate_id, saved="changed")
    context = {"page": _with_agreed(page, form), "form": form}
    return render(request, "scorecards/together.html", context, status=WRONG)


def _agree(request: Request, page: TogetherPage, form: TogetherForm) -> None:
    together.agree(
        request.owner,
        page.kit_id,
        page.candidate_id,
        who=page.who,
        agreed=form.agreed(),
        decided=form.decided(),
    )


def _with_agreed(page: TogetherPage, form: TogetherForm) -> TogetherPage:
    agreed = form.agreed()
    lines = tuple(replace(line, agreed=agreed[line.key]) for line in page.lines)
    return replace(page, lines=lines, decided=form.decided())
