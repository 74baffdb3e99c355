import pytest

from pressextract.annotate.pieces import PieceTable

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁Stadt", "▁St", "adt", "werke", "▁", "a", "d", "t", "S", "▁Bott", "rop"]
SCORES = [0, 0, 0, 0, -5.0, -4.0, -4.0, -6.0, -3.0, -7.0, -7.0, -7.0, -7.0, -6.0, -6.0]


@pytest.fixture
def table():
    return PieceTable(PIECES, SCORES)


@pytest.mark.parametrize(
    ("word", "blank_before", "cut"),
    [
        ("Stadt", True, ["▁Stadt"]),
        ("Stadtwerke", True, ["▁Stadt", "werke"]),
        ("Bottrop", True, ["▁Bott", "rop"]),
        ("adt", False, ["adt"]),
        ("St\u00adadt", True, ["▁Stadt"]),
    ],
)
def test_cut_has_the_highest_sum(table, word, blank_before, cut):
    found = table.ids(word, blank_before)
    assert [PIECES[i] for i in found] == cut


def test_unknown_characters_in_a_row_are_one_piece(table):
    assert table.ids("☃☃☃", False) == (table.unknown,)


def test_nfkc_makes_one_word_of_two_spellings(table):
    assert table.ids("Ｓtadt", True) == table.ids("Stadt", True)


def test_very_long_word_is_cut_off_in_finite_time(table):
    assert len(table.ids("a" * 100_000, False)) <= 120


def test_empty_word_has_a_piece_all_the_same(table):
    assert table.ids("", False) == (table.unknown,)
