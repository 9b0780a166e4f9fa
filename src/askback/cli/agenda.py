"""`askback agenda`: the agendas of a loop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines, share
from askback.core.planning.agenda import Agenda, LoopPlan, When
from askback.core.planning.as_text import agenda_markdown, escaped

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
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print Markdown, to keep or to send.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Choose which question to ask whom, in the minutes of each interview."""
    from askback.services.files import agenda as deeds  # noqa: PLC0415 -- slow import

    plan = deeds.build_from_file(loop, exact=prove)
    if as_json:
        print_json(deeds.to_json(plan))
    elif markdown:
        print_lines(_markdown(plan))
    else:
        print_lines(_lines(plan))


def _markdown(plan: LoopPlan) -> Iterator[str]:
    """Yield the agendas as Markdown, one after the other."""
    for agenda in plan.agendas:
        used = f"{agenda.planned_minutes:g} of {agenda.minutes:g} minutes planned."
        yield from agenda_markdown(agenda, agenda.interview, [used]).splitlines()
        yield ""
    yield from (escaped(warning) for warning in plan.warnings)


def _lines(plan: LoopPlan) -> Iterator[str]:
    """Yield the agendas for whoever reads them in a terminal."""
    for agenda in plan.agendas:
        yield from ("", _used(agenda), *_asks(agenda))
    open_ = plan.open_worth or 1.0
    yield ""
    yield (
        f"Settles {share(plan.value / open_)} of what matters and is unknown; "
        f"no plan settles more than {share(plan.bound / open_)}, "
        f"the usual ten questions {share(plan.fixed_list_value / open_)}."
    )
    yield from plan.warnings


def _used(agenda: Agenda) -> str:
    used = f"{agenda.planned_minutes:g} of {agenda.minutes:g} min"
    return f"{agenda.interview}: {used}"


def _asks(agenda: Agenda) -> Iterator[str]:
    for number, item in enumerate(agenda.items, start=1):
        yield f"{number}. {item.text}"
        whom = ", then ".join(filter(None, item.to)) or "whoever is there"
        yield f"   to {whom}, {item.minutes:g} min. {item.why}"
        if item.cue:
            yield f"   {item.cue}"
    for item in agenda.spares:
        kind = "by letter" if item.when is When.LETTER else "spare"
        yield f"   {kind}: {item.text}"
