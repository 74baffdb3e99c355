// The list of releases: only the rows in sight are in the page.

const ROW = 80;
const SPARE = 6;
let current = -1;

function drawList() {
  const list = $("list");
  $("rows").style.height = `${shown.length * ROW}px`;
  const first = Math.max(0, Math.floor(list.scrollTop / ROW) - SPARE);
  const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + SPARE);
  $("rows").replaceChildren(...shown.slice(first, last).map((doc, place) => row(doc, first + place)));
  $("nothing").hidden = shown.length > 0;
  $("nothing").textContent = t(store.size ? "none" : "empty");
  const at = shown.indexOf(current);
  if (at >= first && at < last) list.setAttribute("aria-activedescendant", `row-${current}`);
  else list.removeAttribute("aria-activedescendant");
}

function row(doc, place) {
  const columns = store.index.columns;
  const title = columns.title[doc] ? plain(columns.title[doc], 140) : t("untitled");
  const line = [columns.day[doc] ? day(columns.day[doc]) : t("undated"), plain(columns.id[doc], 80)].join(" · ");
  const element = h("div", {
    id: `row-${doc}`, class: `row${doc === current ? " current" : ""}`, role: "option", title: plain(columns.id[doc]),
    "aria-selected": String(doc === current), "aria-setsize": shown.length, "aria-posinset": place + 1, onclick: () => go(doc),
  }, h("span", { class: columns.title[doc] ? "row-title" : "row-title missing" }, title), h("span", { class: "row-line" }, line), badge(doc));
  element.style.transform = `translateY(${place * ROW}px)`;
  return element;
}

function badge(doc) {
  const points = store.column("doubt")[doc];
  if (points < 10) return null;
  const reasons = why(doc).join(", ");
  return h("span", { class: `doubt ${points >= 40 ? "much" : "some"}`, role: "img", title: reasons, "aria-label": reasons });
}

/** What makes a release doubtful, in words. */
function why(doc) {
  const reasons = [];
  const several = (count, key, one) => { if (count) reasons.push(count === 1 ? t(one) : t(key, { count })); };
  if (!store.has(doc, "title")) reasons.push(t("why.title"));
  if (!store.has(doc, "published")) reasons.push(t("why.published"));
  several(store.column("warn")[doc].length, "why.warnings", "why.warning");
  several(store.column("weak")[doc], "why.weak", "why.one");
  return reasons;
}

/** Brings the current row into sight. */
function follow() {
  const at = shown.indexOf(current);
  const list = $("list");
  if (at < 0) return;
  if (at * ROW < list.scrollTop) list.scrollTop = at * ROW;
  else if ((at + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (at + 1) * ROW - list.clientHeight;
}

/** The release that lies so many rows further in the list. */
function step(by) {
  if (!shown.length) return;
  const at = shown.indexOf(current);
  go(shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))]);
}
