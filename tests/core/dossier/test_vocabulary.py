from __future__ import annotations

import pytest

from askback.core.dossier import DossierTables
from askback.core.dossier.vocabulary import read_vocabulary
from askback.errors import InvalidInputError


def test_a_name_may_stand_for_other_spellings_only() -> None:
    vocabulary = read_vocabulary({"code": {"any": ["Go < golang; go lang"]}})

    assert [t.words for t in vocabulary.starting("golang")] == [("golang",)]
    assert [t.words for t in vocabulary.starting("go")] == [("go", "lang")]
    assert vocabulary.fields == {"code": frozenset({"Go"})}


def test_a_plural_is_found_with_its_singular() -> None:
    vocabulary = read_vocabulary({"trades": {"any": ["Lathe"]}})

    assert [t.name for t in vocabulary.starting("lathes")] == ["Lathe"]


def test_a_faulty_entry_is_named() -> None:
    with pytest.raises(InvalidInputError, match=r"skills\.code\.loud"):
        read_vocabulary({"code": {"loud": ["SQL"]}})
    with pytest.raises(InvalidInputError, match="holds no word"):
        read_vocabulary({"code": {"any": ["SQL; -"]}})


def test_the_shipped_vocabulary_covers_many_fields_of_work(
    tables: DossierTables,
) -> None:
    fields = tables.vocabulary.fields

    assert min(len(names) for names in fields.values()) >= 20
    assert sum(len(names) for names in fields.values()) >= 900
    assert sorted(fields) == [
        "data",
        "design",
        "education",
        "finance",
        "health",
        "hospitality",
        "logistics",
        "office",
        "qualification",
        "sales",
        "software",
        "trades",
    ]
