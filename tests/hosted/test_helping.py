from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from askback.services import helping

LINK = re.compile(r'href="(/[^"#]*)')

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", sorted(helping.HOSTED))
def test_a_page_of_help_that_is_of_many_leads_somewhere(
    name: str, sign_up: Callable[[str], Client]
) -> None:
    ann = sign_up("ann@example.org")

    links = LINK.findall(helping.show(name).html)

    assert links
    for link in links:
        assert ann.get(link).status_code == 200, link


def test_nobody_is_told_that_it_stays_on_their_machine(
    sign_up: Callable[[str], Client],
) -> None:
    ann = sign_up("ann@example.org")

    for address in (
        "/",
        "/practice/",
        "/settings/",
        "/help/privacy/",
        "/settings/programs/",
    ):
        page = ann.get(address, follow=True).content.decode()
        assert "stays on this machine" not in page
        assert "on this machine alone" not in page.lower()
        assert "There is no account" not in page
