"""Advise on a question: how it is put, what that costs, how to put it better."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from askback.core.bank.asked import sentences
from askback.core.bank.better import better_wordings
from askback.core.bank.findings import Finding, findings_of
from askback.core.bank.phrasing import phrasing_of
from askback.core.bank.rules import Rules
from askback.core.topics import Phrasing


@dataclass(frozen=True, slots=True)
class Lint:
    """Advice on a question.

    Attributes:
        phrasing: How it is put.
        findings: What it could be better at; none of a good one.
        better: Better wordings, none of a good one.
    """

    phrasing: Phrasing
    findings: tuple[Finding, ...]
    better: tuple[str, ...]


def lint(text: str, rules: Rules, near: Sequence[tuple[str, float]] = ()) -> Lint:
    """Advise on a question.

    Args:
        text: A question as somebody writes or says it, with or without marks.
        rules: The patterns.
        near: Texts of the bank that are near in meaning, each with its cosine -1 to 1,
            nearest first.

    Returns:
        How it is put, what it could be better at, and better wordings of the same.

    Source:
        Ours, after Minson, VanEpps et al., 2018, on what is told to which question.
    """
    asked = sentences(text, rules.plain)
    findings = findings_of(text, asked, rules)
    return Lint(
        phrasing=phrasing_of(asked, rules),
        findings=findings,
        better=better_wordings(text, asked, findings, near, rules),
    )
