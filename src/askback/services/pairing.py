"""Put a transcript beside its readings: each question with its answer's turns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from askback.services.heard import MAYBE, AskedOf, ReadForm, TurnForm
from askback.services.pieces import Mark, cut
from askback.services.told import NO_QUESTION, NONE, Told, place_of
from askback.services.values import Piece, ReadLine, SignLine, Skipped, TurnLine
from askback.store.models import MarkRow

COLOURS = {"green": "good", "red": "flag"}
BESIDE = 60  # turns of an answer; one that is longer is rather a talk of its own
OPENING = 9  # words by which one sees whether a folded stretch is worth unfolding


@dataclass(frozen=True, slots=True)
class _Talk:
    """A transcript, with what is shown beside it."""

    turns: Mapping[int, TurnForm]
    me: str | None
    marks: Mapping[str, MarkRow]
    texts: Mapping[str, str]


def pair(
    form: ReadForm,
    asked: Sequence[AskedOf],
    marks: Mapping[str, MarkRow],
    texts: Mapping[str, str],
) -> tuple[ReadLine | Skipped, ...]:
    """Return readings and the turns between them, in the order of the transcript."""
    talk = _Talk({turn.index: turn for turn in form.turns}, form.me, marks, texts)
    covered = {turn for one in asked for turn in _turns_of(one)}
    put: dict[int, list[int]] = {}
    for number, one in enumerate(asked):
        put.setdefault(one.form.turn, []).append(number)
    parts: list[ReadLine | Skipped] = []
    loose: list[TurnForm] = []
    for turn in form.turns:
        if turn.index not in covered:
            loose.append(turn)
        for number in put.get(turn.index, ()):
            parts += _skipped(loose, form.me)
            loose = []
            parts.append(_read(talk, asked[number], number))
    return _anchored((*parts, *_skipped(loose, form.me)))


def _anchored(parts: Iterable[ReadLine | Skipped]) -> tuple[ReadLine | Skipped, ...]:
    """Let each turn be the anchor of its place once, where it is first shown."""
    seen: set[int] = set()
    found: list[ReadLine | Skipped] = []
    for part in parts:
        again = seen & {turn.index for turn in part.turns}
        seen |= {turn.index for turn in part.turns}
        turns = (replace(t, is_anchor=t.index not in again) for t in part.turns)
        found.append(replace(part, turns=tuple(turns)) if again else part)
    return tuple(found)


def _turns_of(asked: AskedOf) -> set[int]:
    """Return the turns that stand beside a reading; what goes on and on is folded."""
    return {asked.form.turn, *asked.answer.turns[:BESIDE]}


def _skipped(loose: list[TurnForm], me: str | None) -> list[Skipped]:
    if not loose:
        return []
    lines = tuple(_turn(turn, me, ()) for turn in loose)
    theirs = sum(not line.mine and "?" in loose[n].text for n, line in enumerate(lines))
    first = loose[0].text.split(maxsplit=OPENING)
    return [
        Skipped(
            first=loose[0].index,
            last=loose[-1].index,
            about="their questions to you" if theirs > 1 else "between your questions",
            turns=lines,
            opening=" ".join(first[:OPENING]) + (" …" if len(first) > OPENING else ""),
            words=sum(len(turn.text.split()) for turn in loose),
        )
    ]


def _read(talk: _Talk, asked: AskedOf, number: int) -> ReadLine:
    place, form = place_of(number), asked.form
    mark = talk.marks.get(place)
    told = Told(place, asked, mark)
    answer, suggested = told.answer, asked.answer
    matched = form.question_key or form.bank_key or ""
    said = mark.question_key if mark else ""
    key = "" if said == NONE else said or matched
    shown = [talk.turns[n] for n in sorted(_turns_of(asked)) if n in talk.turns]
    starts = {turn.index: turn.start_s for turn in shown}
    is_left_out = mark is not None and mark.reason == NO_QUESTION
    return ReadLine(
        place=place,
        question_key=key,
        planned=talk.texts.get(key, ""),
        asked=form.text,
        verdict=answer.verdict.value,
        suggested=suggested.verdict.value,
        reason=_reason(told),
        kind=suggested.kind or "",
        notes=tuple(suggested.missing),
        quote=suggested.quote or "",
        signs=tuple(
            SignLine(s.colour, s.signal, s.quote, starts.get(s.turn), s.turn)
            for s in suggested.signals
        ),
        confirmed=mark is not None,
        is_maybe=form.band == MAYBE and mark is None,
        turns=tuple(_turn(turn, talk.me, _marks(asked, turn), asked) for turn in shown),
        direction=mark.direction if mark else None,
        note=mark.note if mark else "",
        turn=form.turn,
        quote_turn=suggested.quote_turn,
        at_s=starts.get(form.turn),
        is_left_out=is_left_out,
        is_corrected=is_left_out or _differs(told, matched),
        matched=matched,
        matched_text=talk.texts.get(matched, matched),
    )


def _reason(told: Told) -> str:
    """Return why the answer is what it is; the machine's only with its verdict."""
    if told.mark is not None and told.mark.reason:
        return told.mark.reason
    read = told.asked.answer
    same = told.mark is None or told.mark.verdict == read.verdict
    return (read.reason or "") if same else ""


def _differs(told: Told, matched: str) -> bool:
    """Return whether the user's word is more than a yes to the reading."""
    mark, read = told.mark, told.asked.answer
    if mark is None:
        return False
    return (
        mark.verdict != read.verdict
        or mark.reason not in {"", read.reason}
        or mark.question_key not in {"", matched}
    )


def _marks(asked: AskedOf, turn: TurnForm) -> list[Mark]:
    """Return what shows in a turn: signs of the answer, and the question itself."""
    put = asked.form
    if turn.index == put.turn and turn.text[put.start : put.end] == put.text != "":
        return [Mark(put.start, put.end, "asked")]
    return [
        Mark(s.start, s.end, COLOURS[s.colour])
        for s in asked.answer.signals
        if s.turn == turn.index and turn.text[s.start : s.end] == s.quote
    ]


def _turn(
    turn: TurnForm,
    me: str | None,
    marks: Sequence[Mark],
    asked: AskedOf | None = None,
) -> TurnLine:
    mine = me is not None and turn.speaker == me
    is_answer = asked is not None and turn.index in asked.answer.turns
    return TurnLine(
        index=turn.index,
        who="You" if mine else (turn.speaker or "Someone"),
        mine=mine,
        start_s=turn.start_s,
        pieces=cut(turn.text, marks, is_answer=is_answer)
        if marks or is_answer
        else (Piece(turn.text),),
    )


def by_hand(key: str, text: str, mark: MarkRow | None) -> ReadLine:
    """Return a planned question to be marked by hand."""
    return ReadLine(
        place=key,
        question_key=key,
        planned=text,
        asked=text,
        verdict=mark.verdict if mark else "",
        suggested="",
        reason="",
        kind="",
        notes=(),
        quote=mark.note if mark else "",
        signs=(),
        confirmed=mark is not None,
        is_maybe=False,
        turns=(),
        direction=mark.direction if mark else None,
        note=mark.note if mark else "",
        who=mark.witness if mark else "",
    )
