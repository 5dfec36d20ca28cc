"""What makes an heirloom file answer: lines light up on the scan and in the text, and words are found.

Without it everything can be read all the same. It is in the JavaScript of 2016, lest only new browsers know it, and it
makes no element and fetches nothing. What it sets: `lit` on a line pointed at, `aria-current` on one that was chosen.
"""

SCRIPT = r"""
"use strict";

const ACCENTS = new RegExp("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f"
  + "\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u00ad]", "g");
const PLAIN = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
  "‘": "'", "’": "'", "ʼ": "'", "“": "\"", "”": "\"", "„": "\"", "–": "-", "—": "-", "‐": "-"};

/* A text in small letters without accents, and for each of these letters where it stands in the text. */
function folded(text) {
  const places = [];
  let plain = "", at = 0;
  for (const letter of text) {
    const bare = letter.normalize("NFKD").toLowerCase().normalize("NFKD").replace(ACCENTS, "");
    for (const each of bare) {
      const put = PLAIN[each] || each;
      for (let number = 0; number < put.length; number++) places.push(at);
      plain += put;
    }
    at += letter.length;
  }
  places.push(at);
  return {plain: plain, places: places};
}

/* From where to where in a text the wanted letters stand, whatever their accents. */
function hitsIn(text, wanted) {
  const sought = folded(wanted.trim()).plain, hits = [];
  if (!sought) return hits;
  const {plain, places} = folded(text);
  for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + sought.length)) {
    let end = at + sought.length;
    while (end < places.length - 1 && places[end] === places[at + sought.length - 1]) end++;
    hits.push([places[at], places[end]]);
  }
  return hits;
}

function start() {
  const all = selector => Array.from(document.querySelectorAll(selector));
  const shapeOf = line => document.getElementById("s" + line.id.slice(1));
  const lineOf = element => {
    const shape = element.closest(".shape");
    return shape ? document.getElementById("p" + shape.id.slice(1)) : element.closest(".line");
  };
  const both = line => [line, shapeOf(line)].filter(Boolean);
  let lit = null;

  function light(line) {
    if (line === lit) return;
    if (lit) both(lit).forEach(each => each.classList.remove("lit"));
    if (line) both(line).forEach(each => each.classList.add("lit"));
    lit = line;
  }

  /* Moves a scan that is larger than its place so that the line is seen. */
  function reveal(line) {
    const shape = shapeOf(line), place = shape && shape.closest("figure");
    if (!place) return;
    const ink = shape.getBoundingClientRect(), seen = place.getBoundingClientRect();
    if (ink.top < seen.top || ink.bottom > seen.bottom)
      place.scrollTop += (ink.top + ink.bottom - seen.top - seen.bottom) / 2;
    const begins = line.dir === "rtl" ? ink.right - seen.right : ink.left - seen.left;
    if (ink.left < seen.left || ink.right > seen.right)
      place.scrollLeft += ink.width > seen.width ? begins : (ink.left + ink.right - seen.left - seen.right) / 2;
  }

  function choose(line) {
    all(".line[aria-current], .shape[aria-current]").forEach(each => each.removeAttribute("aria-current"));
    if (!line) return;
    both(line).forEach(each => each.setAttribute("aria-current", "true"));
    line.scrollIntoView({block: "nearest"});
    reveal(line);
  }

  function followHash() {
    const goal = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const line = goal && lineOf(goal);
    if (line) choose(line);
  }

  document.addEventListener("mouseover", event => light(lineOf(event.target)));
  document.addEventListener("focusin", event => {
    const line = lineOf(event.target), shape = event.target.closest(".shape");
    light(line);
    if (line) reveal(line);
    if (shape) {
      shape.closest("svg").querySelectorAll(".shape").forEach(each => each.setAttribute("tabindex", "-1"));
      shape.setAttribute("tabindex", "0");
    }
  });
  document.addEventListener("click", event => {
    const shape = event.target.closest(".shape"), line = lineOf(event.target);
    all(".origin[open]").forEach(each => { if (!each.contains(event.target)) each.open = false; });
    if (!line) return;
    if (shape) {
      event.preventDefault();
      choose(line);
      line.querySelector("summary").focus({preventScroll: true});
    } else if (!event.target.closest("a") && !String(getSelection())) {
      choose(line);
    }
  });
  document.addEventListener("toggle", event => {
    const told = event.target.open && event.target.querySelector(".told");
    if (told) told.scrollIntoView({block: "nearest"});
  }, true);
  document.addEventListener("keydown", event => {
    const at = event.target;
    if (event.key === "Escape") {
      all(".origin[open]").forEach(each => { each.open = false; each.firstElementChild.focus(); });
      if (!at.closest("form")) choose(null);
      return;
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const kind = [".origin > summary", ".shape"].find(each => at.matches(each));
    if (!step || !kind) return;
    const row = all(kind), next = row[row.indexOf(at) + step];
    if (next) { event.preventDefault(); next.focus(); }
  });
  addEventListener("hashchange", followHash);
  followHash();

  /* Search. Where the browser can, all hits are painted; the line of the present one is marked in any case. */
  const form = document.getElementById("search"), field = document.getElementById("wanted");
  const count = document.getElementById("count");
  const paints = typeof Highlight === "function" && typeof CSS === "object" && CSS.highlights;
  let hits = [], present = -1;

  function rangeOf(element, start, end) {
    const range = document.createRange(), walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let passed = 0, begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!begun && start < passed + node.length) { range.setStart(node, start - passed); begun = true; }
      if (begun && end <= passed + node.length) { range.setEnd(node, end - passed); return range; }
      passed += node.length;
    }
    return range;
  }

  function painted(some, priority) {
    const paint = new Highlight();
    some.forEach(hit => paint.add(hit.range));
    paint.priority = priority;
    return paint;
  }

  function search() {
    hits = [];
    present = -1;
    if (paints) CSS.highlights.clear();
    if (field.value.trim()) {
      for (const element of all("[data-search]")) {
        if (!element.getClientRects().length) continue;
        for (const [from, to] of hitsIn(element.textContent, field.value)) {
          hits.push({element: element, range: rangeOf(element, from, to)});
        }
      }
      if (paints) CSS.highlights.set("hit", painted(hits, 0));
    }
    count.textContent = !field.value.trim() ? "" : !hits.length ? "Not found" : "Found: " + hits.length;
    form.querySelectorAll("button").forEach(button => { button.disabled = !hits.length; });
  }

  function go(step) {
    if (!hits.length) return;
    present = present < 0 ? (step > 0 ? 0 : hits.length - 1) : (present + step + hits.length) % hits.length;
    const element = hits[present].element, line = lineOf(element);
    count.textContent = (present + 1) + " of " + hits.length;
    if (paints) CSS.highlights.set("present", painted([hits[present]], 1));
    choose(line);
    if (!line) element.scrollIntoView({block: "center"});
  }

  let soon = 0;
  field.addEventListener("input", () => { present = -1; clearTimeout(soon); soon = setTimeout(search, 150); });
  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(soon);
    if (present < 0) search();
    go(1);
  });
  field.addEventListener("keydown", event => {
    if (event.key === "Enter" && event.shiftKey) { event.preventDefault(); go(-1); }
  });
  document.getElementById("previous").addEventListener("click", () => go(-1));
  all("#translated, #enlarged").forEach(box => box.addEventListener("change", () => {
    if (field.value) search();
    const chosen = document.querySelector(".line[aria-current]");
    if (chosen) reveal(chosen);
  }));

  /* The recording. While it plays, the line that is heard is marked, where the file knows when that is. */
  const sound = document.getElementById("sound");
  const heard = all("[data-heard]").map(line => ({line: line, at: Number(line.getAttribute("data-heard"))}));
  heard.sort((one, other) => one.at - other.at);
  let speaking = null;
  if (sound && heard.length) sound.addEventListener("timeupdate", () => {
    let now = null;
    for (const each of heard) if (each.at <= sound.currentTime + 0.05) now = each.line;
    if (sound.paused || now === speaking) return;
    speaking = now;
    choose(now);
  });
  document.documentElement.classList.add("live");
  form.hidden = false;
  search();
}

if (typeof document === "object") start();
"""
