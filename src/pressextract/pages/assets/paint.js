// A release with its marks. A mark is {start, end, kind, …} in UTF-16 offsets; marks may overlap and lie in each other.

// Characters that turn, hide or break a line: they are shown by name, so that a text cannot show itself as another.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

function codeName(char) {
  return `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A short text of one line for lists, controls replaced. */
function plain(text, most = 400) {
  const short = text.length > most ? `${text.slice(0, most)} …` : text;
  return short.replace(CONTROL, (char) => `⟨${codeName(char)}⟩`).replace(/\s+/g, " ").trim();
}

/**
 * Fills `host` with the text: one element per stretch that the same marks cover.
 * Every leaf carries data-at, its first offset; data-marks lists the indices of its marks, the innermost last.
 */
function paint(host, text, marks, { hits = [], describe = null } = {}) {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) edges.add(start).add(end);
  for (const [start, end] of hits) edges.add(start).add(end);
  for (const match of text.matchAll(CONTROL)) edges.add(match.index).add(match.index + 1);
  const cuts = [...edges].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const order = marks.map((_, index) => index).sort((a, b) => marks[a].start - marks[b].start || marks[b].end - marks[a].end);
  const leaves = document.createDocumentFragment();
  let open = [];
  let next = 0;
  let hit = 0;
  for (let k = 0; k + 1 < cuts.length; k += 1) {
    const [start, end] = [cuts[k], cuts[k + 1]];
    open = open.filter((index) => marks[index].end > start);
    while (next < order.length && marks[order[next]].start <= start) {
      if (marks[order[next]].end > start) open.push(order[next]);
      next += 1;
    }
    while (hit < hits.length && hits[hit][1] <= start) hit += 1;
    const found = hit < hits.length && hits[hit][0] <= start;
    leaves.append(leaf(text.slice(start, end), start, open.map((index) => [index, marks[index]]), found, describe));
  }
  host.replaceChildren(leaves);
}

function leaf(text, start, covering, found, describe) {
  const element = document.createElement(covering.length || found ? "mark" : "span");
  element.dataset.at = start;
  const classes = covering.map(([, mark]) => `k-${mark.kind}`);
  for (const [, mark] of covering) {
    if (mark.start === start) classes.push(`s-${mark.kind}`);
    if (mark.end === start + text.length) classes.push(`e-${mark.kind}`);
    if (mark.state) classes.push(`is-${mark.state}`);
  }
  if (found) classes.push("hit");
  if (covering.length) {
    element.dataset.marks = covering.map(([index]) => index).join(" ");
    if (describe) element.title = describe(covering.at(-1)[1]);
  }
  if (text.length === 1 && text.search(CONTROL) === 0) {
    classes.push("control");
    element.dataset.code = codeName(text);
    element.dataset.length = 1;
  } else {
    element.textContent = text;
  }
  element.className = [...new Set(classes)].join(" ");
  return element;
}

/** The offset in the text of a place in a painted host; null outside of it. */
function offsetOf(host, node, offset) {
  if (!host.contains(node)) return null;
  if (node.nodeType === Node.TEXT_NODE) return Number(node.parentElement.dataset.at) + offset;
  const at = node.childNodes[offset]?.closest?.("[data-at]") ?? node.closest?.("[data-at]");
  if (at && at !== host) return Number(at.dataset.at) + (at === node && offset ? leafLength(at) : 0);
  const last = node.childNodes[offset - 1];
  return last ? Number(last.dataset.at) + leafLength(last) : 0;
}

const leafLength = (element) => Number(element.dataset.length ?? element.textContent.length);
