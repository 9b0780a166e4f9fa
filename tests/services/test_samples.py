from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.utils import timezone

from askback.errors import NotFoundError
from askback.services import demo, resumes, samples, today, weights
from askback.services.practice import schedule
from askback.services.values import WeightDraft
from askback.store.models import (
    AgendaRow,
    EvidenceRow,
    ExerciseRow,
    InterviewRow,
    OpportunityRow,
    ResumeRow,
    ReviewRow,
    SourceRow,
    StoryRow,
    TakeRow,
    TranscriptRow,
    User,
    WeightRow,
)
from tests.builders import NOW, add_company, everything, upload
from tests.takes import add_exercise

pytestmark = pytest.mark.django_db

COMPANIES = {"Fennel Systems", "Marrow Street Hospitals", "Cald Ferries"}


def companies(owner: User) -> set[str]:
    rows = OpportunityRow.objects.filter(owner=owner)
    return set(rows.values_list("company", flat=True))


def test_the_sample_is_there_at_once_and_marked_as_one(me: User, bob: User) -> None:
    assert not samples.is_there(me)

    samples.load(me, now=NOW)

    assert samples.is_there(me)
    assert not samples.is_there(bob)
    assert companies(me) == COMPANIES
    assert companies(bob) == set()
    assert not OpportunityRow.objects.filter(is_sample=False).exists()
    assert not WeightRow.objects.filter(is_sample=False).exists()
    assert not ResumeRow.objects.filter(is_sample=False).exists()
    assert (TranscriptRow.objects.count(), InterviewRow.objects.count()) == (8, 15)


def test_twice_is_as_once(me: User) -> None:
    samples.load(me, now=NOW)
    before = everything()

    samples.load(me, now=NOW)

    assert everything() == before


def test_its_days_count_from_the_day_it_is_brought_in(me: User) -> None:
    late = NOW.replace(hour=23) + timedelta(days=200)  # where summer time has come
    samples.load(me, now=late)

    page = today.show(me, now=late)

    assert page.next is not None
    assert page.next.line.start is not None
    start = timezone.localtime(page.next.line.start)
    tomorrow = timezone.localdate(late) + timedelta(days=1)
    assert (start.date(), start.hour) == (tomorrow, 14)
    assert page.companies[0].state == "3 of 5 done, next: Panel"


def test_it_comes_planned(me: User) -> None:
    samples.load(me, now=NOW)
    planned = dict(AgendaRow.objects.values_list("id", "value"))

    today.show(me, now=NOW)

    assert dict(AgendaRow.objects.values_list("id", "value")) == planned


def test_words_of_sources_and_files_come_as_they_were(me: User) -> None:
    samples.load(me, now=NOW)

    for row in SourceRow.objects.all():
        for claim in row.reading["claims"]:
            assert row.text[claim["start"] : claim["end"]] == claim["quote"]
    html = SourceRow.objects.get(kind="posting", name="posting.html")
    assert b"<html" in bytes(html.original or b"").lower()
    places = set(
        EvidenceRow.objects.filter(source="source").values_list("place", flat=True)
    )
    assert places <= {str(row.id) for row in SourceRow.objects.all()}
    heads = {row.id.hex[:8] for row in SourceRow.objects.all()}
    keys = re.findall("tailored-([0-9a-f]+)-", str(list(AgendaRow.objects.values())))
    assert keys
    assert set(keys) <= heads


def test_what_matters_and_the_resume_are_taken_over_where_there_is_nothing(
    me: User,
) -> None:
    samples.load(me, now=NOW)

    assert (WeightRow.objects.count(), ResumeRow.objects.count()) == (17, 1)
    assert StoryRow.objects.filter(is_sample=True).count() == 4
    assert weights.of(me).dealbreakers == {"pay"}


def test_nothing_of_ones_own_is_replaced_or_counts_otherwise(me: User) -> None:
    weights.save(me, weights={"pay": WeightDraft(2)}, now=NOW)
    add_company(me)

    samples.load(me, now=NOW)

    assert companies(me) == {"Halden", *COMPANIES}
    assert list(WeightRow.objects.values_list("criterion", "weight")) == [("pay", 2)]
    assert not ResumeRow.objects.exists()
    assert not StoryRow.objects.exists()


def test_ones_own_weights_stay_alone_even_before_the_first_company(me: User) -> None:
    weights.save(me, weights={"pay": WeightDraft(2)}, now=NOW)

    samples.load(me, now=NOW)

    assert WeightRow.objects.count() == 1
    assert ResumeRow.objects.count() == 1


def test_all_of_it_is_gone_at_once_and_nothing_else(me: User, bob: User) -> None:
    samples.load(bob, now=NOW)
    samples.load(me, now=NOW)
    add_company(me)
    resumes.add(me, upload=upload("Nurse since 2019 in Halden."), now=NOW)

    gone = samples.remove(me, now=NOW)

    assert gone is not None
    assert companies(me) == {"Halden"}
    assert not WeightRow.objects.filter(owner=me).exists()
    assert not StoryRow.objects.filter(owner=me).exists()
    assert [row.is_sample for row in ResumeRow.objects.filter(owner=me)] == [False]
    assert samples.is_there(bob)
    assert WeightRow.objects.filter(owner=bob).count() == 17


def test_without_a_sample_there_is_nothing_to_take_away(me: User) -> None:
    add_company(me)

    assert samples.remove(me, now=NOW) is None
    assert companies(me) == {"Halden"}


def test_it_can_be_brought_back_as_it_was(me: User) -> None:
    samples.load(me, now=NOW)
    before = set(OpportunityRow.objects.values_list("id", flat=True))
    gone = samples.remove(me, now=NOW)
    assert gone is not None

    samples.restore(me, gone, now=NOW)

    assert set(OpportunityRow.objects.values_list("id", flat=True)) == before
    assert (WeightRow.objects.count(), ResumeRow.objects.count()) == (17, 1)
    assert StoryRow.objects.filter(is_sample=True).count() == 4


def test_brought_back_beside_ones_own_it_brings_no_weights(me: User) -> None:
    samples.load(me, now=NOW)
    gone = samples.remove(me, now=NOW)
    assert gone is not None
    add_company(me)

    samples.restore(me, gone, now=NOW)

    assert companies(me) == {"Halden", *COMPANIES}
    assert not WeightRow.objects.exists()


def test_only_ones_own_that_is_gone_is_brought_back(me: User, bob: User) -> None:
    samples.load(me, now=NOW)
    there = OpportunityRow.objects.first()
    assert there is not None
    with pytest.raises(NotFoundError):
        samples.restore(me, there.id, now=NOW)
    gone = samples.remove(me, now=NOW)
    assert gone is not None

    for owner, ident in ((bob, gone), (me, uuid4())):
        with pytest.raises(NotFoundError, match="No sample"):
            samples.restore(owner, ident, now=NOW)


def test_one_that_is_brought_in_anew_takes_the_place_of_the_one_that_is_gone(
    me: User,
) -> None:
    samples.load(me, now=NOW)
    samples.remove(me, now=NOW)

    samples.load(me, now=NOW)

    assert OpportunityRow.everything.count() == 3


def test_a_weight_that_is_changed_becomes_ones_own_and_the_others_do_not(
    me: User,
) -> None:
    samples.load(me, now=NOW)
    drafts = dict(weights.of(me).drafts)

    weights.save(me, weights=drafts | {"pay": WeightDraft(1)}, now=NOW)
    samples.remove(me, now=NOW)

    assert list(WeightRow.objects.values_list("criterion", "weight")) == [("pay", 1)]


def test_the_demo_of_its_own_folder_is_no_sample(me: User) -> None:
    demo.load(me, now=NOW)

    assert demo.is_loaded(me)
    assert companies(me) == COMPANIES
    assert not samples.is_there(me)
    assert WeightRow.objects.filter(is_sample=False).count() == 17


def practised(owner: User) -> list[tuple[int, bool]]:
    """How many takes each exercise has, and whether it is the sample's."""
    rows = ExerciseRow.objects.filter(owner=owner).order_by("made_at", "id")
    return [(row.takes.count(), row.is_sample) for row in rows]


def test_who_has_nothing_sees_practice_too_and_it_goes_with_the_sample(
    me: User,
) -> None:
    samples.load(me, now=NOW)
    assert practised(me) == [(2, True), (2, True)]
    assert ReviewRow.objects.count() == 4

    ident = samples.remove(me, now=NOW)
    assert practised(me) == []
    assert not ReviewRow.objects.exists()

    assert ident is not None
    samples.restore(me, ident, now=NOW)
    assert practised(me) == [(2, True), (2, True)]


def test_who_practises_already_gets_no_takes_of_somebody_else(me: User) -> None:
    add_exercise(me)

    samples.load(me, now=NOW)

    assert practised(me) == [(0, False)]


def test_a_take_of_ones_own_keeps_its_question_when_the_sample_goes(
    me: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKBACK_HOME", str(tmp_path))
    samples.load(me, now=NOW)
    first = ExerciseRow.objects.earliest("made_at")
    ident = uuid4()
    TakeRow.objects.create(
        id=ident, owner=me, made_at=NOW, exercise=first, number=3, media=f"{ident}.webm"
    )
    schedule.review(me, first.id, grade=3, take_id=ident, now=NOW)

    samples.remove(me, now=NOW)

    assert practised(me) == [(1, False)]
    assert [row.take_id for row in ReviewRow.objects.all()] == [ident]
