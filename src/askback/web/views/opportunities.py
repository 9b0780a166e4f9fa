"""The pages of a company."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.core.topics import Work
from askback.services import (
    beginning,
    companies,
    forgetting,
    opportunities,
    outcomes,
    pace,
    resumes,
    stands,
)
from askback.services.values import CompanyPage
from askback.web.forms.beginning import BeginForm, first_form
from askback.web.forms.bring import CompanyForm, NameForm
from askback.web.forms.forgetting import OutcomeForm
from askback.web.forms.interviews import ExpectForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward
from askback.web.kept_pages import kept
from askback.web.viewers import said_of
from askback.web.views import asking

NOT_BOOKED = {"expected", "cancelled"}
FIRST = 6  # criteria that stand open; a longer list is not read


@require_safe
@kept
def show(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Show one opportunity, whole; before its first interview the dossier leads."""
    return page_of(request, opportunity_id)


def page_of(
    request: Request,
    opportunity_id: UUID,
    *,
    expect: ExpectForm | None = None,
    begin: BeginForm | None = None,
    ending: OutcomeForm | None = None,
    wrong: str = "",
) -> HttpResponse:
    """Answer with an opportunity, and with the form on it as it was filled in."""
    now = timezone.now()
    page = companies.show(request.owner, opportunity_id, now=now)
    end = outcomes.of(request.owner, opportunity_id)
    context = {
        "page": page,
        "now": now,
        "done": sum(line.state == "done" for line in page.loop),
        "booked": sum(line.state not in NOT_BOOKED for line in page.loop),
        "unbooked": sum(line.state == "expected" for line in page.loop),
        "next": next((line for line in page.loop if line.state == "next"), None),
        "pace": pace.of(request.owner, opportunity_id, now=now),
        "is_started": _is_started(page),
        "known": page.known[:FIRST],
        "folded": page.known[FIRST:],
        "resume": resumes.show(request.owner),
        "stands": stands.of_company(request.owner, opportunity_id, now=now),
        "settled_count": len(page.settled),
        "expect": expect or ExpectForm(auto_id="expect_%s"),
        "begin": begin or _first_form(request, page),
        "end": end,
        "ending": ending or OutcomeForm(initial={"outcome": end.outcome}),
        "wrong": wrong,
        **said_of(request, opportunity=opportunity_id),
    }
    is_wrong = expect or begin or ending or wrong
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "opportunities/page.html", context, status=status)


def _first_form(request: Request, page: CompanyPage) -> BeginForm | None:
    """Return the form of the first interview, where there is none yet."""
    if any(line.state not in NOT_BOOKED for line in page.loop):
        return None
    return first_form(beginning.proposed(request.owner, page))


def _is_started(page: CompanyPage) -> bool:
    return any(
        line.state == "done" or line.has_transcript or line.has_notes
        for line in page.loop
    )


@require_POST
def begin(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Begin a loop with its first interview, as far as that is known."""
    form = BeginForm(request.POST, auto_id="begin_%s")
    interview_id = accepted(
        form,
        lambda: beginning.begin(
            request.owner, opportunity_id, first=form.first(), now=timezone.now()
        ),
    )
    if not interview_id:
        return page_of(request, opportunity_id, begin=form)
    return onward("agenda", interview_id)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Add a company, with its posting or by its name."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = CompanyForm(*posted)
    if asked := asking.page(request, form, reverse("company_add")):
        return asked
    opportunity_id = accepted(
        form,
        lambda: opportunities.add(
            request.owner,
            company=form.cleaned_data["company"],
            title=form.cleaned_data["title"],
            posting=asking.brought(form),
            now=timezone.now(),
        ),
    )
    if opportunity_id:
        return onward("company", opportunity_id)
    form.ask_for_company(opportunities.NAMELESS)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "opportunities/add.html", {"form": form}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Call a company or its job otherwise."""
    company, title = opportunities.name(request.owner, opportunity_id)
    read = opportunities.work(request.owner, opportunity_id)
    initial = {"company": company, "title": title, "work": [w.value for w in read]}
    form = NameForm(request.POST or None, initial=initial)
    if is_done(form, lambda: _edit(request, opportunity_id, form, read)):
        return onward("company", opportunity_id)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    people = forgetting.people_of(request.owner, opportunity_id)
    named = {"company": company, "opportunity_id": opportunity_id, "people": people}
    context = {"form": form, **named}
    return render(request, "opportunities/edit.html", context, status=status)


def _edit(
    request: Request, opportunity_id: UUID, form: NameForm, read: frozenset[Work]
) -> None:
    """Keep the names; lines of work only where the user says otherwise than read."""
    given = form.cleaned_data
    opportunities.rename(
        request.owner, opportunity_id, company=given["company"], title=given["title"]
    )
    said = frozenset(map(Work, given["work"]))
    if said != read:
        opportunities.set_work(request.owner, opportunity_id, said)


@require_POST
def erase(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Delete a company; the notice offers to take it back."""
    opportunities.erase(request.owner, opportunity_id, now=timezone.now())
    return onward("today", saved="deleted", undo=opportunity_id)


@require_POST
def restore(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Take a company up again."""
    opportunities.restore(request.owner, opportunity_id)
    return onward("company", opportunity_id, saved="back")
