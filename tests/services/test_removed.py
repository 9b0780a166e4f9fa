from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import NotFoundError
from askback.services import (
    agendas,
    bank,
    companies,
    debriefs,
    interviews,
    notes,
    opportunities,
    removed,
    resumes,
    today,
)
from askback.services.values import Chosen, TakenBack
from askback.store.models import (
    EvidenceRow,
    InterviewRow,
    JobRow,
    OpportunityRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_interview, draft, queries_of

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(days=1)


def listed(owner: User) -> list[tuple[str, str, str]]:
    return [(li.kind, li.label, li.note) for li in removed.show(owner, now=LATER)]


def evidence() -> list[tuple[object, ...]]:
    fields = ("criterion", "witness", "direction", "weight", "quote", "place")
    return sorted(EvidenceRow.objects.values_list(*fields), key=str)


def test_at_first_nothing_was_removed(me: User) -> None:
    assert removed.show(me, now=NOW) == ()


def test_a_removed_interview_is_nowhere_until_it_is_taken_back(
    me: User, company: UUID, told: UUID
) -> None:
    before, said = companies.show(me, company, now=NOW), evidence()

    interviews.remove(me, told, now=NOW)

    gone = companies.show(me, company, now=NOW)
    assert (gone.loop, listed(me)) == ((), [("interview", "First call", "Halden")])
    assert {row.witness for row in EvidenceRow.objects.all()} == {"company"}
    with pytest.raises(NotFoundError):
        debriefs.show(me, told, now=NOW)

    back = removed.take_back(me, told, now=NOW)

    assert back == TakenBack("company", str(company), "loop")
    assert (evidence(), listed(me)) == (said, [])
    assert companies.show(me, company, now=NOW).unknown == before.unknown


def test_a_line_says_when_it_went_and_until_when_it_is_kept(
    me: User, first: UUID
) -> None:
    interviews.remove(me, first, now=NOW)

    line = removed.show(me, now=LATER)[0]

    assert (line.id, line.at, line.until) == (first, NOW, NOW + timedelta(days=30))


def test_a_name_of_a_removed_interview_is_free_and_comes_back_with_a_number(
    me: User, company: UUID, first: UUID
) -> None:
    interviews.remove(me, first, now=NOW)
    again = add_interview(me, company, draft("First call"))

    removed.take_back(me, first, now=NOW)

    assert interviews.draft(me, again).name == "First call"
    assert interviews.draft(me, first).name == "First call 2"


def test_a_removed_company_takes_its_interviews_along_and_brings_them_back(
    me: User, company: UUID, told: UUID, second: UUID
) -> None:
    before = companies.show(me, company, now=NOW)
    interviews.remove(me, second, now=NOW)

    opportunities.erase(me, company, now=LATER)

    page = today.show(me, now=NOW)
    assert (page.companies, page.due, page.next) == ((), (), None)
    assert listed(me) == [("company", "Halden", "Ward manager")]
    for deed in (agendas.show, debriefs.show):
        with pytest.raises(NotFoundError):
            deed(me, told, now=NOW)

    assert removed.take_back(me, company, now=NOW) == TakenBack("company", str(company))
    removed.take_back(me, second, now=NOW)

    after = companies.show(me, company, now=NOW)
    assert (after.loop, after.unknown) == (before.loop, before.unknown)


def test_what_was_asked_in_removed_interviews_is_not_counted(
    me: User, told: UUID
) -> None:
    def asked() -> int:
        return sum(line.asked for line in bank.show(me, Chosen()).lines)

    before = asked()
    interviews.remove(me, told, now=NOW)

    assert (before > 0, asked()) == (True, 0)


def test_what_is_forgotten_is_gone_for_good(me: User, told: UUID) -> None:
    interviews.remove(me, told, now=NOW)

    removed.forget(me, told)

    assert not InterviewRow.everything.exists()
    assert not TranscriptRow.objects.exists()
    with pytest.raises(NotFoundError):
        removed.take_back(me, told, now=NOW)


@pytest.mark.usefixtures("second")
def test_after_thirty_days_everything_removed_is_forgotten_and_nothing_else(
    me: User, company: UUID, told: UUID
) -> None:
    notes.confirm(me, told, now=NOW)
    notes.unmark(me, told, place="asked-1", now=NOW)
    interviews.remove(me, told, now=NOW)
    last = NOW + timedelta(days=30)

    assert len(removed.show(me, now=last)) == 1
    assert removed.show(me, now=last + timedelta(seconds=1)) == ()

    assert not InterviewRow.everything.filter(id=told).exists()
    assert not JobRow.objects.exists()
    assert len(companies.show(me, company, now=NOW).loop) == 1


def test_a_company_is_forgotten_with_all_that_was_in_it(
    me: User, company: UUID, told: UUID
) -> None:
    opportunities.erase(me, company, now=NOW)

    assert removed.purge(me, now=NOW + timedelta(days=31)) > 0
    assert not OpportunityRow.everything.exists()
    assert not InterviewRow.everything.filter(id=told).exists()


def test_what_is_kept_is_nothing_to_take_back_or_to_forget(
    me: User, company: UUID, first: UUID
) -> None:
    for ident in (company, first, uuid4()):
        with pytest.raises(NotFoundError):
            removed.take_back(me, ident, now=NOW)
        with pytest.raises(NotFoundError):
            removed.forget(me, ident)
    assert interviews.draft(me, first).name == "First call"


def test_work_under_way_is_nothing_that_was_removed(me: User) -> None:
    JobRow.objects.create(owner=me, made_at=NOW, heard_at=NOW, kind="reading")

    assert listed(me) == []


def test_bob_sees_nothing_of_mine_and_can_take_nothing_back(
    me: User, bob: User, company: UUID, first: UUID
) -> None:
    left = interviews.leave(me, first, name="Dana Marsh", now=NOW)
    interviews.remove(me, first, now=NOW)
    assert left is not None

    assert listed(bob) == []
    for ident in (first, left, company):
        with pytest.raises(NotFoundError):
            removed.take_back(bob, ident, now=NOW)
        with pytest.raises(NotFoundError):
            removed.forget(bob, ident)
    with pytest.raises(NotFoundError):
        resumes.remove(bob, uuid4(), now=NOW)


def test_a_piece_of_a_removed_interview_waits_for_it(me: User, first: UUID) -> None:
    left = interviews.leave(me, first, name="Dana Marsh", now=NOW)
    interviews.remove(me, first, now=NOW)
    assert left is not None

    assert [kind for kind, _, _ in listed(me)] == ["interview"]
    with pytest.raises(NotFoundError):
        removed.take_back(me, left, now=NOW)

    removed.take_back(me, first, now=NOW)
    assert [kind for kind, _, _ in listed(me)] == ["person"]


def test_the_list_costs_the_same_with_one_line_and_with_three(
    me: User, company: UUID
) -> None:
    many = [add_interview(me, company, draft(f"Call {n}")) for n in range(3)]
    interviews.remove(me, many[0], now=NOW)

    def show() -> object:
        return removed.show(me, now=NOW)

    one = queries_of(show)
    for ident in many[1:]:
        interviews.remove(me, ident, now=NOW)

    assert queries_of(show) == one
