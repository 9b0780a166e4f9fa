"""An invitation as an interview: company, stage, who they are, and what is a guess."""

from __future__ import annotations

from askback.core.invitation.event import Attendee, CalendarFile, Event
from askback.core.invitation.people import Me
from askback.core.invitation.read import (
    Around,
    Invitation,
    Invited,
    is_something_else,
    read_invitation,
)
from askback.core.invitation.senders import key_of

__all__ = [
    "Around",
    "Attendee",
    "CalendarFile",
    "Event",
    "Invitation",
    "Invited",
    "Me",
    "is_something_else",
    "key_of",
    "read_invitation",
]
