// A published record, opened from a disk: pages come out of packs (data/*.js), the address after # says which.
"use strict";
(() => {
  const language = document.documentElement.lang;
  const main = document.getElementById("main");
  const waiting = {};
  const loaded = {};
  window.sijillPack = (name, words) => waiting[name](words);

  const inflate = async (words) => {
    const bytes = Uint8Array.from(atob(words), (c) => c.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return JSON.parse(await new Response(stream).text());
  };
  const load = (name) => (loaded[name] ??= new Promise((resolve, reject) => {
    waiting[name] = resolve;
    const script = document.createElement("script");
    script.src = `data/${name}.js`;
    script.onerror = () => reject(new Error(name));
    document.head.append(script);
  }).then(inflate));

  const say = (tag, words, parent, kind) => {
    const made = document.createElement(tag);
    made.textContent = words;
    if (kind) made.className = kind;
    parent.append(made);
    return made;
  };

  // Words of a report: code points from the start of each sentence, marked without touching the letters.
  const cite = (span) => {
    const [start, end] = span.split("-").map(Number);
    const ranges = [];
    let first = null;
    for (const line of main.querySelectorAll(".ar[data-start]")) {
      let at = Number(line.dataset.start);
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const letters = [...walker.currentNode.data];
        const [from, to] = [Math.max(start, at), Math.min(end, at + letters.length)];
        if (from < to) {
          const range = new Range();
          range.setStart(walker.currentNode, letters.slice(0, from - at).join("").length);
          range.setEnd(walker.currentNode, letters.slice(0, to - at).join("").length);
          ranges.push(range);
          first ??= line;
        }
        at += letters.length;
      }
    }
    if (window.Highlight) CSS.highlights.set("cited", new Highlight(...ranges));
    first?.classList.add("cited-line");
    first?.scrollIntoView({ block: "center" });
  };

  const fold = (words, table) => [...words].map((c) => table[c] ?? c.toLowerCase()).join("");
  const forms = (word, before) =>
    [word, ...before.filter((b) => word.startsWith(b) && word.length - b.length >= 3).map((b) => word.slice(b.length))];
  const shard = (word, n) => [...word].reduce((sum, c) => sum + c.codePointAt(0), 0) % n;
  const holding = async (word, meta) => {
    const found = new Set();
    for (const form of forms(word, meta.before)) {
      const part = await load(`${language}-s${shard(form, meta.shards)}`);
      let at = 0;
      for (const step of (Object.hasOwn(part, form) ? part[form] : "").split(" ").filter(Boolean)) {
        at += parseInt(step, 36);
        found.add(at);
      }
    }
    return found;
  };
  const search = async (query) => {
    const meta = await load(`${language}-search`);
    const words = fold(query, meta.fold).match(/[\p{L}\p{N}]+/gu) ?? [];
    const sets = await Promise.all(words.map((word) => holding(word, meta)));
    const hits = sets.length ? [...sets[0]].filter((n) => sets.every((set) => set.has(n))).sort((a, b) => a - b) : [];
    main.replaceChildren();
    say("h1", document.body.dataset.search, main);
    say("p", hits.length ? document.body.dataset.found.replace("{n}", hits.length) : document.body.dataset.none, main, "lede")
      .setAttribute("role", "status");
    const list = say("ul", "", main, "hits");
    for (const n of hits.slice(0, 200)) {
      const [name, title, about] = meta.found[n];
      const item = say("li", "", list, "fam");
      const link = say("a", "", say("h3", "", item));
      link.href = `#${name}`;
      say("bdi", title, link);
      say("p", about, item).dir = "auto";
    }
    document.title = `${document.body.dataset.search} · sijill`;
  };

  const open = async (name) => {
    const map = await load(`${language}-map`);
    const [page, span] = name.split("@");
    if (!Object.hasOwn(map, page)) {
      main.replaceChildren();
      say("p", document.body.dataset.none, main, "empty");
      return;
    }
    const held = document.createElement("template");
    held.innerHTML = (await load(`${language}-${map[page]}`))[page];
    document.title = `${held.content.querySelector("title").textContent.trim()} · sijill`;
    held.content.querySelector("title").remove();
    main.replaceChildren(held.content);
    if (span) cite(span);
  };

  let shown = null;
  const show = async () => {
    if (location.hash === "#main") {
      main.focus();
      return;
    }
    const [name, anchor] = (location.hash.slice(1) || "/").split("#");
    const other = document.querySelector(".lang-switch");
    if (other) other.href = `${other.lang}.html#${name}`;
    document.querySelectorAll(".top nav a").forEach((link) => {
      const target = link.getAttribute("href").slice(1);
      const isHere = name === target || (target !== "/" && name.startsWith(`${target}/`));
      isHere ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    });
    if (name !== shown) {
      if (window.Highlight) CSS.highlights.clear();
      const query = name.startsWith("/search?q=") ? decodeURIComponent(name.slice(10)) : null;
      await (query === null ? open(name) : search(query));
      if (shown !== null) main.focus({ preventScroll: true });
      shown = name;
      window.sijillEnhance?.(main);
      if (!anchor && !name.includes("@")) scrollTo(0, 0);
    }
    if (anchor) document.getElementById(decodeURIComponent(anchor))?.scrollIntoView();
    document.documentElement.dataset.shown = name;
  };
  document.querySelector("form[role=search]").addEventListener("submit", (event) => {
    event.preventDefault();
    location.hash = `/search?q=${encodeURIComponent(event.target.q.value)}`;
  });
  addEventListener("hashchange", show);
  show();
})();
