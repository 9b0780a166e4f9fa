from __future__ import annotations

import json
from uuid import UUID

import pytest

from askback.services import agendas, suggestions
from askback.services.grown import tailored_of
from askback.store.models import SourceRow, SuggestionRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(company: UUID) -> SourceRow:
    return SourceRow.objects.get(opportunity_id=company)


def test_stored_sources_give_the_same_keys_every_time(source: SourceRow) -> None:
    silent = SourceRow(id=UUID(int=2 << 96), reading={"questions": []})

    found = tailored_of([source, silent])

    assert [q.key for q in found] == [
        f"tailored-{source.id.hex[:8]}-{n}" for n in range(1, len(found) + 1)
    ]
    assert [q.text for q in found] == [q["text"] for q in source.reading["questions"]]
    assert found[0].source.startswith("grown from: ")


class Model:
    """A language model that words the first question anew."""

    name = "small"
    needs_key = False

    def __init__(self, quote: str) -> None:
        self.quote = quote

    def reply(self, _system: str, _prompt: str) -> str:
        worded = {"number": 1, "text": "When was that last so?", "quote": self.quote}
        return json.dumps({"wordings": [worded]})


def test_a_wording_that_the_user_took_is_how_it_is_put(
    me: User, source: SourceRow
) -> None:
    before = tailored_of([source])
    model = Model(source.reading["questions"][0]["quote"])
    suggestions.ask(me, source.id, asked=model, now=NOW)
    assert tailored_of([source]) == before

    row = SuggestionRow.objects.get()
    suggestions.judge(me, row.id, is_taken=True)

    texts = [question.text for question in tailored_of([source])]
    assert texts == ["When was that last so?", *(q.text for q in before[1:])]


def test_four_of_them_are_at_hand_in_every_interview(
    me: User, first: UUID, second: UUID
) -> None:
    for interview in (first, second):
        agenda = agendas.show(me, interview, now=NOW).agenda
        items = (*agenda.items, *agenda.spares, *agenda.tailored)

        assert sum(item.key.startswith("tailored-") for item in items) >= 4
