"""Who owns what."""

from __future__ import annotations

from askback.store.models import User

LOCAL = "me"


def local_owner() -> User:
    """Return the one person of a local askback, made on first use."""
    owner, _ = User.objects.get_or_create(username=LOCAL)
    return owner
