"""Whatever comes in, it ends in a valid record or in a code and a message. The long run is tools/fuzz.py."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import made
from fuzzing import EDITS, TEXTS, light, mutated, sample
from pressextract.pipeline import Done, Failed, process_chunk
from pressextract.read import ReadOptions
from pressextract.read.isolated import shared_helper
from pressextract.read.parse import parse
from pressextract.read.parts import Extracted, Part
from pressextract.record import Record
from pressextract.settings import Settings
from pressextract.shapes import Mark, RawDoc

OPTIONS = ReadOptions(parse_timeout_s=20)
IN_PROCESS = tuple(
    kind for kind in made.FORMATS if kind not in {"pdf", "html", "eml", "msg", "zip", "jsonl", "csv", "parquet"}
)
APART = ("pdf", "html", "eml", "msg", "zip")
CODES = {"damaged", "empty", "too_deep", "too_many", "too_long", "expands", "encrypted", "entities", "encoding", "binary",
         "format", "path", "unreadable", "no_text"}  # fmt: skip
QUICK = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def judge_text(text: str) -> None:
    """A text gives a record that holds together."""
    (outcome,) = process_chunk([RawDoc("a", "a.txt", text)], settings=Settings(), annotator=light)
    assert isinstance(outcome, Done), outcome
    assert Record.model_validate_json(outcome.line).text == text


def judge_parts(parts) -> None:
    """Parts hold clean text with marks in it, or name a reason."""
    for part in parts:
        if part.error:
            assert part.error[0] in CODES, part.error
            continue
        text = part.content.text
        text.encode()
        ends = [place for mark in part.content.marks for place in (mark.start, mark.end)]
        assert ends == sorted(ends)
        assert not ends or 0 <= ends[0] <= ends[-1] <= len(text)


@QUICK
@given(TEXTS)
def test_any_text_gives_a_record(text):
    judge_text(text or " ")


@QUICK
@given(st.sampled_from(IN_PROCESS), EDITS)
def test_damaged_files_end_in_text_or_a_reason(kind, edits):
    judge_parts(parse(mutated(sample(kind), edits), name=f"a.{kind}", options=OPTIONS))


@QUICK
@given(st.sampled_from(APART), EDITS)
def test_damaged_files_of_foreign_parsers_end_in_text_or_a_reason(kind, edits):
    judge_parts(shared_helper().parse(mutated(sample(kind), edits), name=f"a.{kind}", options=OPTIONS))


@QUICK
@given(st.binary(max_size=400), st.sampled_from(("txt", "md", "pdf", "eml")))
def test_any_bytes_end_in_text_or_a_reason(data, suffix):
    judge_parts(parse(data, name=f"a.{suffix}", options=OPTIONS))


def test_a_failure_would_be_seen():
    def broken(docs):
        raise ValueError

    (outcome,) = process_chunk([RawDoc("a", "a", "Text")], settings=Settings(), annotator=broken)
    assert isinstance(outcome, Failed)
    with pytest.raises(AssertionError):
        judge_parts([Part("a", error=("odd", "a reason that is not listed"))])
    with pytest.raises(AssertionError):
        judge_parts([Part("a", content=Extracted("ab", marks=(Mark(0, 3, "footer"),)))])
