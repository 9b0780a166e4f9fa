from __future__ import annotations

import email

import pytest

from askback.services import people
from tests.cli.run import refused, run
from tests.cli.shapes import assert_fits, maybe
from tests.services.loop_of_letters import LEE, loop

pytestmark = pytest.mark.django_db
SHAPE = {
    "letters": [
        {
            "kind": str,
            "company": str,
            "to": {"name": str, "email": maybe(str)},
            "subject": str,
            "body": str,
            "rests_on": [{"quote": str, "who": str, "interview": str}],
            "questions": [str],
            "problems": [{"where": str, "message": str}],
        }
    ]
}


def test_letters_are_printed_in_every_form() -> None:
    loop(people.local_owner())

    found = run("letter", "--json").json
    assert_fits(found, SHAPE)
    assert [letter["to"]["name"] for letter in found["letters"]] == [LEE, "Dana Marsh"]
    text = run("letter")
    assert text.out.startswith(f"To: {LEE}\nSubject: Thank you for the conversation")
    assert f"{LEE}: Their e-mail address is not known." in text.err
    marked = run("letter", "--to", "Lee", "--format", "md", "--kind", "more_time")
    assert marked.out.startswith("# Your offer for the Ward manager role\n\nTo Lee")
    written = run("letter", "--to", "Lee", "--format", "eml").out
    assert email.message_from_string(written)["X-Unsent"] == "1"
    assert "There are 2 such letters" in refused("letter", "--format", "eml")


def test_what_there_is_not_is_exit_one() -> None:
    assert refused("letter", "--kind", "poem", code=1) == "No kind of letter poem."
    assert run("letter", "--json").json == {"letters": []}
