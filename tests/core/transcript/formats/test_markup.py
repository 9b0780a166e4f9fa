from __future__ import annotations

import pytest

from askback.core.transcript.formats.markup import decode, voices


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Q&amp;A", "Q&A"),
        ("it&#39;s &#x27;so&#x27;", "it's 'so'"),
        ("&lt;3", "<3"),
        ("&amp;lt;", "&lt;"),
        ("AT&T; R&D", "AT&T; R&D"),
        ("&copy 2020 &notaword;", "&copy 2020 &notaword;"),
    ],
)
def test_only_whole_entities_are_decoded_and_once(written: str, said: str) -> None:
    assert decode(written) == said


@pytest.mark.parametrize(
    ("payload", "pieces"),
    [
        ("Hello.", [(None, "Hello.")]),
        ("<v Ana Souza>Hello.</v>", [("Ana Souza", "Hello.")]),
        ("<v.loud.first Ana>Hello.", [("Ana", "Hello.")]),
        ("<v.loud>Hello.", [(None, "Hello.")]),
        ("<v>Hello.</v>", [(None, "Hello.")]),
        ("<v O&#39;Neil, Jo (Guest)>Hi.</v>", [("O'Neil, Jo (Guest)", "Hi.")]),
        ("<v Robert Low Jr.>Hi.</v>", [("Robert Low Jr.", "Hi.")]),
        ("<v Ana>Hi.</v>\n<v Bo>Yo.</v>", [("Ana", "Hi."), ("Bo", "Yo.")]),
        ("So <v Ana>Hi.", [(None, "So"), ("Ana", "Hi.")]),
        ("<c.red>one</c> <i>two</i> <b>three", [(None, "one two three")]),
        ("<00:00:01.000>one <00:01.5>two", [(None, "one two")]),
        ('<font color="red">one</font><br/>two', [(None, "one\ntwo")]),
        ("{\\an8}one", [(None, "one")]),
        ("a List<String> is <inaudible>", [(None, "a List<String> is <inaudible>")]),
        ("x < 5 and y > 3", [(None, "x < 5 and y > 3")]),
        ("&lt;v Ana&gt; hi <i></i>", [(None, "<v Ana> hi")]),
        ("<v Ana>Whoever is on.</v", [("Ana", "Whoever is on.")]),
        ("<v Ana></v>", []),
    ],
)
def test_voices_are_told_apart_and_tags_go(
    payload: str, pieces: list[tuple[str | None, str]]
) -> None:
    assert voices(payload) == (pieces, False)


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ("<v Ana Hello there", "Ana Hello there"),
        ("<v Ana so six of us.>", "Ana so six of us."),
        ("<v Ana we have six or so here>", "Ana we have six or so here"),
    ],
)
def test_a_voice_that_is_not_closed_loses_no_word(payload: str, said: str) -> None:
    assert voices(payload) == ([(None, said)], True)
