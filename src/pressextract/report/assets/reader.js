// One release: its text with marks, its record beside it, and the way between them.

const KINDS = ["person", "organization", "place", "date", "contact", "event", "quote", "removed"];
const PLURAL = { person: "persons", organization: "organizations", place: "locations", date: "dates", contact: "contacts", event: "events", quote: "quotes", removed: "removed" };
const WEAK = 60;
const reading = { doc: -1, text: "", found: [], marks: [], chosen: null, place: 0, mark: -1 };

async function showRelease(doc) {
  const release = await store.open(doc);
  if (doc !== current) return; // somebody was faster
  const found = release.found.map(([kind, id, title, props, confidence, rules, places, warnings]) => (
    { kind, id, title: title ?? release.text.slice(...places[0]), props, confidence, rules, places, warnings }));
  Object.assign(reading, { doc, text: release.text, found, chosen: null, place: 0, mark: -1, release });
  reading.marks = found.flatMap((one) => one.places.map(([start, end, confidence], place) => (
    { start, end, kind: one.kind, one, place, confidence, state: confidence < WEAK ? "weak" : "" })));
  const title = release.head.find(([key, , , span]) => key === "title" && span);
  if (title) reading.marks.push({ start: title[3][0], end: title[3][1], kind: "title", one: null });
  drawRelease();
  $("text").scrollTop = 0;
  $("record").scrollTop = 0;
}

function drawRelease() {
  const { doc, text, marks, release } = reading;
  if (doc < 0) return;
  const title = store.column("title")[doc];
  $("release-title").textContent = title ? plain(title) : t("untitled");
  $("release-title").classList.toggle("missing", !title);
  $("release-source").textContent = [release.source.path, release.source.encoding, release.source.language].map((part) => plain(part)).join(" · ");
  const at = shown.indexOf(doc);
  $("position").textContent = at < 0 ? "" : `${number(at + 1)} / ${number(shown.length)}`;
  paint($("body"), text, marks, { hits: hits(text), describe: (mark) => (mark.one ? describe(mark) : t("title")) });
  drawLegend();
  drawRecord();
}

function describe({ one, confidence }) {
  return `${t(one.kind)}: ${plain(one.title, 120)} · ${confidence} % · ${one.rules}`;
}

/** Where the words of the search stand in a text. */
function hits(text) {
  const words = terms(filters.query);
  if (!words.length) return [];
  const pattern = new RegExp(words.map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")).join("|"), "gi");
  return [...text.matchAll(pattern)].filter((match) => match[0]).map((match) => [match.index, match.index + match[0].length]);
}

function drawLegend() {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, reading.found.filter((one) => one.kind === kind).length]));
  $("legend").replaceChildren(...KINDS.filter((kind) => counts[kind]).map((kind) => {
    const pressed = !$("body").classList.contains(`hide-${kind}`);
    return h("button", {
      type: "button", class: `swatch k-${kind}`, "aria-pressed": String(pressed),
      onclick: () => { $("body").classList.toggle(`hide-${kind}`); drawLegend(); },
    }, t(PLURAL[kind]), h("span", { class: "swatch-count" }, number(counts[kind])));
  }));
}

function drawRecord() {
  const { release, found } = reading;
  const groups = KINDS.map((kind) => [kind, found.filter((one) => one.kind === kind)]).filter(([, rows]) => rows.length);
  put($("record"),
    headTable(release.head),
    release.warnings.length ? noticeBox(release.warnings) : null,
    groups.map(([kind, rows]) => h("section", { class: "group", "aria-label": t(PLURAL[kind]) },
      h("h3", { class: `k-${kind}` }, t(PLURAL[kind]), h("span", { class: "group-count" }, number(rows.length))),
      h("ul", {}, rows.map(entry)))),
  );
}

function headTable(head) {
  return h("dl", { class: "head" }, head.map(([key, value, basis, span]) => {
    const shownValue = value === null ? "–" : plain(key === "published" || key === "reference_date" ? day(value) : value);
    const content = span ? h("button", { type: "button", class: "link", onclick: () => jump(span) }, shownValue) : shownValue;
    return [h("dt", {}, t(key)), h("dd", { class: value === null ? "missing" : "" }, content, basis ? h("span", { class: "basis" }, word("v", basis)) : null)];
  }));
}

function noticeBox(warnings) {
  return h("section", { class: "notices", "aria-label": t("warnings") }, h("h3", {}, t("warnings")), h("ul", {}, warnings.map(([code, message, span]) => h("li", {},
    span ? h("button", { type: "button", class: "link", onclick: () => jump(span) }, word("w", code)) : h("strong", {}, word("w", code)),
    h("span", { class: "message" }, plain(message))))));
}

function entry(one) {
  const props = one.props.map(([key, value, id]) => h("span", { class: "prop" }, h("span", { class: "prop-key" }, t(`p.${key}`)), " ",
    id ? h("button", { type: "button", class: "link", onclick: (event) => { event.stopPropagation(); choose(reading.found.find((other) => other.id === id)); } }, plain(value))
      : propValue(key, value)));
  const notes = one.warnings.map((code) => h("span", { class: "note" }, word("w", code)));
  return h("li", { id: `entry-${one.id}`, class: "entry" },
    h("button", { type: "button", class: "entry-main", onclick: () => choose(one), title: `${t("rule")}: ${one.rules}` },
      h("span", { class: "entry-title" }, one.kind === "quote" ? `„${plain(one.title, 160)}“` : plain(one.title, 160)),
      one.places.length > 1 ? h("span", { class: "times" }, `${one.places.length}×`) : null,
      one.confidence < WEAK ? h("span", { class: "weak" }, `${t("weak")} ${one.confidence} %`) : null),
    h("div", { class: "props" }, props, notes));
}

function propValue(key, value) {
  if (key === "value") return h("code", {}, plain(value));
  if (key === "start" || key === "end") return moment(value);
  return word("v", value);
}

/** A day or a day with a clock time. */
function moment(iso) {
  const [date, clock] = iso.split("T");
  return clock ? `${day(date)}, ${clock}` : day(date);
}

/** Picks a finding: again for its next place. */
function choose(one, place = null) {
  if (!one) return;
  reading.place = place ?? (reading.chosen === one ? (reading.place + 1) % one.places.length : 0);
  reading.chosen = one;
  reading.mark = reading.marks.findIndex((mark) => mark.one === one && mark.place === reading.place);
  light(one.places.map(([start, end]) => [start, end]), one.places[reading.place]);
  for (const element of document.querySelectorAll(".entry.current")) element.classList.remove("current");
  const element = $(`entry-${one.id}`);
  element.classList.add("current");
  element.scrollIntoView({ block: "nearest" });
  if (one.places.length > 1) announce(t("places", { at: reading.place + 1, all: one.places.length }));
}

const jump = (span) => light([span], span);

/** Lights up stretches of the text and brings one of them into sight. */
function light(spans, target) {
  let first = null;
  for (const leaf of $("body").children) {
    const at = Number(leaf.dataset.at);
    const inside = (([start, end]) => at >= start && at < end);
    leaf.classList.toggle("lit", spans.some(inside));
    const aimed = inside(target);
    leaf.classList.toggle("aim", aimed);
    if (aimed && !first) first = leaf;
  }
  first?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

/** From a click in the text to the record: the innermost finding. */
function pick(event) {
  const leaf = event.target.closest?.("[data-marks]");
  if (!leaf || String(getSelection())) return;
  const mark = leaf.dataset.marks.split(" ").map((index) => reading.marks[index]).filter((one) => one.one).at(-1);
  if (mark) choose(mark.one, mark.place);
}

/** The next finding in the order of the text. */
function walk(by) {
  const visible = reading.marks.map((mark, index) => ({ mark, index })).filter(({ mark }) => mark.one && !$("body").classList.contains(`hide-${mark.kind}`))
    .sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end);
  if (!visible.length) return;
  const at = visible.findIndex(({ index }) => index === reading.mark);
  const next = visible[(at + by + visible.length + (at < 0 && by < 0 ? 1 : 0)) % visible.length];
  choose(next.mark.one, next.mark.place);
  reading.mark = next.index;
}
