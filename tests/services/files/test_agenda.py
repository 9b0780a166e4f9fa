from __future__ import annotations

import io
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from askback.errors import InvalidInputError, NotFoundError
from askback.services.files import agenda, transcript
from tests.services.conversation import ME, POSTING, TALK

CALL: dict[str, Any] = {
    "name": "Call",
    "stage": "hiring_manager_call",
    "minutes_for_questions": 8,
    "interviewers": [{"name": "Dana Marsh", "role": "hiring_manager"}],
}
LOOP: dict[str, Any] = {"opportunity": {"company": "Halden"}, "interviews": [CALL]}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "posting.txt").write_text(POSTING)
    return tmp_path / "loop.json"


def write(file: Path, **changes: Any) -> str:
    file.write_text(json.dumps(LOOP | changes))
    return str(file)


def keys(path: str) -> set[str]:
    found = agenda.to_json(agenda.build_from_file(path))
    return {item["key"] for one in found["agendas"] for item in one["items"]}


def test_an_agenda_holds_to_its_minutes(file: Path) -> None:
    found = agenda.to_json(agenda.build_from_file(write(file)))

    (one,) = found["agendas"]
    assert one["interview"] == "Call"
    assert sum(item["minutes"] for item in one["items"]) <= 8
    assert {to for item in one["items"] for to in item["to"]} == {"Dana Marsh"}
    assert found["bound"] >= found["value"] >= found["fixed_list_value"]
    assert found["warnings"] == []


def test_what_sources_claim_is_read_from_beside_the_loop(file: Path) -> None:
    job = LOOP["opportunity"] | {"posting": "posting.txt", "sources": ["posting.txt"]}

    plain = agenda.build_from_file(write(file))
    researched = agenda.build_from_file(write(file, opportunity=job))

    assert researched.open_worth < plain.open_worth


def test_what_was_heard_is_not_asked_again(file: Path) -> None:
    talk = file.parent / "talk.txt"
    talk.write_text(TALK)
    heard = transcript.read_file(str(talk), me=ME)
    (file.parent / "heard.json").write_text(json.dumps(heard))
    settled = {
        a["bank_key"] or a["question_key"]
        for a in heard["asked"]
        if a["answer"]["verdict"] == "answered" and a["band"] != "maybe"
    } - {None}

    assert settled
    assert not settled & keys(write(file, heard=["heard.json"]))


def test_interviews_not_booked_have_no_agenda_yet(file: Path) -> None:
    slots = [
        {"minutes_for_questions": 5},
        {"stage": "executive", "role": "executive", "minutes_for_questions": 5},
    ]

    plan = agenda.build_from_file(write(file, expected=slots))

    assert [one.interview for one in plan.agendas] == ["Call"]


def test_two_more_to_come_leave_for_them_what_they_know_better(file: Path) -> None:
    alone = keys(write(file))
    with_more = keys(write(file, expected=[{}, {"stage": None, "role": None}]))

    assert with_more
    assert with_more != alone


@pytest.mark.parametrize(
    ("changes", "minutes"),
    [({}, 10), ({"minutes_for_questions": None}, 10), ({"minutes_total": 27}, 6)],
)
def test_minutes_that_nobody_has_told_are_those_usual_for_the_stage(
    file: Path, changes: dict[str, Any], minutes: float
) -> None:
    untold = {k: v for k, v in CALL.items() if k != "minutes_for_questions"}

    plan = agenda.build_from_file(write(file, interviews=[untold | changes]))

    assert [one.minutes for one in plan.agendas] == [minutes]


def test_a_loop_comes_by_standard_input(
    monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    job = {"company": "Halden", "posting": str(file.parent / "posting.txt")}
    told = json.dumps(LOOP | {"opportunity": job}).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(told)))

    assert len(agenda.build_from_file("-").agendas) == 1


def test_a_file_that_is_called_a_dash_is_no_standard_input(file: Path) -> None:
    path = write(file, heard=["-"])

    with pytest.raises(NotFoundError, match=re.escape(str(file.parent / "-"))):
        agenda.build_from_file(path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"weights": {"pay": 9}}, "weights.pay: Input should be less than or equal"),
        ({"weights": {"x-Dog!": 1}}, "weights: there is no criterion 'x-Dog!'"),
        ({"dealbreakers": ["x-dog"]}, "dealbreakers: there is no criterion 'x-dog'"),
        ({"unknown": {"pay": 2}}, "unknown.pay: Input should be less than or equal"),
        ({"unknown": {"nope": 1}}, "unknown: there is no criterion 'nope'"),
        ({"wieghts": {}}, "wieghts: Extra inputs are not permitted"),
        ({"interviews": [CALL, CALL]}, "the file: interviews: two have"),
        (
            {"interviews": [CALL | {"stage": "chat"}]},
            "interviews.0.stage: Input should be 'recruiter_screen'",
        ),
        (
            {"interviews": [CALL | {"minutes_for_questions": 601}]},
            "interviews.0.minutes_for_questions: Input should be less than",
        ),
        (
            {"preferences": {"pay": {"want": "more", "op": "~"}}},
            "preferences.pay.op: Input should be '>='",
        ),
    ],
)
def test_a_wrong_field_is_named(
    file: Path, changes: dict[str, Any], message: str
) -> None:
    path = write(file, **changes)

    with pytest.raises(InvalidInputError) as refused:
        agenda.build_from_file(path)

    assert str(refused.value).startswith(f"{path}: {message}")


def test_a_criterion_of_ones_own_counts_once_it_has_a_weight(file: Path) -> None:
    path = write(file, weights={"x-dog": 5}, dealbreakers=["x-dog"])

    assert agenda.build_from_file(path).open_worth > 0


def test_an_address_among_the_sources_says_what_to_do(file: Path) -> None:
    job = {"company": "Halden", "posting": "https://halden.org/jobs"}
    path = write(file, opportunity=job)

    with pytest.raises(InvalidInputError, match=r"halden\.org/jobs: name a file"):
        agenda.build_from_file(path)


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_name_that_no_file_has_is_refused(file: Path, name: str) -> None:
    path = write(file, heard=[name])

    with pytest.raises(InvalidInputError, match="no file can be called so"):
        agenda.build_from_file(path)


def told_of(name: str, said: str) -> str:
    asked = "Is it a permanent contract?"
    return f"{ME}: {asked}\n{name}: {said}\n"


def test_where_two_accounts_differ_a_second_witness_is_asked(file: Path) -> None:
    for name, said in (("Dana Marsh", "It's permanent."), ("Lee", "It's fixed-term.")):
        talk = file.parent / "talk.txt"
        talk.write_text(told_of(name, said))
        read = transcript.read_file(str(talk), me=ME)
        (file.parent / f"{name}.json").write_text(json.dumps(read))
    article = file.parent / "article.txt"
    article.write_text("We are a fast-paced company and everybody is like a family.")
    job = LOOP["opportunity"] | {"posting": "posting.txt", "sources": ["article.txt"]}

    alone = agenda.build_from_file(
        write(file, opportunity=job, heard=["Dana Marsh.json"])
    )
    both = agenda.build_from_file(
        write(file, opportunity=job, heard=["Dana Marsh.json", "Lee.json"])
    )

    assert both.open_worth > alone.open_worth
