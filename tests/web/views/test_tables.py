from __future__ import annotations

import re
from html import unescape
from uuid import UUID

import pytest
from django.test import Client

from askback.services import cells, tables, weights
from askback.services.values import Place, WeightDraft
from askback.store.models import CellRow, User
from tests.web.conftest import NOW, queries_of

pytestmark = pytest.mark.django_db

ON_CALL = Place("knows", "on_call", "recruiter")
GENERAL = Place("phrasing", "general", "truth")
BEARS = Place("stages", "technical", "bears")


def name(place: Place) -> str:
    return f"{place.table}.{place.row}.{place.column}"


def posted(owner: User, changed: dict[str, str] | None = None) -> dict[str, str]:
    """Return what the page sends, with some of it changed."""
    page = cells.show(owner)
    rows = [row for group in page.groups for row in group.rows]
    given = {name(c.place): f"{c.figure:g}" for row in rows for c in row.cells}
    return {**given, **(changed or {})}


def own(owner: User, figures: dict[Place, float]) -> None:
    cells.save(owner, figures=figures, now=NOW)


def html_of(client: Client) -> str:
    response = client.get("/tables/")
    assert response.status_code == 200
    return unescape(response.content.decode())


def backs(html: str) -> list[str]:
    return re.findall(r'name="back" value="([^"]+)"', html)


@pytest.mark.usefixtures("me")
def test_every_figure_has_a_field_and_every_row_its_reason(client: Client) -> None:
    html = html_of(client)

    assert len(re.findall(r'<input type="number"', html)) == 27 * 7 + 5 + 11 * 2
    assert html.count("<select") == 11
    assert "Who was woken knows the number; who plans the rota knows the rule." in html
    assert backs(html) == []


def test_it_says_what_the_figures_are_and_what_hangs_on_them(
    client: Client, me: User
) -> None:
    html = html_of(client)

    assert me is not None
    assert "reasoned, not measured" in html
    assert "Little hangs on a single one." in html


@pytest.mark.usefixtures("me")
def test_every_field_says_what_it_is_of(client: Client) -> None:
    html = html_of(client)

    ids = set(re.findall(r'<(?:input|select)[^>]* id="(id_[^"]+)"', html))
    labelled = set(re.findall(r'<label for="(id_[^"]+)"', html))
    assert ids == labelled


@pytest.mark.usefixtures("me")
@pytest.mark.parametrize("address", ["/weights/", "/tables/"])
def test_both_pages_of_what_matters_stand_in_the_same_place(
    client: Client, address: str
) -> None:
    html = client.get(address).content.decode()

    assert re.search(r'<a href="/weights/"[^>]*aria-current', html)


def test_what_matters_and_an_agenda_lead_here(client: Client, interview: UUID) -> None:
    for address in ("/weights/", f"/interviews/{interview}/agenda/"):
        assert 'href="/tables/"' in client.get(address).content.decode()


def test_only_what_was_changed_is_kept(client: Client, me: User) -> None:
    changed = {name(ON_CALL): "0.6", name(GENERAL): "0.35", name(BEARS): "2"}

    response = client.post("/tables/", posted(me, changed))

    assert response.headers["Location"] == "/tables/?saved=tables"
    assert tables.cells_of(me) == {ON_CALL: 0.6, GENERAL: 0.35, BEARS: 2}


def test_ones_own_figure_is_marked_with_the_way_back(client: Client, me: User) -> None:
    own(me, {ON_CALL: 0.6, BEARS: 2})

    html = html_of(client)

    assert html.count('class="figure own"') == 2
    assert backs(html) == [name(ON_CALL), "knows", name(BEARS), "stages"]
    assert "back to 0.2" in html


def test_one_tap_gives_a_figure_back_and_keeps_what_else_was_written(
    client: Client, me: User
) -> None:
    own(me, {ON_CALL: 0.6})
    given = posted(me, {name(GENERAL): "0.3", "back": name(ON_CALL)})

    response = client.post("/tables/", given)

    assert response.headers["Location"] == (
        "/tables/?saved=shipped#id_knows.on_call.recruiter"
    )
    assert tables.cells_of(me) == {GENERAL: 0.3}


def test_a_figure_that_was_written_wrongly_can_be_given_back(
    client: Client, me: User
) -> None:
    own(me, {ON_CALL: 0.6})
    given = posted(me, {name(ON_CALL): "lots", "back": name(ON_CALL)})

    assert client.post("/tables/", given).status_code == 302
    assert not CellRow.objects.exists()


def test_one_tap_gives_a_whole_table_back(client: Client, me: User) -> None:
    own(me, {ON_CALL: 0.6, Place("knows", "pay", "peer"): 1, BEARS: 2})

    response = client.post("/tables/", posted(me, {"back": "knows"}))

    assert response.headers["Location"] == "/tables/?saved=shipped"
    assert tables.cells_of(me) == {BEARS: 2}


@pytest.mark.parametrize(
    ("place", "given", "words"),
    [
        ("knows.on_call.peer", "7", "on-call: Write a figure from 0 to 1, in tenths."),
        ("knows.on_call.peer", "0.55", "Write a figure from 0 to 1, in tenths."),
        ("knows.on_call.peer", "", "Write a figure from 0 to 1, in tenths."),
        ("knows.on_call.peer", "nan", "Write a figure from 0 to 1, in tenths."),
        ("phrasing.general.truth", "0.33", "from 0 to 1, in steps of 0.05."),
        ("stages.technical.minutes_total", "601", "Write minutes from 0 to 600."),
        ("stages.technical.minutes_total", "4", "Technical: More minutes for your"),
        ("stages.technical.bears", "3", "Select a valid choice"),
    ],
)
def test_a_wrong_figure_is_said_where_it_stands_and_nothing_is_kept(
    client: Client, me: User, place: str, given: str, words: str
) -> None:
    wrong = posted(me, {name(ON_CALL): "0.6", place: given})

    response = client.post("/tables/", wrong)

    html = unescape(response.content.decode())
    assert response.status_code == 422
    assert words in html
    assert f'value="{given}"' in html or not given or place.endswith("bears")
    assert 'value="0.6"' in html
    assert not CellRow.objects.exists()


def test_a_row_that_is_wrong_stands_open(client: Client, me: User) -> None:
    response = client.post("/tables/", posted(me, {"knows.pay.peer": "7"}))

    html = response.content.decode()
    assert html.count(" open>") == 1
    assert 'href="#id_knows.pay.peer"' in html


@pytest.mark.usefixtures("me")
@pytest.mark.parametrize("back", ["knows.weather.peer", "moods", "know"])
def test_what_there_is_none_of_cannot_be_given_back(client: Client, back: str) -> None:
    assert client.post("/tables/", {"back": back}).status_code == 404


def test_what_is_bobs_is_not_shown_and_cannot_be_given_back(
    client: Client, me: User, bob: User
) -> None:
    weights.save(bob, weights={"x-dogs": WeightDraft(4)}, now=NOW)
    own(bob, {Place("knows", "x-dogs", "peer"): 1, ON_CALL: 0.9})

    html = html_of(client)
    response = client.post("/tables/", {**posted(me), "back": "knows.x-dogs.peer"})

    assert "Dogs" not in html
    assert backs(html) == []
    assert response.status_code == 404
    assert len(tables.cells_of(bob)) == 2


def test_my_own_criterion_has_its_row(client: Client, me: User) -> None:
    weights.save(me, weights={"x-dogs": WeightDraft(4)}, now=NOW)

    client.post("/tables/", posted(me, {"knows.x-dogs.peer": "1"}))

    assert "Dogs" in html_of(client)
    assert tables.cells_of(me) == {Place("knows", "x-dogs", "peer"): 1}


def test_my_own_criterion_follows_the_row_for_all_else_until_i_change_it(
    client: Client, me: User
) -> None:
    weights.save(me, weights={"x-dogs": WeightDraft(4)}, now=NOW)

    client.post("/tables/", posted(me, {"knows.default.peer": "0.9"}))

    html = html_of(client)
    assert tables.cells_of(me) == {Place("knows", "default", "peer"): 0.9}
    assert re.search(r'name="knows.x-dogs.peer" value="0.9"', html)

    client.post("/tables/", posted(me, {"back": "knows", "knows.x-dogs.peer": "1"}))

    assert tables.cells_of(me) == {}


def test_queries_do_not_grow_with_figures(client: Client, me: User) -> None:
    own(me, {ON_CALL: 0.6})
    one = queries_of(client, "/tables/")

    own(me, {GENERAL: 0.3, BEARS: 2, Place("knows", "pay", "peer"): 1})

    assert queries_of(client, "/tables/") == one
