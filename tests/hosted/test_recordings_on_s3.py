"""Recordings in a bucket: kept, played, deleted, and what is said when it is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import boto3
import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings
from django.utils import timezone
from moto.server import ThreadedMotoServer

from askback.services.practice import recordings
from askback.settings.hosted import bucket
from askback.store.models import TakeRow, User
from tests.takes import add_exercise, add_take

pytestmark = pytest.mark.django_db(transaction=True)

ANN = "ann@example.org"
SOUND = bytes(range(256)) * 400


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """Serve something like S3 on this machine."""
    made = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    made.start()
    host, port = made.get_host_and_port()
    yield f"{host}:{port}"
    made.stop()


@pytest.fixture
def held(server: str) -> Iterator[Any]:
    """An empty bucket, which askback is told of as its host tells it."""
    options = bucket(urlsplit(f"s3://k:s@{server}/takes?region=us-east-1&tls=0"))
    client = boto3.resource(
        "s3", endpoint_url=f"http://{server}", region_name="us-east-1",
        aws_access_key_id="k", aws_secret_access_key="s",  # noqa: S106 -- for nothing
    )  # fmt: skip
    found = client.create_bucket(Bucket="takes")
    kept = {**settings.STORAGES, "recordings": options}
    with override_settings(STORAGES=kept):
        yield found
    found.objects.all().delete()


@pytest.fixture
def ann(sign_up: Callable[[str], Client], held: Any) -> Client:
    assert held.name == "takes"
    client = sign_up(ANN)
    client.raise_request_exception = False
    return client


@pytest.fixture
def owner(ann: Client) -> User:
    assert ann.cookies
    return User.objects.get(email=ANN)


@pytest.fixture
def exercise(owner: User) -> UUID:
    return add_exercise(owner)


def names(held: Any) -> list[str]:
    return sorted(one.key for one in held.objects.all())


def brought() -> SimpleUploadedFile:
    return SimpleUploadedFile("take.webm", SOUND, "audio/webm")


def played(client: Client, take: UUID, **headers: str) -> tuple[int, bytes]:
    response: Any = client.get(f"/practice/takes/{take}/recording/", headers=headers)
    held = b"".join(response) if response.streaming else response.content
    return response.status_code, held


def test_a_recording_is_kept_there_and_private(
    ann: Client, owner: User, exercise: UUID, held: Any
) -> None:
    ann.post(f"/practice/{exercise}/record/", {"recording": brought()})

    take = TakeRow.objects.get()
    (kept,) = held.objects.all()
    assert kept.key == f"{owner.pk}/{take.media}"
    assert kept.get()["Body"].read() == SOUND
    grants = kept.Acl().grants
    assert [one["Grantee"]["Type"] for one in grants] == ["CanonicalUser"]
    assert played(ann, take.id) == (200, SOUND)


@pytest.mark.parametrize(
    ("asked", "span"),
    [("bytes=0-9", slice(0, 10)), ("bytes=1000-", slice(1000, None)),
     ("bytes=-7", slice(-7, None))],
    ids=["first", "rest", "last"],
)  # fmt: skip
def test_a_part_of_it_is_played(
    ann: Client, owner: User, exercise: UUID, asked: str, span: slice
) -> None:
    take = add_take(owner, exercise, data=SOUND)

    assert played(ann, take, range=asked) == (206, SOUND[span])


def test_nobody_else_plays_it(
    ann: Client, owner: User, exercise: UUID, sign_up: Callable[[str], Client]
) -> None:
    take = add_take(owner, exercise, data=SOUND)
    ben = sign_up("ben@example.org")

    assert played(ben, take)[0] == 404
    assert played(ann, take)[0] == 200


def test_a_take_that_is_deleted_takes_it_along(
    ann: Client, owner: User, exercise: UUID, held: Any
) -> None:
    first, second = (add_take(owner, exercise, data=SOUND) for _ in range(2))

    ann.post(f"/practice/takes/{first}/delete/")

    assert names(held) == [f"{owner.pk}/{second}.webm"]


def test_an_account_that_is_deleted_takes_all_of_its_own_and_nothing_else(
    ann: Client, owner: User, exercise: UUID, held: Any
) -> None:
    add_take(owner, exercise, data=SOUND)
    recordings.keep(owner, f"{exercise}.webm", [b"of no take"])
    ben = User.objects.create(username="ben")
    bens = add_take(ben, add_exercise(ben), data=SOUND)

    ann.post("/settings/delete/", {"word": "delete"})

    assert not User.objects.filter(email=ANN).exists()
    assert names(held) == [f"{ben.pk}/{bens}.webm"]


def test_what_no_take_names_is_swept_after_an_hour(
    owner: User, exercise: UUID, held: Any
) -> None:
    take = add_take(owner, exercise, data=SOUND)
    recordings.keep(owner, f"{exercise}.webm", [b"of no take"])
    now = timezone.now()

    assert recordings.sweep(owner, now=now) == 0
    assert recordings.sweep(owner, now=now + timedelta(hours=2)) == 1
    assert names(held) == [f"{owner.pk}/{take}.webm"]


@pytest.fixture
def away(held: Any) -> Callable[[], Any]:
    """Return what has askback look where nobody answers."""
    assert held.name == "takes"
    nowhere = bucket(urlsplit("s3://k:s@127.0.0.1:9/takes?region=us-east-1&tls=0"))
    return lambda: override_settings(
        STORAGES={**settings.STORAGES, "recordings": nowhere}
    )


def test_a_storage_that_is_gone_is_told_kindly_and_nothing_is_lost(
    ann: Client, owner: User, exercise: UUID, away: Callable[[], Any]
) -> None:
    take = add_take(owner, exercise, data=SOUND)
    with away():
        answers = [
            ann.get(f"/practice/takes/{take}/recording/"),
            ann.post(f"/practice/{exercise}/record/", {"recording": brought()}),
        ]
        erased = ann.post("/settings/delete/", {"word": "delete"})
        shown = ann.get(f"/practice/{exercise}/").status_code

    assert [answer.status_code for answer in (*answers, erased)] == [503] * 3
    for answer in answers:
        assert "does not answer now" in answer.content.decode()
    assert shown == 200
    assert TakeRow.objects.get().id == take
    assert played(ann, take) == (200, SOUND)


def test_a_bucket_that_was_deleted_is_told_kindly(
    ann: Client, exercise: UUID, held: Any
) -> None:
    held.objects.all().delete()
    held.delete()
    answer = ann.post(f"/practice/{exercise}/record/", {"recording": brought()})
    held.create()

    assert answer.status_code == 503
    assert not TakeRow.objects.exists()
