// The page as a whole: what is open, what the controls say, and the keys.

/** Opens a release, or the overview for -1; the address keeps it. */
function go(doc) {
  current = doc;
  history.replaceState(null, "", doc < 0 ? "#" : `#${encodeURIComponent(store.column("id")[doc])}`);
  $("overview").hidden = doc >= 0;
  $("reader").hidden = doc < 0;
  $("to-overview").setAttribute("aria-pressed", String(doc < 0));
  follow();
  drawList();
  if (doc >= 0) showRelease(doc);
  else drawOverview();
}

/** Changes filters and shows the outcome. */
function set(changes) {
  const begun = performance.now();
  Object.assign(filters, changes);
  select();
  drawControls();
  $("list").scrollTop = 0;
  follow();
  drawList();
  if (current < 0) drawOverview();
  else drawRelease();
  performance.measure("filter", { start: begun });
}

function options(id, rows, value) {
  $(id).replaceChildren(...rows.map(([key, text]) => h("option", { value: key }, text)));
  $(id).value = value;
}

/** The choices change with the language only. */
function drawChoices() {
  const fields = store.index.fields.flatMap((field) => [[`+${field}`, t("with", { field: t(field) })], [`-${field}`, t("without", { field: t(field) })]]);
  options("field", [["", t("field.any")], ...fields], filters.field);
  options("folder", [["", t("folder.any")], ...folders().map((name) => [name, plain(name, 80)])], filters.folder);
  const codes = store.index.codes.map((code) => [code, word("w", code)]);
  options("warning", [["", t("warning.any")], ["+", t("warning.some")], ["-", t("warning.none")], ...codes], filters.warning);
  options("order", Object.keys(ORDERS).map((key) => [key, t(`sort.${key}`)]), order);
}

function drawControls() {
  for (const id of ["field", "folder", "warning"]) $(id).value = filters[id];
  $("below").value = filters.below;
  $("below-value").textContent = filters.below < 100 ? t("confidence.below", { percent: filters.below }) : t("confidence.any");
  $("below").setAttribute("aria-valuetext", $("below-value").textContent);
  if ($("query").value.trim() !== filters.query) $("query").value = filters.query;
  const rows = active();
  $("chips").replaceChildren(...rows.map(({ text, lift }) => h("button", { type: "button", class: "chip", "aria-label": t("remove", { what: text }), onclick: () => { lift(); set({}); } }, text, h("span", { "aria-hidden": "true" }, " ×"))));
  $("clear").hidden = rows.length < 1;
  const all = number(store.size);
  $("count").textContent = shown.length === store.size ? t("count.all", { all }) : t("count", { shown: number(shown.length), all });
}

function drawAll() {
  $("footer").textContent = t("footer", { name: plain(store.index.name), version: store.index.version });
  drawChoices();
  drawControls();
  drawList();
  if (current < 0) drawOverview();
  else drawRelease();
}

async function search(query) {
  if (query && !store.ready) {
    $("count").textContent = t("search.wait");
    await everything;
    if ($("query").value.trim() !== query) return;
  }
  set({ query });
}

function escape() {
  if ($("help").open) $("help").close();
  else if (document.activeElement === $("query") && filters.query === "") $("list").focus();
  else if (filters.query) { $("query").value = ""; set({ query: "" }); }
  else if (current >= 0) go(-1);
}

function toggleHelp() {
  if ($("help").open) $("help").close();
  else $("help").showModal();
}

const KEYS = {
  j: () => step(1), k: () => step(-1), n: () => current >= 0 && walk(1), p: () => current >= 0 && walk(-1), g: () => go(-1), t: nextTheme,
  "/": () => { $("query").focus(); $("query").select(); }, "?": toggleHelp,
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { event.preventDefault(); escape(); return; }
  if (typing(event) || ($("help").open && event.key !== "?")) return;
  const inList = document.activeElement === $("list");
  const by = inList ? { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity }[event.key] : undefined;
  if (by) { event.preventDefault(); step(by); return; }
  if (KEYS[event.key]) { event.preventDefault(); KEYS[event.key](); }
}

function wire() {
  const typed = oncePerFrame(() => search($("query").value.trim()));
  $("query").addEventListener("input", typed);
  for (const id of ["field", "folder", "warning"]) $(id).addEventListener("change", () => set({ [id]: $(id).value }));
  $("below").addEventListener("input", () => set({ below: Number($("below").value) }));
  $("order").addEventListener("change", () => { order = $("order").value; set({}); });
  $("clear").addEventListener("click", () => set({ ...NO_FILTERS }));
  $("list").addEventListener("scroll", drawList, { passive: true });
  new ResizeObserver(drawList).observe($("list"));
  $("body").addEventListener("click", pick);
  $("to-overview").addEventListener("click", () => go(-1));
  $("earlier").addEventListener("click", () => step(-1));
  $("later").addEventListener("click", () => step(1));
  $("theme").addEventListener("click", nextTheme);
  $("print").addEventListener("click", () => print());
  $("help-open").addEventListener("click", toggleHelp);
  $("help-close").addEventListener("click", () => $("help").close());
  $("language").addEventListener("click", () => setLanguage(language === "de" ? "en" : "de", drawAll));
  document.addEventListener("keydown", onKey);
}

let everything = null;

async function start() {
  language = kept.get("language") === "en" ? "en" : "de";
  setTheme(kept.get("theme"));
  translate();
  if (typeof DecompressionStream === "undefined" || !CSS.supports("color", "light-dark(red, blue)")) { $("count").textContent = t("old"); return; }
  await store.load();
  select();
  wire();
  const wanted = fromAddress();
  const doc = wanted ? store.column("id").indexOf(wanted) : -1;
  drawAll();
  if (doc >= 0) go(doc);
  document.documentElement.dataset.ready = "list";
  performance.mark("list");
  everything = loaded.then(() => store.readAll());
  await everything;
  document.documentElement.dataset.ready = "search";
}

start();
