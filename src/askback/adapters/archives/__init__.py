"""An archive as files: a folder, a zip, or a zip sealed with a passphrase."""

from __future__ import annotations

from askback.adapters.archives.folders import contents as folder_contents
from askback.adapters.archives.folders import read_file, save_file, save_folder
from askback.adapters.archives.seals import ENDING, check, is_sealed, seal, unseal
from askback.adapters.archives.zips import Contents, File, pack, shown
from askback.adapters.archives.zips import contents as zip_contents

__all__ = [
    "ENDING",
    "Contents",
    "File",
    "check",
    "folder_contents",
    "is_sealed",
    "pack",
    "read_file",
    "save_file",
    "save_folder",
    "seal",
    "shown",
    "unseal",
    "zip_contents",
]
