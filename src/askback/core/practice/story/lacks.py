"""What a story lacks, as observations with their words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askback.core.practice.story.figures import figures, in_numbers
from askback.core.practice.story.telling import is_english, pieces, spoken_s, words
from askback.core.practice.story.values import (
    STAR,
    Figure,
    Kind,
    Note,
    StoryReading,
    Told,
    Voice,
)
from askback.core.practice.story.voice import never_i, voice
from askback.core.topics import Span

MINUTE = 60  # seconds
LONG_S = 180.0  # a listener asks, or looks away, after two or three minutes
SHARE = 0.5  # of the words in the situation: more than all that was done and came of it
FEWEST = 60  # words of a story before shares of it mean anything
SENTENCES = 5  # of the situation, against one of the action
TIMES = 3  # as many words too, for one long sentence may tell all
ASKS = {
    "situation": "Where was it, and what was at stake?",
    "task": "What was yours to do?",
    "action": "What did you do, and why so?",
    "result": "What came of it?",
}
OBSTACLE = re.compile(
    r"\b(?:but|however|although|though|despite|even though|yet|until|unless|instead"
    r"|problem\w*|trouble\w*|difficult\w*|hard\w*|struggl\w*|refus\w*|reject\w*"
    r"|resist\w*|object\w*|oppos\w*|disagree\w*|argu\w*|complain\w*|pushed back"
    r"|pushback|fail\w*|broke\w*|break\w*|crash\w*|wrong|mistake\w*|error\w*|late"
    r"|delay\w*|behind|short of|shortage|lack\w*|missing|without|no (?:budget|time"
    r"|money|staff|one|room|way|spare|records?|help)|nobody|not enough|too (?:few"
    r"|little|late|long|many|much)|only|(?:could|would)(?:n't| not)|can(?:'t|not)"
    r"|did(?:n't| not)|was(?:n't| not)|were(?:n't| not)|never|against|risk\w*"
    r"|conflict\w*|angry|upset|worr\w*|afraid|fear\w*|sick|ill|left|quit|strike|stuck"
    r"|block\w*|obstacle\w*|barrier\w*|hurdle\w*|challeng\w*|pressure|deadline"
    r"|unhappy|suspicious|sceptical|skeptical|reluctan\w*|scared|cancel\w*|lost"
    r"|losing|damag\w*|leak\w*|flood\w*|emergency|urgent\w*|overrun|overrul\w*|doubt\w*"
    r"|unexpected\w*|suddenly|unclear|confus\w*|messy|worse\w*|worst|bad\w*)\b"
)
AFTER = re.compile(
    r"\b(?:(?:down|up|back) to|(?:fell|rose|dropped|went|grew|cut|came|got|reduced"
    r"|raised|shortened|lowered|increased|improved)(?: it| them| that| this)? to"
    r"|now (?:takes?|needs?|costs?|runs?|lasts?)|instead takes)"
    r" (?:just |only |about |under |over |around |nearly |almost |some )?$"
)
BEFORE = re.compile(
    r"\b(?:from|instead of|before|used to|previously|earlier|formerly|had (?:been"
    r"|taken|cost|managed|needed)|compared|than|against|where it|at first"
    r"|originally|by (?:about |some |over |nearly )?\d|by (?:half|a (?:third|quarter))"
    r"|last (?:year|month|week|time)|the (?:year|month) before|halv\w*|doubl\w*"
    r"|tripl\w*|it was|they were|was (?:at )?\d|twice|half)\b"
)


def read_story(told: Told) -> StoryReading:
    """Say what a story lacks or may lack, and what is in it.

    Lengths are told in any language; what rests on words only where the story is
    surely English.

    Args:
        told: The story.

    Returns:
        Observations in the order of the parts, with quotes; never a score.

    Source:
        Ours: situation, task, action, result as interviewers ask for them.

    >>> told = Told(action="We moved the beds. Then we called the wards.")
    >>> [note.text for note in read_story(told).notes if note.quotes]
    ['The action says “we” 2 times and “I” never.']
    """
    whole = "\n".join(text for _, text in told.written)
    english = is_english(whole)
    counted = figures(told) if english else ()
    notes = [*_empty(told), *_balance(told), *_long(whole)]
    if english:
        notes += [*never_i(told), *_uncounted(told, counted), *_obstacle(told)]
    order = {name: place for place, name in enumerate((*STAR, "obstacles", ""))}
    notes.sort(key=lambda note: order[note.part])
    heard = voice(told) if english else Voice((), ())
    return StoryReading(tuple(notes), counted, heard, spoken_s(whole), english)


def _empty(told: Told) -> Iterator[Note]:
    for name in STAR:
        if not told.part(name).strip():
            yield Note(Kind.EMPTY, name, f"No {name} yet.", ASKS[name])


def _balance(told: Told) -> Iterator[Note]:
    situation, action = told.situation.strip(), told.action.strip()
    if not situation or not action:
        return
    scene, deed = len(pieces(situation)), len(pieces(action))
    longer = words(situation) >= TIMES * words(action)
    if deed == 1 and scene >= SENTENCES and longer:
        said = f"The action is one sentence; the situation has {scene}."
        whole = (Span.of(told.action, *_inner(told.action)),)
        yield Note(Kind.ONE_SENTENCE, "action", said, ASKS["action"], whole)
        return
    total = sum(words(told.part(name)) for name in STAR)
    share = words(situation) / max(1, total)
    if total >= FEWEST and share > SHARE:
        done = words(action) / total
        said = f"{share:.0%} of the words are situation, {done:.0%} action."
        yield Note(
            Kind.MOSTLY_SITUATION,
            "situation",
            said.replace("%", " %"),
            "What can they do without?",
        )


def _inner(text: str) -> tuple[int, int]:
    """Return where the words of a text begin and end."""
    start = len(text) - len(text.lstrip())
    return start, start + len(text.strip())


def _long(whole: str) -> Iterator[Note]:
    length = spoken_s(whole)
    if length > LONG_S:
        said = f"All parts together take about {length / MINUTE:.0f} minutes aloud."
        yield Note(Kind.LONG, "", said, "Which parts wait until they ask?")


def _uncounted(told: Told, counted: tuple[Figure, ...]) -> Iterator[Note]:
    if not told.result.strip():
        return
    if not in_numbers(told.result):
        yield _without_number(counted)
        return
    yield from _without_before(told, counted)


def _without_number(counted: tuple[Figure, ...]) -> Note:
    apart = tuple(f.quote for f in counted if f.part == "numbers")[:2]
    if not apart:
        ask = "How many, how much, how long, or how do you know?"
        return Note(Kind.NO_NUMBER, "result", "No number in the result.", ask)
    said = "The result names no number; you keep some apart."
    ask = "Which of them belongs into the result?"
    return Note(Kind.NUMBERS_APART, "result", said, ask, apart)


def _without_before(told: Told, counted: tuple[Figure, ...]) -> Iterator[Note]:
    """Yield that a result tells where it ended and not where it began.

    Only where words of change lead to the one number, nothing in the result speaks of
    before, and no number stands where a beginning is told.
    """
    inside = [f for f in counted if f.part == "result"]
    if len(inside) != 1 or BEFORE.search(told.result.lower()):
        return
    found = inside[0]
    before = told.result[: found.quote.start].lower()
    elsewhere = {f.part for f in counted} & {"situation", "task", "numbers"}
    if elsewhere or not AFTER.search(before):
        return
    said = f"It says where it ended, “{found.quote.quote}”, not where it began."
    yield Note(Kind.NO_BEFORE, "result", said, "From what?", (found.quote,))


def _obstacle(told: Told) -> Iterator[Note]:
    if not (told.action.strip() and told.result.strip()) or told.obstacles.strip():
        return
    whole = "\n".join(text for _, text in told.written)
    if OBSTACLE.search(whole.lower().replace("’", "'")) is None:
        said = "Nothing is told that stood in the way."
        ask = "What made it hard?"
        yield Note(Kind.NO_OBSTACLE, "obstacles", said, ask)
