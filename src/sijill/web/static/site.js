// Better with it, whole without it: theme, layers of the source view, and lighting up a claim with its words.
"use strict";
const root = document.documentElement;
const store = { get: (name) => { try { return localStorage.getItem(name); } catch { return null; } },
  set: (name, value) => { try { localStorage.setItem(name, value); } catch { /* private mode: the choice lasts one page */ } } };
if (store.get("theme")) root.dataset.theme = store.get("theme");
document.querySelectorAll(".theme-switch").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    store.set("theme", root.dataset.theme);
  });
});
// What a part of a page needs when it is put into the document: a published bundle calls it for each page it shows.
window.sijillEnhance = (part) => {
  part.querySelectorAll(".layers input").forEach((box) => {
    box.addEventListener("change", () => document.body.classList.toggle("off-" + box.name, !box.checked));
  });
  part.querySelectorAll(".open-all").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const isOpen = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isOpen));
      document.querySelectorAll(".rung").forEach((rung) => { rung.open = isOpen; });
    });
  });
};
window.sijillEnhance(document);
// On paper nothing can be opened: words behind rungs and folds are printed, and closed again afterwards.
const opened = [];
addEventListener("beforeprint", () => document.querySelectorAll("main details:not([open]):not(.door)").forEach((one) => { one.open = true; opened.push(one); }));
addEventListener("afterprint", () => opened.splice(0).forEach((one) => { one.open = false; }));
// Review by keys, in the order of the terminal; the switch is kept, and while a field has the focus keys are letters.
document.querySelectorAll(".keys-switch").forEach((label) => {
  const box = label.querySelector("input");
  const dialog = document.querySelector("dialog.keys");
  const help = document.querySelector(".keys-help");
  const questions = [...document.querySelectorAll(".question")];
  let at = -1;
  label.hidden = help.hidden = false;
  box.checked = store.get("keys") !== "off";
  box.addEventListener("change", () => store.set("keys", box.checked ? "on" : "off"));
  help.addEventListener("click", () => dialog.showModal());
  const move = (step) => {
    at = Math.min(questions.length - 1, Math.max(0, at + step));
    questions[at]?.focus();
  };
  document.addEventListener("focusin", (event) => {
    const here = questions.indexOf(event.target.closest(".question"));
    if (here >= 0) at = here;
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=checkbox]), select, textarea, dialog");
    if (!box.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key;
    if (key === "?") dialog.showModal();
    else if (key === "j" || key === "k") move(key === "j" ? 1 : -1);
    else if (key === "z") document.querySelector(".last [data-key=z]")?.click();
    else {
      const target = (questions[Math.max(0, at)] ?? document).querySelector(`.decide-question [data-key="${CSS.escape(key)}"]`);
      if (!target) return;
      event.preventDefault();
      target.matches("input") ? target.focus() : target.click();
    }
  });
});
const light = (event, isOn) => {
  const claim = event.target.closest("[data-c]")?.dataset.c;
  if (claim) document.querySelectorAll(`[data-c="${CSS.escape(claim)}"]`).forEach((part) => part.classList.toggle("lit", isOn));
};
for (const [on, off] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(on, (event) => light(event, true));
  document.addEventListener(off, (event) => light(event, false));
}

// The ruler: dragging shows the day, letting go turns the whole record back to it.
const bindRuler = () => document.querySelectorAll(".asof .ruler input[hidden]").forEach((slider) => {
  const field = slider.form.querySelector("input.iso");
  const first = Date.parse(slider.parentElement.dataset.first);
  slider.hidden = false;
  slider.addEventListener("input", () => {
    field.value = new Date(first + slider.valueAsNumber * 864e5).toISOString().slice(0, 10);
    slider.setAttribute("aria-valuetext", field.value);
  });
  slider.addEventListener("change", () => slider.form.requestSubmit());
});
bindRuler();

// A list swapped in place (htmx): what changed is said, the next page takes the focus, the ruler works again.
let isNext = false;
let folds = []; // folds of filters, in their order
document.addEventListener("htmx:beforeRequest", (event) => {
  isNext = event.detail.elt.matches("a[rel=next]");
  folds = [...document.querySelectorAll(".filters")].map((fold) => fold.open);
});
// Filters stand open where there is room (pages.css shows them there without script too), and as they were left elsewhere.
const unfold = () => document.querySelectorAll(".filters").forEach((fold, n) => { fold.open = folds[n] || matchMedia("(min-width: 46.01rem)").matches; });
unfold();
document.addEventListener("htmx:afterSwap", unfold);
document.addEventListener("htmx:afterSettle", () => {
  bindRuler();
  const main = document.querySelector("#main");
  document.querySelector("#told").textContent = main.dataset.said ?? "";
  if (isNext) main.focus({ preventScroll: true });
  isNext = false;
});
// An answer that is no page of ours (an error) is shown as the browser would.
document.addEventListener("htmx:responseError", (event) => { location.assign(event.detail.pathInfo.finalRequestPath); });

// Words chosen in a report lead to their permanent address; offsets are code points, so letters are counted, not units.
const letters = (text) => [...text].length;
document.addEventListener("selectionchange", () => {
  const chosen = document.querySelector(".chosen");
  const picked = getSelection();
  const line = (node) => (node?.nodeType === 1 ? node : node?.parentElement)?.closest("[data-start]");
  if (!chosen || !picked.rangeCount) return;
  const range = picked.getRangeAt(0);
  const [from, to] = [line(range.startContainer), line(range.endContainer)];
  chosen.hidden = range.collapsed || !from || !to;
  if (chosen.hidden) return;
  const offset = (element, node, at) => {
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(node, at);
    return Number(element.dataset.start) + letters(before.toString());
  };
  const link = chosen.querySelector("a");
  link.href = link.dataset.span.replace("START", offset(from, range.startContainer, range.startOffset))
    .replace("END", offset(to, range.endContainer, range.endOffset));
});
