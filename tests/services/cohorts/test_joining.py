from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.cohorts import codes, joining, pages, running
from askback.services.values.cohorts import MemberPage, RunnerPage
from askback.store.models import CohortRow, MemberRow, User
from tests.builders import NOW

HOUR = timedelta(hours=1)


def names(user: User) -> tuple[list[str], list[str], list[str]]:
    page = pages.every(user)
    run, joined, ended = (
        [line.name for line in lines] for lines in (page.run, page.joined, page.ended)
    )
    return run, joined, ended


def test_a_cohort_has_a_code_that_nobody_guesses(cohort: UUID, code: str) -> None:
    assert len(code) == 14
    assert set(code) <= {*codes.LETTERS, "-"}
    assert codes.fresh() != code
    assert str(CohortRow.objects.get(pk=cohort)) == "Spring class"


@pytest.mark.parametrize("write", [str, str.upper, lambda c: c.replace("-", " ")])
def test_one_joins_by_the_code_however_it_is_written(
    ann: User, cohort: UUID, code: str, write: object
) -> None:
    assert callable(write)
    assert joining.join(ann, write(code), now=NOW) == cohort

    assert names(ann) == ([], ["Spring class"], [])
    assert pages.is_of(ann, cohort)
    page = pages.of(ann, cohort, now=NOW)
    assert isinstance(page, MemberPage)
    assert (page.name, page.is_ended, page.gifts) == ("Spring class", False, ())


def test_joining_twice_is_joining_once(ann: User, code: str) -> None:
    joining.join(ann, code, now=NOW)
    joining.join(ann, code, now=NOW + HOUR)

    row = MemberRow.objects.get()
    assert (row.made_at, row.left_at) == (NOW, None)


def test_who_left_is_of_it_no_more_and_comes_back_as_a_newcomer(
    ann: User, cohort: UUID, code: str
) -> None:
    joining.join(ann, code, now=NOW)
    joining.leave(ann, cohort, now=NOW)

    assert names(ann) == ([], [], [])
    assert not pages.is_of(ann, cohort)
    with pytest.raises(NotFoundError):
        pages.of(ann, cohort, now=NOW)
    with pytest.raises(NotFoundError):
        joining.leave(ann, cohort, now=NOW)

    joining.join(ann, code, now=NOW + HOUR)
    assert MemberRow.objects.get().made_at == NOW + HOUR
    assert pages.is_of(ann, cohort)


def test_who_owns_it_is_not_one_of_its_people(
    centre: User, cohort: UUID, code: str
) -> None:
    assert joining.join(centre, code, now=NOW) == cohort

    assert not MemberRow.objects.exists()
    assert names(centre) == (["Spring class"], [], [])
    assert pages.is_of(centre, cohort)


@pytest.mark.parametrize("wrong", ["", "abcd-efgh-jkmn", "\0", "’; --", "a" * 9000])
@pytest.mark.usefixtures("cohort")
def test_a_wrong_code_opens_nothing_and_says_so(ann: User, wrong: str) -> None:
    with pytest.raises(InvalidInputError, match="No cohort goes by this code"):
        joining.join(ann, wrong, now=NOW)

    assert not MemberRow.objects.exists()


def test_who_guesses_is_stopped_for_an_hour_and_nobody_else(
    ann: User, bob: User, cohort: UUID, code: str
) -> None:
    for _ in range(codes.MOST_GUESSES):
        with pytest.raises(InvalidInputError, match="No cohort"):
            codes.cohort_of(ann, "wrong", now=NOW)

    with pytest.raises(InvalidInputError, match="30 wrong codes"):
        joining.join(ann, code, now=NOW)  # even the right one
    assert joining.join(bob, code, now=NOW) == cohort
    assert joining.join(ann, code, now=NOW + HOUR) == cohort


def test_a_code_that_was_renewed_opens_nothing(
    ann: User, centre: User, cohort: UUID, code: str
) -> None:
    running.renew(centre, cohort)

    with pytest.raises(InvalidInputError):
        joining.join(ann, code, now=NOW)
    joining.join(ann, CohortRow.objects.get().code, now=NOW)


def test_what_has_ended_is_shown_as_that_and_joined_by_nobody(
    ann: User, bob: User, centre: User, cohort: UUID, code: str
) -> None:
    joining.join(ann, code, now=NOW)
    CohortRow.objects.update(counts={"people": 20}, counted_at=NOW)
    running.end(centre, cohort, now=NOW)

    assert (names(ann), names(centre)) == (
        ([], [], ["Spring class"]),
        ([], [], ["Spring class"]),
    )
    assert CohortRow.objects.get().counts == {}
    with pytest.raises(InvalidInputError):
        joining.join(bob, code, now=NOW)
    with pytest.raises(NotFoundError):
        joining.leave(ann, cohort, now=NOW)
    seen, run = (pages.of(user, cohort, now=NOW) for user in (ann, centre))
    assert isinstance(seen, MemberPage)
    assert isinstance(run, RunnerPage)
    assert (seen.is_ended, run.is_ended, run.counted) == (True, True, None)


def test_a_name_is_one_line(centre: User, cohort: UUID) -> None:
    running.rename(centre, cohort, name="  Class\n of 2027 ")

    assert names(centre)[0] == ["Class of 2027"]


@pytest.mark.parametrize(
    ("name", "match"),
    [(" \n ", "Give the cohort a name"), ("a" * 81, "up to 80 letters")],
    ids=["none", "long"],
)
def test_what_is_no_name_is_refused(
    centre: User, cohort: UUID, name: str, match: str
) -> None:
    with pytest.raises(InvalidInputError, match=match):
        running.make(centre, name=name, now=NOW)
    with pytest.raises(InvalidInputError, match=match):
        running.rename(centre, cohort, name=name)


@pytest.mark.usefixtures("cohort")
def test_nobody_has_more_cohorts_than_they_can_look_after(centre: User) -> None:
    for n in range(1, running.MOST):
        running.make(centre, name=f"Class {n}", now=NOW)

    with pytest.raises(InvalidInputError, match="which is the most"):
        running.make(centre, name="One more", now=NOW)


def test_what_another_owns_is_not_there(ann: User, cohort: UUID, code: str) -> None:
    for _ in ("a stranger", "one of its people"):
        with pytest.raises(NotFoundError):
            running.rename(ann, cohort, name="Mine")
        with pytest.raises(NotFoundError):
            running.renew(ann, cohort)
        for ident in (cohort, uuid4()):
            with pytest.raises(NotFoundError):
                running.end(ann, ident, now=NOW)
        joining.join(ann, code, now=NOW)
