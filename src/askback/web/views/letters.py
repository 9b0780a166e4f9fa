"""Letters: drafts to change, take along and mark as sent; nothing is sent here."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from askback.errors import NotFoundError
from askback.services import kept_letters, letter_templates, letters
from askback.services.values.letters import LettersPage, LetterWords
from askback.web.forms.letters import LetterForm, NameForm, WishForm, WordingForm
from askback.web.forms.refusals import accepted, is_done
from askback.web.http import Request, onward

DEEDS = {"keep": kept_letters.keep, "sent": kept_letters.send}


@require_safe
def show(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Show the letters of a company, with the one that is asked for first."""
    wish = WishForm(request.GET).wish()
    now = timezone.now()
    page = letters.show(request.owner, opportunity_id, wish=wish, now=now)
    return _page(request, page)


@require_safe
def show_interview(request: Request, interview_id: UUID) -> HttpResponse:
    """Show the letters after one interview."""
    wish = WishForm(request.GET).wish()
    now = timezone.now()
    page = letters.show_interview(request.owner, interview_id, wish=wish, now=now)
    return _page(request, page)


def _page(request: Request, page: LettersPage) -> HttpResponse:
    first = page.wished or next(iter(page.to_write), None)
    context = {
        "page": page,
        "now": timezone.now(),
        "first": first.ref if first else "",
        "wish": WishForm(request.GET).wish(),
    }
    return render(request, "letters/page.html", context)


@require_safe
def one(request: Request, letter_id: UUID) -> HttpResponse:
    """Show one letter that was kept."""
    line = letters.one(request.owner, letter_id, now=timezone.now())
    return _one(request, {"letter": line})


def _one(
    request: Request, context: dict[str, Any], status: int = HTTPStatus.OK
) -> HttpResponse:
    given = {**context, "now": timezone.now(), "first": context["letter"].ref}
    return render(request, "letters/one.html", given, status=status)


@require_POST
def keep(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Keep a letter, mark it as sent, or give it as a file, as it is in the form."""
    form = LetterForm(request.POST)
    act = request.POST.get("act", "keep")
    if act == "eml":
        data = accepted(form, lambda: kept_letters.as_file(form.words()))
        return (
            _refused(request, opportunity_id, form)
            if data is None
            else _file(data, form.words())
        )
    deed = DEEDS.get(act, kept_letters.keep)
    letter_id = accepted(
        form,
        lambda: deed(
            request.owner, opportunity_id, words=form.words(), now=timezone.now()
        ),
    )
    if letter_id is None:
        return _refused(request, opportunity_id, form)
    if act == "sent":
        return onward("letters", opportunity_id, saved="letter_sent", undo=letter_id)
    return onward("letter", letter_id, saved="letter")


def _refused(request: Request, opportunity_id: UUID, form: LetterForm) -> HttpResponse:
    words = form.words()
    if "kind" in form.errors:
        raise NotFoundError("kind of letter", words.kind)
    now = timezone.now()
    line = letters.tried(request.owner, opportunity_id, words=words, now=now)
    context = {"letter": line, "form": form}
    return _one(request, context, HTTPStatus.UNPROCESSABLE_ENTITY)


def _file(data: bytes, words: LetterWords) -> HttpResponse:
    name = f"{slugify(f'{words.kind} {words.to}') or 'letter'}.eml"
    header = content_disposition_header(as_attachment=True, filename=name)
    headers = {"Content-Disposition": header or "attachment"}
    return HttpResponse(data, content_type="message/rfc822", headers=headers)


@require_POST
def unsent(request: Request, letter_id: UUID) -> HttpResponse:
    """Take back that a letter was sent."""
    ident = kept_letters.unsend(request.owner, letter_id)
    return onward("letters", ident, saved="letter_unsent")


@require_POST
def begin_again(request: Request, letter_id: UUID) -> HttpResponse:
    """Lay a kept letter aside, and go back to the drafts."""
    now = timezone.now()
    ident, laid = kept_letters.begin_again(request.owner, letter_id, now=now)
    return onward("letters", ident, saved="letter_again", undo=laid)


@require_http_methods(["GET", "HEAD", "POST"])
def wording(request: Request, kind: str) -> HttpResponse:
    """Show the wording of a kind of letter; try another, or keep it."""
    given = (request.POST,) if request.method == "POST" else ()
    form = WordingForm(*given)
    if given and request.POST.get("act") != "try":
        kept = is_done(
            form,
            lambda: letter_templates.save(
                request.owner, kind, **form.cleaned_data, now=timezone.now()
            ),
        )
        if kept:
            return onward("letter_wording", kind, saved="changed")
    tried = _tried(form) if given else None
    page = letter_templates.show(request.owner, kind, tried=tried)
    if not given:
        form = WordingForm(initial={"subject": page.subject, "body": page.body})
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    context = {
        "page": page,
        "form": form,
        "name_form": NameForm(initial={"name": page.me}, auto_id="name_%s"),
    }
    return render(request, "letters/wording.html", context, status=status)


def _tried(form: WordingForm) -> tuple[str, str]:
    """Return what the form holds, right or not; it is shown, not kept."""
    form.is_valid()
    return (form.data.get("subject", "")[:300], form.data.get("body", "")[:10_000])


@require_POST
def wording_back(request: Request, kind: str) -> HttpResponse:
    """Take the shipped wording again."""
    laid = letter_templates.put_back(request.owner, kind, now=timezone.now())
    return onward("letter_wording", kind, saved="letter_wording", undo=laid)


@require_POST
def name(request: Request) -> HttpResponse:
    """Keep how the user's letters end."""
    form = NameForm(request.POST)
    if form.is_valid():
        letter_templates.set_name(
            request.owner, form.cleaned_data["name"], now=timezone.now()
        )
        return onward("letter_wording", "thanks", saved="changed")
    page = letter_templates.show(request.owner, "thanks")
    filled = WordingForm(initial={"subject": page.subject, "body": page.body})
    context = {"page": page, "form": filled, "name_form": form}
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "letters/wording.html", context, status=status)
