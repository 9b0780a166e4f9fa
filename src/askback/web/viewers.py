"""Who looks at what others share, by the addresses they have shown to be theirs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.utils import timezone

from askback.services.sharing import comments, pages
from askback.services.values.sharing import Viewer
from askback.web.http import Request

ADDRESSES = "account.EmailAddress"  # a model of the part that signs in


def viewer_of(request: Request) -> Viewer:
    """Return who is signed in, with each address that they answered a code at."""
    model: Any = apps.get_model(ADDRESSES)
    rows = model.objects.filter(user_id=request.owner.pk, verified=True)
    return Viewer(request.owner, frozenset(rows.values_list("email", flat=True)))


def is_shared_with(request: Request) -> bool:
    """Return whether anything is shared with who is signed in; nobody is, locally."""
    if not settings.IS_HOSTED or not hasattr(request, "owner"):
        return False
    return pages.is_any(viewer_of(request), now=timezone.now())


def said_of(
    request: Request, *, opportunity: UUID | None = None, take: UUID | None = None
) -> dict[str, Any]:
    """Return what coaches said of a thing of one's own, for its page; locally nobody.

    Args:
        request: Of the owner's page.
        opportunity: What the page is of, or None.
        take: The same.
    """
    if not settings.IS_HOSTED:
        return {}
    found = comments.about(request.owner, opportunity=opportunity, take=take)
    return {"comments": found}
