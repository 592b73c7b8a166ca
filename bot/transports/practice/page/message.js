// One message in a chat: drawn once, then changed in place, so that a screen reader
// hears what is new and nothing twice.

import { el, filled, icon, marked, unseen } from "./dom.js";

export const REACTIONS = ["👍", "✋", "✅"];
const QUOTED = 60;
const NONE = "0";

/** The options that *answer* means, when it is digits and nothing else. */
export function chosenOf(question, answer) {
  const digits = (answer?.words ?? "").match(/^[\s\d.,]+$/) ? answer.words.match(/\d+/g) : null;
  const chosen = (digits ?? []).map((digit) => question.choices.find((one) => one.digit === digit));
  return chosen.every(Boolean) ? chosen : [];
}

export class Message {
  constructor(phone, entry) {
    this.phone = phone;
    this.shown = null;
    this.quote = el("p", { class: "quote" });
    this.words = el("div", { class: "words" });
    this.choices = el("div", { class: "choices" });
    this.after = el("div", { class: "after", hidden: true });
    this.buttons = [];
    this.picked = new Set();
    this.meta = el("p", { class: "meta" });
    this.reactions = el("div", { class: "reactions" });
    this.bubble = el("div", { class: "bubble" }, this.quote, this.words);
    this.element = el("div", { class: "message" }, this.bubble, this.choices, this.after, this.reactions, this.meta);
    this.element.dataset.id = entry.id;
    this.update(entry);
  }

  /** Draw what differs from what is shown. */
  update(entry) {
    const was = this.shown;
    this.shown = entry;
    const mine = entry.author != null && entry.author === this.phone.me;
    this.element.classList.toggle("mine", mine);
    this.element.classList.toggle("bot", entry.author == null);
    this.element.classList.toggle("removed", entry.removed);
    const isSame = was && ["words", "author", "removed"].every((each) => was[each] === entry[each]);
    if (!isSame) this.drawWords(entry);
    if (was && was.words !== entry.words) this.flash();
    this.drawQuote(entry);
    this.drawChoices(entry);
    if (was?.edited !== entry.edited) this.drawMeta(entry);
    if (this.phone.isGroup && entry.author == null) this.drawReactions(entry);
  }

  drawWords(entry) {
    const { page } = this.phone;
    const author = entry.author == null ? "Purkubotti" : page.nameOf(entry.author);
    const named = this.phone.isGroup && entry.author != null;
    const content = [named ? el("span", { class: "author" }, author) : unseen(`${author}: `)];
    const question = entry.author != null && entry.words ? page.questionFor(entry) : null;
    const chosen = question ? chosenOf(question, entry) : [];
    if (entry.removed) {
      content.push(page.text("message-removed"));
      for (const rest of [this.after, this.choices]) rest.replaceChildren();
    } else if (entry.words == null) {
      content.push(el("span", { class: "voice" }, icon("voice"), page.text("message-voice")));
    } else if (chosen.length) {
      const labels = chosen.map((one) => one.label).join(", ");
      content.push(el("span", { class: "said" }, el("b", {}, entry.words.trim()), ` ${labels}`));
    } else if (entry.author == null) {
      content.push(...this.lines(entry.words));
      this.after.replaceChildren(...this.lines(entry.after));
      this.after.hidden = !entry.after;
    } else content.push(entry.words);
    this.words.replaceChildren(...content);
    this.bubble.classList.toggle("empty", entry.words === "" && !entry.removed);
  }

  lines(words) {
    return words.split("\n").map((line) =>
      el("span", { class: "line" }, ...marked(line, (typed) => this.phone.type(typed))));
  }

  drawQuote(entry) {
    const quoted = entry.replyTo ? this.phone.page.entries.get(entry.replyTo) : null;
    const shown = quoted && !chosenOf(quoted, entry).length;
    this.quote.hidden = !shown;
    if (shown) this.quote.textContent = shortened(quoted, this.phone.page);
  }

  drawChoices(entry) {
    this.choices.hidden = !entry.choices.length;
    if (!entry.choices.length) return;
    const { live, chosen } = this.phone.page.standing(entry);
    const digits = chosen.map((one) => one.digit);
    if (!live) this.picked.clear();
    const key = JSON.stringify([entry.choices, live, digits, [...this.picked]]);
    if (this.choices.dataset.key === key) return;
    this.choices.dataset.key = key;
    this.choices.classList.toggle("quiet", !live);
    // Not made anew: the reader's focus stays on the option that was pressed.
    if (this.buttons.length !== entry.choices.length) this.makeChoices(entry);
    entry.choices.forEach((choice, place) => this.drawChoice(this.buttons[place], choice, digits, live && entry.several));
    this.send.hidden = !(live && entry.several);
    this.send.setAttribute("aria-disabled", !this.picked.size);
  }

  makeChoices(entry) {
    this.buttons = entry.choices.map((choice) =>
      el("button", { type: "button", class: "choice", click: () => this.press(this.shown, choice.digit) }));
    this.send = el("button", { type: "button", class: "send-several", click: () => this.sendPicked() },
      this.phone.page.text("choice-send"));
    this.choices.replaceChildren(...this.buttons, this.send);
  }

  /** One option answers at once; of several, it is picked, unless it is the one that means none. */
  press(entry, digit) {
    if (!entry.several || digit === NONE || !this.phone.page.standing(entry).live) {
      this.phone.say(digit, entry.id);
      return;
    }
    if (!this.picked.delete(digit)) this.picked.add(digit);
    this.drawChoices(entry);
  }

  sendPicked() {
    if (!this.picked.size) return;
    const digits = this.shown.choices.map((one) => one.digit).filter((digit) => this.picked.has(digit));
    this.phone.say(digits.join(" "), this.shown.id);
  }

  drawChoice(button, choice, chosen, several) {
    const isChosen = chosen.includes(choice.digit);
    const isPicked = this.picked.has(choice.digit);
    button.classList.toggle("chosen", isChosen || isPicked);
    if (several && choice.digit !== NONE) button.setAttribute("aria-pressed", isPicked);
    else button.removeAttribute("aria-pressed");
    button.replaceChildren(
      el("b", { class: "digit" }, choice.digit),
      el("span", {}, ...marked(choice.label), ...(isChosen ? [unseen(this.phone.page.text("choice-chosen"))] : [])),
      ...(isChosen || isPicked ? [icon("check")] : []),
    );
  }

  drawMeta(entry) {
    const { page } = this.phone;
    const parts = [el("time", { datetime: new Date(entry.at).toISOString() }, page.time(entry.at))];
    if (entry.edited) parts.push(el("span", { class: "edited" }, page.text("message-edited")));
    if (entry.author == null) {
      const label = filled(page.text("message-reply"), { time: page.time(entry.at) });
      const reply = el("button", { type: "button", class: "reply", title: label, "aria-label": label,
        click: () => this.phone.replyTo(entry.id) }, icon("reply"));
      parts.push(reply);
    }
    this.meta.replaceChildren(...parts);
  }

  drawReactions(entry) {
    const { page } = this.phone;
    const key = JSON.stringify([entry.reactions, this.phone.me]);
    if (this.reactions.dataset.key === key) return;
    this.reactions.dataset.key = key;
    if (!this.reactions.children.length) {
      this.reactions.setAttribute("role", "group");
      this.reactions.setAttribute("aria-label", page.text("reactions"));
      this.reactions.append(...REACTIONS.map((emoji) =>
        el("button", { type: "button", class: "reaction", click: () => this.phone.react(entry.id, emoji) })));
    }
    REACTIONS.forEach((emoji, place) => {
      const whose = entry.reactions.filter(([one]) => one === emoji).map(([, key]) => key);
      const button = this.reactions.children[place];
      const names = whose.map((key) => page.nameOf(key, true)).join(", ");
      button.setAttribute("aria-pressed", whose.includes(this.phone.me));
      button.setAttribute("aria-label", names ? `${emoji} ${names}` : emoji);
      button.classList.toggle("used", whose.length > 0);
      button.replaceChildren(emoji, ...(names ? [el("span", {}, names)] : []));
    });
  }

  flash() {
    this.element.classList.remove("changed");
    void this.element.offsetWidth; // so that a second change in a row is seen too
    this.element.classList.add("changed");
  }
}

export function shortened(entry, page) {
  if (entry.removed) return page.text("message-removed");
  if (entry.words == null) return page.text("message-voice");
  const words = entry.words.replaceAll("*", "").replaceAll("🐦", "").replace(/\s+/g, " ").trim();
  return words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
}
