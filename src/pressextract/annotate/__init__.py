"""Sentences and names (PER, ORG, LOC) of a document, by a spaCy pipeline.

spaCy and the model are loaded by `load_model`, never at import.
"""

from __future__ import annotations

from pressextract.annotate.run import annotate, annotate_many
from pressextract.annotate.store import Model, load_model

__all__ = ["Model", "annotate", "annotate_many", "load_model"]
