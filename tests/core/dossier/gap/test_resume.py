from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from askback.core.dossier.gap.resume import LIMIT, read_resume
from askback.core.dossier.gap.values import Part

NOW = 2026 * 12 + 10


def told(text: str) -> list[tuple[str, str]]:
    lines = read_resume(text, NOW).lines
    return [(line.part.value, line.span.quote) for line in lines]


def test_parts_go_by_their_headings() -> None:
    text = (
        "Ann Lee\n\nWORK EXPERIENCE\n- Ran a ward\n\nSkills: triage\nLanguages\nWelsh"
    )

    assert told(text) == [
        ("other", "Ann Lee"),
        ("work", "Ran a ward"),
        ("skills", "triage"),
        ("languages", "Welsh"),
    ]


def test_a_job_that_opens_with_work_is_no_heading_of_its_own() -> None:
    assert told("Skills\nExperience: night work") == [
        ("skills", "Experience: night work")
    ]


def test_lines_that_only_wrap_are_one() -> None:
    text = (
        "Work\n"
        "• Cut waiting times on a ward of thirty beds to under two\n"
        "hours by moving one desk.\n"
        "• Taught City &\n"
        "Guilds welding\n"
        "Wrote reports for the board of directors and for the county,\n"
        "Every month."
    )

    first = text[text.index("Cut") : text.index("one desk.") + 9]
    assert [quote for _, quote in told(text)] == [
        first,
        "Taught City &\nGuilds welding",
        "Wrote reports for the board of directors and for the county,\nEvery month.",
    ]


def test_a_long_bullet_goes_on_with_a_capital() -> None:
    text = (
        "Work\n"
        "- Looked after the records of all patients of the practice in\n"
        "London and Leeds"
    )

    assert len(told(text)) == 1


def test_what_ended_on_purpose_does_not_go_on() -> None:
    assert len(told("Work\nHalden Infirmary\nWard nurse")) == 2
    assert len(told("Work\nI ran a ward.\nthen I ran two")) == 2
    assert len(told("Work\nI ran a ward.\nThen two")) == 2
    assert len(told("Work\n| a table |\n| of jobs")) == 2


def test_a_dated_line_opens_a_job_and_goes_on_with_none() -> None:
    text = (
        "Work\n"
        "- Looked after the records of all patients of the practice\n"
        "Porter, Leeds, 2015 - 2018"
    )

    assert len(told(text)) == 2


def test_a_line_far_short_of_the_edge_was_ended_on_purpose() -> None:
    text = (
        "Work\n"
        "- Looked after the records of all patients of the practice, of which\n"
        "there were nine thousand in four villages along the river and the sea.\n"
        "- Took the calls of the practice that came at night\n"
        "Oak Surgery"
    )

    assert len(told(text)) == 3


def test_a_line_wraps_only_so_far() -> None:
    lines = read_resume("Work\n- word\n" + "and more words\n" * 60, NOW).lines

    assert len(lines) > 1
    assert all(len(line.span.quote) <= 600 for line in lines)


def test_a_bullet_on_a_line_of_its_own_belongs_to_the_next() -> None:
    first, second = read_resume("Work\n•\nRan a ward\n•\nRan two", NOW).lines

    assert (first.bullet, second.bullet) == (True, True)
    assert first.span.quote == "Ran a ward"


def test_columns_that_are_read_across_are_told_apart() -> None:
    text = (
        "EXPERIENCE               SKILLS\n"
        "Ran a ward in Leeds      Triage\n"
        "- Trained two nurses in  Epic\n"
        "                         Welsh\n"
        "\n"
        "EDUCATION\n"
        "BSc Nursing"
    )

    assert told(text) == [
        ("work", "Ran a ward in Leeds"),
        ("skills", "Triage"),
        ("work", "Trained two nurses in"),
        ("skills", "Epic"),
        ("skills", "Welsh"),
        ("education", "BSc Nursing"),
    ]


def test_a_row_of_many_blanks_is_no_row_of_columns() -> None:
    assert len(told("a\t" * 20)) == 1


def test_a_heading_with_only_a_blank_behind_it_is_one() -> None:
    assert told("Skills: \u3000\nWelding") == [("skills", "Welding")]


def test_a_marked_line_loses_its_marks_and_nothing_else() -> None:
    assert told("**Kestrel Travel**, cook") == [("other", "Kestrel Travel**, cook")]


def test_the_dates_of_a_job_count_for_its_lines_and_end_with_it() -> None:
    text = (
        "Work\nCook, 2019 - 2020\n- grilled\nWaiter\n- served\nPorter 2021 - 2022\n"
        "Education\nBSc 2012 - 2015"
    )

    dates = [
        (line.span.quote, line.dates.span.quote if line.dates else "")
        for line in read_resume(text, NOW).lines
    ]

    assert dates == [
        ("Cook, 2019 - 2020", "2019 - 2020"),
        ("grilled", "2019 - 2020"),
        ("Waiter", ""),
        ("served", ""),
        ("Porter 2021 - 2022", "2021 - 2022"),
        ("BSc 2012 - 2015", ""),
    ]


def test_a_text_without_words_says_so() -> None:
    resume = read_resume("- \n***\n", NOW)

    assert resume.lines == ()
    assert resume.problems[0].where == "resume"


def test_more_than_can_be_meant_is_not_read() -> None:
    resume = read_resume("Skills\n" + "welding\n" * 20_000, NOW)

    assert resume.lines[-1].span.end <= LIMIT
    assert "160,007 characters" in resume.problems[0].message


@given(st.text(st.sampled_from("aB2 \n\t•-:|#*.,é\u2028()019"), max_size=300))
def test_lines_are_verbatim_in_order_and_never_overlap(text: str) -> None:
    resume = read_resume(text, NOW)

    for line in resume.lines:
        assert line.span.quote == text[line.span.start : line.span.end]
        assert line.part in set(Part)
    assert all(a.span.end <= b.span.start for a, b in pairwise(resume.lines))
