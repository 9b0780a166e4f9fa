from __future__ import annotations

from typing import Any

import pytest

from askback.adapters import shipped
from askback.adapters.embedding import read_kept, shipped_file
from askback.core.bank.index import texts_of
from askback.core.practice.decode.ready import as_bank
from askback.errors import InvalidInputError, NotFoundError
from askback.services import meaning
from askback.services.files import decode as deeds


def test_a_question_put_otherwise_is_known_again() -> None:
    found = deeds.decode("uh so what'd you say your biggest weakness is?")

    assert (found.band, found.key) == ("sure", "weaknesses")
    assert found.competency == "self_awareness"
    assert found.competency_label == "Self-awareness"
    assert found.family == "You, as you see yourself"
    assert len(found.strong) == 3


def test_what_we_do_not_know_is_decoded_by_its_form_alone() -> None:
    found = deeds.decode("Which moss grows on slate?")

    assert (found.band, found.key, found.competency) == ("none", "", "")
    assert found.text == "Which moss grows on slate?"
    assert found.kind == "fact"
    assert found.concern.startswith("By its form")


def test_a_question_that_may_be_two_offers_the_other() -> None:
    found = deeds.decode("one of your staff isn't pulling their weight, what do you do")

    assert found.band == "maybe"
    assert "underperformer" in {found.key, *(near.key for near in found.others)}


def test_nothing_that_is_said_is_refused_with_what_to_write() -> None:
    with pytest.raises(InvalidInputError, match="QUESTION: has no words"):
        deeds.decode(" ?! ")


def test_one_is_decoded_by_its_key() -> None:
    found = deeds.one("family-plans")

    assert found.band == "sure"
    assert "You need not answer." in found.careful
    with pytest.raises(NotFoundError):
        deeds.one("no-such")


def test_what_is_looked_for_comes_nearest_first() -> None:
    assert deeds.look_for("what is your greatest weakness")[0].key == "weaknesses"
    assert deeds.look_for("!") == ()
    assert deeds.look_for("zzz qqq vvv") == ()


@pytest.mark.usefixtures("no_model")
def test_without_the_model_only_what_is_put_word_for_word_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deeds, "embedder_if_here", meaning.embedder_if_here)

    assert deeds.decode("What is your greatest weakness?").band == "sure"
    assert deeds.decode("what trait of yours troubles you").band == "none"


def test_for_programs_what_is_not_known_is_null() -> None:
    found = deeds.to_json(deeds.decode("Which moss grows on slate?"))

    assert (found["key"], found["text"], found["competency"]) == (None, None, None)
    assert found["careful"] is None
    assert found["stories"] == []


def test_people_read_what_is_behind_a_question() -> None:
    told = deeds.lines(deeds.decode("Are you planning to start a family?"))

    assert told[:3] == [
        "This is: Do you have children, or plans to?",
        "Reliability.",
        "",
    ]
    assert "They may ask next:" in told
    assert told[-1].startswith("Careful: You need not answer.")


def test_people_read_what_it_may_be_besides() -> None:
    said = "one of your staff isn't pulling their weight, what do you do"

    told = deeds.lines(deeds.decode(said))

    assert told[0].startswith("This may be: ")
    assert "Or did they ask:" in told


def test_people_read_that_a_question_is_not_known() -> None:
    told = deeds.lines(deeds.decode("Which moss grows on slate?"))

    assert told[:2] == ["We do not know this question. By its form alone:", "A fact."]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "20 seconds"),
        (60, "1 minute"),
        (90, "1½ minutes"),
        (120, "2 minutes"),
        (75, "1 minute"),
    ],
)
def test_a_length_is_said_as_people_say_it(seconds: int, words: str) -> None:
    assert deeds.spoken(seconds) == words


def test_the_shipped_questions_are_whole_and_without_a_mistake() -> None:
    entries, mistakes = shipped.read_decoding()

    assert mistakes == ()
    assert len(entries) >= 165
    assert {e.competency for e in entries} <= set(shipped.competencies())


def test_no_wording_belongs_to_two_questions() -> None:
    said = [
        " ".join(text.casefold().split()).rstrip("?.")
        for entry in shipped.decoding()
        for text in (entry.text, *entry.aliases)
    ]

    assert sorted({text for text in said if said.count(text) > 1}) == []


def test_every_competency_is_looked_for_by_some_question() -> None:
    assert {e.competency for e in shipped.decoding()} == set(shipped.competencies())


def test_every_text_that_is_looked_for_has_its_vector_at_hand() -> None:
    texts = texts_of(as_bank(shipped.decoding(), shipped.aside()))
    kept = read_kept(shipped_file("decode"), meaning.embedder().model_id)

    assert set(kept.find(texts)) == set(texts)


def test_shipped_questions_with_a_mistake_are_refused_by_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = shipped.loaded
    files: dict[str, dict[str, Any]] = {"decode": {"odd.yaml": []}}
    monkeypatch.setattr(shipped, "loaded", lambda n: files.get(n[5:]) or real(n))

    with pytest.raises(InvalidInputError, match=r"odd\.yaml: the file"):
        shipped.decoding.__wrapped__()
