"""What is changed in a kit: its questions, interviews, answers and practices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.errors import ConflictError, InvalidInputError
from askback.services.kits import changing, pages
from askback.services.values.kits import AskLine, KitPage
from askback.web.forms.kits import (
    AskForm,
    ask_form,
    frame_form,
    head_form,
    meeting_form,
)
from askback.web.forms.refusals import is_done
from askback.web.http import Request, onward

LOOK = "look"  # the button that checks the wording, and keeps nothing
DIGITS = 9  # of a version, and of an interview's number
NOT_WHOLE = "The form was not sent whole. Open the page again, and send it once more."


def _number(given: str) -> int:
    """Return a number that a form of ours sends.

    Raises:
        InvalidInputError: It is none.
    """
    if not (given.isascii() and given.isdecimal() and len(given) <= DIGITS):
        raise InvalidInputError(NOT_WHOLE)
    return int(given)


def _version(request: Request) -> int:
    return _number(request.POST.get("version", ""))


def _place(request: Request) -> int | None:
    """Return the interview that was chosen, or None for none of them."""
    given = request.POST.get("place", "")
    return _number(given) if given else None


class Try:
    """A change of a kit by a form, and how it went."""

    def __init__(self, form: Form, deed: Callable[[], None]) -> None:
        self.form = form
        self.status = HTTPStatus.OK
        try:
            self.is_done = is_done(form, deed)
        except ConflictError as error:
            form.add_error(None, str(error))
            self.is_done, self.status = False, HTTPStatus.CONFLICT
        if form.errors and self.status == HTTPStatus.OK:
            self.status = HTTPStatus.UNPROCESSABLE_ENTITY


def _posted(request: Request) -> Any:
    return request.POST if request.method == "POST" else None


def _ask_of(page: KitPage, key: str) -> AskLine:
    """Return a question of a kit.

    Raises:
        Http404: It has none of this key.
    """
    for line in page.asks:
        if line.key == key:
            return line
    raise Http404


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: Request, kit_id: UUID, key: str) -> HttpResponse:
    """Show a question to be changed, moved or swapped; check its wording at once."""
    page = pages.show(request.owner, kit_id)
    line = _ask_of(page, key)
    form = ask_form(page, line, _posted(request))
    if LOOK in request.POST:
        return _ask_page(request, page, form, line=line)
    tried = Try(
        form,
        lambda: changing.write(
            request.owner, kit_id, key, draft=form.draft(), version=_version(request)
        ),
    )
    if tried.is_done:
        return onward("kit", kit_id, saved="changed", place=f"q-{key}")
    return _ask_page(request, page, form, line=line, status=tried.status)


@require_http_methods(["GET", "HEAD", "POST"])
def ask_add(request: Request, kit_id: UUID) -> HttpResponse:
    """Add a question of one's own."""
    page = pages.show(request.owner, kit_id)
    wanted = request.GET.get("for", "")[:80].replace("\0", "")
    form = AskForm(page, _posted(request), initial={"competency": wanted})
    if LOOK in request.POST:
        return _ask_page(request, page, form)
    added: list[str] = []

    def deed() -> None:
        key = changing.add(
            request.owner,
            kit_id,
            draft=form.draft(),
            place=_place(request),
            version=_version(request),
        )
        added.append(key)

    tried = Try(form, deed)
    if tried.is_done:
        return onward("kit", kit_id, saved="changed", place=f"q-{added[0]}")
    return _ask_page(request, page, form, status=tried.status)


def _ask_page(
    request: Request,
    page: KitPage,
    form: AskForm,
    *,
    line: AskLine | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    same = [one for one in page.store if line and one.competency == line.competency]
    chosen = request.POST.get("place", request.GET.get("place", ""))
    context = {
        "page": page,
        "form": form,
        "line": line,
        "others": [one for one in same if one != line],
        "chosen": chosen,
        "check": pages.check(form.said()) if form.is_bound else None,
        "looked": LOOK in request.POST,
    }
    return render(request, "kits/ask.html", context, status=status)


@require_POST
def ask_move(request: Request, kit_id: UUID, key: str) -> HttpResponse:
    """Put a question in another interview, or in none."""
    place, version = _place(request), _version(request)
    changing.move(request.owner, kit_id, key, place=place, version=version)
    return onward("kit", kit_id, saved="changed", place=f"q-{key}")


@require_POST
def ask_swap(request: Request, kit_id: UUID, key: str) -> HttpResponse:
    """Let another question after the same thing take a question's place."""
    other, version = request.POST.get("other", ""), _version(request)
    changing.swap(request.owner, kit_id, key, other=other, version=version)
    return onward("kit", kit_id, saved="changed", place=f"q-{other}")


@require_POST
def ask_drop(request: Request, kit_id: UUID, key: str) -> HttpResponse:
    """Take a question out of a kit."""
    changing.drop(request.owner, kit_id, key, version=_version(request))
    return onward("kit", kit_id, saved="changed")


@require_http_methods(["GET", "HEAD", "POST"])
def meeting(request: Request, kit_id: UUID, place: int) -> HttpResponse:
    """Show an interview's name, minutes and people, and change them.

    Raises:
        Http404: The kit has no such interview.
    """
    page = pages.show(request.owner, kit_id)
    if not 1 <= place <= len(page.meetings):
        raise Http404
    line = page.meetings[place - 1]
    form = meeting_form(line, _posted(request))
    tried = Try(
        form,
        lambda: changing.set_meeting(
            request.owner,
            kit_id,
            place - 1,
            draft=form.draft(),
            version=_version(request),
        ),
    )
    if tried.is_done:
        return onward("kit", kit_id, saved="changed", place=f"i-{place}")
    context = {"page": page, "form": form, "line": line}
    return render(request, "kits/meeting.html", context, status=tried.status)


@require_http_methods(["GET", "HEAD", "POST"])
def head(request: Request, kit_id: UUID) -> HttpResponse:
    """Show what a kit says around its interviews, and change it."""
    page = pages.show(request.owner, kit_id)
    form = head_form(page, _posted(request))
    deed = partial(changing.set_head, request.owner, kit_id)
    tried = Try(form, lambda: deed(draft=form.draft(), version=_version(request)))
    if tried.is_done:
        return onward("kit", kit_id, saved="changed")
    context = {"page": page, "form": form}
    return render(request, "kits/head.html", context, status=tried.status)


@require_http_methods(["GET", "HEAD", "POST"])
def balance(request: Request, kit_id: UUID) -> HttpResponse:
    """Share a kit's questions out anew."""
    page = pages.show(request.owner, kit_id)
    form = frame_form(page, _posted(request))
    tried = Try(
        form,
        lambda: changing.balance(
            request.owner,
            kit_id,
            frame=form.frame(),
            people=form.names(),
            version=_version(request),
        ),
    )
    if tried.is_done:
        return onward("kit", kit_id, saved="changed")
    context = {"page": page, "form": form}
    return render(request, "kits/balance.html", context, status=tried.status)


@require_safe
def lint(request: Request, kit_id: UUID) -> HttpResponse:
    """Hold a kit against the components of a structured interview."""
    page = pages.show(request.owner, kit_id)
    return render(request, "kits/lint.html", {"page": page})


@require_POST
def agree(request: Request, kit_id: UUID, key: str) -> HttpResponse:
    """Agree on what serves a component, or no longer."""
    is_agreed, version = bool(request.POST.get("agree")), _version(request)
    changing.agree(request.owner, kit_id, key, is_agreed=is_agreed, version=version)
    return onward("kit_lint", kit_id, saved="changed", place=f"c-{key}")


@require_http_methods(["GET", "HEAD", "POST"])
def back(request: Request, kit_id: UUID) -> HttpResponse:
    """Show what candidates will ask, with room for honest answers."""
    page, wrong, status = pages.show(request.owner, kit_id), "", HTTPStatus.OK
    given = {
        one.key: request.POST.get(f"answer-{one.key}", one.answer)
        for one in page.asked_back
    }
    if request.method == "POST":
        version = _version(request)
        try:
            changing.answer(request.owner, kit_id, answers=given, version=version)
        except (InvalidInputError, ConflictError) as error:
            wrong, status = str(error), error.status
        else:
            return onward("kit_back", kit_id, saved="changed")
    asked = [(one, given[one.key]) for one in page.asked_back]
    context = {"page": page, "asked": asked, "wrong": wrong}
    return render(request, "kits/back.html", context, status=status)


@require_safe
def preview(request: Request, kit_id: UUID) -> HttpResponse:
    """Show the answers as a page to print or to publish."""
    page = pages.show(request.owner, kit_id)
    asked = [one for one in page.asked_back if one.answer.strip()]
    return render(request, "kits/preview.html", {"page": page, "asked": asked})
