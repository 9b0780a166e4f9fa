from __future__ import annotations

import pytest

from askback.core.dossier.duties import Ground, read_grounds
from askback.core.dossier.lines import flat, lines, plain, sentences
from askback.core.dossier.sections import parts


def grounds(text: str) -> list[tuple[str, str]]:
    found = lines(text, len(text))
    low = plain(text)
    pieces = sentences(text, found)
    read: tuple[Ground, ...] = read_grounds(text, flat(low), pieces, parts(low, found))
    return [(ground.kind.value, ground.core.quote) for ground in read]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("You will run the stock audit.", "run the stock audit."),
        ("You'll also visit farms in spring.", "visit farms in spring."),
        ("One week you will be building the model.", "be building the model."),
        ("You will be on call one week in six.", "be on call one week in six."),
        ("The post-holder will chair the panel.", "chair the panel."),
        ("In this role, you would train two commis.", "train two commis."),
    ],
)
def test_what_i_would_do_is_a_duty(text: str, core: str) -> None:
    assert grounds(text) == [("will", core)]


@pytest.mark.parametrize(
    "text",
    ["You will have good humour.", "You will be a self-starter.", "You'll like it."],
)  # fmt: skip
def test_what_i_would_be_or_have_is_no_duty(text: str) -> None:
    assert [kind for kind, _ in grounds(text)] == ["rest"]


def test_lists_of_duties_and_needs_are_told_by_their_headings() -> None:
    text = (
        "Duties\n- Weekly stock count\n- Your manager is Jo\n\nRequirements\n"
        "- Two years of welding\n- Must be able to lift\n- No experience is needed\n"
        "Needed: valid forklift card\n\nNice to have\n- A word of Welsh\n\n"
        "How to apply\n- Fill in the form"
    )

    assert grounds(text) == [
        ("duty", "Weekly stock count"),
        ("rest", "Your manager is Jo"),
        ("asked", "Two years of welding"),
        ("rest", "Must be able to lift"),
        ("rest", "No experience is needed"),
        ("asked", "Needed: valid forklift card"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Our shop sells bread to four villages.", "fact"),
        ("The mine is expected to run to 2041.", "fact"),
        ("Bread and butter and cheese.", "rest"),
        ("Four loaves of bread " * 12, "rest"),
    ],
)
def test_other_sentences_are_facts_where_they_tell_of_the_place(
    text: str, kind: str
) -> None:
    assert [found for found, _ in grounds(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Two words", "Pay: £31,000 and more a year", "Call Jo on Monday at nine please",
        "We are an equal opportunities employer of four",
    ],
)  # fmt: skip
def test_labels_and_boilerplate_are_no_ground(text: str) -> None:
    assert grounds(text) == []


def test_the_line_that_names_the_job_is_no_fact() -> None:
    text = "Ward nurse, nights, at Halden Infirmary"

    assert read_grounds(text, text.lower(), [(0, len(text))], ()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Sie haben zwei Staatsexamen und Erfahrung im Verwaltungsrecht.",
        "Vous avez cinq ans de pratique dans un cabinet.",
        "Must have digi card and driver licence.",
    ],
)
def test_what_is_asked_of_the_candidate_is_no_duty_and_no_fact(text: str) -> None:
    assert read_grounds(text, text.lower(), [(0, len(text))], ()) == ()
