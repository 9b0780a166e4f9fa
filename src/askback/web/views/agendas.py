"""The agenda of an interview."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_POST, require_safe

from askback.core.planning.agenda import When
from askback.services import agendas, calendars, proof
from askback.services.values import AgendaPage
from askback.web.forms.agendas import ReplanForm
from askback.web.forms.interviews import MinutesForm, PersonForm
from askback.web.http import Request, onward
from askback.web.kept_pages import kept_a_minute
from askback.web.templatetags.charts import lines_of
from askback.web.templatetags.words import weekday

# One page of paper: the more questions, the less is printed beside each of them.
DENSITIES = (
    (2, ""),
    (4, "dense"),
    (5, "dense tight"),
    (7, "dense tight close"),
    (9, "dense tight close brief"),
    (13, "dense tight close brief bare"),
)
DENSEST = "dense tight close brief bare barest"
COMING = {"next", "to_come"}


def density(count: int) -> str:
    """Return the classes with which so many questions fit on one page."""
    return next((words for most, words in DENSITIES if count <= most), DENSEST)


def page_of(request: Request, interview_id: UUID, **forms: Any) -> HttpResponse:
    """Answer with the agenda, and with the forms on it as they were filled in."""
    page = agendas.show(request.owner, interview_id, now=timezone.now())
    context = _context(page, **forms)
    is_wrong = any(form.errors for form in forms.values())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "agendas/page.html", context, status=status)


def _context(page: AgendaPage, **more: Any) -> dict[str, Any]:
    agenda, line = page.agenda, page.line
    is_coming = line.state in COMING and bool(agenda.items)
    return {
        "page": page,
        "now": timezone.now(),
        "lines": lines_of(agenda),
        "density": density(len(agenda.items)),
        "free": agenda.minutes - agenda.planned_minutes,
        "unprinted": calendars.told_in_trust(page),
        "is_coming": is_coming,
        "is_quick": is_coming and not page.is_proven,
        "starts": is_coming and not (page.is_proven or page.is_left),
        "gap": f"{100 * page.gap:.1f}\N{NO-BREAK SPACE}%",
        "spares": [item for item in agenda.spares if item.when != When.LETTER],
        "letter": [item for item in agenda.spares if item.when == When.LETTER],
        "text": agendas.as_markdown(page, when_of(page)),
        "minutes_form": MinutesForm(initial={"minutes": line.minutes_for_questions}),
        "person_form": PersonForm(),
        **more,
    }


def when_of(page: AgendaPage) -> str:
    """Write when an interview is: Thu 12 Nov, 14:00; nothing without a date."""
    start = page.line.start
    return f"{weekday(start)}, {timezone.localtime(start):%H:%M}" if start else ""


@require_safe
@kept_a_minute
def show(request: Request, interview_id: UUID) -> HttpResponse:
    """Show the agenda; it prints on one page."""
    return page_of(request, interview_id)


@require_safe
def take(request: Request, interview_id: UUID) -> HttpResponse:
    """Give the agenda as a Markdown file."""
    page = agendas.show(request.owner, interview_id, now=timezone.now())
    text = agendas.as_markdown(page, when_of(page))
    return _file(text.encode(), "text/markdown; charset=utf-8", page, "md")


@require_safe
def calendar(request: Request, interview_id: UUID) -> HttpResponse:
    """Give the interview as a calendar event with the agenda in it."""
    now = timezone.now()
    page = calendars.discreet(agendas.show(request.owner, interview_id, now=now))
    text = agendas.as_markdown(page, when_of(page))
    event = calendars.agenda_event(request.owner, interview_id, text, now=now)
    return _file(event, "text/calendar; charset=utf-8", page, "ics")


def _file(data: bytes, media: str, page: AgendaPage, ending: str) -> HttpResponse:
    name = f"{slugify(f'{page.company} {page.line.name}') or 'agenda'}.{ending}"
    header = content_disposition_header(as_attachment=True, filename=name)
    headers = {"Content-Disposition": header or "attachment"}
    return HttpResponse(data, content_type=media, headers=headers)


@require_POST
def replan(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Plan the loop again, and go back to the agenda one came from."""
    agendas.replan(request.owner, opportunity_id, now=timezone.now())
    form = ReplanForm(request.POST)
    if form.is_valid():
        return onward("agenda", form.cleaned_data["interview"], saved="replanned")
    return onward("company", opportunity_id, saved="replanned")


@require_POST
def prove(request: Request, interview_id: UUID) -> HttpResponse:
    """Look for a better plan; it replaces the shown one if it is worth it."""
    proof.prove(request.owner, interview_id, now=timezone.now())
    return _told(request, interview_id)


@require_POST
def stay(request: Request, interview_id: UUID) -> HttpResponse:
    """Stay with the quick plan."""
    proof.leave(request.owner, interview_id, now=timezone.now())
    return _told(request, interview_id)


def _told(request: Request, interview_id: UUID) -> HttpResponse:
    """Say how good the plan is; the rest of the page only where it is another now."""
    if not request.htmx:
        return onward("agenda", interview_id, place="proof")
    page = agendas.show(request.owner, interview_id, now=timezone.now())
    is_other = page.mark != request.POST.get("mark", "")
    # A search that came to nothing does not begin again by itself.
    context = _context(page, starts=False, is_other=is_other)
    return render(request, "agendas/_proved.html", context)
