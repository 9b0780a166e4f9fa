"""The process that reads one document: see `isolated`."""

from __future__ import annotations

from askback.adapters.documents.isolated import main

main()
