"""Make the bank's vectors anew, as `make vectors` does after the bank has changed."""

from __future__ import annotations

from pathlib import Path

from askback.adapters import shipped
from askback.adapters.embedding import KeptVectors, MiniLM, shipped_file
from askback.core.bank.index import texts_of


def main() -> None:
    """Embed every text of the bank that is looked for and write the file."""
    texts = sorted(set(texts_of(shipped.bank())))
    model = MiniLM()
    kept = KeptVectors.of(model.model_id, texts, model.embed(texts))
    with Path(str(shipped_file())).open("wb") as file:
        kept.write(file)


if __name__ == "__main__":
    main()
