"""A user's own tables of names."""

from __future__ import annotations

import pytest

from pressextract.errors import ConfigError
from pressextract.extract.names import EXTRACTOR
from pressextract.overlay import load_gazetteer
from pressextract.resolve.names import resolve_names
from pressextract.ruleset import RuleSet, using
from support import make_doc, make_names

TOML = """
[[organization]]
name = "Wirtschaftsförderung Musterau GmbH"
aliases = ["WFM", "Musterauer Wirtschaftslotsen"]
kind = "company"
parent = "Stadt Musterau"

[[organization]]
name = "Technische Werke Musterau"

[[place]]
name = "Kreativhof am Anger"
aliases = ["Kreativhof"]
kind = "venue"

[[person]]
name = "Heike Sander-Lindner"
aliases = ["Heike Sander"]
"""
CSV = """type;name;aliases;kind;parent
organization;Wirtschaftsförderung Musterau GmbH;WFM|Musterauer Wirtschaftslotsen;company;Stadt Musterau
organization;Technische Werke Musterau;;;
place;Kreativhof am Anger;Kreativhof;venue;
person;Heike Sander-Lindner;Heike Sander;;
"""
TEXT = "Heike Sander leitet die WFM im Kreativhof. Der Stadt Musterau gehört die WFM, nicht die WFMX oder der Kreativhofladen."


@pytest.fixture(params=[("t.toml", TOML), ("t.csv", CSV)], ids=["toml", "csv"])
def tables(request, tmp_path):
    name, content = request.param
    (tmp_path / name).write_text(content, encoding="utf-8")
    return load_gazetteer([tmp_path / name])


def resolved(text, tables, **names):
    doc, annotated = make_doc(text), make_names(text, names)
    with using(RuleSet(gazetteer=tables)):
        mentions = EXTRACTOR.run(doc, annotated, ())
    return resolve_names(doc, annotated, mentions=tuple(sorted(mentions, key=lambda one: (one.start, -one.end))))


def test_names_of_the_table_are_found_with_its_canonical_names(tables):
    found = resolved(TEXT, tables, ORG=["Stadt Musterau"])
    houses = {one.name: one for one in found.organizations}
    house = houses["Wirtschaftsförderung Musterau GmbH"]
    assert (house.kind, house.legal_form, house.aliases) == ("company", "GmbH", ("WFM",))
    assert [TEXT[one.start : one.end] for one in house.mentions] == ["WFM", "WFM"]
    assert {one.rule for one in house.mentions} == {"name.gazetteer_organization"}
    assert house.parent == houses["Stadt Musterau"].id
    assert [(one.name, one.kind, len(one.mentions)) for one in found.locations] == [("Kreativhof am Anger", "venue", 1)]
    assert [(one.name, one.mentions[0].rule) for one in found.persons] == [
        ("Heike Sander-Lindner", "name.gazetteer_person")
    ]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("bei den Technischen Werken Musterau", "Technischen Werken Musterau"),
        ("Die Technischen Werke Musterau laden ein", "Technischen Werke Musterau"),
        ("Zimmer des Kreativhofs sind frei", "Kreativhofs"),
        ("Heike Sanders Rede", "Heike Sanders"),
    ],
)
def test_inflected_names_are_found(tables, text, mention):
    found = resolved(text, tables)
    (entry,) = (*found.organizations, *found.locations, *found.persons)
    assert text[entry.mentions[0].start : entry.mentions[0].end] == mention


def test_the_table_beats_the_model(tables):
    found = resolved("Der Kreativhof lädt ein.", tables, ORG=["Kreativhof"])
    assert (found.organizations, [one.name for one in found.locations]) == ((), ["Kreativhof am Anger"])


def test_a_later_file_replaces_names_of_an_earlier_one(tmp_path):
    (tmp_path / "a.toml").write_text(TOML, encoding="utf-8")
    (tmp_path / "b.toml").write_text('[[organization]]\nname = "Wasserfreunde"\naliases = ["WFM"]\n', encoding="utf-8")
    found = resolved("Die WFM lädt ein.", load_gazetteer([tmp_path / "a.toml", tmp_path / "b.toml"]))
    assert [one.name for one in found.organizations] == ["Wasserfreunde"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "t.toml",
            "[[organisation]]\nname = 'Muster'\n",
            "t.toml:1: no type 'organisation': did you mean 'organization'?",
        ),
        ("t.toml", "\n[[place]]\nname = 'X'\n", "t.toml:3: 'X' is no name: write at least two letters on one line"),
        ("t.toml", "[[place]]\nname = 'Hof'\nkind = 'vill'\n", "t.toml:3: kind is 'vill': choose one of country"),
        ("t.toml", "[[place]]\nname = 'Hof'\nkey = '123'\n", "t.toml:3: key is '123': an official key has 8 digits"),
        ("t.toml", "[[person]]\nname = 'Ute Ems'\nrole = 'x'\n", "t.toml:3: a person has no 'role'"),
        ("t.toml", "[[person]]\nname = 'Ute Ems'\naliases = 'Ute'\n", "t.toml:3: aliases is no list"),
        ("t.toml", "[place]\nname = 'Hof'\n", "'place' is no list of tables: write [[place]] above each name"),
        ("t.toml", "[[place]\n", "is not TOML"),
        (
            "t.toml",
            "[[organization]]\nname='Aa'\naliases=['ab']\n[[organization]]\nname='Bb'\naliases=['ab']\n",
            "t.toml:4: 'ab' stands for 'Aa' at",
        ),
        ("t.csv", "typ,name\nplace,Hof\n", "t.csv:1: no column 'typ': did you mean 'type'?"),
        ("t.csv", "type,name\nplace,Hof,x\n", "t.csv:2: has more cells than the first line"),
        ("t.csv", "type,name\nort,Hof\n", "t.csv:2: type is 'ort'"),
        ("t.csv", 'type,name\nplace,"Hof\n', "is not CSV"),
        ("t.csv", "type,name\nplace,Hof\nplace,\n", "t.csv:3: '' is no name"),
        ("t.txt", "Hof", "is no table that we read: give it the ending .toml, .csv or .tsv"),
        ("t.csv", b"type,name\nplace,H\xf6f\n", "it is not UTF-8"),
    ],
)
def test_faults_name_file_line_and_what_to_do(tmp_path, name, content, message):
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ConfigError, match=r".") as caught:
        load_gazetteer([file])
    assert message in str(caught.value)
    assert caught.value.code == "config.gazetteer"
    assert str(file) in str(caught.value)


def test_a_table_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ConfigError, match="check --gazetteer"):
        load_gazetteer([tmp_path / "none.toml"])
