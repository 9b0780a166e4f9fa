"""The Django app of the rows."""

from __future__ import annotations

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Label the tables `store_*`."""

    name = "askback.store"
    label = "store"
    verbose_name = "askback"
