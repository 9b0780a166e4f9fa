from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from askback.services import agendas, proof
from askback.store.models import AgendaRow, InterviewRow, User
from askback.web.views.agendas import density
from tests.web.conftest import NOW, add_interview, queries_of

pytestmark = pytest.mark.django_db


def test_every_planned_question_is_on_the_agenda(
    client: Client, me: User, interview: UUID
) -> None:
    page = agendas.show(me, interview, now=NOW)

    html = client.get(f"/interviews/{interview}/agenda/").content.decode()

    assert page.agenda.items
    assert html.count('class="mine ask"') == len(page.agenda.items)
    assert "Call, 12 minutes yours" in html


def test_someone_elses_agenda_is_not_there(
    client: Client, bobs_interview: UUID
) -> None:
    assert client.get(f"/interviews/{bobs_interview}/agenda/").status_code == 404


def test_an_agenda_costs_the_same_with_one_interview_and_three(
    client: Client, me: User, company: UUID, interview: UUID
) -> None:
    one = queries_of(client, f"/interviews/{interview}/agenda/")

    add_interview(me, company, "Second")
    add_interview(me, company, "Third")

    assert queries_of(client, f"/interviews/{interview}/agenda/") == one


def test_planning_again_goes_back_to_the_agenda(
    client: Client, company: UUID, interview: UUID
) -> None:
    response = client.post(
        f"/companies/{company}/replan/", {"interview": str(interview)}
    )

    assert response.headers["Location"] == (
        f"/interviews/{interview}/agenda/?saved=replanned"
    )


def test_planning_again_from_nowhere_goes_to_the_company(
    client: Client, company: UUID
) -> None:
    response = client.post(f"/companies/{company}/replan/", {"interview": "?"})

    assert response.headers["Location"] == f"/companies/{company}/?saved=replanned"


def test_someone_elses_loop_is_not_planned(client: Client, bobs_company: UUID) -> None:
    assert client.post(f"/companies/{bobs_company}/replan/").status_code == 404


@pytest.mark.parametrize(
    ("count", "classes"),
    [
        (0, ""),
        (2, ""),
        (3, "dense"),
        (5, "dense tight"),
        (7, "dense tight close"),
        (8, "dense tight close brief"),
        (10, "dense tight close brief bare"),
        (14, "dense tight close brief bare barest"),
    ],
)
def test_more_questions_are_printed_with_less_beside_them(
    count: int, classes: str
) -> None:
    assert density(count) == classes


def test_an_interview_that_is_over_asks_how_it_went(
    client: Client, interview: UUID
) -> None:
    changed = {
        "name": "Call",
        "stage": "team_fit",
        "start": "2020-11-12T14:00",
        "minutes_total": "45",
        "minutes_for_questions": "12",
    }

    response = client.post(f"/interviews/{interview}/edit/", changed, follow=True)

    html = response.content.decode()
    assert "Call, 12 minutes yours" in html
    assert "Tell how it went" in html


def test_a_question_is_put_on_the_agenda_and_taken_off_there(
    client: Client, me: User, interview: UUID
) -> None:
    agenda = agendas.show(me, interview, now=NOW).agenda
    key = next(one.key for one in agenda.left_out)
    given = {"interview": str(interview), "agenda": "1"}

    page = client.post(f"/questions/{key}/pin/", given, follow=True).content.decode()
    assert "Put here by you" in page
    assert "Take it off" in page

    given["off"] = "1"
    page = client.post(f"/questions/{key}/pin/", given, follow=True).content.decode()
    assert "Take it off" not in page


def test_who_said_what_stays_off_the_paper_and_out_of_the_calendar(
    client: Client, me: User, interview: UUID
) -> None:
    start = NOW + timedelta(days=1)
    InterviewRow.objects.update(start=start)
    agendas.show(me, interview, now=NOW)
    row = AgendaRow.objects.get(interview_id=interview)
    item = row.value["agenda"]["items"][0]
    item |= {"key": "raised-on_call", "why": "Ana Ruiz said: no."}
    row.save()

    html = client.get(f"/interviews/{interview}/agenda/").content.decode()
    event = client.get(f"/interviews/{interview}/agenda.ics").content.decode()

    assert '<p class="why noprint">Ana Ruiz said: no.</p>' in html
    assert "Ana Ruiz" not in event.replace("\r\n ", "")
    assert "1. " in event


HTMX = {"HX-Request": "true"}


def mark_of(me: User, interview: UUID) -> str:
    return agendas.show(me, interview, now=NOW).mark


def test_the_quick_plan_is_shown_at_once_and_a_better_one_is_looked_for(
    client: Client, interview: UUID
) -> None:
    html = client.get(f"/interviews/{interview}/agenda/").content.decode()

    assert 'hx-trigger="load, submit"' in html
    assert "This is the quick plan." in html
    assert "Check whether a better plan exists" in html


def test_where_no_better_plan_is_found_only_that_is_said(
    client: Client, me: User, interview: UUID
) -> None:
    proof.prove(me, interview, now=NOW)
    given = {"mark": mark_of(me, interview)}

    response = client.post(
        f"/interviews/{interview}/agenda/prove/", given, headers=HTMX
    )

    html = response.content.decode()
    assert "Checked: " in html
    assert "Checked: no better plan was found." in html
    assert 'id="worth" hx-swap-oob' not in html
    assert "<html" not in html


def test_a_page_that_shows_an_older_plan_gets_the_whole_of_the_new_one(
    client: Client, interview: UUID
) -> None:
    html = client.post(
        f"/interviews/{interview}/agenda/prove/", {"mark": "older"}, headers=HTMX
    ).content.decode()

    assert 'id="worth" hx-swap-oob="true"' in html
    assert html.count('id="questions" hx-swap-oob="true"') == 1
    assert 'class="mine ask"' in html


def test_whoever_stays_with_the_quick_plan_is_not_asked_again(
    client: Client, me: User, interview: UUID
) -> None:
    given = {"mark": mark_of(me, interview)}

    said = client.post(
        f"/interviews/{interview}/agenda/stay/", given, headers=HTMX
    ).content.decode()
    html = client.get(f"/interviews/{interview}/agenda/").content.decode()

    assert "You stayed with the quick plan." in said
    assert "You stayed with the quick plan." in html
    assert 'hx-trigger="submit"' in html


def test_without_scripts_a_button_does_the_same(
    client: Client, interview: UUID
) -> None:
    client.get(f"/interviews/{interview}/agenda/")

    response = client.post(f"/interviews/{interview}/agenda/prove/", follow=True)

    assert response.redirect_chain == [(f"/interviews/{interview}/agenda/#proof", 302)]
    assert "Checked: " in response.content.decode()


def test_the_agenda_is_taken_along_as_a_file(client: Client, interview: UUID) -> None:
    response = client.get(f"/interviews/{interview}/agenda.md")

    assert response.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert response.headers["Content-Disposition"] == (
        'attachment; filename="halden-call.md"'
    )
    assert response.content.decode().startswith("# Call, Halden\n\nWith Dana Marsh")


def test_the_agenda_goes_into_the_calendar_with_its_date(
    client: Client, interview: UUID
) -> None:
    undated = client.get(f"/interviews/{interview}/agenda.ics")
    InterviewRow.objects.filter(id=interview).update(start=NOW + timedelta(days=900))

    dated = client.get(f"/interviews/{interview}/agenda.ics")
    html = client.get(f"/interviews/{interview}/agenda/").content.decode()

    assert undated.status_code == 422
    assert dated.content.startswith(b"BEGIN:VCALENDAR")
    assert b"Ask in this order" in dated.content.replace(b"\r\n ", b"")
    assert f'href="/interviews/{interview}/agenda.ics"' in html


def test_what_changed_is_named_question_by_question(
    client: Client, interview: UUID
) -> None:
    client.get(f"/interviews/{interview}/agenda/")
    client.post(f"/interviews/{interview}/minutes/", {"minutes": "12", "by": "-5"})

    html = client.get(f"/interviews/{interview}/agenda/").content.decode()

    assert "Changed since the last plan: " in html
    assert 'Dropped</span> <s class="mine">' in html


def test_what_there_is_no_time_for_goes_into_the_letter(
    client: Client, me: User, interview: UUID
) -> None:
    html = client.get(f"/interviews/{interview}/agenda/").content.decode()
    spares = agendas.show(me, interview, now=NOW).agenda.spares

    assert any(item.when == "letter" for item in spares)
    assert "By letter, after" in html


def test_an_interview_that_is_not_booked_says_so(
    client: Client, interview: UUID
) -> None:
    InterviewRow.objects.filter(id=interview).update(is_expected=True)

    html = client.get(f"/interviews/{interview}/agenda/").content.decode()

    assert "It is not booked yet." in html
    assert "In this order" not in html


@pytest.mark.parametrize("name", ["agenda/prove/", "agenda/stay/"])
def test_someone_elses_plan_is_not_looked_for(
    client: Client, bobs_interview: UUID, name: str
) -> None:
    assert client.post(f"/interviews/{bobs_interview}/{name}").status_code == 404


@pytest.mark.parametrize("name", ["agenda.md", "agenda.ics"])
def test_someone_elses_agenda_is_not_taken(
    client: Client, bobs_interview: UUID, name: str
) -> None:
    assert client.get(f"/interviews/{bobs_interview}/{name}").status_code == 404
