// The list of releases on one side, fields and findings on the other.

const ROW = 72;
const SPARE = 6;
const GROUPS = ["name", "date", "role", "contact", "event", "quote", "removed"];
const FORMS = {
  date: ["value"], quote: ["speaker"], role: ["person", "role", "organization"],
  contact: ["person", "role", "organization", "phones", "fax", "emails", "urls", "address"], event: ["title", "start", "end", "venue"],
};
const LISTS = new Set(["phones", "fax", "emails", "urls"]);
const HINTS = { phones: "hint.list", fax: "hint.list", emails: "hint.list", urls: "hint.list", start: "hint.moment", end: "hint.moment", address: "hint.address" };
let visible = [];

function select() {
  const query = $("query").value.trim().toLowerCase();
  const show = $("show").value;
  visible = state.docs.map((_, at) => at).filter((at) => {
    const row = state.docs[at];
    if (show === "todo" && row.done && at !== state.at) return false;
    if (show === "done" && !row.done && at !== state.at) return false;
    return !query || `${row.title} ${row.id}`.toLowerCase().includes(query);
  });
}

function drawList() {
  select();
  const list = $("list");
  $("rows").style.height = `${visible.length * ROW}px`;
  const first = Math.max(0, Math.floor(list.scrollTop / ROW) - SPARE);
  const last = Math.min(visible.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + SPARE);
  $("rows").replaceChildren(...visible.slice(first, last).map((at, place) => listRow(at, first + place)));
  $("nothing").hidden = visible.length > 0;
  const done = state.docs.filter((row) => row.done).length;
  $("progress-text").textContent = t("progress", { done: number(done), all: number(state.docs.length) });
  $("progress").max = Math.max(1, state.docs.length);
  $("progress").value = done;
}

function listRow(at, place) {
  const row = state.docs[at];
  const element = h("div", {
    class: `row${at === state.at ? " current" : ""}`, role: "option", "aria-selected": String(at === state.at), "aria-setsize": visible.length, "aria-posinset": place + 1,
    title: plain(row.id), onclick: () => openDoc(at),
  }, h("span", { class: row.title ? "row-title" : "row-title missing" }, row.title ? plain(row.title, 120) : t("untitled")),
  h("span", { class: "row-line" }, row.done ? h("span", { class: "finished" }, `✓ ${t("done.row")}`) : t("open.count", { count: number(row.open) }), ` · ${plain(row.id, 60)}`));
  element.style.transform = `translateY(${place * ROW}px)`;
  return element;
}

function drawDoc() {
  state.late = false;
  const { doc } = state;
  $("release-title").textContent = doc.title ? plain(doc.title) : t("untitled");
  $("release-title").classList.toggle("missing", !doc.title);
  $("release-source").textContent = plain(doc.id);
  $("undo").disabled = doc.version === 0;
  $("finish").textContent = t(doc.done ? "reopen" : "finish");
  $("finish").classList.toggle("main", !doc.done);
  $("open-count").textContent = doc.done ? t("done.row") : t("open.count", { count: number(doc.row.open) });
  if (!$("box").hidden && !state.selection) $("box").hidden = true;
  drawText();
  drawPanel();
  $("body").dataset.version = doc.version;
}

function drawPanel() {
  const { doc } = state;
  const scroll = $("panel").scrollTop;
  const people = new Set(doc.items.filter((item) => item.layer === "name" && item.state !== "rejected" && item.label !== "LOC").map(words));
  $("known").replaceChildren(...[...people].map((name) => h("option", { value: name })));
  put($("panel"), fieldsForm(doc), GROUPS.map(group));
  $("panel").scrollTop = scroll;
  markCurrent();
}

function fieldsForm(doc) {
  const change = (key) => (event) => {
    const value = event.target.value.trim();
    if (key === "doubts") act({ act: "fields", set: { doubts: value ? value.split("\n").map((line) => line.trim()).filter(Boolean) : [] } });
    else act({ act: "fields", set: { [key]: value || null } }).then((kept) => { if (!kept) event.target.value = state.doc[key] ?? ""; });
  };
  const field = (key, hint = "") => {
    const input = h("input", { type: "text", id: `field-${key}`, placeholder: hint && t(hint), onchange: change(key), autocomplete: "off" });
    input.value = doc[key] ?? "";
    return h("label", {}, h("span", {}, t(`f.${key}`)), input);
  };
  const doubts = h("textarea", { id: "field-doubts", rows: 2, onchange: change("doubts") });
  doubts.value = doc.doubts.join("\n");
  return h("section", { class: "group fields" }, h("h3", {}, t("g.document")), field("title"), h("div", { class: "pair" }, field("published", "hint.day"), field("reference_date", "hint.day")),
    h("label", {}, h("span", {}, t("f.doubts")), doubts));
}

function group(layer) {
  const items = state.doc.items.filter((item) => item.layer === layer).sort((a, b) => (isSpan(a) ? a.start - b.start : 0));
  const open = items.filter((item) => item.state === "open").map((item) => item.id);
  const row = ["role", "contact", "event"].includes(layer);
  return h("section", { class: "group", id: `group-${layer}`, "aria-label": t(`g.${layer}`) },
    h("h3", {}, t(`g.${layer}`), h("span", { class: "group-count" }, number(items.filter((item) => item.state !== "rejected").length)),
      open.length ? h("button", { type: "button", class: "link", onclick: () => act({ act: "mark", ids: open, state: "accepted" }) }, t("accept.all")) : null),
    h("ul", {}, items.map(entry)),
    row && state.editing !== `new-${layer}` ? h("button", { type: "button", class: "link add", id: `add-${layer}`, onclick: () => { state.editing = `new-${layer}`; closeBox(); drawPanel(); $(`group-${layer}`).querySelector("input").focus(); } }, `+ ${t(`a.${layer}`)}`) : null,
    row && state.editing === `new-${layer}` ? form({ layer }, FORMS[layer], () => {}) : null);
}

function entry(item) {
  const rejected = item.state === "rejected";
  const tool = (key, sign, run) => h("button", { type: "button", class: "small", "aria-label": `${t(key)}: ${plain(words(item), 60)}`, title: t(key), onclick: run }, sign);
  return h("li", { id: `entry-${item.id}`, class: `entry state-${item.state}` },
    h("div", { class: "entry-line" },
      h("button", { type: "button", class: `entry-main${isSpan(item) ? ` k-${kindOf(item)}` : ""}`, onclick: () => pick(item.id) }, h("span", { class: "entry-title" }, plain(words(item), 140))),
      h("span", { class: `state state-${item.state}` }, t(`s.${item.state}`)),
      rejected ? tool("restore", "↺", () => act({ act: "mark", ids: [item.id], state: "accepted" })) : [
        item.state === "open" ? tool("accept", "✓", () => act({ act: "mark", ids: [item.id], state: "accepted" })) : null,
        tool("reject", "✗", () => act({ act: "mark", ids: [item.id], state: "rejected" })),
        FORMS[item.layer] ? tool("edit", "✎", () => { state.editing = state.editing === item.id ? null : item.id; $("box").hidden = true; drawPanel(); $(`entry-${item.id}`).querySelector("input")?.focus(); }) : null]),
    h("div", { class: "props" }, props(item)),
    state.editing === item.id && !rejected ? form(item, FORMS[item.layer], () => {}) : null);
}

function props(item) {
  return (FORMS[item.layer] ?? []).filter((key) => item[key]?.length && item[key] !== words(item)).map((key) => h("span", { class: "prop" }, h("span", { class: "prop-key" }, t(`f.${key}`)), " ",
    plain(LISTS.has(key) ? item[key].join("; ") : item[key], 160)));
}

/** Inputs for some values of a finding, or of a new one. */
function form(item, keys, after) {
  const inputs = keys.map((key) => {
    const hint = HINTS[key] ?? (key === "value" ? (item.type === "TIME" ? "hint.time" : "hint.value") : "");
    const input = h("input", { type: "text", name: key, autocomplete: "off", placeholder: hint && t(hint), list: ["person", "organization", "speaker"].includes(key) ? "known" : null });
    input.value = LISTS.has(key) ? (item[key] ?? []).join("; ") : item[key] ?? "";
    return input;
  });
  const save = async (event) => {
    event.preventDefault();
    const set = {};
    for (const input of inputs) {
      const value = input.value.trim();
      set[input.name] = LISTS.has(input.name) ? value.split(";").map((one) => one.trim()).filter(Boolean) : value || null;
    }
    const editing = state.editing;
    if (editing !== null) state.editing = null;
    const kept = await act(item.id ? { act: "change", id: item.id, set } : { act: "add", item: { layer: item.layer, ...set } });
    if (kept) after();
    else state.editing = editing; // what was typed still stands there
  };
  return h("form", { class: "edit", onsubmit: save }, inputs.map((input) => h("label", {}, h("span", {}, t(`f.${input.name}`)), input)),
    h("div", { class: "box-row" }, h("button", { type: "submit", class: "tool main" }, t("save")),
      state.editing ? h("button", { type: "button", class: "tool", onclick: () => { state.editing = null; drawPanel(); } }, t("cancel")) : null));
}
