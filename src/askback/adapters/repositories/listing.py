"""Lists of repositories as GitHub's public interface gives them.

Source:
    GitHub, "REST API endpoints for repositories", version 2022-11-28.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeGuard
from urllib.parse import quote, urlsplit

LIST = "per_page=100&sort=pushed"
READMES = 5  # of the repositories that were worked on last
NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})")
HOSTS = frozenset({"github.com", "www.github.com"})
API = "api.github.com"
NO_OWNERS = frozenset(  # first steps of GitHub's own pages
    """about apps codespaces collections contact customer-stories enterprise events
    explore features issues join login logout marketplace new notifications orgs
    organizations pricing pulls readme search security settings signup site sponsors
    team topics trending users""".split()  # noqa: SIM905 -- read at a glance
)
Repository = Mapping[str, Any]


def owner_in(url: str) -> str | None:
    """Return the organisation or person whose page an address is, or None.

    >>> owner_in("https://github.com/halden-care"), owner_in("https://github.com/a/b")
    ('halden-care', None)
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").lower()
    steps = [step for step in parts.path.split("/") if step]
    if host == API and len(steps) == 3 and steps[2] == "repos":  # noqa: PLR2004 -- orgs, name, repos
        return _name(steps[1]) if steps[0] in {"orgs", "users"} else None
    if host not in HOSTS:
        return None
    if steps[:1] == ["orgs"]:
        steps = [s for s in steps[1:] if s != "repositories"]
    named = len(steps) == 1 and steps[0].lower() not in NO_OWNERS
    return _name(steps[0]) if named else None


def _name(step: str) -> str | None:
    return step if NAME.fullmatch(step) else None


def addresses_of(owner: str) -> tuple[str, str]:
    """Return where the list is: of an organisation, else of a person."""
    return (
        f"https://{API}/orgs/{quote(owner)}/repos?{LIST}",
        f"https://{API}/users/{quote(owner)}/repos?{LIST}",
    )


def is_repositories(loaded: object) -> TypeGuard[list[Repository]]:
    """Return whether loaded JSON is a list of repositories."""
    return (
        isinstance(loaded, list)
        and bool(loaded)
        and all(
            isinstance(r, dict) and {"full_name", "pushed_at"} <= r.keys()
            for r in loaded
        )
    )


def most_active(repositories: Iterable[Repository]) -> list[Repository]:
    """Return those that were worked on last, copies of others' work apart."""
    own = [r for r in repositories if not r.get("fork")]
    return sorted(own, key=pushed, reverse=True)[:READMES]


def pushed(repository: Repository) -> str:
    """Return when a repository was last worked on, as ISO writes it, or nothing."""
    when = repository.get("pushed_at")
    return when if isinstance(when, str) else ""


def readme_address(repository: Repository) -> str:
    """Return where a repository's README is."""
    return f"https://{API}/repos/{quote(str(repository['full_name']))}/readme"


def readme_of(loaded: object) -> str:
    """Return the text of a README as the interface gives it, or nothing."""
    content = loaded.get("content") if isinstance(loaded, dict) else None
    if not isinstance(content, str):
        return ""
    try:
        return base64.b64decode(content).decode(errors="replace")
    except (binascii.Error, ValueError):
        return ""
