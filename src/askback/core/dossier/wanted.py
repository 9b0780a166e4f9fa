"""How much a sentence wants what it names: required, welcome, or neither said."""

from __future__ import annotations

import re

from askback.core.dossier.sections import Section
from askback.core.dossier.values import Kind
from askback.core.topics import Span

REACH = 220  # characters of a sentence to look at on either side
EDGE = re.compile(r"[.!?](?=\s)|\n[ \t]{0,8}[-*•·+]|\n[ \t]{0,4}\n|;|•")
FORWARD = re.compile(
    r"\b(?:(?:would|'d) be (?:great|nice|good|helpful|ideal|lovely|a bonus|a plus"
    r"|an advantage|even better) if|(?:great|lovely|bonus) if|ideally|preferabl[ey]"
    r"|nice[- ]to[- ]haves?|bonus (?:points )?(?:for|if)|preferred:|desirable:"
    r"|would (?:also )?(?:love|like) (?:it if|to see)|extra (?:points|credit) for"
    r"|it helps if|(?:a )?plus(?: points)? (?:if|for)|optional(?:ly)?:?"
    r"|advantageous:)\b"
)
BACKWARD = re.compile(
    r"\b(?:(?:is|are|as|be|considered|would be)? ?(?:a |an )?(?:\w{1,10} )?(?:plus"
    r"|bonus|advantage|asset)\b(?! of| point| year)|nice[- ]to[- ]have|preferred"
    r"|desirable|desired|advantageous|beneficial|(?:would be|is"
    r"|are) (?:\w{1,10} )?(?:helpful|useful|welcome|nice|great|good|handy)"
    r"|not (?:essential|required|necessary|a must)|optional|von vorteil|wünschenswert"
    r"|(?:is|are)n't (?:essential|required))"
)
FIRM = re.compile(
    r"\b(?:must(?:[- ]have)?|required?|requires|essential|mandatory|minimum|necessary"
    r"|you(?:'ll)? (?:will )?need|we need|need to (?:have|be|know|hold)|at least"
    r"|we ask for|you (?:have|hold|bring|know)|(?:strong|proven|solid|demonstrable"
    r"|extensive"
    r"|excellent|deep|good|sound|working) (?:\w{1,15} ){0,2}(?:knowledge|experience"
    r"|skills?|command|understanding|background|track record)"
    r"|\d{1,2}\+? ?(?:-\d{1,2} )?(?:years|yrs)|proficien(?:t|cy) (?:in|with)|fluen(?:t"
    r"|cy) in|expertise (?:in|with)|experienced? (?:in|with|of)|valid"
    r"|current registration|is a must)\b"
)
LOOSE = re.compile(
    r"\bno (?:\w{1,15} ){0,4}(?:needed|required|necessary|needs|worries)\b"
    r"|\b(?:isn't|is not|aren't|are not|not) (?:needed|necessary)\b"
)
BOUND = re.compile(
    r"[—–]|\bbut\b|\brequired\b|\bmust\b|\bessential\b|,(?=[^,()]{0,40}\()"
    r"|\((?=\w[^)]{0,60}$)|\n(?=[ \t]{0,8}[\w-]{1,30} [\w-]+)"
)


def wanted(low: str, span: Span, section: Section) -> Kind:
    """Say how much a posting wants something, by its sentence, then its section.

    Args:
        low: The whole posting in lower case, from `lines.plain`.
        span: What is named.
        section: What the part of the posting around it is about.

    Returns:
        `nice` where the sentence says it would be welcome, else what the heading
        says, else `must` where the sentence is firm, else `unstated`.

    Source:
        Ours.

    >>> text = "sql is essential, tableau a plus."
    >>> [wanted(text, Span.of(text, a, b), Section.OTHER).value
    ...  for a, b in [(0, 3), (18, 25)]]
    ['must', 'nice']
    """
    before, after = _around(low, span)
    if LOOSE.search(before + span.quote.lower() + after):
        return Kind.UNSTATED
    if _welcome(before, after):
        return Kind.NICE
    if section is Section.NICE and _firm_after(after):
        return Kind.MUST
    if section in {Section.MUST, Section.NICE}:
        return Kind(section.value)
    if FIRM.search(before) or _firm_after(after):
        return Kind.MUST
    return Kind.UNSTATED


def _around(low: str, span: Span) -> tuple[str, str]:
    before = low[max(0, span.start - REACH) : span.start]
    for edge in EDGE.finditer(before):
        cut = edge.end()
        before = " " * cut + before[cut:]
    after = low[span.end : span.end + REACH]
    end = EDGE.search(after)
    return before.lstrip(), after if end is None else after[: end.start()]


def _welcome(before: str, after: str) -> bool:
    if FORWARD.search(before):
        return True
    backward = BACKWARD.search(after)
    if backward is None:
        return False
    if "," in after[: backward.start()] and FIRM.search(before):
        return False
    return BOUND.search(after, 0, backward.start()) is None


def _firm_after(after: str) -> bool:
    firm = re.search(r"\b(?:required|essential|mandatory|a must|necessary)\b", after)
    return firm is not None and "preferred" not in after[: firm.start()]
