"""Recordings become sound, and sound becomes words: what the extra `speech` is for."""

from __future__ import annotations

from askback.adapters.speech.isolated import hear_isolated

__all__ = ["hear_isolated"]
