"""A question as it was put, taken apart into sentences without their wrapping."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 2000  # letters looked at; a question is a tenth of that
SENTENCE = re.compile(r"[^.?!]+[.?!]*")
OF_NUMBER = re.compile(r"(?<=\d)\.(?=\d)")
FILLER = re.compile(
    r"(?:so|um+|uh+m?|er+m?|ah|oh|okay|ok|well|yeah|yes|like|just|and|but|also|hey|hi|"
    r"actually|basically|honestly|anyway|alright|sorry|hmm|now|then|maybe|right|"
    r"you know|i mean|i guess|let's see|thanks|thank you|great|cool|please|"
    r"(?:one|another|my (?:next|last|other|first)?|a|last|quick) ?"
    r"(?:more |quick |last )?"
    r"(?:thing|question)(?: is| would be)?|out of curiosity|in your opinion|"
    r"in your experience|from your perspective|if i may ask|"
    r"if you don't mind me asking)"
    r"\b[\s,:.-]*"
)
ABOUT = r"(?: (?:a (?:little )?bit|a little|something|more|some more|a bit more))?"
WRAPPING = re.compile(
    r"(?:(?:i was|i'm|i am|we were) (?:just |also )?(?:wondering|curious|interested)"
    r"(?: to know| to hear)?(?: about| in)?|i wonder|just curious|just wondering|"
    r"i(?:'d| would|'ll)? (?:just |really )?(?:like|love|want(?:ed)?) to "
    r"(?:know|hear|ask|understand|learn)(?: you)?" + ABOUT + r"(?: about)?|"
    r"(?:do|would) you mind (?:if i ask|telling me|saying|sharing)(?: about)?|"
    r"(?:can|could|may|might) i (?:just )?ask(?: you)?(?: about)?)\b[\s,:]*"
)
REQUEST = re.compile(
    r"(?:(?:can|could|would|will|might) (?:you|someone) (?:please |maybe |just |"
    r"perhaps |"
    r"quickly |briefly |also )?|please )?"
    r"(?:(?:tell|walk|talk|take|show|give) (?:me|us)" + ABOUT + r"(?: through)?"
    r"(?: about| of| on)?|"
    r"(?:talk|speak|say|share|elaborate|expand|comment)"
    + ABOUT
    + r"(?: about| on| to| with me| with us)?|"
    r"(?:describe|explain|outline|share|clarify|define|discuss|go over|"
    r"go into))\b[\s,:]*"
)
SAY = re.compile(
    r"would you say (?:that )?"
    r"(?=(?:it|this|that|there|you|they|people|everyone|everybody|staff|the|your)\b)"
)
WHETHER = re.compile(r"(?:if|whether)(?: or not)?\b[\s,]*")
WH = r"(?:what|who|whom|whose|when|where|why|which|how)"
AUXILIARY = (
    r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|shall|should|"
    r"may|might|must)"
)
IS_WH = re.compile(
    rf"(?:(?:up |out )?(?:by|in|on|at|to|for|from|of|with|about|until|since|under|over|"
    rf"after|before|into|between) )?{WH}(?:'\w+)?\b"
)
IS_POLAR = re.compile(rf"{AUXILIARY}(?:n't)?\b (?!you (?:tell|describe|explain)\b)")
BEFORE = re.compile(
    r"(?:when|if|after|before|once|while|as|since|in|at|on|of|during|over|going|given|"
    r"suppose|thinking|looking|compared)\b"
)
WHEN_ASKS = re.compile(rf"(?:when|if)(?:'s|'d)? {AUXILIARY}\b|when's\b")
TALKS_OF = re.compile(
    r"(?:you|it|this|that|they|we|people|everyone|everybody|nobody|no one|somebody|"
    r"someone|there|staff|(?:the|your|my|our) (?:[\w'-]+ ){1,3}?"
    r"(?=(?:is|are|has|have|does|do|don't|doesn't|gets?|will|can|isn't|aren't)\b))"
    r"(?:'s|'re|'ve|'ll)?(?: [\w']|$)"
)

TAG = re.compile(
    r"(?:,? right|,? correct|, yeah|, yes|, no|, ok|, okay|, huh|, eh|"
    rf"{AUXILIARY}(?:n't)? (?:you|it|they|he|she|we|there|that))$"
)


class Form(StrEnum):
    """What kind of sentence asks."""

    WH = "wh"
    POLAR = "polar"
    REQUEST = "request"
    STATEMENT = "statement"


@dataclass(frozen=True, slots=True)
class Asked:
    """One sentence of a question.

    Attributes:
        whole: The sentence, small letters, fillers off, no mark at its end.
        core: What is left of it without wrapping such as "could you tell me".
        main: Its main clause, where another comes first: "When we met, who spoke?"
        form: What kind of sentence it is.
        has_mark: Whether it ends in a question mark.
    """

    whole: str
    core: str
    main: str
    form: Form
    has_mark: bool

    @property
    def asks(self) -> bool:
        """Return whether it asks at all: spoken, a tag at its end stands for a mark."""
        is_tagged = TAG.search(self.whole) is not None
        return self.form is not Form.STATEMENT or self.has_mark or is_tagged


def sentences(text: str, plain: Mapping[str, str]) -> tuple[Asked, ...]:
    """Take a question apart.

    Args:
        text: A question as somebody wrote or said it; its first 2,000 letters count.
        plain: Ways of writing without an apostrophe, and with it.

    Returns:
        Its sentences in order; none of a text without words.

    Source:
        Ours.

    >>> [s.form.value for s in sentences("So, um, is it far? Tell me about it.", {})]
    ['polar', 'request']
    """
    lowered = " ".join(text[:LONGEST].lower().replace("’", "'").split())
    lowered = re.sub(r"[a-z]+", lambda m: plain.get(m.group(), m.group()), lowered)
    parts = SENTENCE.findall(OF_NUMBER.sub(",", lowered))
    found = (_sentence(part) for part in parts if re.search(r"\w", part))
    return tuple(found)


def _sentence(part: str) -> Asked:
    whole = _without(part.strip(" \"'“”-*"), FILLER).rstrip(" .?!\"'“”")
    core, wrapped = _unwrapped(whole)
    main = _main(core)
    return Asked(whole, core, main, _form(core, main, wrapped), "?" in part)


def _without(text: str, pattern: re.Pattern[str]) -> str:
    while (match := pattern.match(text)) and match.end() < len(text):
        text = text[match.end() :]
    return text


def _unwrapped(whole: str) -> tuple[str, bool]:
    """Return what is wrapped, and whether it was asked for as "tell me about"."""
    core = _without(_without(whole, WRAPPING), FILLER)
    say = SAY.match(core)
    if say is not None:
        return f"is it so that {core[say.end() :]}", False
    request = REQUEST.match(core)
    if request is not None and request.end() < len(core):
        core = core[request.end() :]
    whether = WHETHER.match(core)
    was_wrapped = core != whole
    if was_wrapped and whether is not None:
        return f"is it so that {core[whether.end() :]}", False
    return core, was_wrapped


def _main(core: str) -> str:
    """Return what comes after a clause that only says when or on what condition."""
    is_clause = BEFORE.match(core) is not None and not WHEN_ASKS.match(core)
    if not is_clause and (IS_WH.match(core) or IS_POLAR.match(core)):
        return core
    rests = [core[match.end() :] for match in re.finditer(r"[,:]\s*", core)]
    asking = [r for r in rests if IS_WH.match(r) or (is_clause and IS_POLAR.match(r))]
    return asking[0] if asking else core


def _form(core: str, main: str, wrapped: bool) -> Form:  # noqa: FBT001 -- private
    if IS_WH.match(main):
        return Form.WH
    if IS_POLAR.match(main):
        return Form.POLAR
    if wrapped:
        return Form.REQUEST
    return Form.STATEMENT if TALKS_OF.match(core) or core == main else Form.WH
