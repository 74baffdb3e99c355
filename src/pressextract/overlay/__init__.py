"""Rules of the user's own, as data: TOML files in a folder, read into the same ``Rule`` as the shipped ones."""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from pressextract.errors import ConfigError
from pressextract.extract import all_rules
from pressextract.overlay.files import overlay_files, read_file
from pressextract.overlay.gazetteer import load_gazetteer, marks_of_tables
from pressextract.overlay.kinds import Own, make_rule
from pressextract.ruleset import ALL, RuleSet, fits
from pressextract.settings import Settings

__all__ = ["Own", "forget", "load_gazetteer", "load_own", "marks_of", "marks_of_tables", "overlay_files", "ruleset_of"]

_OTHER_FAMILIES = (
    "clean.words", "clean.place", "event", "model", "name.gazetteer_organization", "name.gazetteer_person",
    "name.gazetteer_place", "name.loc_again", "name.org_acronym", "name.org_again", "name.org_family", "name.per_again",
    "name.per_surname", "quote", "role",
)  # fmt: skip
"""What finds something without being a pattern: it can be selected and ignored too."""


def load_own(paths: Iterable[Path]) -> tuple[Own, ...]:
    """All rules below folders and files, in the order of their files.

    Raises:
        ConfigError: A path does not exist.
        RuleError: ``rule.own``, with file, rule and key, for a rule that does not fit the format.
    """
    taken: dict[str, str] = {rule.id: "the shipped rules" for rule in all_rules()}
    found = []
    for file in overlay_files(paths):
        for entry in read_file(file):
            own = make_rule(entry)
            if own.rule.id in taken:
                raise entry.fault("id", f"{own.rule.id!r} stands in {taken[own.rule.id]} already: choose another id")
            taken[own.rule.id] = str(file)
            found.append(own)
    return tuple(found)


def ruleset_of(settings: Settings) -> RuleSet:
    """The rules that are in force under these settings.

    Raises:
        ConfigError: ``config.rule`` for a choice that means no rule; ``config.gazetteer`` for a faulty table.
        RuleError: See ``load_own``.
    """
    if not (settings.select or settings.ignore or settings.rules or settings.gazetteer):
        return ALL
    return _ruleset(settings.select, settings.ignore, settings.rules, settings.gazetteer)


@lru_cache(maxsize=4)
def _ruleset(
    select: tuple[str, ...], ignore: tuple[str, ...], rules: tuple[Path, ...], tables: tuple[Path, ...]
) -> RuleSet:
    added = tuple(own.rule for own in load_own(rules))
    known = [*(rule.id for rule in (*all_rules(), *added)), *_OTHER_FAMILIES]
    for choice in (*select, *ignore):
        if not any(fits(choice, one) or fits(one, choice) for one in known):
            near = difflib.get_close_matches(choice, [*known, *{one.split(".")[0] for one in known}], n=1)
            hint = f"did you mean {near[0]!r}?" if near else "see pressextract rules"
            raise ConfigError(f"no rule or family {choice!r}: {hint}", reason="rule")
    return RuleSet(select, ignore, added, load_gazetteer(tables) if tables else None)


def forget() -> None:
    """Read the files anew the next time; ``watch`` asks for it."""
    _ruleset.cache_clear()


def marks_of(paths: Iterable[Path]) -> list[str]:
    """Name and digest of every file with own rules, for the manifest of a run."""
    return [f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()[:16]}" for file in overlay_files(paths)]
