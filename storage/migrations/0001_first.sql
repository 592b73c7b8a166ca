-- Everything about a person is in a `sealed` column: AES-GCM under the key named beside it.
-- The keys are in a file of their own (storage/vault.py); so is every link from a person to a
-- row here. This file alone, or with its write-ahead log, says nothing about anybody.

CREATE TABLE cases (
    -- keyed hash of the bird: which birds there are, and when, must not tell of a refusal
    name      BLOB PRIMARY KEY,
    key       TEXT NOT NULL,
    workplace TEXT NOT NULL,
    -- what the facilitators' group may know; a private search reads 'taken' here, too
    known_as  TEXT NOT NULL CHECK (known_as IN ('open', 'taken', 'over')),
    sealed    BLOB,
    -- only of a case that is over: its name is not used again for a while
    ended_on  TEXT,
    CHECK ((known_as = 'over') = (sealed IS NULL)),
    CHECK ((known_as = 'over') = (ended_on IS NOT NULL))
) STRICT;
CREATE INDEX cases_under ON cases (key) WHERE sealed IS NOT NULL;
CREATE INDEX cases_at ON cases (workplace) WHERE sealed IS NOT NULL;
CREATE INDEX cases_ended ON cases (ended_on) WHERE ended_on IS NOT NULL;

CREATE TABLE questions (
    -- never used again: an old message must not lead to somebody else's question
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    -- stands for a person; only the keys file knows for whom
    alias    TEXT NOT NULL,
    key      TEXT NOT NULL,
    sealed   BLOB NOT NULL,
    asked_at TEXT NOT NULL,
    -- when it left; an answer given earlier was to another question
    sent_at  TEXT,
    is_open  INTEGER NOT NULL CHECK (is_open IN (0, 1))
) STRICT;
CREATE INDEX questions_of ON questions (alias);
CREATE INDEX questions_under ON questions (key);

CREATE TABLE timers (
    -- of two that are due at once, the one that was set first comes first
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    -- keyed hash of case and kind: a case has at most one timer of a kind, and nobody can read
    -- from this table what it waits for
    slot   BLOB NOT NULL UNIQUE,
    due_at TEXT NOT NULL,
    key    TEXT NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX timers_due ON timers (due_at);
CREATE INDEX timers_under ON timers (key);

CREATE TABLE covers (
    -- of the errand; the row goes with it when the cover is over
    key       TEXT PRIMARY KEY,
    workplace TEXT NOT NULL,
    -- who asks, where and when, and who comes
    sealed    BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX covers_at ON covers (workplace);

CREATE TABLE inbox (
    -- keyed hash of the network's name of the event
    event    BLOB PRIMARY KEY,
    heard_on TEXT NOT NULL,
    result   TEXT NOT NULL CHECK (
        result IN ('answered', 'unclear', 'not-ours', 'limited', 'error', 'unheard')
    )
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_age ON inbox (heard_on);

CREATE TABLE outbox (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    -- the same over retries, restarts and restores
    send_key TEXT NOT NULL UNIQUE,
    network  TEXT NOT NULL,
    key      TEXT NOT NULL,
    sealed   BLOB NOT NULL,
    -- a word to the person who asks, or with their name: withdrawn, if unsent, when the case
    -- is over
    case_key TEXT,
    put_at   TEXT NOT NULL,
    -- said to somebody in the quiet hours by somebody else's doing: it waits for the morning;
    -- or, in the last of years, to a group that cannot be reached: it waits until it can be;
    -- or it may have left, and waits for a sign of that
    held_until TEXT,
    -- set when the network says for ever no, or when nobody can tell whether what is never said
    -- twice has left; the row then waits for a human
    blocked  TEXT,
    -- only where a network shows what is sent twice: when the first attempt began of which nobody
    -- knows whether it left; and when the last such ended, nothing while it is under way
    began_at TEXT,
    ended_at TEXT,
    -- it was seen to arrive while the attempt was under way: its sealed name in the network
    seen     BLOB
) STRICT;
CREATE INDEX outbox_under ON outbox (key);
CREATE INDEX outbox_waiting ON outbox (id, put_at) WHERE blocked IS NULL AND held_until IS NULL;
CREATE INDEX outbox_held ON outbox (held_until) WHERE held_until IS NOT NULL;
CREATE INDEX outbox_blocked ON outbox (blocked) WHERE blocked IS NOT NULL;
CREATE INDEX outbox_case ON outbox (case_key) WHERE case_key IS NOT NULL;
CREATE INDEX outbox_tried ON outbox (began_at) WHERE began_at IS NOT NULL;

CREATE TABLE sent (
    -- keyed hash of the network's name of the message: what was replied or reacted to?
    message  BLOB PRIMARY KEY,
    -- the key of the case that it was about; no row, and no link, need be left under it
    case_key TEXT,
    question INTEGER,
    -- the group's one message of the case, edited in place: its sealed name in the network
    board    BLOB,
    -- said in private to the person who asks, sealed under the key of the case: its name in the
    -- network and the chat, where it is to go when the case has ended
    own      BLOB,
    -- a day only: moments side by side would tell which case went on as which
    sent_on  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sent_about ON sent (case_key) WHERE board IS NOT NULL;
CREATE INDEX sent_own ON sent (case_key) WHERE own IS NOT NULL;
CREATE INDEX sent_age ON sent (sent_on);

CREATE TABLE members (
    workplace TEXT NOT NULL,
    alias     TEXT NOT NULL,
    sealed    BLOB NOT NULL,
    PRIMARY KEY (workplace, alias)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_homes ON members (alias);

CREATE TABLE lost_groups (
    -- its facilitators' group cannot be reached; the members are kept as they were
    workplace TEXT PRIMARY KEY,
    since     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE deaf_networks (
    -- nothing is heard from it, and people have been told on another
    network TEXT PRIMARY KEY,
    since   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE habits (
    alias      TEXT PRIMARY KEY,
    key        TEXT NOT NULL,
    -- the languages somebody asked for, the first for reading
    sealed     BLOB NOT NULL,
    -- when a person without a part in the workplace is forgotten
    expires_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX habits_expiring ON habits (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE phones (
    alias  TEXT PRIMARY KEY,
    key    TEXT NOT NULL,
    -- of a facilitator: do they speak with the phone that is known to be theirs?
    trust  TEXT NOT NULL CHECK (trust IN ('known', 'asked', 'unanswered', 'refused')),
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX phones_doubted ON phones (trust) WHERE trust <> 'known';

CREATE TABLE loads (
    alias  TEXT PRIMARY KEY,
    key    TEXT NOT NULL,
    -- of a facilitator: so many times asked in private and so many talks held, by days, for
    -- eight weeks
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE positions (
    network  TEXT PRIMARY KEY,
    position TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clock (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    -- what the time was when the bot was last there, to the minute
    seen_at TEXT NOT NULL,
    -- the machine's clock had jumped; who keeps the bot running was told, or says it is right
    doubt   TEXT NOT NULL CHECK (doubt IN ('none', 'doubted', 'told', 'believed'))
) STRICT;

CREATE TABLE offers (
    -- keyed hash of the bird
    name      BLOB PRIMARY KEY,
    -- a new one whenever the offer changes: who had it before is forgotten with the old one
    key       TEXT NOT NULL,
    workplace TEXT NOT NULL,
    sealed    BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX offers_under ON offers (key);
CREATE INDEX offers_at ON offers (workplace);

CREATE TABLE counts (
    workplace TEXT NOT NULL,
    month     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    number    INTEGER NOT NULL CHECK (number >= 0),
    PRIMARY KEY (workplace, month, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE instance (
    -- one higher with each start and each backup, as the journal of what has left knows
    epoch    INTEGER NOT NULL,
    -- in a backup: when it was made
    made_at  TEXT,
    -- a backup was put in our place; 'held': nobody knows what has left since it was made
    restored TEXT CHECK (restored IN ('known', 'held')),
    -- when that was first seen
    since    TEXT
) STRICT;

CREATE TABLE has_left (
    -- after the backup that we came from: the names of messages, by the journal
    name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
