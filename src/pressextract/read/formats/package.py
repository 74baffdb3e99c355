"""Zip packages, read within limits; nothing is ever written to disk, so no name in them can lead anywhere."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from pressextract.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pressextract.read.options import ReadOptions

__all__ = ["Package"]

_FREE_BYTES = 1_000_000
_CHUNK = 65_536
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, KeyError, IndexError)


class Package:
    """A zip in memory, with what may still be taken out of it.

    Raises:
        InputError: ``input.damaged``, ``input.too_many``.
    """

    def __init__(self, data: bytes, *, name: str, options: ReadOptions) -> None:
        self._name = name
        self.budget = max(_FREE_BYTES, options.max_expansion * len(data))
        self.limit = self.budget
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise InputError(f"{name} is damaged: {error}: pack it anew", reason="damaged") from error
        if len(self._zip.infolist()) > options.max_members:
            message = f"{name} holds more than {options.max_members} files: unpack it and pass the folder"
            raise InputError(message, reason="too_many")

    def members(self) -> Iterator[zipfile.ZipInfo]:
        """Files, sorted by name."""
        yield from sorted((one for one in self._zip.infolist() if not one.is_dir()), key=lambda one: one.filename)

    def names(self) -> frozenset[str]:
        """Names of all members."""
        return frozenset(self._zip.namelist())

    def read(self, member: zipfile.ZipInfo | str) -> bytes:
        """The bytes of a member; what the directory says of its length is not believed.

        Raises:
            InputError: ``input.encrypted``, ``input.expands``, ``input.damaged``.
        """
        parts = []
        try:
            with self._zip.open(member) as stream:
                while chunk := stream.read(_CHUNK):
                    self.budget -= len(chunk)
                    if self.budget < 0:
                        message = f"{self._name} unfolds to more than {self.limit} bytes: a zip bomb, or unpack it"
                        raise InputError(message, reason="expands")
                    parts.append(chunk)
        except RuntimeError as error:  # zipfile's word for a password
            raise InputError(f"{self._name} is encrypted: unpack it and pass the folder", reason="encrypted") from error
        except _BROKEN as error:
            raise InputError(f"{self._name} is damaged: {error}: pack it anew", reason="damaged") from error
        return b"".join(parts)
