// The text: marks that can be picked, stretches that can be selected, and the small box that says what to do with them.

const SPANS = ["name", "date", "quote", "removed"];
const KIND = { PER: "person", ORG: "organization", LOC: "place" };
const CHOICES = [
  ["person", { layer: "name", label: "PER" }], ["organization", { layer: "name", label: "ORG" }], ["place", { layer: "name", label: "LOC" }],
  ["date", { layer: "date", type: "DATE" }], ["time", { layer: "date", type: "TIME" }], ["quote", { layer: "quote" }], ["removed", { layer: "removed" }],
];

const isSpan = (item) => SPANS.includes(item.layer);
const kindOf = (item) => (item.layer === "name" ? KIND[item.label] : item.layer);
const choiceOf = (item) => (item.layer === "date" && item.type === "TIME" ? "time" : kindOf(item));
const find = (id) => state.doc?.items.find((item) => item.id === id);
const words = (item) => (isSpan(item) ? state.doc.text.slice(item.start, item.end) : item.title ?? item.person ?? item.organization ?? item.phones?.[0] ?? item.emails?.[0] ?? "–");

/** Findings that stand in the text, in its order. */
function spans() {
  return state.doc.items.filter((item) => isSpan(item) && item.state !== "rejected").sort((a, b) => a.start - b.start || b.end - a.end);
}

function drawText() {
  const { doc } = state;
  const marks = spans().map((item) => ({ start: item.start, end: item.end, kind: kindOf(item), state: item.state, item }));
  const title = doc.title ? doc.text.indexOf(doc.title) : -1;
  if (title >= 0) marks.push({ start: title, end: title + doc.title.length, kind: "title", item: null });
  paint($("body"), doc.text, marks, { describe: ({ item }) => (item ? `${t(choiceOf(item))}: ${t(`s.${item.state}`)}` : t("f.title")) });
  for (const leaf of $("body").querySelectorAll("[data-marks]")) {
    const held = leaf.dataset.marks.split(" ").map((index) => marks[index].item).filter(Boolean);
    leaf.dataset.items = held.map((item) => item.id).join(" ");
    leaf.classList.toggle("aim", held.some((item) => item.id === state.item));
  }
}

/** The stretch of text that is selected, or null. */
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!$("body").contains(range.startContainer) && !$("body").contains(range.endContainer)) return null;
  const start = offsetOf($("body"), range.startContainer, range.startOffset) ?? 0;
  const end = offsetOf($("body"), range.endContainer, range.endOffset) ?? state.doc.text.length;
  return end > start && state.doc.text.slice(start, end).trim() ? { start, end } : null;
}

function released(event) {
  if (!state.doc || event.target.closest?.("#box")) return;
  let range = selected();
  if (range && range.start === state.before?.start && range.end === state.before.end) range = null; // a click into the old selection
  if (range && state.moving) {
    const id = state.moving;
    stopMoving();
    getSelection().removeAllRanges();
    act({ act: "change", id, set: range }).then((kept) => kept && (idle() || state.item === id) && pick(id));
  } else if (range) {
    state.selection = range;
    state.item = null;
    markCurrent();
    drawBox(getSelection().getRangeAt(0).getBoundingClientRect());
  } else {
    const leaf = event.target.closest?.("#body [data-items]");
    const id = leaf?.dataset.items.split(" ").at(-1);
    getSelection().removeAllRanges();
    if (id) pick(id, leaf);
    else closeBox();
  }
}

/** Makes a finding the current one and opens its box. */
function pick(id, leaf = null) {
  const item = find(id);
  if (!item) return;
  state.selection = null;
  state.item = id;
  markCurrent();
  const place = leaf ?? [...$("body").querySelectorAll("[data-items]")].find((one) => one.dataset.items.split(" ").includes(id));
  $(`entry-${id}`)?.scrollIntoView({ block: "nearest" });
  if (place && isSpan(item)) {
    if (!leaf) place.scrollIntoView({ block: "center" });
    drawBox(place.getBoundingClientRect());
  } else closeBox(false);
}

function markCurrent() {
  for (const leaf of $("body").querySelectorAll("[data-items]")) leaf.classList.toggle("aim", leaf.dataset.items.split(" ").includes(state.item));
  for (const entry of document.querySelectorAll(".entry")) entry.classList.toggle("current", entry.id === `entry-${state.item}`);
}

function closeBox(forget = true) {
  $("box").hidden = true;
  if (forget) {
    state.selection = null;
    state.item = null;
    markCurrent();
  }
}

/** What can be done with the selected text or the current finding. */
function drawBox(place) {
  const item = state.item ? find(state.item) : null;
  const { text } = state.doc;
  const range = state.selection ?? item;
  const touched = state.selection ? spans().filter((one) => one.start < range.end && range.start < one.end && one.layer !== "removed") : [];
  put($("box"),
    h("p", { class: "box-words" }, plain(text.slice(range.start, range.end), 90)),
    h("div", { class: "box-row" }, CHOICES.map(([kind], at) => h("button", {
      type: "button", class: `choice k-${kind === "time" ? "date" : kind}`, "aria-pressed": String(Boolean(item) && choiceOf(item) === kind), onclick: () => choose(at),
    }, t(kind), h("kbd", { "aria-hidden": "true" }, String(at + 1))))),
    state.selection ? h("div", { class: "box-row" }, touched.slice(0, 2).map((one) => h("button", { type: "button", class: "tool", onclick: () => moveTo(one.id) }, t("borders.take", { what: plain(words(one), 40) }))),
      h("button", { type: "button", class: "tool", onclick: takeTitle }, t("title.take"))) : null,
    item ? h("div", { class: "box-row" },
      h("button", { type: "button", class: "tool main", onclick: () => mark("accepted") }, t("accept")),
      h("button", { type: "button", class: "tool", onclick: () => mark("rejected") }, t("reject")),
      item.layer === "removed" ? null : h("button", { type: "button", class: "tool", onclick: startMoving }, t("borders"))) : null,
    item && (item.layer === "date" || item.layer === "quote") ? boxForm(item) : null,
  );
  const box = $("box");
  box.hidden = false;
  const frame = $("text").getBoundingClientRect();
  box.style.left = `${Math.max(frame.left + 8, Math.min(place.left, frame.right - box.offsetWidth - 16))}px`;
  const below = place.bottom + 8;
  box.style.top = `${below + box.offsetHeight < innerHeight - 8 ? below : Math.max(60, place.top - box.offsetHeight - 8)}px`;
}

function boxForm(item) {
  const key = item.layer === "date" ? "value" : "speaker";
  return form(item, [key], () => { if (state.item === item.id && !state.pressed) pick(item.id); });
}

/** The reviewer has not turned to anything else while an action was on its way. */
const idle = () => state.item === null && state.selection === null && !state.pressed;

/** The n-th label, for the current finding or for the selected text. */
async function choose(at) {
  const set = { ...CHOICES[at][1] };
  if (state.selection) {
    const range = state.selection;
    const { start, end } = range;
    state.selection = null;
    if (set.layer === "date") set.value = guess(state.doc.text.slice(start, end), set.type);
    getSelection().removeAllRanges();
    const before = new Set(state.doc.items.map((item) => item.id));
    if (!await act({ act: "add", item: { ...set, start, end } })) {
      if (idle()) state.selection = range; // refused: it may still become something else
    } else {
      const added = state.doc.items.find((item) => !before.has(item.id));
      if (!added || !idle()) return;
      pick(added.id);
      if (added.layer === "date") $("box").querySelector("input")?.select();
    }
  } else if (state.item) {
    const item = find(state.item);
    if (choiceOf(item) === CHOICES[at][0]) return;
    if (set.layer === "date") set.value = item.value ?? guess(words(item), set.type);
    if (await act({ act: "change", id: item.id, set }) && state.item === item.id) pick(item.id);
  }
}

/** A first value for a date or a clock time that was added by hand; the reviewer sees and mends it. */
function guess(surface, type) {
  const reference = state.doc.reference_date ?? state.doc.published;
  if (type === "TIME") {
    const clock = surface.match(/(\d{1,2})(?:[.:](\d\d))?/);
    const time = clock && Number(clock[1]) < 25 ? `T${clock[1].padStart(2, "0")}:${clock[2] ?? "00"}` : "T00:00";
    return time;
  }
  const months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];
  const found = surface.match(/(\d{1,2})\.\s*(?:(\d{1,2})\.|([A-Za-zä]{3})[a-zä]*\.?)\s*(\d{4})?/);
  const month = found && (found[2] ? Number(found[2]) : months.indexOf(found[3].toLowerCase().replace("mrz", "mär").replace("jän", "jan")) + 1);
  if (!month) return surface.match(/\b(?:19|20)\d\d\b/)?.[0] ?? reference ?? "XXXX";
  return `${found[4] ?? "XXXX"}-${String(month).padStart(2, "0")}-${found[1].padStart(2, "0")}`;
}

async function mark(wanted, id = state.item) {
  const item = find(id);
  if (!item) return;
  const following = spans().find((one) => one.state === "open" && one.id !== id && isSpan(item) && one.start >= item.start);
  if (await act({ act: "mark", ids: [id], state: wanted }) && state.item === id) { // else the reviewer is elsewhere by now
    if (following) pick(following.id);
    else closeBox();
  }
}

function startMoving() {
  state.moving = state.item;
  $("box").hidden = true;
  $("moving").hidden = false;
}

function stopMoving() {
  state.moving = null;
  $("moving").hidden = true;
}

async function moveTo(id) {
  const range = state.selection;
  state.selection = null;
  getSelection().removeAllRanges();
  if (await act({ act: "change", id, set: range }) && idle()) pick(id);
}

async function takeTitle() {
  const { start, end } = state.selection;
  getSelection().removeAllRanges();
  closeBox();
  await act({ act: "fields", set: { title: state.doc.text.slice(start, end).trim() } });
}

/** The next finding, or the next that is open. */
function walk(by, open = false) {
  const all = spans().filter((item) => !open || item.state === "open" || item.id === state.item);
  if (!all.length) return;
  const at = all.findIndex((item) => item.id === state.item);
  pick(all[(at + by + all.length + (at < 0 && by < 0 ? 1 : 0)) % all.length].id);
}
