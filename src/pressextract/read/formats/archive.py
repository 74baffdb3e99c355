"""Zip archives of releases. Nothing is unpacked to disk; names are only names, and odd ones are refused as such."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import regex

from pressextract.errors import InputError
from pressextract.read.formats.package import Package

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator

    from pressextract.read.options import ReadOptions

__all__ = ["members"]

_UNSAFE = regex.compile(r"^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|[\x00-\x1f\x7f]")
_HIDDEN = regex.compile(r"(?:^|/)(?:\.|__MACOSX/|Thumbs\.db$|desktop\.ini$)")


def members(data: bytes, *, name: str, options: ReadOptions, most: int) -> Iterator[tuple[str, bytes | InputError]]:
    """Files by name, each with its bytes or the reason why it was not read.

    Args:
        most: Bytes that all of them together may have.

    Raises:
        InputError: For what spoils the whole archive: ``input.damaged``, ``input.too_many``, ``input.expands``.
    """
    package = Package(data, name=name, options=options)
    package.budget = package.limit = min(package.budget, most)
    for member in package.members():
        if _UNSAFE.search(member.filename):
            shown = member.filename.encode("unicode_escape").decode()
            message = f"{name} holds a file named {shown}, which leads out of it: pack it anew"
            yield "unsafe", InputError(message, reason="path")
        elif _HIDDEN.search(member.filename):
            continue
        elif _is_link(member):
            yield member.filename, InputError(f"{name}/{member.filename} is a link: pack the file", reason="unreadable")
        else:
            yield member.filename, _bytes(package, member)


def _is_link(member: zipfile.ZipInfo) -> bool:
    mode = member.external_attr >> 16
    return bool(mode) and not stat.S_ISREG(mode) and stat.S_IFMT(mode) != 0


def _bytes(package: Package, member: zipfile.ZipInfo) -> bytes | InputError:
    """A member's bytes; what spoils only this member is a value."""
    try:
        return package.read(member)
    except InputError as error:
        if error.code == "input.expands":
            raise
        return error
