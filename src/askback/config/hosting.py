"""What a hosted askback needs to know besides, read and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from askback.errors import InvalidInputError

SHORTEST = 50  # letters of a secret; Django warns of shorter ones
DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z0-9-]+", re.ASCII)
HERE = {"localhost", "127.0.0.1", "::1"}  # where http will do: browsers say so too


@dataclass(frozen=True, slots=True)
class Single:
    """An issuer of single sign-on."""

    url: str
    id: str
    secret: str
    name: str


@dataclass(frozen=True, slots=True)
class Hosting:
    """What is known of a hosted askback.

    Attributes:
        address: Where people reach it, without a slash at the end.
        secret_key: What sessions and tokens are signed with.
        mail: The server that takes letters.
        mail_from: The address they come from.
        sign_up: `open`, `closed`, or the domains whose people may make an account.
        single: Single sign-on, if there is any.
        recordings: The S3 storage of recordings, if there is one.
        metrics_token: What lets Prometheus in.
        proxies: How many of the owner's own proxies stand before it.
    """

    address: SplitResult
    secret_key: str
    mail: SplitResult
    mail_from: str
    sign_up: str | tuple[str, ...]
    single: Single | None
    recordings: SplitResult | None
    metrics_token: str
    proxies: int

    @property
    def host(self) -> str:
        """The name of the machine, as browsers send it."""
        return self.address.hostname or ""

    @property
    def is_secure(self) -> bool:
        """Whether it is reached by https."""
        return self.address.scheme == "https"


def of(given: Mapping[str, str]) -> Hosting | None:
    """Return how askback is hosted, or None where it is one person's own.

    Args:
        given: The options, by name.

    Raises:
        InvalidInputError: Something is missing or cannot be right; it is named.
    """
    if not given["ASKBACK_ADDRESS"]:
        return None
    if not given["ASKBACK_DATABASE_URL"]:
        raise InvalidInputError(
            "ASKBACK_DATABASE_URL: a hosted askback needs PostgreSQL; name one."
        )
    return Hosting(
        address=_address(given["ASKBACK_ADDRESS"]),
        secret_key=_key(given["ASKBACK_SECRET_KEY"]),
        mail=_mail(given["ASKBACK_MAIL_URL"]),
        mail_from=_sender(given["ASKBACK_MAIL_FROM"]),
        sign_up=_sign_up(given["ASKBACK_SIGN_UP"]),
        single=_single(given),
        recordings=_recordings(given["ASKBACK_RECORDINGS_URL"]),
        metrics_token=given["ASKBACK_METRICS_TOKEN"],
        proxies=_proxies(given["ASKBACK_PROXIES"]),
    )


def _address(given: str) -> SplitResult:
    url = urlsplit(given.rstrip("/"))
    is_safe = url.scheme == "https" or (url.scheme == "http" and url.hostname in HERE)
    if not url.hostname or not is_safe or url.path or url.query:
        raise InvalidInputError(
            "ASKBACK_ADDRESS: write https:// and a name, such as "
            "https://askback.example.edu; http will do on this machine alone."
        )
    return url


def _key(given: str) -> str:
    if len(given) < SHORTEST:
        raise InvalidInputError(
            f"ASKBACK_SECRET_KEY: give {SHORTEST} letters or more, made by chance, "
            "the same for every process; or name a file in ASKBACK_SECRET_KEY_FILE."
        )
    return given


def _mail(given: str) -> SplitResult:
    url = urlsplit(given)
    if url.scheme not in {"smtp", "smtps"} or not url.hostname:
        raise InvalidInputError(
            "ASKBACK_MAIL_URL: write smtp://user:password@host:587, for the codes with "
            "which people sign in."
        )
    return url


def _sender(given: str) -> str:
    if "@" not in given:
        raise InvalidInputError(
            "ASKBACK_MAIL_FROM: write the address that letters come from."
        )
    return given


def _sign_up(given: str) -> str | tuple[str, ...]:
    """Read who may make an account.

    Raises:
        InvalidInputError: It is neither a word nor domains.

    >>> _sign_up("Example.edu, example.org")
    ('example.edu', 'example.org')
    """
    words = tuple(word.strip().casefold() for word in given.split(","))
    if len(words) == 1 and words[0] in {"open", "closed"}:
        return words[0]
    if not all(map(DOMAIN.fullmatch, words)):
        raise InvalidInputError(
            "ASKBACK_SIGN_UP: write open, closed, or domains such as example.edu."
        )
    return words


def _single(given: Mapping[str, str]) -> Single | None:
    url = given["ASKBACK_OIDC_URL"]
    if not url:
        return None
    for name in ("ASKBACK_OIDC_ID", "ASKBACK_OIDC_SECRET"):
        if not given[name]:
            raise InvalidInputError(f"{name}: give it with ASKBACK_OIDC_URL.")
    if urlsplit(url).scheme != "https" and urlsplit(url).hostname not in HERE:
        raise InvalidInputError("ASKBACK_OIDC_URL: write https:// and the issuer.")
    return Single(
        url,
        given["ASKBACK_OIDC_ID"],
        given["ASKBACK_OIDC_SECRET"],
        given["ASKBACK_OIDC_NAME"],
    )


def _recordings(given: str) -> SplitResult | None:
    if not given:
        return None
    url = urlsplit(given)
    if url.scheme != "s3" or not url.hostname or len(url.path) <= 1:
        raise InvalidInputError(
            "ASKBACK_RECORDINGS_URL: write s3://key:secret@host/bucket."
        )
    return url


def _proxies(given: str) -> int:
    if given.isdecimal():
        return int(given)
    raise InvalidInputError("ASKBACK_PROXIES: give a number, 0 or more.")
