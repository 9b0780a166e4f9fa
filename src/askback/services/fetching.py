"""From an address to a document, because the user gave the address."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from askback.adapters import repositories
from askback.adapters.boards import BoardLink, board_link, is_board, job_of
from askback.adapters.documents import Document, read_bytes, read_loaded
from askback.adapters.documents.jobfacts import facts_of
from askback.adapters.webpage import (
    LARGEST,
    SECONDS,
    Fetched,
    Fetcher,
    Visit,
    read_address,
)
from askback.core.topics import Problem
from askback.errors import UnreachableError
from askback.services.values import Brought, FetchPlan

UTF_8 = frozenset({"", "utf-8", "utf8"})
GONE = frozenset({404, 410})
CLOSED = frozenset({401, 403, 405, 406, 451})
LIMITED = frozenset({403, 429})
FAULTY = 500
# What a page is called by that says nothing of its kind itself: several of these words
# of postings make it one. Ours.
CUES = re.compile(
    r"\b(?:apply (?:now|today|here|by|via)|requirements|qualifications|closing date|"
    r"responsibilities|what you(?:'|’)?(?:ll| will) (?:do|bring|need)|your profile|"
    r"we(?: a|'|’)re (?:looking|hiring|seeking)|(?:the|this|about the) role|vacancy|"
    r"job description|salary|(?:full|part)[ -]time|you have|nice to have|"
    r"must[ -]have)\b",
    re.IGNORECASE,
)
ENOUGH = 3  # different cues; articles about work have one or two
HEAD = 20_000  # characters that are looked through for them


def visit() -> Fetcher:
    """Return what fetches for one asking of the user."""
    return Visit()


def plan(url: str) -> FetchPlan:
    """Say what would be fetched for an address; nothing is fetched.

    Raises:
        InvalidInputError: It is no address that is fetched.
    """
    address = read_address(url)
    what, pages, place = "this page", 1, address.url
    if link := board_link(address.url):
        what = f"the entry of {link.board}’s public board" if link.job else "the board"
        pages, place = len(link.addresses), link.addresses[0]
    elif owner := repositories.owner_in(address.url):
        what = f"the public repositories of {owner}"
        pages = len(repositories.addresses_of(owner)) + repositories.READMES
        place = repositories.addresses_of(owner)[0]
    host = urlsplit(place).hostname or ""
    return FetchPlan(address.url, what, host, pages, LARGEST, SECONDS)


def bring(url: str, *, fetch: Fetcher, now: datetime) -> Brought:
    """Fetch an address and read what is there.

    Raises:
        InvalidInputError: It is no address that is fetched, names no single job, or
            holds nothing that can be read.
        UnreachableError: Nothing came of it.
    """
    address = read_address(url).url
    if link := board_link(address):
        return _board(address, link, fetch, now)
    if owner := repositories.owner_in(address):
        return _repositories(address, owner, fetch, now)
    fetched = good(fetch(address))
    document = read_bytes(address, _in_utf_8(fetched))
    return _brought(address, kind_of(document), document, fetched, now)


def good(fetched: Fetched) -> Fetched:
    """Return an answer that holds the page.

    Raises:
        UnreachableError: It holds something else; the message says what to do.
    """
    if fetched.is_good:
        return fetched
    host, status = urlsplit(fetched.url).hostname, fetched.status
    if status in GONE:
        why = "has no such page (any more). Check the address."
    elif status in CLOSED:
        why = "does not show the page to programs. Save it from your browser and bring "
        why += "the file."
    elif status in LIMITED:
        why = "asks to come back later. Try again in some minutes."
    elif status >= FAULTY:
        why = "has a fault of its own. Try again later."
    else:
        why = "did not send the page. Save it from your browser and bring the file."
    raise UnreachableError(f"{host} answered {status}: it {why}")


def kind_of(document: Document) -> str:
    """Return what a document shows itself to be."""
    if document.kind:
        return document.kind
    return "posting" if looks_like_posting(document.text) else "article"


def looks_like_posting(text: str) -> bool:
    """Return whether a page without structured data reads like a posting.

    >>> looks_like_posting("About the role: full-time nurse. Requirements: a licence.")
    True
    >>> looks_like_posting("How we cut our salary bands in two, and what we learned.")
    False
    """
    return len({cue.lower() for cue in CUES.findall(text[:HEAD])}) >= ENOUGH


def _in_utf_8(fetched: Fetched) -> bytes:
    """Return a text in UTF-8 where the server says that it is in something else."""
    is_text = fetched.media.startswith("text/") or fetched.media.endswith("xml")
    if not is_text or fetched.charset in UTF_8:
        return fetched.data
    try:
        return fetched.data.decode(fetched.charset, errors="replace").encode()
    except LookupError:
        return fetched.data


def _brought(
    url: str, kind: str, document: Document, fetched: Fetched, now: datetime
) -> Brought:
    return Brought(
        name=document.title or url,
        kind=kind,
        text=document.text,
        facts=facts_of(document.job),
        url=url,
        seen_at=now,
        dated_on=document.dated_on or _modified(fetched),
        original=fetched.data,
        media=fetched.media,
        problems=document.problems,
    )


def _modified(fetched: Fetched) -> date | None:
    """Return the day on which the server says that the page was last changed."""
    try:
        return parsedate_to_datetime(fetched.headers["last-modified"]).date()
    except (KeyError, ValueError):
        return None


def _loaded(fetched: Fetched) -> Any:
    """Return the JSON that was fetched.

    Raises:
        UnreachableError: It is none.
    """
    try:
        return json.loads(fetched.data)
    except (ValueError, RecursionError) as error:
        raise UnreachableError(
            f"{urlsplit(fetched.url).hostname}: did not answer in the form it is known "
            "for. Save the page from your browser and bring the file."
        ) from error


def _board(url: str, link: BoardLink, fetch: Fetcher, now: datetime) -> Brought:
    fetched = _first_there(link.addresses, fetch)
    if fetched.status in GONE:
        raise UnreachableError(
            f"{urlsplit(fetched.url).hostname}: {link.board} has no such job or board: "
            "it may be filled. Check the address, or bring the posting as a file."
        )
    loaded = _loaded(good(fetched))
    if not is_board(loaded):
        loaded = {"jobs": []}
    job = job_of(loaded, name=url, wanted=link.job, token=link.token)
    return _brought(url, "posting", read_loaded(url, job), fetched, now)


@dataclass(frozen=True, slots=True)
class _Readmes:
    """READMEs by the full name of their repository, and what was left out."""

    texts: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def _repositories(url: str, owner: str, fetch: Fetcher, now: datetime) -> Brought:
    fetched = _unlimited(_first_there(repositories.addresses_of(owner), fetch))
    listed = _loaded(good(fetched))
    if not repositories.is_repositories(listed):
        raise UnreachableError(
            f"{owner}: GitHub lists no public repository. Bring another source."
        )
    readmes = _readmes(listed, fetch)
    told = repositories.describe(listed, readmes.texts)
    document = Document(
        url,
        told.text,
        None,
        readmes.problems,
        "repositories",
        told.title,
        told.dated_on,
    )
    kept = json.dumps({"repositories": listed, "readmes": dict(readmes.texts)}).encode()
    seen = replace(fetched, data=kept)
    return _brought(url, "repositories", document, seen, now)


def _first_there(addresses: tuple[str, ...], fetch: Fetcher) -> Fetched:
    fetched = fetch(addresses[0])
    for other in addresses[1:]:
        fetched = fetched if fetched.status not in GONE else fetch(other)
    return fetched


def _unlimited(fetched: Fetched) -> Fetched:
    """Return an answer unless it says that too much was asked.

    Raises:
        UnreachableError: It does; the message says until when.
    """
    if (
        fetched.status not in LIMITED
        or fetched.headers.get("x-ratelimit-remaining") != "0"
    ):
        return fetched
    reset = fetched.headers.get("x-ratelimit-reset", "")
    until = (
        f"{datetime.fromtimestamp(int(reset), UTC):%H:%M} UTC"
        if reset.isdecimal() and len(reset) <= len("1700000000")
        else "an hour from now"
    )
    raise UnreachableError(
        f"{urlsplit(fetched.url).hostname}: GitHub’s limit of requests without an "
        f"account is used up for this network. Try again after {until}."
    )


def _readmes(listed: list[Mapping[str, Any]], fetch: Fetcher) -> _Readmes:
    """Fetch the READMEs of the most active; the first that fails ends it."""
    texts: dict[str, str] = {}
    for repository in repositories.most_active(listed):
        try:
            fetched = fetch(repositories.readme_address(repository))
            if fetched.status not in GONE:
                told = _loaded(good(_unlimited(fetched)))
                texts[str(repository["full_name"])] = repositories.readme_of(told)
        except UnreachableError as error:
            where = f"README of {repository['full_name']}"
            return _Readmes(
                texts, (Problem(where, f"Left out, and those after: {error}"),)
            )
    return _Readmes(texts)
