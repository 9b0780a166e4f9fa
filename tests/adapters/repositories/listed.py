"""Repositories as GitHub's interface shapes them, of an owner that is not there."""

from __future__ import annotations

import base64
from typing import Any


def repository(name: str = "rota", **changed: Any) -> dict[str, Any]:
    return {
        "id": 1,
        "name": name,
        "full_name": f"halden-care/{name}",
        "description": f"The {name} of the wards",
        "fork": False,
        "archived": False,
        "language": "Python",
        "stargazers_count": 0,
        "pushed_at": "2026-10-11T12:13:14Z",
        **changed,
    }


def readme(text: str) -> dict[str, Any]:
    return {
        "name": "README.md",
        "encoding": "base64",
        "content": base64.encodebytes(text.encode()).decode(),
    }
