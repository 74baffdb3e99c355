// Small tools of both pages. Text only ever becomes a text node; the policy of the page refuses HTML from strings.

const $ = (id) => document.getElementById(id);

/** An element: h("li", {class: "row", onclick: f, "aria-label": "…"}, child, "text"). */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "class") element.className = value;
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** Puts children into an element, in place of what was there; null is nothing. */
function put(host, ...children) {
  host.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
}

// Words: one table a language; a page adds its own with `speak`.
const WORDS = { de: {}, en: {} };
let language = "de";

function speak(tables) {
  for (const [code, table] of Object.entries(tables)) Object.assign(WORDS[code], table);
}

/** A phrase in the reader's language, with {name} replaced; an unknown key stands for itself. */
function t(key, values = {}) {
  const phrase = WORDS[language][key] ?? WORDS.de[key] ?? key;
  return phrase.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

const has = (key) => key in WORDS.de;

// Formatters are slow to make and quick to use.
const formatters = new Map();

function formatter(kind, options) {
  const key = `${language} ${JSON.stringify(options)}`;
  if (!formatters.has(key)) formatters.set(key, new kind(language, options));
  return formatters.get(key);
}

const number = (value) => formatter(Intl.NumberFormat, {}).format(value);
const dayFormat = { timeZone: "UTC", day: "2-digit", month: "2-digit", year: "numeric" };
const monthFormat = { timeZone: "UTC", month: "long", year: "numeric" };

function day(iso) {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return iso;
  const [year, month, date] = iso.split("-").map(Number);
  return formatter(Intl.DateTimeFormat, dayFormat).format(new Date(Date.UTC(year, month - 1, date)));
}

/** Puts words into everything that carries data-t (text), data-t-label, data-t-title or data-t-hint (placeholder). */
function translate(root = document) {
  document.documentElement.lang = language;
  const into = { "data-t-label": "aria-label", "data-t-title": "title", "data-t-hint": "placeholder" };
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = t(element.getAttribute("data-t"));
  for (const [mark, attribute] of Object.entries(into)) {
    for (const element of root.querySelectorAll(`[${mark}]`)) element.setAttribute(attribute, t(element.getAttribute(mark)));
  }
}

// What a reader chose last; a browser may refuse to keep it for files.
const kept = {
  get(key) { try { return localStorage.getItem(`pressextract.${key}`); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(`pressextract.${key}`, value); } catch { /* then not */ } },
};

const THEMES = ["auto", "light", "dark"];

function setTheme(theme) {
  const chosen = THEMES.includes(theme) ? theme : "auto";
  document.documentElement.dataset.theme = chosen;
  kept.set("theme", chosen);
  const button = $("theme");
  button.textContent = { auto: "◐", light: "☀", dark: "☾" }[chosen];
  button.setAttribute("aria-label", t(`theme.${chosen}`));
  button.title = t(`theme.${chosen}`);
}

function nextTheme() {
  setTheme(THEMES[(THEMES.indexOf(document.documentElement.dataset.theme) + 1) % THEMES.length]);
}

function setLanguage(code, redraw) {
  language = code in WORDS ? code : "de";
  kept.set("language", language);
  translate();
  setTheme(document.documentElement.dataset.theme);
  redraw();
}

/** Keys that belong to a field in which somebody writes. */
function typing(event) {
  const element = event.target;
  return element instanceof HTMLElement && (element.isContentEditable || /^(input|select|textarea)$/i.test(element.tagName));
}

/** The release that the address names, or nothing. */
function fromAddress() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch { return ""; }
}

/** Says a sentence to screen readers. */
function announce(text) {
  $("live").textContent = text;
}

/** Runs at most once before the next picture, however often it is asked. */
function oncePerFrame(run) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; run(); });
  };
}
