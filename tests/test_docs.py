"""What the documentation says is run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = [
    pytest.param(match[1], id=f"{page.name}:{page.read_text(encoding='utf-8')[: match.start()].count(chr(10)) + 1}")
    for page in PAGES
    for match in re.finditer(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
]


@pytest.mark.parametrize("code", BLOCKS)
def test_python_in_the_docs_runs(code, tmp_path):
    result = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


def readme_block(start: str, kind: str) -> str:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.search(rf"{re.escape(start)}.*?```{kind}\n(.*?)```", text, re.DOTALL)[1]


def test_the_record_in_the_readme_is_the_one_that_comes_out(tmp_path):
    release = tmp_path / "release.txt"
    release.write_text(readme_block("A release goes in", "text"), encoding="utf-8")
    command = [sys.executable, "-m", "pressextract"]
    subprocess.run([*command, "extract", "release.txt", "-o", "r.jsonl", "-q"], cwd=tmp_path, check=True)
    shown = subprocess.run(
        [*command, "show", "r.jsonl"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    lines = {line.rstrip() for line in shown.splitlines()}
    promised = readme_block("<!-- example:begin -->", "text").splitlines()
    assert len(promised) > 10
    assert [line for line in promised if line.rstrip() not in lines and line.strip() != "…"] == []


def test_the_example_of_the_field_dictionary_is_a_record():
    from pressextract import Record

    text = (ROOT / "tools" / "example_record.json").read_text(encoding="utf-8")
    assert Record.model_validate_json(text).schema_version == "1.0"
    table = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
    assert [line for line in table.splitlines() if line.startswith("| `") and line.split(" | ")[2].strip() == ""] == []
    assert "`Wirtschaftsförderung Musterau GmbH`" in table


def test_generated_pages_are_current():
    result = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "make_docs.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in target]
    assert [target for target in targets if target and not (page.parent / target).exists()] == []


def test_the_repository_names_no_place_of_the_machine_it_was_made_on():
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    if not listed:
        pytest.skip("no git checkout: nothing to list")
    texts = [
        ROOT / name for name in listed if name.endswith((".py", ".md", ".toml", ".txt", ".json", ".cfg", "Makefile"))
    ]
    marks = re.compile(rb"/(?:work|root|home/\w+|opt)/\w")
    assert [path.name for path in texts if path.exists() and marks.search(path.read_bytes())] == []
