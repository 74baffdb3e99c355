"""The review page in a real Chromium: accept, correct, add with the mouse, save, reload; and what a hostile release cannot do."""

from __future__ import annotations

import threading
from contextlib import contextmanager

import pytest

from pages import CONTRAST, HOSTILE, NAMELESS, Watched, browser, hostile, record, release, write
from pressextract.evaluate import evaluate, load_gold
from pressextract.review import ReviewServer, Session


@pytest.fixture(scope="module")
def chromium():
    with browser() as program:
        yield program


@contextmanager
def serving(records, gold):
    session = Session(records, gold=gold)
    with ReviewServer(session) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
            session.close()


@pytest.fixture
def records(tmp_path):
    return write(tmp_path / "r.jsonl", release(), record("süd/b", "Nur Text ohne alles. Am 3. März spricht Jan Öder."))


@pytest.fixture
def watched(chromium, records, tmp_path):
    with serving(records, tmp_path / "gold") as server:
        one = Watched(chromium)
        one.page.goto(server.url)
        one.page.wait_for_selector("html[data-ready]")
        one.gold = tmp_path / "gold"
        one.server = server
        yield one
        one.context.close()
        assert one.faults == []
        assert {url.split("/")[2] for url in one.requests} == {f"127.0.0.1:{server.port}"}


RECT = """(words) => {
  const walker = document.createTreeWalker(document.getElementById("body"), NodeFilter.SHOW_TEXT);
  const parts = []; let text = "";
  while (walker.nextNode()) { parts.push([walker.currentNode, text.length]); text += walker.currentNode.data; }
  const start = text.indexOf(words), end = start + words.length;
  const place = (at, last) => { const [node, from] = parts.filter(([, from]) => last ? from < at : from <= at).at(-1); return [node, at - from]; };
  const range = document.createRange();
  range.setStart(...place(start, false)); range.setEnd(...place(end, true));
  range.startContainer.parentElement.scrollIntoView({block: "center"});
  const rects = [...range.getClientRects()];
  return [rects[0].left, rects[0].top + rects[0].height / 2, rects.at(-1).right, rects.at(-1).top + rects.at(-1).height / 2];
}"""


def drag(page, words):
    """Selects words as a person does: press, move, release."""
    left, top, right, bottom = page.evaluate(RECT, words)
    page.mouse.move(left + 0.5, top)
    page.mouse.down()
    page.mouse.move((left + right) / 2, (top + bottom) / 2)
    page.mouse.move(right - 0.5, bottom)
    page.mouse.up()
    page.wait_for_timeout(50)


def saved(watched, number=0):
    """What the server holds, once all actions on their way have arrived."""
    page = watched.page
    page.wait_for_load_state("networkidle")
    return watched.server.session.show(number)


def items(view, **wanted):
    return [one for one in view["items"] if all(one.get(key) == value for key, value in wanted.items())]


def settle(page, version):
    """Until the page shows the answer to so many actions."""
    page.wait_for_function(f"() => document.getElementById('body').dataset.version === '{version}'")


def test_accept_reject_and_relabel_by_click_and_key(watched):
    page = watched.page
    page.locator("#body mark.k-organization").click()
    assert page.locator("#box .box-words").inner_text() == "Muster GmbH"
    watched.shot("review-finding")
    page.locator("#box").get_by_role("button", name="Annehmen").click()
    settle(page, 1)
    page.locator("#body mark.k-place").first.click()
    page.keyboard.press("2")
    settle(page, 2)
    page.keyboard.press("Escape")  # the box lies over the quote
    page.locator("#body mark.k-quote").click()
    page.keyboard.press("x")
    settle(page, 3)
    view = saved(watched)
    assert items(view, id="o1.1")[0]["state"] == "accepted"
    assert (items(view, id="l1.1")[0]["label"], items(view, id="l1.1")[0]["state"]) == ("ORG", "changed")
    assert items(view, id="q1")[0]["state"] == "rejected"
    assert page.locator("#body mark.k-quote").count() == 0
    page.keyboard.press("u")
    settle(page, 2)
    page.wait_for_selector("#body mark.k-quote")


def test_borders_are_drawn_with_the_mouse(watched):
    page = watched.page
    page.locator("#body mark.k-organization").click()
    page.locator("#box").get_by_role("button", name="Grenzen ändern").click()
    assert page.locator("#moving").is_visible()
    drag(page, "der Muster GmbH")
    settle(page, 1)
    assert page.locator("#body mark.k-organization").inner_text() == "der Muster GmbH"
    drag(page, "Muster GmbH")
    page.locator("#box").get_by_role("button", name="Grenzen von „der Muster GmbH“ hierher").click()
    settle(page, 2)
    assert page.locator("#body mark.k-organization").inner_text() == "Muster GmbH"
    assert items(saved(watched), id="o1.1")[0]["state"] == "changed"


def test_what_is_missing_is_added_with_the_mouse(watched):
    page = watched.page
    drag(page, "Alten Speicher")
    watched.shot("review-selection")
    page.locator("#box").get_by_role("button", name="Ort").click()
    settle(page, 1)
    assert page.locator("#body mark.k-place").last.inner_text() == "Alten Speicher"
    drag(page, "den Gründungstag")
    page.keyboard.press("4")  # a date whose value is wrong at first
    settle(page, 2)
    value = page.locator("#box input[name=value]")
    value.fill("2024-05-16")
    value.press("Enter")
    settle(page, 3)
    (date,) = items(saved(watched), id="h2")
    assert (date["value"], date["type"]) == ("2024-05-16", "DATE")
    drag(page, "Musterau feiert 😀 den")
    page.locator("#box").get_by_role("button", name="Titel").click()
    settle(page, 4)
    assert page.locator("#release-title").inner_text() == "Musterau feiert 😀 den"


def test_the_speaker_of_a_quote_is_corrected_in_its_box(watched):
    page = watched.page
    page.locator("#body mark.k-quote").click()
    speaker = page.locator("#box input[name=speaker]")
    assert speaker.input_value() == "Eva Lindner"
    speaker.fill("Muster GmbH")
    speaker.press("Enter")
    settle(page, 1)
    page.wait_for_function("() => document.querySelector('#entry-q1 .props').textContent.includes('Muster GmbH')")
    page.locator("#entry-q1").get_by_role("button", name="Bearbeiten").click()
    page.locator("#entry-q1 [name=speaker]").fill("")
    page.locator("#entry-q1").get_by_role("button", name="Speichern").click()
    settle(page, 2)
    assert items(saved(watched), id="q1")[0]["speaker"] is None


def test_fields_contacts_events_and_roles_are_edited(watched):
    page = watched.page
    page.locator("#field-published").fill("2024-05-01")
    page.locator("#field-published").press("Enter")
    settle(page, 1)
    page.locator("#field-published").fill("gestern")
    page.locator("#field-published").press("Tab")
    page.wait_for_selector("#toast.bad.on")
    assert page.locator("#field-published").input_value() == "2024-05-01"  # refused, and told
    page.locator("#add-contact").click()
    page.locator("#group-contact form [name=person]").fill("Jan Öder")
    page.locator("#group-contact form [name=phones]").fill("030 23125-101; 0171 3920012")
    watched.shot("review-contact")
    page.locator("#group-contact form").get_by_role("button", name="Speichern").click()
    settle(page, 2)
    page.locator("#entry-e1").get_by_role("button", name="Bearbeiten").click()
    page.locator("#entry-e1 [name=title]").fill("Tag der Gründung")
    page.locator("#entry-e1 [name=start]").fill("bald")
    page.locator("#entry-e1").get_by_role("button", name="Speichern").click()
    page.wait_for_function("() => document.getElementById('toast').textContent.includes('passt nicht')")
    assert page.locator("#entry-e1 [name=title]").input_value() == "Tag der Gründung"  # what was typed stays
    page.locator("#entry-e1 [name=start]").fill("2024-05-16")
    page.locator("#entry-e1").get_by_role("button", name="Speichern").click()
    settle(page, 3)
    view = saved(watched)
    assert len(watched.faults) == 2  # Chromium notes the two refusals
    watched.faults.clear()
    assert view["published"] == "2024-05-01"
    assert items(view, person="Jan Öder")[0]["phones"] == ["+493023125101", "+491713920012"]
    assert (items(view, id="e1")[0]["title"], items(view, id="e1")[0]["start"]) == ("Tag der Gründung", "2024-05-16")


def test_finished_is_gold_and_all_is_there_after_reload_and_restart(chromium, records, tmp_path):
    gold = tmp_path / "gold"
    watched = Watched(chromium)
    page = watched.page
    with serving(records, gold) as server:
        page.goto(server.url)
        page.wait_for_selector("html[data-ready]")
        drag(page, "Alten Speicher")
        page.keyboard.press("3")
        settle(page, 1)
        page.keyboard.press("Escape")
        page.locator("#finish").click()
        settle(page, 2)
        page.reload()
        page.wait_for_selector("#body mark")
        assert page.locator("#finish").inner_text() == "Wieder öffnen"
        assert page.locator("#progress-text").inner_text() == "1 von 2 abgeschlossen"
        watched.shot("review-finished")
    with serving(records, gold) as server:  # another process would do the same: everything is in the folder
        page.goto(server.url)
        page.wait_for_selector("html[data-ready]")
        assert page.evaluate("decodeURIComponent(location.hash)") == "#süd/b"  # the first that is not finished
        page.keyboard.press("k")
        page.wait_for_selector("#body mark")
        assert page.locator("#body mark.k-place").last.inner_text() == "Alten Speicher"
    (doc,) = load_gold(gold)
    assert [one["label"] for one in doc.fields["entities"] if one["text"] == "Alten Speicher"] == ["LOC"]
    tally, _ = evaluate(records, gold)
    assert tally.row("PER")["f1"] == 1.0
    assert (tally.row("LOC")["gold"], tally.row("LOC")["found"]) == (3, 2)
    watched.context.close()


def test_the_page_says_when_the_program_is_gone(chromium, records, tmp_path):
    watched = Watched(chromium)
    page = watched.page
    with serving(records, tmp_path / "gold") as server:
        page.goto(server.url)
        page.wait_for_selector("html[data-ready]")
    page.locator("#body mark.k-organization").click()
    page.keyboard.press("a")
    page.wait_for_selector("#lost:visible")
    assert "Alles Bestätigte ist gespeichert" in page.locator("#lost").inner_text()
    watched.context.close()


def test_keys_language_list_and_filter(watched):
    page = watched.page
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    watched.shot("review-help")
    page.keyboard.press("Escape")
    page.keyboard.press("o")
    assert page.locator("#box .box-words").inner_text() == "Jetzt suchen"
    page.keyboard.press("n")
    assert page.locator("#box .box-words").inner_text() == "Musterau"
    page.keyboard.press("Escape")
    assert not page.locator("#box").is_visible()
    page.keyboard.press("j")
    page.wait_for_function("() => location.hash.includes('b')")
    page.locator("#query").fill("nord")
    assert page.locator(".row").count() == 1
    page.locator("#query").fill("")
    page.select_option("#show", "done")
    assert page.locator(".row").count() == 1  # the open one stays in sight
    page.select_option("#show", "todo")
    assert page.locator(".row").count() == 2
    page.locator("#language").click()
    assert page.locator("#finish").inner_text() == "Finish"
    page.keyboard.press("t")
    page.keyboard.press("t")
    watched.shot("review-dark-english")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_stands_out_and_every_control_has_a_name(watched, theme):
    page = watched.page
    page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
    page.locator("#add-contact").click()
    page.locator("#body mark.k-date").first.click()
    page.keyboard.press("a")
    page.wait_for_timeout(1600)  # the note that it is saved has gone
    assert page.evaluate(CONTRAST) == []
    assert page.evaluate(NAMELESS) == []


def test_a_selection_may_end_beside_the_text(watched):
    page = watched.page
    left, top, _, _ = page.evaluate(RECT, "lindner@muster")
    page.mouse.move(left + 0.5, top)
    page.mouse.down()
    page.mouse.move(left + 60, top)
    page.mouse.move(1300, top)
    page.mouse.up()
    page.wait_for_selector("#box:visible")
    assert page.locator("#box .box-words").inner_text() == "lindner@muster.example"


def test_another_site_cannot_act(watched, chromium):
    other = chromium.new_context()
    page = other.new_page()
    page.goto("data:text/html,<p>elsewhere")
    attack = """async (url) => {
      const body = JSON.stringify({version: 0, do: {act: "mark", ids: ["q1"], state: "rejected"}});
      const said = [];
      for (const options of [{}, {mode: "no-cors", method: "POST", body}, {method: "POST", body, headers: {"Content-Type": "application/json"}}]) {
        try { said.push((await fetch(url, options)).type); } catch (error) { said.push("refused"); }
      }
      return said;
    }"""
    said = page.evaluate(attack, f"{watched.server.url}api/doc/0")  # even with the token
    assert said[0] == said[2] == "refused"
    assert saved(watched)["version"] == 0
    other.close()


def test_a_hostile_release_stays_text_and_can_be_reviewed(chromium, tmp_path):
    records = write(tmp_path / "r.jsonl", {**hostile(), "id": "<b>böse</b>/a"})
    with serving(records, tmp_path / "gold") as server:
        watched = Watched(chromium)
        page = watched.page
        page.goto(server.url)
        page.wait_for_selector("html[data-ready]")
        for entry in page.locator(".entry-main").all():
            entry.click()
        watched.shot("review-hostile")
        page.keyboard.press("Escape")
        drag(page, "Zeile")  # behind two characters that are shown by their code
        page.keyboard.press("3")
        settle(page, 1)
        assert page.evaluate("window.pwned === undefined")
        assert page.evaluate("document.querySelectorAll('script').length") == 1
        assert page.evaluate("document.querySelectorAll('#reader :is(a, img, svg, iframe, b, i)').length") == 0
        page.keyboard.press("Escape")
        page.locator("#finish").click()
        settle(page, 2)
        assert watched.faults == []
        watched.context.close()
    (doc,) = load_gold(tmp_path / "gold")
    assert doc.text == HOSTILE
    assert "Zeile" in {one["text"] for one in doc.fields["entities"]}
