// The dialog that moves the clock to any later time within two weeks.

import { el, isoDay } from "./dom.js";

const DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;
const $ = (id) => document.getElementById(id);

export class When {
  constructor(page) {
    this.page = page;
    $("when-open").addEventListener("click", () => this.open());
    $("when-no").addEventListener("click", () => $("when").close());
    $("when-form").addEventListener("submit", (event) => this.submit(event));
    for (const field of [$("when-day"), $("when-time")]) {
      field.addEventListener("input", () => { $("when-amiss").textContent = ""; });
    }
  }

  open() {
    if ($("when-open").getAttribute("aria-disabled") === "true") return;
    const { day, time } = this.present();
    $("when-day").replaceChildren(...this.days(day));
    $("when-time").value = time;
    $("when-amiss").textContent = "";
    $("when").showModal();
  }

  /** The stage's own day and time, as the fields have them. */
  present() {
    const { zone } = this.page;
    const now = this.page.now();
    const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(now);
    return { day: isoDay(now, zone), time };
  }

  /** Today and the days after it, a holiday with its name. */
  days(today) {
    const format = new Intl.DateTimeFormat(this.page.locale(), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
    return Array.from({ length: DAYS }, (_, place) => {
      const noon = Date.parse(`${today}T12:00Z`) + place * DAY;
      const value = isoDay(noon, "UTC");
      const holiday = this.page.holidays[value];
      return el("option", { value }, format.format(noon) + (holiday ? ` (${holiday})` : ""));
    });
  }

  submit(event) {
    event.preventDefault();
    const { day, time } = this.present();
    const wanted = `${$("when-day").value}T${$("when-time").value}`;
    if (wanted <= `${day}T${time}`) {
      $("when-amiss").textContent = this.page.text("when-past");
      $("when-time").focus();
      return;
    }
    $("when").close();
    this.page.moveTo(wanted);
  }
}
