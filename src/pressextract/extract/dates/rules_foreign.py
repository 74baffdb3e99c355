"""Dates that dateparser reads: other languages, and formats that German does not use."""

# A pattern and a row of phrases read better whole.
# ruff: noqa: E501

from __future__ import annotations

from pressextract.extract.dates.fragments import Headed, headed
from pressextract.extract.dates.reader import read_day
from pressextract.rules import Match
from pressextract.shapes.dates import Partial

__all__ = ["RULES"]


def _read(match: Match) -> Partial | None:
    day = read_day(" ".join(match.group().split()))
    return Partial("DATE", day, extra={"reader": "dateparser"}) if day else None


RULES: tuple[Headed, ...] = (
    headed(
        "foreign",
        r"LEFT\d{1,2}(?:st|nd|rd|th|er|º|°)?\.?[ ](?:(?:of|de|di)[ ])?\L<months_foreign>(?:[ ]de)?,?[ ](?:1\d\d\d|20\d\d)END",
        _read,
        heads=("#1", "#2"),
        source="read by dateparser, strictly, day and month and year",
        strength=0.7,
        accepts={
            "2023-07-14": ("14 juillet 2023", "le 14 juillet 2023", "14 July 2023", "14th of July 2023", "14 luglio 2023"),
            "2024-05-03": ("3 mayo 2024", "3 maggio 2024", "3 mei 2024", "3 maja 2024"),
        },
        rejects=("14 Jullien 2023", "31 février 2023", "14 juillet", "14 juillet 23"),
    ),
    headed(
        "dashed",
        r"LEFT(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])-(?:19\d\d|20\d\d)(?![\w-])",
        _read,
        heads=("#2",),
        source="Dutch usage, read by dateparser",
        strength=0.6,
        accepts={"2024-05-03": ("03-05-2024", "vom 03-05-2024", "(03-05-2024)")},
        rejects=("30-02-2024", "03-05-20245", "03-05-2024-1", "3-5-2024"),
    ),
)  # fmt: skip
