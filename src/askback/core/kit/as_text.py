"""A kit as Markdown, to print or to keep."""

from __future__ import annotations

from collections.abc import Iterable

from askback.core.kit.levels import Type
from askback.core.kit.values import Ask, Kit, Meeting

STAR = ("Situation", "Task", "Action", "Result")
NAMES = {
    Type.TECHNICAL: "technical",
    Type.BEHAVIOURAL: "behavioural",
    Type.SCENARIO: "scenario",
}


def to_markdown(kit: Kit) -> str:
    """Return a kit as Markdown.

    Source:
        Ours.
    """
    asks = {ask.key: ask for ask in kit.questions}
    labels = {one.key: one.label for one in kit.competencies}
    lines = [f"# Interview kit: {_plain(kit.title or 'an open post')}", ""]
    lines += [f"Calibrated for: {kit.level}.", "", "## What is looked for", ""]
    for one in kit.competencies:
        lines += [f"- {one.label}: “{_plain(one.quote)}”"]
    for meeting in kit.meetings:
        lines += ["", *_meeting(meeting, asks, labels)]
    lines += _listed("Agreed for every interview", (p.text for p in kit.practices))
    lines += _listed("Offered to everybody", kit.accommodations)
    lines += _listed("What a candidate can rely on", kit.experience)
    lines += ["", "## What they will ask you", ""]
    for asked in kit.asked_back:
        lines += [
            f"- {asked.text}",
            f"  Your honest answer: {asked.answer or '______'}",
        ]
    lines += _listed("Left open", kit.notes) if kit.notes else []
    return "\n".join(lines) + "\n"


def preview_markdown(kit: Kit) -> str:
    """Return the answers of a kit as a page to publish; what has none is left out.

    Source:
        Ours. On why it pays: Earnest, Allen and Landis, "Mechanisms linking realistic
        job previews with turnover", Personnel Psychology 64 (2011).
    """
    lines = [f"# {_plain(kit.title or 'This job')}: what it is like", ""]
    lines += ["What people who interview with us ask, and what we can honestly say."]
    for asked in kit.asked_back:
        if asked.answer.strip():
            lines += ["", f"## {_plain(asked.text)}", "", asked.answer.strip()]
    return "\n".join(lines) + "\n"


def _meeting(
    meeting: Meeting, asks: dict[str, Ask], labels: dict[str, str]
) -> list[str]:
    who = ", ".join(meeting.interviewers)
    lines = [
        f"## {meeting.name}, {meeting.minutes:g} minutes",
        "",
        f"With {who}. {meeting.opening:g} minutes to begin.",
        "",
        f"{meeting.candidate:g} minutes at the end for the candidate's questions.",
    ]
    for number, key in enumerate(meeting.questions, 1):
        ask = asks[key]
        lines += ["", f"### {number}. {ask.text}", ""]
        about = labels.get(ask.competency, ask.competency)
        lines += [f"{about}, {NAMES[ask.type]}, {ask.minutes:g} minutes", ""]
        lines += [f"- Probe: {probe}" for probe in ask.probes]
        lines += [f"- {n}: {s}" for n, s in zip(STAR, ask.star, strict=False)]
        lines += [f"- Mark {n}: {anchor}" for n, anchor in enumerate(ask.rubric, 1)]
        lines += ["- Words heard: ______", "- Mark: ______"]
    return lines


def _listed(title: str, texts: Iterable[str]) -> list[str]:
    return ["", f"## {title}", "", *(f"- {text}" for text in texts)]


def _plain(text: str) -> str:
    """Return words of a posting on one line, so that they make no heading."""
    return " ".join(text.split())
