// The page: what was said, the clock, the phones, and the line to the house behind them.

import { el, filled, icon, isoDay, marked } from "./dom.js";
import { hint } from "./hints.js";
import { chosenOf } from "./message.js";
import { Phone } from "./phone.js";
import { When } from "./when.js";

const AGAIN = [100, 300, 1000, 2000];
//: who takes little room on a wide screen until they have a part in the story
const ASIDE = ["coordinator", "principal", "safety"];
const $ = (id) => document.getElementById(id);

class Page {
  constructor() {
    this.entries = new Map();
    this.waiting = new Set();
    this.situation = {};
    this.phones = new Map();
    this.cast = [];
    this.texts = {};
    this.clock = { now: 0, next: null, at: 0 };
    this.when = new When(this);
    this.current = null;
    this.tries = 0;
    this.connect();
    this.listen();
    setInterval(() => this.drawClock(), 500);
  }

  // The line

  connect() {
    this.socket = new WebSocket(`ws://${location.host}/socket`);
    this.socket.onmessage = (event) => this.hear(JSON.parse(event.data));
    this.socket.onclose = () => this.lost();
  }

  lost() {
    document.body.classList.add("lost");
    if (this.texts["page-lost"] && this.tries > 1) $("offline").textContent = this.text("page-lost");
    setTimeout(() => this.connect(), AGAIN[Math.min(this.tries++, AGAIN.length - 1)]);
  }

  hear(told) {
    this.clock = { now: told.now, next: told.next, at: performance.now() };
    const { state, asked, holders, slot } = told;
    this.holidays = told.holidays;
    this.situation = { state, asked, holders, slot };
    this.waiting = new Set(told.waiting);
    if (state === "held") this.keep("held", "yes");
    if (told.kind === "all") this.drawAll(told);
    else this.take(told.entries, true);
    if (told.moved) this.moved();
    document.body.classList.toggle("begun", [...this.entries.values()].some((one) => one.author));
    this.drawClock();
    this.drawGuide();
  }

  /** Tell the house; false where there is no line. */
  wish(wish) {
    if (this.socket.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(wish));
    return true;
  }

  // What was said

  take(entries, isNew) {
    for (const entry of entries) {
      this.entries.set(entry.id, entry);
      this.phones.get(entry.chat)?.put(entry, isNew);
    }
    // What was answered goes quiet, wherever it stands.
    for (const phone of this.phones.values()) phone.settle();
  }

  /** Whether a question still waits, and which of its options were chosen. */
  standing(question) {
    const live = this.waiting.has(question.id);
    if (live) return { live, chosen: [] };
    const answers = [...this.entries.values()]
      .filter((entry) => entry.author != null && this.questionFor(entry)?.id === question.id);
    const chosen = answers.map((answer) => chosenOf(question, answer)).findLast((some) => some.length);
    return { live, chosen: chosen ?? [] };
  }

  /** The question that an entry of a person may answer. */
  questionFor(entry) {
    if (entry.replyTo) return this.entries.get(entry.replyTo);
    const chat = [...this.entries.values()].filter((one) => one.chat === entry.chat);
    const place = chat.findIndex((one) => one.id === entry.id);
    const earlier = place < 0 ? chat : chat.slice(0, place);
    return earlier.findLast((one) => one.author == null && one.choices.length);
  }

  // Words and times

  text(id) {
    return this.texts[id] ?? id;
  }

  nameOf(key, short = false) {
    const name = this.cast.find((one) => one.key === key)?.name ?? key;
    return short ? name.split(" ")[0] : name;
  }

  asker() {
    return this.cast.find((one) => one.role === "colleague")?.key;
  }

  groupMembers() {
    return this.cast.filter((one) => one.inGroup);
  }

  now() {
    return this.clock.now + performance.now() - this.clock.at;
  }

  time(at) {
    const parts = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", timeZone: this.zone })
      .formatToParts(at);
    const part = (type) => parts.find((one) => one.type === type).value;
    return filled(this.text("time"), { hour: String(Number(part("hour"))), minute: part("minute") });
  }

  /** Whether it is that full hour, on the stage's clock. */
  isAt(at, hour) {
    return this.time(at) === filled(this.text("time"), { hour: String(hour), minute: "00" });
  }

  locale() {
    return this.language === "en" ? "en-GB" : this.language;
  }

  day(at, length = "long") {
    const month = length === "long" ? "long" : "numeric";
    return new Intl.DateTimeFormat(this.locale(), { weekday: length, day: "numeric", month,
      timeZone: this.zone }).format(at);
  }

  // What outlives a reload, in this tab only

  keep(name, value) {
    sessionStorage.setItem(name, value);
  }

  kept(name, otherwise) {
    return sessionStorage.getItem(name) ?? otherwise;
  }

  // Drawing

  drawAll(told) {
    document.body.classList.remove("lost");
    $("offline").textContent = "";
    this.tries = 0;
    const focused = document.activeElement?.closest?.(".phone")?.dataset.chat;
    Object.assign(this, { language: told.language, zone: told.zone, cast: told.cast, texts: told.texts });
    this.workplace = told.workplace;
    this.drawWords();
    this.entries.clear();
    this.phones.clear();
    for (const chat of this.chats()) this.phones.set(chat.key, new Phone(this, chat));
    $("phones").replaceChildren(...[...this.phones.values()].map((phone) => phone.element));
    $("tabs").replaceChildren(...[...this.phones.values()].map((phone) => phone.tab));
    this.show(this.kept("current", this.cast[0].key));
    this.take(told.entries, false);
    for (const phone of this.phones.values()) {
      phone.toEnd();
      // What stands already when the page opens is not read out; what comes after is.
      requestAnimationFrame(() => phone.log.setAttribute("aria-live", "polite"));
    }
    if (focused) this.phones.get(focused)?.input.focus();
    this.moving(false);
  }

  /** The phones in their order: who asks, the group, then everybody else. */
  chats() {
    const people = this.cast.map((one) => ({
      key: one.key,
      name: one.name,
      role: this.text(`role-${one.role}`),
      reports: one.role === "safety",
      folded: ASIDE.includes(one.role) && !this.kept(`open-${one.key}`),
    }));
    const group = { key: "group", name: this.text("group-name"), role: this.workplace };
    return [people[0], group, ...people.slice(1)];
  }

  drawWords() {
    document.documentElement.lang = this.language;
    document.title = `Purkubotti: ${this.text("page-title")}`;
    for (const element of document.querySelectorAll("[data-text]")) {
      element.textContent = this.text(element.dataset.text);
    }
    const labels = { "guide-open": "guide-open", language: "language", "theme-switch": "theme", again: "again",
      "when-open": "clock-when" };
    for (const [id, text] of Object.entries(labels)) {
      $(id).setAttribute("aria-label", this.text(text));
      $(id).title = this.text(text);
    }
    $("language").value = this.language;
    $("clock").setAttribute("aria-label", this.text("clock"));
    $("guide").setAttribute("aria-label", this.text("guide"));
    $("tabs").setAttribute("aria-label", this.text("tabs"));
  }

  drawClock() {
    if (!this.zone) return;
    const now = this.now();
    const holiday = this.holidays[isoDay(now, this.zone)];
    setText($("clock-day"), this.day(now) + (holiday ? ` (${holiday})` : ""));
    setText($("clock-day-short"), this.day(now, "short"));
    setText($("clock-time"), this.time(now));
    const { next } = this.clock;
    const next_button = document.querySelector("[data-move=next]");
    const at = next == null ? "" : this.day(next) === this.day(now) ? "clock-at" : "clock-at-day";
    const weekday = next && new Intl.DateTimeFormat(this.locale(), { weekday: "short", timeZone: this.zone }).format(next);
    setText($("clock-next-at"), at && filled(this.text(at), { time: this.time(next), weekday }));
    next_button.setAttribute("aria-disabled", next == null || document.body.classList.contains("moving"));
  }

  drawGuide() {
    const closed = this.kept("guide", "open") === "closed";
    $("guide").hidden = closed;
    $("guide-open").hidden = !closed;
    if (closed) return;
    const next = hint(this);
    const isThere = this.isOneAtATime() && next.chat === this.current && next.chat !== "group";
    const key = JSON.stringify([next, isThere, this.language]);
    if ($("guide").dataset.key === key) return;
    $("guide").dataset.key = key;
    const name = next.who ? this.nameOf(next.who, true) : "";
    const words = filled(this.text(next.id), { name, word: next.word ?? "" });
    const typed = (word) => this.type(next.chat ?? this.cast[0].key, word);
    const close = this.text("guide-close");
    const step = filled(this.text("guide-step"), { step: String(next.step) });
    $("guide").replaceChildren(
      el("span", { class: "step", role: "img", "aria-label": step }, String(next.step)),
      el("p", {}, ...marked(words, typed)),
      ...(next.chat && !isThere ? [this.drawGuideShow(next)] : []),
      el("button", { type: "button", class: "icon", title: close, "aria-label": close,
        click: () => this.closeGuide(true) }, icon("close")));
    for (const button of document.querySelectorAll("[data-move]")) {
      button.classList.toggle("hinted", button.dataset.move === next.move);
    }
    for (const [chat, phone] of this.phones) phone.element.classList.toggle("hinted", chat === next.chat);
  }

  drawGuideShow(next) {
    const show = () => {
      if (next.chat === "group") this.phones.get("group").become(next.who);
      this.show(next.chat, true);
    };
    return el("button", { type: "button", class: "plain", click: show }, this.text("guide-show"));
  }

  closeGuide(closed) {
    this.keep("guide", closed ? "closed" : "open");
    $("guide").dataset.key = "";
    for (const element of document.querySelectorAll(".hinted")) element.classList.remove("hinted");
    this.drawGuide();
    (closed ? $("guide-open") : $("guide").querySelector("button"))?.focus();
  }

  // Being somebody, and letting time pass

  type(chat, words) {
    this.show(chat);
    this.phones.get(chat).type(words);
  }

  show(chat, andFocus = false) {
    const phone = this.phones.get(chat) ?? this.phones.values().next().value;
    this.current = phone.chat;
    this.keep("current", phone.chat);
    for (const one of this.phones.values()) {
      one.element.classList.toggle("current", one === phone);
      one.tab.setAttribute("aria-current", one === phone);
    }
    phone.read();
    phone.toEnd();
    if (this.entries.size) this.drawGuide();
    if (!andFocus) return;
    phone.unfold();
    phone.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    // A finger would get the keyboard over half of what it came to see.
    const place = matchMedia("(pointer: coarse)").matches ? phone.log : phone.input;
    place.focus({ preventScroll: true });
  }

  /** Whether the screen has room for one phone only. */
  isOneAtATime() {
    return getComputedStyle($("tabs")).display !== "none";
  }

  isLookedAt(phone) {
    return this.isOneAtATime() ? phone.chat === this.current : phone.element.contains(document.activeElement);
  }

  move(button) {
    if (button.getAttribute("aria-disabled") !== "true") this.moveTo(button.dataset.move);
  }

  /** *where*: "next", "morning", a number of minutes, or a local day and time. */
  moveTo(where) {
    if (this.wish({ do: "move", to: where })) this.moving(true);
  }

  moving(is) {
    document.body.classList.toggle("moving", is);
    const buttons = document.querySelectorAll("[data-move], #when-open");
    for (const button of buttons) button.setAttribute("aria-disabled", is);
    this.drawClock();
  }

  moved() {
    this.moving(false);
    $("status").textContent = filled(this.text("clock-moved"), { day: this.day(this.now()), time: this.time(this.now()) });
  }

  async begin(language) {
    const anybodySpoke = [...this.entries.values()].some((entry) => entry.author != null);
    if (anybodySpoke && !(await confirmed())) {
      $("language").value = this.language;
      return;
    }
    const theme = this.kept("theme");
    sessionStorage.clear();
    if (theme) this.keep("theme", theme);
    this.wish({ do: "begin", language });
  }

  listen() {
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const theme = this.kept("theme");
    if (theme) document.documentElement.dataset.theme = theme;
    $("theme-switch").addEventListener("click", () => {
      const was = document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light");
      document.documentElement.dataset.theme = was === "dark" ? "light" : "dark";
      this.keep("theme", document.documentElement.dataset.theme);
    });
    $("guide-open").addEventListener("click", () => this.closeGuide(false));
    $("again").addEventListener("click", () => this.begin(this.language));
    $("language").addEventListener("change", (event) => this.begin(event.target.value));
    for (const button of document.querySelectorAll("[data-move]")) {
      button.addEventListener("click", () => this.move(button));
    }
  }
}

function setText(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function confirmed() {
  const dialog = $("confirm");
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => done(dialog.returnValue === "yes"), { once: true });
  });
}

new Page();
