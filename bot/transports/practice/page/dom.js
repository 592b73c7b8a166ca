// Small words for building the page. Words of people only ever become text nodes.

const SVG = "http://www.w3.org/2000/svg";

/** An element; *props* are attributes, or listeners where they are functions. */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

export function icon(name, className = "") {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  if (className) svg.setAttribute("class", className);
  svg.append(use);
  return svg;
}

export function unseen(words) {
  return el("span", { class: "unseen" }, words);
}

const MARKED = /\*\*(.+?)\*\*|\*([^*\n]+)\*|(🐦)/gu;
const LONGEST_TYPED = 32;

/**
 * The light markup of the bot as nodes: **strong**, *what to type*. A short *what to type*
 * becomes a button that calls *onTyped*; the bird of a case becomes our own bird.
 */
export function marked(words, onTyped) {
  const nodes = [];
  let place = 0;
  for (const found of words.matchAll(MARKED)) {
    nodes.push(unbroken(words.slice(place, found.index)));
    place = found.index + found[0].length;
    const [, strong, typed, bird] = found;
    if (bird) nodes.push(icon("bird", "inline-bird"));
    else if (strong) nodes.push(el("strong", {}, ...marked(strong, onTyped)));
    else if (onTyped && typed.length <= LONGEST_TYPED) {
      nodes.push(el("button", { type: "button", class: "typed", click: () => onTyped(typed) }, typed));
    } else nodes.push(el("em", {}, typed));
  }
  nodes.push(unbroken(words.slice(place)));
  return nodes.filter((node) => node !== "");
}

/** A telephone number, a clock time with its word and a date with its weekday stay on one line. */
function unbroken(words) {
  return words.replace(/(?<=\d) (?=\d)|(?<=\bkl(?:o|\.)?) (?=\d)|(?<=(?:^|[ –(])\p{L}{2,3}\.?) (?=\d{1,2}\.\d)/gu, "\u00a0");
}

/** *words* with `{$name}` replaced by the value of that name. */
export function filled(words, values = {}) {
  return words.replace(/\{\$(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** The day in *zone* as 2026-11-03. */
export function isoDay(at, zone) {
  return new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone }).format(at);
}
