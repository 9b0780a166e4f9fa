from __future__ import annotations

from datetime import timedelta

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services import people
from askback.services.access import tokens
from askback.store.models import RevisionRow, TokenRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def me() -> User:
    return people.local_owner()


@pytest.fixture
def bob() -> User:
    return User.objects.create(username="bob")


def test_a_token_opens_what_it_was_made_for(me: User) -> None:
    made = tokens.make(me, name=" laptop ", scopes={"write", "read"}, now=NOW)

    found = tokens.bearer(made.secret, now=NOW)

    assert found is not None
    assert (found.owner, set(found.scopes)) == (me, {"read", "write"})
    assert (made.line.name, made.line.scopes) == ("laptop", ("read", "write"))


def test_only_a_digest_is_kept(me: User) -> None:
    made = tokens.make(me, name="x", scopes=["read"], now=NOW)

    (row,) = TokenRow.objects.values()

    assert made.secret not in str(row)
    assert made.secret.startswith(row["start"])
    assert (len(made.secret), len(row["start"]), len(row["digest"])) == (47, 8, 64)


def test_two_tokens_are_never_the_same(me: User) -> None:
    made = {
        tokens.make(me, name="x", scopes=["read"], now=NOW).secret for _ in range(5)
    }

    assert len(made) == 5


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "ask_",
        "ask_" + "a" * 43,
        "x" * 47,
        "ask_" + "a" * 10_000,
        "ask_é" + "a" * 42,
    ],
    ids=["nothing", "beginning", "unknown", "form", "long", "letter"],
)
def test_what_is_no_token_opens_nothing(me: User, secret: str) -> None:
    tokens.make(me, name="x", scopes=["read"], now=NOW)

    assert tokens.bearer(secret, now=NOW) is None


def test_a_token_that_was_ended_opens_nothing(me: User) -> None:
    made = tokens.make(me, name="x", scopes=["read"], now=NOW)

    tokens.end(me, made.line.id, now=NOW)

    assert tokens.bearer(made.secret, now=NOW) is None
    assert tokens.every(me, now=NOW) == ()


def test_a_token_ends_by_itself_on_its_day(me: User) -> None:
    made = tokens.make(me, name="x", scopes=["read"], now=NOW, days=30)
    end = NOW + timedelta(days=30)

    assert tokens.bearer(made.secret, now=end - timedelta(seconds=1)) is not None
    assert tokens.bearer(made.secret, now=end) is None
    assert [line.is_good for line in tokens.every(me, now=end)] == [False]


def test_a_token_of_somebody_who_may_not_come_in_opens_nothing(bob: User) -> None:
    made = tokens.make(bob, name="x", scopes=["read"], now=NOW)

    User.objects.filter(id=bob.id).update(is_active=False)

    assert tokens.bearer(made.secret, now=NOW) is None


def test_somebody_elses_token_is_not_there(me: User, bob: User) -> None:
    made = tokens.make(bob, name="x", scopes=["read"], now=NOW)

    with pytest.raises(NotFoundError):
        tokens.end(me, made.line.id, now=NOW)

    assert tokens.every(me, now=NOW) == ()
    assert tokens.bearer(made.secret, now=NOW) is not None


def test_use_is_written_down_every_ten_minutes_and_changes_no_page(me: User) -> None:
    secret = tokens.make(me, name="x", scopes=["read"], now=NOW).secret
    stamp = RevisionRow.objects.get(owner=me).latest
    used = []

    for minutes in (1, 5, 12):
        tokens.bearer(secret, now=NOW + timedelta(minutes=minutes))
        used.append(tokens.every(me, now=NOW)[0].used_at)

    assert used == [NOW + timedelta(minutes=m) for m in (1, 1, 12)]
    assert RevisionRow.objects.get(owner=me).latest == stamp


def test_the_newest_comes_first(me: User) -> None:
    for number in range(3):
        now = NOW + timedelta(minutes=number)
        tokens.make(me, name=str(number), scopes=["read"], now=now)

    assert [line.name for line in tokens.every(me, now=NOW)] == ["2", "1", "0"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": " "}, "name: give one of 1 to 120 letters."),
        ({"name": "x" * 121}, "name: give one of 1 to 120 letters."),
        ({"scopes": []},
         "scopes: choose of read, write, practice, export, import, webhooks."),
        ({"scopes": ["read", "root"]},
         "scopes: choose of read, write, practice, export, import, webhooks."),
        ({"days": 0}, "days: give 1 to 3650, or none."),
        ({"days": 3651}, "days: give 1 to 3650, or none."),
    ],
)  # fmt: skip
def test_what_cannot_be_a_token_is_refused(
    me: User, given: dict[str, object], said: str
) -> None:
    wanted = {"name": "x", "scopes": ["read"], "now": NOW, **given}

    with pytest.raises(InvalidInputError) as caught:
        tokens.make(me, **wanted)  # type: ignore[arg-type]

    assert str(caught.value) == said


def test_there_are_only_so_many(me: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "MOST", 2)
    old = tokens.make(me, name="old", scopes=["read"], now=NOW, days=1)
    later = NOW + timedelta(days=2)
    for _ in range(2):  # one that has ended by itself does not count
        tokens.make(me, name="x", scopes=["read"], now=later)

    with pytest.raises(InvalidInputError, match="There are 2 tokens"):
        tokens.make(me, name="x", scopes=["read"], now=later)

    assert not next(
        one for one in tokens.every(me, now=later) if one.id == old.line.id
    ).is_good
