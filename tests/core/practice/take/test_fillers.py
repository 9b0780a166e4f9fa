from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.fillers import find_fillers
from askback.core.practice.values import Word
from tests.takes import said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Um, we, uh, left. Uhm. Erm... hmm, er, okay.", "um uh uhm erm hmm er"),
        ("and um I uhh went ummm home", "um uhh ummm"),
        ("I was in the ER, and ER staff left.", ""),
        ("UM WE ER LEFT AT ER NINE", "um er er"),
        ("To err is human, the er went down.", ""),
        ("Uh-huh. Uh huh. Mm-hmm, umbrella, her, hum.", ""),
        ("We left...um and went.", "um"),
        ("we left--home", ""),
        ("Wir treffen uns um die Uhr, er ist da.", ""),
        ("É um grande projeto, um bocado.", ""),
        ("Ich blieb noch bis um neun und ging dann mit ihr um den Block herum.", ""),
        ("Um, Kubernetes, uh, Terraform.", "um uh"),
        ("Um, the mill.", "um"),
        ("", ""),
    ],
)
def test_um_and_its_kind_are_found_and_what_looks_alike_is_not(
    text: str, found: str
) -> None:
    assert " ".join(one.word for one in find_fillers(said(text))) == found


def test_each_has_its_place_and_time() -> None:
    words = (Word("So", 0.0, 0.2), Word("“Um…”", 0.4, 0.9))

    (one,) = find_fillers(words)

    assert (one.word, one.start_s, one.end_s, one.index) == ("um", 0.4, 0.9, 1)


@given(st.lists(st.text(min_size=1, max_size=12), max_size=40))
def test_each_is_a_word_that_was_said(texts: list[str]) -> None:
    words = tuple(Word(text, float(n), n + 0.5) for n, text in enumerate(texts))

    for one in find_fillers(words):
        assert one.word in words[one.index].text.lower()
