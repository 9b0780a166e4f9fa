"""What the jots of an hour come to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from askback.core.live.fields import AFTER, Field, Kind
from askback.core.live.jots import Jot, Value, last, standing

NEXT = "next"  # the place of what happens next
GUT = "after"  # the place of the feeling about the whole


@dataclass(frozen=True, slots=True)
class Line:
    """What was noted of one question, answered by one person.

    Attributes:
        place: The question.
        voice: Who answered; empty where nobody was chosen.
        notes: Words; several where devices did not know of each other.
        mark: How far it was answered: a tap, or nothing.
        gut: How that felt: a tap, or nothing.
        at: When something was noted of it last, in seconds since 1970.
    """

    place: str
    voice: str
    notes: tuple[str, ...] = ()
    mark: str = ""
    gut: str = ""
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class Surprise:
    """Something one did not expect to hear or see.

    Attributes:
        place: Names it.
        text: In the user's words.
        criterion: What it is about; empty where the user did not say.
        direction: 1 where it speaks for the job, -1 against it, else 0.
        who: Who showed it; empty where the user did not say.
        at: When it was written, in seconds since 1970.
    """

    place: str
    text: str
    criterion: str = ""
    direction: float = 0.0
    who: str = ""
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class After:
    """What was written down right after the hour.

    Attributes:
        gut: How the whole felt: a tap, or nothing.
        words: What is behind that feeling.
        surprises: What one did not expect.
        objections: Doubts they named, or that one felt.
        next: What happens next, and by when.
    """

    gut: str = ""
    words: tuple[str, ...] = ()
    surprises: tuple[Surprise, ...] = ()
    objections: tuple[str, ...] = ()
    next: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        said = (self.gut, self.words, self.surprises, self.objections, self.next)
        return not any(said)


@dataclass(frozen=True, slots=True)
class Hour:
    """What the jots of an hour come to.

    Attributes:
        lines: What was noted of questions, in the order in which it was begun.
        states: What became of each question.
        own: Questions that were thought of in the hour, by place.
        minutes: The minutes for your questions as last set, and when, or None.
        is_over: Whether the user said that it is.
        after: The two minutes after.
    """

    lines: tuple[Line, ...] = ()
    states: Mapping[str, str] = field(default_factory=dict[str, str])
    own: Mapping[str, str] = field(default_factory=dict[str, str])
    minutes: tuple[float, float] | None = None
    is_over: bool = False
    after: After = After()


def hour_of(jots: Iterable[Jot]) -> Hour:
    """Return what the jots of an hour come to.

    Args:
        jots: At most one of each device in each field.

    Returns:
        The hour; an empty one for none. Texts that did not know of each other are
        all kept; of taps the last counts.

    Source:
        Ours; DESIGN section 6.

    >>> hour_of([Jot("a", "mark/pay/Dana", 1, "partly", at=5)]).lines
    (Line(place='pay', voice='Dana', notes=(), mark='partly', gut='', at=5),)
    """
    found = {Field.of(name): kept for name, kept in standing(jots).items()}
    left = _tapped(found, Field(Kind.LEFT))
    return Hour(
        lines=tuple(_lines(found)),
        states={f.place: str(v) for f, v in _of(found, Kind.STATE).items() if v},
        own={f.place: t for f, t in _texts(found, Kind.OWN).items()},
        minutes=_minutes(found.get(Field(Kind.LEFT)), left),
        is_over=bool(_tapped(found, Field(Kind.END))),
        after=_after(found),
    )


Found = Mapping[Field, tuple[Jot, ...]]


def _tapped(found: Found, name: Field) -> Value:
    return last(found[name]).value if name in found else ""


def _of(found: Found, kind: Kind) -> dict[Field, Value]:
    return {f: last(jots).value for f, jots in found.items() if f.kind is kind}


def _texts(found: Found, kind: Kind) -> dict[Field, str]:
    texts = {f: "\n".join(_words(found, f)) for f in found if f.kind is kind}
    return {name: text for name, text in texts.items() if text}


def _words(found: Found, name: Field) -> tuple[str, ...]:
    """Return the texts that stand in a field, each once, without empty ones."""
    texts = (str(jot.value).strip() for jot in found.get(name, ()))
    return tuple(dict.fromkeys(filter(None, texts)))


def _minutes(jots: tuple[Jot, ...] | None, left: Value) -> tuple[float, float] | None:
    if not jots or not isinstance(left, int | float):
        return None
    return float(left), last(jots).at


def _lines(found: Found) -> Iterable[Line]:
    """Yield what was noted of each question and voice; what was taken back is not."""
    noted: dict[tuple[str, str], list[Jot]] = {}
    for name, jots in found.items():
        if name.kind in {Kind.NOTE, Kind.MARK, Kind.GUT} and not _is_after(name):
            noted.setdefault((name.place, name.voice), []).extend(jots)
    for (place, voice), told in sorted(noted.items(), key=lambda n: _begun(n[1])):
        line = Line(
            place=place,
            voice=voice,
            notes=_words(found, Field(Kind.NOTE, place, voice)),
            mark=str(_tapped(found, Field(Kind.MARK, place, voice))),
            gut=str(_tapped(found, Field(Kind.GUT, place, voice))),
            at=max(jot.at for jot in told),
        )
        if line.notes or line.mark or line.gut:
            yield line


def _is_after(name: Field) -> bool:
    return name.place in {AFTER, NEXT}


def _begun(jots: Iterable[Jot]) -> float:
    return min(jot.at for jot in jots)


def _after(found: Found) -> After:
    return After(
        gut=str(_tapped(found, Field(Kind.GUT, GUT))),
        words=_words(found, Field(Kind.NOTE, AFTER)),
        surprises=tuple(filter(_is_said, map(_surprise, _all(found, Kind.SURPRISE)))),
        objections=tuple(_texts(found, Kind.OBJECTION).values()),
        next=_words(found, Field(Kind.NOTE, NEXT)),
    )


def _all(found: Found, kind: Kind) -> Iterable[tuple[Field, Jot]]:
    return [
        (name, jot) for name, jots in found.items() if name.kind is kind for jot in jots
    ]


def _is_said(surprise: Surprise) -> bool:
    return bool(surprise.text)


def _surprise(told: tuple[Field, Jot]) -> Surprise:
    name, jot = told
    value = jot.value if isinstance(jot.value, Mapping) else {"text": jot.value}
    direction = value.get("direction", 0)
    return Surprise(
        place=name.place,
        text=str(value.get("text", "")).strip(),
        criterion=str(value.get("criterion", "")),
        direction=float(direction) if direction in {-1, 1} else 0.0,
        who=str(value.get("who", "")),
        at=jot.at,
    )
