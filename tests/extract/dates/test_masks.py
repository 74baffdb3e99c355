"""Places that only look like dates are filled up, and nothing moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressextract.extract.dates.masks import mask


@pytest.mark.parametrize(
    "hidden",
    [
        "https://example.org/2018/05/03", "www.example.org/2019", "post2019@example.org", "example.org/termine/2023-05-03",
        "plan-2023-05-03.pdf", "DE12 3456 7890 1234 5678 90", "+49 30 23125-100", "030 23125 100", "Tel. 0221 4710-200",
        "§ 2 Abs. 3", "Art. 12 Abs. 1", "Az. 12 C 2019/18", "BGBl. 2021 S. 1505",
    ],
)  # fmt: skip
def test_such_a_place_leaves_no_digit(hidden):
    masked = mask(f"Siehe {hidden} dort")
    assert not any(sign.isdigit() for sign in masked)
    assert masked.startswith("Siehe ")
    assert masked.endswith(" dort")


@pytest.mark.parametrize(
    "kept", ["3. Mai 2024", "01.02.2022", "2021/22", "1999 - 2008", "(28. März 2023)", "10-12 Uhr", "09.30 Uhr"]
)
def test_dates_stay(kept):
    assert kept in mask(f"Am {kept}.")


def test_a_bracketed_date_behind_a_telephone_number_stays():
    assert "(28. März 2023)" in mask("Tel.: 0221/4710-626 (28. März 2023)")


@given(st.text(max_size=300))
def test_the_length_stays(text):
    assert len(mask(text)) == len(text)
