"""Finished gold for other annotation tools.

- Label Studio: a list of tasks with annotations, https://labelstud.io/guide/task_format
- doccano: one line a release, ``{"text", "label": [[start, end, label]]}``, sequence labelling

Both count offsets in code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pressextract.errors import ConfigError, InputError
from pressextract.evaluate import GoldDoc, load_gold
from pressextract.write import open_writer

__all__ = ["TOOLS", "export_gold"]

TOOLS = ("labelstudio", "doccano")


def export_gold(gold: Path, *, tool: str, output: str, force: bool = False) -> int:
    """Write all gold of a folder for another tool; the number of releases.

    Raises:
        ConfigError: ``config.format`` for an unknown tool; the output is taken.
        InputError: ``input.none`` if the folder holds no gold.
    """
    if tool not in TOOLS:
        raise ConfigError(f"no tool {tool!r}: choose {' or '.join(TOOLS)}", reason="format")
    docs = load_gold(gold) if gold.is_dir() else ()
    if not docs:
        raise InputError(f"{gold} holds no gold yet: finish a release in the review first", reason="none")
    with open_writer(output, force=force) as writer:
        if tool == "doccano":
            for doc in docs:
                writer.write(json.dumps(_doccano(doc), ensure_ascii=False))
        else:
            writer.write(json.dumps([_task(doc) for doc in docs], ensure_ascii=False, indent=1))
    return len(docs)


def _spans(doc: GoldDoc) -> Iterator[tuple[int, int, str, str | None]]:
    rows = [(one["start"], one["end"], one["label"], None) for one in doc.fields.get("entities", ())]
    rows += [(one["start"], one["end"], one["type"], one["value"]) for one in doc.fields.get("dates", ())]
    rows += [(one["start"], one["end"], "QUOTE", one.get("speaker")) for one in doc.fields.get("quotes", ())]
    yield from sorted(rows, key=lambda row: row[:3])


def _doccano(doc: GoldDoc) -> dict[str, Any]:
    return {"id": doc.name, "text": doc.text, "label": [[start, end, label] for start, end, label, _ in _spans(doc)]}


def _task(doc: GoldDoc) -> dict[str, Any]:
    results = []
    for number, (start, end, label, note) in enumerate(_spans(doc), 1):
        value = {"start": start, "end": end, "text": doc.text[start:end], "labels": [label]}
        result = {"id": f"m{number}", "from_name": "label", "to_name": "text", "type": "labels", "value": value}
        results.append({**result, "meta": {"text": [note]}} if note else result)
    fields = {key: doc.fields.get(key) for key in ("title", "published", "roles", "contacts", "events")}
    return {"data": {"text": doc.text, "name": doc.name, **fields}, "annotations": [{"result": results}]}
