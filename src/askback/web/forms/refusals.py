"""A deed that refuses what a form gave says so on that form, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.forms import Form

from askback.errors import InvalidInputError

Result = TypeVar("Result")


def accepted(form: Form, deed: Callable[[], Result]) -> Result | None:
    """Do a deed if the form is right; a refusal becomes an error of the form."""
    if not form.is_valid():
        return None
    try:
        return deed()
    except InvalidInputError as error:
        form.add_error(None, str(error))
        return None


def is_done(form: Form, deed: Callable[[], None]) -> bool:
    """Do a deed if the form is right, and return whether it was done."""
    accepted(form, deed)
    return form.is_bound and not form.errors
