"""A fetcher with pages of its own, for whatever is handed one."""

from __future__ import annotations

import json
from typing import Any

from askback.adapters.webpage import Fetched


class Pages:
    """Answers for addresses it has, and 404 for others; it notes what was asked."""

    def __init__(self) -> None:
        self.pages: dict[str, Fetched] = {}
        self.asked: list[str] = []

    def put(self, url: str, body: Any, *, status: int = 200, **headers: str) -> None:
        """Have a page; what is neither text nor bytes is sent as JSON."""
        if not isinstance(body, (str, bytes)):
            body = json.dumps(body)
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[url] = Fetched(url, status, data, named)

    def __call__(self, url: str, /) -> Fetched:
        """Answer."""
        self.asked.append(url)
        return self.pages.get(url, Fetched(url, 404, b"nothing"))
