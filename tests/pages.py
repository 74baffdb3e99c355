"""Records by hand, and a real browser, for the tests of the report and the review page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

SCREENSHOTS = Path(__file__).parent.parent / "out" / "screenshots"
_FLAGS = (
    "--no-sandbox",  # CI runs as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def span(text: str, words: str, *, nth: int = 1, **more: Any) -> dict[str, Any]:
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return {"start": at, "end": at + len(words), "text": words, **more}


def mention(text: str, words: str, *, nth: int = 1, confidence: float = 0.9, rule: str = "test.rule") -> dict[str, Any]:
    return span(text, words, nth=nth, rule=rule, confidence=confidence)


def record(name: str, text: str, **fields: Any) -> dict[str, Any]:
    """A record with empty fields where none are given."""
    return {
        "schema_version": "1.0",
        "id": name,
        "source": {
            "path": f"in/{name}.txt", "sha256": "0" * 64, "media_type": "text/plain", "encoding": "utf-8",
            "size_bytes": len(text.encode()),
        },
        "language": {"code": "de", "confidence": 0.99},
        **dict.fromkeys(("title", "subtitle", "issuer", "published", "reference_date")),
        "text": text,
        **{key: [] for key in ("removed", "persons", "organizations", "locations", "dates", "contacts", "events", "quotes", "warnings")},
        **fields,
    }  # fmt: skip


RELEASE = (
    "Jetzt suchen\n\nMusterau feiert 😀 den Gründungstag\n\nMusterau, 2. Mai 2024. „Gute Ideen bleiben hier“, sagt Dr. Eva Lindner "
    "von der Muster GmbH. Der Gründungstag beginnt am 16. Mai um 17 Uhr im Alten Speicher. Eva Lindner hilft gern.\n\n"
    "Kontakt: Eva Lindner, Tel. 030 23125-341, lindner@muster.example\n"
)


def release(name: str = "nord/a", text: str = RELEASE, **fields: Any) -> dict[str, Any]:
    """A record with one finding of every kind; an emoji before most of them."""

    def has(words: str, **more: Any) -> dict[str, Any]:
        return mention(text, words, **more)

    date = {"end_value": None, "begin": None, "basis": "explicit", "range": None, "warnings": []}
    full = {
        "title": span(text, "Musterau feiert 😀 den Gründungstag"),
        "issuer": "Muster GmbH",
        "published": {"value": "2024-05-02", "basis": "text", "span": span(text, "2. Mai 2024")},
        "reference_date": {"value": "2024-05-02", "basis": "published", "span": None},
        "removed": [{**has("Jetzt suchen"), "reason": "search"}],
        "persons": [{
            "id": "p1", "name": "Eva Lindner", "titles": ["Dr."], "given_name": "Eva", "family_name": "Lindner",
            "roles": [{"role": "Leiterin", "organization": "o1", "span": has("Muster GmbH")}],
            "mentions": [has("Eva Lindner"), has("Eva Lindner", nth=2), has("Eva Lindner", nth=3)],
        }],
        "organizations": [{
            "id": "o1", "name": "Muster GmbH", "kind": "company", "legal_form": "GmbH", "aliases": [], "parent": None,
            "mentions": [has("Muster GmbH", confidence=0.8)],
        }],
        "locations": [{
            "id": "l1", "name": "Musterau", "kind": "city",
            "mentions": [has("Musterau"), has("Musterau", nth=2)],
        }],
        "dates": [
            {**has("2. Mai 2024"), "id": "d1", "type": "DATE", "value": "2024-05-02", **date},
            {**has("16. Mai", confidence=0.4), "id": "d2", "type": "DATE", "value": "2024-05-16", **date, "basis": "inferred"},
            {**has("17 Uhr"), "id": "d3", "type": "TIME", "value": "2024-05-16T17:00", **date},
        ],
        "contacts": [{
            "id": "c1", "person": "p1", "role": None, "organization": "o1",
            "phones": [{"e164": "+493023125341", "raw": "030 23125-341", "extension": None}], "fax": [], "mobiles": [],
            "emails": ["lindner@muster.example"], "urls": [], "address": None, "rule": "test.rule", "confidence": 0.8,
            "spans": [span(text, "Eva Lindner, Tel. 030 23125-341, lindner@muster.example")],
        }],
        "events": [{
            "id": "e1", "title": "Gründungstag", "start": "2024-05-16T17:00", "end": None, "venue": "Alten Speicher",
            "status": "planned", "rule": "test.rule", "confidence": 0.7,
            "spans": [span(text, "Gründungstag beginnt am 16. Mai um 17 Uhr im Alten Speicher")],
        }],
        "quotes": [{
            **has("Gute Ideen bleiben hier"), "id": "q1", "speaker": "p1", "speaker_text": "Eva Lindner", "cue": "sagt",
        }],
    }  # fmt: skip
    return record(name, text, **{**full, **fields})


def write(path: Path, *records: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), encoding="utf-8")
    return path


HOSTILE = (
    '<script>window.pwned = 1</script> & Co\n\n</script><script>window.pwned = 2</script><!-- <img src=x onerror="window.pwned=3">\n'
    "Firma <b>Böse</b> GmbH: javascript:window.pwned=4 und data:text/html,<script>window.pwned=5</script>\u2028Zeile\u2029Ende\n"
    "\u202egnalhcsre\u202c Ort \u2066x\u2069 {{index}} ${window.pwned=6} ]]> &lt;i&gt; \\u003cscript\\u003e \x01\x7f\ufeff\n"
)  # fmt: skip


def hostile() -> dict[str, Any]:
    """A release whose every text would like to be markup."""
    text, bad = HOSTILE, "javascript:window.pwned=4"
    return record(
        'böse/<img src=x onerror="window.pwned=7">', text,
        title=span(text, "<script>window.pwned = 1</script> & Co"),
        issuer="</script><script>window.pwned=8</script>",
        organizations=[{
            "id": "o1", "name": "<svg onload=window.pwned=9>", "kind": "company", "legal_form": None,
            "aliases": ["</textarea><script>window.pwned=10</script>"], "parent": None,
            "mentions": [mention(text, "<b>Böse</b> GmbH")],
        }],
        locations=[{"id": "l1", "name": "\u202e</option>", "kind": "city", "mentions": [mention(text, "Ort")]}],
        contacts=[{
            "id": "c1", "person": None, "role": "<iframe src=javascript:window.pwned=11>", "organization": "o1", "phones": [],
            "fax": [], "mobiles": [], "emails": ["<x@example.org>"], "urls": [bad], "address": None, "rule": '"><script>',
            "confidence": 0.5, "spans": [span(text, bad)],
        }],
        quotes=[{
            **mention(text, "</script><script>window.pwned = 2</script><!--"), "id": "q1", "speaker": None,
            "speaker_text": "<script>", "cue": None,
        }],
        warnings=[{"code": "</select><script>window.pwned=12</script>", "message": "<script>window.pwned=13</script>", "span": None}],
    )  # fmt: skip


@contextmanager
def browser() -> Iterator[Any]:
    """Debian's Chromium without a head; the test skips where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install '.[dev]'")
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no chromium on this machine: apt-get install chromium")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=program, args=list(_FLAGS))
        try:
            yield chromium
        finally:
            chromium.close()


class Watched:
    """A page, and everything that it did beside showing itself."""

    def __init__(self, chromium: Any, **options: Any) -> None:
        self.context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="de-DE", **options)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.faults: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.faults.append(dialog.message), dialog.dismiss()))
        self.page.on("console", lambda line: line.type in {"error", "warning"} and self.faults.append(line.text))

    def shot(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")


CONTRAST = """() => {
  const probe = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const light = (colour) => {
    probe.clearRect(0, 0, 1, 1); probe.fillStyle = colour; probe.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...probe.getImageData(0, 0, 1, 1).data].map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/rgba\\(.*, 0\\)$/.test(colour)) return colour;
    }
    return "white";
  };
  const weak = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest(".is-weak, .unseen, .skip")) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) weak.push(`${element.tagName}.${element.className} ${ratio.toFixed(2)} ${element.textContent.slice(0, 30)}`);
  }
  return weak;
}"""
"""Every visible text whose contrast with its ground is below 4.5 (WCAG AA)."""

NAMELESS = """() => [...document.querySelectorAll("button, input, select, textarea, [role=listbox], [role=img]")]
  .filter((e) => e.checkVisibility() && !(e.innerText?.trim() || e.getAttribute("aria-label") || e.closest("label"))).map((e) => e.outerHTML)"""
"""Every visible control without a name."""
