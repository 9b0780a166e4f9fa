"""`askback bank`: the questions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from askback.cli.output import AsJson, print_json, print_lines, print_message
from askback.errors import InvalidInputError

if TYPE_CHECKING:
    from askback.services.files.bank import Brought, Taken
    from askback.services.own_bank import OwnBank

ABOUT = "List, search and judge questions; bring your own and take all with you."
app = typer.Typer(no_args_is_help=True, help=ABOUT)

Criterion = Annotated[str, typer.Option(help="Only what tells about this.")]
ToRole = Annotated[str, typer.Option("--role", help="Only what this role can answer.")]
AtStage = Annotated[str, typer.Option("--stage", help="Only what fits at this stage.")]
OfWork = Annotated[str, typer.Option("--work", help="Only for this line of work.")]
Put = Annotated[str, typer.Option("--phrasing", help="Only what is put this way.")]
Minutes = Annotated[
    float | None, typer.Option(min=0, help="Only what takes no longer.")
]
Own = Annotated[bool, typer.Option("--own", help="With your own questions and edits.")]


@app.callback(help=ABOUT)
def bank() -> None:
    """List, search and judge questions; bring your own and take all with you."""


@app.command(name="list")
def list_(  # noqa: PLR0913 -- one filter an option
    *,
    criterion: Criterion = "",
    role: ToRole = "",
    stage: AtStage = "",
    work: OfWork = "",
    phrasing: Put = "",
    minutes: Minutes = None,
    own: Own = False,
    as_json: AsJson = False,
) -> None:
    """List all questions, or those that filters let through."""
    from askback.services.files import bank as deeds  # noqa: PLC0415 -- slow import

    filters = deeds.filters(
        criterion=criterion,
        role=role,
        stage=stage,
        work=work,
        phrasing=phrasing,
        minutes=minutes,
    )
    questions = deeds.chosen(filters, _known().bank if own else None)
    if as_json:
        print_json([{"key": q.key, "text": q.text, "score": 1.0} for q in questions])
        return
    print_lines(f"{q.key}: {q.text}" for q in questions)


@app.command()
def show(
    key: Annotated[str, typer.Argument(help="A question's key.")],
    *,
    own: Own = False,
    as_json: AsJson = False,
) -> None:
    """Show a question, whole."""
    from askback.services.files import bank as deeds  # noqa: PLC0415 -- slow import

    found = deeds.as_json(deeds.one(key, _known().bank if own else None))
    if as_json:
        print_json(found)
        return
    print_lines(
        [
            found["text"],
            found["intention"],
            *(f"+ {s['signal']}" for s in found["listen_for"]["green"]),
            *(f"! {s['signal']}" for s in found["listen_for"]["red"]),
            *(f"Then: {probe}" for probe in found["probes"]),
            f"If they dodge: {found['if_dodged']}",
        ]
    )


@app.command()
def search(  # noqa: PLR0913 -- one filter an option
    text: Annotated[str, typer.Argument(help="What you would ask, or a word.")],
    *,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most.")] = 10,
    criterion: Criterion = "",
    role: ToRole = "",
    stage: AtStage = "",
    work: OfWork = "",
    phrasing: Put = "",
    minutes: Minutes = None,
    own: Own = False,
    as_json: AsJson = False,
) -> None:
    """Find the questions nearest to what you would ask, slips mended."""
    from askback.services.files import bank as deeds  # noqa: PLC0415 -- slow import

    filters = deeds.filters(
        criterion=criterion,
        role=role,
        stage=stage,
        work=work,
        phrasing=phrasing,
        minutes=minutes,
    )
    index = deeds.ready(_known() if own else None)
    found = deeds.look_for(text, index, limit, filters)
    for slip in found.corrections:
        print_message(f"Read “{slip.word}” as “{slip.to}”.")
    if index.embedder is None:
        print_message("The sentence model is missing: searched by words alone.")
    if as_json:
        hits = [{"key": h.key, "text": h.text, "score": h.score} for h in found.hits]
        print_json(hits)
        return
    print_lines(f"{h.score:.2f} {h.key}: {h.text}" for h in found.hits)


@app.command()
def lint(
    question: Annotated[str, typer.Argument(help="A question, as you would ask it.")],
    *,
    as_json: AsJson = False,
) -> None:
    """Say how a question is put, what that costs, and how to put it better."""
    from askback.services.files import bank as deeds  # noqa: PLC0415 -- slow import

    found = deeds.lint_json(deeds.lint(question, deeds.ready()))
    if as_json:
        print_json(found)
        return
    print_lines(
        [
            f"Put as: {found['phrasing'].replace('_', ' ')}",
            *(f"{f['kind'].capitalize()}: {f['why']}" for f in found["findings"]),
            *(f"Better: {better}" for better in found["better"]),
        ]
    )


@app.command(name="import")
def import_(
    file: Annotated[str, typer.Argument(help="Markdown, CSV, YAML, JSON; or -.")],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would come; keep nothing.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Bring the questions of a file, and point out what the bank has already."""
    from askback.services.files import bank as deeds  # noqa: PLC0415 -- slow import

    if dry_run:
        brought = deeds.read(file, deeds.ready())
    else:
        brought = deeds.read(file, deeds.ready(_known()))
        _keep(brought)
    if as_json:
        print_json(deeds.brought_json(brought))
        return
    print_lines(_told(brought))
    ending = "would come" if dry_run else "are yours now: askback bank list --own"
    print_message(f"{len(brought.new)} questions {ending}.")


def _told(brought: Brought) -> list[str]:
    """Return what was taken, what is doubtful, and where the file was wrong."""
    return [
        *(line for taken in brought.taken for line in _lines(taken)),
        *(f"{problem.where}: {problem.message}" for problem in brought.problems),
    ]


def _lines(taken: Taken) -> list[str]:
    at = f"line {taken.draft.line}"
    if taken.known:
        return [f"{at}: left out, the bank has it as {taken.known}: {taken.draft.text}"]
    told = [f"{at}: taken: {taken.draft.text}"]
    near = taken.near
    if near is not None and near.likeness is not None:
        how = "same as" if taken.is_doubtful else "similar to"
        told.append(f"  {how} {near.key}? {near.text}")
    return told


@app.command()
def export(
    *,
    form: Annotated[str, typer.Option("--format", help="md, csv, yaml or json.")],
    output: Annotated[str, typer.Option(help="A file; else standard output.")] = "",
    own: Own = False,
) -> None:
    """Write all questions as a file that can be read again."""
    from askback.services.files import bank as deeds  # noqa: PLC0415 -- slow import

    known = _known().bank if own else None
    text = deeds.export(form, deeds.chosen(deeds.filters(), known))
    if not output:
        typer.echo(text, nl=False)
        return
    try:
        Path(output).write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise InvalidInputError(
            f"{output}: {error.strerror}. Name a file that can be written."
        ) from error
    print_message(f"Wrote {output}.")


def _known() -> OwnBank:
    """Return the bank with the user's own questions and edits."""
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    migrate()
    from askback.services import banks, people  # noqa: PLC0415 -- after boot

    return banks.of(people.local_owner())


def _keep(brought: Brought) -> None:
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import people, questions  # noqa: PLC0415 -- after boot

    questions.bring(people.local_owner(), brought.new, now=timezone.now())
