"""Finding and loading the name model.

The shipped models lie inside the installed package (`pressextract/_model/press_de`) or, in a source checkout, at
`models/press_de`; beside it the slower, more accurate one. Any other spaCy pipeline that marks PER, ORG and LOC (or
PERSON, GPE) works too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from pressextract.errors import ModelError

__all__ = ["LABELS", "Model", "load_model", "shipped_path"]

LABELS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}
"""Entity labels of spaCy pipelines, mapped to ours; labels that are not here are ignored."""
NAME = "press_de"
SHIPPED = {"fast": NAME, "accurate": f"{NAME}_accurate"}
"""Short names of the shipped models; `fast` is the one without a choice."""
SCORES_KEY = "press_scores"
"""Under this key of `doc.user_data` the shipped model leaves a confidence for each entity span."""


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded pipeline.

    Attributes:
        nlp: The spaCy pipeline.
        name: Name and version for reports (`press_de 1.0.0`).
        rule: Stable id that the names found by it carry.
    """

    nlp: Any
    name: str
    rule: str = "model.ner"


def shipped_path(short: str = "fast") -> Path | None:
    """Where a shipped model lies, or None when neither place holds it."""
    package, name = Path(__file__).resolve().parents[1], SHIPPED[short]
    places = (package / "_model" / name, package.parents[1] / "models" / name)
    return next((p for p in places if (p / "meta.json").is_file()), None)


def load_model(path_or_name: str | Path | None = None) -> Model:
    """Load a pipeline: a shipped one (None, `fast` or `accurate`), a folder, or an installed package's name.

    Raises:
        ModelError: `model.missing` (nothing there), `model.broken` (spaCy cannot load it) or `model.labels` (it marks
            no names that we can use).
    """
    short = "fast" if path_or_name is None else str(path_or_name)
    where = shipped_path(short) if short in SHIPPED else path_or_name
    if where is None:
        raise ModelError(
            "the shipped model is not there: reinstall the package, or pass --model PATH", reason="missing"
        )
    nlp = _loaded(where)
    if not _labels(nlp) & LABELS.keys():
        raise ModelError(f"{where} marks no PER, ORG or LOC: pass a pipeline with names", reason="labels")
    _add_sentences(nlp)
    return Model(nlp, f"{nlp.meta.get('name', '?')} {nlp.meta.get('version', '')}".strip())


def _loaded(where: str | Path) -> Any:
    """The spaCy pipeline; our components are registered first, so that no entry point is needed."""
    for module in ("component", "sentences"):
        import_module(f"pressextract.annotate.{module}")
    spacy = import_module("spacy")

    if isinstance(where, Path) or re.search(r"[/\\.]", str(where)) or Path(where).is_dir():
        if not Path(where).is_dir():
            raise ModelError(f"no model folder at {where}: check --model", reason="missing")
        where = Path(where)
    try:
        return spacy.load(where)
    except OSError as error:
        advice = f"no model {where}: install the package, or pass a folder"
        raise ModelError(f"{advice} ({error.__class__.__name__})", reason="missing") from error
    except Exception as error:
        raise ModelError(f"the model {where} cannot be loaded: {error}", reason="broken") from error


def _labels(nlp: Any) -> set[str]:
    """All labels of the pipeline's components; empty when it declares none."""
    return {label for labels in nlp.pipe_labels.values() for label in labels}


def _add_sentences(nlp: Any) -> None:
    """Give a pipeline that sets no sentence starts our rule component."""
    if not any("token.is_sent_start" in nlp.get_pipe_meta(name).assigns for name in nlp.pipe_names):
        nlp.add_pipe("press_sentences", first=True)
