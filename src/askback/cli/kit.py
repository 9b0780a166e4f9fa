"""`askback kit`: a structured interview from a posting, for whoever asks."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines, print_message
from askback.core.kit.levels import Level

app = typer.Typer(no_args_is_help=True, help="Interview kits, for whoever interviews.")


@app.callback()
def kit() -> None:
    """Make and check interview kits, for whoever asks the questions."""


@app.command()
def build(  # noqa: PLR0913 -- each is an option of its own on the command line
    posting: Annotated[str, typer.Argument(help="A file, or - for stdin.")],
    *,
    level: Annotated[
        Level | None, typer.Option(help="Calibrate to; else as the posting says.")
    ] = None,
    interviews: Annotated[int, typer.Option(help="How many interviews.")] = 3,
    minutes: Annotated[float, typer.Option(help="Minutes of each.")] = 60,
    interviewers: Annotated[int, typer.Option(help="People who interview.")] = 3,
    docx: Annotated[str, typer.Option(metavar="PATH", help="Write Word too.")] = "",
    markdown: Annotated[  # what people get in any case, by its name
        bool, typer.Option("--markdown", help="Print Markdown, as without --json.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Make a structured interview of a posting; docs/kit.md has the JSON."""
    from askback.core.kit.balance import Frame  # noqa: PLC0415 -- slow import
    from askback.services.files import kit as deeds  # noqa: PLC0415 -- slow import

    made = deeds.build_file(posting, Frame(interviews, minutes, interviewers), level)
    if docx:
        deeds.save_docx(made, docx)
        print_message(f"Written: {docx}")
    if as_json and not markdown:
        print_json(deeds.to_json(made))
        return
    print_lines(deeds.as_markdown(made).splitlines())


@app.command()
def lint(
    path: Annotated[str, typer.Argument(help="KIT.json, or - for stdin.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Say what a kit lacks of a structured interview."""
    from askback.services.files import kit as deeds  # noqa: PLC0415 -- slow import

    gaps = deeds.lint_file(path)
    if as_json:
        print_json({"missing": [asdict(gap) for gap in gaps]})
        return
    if not gaps:
        print_lines(["Nothing is missing."])
    for gap in gaps:
        place = f" ({gap.where})" if gap.where else ""
        print_lines([f"{gap.name}{place}: {gap.why} {gap.mend}"])


@app.command()
def check(
    path: Annotated[str, typer.Argument(help="A file of questions, or - for stdin.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Say which questions may not be asked, and what may be asked instead."""
    from askback.services.files import kit as deeds  # noqa: PLC0415 -- slow import

    found = deeds.check_file(path)
    caution = deeds.tables().caution
    if as_json:
        rows = [
            {"topic": c.topic, "why": c.why, "instead": c.instead, **asdict(c.span)}
            for c in found
        ]
        print_json({"questions": rows, "caution": caution})
        return
    for one in found:
        print_lines([f"“{one.span.quote}”", f"  {one.name}: {one.why}"])
        print_lines([f"  Instead: {one.instead}"])
    told = (
        "None that askback knows of." if not found else f"{len(found)} to leave alone."
    )
    print_lines([told, caution])
