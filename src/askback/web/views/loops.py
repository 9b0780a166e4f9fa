"""What the process of a company looks like: interviews that are not booked yet."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from askback.services import process
from askback.web.forms.interviews import ExpectForm
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward
from askback.web.views import opportunities


@require_POST
def expect(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Count with interviews that are not booked."""
    form = ExpectForm(request.POST, auto_id="expect_%s")
    if not is_done(form, lambda: _expect(request, opportunity_id, form)):
        return opportunities.page_of(request, opportunity_id, expect=form)
    return onward("company", opportunity_id, saved="expected", place="loop")


def _expect(request: Request, opportunity_id: UUID, form: ExpectForm) -> None:
    process.expect(
        request.owner, opportunity_id, expected=form.expected(), now=timezone.now()
    )


@require_POST
def accept(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Count with interviews that a source or a person spoke of."""
    quotes = frozenset(request.POST.getlist("quote"))
    process.accept(request.owner, opportunity_id, quotes=quotes, now=timezone.now())
    return onward("company", opportunity_id, saved="expected", place="loop")
