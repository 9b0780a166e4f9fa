"""The tables of a LOOP file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from askback.adapters import shipped
from askback.core.topics import Phrasing, Role, Stage
from askback.errors import InvalidInputError
from askback.services.files import agenda
from askback.services.files.tables import TablesForm

CALL: dict[str, Any] = {
    "name": "Call",
    "stage": "technical",
    "minutes_total": 60,
    "interviewers": [{"name": "Dana Marsh", "role": "peer"}],
}
LOOP: dict[str, Any] = {"opportunity": {"company": "Halden"}, "interviews": [CALL]}


def write(folder: Path, tables: object, **changes: object) -> str:
    file = folder / "loop.json"
    file.write_text(json.dumps({**LOOP, **changes, "tables": tables}))
    return str(file)


def test_a_file_without_tables_rests_on_the_shipped_ones() -> None:
    assert TablesForm().tables() is shipped.tables()


def test_a_files_figures_are_laid_over_the_shipped_ones() -> None:
    form = TablesForm.model_validate(
        {
            "knows": {"on_call": {"recruiter": 0.9}, "default": {"peer": 0.7}},
            "phrasing": {"general": 0.2},
            "stages": {"technical": {"minutes_for_questions": 20, "bears": 2}},
        }
    )

    tables = form.tables()

    assert tables.knows.of(Role.RECRUITER, "on_call") == 0.9
    assert tables.knows.of(Role.PEER, "x-dogs") == 0.7
    assert tables.phrasing[Phrasing.GENERAL] == 0.2
    usual = tables.stages.of(Stage.TECHNICAL)
    assert (usual.minutes, usual.minutes_for_questions, usual.bears) == (60, 20, 2)


def test_a_loops_minutes_come_from_its_tables(tmp_path: Path) -> None:
    tables = {"stages": {"technical": {"minutes_for_questions": 20}}}

    plain = agenda.build_from_file(write(tmp_path, {}))
    more = agenda.build_from_file(write(tmp_path, tables))

    assert (plain.agendas[0].minutes, more.agendas[0].minutes) == (5, 20)


def test_a_plan_is_worth_less_with_people_who_know_nothing(tmp_path: Path) -> None:
    nobody = {c.key: {"peer": 0} for c in shipped.criteria()}

    plain = agenda.build_from_file(write(tmp_path, {}))
    blind = agenda.build_from_file(write(tmp_path, {"knows": nobody}))

    assert plain.value > 0
    assert blind.value == 0


def test_what_was_heard_is_weighed_by_the_files_tables(tmp_path: Path) -> None:
    answer = {"turns": [0], "verdict": "answered", "specificity": 1, "quote": "Two."}
    answer |= {"quote_turn": 0, "signals": [{"colour": "green"}]}
    heard = {
        "turns": [{"index": 0, "speaker": "Dana Marsh"}],
        "asked": [{"question_key": "hate", "band": "sure", "answer": answer}],
    }
    (tmp_path / "heard.json").write_text(json.dumps(heard))
    nobody = {c.key: {"peer": 0} for c in shipped.criteria()}

    known = agenda.build_from_file(write(tmp_path, {}, heard=["heard.json"]))
    deaf = agenda.build_from_file(
        write(tmp_path, {"knows": nobody}, heard=["heard.json"])
    )

    assert known.open_worth < deaf.open_worth


def test_ones_own_criterion_has_a_row_once_it_has_a_weight(tmp_path: Path) -> None:
    path = write(tmp_path, {"knows": {"x-dogs": {"peer": 1}}}, weights={"x-dogs": 5})

    assert agenda.build_from_file(path).agendas[0].minutes == 5


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        ({"knows": {"weather": {}}}, "tables.knows: there is no criterion 'weather'"),
        ({"knows": {"x-dogs": {}}}, "tables.knows: there is no criterion 'x-dogs'"),
        ({"knows": {"pay": {"peer": 2}}}, "tables.knows.pay.peer: Input should be"),
        ({"knows": {"pay": {"cook": 1}}}, r"tables.knows.pay.cook.\[key\]: Input"),
        ({"phrasing": {"riddle": 1}}, r"tables.phrasing.riddle.\[key\]: Input"),
        ({"phrasing": {"general": -1}}, "tables.phrasing.general: Input should be"),
        ({"stages": {"seance": {}}}, r"tables.stages.seance.\[key\]: Input"),
        (
            {"stages": {"technical": {"minutes_total": 601}}},
            "tables.stages.technical.minutes_total: Input should be",
        ),
        ({"stages": {"technical": {"chairs": 1}}}, "technical.chairs: Extra inputs"),
        (
            {"stages": {"technical": {"minutes_total": 4}}},
            "tables.stages.technical: 5 minutes for your questions are more than the 4",
        ),
        ({"moods": {}}, "tables.moods: Extra inputs"),
        (7, "tables: Input should be"),
    ],
)
def test_a_wrong_figure_is_named_by_its_place(
    tmp_path: Path, tables: object, words: str
) -> None:
    with pytest.raises(InvalidInputError, match=rf"loop.json: .*{words}"):
        agenda.build_from_file(write(tmp_path, tables))
