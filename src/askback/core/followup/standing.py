"""How one stands after an interview, as far as their words carry it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from askback.core.followup.replies import Part, Reply, day_in, parts_of


class Standing(StrEnum):
    """How one stands; never from politeness."""

    STRONG = "strong"
    OPEN = "open"
    DOUBTFUL = "doubtful"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt that was named in an interview.

    Attributes:
        text: The words.
        is_answered: Whether the user says that it was answered.
    """

    text: str
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class Close:
    """What came of the end of an interview.

    Attributes:
        said: What they answered when asked for doubts, as the user has it.
        heard: What they answered, as the transcript has it.
        pace: `at_once`, `pause` or `avoided`; empty if that is not known.
        sure: `sure` or `unsure`; empty if that is not known.
        next_step: What happens next, as they said it.
        doubts: Doubts that were named in it.
        own: The user's own word on how it stands; it wins.
        is_asked: Whether the question was asked; None if that is not known.
    """

    said: str = ""
    heard: str = ""
    pace: str = ""
    sure: str = ""
    next_step: str = ""
    doubts: tuple[Doubt, ...] = ()
    own: str = ""
    is_asked: bool | None = None


@dataclass(frozen=True, slots=True)
class Stands:
    """How one stands, why, and the words it rests on.

    Attributes:
        value: How.
        why: The reason, in a sentence.
        quote: Their words, verbatim; empty where nothing was said.
        source: Where the words are from: `you`, `transcript`, or empty.
        is_own: Whether it is the user's own word.
    """

    value: Standing
    why: str
    quote: str = ""
    source: str = ""
    is_own: bool = False


def standing_of(close: Close) -> Stands:
    """Return how one stands after an interview.

    Args:
        close: What came of its end.

    Returns:
        The user's own word where there is one. Else `doubtful` for a refusal or a
        doubt that was left standing; `strong` for a commitment, or for a plain
        "nothing", at once and sure, with a day for what comes next; `open` for less
        than that; `unknown` where there is politeness alone, or nothing.

    Raises:
        ValueError: The user's own word is none of the four.

    Source:
        Ours; DESIGN section 9. No study of the closing question was found.

    >>> standing_of(Close(said="It was lovely to meet you, we'll be in touch.")).value
    <Standing.UNKNOWN: 'unknown'>
    """
    if close.own:
        return Stands(Standing(close.own), "Your own word.", is_own=True)
    parts = list(_parts(close))
    for rule in (_refused, _doubted, _committed, _settled, _cleared, _stepped, _polite):
        found = rule(close, parts)
        if found is not None:
            return found
    return _silent(close)


Said = tuple[Part, str]


def _parts(close: Close) -> Iterator[Said]:
    yield from ((part, "you") for part in parts_of(close.said))
    yield from ((part, "transcript") for part in parts_of(close.heard))


def _first(parts: Sequence[Said], reply: Reply) -> Said | None:
    return next((said for said in parts if said[0].reply is reply), None)


def _stands(value: Standing, why: str, said: Said) -> Stands:
    return Stands(value, why, said[0].span.quote, said[1])


def _refused(close: Close, parts: Sequence[Said]) -> Stands | None:  # noqa: ARG001 -- a rule
    said = _first(parts, Reply.REFUSAL)
    return said and _stands(Standing.DOUBTFUL, "They said that it ends here.", said)


def _doubted(close: Close, parts: Sequence[Said]) -> Stands | None:
    """Weigh a doubt: one the user says was answered no longer stands in the way."""
    left = next((doubt for doubt in close.doubts if not doubt.is_answered), None)
    if left is not None:
        why = "They named a doubt, and it is not answered yet."
        return Stands(Standing.DOUBTFUL, why, left.text, "you")
    said = _first(parts, Reply.DOUBT)
    if close.doubts:
        return _answered(close, parts)
    if said is None:
        return None
    why = "They named a doubt. Nothing says yet that it was answered."
    return _stands(Standing.DOUBTFUL, why, said)


def _answered(close: Close, parts: Sequence[Said]) -> Stands:
    doubt = close.doubts[-1]
    said = _first(parts, Reply.COMMITMENT)
    if said is not None and day_in(close.next_step) is not None:
        why = "They named a doubt, you answered it, and they gave their word and a day."
        return _stands(Standing.STRONG, why, said)
    why = "They named a doubt, and you say that it was answered."
    return Stands(Standing.OPEN, why, doubt.text, "you")


def _committed(close: Close, parts: Sequence[Said]) -> Stands | None:
    said = _first(parts, Reply.COMMITMENT)
    if said is None:
        return None
    if close.sure == "unsure":
        why = "They gave their word, and you noted that they were not sure."
        return _stands(Standing.OPEN, why, said)
    return _stands(Standing.STRONG, "They said that they are for you.", said)


def _settled(close: Close, parts: Sequence[Said]) -> Stands | None:  # noqa: ARG001 -- a rule
    said = _first(parts, Reply.SETTLED)
    why = "They named a doubt, and said themselves that it is settled."
    return said and _stands(Standing.OPEN, why, said)


def _cleared(close: Close, parts: Sequence[Said]) -> Stands | None:
    """Weigh a "nothing": at once and sure is more than a word, and a day more."""
    said = _first(parts, Reply.NOTHING)
    if said is None:
        return None
    if close.pace == "at_once" and close.sure == "sure":
        if day_in(close.next_step) is not None:
            why = "No doubt, at once and sure, and a day for what is next."
            return _stands(Standing.STRONG, why, said)
        why = (
            "They named no doubt, at once and sure. No day was given for what is next."
        )
        return _stands(Standing.OPEN, why, said)
    if day_in(close.next_step) is not None:
        why = "They named no doubt and gave a day for what is next."
        return _stands(Standing.OPEN, why, said)
    why = "They named no doubt. How fast and how sure is not known, so it says little."
    if close.pace in {"pause", "avoided"} or close.sure == "unsure":
        why = "They named no doubt, but not at once or not sure, so it says little."
    return _stands(Standing.UNKNOWN, why, said)


def _stepped(close: Close, parts: Sequence[Said]) -> Stands | None:  # noqa: ARG001 -- a rule
    if day_in(close.next_step) is None:
        return None
    why = "No word on doubts, but a next step with a day."
    return Stands(Standing.OPEN, why, close.next_step.strip(), "you")


def _polite(close: Close, parts: Sequence[Said]) -> Stands | None:  # noqa: ARG001 -- a rule
    said = _first(parts, Reply.POLITE)
    why = "Polite words alone. They are said to everyone, so they say nothing."
    return said and _stands(Standing.UNKNOWN, why, said)


def _silent(close: Close) -> Stands:
    words = (close.said or close.heard).strip()
    if words:
        source = "you" if close.said.strip() else "transcript"
        why = "What they said names no doubt and gives no word either way."
        return Stands(Standing.UNKNOWN, why, words, source)
    if close.is_asked is False:
        return Stands(Standing.UNKNOWN, "You did not ask, and nothing else is noted.")
    if close.next_step.strip():
        why = "A next step without a day. That can mean anything."
        return Stands(Standing.UNKNOWN, why, close.next_step.strip(), "you")
    return Stands(Standing.UNKNOWN, "Nothing is noted of how it ended.")


def standing_of_loop(stands: Sequence[Stands]) -> Stands | None:
    """Return how one stands with a company, by its latest interview that shows it.

    Args:
        stands: Of each interview that has been, in their order.

    Returns:
        The last that is not unknown; unknown where none shows it; None for none.

    Source:
        Ours: a later word replaces an earlier one, for they have talked since.

    >>> standing_of_loop([]) is None
    True
    """
    known = [one for one in stands if one.value is not Standing.UNKNOWN] or stands
    return known[-1] if known else None
