"""`askback agenda`: the agendas of a loop."""

from __future__ import annotations

from typing import Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines, share

app = typer.Typer(no_args_is_help=True, help="Build the agendas of a loop.")


@app.callback()
def agenda() -> None:
    """Build the agendas of a loop."""


@app.command()
def build(
    loop: Annotated[str, typer.Argument(help="LOOP.json, or - for stdin.")],
    *,
    prove: Annotated[
        bool, typer.Option(help="Search for the best plan, which takes longer.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Choose which question to ask whom, in the minutes of each interview."""
    from askback.services.files import agenda as deeds  # noqa: PLC0415 -- slow import

    plan = deeds.build_from_file(loop, exact=prove)
    if as_json:
        print_json(deeds.to_json(plan))
        return
    lines: list[str] = []
    for one in plan.agendas:
        used = f"{one.planned_minutes:g} of {one.minutes:g} min"
        lines += ["", f"{one.interview}: {used}"]
        for number, item in enumerate(one.items, start=1):
            lines += [
                f"{number}. {item.text}",
                f"   to {', then '.join(item.to)}, {item.minutes:g} min. {item.why}",
            ]
        lines += [f"   spare: {item.text}" for item in one.spares]
    open_ = plan.open_worth or 1.0
    lines += [
        "",
        (
            f"Settles {share(plan.value / open_)} of what matters and is unknown; "
            f"no plan settles more than {share(plan.bound / open_)}, "
            f"the usual ten questions {share(plan.fixed_list_value / open_)}."
        ),
        *plan.warnings,
    ]
    print_lines(lines)
