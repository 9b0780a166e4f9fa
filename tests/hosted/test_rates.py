from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.urls.exceptions import NoReverseMatch
from django.urls.resolvers import URLPattern, URLResolver
from django.utils import timezone

from askback.services.access.limits import Bucket
from askback.store.models import OpportunityRow, User
from askback.web import hosted_urls, rates

pytestmark = pytest.mark.django_db

SignUp = Callable[[str], Client]


def names(patterns: list[URLPattern | URLResolver]) -> set[str]:
    found: set[str] = set()
    for one in patterns:
        if isinstance(one, URLResolver):
            found |= set() if one.namespace else names(one.url_patterns)
        else:
            found.add(str(one.name))
    return found


def empty(bucket: Bucket, email: str) -> None:
    """Have somebody's bucket hold nothing."""
    owner = User.objects.get(email=email)
    key = f"askback-api:{bucket.name}:{owner.pk}"
    cache.set(key, (0.0, timezone.now().timestamp() + 60))


def test_every_address_that_is_counted_is_there() -> None:
    known = names(hosted_urls.urlpatterns)  # type: ignore[arg-type]

    assert (rates.SENT.keys() | rates.ASKED.keys()) - known == set()
    with pytest.raises(NoReverseMatch):
        reverse("nothing_of_the_sort")


def test_who_asks_too_often_is_told_when_to_come_back_and_nothing_is_done(
    sign_up: SignUp,
) -> None:
    ann = sign_up("ann@example.org")
    empty(rates.FETCHING, "ann@example.org")
    given = {"company": "Halden", "title": "Nurse", "posting": "A posting."}

    response = ann.post("/companies/add/", given)

    assert response.status_code == 429
    assert 1 <= int(response.headers["Retry-After"]) <= 70
    page = response.content.decode()
    assert f"Wait {response.headers['Retry-After']} seconds, go back" in page
    assert "Not so fast" in page
    assert OpportunityRow.objects.count() == 0
    told = ann.post("/companies/add/", given, headers={"HX-Request": "true"})
    assert (told.status_code, "<html" in told.content.decode()) == (429, False)


def test_each_person_and_each_kind_is_counted_apart(sign_up: SignUp) -> None:
    ann, bob = sign_up("ann@example.org"), sign_up("bob@example.org")
    empty(rates.WHOLE, "ann@example.org")

    assert ann.get("/settings/export/").status_code == 429
    assert bob.get("/settings/export/").status_code == 200
    assert ann.get("/companies/").status_code == 200
    assert ann.get("/companies/add/").status_code == 200


def test_so_many_are_let_in_and_one_more_is_not(sign_up: SignUp) -> None:
    ann = sign_up("ann@example.org")

    codes = [ann.get("/settings/export/").status_code for _ in range(9)]

    assert codes[:6] == [200] * 6
    assert 429 in codes[6:]


def test_nobody_is_counted_who_is_not_let_in() -> None:
    away = Client(headers={"host": "askback.example.edu"}, secure=True)

    codes = {away.get("/settings/export/").status_code for _ in range(9)}

    assert codes == {302}
