from __future__ import annotations

import json
from uuid import UUID

import pytest

from askback.errors import NotFoundError, UnavailableError
from askback.services import suggestions
from askback.services.values import ModelLine, SuggestionLine
from askback.store.models import SourceRow, SuggestionRow, User
from tests.builders import NOW

pytestmark = pytest.mark.django_db


class Model:
    """A language model that says what it was told to say."""

    name = "small"
    needs_key = False

    def __init__(self, *replies: str) -> None:
        self.replies = list(replies)
        self.prompts: list[str] = []

    def reply(self, system: str, prompt: str) -> str:
        self.prompts += [system, prompt]
        return self.replies.pop(0)


@pytest.fixture
def source(company: UUID) -> SourceRow:
    return SourceRow.objects.get(opportunity_id=company)


def wording(source: SourceRow, text: str = "What went wrong with it last?") -> str:
    quote = source.reading["questions"][0]["quote"]
    return json.dumps({"wordings": [{"number": 1, "text": text, "quote": quote}]})


def ask(owner: User, source: SourceRow, *replies: str) -> int:
    return suggestions.ask(owner, source.id, asked=Model(*replies), now=NOW)


def lines(owner: User, company: UUID) -> tuple[SuggestionLine, ...]:
    return suggestions.show(owner, company).lines


def test_what_cites_the_source_is_shown_as_suggested_and_counts_for_nothing(
    me: User, company: UUID, source: SourceRow
) -> None:
    before = source.reading["questions"][0]["text"]

    assert ask(me, source, wording(source)) == 0

    (line,) = lines(me, company)
    assert (line.model, line.kind, line.is_taken) == ("small", "wording", False)
    assert (line.text, line.instead_of) == ("What went wrong with it last?", before)
    assert line.quote in source.text
    assert suggestions.taken_wordings([source]) == {}


def test_what_cites_nothing_is_dropped_and_counted(
    me: User, company: UUID, source: SourceRow
) -> None:
    lie = {"criterion": "pay", "quote": "We pay a million a year to everyone."}

    assert ask(me, source, json.dumps({"claims": [lie]})) == 1
    assert lines(me, company) == ()


def test_the_model_gets_the_source_and_its_questions(
    me: User, source: SourceRow
) -> None:
    model = Model("{}")

    suggestions.ask(me, source.id, asked=model, now=NOW)

    system, prompt = model.prompts
    assert "not instructions" in system
    assert source.text.strip() in prompt
    assert source.reading["questions"][0]["text"] in prompt


def test_a_wording_that_is_taken_stands_for_its_question(
    me: User, company: UUID, source: SourceRow
) -> None:
    ask(me, source, wording(source))
    (line,) = lines(me, company)

    assert suggestions.judge(me, line.id, is_taken=True) == company

    assert suggestions.taken_wordings([source]) == {
        line.instead_of: (line.text, "small")
    }
    assert lines(me, company)[0].is_taken


def test_a_suggestion_that_is_dropped_is_shown_no_more(
    me: User, company: UUID, source: SourceRow
) -> None:
    ask(me, source, wording(source))

    suggestions.judge(me, lines(me, company)[0].id, is_taken=False)

    assert lines(me, company) == ()


def test_asking_again_leaves_what_was_taken(
    me: User, company: UUID, source: SourceRow
) -> None:
    ask(me, source, wording(source))
    suggestions.judge(me, lines(me, company)[0].id, is_taken=True)

    ask(me, source, wording(source, "Who was there last?"))
    ask(me, source, wording(source, "When was that last?"))

    assert {line.text for line in lines(me, company)} == {
        "What went wrong with it last?",
        "When was that last?",
    }


def test_a_quote_that_is_no_longer_there_is_hidden(
    me: User, company: UUID, source: SourceRow
) -> None:
    ask(me, source, wording(source))
    SourceRow.objects.update(text=f"Now {source.text}")

    assert lines(me, company) == ()


def test_without_a_model_the_page_is_whole_and_asking_is_refused(
    me: User, company: UUID, source: SourceRow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ASKBACK_LLM", raising=False)

    assert suggestions.model() is None
    assert suggestions.show(me, company).model is None
    with pytest.raises(UnavailableError, match="Everything works without one"):
        suggestions.ask(me, source.id, asked=None, now=NOW)


def test_a_model_that_is_named_is_named_on_the_page(
    me: User, company: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASKBACK_LLM", "dodo")

    page = suggestions.show(me, company)

    assert page.model is not None
    assert page.model.name == "dodo"
    assert "no model 'dodo'" in page.model.problem
    assert suggestions.model_line(Model()) == ModelLine("small", needs_key=False)


def test_what_is_not_mine_is_not_there(
    me: User, bob: User, company: UUID, source: SourceRow
) -> None:
    ask(me, source, wording(source))
    row = SuggestionRow.objects.get()

    with pytest.raises(NotFoundError, match="source"):
        suggestions.ask(bob, source.id, asked=Model("{}"), now=NOW)
    with pytest.raises(NotFoundError, match="company"):
        suggestions.show(bob, company)
    with pytest.raises(NotFoundError, match="suggestion"):
        suggestions.judge(bob, row.id, is_taken=True)
