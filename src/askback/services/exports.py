"""All that is the user's, as files: a folder, a zip, a zip that needs a passphrase."""

from __future__ import annotations

from pathlib import Path

from askback.adapters import archives
from askback.errors import InvalidInputError
from askback.services.out import parcel, sheets, workspace
from askback.store.models import User

ZIP = ".zip"


def packed(owner: User, *, passphrase: str = "", form: str = "all") -> bytes:
    """Return all that is the owner's as one zip, sealed where there is a passphrase.

    Raises:
        InvalidInputError: The passphrase will not do.
    """
    if passphrase:
        archives.check(passphrase)
    made = archives.pack(parcel.files(owner, form))
    return archives.seal(made, passphrase) if passphrase else made


def save(owner: User, target: Path, *, passphrase: str = "", form: str = "all") -> None:
    """Write all that is the owner's: a zip where the name ends so, else a folder.

    Args:
        owner: Whose.
        target: A file that ends in .zip or .age, or a folder that is empty or new.
        passphrase: What seals it; a folder cannot be sealed.
        form: All of it; or only the pages (md), the tables (csv) or the rows (json).

    Raises:
        ConflictError: There is something in the folder.
        InvalidInputError: It cannot be written, and nothing is left of it; or the name
            does not go with the passphrase.
    """
    check(target, form, is_sealed=bool(passphrase))
    if target.suffix.lower() in {ZIP, archives.ENDING}:
        archives.save_file(target, packed(owner, passphrase=passphrase, form=form))
    else:
        archives.save_folder(target, parcel.files(owner, form))


def check(target: Path, form: str, *, is_sealed: bool) -> None:
    """Make sure that an export can be called so, before anybody is asked for anything.

    Raises:
        InvalidInputError: The name does not go with being sealed or not, or there is
            no such form.
    """
    if is_sealed != (target.suffix.lower() == archives.ENDING):
        raise InvalidInputError(_mismatch(target, is_sealed=is_sealed))
    if form not in parcel.FORMS:
        raise InvalidInputError(f"There is no form {form}. Give md, csv or json.")


def _mismatch(target: Path, *, is_sealed: bool) -> str:
    if is_sealed:
        return (
            f"{target}: what is sealed is one file that ends in .age. Name such a file."
        )
    return f"{target}: a name that ends in .age is for what is sealed. Add --encrypt."


def table(owner: User, name: str, form: str) -> bytes:
    """Return one table as CSV or JSON.

    Raises:
        InvalidInputError: There is no such table, or no such form.
    """
    return sheets.table(workspace.of(owner), name, form)
