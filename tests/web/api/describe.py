"""Writes docs/api/openapi.json: `python -m tests.web.api.describe`."""

from __future__ import annotations

import json
import os
from pathlib import Path

KEPT = Path(__file__).parents[3] / "docs/api/openapi.json"


def main() -> None:
    """Write the description as it is served."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django  # noqa: PLC0415 -- after the settings are named

    django.setup()
    from askback.web.api.app import api  # noqa: PLC0415 -- after boot

    found = api.get_openapi_schema(path_prefix="/api/v1/")
    text = json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True)
    KEPT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
