"""`make bench`: every measure, one after the other, with its data, method and floor."""

from __future__ import annotations

import importlib
import platform
import sys
from os import cpu_count

MEASURES = (
    "commands",
    "plans",
    "simulator",
    "coverage",
    "choosing",
    "search",
    "lint",
    "decoding",
    "postings",
    "pages",
    "gap",
    "kits",
    "stories",
    "transcripts",
    "interviews",
    "answers",
    "contradictions",
    "meetings",
    "mutations",
    "hour",
    "hearing",
    "takes",
    "take_speed",
    "takes_parts",
    "speed",
    "first_run",
)


def main(names: list[str]) -> None:
    """Run the named measures, or all."""
    print(f"{platform.python_version()}, {platform.machine()}, {cpu_count()} cores")
    for name in names or MEASURES:
        print(f"\n== {name}")
        for line in importlib.import_module(f"bench.{name}").measure():
            print(line, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
