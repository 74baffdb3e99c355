import numpy as np

from pressextract.annotate.decode import TAGS, log_softmax, spans


def rows(*tags, doubt=()):
    """Log probabilities that favour the tags; `doubt` gives runners-up as (row, tag)."""
    scores = np.zeros((len(tags), len(TAGS)), dtype=np.float32)
    for i, tag in enumerate(tags):
        scores[i, TAGS.index(tag)] = 6
    for i, tag in doubt:
        scores[i, TAGS.index(tag)] = 5
    return log_softmax(scores)


def found(log_probs):
    return [(f.start, f.end, f.label) for f in spans(log_probs)]


def test_units_and_runs_become_spans():
    assert found(rows("O", "B-PER", "L-PER", "U-LOC", "B-ORG", "I-ORG", "L-ORG")) == [
        (1, 3, "PER"), (3, 4, "LOC"), (4, 7, "ORG"),
    ]  # fmt: skip


def test_illegal_path_is_mended_by_the_runner_up():
    assert found(rows("B-ORG", "O", "O", doubt=[(0, "U-ORG")])) == [(0, 1, "ORG")]
    assert found(rows("B-PER", "L-ORG", doubt=[(1, "L-PER")])) == [(0, 2, "PER")]


def test_open_name_at_the_end_is_closed():
    assert found(rows("O", "B-LOC", doubt=[(1, "U-LOC")])) == [(1, 2, "LOC")]


def test_sure_span_scores_higher_than_a_doubtful_one():
    sure, doubtful = spans(rows("U-PER")), spans(rows("U-PER", doubt=[(0, "U-ORG")]))
    assert sure[0].log_score > doubtful[0].log_score


def test_no_words_no_names():
    assert spans(np.zeros((0, len(TAGS)), dtype=np.float32)) == []
