// One phone: a person's private chat with the bot, or the group as one of its members sees it.

import { el, filled, icon, marked, unseen } from "./dom.js";
import { Message, shortened } from "./message.js";

export class Phone {
  constructor(page, chat) {
    this.page = page;
    this.chat = chat.key;
    this.isGroup = chat.key === "group";
    this.name = chat.name;
    this.reports = chat.reports;
    this.me = this.isGroup ? page.kept("me", page.groupMembers()[0]?.key) : chat.key;
    this.messages = new Map();
    this.lastDay = null;
    this.reply = null;
    this.unread = 0;
    this.atEnd = true;
    this.draw(chat);
  }

  draw({ name, role, folded }) {
    const { page } = this;
    const heading = `phone-${this.chat}`;
    this.dot = el("span", { class: "dot", hidden: true });
    this.log = el("div", { class: "log", role: "log", tabindex: "0", "aria-live": "off",
      "aria-relevant": "additions text", "aria-label": filled(page.text("phone-log"), { name }) });
    this.log.addEventListener("scroll", () => this.noteEnd());
    new ResizeObserver(() => this.atEnd && this.toEnd()).observe(this.log);
    this.log.append(this.drawEmpty());
    this.quote = el("div", { class: "replying", hidden: true });
    this.input = el("textarea", { rows: "1", maxlength: "4000", enterkeyhint: "send", autocomplete: "off",
      placeholder: page.text("phone-placeholder"),
      "aria-label": filled(page.text("phone-input"), { name }),
      input: () => this.typed(), keydown: (event) => this.keyed(event) });
    const voice = page.text("phone-voice");
    const send = page.text("phone-send");
    this.form = el("form", { class: "composer", submit: (event) => this.submit(event) },
      this.isGroup ? null : el("button", { type: "button", class: "icon", title: voice, "aria-label": voice,
        click: () => this.speak() }, icon("voice")),
      this.input,
      el("button", { type: "submit", class: "icon send", title: send, "aria-label": send }, icon("send")));
    this.element = el("section", { class: "phone", "aria-labelledby": heading, focusin: () => this.read(),
      pointerdown: () => this.read() },
      el("header", {}, avatar(this.chat, name),
        el("div", { class: "who" }, el("h2", { id: heading }, name), el("p", {}, role)), this.dot),
      this.log,
      this.isGroup ? this.drawIdentity() : null,
      this.quote, this.form);
    this.element.classList.toggle("group", this.isGroup);
    this.element.dataset.chat = this.chat;
    if (folded) this.fold(name);
    this.drawTab(name);
    this.input.value = page.kept(`draft-${this.chat}`, "");
    this.grow();
  }

  /** What stands in a chat where nothing has been said. */
  drawEmpty() {
    const { page } = this;
    const asks = page.asker() === this.chat;
    const other = this.reports ? "empty-reports" : "empty-other";
    const id = this.isGroup ? "empty-group" : asks ? "empty-asker" : other;
    const words = filled(page.text(id), { word: page.text(this.reports ? "word-report" : "word-ask") });
    this.empty = el("div", { class: "empty" }, icon("bird", "mark"),
      el("p", {}, ...marked(words, (typed) => this.type(typed))));
    return this.empty;
  }

  drawTab(name) {
    this.tabDot = el("span", { class: "dot", hidden: true });
    this.tab = el("button", { type: "button", click: () => this.page.show(this.chat, true) },
      avatar(this.chat, name), el("span", {}, this.isGroup ? this.page.text("group-short") : this.page.nameOf(this.chat, true)), this.tabDot);
  }

  drawIdentity() {
    const { page } = this;
    const radios = page.groupMembers().map((member) => {
      const radio = el("input", { type: "radio", name: "me", value: member.key,
        checked: member.key === this.me, change: () => this.become(member.key) });
      return el("label", {}, radio, el("span", {}, page.nameOf(member.key, true)));
    });
    this.identity = el("fieldset", { class: "identity" }, el("legend", {}, page.text("group-you")), ...radios);
    return this.identity;
  }

  /** Somebody who is not in the story yet takes little room on a wide screen. */
  fold(name) {
    this.element.classList.add("folded");
    const label = filled(this.page.text("phone-unfold"), { name });
    const open = el("button", { type: "button", class: "unfold", title: label, "aria-label": label,
      click: () => { this.unfold(); this.input.focus(); } }, avatar(this.chat, name), el("span", {}, name));
    this.element.prepend(open);
  }

  unfold() {
    this.element.classList.remove("folded");
    this.element.querySelector(".unfold")?.remove();
    this.page.keep(`open-${this.chat}`, "yes");
  }

  become(key) {
    this.me = key;
    this.page.keep("me", key);
    const radio = this.identity.querySelector(`[value="${key}"]`);
    if (radio) radio.checked = true;
    for (const [id, message] of this.messages) message.update(this.page.entries.get(id));
    this.page.phones.get(key)?.unfold();
  }

  /** Show an entry, new or changed. */
  put(entry, isNew) {
    const message = this.messages.get(entry.id);
    if (message) message.update(entry);
    else {
      this.empty.remove();
      const day = this.page.day(entry.at);
      if (day !== this.lastDay) this.log.append(el("p", { class: "day" }, day));
      this.lastDay = day;
      const added = new Message(this, entry);
      if (isNew) added.element.classList.add("new");
      this.messages.set(entry.id, added);
      this.log.append(added.element);
      if (this.atEnd || entry.author === this.me) this.toEnd();
    }
    if (!isNew || entry.author === this.me) return;
    this.unfold();
    this.notice();
  }

  /** An answer or a newer question makes earlier questions quiet. */
  settle() {
    for (const [id, message] of this.messages) message.update(this.page.entries.get(id));
  }

  noteEnd() {
    this.atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }

  notice() {
    if (this.page.isLookedAt(this)) return;
    this.unread += 1;
    this.drawUnread();
  }

  read() {
    this.unread = 0;
    this.drawUnread();
  }

  drawUnread() {
    const words = filled(this.page.text("phone-unread"), { count: String(this.unread) });
    for (const dot of [this.dot, this.tabDot]) {
      dot.hidden = !this.unread;
      dot.replaceChildren(...(this.unread ? [unseen(words)] : []));
    }
    this.element.classList.toggle("unread", this.unread > 0);
  }

  type(words) {
    this.input.value = words;
    this.typed();
    this.input.focus();
  }

  typed() {
    this.page.keep(`draft-${this.chat}`, this.input.value);
    this.grow();
  }

  grow() {
    this.input.style.height = "auto";
    if (this.input.value) this.input.style.height = `${this.input.scrollHeight}px`;
  }

  keyed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    if (event.key === "Escape") this.replyTo(null);
  }

  submit(event) {
    event.preventDefault();
    const words = this.input.value.trim();
    if (!words || !this.say(words, this.reply)) return;
    this.input.value = "";
    this.typed();
    this.replyTo(null);
  }

  say(words, replyTo = null) {
    return this.page.wish({ do: "say", as: this.me, chat: this.chat, words, replyTo });
  }

  speak() {
    this.page.wish({ do: "say", as: this.me, chat: this.chat, words: null });
    this.input.focus();
  }

  react(message, emoji) {
    this.page.wish({ do: "react", as: this.me, message, emoji });
  }

  replyTo(id) {
    this.reply = id;
    this.quote.hidden = !id;
    if (!id) return;
    const label = this.page.text("reply-stop");
    this.quote.replaceChildren(
      el("p", {}, shortened(this.page.entries.get(id), this.page)),
      el("button", { type: "button", class: "icon", title: label, "aria-label": label,
        click: () => { this.replyTo(null); this.input.focus(); } }, icon("close")));
    this.input.focus();
  }
}

function avatar(key, name) {
  const face = key === "group" ? icon("people") : name.slice(0, 1);
  return el("span", { class: "avatar", "aria-hidden": "true", "data-who": key }, face);
}
