"""The files that put a hosted askback on a machine, checked as text: none runs here."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from askback.cli.app import app
from askback.config import OPTIONS
from askback.mcp_server.hosted import PATH as MCP_PATH

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
PORT = "8300"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return dict(yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8")))


def ours(compose: dict[str, Any]) -> dict[str, Any]:
    services = compose["services"]
    return {name: one for name, one in services.items() if "build" in one}


def test_every_setting_is_an_option_and_every_secret_a_file(
    compose: dict[str, Any],
) -> None:
    plain = {option.name for option in OPTIONS if not option.is_secret}
    secret = {f"{option.name}_FILE" for option in OPTIONS if option.is_secret}
    for service in ours(compose).values():
        given = service["environment"]
        assert set(given) - plain - secret == set()
        files = {v for k, v in given.items() if k in secret}
        assert files == {f"/run/secrets/{name}" for name in service["secrets"]}


def test_every_secret_that_is_named_is_made(compose: dict[str, Any]) -> None:
    named = {
        secret
        for service in compose["services"].values()
        for secret in service.get("secrets", ())
    }
    script = (DEPLOY / "secrets.sh").read_text(encoding="utf-8")

    assert set(compose["secrets"]) == named
    assert set(re.findall(r"^put (\w+)", script, re.MULTILINE)) == named


def test_each_service_waits_for_services_that_there_are(
    compose: dict[str, Any],
) -> None:
    services = compose["services"]
    for service in services.values():
        assert set(service.get("depends_on", ())) - set(services) == set()


def test_each_command_is_one_of_askbacks(compose: dict[str, Any]) -> None:
    known = set(get_command(app).commands)  # type: ignore[attr-defined]
    for service in ours(compose).values():
        words = " ".join(service.get("command", ["askback", "serve"]))
        assert set(re.findall(r"\baskback (\w+)", words)) - known == set()


def test_volumes_are_declared(compose: dict[str, Any]) -> None:
    used = {
        volume.split(":")[0]
        for service in compose["services"].values()
        for volume in service.get("volumes", ())
        if not volume.startswith(".")
    }
    assert used == set(compose["volumes"])


def test_what_the_image_is_made_of_is_there() -> None:
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")

    for path in re.findall(r"requirements/\w+\.txt", text):
        assert (ROOT / path).exists()
    assert f'"--port", "{PORT}"' in text


def test_the_entrance_leads_to_where_each_listens(compose: dict[str, Any]) -> None:
    leads = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
    assistants = compose["services"]["assistants"]["command"]

    assert f"dynamic a web {PORT}" in leads
    assert f"dynamic a assistants {assistants[-1]}" in leads
    assert leads.index(f"handle {MCP_PATH} ") < leads.index("handle {")


def test_secrets_are_made_once(tmp_path: Path) -> None:
    script = tmp_path / "secrets.sh"
    script.write_bytes((DEPLOY / "secrets.sh").read_bytes())

    def run() -> dict[str, str]:
        subprocess.run(["sh", str(script)], check=True, capture_output=True)  # noqa: S607 -- the shell
        return {p.name: p.read_text() for p in (tmp_path / "secrets").iterdir()}

    made = run()

    assert run() == made
    assert len(made["secret_key"]) >= 50
    assert made["database_password"] in made["database_url"]
    assert all(
        path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "secrets").iterdir()
    )
