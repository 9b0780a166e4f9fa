"""What a line says of a skill it names: that it is there, under way, or not there."""

from __future__ import annotations

import re

from askback.core.dossier.gap.values import Part, ResumeLine, Standing
from askback.core.topics import Span

BEFORE = 70  # characters; further off another thing is spoken of
AFTER = 40
EDGE = re.compile(r"[.;!?](?=\s)|\bbut\b|\n[ \t]{0,8}[-*•]|[|•]")
DENIED = re.compile(
    r"\b(?:(?:no|without|lacks?|lacking|little|zero)(?! longer| less| fewer)"
    r"(?: (?:formal|direct|hands-on|prior|previous|real|commercial|professional|much"
    r"|practical|paid|working|any|clinical)){0,2} (?:experience|knowledge|exposure"
    r"|training|background|qualifications?|licen[cs]e|certificates?)"
    r"(?: (?:in|with|of|on|using))?|no|(?:not|never|n't)(?: yet| actually| really)?"
    r" (?:used?|worked|touched|held|had|tried|have|hold|know|done|trained|speak"
    r"|familiar)(?: (?:an?|any|with|in|on|using|experience|knowledge|of)){0,3})"
    r" (?:[\w+#./-]{1,20}(?: or|,) ){0,3}$"
)
DENIED_AFTER = re.compile(
    r"^(?: (?:licen[cs]e|experience|knowledge|certificate))?\s{0,2}(?:[:=–-]|\()\s{0,2}"
    r"(?:no(?:ne)?|not yet|nil|n/a)(?!\w)"
)
UNDER_WAY = re.compile(
    r"(?:\b(?:(?:currently|now|started|still|am) (?:self-)?(?:learning|studying"
    r"|training|completing|preparing)|working towards?|studying (?:for|towards?)"
    r"|training (?:for|towards?)|enrolled|pursuing|teaching myself"
    r"|taught myself the basics|part[- ]qualified|awaiting|preparing for"
    r"|beginner(?:'s)?|shadow(?:ed|ing))|^\W{0,3}(?:currently )?(?:learning|studying))"
    r"\b[^.;\n]{0,60}$"
)
UNDER_WAY_AFTER = re.compile(
    r"^[^.;\n•|]{0,30}[(,:–-]\s{0,2}(?:currently |still |course |test |exam )?"
    r"(?:in progress|expected"
    r"|beginner|learning|studying|pending|under way|underway|ongoing|part[- ]qualified"
    r"|not yet complete|due|in training|starting|booked|to be completed)\b"
    r"|^ (?:part[- ]qualified|finalist|student|trainee)\b"
)
WISHED = re.compile(
    r"\b(?:want(?:ing)?|would (?:like|love)|keen|eager|hop(?:e|ing)|plan(?:ning)?"
    r"|wish(?:ing)?|aspir\w{1,6}|looking|seeking|aim(?:ing)?|intend(?:ing)?|excited"
    r"|transition(?:ing)?|ready)(?: (?:to|for|in|into|a|an|my|the|on|move|learn|break"
    r"|get|grow|gain|begin|start|train|become|work|develop|transition|role|position"
    r"|job|post|career|first|entry-level|junior|new|opportunity|with|as|more|skills"
    r"|knowledge|experience|about)){1,8}[ ]?$"
    r"|\b(?:grow|mov|step|progress|transition)(?:e|ing)? (?:up )?into (?:an? |the )?$"
    r"|\binterest(?:ed)? in (?:\w{1,15} ){0,2}$"
)
LAPSED = re.compile(r"^[^.;\n•|]{0,24}\b(?:expired|lapsed|out of date|surrendered)\b")
LAPSED_BEFORE = re.compile(
    r"\b(?:expired|lapsed|former(?:ly)?|previously held)[^.;,\n]{0,30}$"
)


def standing_of(low: str, span: Span, line: ResumeLine) -> Standing:
    """Say how a line that names a skill means it.

    Args:
        low: The résumé in lower case with straight quotes, of the same length.
        span: What is named.
        line: The line it stands in.

    Returns:
        `shown` unless the words around it say otherwise.

    Source:
        Ours.

    >>> text = "no experience with kafka"
    >>> line = ResumeLine(Span.of(text, 0, 24), Part.OTHER, bullet=False, dates=None)
    >>> standing_of(text, Span.of(text, 19, 24), line).value
    'denied'
    """
    before, after = _around(low, span, line)
    if UNDER_WAY_AFTER.search(after):
        return Standing.UNDER_WAY
    if DENIED.search(before) or DENIED_AFTER.search(after):
        return Standing.DENIED
    if LAPSED.search(after) or LAPSED_BEFORE.search(before):
        return Standing.LAPSED
    if UNDER_WAY.search(before):
        return Standing.UNDER_WAY
    if WISHED.search(before) or line.part is Part.INTERESTS:
        return Standing.WISHED
    return Standing.SHOWN


def _around(low: str, span: Span, line: ResumeLine) -> tuple[str, str]:
    before = low[max(line.span.start, span.start - BEFORE) : span.start]
    edges = [edge.end() for edge in EDGE.finditer(before)]
    after = low[span.end : min(line.span.end, span.end + AFTER)]
    end = EDGE.search(after)
    cut = after if end is None else after[: end.start()]
    return before[edges[-1] if edges else 0 :].replace("\n", " "), cut
