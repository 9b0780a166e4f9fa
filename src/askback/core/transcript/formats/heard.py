"""Lines of speech before it is known whose they are, and how that is settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from askback.core.transcript.formats.labels import Label
from askback.core.transcript.formats.names import Likeness, likeness, words_of
from askback.core.transcript.formats.not_names import WORDY_NAMES
from askback.core.transcript.turns import Cue, speaker_key

FEW = 4  # a word may head a few lines of one talk; a speaker speaks more often
SURE = 2  # speakers that recur, before one who does not has to look like them
ALL_BARE_LINES = 3  # and all of them, once said or not, from one line in three on
BARE_LINES = 8  # names alone on their lines are believed from one line in eight on


class Heard(NamedTuple):
    """A line of speech before it is known whose it is.

    Attributes:
        line: Its place in the file, from 1.
        text: The whole of it, as it stands if it has no label.
        start_s: Seconds, or None.
        end_s: Seconds, or None.
        voice: Who the file says spoke, where its format has a place for that.
        label: Who may have spoken, by what stands at the head of the line.
    """

    line: int
    text: str
    start_s: float | None = None
    end_s: float | None = None
    voice: str | None = None
    label: Label | None = None


def believed(heard: Sequence[Heard]) -> frozenset[str]:
    """Decide which names at the heads of lines are speakers.

    A name that recurs is one. A name that stands once is one while the file is short;
    where others recur it must be set as theirs are and be no ordinary word of the
    talk. Lower-case names must recur, and capitalised ones must be fewer.

    Returns:
        The keys of the speakers, as `speaker_key` gives them.

    Source:
        Ours.

    >>> from askback.core.transcript.formats.labels import label_of
    >>> lines = ["Ana: So?", "Bo: Yes.", "Ana: Hm.", "Bo: .", "Remember: I remember."]
    >>> heard = [Heard(n, t, label=label_of(t)[0]) for n, t in enumerate(lines)]
    >>> sorted(believed(heard))
    ['ana', 'bo']
    """
    labels = _labels(heard)
    counts = Counter(speaker_key(label.name) for label in labels)
    lower = {speaker_key(x.name) for x in labels if _likeness(x) is Likeness.LOWER}
    capital = {
        speaker_key(x.name) for x in labels if _likeness(x) is not Likeness.LOWER
    }
    speakers = _consistent(labels, capital, counts, _ordinary_words(heard))
    if _mostly_lower(labels):
        speakers |= {key for key in lower - capital if counts[key] > 1}
    return frozenset(speakers)


def _labels(heard: Sequence[Heard]) -> list[Label]:
    """List the labels, names alone on their lines only where that is the habit."""
    labels = [each.label for each in heard if each.label is not None]
    others = [label for label in labels if label.shape != "bare"]
    names = Counter(speaker_key(x.name) for x in labels if x.shape == "bare")
    again = sum(count for count in names.values() if count > 1)
    if len(names) < SURE or again * BARE_LINES < len(heard) or again <= len(others):
        return others
    least = 1 if names.total() * ALL_BARE_LINES >= len(heard) else 2
    return [x for x in labels if names[speaker_key(x.name)] >= least]


def _likeness(label: Label) -> Likeness:
    return likeness(label.name)


def _consistent(
    labels: Iterable[Label],
    capital: set[str],
    counts: Counter[str],
    ordinary: frozenset[str],
) -> set[str]:
    words = {key for key in capital if _is_word(key, ordinary)}
    sure = {k for k in capital if counts[k] > (FEW if k in words else 1)}
    if len(sure) < SURE:
        return capital
    shapes = {x.shape for x in labels if speaker_key(x.name) in sure}
    alike = {speaker_key(x.name) for x in labels if x.shape in shapes}
    return sure | ((capital & alike) - words)


def _is_word(key: str, ordinary: frozenset[str]) -> bool:
    if likeness(key) is Likeness.PART:
        return False
    return all(w in ordinary and w not in WORDY_NAMES for w in words_of(key))


def _mostly_lower(labels: Iterable[Label]) -> bool:
    found = Counter(map(_likeness, labels))
    return found[Likeness.LOWER] >= found[Likeness.NAME]


def _ordinary_words(heard: Sequence[Heard]) -> frozenset[str]:
    """Collect the lower-case words of a talk that has capitals as well."""
    said = [h.text if h.label is None else h.label.rest for h in heard]
    if 2 * sum(text[:1].isupper() for text in said) < sum(map(bool, said)):
        return frozenset()
    words: set[str] = set()
    for text in said:
        words.update(text.split())
    return frozenset(w.strip(".,;:!?\"'()") for w in words if w.islower())


def cues_of(heard: Iterable[Heard], speakers: frozenset[str]) -> list[Cue]:
    """Give every line its speaker where one is known.

    Source:
        Ours.

    >>> line = Heard(1, "Ana: Hi.", label=Label("Ana", "Hi.", "label"))
    >>> cues_of([line], frozenset({"ana"}))
    [Cue(speaker='Ana', text='Hi.', start_s=None, end_s=None)]
    """
    return [_cue(each, speakers) for each in heard]


def is_label(heard: Heard, speakers: frozenset[str]) -> bool:
    """Return whether a line starts with a speaker's name.

    Source:
        Ours.

    >>> is_label(Heard(1, "Hello."), frozenset({"ana"}))
    False
    """
    label = heard.label
    return label is not None and speaker_key(label.name) in speakers


def _cue(heard: Heard, speakers: frozenset[str]) -> Cue:
    if heard.label is not None and is_label(heard, speakers):
        return Cue(heard.label.name, heard.label.rest, heard.start_s, heard.end_s)
    return Cue(heard.voice, heard.text, heard.start_s, heard.end_s)
