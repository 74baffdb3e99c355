"""Furniture with the user's choice of rules: lines that own rules name, and rules that are not in force."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pressextract.clean.furniture import Verdict, judge_rows
from pressextract.rules import TIMEOUT_S
from pressextract.ruleset import in_force

if TYPE_CHECKING:
    from pressextract.clean.layout import Layout

__all__ = ["judge"]


def judge(text: str, layout: Layout, *, title: int | None) -> list[Verdict]:
    """Verdicts on all rows, given the row of the headline; a rule of the user's overrules what the model thinks."""
    verdicts = judge_rows(layout, title=title)
    chosen = in_force()
    if chosen.is_plain:
        return verdicts
    own = [rule for rule in chosen.added_for("clean") if chosen.allows(rule.id)]
    for at, (row, verdict) in enumerate(zip(layout.rows, verdicts, strict=True)):
        line = text[row.start : row.end].strip()
        matches = ((rule, rule.pattern.fullmatch(line, timeout=TIMEOUT_S)) for rule in own)
        hit = next(((rule, match) for rule, match in matches if match is not None), None)
        if hit is not None:
            rule, match = hit
            verdicts[at] = Verdict(1.0, True, str(rule.value(match)), rule.id)
        elif verdict.furniture and not chosen.allows(verdict.rule):
            verdicts[at] = replace(verdict, chance=0.0, furniture=False)
    return verdicts
