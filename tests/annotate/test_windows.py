import pytest

from pressextract.annotate.pieces import PieceTable
from pressextract.annotate.windows import windows, word_units

TABLE = PieceTable(["<s>", "<pad>", "</s>", "<unk>", "▁a", "b", "c"], [0, 0, 0, 0, -1.0, -2.0, -2.0])


def cut(words, starts, **limits):
    units = word_units(words, [True] * len(words), starts, table=TABLE)
    return list(windows(units, table=TABLE, **limits))


def test_every_word_stands_in_exactly_one_window():
    words = ["a"] * 50
    starts = [i % 7 == 0 for i in range(50)]
    found = [w for window in cut(words, starts, max_pieces=20, max_slots=20) for w in window.words if w >= 0]
    assert found == list(range(50))


def test_sentence_that_fits_is_not_cut():
    words = ["a"] * 12
    starts = [i in {0, 5, 10} for i in range(12)]
    first, second = cut(words, starts, max_pieces=11, max_slots=11)
    assert first.words == [-1, *range(10)]
    assert second.words == [-1, 10, 11]


def test_line_breaks_are_pieces_without_a_word():
    (window,) = cut(["a", "\n", "a", "\n\n", "a"], [True, False, True, False, True])
    assert window.words == [-1, 0, -1, 2, -1, 4]
    assert window.ids.count(TABLE.end) == 3


def test_slots_gather_the_pieces_of_a_word():
    (window,) = cut(["abc", "a"], [True, False])
    assert window.slots == [0, 1, 1, 1, 2]


@pytest.mark.parametrize("words", [[], ["\n"], ["  "]])
def test_text_without_words_has_no_window(words):
    assert cut(words, [False] * len(words)) == []


def test_overlong_word_fits_into_a_window():
    (window,) = cut(["abc" * 30], [True], max_pieces=16, max_slots=16)
    assert len(window.ids) == 16
