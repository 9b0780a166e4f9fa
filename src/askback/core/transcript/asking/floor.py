"""Who holds the floor: whether they asked me something, or opened it to me."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askback.core.topics.lexical import content
from askback.core.transcript.asking.forms import Form
from askback.core.transcript.asking.onsets import questions
from askback.core.transcript.asking.units import Unit, units
from askback.core.transcript.phatic import is_phatic, is_tagged

LAST = 3  # sentences; what they ask stands near the end of their turn
INVITATION = re.compile(
    r"""\b(?:
      ^\W*(?:\w+[ ]?,[ ])?questions\W*$ | questions?[ ](?:that[ ])?(?:for|
          you)[ ](?:me|us|have|might|may|want|would|wanted|like|got|'d)
    | (?:any|what|your|more|other|have|few|of)[ ]questions
    | (?:what|anything|something)(?:[ ]else)?[ ](?:that[ ])?(?:can|could|would|
        do|did|you|should)[ ]
        (?:i|we|you|like|want|wanted)?\s*(?:'d[ ]|would[ ]|might[ ]|
            to[ ])*(?:like[ ]to[ ]|want[ ]to[ ]|tell|answer|know|ask|help|cover|
            wanna[ ])
    | (?:ask|grill|quiz)[ ](?:me|us)\b | (?:over|back)[ ]to[ ]you |
         your[ ]turn | fire[ ]away | go[ ](?:ahead|for[ ]it)
    | turn[ ](?:the|it)[ ](?:tables?|over|around) | (?:time|minutes|space|
        room)[ ]for[ ](?:your|you|any|questions)
    | (?:pick|shoot)\b[ ]?(?:my[ ]brain)? | hand[ ](?:it[ ])?over[ ]to[ ]you |
         floor[ ]is[ ]yours
    | like[ ]to[ ](?:know|ask|hear)[ ](?:about[ ]us|from[ ](?:me|us)|
        about[ ](?:the|this))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
ANNOUNCED = re.compile(
    r"\b(?:i (?:do )?(?:have|had|got|'ve got|wrote down|prepared|brought)|"
    r"i've (?:got )?|my|few|couple of|"
    r"some|first|next|last|ask you)\b[^.?!]{0,30}\b(?:questions?|things? (?:i|"
    r"to ask))\b",
    re.IGNORECASE,
)
ADDRESSES = re.compile(
    r"\b(?:you|your|yourself|you've|you'd|you're|candidate)\b", re.IGNORECASE
)


def opens(text: str) -> bool:
    """Tell whether their turn invites my questions.

    Source:
        Ours.

    >>> opens("What questions do you have for me?"), opens("Why do you want this?")
    (True, False)
    """
    return INVITATION.search(text.replace("’", "'")) is not None


def announces(text: str) -> bool:
    """Tell whether I say that I have questions.

    Source:
        Ours.

    >>> announces("Yes, I have a few questions."), announces("Good question.")
    (True, False)
    """
    return ANNOUNCED.search(text.replace("’", "'")) is not None


def asks_me(text: str, *, open_floor: bool) -> bool:
    """Tell whether their turn ends by asking me something.

    Args:
        text: What one of them said in a turn.
        open_floor: Whether it is my time to ask: then only what addresses me counts,
            for an answer may end in a question that wants none.

    Source:
        Ours.

    >>> asks_me("Nice. Tell me about yourself.", open_floor=False)
    True
    >>> asks_me("Two weeks. Does that help?", open_floor=True)
    False
    """
    cut = units(text)
    if open_floor:
        return bool(cut) and _asks_back(cut[-1], cut[-2:])
    return any(_is_question(unit) for unit in cut[-LAST:])


def asks_yes_or_no(text: str) -> bool:
    """Tell whether the question that ends their turn wants a yes or a no.

    Source:
        Ours.

    >>> asks_yes_or_no("You'd start late. That all right?"), asks_yes_or_no("Why us?")
    (True, False)
    """
    found = [found for unit in units(text)[-LAST:] for found in questions(unit)]
    return bool(found) and found[-1].form in {Form.POLAR, Form.FRAGMENT}


def _is_question(unit: Unit) -> bool:
    if opens(unit.text) or is_phatic(unit.text) or is_tagged(unit.text):
        return False
    found = questions(unit)
    return bool(found) and (found[-1].form is not Form.INDIRECT or found[-1].marked)


def _asks_back(last: Unit, near: Sequence[Unit]) -> bool:
    """Tell whether an answer ends by asking me; words after it want no answer."""
    if not _is_question(last):
        return False
    found = questions(last)
    core = last.text[found[-1].core - last.start :]
    if found[-1].form is Form.REQUEST or ADDRESSES.search(core):
        return found[-1].marked or len(found) == 1
    return not content(core) and ADDRESSES.search(near[0].text) is not None
