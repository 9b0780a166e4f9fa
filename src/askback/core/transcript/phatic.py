"""Talk that keeps the meeting going and asks nothing about the job."""

from __future__ import annotations

import re

from askback.core.topics.lexical import content, topics, words
from askback.core.transcript.phatic_phrases import (
    CHECKS,
    CLARIFICATIONS,
    LINE,
    REPAIRS,
    SMALL_TALK,
)

TAG = re.compile(
    r",?\s+(?:right|isn't it|aren't (?:you|they|we|i)|doesn't (?:it|he|she)|"
    r"don't (?:you|they|we)|"
    r"wasn't (?:it|he|she)|weren't (?:you|they|we)|didn't (?:you|they|it|he|she|"
    r"we)|is it|are (?:you|they)|"
    r"do (?:you|they)|does (?:it|he|she)|did (?:you|they|it)|was it|"
    r"have(?:n't)? (?:you|they|we|i)|"
    r"has(?:n't)? (?:it|he|she)|wouldn't (?:it|you|they)|can't (?:you|we|they)|"
    r"won't (?:it|you|they)|"
    r"shouldn't (?:it|you|we)|yeah|yes|no|huh|eh|correct|okay|ok|innit|you know|"
    r"know what i mean|you see|"
    r"i (?:guess|suppose|take it|assume|presume|imagine))\s*\?+$",
    re.IGNORECASE,
)
BACKCHANNEL = frozenset(
    """
    mm mmm mhm mm-hm mm-hmm mmhmm uh-huh uhuh hm hmm yeah yep yes yup yah ok okay
    right sure cool nice great good wow oh ah really i see got it gotcha exactly
    totally absolutely interesting fair enough true perfect brilliant lovely no ha
    haha huh makes sense that of course definitely understood thanks thank you gosh
    awesome alright all fine indeed so very much helpful is that's wonderful
    excellent um uh er i'm sorry
    """.split()  # noqa: SIM905 -- seventy quoted words read worse
)
ADDS = re.compile(r"\W*(?:and|or|what about)\b", re.IGNORECASE)
LONGEST_BACKCHANNEL = (
    7  # words; "okay, yeah, that makes sense, thank you" takes no turn
)
LONGEST_CHECK = 9  # words; a longer one asks something: "does that work when ..."
GOODBYE = re.compile(
    r"\b(?:good ?bye|bye(?:[- ]bye)?|take care|have a (?:good|great|lovely|nice|"
    r"wonderful) "
    r"(?:day|evening|weekend|one|afternoon|rest|week|night)|speak soon|talk soon|"
    r"be in touch|hear from (?:us|me|lena|hr)|safe (?:journey|travels|drive|trip)|"
    r"see you|"
    r"thanks? (?:you )?(?:so much |again )?for (?:your time|coming|taking|making|"
    r"joining|"
    r"having|talking|chatting|speaking)|"
    r"(?:great|good|lovely|nice|pleasure) (?:to meet|meeting|talking|speaking|"
    r"chatting))\b",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"^\W*(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|afternoon|"
    r"welcome|nice to meet|you all ?right|thanks for (?:coming|joining|"
    r"making|waiting)|come in|(?:do )?(?:sit|take a seat|have a seat))\b",
    re.IGNORECASE,
)


def is_phatic(question: str) -> bool:
    """Tell whether a question is small talk, about the line, a check or a repair.

    Args:
        question: One sentence, as said.

    Returns:
        True for what every talk holds whatever it is about; a question that names a
        subject of a job is never small talk.

    Source:
        Ours; the kinds are those of D. Jurafsky, E. Shriberg and D. Biasca,
        "Switchboard SWBD-DAMSL labeling project coder's manual", 1997.

    >>> is_phatic("Can you hear me?"), is_phatic("How many people left?")
    (True, False)
    """
    plain = question.replace("’", "'").strip()
    if any(p.match(plain) for p in (LINE, REPAIRS, SMALL_TALK)):
        return True
    return CHECKS.match(plain) is not None and len(plain.split()) <= LONGEST_CHECK


def is_aside(question: str) -> bool:
    """Tell whether a question is small talk or about the line, the room, the time.

    Source:
        Ours.

    >>> is_aside("Should I wait outside?"), is_aside("Does that make sense?")
    (True, False)
    """
    plain = question.replace("’", "'").strip()
    return bool(LINE.match(plain) or SMALL_TALK.match(plain))


def is_clarification(question: str) -> bool:
    """Tell whether a question, after theirs, asks what they meant.

    Source:
        E. Schegloff, "Sequence Organization in Interaction", 2007: an insert sequence.

    >>> is_clarification("In what sense?"), is_clarification("Who decides?")
    (True, False)
    """
    plain = question.replace("’", "'").strip()
    return bool(CLARIFICATIONS.match(plain) or REPAIRS.match(plain))


def is_tagged(statement: str) -> bool:
    """Tell whether a statement only ends in a tag: "It's small, isn't it?".

    Source:
        Ours.

    >>> is_tagged("So it's six people, right?"), is_tagged("Is it six?")
    (True, False)
    """
    return TAG.search(statement.replace("’", "'").strip()) is not None


def is_echo(question: str, before: str) -> bool:
    """Tell whether a short question only gives back what was just said.

    Args:
        question: A few words with a question mark and no question's form.
        before: What the other said last.

    Source:
        Ours.

    >>> is_echo("Two?", "There are two of us."), is_echo("And nights?", "Two of us.")
    (True, False)
    """
    said = set(words(before))
    heard = [
        w for w in words(question) if w not in BACKCHANNEL and w not in {"and", "a"}
    ]
    goes_on = ADDS.match(question) is not None
    return all(w in said for w in heard) or (
        len(heard) == 1 and not goes_on and not topics(question)
    )


def is_backchannel(text: str) -> bool:
    """Tell whether a turn only shows that someone listens.

    Source:
        V. Yngve, "On getting a word in edgewise", 1970, for the idea; words ours.

    >>> is_backchannel("Mm-hm, right."), is_backchannel("Right, who decides?")
    (True, False)
    """
    heard = words(text)
    return len(heard) <= LONGEST_BACKCHANNEL and all(w in BACKCHANNEL for w in heard)


def is_goodbye(text: str) -> bool:
    """Tell whether a turn takes leave.

    Source:
        Ours.

    >>> is_goodbye("Thanks for your time, bye!"), is_goodbye("Buyers decide.")
    (True, False)
    """
    return GOODBYE.search(text) is not None


def has_substance(text: str) -> bool:
    """Tell whether a text says anything beyond function words.

    Source:
        Ours.

    >>> has_substance("Is it?"), has_substance("Is it remote?")
    (False, True)
    """
    return bool(content(text))
