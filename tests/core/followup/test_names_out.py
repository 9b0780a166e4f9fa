"""A name goes, and nobody else's, nor a word that is only spelt alike."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.followup.names_out import (
    Person,
    is_named,
    name_places,
    names_hidden,
    names_out,
    without_names,
)

DANA = Person("Dana Marsh", ("dm@halden.example",))


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Dana Marsh", "DANA  MARSH and dana\u00a0marsh.", "Someone and someone."),
        ("Dana Marsh", "Dana’s rota, Dana's own.", "Someone’s rota, someone's own."),
        ("Dana Marsh", "Danas, Danaë, bandana, marshes", None),
        ("Dana Marsh", "Dana-Marie came, O'Dana too.", None),
        ("Dana Marsh", "Dana Marsh-Jones is another.", None),
        ("Dana Marsh", "A Dana Marsh-led team", "A someone-led team"),
        ("Dana Marsh", "Dana Smith, not Dana.", "Dana Smith, not someone."),
        ("Dana Marsh", "Peter Marsh and Ms. Marsh", "Peter Marsh and someone"),
        ("Dana Marsh", "Then Marsh left marsh land", "Then someone left marsh land"),
        ("Dana Marsh", "I told Dana Monday works", "I told someone Monday works"),
        ("Dana Marsh", "Dana K. Marsh, Marsh, Dana", "Someone, someone"),
        ("Dana Marsh", "to DANA MARSH: hello", "to someone: hello"),
        ("Dana Marsh", "d.marsh@x.example, dana@x.example.", "someone, someone."),
        ("Dana Marsh", "Dana.Marsh+hr@x.example now", "Someone now"),
        ("Dana Marsh", "x.example/in/dana-marsh-12", "x.example/in/someone-12"),
        ("Dana Marsh", "dm@halden.example", "someone"),
        ("Dana Marsh", "da\u200bna ma\u00adrsh", "someone"),
        ("Dana Marsh", "Dana,\nhow are you?", "Someone,\nhow are you?"),
        ("José García", "Jose Garcia, JOSÉ, García’s", "Someone, someone, someone’s"),
        ("Jose Garcia", "Jose\u0301 Garci\u0301a went", "Someone went"),
        ("Seán O'Brien", "Sean O’Brien; O'Brien.", "Someone; someone."),
        ("Anne-Marie Roy", "Anne-Marie and Anne", "Someone and Anne"),
        ("Maria del Carmen Ruiz", "Maria Ruiz, Maria C. Ruiz", "Someone, someone"),
        ("Dr. Dana Marsh (she/her), PhD", "Dr Marsh and Dana", "Someone and someone"),
        ("Marsh, Dana", "Dana Marsh, Dana", "Someone, someone"),
        ("王伟", "王伟说我们要加班", "someone说我们要加班"),
        ("Will Marsh", "Will you? Will said no.", "Will you? Someone said no."),
        ("Will Marsh", "I will ask Will's boss", "I will ask someone's boss"),
        ("Will Marsh", "* Will you stay", None),
        ("May Ho", "In May: May Ho. May said.", "In May: Someone. Someone said."),
        ("May Ho", "Come in May.", None),
        ("An Do", "An hour. Ask An.", "An hour. Ask someone."),
        ("Dana", "dana was late", "someone was late"),
        ("D", "D was a letter", None),
        ("HR", "HR said", None),
        ("Speaker 2", "Speaker 2: hi", None),
        ("Hiring Manager", "the hiring manager", None),
        ("...", "... and so on", None),
        ("", "anything", None),
    ],
)  # fmt: skip
def test_what_goes_and_what_stays(name: str, text: str, left: str | None) -> None:
    person = Person(name, DANA.emails)

    assert names_out(text, person) == (text if left is None else left)
    assert is_named(text, person) is (left is not None)


def test_of_two_with_one_first_name_only_whole_names_go() -> None:
    person = Person("Dana Marsh", others=("Dana Ho", "Lee Okafor"))

    assert names_out("Dana, Dana Ho, Dana Marsh, Marsh", person) == (
        "Dana, Dana Ho, someone, someone"
    )


def test_of_two_with_one_family_name_only_whole_names_go() -> None:
    person = Person("Dana Marsh", others=("Lee Marsh",))

    assert names_out("Marsh, Lee Marsh and Dana", person) == (
        "Marsh, Lee Marsh and someone"
    )


def test_a_part_of_somebody_elses_longer_name_stays() -> None:
    person = Person("Dana", others=("Ruth van Dana-Berg", "Ann Lee"))

    assert names_out("Ruth van Dana-Berg, Dana", person) == (
        "Ruth van Dana-Berg, someone"
    )
    beside = Person("Ho", others=("Minh A. Hoang",))
    assert names_out("Minh Hoang met Ho", beside) == "Minh Hoang met someone"


def test_a_name_that_is_a_part_of_anothers_stays_alone() -> None:
    person = Person("Rosa Lind", others=("Ana Rosa Diaz",))

    assert names_out("Ana Rosa Diaz saw Rosa", person) == "Ana Rosa Diaz saw Rosa"


def test_the_companys_name_stays() -> None:
    person = Person("Kim Halden", kept=("Halden Infirmary",))

    assert names_out("Halden hired Kim; Kim Halden said", person) == (
        "Halden hired someone; someone said"
    )


def test_dots_stand_letter_for_letter() -> None:
    text = "Write to Dana Marsh or Ms Marsh."
    hidden = names_hidden(text, DANA)

    assert hidden == "Write to ·········· or ········."
    assert len(hidden) == len(text)


def test_every_place_is_found_again_in_the_new_text() -> None:
    text = "Dana asked. Was it Dana who left? Ask dana marsh."
    changed = without_names(text, DANA)

    start = text.index("Was")
    begin, end = changed.span(start, text.index("?") + 1)
    assert changed.text[begin:end] == "Was it someone who left?"
    assert changed.span(len(text), len(text)) == (len(changed.text),) * 2
    within = changed.span(text.index("ana asked"), text.index("na marsh"))
    assert changed.text[slice(*within)] == changed.text[:-1]


WORDS = st.lists(
    st.sampled_from(
        [
            "Dana",
            "Marsh",
            "dana",
            "Ho",
            "will",
            "the",
            "é",
            "Ms",
            "王",
            ".",
            "@",
            "'s",
            "-",
        ]
    )
)


@given(WORDS)
def test_whatever_the_text_dots_keep_its_length_and_places_are_apart(
    words: list[str],
) -> None:
    text = " ".join(words)
    places = name_places(text, DANA)

    assert len(names_hidden(text, DANA)) == len(text)
    assert all(a < b for a, b in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


@given(WORDS, st.sampled_from(["", " ", "\n"]))
def test_the_whole_name_never_stays(words: list[str], gap: str) -> None:
    text = gap.join([*words, " Dana Marsh "])

    assert "Dana Marsh" not in names_out(text, DANA)


@pytest.mark.parametrize(
    "text",
    [
        "Dana " * 4_000,
        "dana." * 4_000,
        "a@" * 20_000,
        "Dana" + " " * 40_000,
        "-" * 40_000,
    ],
    ids=["names", "dots", "addresses", "gaps", "dashes"],
)
def test_a_hostile_text_is_read_to_its_end(text: str) -> None:
    assert len(names_hidden(text, DANA)) == len(text)
