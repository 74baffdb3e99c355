"""Where a pattern that begins with a role is tried."""

from __future__ import annotations

import pytest

from pressextract.extract.names.masks import ahead_of_persons, mask
from pressextract.shapes import Mention
from pressextract.shapes.names import NameValue


def _masked(text: str, *names: str):
    starts = [(text.index(name), name) for name in names]
    return mask(
        text, [Mention("name", at, at + len(name), name, "test", 0.9, NameValue("PER", name)) for at, name in starts]
    )


@pytest.mark.parametrize(
    ("text", "names", "stretches"),
    [
        ("Kein Name hier.", (), []),
        ("Oben.\nDie Leiterin Ute Ems sprach.\nUnten.", ("Ute Ems",), ["Die Leiterin Ute Ems"]),
        (
            "Die Leiterin Ute Ems und der Meister Jan Ott gingen.",
            ("Ute Ems", "Jan Ott"),
            ["Die Leiterin Ute Ems und der Meister Jan Ott"],
        ),
        ("Ute Ems kam.\nDann Jan Ott.", ("Ute Ems", "Jan Ott"), ["Ute Ems", "Dann Jan Ott"]),
    ],
)
def test_stretches_end_with_names(text: str, names: tuple[str, ...], stretches: list[str]) -> None:
    assert [text[low:high] for low, high in ahead_of_persons(_masked(text, *names))] == stretches


def test_long_lines_are_cut() -> None:
    text = "wort " * 1000 + "Ute Ems"
    (low, high), *rest = ahead_of_persons(_masked(text, "Ute Ems"))
    assert high == len(text)
    assert high - low < 400
    assert not rest
