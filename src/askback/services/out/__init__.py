"""All that is the user's, as files: what comes back, and what people read."""

from __future__ import annotations
