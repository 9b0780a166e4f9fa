"""Lines that hold two people, and names that stand on two lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from askback.core.topics import Problem
from askback.core.transcript.formats.heard import Heard, is_label
from askback.core.transcript.formats.labels import Label
from askback.core.transcript.formats.names import MOST_CHARACTERS, Likeness, likeness
from askback.core.transcript.turns import speaker_key

AGAIN = 2  # times a name heads a line before it is looked for inside one
MOST_PARTED = 20_000  # pieces of one talk; what is beyond stays as it stands
MOST_NAMES = 60  # of one talk
TWO = "Two people speak on this line; it is read as two."
SPLIT = "A name stands on two lines; it is read as one."


def rejoined(heard: Sequence[Heard]) -> tuple[list[Heard], list[Problem]]:
    """Join a name that stands on two lines, known by another place where it is whole.

    Source:
        Ours.

    >>> from askback.core.transcript.formats.labels import label_of
    >>> lines = ["Ana Souza: Hi.", "Bo: Hi.", "Ana", "Souza: So?"]
    >>> heard = [Heard(n, t, label=label_of(t)[0]) for n, t in enumerate(lines)]
    >>> joined, problems = rejoined(heard)
    >>> joined[2].label, problems[0].where
    (Label(name='Ana Souza', rest='So?', shape='label'), 'line 2')
    """
    whole = {speaker_key(each.label.name) for each in heard if each.label is not None}
    joined: list[Heard] = []
    problems: list[Problem] = []
    for each in heard:
        label, before = each.label, joined[-1] if joined else None
        name = None if label is None or before is None else _joined(before, label)
        if label is None or before is None or speaker_key(name or "") not in whole:
            joined.append(each)
            continue
        problems.append(Problem(f"line {before.line}", SPLIT))
        start_s = before.start_s if each.start_s is None else each.start_s
        joined[-1] = each._replace(
            label=label._replace(name=name or ""),
            text=f"{before.text} {each.text}",
            start_s=start_s,
        )
    return joined, problems


def _joined(before: Heard, label: Label) -> str | None:
    """Return a name of what stands on two lines, if that may be one."""
    if len(before.text) > MOST_CHARACTERS or not before.text[:1].isupper():
        return None
    if before.label is not None and before.label.shape != "bare":
        return None
    return f"{before.text} {label.name}"


def parted(
    heard: Sequence[Heard], speakers: Collection[str]
) -> tuple[list[Heard], list[Problem]]:
    """Part the lines on which one speaker ends and the name of another follows.

    Args:
        heard: Lines of speech.
        speakers: Keys of those who are believed to speak.

    Returns:
        The lines, one for each speaker; and what was parted.

    Source:
        Ours.

    >>> from askback.core.transcript.formats.labels import label_of
    >>> lines = ["Ana: Hi.", "Bo: Hi.", "Ana: So? Bo: Six.", "Bo: Yes."]
    >>> heard = [Heard(n, t, label=label_of(t)[0]) for n, t in enumerate(lines)]
    >>> [each.text for each in parted(heard, {"ana", "bo"})[0]][2:]
    ['Ana: So?', 'Bo: Six.', 'Bo: Yes.']
    """
    names = Counter(
        each.label.name
        for each in heard
        if each.label is not None
        and each.label.shape.startswith("label")
        and speaker_key(each.label.name) in speakers
        and likeness(each.label.name) is not Likeness.LOWER
    )
    known = [name for name, times in names.most_common(MOST_NAMES) if times >= AGAIN]
    if not known:
        return list(heard), []
    either = "|".join(map(re.escape, sorted(known, key=len, reverse=True)))
    change = re.compile(rf"(?<=[.?!…”\"'])\s(?=(?P<name>{either})\s?[:：]\s)")
    believed, left = frozenset(speakers), MOST_PARTED
    pieces: list[Heard] = []
    problems: list[Problem] = []
    for each in heard:
        parts = [each.text] if each.voice or not left else change.split(each.text, left)
        pieces += _pieces(each, parts, is_believed=is_label(each, believed))
        if len(parts) > 1:
            left -= len(parts) // 2
            problems.append(Problem(f"line {each.line}", TWO))
    return pieces, problems


def _pieces(each: Heard, parts: Sequence[str], *, is_believed: bool) -> Iterator[Heard]:
    """Yield what each says; between two texts in `parts` stands the second's name."""
    label = each.label
    if label is not None and is_believed:
        cut = len(each.text) - len(parts[0])
        label = label._replace(rest=label.rest[: max(0, len(label.rest) - cut)].strip())
    yield each._replace(text=parts[0], label=label)
    for name, said in zip(parts[1::2], parts[2::2], strict=True):
        rest = said[len(name) :].lstrip(" :：")
        yield Heard(each.line, said, label=Label(name, rest, "label"))
