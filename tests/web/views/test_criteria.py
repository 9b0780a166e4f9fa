from __future__ import annotations

import re
from uuid import UUID, uuid4

import pytest
from django.test import Client

from askback.services import discounts, notes, own_evidence, transcripts, weights
from askback.services.own_evidence import Known
from askback.services.values import Upload, WeightDraft
from askback.store.models import DiscountRow, InterviewRow, OwnEvidenceRow, User
from tests.web.conftest import NOW, TRANSCRIPT, add_company, add_interview, queries_of

pytestmark = pytest.mark.django_db

WHO = "Dana Marsh"
KNOWN = {"text": "She <b>left</b> in a year.", "direction": "-1", "who": "Tove"}


@pytest.fixture
def told(me: User) -> UUID:
    company = add_company(
        me, "Halden", "Nurse\n\nLow turnover. Salary: £52,000 a year."
    )
    talk = Upload("talk.txt", TRANSCRIPT.encode())
    interview = add_interview(me, company)
    transcripts.add(me, interview, upload=talk, me="Me", now=NOW)
    notes.mark(
        me, interview, place="asked-0", question_key="last-departure",
        verdict="answered", direction=-1.0, note="", now=NOW,
    )  # fmt: skip
    return company


def address(company: UUID, key: str = "turnover", more: str = "") -> str:
    return f"/companies/{company}/criteria/{key}/{more}"


def page_of(client: Client, company: UUID, key: str = "turnover") -> str:
    return client.get(address(company, key)).content.decode()


def know(owner: User, company: UUID, text: str = "Long days.") -> UUID:
    known = Known(text, -1.0, "Tove")
    return own_evidence.add(owner, company, "turnover", known=known, now=NOW)


def test_every_number_opens_to_its_quotes_and_what_it_is_made_of(
    client: Client, told: UUID
) -> None:
    html = page_of(client, told)

    assert "One moved to Leeds" in html
    assert "is still unknown" in html
    assert "one in this role knows this much of it" in html
    assert "multiplied" in html
    assert "You have not said what you want of it." in html


def test_who_was_asked_and_did_not_answer_was_asked(
    client: Client, me: User, told: UUID
) -> None:
    notes.mark(
        me, InterviewRow.objects.get(owner=me).id, place="asked-0",
        question_key="last-departure", verdict="not_answered", direction=None, note="",
        now=NOW,
    )  # fmt: skip

    html = page_of(client, told)

    assert "Asked, and no answer that counts yet</h2>" in html
    assert "Nobody has been asked</h2>" not in html


def test_what_i_want_stands_at_its_head(client: Client, me: User, told: UUID) -> None:
    pay = WeightDraft(5, op=">=", value=68000, unit="GBP")
    weights.save(me, weights={"pay": pay}, now=NOW)

    html = page_of(client, told, "pay")

    assert "at least 68,000 GBP" in html
    assert "By what you want." in html
    assert "speaks against it" in html


def test_there_is_no_such_criterion_and_somebody_elses_is_not_there(
    client: Client, bob: User, told: UUID
) -> None:
    theirs = add_company(bob)

    assert client.get(address(told, "weather")).status_code == 404
    assert client.get(address(theirs)).status_code == 404
    for more, data in (("discount/", {"share": "0"}), ("know/", KNOWN)):
        assert client.post(address(theirs, more=more), data).status_code == 404


def test_a_witness_counts_for_less_and_whole_again(client: Client, told: UUID) -> None:
    said = {"kind": "witness", "name": WHO, "share": "0.5", "why": "New <b>there</b>."}

    answer = client.post(address(told, more="discount/"), said)
    (row,) = DiscountRow.objects.all()
    html = client.get(answer.headers["Location"].split("#")[0]).content.decode()

    assert "You let all that they say count for half." in html
    assert "New &lt;b&gt;there&lt;/b&gt;." in html
    assert "It counts for less now." in html
    assert f'action="/discounts/{row.id}/back/"' in html
    assert (
        "you let this count for half"
        in client.get(f"/companies/{told}/").content.decode()
    )

    back = client.post(f"/discounts/{row.id}/back/", {"key": "turnover"})
    assert back.headers["Location"].startswith(address(told))
    assert not DiscountRow.objects.exists()


def test_taking_back_from_a_notice_goes_to_the_company(
    client: Client, me: User, told: UUID
) -> None:
    ident = discounts.put(
        me, told, kind="witness", name=WHO, share=0.0, why="", now=NOW
    )

    answer = client.post(f"/discounts/{ident}/back/")

    assert answer.headers["Location"].startswith(f"/companies/{told}/?saved=whole")
    assert client.post(f"/discounts/{ident}/back/").status_code == 404


@pytest.mark.parametrize(
    "wrong", [{"share": "2"}, {"kind": "mood"}, {"why": "x" * 501}]
)
def test_what_is_no_discount_is_said_and_changes_nothing(
    client: Client, told: UUID, wrong: dict[str, str]
) -> None:
    said = {"kind": "witness", "name": WHO, "share": "0.5"} | wrong

    answer = client.post(address(told, more="discount/"), said)

    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert not DiscountRow.objects.exists()


def test_a_name_that_said_nothing_is_not_there(client: Client, told: UUID) -> None:
    said = {"kind": "witness", "name": "Nobody", "share": "0.5"}

    assert client.post(address(told, more="discount/"), said).status_code == 404


def test_what_i_know_counts_and_can_be_changed_removed_and_brought_back(
    client: Client, told: UUID
) -> None:
    client.post(address(told, more="know/"), KNOWN)
    (row,) = OwnEvidenceRow.objects.all()
    html = page_of(client, told)
    assert "She &lt;b&gt;left&lt;/b&gt; in a year." in html
    assert "as you noted" in html

    form = client.get(f"/evidence/{row.id}/").content.decode()
    assert "She &lt;b&gt;left&lt;/b&gt; in a year." in form
    changed = client.post(f"/evidence/{row.id}/", KNOWN | {"text": "She stayed."})
    assert changed.headers["Location"].startswith(address(told))
    assert "She stayed." in page_of(client, told)

    gone = client.post(f"/evidence/{row.id}/remove/").headers["Location"]
    html = client.get(gone.split("#")[0]).content.decode()
    assert "She stayed." not in html
    assert f'action="/evidence/{row.id}/back/"' in html
    client.post(f"/evidence/{row.id}/back/")
    assert "She stayed." in page_of(client, told)


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": " "},
        {"text": "x" * 2001},
        {"direction": "0"},
        {"role": "friend"},
        {"who": "x" * 121},
    ],
)
def test_what_says_nothing_is_said_on_its_form_and_kept_there(
    client: Client, me: User, told: UUID, wrong: dict[str, str]
) -> None:
    ident = know(me, told)

    new = client.post(address(told, more="know/"), KNOWN | wrong)
    changed = client.post(f"/evidence/{ident}/", KNOWN | wrong)

    assert (new.status_code, changed.status_code) == (422, 422)
    assert re.search(r'class="err"', new.content.decode())
    assert OwnEvidenceRow.objects.get().text == "Long days."


def test_somebody_elses_knowledge_is_not_there(client: Client, bob: User) -> None:
    theirs = know(bob, add_company(bob))

    for ident in (theirs, uuid4()):
        assert client.get(f"/evidence/{ident}/").status_code == 404
        for deed in ("", "remove/", "back/"):
            answer = client.post(f"/evidence/{ident}/{deed}", KNOWN)
            assert answer.status_code == 404


def test_more_pieces_cost_no_more_queries(client: Client, me: User, told: UUID) -> None:
    know(me, told, "One.")
    one = queries_of(client, address(told))
    know(me, told, "Two.")
    know(me, told, "Three.")

    assert queries_of(client, address(told)) == one
