"""The Django app of the rows."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Label the tables `store_*`."""

    name = "askback.store"
    label = "store"
    verbose_name = "askback"

    def ready(self) -> None:
        """Have recordings go with the rows that name them."""
        from askback.store import media  # noqa: PLC0415 -- after boot
        from askback.store.models import TakeRow  # noqa: PLC0415 -- after boot

        media.follow(TakeRow)
