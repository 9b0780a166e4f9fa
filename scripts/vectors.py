"""Make the shipped vectors anew, as `make vectors` does after their texts changed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from askback.adapters import shipped
from askback.adapters.embedding import KeptVectors, MiniLM, shipped_file
from askback.core.bank.index import texts_of
from askback.core.practice.decode.ready import as_bank


def main() -> None:
    """Embed what is looked for: the bank's texts, and those of interviewers."""
    model = MiniLM()
    write("bank", texts_of(shipped.bank()), model)
    asked = as_bank(shipped.decoding(), shipped.aside())
    write("decode", texts_of(asked), model)


def write(name: str, given: Iterable[str], model: MiniLM) -> None:
    """Write the vectors of some texts as a file of the package."""
    texts = sorted(set(given))
    kept = KeptVectors.of(model.model_id, texts, model.embed(texts))
    with Path(str(shipped_file(name))).open("wb") as file:
        kept.write(file)


if __name__ == "__main__":
    main()
