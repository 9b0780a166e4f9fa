"""What stands around a question and decides whether it counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from askback.core.topics.lexical import content, topics
from askback.core.transcript.asking.floor import ADDRESSES
from askback.core.transcript.asking.forms import Form
from askback.core.transcript.asking.onsets import Found
from askback.core.transcript.asking.units import Unit
from askback.core.transcript.phatic import (
    has_substance,
    is_backchannel,
    is_clarification,
    is_echo,
    is_goodbye,
    is_phatic,
    is_tagged,
)

NEAR_BEFORE = 5  # sentences before a question that tell what it follows
MOST_AFTER = 10  # sentences; a question with more after it ends no turn
AFTERWORD = 8  # words; "I'm just curious, if you can say" still ends a turn
LAST_QUESTION = 30  # words from where a question begins to the end of machine text
LONGEST_QUESTION = 50  # words of machine text, with the reason why one asks
BEFOREHAND = 3  # words; fewer before a question are no answer to theirs
LONG_ENOUGH = 6  # words; a shorter question after theirs asks what they meant
HERE = re.compile(
    r"\b(?:here|the (?:role|job|team|post|position|company|ward|school|site|shift)|"
    r"this (?:role|job|team|post|position|company|place)|new (?:people|starters|"
    r"hires))\b",
    re.IGNORECASE,
)
ABANDONED = re.compile(
    r"(?:--+|—|–|\.\.\.|…)\s*(?:no|sorry|actually|let me|wait|scratch|well|or rather)\b"
    r"[^?]{0,80}$",
    re.IGNORECASE,
)
"""What takes a question back before it is put: "what do -- no, let me rephrase"."""
OF_MYSELF = re.compile(
    r"^(?:i|i'd|i've|i'm|we|we'd|we've|it was|it's|that was|my)\b(?!.*\byou)",
    re.IGNORECASE,
)
"""A statement about myself that only rises: "I code two days a week?"."""
GOES_ON = re.compile(r"^\W*(?:and|or|what about|any|so)\b", re.IGNORECASE)
SOFTENER = re.compile(
    r"^\W*(?:i'm|i am|i was|just|sorry|if|thanks|thank you|i mean|i ask|only|"
    r"curious|roughly|"
    r"out of|you (?:don't have|can|needn't)|no (?:pressure|rush)|or )",
    re.IGNORECASE,
)
SELF_ANSWER = re.compile(
    r"^(?:because|well|it (?:was|turned)|turns out|turned out|(?:and )?the answer|"
    r"nobody|"
    r"no one|simple|simply|we(?:'d| |'ll)|i(?:'d| |'ll)|so (?:we|i)|nothing|"
    r"exactly|"
    r"a lot|(?:and|but) (?:it|we|i) |(?:and )?what (?:came|we|i|it|happened|worked)\b)",
    re.IGNORECASE,
)
ANYONE = re.compile(
    r"^(?:what|how|where|who|when|why) (?:do|can|would|else do|should|"
    r"could) (?:you|we|i)\b",
    re.IGNORECASE,
)
"""Questions whose "you" may be anyone."""
ANYONE_ANSWERS = re.compile(
    r"^(?:well,? |so,? )?(?:you (?!said|mentioned|told|wrote|were|'|have|had|"
    r"personally|two|all|yourself)|you'd\b|"
    r"you just|i'd (?!love|like|be|imagine|guess)|we'd\b|i (?:rang|called|asked|"
    r"went|did))",
    re.IGNORECASE,
)
STILL_ASKING = re.compile(
    r"^i(?:'m| am| ask| mean| know| was| guess| saw| read| noticed| imagine| think|"
    r" have| had| do| live| work| come| want| need| heard|'ve|'d)\b",
    re.IGNORECASE,
)
BECAUSE = re.compile(r"^because\b", re.IGNORECASE)
"""Answers a "why"; after "is it many who go?" it tells why I ask."""
YES_NO = re.compile(
    r"^\W*(?:yes|yeah|yep|no|nope|sure|of course|absolutely|definitely)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the talk stands when I begin to speak.

    Attributes:
        answering: They asked me something, and I have the floor to answer it.
        closed: What they asked wants a yes or a no.
        opened: It is my time to ask.
        before: What they said last, backchannels apart.
        cut: My last turn, if it broke off.
    clarifying: I asked what they meant, so that their reply asks me still.
        greeted: Someone said hello.
        settled: The talk is past its small talk.
        marks: Whoever wrote this down gave my questions their marks.
        awaited: They are yet to invite my questions.
    """

    answering: bool = False
    closed: bool = False
    opened: bool = False
    before: str = ""
    cut: str = ""
    clarifying: bool = False
    greeted: bool = False
    settled: bool = False
    marks: bool = False
    any_mark: bool = False
    awaited: bool = False


@dataclass(frozen=True, slots=True)
class Put:
    """A question found in a turn, with the sentence it stands in."""

    found: Found
    number: int
    unit: Unit

    @property
    def start(self) -> int:
        """Where its words begin: with its sentence, if that is one."""
        short = self.unit.text.endswith((".", "?", "!"))
        return self.unit.start if short else self.found.start

    @property
    def core(self) -> str:
        """Its words from where it really begins."""
        skipped = self.found.core - self.unit.start
        return self.unit.text[skipped : self.found.end - self.unit.start].strip()


def counts(
    put: Put, asking: Collection[int], cut: Sequence[Unit], scene: Scene
) -> bool:
    """Tell whether a question of mine asks them about the job.

    Args:
        put: The question.
        asking: Numbers of the sentences of its turn that hold questions.
        cut: The sentences of its turn.
        scene: Where the talk stands.

    Source:
        Ours.

    >>> from askback.core.transcript.asking.onsets import questions
    >>> from askback.core.transcript.asking.units import units
    >>> sentence, = units("Two?")
    >>> two = Put(questions(sentence)[0], 0, sentence)
    >>> counts(two, {0}, [sentence], Scene(before="There are two of us."))
    False
    """
    if is_phatic(put.core) or _is_empty(put, scene) or ABANDONED.search(put.core):
        return False
    if _is_small_talk(put, scene) or _after_goodbye(put, cut):
        return False
    if scene.answering:
        return _ends_answer(put, asking, cut, scene)
    return not _runs_on(put, LONGEST_QUESTION) and not _self_answered(put, cut)


def _is_empty(put: Put, scene: Scene) -> bool:
    """A tag, an echo, a reaction such as "Are they?", or a clause without a mark."""
    whole = put.unit.text
    if scene.marks and not put.found.marked and put.found.start > put.unit.start:
        return put.found.form in {Form.WH, Form.POLAR}
    if put.found.form is Form.FRAGMENT:
        return (
            is_tagged(whole)
            or is_echo(whole, scene.before)
            or OF_MYSELF.match(put.core) is not None
            or (content(put.core) <= content(scene.before) and not GOES_ON.match(whole))
        )
    if put.found.form is not Form.POLAR or has_substance(put.core):
        return False
    long = ADDRESSES.search(put.core) and len(put.core.split()) >= LONG_ENOUGH
    return not long and not HERE.search(put.core)


def _is_small_talk(put: Put, scene: Scene) -> bool:
    if scene.opened or not (scene.awaited or (scene.greeted and not scene.settled)):
        return False
    return not topics(put.core)


def _after_goodbye(put: Put, cut: Sequence[Unit]) -> bool:
    before = cut[max(0, put.number - NEAR_BEFORE) : put.number]
    gone = any(is_goodbye(unit.text) for unit in before)
    return gone and not topics(put.core)


def _ends_answer(
    put: Put, asking: Collection[int], cut: Sequence[Unit], scene: Scene
) -> bool:
    """Tell whether I turn the talk round at the end of my answer."""
    if len(cut) - put.number > MOST_AFTER:
        return False
    after = [
        unit.text
        for number, unit in enumerate(cut)
        if number > put.number and number not in asking
    ]
    if not all(SOFTENER.match(said) or is_backchannel(said) for said in after):
        return False
    if sum(len(said.split()) for said in after) > AFTERWORD:
        return False
    if put.found.end < put.unit.end or _runs_on(put, LAST_QUESTION):
        return False
    if is_clarification(put.core) or not _points_at_them(put):
        return False
    return _has_answered(put, cut, scene)


def _points_at_them(put: Put) -> bool:
    if put.found.marked or ADDRESSES.search(put.core) or HERE.search(put.core):
        return True
    return bool(topics(put.core)) and put.found.form is not Form.INDIRECT


def _has_answered(put: Put, cut: Sequence[Unit], scene: Scene) -> bool:
    """Tell an answer that turns into a question from a question in its place."""
    before = (
        cut[0].text if put.number else put.unit.text[: put.found.core - put.unit.start]
    )
    near = cut[max(0, put.number - NEAR_BEFORE) : put.number]
    said = sum(len(unit.text.split()) for unit in near if not unit.asks)
    said += len(put.unit.text[: put.found.core - put.unit.start].split())
    if said > BEFOREHAND or (said and (scene.closed or YES_NO.match(before))):
        return True
    return scene.opened and len(put.core.split()) >= LONG_ENOUGH


def _runs_on(put: Put, most: int) -> bool:
    """Tell machine text that says too much after its question to have asked it."""
    return not put.found.marked and len(put.core.split()) > most


def _self_answered(put: Put, cut: Sequence[Unit]) -> bool:
    """Tell "Why did it fail? Because nobody owned it." from a question to them."""
    if put.number + 1 >= len(cut):
        return False
    following = cut[put.number + 1].text.replace("’", "'")
    if ANYONE.match(put.core) and ANYONE_ANSWERS.match(following):
        return True
    if ADDRESSES.search(put.core) or HERE.search(put.core):
        return False
    if STILL_ASKING.match(following) or ADDRESSES.search(following):
        return False
    if put.found.form is Form.POLAR and BECAUSE.match(following):
        return False
    return SELF_ANSWER.match(following) is not None
