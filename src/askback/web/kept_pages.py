"""Pages that are not made twice while nothing they show has changed.

A page is kept in memory under the stamp of the owner's last write to anything. It is
given again until somebody writes, an interview passes, or the day does; what counts the
minutes is kept for its minute. The token of its forms is put in anew for each reader.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import wraps
from http import HTTPStatus
from threading import Lock

from django.conf import settings
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.utils import timezone

from askback.services import stamps, summaries
from askback.web.http import Request
from askback.web.viewers import is_shared_with

View = Callable[..., HttpResponse]
POLLS = b'hx-trigger="every '  # how far a job is changes without a write of its owner's
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="(\w+)"')


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was made, cut where the token of its forms stands."""

    parts: tuple[bytes, ...]
    made: datetime
    until: datetime

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(map(len, self.parts))


@dataclass(slots=True)
class Shelf:
    """The pages that were asked for last, up to so many bytes of them."""

    pages: OrderedDict[Hashable, Page] = field(default_factory=OrderedDict)
    size: int = 0
    lock: Lock = field(default_factory=Lock)

    def find(self, key: Hashable, now: datetime) -> Page | None:
        """Return a page that still stands, or None."""
        with self.lock:
            page = self.pages.get(key)
            if page is None or not page.made <= now < page.until:
                return None
            self.pages.move_to_end(key)
            return page

    def put(self, key: Hashable, page: Page, most: int) -> None:
        """Keep a page, and let go of those that were not asked for longest."""
        with self.lock:
            self._drop(key)
            self.pages[key] = page
            self.size += page.size
            while self.size > most:
                self._drop(next(iter(self.pages)))

    def clear(self) -> None:
        """Let go of every page."""
        with self.lock:
            self.pages.clear()
            self.size = 0

    def _drop(self, key: Hashable) -> None:
        page = self.pages.pop(key, None)
        self.size -= page.size if page else 0


SHELF = Shelf()


def kept(view: View) -> View:
    """Give a page again while nothing has changed; wraps a view that only reads."""
    return _kept(view, _until)


def kept_a_minute(view: View) -> View:
    """Do as `kept` does with a page that counts minutes."""
    return _kept(view, _minute)


def _kept(view: View, until: Callable[[Request, datetime], datetime]) -> View:
    @wraps(view)
    def show(request: Request, **given: object) -> HttpResponse:
        most: int = settings.KEPT_PAGES_BYTES
        plain = request.method == "GET" and not request.htmx
        if not most or not plain or request.META.get("QUERY_STRING"):
            return view(request, **given)
        # Read before the page is made: whoever writes meanwhile leaves another.
        stamp, now = stamps.latest_stamp(request.owner), timezone.now()
        # What others share shows in the bar, and they write under stamps of their own.
        key = request.owner.pk, request.path, stamp, is_shared_with(request)
        if found := SHELF.find(key, now):
            return _again(request, found)
        response = view(request, **given)
        if stamp and _stays(response):
            page = Page(_cut(response.content), now, until(request, now))
            SHELF.put(key, page, most)
        return response

    return show


def _stays(response: HttpResponse) -> bool:
    return response.status_code == HTTPStatus.OK and POLLS not in response.content


def _again(request: Request, page: Page) -> HttpResponse:
    token = get_token(request).encode() if len(page.parts) > 1 else b""
    return HttpResponse(token.join(page.parts))


def _cut(content: bytes) -> tuple[bytes, ...]:
    """Cut a page where the token of its forms stands."""
    found = TOKEN.search(content)
    return tuple(content.split(found[1])) if found else (content,)


def _minute(_: Request, now: datetime) -> datetime:
    return now.replace(second=0, microsecond=0) + timedelta(minutes=1)


def _until(request: Request, now: datetime) -> datetime:
    """Return the next moment at which time alone changes a page."""
    local = timezone.localtime(now)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    tomorrow = midnight + timedelta(days=1)
    passes = summaries.next_passing(request.owner, now=now)
    return min(tomorrow, passes or tomorrow)
