"""Sentences into which the words of a question are put."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askback.core.bank.clauses import (
    AGAIN,
    EACH_OTHER,
    as_theirs,
    base_verb,
    noun_phrase,
    past_of,
    without_s,
)
from askback.core.topics.lexical import topics

UNSURE = re.compile(r"\b(?:i|me|my|or|you|long|for|since|always)\b|[,;:]")


def about(words: str) -> Iterator[str]:
    """Yield questions for what is wrong with a thing.

    Source:
        Ours; that what assumes a problem is told most is from Minson et al., 2018.

    >>> next(about("the culture"))
    'When it comes to the culture, what do people here complain about most?'
    """
    thing = noun_phrase(words)
    if thing is not None:
        yield f"When it comes to {thing}, what do people here complain about most?"
        yield f"What was the last thing that bothered someone here about {thing}?"


def you_do(match: re.Match[str]) -> Iterator[str]:
    """Yield when you last did a thing."""
    deed = base_verb(match["deed"])
    if deed is not None:
        yield f"When did you last {deed}, and what came of it?"
        if AGAIN.match(deed):
            yield f"How often did you {deed} last month?"


def people_do(match: re.Match[str]) -> Iterator[str]:
    """Yield when someone here last did a thing."""
    deed = base_verb(match["deed"])
    if deed is not None:
        who = "people" if EACH_OTHER.search(deed) else "someone"
        yield f"When did {who} here last {deed}, and what came of it?"
        if AGAIN.match(deed):
            yield f"How often did people here {deed} last month?"


def they_do(match: re.Match[str]) -> Iterator[str]:
    """Yield when certain people last did a thing."""
    deed = base_verb(match["deed"])
    if deed is not None:
        yield f"When did {match['who']} last {deed}, and what came of it?"


def i_do(match: re.Match[str]) -> Iterator[str]:
    """Yield when someone in this job last did what I would do."""
    deed = base_verb(re.sub(r"\bi\b", "they", match["deed"]))
    if deed is not None:
        told = as_theirs(deed)
        yield f"When did someone in this job last {told}, and how did it go?"


def given(match: re.Match[str]) -> Iterator[str]:
    """Yield when someone last asked for what is said to be given."""
    thing = noun_phrase(match["thing"])
    if thing is not None:
        yield f"When did someone here last ask for {thing}, and what did they get?"


def of_thing(match: re.Match[str]) -> Iterator[str]:
    """Yield what is wrong with a thing."""
    yield from about(match["thing"])


def of_thing_there(match: re.Match[str]) -> Iterator[str]:
    """Yield what is wrong with a thing in its place."""
    yield from about(match["thing"] + re.sub(r" here$", "", match["place"]))


def had(match: re.Match[str]) -> Iterator[str]:
    """Yield what is wrong with a thing of the job; nobody complains about a dog.

    Yields:
        Questions; none where the thing is no subject of a job.
    """
    if topics(match["thing"]):
        yield from about(match["thing"])


def less_than(match: re.Match[str]) -> Iterator[str]:
    """Yield when somebody last was not as good as is hoped."""
    who = re.sub(r" (?:here|guys|all|folks)$", "", match["who"])
    is_one = match["is"] in {"is", "was", "'s"} and not re.match(r"you|people", who)
    place = " here" if who in {"people", "you"} else ""
    good = match["good"]
    was = "was" if is_one else "were"
    yield f"When {was} {who} last less than {good}{place}, and why?"


def there_was(match: re.Match[str]) -> Iterator[str]:
    """Yield when there last was such an event."""
    was = "were" if match["is"] in {"are", "were"} else "was"
    yield f"When {was} there last {match['thing']} here, and what came of it?"


def has_done(match: re.Match[str]) -> Iterator[str]:
    """Yield the last time somebody did a thing."""
    is_you = match["who"].startswith("you")
    who = "you" if is_you else "someone here"
    verb, rest = match["verb"], match["rest"]
    past = past_of(verb)
    if verb == "been" and (passive := re.match(r" (\w+(?:ed|ght|id|ut))\b", rest)):
        past = "were" if is_you else "was"
        rest = f" {passive[1]}{rest[passive.end() :]}"
    bare = re.sub(
        r" (?:recently|lately|ever|yet|here|in the (?:last|past) .*)$", "", rest
    )
    if past is not None and not UNSURE.search(bare):
        yield f"When was the last time {who} {past}{bare}, and what came of it?"


def dealt_with(match: re.Match[str]) -> Iterator[str]:
    """Yield when you last had to deal with a thing."""
    thing = noun_phrase(match["thing"])
    if thing is not None:
        yield f"When did you last have to deal with {thing}, and what did you do?"


def shown(match: re.Match[str]) -> Iterator[str]:
    """Yield when you last did what you say you do."""
    if noun_phrase(match["thing"]) is not None:
        yield f"When did you last {match['verb']} {match['thing']}, and how?"


def was_decided(match: re.Match[str]) -> Iterator[str]:
    """Yield how a thing was last decided."""
    thing = noun_phrase(match["thing"])
    if thing is not None:
        was = "was" if match["is"] in {"is", "'s"} else "were"
        yield f"How {was} {thing} last {match['done']}, and by whom?"


def day(_: re.Match[str]) -> Iterator[str]:
    """Yield the question for a day that was."""
    yield "What did someone in this job do yesterday, from start to finish?"


def working(match: re.Match[str]) -> Iterator[str]:
    """Yield what is hardest about working there."""
    if noun_phrase(match["thing"]) is not None:
        how = match["how"] or "with"
        yield f"What's hardest about working {how} {match['thing']}?"


def in_the_way(match: re.Match[str]) -> Iterator[str]:
    """Yield what gets in the way of a good thing, and what is wrong with it."""
    if noun_phrase(match["thing"]) is not None:
        yield f"What gets in the way of {match['praised']} {match['bare']} here?"
    yield from about(match["thing"])


def nobody(match: re.Match[str]) -> Iterator[str]:
    """Yield when someone last did what nobody is said to do."""
    deed = base_verb(without_s(match["verb"]) + match["rest"])
    if deed is not None:
        yield f"When did someone here last {deed}, and why?"
