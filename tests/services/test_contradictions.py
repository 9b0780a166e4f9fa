from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from askback.errors import NotFoundError
from askback.services import (
    companies,
    contradictions,
    notes,
    sources,
    transcripts,
)
from askback.services.loops import LoopInput, make_loop
from askback.services.planning import loop_input, refreshed
from askback.services.values import CompanyPage, Contradiction, Quote
from askback.store.models import DismissalRow, InterviewRow, OpportunityRow, User
from tests.builders import NOW, add_interview, draft, queries_of, upload
from tests.services.conversation import DANA, LEE, ME

pytestmark = pytest.mark.django_db

POSTING = "You will join a team of nine people. A permanent contract."
SIX = """\
Ines Vidal: How many people are on the team?
Dana Marsh: We're six people on the team.
Ines Vidal: Is there a bonus?
Dana Marsh: There's a bonus every year.
"""
FOURTEEN = """\
Ines Vidal: How many people are on the team?
Lee Okafor: There are fourteen people on the team.
Ines Vidal: Is there a bonus?
Lee Okafor: No, there's no bonus here.
"""


@pytest.fixture
def told(me: User, company: UUID, first: UUID, second: UUID) -> UUID:
    """Two interviews of which the accounts differ."""
    transcripts.add(me, first, upload=upload(SIX), me=ME, now=NOW)
    transcripts.add(me, second, upload=upload(FOURTEEN), me=ME, now=NOW)
    return company


def page_of(owner: User, company: UUID) -> CompanyPage:
    return companies.show(owner, company, now=NOW)


def of_two(page: CompanyPage) -> list[Contradiction]:
    return [
        line
        for line in page.contradictions
        if line.left.interview is not None and line.right.interview is not None
    ]


def test_what_two_people_say_is_shown_side_by_side_with_who_and_where(
    me: User, told: UUID, first: UUID, second: UUID
) -> None:
    team, bonus = of_two(page_of(me, told))

    assert team.why == "The team: six here, fourteen there."
    assert (team.label, bonus.label) == ("The team", "Pay and benefits")
    assert (team.left.who, team.left.role) == (DANA, "hiring manager")
    assert (team.right.who, team.right.role) == (LEE, "peer")
    assert (team.left.text, team.right.text) == (
        "We're six people on the team.",
        "There are fourteen people on the team.",
    )
    assert (team.left.interview, team.right.interview) == (first, second)
    assert (team.left.place, team.left.on is not None) == ("asked-0", True)


def test_what_the_posting_claims_is_held_against_what_people_say(
    me: User, told: UUID
) -> None:
    sources.add(me, told, upload=upload(POSTING, "new.txt"), kind="posting", now=NOW)

    found = [c for c in page_of(me, told).contradictions if c.left.source]

    assert {(c.left.who, c.right.who) for c in found} >= {("The posting", LEE)}


def test_an_article_speaks_by_its_claims_and_notes_of_mine_do_not(
    me: User, told: UUID
) -> None:
    text = "About the job: you will join a team of thirty nurses. We pay a bonus."
    before = len(page_of(me, told).contradictions)
    sources.add(me, told, upload=upload(text, "mine.txt"), kind="notes", now=NOW)
    assert len(page_of(me, told).contradictions) == before

    sources.add(me, told, upload=upload(text, "blog.txt"), kind="article", now=NOW)

    row = OpportunityRow.objects.get(id=told)
    claims = row.sources.get(name="blog.txt").reading["claims"]
    held = refreshed(row, now=NOW).said
    of_blog = [a for a in held.accounts if a.where == "blog.txt"]
    assert [a.text[a.start : a.end] for a in of_blog] == [c["quote"] for c in claims]


def test_what_is_left_out_stays_out_when_the_transcript_is_read_again(
    me: User, told: UUID, first: UUID
) -> None:
    team, bonus = of_two(page_of(me, told))

    contradictions.dismiss(me, told, digest=team.digest, now=NOW)
    contradictions.dismiss(me, told, digest=team.digest, now=NOW)
    transcripts.add(me, first, upload=upload(f"Dana Marsh: Hi.\n{SIX}"), me=ME, now=NOW)

    page = page_of(me, told)
    assert [c.is_dismissed for c in page.contradictions][-1] is True
    assert [(c.label, c.is_dismissed) for c in of_two(page)] == [
        (bonus.label, False),
        (team.label, True),
    ]
    assert (page.left_out, page.differing) == (1, len(page.contradictions) - 1)
    assert DismissalRow.objects.count() == 1

    contradictions.bring_back(me, told, digest=team.digest)

    assert page_of(me, told).left_out == 0


def test_what_is_not_mine_is_not_there(bob: User, me: User, told: UUID) -> None:
    (team, _) = of_two(page_of(me, told))

    with pytest.raises(NotFoundError):
        contradictions.dismiss(bob, told, digest=team.digest, now=NOW)
    with pytest.raises(NotFoundError):
        contradictions.bring_back(bob, told, digest=team.digest)
    with pytest.raises(NotFoundError):
        contradictions.dismiss(me, uuid4(), digest=team.digest, now=NOW)


def test_what_i_call_no_answer_is_no_account(me: User, told: UUID, first: UUID) -> None:
    notes.mark(
        me, first, place="asked-0", question_key="", verdict="not_answered",
        direction=None, note="", now=NOW,
    )  # fmt: skip

    assert [c.label for c in of_two(page_of(me, told))] == ["Pay and benefits"]


def test_what_i_noted_by_hand_is_an_account_of_who_was_there(
    me: User, company: UUID, first: UUID
) -> None:
    notes.mark(
        me, first, place="hate", question_key="hate", verdict="answered",
        direction=None, note="We're fully remote.", now=NOW,
    )  # fmt: skip
    panel = draft("Panel", people=((LEE, "peer"), ("Ash Brandt", "peer")))
    third = add_interview(me, company, panel)
    notes.mark(
        me, third, place="hate", question_key="gone", verdict="answered",
        direction=None, note="Everybody's in the office four days.", now=NOW,
    )  # fmt: skip

    notes.mark(
        me, third, place="love", question_key="love", verdict="answered",
        direction=None, note="", now=NOW,
    )  # fmt: skip

    (found,) = page_of(me, company).contradictions

    assert (found.left.who, found.right.who) == (DANA, "Panel")
    assert found.left.noted
    assert found.label == "Place and flexibility"


def test_a_good_sign_against_a_red_flag_stands_where_nothing_said_differs(
    told: UUID,
) -> None:
    quotes = (Quote("Fine.", DANA), Quote("Bad.", LEE))
    held = refreshed(OpportunityRow.objects.get(id=told), now=NOW).said
    signs = [Contradiction(label, *quotes) for label in ("The team", "On paper")]

    found = contradictions.lines(held, signs, {}, frozenset())

    assert [c.label for c in found if c.left == quotes[0]] == ["On paper"]
    assert found[-1].digest == contradictions.digest("Bad.", "Fine.")


def test_what_is_of_no_criterion_goes_by_the_thing_itself(
    me: User, first: UUID, second: UUID, company: UUID
) -> None:
    for ident, who, text in ((first, DANA, "Forty."), (second, LEE, "Fifty.")):
        talk = f"Ines Vidal: How many zebras are there?\n{who}: {text}\n"
        transcripts.add(me, ident, upload=upload(talk), me=ME, now=NOW)

    (found,) = of_two(page_of(me, company))

    assert (found.label, found.ask) == ("zebras", "")


def test_what_differs_wants_a_second_witness_until_it_is_left_out(
    me: User, told: UUID
) -> None:
    opportunity = OpportunityRow.objects.get(id=told)
    (team, _) = of_two(page_of(me, told))
    assert loop_input(refreshed(opportunity, now=NOW)).contradicted >= {"team", "pay"}

    contradictions.dismiss(me, told, digest=team.digest, now=NOW)

    after = loop_input(refreshed(opportunity, now=NOW)).contradicted
    assert "team" not in after
    assert "pay" in after


def test_a_loop_presses_for_what_differs() -> None:
    def pressing(*differing: str) -> frozenset[str]:
        given = LoopInput((), {}, contradicted=frozenset(differing))
        return make_loop(given).pressing

    assert pressing() == frozenset()
    assert pressing("team") == {"team"}


def test_more_contradictions_cost_no_more_queries(
    me: User, told: UUID, company: UUID
) -> None:
    page_of(me, told)
    two = queries_of(lambda: page_of(me, told))
    for row in InterviewRow.objects.filter(name="Team"):
        transcripts.add(
            me, row.id, upload=upload(SIX.replace(DANA, LEE)), me=ME, now=NOW
        )
    page_of(me, told)

    assert queries_of(lambda: page_of(me, company)) == two


def test_what_nobody_asked_for_is_found_by_its_turn(
    me: User, company: UUID, first: UUID, second: UUID
) -> None:
    bonus = SIX[SIX.index("Ines Vidal: Is") :]
    unasked = f"Dana Marsh: Hi. There are six people on the team.\n{bonus}"
    transcripts.add(me, first, upload=upload(unasked), me=ME, now=NOW)
    transcripts.add(me, second, upload=upload(FOURTEEN), me=ME, now=NOW)

    bonus_line, team = of_two(page_of(me, company))

    assert (team.left.turn, team.left.place) == (0, "turn-0")
    assert (team.right.turn, bonus_line.left.turn) == (None, None)
