"""Time expressions that belong together."""

from __future__ import annotations

import pytest
from tests.support import make_doc, make_names

from pressextract.extract.dates import find_mentions
from pressextract.extract.events.groups import find_groups


def groups(text: str) -> list[tuple[str, bool]]:
    dates = [one for one in find_mentions(text) if one.kind == "date"]
    found = find_groups(make_doc(text), dates, make_names(text, {}).sentences)
    return [(text[one.start : one.end], one.joined) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Am 3. Mai um 19 Uhr singt der Chor.", [("3. Mai um 19 Uhr", False)]),
        ("Vom 3. bis 5. Mai ist Markt.", [("3. bis 5. Mai", False)]),
        ("Am 3. Mai (17 Uhr im Saal) ist Fest.", [("3. Mai (17 Uhr", False)]),
        ("Am 3. Mai und am 10. Mai um 19 Uhr ist Fest.", [("3. Mai", False), ("10. Mai um 19 Uhr", True)]),
        ("Am 3. Mai, 7. Mai und 9. Mai ist Fest.", [("3. Mai", False), ("7. Mai", True), ("9. Mai", True)]),
        ("Am 3. Mai ist Fest. Am 4. Mai ist Markt.", [("3. Mai", False), ("4. Mai", False)]),
    ],
)
def test_groups(text, found):
    assert groups(text) == found
