"""Settings: what askback goes by, how it looks, where the user's data is kept."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from askback.services import backups, erasing, restoring, resumes, weights
from askback.web.forms.archives import ArchiveForm, SealForm
from askback.web.forms.preferences import BackupForm, EraseForm
from askback.web.forms.refusals import accepted
from askback.web.forms.zones import ZoneForm
from askback.web.http import Request, onward


@require_safe
def show(request: Request) -> HttpResponse:
    """Show the settings."""
    return page(request)


def page(request: Request, **forms: Any) -> HttpResponse:
    """Return the page with forms that were filled in, and what came of them."""
    matters = weights.of(request.owner)
    context = {
        "is_settings": True,  # the header leaves the colour scheme to this page
        "bring": BackupForm(),
        "seal": SealForm(),
        "archive": ArchiveForm(),
        "erase": EraseForm(),
        "zone": ZoneForm(owner=request.owner) if settings.IS_HOSTED else None,
        "data": None if settings.IS_HOSTED else backups.data(),
        "weighed": len(matters.drafts),
        "of": len(matters.weights),
        "breaking": len(matters.dealbreakers),
        "resume": resumes.show(request.owner),
        **forms,
    }
    is_wrong = any(getattr(form, "errors", None) for form in forms.values())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "settings/page.html", context, status=status)


@require_POST
def back_up(request: Request) -> HttpResponse:  # noqa: ARG001 -- Django's signature
    """Back everything up."""
    backups.make(now=timezone.now())
    backups.refresh_pages()
    return onward("settings", saved="backed_up", place="backups")


@require_POST
def bring(request: Request) -> HttpResponse:
    """Take a backup in, and show what is in it."""
    form = BackupForm(request.POST, request.FILES)
    name = accepted(form, lambda: _bring(form))
    if name is None:
        return page(request, bring=form)
    return onward("backup", name)


def _bring(form: BackupForm) -> str:
    return restoring.bring(form.cleaned_data["backup"].chunks(), now=timezone.now())


@require_safe
def look(request: Request, name: str) -> HttpResponse:
    """Show what is in a backup beside what there is."""
    page = restoring.look(backups.path_of(name))
    context = {"page": page, "data": backups.data()}
    return render(request, "settings/backup.html", context)


@require_safe
def take(request: Request, name: str) -> FileResponse:  # noqa: ARG001 -- Django's signature
    """Give a backup as a file."""
    opened = backups.path_of(name).open("rb")
    return FileResponse(opened, as_attachment=True, filename=name)


@require_POST
def restore(request: Request, name: str) -> HttpResponse:  # noqa: ARG001 -- Django's signature
    """Put a backup back."""
    before = restoring.restore(backups.path_of(name), now=timezone.now())
    undo = None if before is None else before.name
    return onward("settings", saved="restored", undo=undo)


@require_POST
def remove(request: Request, name: str) -> HttpResponse:  # noqa: ARG001 -- Django's signature
    """Delete a backup."""
    backups.remove(name)
    backups.refresh_pages()
    return onward("settings", saved="backup_away", place="backups")


@require_POST
def erase(request: Request) -> HttpResponse:
    """Delete everything, once the word is typed."""
    if settings.IS_HOSTED:
        return _close(request)
    form = EraseForm(request.POST)
    before = accepted(
        form,
        lambda: erasing.erase(
            request.owner, word=form.cleaned_data["word"], now=timezone.now()
        ),
    )
    if before is None:
        return page(request, erase=form)
    return onward("settings", saved="erased", undo=before.name)


def _close(request: Request) -> HttpResponse:
    """Delete an account, once the word is typed, and sign its owner out."""
    form = EraseForm(request.POST)
    if not form.is_valid():
        return page(request, erase=form)
    erasing.close(request.owner, word=form.cleaned_data["word"])
    request.session.flush()
    return onward("account_login")
