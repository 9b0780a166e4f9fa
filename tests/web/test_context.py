from __future__ import annotations

import pytest
from django.test import Client

from askback.web.context import NOTICES, UNDOS

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("company")
def test_no_page_carries_what_the_palette_would_find(client: Client) -> None:
    html = client.get("/questions/").content.decode()

    assert 'data-find="/find/"' in html
    assert "Halden" not in html


def test_what_can_be_undone_is_said() -> None:
    assert UNDOS.keys() <= NOTICES.keys()
