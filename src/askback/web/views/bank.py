"""The questions of the bank."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from askback.services import bank
from askback.web.forms.bank import SearchForm
from askback.web.http import Request


@require_safe
def search(request: Request) -> HttpResponse:
    """List the questions, nearest first; htmx gets the list alone."""
    template = "bank/list.html#found" if request.htmx else "bank/list.html"
    text = SearchForm.text_of(request.GET)
    limit = SearchForm.NEAR if text else SearchForm.ALL
    questions = bank.search(text, limit)
    return render(request, template, {"text": text, "questions": questions})


@require_safe
def show(request: Request, key: str) -> HttpResponse:
    """Show one question, whole."""
    return render(request, "bank/page.html", {"page": bank.show(key)})
