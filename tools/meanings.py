"""Meanings of the record's fields, for docs/record.md; a field whose model describes it needs none here."""

from __future__ import annotations

__all__ = ["MEANINGS"]

_ANY = {
    "id": "Counts within the record (`p1`, `o1`, `d1`, …) in order of first mention; others refer to it.",
    "start": "Offset of the first character in the record's text.",
    "end": "Offset just behind the last character.",
    "text": "The characters between, as they stand there.",
    "mentions": "Every place where it is named, in text order.",
    "spans": "The places in the text that it was read from.",
    "span": "Where the text says so.",
    "raw": "As written.",
    "name": "The longest form in the text, inflection undone.",
}
_OWN = {
    "Record.schema_version": "Version of this format.",
    "Record.id": "Path below the input folder without suffix; unique in a run.",
    "Record.source": "Where the text came from.",
    "Record.language": "What the text is written in; what is not German gets a warning.",
    "Record.title": "The release's own headline, not the site's name or section.",
    "Record.subtitle": "The line right below that explains the headline.",
    "Record.issuer": "Name of the organization that publishes the release.",
    "Record.published": "The day of publication.",
    "Record.reference_date": "The day against which relative and incomplete dates were resolved.",
    "Record.text": "The decoded source, line ends as line feeds, otherwise unchanged.",
    "Record.removed": "What is no part of the release: marked, never cut out.",
    "Record.persons": "Named people with titles, roles and employers.",
    "Record.organizations": "Authorities, companies, associations, …",
    "Record.locations": "Countries, towns, streets, venues, …",
    "Record.dates": "Days, clock times, durations, recurring times.",
    "Record.contacts": "Whom to reach, and how.",
    "Record.events": "What takes place, when and where.",
    "Record.quotes": "Direct speech with its speaker.",
    "Record.warnings": "What a reader of the record should know.",
    "Address.street": "Street without the number.",
    "Address.house_number": "With letters and ranges (`12 a`, `3–5`).",
    "Address.postal_code": "Five digits in Germany, four in Austria and Switzerland.",
    "Address.city": "As written, without the postal code.",
    "Address.po_box": "Number of the post office box.",
    "Contact.role": "What the point is for, or what the person is, as written.",
    "Contact.phones": "Landline and unlabelled numbers.",
    "Contact.fax": "Fax numbers.",
    "Contact.mobiles": "Numbers of mobile ranges.",
    "Contact.emails": "Addresses as one would type them, obfuscation undone.",
    "Contact.urls": "Sites, without trailing punctuation.",
    "Contact.address": "Postal address, if one stands with it.",
    "Date.type": "TIMEX3 type.",
    "Date.value": "TIMEX3 value, granularity kept; `X` for what stays open (`XXXX-05-03`).",
    "Date.basis": "Said in full, completed from the text, counted from the reference day, or still open.",
    "Date.warnings": "Such as a weekday that does not fit.",
    "Event.title": "What takes place, in the text's own words.",
    "Event.start": "Begin, ISO day or date-time.",
    "Event.end": "End, if the text gives one.",
    "Event.venue": "Where, as written.",
    "Event.status": "Still to come, over, called off, or put off to this day, as the text has it.",
    "Language.code": "ISO 639-1.",
    "Location.kind": "Kind of place.",
    "Notice.code": "Stable identifier, `<field>.<reason>`.",
    "Notice.message": "In words.",
    "Organization.kind": "Kind of body.",
    "Organization.legal_form": "As written at the end of the name.",
    "Organization.aliases": "Other forms in the text, acronyms among them.",
    "Person.name": "Given and family name, without titles, genitive undone.",
    "Person.titles": "Academic titles right before the name.",
    "Person.given_name": "First names.",
    "Person.family_name": "Surname with its particles (`von der Heide`).",
    "Person.roles": "What the text says that the person is, and for whom.",
    "Phone.e164": "International form, `+` and digits.",
    "Phone.extension": "The direct dial behind the number, where it is marked so.",
    "Published.basis": "Said by the text, the file's data, its name, or the user.",
    "ReferenceDate.basis": "Where the day comes from.",
    "Quote.text": "The words between the marks, without these.",
    "Quote.kind": "Indirect only with the option for it.",
    "Quote.cue": "The verb or word that makes it speech.",
    "Removed.reason": "Kind of furniture (`navigation`, `slogan`, `related`, `share`, …).",
    "Role.role": "The role phrase as written.",
    "Source.path": "Of the input, as it was named.",
    "Source.media_type": "Of the file.",
    "Source.size_bytes": "Length of the file.",
}


class _Meanings:
    """Meanings by ``Table.field``; what holds everywhere is said once."""

    def get(self, table: str, field: str) -> str:
        """The meaning of a field, empty if none is known."""
        return _OWN.get(f"{table}.{field}") or _ANY.get(field, "")


MEANINGS = _Meanings()
