"""Put a transcript beside its readings: each question with its answer's turns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from askback.services.heard import MAYBE, AskedOf, ReadForm, TurnForm
from askback.services.pieces import Mark, cut
from askback.services.told import place_of
from askback.services.values import Piece, ReadLine, SignLine, Skipped, TurnLine
from askback.store.models import MarkRow

COLOURS = {"green": "good", "red": "flag"}


def pair(
    form: ReadForm,
    asked: Sequence[AskedOf],
    marks: Mapping[str, MarkRow],
    texts: Mapping[str, str],
) -> tuple[ReadLine | Skipped, ...]:
    """Return readings and the turns between them, in the order of the transcript."""
    turns = {turn.index: turn for turn in form.turns}
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
            said = [turns[n] for n in sorted(_turns_of(asked[number])) if n in turns]
            parts.append(_read(asked[number], number, said, form.me, marks, texts))
    return (*parts, *_skipped(loose, form.me))


def _turns_of(asked: AskedOf) -> set[int]:
    return {asked.form.turn, *asked.answer.turns}


def _skipped(loose: list[TurnForm], me: str | None) -> list[Skipped]:
    if not loose:
        return []
    lines = tuple(_turn(turn, me, [], is_answer=False) for turn in loose)
    theirs = sum(not line.mine and "?" in loose[n].text for n, line in enumerate(lines))
    about = "their questions to you" if theirs > 1 else "between your questions"
    return [Skipped(loose[0].index, loose[-1].index, about, lines)]


def _read(
    asked: AskedOf,
    number: int,
    turns: Sequence[TurnForm],
    me: str | None,
    marks: Mapping[str, MarkRow],
    texts: Mapping[str, str],
) -> ReadLine:
    place = place_of(number)
    mark, answer, form = marks.get(place), asked.answer, asked.form
    suggested = answer.verdict.value
    verdict = mark.verdict if mark else suggested
    key = form.question_key or form.bank_key or ""
    starts = {turn.index: turn.start_s for turn in turns}
    lines = tuple(
        _turn(turn, me, _marks(asked, turn), is_answer=turn.index in answer.turns)
        for turn in turns
    )
    return ReadLine(
        place=place,
        question_key=(mark.question_key if mark else "") or key,
        planned=texts.get(key, ""),
        asked=form.text,
        verdict=verdict,
        suggested=suggested,
        reason=(answer.reason or "") if verdict == suggested else "",
        kind=answer.kind or "",
        notes=tuple(answer.missing),
        quote=answer.quote or "",
        signs=tuple(
            SignLine(s.colour, s.signal, s.quote, starts.get(s.turn))
            for s in answer.signals
        ),
        confirmed=mark is not None,
        is_maybe=form.band == MAYBE and mark is None,
        turns=lines,
        direction=mark.direction if mark else None,
        note=mark.note if mark else "",
    )


def _marks(asked: AskedOf, turn: TurnForm) -> list[Mark]:
    return [
        Mark(s.start, s.end, COLOURS[s.colour])
        for s in asked.answer.signals
        if s.turn == turn.index and turn.text[s.start : s.end] == s.quote
    ]


def _turn(
    turn: TurnForm,
    me: str | None,
    marks: list[Mark],
    *,
    is_answer: bool,
) -> TurnLine:
    mine = me is not None and turn.speaker == me
    plain = (Piece(turn.text),)
    return TurnLine(
        index=turn.index,
        who="You" if mine else (turn.speaker or "Someone"),
        mine=mine,
        start_s=turn.start_s,
        pieces=cut(turn.text, marks, is_answer=True) if is_answer else plain,
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
    )
