"""What are they really asking: a question decoded, and all that we know."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from askback.errors import InvalidInputError
from askback.services import decoding
from askback.web.forms.questions import text_of
from askback.web.http import Request

LONGEST = 600  # letters; a question that takes a minute to read aloud


@require_safe
def show(request: Request) -> HttpResponse:
    """Decode what was typed, and list the questions by family."""
    text = text_of(request.GET, longest=LONGEST)
    wrong = ""
    found = None
    try:
        found = decoding.decode_for(request.owner, text) if text else None
    except InvalidInputError:
        wrong = "There are no words in it. Write the question as they put it."
    context = {
        "text": text,
        "found": found,
        "wrong": wrong,
        "known": decoding.every(),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK
    return render(request, "decoding/show.html", context, status=status)


@require_safe
def one(request: Request, key: str) -> HttpResponse:
    """Show one of the questions, decoded."""
    found = decoding.one_for(request.owner, key)
    return render(request, "decoding/one.html", {"found": found})
