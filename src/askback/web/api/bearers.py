"""Who asks: a token in the header, and nothing else, neither cookie nor machine."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from askback.services import zones
from askback.services.access import tokens
from askback.services.access.limits import BROUGHT, COSTLY, PLAIN, WHOLE, Bucket
from askback.services.values.access import Bearer
from askback.web.api.problems import LackingScopeError
from askback.web.http import Request

WORD = "Bearer "
HELD = "_askback_bearer"


class Program(Request):
    """A request of a program; `owner` is whom its token acts for."""

    auth: Bearer


class Token(HttpBearer):
    """Lets a program in whose token has a scope, as often as its bucket lasts."""

    def __init__(self, scope: str, bucket: Bucket = PLAIN) -> None:
        super().__init__()
        self.scope = scope
        self.bucket = bucket

    def authenticate(self, request: HttpRequest, token: str) -> Bearer | None:  # noqa: ARG002 -- it is looked up with the request
        """Return whom the token acts for.

        Raises:
            LackingScopeError: It may not do this.
            TooOftenError: It asks too often.
        """
        bearer = of(request)
        if bearer is None:
            return None
        if self.scope not in bearer.scopes:
            raise LackingScopeError(self.scope)
        self.bucket.spend(bearer.token, timezone.now().timestamp())
        request.owner = bearer.owner  # type: ignore[attr-defined]
        if settings.IS_HOSTED:
            timezone.activate(zones.of(bearer.owner))
        return bearer


def of(request: HttpRequest) -> Bearer | None:
    """Return whom a request acts for; looked up once."""
    if not hasattr(request, HELD):
        said = request.headers.get("Authorization", "")
        secret = said[len(WORD) :] if said[: len(WORD)].lower() == WORD.lower() else ""
        setattr(request, HELD, tokens.bearer(secret.strip(), now=timezone.now()))
    found: Bearer | None = getattr(request, HELD)
    return found


READ = Token("read")
READ_MUCH = Token("read", COSTLY)
WRITE = Token("write")
WRITE_MUCH = Token("write", COSTLY)
PRACTICE = Token("practice")
EXPORT = Token("export", WHOLE)
IMPORT = Token("import", BROUGHT)
WEBHOOKS = Token("webhooks")
