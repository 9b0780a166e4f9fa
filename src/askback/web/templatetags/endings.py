"""How things ended, as people say it."""

from __future__ import annotations

from django.template import Library

from askback.services.outcomes import WORDS

register = Library()


@register.filter
def ending(key: str) -> str:
    """Return how something ended; nothing where nobody said.

    >>> ending("quiet"), ending("")
    ('Never heard again', '')
    """
    return WORDS.get(key, "") if key else ""
