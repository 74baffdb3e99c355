"""From a folder to an Excel sheet and a report: exactly the three commands of the README."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
TEXT = "Stadt Musterau lädt ein\n\nMusterau, 2. Mai 2024. Am 3. Mai spricht Eva Muster um 17 Uhr im Rathaus über den Handel der Stadt.\n"


def test_the_three_commands_of_the_readme_lead_to_a_sheet_and_a_report(tmp_path):
    import openpyxl

    block = re.search(r"## Three commands\n.*?```sh\n(.*?)```", README, re.DOTALL)[1]
    commands = [shlex.split(line) for line in block.strip().splitlines()]
    assert [command[:2] for command in commands] == [["pressextract", name] for name in ("extract", "export", "report")]
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "eins.txt").write_text(TEXT, encoding="utf-8")
    for _, *arguments in commands:
        program = [sys.executable, "-m", "pressextract", *arguments]
        done = subprocess.run(program, cwd=tmp_path, env=os.environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    book = openpyxl.load_workbook(tmp_path / "records.xlsx")
    assert book["documents"]["A2"].value == "eins"
    assert "pressextract" in (tmp_path / "report.html").read_text(encoding="utf-8")
