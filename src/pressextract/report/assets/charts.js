// The overview: charts of the releases that the filters leave.

const TOP = 12;
const MOST_MONTHS = 48;

function drawOverview() {
  drawTiles();
  drawTimeline();
  drawCoverage();
  drawTop("top-orgs", "orgs", store.index.orgNames, "org");
  drawTop("top-locs", "locs", store.index.locNames, "loc");
  drawDoubtful();
  drawWarnings();
  drawSources();
}

function drawTiles() {
  const counts = store.column("count");
  const sums = store.index.kinds.map(() => 0);
  for (const doc of shown) for (let kind = 0; kind < sums.length; kind += 1) sums[kind] += counts[doc][kind];
  $("tiles").replaceChildren(
    tile(t("releases"), shown.length),
    ...store.index.kinds.map((kind, at) => tile(t(kind), sums[at])),
  );
}

const tile = (name, value) => h("div", { class: "tile" }, h("dt", {}, name), h("dd", {}, number(value)));

/** Rows of label, share and count; each one is a button that filters. */
function bars(rows, { most, label }) {
  return h("ol", { class: "bars" }, rows.map(({ name, count, text, run, active: on, weak }) => {
    const fill = h("span", { class: `bar-fill${weak ? " thin" : ""}` });
    fill.style.width = `${most ? (100 * count) / most : 0}%`;
    return h("li", {}, h("button", { type: "button", class: "bar", "aria-pressed": String(Boolean(on)), onclick: run, "aria-label": label(name, count), title: name },
      h("span", { class: "bar-name" }, name), h("span", { class: "bar-track" }, fill), h("span", { class: "bar-count" }, text ?? number(count))));
  }));
}

function fillIn(id, content) {
  $(id).replaceChildren(content ?? h("p", { class: "quiet" }, t("nothing")));
}

function drawTop(id, column, names, key) {
  const counts = new Map();
  const held = store.column(column);
  for (const doc of shown) for (const name of held[doc]) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].sort(([a, x], [b, y]) => y - x || a - b).slice(0, TOP).map(([name, count]) => ({
    name: plain(names[name], 90), count, active: filters[key] === names[name], run: () => set({ [key]: filters[key] === names[name] ? "" : names[name] }),
  }));
  fillIn(id, rows.length ? bars(rows, { most: rows[0].count, label: (name, count) => `${name}: ${t("in.documents", { count })}` }) : null);
}

function drawCoverage() {
  const filled = store.column("has");
  const counts = store.index.fields.map(() => 0);
  for (const doc of shown) for (let bit = 0; bit < counts.length; bit += 1) counts[bit] += (filled[doc] >> bit) & 1;
  const rows = store.index.fields.map((field, bit) => {
    const count = counts[bit];
    const percent = shown.length ? Math.round((100 * count) / shown.length) : 0;
    const on = filters.field === `-${field}`;
    return { name: t(field), count, text: `${percent} %`, active: on, weak: percent < 50, run: () => set({ field: on ? "" : `-${field}` }) };
  });
  fillIn("coverage", bars(rows, { most: shown.length, label: (name, count) => `${name}: ${t("in.documents", { count })}; ${t("without", { field: name })}` }));
}

function drawWarnings() {
  const counts = new Map();
  for (const doc of shown) for (const code of new Set(store.column("warn")[doc])) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rows = [...counts].sort(([, x], [, y]) => y - x).map(([at, count]) => {
    const code = store.index.codes[at];
    return { name: word("w", code), count, active: filters.warning === code, run: () => set({ warning: filters.warning === code ? "" : code }) };
  });
  fillIn("warning-bars", rows.length ? bars(rows, { most: rows[0].count, label: (name, count) => `${name}: ${t("in.documents", { count })}` }) : null);
}

function drawSources() {
  const held = store.column("folder");
  const counts = new Map();
  for (const doc of shown) counts.set(held[doc], (counts.get(held[doc]) ?? 0) + 1);
  const rows = [...counts].sort(([a, x], [b, y]) => y - x || a - b).slice(0, TOP).map(([at, count]) => {
    const folder = store.index.folders[at];
    return { name: plain(folder, 90), count, active: filters.folder === folder, run: () => set({ folder: filters.folder === folder ? "" : folder }) };
  });
  fillIn("sources", rows.length ? bars(rows, { most: rows[0].count, label: (name, count) => `${name}: ${t("in.documents", { count })}` }) : null);
}

function drawDoubtful() {
  const rows = shown.filter((doc) => store.column("doubt")[doc] > 0).sort(ORDERS.doubt).slice(0, TOP);
  const list = h("ol", { class: "doubtful" }, rows.map((doc) => h("li", {}, h("button", { type: "button", class: "doubtful-row", onclick: () => go(doc) },
    h("span", { class: "doubtful-title" }, store.column("title")[doc] ? plain(store.column("title")[doc], 120) : `${t("untitled")} · ${plain(store.column("id")[doc], 60)}`),
    h("span", { class: "doubtful-why" }, why(doc).join(" · "))))));
  $("doubtful").replaceChildren(rows.length ? list : h("p", { class: "quiet" }, t("no.doubt")));
}

/** Days into months, or into years when there are too many months. */
function timeline() {
  const days = shown.map((doc) => store.column("day")[doc]).filter(Boolean).sort();
  if (!days.length) return [];
  const [first, last] = [days[0], days.at(-1)].map((iso) => iso.split("-").map(Number));
  const months = (last[0] - first[0]) * 12 + last[1] - first[1] + 1;
  const length = months > MOST_MONTHS ? 4 : 7;
  const counts = new Map();
  for (const iso of days) counts.set(iso.slice(0, length), (counts.get(iso.slice(0, length)) ?? 0) + 1);
  const keys = [];
  for (let year = first[0], month = first[1]; year * 12 + month <= last[0] * 12 + last[1]; month += 1) {
    if (month > 12) { year += 1; month = 1; }
    const key = length === 4 ? String(year).padStart(4, "0") : `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (keys.at(-1) !== key) keys.push(key);
  }
  return keys.map((key) => ({ key, count: counts.get(key) ?? 0 }));
}

function drawTimeline() {
  const parts = timeline();
  const undated = shown.filter((doc) => !store.column("day")[doc]).length;
  $("timeline-note").textContent = undated ? t("undated.count", { count: number(undated) }) : "";
  const most = Math.max(1, ...parts.map((part) => part.count));
  const every = Math.ceil(parts.length / 12);
  fillIn("timeline", parts.length ? h("ol", { class: "columns" }, parts.map(({ key, count }, at) => {
    const name = key.length === 4 ? key : monthName(key);
    const range = key.length === 4 ? { from: `${key}-01-01`, to: `${key}-12-31` } : { from: `${key}-01`, to: `${key}-31` };
    const on = filters.from === range.from && filters.to === range.to;
    const label = t("timeline.bar", { when: name, count: number(count) });
    const fill = h("span", { class: "column-fill" });
    fill.style.height = count ? `max(2px, ${(100 * count) / most}%)` : "0";
    const button = h("button", { type: "button", class: "column", title: label, "aria-label": label, "aria-pressed": String(on), onclick: () => set(on ? { from: "", to: "" } : range) }, fill);
    return h("li", {}, button, h("span", { class: "column-name", "aria-hidden": "true" }, at % every === 0 ? shortName(key) : ""));
  })) : null);
}

function shortName(key) {
  return key.length === 4 ? key : `${key.slice(5)}/${key.slice(2, 4)}`;
}
