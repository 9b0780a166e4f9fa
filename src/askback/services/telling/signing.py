"""Signatures of what is sent to webhooks."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

PREFIX = "whsec_"
BYTES = 32  # the scheme asks for 24 to 64


def make_secret() -> str:
    """Return a secret made by chance."""
    return PREFIX + base64.b64encode(secrets.token_bytes(BYTES)).decode()


def headers(secret: str, *, ident: str, seconds: int, body: bytes) -> dict[str, str]:
    """Return the headers with which a body is sent.

    Args:
        secret: As `make_secret` returns it.
        ident: Names what is sent; the same at every try.
        seconds: When it is sent, in seconds since 1970.
        body: What is sent.

    Source:
        The Standard Webhooks specification, 1.0.0. What is signed is the identifier,
        the moment and the body, joined by dots, under HMAC-SHA256 in base64.

    >>> made = headers("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", ident="msg_1",
    ...     seconds=1614265330, body=b"{}")
    >>> made["webhook-signature"][:3]
    'v1,'
    """
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = b".".join((ident.encode(), str(seconds).encode(), body))
    mac = hmac.new(key, signed, hashlib.sha256).digest()
    return {
        "webhook-id": ident,
        "webhook-timestamp": str(seconds),
        "webhook-signature": f"v1,{base64.b64encode(mac).decode()}",
    }
