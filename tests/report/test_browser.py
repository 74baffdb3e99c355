"""The report in a real Chromium: what it shows, what it finds, what a hostile release cannot do, and how fast it is."""

from __future__ import annotations

import json
import os
import random
import sys

import pytest

from pages import CONTRAST, HOSTILE, NAMELESS, RELEASE, Watched, browser, hostile, mention, record, release, write
from pressextract.report import write_report

MANY = 5000
PAINT_MS = 2000
FILTER_MS = 200


@pytest.fixture(scope="module")
def chromium():
    with browser() as program:
        yield program


def others():
    text = "Ein Fest in Talheim\n\nAm 3. März 2023 feiert Talheim. Es gibt Kuchen."
    place = {
        "id": "l1",
        "name": "Talheim",
        "kind": "city",
        "mentions": [mention(text, "Talheim"), mention(text, "Talheim", nth=2)],
    }
    published = {"value": "2023-03-01", "basis": "metadata", "span": None}
    notice = {"code": "date.year_unknown", "message": "XXXX-03-03: Jahr fehlt", "span": None}
    yield record("süd/b", text, locations=[place], published=published)
    yield record("süd/tief/c", "Nur Text ohne alles, aber mit Kuchen und „Sahne“.", warnings=[notice])


@pytest.fixture
def watched(chromium, tmp_path):
    page = Watched(chromium)
    report = write_report(write(tmp_path / "r.jsonl", release(), *others()))
    page.page.goto(report.as_uri())
    page.page.wait_for_selector("html[data-ready=search]")
    yield page
    page.context.close()
    assert page.faults == []
    assert page.requests == [report.as_uri()]  # the page itself, and nothing else


def rows(page):
    return [row.split("\n")[0] for row in page.locator(".row").all_inner_texts()]


def lit(page):
    return "".join(page.locator("#body .aim").all_inner_texts())


def test_marks_show_what_was_found_and_lead_to_the_record_and_back(watched):
    page = watched.page
    page.locator(".row").first.click()
    assert page.locator("#body mark.k-person").all_inner_texts() == ["Eva Lindner"] * 3
    assert page.locator("#body mark.k-removed").inner_text() == "Jetzt suchen"
    assert "".join(page.locator("#body mark.k-title").all_inner_texts()) == "Musterau feiert 😀 den Gründungstag"
    assert page.locator("#body mark.k-quote").inner_text() == "Gute Ideen bleiben hier"
    assert page.evaluate("document.getElementById('body').textContent") == RELEASE
    page.locator("#body mark.k-date", has_text="16. Mai").click()
    assert page.locator(".entry.current .entry-title").inner_text() == "16. Mai"
    assert page.locator(".entry.current .weak").inner_text() == "unsicher 40 %"
    entry = page.locator("#entry-p1 .entry-main")
    entry.click()
    assert lit(page) == "Eva Lindner"
    head = page.locator("#record .head").inner_text().split("\n")
    assert head[:4] == ["Titel", "Musterau feiert 😀 den Gründungstag", "Untertitel", "–"]
    assert "02.05.2024" in page.locator("#record .head").inner_text()
    assert "[object" not in page.locator("body").inner_text()
    first = page.locator("#body .aim").first.get_attribute("data-at")
    entry.click()
    assert page.locator("#body .aim").first.get_attribute("data-at") > first  # the next place of the same person
    page.locator("#entry-q1 .link").click()  # the speaker of the quote
    assert page.locator(".entry.current").get_attribute("id") == "entry-p1"
    watched.shot("report-release")


def test_filters_by_field_source_warning_and_confidence(watched):
    page = watched.page
    assert len(rows(page)) == 3
    page.select_option("#field", "-contacts")
    assert rows(page) == ["ohne Titel", "ohne Titel"]
    page.select_option("#folder", "süd/tief")
    assert "süd/tief/c" in page.locator(".row").inner_text()
    page.locator(".chip").first.click()
    page.select_option("#folder", "süd")
    assert len(rows(page)) == 2
    page.locator("#clear").click()
    page.select_option("#warning", "date.year_unknown")
    assert "süd/tief/c" in page.locator(".row").inner_text()
    page.locator("#clear").click()
    page.locator("#below").fill("50")
    assert rows(page) == ["Musterau feiert 😀 den Gründungstag"]
    page.select_option("#field", "+persons")  # the same threshold, for persons only
    assert rows(page) == []
    assert page.locator("#nothing").inner_text() == "Keine Mitteilung passt zu diesen Filtern."


def test_full_text_finds_words_phrases_and_paths_and_marks_them(watched):
    page = watched.page
    page.keyboard.press("/")
    page.keyboard.type("kuchen sahne", delay=50)  # slower than the page, which must not eat the blank
    page.wait_for_function("() => document.querySelectorAll('.row').length === 1")
    page.locator("#query").fill('"gibt kuchen"')
    page.wait_for_function("() => document.querySelector('.row')?.innerText.includes('süd/b')")
    page.locator(".row").click()
    assert page.locator("#body mark.hit").inner_text() == "gibt Kuchen"
    page.locator("#query").fill("tief")
    page.wait_for_function("() => document.querySelector('.row')?.innerText.includes('süd/tief/c')")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.querySelectorAll('.row').length === 3")


def test_keys_lead_through_the_whole_page(watched):
    page = watched.page
    page.keyboard.press("j")
    page.wait_for_selector("#body mark")
    assert page.locator("#release-title").inner_text() == "Musterau feiert 😀 den Gründungstag"
    page.keyboard.press("n")
    assert lit(page) == "Jetzt suchen"
    page.keyboard.press("n")
    assert lit(page) == "Musterau"
    page.keyboard.press("p")
    assert lit(page) == "Jetzt suchen"
    page.keyboard.press("j")
    page.wait_for_function("() => document.getElementById('position').textContent === '2 / 3'")
    page.keyboard.press("k")
    page.wait_for_function("() => document.getElementById('position').textContent === '1 / 3'")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    watched.shot("report-help")
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#overview").is_visible()


def test_charts_count_and_filter(watched):
    page = watched.page
    watched.shot("report-overview")
    tiles = dict(
        zip(page.locator(".tile dt").all_inner_texts(), page.locator(".tile dd").all_inner_texts(), strict=True)
    )
    assert (tiles["Mitteilungen"], tiles["Personen"], tiles["Orte"]) == ("3", "1", "2")
    page.get_by_role("button", name="Mai 2024: 1").click()
    assert rows(page) == ["Musterau feiert 😀 den Gründungstag"]
    page.get_by_role("button", name="Mai 2024: 1").click()
    page.get_by_role("button", name="Talheim: in 1 Mitteilungen").click()
    assert "süd/b" in page.locator(".row").inner_text()
    page.locator("#clear").click()
    page.locator("#coverage .bar", has_text="Kontakte").click()
    assert len(rows(page)) == 2
    page.locator("#clear").click()
    page.get_by_role("button", name="süd/tief: in 1 Mitteilungen").click()
    assert "süd/tief/c" in page.locator(".row").inner_text()
    page.locator("#clear").click()
    page.locator(".doubtful-row").first.click()
    assert "süd/tief/c" in page.locator("#release-source").inner_text()
    assert page.evaluate("decodeURIComponent(location.hash)") == "#süd/tief/c"


def test_the_address_keeps_the_release(watched):
    page = watched.page
    page.locator(".row").nth(1).click()
    page.reload()
    page.wait_for_selector("#body mark")
    assert "süd/b" in page.locator("#release-source").inner_text()
    watched.requests = watched.requests[:1]  # the reload asks for the page once more


def test_orders_language_and_colours(watched):
    page = watched.page
    page.select_option("#order", "doubt")
    assert "süd/tief/c" in page.locator(".row").first.inner_text()
    page.select_option("#order", "old")
    assert "süd/b" in page.locator(".row").first.inner_text()
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.keyboard.press("t")
    page.keyboard.press("t")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    page.locator("#language").click()
    assert page.locator("#to-overview").inner_text() == "Overview"
    page.locator(".row").first.click()
    page.wait_for_selector("#body mark")
    watched.shot("report-dark-english")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_stands_out_and_every_control_has_a_name(watched, theme):
    page = watched.page
    page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
    page.wait_for_timeout(200)  # colours change over some frames
    assert page.evaluate(CONTRAST) == []
    page.keyboard.press("j")
    page.wait_for_selector("#body mark")
    page.locator("#entry-p1 .entry-main").click()
    assert page.evaluate(CONTRAST) == []
    assert page.evaluate(NAMELESS) == []


def test_print_shows_the_release_without_the_controls(watched):
    page = watched.page
    page.locator(".row").first.click()
    page.wait_for_selector("#body mark")
    page.emulate_media(media="print")
    assert not page.locator(".side").is_visible()
    assert not page.locator(".top").is_visible()
    assert page.locator("#body").is_visible()
    assert page.locator("#record").is_visible()


def test_a_hostile_release_stays_text(chromium, tmp_path):
    watched = Watched(chromium)
    page = watched.page
    report = write_report(write(tmp_path / "r.jsonl", hostile(), release()))
    page.goto(report.as_uri())
    page.wait_for_selector("html[data-ready=search]")
    page.locator(".row").first.click()
    page.wait_for_selector("#body mark")
    for kind in page.locator(".swatch").all():
        kind.hover()
    for entry in page.locator(".entry-main").all():
        entry.click()
    watched.shot("report-hostile")
    page.locator("#query").fill("<script>")
    page.wait_for_function("() => document.querySelectorAll('.row').length === 1")
    page.keyboard.press("Escape")
    assert page.evaluate("window.pwned === undefined")
    assert page.evaluate("[...document.querySelectorAll('script')].length") == 4  # index, program, texts, details
    assert page.evaluate("document.querySelectorAll('#reader :is(a, img, svg, iframe, script, b, i)').length") == 0
    controls = [char for char in HOSTILE if char in "\u2028\u2029\u202e\u202c\u2066\u2069\x01\x7f\ufeff"]
    shown = page.evaluate("[...document.querySelectorAll('#body .control')].map((e) => e.dataset.code)")
    assert shown == [f"U+{ord(char):04X}" for char in controls]  # named, so that none of them turns the line around
    seen = page.evaluate("document.getElementById('body').textContent")
    assert seen == "".join(char for char in HOSTILE if char not in controls)
    assert "\u202e" not in page.evaluate("document.body.innerText")
    assert watched.faults == []
    assert watched.requests == [report.as_uri()]
    watched.context.close()


def many(path):
    """5,000 releases of about 2,000 characters with two dozen findings each."""
    dice = random.Random(1)  # noqa: S311 - words that do not compress, no secrets
    filler = "Die Stadt Musterau teilt mit, dass die Arbeiten an der Brücke im Herbst weitergehen. " * 8
    text = f"{RELEASE}\n{filler}\nLaufende Nummer 00000. WÖRTER\n"
    line = json.dumps(release("name", text), ensure_ascii=False)
    with path.open("w", encoding="utf-8") as file:
        for k in range(MANY):
            one = line.replace('"id": "name"', f'"id": "ordner{k % 20}/{k:05d}"', 1).replace(
                "Nummer 00000. WÖRTER", f"Nummer {k:05d}. {dice.randbytes(500).hex(' ', 4)}", 1
            )
            one = one.replace('"value": "2024-05-02"', f'"value": "20{10 + k % 16}-{k % 12 + 1:02d}-02"', 1)
            one = one.replace('"name": "Muster GmbH"', f'"name": "Muster {k % 700} GmbH"', 1)
            file.write(one + "\n")
    return path


CHANGE = """async ([id, value, event]) => {
  const element = document.getElementById(id);
  element.value = value;
  const begun = performance.now();
  element.dispatchEvent(new Event(event, {bubbles: true}));
  while (performance.getEntriesByName("filter").length === 0) await new Promise((resume) => setTimeout(resume, 1));
  await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
  performance.clearMeasures();
  return performance.now() - begun;
}"""


def quickest(page, change):
    """The best of three, or of twenty while a busy machine keeps it above the limit."""
    times = [page.evaluate(CHANGE, change) for _ in range(3)]
    while min(times) >= FILTER_MS and len(times) < 20:
        times.append(page.evaluate(CHANGE, change))
    return min(times)


@pytest.mark.slow
def test_five_thousand_releases_are_painted_and_filtered_at_once(chromium, tmp_path):
    report = write_report(many(tmp_path / "r.jsonl"))
    watched = Watched(chromium)
    page = watched.page
    paints, lists = [], []
    for _ in range(3):  # the best of three: the machine may have other things to do
        page.goto(report.as_uri())
        page.wait_for_selector("html[data-ready=search]", timeout=60_000)
        paints.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
        lists.append(page.evaluate("performance.getEntriesByName('list')[0].startTime"))
    changes = {
        "field": ("field", "-subtitle", "change"), "folder": ("folder", "ordner7", "change"), "confidence": ("below", "50", "input"),
        "all": ("folder", "", "change"), "text": ("query", "brücke 04321", "input"), "common": ("query", "musterau", "input"),
    }  # fmt: skip
    times = {name: quickest(page, change) for name, change in changes.items()}
    size = report.stat().st_size / 1e6
    sys.stdout.write(f"{size:.1f} MB, first paint {min(paints):.0f} ms, list {min(lists):.0f} ms, filters {times}\n")
    if max(times.values()) >= FILTER_MS and os.getloadavg()[0] > 2 * os.cpu_count():
        pytest.skip(f"this machine has too much else to do to time anything: load {os.getloadavg()[0]:.1f}, {times}")
    assert min(paints) < PAINT_MS
    assert min(lists) < PAINT_MS
    assert max(times.values()) < FILTER_MS, times
    assert page.locator("#count").inner_text() == "5.000 Mitteilungen"
    page.locator("#list").evaluate("(list) => { list.scrollTop = 1e9; }")
    page.wait_for_function("() => [...document.querySelectorAll('.row')].at(-1).innerText.includes('04999')")
    assert page.locator(".row").count() < 40
    watched.shot("report-5000")
    watched.context.close()
