from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.context import find_possible
from askback.core.practice.take.fillers import find_fillers
from askback.core.practice.values import Word

ODD = (
    "like", "you", "know", "i", "mean", "sort", "kind", "of", "so", "well", "actually",
    "right", "okay", "um", "the", "we", "was.", "and,", "it's", "40", "there",
)  # fmt: skip


def running(text: str) -> tuple[Word, ...]:
    """Words one right after the other, so that punctuation alone sets them off."""
    return tuple(Word(word, n / 4, (n + 1) / 4) for n, word in enumerate(text.split()))


def found(text: str) -> str:
    words = running(text)
    return ", ".join(one.word for one in find_possible(words, find_fillers(words)))


@pytest.mark.parametrize(
    ("text", "fills"),
    [
        ("It was, like, late when we got to the ward.", "like"),
        ("There was like nobody on the ward that night.", "like"),
        ("There's like a queue at the door every day.", "like"),
        ("We had like forty of them in the store.", "like"),
        ("It was like forty of them in the store.", "like"),
        ("It was like really hard to say that to him.", "like"),
        ("It was like you know hard to say that to him.", "you know"),
        ("I like it and they would like to stay there.", ""),
        ("It looks like rain and it was something like that.", ""),
        ("Like I said, we left it as it was.", ""),
        ("It was like him to do that for the team.", ""),
        ("It was like the others that we had seen.", ""),
        ("A man-like figure was in the yard with us.", ""),
        ("We were, you know, late for the shift again.", "you know"),
        ("It was you know a mess when we came in.", "you know"),
        ("And, you know what I did then was wrong.", "you know"),
        ("Do you know the way to the ward from here?", ""),
        ("I think you know that we had to leave them.", ""),
        ("That is all you know about the way we work.", ""),
        ("I asked if you know the man who was there.", ""),
        ("So, you know, but you know, it went well in the end.",
         "so, you know, you know"),
        ("I mean, it was late and we had to stop.", "i mean"),
        ("That is what I mean by a good day at work.", ""),
        ("By that word there I mean the whole of the team.", ""),
        ("I mean it when I say that we were late.", ""),
        ("It was kind of late and we sort of stopped.", "kind of, sort of"),
        ("What kind of work is it that they do there?", ""),
        ("They are the sort of people that I like.", ""),
        ("It was kinda late and he was sorta cross.", "kinda, sorta"),
        ("So um I called the ward and they came at once.", "so"),
        ("We were late. So, basically, we ran to the bus.", "so, basically"),
        ("It was so late that we had to go home.", ""),
        ("We left it at that, so.", "so"),
        ("So that they could leave, we stayed there.", ""),
        ("Well, we had to do it and we did it.", "well"),
        ("We were late and well we had to go then.", "well"),
        ("It went well and we did well in the end.", ""),
        ("They worked as well as they had before it.", ""),
        ("It was actually late when we came to them.", "actually"),
        ("We don't actually know what it was that day.", ""),
        ("I asked whether it actually works for them.", ""),
        ("We moved it, right, and then it was done.", "right"),
        ("Right, so we went to them and said it.", "right"),
        ("It was right that we went to them then.", ""),
        ("We did it right away and then right there.", ""),
        ("Okay, so I went to them and I said it.", "okay"),
        ("It was okay and they felt okay about it.", ""),
        ("And okay we had to go back to them then.", "okay"),
        ("Eso es, like, muy bueno para mí y para ti.", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_word_fills_or_means_by_what_stands_around_it(text: str, fills: str) -> None:
    assert found(text) == fills


def test_a_silence_sets_off_as_a_comma_does() -> None:
    words = running("it was like late when we got to the ward")
    apart = tuple(
        Word(word.text, n + 0.0, n + 0.5) if n < 4 else Word(word.text, n, n + 1.0)
        for n, word in enumerate(words)
    )

    assert [one.word for one in find_possible(apart, ())] == ["like"]


def test_what_fills_anyway_is_passed_over() -> None:
    words = running("it was you um know late when we got to the ward")

    assert find_possible(words, find_fillers(words)) == ()


@given(st.lists(st.sampled_from(ODD), max_size=40))
def test_no_order_of_words_is_too_odd(texts: list[str]) -> None:
    words = running(" ".join(["we had it and they were there with us", *texts]))

    found = find_possible(words, find_fillers(words))

    assert len({one.index for one in found}) == len(found)
    assert all(one.start_s < one.end_s for one in found)
