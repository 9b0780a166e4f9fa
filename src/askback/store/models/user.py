"""Who owns rows."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A person; our own from the first migration, so that hosting changes nothing."""
