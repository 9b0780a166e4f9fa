"""`askback batch`: read many records from files, on this machine or on Ray."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Annotated

import typer

from askback.cli.output import print_message


class Form(StrEnum):
    """What the parts are written as."""

    JSONL = "jsonl"
    PARQUET = "parquet"


app = typer.Typer(no_args_is_help=True, help="Read many records; stop, and go on.")

Source = Annotated[
    str,
    typer.Argument(
        metavar="IN", help="A folder of files, or a .jsonl or .parquet file."
    ),
]
Out = Annotated[
    str, typer.Argument(metavar="OUT", help="A folder; one begun before goes on.")
]
Size = Annotated[int, typer.Option(min=1, max=10_000, help="Records in a part.")]
Format = Annotated[
    Form, typer.Option("--format", help="What the parts are written as.")
]
Ray = Annotated[
    str, typer.Option(metavar="ADDRESS", help="A Ray cluster, or local for this one.")
]
Workers = Annotated[int, typer.Option(min=1, max=10_000, help="Processes on Ray.")]


@app.callback()
def batch() -> None:
    """Read many records; stopped anywhere, the same command goes on from there."""


# Told before numpy is imported: threads of its matrix products wait for one another
# busily, and on a machine with other work took ten times as long. Ray tells its own.
def _one_thread() -> None:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # noqa: TID251 -- numpy reads it


def _run(
    kind: str,
    source: str,
    out: str,
    shape: tuple[int, Form],
    over: tuple[str, int],
) -> None:
    _one_thread()
    from askback.services.files.batch import run, values  # noqa: PLC0415 -- slow import

    def tell(done: int, parts: int) -> None:
        print_message(f"{done} of {parts} parts")

    try:
        told = run.run(
            source,
            out,
            values.Kind(kind),
            shape=values.Shape(shape[0], values.Form(shape[1])),
            engine=values.engine(*over),
            tell=tell,
        )
    except KeyboardInterrupt:
        print_message("Stopped. Run the same command again to go on from here.")
        raise typer.Exit(1) from None
    print_message(
        f"{told.read} read, {told.problems} could not be: {out}/problems.jsonl"
    )


@app.command("read-transcripts")
def read_transcripts(
    source: Source,
    out: Out,
    *,
    part_size: Size = 50,
    form: Format = Form.JSONL,
    ray: Ray = "",
    workers: Workers = 1,
) -> None:
    """Read each transcript: your questions, their answers."""
    _run("read-transcripts", source, out, (part_size, form), (ray, workers))


@app.command("read-answers")
def read_answers(
    source: Source,
    out: Out,
    *,
    part_size: Size = 50,
    form: Format = Form.JSONL,
    ray: Ray = "",
    workers: Workers = 1,
) -> None:
    """Read each answer: whether it is one."""
    _run("read-answers", source, out, (part_size, form), (ray, workers))


@app.command("read-postings")
def read_postings(
    source: Source,
    out: Out,
    *,
    part_size: Size = 50,
    form: Format = Form.JSONL,
    ray: Ray = "",
    workers: Workers = 1,
) -> None:
    """Read each posting: what it claims and does not say."""
    _run("read-postings", source, out, (part_size, form), (ray, workers))


@app.command("analyse-takes")
def analyse_takes(
    source: Source,
    out: Out,
    *,
    part_size: Size = 50,
    form: Format = Form.JSONL,
    ray: Ray = "",
    workers: Workers = 1,
) -> None:
    """Hear each practice answer: pace, pauses, fillers."""
    _run("analyse-takes", source, out, (part_size, form), (ray, workers))
