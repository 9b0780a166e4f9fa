"""`askback practice`: your own side of the table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from askback.cli.output import AsJson, print_json, print_lines
from askback.cli.practice_today import today

app = typer.Typer(no_args_is_help=True, help="Your own side: takes, and what is due.")
COUNTED = {"counted": "", "at_least": "at least "}


@app.callback()
def practice() -> None:
    """Your own side: takes, and what is due."""


app.command()(today)


@app.command()
def read(
    path: Annotated[
        str, typer.Argument(help="A recording, or a transcript with word times.")
    ],
    *,
    script: Annotated[
        str, typer.Option(metavar="FILE", help="What you had written down to say.")
    ] = "",
    points: Annotated[
        str, typer.Option(metavar="FILE", help="What to cover, a point a line.")
    ] = "",
    target_s: Annotated[
        float | None, typer.Option(help="How long it was to be, in seconds.")
    ] = None,
    engine: Annotated[
        str, typer.Option(metavar="FOLDER", help="A Whisper model for CTranslate2.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Hear a practice answer: fillers, pace, pauses, what was covered."""
    from askback.services import take_reading  # noqa: PLC0415 -- slow import
    from askback.services.files import practice as deeds  # noqa: PLC0415 -- slow import

    reading = deeds.read_file(
        path,
        script=script or None,
        points=points or None,
        target_s=target_s,
        engine=engine,
    )
    found = take_reading.as_contract(reading)
    if as_json:
        print_json(found)
    else:
        print_lines(_lines(found))


def _lines(found: dict[str, Any]) -> Iterator[str]:
    """Yield what a person wants to know first."""
    yield f"{found['duration_s']:.0f} s, {found['words']} words"
    if found["words_per_minute"] is not None:
        yield f"{found['words_per_minute']:.0f} words a minute"
    if found["fillers_per_minute"] is not None:
        least = COUNTED[found["fillers_are"]]
        yield f"{least}{len(found['fillers'])} fillers (um, uh): " + ", ".join(
            f"{one['word']} at {_clock(one['start_s'])}" for one in found["fillers"]
        )
    yield f"{len(found['pauses'])} pauses of half a second and more"
    for part, quote in found["star"].items():
        yield f"{part.capitalize()}: “{quote}”" if quote else f"{part.capitalize()}: -"
    for point in found["points"]:
        said = f"“{point['quote']}”" if point["quote"] else "not heard"
        yield f"{point['point']}: {said}"
    yield from _alike(found["natural"])
    yield from (f"{one['where']}: {one['message']}" for one in found["problems"])


def _alike(natural: dict[str, Any] | None) -> Iterator[str]:
    held = (natural or {}).get("with_script")
    if held:
        yield f"{100 * held['share']:.0f} % of it is word for word as in the script"


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
