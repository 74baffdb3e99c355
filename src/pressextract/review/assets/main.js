// The page as a whole: which release is open, the controls and the keys.

async function openDoc(at) {
  if (!(at in state.docs)) return;
  await queue.catch(() => false);
  const doc = await ask(`doc/${at}`);
  Object.assign(state, { at, doc, item: null, selection: null, editing: null });
  stopMoving();
  closeBox();
  history.replaceState(null, "", `#${encodeURIComponent(doc.id)}`);
  $("reader").hidden = false;
  drawDoc();
  follow();
  drawList();
  $("text").scrollTop = 0;
  $("panel").scrollTop = 0;
}

/** The mouse is up: what it selected or hit, and what waited for it. */
function release(event) {
  state.pressed = false;
  released(event);
  if (state.late) drawDoc();
}

function follow() {
  select();
  const place = visible.indexOf(state.at);
  const list = $("list");
  if (place < 0) return;
  if (place * ROW < list.scrollTop) list.scrollTop = place * ROW;
  else if ((place + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (place + 1) * ROW - list.clientHeight;
}

function step(by) {
  const place = visible.indexOf(state.at);
  const next = visible[place < 0 ? 0 : Math.min(visible.length - 1, Math.max(0, place + by))];
  if (next !== undefined && next !== state.at) openDoc(next);
}

async function finish() {
  if (!state.doc) return;
  closeBox();
  await act({ act: "done", value: !state.doc.done });
}

function undo() {
  if (state.doc?.version) act("undo");
}

function escape() {
  if ($("help").open) $("help").close();
  else if (state.moving) stopMoving();
  else if (typing({ target: document.activeElement })) document.activeElement.blur();
  else { getSelection().removeAllRanges(); closeBox(); }
}

function toggleHelp() {
  if ($("help").open) $("help").close();
  else $("help").showModal();
}

const KEYS = {
  j: () => step(1), k: () => step(-1), n: () => walk(1), p: () => walk(-1), o: () => walk(1, true), a: () => mark("accepted"), x: () => mark("rejected"),
  b: () => state.item && isSpan(find(state.item)) && startMoving(), u: undo, e: finish, t: nextTheme, "/": () => { $("query").focus(); $("query").select(); }, "?": toggleHelp,
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") { event.preventDefault(); escape(); return; }
  if (typing(event) || ($("help").open && event.key !== "?")) return;
  if (event.target === $("list") && ["ArrowDown", "ArrowUp"].includes(event.key)) { event.preventDefault(); step(event.key === "ArrowDown" ? 1 : -1); return; }
  const place = Number(event.key) - 1;
  if (place in CHOICES && (state.item || state.selection)) { event.preventDefault(); choose(place); return; }
  if (KEYS[event.key] && (state.doc || "/?jk".includes(event.key))) { event.preventDefault(); KEYS[event.key](); }
}

function drawAll() {
  const values = [["all", t("show.all")], ["todo", t("show.todo")], ["done", t("show.done")]];
  const chosen = $("show").value || "all";
  $("show").replaceChildren(...values.map(([value, text]) => h("option", { value }, text)));
  $("show").value = chosen;
  $("gold").textContent = t("gold", { folder: plain(state.gold) });
  $("nothing").textContent = t("none");
  drawList();
  if (state.doc) drawDoc();
}

function wire() {
  $("text").addEventListener("mousedown", () => { state.pressed = true; state.before = selected(); });
  document.addEventListener("mouseup", (event) => { if (state.pressed) release(event); }); // a selection may end beside the text
  $("text").addEventListener("scroll", () => { if (!$("box").contains(document.activeElement)) $("box").hidden = true; }, { passive: true });
  $("list").addEventListener("scroll", drawList, { passive: true });
  new ResizeObserver(drawList).observe($("list"));
  $("query").addEventListener("input", drawList);
  $("show").addEventListener("change", drawList);
  $("undo").addEventListener("click", undo);
  $("finish").addEventListener("click", finish);
  $("earlier").addEventListener("click", () => step(-1));
  $("later").addEventListener("click", () => step(1));
  $("theme").addEventListener("click", nextTheme);
  $("language").addEventListener("click", () => setLanguage(language === "de" ? "en" : "de", drawAll));
  $("help-open").addEventListener("click", toggleHelp);
  $("help-close").addEventListener("click", () => $("help").close());
  document.addEventListener("keydown", onKey);
}

async function start() {
  language = kept.get("language") === "en" ? "en" : "de";
  setTheme(kept.get("theme"));
  translate();
  Object.assign(state, await ask("list"));
  wire();
  drawAll();
  const wanted = fromAddress();
  const known = state.docs.findIndex((row) => row.id === wanted);
  const todo = state.docs.findIndex((row) => !row.done);
  await openDoc(known >= 0 ? known : Math.max(0, todo));
  document.documentElement.dataset.ready = "yes";
}

start();
