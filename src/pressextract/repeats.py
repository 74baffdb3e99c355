"""A first pass over the folders of a run: which lines stand in most files of the same source.

A source is a folder below an input folder, each on the way to the file counting for itself (a site, its year). Of each
at most ``SAMPLE`` files are looked at, those whose paths have the smallest digests: so the result depends neither on an
order nor on the number of processes, and no more than the lines of that many files are ever held. Files named directly,
stdin, and files with several documents (tables, archives, mailboxes) take no part.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from pressextract.clean import line_keys
from pressextract.read import Job, Unreadable
from pressextract.shapes import RawDoc

__all__ = ["MIN_FILES", "SAMPLE", "SHARE", "Repeats", "find_repeats"]

SAMPLE = 64
"""Files looked at per source: enough to tell half from a tenth."""
MIN_FILES = 3
"""Files that must hold a line: two releases may share anything."""
SHARE = 0.5
"""Share of a source's files that must hold it; of sites in press/train, menus stand in nearly all, teasers in few."""

Reader: TypeAlias = Callable[[Job], Iterator[RawDoc | Unreadable]]


@dataclass(frozen=True, slots=True)
class Repeats:
    """The lines that repeat, by source.

    Attributes:
        sources: The folders that were looked at, with the keys of their lines; those without any are left out.
        roots: The folders that were given as input.
    """

    sources: Mapping[str, frozenset[str]] = field(default_factory=dict)
    roots: tuple[str, ...] = ()

    def marked(self, doc: RawDoc) -> RawDoc:
        """The document with the lines of its own that repeat."""
        known = frozenset().union(*(self.sources.get(folder, frozenset()) for folder in _folders(doc.path, self.roots)))
        own = known and line_keys(doc.text) & known
        return replace(doc, repeated=own) if own else doc

    def digests(self) -> dict[str, str]:
        """A short digest of the lines of each source, for the manifest of a run."""
        return {
            folder: hashlib.sha256("\n".join(sorted(keys)).encode()).hexdigest()[:16]
            for folder, keys in sorted(self.sources.items())
        }

    def sources_of(self, doc: RawDoc) -> tuple[str, ...]:
        """The folders that count for a document."""
        return tuple(_folders(doc.path, self.roots))


def find_repeats(jobs: Iterable[Job], paths: Sequence[Path], *, read: Reader) -> Repeats:
    """What repeats in the folders among the given paths.

    Args:
        jobs: All files of the run.
        read: Gives the documents of a file.
    """
    roots = tuple(path.as_posix() for path in paths if path.is_dir())
    files: dict[str, list[Job]] = {}
    for job in jobs if roots else ():
        for folder in _folders(job.path.as_posix(), roots):
            files.setdefault(folder, []).append(job)
    found = {folder: _repeated(inside, read=read) for folder, inside in files.items() if len(inside) >= MIN_FILES}
    return Repeats({folder: keys for folder, keys in found.items() if keys}, roots)


def _folders(path: str, roots: Sequence[str]) -> Iterator[str]:
    """The folders on the way from an input folder down to a file, the input folder too."""
    root = max(
        (root for root in roots if path.startswith(f"{root.rstrip('/')}/") or root == "."), key=len, default=None
    )
    if root is None:
        return
    folder = Path(path).parent
    while True:
        yield folder.as_posix()
        if folder.as_posix() == root or folder == folder.parent:
            return
        folder = folder.parent


def _repeated(jobs: Sequence[Job], *, read: Reader) -> frozenset[str]:
    sample = sorted(jobs, key=lambda job: hashlib.sha256(job.id.encode()).digest())[:SAMPLE]
    counts: Counter[str] = Counter()
    files = 0
    for job in sample:
        docs = list(islice(read(job), 2))
        if len(docs) != 1 or not isinstance(docs[0], RawDoc) or docs[0].id != job.id:
            continue
        files += 1
        counts.update(line_keys(docs[0].text))
    return frozenset(key for key, count in counts.items() if count >= MIN_FILES and count >= SHARE * files)
