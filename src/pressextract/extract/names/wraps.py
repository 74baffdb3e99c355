"""Line ends inside a sentence, as word processors and e-mail programs put them.

Names never cross a line, but what is said of a person may: ``… übergab die Urkunde im⏎Museum an Ute Ems⏎(Muster AG)``.
Softened text is as long as the view, so offsets stay equal and no map is needed.
"""

from __future__ import annotations

from itertools import groupby, pairwise

import regex

__all__ = ["soften"]

_LONG = 45
"""Lines of boxes, lists and headlines are mostly shorter than this, wrapped lines longer; in characters."""
_LINES, _RAGGED, _SHARE = 3, 25, 3
"""A paragraph of so many lines, whose lengths differ by so few characters and of whose ends one in so many plainly goes
on, was wrapped at a width; then its other line ends are soft, too. A list of prize winners has no line that goes on."""
_GOES_ON = regex.compile(
    r"(?:,|[ ](?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|und|oder|sowie|für|von|vom|zu|zum|zur|mit|bei|beim|in|im|an|am"
    r"|auf|aus|nach|über|unter|um|durch|gegen|ohne|als|wie|dass|ist|wird|hat|sind|werden|haben|seine?[rsmn]?|ihre?[rsmn]?))$"
)
_STARTS_LOW = regex.compile(r"\p{Ll}|\(\p{L}")

_Line = tuple[int, str]


def soften(view: str) -> str:
    """The view with a blank for each line end that falls inside a sentence."""
    if "\n" not in view:
        return view
    letters = list(view)
    at, lines = 0, []
    for line in view.split("\n"):
        lines.append((at, line))
        at += len(line) + 1
    for filled, paragraph in groupby(lines, key=lambda line: bool(line[1].strip())):
        if filled:
            for end in _soft_ends(list(paragraph)):
                letters[end] = " "
    return "".join(letters)


def _soft_ends(paragraph: list[_Line]) -> list[int]:
    ends = [
        (at + len(line), bool(_STARTS_LOW.match(below.lstrip()) or _GOES_ON.search(line.rstrip())))
        for (at, line), (_, below) in pairwise(paragraph)
        if len(line) >= _LONG
    ]
    wrapped = _is_even([line for _, line in paragraph]) and _SHARE * sum(sure for _, sure in ends) >= len(ends)
    return [end for end, sure in ends if sure or wrapped]


def _is_even(lines: list[str]) -> bool:
    lengths = [len(line) for line in lines[:-1]]
    return len(lines) >= _LINES and min(lengths) >= _LONG and max(lengths) - min(lengths) <= _RAGGED
