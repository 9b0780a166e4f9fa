"""What the user's language model suggests, where they have one."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.services import suggestions
from askback.web.http import Request, onward

SAID = {"take": True, "drop": False}


@require_safe
def show(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Show the model, what it would be sent, and what it suggested."""
    page = suggestions.show(request.owner, opportunity_id)
    return render(request, "suggestions/page.html", {"page": page})


@require_POST
def ask(request: Request, source_id: UUID) -> HttpResponse:
    """Ask the model about one source."""
    source = suggestions.source_of(request.owner, source_id)
    model = suggestions.model()
    suggestions.ask(request.owner, source_id, asked=model, now=timezone.now())
    return onward("suggestions", source.opportunity_id, saved="suggested")


@require_POST
def judge(request: Request, suggestion_id: UUID) -> HttpResponse:
    """Take a suggestion, drop it, or leave it open again."""
    said = SAID.get(request.POST.get("say", ""))
    company = suggestions.judge(request.owner, suggestion_id, is_taken=said)
    return onward("suggestions", company, saved="judged")
