// What to try next, read from what has been said so far. Nothing in the conversation knows of it.

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/**
 * The next thing worth trying: `{ id, step, chat, who, word, move }`, all but the first two
 * optional. *chat* is the phone to look at, *word* what could be typed there, *move* where
 * the clock could go.
 */
export function hint(page) {
  const entries = [...page.entries.values()];
  const asker = page.asker();
  const said = entries.filter((entry) => entry.author != null);
  const asked = said.find((entry) => entry.author === asker);
  if (!asked) return { id: "hint-ask", step: 1, chat: asker, who: asker, word: page.text("word-ask") };
  const last = said.findLast((entry) => entry.author === asker);
  if (isWord(last, page.text("word-cancel"))) return { id: "hint-cancelled", step: 5, chat: asker };

  const question = entries.findLast((entry) => page.standing(entry).live && isFresh(entry, page));
  const claimer = claimed(entries);
  const open = openInGroup(entries);
  const morning = page.day(page.now()) !== page.day(asked.at);
  const held = said.some((entry) => isWord(entry, page.text("word-held")));

  if (open && !morning) return { id: "hint-claim", step: 2, chat: "group", who: firstFacilitator(page) };
  if (question) {
    const step = morning ? 5 : held ? 4 : claimer ? 3 : 1;
    return { id: morning ? "hint-morning-answer" : "hint-answer", step, chat: question.chat, who: question.chat };
  }
  if (morning) return { id: "hint-done", step: 5 };
  if (held) return { id: "hint-morning", step: 5, move: "morning" };
  if (claimer) {
    return { id: "hint-talk", step: 4, chat: claimer, who: claimer, word: page.text("word-held"), move: "next" };
  }
  return { id: "hint-wait", step: 2, move: "next" };
}

function isFresh(entry, page) {
  return page.now() - entry.at < HALF_A_DAY;
}

function isWord(entry, word) {
  return entry?.words?.trim().toLocaleLowerCase().startsWith(word);
}

/** The group's newest case message, when nobody has done anything about it. */
function openInGroup(entries) {
  const group = entries.filter((entry) => entry.chat === "group");
  const newest = group.at(-1);
  const open = newest && newest.author == null && newest.words.includes("🐦") && !newest.edited && !newest.reactions.length;
  return open ? newest : null;
}

/** Who was the last to claim something in the group, by a reaction or by words. */
function claimed(entries) {
  const group = entries.filter((entry) => entry.chat === "group");
  const reacted = group.findLast((entry) => entry.author == null && entry.reactions.length);
  const wrote = group.findLast((entry) => entry.author != null);
  return reacted?.reactions[0][1] ?? wrote?.author ?? null;
}

function firstFacilitator(page) {
  return page.cast.find((one) => one.role === "facilitator")?.key;
}
