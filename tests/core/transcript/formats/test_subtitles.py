from __future__ import annotations

from askback.core.transcript.formats.lines import lines_of
from askback.core.transcript.formats.subtitles import read_subtitles
from askback.core.transcript.turns import merge

TIMES = "00:01.000 --> 00:02.000\n"


def spoken(*cues: str) -> list[tuple[str | None, str]]:
    text = "WEBVTT\n\n" + "\n\n".join(TIMES + cue for cue in cues)
    return [
        (turn.speaker, turn.text) for turn in merge(read_subtitles(lines_of(text))[0])
    ]


def test_two_people_in_one_cue_are_two_turns() -> None:
    assert spoken("Ana: Hi.\nAll well?\n- Bo: Yes.", "You?") == [
        ("Ana", "Hi. All well?"),
        ("Bo", "Yes. You?"),
    ]


def test_a_timetable_that_somebody_reads_out_is_no_speaker() -> None:
    assert spoken("Ana: Today.", "10:30 Planning: all of us.") == [
        ("Ana", "Today. 10:30 Planning: all of us.")
    ]


def test_a_voice_reads_its_lines_as_one() -> None:
    assert spoken("<v Ana>Note: one\nBo: two</v>") == [("Ana", "Note: one Bo: two")]


def test_a_torn_voice_is_known_by_the_whole_ones_and_told() -> None:
    cues = ["<v Ana Souza>Hi.</v>", "<v Bo>Yo.</v>", "<v Ana Souza So", "<v Cy Hm"]
    text = "\n\n".join(TIMES + cue for cue in cues)
    read, problems = read_subtitles(lines_of(text))

    assert [(turn.speaker, turn.text) for turn in merge(read)] == [
        ("Ana Souza", "Hi."),
        ("Bo", "Yo."),
        ("Ana Souza", "So Cy Hm"),
    ]
    assert [problem.where for problem in problems] == ["line 8", "line 11"]


def test_names_alone_on_the_first_lines_of_cues_are_speakers() -> None:
    assert spoken("Ana\nHi.", "Bo Li\nYes.", "Ana\nGood.", "Bo Li\nYes.") == [
        ("Ana", "Hi."),
        ("Bo Li", "Yes."),
        ("Ana", "Good."),
        ("Bo Li", "Yes."),
    ]


def test_names_in_brackets_are_speakers_where_that_is_the_habit() -> None:
    assert spoken(
        "[Ana] Hi.", "[laughs] Oh.", "[Bo] Six.", "[Ana] Good.", "[Bo] Hm."
    ) == [
        ("Ana", "Hi. [laughs] Oh."),
        ("Bo", "Six."),
        ("Ana", "Good."),
        ("Bo", "Hm."),
    ]
    assert spoken("Ana: Hi.", "[Laughs] Oh.") == [("Ana", "Hi. [Laughs] Oh.")]


def test_a_file_without_names_has_nobody_speak() -> None:
    assert spoken("so we are", "six", "on the ward") == [
        (None, "so we are six on the ward")
    ]


def test_old_teams_files_name_who_speaks_on_the_first_line_of_a_cue() -> None:
    cues = [
        "0:0:1.90 --> 0:0:2.500\nroom 4 upstairs, left\nHi.",
        "0:0:3.5 --> 0:0:4.0\nroom 4 upstairs, left\nAll well?",
        "0:0:5.0 --> 0:0:6.0\nSouza, Ana (Guest)\nYes.",
        "0:0:7.0 --> 0:0:8.0\nand so on it goes\nBo: no.",
        "0:0:9.0 --> 0:0:9.9\nHm.",
    ]
    read, _ = read_subtitles(lines_of("\n\n".join(cues)))

    assert [(turn.speaker, turn.start_s, turn.text) for turn in merge(read)] == [
        ("room 4 upstairs, left", 1.09, "Hi. All well?"),
        ("Souza, Ana (Guest)", 5.0, "Yes. and so on it goes"),
        ("Bo", 7.0, "no. Hm."),
    ]


def test_a_cue_that_stands_twice_is_read_once_and_told() -> None:
    text = f"{TIMES}Ana: Yes.\n\n" * 2 + f"{TIMES}Ana: No."
    read, problems = read_subtitles(lines_of(text))

    assert [cue.text for cue in read] == ["Yes.", "No."]
    assert [problem.where for problem in problems] == ["line 4"]
