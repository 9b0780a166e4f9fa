"""What tools are given, each with the words that an assistant reads."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from django.utils import timezone
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from askback.core.topics import Role

LONGEST_POSTING = 200_000  # letters; a long posting has ten thousand
LONGEST_TALK = 1_000_000  # letters; an hour's transcript has eighty thousand
LONGEST_ANSWER = 50_000
LONGEST_QUESTION = 2_000


def _in_zone(moment: datetime) -> datetime:
    """Take a time without a zone for the user's own."""
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment


OpportunityId = Annotated[
    UUID, Field(description="Of an opportunity; from list_opportunities.")
]
InterviewId = Annotated[
    UUID, Field(description="Of an interview; from list_interviews.")
]
Number = Annotated[int, Field(ge=1, le=10_000, description="Which page, from 1.")]
PostingText = Annotated[
    str,
    Field(
        min_length=1,
        max_length=LONGEST_POSTING,
        description="The posting, whole and as it is written: quotes are cut from it.",
    ),
]
Question = Annotated[
    str,
    Field(min_length=1, max_length=LONGEST_QUESTION, description="As it was put."),
]
Answer = Annotated[
    str,
    Field(
        max_length=LONGEST_ANSWER,
        description="What was answered, word for word; may be empty.",
    ),
]
Talk = Annotated[
    str,
    Field(
        min_length=1,
        max_length=LONGEST_TALK,
        description="The transcript as its file has it: WebVTT, SRT, or lines of "
        "`Name: text`. Never shortened, mended or summed up.",
    ),
]
Name = Annotated[str, Field(max_length=200)]
Moment = Annotated[datetime, AfterValidator(_in_zone)]


class Person(BaseModel):
    """Somebody who interviews."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=120)]
    role: Role
