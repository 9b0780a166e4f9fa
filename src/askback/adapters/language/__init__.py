"""A language model, if the user has one."""

from __future__ import annotations

from askback.adapters.language.installed import InstalledModel

__all__ = ["InstalledModel"]
