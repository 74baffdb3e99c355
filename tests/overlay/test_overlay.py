"""Rules of one's own: from a file to the record, and what is refused with which words."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from pressextract import Settings, extract_text
from pressextract.cli import app
from pressextract.errors import RuleError
from pressextract.overlay import load_own
from pressextract.overlay.files import RuleModel

RULES = r"""
[[rule]]
id = "date.stichtag"
kind = "date"
source = "Hausstil"
pattern = '''\b(?<span>Stichtag[ ](?<day>\d{1,2})/(?<month>\d{1,2}|\L<months>)/(?<year>\d{4}|'\d\d))'''
value = "{year:year}-{month:month}-{day:02}"
rejects = ["Stichtag 31/2/2024", "Stichtage"]
[rule.accepts]
"2024-05-03" = ["Stichtag 3/5/2024", "der Stichtag 03/05/'24 gilt", "Stichtag 3/Mai/2024."]

[[rule]]
id = "date.vorvorgestern"
kind = "date"
source = "Umgangssprache"
ignore_case = true
anchor = "now"
unit = "day"
offset = -3
pattern = '''\bvorvorgestern\b'''
rejects = ["vorgestern", "vorvorgestrig"]
[rule.accepts]
"now day -3" = ["vorvorgestern", "Vorvorgestern kam", "schon vorvorgestern."]

[[rule]]
id = "name.org_spule"
kind = "organization"
source = "eigene Häuser"
category = "company"
pattern = '''\b(?<span>\L<houses>)\b'''
words = { houses = ["Haus der Spule", "Garnlager Ost"] }
rejects = ["Haus der Spulen", "das Garnlager"]
[rule.accepts]
"Haus der Spule" = ["im Haus der Spule", "Haus der Spule."]
"Garnlager Ost" = ["das Garnlager Ost"]

[[rule]]
id = "name.loc_bahnsteig"
kind = "place"
source = "eigene Orte"
category = "venue"
pattern = '''\bGleis[ ]Neun\b'''
rejects = ["Gleis Zehn", "Gleis neun"]
[rule.accepts]
"Gleis Neun" = ["im Gleis Neun", "Gleis Neun", "am Gleis Neun."]

[[rule]]
id = "name.per_kuerzel"
kind = "person"
source = "Redaktionskürzel"
pattern = '''\((?<span>emu)\)'''
value = "Eva Muster"
rejects = ["emu", "(emus)"]
[rule.accepts]
"Eva Muster" = ["Foto: privat (emu)", "(emu)", "so (emu)."]

[[rule]]
id = "role.garnmeister"
kind = "role"
source = "Vereine"
pattern = '''(?<role>Garnmeister(?:in)?)[ ]der[ ]ORGANIZATION[ ]bleibt[ ]PERSON'''
rejects = ["Garnmeister bleibt ein Amt", "[Ute Ems](PER) bleibt Garnmeisterin der [Spule AG](ORG)"]
[rule.accepts]
"Garnmeisterin" = [
    "Garnmeisterin der [Spule AG](ORG) bleibt [Ute Ems](PER).",
    "Neue Garnmeisterin der [Spule AG](ORG) bleibt [Ute Au](PER)",
    "die Garnmeisterin der [Rad GmbH](ORG) bleibt [Ute Ems](PER)",
]

[[rule]]
id = "phone.draht"
kind = "phone"
source = "Hausstil"
pattern = '''Draht[ ](?<span>\d{3}\*\d{5}-\d{3})'''
rejects = ["Draht 030", "Drahtseil 030*23125-102"]
[rule.accepts]
"+493023125102" = ["Draht 030*23125-102", "heißer Draht 030*23125-102.", "(Draht 030*23125-102)"]

[[rule]]
id = "clean.zaehler"
kind = "furniture"
source = "Seite der Stadt"
reason = "other"
pattern = '''Garnrollen[ ]heute:[ ]\d+[ ]gezählt'''
rejects = ["Garnrollen heute: viele", "Garnrollen heute: 3 gezählt am Tag"]
[rule.accepts]
"other" = ["Garnrollen heute: 33 gezählt", "Garnrollen heute: 1 gezählt", "Garnrollen heute: 4444 gezählt"]
"""
TEXT = (
    "Stadt Musterau lädt ein\n\nMusterau, 2. Mai 2024. Der Stichtag 5/6/2024 gilt im Haus der Spule und am Gleis Neun. "
    "Garnmeisterin der Kranbau Ostmoor AG bleibt Eva Muster. Vorvorgestern begann die Anmeldung am heißen Draht "
    "030*23125-102.\n\nGarnrollen heute: 33 gezählt\n"
)


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "rules"
    path.mkdir()
    (path / "own.toml").write_text(RULES, encoding="utf-8")
    return path


def test_a_rule_of_every_kind_keeps_its_promises(folder):
    own = load_own([folder])
    assert {one.kind for one in own} == {"date", "organization", "place", "person", "role", "phone", "furniture"}
    assert [fault for one in own for fault in one.faults()] == []


def test_what_own_rules_find_stands_in_the_record_with_their_id(folder):
    record = extract_text(TEXT, settings=Settings(rules=(folder,)))
    dates = {date.rule: date.value for date in record.dates}
    assert dates["date.stichtag"] == "2024-06-05"
    assert dates["date.vorvorgestern"] == "2024-04-29"
    bodies = {one.name: (one.kind, one.mentions[0].rule) for one in record.organizations}
    assert bodies["Haus der Spule"] == ("company", "name.org_spule")
    assert ("Gleis Neun", "venue") in {(one.name, one.kind) for one in record.locations}
    (phone,) = [phone.e164 for point in record.contacts for phone in point.phones]
    assert phone == "+493023125102"
    roles = [(one.name, role.role) for one in record.persons for role in one.roles]
    assert ("Eva Muster", "Garnmeisterin") in roles
    assert ("other", "clean.zaehler") in {(cut.reason, cut.rule) for cut in record.removed}


def test_without_them_nothing_of_it_is_found():
    rules = str(extract_text(TEXT).to_json())
    for name in ("stichtag", "org_spule", "zaehler", "draht", "bahnsteig"):
        assert f".{name}" not in rules


def test_own_rules_can_be_ignored_like_others(folder):
    record = extract_text(TEXT, settings=Settings(rules=(folder,), ignore=("date.stichtag",)))
    assert "date.stichtag" not in {date.rule for date in record.dates}


def rule(**keys):
    base = {
        "id": '"date.x"', "kind": '"date"', "source": '"s"', "pattern": r"'(?<day>\d\d)x'", "value": '"XXXX-XX-{day}"',
        "rejects": '["a", "b"]', "accepts": '{ "XXXX-XX-03" = ["03x", " 03x", "03x "] }',
    }  # fmt: skip
    base |= keys
    return "\n[[rule]]\n" + "\n".join(f"{key} = {value}" for key, value in base.items() if value is not None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (rule(pattrn="'x'"), ["own.toml:10: date.x: pattrn", "did you mean 'pattern'?"]),
        (rule(source=None), ["date.x: source: is missing"]),
        (rule(id='"Date X"'), ["id: an id is family and name"]),
        (rule(id='"phone.x"'), ["phone.x: id:", "begins with 'date'"]),
        (rule(id='"date.day_month"'), ["stands in the shipped rules already", "choose another id"]),
        (rule() + rule(), ["own.toml:10: date.x: id", "own.toml already"]),
        (rule(kind='"datum"'), ["own.toml:4: date.x: kind:", "'organization'"]),
        (rule(pattern="'(?<day>x'"), ["date.x: pattern:", "does not compile"]),
        (rule(pattern="'(x)'"), ["date.x: pattern:", "groups without a name"]),
        (rule(value='"{year}"'), ["date.x: value:", "no group 'year'", "it has day"]),
        (rule(value='"{day:5}"'), ["date.x: value:", "no format '5'"]),
        (rule(value=None), ["date.x: value:", "a date needs"]),
        (rule(strength="2.0"), ["date.x: strength:", "less than or equal to 1"]),
        (rule(rejects='"a"'), ["date.x: rejects", "list"]),
        (rule(id='"role.x"', kind='"role"', value=None), ["role.x: pattern:", "write PERSON"]),
        ("[rule]\nid = 1", ["write [[rule]], with two brackets"]),
        ("[[rules]]\nid = 1", ["no key 'rules'"]),
        ("x = ", ["no TOML file"]),
    ],
)
def test_a_fault_of_the_format_names_file_rule_key_and_remedy(tmp_path, text, words):
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_own([file])
    assert caught.value.code == "rule.own"
    for word in words:
        assert word in str(caught.value)


def test_check_runs_the_phrases_and_ends_with_1_on_faults(folder):
    good = CliRunner().invoke(app, ["rules", "check", str(folder)])
    assert (good.exit_code, good.stdout) == (0, "")
    assert "8 rules in 1 files" in good.stderr
    assert "0 faults" in good.stderr
    (folder / "bad.toml").write_text(rule(accepts='{ "XXXX-XX-04" = ["03x"] }', rejects='["05x"]'), encoding="utf-8")
    bad = CliRunner().invoke(app, ["rules", "check", str(folder)])
    assert bad.exit_code == 1
    assert "bad.toml:2: date.x: '03x' gives ['XXXX-XX-03'], not ['XXXX-XX-04']" in bad.stdout
    assert "fewer than three accepted phrases" in bad.stdout
    assert "finds ['05x'] in '05x', which it must reject" in bad.stdout


def test_check_without_a_folder_runs_the_shipped_rules(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["rules", "check"])
    assert result.exit_code == 0, result.stdout
    assert "all shipped" in result.stderr


def test_own_rules_have_a_page_and_stand_in_the_list(folder):
    runner = CliRunner()
    page = runner.invoke(app, ["rules", "date.stichtag", "--rules", str(folder)]).stdout
    assert page.startswith("date.stichtag")
    assert "Hausstil" in page
    assert "name.org_spule" in runner.invoke(app, ["rules", "--rules", str(folder)]).stdout
    assert (
        "did you mean date.stichtag" in runner.invoke(app, ["rules", "date.stichtagx", "--rules", str(folder)]).stderr
    )


def test_a_folder_that_is_not_there_ends_with_2(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(app, ["extract", str(tmp_path / "a.txt"), "--rules", str(tmp_path / "none")])
    assert result.exit_code == 2
    assert "--rules wants a folder" in result.stderr


def test_resume_refuses_to_mix_rules(folder, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    command = ["extract", str(tmp_path / "a.txt"), "-o", str(tmp_path / "r.jsonl"), "--rules", str(folder)]
    assert CliRunner().invoke(app, command).exit_code == 0
    (folder / "own.toml").write_text(RULES.replace("-3", "-4"), encoding="utf-8")
    mixed = CliRunner().invoke(app, [*command, "--resume"])
    assert mixed.exit_code == 2
    assert "other settings (rules)" in mixed.stderr


def test_worker_processes_use_own_rules_too(folder, tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    command = ["extract", str(tmp_path), "--rules", str(folder), "--workers", "2", "-q"]
    result = CliRunner().invoke(app, command)
    assert result.stdout.count("date.stichtag") == 2


def test_every_key_of_a_rule_has_a_meaning():
    assert [name for name, field in RuleModel.model_fields.items() if not field.description] == []
