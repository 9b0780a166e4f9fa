"""What can go wrong, and who can mend it.

AskbackError
├── InvalidInputError     the caller can mend it: HTTP 422, exit code 2
│   ├── NoRoomError       the must-asks need more minutes than there are
│   └── UnreachableError  an address gave nothing to read: HTTP 422, exit code 1
├── NotFoundError         no such thing, or not yours: HTTP 404, exit code 1
├── ConflictError         the thing changed meanwhile: HTTP 409, exit code 1
│   └── StoppedError      the user ended what was under way: HTTP 409, exit code 1
├── UnavailableError      an optional part is missing: HTTP 503, exit code 3
└── UnkeptError           the workspace cannot be reached now: HTTP 503, exit code 1
    └── FullError         the disk has no room: HTTP 507, exit code 1
"""

from __future__ import annotations

from http import HTTPStatus
from typing import ClassVar


class AskbackError(Exception):
    """Base of every error raised on purpose."""

    status: ClassVar[HTTPStatus] = HTTPStatus.INTERNAL_SERVER_ERROR
    exit_code: ClassVar[int] = 1


class InvalidInputError(AskbackError):
    """The caller can mend it; the message names the place and the mend."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    exit_code = 2


class NoRoomError(InvalidInputError):
    """The must-asks of an interview need more minutes than it has."""

    def __init__(self, *, interview: str, needed: float, minutes: float) -> None:
        super().__init__(
            f"{interview}: the must-asks need {needed:g} minutes and there are "
            f"{minutes:g}. Give it more minutes or drop a must-ask."
        )
        self.needed = needed
        self.minutes = minutes


class UnreachableError(InvalidInputError):
    """An address that was asked for gave nothing; the message names host and mend."""

    exit_code = 1


class NotFoundError(AskbackError):
    """No such thing, or it belongs to someone else."""

    status = HTTPStatus.NOT_FOUND

    def __init__(self, kind: str, ident: object) -> None:
        super().__init__(f"No {kind} {ident}.")


class ConflictError(AskbackError):
    """The thing changed meanwhile."""

    status = HTTPStatus.CONFLICT


class StoppedError(ConflictError):
    """The user ended what was under way; nothing of it is kept."""


class UnavailableError(AskbackError):
    """An optional part or an outside tool is missing; the message says the mend."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    exit_code = 3


class UnkeptError(AskbackError):
    """The workspace cannot be reached now; what was sent is not kept."""

    status = HTTPStatus.SERVICE_UNAVAILABLE


class FullError(UnkeptError):
    """The disk has no room for it; what was sent is not kept."""

    status = HTTPStatus.INSUFFICIENT_STORAGE
