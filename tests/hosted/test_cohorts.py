from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from askback.services import questions, wordings
from askback.services.cohorts import codes
from askback.services.kits import making
from askback.services.values import Upload
from askback.services.values.kits import KitDraft
from askback.store.models import CohortRow, GiftRow, MemberRow, User
from tests.hosted.conftest import browser

pytestmark = pytest.mark.django_db

ASK = "Whom did you last hire from our school?"
OTHER = "What does a graduate do in the first week here?"
EVIL = '<script>alert(1)</script> \u202egnp.exe" onclick="x'
CENTRE, ANN, BEN = "centre@example.edu", "ann@example.org", "ben@example.org"
SignUp = Callable[[str], Client]


@pytest.fixture
def centre(sign_up: SignUp) -> Client:
    return sign_up(CENTRE)


@pytest.fixture
def ann(sign_up: SignUp) -> Client:
    return sign_up(ANN)


@pytest.fixture
def ben(sign_up: SignUp) -> Client:
    return sign_up(BEN)


@pytest.fixture
def place(centre: Client) -> str:
    """Where the cohort is."""
    return str(centre.post("/cohorts/add/", {"name": "Spring class"})["Location"])


def user(email: str) -> User:
    return User.objects.get(email=email)


def text_of(client: Client, place: str) -> str:
    return unescape(client.get(place).content.decode())


def way_in(place: str) -> str:
    code = CohortRow.objects.get(pk=place.strip("/").rpartition("/")[2]).code
    return f"/cohorts/join/{code}/"


def invitation(centre: Client, place: str) -> str:
    found = re.search(
        r'id="run-link"[^>]*value="https?://[^/]+([^"]+)"', text_of(centre, place)
    )
    assert found is not None
    return found[1]


def fill(place: str, count: int) -> None:
    cohort = CohortRow.objects.get(pk=place.strip("/").rpartition("/")[2])
    people = User.objects.bulk_create(
        User(username=f"p{n}", email=f"p{n}@secret.example") for n in range(count)
    )
    MemberRow.objects.bulk_create(
        MemberRow(owner=one, cohort=cohort, made_at=timezone.now()) for one in people
    )


def told_of(text: str) -> str:
    """Return what a page says of the people of a cohort."""
    told = re.search(r"<h2[^>]*>Its people.*?</section>", text, re.DOTALL)
    assert told is not None
    return told[0]


@pytest.fixture
def key() -> str:
    return wordings.keep(user(CENTRE), text=ASK, now=timezone.now())


@pytest.fixture
def gift(centre: Client, place: str, key: str) -> UUID:
    row = user(CENTRE).questionrow_set.get(key=key)
    offered = centre.post(f"{place}offer/", {"questions": [str(row.pk)]})
    assert offered["Location"].endswith("saved=gifts_offered#gifts")
    return GiftRow.objects.get().pk


def test_the_settings_lead_to_cohorts(ann: Client) -> None:
    assert 'href="/cohorts/"' in text_of(ann, "/settings/")
    assert "None so far" in text_of(ann, "/cohorts/")


def test_what_a_centre_sees_is_said_before_one_joins(ann: Client, place: str) -> None:
    code = way_in(place).split("/")[3]
    entered = ann.post("/cohorts/enter/", {"code": code.upper()})
    assert entered["Location"] == way_in(place)

    text = text_of(ann, way_in(place))

    assert "Whoever runs it sees counts, and nothing of yours." in text
    assert "from ten up, rounded down to five" in text
    assert not MemberRow.objects.exists()
    assert ann.post(way_in(place))["Location"] == f"{place}?saved=cohort_joined"
    assert "Nothing so far" in text_of(ann, place)
    assert "Spring class" in text_of(ann, "/cohorts/")
    assert ann.get(way_in(place))["Location"] == place


def test_somebody_signed_out_signs_in_and_comes_back(place: str) -> None:
    for path in (way_in(place), place, "/cohorts/"):
        sent = browser().get(path)
        assert sent["Location"] == f"/accounts/login/?next={path}"
    assert browser().post(way_in(place)).status_code == 401


@pytest.mark.parametrize("count", [0, 1, 9])
def test_under_ten_people_not_even_their_number_is_shown(
    centre: Client, place: str, count: int
) -> None:
    empty = told_of(text_of(centre, place))
    CohortRow.objects.update(counted_at=None)
    fill(place, count)

    shown = told_of(text_of(centre, place))

    assert shown == empty
    assert "Counts are shown from ten people up." in shown


def test_counts_are_shown_in_words_and_nobody_is_named(
    centre: Client, place: str
) -> None:
    fill(place, 23)

    text = text_of(centre, place)

    assert "<dt>20 or more</dt><dd>people</dd>" in text
    assert "<dt>fewer than ten</dt><dd>have a company here</dd>" in text
    assert "23" not in told_of(text).partition("</h2>")[2]
    assert "secret.example" not in text


def test_of_ten_to_nineteen_no_lines_are_shown(centre: Client, place: str) -> None:
    fill(place, 12)

    text = text_of(centre, place)

    assert "<dt>10 or more</dt><dd>people</dd>" in text
    assert "counted from twenty people up" in text
    assert "<dd>have a company here" not in text


def addresses(place: str, gift: UUID) -> list[str]:
    deeds = ["leave", "name", "code", "end", "offer", "take", f"runners/{gift}/end"]
    deeds += [f"gifts/{gift}/{deed}" for deed in ("take", "renew", "withdraw")]
    return [f"{place}{deed}/" for deed in deeds]


def test_a_cohort_is_not_there_for_another_person(
    ben: Client, place: str, gift: UUID
) -> None:
    assert ben.get(place).status_code == 404
    for path in addresses(place, gift):
        assert ben.post(path, {"name": "Mine"}).status_code == 404
    assert CohortRow.objects.get().name == "Spring class"
    assert GiftRow.objects.count() == 1


def test_its_people_do_nothing_that_is_of_those_who_run_it(
    ann: Client, place: str, gift: UUID
) -> None:
    code = CohortRow.objects.get().code
    ann.post(way_in(place))

    for deed in (
        "name",
        "code",
        "end",
        f"gifts/{gift}/withdraw",
        f"runners/{gift}/end",
    ):
        assert ann.post(f"{place}{deed}/", {"name": "Mine"}).status_code == 404
    assert ann.post(f"{place}offer/")["Location"] == place
    row = CohortRow.objects.get()
    assert (row.name, row.code, row.ended_at) == ("Spring class", code, None)
    text = text_of(ann, place)
    assert code not in text
    assert CENTRE not in text
    assert "or more</dt>" not in text


def test_a_question_goes_from_the_centre_to_a_bank(
    ann: Client, centre: Client, place: str, gift: UUID, key: str
) -> None:
    ann.post(way_in(place))
    assert ASK in text_of(ann, place)

    taken = ann.post(f"{place}gifts/{gift}/take/")

    assert taken["Location"] == f"{place}?saved=gift_taken#g-{gift}"
    assert "Taken" in text_of(ann, place)
    page = text_of(ann, f"/questions/{key}/")
    assert ASK in page
    assert "From <bdi>Spring class</bdi>" in page
    assert "From <bdi>" not in text_of(centre, f"/questions/{key}/")


def test_a_new_wording_is_offered_unless_one_changed_ones_own(
    ann: Client, centre: Client, place: str, gift: UUID, key: str
) -> None:
    now = timezone.now()
    ann.post(way_in(place))
    ann.post(f"{place}gifts/{gift}/take/")
    questions.change(user(CENTRE), key, changes={"text": OTHER}, now=now)
    assert "Take the new wording" in text_of(ann, place)

    renewed = ann.post(f"{place}gifts/{gift}/renew/")

    assert "saved=gift_renewed" in renewed["Location"]
    assert OTHER in text_of(ann, f"/questions/{key}/")
    questions.change(user(ANN), key, changes={"text": "Mine?"}, now=now)
    questions.change(user(CENTRE), key, changes={"text": ASK}, now=now)
    assert "Yours stays as you made it" in text_of(ann, place)
    refused = ann.post(f"{place}gifts/{gift}/renew/")
    assert (refused.status_code, centre.get(place).status_code) == (422, 200)
    assert "You have changed yours since" in refused.content.decode()


def test_all_are_taken_at_one_tap(
    ann: Client, centre: Client, place: str, gift: UUID
) -> None:
    posting = Upload("posting.txt", b"Nurse\n- Work in a team\n- Attention to detail\n")
    draft, now = KitDraft(meetings=1), timezone.now()
    kit = making.make(user(CENTRE), posting=posting, draft=draft, now=now)
    centre.post(f"{place}offer/", {"kits": [str(kit)]})
    ann.post(way_in(place))
    assert "Take all 2" in text_of(ann, place)

    ann.post(f"{place}take/")

    assert GiftRow.objects.filter(pk=gift).exists()
    assert user(ANN).questionrow_set.count() == 1
    taken = user(ANN).kitrow_set.get().pk
    assert "From <bdi>Spring class</bdi>" in text_of(ann, f"/kits/{taken}/")
    assert "From <bdi>" not in text_of(centre, f"/kits/{kit}/")
    assert "Take all" not in text_of(ann, place)
    assert "All that is yours is offered" in text_of(centre, place)


def test_who_leaves_keeps_what_they_took(
    ann: Client, place: str, gift: UUID, key: str
) -> None:
    ann.post(way_in(place))
    ann.post(f"{place}gifts/{gift}/take/")

    left = ann.post(f"{place}leave/")

    assert left["Location"] == "/cohorts/?saved=cohort_left"
    assert ann.get(place).status_code == 404
    assert ASK in text_of(ann, f"/questions/{key}/")


def test_an_end_is_told_to_everybody(ann: Client, centre: Client, place: str) -> None:
    ann.post(way_in(place))
    way = way_in(place)

    centre.post(f"{place}end/")

    for client in (ann, centre):
        assert "It has ended" in text_of(client, place)
        assert "Ended</h2>" in text_of(client, "/cohorts/")
    assert ann.get(way).status_code == 422


def test_several_run_a_cohort(ann: Client, centre: Client, place: str) -> None:
    link = invitation(centre, place)
    assert "Run it too" in text_of(ann, link)

    ran = ann.post(link)

    assert ran["Location"] == f"{place}?saved=cohort_run"
    text = text_of(ann, place)
    assert "Hand out the link" in text
    assert "The invitation" not in text
    assert ann.post(f"{place}name/", {"name": "Mine"}).status_code == 404
    assert ann.post(f"{place}code/").status_code == 302
    assert ANN in text_of(centre, place)
    centre.post(f"{place}runners/{MemberRow.objects.get().pk}/end/")
    assert ann.get(place).status_code == 404


def test_a_cohort_is_renamed_and_its_code_renewed(centre: Client, place: str) -> None:
    before = way_in(place)

    centre.post(f"{place}name/", {"name": "Autumn class"})
    centre.post(f"{place}code/")

    text = text_of(centre, place)
    assert '<h1 class="long"><bdi>Autumn class</bdi></h1>' in text
    assert way_in(place) in text
    assert before not in text
    assert centre.post(f"{place}name/", {"name": " "}).status_code == 422
    assert centre.post("/cohorts/add/", {"name": ""}).status_code == 422


def test_what_is_offered_no_more_is_gone(
    ann: Client, centre: Client, place: str, gift: UUID
) -> None:
    ann.post(way_in(place))

    centre.post(f"{place}gifts/{gift}/withdraw/")

    assert ASK not in text_of(ann, place)
    assert centre.post(f"{place}offer/").status_code == 422
    assert centre.post(f"{place}offer/", {"questions": "x"}).status_code == 422


def test_names_do_no_harm(ann: Client, centre: Client, key: str) -> None:
    assert key
    place = centre.post("/cohorts/add/", {"name": EVIL})["Location"]
    row = user(CENTRE).questionrow_set.get()
    questions.change(user(CENTRE), key, changes={"text": EVIL}, now=timezone.now())
    centre.post(f"{place}offer/", {"questions": [str(row.pk)]})
    pages = [centre.get(place), centre.get("/cohorts/"), ann.get(way_in(place))]
    link = invitation(centre, place)
    pages.append(ann.get(link))
    ann.post(way_in(place))
    ann.post(f"{place}take/")
    taken = user(ANN).questionrow_set.get().key
    pages += [ann.get(place), ann.get("/cohorts/"), ann.get(f"/questions/{taken}/")]

    for page in pages:
        text = page.content.decode()
        assert page.status_code == 200
        assert "<script>alert" not in text
        assert 'onclick="x' not in text
        assert "&lt;script&gt;alert(1)" in text


@pytest.mark.parametrize(
    "code", ["abcd-efgh-jkmn", EVIL.replace("/", ""), "\0", "' or 1=1 --", "a" * 2000]
)
def test_a_hostile_code_is_refused_kindly(ann: Client, code: str) -> None:
    way = reverse("cohort_join", args=[code])

    for answer in (
        ann.get(way),
        ann.post(way),
        ann.get(reverse("cohort_run", args=[code])),
        ann.post(reverse("cohort_run", args=[code])),
        ann.post("/cohorts/enter/", {"code": code}),
    ):
        assert answer.status_code == 422
        assert "<script>alert" not in answer.content.decode()


def test_who_guesses_codes_is_stopped(ann: Client, ben: Client, place: str) -> None:
    for _ in range(codes.MOST_GUESSES):
        assert b"No cohort goes by" in ann.get("/cohorts/join/abcd/").content

    for answer in (
        ann.get(way_in(place)),
        ann.post(way_in(place)),
        ann.post("/cohorts/enter/", {"code": way_in(place)}),
    ):
        assert answer.status_code == 422
        assert b"30 wrong codes" in answer.content
    assert ben.get(way_in(place)).status_code == 200


def test_who_deletes_their_account_hands_the_cohort_on(
    ann: Client,
    centre: Client,
    place: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))
    ann.post(invitation(centre, place))

    centre.post(reverse("settings_erase"), {"word": "delete"})

    assert CohortRow.objects.get().owner == user(ANN)
    assert "its owner, you" in text_of(ann, place)
