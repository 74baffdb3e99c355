"""What mentions of kind ``quote``, ``quote_beaten`` and ``event`` say."""

from __future__ import annotations

from dataclasses import dataclass

from pressextract.shapes.core import Span

__all__ = ["BeatenQuote", "EventValue", "QuoteValue"]


@dataclass(frozen=True, slots=True)
class QuoteValue:
    """Direct speech and who is said to have said it.

    Attributes:
        cue: The verb or noun that makes it speech (``sagt``, ``so``), or None.
        speaker: Span of the words that name the speaker (a name, a role, a pronoun), or None.
        continues: True when it goes on from the quote before (``… sagt X. „…“``) without a cue of its own.
    """

    cue: str | None = None
    speaker: Span | None = None
    continues: bool = False


@dataclass(frozen=True, slots=True)
class BeatenQuote:
    """Words in quotation marks that are no speech.

    Attributes:
        by: Rule that made them a title, a name or a scare quote.
        why: The reason, in words.
    """

    by: str
    why: str


@dataclass(frozen=True, slots=True)
class EventValue:
    """A day in the text, with what may happen on it; the resolve room decides whether anything does.

    Attributes:
        title: Span of the shortest words that name it.
        dates: Spans of the time expressions that belong to it, in text order.
        venue: Span of the place, or None.
        cancelled: The text says that it does not take place.
        moved: The day is the new one of a happening that was put off.
        name: Words for it where the text has only a verb (``Eröffnung Kiezladen``), else None.
        how: Where the title stands: ``noun`` or ``verb`` of the sentence, ``item`` of a programme, ``before``,
            ``headline``.
        past: The sentence reports it.
        joined: Another occurrence of the happening before (``am 3. und am 10. Mai``).
        traits: What the decision rests on; each has a weight in the resolve room.
    """

    title: Span
    dates: tuple[Span, ...] = ()
    venue: Span | None = None
    cancelled: bool = False
    moved: bool = False
    name: str | None = None
    how: str = "noun"
    past: bool = False
    joined: bool = False
    traits: tuple[str, ...] = ()
