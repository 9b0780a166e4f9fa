from __future__ import annotations

import pytest
from django.test import Client

from askback.services import today
from askback.store.models import User
from askback.web.context import address_of

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("interview")
def test_every_line_of_the_palette_leads_somewhere(client: Client, me: User) -> None:
    lines = today.palette(me)

    answers = {line.label: client.get(address_of(line)).status_code for line in lines}

    assert set(answers.values()) == {200}
    assert "Open agenda" in answers


@pytest.mark.usefixtures("interview")
def test_the_palette_is_on_the_page(client: Client) -> None:
    html = client.get("/questions/").content.decode()

    assert "Go to Halden" in html


@pytest.mark.usefixtures("company", "bobs_company")
def test_someone_elses_company_is_not_in_the_palette(client: Client) -> None:
    html = client.get("/questions/").content.decode()

    assert "Go to Halden" in html
    assert "Bobs Bakery" not in html
