// Which releases are shown, and in which order.

const NO_FILTERS = { query: "", field: "", folder: "", warning: "", below: 100, from: "", to: "", org: "", loc: "" };
const filters = { ...NO_FILTERS };
let order = "file";
let shown = [];

/** Words and phrases of a search; every one must stand in the text. */
function terms(query) {
  return [...query.matchAll(/["„“”]([^"„“”]+)["„“”]|(\S+)/g)]
    .map((match) => (match[1] ?? match[2]).toLowerCase().trim())
    .filter(Boolean);
}

function kindOf(field) {
  const kind = field.replace(/^[+-]/, "");
  return store.index.kinds.indexOf({ roles: "persons", phones: "contacts", emails: "contacts" }[kind] ?? kind);
}

/** The lowest confidence of a release: in the chosen field, or in all. */
function lowest(doc, kind) {
  const low = store.column("low")[doc];
  return kind >= 0 ? low[kind] : Math.min(...low);
}

/** One test for each filter that is set. */
function tests() {
  const found = [];
  const { query, field, folder, warning, below, from, to, org, loc } = filters;
  const columns = store.index.columns;
  if (field) found.push((doc) => store.has(doc, field.slice(1)) === (field[0] === "+"));
  if (folder) found.push((doc) => inFolder(store.index.folders[columns.folder[doc]], folder));
  if (warning === "+") found.push((doc) => columns.warn[doc].length > 0);
  else if (warning === "-") found.push((doc) => columns.warn[doc].length === 0);
  else if (warning) found.push(contains(columns.warn, store.index.codes.indexOf(warning)));
  if (below < 100) found.push((doc) => lowest(doc, kindOf(field)) < below);
  if (from) found.push((doc) => columns.day[doc] >= from && columns.day[doc] <= to);
  if (org) found.push(contains(columns.orgs, store.index.orgNames.indexOf(org)));
  if (loc) found.push(contains(columns.locs, store.index.locNames.indexOf(loc)));
  const words = terms(query);
  if (words.length) found.push((doc) => words.every((part) => store.lowered[doc]?.includes(part)));
  return found;
}

const contains = (column, value) => (doc) => column[doc].includes(value);
const inFolder = (own, wanted) => own === wanted || own.startsWith(`${wanted}/`);

const ORDERS = {
  file: null,
  new: (a, b) => compare(store.column("day")[b], store.column("day")[a]) || a - b,
  old: (a, b) => compare(store.column("day")[a] || "9", store.column("day")[b] || "9") || a - b,
  doubt: (a, b) => store.column("doubt")[b] - store.column("doubt")[a] || a - b,
};

function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Recomputes `shown`. */
function select() {
  const asked = tests();
  shown = [];
  for (let doc = 0; doc < store.size; doc += 1) if (asked.every((test) => test(doc))) shown.push(doc);
  if (ORDERS[order]) shown.sort(ORDERS[order]);
}

/** Every filter that is set, in words, with the way to lift it. */
function active() {
  const { query, field, folder, warning, below, from, to, org, loc } = filters;
  const rows = [];
  const add = (text, ...keys) => rows.push({ text, lift: () => keys.forEach((key) => { filters[key] = NO_FILTERS[key]; }) });
  if (query) add(`„${plain(query, 60)}“`, "query");
  if (field) add(t(field[0] === "+" ? "with" : "without", { field: t(field.slice(1)) }), "field");
  if (folder) add(plain(folder, 60), "folder");
  if (warning) add({ "+": t("warning.some"), "-": t("warning.none") }[warning] ?? word("w", warning), "warning");
  if (below < 100) add(`${t("confidence")} ${t("confidence.below", { percent: below })}`, "below");
  if (from) add(period(from, to), "from", "to");
  if (org) add(plain(org, 60), "org");
  if (loc) add(plain(loc, 60), "loc");
  return rows;
}

/** A span of days in words: a year, a month, or both ends. */
function period(from, to) {
  const [year, month] = from.split("-");
  if (from.endsWith("-01-01") && to === `${year}-12-31`) return year;
  if (from.endsWith("-01") && to === `${year}-${month}-31`) return monthName(`${year}-${month}`);
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}

function monthName(month) {
  const [year, part] = month.split("-").map(Number);
  return formatter(Intl.DateTimeFormat, monthFormat).format(new Date(Date.UTC(year, part - 1, 1)));
}

/** All folders with their parents, sorted. */
function folders() {
  const all = new Set();
  for (const own of store.index.folders) {
    const parts = own.split("/");
    for (let end = 1; end <= parts.length; end += 1) all.add(parts.slice(0, end).join("/"));
  }
  all.delete("");
  return [...all].sort((a, b) => a.localeCompare(b, "de"));
}
