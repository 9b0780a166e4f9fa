"""`askback serve` and `askback demo`: the pages, on this machine."""

from __future__ import annotations

import socket
import sys
from typing import Annotated

import typer

from askback.errors import InvalidInputError

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")]
LOCAL = "127.0.0.1"
PORT = 8300
SWITCH_S = 0.001  # a note waits no longer for a thread that makes a page


def serve(*, host: Host = LOCAL, port: Port = PORT) -> None:
    """Serve the pages of your own workspace."""
    _check_free(host, port)
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot()
    from django.conf import settings  # noqa: PLC0415 -- after boot

    if settings.IS_HOSTED:
        return _serve_many(host, port)
    migrate()
    return _serve(host, port, "Your workspace")


def demo(
    *,
    host: Host = LOCAL,
    port: Port = PORT,
    load_only: Annotated[
        bool, typer.Option(help="Load it and stop, without serving.")
    ] = False,
) -> None:
    """Serve an invented job search, in a folder of its own."""
    if not load_only:
        _check_free(host, port)
    from askback.boot import boot, migrate  # noqa: PLC0415 -- slow import

    boot(demo=True)
    migrate()
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.services import demo as deeds  # noqa: PLC0415 -- after boot
    from askback.services import people  # noqa: PLC0415 -- after boot

    owner = people.local_owner()
    if not deeds.is_loaded(owner):
        deeds.load(owner, now=timezone.now())
    if not load_only:
        _serve(host, port, "The demo job search")


def _serve(host: str, port: int, what: str) -> None:
    import waitress  # noqa: PLC0415 -- slow import
    from django.utils import timezone  # noqa: PLC0415 -- after boot

    from askback.jobs import worker  # noqa: PLC0415 -- after boot
    from askback.services import people, removed  # noqa: PLC0415 -- after boot
    from askback.wsgi import application  # noqa: PLC0415 -- after boot

    removed.purge(people.local_owner(), now=timezone.now())

    typer.echo(f"{what} is at http://{host}:{port} (Ctrl C stops it)")
    with worker.beside():
        waitress.serve(application, host=host, port=port, threads=4, _quiet=True)


def _serve_many(host: str, port: int) -> None:
    """Serve one process of a hosted askback; its database and workers are elsewhere."""
    import waitress  # noqa: PLC0415 -- slow import

    from askback.web import turns  # noqa: PLC0415 -- after boot
    from askback.wsgi import application  # noqa: PLC0415 -- after boot

    sys.setswitchinterval(SWITCH_S)
    typer.echo(f"askback is at http://{host}:{port}", err=True)
    waitress.serve(
        application,
        host=host,
        port=port,
        threads=turns.THREADS,
        ident=None,
        _quiet=True,
    )


def _check_free(host: str, port: int) -> None:
    """Say so before anything is loaded, if the port is taken.

    Raises:
        InvalidInputError: Something else listens there.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise InvalidInputError(
                f"{host}:{port}: {error.strerror}. Give another --port or --host."
            ) from error
