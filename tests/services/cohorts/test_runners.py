from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core import signing

from askback.errors import InvalidInputError, NotFoundError
from askback.services import erasing
from askback.services.cohorts import gifts, joining, pages, runners, running
from askback.services.values.cohorts import RunnerPage
from askback.store.models import CohortRow, GiftRow, KitRow, MemberRow, User
from tests.builders import NOW

LATER = NOW + timedelta(hours=1)


def page_of(user: User, cohort: UUID) -> RunnerPage:
    page = pages.of(user, cohort, now=NOW)
    assert isinstance(page, RunnerPage)
    return page


@pytest.fixture
def token(centre: User, cohort: UUID) -> str:
    return page_of(centre, cohort).invitation


def test_who_accepts_runs_it_too_and_is_not_one_of_its_people(
    ann: User, centre: User, cohort: UUID, code: str, token: str
) -> None:
    joining.join(ann, code, now=NOW)

    assert runners.accept(ann, token, now=NOW) == cohort
    assert runners.accept(ann, token, now=NOW) == cohort

    row = MemberRow.objects.get()
    assert (row.runs_it, str(row)) == (True, "runs it")
    assert [line.name for line in pages.every(ann).run] == ["Spring class"]
    assert pages.every(ann).joined == ()
    page = page_of(ann, cohort)
    assert (page.is_owner, page.invitation, page.code) == (False, "", code)
    assert [one.address for one in page.runners] == ["ann@example.org"]
    running.renew(ann, cohort)
    with pytest.raises(NotFoundError):
        running.rename(ann, cohort, name="Mine")
    assert page_of(centre, cohort).code != code


def test_its_owner_who_accepts_stays_its_owner(
    centre: User, cohort: UUID, token: str
) -> None:
    assert runners.accept(centre, token, now=NOW) == cohort

    assert not MemberRow.objects.exists()


def test_it_is_taken_back_for_good(
    ann: User, centre: User, cohort: UUID, code: str, token: str
) -> None:
    runners.accept(ann, token, now=NOW)
    kit = KitRow.objects.create(owner=ann, made_at=NOW, title="Nurse")
    gifts.offer(ann, cohort, chosen=[kit.pk], now=NOW)
    (line,) = page_of(centre, cohort).runners

    runners.take_back(centre, cohort, line.id, now=LATER)

    assert not pages.is_of(ann, cohort)
    assert not GiftRow.objects.exists()
    with pytest.raises(InvalidInputError, match="works no more"):
        runners.accept(ann, token, now=LATER)
    joining.join(ann, code, now=LATER)  # as one of its people
    with pytest.raises(NotFoundError):
        runners.take_back(centre, cohort, line.id, now=LATER)
    again = runners.invitation(CohortRow.objects.get(), now=LATER)
    runners.accept(ann, again, now=LATER)
    assert page_of(ann, cohort).runners == (line,)


def test_only_its_owner_takes_it_back(
    ann: User, centre: User, cohort: UUID, token: str
) -> None:
    runners.accept(ann, token, now=NOW)
    (line,) = page_of(centre, cohort).runners

    with pytest.raises(NotFoundError):
        runners.take_back(ann, cohort, line.id, now=NOW)
    with pytest.raises(NotFoundError):
        runners.take_back(centre, cohort, uuid4(), now=NOW)
    joining.leave(ann, cohort, now=NOW)
    assert page_of(centre, cohort).runners == ()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: "",
        lambda _: "\0:x",
        lambda token: token[:-1],
        lambda token: f"x{token}",
        lambda _: signing.Signer(salt="another").sign_object(["a", "b", 0]),
    ],
    ids=["empty", "nothing", "cut", "longer", "other"],
)
def test_what_is_no_invitation_is_refused(
    ann: User, token: str, spoil: Callable[[str], str]
) -> None:
    with pytest.raises(InvalidInputError, match="works no more"):
        runners.invited(ann, spoil(token), now=NOW)


def test_an_invitation_is_over_after_seven_days(ann: User, token: str) -> None:
    last = runners.invited(ann, token, now=NOW + runners.LASTS)

    assert last.name == "Spring class"

    with pytest.raises(InvalidInputError):
        runners.invited(ann, token, now=NOW + runners.LASTS + timedelta(seconds=1))


@pytest.mark.parametrize("deed", ["renew", "end"])
def test_an_invitation_goes_with_the_code(
    ann: User, centre: User, cohort: UUID, token: str, deed: str
) -> None:
    if deed == "renew":
        running.renew(centre, cohort)
    else:
        running.end(centre, cohort, now=NOW)

    with pytest.raises(InvalidInputError):
        runners.accept(ann, token, now=NOW)


def test_a_cohort_is_run_by_so_many(
    ann: User, token: str, people: Callable[..., list[User]]
) -> None:
    people(runners.MOST)
    MemberRow.objects.update(runs_it=True)

    with pytest.raises(InvalidInputError, match="which is the most"):
        runners.accept(ann, token, now=NOW)


@pytest.mark.django_db(transaction=True)
class TestDeleting:
    @pytest.fixture(autouse=True)
    def home(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ASKBACK_HOME", str(tmp_path / "home"))

    def test_who_runs_it_longest_has_it_when_its_owner_goes(
        self, ann: User, bob: User, centre: User, cohort: UUID, token: str
    ) -> None:
        runners.accept(ann, token, now=NOW)
        runners.accept(bob, token, now=LATER)

        erasing.close(centre, word="delete")

        page = page_of(ann, cohort)
        assert page.is_owner
        assert [one.id for one in page.runners] == [MemberRow.objects.get().pk]
        assert MemberRow.objects.get().owner == bob

    def test_what_nobody_else_runs_goes_with_its_owner(
        self, ann: User, centre: User, code: str
    ) -> None:
        joining.join(ann, code, now=NOW)

        erasing.close(centre, word="delete")

        assert not CohortRow.objects.exists()
        assert not MemberRow.objects.exists()
        assert pages.every(ann).joined == ()

    def test_people_go_out_of_their_cohorts(
        self, ann: User, cohort: UUID, code: str
    ) -> None:
        joining.join(ann, code, now=NOW)

        erasing.close(ann, word="delete")

        assert not MemberRow.objects.exists()
        assert CohortRow.objects.get().pk == cohort
