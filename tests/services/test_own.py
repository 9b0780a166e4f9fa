from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest

from askback.errors import NotFoundError
from askback.services import (
    agendas,
    companies,
    debriefs,
    interviews,
    notes,
    opportunities,
    own,
    sources,
    transcripts,
)
from askback.store.models import User
from tests.builders import NOW, draft, everything, queries_of, upload
from tests.services.conversation import ME, TALK

pytestmark = pytest.mark.django_db

Deed = Callable[[User, UUID], object]
POSTING = upload("We hire a nurse for our night team.", "posting.txt")
OF_A_COMPANY: dict[str, Deed] = {
    "own": own.opportunity_of,
    "show": lambda owner, ident: companies.show(owner, ident, now=NOW),
    "replan": lambda owner, ident: agendas.replan(owner, ident, now=NOW),
    "add_source": lambda owner, ident: sources.add(
        owner, ident, upload=POSTING, kind="notes", now=NOW
    ),
    "add_interview": lambda owner, ident: interviews.add(
        owner, ident, draft=draft("Another"), now=NOW
    ),
    "name": opportunities.name,
    "rename": lambda owner, ident: opportunities.rename(
        owner, ident, company="Kestrel", title=""
    ),
    "erase": lambda owner, ident: opportunities.erase(owner, ident, now=NOW),
    "put_away": lambda owner, ident: opportunities.remove(owner, ident, now=NOW),
    "take_up": opportunities.restore,
}
OF_AN_INTERVIEW: dict[str, Deed] = {
    "own": own.interview_of,
    "agenda": lambda owner, ident: agendas.show(owner, ident, now=NOW),
    "debrief": lambda owner, ident: debriefs.show(owner, ident, now=NOW),
    "draft": interviews.draft,
    "change": lambda owner, ident: interviews.change(
        owner, ident, draft=draft("Changed"), now=NOW
    ),
    "delete": lambda owner, ident: interviews.remove(owner, ident, now=NOW),
    "add_transcript": lambda owner, ident: transcripts.add(
        owner, ident, upload=upload(TALK), me=ME, now=NOW
    ),
    "say_who_i_am": lambda owner, ident: transcripts.set_me(
        owner, ident, me="Dana Marsh", now=NOW
    ),
    "add_note": lambda owner, ident: notes.add(owner, ident, text="Kind.", now=NOW),
    "mark": lambda owner, ident: notes.mark(
        owner,
        ident,
        place="hate",
        question_key="hate",
        verdict="answered",
        direction=-1,
        note="",
        now=NOW,
    ),
    "confirm": lambda owner, ident: notes.confirm(owner, ident, now=NOW),
    "unmark": lambda owner, ident: notes.unmark(owner, ident, place="hate", now=NOW),
}


@pytest.mark.parametrize("deed", OF_A_COMPANY.values(), ids=OF_A_COMPANY)
def test_what_i_can_do_with_my_company_bob_cannot(
    me: User, bob: User, company: UUID, deed: Deed
) -> None:
    before = everything()

    with pytest.raises(NotFoundError, match=f"^No company {company}.$"):
        deed(bob, company)

    assert everything() == before
    deed(me, company)


@pytest.mark.parametrize("deed", OF_AN_INTERVIEW.values(), ids=OF_AN_INTERVIEW)
def test_what_i_can_do_with_my_interview_bob_cannot(
    me: User, bob: User, told: UUID, deed: Deed
) -> None:
    before = everything()

    with pytest.raises(NotFoundError, match=f"^No interview {told}.$"):
        deed(bob, told)

    assert everything() == before
    deed(me, told)


def test_what_does_not_exist_is_not_there(me: User) -> None:
    with pytest.raises(NotFoundError):
        own.opportunity_of(me, uuid4())


def test_where_there_may_be_two_writers_the_owner_is_locked_first(
    me: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    features = SimpleNamespace(has_select_for_update=True)
    several = SimpleNamespace(features=features, in_atomic_block=True)
    monkeypatch.setattr(own, "connection", several)

    assert queries_of(lambda: own.alone(me)) == 1
