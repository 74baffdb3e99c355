// The packed data: an index that is there at once, and releases in chunks that are unpacked when they are asked for.

async function unpack(id) {
  const element = $(id);
  const packed = element.textContent;
  const bytes = Uint8Array.fromBase64?.(packed) ?? Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}

const store = {
  index: null,
  size: 0,
  chunks: new Map(),
  lowered: [],
  ready: false,

  async load() {
    this.index = await unpack("index");
    this.size = this.index.columns.id.length;
  },

  column(name) {
    return this.index.columns[name];
  },

  has(doc, field) {
    return Boolean(this.column("has")[doc] & (1 << this.index.fields.indexOf(field)));
  },

  chunk(key) {
    if (!this.chunks.has(key)) this.chunks.set(key, unpack(key));
    return this.chunks.get(key);
  },

  /** Text and findings of one release. */
  async open(doc) {
    await loaded;
    const [chunk, place] = [Math.floor(doc / this.index.chunk), doc % this.index.chunk];
    const [texts, details] = await Promise.all([this.chunk(`t${chunk}`), this.chunk(`d${chunk}`)]);
    return { text: texts[place], ...details[place] };
  },

  /** Lower-cased texts for the search, chunk by chunk, so that the page never stands still. */
  async readAll() {
    await loaded;
    const ids = this.column("id");
    for (let from = 0, chunk = 0; from < this.size; from += this.index.chunk, chunk += 1) {
      const texts = this.chunks.has(`t${chunk}`) ? await this.chunk(`t${chunk}`) : await unpack(`t${chunk}`);
      texts.forEach((text, place) => { this.lowered[from + place] = `${text}\n${ids[from + place]}`.toLowerCase(); });
      await new Promise((resume) => setTimeout(resume));
    }
    this.ready = true;
  },
};

const loaded = new Promise((resolve) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve, { once: true });
  else resolve();
});
