from __future__ import annotations

import pytest

from askback.errors import InvalidInputError
from askback.services import own_evidence, weights
from askback.services.own_evidence import Known
from askback.services.values import WeightDraft
from askback.store.models import EvidenceRow, User, WeightRow
from tests.builders import NOW, add_company

pytestmark = pytest.mark.django_db


def save(owner: User, **drafts: WeightDraft) -> None:
    weights.save(owner, weights=drafts, now=NOW)


def test_every_criterion_has_a_weight_before_one_says_anything(me: User) -> None:
    matters = weights.of(me)

    assert len(matters.weights) == 26
    assert matters.dealbreakers == frozenset()
    assert dict(matters.drafts) == {}


def test_what_matters_is_kept_and_the_rest_stays_as_it_is(me: User) -> None:
    pay = WeightDraft(5, dealbreaker=True, want="more", op=">=", value=52, unit="GBP")

    save(me, pay=pay)
    save(me, team=WeightDraft(0))

    matters = weights.of(me)
    assert matters.drafts == {"pay": pay, "team": WeightDraft(0)}
    assert matters.dealbreakers == {"pay"}
    assert (matters.weights["pay"], matters.weights["team"]) == (5, 0)


def test_saying_it_again_changes_it(me: User) -> None:
    save(me, pay=WeightDraft(5))

    save(me, pay=WeightDraft(2))

    assert WeightRow.objects.get(owner=me).weight == 2


def test_what_matters_to_me_is_not_bobs(me: User, bob: User) -> None:
    save(me, pay=WeightDraft(1))

    assert weights.of(me).weights["pay"] == 1
    assert weights.of(bob).weights["pay"] != 1


def test_ones_own_criterion_stands_in_a_group_of_its_own(me: User) -> None:
    assert "Your own" not in [group.label for group in weights.show(me)]

    weights.save(me, weights={"x-dogs-welcome": WeightDraft(4)}, now=NOW)

    group = weights.show(me)[-1]
    assert group.label == "Your own"
    assert [(line.key, line.label, line.draft.weight) for line in group.lines] == [
        ("x-dogs-welcome", "Dogs welcome", 4)
    ]


@pytest.mark.parametrize(
    ("key", "draft", "words"),
    [
        ("weather", WeightDraft(3), "there is no criterion 'weather'"),
        ("pay", WeightDraft(6), "weights.pay: give a number from 0 to 5"),
        ("pay", WeightDraft(3, op="~"), "pay: compare with one of"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(
    me: User, key: str, draft: WeightDraft, words: str
) -> None:
    with pytest.raises(InvalidInputError, match=words):
        weights.save(me, weights={"team": WeightDraft(1), key: draft}, now=NOW)

    assert not WeightRow.objects.exists()


def test_what_was_heard_is_judged_anew_once_i_say_what_i_want(me: User) -> None:
    company = add_company(me, posting="Nurse\n\nSalary: £52,000 a year.\n")
    own_evidence.add(me, company, "hours", known=Known("Long days.", -1.0), now=NOW)
    before = {row.id for row in EvidenceRow.objects.all()}

    save(me, pay=WeightDraft(5))
    same = {row.id for row in EvidenceRow.objects.all()}
    save(me, pay=WeightDraft(5, op=">=", value=68000, unit="GBP"))

    pay = EvidenceRow.objects.filter(criterion="pay", direction=-1.0)
    assert before == same
    assert "£52,000" in pay.get().quote
