from __future__ import annotations

from askback.adapters.documents.jobposting import (
    description_of,
    find_job,
    job_in,
    title_of,
)
from askback.core.topics import Problem

JOB = {"@type": "JobPosting", "title": "Nurse"}


def test_a_posting_is_found_in_a_list_or_a_graph() -> None:
    assert job_in([{"@type": "Thing"}, {"@graph": [JOB]}]) == JOB


def test_a_posting_may_be_of_several_types() -> None:
    both = {"@type": ["Thing", "JobPosting"]}

    assert job_in(both) == both


def test_a_posting_deeper_than_real_data_goes_is_not_looked_for() -> None:
    deep: object = JOB
    for _ in range(10):
        deep = [deep]

    assert job_in(deep) is None


def test_other_json_holds_no_posting() -> None:
    assert job_in(["text", 5, None, {"@type": "Thing"}]) is None


def test_scripts_are_tried_in_turn_and_the_broken_ones_named() -> None:
    found, problems = find_job(['{"a"', "[" * 100_000, "{}", '{"@type":"JobPosting"}'])

    assert found == {"@type": "JobPosting"}
    assert problems == (
        Problem("JSON-LD 1", "Not readable JSON; passed over."),
        Problem("JSON-LD 2", "Not readable JSON; passed over."),
    )


def test_no_script_holds_one() -> None:
    assert find_job(["{}"]) == (None, ())


def test_a_description_escaped_twice_is_unescaped() -> None:
    assert description_of({"description": "&lt;p&gt;Hi &amp; bye"}) == "<p>Hi & bye"
    assert description_of({"description": "<p>R&amp;D"}) == "<p>R&amp;D"


def test_a_title_that_is_no_text_is_none() -> None:
    assert title_of({"title": {"de": "Pflege"}}) == ""
    assert title_of(JOB) == "Nurse"
