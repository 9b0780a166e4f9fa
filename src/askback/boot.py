"""Start Django for an entrypoint that is not a web server."""

from __future__ import annotations

import os

import django
from django.conf import settings

from askback.config import Config

DEMO = "demo"  # folder of the demo, beside the user's own data and never in it


def boot(*, demo: bool = False) -> None:
    """Make `askback.store` importable. Safe to call twice.

    Args:
        demo: Whether to work in the demo's folder rather than the user's own.
    """
    if demo and not settings.configured:  # twice would be a demo in the demo
        os.environ["ASKBACK_HOME"] = str(Config.from_environ().home / DEMO)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askback.settings")
    django.setup()


def migrate() -> None:
    """Bring the database to this version's form; one with rows is copied first."""
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import upgrades  # noqa: PLC0415 -- after boot

    upgrades.migrate(now=timezone.now())
