# The practice page's own words. Values are filled in by the page and stay uninflected.

page-title = practise
page-story = One word, and a trained colleague sits down with you for ten minutes. Next morning somebody asks whether you slept.
page-skip = Go to the phones
page-lost = The connection was lost. Trying again. If this does not help, start the practice again.
page-start-again = This address has been used already, or is out of date. Start the practice again to get a new one.

time = { $hour }:{ $minute }

language = Language
theme = Switch between light and dark
again = Start over
again-title = Start over?
again-what = Everything said here will be removed. A new Tuesday begins at 10:38.
again-yes = Start over
again-no = Go on with this one

clock = Clock
clock-next = To the next thing
clock-next-short = Next
clock-at = at { $time }
clock-at-day = { $weekday } at { $time }
clock-morning = To tomorrow morning
clock-morning-short = Morning
clock-ten = +10 min
clock-when = Another time
clock-moved = It is now { $day }, { $time }.

when-title = Move the clock
when-what = Whatever is due until then happens at its own time.
when-day = Day
when-time = Time
when-no = Do not move
when-yes = Move
when-past = The clock does not go backwards. Choose a later time.

tabs = Phones
group-name = The debriefers’ group
group-short = Group
group-you = You are
role-colleague = Teacher
role-facilitator = Debriefer
role-principal = Principal, debriefer
role-coordinator = Coordinator
role-safety = Safety representative

phone-log = Conversation: { $name }
phone-input = Message: { $name }
phone-placeholder = Message
phone-send = Send
phone-voice = Send a voice message
phone-unfold = Open the phone: { $name }
phone-unread = new messages: { $count }

empty-asker = Here you talk with Purkubotti. One word is enough: *{ $word }*
empty-group = Cases come here, not names. Nobody sees who asked.
empty-reports = Here you say how many safety reports there were: *{ $word } 2*. For each somebody offers a moment.
empty-other = There are no messages here yet.

message-voice = Voice message, 0:07
message-edited = edited
message-removed = Message removed
message-reply = Reply to the message of { $time }
reply-stop = Do not reply to this message
reactions = React
choice-chosen = , chosen
choice-send = Send these

guide = What to try next
guide-open = Show what to try
guide-close = Hide this hint
guide-show = Show
guide-step = Step { $step } of 5

word-ask = debrief
word-held = held
word-cancel = cancel
word-report = reports

hint-ask = You are **{ $name }**, and that lesson was hard. Write *{ $word }*. You need not say any more.
hint-answer = **{ $name }** got a question. Answer with a button or in your own words.
hint-claim = The group sees that somebody asks, not who. Switch to **{ $name }** and press 👍.
hint-wait = Now we wait. Move the clock to the next thing that happens.
hint-talk = Let time pass: move the clock beyond the meeting. Then **{ $name }** writes *{ $word }*.
hint-held = The meeting is over. **{ $name }** writes *{ $word }*.
hint-morning = The debrief was held. Move the clock to tomorrow morning.
hint-morning-answer = It is a new morning. **{ $name }** may answer, or not.
hint-told = Move the clock to the next thing that happens: **{ $name }** hears that the follow-up is taken care of, answered or not.
hint-cancelled = The request is cancelled, and nobody learnt who had asked. Write *{ $word }* again if you like.
hint-over = This request has ended. Write *{ $word }* again, or start over.
hint-done = That was the whole arc: a word, a person, and the next morning. Write *{ $word }* again: choose **somebody else**, or move the clock to Friday or to the night first.
