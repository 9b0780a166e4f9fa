"""Forget a person: their name and their words go wherever they are kept.

What stays is the interview, when it was, and what the user marked, with "Someone" in
the person's place. The user's own sentences stay, without the name and without what
they quote word for word. Nothing brings the rest back.
"""

from __future__ import annotations

from askback.services.forgetting.deeds import (
    forget,
    look,
    name_in_companies,
    people_of,
    told,
)
from askback.services.forgetting.loops import forget_everybody

__all__ = [
    "forget",
    "forget_everybody",
    "look",
    "name_in_companies",
    "people_of",
    "told",
]
