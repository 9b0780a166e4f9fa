"""Files that open only with a passphrase, in the age format.

The format is age's (age-encryption.org/v1), so that any `age` tool opens them too. The
passphrase is stretched with scrypt to about a second of work.
"""

from __future__ import annotations

import pyrage  # type: ignore[import-untyped]

from askback.errors import InvalidInputError

BEGINS = (b"age-encryption.org/v1", b"-----BEGIN AGE ENCRYPTED FILE-----")
ENDING = ".age"
SHORTEST = 8  # letters; a shorter one is guessed in an afternoon, stretched or not
WRONG = "Decryption failed"  # what the library says of another passphrase, alone


def is_sealed(data: bytes) -> bool:
    """Return whether a file, or its beginning, is in the age format."""
    return data.startswith(BEGINS)


def check(passphrase: str) -> str:
    """Return a passphrase that will do.

    Raises:
        InvalidInputError: It is too short, or holds half a letter.
    """
    if len(passphrase) < SHORTEST or not passphrase.isprintable():
        raise InvalidInputError(
            f"The passphrase needs at least {SHORTEST} letters. Four or five words "
            "that do not belong together are easy to keep in mind."
        )
    return passphrase


def seal(data: bytes, passphrase: str) -> bytes:
    """Return data that nobody reads without the passphrase.

    Raises:
        InvalidInputError: The passphrase will not do.
    """
    return bytes(pyrage.passphrase.encrypt(data, check(passphrase)))


def unseal(data: bytes, passphrase: str) -> bytes:
    """Return what was sealed.

    Raises:
        InvalidInputError: It is damaged, or the passphrase is another.
    """
    if not passphrase:
        raise InvalidInputError("This archive is sealed. Give its passphrase.")
    try:
        return bytes(pyrage.passphrase.decrypt(data, passphrase))
    except pyrage.DecryptError as error:
        raise InvalidInputError(_why(str(error))) from error


def _why(said: str) -> str:
    if said == WRONG:
        return "The passphrase is not the one it was sealed with. Nothing was changed."
    return (
        "The sealed archive is damaged, or was sealed with something else than a "
        "passphrase. Take another copy of it. Nothing was changed."
    )
