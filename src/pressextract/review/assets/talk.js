// The server: every action is answered only when it is on the disk.

const state = { docs: [], name: "", gold: "", at: -1, doc: null, item: null, selection: null, moving: null, editing: null, pressed: false, before: null, late: false };
let queue = Promise.resolve();

async function ask(path, body) {
  let response;
  try {
    response = await fetch(`api/${path}`, body
      ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }
      : {});
  } catch {
    lost();
    throw new Error("lost");
  }
  if (!response.ok && response.status !== 409 && response.status !== 500) { lost(); throw new Error("lost"); }
  return response.json();
}

function lost() {
  $("lost").hidden = false;
  $("lost").textContent = t("e.lost");
}

/** Carries out one action after the other; true if it was kept. */
function act(action) {
  const at = state.at;
  queue = queue.catch(() => false).then(async () => {
    const version = state.doc.version;
    const answer = await ask(`doc/${at}`, action === "undo" ? { version, undo: true } : { version, do: action });
    if (answer.error) {
      tell(t(`e.${answer.error}`, { detail: plain(answer.detail ?? "", 160) }), true);
      if (answer.error === "stale") take(at, await ask(`doc/${at}`));
      return false;
    }
    take(at, answer);
    tell(t("saved"));
    return true;
  });
  return queue;
}

function take(at, doc) {
  state.docs[at] = doc.row;
  if (at === state.at) {
    state.doc = doc;
    if (state.item && !doc.items.some((item) => item.id === state.item)) state.item = null;
    if (state.pressed) state.late = true; // a selection is under way: the text must stay as it is
    else drawDoc();
  }
  drawList();
}

let toast = 0;

function tell(text, bad = false) {
  const element = $("toast");
  element.textContent = text;
  element.classList.toggle("bad", bad);
  element.classList.add("on");
  clearTimeout(toast);
  toast = setTimeout(() => element.classList.remove("on"), bad ? 6000 : 1200);
}
