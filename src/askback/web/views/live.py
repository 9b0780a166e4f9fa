"""The hour itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from http import HTTPStatus
from importlib.resources import files
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from askback.core.live import AFTER
from askback.errors import AskbackError
from askback.services import jots, live
from askback.services.values.live import LivePage, LiveQuestion
from askback.web.forms.live import DeviceForm, KnownForm, LiveForm, seen_json
from askback.web.http import Request, onward
from askback.web.templatetags.charts import run_of

CLOSING = "closing"
JSON = "application/json"
WORKER = files("askback.web").joinpath("static/askback/live/worker.js")


def page_of(request: Request, interview_id: UUID, **more: Any) -> HttpResponse:
    """Show the hour, at a question."""
    page = live.show(request.owner, interview_id, now=timezone.now())
    at = request.GET.get("at", "") or _first(page)
    places = {question.item.key for question in page.questions}
    context = {
        "page": page,
        "at": at if at in {*places, CLOSING, AFTER} else _first(page),
        "device": str(uuid4()),
        "seen": seen_json(_seen(page)),
        "run": run_of(page),
        "told": told(page),
        "blank": _blank(page),
        "kept": "kept" in request.GET,
        **more,
    }
    return render(request, "live/page.html", context, status=more.get("status", 200))


def _blank(page: LivePage) -> LiveQuestion:
    names = tuple(name for name, _ in page.people)
    voices = names if len(names) > 1 else ()
    return LiveQuestion(live.own_item("", ""), None, voices, goes_round=False)


def _first(page: LivePage) -> str:
    """Return the first question that nothing has become of yet."""
    if page.hour.is_over:
        return AFTER
    done = {*page.hour.states, *(line.place for line in page.hour.lines)}
    open_ = (q.item.key for q in page.questions if q.number and q.item.key not in done)
    return next(open_, CLOSING)


def _seen(page: LivePage) -> dict[str, dict[str, int]]:
    seen: dict[str, dict[str, int]] = {}
    for jot in page.jots:
        seen.setdefault(jot.field, {})[jot.device] = jot.number
    return seen


def told(page: LivePage) -> dict[str, Any]:
    """Return what scripts need of the hour."""
    return {
        "jots": [_jot(jot) for jot in map(asdict, page.jots)],
        "people": [name for name, _ in page.people],
    }


def _jot(jot: dict[str, Any]) -> dict[str, Any]:
    return {**jot, "at": round(1000 * jot["at"])}


@require_safe
def show(request: Request, interview_id: UUID) -> HttpResponse:
    """Show the hour; once it is open it works with no network."""
    return page_of(request, interview_id)


@require_POST
def keep(request: Request, interview_id: UUID) -> HttpResponse:
    """Keep what is noted: of a device, or of a form that is posted without scripts."""
    if request.content_type == JSON:
        return _answer(lambda: _keep(request, interview_id))
    form = LiveForm(request.POST)
    if not form.is_valid():
        problem = "Not kept: something in it is too long."
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return page_of(request, interview_id, problem=problem, status=status)
    now = timezone.now()
    given = form.cleaned_data
    jots.keep(
        request.owner,
        interview_id,
        device=str(given["device"]),
        said=form.said(now),
        now=now,
    )
    if given["do"] == "done":
        return onward("debrief", interview_id)
    address = reverse("live", args=[interview_id])
    after = {"over": AFTER, "reopen": CLOSING}.get(given["do"])
    query = urlencode({"kept": "1"} | ({"at": after} if after else {}))
    return HttpResponse(
        status=HTTPStatus.SEE_OTHER, headers={"Location": f"{address}?{query}"}
    )


def _keep(request: Request, interview_id: UUID) -> dict[str, Any]:
    form = DeviceForm.read(request.body)
    kept = jots.keep(
        request.owner,
        interview_id,
        device=form.device,
        said=[one.said() for one in form.said],
        now=timezone.now(),
    )
    found = [_jot(asdict(jot)) for jot in kept.jots]
    return {"numbers": dict(kept.numbers), "jots": found}


@require_safe
def jots_of(request: Request, interview_id: UUID) -> HttpResponse:
    """Tell a device what the others noted."""
    now = timezone.now()
    page = live.show(request.owner, interview_id, now=now)
    return JsonResponse({"token": get_token(request), **told(page)})


@require_POST
def rest(request: Request, interview_id: UUID) -> HttpResponse:
    """Plan the rest of the hour anew, and give what is new in it."""
    return _answer(lambda: _rest(request, interview_id))


def _rest(request: Request, interview_id: UUID) -> dict[str, Any]:
    known = KnownForm.read(request.body).known
    now = timezone.now()
    found = live.rest(request.owner, interview_id, known=known, now=now)
    page = live.show(request.owner, interview_id, now=now)
    context = {"page": page, "device": str(uuid4()), "seen": "{}", "at": ""}
    new = {
        question.item.key: render_to_string(
            "live/_question.html",
            {**context, "question": question, "n": f"new-{question.item.key}"},
            request,
        )
        for question in found.new
    }
    return {"keys": found.keys, "is_changed": found.is_changed, "new": new}


def _answer(deed: Callable[[], dict[str, Any]]) -> HttpResponse:
    """Answer a device in its own language, refusals too."""
    try:
        return JsonResponse(deed())
    except AskbackError as error:
        return JsonResponse({"message": str(error)}, status=error.status)


@require_safe
def worker(request: Request) -> HttpResponse:  # noqa: ARG001 -- a view takes a request
    """Give the worker that lets an hour go on with no network."""
    return HttpResponse(WORKER.read_text("utf-8"), content_type="text/javascript")
