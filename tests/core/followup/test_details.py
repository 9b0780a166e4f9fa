from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.details import LONGEST, SHORTEST, Spoken, detail_of
from askback.core.topics import Phrasing, Rule

LOVE = Rule.LOVE


def quote_of(text: str, **fields: object) -> str | None:
    given: dict[str, object] = {"rule": LOVE, "kind": "story"} | fields
    people = ("Dana Marsh", "Priya Shah")
    spoken = Spoken(text, **{"verdict": "answered", **given})  # type: ignore[arg-type]
    found = detail_of([spoken], people=people, known=("Halden Infirmary",))
    return found.quote if found else None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Um, so in March we walked the whole ward to the taxi with him. Anyway.",
            None,  # somebody else is in it
        ),
        (
            "So, well, in March the whole crew sang on the quay for an hour. Anyway.",
            "in March the whole crew sang on the quay for an hour",
        ),
        (
            "I think we planted forty trees with year four in October.",
            "we planted forty trees with year four in October",
        ),
        (
            "Last May, we opened at Halden and two hundred families came. It rained.",
            "Last May, we opened at Halden and two hundred families came",
        ),
        (
            "In June we worked at Thornby Reach and the press ran again in two days.",
            "In June we worked at Thornby Reach and the press ran again in two days",
        ),
        (
            (
                "In April we rebuilt the SMT line and two apprentices ran the first "
                "shift, and then the visitors came in their coaches from all over the "
                "valley to see it."
            ),
            (
                "In April we rebuilt the SMT line and two apprentices ran the first "
                "shift"
            ),
        ),
    ],
)
def test_a_thought_is_quoted_without_what_only_opens_it(
    text: str, quote: str | None
) -> None:
    assert quote_of(text) == quote


@pytest.mark.parametrize(
    "text",
    [
        "in march the whole crew sang on the quay for an hour.",  # no capitals
        "In March, um, the whole crew sang on the quay for an hour.",
        "In March the the whole crew sang on the quay for an hour.",
        "In March we nearly failed, and sang on the quay for an hour.",
        "In March my dad sang on the quay for an hour with us.",
        "Between us, in March the crew sang on the quay for an hour.",
        "In March we paid two hundred for an hour on the quay.",
        "In March we sang with Priya on the quay for an hour.",
        "In March we sang with Wiktor on the quay for an hour.",
        "In March he sang on the quay for an hour with us.",
        "That was in March, when we sang on the quay for an hour.",
        "In March we sang on the quay for an hour, didn't you hear?",
        "We sang.",
        "In March we sang on the quay and",  # not ended
        "Everybody is really great and it is a super place with a vibe.",
        'In March we sang "the quay" for an hour, the whole crew.',
    ],
)
def test_what_is_private_ill_torn_or_about_others_is_not_quoted(text: str) -> None:
    assert quote_of(text) is None


FIT = "In March the whole crew sang on the quay for an hour."


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "not_answered"},
        {"is_red": True},
        {"sensitivity": 1},
        {"rule": Rule.HATE},
        {"rule": Rule.CLOSE},
        {"rule": None, "criterion": "pay"},
        {"rule": None, "criterion": "team", "phrasing": Phrasing.PROBLEM},
        {"rule": None, "criterion": "", "kind": "fact"},
        {"rule": None, "criterion": "mistakes", "kind": "fact"},
    ],
)
def test_answers_that_are_not_for_a_letter_give_nothing(
    fields: dict[str, object],
) -> None:
    assert quote_of(FIT, **fields) is None


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"rule": None, "criterion": "team"},
        {"rule": None, "criterion": "team", "kind": "story", "is_good": True},
        {"rule": None, "criterion": ""},
        {"rule": None, "criterion": "mistakes", "is_good": True},
        {
            "rule": None,
            "criterion": "team",
            "phrasing": Phrasing.PROBLEM,
            "is_good": True,
        },
    ],
)
def test_a_glad_answer_is_quoted_verbatim(fields: dict[str, object]) -> None:
    assert quote_of(FIT, **fields) == FIT.removesuffix(".")


def test_what_they_love_wins_over_the_rest_and_no_words_are_taken_twice() -> None:
    other = Spoken(
        "In May we painted the whole staff room in one day.",
        "answered",
        kind="story",
        criterion="team",
    )
    loved = Spoken(FIT, "answered", rule=LOVE, kind="story")

    first = detail_of([other, loved])
    assert first is not None
    assert first.spoken is loved
    second = detail_of([other, loved], taken={first.quote})
    assert second is not None
    assert second.quote == "In May we painted the whole staff room in one day"
    assert detail_of([]) is None


@given(st.text(max_size=300))
def test_whatever_is_quoted_stands_in_the_turn(text: str) -> None:
    found = detail_of([Spoken(f"{FIT} {text}", "answered", rule=LOVE)])

    if found is not None:
        span = found.span
        assert f"{FIT} {text}"[span.start : span.end] == span.quote
        assert len(span.quote.split()) + 4 >= SHORTEST
        assert len(span.quote) < 400
        assert LONGEST > 0


def test_a_turn_without_end_is_read_in_time_that_grows_with_it() -> None:
    long = "In March " + "the crew, and so " * 20_000 + "sang."

    assert detail_of([Spoken(long, "answered", rule=LOVE)]) is None
