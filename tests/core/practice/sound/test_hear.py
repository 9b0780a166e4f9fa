from __future__ import annotations

import numpy as np
import pytest

from askback.core.practice.sound import RATE, Ears, hear
from askback.core.practice.sound.hear import (
    CLIPPED,
    NOBODY,
    NOISY,
    SILENT,
    TOO_SHORT,
)
from askback.core.practice.values import Heard, Stretch
from askback.core.topics import Problem
from tests.core.practice.sound.ears import LoudIsVoice, Monotone, Typist
from tests.sounding import Samples, voice

SAID = [(0.5, 2.5), (3.5, 5.0)]


def heard(samples: Samples, typist: Typist | None = None) -> Heard:
    return hear(samples, Ears(LoudIsVoice(), Monotone(), typist))


def messages(found: Heard) -> list[str]:
    return [problem.message for problem in found.problems]


def test_everything_of_a_recording_is_heard_with_its_times() -> None:
    found = heard(voice(SAID, 6), Typist())

    assert found.duration_s == 6
    assert len(found.speech) == 2
    assert found.speech[0].start_s == pytest.approx(0.5, abs=0.05)
    assert found.speech[1].end_s == pytest.approx(5.0, abs=0.05)
    assert len(found.words) == 9
    assert len(found.levels) == 60
    assert found.syllables == pytest.approx(18, abs=1)
    assert {tone.hz for tone in found.tones} == {120.0}
    assert found.noise_db is not None
    assert (found.engine, found.keeps_fillers, found.problems) == ("a typist", True, ())


def test_without_an_engine_all_but_words_is_there() -> None:
    found = heard(voice(SAID, 6))

    assert (found.words, found.engine, found.keeps_fillers) == ((), "", False)
    assert len(found.speech) == 2
    assert found.tones
    assert found.syllables


def test_how_far_it_is_is_told_in_seconds_of_the_recording() -> None:
    told: list[tuple[int, int]] = []

    hear(
        voice(SAID, 6),
        Ears(LoudIsVoice(), Monotone(), Typist()),
        tell=lambda done, of: told.append((done, of)),
    )

    assert told == sorted(told)
    assert told[-1] == (6, 6)


def test_what_telling_raises_ends_the_hearing() -> None:
    def stop(*_: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        hear(voice(SAID, 6), Ears(LoudIsVoice(), Monotone()), tell=stop)


def test_what_the_file_did_not_give_stays_said() -> None:
    problem = Problem("a.webm", "It is cut.")

    found = hear(voice(SAID, 6), Ears(LoudIsVoice(), Monotone()), problems=[problem])

    assert found.problems == (problem,)


def test_less_than_a_second_is_not_judged() -> None:
    found = heard(voice([(0.1, 0.7)], 0.8), Typist())

    assert messages(found) == [TOO_SHORT]
    assert (found.words, found.speech, found.syllables) == ((), (), None)


def test_a_few_samples_are_shorter_than_a_second() -> None:
    assert messages(heard(np.zeros(3, dtype=np.float32))) == [TOO_SHORT]


def test_a_muted_microphone_is_told() -> None:
    found = heard(np.zeros(3 * RATE, dtype=np.float32), Typist())

    assert messages(found) == [SILENT]
    assert found.levels == (0.0,) * 30


def test_a_room_in_which_nobody_speaks_is_told() -> None:
    class Deaf(LoudIsVoice):
        def chances(self, samples: Samples, gain: float) -> np.ndarray:
            return super().chances(samples, gain * 0)

    found = hear(voice(SAID, 6), Ears(Deaf(), Monotone(), Typist()))

    assert messages(found) == [NOBODY]
    assert (found.words, found.syllables, found.noise_db) == ((), None, None)


def test_a_noisy_recording_keeps_its_words_and_says_that_they_are_not_counted() -> None:
    found = heard(voice(SAID, 6, noise=0.08), Typist())

    assert messages(found) == [NOISY]
    assert found.words
    assert not found.keeps_fillers


def test_sound_cut_off_at_the_top_is_told() -> None:
    found = heard(np.clip(voice(SAID, 6) * 4, -1, 1), Typist())

    assert messages(found) == [CLIPPED]


def test_a_passage_that_cannot_be_believed_is_left_out_and_named() -> None:
    loop = ["thank", "you"] * 20
    typist = Typist([loop, loop, ["I", "see", "it"]])

    found = heard(voice(SAID, 6), typist)

    assert [word.text for word in found.words] == ["I", "see", "it"]
    assert [problem.where for problem in found.problems] == ["0:00-0:02"]
    assert not found.keeps_fillers
    assert all(word.start_s >= 3.4 for word in found.words)


def test_a_passage_of_one_breath_is_not_tried_again() -> None:
    typist = Typist([["thank", "you"] * 20])

    found = heard(voice([(0.5, 2.5)], 3), typist)

    assert found.words == ()
    assert found.engine == ""
    assert len(typist.lengths_s) == 1


def test_a_long_answer_is_heard_in_chunks_and_its_words_are_where_they_were_said() -> (
    None
):
    said = [(n * 10 + 0.5, n * 10 + 9.0) for n in range(7)]
    typist = Typist()

    found = heard(voice(said, 70), typist)

    assert len(typist.lengths_s) == 4
    assert max(typist.lengths_s) <= 25
    spans = found.speech
    assert all(
        any(s.start_s - 0.01 <= w.start_s <= s.end_s + 0.01 for s in spans)
        for w in found.words
    )
    assert found.words[-1].end_s == pytest.approx(69.0, abs=1.0)
    assert spans[0] == Stretch(0.5, 9.0)
