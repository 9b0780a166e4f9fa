from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier.process import MOST, read_process
from askback.core.topics import Role, Stage

WAYS = """\
Night baker

What happens next
We bake.

Interview process
- Phone screen with HR
- Trial shift (paid)
- Meet the team
- A chat with the owner

Perks
Coffee with the team every Friday.
"""


def steps(text: str) -> list[tuple[str, str]]:
    return [(step.stage.value, step.span.quote) for step in read_process(text)]


def test_the_steps_of_a_list_are_read_with_their_words() -> None:
    assert steps(WAYS) == [
        ("recruiter_screen", "Phone screen with HR"),
        ("work_sample", "Trial shift"),
        ("team_fit", "Meet the team"),
        ("executive", "A chat with the owner"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Our hiring process has three stages: 1) an intro call with our "
                "recruiter 2) a case study 3) a chat with the founders"
            ),
            [
                ("recruiter_screen", "an intro call with our recruiter"),
                ("take_home_review", "a case study"),
                ("executive", "a chat with the founders"),
            ],
        ),
        (
            (
                "So the next step would be a panel with three of the team and then a "
                "final interview with our director."
            ),
            [
                (
                    "team_fit",
                    "So the next step would be a panel with three of the team",
                ),
                ("executive", "a final interview with our director"),
            ],
        ),
        (
            "The process includes a lesson observation and a formal interview.",
            [
                ("work_sample", "The process includes a lesson observation"),
                ("other", "a formal interview"),
            ],
        ),
        (
            (
                "Next steps: a call with the ward manager, a system design round, a "
                "competency-based interview, pair programming, then the offer call."
            ),
            [
                ("hiring_manager_call", "a call with the ward manager"),
                ("system_design", "a system design round"),
                ("behavioural", "a competency-based interview"),
                ("technical", "pair programming"),
                ("offer_call", "the offer call"),
            ],
        ),
        (
            "Key dates\n\n| First interviews | 3 May |\n| Second interviews | 9 May |",
            [("other", "First interviews"), ("other", "Second interviews")],
        ),
        ("You'll meet with clients and run a technical session every Friday.", []),
        ("We have a flat team. Lunch with the team is on Mondays.", []),
        ("How to apply\n\nSend a CV to Gwenda. We will be in touch.", []),
        ("", []),
    ],
)
def test_what_is_said_of_the_process_is_read(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert steps(text) == expected


def test_a_step_says_whom_one_likely_meets() -> None:
    (step,) = read_process("Next steps: a chat with your future manager.")

    assert (step.stage, step.role) == (Stage.HIRING_MANAGER_CALL, Role.HIRING_MANAGER)


def test_each_kind_is_read_once_and_no_more_than_a_process_has() -> None:
    many = ", ".join(f"{word} interview" for word in ("first", "second", "third"))
    dated = "\n".join(f"- {'i' * n} online interviews" for n in range(1, 40))

    assert len(read_process(f"Next steps: a panel, a panel, {many}.")) == 4
    assert len(read_process(f"Interview process\n{dated}")) == MOST


@given(st.text(alphabet="panel, with the team.:\n- then next steps"))
def test_what_is_quoted_stands_in_the_text(text: str) -> None:
    for step in read_process(text):
        assert step.span.quote == text[step.span.start : step.span.end] != ""


@pytest.mark.parametrize(
    "hostile", ["a call with ", "next steps with the ", "panel,", "first ", "- " * 50]
)
def test_hostile_texts_are_read_to_the_end(hostile: str) -> None:
    assert len(read_process(hostile * 20_000)) <= MOST
