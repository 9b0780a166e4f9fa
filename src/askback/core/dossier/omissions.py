"""What a candidate needs to know and no source says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askback.core.dossier.clean import readable
from askback.core.dossier.lines import plain
from askback.core.dossier.tables import Topic
from askback.core.dossier.values import Employment, Omission, Workplace

LONGEST = 400_000  # characters of all sources together; more says nothing new


@dataclass(frozen=True, slots=True)
class Known:
    """What reading has found already, which texts need not say again.

    Attributes:
        employment: The kind of contract.
        workplace: Where the work is done.
        pay: Whether pay was found.
        tools: Whether a tool was found among the skills.
    """

    employment: Employment | None = None
    workplace: Workplace | None = None
    pay: bool = False
    tools: bool = False


def find_omissions(
    texts: Sequence[str], topics: Sequence[Topic], known: Known | None = None
) -> tuple[Omission, ...]:
    """Find the topics that matter for this job and that none of the texts touches.

    Args:
        texts: All sources: the posting, pages, articles, notes.
        topics: The topics, from the tables.
        known: What reading found; nothing if None.

    Returns:
        Omissions in the order of the topics. No texts leave out everything that
        matters for every job.

    Source:
        Ours.

    >>> from askback.core.dossier.tables import read_tables
    >>> row = {"topic": "leave", "criterion": "hours", "question_key": "x",
    ...        "said": ["annual leave"]}
    >>> tables = read_tables(skills={}, claims={}, loaded=[], omissions=[row])
    >>> [o.topic for o in find_omissions(["A nurse."], tables.topics)]
    ['leave']
    >>> find_omissions(["A nurse.", "30 days annual leave"], tables.topics)
    ()
    """
    low = plain(readable("\n\n".join(texts)[:LONGEST]))
    return tuple(_missing(low, topics, known or Known()))


def _missing(low: str, topics: Sequence[Topic], known: Known) -> Iterator[Omission]:
    for topic in topics:
        if _matters(low, topic, known) and not _said(low, topic, known):
            yield Omission(topic.topic, topic.criterion, topic.question_key)


def _matters(low: str, topic: Topic, known: Known) -> bool:
    if topic.workplaces and known.workplace not in topic.workplaces:
        return False
    if topic.employments and known.employment not in topic.employments:
        return False
    return topic.when is None or topic.when.spot(low) is not None


def _said(low: str, topic: Topic, known: Known) -> bool:
    if (topic.pay and known.pay) or (topic.skills and known.tools):
        return True
    if topic.unless_known and known.workplace is not None:
        return True
    return any(pattern.spot(low) is not None for pattern in topic.said)
