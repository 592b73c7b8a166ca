# What `purkubotti check`, `init`, `doctor` and a start that fails say to the operator.

at-line = Line { $line }: { $what }
warning = (note) { $what }
check-good = All is well.
check-count = { $faults ->
    [0] The bot starts with these settings.
    [one] One fault: the bot does not work until it is fixed.
   *[other] { $faults } faults: the bot does not work until they are fixed.
}
check-group = { $name }: the Signal group { $group }, { $count } members.

# What would become of a request. Days and clock times are written as preview-format-* says.
preview-title = Preview: what would become of a request
preview-workplace = { $name }
preview-moment = {"  "}{ $line }
preview-line = { $at }{ $why } → { $asked }, a word by { $word }, and if nobody is found, that is told by { $truth } → talk at { $talk }, question { $question }{ $choice }
preview-asked = asked { $at }
preview-asked-now = asked at once
preview-choice = , or { $at } if the person chooses so
preview-eve = {" "}(the next day: { $name })
preview-closed = {" "}(closed, last day { $day })
preview-clock = { $clock }
preview-day = { $day } { $clock }
preview-format-long = cccc d MMMM
preview-format-short = cccc d MMMM
preview-format-clock = HH:mm

fault-no-such-file = There is no such configuration file. Check the path; config.example.toml is a model.
fault-is-a-folder = This is a folder. Give the configuration file, e.g. --config config.toml.
fault-unreadable = The configuration file cannot be read. Check its permissions.
fault-too-large = The file is over a million bytes, so it is not a configuration.
fault-not-utf-8 = The file is not UTF-8 text. Save it again as UTF-8.
fault-syntax = This line is not TOML. Write name = "value"; texts and times stand in quotation marks, lists in square brackets.
fault-twice = This name was given before. Remove one of the two; another workplace begins with a line [[workplace]].
fault-rest-unread = The rest will be checked when this is fixed.
fault-missing = `{ $where }` is missing. Add e.g. { $example }
fault-unknown-key = `{ $where }`: there is no such setting. Possible here: { $near }.
fault-unknown-key-near = `{ $where }`: there is no such setting. Did you mean: { $near }?
fault-unknown-key-elsewhere = `{ $where }` belongs elsewhere. Move it to { $near }.
fault-not-text = `{ $where }`: expected text in quotation marks, e.g. { $example }
fault-not-a-line = `{ $where }`: expected one short line without control characters.
fault-empty = `{ $where }` is empty. Write e.g. { $example }
fault-empty-list = `{ $where }`: at least one is needed, e.g. { $example }
fault-not-a-list = `{ $where }`: expected a list in square brackets, e.g. { $example }
fault-not-a-section = `{ $where }`: expected a section with its heading in brackets on a line of its own.
fault-single-brackets = `{ $where }`: there may be several of these. Write the heading in double brackets, e.g. [[workplace]].
fault-not-a-clock = `{ $where }`: expected a time of day, e.g. "8:00".
fault-no-such-clock = `{ $where }`: there is no such time. A day runs from 0:00 to 23:59.
fault-not-a-span = `{ $where }`: expected a stretch of time, e.g. "9:45-10:00".
fault-quiet-all-day = `{ $where }`: the quiet hours would last all day and night. Write e.g. "20:00-7:00", or "" for none.
fault-not-hours = `{ $where }`: expected days and a stretch of time, e.g. "mon-fri 8:00-16:00". Days: mon tue wed thu fri sat sun.
fault-not-a-duration = `{ $where }`: expected a duration, e.g. "10 min".
fault-duration-out-of-range = `{ $where }`: the duration must be between 1 min and 4 h, e.g. "10 min".
fault-wait-out-of-range = `{ $where }`: the wait may be 4 h at most, e.g. "5 min"; "0 min" = no wait.
fault-cover-out-of-range = `{ $where }`: a cover lasts 5–60 minutes, e.g. 15.
fault-not-weekly = `{ $where }`: expected a whole number from 1 to 20: how many talks a week, e.g. 3.
fault-not-days-kept = `{ $where }`: expected a whole number of days from 1 to 90, e.g. 30.
fault-not-a-day = `{ $where }`: expected a date, e.g. 2026-11-03.
fault-not-a-moment = `{ $where }`: expected a date and a time, e.g. "2026-12-03 14:30".
fault-no-such-day = There is no such date or time. Write 2026-11-03 or "8:00".
fault-not-days = `{ $where }`: expected a day, or two with two dots between them, e.g. "2026-10-12..2026-10-16".
fault-days-backwards = `{ $where }`: the holiday would end before it begins. Swap the days, e.g. "2026-10-12..2026-10-16".
fault-unknown-country = `{ $where }`: write "FI", "SE" or "NO", or "" if people work on public holidays, too.
fault-unknown-zone = `{ $where }`: unknown time zone. Did you mean: "{ $near }"?
fault-unknown-language = `{ $where }`: the languages are "fi", "sv", "en" and "nb".
fault-unknown-form = `{ $where }`: write "one-to-one" or "group".
fault-unknown-leaders = `{ $where }`: write "2" (always) or "preferably 2".
fault-unknown-devices = `{ $where }`: write "confirmed", "only-confirmed" or "all".
fault-not-yes-or-no = `{ $where }`: write true or false, without quotation marks.
fault-not-a-phone = `{ $where }`: expected a phone number, e.g. "050 000 0001".
fault-not-an-id = `{ $where }`: expected a short name in small letters a–z, e.g. "koivuranta".
fault-not-a-prefix = `{ $where }`: expected a sign such as "!", and a word after it if you like, e.g. "!purku".
fault-not-a-server = `{ $where }`: expected the name of a server, e.g. "example.fi".
fault-not-a-url = `{ $where }`: expected a web address, e.g. "https://example.fi".
fault-not-https = `{ $where }`: this address would be called in clear. Write https, e.g. "https://example.fi/ping".
fault-not-a-matrix-user = `{ $where }`: expected a Matrix user, e.g. "@purku:example.fi".
fault-not-an-address = `{ $where }`: expected an address, e.g. "matrix:@minna:example.fi", or on Signal "signal:" and a uuid, "signal:group." and an id.
fault-not-a-matrix-address = `{ $where }`: expected "matrix:@minna:example.fi" (a person) or "matrix:!abc:example.fi" (a room).
fault-room-alias = `{ $where }`: this is a room's alias. The id that begins with an exclamation mark is needed (Element: room settings, Advanced).
fault-room-for-person = `{ $where }`: this is a room; expected a person, e.g. "matrix:@minna:example.fi".
fault-person-for-room = `{ $where }`: this is a person; expected the group's room, e.g. "matrix:!abc:example.fi".
fault-not-a-signal-address = `{ $where }`: expected "signal:" and a uuid (a person), or "signal:group." and the group's id. Those whom the bot knows are listed by: purkubotti addresses --config file
fault-number-for-uuid = `{ $where }`: this is a phone number. Signal knows a person by a uuid, which stays when the number changes. It is shown by: purkubotti addresses --config file and the number
fault-signal-group-link = `{ $where }`: this is the group's invitation link. The group's id is needed; it is shown by: purkubotti addresses --config file
fault-signal-group-for-person = `{ $where }`: this is a group; expected a person: "signal:" and a uuid.
fault-signal-person-for-group = `{ $where }`: this is a person; expected a group: "signal:group." and an id.
fault-not-an-account = `{ $where }`: expected the bot's phone number with its country code, e.g. "+358401234567".
fault-not-an-endpoint = `{ $where }`: expected where signal-cli listens, e.g. "unix:///run/signal-cli/socket".
fault-endpoint-elsewhere = `{ $where }`: signal-cli has to be on this machine: it asks for no password there, and messages would travel in clear. Write e.g. "unix:///run/signal-cli/socket".
fault-endpoint-http = `{ $where }`: the bot does not use the HTTP address of signal-cli. Start it with --socket, and write e.g. "unix:///run/signal-cli/socket".
fault-not-a-whole-path = `{ $where }`: expected a path from the root on, e.g. "/run/signal-cli/spool.jsonl".
fault-not-disappearing = `{ $where }`: expected a time, e.g. "1 d" or "1 week", or "" if the bot is to set no timer.
fault-disappearing-out-of-range = `{ $where }`: the time must be between 1 h and 4 weeks; Signal allows no more.
fault-endpoint-tcp = `{ $where }`: anybody on this machine can read the bot's messages, and write in its name. Write e.g. "unix:///run/signal-cli/socket".
fault-disappears-early = `{ $where }`: the message is gone before a talk agreed for tomorrow has been held, and place and time with it. Write e.g. "1 week".
fault-practice-only = `{ $where }`: practice addresses work only in practice (purkubotti practice). Write a real address.
fault-no-such-network = `{ $where }`: the network of this address has no settings. Add a section { $near }.
fault-no-log-in = `{ $where }`: neither password nor access token, and the bot has not logged in yet. Run purkubotti init, or give the environment variable PURKU_MATRIX__PASSWORD or PURKU_MATRIX__ACCESS_TOKEN, or a systemd credential of that name (LoadCredential).
fault-no-user = `{ $where }`: user is missing, and a password alone does not say whose it is. Add e.g. user = "@purku:example.fi"
fault-not-a-recovery-key = `{ $where }`: expected the recovery key as Element shows it: 48 letters and digits in groups of four.
fault-unencrypted-rooms = `{ $where }`: in rooms without encryption whoever runs the homeserver reads who asks for a debrief. Remove the line, and turn encryption on in the room.
fault-all-devices = `{ $where }`: a device that somebody adds to a facilitator's account with a stolen password reads the group, too. With "confirmed" it does not.
fault-not-allowed = `{ $where }`: the bot does not let this person write to it first. Add their server to allow_servers, or the person to allow_people.
fault-bad-variable = A PURKU_ environment variable is not written as it should be. A list is written like this: ["first", "second"].
fault-bad-credential = A systemd credential (LoadCredential) cannot be read. It must be UTF-8 text, and the bot must be allowed to read it.
fault-nobody-told = Nobody is told when the bot does not work. Add to [admin] e.g. people = ["matrix:@it:example.fi"]
fault-not-approved = Nobody is noted as having approved the bot's texts. When occupational health has read them, fill in approved_by and approved_on in [admin].
fault-in-the-future = `{ $where }` is in the future. Write the day on which it was verified.
fault-same-id = `{ $where }`: another workplace has this id. Give each its own.
fault-same-group = `{ $where }`: another workplace has this group. Give each a room of its own.
fault-cover-in-group = `{ $where }`: this room is already a group of debriefers or another cover pool. Give the pool a room of its own: no case is spoken of there.
fault-no-room = One-to-one debriefs need a place to meet. Add e.g. rooms = ["small meeting room B2"]
fault-break-outside-work = `{ $where }`: the break is not within working hours. Correct the break or work.
fault-breaks-overlap = `{ $where }`: the break overlaps another one.
fault-coverage-in-quiet = `{ $where }`: the word of the morning would fall into the quiet hours, and leave only when work begins. Move { $where } or quiet, or write "" if it is not needed.
fault-follow-up-in-quiet = `{ $where }`: the follow-up would fall into the quiet hours. Move { $where } or quiet.
fault-how-are-you-in-quiet = `{ $where }`: the facilitator would be asked in the quiet hours. Move { $where } or quiet.
fault-evening-in-quiet = `{ $where }`: the evening calls fall into the quiet hours. Move evening or quiet.
fault-after-night-early = `{ $where }`: after a night the question would come earlier than otherwise. Move it or follow_up.
fault-free-day-at-night = `{ $where }`: on free days the question comes only between 6:00 and 22:00. Write e.g. "10:00".
fault-days-overlap = `{ $where }`: the holiday overlaps another one.
fault-closed-too-long = `{ $where }`: the workplace would be closed for more than 100 days on end. Check the days and years.
fault-days-past = `{ $where }`: all holidays are past. Add those to come, or remove the line.
fault-supervision-past = `{ $where }`: this work supervision is past. Remove it, and add the next one.
fault-window-too-short = `{ $where }`: the window would close before the first reminder. Lengthen it or shorten first_reminder.
fault-session-window-too-short = `{ $where }`: the window would close before a group session may begin. Lengthen it or shorten earliest.
fault-on-site-too-long = `{ $where }`: the whole group would be asked only after the first reminder. Shorten it or lengthen first_reminder.
fault-neighbours-too-early = `{ $where }`: the neighbours would be asked before the coordinator. It must be longer than first_reminder.
fault-no-neighbours = `{ $where }`: no neighbours are named. Add to the workplace e.g. neighbours = ["haapala"], or write "".
fault-own-neighbour = `{ $where }`: a workplace is not its own neighbour. Remove its own id.
fault-no-such-neighbour = `{ $where }`: no such workplace. In this file there are: { $near }.
fault-clock-change = `{ $where }`: on the day the clocks change there is no such time, or it comes twice. Choose a time outside the hour in which clocks change.
fault-number-old = { $name }: `{ $where }` is { $months } months old. Check the number and the date.
fault-shipped-number-old = The number { $phone } ({ $name }) that ships with the bot was verified { $months } months ago. Check it and add a [[workplace.contact]] of your own with kind = "{ $kind }".
fault-contact-kind-near = `{ $where }`: a number of this kind is given nowhere. Did you mean: "{ $near }"?
fault-shipped-number-undated = The number { $phone } ({ $name }) that ships with the bot: nobody knows when it was verified. Check it and add a [[workplace.contact]] of your own with kind = "{ $kind }".
fault-secret-for-all-eyes = `{ $where }`: anybody on this machine can read this file. Run chmod 600, or give the secret as an environment variable.
fault-not-a-folder = `{ $where }`: this cannot be a folder for the bot's data. Check the path and its permissions.
fault-unfit = `{ $where }`: this value does not fit. E.g. { $example }

# What is wrong with signal-cli; purkubotti check and doctor look at it.
fault-daemon-absent = `{ $where }`: nothing listens here. Start signal-cli: systemctl start signal-cli, or write the address that it was started with (--socket).
fault-daemon-no-socket = `{ $where }`: this is a file or a folder, not the socket of signal-cli. Write the address that it was started with (--socket).
fault-daemon-deserted = `{ $where }`: this is an old socket that nothing listens at. Start signal-cli afresh: systemctl restart signal-cli. If it does not stay up, its log says why: journalctl -u signal-cli
fault-daemon-closed = `{ $where }`: this user has no right to the socket of signal-cli. Add it to the group { $group } (usermod -aG { $group } user); the service has a line SupplementaryGroups=signal-cli.
fault-daemon-closed-to-group = `{ $where }`: only signal-cli's own user may use its socket, and the bot may not. Add UMask=0007 to the service of signal-cli, and start it afresh.
fault-daemon-silent = `{ $where }`: something listens here that does not answer as signal-cli does. Check the address, and start signal-cli afresh: systemctl restart signal-cli
fault-daemon-mode = `{ $where }`: signal-cli receives in the mode { $mode }, which loses messages. Start it with --receive-mode on-connection, as systemd/signal-cli.service does.
fault-daemon-deaf = `{ $where }`: signal-cli answers, but receives no messages any more. Start it afresh: systemctl restart signal-cli
fault-daemon-too-old = `{ $where }`: signal-cli { $version } is too old: in April 2026 Signal's servers put accounts of such versions out of use. Update it at once; the new one needs Java { $java }.
fault-daemon-old = `{ $where }`: signal-cli { $version } is { $months } months old. One older than three months may stop working, and Signal may put the bot's account out of use. Update signal-cli.
fault-account-none = `{ $where }`: signal-cli has no account. Register the bot's number; purkubotti init and README say how.
fault-account-other = `{ $where }`: signal-cli serves another number. Correct `account`, or start signal-cli with this number (-a).
fault-account-unreached = `{ $where }`: signal-cli has no answer from Signal's servers for this account now. Check the network, and the log: journalctl -u signal-cli
fault-spool-absent = `{ $where }`: there is no such file, so messages would be lost. Start signal-cli as systemd/signal-cli.service does, or correct the path.
fault-spool-no-file = `{ $where }`: this is no ordinary file. Write the path of the one that signal-cli writes to.
fault-spool-closed = `{ $where }`: this user has no right to read and empty the file. Add it to the group { $group } (usermod -aG { $group } user), and run chmod 660 on the file.
fault-spool-open = `{ $where }`: anybody on this machine can read what is written to the bot. Run chmod 660 on the file.
fault-spool-on-disk = `{ $where }`: the file is on a disk, so the words of messages stay there. Move it into memory, e.g. "/run/signal-cli/spool.jsonl".
fault-spool-little-room = `{ $where }`: there is room for { $room } MB only; when it is full, messages are lost without a word. Make room.
fault-spool-not-fed = `{ $where }`: signal-cli does not write to this file, so messages would be lost. Start it with -o json and its output going here, as systemd/signal-cli.service does.
fault-group-unknown = `{ $where }`: signal-cli does not know this group. Add the bot to the group in Signal. The bot's groups: { $near }
fault-group-invited = `{ $where }`: the bot is invited to the group { $name }, and is not in it yet. When it runs it accepts by itself.
fault-group-out = `{ $where }`: the bot is not in the group { $name }. Add it to the group in Signal.
fault-group-wiped = `{ $where }`: signal-cli knows neither the group's name nor its members now. That mends itself when Signal's server answers; look again in a while.
fault-group-admins-only = `{ $where }`: only admins may write in the group { $name }. Make the bot an admin, or let everybody write in the group's settings.
fault-group-of-others = `{ $where }`: nobody whom the file names for this workplace is in the group { $name }. Check that it is not the id of another group.

# `purkubotti init`: the questions, and what comes after them.
init-begin = A few questions, and the file { $file } is ready. Enter accepts what stands in brackets. Ctrl-C ends; nothing is left half done.
init-homeserver = Address of the Matrix homeserver, e.g. https://matrix.example.fi
init-no-answer = No Matrix homeserver answers at { $homeserver }. Check the address and the network.
init-user = The bot's own account there
init-name = Name of the workplace, as people call it
init-time-zone = Time zone
init-group = Id of the facilitators' room, e.g. !abc:example.fi (Element: room settings, Advanced)
init-coordinator = The coordinator's Matrix account, e.g. @minna:example.fi (told when nobody takes a case)
init-coordinator-name = The coordinator's name, for people who are to call
init-coordinator-phone = The coordinator's phone number
init-room = Where debriefs are held, e.g. small meeting room B2
init-work = Working hours: the days mon tue wed thu fri sat sun, and clock times
init-health-phone = Phone number of occupational health, checked just now (Enter: none is given)
init-health-name = Occupational health
init-admin = Whom the bot tells when something is wrong: a Matrix account (Enter: nobody)
init-networks = Where the facilitators' group and the bot are: matrix, signal or both
init-signal-account = The bot's own phone number with its country code, e.g. +358401234567
init-signal-step-install = { "  1. " }Install signal-cli 0.14.1 or newer, Java 25, and the services of the folder systemd; README, "Signal, step by step", says how.
init-signal-step-register = { "  2. " }Register the number. Solve the captcha at { $captcha }, copy the link Open Signal, and run (LINK is that link, CODE the one of the text message; for a call add --voice):
init-signal-step-link = { "     " }Or link the bot to a phone that has the number already; then it works only as long as the phone is in use:
init-signal-step-pin = { "  3. " }Set a PIN, so that nobody else can take the number, and keep it in your organisation's password safe:
init-signal-step-profile = { "  4. " }Give the name that people see:
init-signal-step-start = { "  5. " }Start it:
init-signal-again = Enter: look again (anything else: go on without)
init-signal-ready = signal-cli { $version } serves this number.
init-signal-no-groups = The bot is in no group yet. Add it to the facilitators' group in Signal.
init-signal-not-there = signal-cli was not reached, so its groups and people cannot be listed. Mend that and press Enter, or write the addresses yourself.
init-group-signal = The facilitators' group: its number in the list above (Enter: list the groups again)
init-group-both = The facilitators' group: its number in the list above, or the id of a Matrix room, e.g. !abc:example.fi (Enter: list the groups again)
init-coordinator-signal = The coordinator (told when nobody takes a case): their number in the list above, or their phone number or username in Signal
init-coordinator-both = The coordinator (told when nobody takes a case): their number in the list above, their phone number or username in Signal, or a Matrix account, e.g. @minna:example.fi
init-admin-signal = Whom the bot tells when something is wrong: in the same way (Enter: nobody)
init-admin-both = Whom the bot tells when something is wrong: in the same way; best in another network than the group (Enter: nobody)
init-signal-good = Signal is well.
init-signal-not-good = Mend this, and run the same again.
init-written = { $file } is written; only you can read it. It explains all the other settings, too. If you stop now, call init again with it.
init-password = Password of { $user }; it is neither shown nor kept (Enter: the server has no passwords)
init-token = Access token of { $user }; it is not shown. README says where to get it (Enter: back to the password)
init-running = The bot is running. Stop it first: systemctl stop purkubotti. To see only whether all is well: purkubotti doctor.
init-logging-in = Logging in …
init-logged-in = The bot is logged in as { $user }. It does not need the password any more.
init-refused = The homeserver refused the log-in of { $user }. Check the password, and user in the section [matrix].
init-token-refused = The homeserver did not accept the access token. Check that all of it was copied.
init-token-no-device = The access token belongs to no device, so the bot could not read encrypted messages. Make a token with a device; README says how.
init-token-other-account = The access token is not that of { $user }. Check the token, and user in the section [matrix].
init-token-used = The access token's device has encryption keys already, and they are not here. Make a token with a new device, e.g. --device-id PURKU2.
init-keys-lost = The bot's encryption keys are lost or damaged. If there is a backup, end with Ctrl-C and restore the folder { $folder }. Without one, the password makes the bot a new device.
init-logged-out = The homeserver does not know the bot's log-in any more. Move the folder { $folder } away, have the recovery key at hand, and run the same again.
init-recovery-key-refused = This is not the recovery key of the bot's account. Check that all its groups of four characters are there.
init-other-folder = The log-in in the folder { $folder } is another account's than user in the section [matrix]. Set user right, or move the folder away and run the same again.
init-identity-elsewhere = The account has an identity already that was made elsewhere, in Element for example. The bot does not replace it.
init-recovery-key = Its recovery key, 48 characters; it is not shown (Enter: go on without)
init-not-confirmed = The bot's device is not verified: people's apps will warn of it, or not show what it says. Find the recovery key, and run the same again.
init-has-recovery-key = The account has a recovery key already; it was shown when it was made.
init-renew-recovery-key = If nobody has it any more, a new one can be made; the old one is then of no use. Write { $yes } to make it (Enter: no)
init-yes = yes
init-keep-recovery-key = This is the recovery key, and it is not shown again. Keep it in your organisation's password safe, not on this machine: with it the bot gets the same identity back if the machine is lost.
init-next = Next:
init-next-limit = {"  "}{ $number }. Ask the homeserver's admin to lift the bot's rate limit; else it may write only once in five seconds. On Synapse:
init-next-invite = {"  "}{ $number }. Invite { $user } into the facilitators' room and make it a moderator, so that it can remove a name that slipped into a message.
init-next-check = {"  "}{ $number }. See what would become of a request: purkubotti check --config { $file }
init-next-run = {"  "}{ $number }. Start it: purkubotti run --config { $file } (or as a service, see README)
init-next-write = {"  "}{ $number }. Write to the bot from your own phone, and see that it answers within a minute.
init-next-doctor = {"  "}{ $number }. Look at everything at once, now and at any time: purkubotti doctor --config { $file }

# `purkubotti doctor`: what was looked at, and how a fault is mended.
doctor-mark-good = good:    { $what }
doctor-mark-hint = hint:    { $what }
doctor-mark-warning = warning: { $what }
doctor-mark-fault = fault:   { $what }
doctor-count = { $faults ->
    [0] No faults.
    [one] One fault.
   *[other] { $faults } faults.
} { $warnings ->
    [0] No warnings.
    [one] One warning.
   *[other] { $warnings } warnings.
}
doctor-settings = The configuration { $file } has no faults.
doctor-disk = The disk has { $free } MB free.
doctor-disk-low = The disk has only { $free } MB free. Make room: without it the bot cannot note requests.
doctor-clock = The machine's clock is kept right.
doctor-clock-alone = Nothing keeps the machine's clock right, and the bot promises clock times. Run e.g. timedatectl set-ntp true.
doctor-sqlite = SQLite { $version }.
doctor-sqlite-old = SQLite { $version } may damage a database that two programmes use at once. The bot is the only one; do not open its database with another while it runs.
doctor-no-right = This user may not look into the folder { $folder }. Run the same as root (sudo).
doctor-data-open = Other users of this machine can look into the folder { $folder }. Run chmod 700 on it.
doctor-backup = The newest backup is { $hours } h old.
doctor-backup-old = The newest backup is { $days } days old. Run purkubotti backup, and see whether the timer runs: systemctl list-timers.
doctor-no-backup = There is no backup in { $folder }. Run purkubotti backup, and set up the timer; README, "Backups", says how.
doctor-replaced = { $folder } is what a restore put away, keys and all. Remove it when all is well.
doctor-stopped = The bot is not running. Start it: systemctl start purkubotti, or purkubotti run.
doctor-hangs = The bot is running, and has not said how it is. Unless it has just started, start it afresh: systemctl restart purkubotti.
doctor-hears = The bot is running, and had an answer from { $network } { $seconds } s ago.
doctor-deaf = The bot is running, and { $network } has not answered for { $minutes } minutes. See whether this machine reaches the homeserver.
doctor-emergency = The database cannot be read, so the bot only says whom to call. Its files were not touched. Stop the bot, keep a copy of the folder's files, and restore a backup: purkubotti restore.
doctor-lame = The bot cannot write to its database, or not send. See the disk space, and the service's log: journalctl -u purkubotti.
doctor-leaves = No message has been waiting long to leave.
doctor-late = Messages that wait: { $count }, the oldest for { $minutes } min. See whether this machine reaches the network, and on Matrix whether the bot's rate limit is lifted.
doctor-blocked = Messages that will never leave: { $count } (reason: { $reason }). The bot has told the people of [admin].
doctor-not-logged-in = The bot has not logged in yet. Run: purkubotti init { $file }
doctor-folder = The Matrix folder is there, and nobody else can look into it.
doctor-folder-open = Other users of this machine can look into the Matrix folder, which holds the bot's keys. Run chmod 700 on it.
doctor-folder-lacks = { $name } is missing from the Matrix folder. Stop the bot, and restore the folder from a backup. Without one, README says what to do about a lost folder.
doctor-unreadable = Messages that cannot be read now, because their key has not come: { $count }. Whoever wrote them has been asked to send again.
doctor-withheld = People's apps have kept { $count } keys from the bot since it was installed ({ $reasons }). m.unverified grows while the bot's device is not verified.
doctor-server = The homeserver answers, { $milliseconds } ms.
doctor-server-silent = No Matrix homeserver answers at { $homeserver }. Check the address and the network.
doctor-server-slow = The homeserver answered at first, and then no more. Try again in a while; the homeserver's log says more.
doctor-server-time = The homeserver's clock and this machine's are { $seconds } s apart. Set the one right that is wrong.
doctor-log-in = The homeserver knows the bot as { $user }.
doctor-log-in-refused = The homeserver does not know the bot's log-in any more. Stop the bot, move the Matrix folder away, and with the recovery key at hand run: purkubotti init { $file }
doctor-confirmed = The bot's device is verified: people's apps trust it.
doctor-not-confirmed = The bot's device is not verified: people's apps warn of it, or do not show what it says. Stop the bot, and run: purkubotti init { $file }
doctor-identity-elsewhere = The bot's device is verified, but the keys of its identity are not here. Stop the bot, and with the recovery key at hand run: purkubotti init { $file }
doctor-no-recovery-key = The account has no recovery key: if this machine is lost, so is the bot's identity. Stop the bot, and run: purkubotti init { $file }
doctor-needless-recovery-key = The recovery key is not needed here any more. Remove it (PURKU_MATRIX__RECOVERY_KEY), and keep it in the password safe.
doctor-keys = { $count } one-time keys are on the homeserver.
doctor-few-keys = Only { $count } one-time keys are on the homeserver. A bot that runs adds to them by itself.
doctor-not-limited = The bot has no rate limit.
doctor-limited = The bot may write only once in some seconds. Ask the homeserver's admin to lift the limit: { $call }
doctor-limit-unknown = Whether the bot's rate limit is lifted cannot be seen from here. On Synapse the homeserver's admin lifts it so: { $call }
doctor-group = { $name }: the bot is in the group, { $count } members, encrypted, and it may remove messages.
doctor-group-out = { $name }: the bot is not in the group's room. Invite { $user }, and check the room's id in the settings (group).
doctor-group-open = { $name }: the group's room is not encrypted. Turn encryption on in the room's settings.
doctor-group-no-right = { $name }: the bot may not remove a name that slipped into a message. Make it a moderator of the room.
doctor-people = The homeserver knows everybody who is named in the settings ({ $count }).
doctor-nobody = The homeserver does not know { $person } (in the list { $role }). Check how it is written.
doctor-signal-deaf = The bot is running, and has not heard from Signal for { $minutes } minutes. Below stands what is wrong; otherwise start signal-cli afresh: systemctl restart signal-cli
doctor-signal-door = signal-cli listens, and the bot may use its socket.
doctor-signal-version = signal-cli { $version }, { $months } months old.
doctor-signal-version-new = signal-cli { $version } is newer than this bot knows. That is fine; see to it that it does not grow older than three months.
doctor-signal-java = Java { $version }.
doctor-signal-java-old = Java { $version } is too old: signal-cli needs Java { $needed }.
doctor-signal-no-java = No Java is seen here. signal-cli needs Java { $needed }, unless its native build is installed.
doctor-signal-account = signal-cli serves the bot's number, and Signal's servers answer.
doctor-signal-receives = signal-cli receives messages.
doctor-signal-receives-not = signal-cli answers, but receives no messages. Start it afresh: systemctl restart signal-cli
doctor-signal-receives-unseen = The bot does not see whether signal-cli receives. Add the file systemd/purkubotti-signal.conf to the bot's service (ProtectProc=default).
doctor-signal-received = Something last came from Signal { $minutes } min ago.
doctor-signal-received-never = Nothing has come from Signal yet. Write to the bot, and see that it answers.
doctor-signal-not-connected = The bot has no connection to signal-cli. Start signal-cli: systemctl start signal-cli
doctor-signal-lacks = The bot takes no messages now (reason: { $reason }); they wait at Signal. See the disk space, and the rights of the file spool.
doctor-signal-unread = Messages that signal-cli could not read: { $count } ({ $kinds }). As a rule the writer's phone sends them again by itself.
doctor-signal-spool = The file spool holds { $held } kB, and has room for { $room } MB.
doctor-signal-spool-stays = The file spool holds { $held } kB, and the bot does not empty it. See the bot's log: journalctl -u purkubotti
doctor-signal-spool-waits = The file spool holds { $held } kB; the bot reads it when it starts.
doctor-signal-captcha = Signal wants to be sure that the sender is human, and lets none of the bot's messages through. Open https://signalcaptchas.org/challenge/generate.html in a browser, solve it, and copy the link Open Signal. Then run: purkubotti captcha --config { $file } and paste the link.
doctor-signal-group = { $name }: the Signal group { $group }, { $count } members.
doctor-signal-outside = The bot is not running, so signal-cli was not asked: it would fetch messages, and nobody would answer. More is shown by: purkubotti check

# `purkubotti captcha` and `purkubotti addresses`.
signal-no-section = The file has no section [signal].
signal-not-there = There is no connection to signal-cli. See what is wrong: purkubotti check
captcha-none = Signal wants nothing to be solved now.
captcha-ask = Paste the link that begins with signalcaptcha://
captcha-odd = This is not that link. Copy the link Open Signal in the browser; it begins with signalcaptcha://
captcha-refused = Signal did not accept the solution. Solve a new one at https://signalcaptchas.org/challenge/generate.html; the link is good for some minutes only.
captcha-met = Signal accepted the solution. Start the bot afresh, and what waits leaves at once: systemctl restart purkubotti
addresses-group = { $address }  { $name }
addresses-person = { $address }  { $name }
addresses-no-groups = The bot is in no Signal group. Add it to the facilitators' group, and run the same again.
addresses-unknown = { $asked }: Signal does not find this, or does not answer. Write a number with its country code (+358…). People may choose not to be found by their number; ask for a username, e.g. minna.01, or add them to the group.

backup-made = Backup made and looked at: { $file } (rows: { $rows }, open cases: { $cases }). Its keys are beside it, for { $days } days.
restore-done = The database is from { $at } now. Start the bot; it tells the people of [admin] what that means.
restore-put-away = What was there is in { $folder }. It holds keys, too: remove it when all is well.
resume-sent = Sent now after all: { $count }.
resume-skipped = Taken as sent: { $count }. Where nobody may be asked twice, a human is asked.
resume-stopped = The bot is not running. Start it first: what was held is decided while it runs.
