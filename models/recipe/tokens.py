"""The one tokenizer for all corpora and for run time: spaCy's German one, with finer cuts inside words."""

from __future__ import annotations

import spacy
from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

INFIXES = [
    r"\.\.+", "…", r"[/|•·–—+=<>\[\]()„“”\"«»›‹&;#\\→►▶■●▪]",
    rf"(?<=[{ALPHA_LOWER}0-9])\.(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}0-9])[,!?:](?=[{ALPHA}0-9])(?<![0-9][,:](?=[0-9]))",
    r"(?<=[0-9])-(?=[0-9])",
    rf"(?<=[{ALPHA_UPPER}{ALPHA_LOWER}])\*(?=[{ALPHA_UPPER}])",
]  # fmt: skip
MORE_PREFIXES = [r"[•·|/+*#@–—►▶■●▪→:._=<>~^-]"]
MORE_SUFFIXES = [r"[•·|/+*#–—►▶■●▪→:_=<>~^]", r"(?<=[0-9])\.", rf"(?<=[{ALPHA_LOWER}][{ALPHA_UPPER}])\."]
EXCEPTIONS = ("e.V.", "i.V.", "a.D.", "a.M.", "o.D.", "i.d.", "d.h.", "Tel.", "Str.", "str.", "St.", "Chr.", "Hl.", "Pfr.")


def blank_pipeline() -> Language:
    """An empty German pipeline with the tokenizer."""
    nlp = spacy.blank("de")
    defaults = nlp.Defaults
    tokenizer = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(INFIXES).finditer
    tokenizer.prefix_search = compile_prefix_regex([*defaults.prefixes, *MORE_PREFIXES]).search
    tokenizer.suffix_search = compile_suffix_regex([*defaults.suffixes, *MORE_SUFFIXES]).search
    for word in EXCEPTIONS:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return nlp
