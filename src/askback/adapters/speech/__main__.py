"""The process that hears one recording: see `isolated`."""

from __future__ import annotations

from askback.adapters.speech.isolated import main

main()
