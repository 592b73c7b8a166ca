// What to try next, read from how things stand. Nothing in the conversation knows of it.

const HALF_A_DAY = 12 * 60 * 60 * 1000;
const DAY = 2 * HALF_A_DAY;
//: the hour that "tomorrow morning" moves the clock to
const MORNING = 8;

/**
 * The next thing worth trying: `{ id, step, chat, who, word, move }`, all but the first two
 * optional. *chat* is the phone to look at, *word* what could be typed there, *move* where
 * the clock could go.
 */
export function hint(page) {
  const { state, asked, holders } = page.situation;
  const asker = page.asker();
  const last = said(page).findLast((entry) => entry.author === asker);
  if (!last) return { id: "hint-ask", step: 1, chat: asker, who: asker, word: page.text("word-ask") };
  switch (state) {
    case "open": return asked ? claiming(page) ?? answering(page, 2) : answering(page, 1, [asker]) ?? answering(page, 2) ?? waiting(2);
    case "provisional": return answering(page, 2, holders) ?? waiting(2);
    case "claimed": return answering(page, 3, [asker, ...holders]) ?? waiting(3);
    case "agreed": return answering(page, 4, holders) ?? talking(page);
    case "held": return isNextDay(page) ? followed(page) : answering(page, 4, [...holders, asker]) ?? sleeping(page);
  }
  if (isWord(last, page.text("word-cancel"))) return again(page, "hint-cancelled");
  // Whoever has noticed a colleague has no case of their own, and yet a question to answer.
  const noticed = answering(page, 1, [asker]);
  if (noticed && !page.kept("held")) return noticed;
  if (page.clock.next != null) return waiting(5);
  return again(page, page.kept("held") ? "hint-done" : "hint-over");
}

function again(page, id) {
  return { id, step: 5, word: page.text("word-ask") };
}

function waiting(step) {
  return { id: "hint-wait", step, move: "next" };
}

/** The talk is over: on to the morning, or to the day that the person is asked on. */
function sleeping(page) {
  const { next } = page.clock;
  const isMorning = next == null || (next - page.now() < DAY && page.isAt(next, MORNING));
  return isMorning ? { id: "hint-morning", step: 5, move: "morning" } : waiting(5);
}

/** Somebody was asked something: the first of *chats*, or whoever was asked last. */
function answering(page, step, chats) {
  const questions = [...page.waiting].map((id) => page.entries.get(id)).filter((entry) => entry && isFresh(entry, page));
  questions.sort((one, other) => one.at - other.at);
  const ofThem = chats?.map((chat) => questions.find((entry) => entry.chat === chat)).find(Boolean);
  const question = chats ? ofThem : questions.at(-1);
  return question && { id: "hint-answer", step, chat: question.chat, who: question.chat };
}

/** The group can see the case: somebody who has no seat in it and has not reacted to it may take it. */
function claiming(page) {
  const asked = answering(page, 2);
  if (asked && asked.chat !== page.asker()) return asked;
  const board = [...page.entries.values()].findLast((entry) => entry.chat === "group" && entry.author == null && entry.words.includes("🐦"));
  const reacted = board?.reactions.map(([, key]) => key) ?? [];
  const gone = [...page.situation.holders, ...reacted];
  const who = page.groupMembers().find((one) => one.role === "facilitator" && !gone.includes(one.key));
  return board && who ? { id: "hint-claim", step: 2, chat: "group", who: who.key } : waiting(2);
}

function talking(page) {
  const { holders: [holder], slot } = page.situation;
  const isOver = slot != null && page.now() >= slot;
  return { id: isOver ? "hint-held" : "hint-talk", step: 4, chat: holder, who: holder, word: page.text("word-held"),
    move: isOver ? undefined : "next" };
}

function followed(page) {
  const asked = answering(page, 5, [page.asker(), ...page.situation.holders]);
  if (asked) return { ...asked, id: "hint-morning-answer" };
  const { holders } = page.situation;
  const { next } = page.clock;
  const isToday = (at) => at != null && page.day(at) === page.day(page.now());
  const isAsked = [...page.entries.values()].some((entry) =>
    entry.author == null && [page.asker(), ...holders].includes(entry.chat) && isToday(entry.at));
  if (next != null && !isAsked) return waiting(5);
  return isToday(next) ? { id: "hint-told", step: 5, who: holders[0], move: "next" } : again(page, "hint-done");
}

function said(page) {
  return [...page.entries.values()].filter((entry) => entry.author != null);
}

function isNextDay(page) {
  return page.situation.slot != null && page.day(page.situation.slot) !== page.day(page.now());
}

function isFresh(entry, page) {
  return page.now() - entry.at < HALF_A_DAY;
}

function isWord(entry, word) {
  return entry?.words?.trim().toLocaleLowerCase().startsWith(word);
}
