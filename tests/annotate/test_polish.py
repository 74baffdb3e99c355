from pressextract.annotate.polish import Named, polished, sure_enough, voted

WORDS = ["Lulo", "fördert", "Riesling", "in", "Lulo", "bei", "Lulo", "und", "Riesling"]
SURE, UNSURE = -0.01, -0.8


def labels(names):
    return [n.label for n in names]


def test_unsure_name_takes_the_label_of_its_other_places():
    names = [Named(0, 1, "ORG", UNSURE), Named(4, 5, "LOC", SURE), Named(6, 7, "LOC", SURE)]
    assert labels(voted(names, WORDS)) == ["LOC", "LOC", "LOC"]


def test_sure_name_keeps_its_label_against_the_majority():
    names = [Named(0, 1, "ORG", SURE), Named(4, 5, "LOC", SURE), Named(6, 7, "LOC", SURE)]
    assert labels(voted(names, WORDS)) == ["ORG", "LOC", "LOC"]


def test_other_surfaces_do_not_vote():
    names = [Named(0, 1, "ORG", UNSURE), Named(2, 3, "LOC", SURE), Named(8, 9, "LOC", SURE)]
    assert labels(voted(names, WORDS)) == ["ORG", "LOC", "LOC"]


def test_doubtful_surface_is_dropped_at_all_places():
    names = [Named(2, 3, "LOC", -0.3), Named(4, 5, "LOC", SURE), Named(8, 9, "LOC", UNSURE)]
    assert [n.start for n in sure_enough(names, WORDS, floor=-0.4)] == [4]


def test_doubtful_place_is_kept_by_its_sure_ones():
    names = [Named(0, 1, "LOC", UNSURE), Named(4, 5, "LOC", SURE), Named(6, 7, "LOC", SURE)]
    assert len(sure_enough(names, WORDS, floor=-0.4)) == 3


def test_order_and_spans_stay():
    names = [Named(0, 1, "ORG", SURE), Named(2, 3, "LOC", SURE)]
    assert polished(names, WORDS, floor=-0.4) == names
    assert polished([], WORDS, floor=-0.4) == []
