from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askback.core.practice.take.shared import FEWEST, MOST, shared_runs
from askback.core.practice.values import Word
from tests.core.practice.take.told import told

STORY = (
    "The lift was out for nine days, so I carried the post up myself and asked each "
    "tenant what they needed first."
)
LETTERS = st.lists(st.sampled_from(["a", "b", "c-d", "d", "um", "-"]), max_size=60)


def test_the_same_words_are_all_shared() -> None:
    share, runs = shared_runs(told(STORY), told(STORY, at_s=3.0))

    assert share == 1.0
    assert [run.here.quote for run in runs] == [STORY]
    assert (runs[0].here.start_s, runs[0].there.start_s) == (0.0, 3.0)
    assert (runs[0].here.index, runs[0].here.count) == (0, len(STORY.split()))


def test_four_words_in_a_row_are_no_run_and_five_are() -> None:
    here = told("we closed the kitchen early that Friday")

    assert shared_runs(here, told("they closed the kitchen early on Monday")) == (0, ())
    share, runs = shared_runs(here, told("so we closed the kitchen early on Monday"))
    assert share == round(5 / 7, 3)
    assert [run.there.quote for run in runs] == ["we closed the kitchen early"]


def test_case_marks_short_forms_and_fillers_do_not_part_a_run() -> None:
    here = told("I don’t think, um, it's the Pump – no.")
    share, runs = shared_runs(here, told("i do not uh think it is the pump no"))

    assert share == 1.0
    assert runs[0].here.quote == "I don’t think, um, it's the Pump – no."
    assert runs[0].there.quote == "i do not uh think it is the pump no"


def test_short_forms_do_not_make_a_run_of_fewer_words() -> None:
    assert shared_runs(told("I'm sure we'll win"), told("I'm sure we'll win")) == (
        0,
        (),
    )


def test_a_run_keeps_to_whole_words_on_both_sides() -> None:
    here = told("they'll pay us back by June first")
    share, runs = shared_runs(here, told("who will pay us back by June-ish then"))

    assert runs == ()
    assert share == 0.0
    there = told("who will pay us back by June")
    assert shared_runs(here, there)[1][0].here.quote == "pay us back by June"
    assert shared_runs(here, told("it was they-will pay us back by June"))[0] != 0


def test_the_longest_run_comes_first_and_no_word_is_in_two() -> None:
    here = told("one two three four five six seven eight nine ten eleven twelve")
    there = told(
        "one two three four five six seven x three four five six seven eight nine ten "
        "eleven twelve"
    )
    share, runs = shared_runs(here, there)

    assert share == 1.0
    assert [run.here.quote for run in runs] == [
        "three four five six seven eight nine ten eleven twelve"
    ]


def test_what_is_said_twice_here_counts_each_time_it_is_said() -> None:
    line = "nobody had told the night shift"
    share, runs = shared_runs(told(f"{line} and {line}"), told(line))

    assert share == round(12 / 13, 3)
    assert [run.here.index for run in runs] == [0, 7]


def test_at_most_twelve_runs_are_shown_and_all_are_counted() -> None:
    lines = [" ".join(f"w{n}x{m}" for m in range(5 + n % 3)) for n in range(20)]
    share, runs = shared_runs(told(" gap ".join(lines)), told(" hole ".join(lines)))

    assert len(runs) == MOST
    assert [run.here.count for run in runs] == [7] * 6 + [6] * 6
    assert share > 0.8


def test_nothing_is_shared_with_nothing() -> None:
    assert shared_runs((), told(STORY)) == (0.0, ())
    assert shared_runs(told(STORY), ()) == (0.0, ())
    assert shared_runs(told("um – uh"), told("um uh")) == (0.0, ())


@given(LETTERS, LETTERS)
def test_runs_are_the_same_on_both_sides_and_apart(
    one: list[str], other: list[str]
) -> None:
    here, there = told(" ".join(one)), told(" ".join(other))
    share, runs = shared_runs(here, there)
    taken: set[int] = set()

    for run in runs:
        mine = range(run.here.index, run.here.index + run.here.count)
        assert _bare(run.here.quote) == _bare(run.there.quote)
        assert len([n for n in mine if one[n] not in {"um", "-"}]) >= FEWEST
        assert taken.isdisjoint(mine)
        taken.update(mine)
    assert 0.0 <= share <= 1.0
    assert bool(runs) == (share > 0)


def test_ten_thousand_hostile_words_are_read() -> None:
    same = tuple(Word("a", 0.0, 0.0) for _ in range(10_000))
    turned = tuple(Word("a-b" if n else "b", 0.0, 0.0) for n in range(5_000))
    share, runs = shared_runs(same, same[:5_000])
    shared_runs(tuple(Word("b-a", 0.0, 0.0) for _ in range(10_000)), turned)

    assert share == 1.0
    assert [run.here.count for run in runs] == [5_000, 5_000]


def _bare(quote: str) -> list[str]:
    return [one for one in quote.replace("-", " ").split() if one != "um"]
