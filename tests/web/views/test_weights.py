from __future__ import annotations

import pytest
from django.test import Client

from askback.services import weights
from askback.store.models import User, WeightRow

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def posted(me: User, **changed: str) -> dict[str, str]:
    lines = [line for group in weights.show(me) for line in group.lines]
    given = {f"{line.key}.weight": f"{line.draft.weight:g}" for line in lines}
    return {**given, **{key.replace("__", "."): v for key, v in changed.items()}}


def test_every_criterion_has_a_line(client: Client, me: User) -> None:
    count = sum(len(group.lines) for group in weights.show(me))

    html = client.get("/weights/").content.decode()

    assert count == 26
    assert html.count('class="row weight"') == count


def test_weights_are_kept(client: Client, me: User) -> None:
    response = client.post("/weights/", posted(me, on_call__weight="5"))

    assert response.headers["Location"] == "/weights/?saved=weights"
    assert WeightRow.objects.get(owner=me, criterion="on_call").weight == 5


def test_htmx_gets_the_notice_alone(client: Client, me: User) -> None:
    response = client.post("/weights/", posted(me), headers=HTMX)

    html = response.content.decode()
    assert html.strip().startswith('<div id="weighed"')
    assert "Saved." in html


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_wrong_weight_is_refused(
    client: Client, me: User, headers: dict[str, str]
) -> None:
    response = client.post(
        "/weights/", posted(me, on_call__weight="12"), headers=headers
    )

    assert response.status_code == 422
    assert "Write a number from 0 to 5." in response.content.decode()
    assert not WeightRow.objects.exists()


def test_someone_elses_weights_stay_theirs(client: Client, me: User, bob: User) -> None:
    client.post("/weights/", posted(me, on_call__weight="5"))

    assert not WeightRow.objects.filter(owner=bob).exists()
