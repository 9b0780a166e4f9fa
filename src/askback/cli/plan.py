"""`askback plan`: solve a planning problem."""

from __future__ import annotations

from typing import Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines

app = typer.Typer(no_args_is_help=True, help="Solve a planning problem of your own.")


@app.callback()
def plan() -> None:
    """Solve a planning problem of your own."""


@app.command()
def solve(
    problem: Annotated[str, typer.Argument(help="PROBLEM.json, or - for stdin.")],
    *,
    greedy: Annotated[bool, typer.Option(help="Answer at once, unproven.")] = False,
    time_limit: Annotated[float, typer.Option(min=0, help="Seconds at most.")] = 20.0,
    gap: Annotated[float, typer.Option(min=0, help="Gap to stop at.")] = 0.005,
    as_json: AsJson = False,
) -> None:
    """Choose the questions worth most in the minutes of each interview."""
    from askback.services.files import plan as deeds  # noqa: PLC0415 -- slow import

    solved = deeds.solve_file(
        problem, greedily=greedy, gap=gap, time_limit_s=time_limit
    )
    result = deeds.to_json(solved)
    if as_json:
        print_json(result)
        return
    print_lines(
        [
            (
                f"{result['status']}: worth {solved.plan.value:.4f}, "
                f"no plan is worth more than {solved.plan.bound:.4f}"
            ),
            *(f"{name}: {', '.join(keys)}" for name, keys in result["agendas"].items()),
        ]
    )
