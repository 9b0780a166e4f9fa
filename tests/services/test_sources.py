from __future__ import annotations

from uuid import UUID

import pytest

from askback.errors import InvalidInputError
from askback.services import sources
from askback.services.values import Upload
from askback.store.models import EvidenceRow, SourceRow, User
from tests.builders import NOW, everything, upload

pytestmark = pytest.mark.django_db

ARTICLE = "Halden Infirmary\n\nOur nurses stay for years. We never cancel leave.\n"


def test_a_source_is_kept_with_what_it_says(me: User, company: UUID) -> None:
    before = EvidenceRow.objects.count()

    sources.add(
        me, company, upload=upload(ARTICLE, "halden.txt"), kind="article", now=NOW
    )

    row = SourceRow.objects.get(kind="article")
    quotes = [claim["quote"] for claim in row.reading["claims"]]
    assert (row.name, row.text, row.owner) == ("halden.txt", ARTICLE, me)
    assert "Our nurses stay for years." in quotes
    assert EvidenceRow.objects.count() == before + len(quotes)


@pytest.mark.parametrize(
    ("brought", "kind", "words"),
    [
        (upload("", "a.txt"), "article", "a.txt: the file is empty"),
        (Upload("a.pdf", b"%PDF-1.4 nothing"), "article", "a.pdf: the PDF"),
        (upload(ARTICLE), "rumour", "kind: choose one of posting, article, notes"),
    ],
)
def test_a_source_that_cannot_be_read_changes_nothing(
    me: User, company: UUID, brought: Upload, kind: str, words: str
) -> None:
    before = everything()

    with pytest.raises(InvalidInputError, match=words):
        sources.add(me, company, upload=brought, kind=kind, now=NOW)

    assert everything() == before
