"""Taking everything along as files, and bringing it back."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from askback.services import bringing, exports
from askback.services.values.bringing import Brought
from askback.web.forms.archives import ArchiveForm, SealForm
from askback.web.forms.refusals import accepted
from askback.web.http import Request, onward
from askback.web.views import preferences


@require_safe
def export(request: Request) -> HttpResponse:
    """Give everything as files that need no askback."""
    return _file(exports.packed(request.owner), "zip", "application/zip")


@sensitive_post_parameters("passphrase", "again")
@require_POST
def seal(request: Request) -> HttpResponse:
    """Give everything as one file that opens with a passphrase alone."""
    form = SealForm(request.POST)
    data = accepted(
        form,
        lambda: exports.packed(
            request.owner, passphrase=form.cleaned_data["passphrase"]
        ),
    )
    if data is None:
        return preferences.page(request, seal=form)
    return _file(data, "zip.age", "application/octet-stream")


def _file(data: bytes, ending: str, kind: str) -> HttpResponse:
    name = f"askback-export-{timezone.localdate():%Y-%m-%d}.{ending}"
    kept = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(data, content_type=kind, headers=kept)


@sensitive_post_parameters("opens")
@require_POST
def bring(request: Request) -> HttpResponse:
    """Bring an export back; what differs is shown, and written where that is said."""
    form = ArchiveForm(request.POST, request.FILES)
    found = accepted(form, lambda: _bring(request, form.cleaned_data))
    if found is not None and found.is_kept:
        return onward("settings", saved="brought" if found.rows else "brought_none")
    if found is not None:
        form.add_error(
            "archive",
            "Nothing was changed. Say below what counts, and choose it again.",
        )
    return preferences.page(request, archive=form, differing=found)


def _bring(request: Request, given: dict[str, Any]) -> Brought:
    whole = bringing.whole_bytes(given["archive"].read(), given["opens"])
    now = timezone.now()
    bringing.back_up(wins=given["wins"], now=now)
    return bringing.bring(
        request.owner,
        whole.record,
        wins=given["wins"],
        now=now,
        recordings=whole.recordings,
    )
