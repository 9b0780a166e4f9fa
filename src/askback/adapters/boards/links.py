"""Which board an address belongs to, and where its JSON is.

Source:
    The boards' own pages on their public job board interfaces: Greenhouse "Job Board
    API", Lever "Postings API", Ashby "Job Postings API".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote, urlsplit

TOKEN = re.compile(r"[\w.% -]{1,100}")
NUMBER = re.compile(r"\d{1,20}")
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BoardLink:
    """A job, or a whole board, of a public job board.

    Attributes:
        board: Greenhouse, Lever or Ashby.
        token: What the board calls the company.
        job: What it calls the job; empty where the address names none.
        addresses: Where its JSON is, the likeliest first.
    """

    board: str
    token: str
    job: str
    addresses: tuple[str, ...]


def board_link(url: str) -> BoardLink | None:
    """Return the board and job that an address names, or None."""
    parts = urlsplit(url.strip())
    found = HOSTS.get((parts.hostname or "").lower())
    if found is None or parts.scheme not in {"http", "https"}:
        return None
    read, base = found
    steps = [unquote(step) for step in parts.path.split("/") if step]
    link = read(steps, parse_qs(parts.query), base)
    return link if link and TOKEN.fullmatch(link.token) else None


Query = Mapping[str, list[str]]
Reader = Callable[[list[str], Query, str], BoardLink | None]


def _greenhouse(steps: list[str], query: Query, base: str) -> BoardLink | None:
    if steps[:2] == ["v1", "boards"]:
        steps = steps[2:]
    if steps[:1] == ["embed"]:
        token, job = _first(query, "for"), _first(query, "token", "gh_jid")
    else:
        token = steps[0] if steps else ""
        named = steps[2] if len(steps) > 2 and steps[1] == "jobs" else ""  # noqa: PLR2004 -- token, jobs, number
        job = named or _first(query, "gh_jid")
    if not token:
        return None
    job = job if NUMBER.fullmatch(job) else ""
    end = f"/{job}?pay_transparency=true" if job else ""
    hosts = dict.fromkeys((base, "boards-api.greenhouse.io"))
    addresses = (f"https://{h}/v1/boards/{quote(token)}/jobs{end}" for h in hosts)
    return BoardLink("Greenhouse", token, job, tuple(addresses))


def _lever(steps: list[str], _: Query, base: str) -> BoardLink | None:
    if steps[:2] == ["v0", "postings"]:
        steps = steps[2:]
    if not steps:
        return None
    token = steps[0]
    job = steps[1] if len(steps) > 1 and UUID.fullmatch(steps[1]) else ""
    end = f"/{job}" if job else "?mode=json"
    address = f"https://{base}/v0/postings/{quote(token)}{end}"
    return BoardLink("Lever", token, job, (address,))


def _ashby(steps: list[str], query: Query, base: str) -> BoardLink | None:
    if steps[:2] == ["posting-api", "job-board"]:
        steps = steps[2:]
    if not steps:
        return None
    token = steps[0]
    named = steps[1] if len(steps) > 1 else _first(query, "ashby_jid")
    address = (
        f"https://{base}/posting-api/job-board/{quote(token)}?includeCompensation=true"
    )
    job = named if UUID.fullmatch(named) else ""
    return BoardLink("Ashby", token, job, (address,))


def _first(query: Query, *names: str) -> str:
    return next((query[name][0] for name in names if name in query), "")


HOSTS: Mapping[str, tuple[Reader, str]] = {
    "boards-api.greenhouse.io": (_greenhouse, "boards-api.greenhouse.io"),
    "api.greenhouse.io": (_greenhouse, "boards-api.greenhouse.io"),
    "boards.greenhouse.io": (_greenhouse, "boards-api.greenhouse.io"),
    "job-boards.greenhouse.io": (_greenhouse, "boards-api.greenhouse.io"),
    "boards-api.eu.greenhouse.io": (_greenhouse, "boards-api.eu.greenhouse.io"),
    "boards.eu.greenhouse.io": (_greenhouse, "boards-api.eu.greenhouse.io"),
    "job-boards.eu.greenhouse.io": (_greenhouse, "boards-api.eu.greenhouse.io"),
    "jobs.lever.co": (_lever, "api.lever.co"),
    "api.lever.co": (_lever, "api.lever.co"),
    "jobs.eu.lever.co": (_lever, "api.eu.lever.co"),
    "api.eu.lever.co": (_lever, "api.eu.lever.co"),
    "jobs.ashbyhq.com": (_ashby, "api.ashbyhq.com"),
    "api.ashbyhq.com": (_ashby, "api.ashbyhq.com"),
}
