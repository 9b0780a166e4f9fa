"""What a hosted askback says of itself to whoever keeps it running."""

from __future__ import annotations

from http import HTTPStatus
from secrets import compare_digest

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from askback import __version__
from askback.errors import NotFoundError
from askback.services import health as parts
from askback.web.http import Request


@require_safe
def health(_: Request) -> HttpResponse:
    """Say that this process answers."""
    return JsonResponse({"status": "ok", "version": __version__})


@require_safe
def ready(_: Request) -> HttpResponse:
    """Say whether what it rests on is there, and by name what is not."""
    lacking = parts.lacking()
    status = HTTPStatus.SERVICE_UNAVAILABLE if lacking else HTTPStatus.OK
    said = {"status": "waiting" if lacking else "ok", "lacking": lacking}
    return JsonResponse(said, status=status)


@require_safe
def metrics(request: Request) -> HttpResponse:
    """Show what was counted since this process began, to whoever has the token.

    Raises:
        NotFoundError: The token is another, or there is none.
    """
    import prometheus_client  # noqa: PLC0415 -- slow import

    token = settings.ASKBACK_METRICS_TOKEN
    shown = request.headers.get("Authorization", "")
    if not token or not compare_digest(shown.encode(), f"Bearer {token}".encode()):
        raise NotFoundError("page", request.path)
    waiting = "".join(
        f'askback_jobs{{state="{state}"}} {count}\n'
        for state, count in sorted(parts.waiting().items())
    )
    counted = prometheus_client.generate_latest().decode()
    head = "# HELP askback_jobs Long work, by its state.\n# TYPE askback_jobs gauge\n"
    return HttpResponse(
        counted + head + waiting, content_type=prometheus_client.CONTENT_TYPE_LATEST
    )


def nothing(request: Request) -> HttpResponse:
    """Say that there is no such page.

    Raises:
        NotFoundError: Always.
    """
    raise NotFoundError("page", request.path)
