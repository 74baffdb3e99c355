"""The cheap test before the long pattern of event nouns must not change what the pattern finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pressextract.extract.events.lexicon import ACT_NOUNS, NOUN, NOUN_ENDINGS
from pressextract.extract.events.nouns import _matches

_PARTS = [
    *sorted(ACT_NOUNS)[:40],
    "Kick-off",
    "Fest",
    "Bürgerfest",
    "CO2",
    "Haus",
    "Messe",
    "der",
    "Straßen",
    "ẞ",
    "3.",
]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(_PARTS), st.sampled_from(["", "s", "en", "x"]), st.sampled_from([" ", "-", "/", "\n", ""])
        )
    ),
    st.booleans(),
)
def test_words_left_out_hold_no_noun(parts: list[tuple[str, str, str]], capital: bool) -> None:
    text = "".join((part.capitalize() if capital else part) + ending + gap for part, ending, gap in parts)
    found = [(match.span(), match["tail"]) for match in _matches(text, 0, len(text))]
    assert found == [(match.span(), match["tail"]) for match in NOUN.finditer(text)]


def test_endings_are_in_lower_case() -> None:
    assert all(ending == ending.lower() for ending in NOUN_ENDINGS)
