# Every sentence and every word that can be typed, in English. The Finnish file leads.
# A section says for whose eyes its texts are; bot/localization.py holds every message to it.
# A moment begins with its clock ("10:50 tomorrow"), so that "at" and "by" stand in the sentence.

## Audience: group

need-asked = 🐦 **{ $case }**: one-to-one peer debrief, { $workplace }, { $slots }. Who is best placed to take it? Reply *{ command-claim.say } { LOWER($case) }* or 👍.
need-asked-call = 🐦 **{ $case }**: peer debrief by phone, { $workplace }, { $slots }. Who is best placed to take it? Reply *{ command-claim.say } { LOWER($case) }* or 👍.
need-asked-urgent = 🐦 **{ $case }**: would like to be contacted **at once**, { $workplace }. Who is best placed to take it? Reply *{ command-claim.say } { LOWER($case) }* or 👍.
claim-told = 🐦 **{ $case }**: taken care of. Thank you all.
settled-told-group = 🐦 **{ $case }** was settled in another way. Thank you.
help-told = Write *!purku* here and one of these, or write to me in private:
    { $lines }
    The other words I tell in private: *{ command-help.say }*.
what-read-told-group = { what-read-told }
open-told-group = { open-told }
open-told-none-group = { open-told-none }
board-told = Open { $number }:
    { $lines }
    I keep this message up to date.
board-told-none = Nothing is open now. I keep this message up to date.
board-over = This board has ended. A new one: *!purku { command-live-board.say }*.
offering-asked = { $number ->
    [one] A new safety report
   *[other] { $number } new safety reports
    }, { $workplace }: { $lines }. Who will **offer** a peer debrief? We always offer, and the answer may be no. Reply *{ command-claim.say } { LOWER($case) }* or 👍. The safety representative tells you face to face to whom; I do not know.
offering-now = Safety reports, { $workplace }:
    { $lines }
    Who will **offer** a peer debrief? Reply *{ command-claim.say } { LOWER($case) }* or 👍. The safety representative tells you face to face to whom.
offering-now-none = Safety reports, { $workplace }:
    { $lines }
    Thank you.
network-deaf-told = The bot has no connection: **{ $network }** ({ $minutes } min). Requests from there do not come through. For the notice board: **Call { $name } { $phone }**.
network-back-told = The connection is back: **{ $network }**. It was lost, { $since } – { $until }. Earlier requests are safe.
missed-told-group = I was away, and may have missed some messages before { $until }. If you wrote to me then, please write again.
emergency-told-group = I cannot pass on requests now. Whoever runs me knows. I tell everybody who writes to me in private whom to call.
supervision-told = Work supervision: { $slots }. Taking part is voluntary.
group-asked = 🐦 **{ $case }**: { $people ->
    [0] group debrief
   *[other] group debrief for about { $people }
    }, { $workplace }, { $slots }. Facilitators **{ $taken }/{ $seats }**. { $taken ->
    [0] Who can best take it?
   *[other] One more facilitator?
    } Answer *{ command-claim.say } { LOWER($case) }* or 👍.
group-full = { $seats ->
    [1] 🐦 **{ $case }**: taken care of. Thank you all.
   *[other] 🐦 **{ $case }**: facilitators **{ $seats }/{ $seats }**. Thank you. Agree between you who opens.
    }

## Audience: pool

cover-needed = Cover needed for { $minutes } min: **{ $place }**, at { $at }. Who can? Reply *{ command-claim.say }* or 👍.
cover-taken = The cover is arranged. Thank you all.
cover-over = The cover is no longer needed. Thank you all.

## Audience: requester

need-heard = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    I am looking for a debriefer for you. You do not need to say what happened. This is voluntary.
    When?
    .after = In two minutes I will ask the debriefers, even if you do not answer.
need-heard-night = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    It is outside working hours: I will ask the debriefers at **{ $ask }** and write to you by **{ $promise }**. If you need a person now: { $numbers }.
    This is voluntary. You can cancel at any time: *{ command-cancel.say }*. When would suit you?
need-heard-named = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    I am looking for a debriefer for you. You do not need to say what happened. This is voluntary.
    I understood: **{ $when }**. Is that right?
    .after = In two minutes I will ask the debriefers, even if you do not answer.
need-heard-named-night = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    It is outside working hours: I will ask the debriefers at **{ $ask }** and write to you by **{ $promise }**. If you need a person now: { $numbers }.
    This is voluntary. You can cancel at any time: *{ command-cancel.say }*. I understood: **{ $when }**. Is that right?
need-heard-hidden = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    I am looking for a debriefer for you. I put nothing in the group. I will ask one person at a time, the first in two minutes, even if you do not answer. I will not tell them ({ $people }). Nobody will know of your choice. This is voluntary.
need-heard-hidden-night = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    It is outside working hours: I will ask one person at a time, at **{ $ask }**, and put nothing in the group. I will not tell them ({ $people }). I will write to you by **{ $promise }**. If you need a person now: { $numbers }.
need-heard-exclude = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    I am looking for a debriefer for you. I put nothing in the group. Who should I not tell?
    .after = You can give several, e.g. *3 2*. *0*: none of these. I will ask nobody until you answer.
sign-heard = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    I do not answer calls, listen to voice messages or keep your messages. Shall I look for a debriefer for you?
    .after = If you do not answer within two minutes, I will look.
sign-heard-night = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    If you need a person now: { $numbers }.
    I do not answer calls, listen to voice messages or keep your messages. Shall I look for a debriefer for you? I would ask at { $ask } and write to you by { $promise }.
    .after = If you do not answer, I will look.
own-talk-heard = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    I am looking for another colleague for you. I do not ask first those who I know were part of it, and I put nothing in the group. When?
    .after = In two minutes I will ask one at a time, even if you do not answer.
own-talk-heard-night = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    It is outside working hours: I will ask at **{ $ask }**, one at a time and not in the group, and write to you by **{ $promise }**. I do not ask first those who I know were part of it. If you need a person now: { $numbers }.
    You can cancel at any time: *{ command-cancel.say }*. When would suit you?
where-asked = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    I am looking for a debriefer for you. Where do you work?
    .after = If you do not answer within two minutes, I will ask at the first one.
when-asked = When would suit you?
    .after = You can also write a time, e.g. *13:00*.
when-now = now, whoever is free first
when-morning = first thing in the morning
when-break = at break time
when-after = after lessons
when-evening = a phone call in the evening
when-exclude = somebody must not know about this
time-right = that is right
time-understood = I understood: **{ $when }**. Is that right?
when-told = All right: { $when }. I am asking now. I will not say who you are. I will write to you by **{ $promise }**, even if there is no news.
    Sit down for a moment, drink some water, ask somebody to sit with you.
    .after = You can cancel at any time: *{ command-cancel.say }*.
when-told-hidden = All right: { $when }. I will put nothing in the group and ask one person at a time. I will not say who you are. I will write to you by **{ $promise }**, even if there is no news.
    Sit down for a moment, drink some water, ask somebody to sit with you.
    .after = You can cancel at any time: *{ command-cancel.say }*.
when-told-night = All right: { $when }. I will ask at **{ $ask }**. I will not say who you are. I will write to you by **{ $promise }**, even if there is no news.
    .after = You can cancel at any time: *{ command-cancel.say }*.
when-changed = All right. Your wish is now: { $slots }.
familiar-yes = somebody I know, if possible
familiar-no = somebody I do not know
familiar-told = All right. You will first see who would come. Nothing is settled until you answer.
familiar-asked = Who would you most like to talk with?
    .after = You can give several, e.g. *3 2*. *0*: no matter.
familiar-told-first = All right ({ $people }). I will ask them first, in private, and after four minutes others too, unless something is agreed. You will first see who would come. Nothing is settled until you answer.
familiar-told-also = All right ({ $people }). I am now asking them in private, too. I have already asked others, so somebody else may be first. You will first see who would come, and you can answer *{ decide-other-person }*.
stranger-told = All right. I do not know whom you know. You will first see who would come. If you know them, answer *{ decide-other-person }*, and I will look for another.
stranger-told-neighbours = All right. I am now asking at the neighbouring workplace, too, and do not say who you are. You will first see who would come. If you know them, answer *{ decide-other-person }*, and I will look for another.
asked = I have asked now. I will not say who you are. I will write to you by **{ $promise }**, even if there is no news. You can cancel at any time: *{ command-cancel.say }*.
asked-hidden = I am asking now, one person at a time, and will put nothing in the group. I will write to you by **{ $promise }**, even if there is no news. You can cancel at any time: *{ command-cancel.say }*.
asked-morning = Good morning. I have now asked who is free. I will not say who you are. I will write to you by **{ $promise }**, even if there is no news. You can cancel at any time: *{ command-cancel.say }*.
asked-hidden-morning = Good morning. I am asking now, one person at a time, and will put nothing in the group. I will write to you by **{ $promise }**, even if there is no news. You can cancel at any time: *{ command-cancel.say }*.
group-lost-told = The group that I ask cannot be reached right now. I am looking in other ways, and will ask the group when it can be reached again. I will write to you by **{ $promise }**. If you want a person at once: { $numbers }.
group-lost-told-alone = The group that I ask cannot be reached right now, and I cannot ask anybody else. I will ask at once when it can be reached again. I will write to you by **{ $promise }**. If you want a person at once: { $numbers }.
group-back-told = The group can be reached again, and I have asked it now. I will not say who you are. I will write to you by **{ $promise }**, even if there is no news.
urgent-told = I am asking now. I will not tell anybody what you wrote. I will write to you by **{ $promise }**. Try not to be alone.
proposal-told = Your message has arrived. If somebody is not safe, call **{ $emergency }**.
    I put the request in the group with no other text: **{ $bird }**, { $when }. I will write to you by **{ $promise }**, even if there is no news. You can cancel: *{ command-cancel.say } { LOWER($bird) }*.
proposal-told-night = Your message has arrived. If somebody is not safe, call **{ $emergency }**.
    It is outside working hours: I will put the request in the group at **{ $ask }** with no other text: **{ $bird }**, { $when }. I will write to you by **{ $promise }**. You can cancel: *{ command-cancel.say } { LOWER($bird) }*. If somebody needs a person now: { $numbers }.
proposal-time-unclear = I was not sure of the time, so I asked for the first one that is free. Write the time to me and I will correct it, e.g. *13:00*.
proposal-slip = There was more in your message than a request. Shall I remove it from the group?
slip-remove = remove it
slip-self = I will remove it myself
proposal-for-whom = Who is it for? I do not need a name.
proposal-other = for somebody else: I will tell them the time and place
proposal-self = for myself
proposal-for-another = All right. When somebody is found, I will tell you the time and place. Then ask the person it is for whether it suits them.
proposal-for-me = All right, I am looking for you. You do not need to say what happened. This is voluntary. You can cancel at any time: *{ command-cancel.say }*.
notice-told = All right. When somebody is found, you get the time and the place, and pass them on. { $asks }
    .after = In two minutes I will ask, even if you do not answer.
notice-told-night = All right. It is outside working hours: I will ask at **{ $ask }** and write to you by **{ $promise }**. When somebody is found, you get the time and the place, and pass them on. { $asks }
notice-face-told = All right. When somebody is found, they come to you first. You tell them face to face whom it is about, and they ask. A no is a good answer. { $asks }
    .after = In two minutes I will ask, even if you do not answer.
notice-face-told-night = All right. It is outside working hours: I will ask at **{ $ask }** and write to you by **{ $promise }**. When somebody is found, they come to you first. You tell them face to face whom it is about, and they ask. { $asks }
notice-asks-when = When would be good?
notice-asks-language = Which language would your colleague rather speak?
notice-when-asked = All right. I say nothing of the language in the group. When would be good?
    .after = You can also write a time, e.g. *13:00*.
when-asked-proposer = When would be good?
    .after = You can also write a time, e.g. *13:00*.
notice-where-asked = All right. Where does your colleague work?
    .after = If you do not answer within two minutes, I will ask at the first one.
when-told-proposer = All right: { $when }. I am asking now. I will write to you by **{ $promise }**, even if there is no news.
    .after = You can cancel at any time: *{ command-cancel.say }*.
when-told-hidden-proposer = All right: { $when }. I put nothing in the group; I ask one at a time. I will write to you by **{ $promise }**, even if there is no news.
    .after = You can cancel at any time: *{ command-cancel.say }*.
when-told-night-proposer = All right: { $when }. I will ask at **{ $ask }**. I will write to you by **{ $promise }**, even if there is no news.
    .after = You can cancel at any time: *{ command-cancel.say }*.
claim-told-requester-face = **{ $holder }** could come to you at { $at }. You tell them face to face whom it is about, and they ask.
claim-reminded-face = **{ $holder }** could still come to you at { $at }. You tell them face to face whom it is about.
    .after = If you do not answer, they will wait for you: { $place }.
time-impossible-face = That time did not work. **{ $holder }** could come to you at { $at }.
hand-over-told-requester-face = **{ $colleague }** cannot come after all. **{ $holder }** could come to you at { $at }. You tell them face to face whom it is about, and they ask.
decide-face = that suits me; you may tell them my name
agreed-visit-face = Settled. **{ $holder }** will come to you at { $at }. I am telling them your name. You can cancel at any time: *{ command-cancel.say }*.
agreed-by-silence-face = **{ $holder }** will wait for you at { $at }, { $place }. Tell them there whom it is about. They do not know who you are.
not-understood-proposer = Your message has arrived, but I cannot read it. Your request for somebody else stands: **{ $bird }**. You can answer with a digit or write *{ command-cancel.say } { LOWER($bird) }*. If you need a moment with a colleague yourself, write *{ command-need.say }*.
asked-proposer = I have now asked the group who can make it. I will write to you by **{ $promise }**, even if there is no news.
asked-morning-proposer = Good morning. I have now asked the group who is free. I will write to you by **{ $promise }**, even if there is no news.
claim-told-requester-proposer = **{ $holder }** could come at { $at }, { $place }. Ask the person it is for whether that suits them. I do not need a name.
claim-told-requester-call-proposer = **{ $holder }** could call at { $at }. They call you, and you tell them who it is for. Ask first whether that suits.
claim-reminded-proposer = **{ $holder }** could still come at { $at }, { $place }. Ask the person it is for whether that suits them.
    .after = If you do not answer, they will wait there. Anybody may come or not come.
claim-reminded-call-proposer = **{ $holder }** could still call at { $at }. They call you, and you tell them who it is for.
time-impossible-proposer = That time was not possible. **{ $holder }** could come at { $at }, { $place }.
time-impossible-call-proposer = That time was not possible. **{ $holder }** could call at { $at }.
decide-visit-proposer = they come to me (I tell them your name)
agreed-point-proposer = Agreed. **{ $holder }** will wait at { $at }, { $place }. Pass on the time and place. Anybody may come or not come.
agreed-call-proposer = Agreed. **{ $holder }** will call you at { $at }. I will tell them your name.
agreed-by-silence-proposer = **{ $holder }** will wait at { $at }, { $place }. Pass on the time and place. Anybody may come or not come.
exclude-asked = Who should I not tell?
    .after = You can give several, e.g. *3 2*. *0*: none of these. I will ask nobody until you answer.
exclude-asked-late = I had already asked the group, but your name is not there. I have taken the request out of the group. Who should I not tell?
    .after = You can give several, e.g. *3 2*. *0*: none of these. I will ask nobody else until you answer.
exclude-reminded = I have not asked anybody yet, because I am waiting for your answer. Who should I not tell?
    .after = You can give several, e.g. *3 2*. *0*: none of these. Next message: { $promise }. If you want a person at once: { $numbers }.
exclude-leader = { $name } (supervisor)
exclude-coordinator = { $name } (coordinator)
exclude-leaders = all supervisors
exclude-told = All right, I will not tell them ({ $people }). I put nothing in the group; I ask the others one at a time. Nobody will know of your choice.
exclude-told-none = All right. I put nothing in the group; I ask one person at a time. Nobody will know of your choice.
exclude-told-late = All right, I will not tell them ({ $people }). I had already asked the group, but your name is not there. I have taken the request out of the group and ask the others one at a time. Nobody will know of your choice. I will write to you by **{ $promise }**.
promise-kept = Nobody has answered yet. I am still looking. Next message: **{ $promise }**. If you want a person at once: { $numbers }. If you do not want these messages, write *{ command-enough.say }*.
promise-kept-coordinator = Nobody has answered yet. I am now asking the coordinator. Next message: **{ $promise }**. If you want a person at once: { $numbers }.
promise-kept-all-asked = I have asked everybody I can, and am waiting for answers. Next message: **{ $promise }**. If you want a person at once: { $numbers }. If you do not want these messages, write *{ command-enough.say }*.
promise-kept-neighbours = Nobody has answered yet. I have also asked at the neighbouring workplace, without saying who you are. Next message: **{ $promise }**. If you want a person at once: { $numbers }. If you do not want these messages, write *{ command-enough.say }*.
promise-kept-unreached = The group that I ask cannot be reached yet. I am still looking in other ways. Next message: **{ $promise }**. If you want a person at once: { $numbers }. If you do not want these messages, write *{ command-enough.say }*.
promise-kept-unreached-alone = The group that I ask cannot be reached yet, and I cannot ask anybody else. Next message: **{ $promise }**. If you want a person at once: { $numbers }. If you do not want these messages, write *{ command-enough.say }*.
promise-unasked = I have not asked anybody yet, because I am waiting for your answer: who should I not tell? Answer with numbers or *0*. Next message: **{ $promise }**. If you want a person at once: { $numbers }.
enough-told = All right. I am still looking, but I will write only when somebody is found or the day ends. You can cancel at any time: *{ command-cancel.say }*.
claim-told-requester = **{ $holder }** could meet you at { $at }, { $place }. They do not know who you are. They will be waiting; you only need to go there.
claim-told-requester-call = **{ $holder }** could call you at { $at }. They do not know who you are yet.
claim-reminded = **{ $holder }** could still meet you at { $at }, { $place }. They do not know who you are.
    .after = If you do not answer, they will be waiting there. Whether you come is up to you.
claim-reminded-call = **{ $holder }** could still call you at { $at }. They will not know who you are until you answer.
decide-yes = that suits me
decide-call = that suits me; you may tell them my name for the call
decide-other-person = somebody else
decide-other-time = another time
decide-visit = they can come to me; you may tell them my name
agreed-point = Agreed. **{ $holder }** will be waiting at { $at }, { $place }. Whether you come is up to you. You can cancel at any time: *{ command-cancel.say }*.
agreed-visit = Agreed. **{ $holder }** will come to you at { $at }. I will tell them your name. You can cancel at any time: *{ command-cancel.say }*.
agreed-call = Agreed. **{ $holder }** will call you at { $at }. I will tell them your name. You can cancel at any time: *{ command-cancel.say }*.
agreed-call-now = **{ $holder }** will call you by { $at }. I will tell them your name. You can cancel at any time: *{ command-cancel.say }*.
cover-offered = Do you need somebody to cover for you during that time?
agreed-by-silence = **{ $holder }** will be waiting at { $at }, { $place }. Whether you come is up to you. They do not know who you are.
call-waits = **{ $holder }** can call once you answer. Without your answer I will not tell them your name, and they will not call.
refuse-told = All right. I will ask the others one at a time. Nobody will know what you chose. I will write to you by **{ $promise }**.
other-time-asked = What time would suit you?
    .after = You can also write a time, e.g. *13:00*.
time-asked-told = I am now asking **{ $holder }** whether { $at } suits them. I will write to you by **{ $promise }**.
time-impossible = That time did not work. **{ $holder }** could meet you at { $at }, { $place }. They do not know who you are.
time-impossible-call = That time did not work. **{ $holder }** could call at { $at }. They do not know who you are.
hand-back-told-requester = **{ $holder }** cannot come after all. I am looking for somebody else and will write to you by **{ $promise }**.
hand-over-told-requester = **{ $colleague }** cannot make it after all. **{ $holder }** could meet you at { $at }, { $place }. They do not know who you are. They will be waiting; you only need to go there.
hand-over-told-requester-call = **{ $colleague }** cannot make it after all. **{ $holder }** could call you at { $at }. They do not know who you are yet.
hand-over-told-requester-call-proposer = **{ $colleague }** cannot make it after all. **{ $holder }** could call at { $at }. They call you, and you tell them who it is for. Ask first whether that suits.
hand-over-told-requester-proposer = **{ $colleague }** cannot make it after all. **{ $holder }** could come at { $at }, { $place }. Ask the person it is for whether that suits them. I do not need a name.
truth-told = I did not find anybody for today. It is not because of you. If you want a person at once: { $numbers }.
    May I ask the coordinator to call you?
truth-told-plain = I did not find anybody for today. It is not because of you. If you want a person at once: { $numbers }. You can write *{ command-need.say }* at any time.
truth-told-unasked = I have not asked anybody, because I do not know who must not be told. If you want a person at once: { $numbers }. You can write *{ command-need.say }* at any time.
truth-call-me = yes, you may tell them my name
call-asked-told = I am asking whether the coordinator has time to call. I will write to you by **{ $promise }**.
call-impossible = The coordinator cannot call just now. If you want a person at once: { $numbers }. You can write *{ command-need.say }* at any time.
call-not-at-night = I do not ask the coordinator at night. If you want a person at once: { $numbers }. You can write to me at any time.
settled-told = I have stopped looking and deleted the record of your request. You can write *{ command-need.say }* at any time.
settled-told-morning = Good morning. I found nobody, and that is not because of you. I have stopped looking and deleted the record of your request. If you like, I will look again today: write *{ command-need.say }*.
cancel-told = Cancelled. I have deleted your request. You can write to me at any time.
cancel-told-unsure = All right, I will not look. You can write to me at any time.
own-removed-told = { $network ->
    [signal] I have removed from this chat what I wrote to you in the last two days. Older messages, and your own, you can remove yourself. You can write to me at any time.
   *[other] I have removed what I wrote to you in this chat. Your own messages you can remove yourself. You can write to me at any time.
    }
closed-told = The matter is marked as ended, and I have deleted the record of your request. You can write *{ command-need.say }* at any time.
invited-again = If you like, you can write to me at any time.
let-go-told = I have not heard whether you met. So I have marked this as ended and deleted the record of your request. You can write to me at any time.
asker-asked = Thank you. Who may ask you at { $at } how the night went?
    .after = If you do not answer, I will remind { $holder } and not ask you myself.
asker-asked-days = Thank you. Who may ask you how you have slept, and when?
    .after = If you do not answer, I will remind { $holder } at { $at } and not ask myself.
asker-left-to-holder = Thank you. I will remind { $holder } at { $at } to ask you how you have slept. If you would rather not, write *{ command-cancel.say }*. When the follow-up is done, I will delete the record of your request.
asker-holder = { $holder }, face to face
asker-bot = the bot, here
asker-bot-on = the bot, here, at { $at }
asker-bot-sooner = the bot, already at { $at }
asker-nobody = nobody
asker-told-holder = All right. I will remind { $holder } at { $at }. When the follow-up is done, I will delete the record of your request.
asker-told-bot = All right. I will ask here at { $at }. I do not store the answer. When the follow-up is done, I will delete the record of your request.
asker-told-bot-sooner = { asker-told-bot }
asker-told-late = All right. That time has passed, and I reminded { $holder } then, so I will not ask myself. When the follow-up is done, I will delete the record of your request.
reminder-moved = **{ $holder }** cannot ask you today, so I will remind them at { $at }.
asker-told-nobody = All right. Nobody will ask. I have deleted the record of your request. You can write to me at any time.
bot-asks-asked = **{ $holder }** cannot ask you at the time agreed: { $at }. May I ask here how the night went?
    .after = If you do not answer, I will not ask.
colleague-asked = **{ $holder }** cannot ask you at the time agreed: { $at }. May **{ $colleague }** ask you face to face instead? { $holder } then tells them whom to ask.
    .after = If you do not answer, I tell nobody anything, and I remind them ({ $holder }).
colleague-may = yes, they may
colleague-bot = you ask me here
report-told = If this should be reported, the link is here: { $link } It can be done later, too.
report-told-unanswered = { report-told } When the follow-up is done, I will delete the record of your request.
afterwards-told = You can turn to these people later, too:
    { $contacts }
referral-told = Numbers you can call, alone or together with a colleague:
    { $contacts }
    Emergency: **{ $emergency }**.
slept-asked = Good morning. Did you get any sleep? I do not store your answer. Only answer 3 is passed on (to { $holder }).
slept-asked-later = Hello. Did you get any sleep? I do not store your answer. Only answer 3 is passed on (to { $holder }).
slept-asked-alone = Hello. Did you get any sleep? I do not store your answer or pass it on to anybody.
slept-well = I did
slept-badly = badly
slept-contact = I would like { $holder } to get in touch
slept-told-well = Good to hear.
slept-told-badly = That is common after a hard day.
talk-asked = Would you like to talk with somebody?
    .after = You can write *{ command-need.say }* at any time.
talk-holder = { $holder }
talk-health-open = { $name } { $phone } (open now)
talk-health-closed = { $name } { $phone } (opens at { $opens })
talk-health-told = Call when it suits you. I keep no note of it. You can write to me at any time.
contact-told = I am passing on your wish now: **{ $holder }** will be told that you would like them to get in touch. I do not store your answer.
contact-told-later = I am passing on your wish: **{ $holder }** will read it when work begins, at { $at }. I do not store your answer. If you want to reach a person at once: { $numbers }.
contact-impossible = **{ $holder }** can no longer be reached through me. If you want to reach a person at once: { $numbers }. You can also write *{ command-need.say }*, and I will look for somebody else.
holder-left-told = **{ $holder }** can no longer ask you how the night went. I have deleted the record of your request. You can write to me at any time.
no-thanks-told = All right. You can write to me at any time.
check-consent-asked = Some people react only later. May I ask once more, at **{ $at }**?
    .after = Until then I would keep your address and your language, nothing else.
check-agreed = All right. I will ask you once, at **{ $at }**. Until then I keep your address and your language, nothing else. You can cancel it at any time: *{ command-cancel.say }*.
check-declined = All right, I will not ask again. You can write to me at any time.
check-asked = Hello. I promised to ask once more: how are you? I do not store your answer.
check-well = fine
check-talk = I would like to talk with somebody, find me a colleague
check-again-asked = May I ask one last time, at **{ $at }**? After that I forget.
    .after = Until then I would keep your address and your language, nothing else.
check-told-last = I will not ask again, and have deleted your address. You can write to me at any time.
check-not-understood = Your message has arrived, but I cannot read it and do not store it. You can answer with a number. If you need a moment with a colleague, write *{ command-need.say }*.
still-here = Your message has arrived. Are you safe? If not, call **{ $emergency }**. Your request is already noted.
    { $stands }
stands-now = { $stands } If you are not safe, call **{ $emergency }**.
not-understood = Your message has arrived, but I cannot read it. { $stands } You can answer with a number, or write *{ command-cancel.say }* or *?*.
edit-told = I read your message before you changed it, and what you wrote first stands. { $stands } If you meant something else, write it as a new message.
take-back-told = Your reaction was an answer, and it stands. { $stands } If you meant something else, write it.
stands-unasked = I have not asked anybody yet.
stands-open = I am looking for somebody for you. I will write by **{ $promise }**.
stands-open-quiet = I am looking for somebody for you and will write when somebody is found. If you want a person at once: { $numbers }.
stands-claimed = **{ $holder }** could meet you at { $at }, { $place }. I am waiting for your answer to the last question.
stands-claimed-call = **{ $holder }** could call at { $at }. I am waiting for your answer to the last question.
stands-agreed = **{ $holder }** will be waiting at { $at }, { $place }.
stands-agreed-call = **{ $holder }** will call you at { $at }.
stands-agreed-visit = **{ $holder }** will come to you at { $at }.
stands-missed = The agreed time, { $at }, has passed. I have not heard whether you met. If you did not, I will look again: write *{ command-need.say }*.
stands-held = You have already talked. If you would like to talk again, you can write to me at any time. If you want a person at once: { $numbers }.
stands-not-come = If you would like another time, you can write to me at any time.
need-heard-form = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    I am looking for a facilitator. Nobody needs to say what happened. This is voluntary.
    One-to-one, or for a group?
    .after = If you do not answer, I will ask in two minutes for a one-to-one talk.
need-heard-form-night = Your message has arrived. Are you safe? If not, call **{ $emergency }**.
    It is outside working hours: I will ask the facilitators at **{ $ask }** and write to you by **{ $promise }**. If you need a person now: { $numbers }.
    This is voluntary. You can cancel at any time: *{ command-cancel.say }*. One-to-one, or for a group?
    .after = If you do not answer, I will ask for a one-to-one talk.
form-one = one-to-one
form-group = for a group
group-where-asked = Your message has arrived. If somebody is not safe, call **{ $emergency }**.
    I am looking for two facilitators for the group. Where do you work?
    .after = If you do not answer in two minutes, I will ask at the first.
group-heard = Your message has arrived. If somebody is not safe, call **{ $emergency }**.
    I am looking for two facilitators for the group: **{ $bird }**. Nobody needs to say what happened. Taking part is voluntary. You can cancel: *{ command-cancel.say } { LOWER($bird) }*.
group-heard-told = Your message has arrived. If somebody is not safe, call **{ $emergency }**.
    I am asking now for two facilitators for the group: **{ $bird }**, { $slots }. Taking part is voluntary. I will write to you by **{ $promise }**, even if there is nothing new. You can cancel: *{ command-cancel.say } { LOWER($bird) }*.
group-heard-told-night = Your message has arrived. If somebody is not safe, call **{ $emergency }**.
    It is outside working hours: I will ask for two facilitators for the group at **{ $ask }**: **{ $bird }**, { $slots }. I will write to you by **{ $promise }**. You can cancel: *{ command-cancel.say } { LOWER($bird) }*. If somebody needs a person now: { $numbers }.
group-told = I am asking now: **{ $bird }**, { $slots }. I will write to you by **{ $promise }**, even if there is nothing new.
group-told-night = I will ask at **{ $ask }**: **{ $bird }**, { $slots }. I will write to you by **{ $promise }**. If somebody needs a person now: { $numbers }.
group-people-asked = About how many are you? I need no names.
    .after = If you do not answer, I will ask in two minutes without a number.
group-people-again = One session is for { $fewest }–{ $most } people. About how many are you? For more, ask for several sessions; for one person, write *{ command-need.say }*.
    .after = If you do not answer, I will ask in two minutes without a number.
group-people-told = All right, about { $number }.
group-time-asked = When? The session takes an hour at the most.
    .after = You can also write a time, e.g. *13:00*. If you do not answer, I will ask in two minutes for the first times.
group-agreed = Led by: **{ $leaders }**, { $slot }, { $place }. The next message you can send as an invitation. I keep no names of those who come. You can cancel: *{ command-cancel.say } { LOWER($bird) }*.
group-invitation = You are welcome to talk it over together: { $slot }, { $place }, { $minutes } min at the most. Taking part is voluntary: you may stay away or leave without giving a reason. You say only as much as you want. Confidential. You can also ask for a one-to-one talk.
group-leaders-told = Now led by: **{ $leaders }**, { $slot }, { $place }. The time is the same.
group-moved-told = Not enough facilitators were found in time. I am now looking for another time: { $slot }. If you have invited others already, please tell them.
group-hand-back-told = **{ $holder }** cannot come after all. I am looking for another facilitator and will write to you by **{ $promise }**.
promise-kept-seat = One facilitator is found, and I am still looking for the other. The next message comes at **{ $promise }**. If somebody wants a person at once: { $numbers }. If you do not want these messages, write *{ command-enough.say }*.
settled-told-morning-group = Good morning. I found no facilitators for the group, and it is not because of you. I have stopped looking and deleted the record that you wrote. If you wish, I will look again today: write *{ command-group-session.say }*.
truth-told-group = I found no facilitators for today. It is not because of you. If somebody wants a person at once: { $numbers }. A one-to-one talk can be asked for at any time: *{ command-need.say }*.
stands-group = I am looking for facilitators for the group: **{ $bird }** { $taken }/{ $seats }. I will write by **{ $promise }**.
stands-group-quiet = I am looking for facilitators for the group: **{ $bird }** { $taken }/{ $seats }. I will write when they are found. If somebody wants a person at once: { $numbers }.
stands-group-agreed = Led by: **{ $leaders }**, { $slot }, { $place }.

## Audience: holder

claim-told-holder = Thank you. **{ $case }** is yours, at { $at }, { $place }. I am asking whether it suits them and will write to you.
    If you cannot come after all, or have been in a hard situation yourself today, write *{ command-hand-back.say } { LOWER($case) }*. You need not give a reason.
claim-told-holder-call = Thank you. **{ $case }** is yours: a phone call at { $at }. I am asking whether it suits them and will write to you.
    If you cannot call after all, or have been in a hard situation yourself today, write *{ command-hand-back.say } { LOWER($case) }*. You need not give a reason.
offer-accepted = Thank you. This one is called **{ $case }**: at { $at }, { $place }. I am asking whether it suits them and will write to you. This stays out of the group.
    If you cannot come after all, write *{ command-hand-back.say } { LOWER($case) }*. You need not give a reason.
offer-accepted-call = Thank you. This one is called **{ $case }**: a phone call at { $at }. I am asking whether it suits them and will write to you. This stays out of the group.
    If you cannot call after all, write *{ command-hand-back.say } { LOWER($case) }*. You need not give a reason.
meeting-point = **{ $case }**: at { $at }, { $place }. Be there 5 min before. { $bag }
    Whether they come is up to them. When you have talked, write *{ command-held.say }*; if nobody comes, *{ command-not-come.say }*.
meeting-visit = **{ $case }**: at { $at }. You are asked to come to where they are; no room is needed. { $bag }
    When you have talked, write *{ command-held.say }*. The name, for you only: { $requester }
meeting-visit-face = **{ $case }**: { $at }. Go to your colleague first, who tells you face to face whom it is about. Then ask that person. A no is a good answer: write *{ command-declined.say }* then. { $bag }
    When you have talked, write *{ command-held.say }*. Your colleague’s name, only for you: { $requester }
meeting-point-face = **{ $case }**: { $at }, { $place }. A colleague may tell you there whom it is about. Then ask that person. A no is a good answer: write *{ command-declined.say }* then. { $bag }
    When you have talked, write *{ command-held.say }*; if nobody comes, *{ command-not-come.say }*.
meeting-call = **{ $case }**: by phone at { $at }. Please ring then; they are expecting it.
    When you have talked, write *{ command-held.say }*. The name, for you only: { $requester }
meeting-call-now = **{ $case }**: please ring by { $at }. They are expecting it.
    When you have talked, write *{ command-held.say }*. The name, for you only: { $requester }
meeting-own = **{ $case }** is yours: { $at }. You know who it is for. { $bag }
    When you have talked, write *{ command-held.say }*.
card = To support you, about 10 minutes:
    1/5 They say as much as they want. Do not dig, do not ask why.
    2/5 Feelings, sensations, thoughts: all are fine.
    3/5 "I am sure I would feel the same."
    4/5 Encourage. If it weighs heavily: { $support }.
    5/5 Agree what happens tomorrow. No notes.
card-urgent = To support you:
    Ask directly whether they are safe. If there is danger: { $emergency }, do not leave them alone, go with them to emergency care. Confidentiality gives way when a life is in danger.
    They say as much as they want. Do not dig, do not ask why.
    If it weighs heavily: { $support }. No notes.
settled-told-holder = **{ $case }** was settled in another way. Thank you for offering.
time-asked = **{ $case }**: would another time suit you, { $at }?
    .after = If you do not answer within ten minutes, I will say that the time did not work.
time-suits = suits me
time-does-not = does not suit me
held-told = Good. How many took part? How many minutes? E.g. *1 12*.
referral-asked = Was anybody referred onward? Only the number is kept.
referral-none = no
referral-health = occupational health
referral-other = elsewhere
themes-asked = Did anything come up that the workplace can put right? Only the number is kept, by month, not by case. You can give several, e.g. *1 3*.
closing-thanks = Logged: **{ $case }**. Thank you.
not-come-told = Logged. It is all right not to come. Thank you for waiting.
how-it-went = How did **{ $case }** go?
how-it-went-again = { $number ->
    [1] 🐦 **{ $case }** has been open since yesterday. How did it end?
   *[other] 🐦 **{ $case }** has been open for { $number } days. How did it end?
    }
not-yet-told = All right. I will ask again at { $at }. If **{ $case }** is over before that, write *{ command-held.say }* or *{ command-not-come.say }*.
closed-for-holder = **{ $case }**: the coordinator has logged how it ended. You need not answer any more. Thank you.
let-go-told-holder = **{ $case }** is marked as ended, because I did not hear how it went. Thank you.
holder-reminded = Good morning. **{ $case }**: ask briefly today, face to face, whether they got any sleep.
holder-reminded-again = **{ $case }**: there is still time today to ask briefly, face to face, whether they got any sleep.
holder-unsure = **{ $case }**: I cannot know whether my message arrived, and I will not send it a second time. If you meet, ask briefly, face to face, whether it came. If it did not, ask whether they got some sleep.
holder-unsure-over = **{ $case }**: my message arrived. There is nothing for you to do. Thank you.
holder-later-told = All right, I will remind you at { $at }.
contact-wished = **{ $case }** would like to be contacted today.
contact-wished-back = **{ $case }** would like to be contacted when you are back.
finished-told = Thank you. **{ $case }** has been seen through to the end, and I have deleted the record of who asked.
away-holds = You have **{ $case }**, { $at }. If you cannot make it, write *{ command-hand-back.say } { LOWER($case) }* or *{ command-hand-over.say } { LOWER($case) }*.
away-follow-up = You have one follow-up while you are away: **{ $case }**, { $at }.
away-keep = I will do it myself
away-bot = the bot asks, if the requester allows it
away-pass = hand it over to somebody else
away-kept = All right. **{ $case }**: I will remind you, { $at }.
away-settled = **{ $case }**: the next day is already taken care of. You need not do anything.
bot-asks-told = All right. **{ $case }**: I will ask for permission. If I do not get it, I will remind you.
hand-over-whom = To whom do I hand over **{ $case }**?
hand-over-which = Several people in the group have that name. To whom do I hand over **{ $case }**?
hand-over-not-found = Nobody of that name is in the group. To whom do I hand over **{ $case }**?
hand-over-away = **{ $colleague }** is away today. To whom do I hand over **{ $case }**?
hand-over-nobody = There is nobody else in the group whom I could ask now. You still have **{ $case }**.
hand-over-asked = I am asking whether **{ $colleague }** can make it. I will write to you by **{ $promise }**. Until then you have **{ $case }**.
hand-over-already = I have already asked whether **{ $colleague }** can make it. I will write to you by **{ $promise }**. Until then you have **{ $case }**.
hand-over-declined = **{ $colleague }** cannot make it. You still have **{ $case }**.
hand-over-leave-asked = **{ $colleague }** can make it. I will still ask for permission. If I do not get it, **{ $case }** stays with you.
follow-up-yours = You may ask face to face how the night went: **{ $case }**, { $at }. { $colleague } will tell you whom to ask; I tell no name.
claim-yours = **{ $case }** is already yours. Thank you.
take-back-late = You took your reaction back, but **{ $case }** is still yours, { $at }. If you cannot make it, write *{ command-hand-back.say } { LOWER($case) }*. Nobody will ask why.
stale-asked = Do you still have **{ $case }**, at { $at }?
    .after = If you do not answer within ten minutes, it goes back to the others.
stale-yes = yes, I do
stale-no = I can't make it
stale-kept = Thank you. You still have **{ $case }**, { $at }.
before-point = **{ $case }**: { $at }, { $place }.
before-visit = **{ $case }**: { $at }. You are expected.
before-call = **{ $case }**: a call, { $at }.
seat-told = Thank you. **{ $case }** is yours, { $slot }, { $place }. I am looking for one more facilitator and will write to you.
    If you cannot come after all, or were there yourself, write *{ command-hand-back.say } { LOWER($case) }*. You need not give a reason.
group-meeting = **{ $case }**: { $slot }, { $place }. **{ $colleague }** leads it with you. Be there 10 min before and agree who opens. { $bag }
    When you have talked, one of you writes *{ command-held.say }*; if nobody comes, *{ command-not-come.say }*.
group-meeting-alone = **{ $case }**: { $slot }, { $place }. No second facilitator was found, so this time you lead it alone. If you would rather not, write *{ command-hand-back.say } { LOWER($case) }*. { $bag }
    When you have talked, write *{ command-held.say }*; if nobody comes, *{ command-not-come.say }*.
card-group = To support the group, 45–{ $minutes } minutes, chairs in a circle:
    1/5 Say first: voluntary, confidential, anybody may leave. Each says as much as they want. Do not dig.
    2/5 Feelings, sensations, thoughts: all are fine. Anybody may pass.
    3/5 "I am sure I would feel the same."
    4/5 Encourage. If it weighs heavily on somebody: { $support }. Ask them in private.
    5/5 Agree about tomorrow. No notes.
seat-moved = **{ $case }**: no second facilitator was found in time. The new time is { $slot }, { $place }. If you cannot come, write *{ command-hand-back.say } { LOWER($case) }*.
seat-not-filled = **{ $case }**: no second facilitator was found for today. You need not wait. Thank you for offering.
seat-partner-left = **{ $case }**: { $colleague } cannot come after all. I am looking for another facilitator. You keep your place.
seat-partner-changed = **{ $case }**: **{ $colleague }** is now the other facilitator.
held-told-group = Good. How many took part? How many minutes? E.g. *6 50*.
closed-by-partner = **{ $case }**: { $colleague } has logged how it went. There is nothing for you to do. Thank you.
holder-reminded-group = Good morning. **{ $case }**: when you meet those who took part yesterday, ask briefly whether they got any sleep.
holder-reminded-group-again = **{ $case }**: there is still time today to ask those who took part, briefly, whether they got any sleep.
finished-by-partner = **{ $case }**: { $colleague } has asked. You may still ask those whom you meet.
hand-over-beside = **{ $colleague }** cannot take this very place. To whom do I hand over **{ $case }**?

## Audience: facilitator

welcome-told = Hello. I am a bot. At { $workplace } I pass on requests between colleagues.
    When I ask in the group who is free, reply there with *{ command-claim.say }* and the bird's name, or 👍. The rest is settled in this chat. You may always say no, and need not give a reason.
    Commands: *{ command-help.say }*. If you need a moment with a colleague yourself, write *{ command-need.say }*.
unheard-told-group = I could not read your message in the group. If it was for me, send it again or write here.
unheard-told-group-closed = I cannot read the group at the moment, so I did not read your message. If it was for me, write here.
device-doubted-told = You have a device that you have not verified as yours, so I send it nothing that it could read. Verify it in the settings of your app: in Element, under Sessions. On your other devices everything looks as before. If the device is not yours, sign it out in the same place.
offer-asked = Could you make time for a one-to-one talk at { $slots }? This stays out of the group.
offer-asked-call = Could you make one phone call at { $slots }? This stays out of the group.
on-site-asked = Could you make time? **{ $bird }**: a one-to-one talk, { $slots }. I ask those on site first, the group at { $ask }.
first-asked = Could you make time for a one-to-one talk at { $slots }? I am asking in private first, the others at { $ask }.
first-asked-call = Could you make one phone call at { $slots }? I am asking in private first, the others at { $ask }.
also-asked = **{ $bird }** is still open, { $slots }. Could you make it?
neighbour-asked = Could you make time for a one-to-one talk at a neighbouring workplace: { $workplace }, { $slots }? This stays out of the group.
neighbour-asked-call = Could you make one phone call to a neighbouring workplace: { $workplace }, { $slots }? This stays out of the group.
window-asked = **{ $bird }** is still open. It would be best to meet by { $at }. Could you make time?
last-call-asked = **{ $bird }** is still open, and the working day ends at { $at }. Could you make time today?
last-call-now = I can come now
last-call-evening = I will call in the evening, { $at }
neighbours-told = All right. I am now asking at the neighbouring workplace, one by one.
neighbours-late = The search has ended for today, so I am not asking the neighbour. The person has numbers to call.
offer-yes = I can
offer-no = I cannot
offer-declined-told = Thank you for answering.
offer-over = This has already been settled. Thank you for being ready.
standby-asked = **{ $bird }** is free again. Can you still make it?
claim-late = Somebody else was first with **{ $bird }**. Thank you for being ready.
react-asked = Thank you. **{ $bird }** is yours for now. Can you make it?
    .after = If you have been in a hard situation yourself today, answer 3. If you do not answer within three minutes, it is free for the others.
react-yes = yes
react-no = no
react-involved = I was involved myself, find somebody else
hand-back-told = **{ $bird }** is open to the others again. No harm done, thank you for saying so.
stale-told = **{ $bird }** went back to the others. That's all right.
stale-late = **{ $bird }** has already gone back to the others. If you can make it after all, write *{ command-claim.say } { LOWER($bird) }*.
hand-over-question = **{ $colleague }** asks you to take **{ $bird }**, { $at }, { $place }. Can you make it?
hand-over-question-call = **{ $colleague }** asks you to take **{ $bird }**, a call, { $at }. Can you make it?
hand-over-question-hidden = **{ $colleague }** asks you to take a case, { $at }, { $place }. It is not spoken of in the group. Can you make it?
hand-over-question-call-hidden = **{ $colleague }** asks you to take a case, a call, { $at }. It is not spoken of in the group. Can you make it?
hand-over-question-follow-up = **{ $colleague }** asks you to ask face to face how the night went (**{ $bird }**, { $at }). Can you make it?
hand-over-question-follow-up-hidden = **{ $colleague }** asks you to ask face to face how the night went ({ $at }). It is not spoken of in the group. Can you make it?
hand-over-thanks = Thank you. I will still ask for permission, and write to you if I get it. Otherwise you need not do anything.
hand-over-done = **{ $colleague }** took **{ $bird }**. Thank you for telling me.
follow-up-passed = **{ $colleague }** may ask instead of you: **{ $bird }**. Tell them face to face whom to ask. Thank you.
follow-up-passed-proposed = **{ $colleague }** can ask instead of you: **{ $bird }**. First ask the person concerned for permission, and only then say whom to ask.
handled-told = **{ $bird }**: the follow-up is taken care of. You can say hello in the corridor.
log-asked = How many minutes? E.g. *10*, or *2 15* if two people took part. *0*: I do not remember.
log-asked-again = I have not logged anything yet. How many minutes (1–{ $minutes })? If several people took part, give their number first (at most { $people }), e.g. *2 15*. *0*: I do not remember.
log-asked-words = I have not logged anything yet. Here I read whole numbers only. I left out other words, such as names, and do not keep them. How many minutes? E.g. *10* or *2 15*. *0*: I do not remember.
log-told = Logged: one talk{ $people ->
    [one] {""}
   *[other] , { $people } participants
    }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min
    }, today. I do not know with whom, and need not know. Shall I remind you to ask whether they got any sleep?
log-told-words = { log-told }
    .after = I read only the numbers in your message. I need no name and keep none.
log-wrong = logged by mistake, remove it
log-undone = I have taken it out of the figures. Nothing else was stored about it.
reminder-agreed = All right. I will remind you at { $at }{ $number ->
    [one] .
   *[other] , of { $number } talks at once.
    } You can cancel the reminder: *{ command-cancel.say }*.
reminder-declined = All right, no reminder.
reminded-of-yesterday = { $number ->
    [one] Yesterday: ask briefly whether they got any sleep.
   *[other] Yesterday's { $number } talks: ask each of them briefly whether they got any sleep.
    }
reminded-of-days = { $number ->
    [one] Your talk on { $days }: ask briefly whether they got any sleep.
   *[other] Your { $number } talks, { $days }: ask each of them briefly whether they got any sleep.
    }
reminder-more = they need more support (you get a card)
reminder-done = Thank you. Only the number is kept of this.
support-card = A card for when somebody needs more support:
    1/3 Say that this is common. Ask whom they would like to talk to.
    2/3 Offer to call together:
    { $contacts }
    3/3 If life or health is in danger: **{ $emergency }**, do not leave them alone. No notes.
how-are-you-asked = Thank you for today. And how are you?
    .after = I do not keep the answer; a rest I do keep.
how-are-you-asked-later = Thank you for these last days. And how are you?
    .after = I do not keep the answer; a rest I do keep.
how-are-you-fine = I am fine
how-are-you-talk = I want to talk with somebody myself
how-are-you-rest = I will rest for a week
how-are-you-fine-told = Good to hear. Thank you.
week-full-told = You have had { $number ->
    [one] one talk
   *[other] { $number } talks
    } this week. Next I will ask others first.
remove-told = I have removed your message from the group.
remove-impossible = I cannot remove your message from the group. Please remove it yourself: press and hold it, choose to delete it, and if the app asks, for everyone.
proposal-another = **{ $bird }** is already waiting for somebody. Is another one needed?
proposal-no-other = All right, I did not ask for another.
load-told = This week: talks { $held }, requests to you alone { $asked }. In eight weeks: talks { $held_total }, requests to you alone { $asked_total }.
    The coordinator sees the number of talks when the week is over. Nobody else sees anything.
load-told-full = { load-told }
    This week I ask others first.
free-told = Your free times: { $lines }. { $place }
free-told-both = Free for you both: { $lines }. { $place }
offering-yours = **{ $bird }** is yours. { $name } will tell you face to face who to ask; I do not know. The answer may be no. When you have made the offer, write *{ command-offered.say } { LOWER($bird) }*. If you have no time: *{ command-hand-back.say } { LOWER($bird) }*.
offering-yours-alone = **{ $bird }** is yours. You will hear face to face who to ask; I do not know. The answer may be no. When you have made the offer, write *{ command-offered.say } { LOWER($bird) }*. If you have no time: *{ command-hand-back.say } { LOWER($bird) }*.
offering-late = Somebody else was first with **{ $bird }**. Thank you for being ready.
offering-one-asked = Will you take **{ $bird }**?
offering-which-asked = Which one will you take?
    .after = You can also write the bird's name, e.g. *{ command-claim.say } { LOWER($bird) }*.
offering-which-offered = Which one have you offered?
    .after = You can also write the bird's name, e.g. *{ command-offered.say } { LOWER($bird) }*.
offering-answer-asked = **{ $bird }**: what was the answer? Only the number is kept.
offering-reminded = **{ $bird }** is still waiting for an offer, { $number } d. If you have made it, what was the answer? Only the number is kept.
offering-not-yet = I have not offered yet
offering-give-back = I have no time, give it to others
offering-accepted-told = Logged. Thank you. Agree on a time between the two of you. When you have talked, write *{ command-log.say } 10*.
    { $rest }
offering-declined-told = Logged. Thank you.
    { $rest }
offering-card-wanted = the card to support you
offering-wrong = the answer was another one
offering-card = { card }
offering-settled-told = **{ $bird }** was settled in another way: the report was taken back. You need not offer. Thank you for being ready.
on-site-asked-group = Could you make time? **{ $bird }**: one of two facilitators for a group, { $slots }. I ask those on site first, the group at { $ask }.
offer-asked-group = Could you make time to lead a group together with somebody, { $slots }? This stays out of the group.
neighbour-asked-group = Could you make time to lead a group together with somebody at a neighbouring workplace: { $workplace }, { $slots }? This stays out of the group.
seat-wanted = Thank you. **{ $bird }**: the other place is free, too. Could you make time?
    .after = If you have been in a hard situation yourself today, answer 3.
seat-for-experienced = Thank you for offering. **{ $bird }**: the first place was taken by another new facilitator, so I am looking for somebody experienced beside them. Nobody else sees this message.
seat-enough-told = Thank you. I will tell the facilitator and whoever asked.

## Audience: coordinator

coordinator-asked = 🐦 **{ $bird }** has been waiting { $minutes } min for somebody to take it.
coordinator-asked-hidden = One request, for { $slots }, is waiting for somebody to take it. This stays out of the group.
coordinator-asked-unreached = 🐦 **{ $bird }** is waiting for somebody to take it, { $slots }, and the group cannot be asked at the moment.
coordinator-asked-unreached-urgent = 🐦 **{ $bird }** would like to be contacted **at once**, and the group cannot be asked at the moment.
coordinator-takes = I'll take it
coordinator-cannot = I cannot
coordinator-calls = I can call, if they wish
how-it-went-coordinator = 🐦 **{ $bird }** has been open { $number ->
    [0] today
    [1] since yesterday
   *[other] for { $number } days
    }, and { $holder } has not yet said how it ended. You can ask them. How did it end?
not-yet-told-coordinator = All right. I will ask you again at { $at }.
coordinator-unsure = 🐦 **{ $bird }**: I cannot know whether my message arrived, and I will not send it a second time. { $holder } is away now. If you reach them, ask them to find out face to face whether it came.
closing-thanks-coordinator = Logged. Thank you.
coordinator-lends = ask the neighbour
coordinator-group-lost = I cannot get into the group at the moment: { $workplace }. Requests still reach me, but I cannot ask the group, so I will ask you at once. When I am invited back into the group, I will ask there about what is open.
coordinator-network-deaf = { network-deaf-told }
coordinator-network-back = { network-back-told }
coordinator-group-back = I am in the group again: { $workplace }. I am asking there now about what is open.
phone-asked = Has **{ $holder }** changed phones? Messages now come from another phone than before. If you do not know, ask face to face or call.
    .after = If you do not answer within half an hour, I will tell that phone nothing about cases.
offering-late-told = { $number ->
    [one] One safety report is
   *[other] { $number } safety reports are
    } still waiting for somebody to make an offer: { $lines }. You can take it yourself (*{ command-claim.say }* and the bird's name), or ask somebody.
call-asked = A colleague would like you to call them today. Can you do it within half an hour? If you can, I will tell you the name.
call-yes = I can
call-no = I cannot
coverage-told = Today, { $hours }, nobody from the group is in.
coverage-told-neighbours = Today, { $hours }, nobody from the group is in. At the neighbours: { $lines }.
loads-told = Talks last week, and in all (at most 8 weeks):
    { $lines }
    This week shows next week. Talks that did not go through the group are counted, too.
loads-told-none = There is nobody in the group now.
coordinator-asked-group = 🐦 **{ $bird }**: facilitators for a group { $taken }/{ $seats }, { $slots }. Can you help?
coordinator-enough = one facilitator is enough

## Audience: leader

serious-told-fi = Do these in order:
    { $lines }
    Serious means death, or a severe or possibly permanent injury, also from violence. If it is unclear how serious the injury is, notify all the same.
    I notify nobody myself. I store only the reminder. Shall I remind you at { $at }?
serious-told-no = Do these in order:
    { $lines }
    Serious means death, or serious physical or psychological harm, also from violence and threats.
    I notify nobody myself. I store only the reminder. Shall I remind you at { $at }?
serious-told = Do these in order:
    { $lines }
    Who else must be notified here, and by when, I do not know for certain: find out at once from occupational safety.
    I notify nobody myself. I store only the reminder. Shall I remind you at { $at }?
duty-agreed = All right. I will remind you at { $at }. You can cancel the reminder: *{ command-cancel.say }*.
duty-reminded = The reminder you asked for: please go through the list that I gave you once more.
leader-told = **Now:**
    1 Is everybody safe?
    2 A break, or somebody to take over.
    3 Nobody alone at first.
    4 Transport, family?
    5 If it is serious: { $numbers }. The whole list: *{ command-serious.say }*.
    Write *{ command-plan.say }* when it is calm.
plan-asked = Agree with the person concerned:
    • When will you talk next?
    • Who is the contact? Give the details in writing.
    • What is to be done in the next days, and what not?
    • Is lighter work, a doctor or other support needed now?
    I do not store the answers. When shall I remind you?
    .after = You can give several, e.g. *1 3*.
plan-asked-words = { plan-asked }
    .after = You can give several, e.g. *1 3*. I do not store names or what happened: nothing was kept of your other words.
plan-agreed = All right. I will remind you at { $dates }, and keep no note of whom or what. You can cancel the reminders: *{ command-cancel.say }*.
plan-reminded = Reminder: some people react only after a few days. Ask how it is going, without pressure.
learning-told = When it is calm, go through it together, without looking for somebody to blame:
    1 What happened, in which order?
    2 What could have prevented or eased it?
    3 What do we change?
    4 Who sees to it, and by when?
    Taking part is voluntary. This is not the moment between two colleagues: nobody needs to talk about feelings. Write what comes of it into the workplace's own system. I store none of it.
leader-not-reminded = All right, I will not remind you.

## Audience: safety

reports-asked = How many new reports? Answer with a number, 1–{ $most }. I need no names.
reports-asked-again = I have not noted anything yet. How many new reports? Answer with one number, 1–{ $most }. Other words I do not read or keep. *0*: none.
reports-where-asked = Which workplace is it?
reports-again-asked = I noted some already, { $at }: { $lines }. { $number ->
    [one] Is this one new, on top of those?
   *[other] Are these { $number } new, on top of those?
    }
reports-new = yes, new
reports-same = no, the same
reports-told = Noted: { $lines }. I asked the group who will offer. I will tell you who takes it. Tell them face to face who it is about; I need no name. If the report is taken back: *{ command-cancel.say } { LOWER($case) }*.
reports-told-night = Noted: { $lines }. I will ask the group { $at } who will offer. I will tell you who takes it. Tell them face to face who it is about; I need no name. If the report is taken back: *{ command-cancel.say } { LOWER($case) }*.
reports-told-lost = Noted: { $lines }. The group cannot be reached just now: I will ask it at once when it can. I will tell you who takes it. Tell them face to face who it is about; I need no name. If the report is taken back: *{ command-cancel.say } { LOWER($case) }*.
reports-none-told = All right, no new ones. I noted nothing.
reports-taken-back-told = I removed the report { $case }, from the figures, too.
reports-taken-told = **{ $case }**: { $holder } will offer. Tell them face to face who it is about.
reports-free-told = **{ $case }**: { $holder } cannot do it after all. I am asking the others again.

## Audience: admin

admin-undelivered = A message has been held up for { $minutes } minutes. Network: { $network }. Reason: { $reason }. I keep trying. If requests do not get through, direct people to the phone.
admin-blocked = A message cannot be delivered. Network: { $network }. Reason: { $reason }{ $reason ->
    [unregistered] {""}, the recipient cannot be reached any more
    [not-a-member] {""}, I am not in that group
   *[other] {""}
    }. I will not try again.
admin-follow-up-unsure = I cannot know whether a question that I do not send twice has left, and there is nobody I could ask to find out. Network: { $network }. See why the connection broke: purkubotti doctor.
admin-captcha = The network wants to be sure that the sender is human (captcha) and lets none of my messages through until then. Network: { $network }. Solve it: purkubotti doctor says how. My messages are kept and wait, first answers too, and I try once an hour; started anew, I try at once. Until then, direct people to the phone.
admin-trouble = Something went wrong, and one task was not done. Reference: { $reference }. The log says more under the same reference.
admin-case-odd = An open case does not agree with its own history. I leave it as it is. Reference: { $reference }. The log says more under the same reference. If somebody waits for an answer, direct them to the phone.
admin-restored = I am running again from a backup made { $since }. What was sent after it I do not send again. What was written on Signal after it I do not know: I have told those whom an open case is about.
admin-restored-held = I am running again from a backup made { $since }. I do not know what was sent after it: sent.journal is missing. New messages I answer, but what may have been sent waits for you: purkubotti resume --send sends it, purkubotti resume --skip does not.
admin-no-removal = I could not remove a message from the group and asked its writer to remove it. Network: { $network }. Reason: { $reason }. { $network ->
    [signal] On Signal only its writer can.
   *[other] Give me the right to remove messages in the group.
    }
admin-group-lost = I am no longer in the group, or cannot get into it: { $workplace }. Requests get through, and I ask the coordinator, but I cannot ask the group. Invite me back into the same group. I will then ask there about what is open.
admin-group-back = I am in the group again: { $workplace }.
admin-pool-lost = I am no longer in the cover pool's room, or cannot get into it: { $workplace }. I cannot ask anybody for cover now. Invite me back into the same room.
admin-pool-back = I am in the cover pool's room again: { $workplace }.
admin-phone-asked = Has **{ $holder }** changed phones? Messages now come from another phone than before. If you do not know, ask face to face or call.
    .after = If you do not answer within half an hour, I will tell that phone nothing about cases.
admin-network-deaf = I have no connection to the network: { $network } ({ $minutes } min). Requests from there do not come through. For the notice board, a number to call: { $numbers }. I keep trying. More: purkubotti doctor.
admin-network-back = The connection is back: { $network }. It was lost, { $since } – { $until }.
admin-disk-full = The disk is running full: there is less than 50 MB of room. I still answer, but what is written on Signal waits until there is room. Make room on the machine that I run on. More: purkubotti doctor.
admin-disk-room = There is room on the disk again.
admin-emergency = I cannot read my data now, so I can note no requests and ask nobody. I tell everybody who writes whom to call. I do not touch the files. What to do: purkubotti doctor.
admin-new-device = The keys of my device were lost, so I am now logged in as a new device. You need not do anything. Some messages may not have been read: I asked their writers to send them again.
admin-not-confirmed = My account already has an identity whose keys I lack, so my device is not verified. Some people may be unable to read my messages or to write to me. Stop me, and run purkubotti init with the recovery key of the account at hand. More: purkubotti doctor.
admin-room-replaced = The group's room has been replaced by a new one, and I have moved there. Put the id of the new room into the configuration when you have time.
admin-not-encrypted = The group's room is not encrypted, so I neither read nor write there. Turn on encryption in the room's settings, and I will go on.
admin-may-not-write = Only admins may write in the group, and I am not one, so I cannot ask the group. Make me an admin, or let all members write.
admin-numbers-old = Nobody has checked these numbers for a year: { $workplace }.
    { $numbers }
    Check them and write the day into the settings (verified_on). Until then I mark a number as old whenever I give it, and remind you once a month.
admin-clock-doubted = My machine's clock shows { $shown }, but by my count it is { $counted }. I go by my count until the clock is right. Check it: purkubotti doctor. If the clock is right, answer with the number:
admin-clock-right = My machine's clock is right again, and I go by it.
admin-rate-limit = The server limits how often I may send, so messages are held up. Network: { $network }. { $network ->
    [signal] Signal lets them through when its time is up, and I try again then. If nothing gets through, look: purkubotti doctor.
   *[other] Ask whoever runs the server to lift the limit for my account. In Synapse: POST /_synapse/admin/v1/users/ACCOUNT/override_ratelimit, with messages_per_second 0 and burst_count 0.
    }

## Audience: anybody

confidentiality-told = The colleague you talk with will not pass on what you say. That has been agreed with them. The exception: if somebody's life or health is in danger, or if the law requires a report.
    I do not store your messages; they can be seen in this chat until you delete them. Who sees what: *{ command-who-sees.say }*.
who-sees-told = The group sees the bird's name, the kind of talk, the time and the workplace. Never who asked.
    The debriefer learns who you are when you meet, or when you allow it. Supervisors and the people who run the bot do not see who asked.
    I do not ask or store what happened or how you are. Figures are counted without names.
what-read-told = In the group I read messages that begin with an exclamation mark, reply to me or name an open case, and reactions to my messages. I read and store nothing else. I use no AI.
data-told = This is stored about you, encrypted:
    { $lines }
    Nothing else. I do not store what happened, how you are, or what you answered. Who sees what: *{ command-who-sees.say }*. Delete everything: *{ command-forget-me.say }*.
data-none = Nothing is stored about you. Who sees what: *{ command-who-sees.say }*.
data-request = • your address and name, until the follow-up is done, no later than { $until }
data-excluded = { $number ->
    [one] • one person I do not tell
   *[other] • { $number } people I do not tell
    }
data-wished = { $number ->
    [one] • one person whom you wished me to ask first
   *[other] • { $number } people whom you wished me to ask first
    }
data-talk-language = • the language that you asked for: { $language }
data-asker-holder = • your wish: the person you talked with asks the next day
data-asker-bot = • your wish: the bot asks at { $at }
data-asker-bot-sooner = { data-asker-bot }
data-asker-nobody = • your wish: nobody asks
data-languages = • languages: { $languages }
data-reminder = • a reminder to you, at { $at }: days only, no names
data-how-are-you = • the day on which I ask or asked how you are; I do not keep the answer
data-reminder-leader = • a reminder to you, at { $at }: no names, nothing of what happened
data-check = • your address and language, because I may ask you once, at { $at }
data-check-asked = • your address and language, because I asked you today; deleted at { $at } at the latest
data-phone = • a mark of your phone, so that I notice if it changes
data-member = • your name and address from the group, for as long as you are in it
data-away = • when you are away, until it is over: { $dates }
data-on-site = • that you are on site today
data-lessons = • your lessons: { $lessons }
data-quiet = • your own quiet hours: { $hours }
data-load = • how many talks you have had and how many requests came to you alone: only days, 8 weeks
data-holds = • the cases that are yours: { $cases }
data-offers = • what you are to offer: { $cases }
data-reports = • what you have reported: { $cases }
forgotten = Deleted, including tomorrow's question. The statistics hold only a number that cannot be linked to you.
forgotten-nothing = Deleted. No requests from you were stored.
forgotten-member = I have deleted what was stored about your requests and reminders. Your name stays for as long as you are in the group.
forgotten-check = Deleted, including the reminders and questions I would still have sent.
language-told = All right. From now on I will write to you in { $language }.
languages-told = Thank you. Your languages: { $languages }.
open-told = Open { $number }:
    { $lines }
open-told-none = Nothing is open now.
    { $lines }
lessons-told = All right. Your lessons: { $lessons }. I do not ask you then. Remove them: *{ command-lessons.say } off*.
lessons-told-requester = All right. Your lessons: { $lessons }. I show you times outside them. Nobody else sees them, but if you give your name for the talk, your colleague sees which times suit you both. I remove them after 14 days, or at once: *{ command-lessons.say } off*.
lessons-kept = Your lessons: { $lessons }. Change them: *{ command-lessons.say } mon 8–10, tue 9–12*. Remove them: *{ command-lessons.say } off*.
lessons-asked = No lessons of yours are kept. Write them like this: *{ command-lessons.say } mon 8–10, tue 9–12*.
lessons-none-told = All right. No lessons of yours are kept.
quiet-told = All right. I do not ask you at { $hours }, nor in the quiet hours of the workplace. Remove: *{ command-quiet.say } off*.
quiet-kept = I do not ask you at { $hours }. Change: *{ command-quiet.say } 17–8*. Remove: *{ command-quiet.say } off*.
quiet-asked = You have no quiet hours of your own. Write them like this: *{ command-quiet.say } 17–8*.
quiet-none-told = All right. You have no quiet hours of your own.
away-told = All right, I will not ask you { $dates }. Back earlier: *{ command-here.say }*.
away-told-shift = All right, I will not ask you during this shift, until { $until }. Back earlier: *{ command-here.say }*.
away-asked = I understood: { $dates }. Is that right?
away-misread = All right, I have noted nothing. Write the days like this: *{ command-away.say } 18.11–20.11*
here-told = All right. You are on site today, and I will ask you.
absence-asked = Your absence { $dates } still stands. Do I cancel it?
absence-ended = All right. Your absence { $dates } is cancelled, and I will ask you again.
explain-commands = Now you can write, for example:
    { $lines }
    If you need a moment with a colleague yourself: *{ command-need.say }*. All the words: *{ command-all-commands.say }*.
help-all = These are the words I understand:
    { $lines }
explain-held = • { $case } is yours, at { $at }
explain-proposed = • { $case }: you asked for somebody else
explain-offer = • { $case } is yours to offer
data-proposed = • your address and name, because you asked for somebody else: { $case }, until { $until } at the latest
refused-which-proposed = You have asked for several: { $cases }. Write the bird's name, too.
explain-words = You can write: *{ command-cancel.say }*, *{ command-confidentiality.say }*, *{ command-my-data.say }*.
explain-nothing-open = I am a bot. At { $workplace } I look for a colleague for you to talk with for about 10 minutes. Emergency: **{ $emergency }**.
    You do not need to tell me what happened. This is voluntary. Shall I look?
explain-find = yes, look
themes-released = { $workplace }: these things have come up, and the workplace can mend them.
    { $lines }
    At least three talks lie behind each. I tell nothing else about any of them.
themes-none = { $workplace }: nothing has been gathered yet. I tell of a thing when at least three talks lie behind it.
cancel-told-errands = Cancelled. I will neither remind you nor ask.
nothing-open = You have no open request. You can write to me at any time.
notice-heard = It is good that you noticed. If somebody is not safe, call **{ $emergency }**.
    I need no name, and I do not write to your colleague myself. Below is a text that you can show or send.
notice-self = I will send it myself
notice-agreed = they said yes, make the request
notice-face = I ask that somebody asks them face to face
notice-me = I need a moment myself
notice-text = I noticed that it was a hard moment. Here you can talk with a colleague for about 10 minutes. It is confidential and voluntary. If you like, write *{ command-need.say }* here: { $address }. I can also ask for you.
notice-text-plain = I noticed that it was a hard moment. Here you can talk with a colleague for about 10 minutes. It is confidential and voluntary. If you like, I can ask for you.
notice-sent-told = Thank you. Your colleague will write if they wish. If they ask you to arrange it, write *{ command-notice.say }* to me again.
notice-another = **{ $bird }** is already waiting for somebody. Is another one needed?
cancel-in-private = Write *{ command-cancel.say }* here and I will cancel. In the group I cancel only what was asked for there: otherwise the others would see who had asked.
answer-late = That no longer needs an answer. If you need a moment with a colleague, you can write *{ command-need.say }*.
not-understood-facilitator = Your message has arrived, but I cannot read it. Commands: *{ command-help.say }*. If you need a moment with a colleague yourself, write *{ command-need.say }*.
how-are-you-unclear = Your message has arrived. Are you safe? If not, call **{ $emergency }**. I cannot read your message and do not keep it. Shall I look for somebody you can talk with?
leader-words = I do not store names or what happened: nothing was kept of your message. You can still answer about the reminder with a digit. If you need a moment with a colleague yourself, write *{ command-need.say }*.
edit-told-plain = I had already read your message when you changed it. If you meant something else, write it as a new message.
take-back-told-plain = I had already read your reaction. If you meant something else, write it.
suggested = Did you mean: *{ $meant }*? If so, please write it again.
thanks-told = You are welcome. You can write to me at any time.
slow-down = Many messages are coming in. The first one has arrived. If there is more, write again in one minute. Emergency: **{ $emergency }**.
missed-told = I was away, and may have missed some messages before { $until }. If you wrote to me then, please write again.
unheard-told = I could not read your message. Please send it again, or call: { $numbers }. Emergency: **{ $emergency }**.
unheard-told-empty = A message came from you in which I could see nothing: if you would like to talk with somebody, one word is enough.
unheard-told-here = Hello. You wrote to me in a place that others can see, too, so I did not read your message. Write here: only the two of us see this. If you want a person at once: { $numbers }. Emergency: **{ $emergency }**.
phone-held-told = Thank you. Your message came from another phone than before, so I first make sure that it is yours. I will write to you by { $until }. Until then I will say nothing about cases and record nothing in them. If you need a moment with a colleague yourself, write *{ command-need.say }*.
phone-confirmed-told = Thank you for waiting. The phone is confirmed, and everything is as before.
phone-unconfirmed-told = I was not told that the phone is yours, so I cannot tell you about cases now. If it is yours, ask to be taken out of the group and added again. Ask { $numbers } for help with that. If you need a moment with a colleague yourself, write *{ command-need.say }*.
phone-unconfirmed-told-coordinator = I was not told that the phone is yours, so I cannot tell you about cases now. If it is yours, ask whoever keeps me running for help. If you need a moment with a colleague yourself, write *{ command-need.say }*.
phone-yes-told = Thank you. They can go on now.
phone-no-told = All right. I will tell that phone nothing about cases, and for those they had I am looking for somebody else. If the phone is theirs after all, take them out of the group and add them again.
clock-believed-told = Thank you. I go by my machine's clock now.
apology = Something went wrong on my side. If you asked for help, call: { $numbers }. Emergency: **{ $emergency }**. Reference: { $reference }.
emergency-told = I cannot pass on requests now, and I am not asking anybody about this. If you need help, call: { $numbers }. Emergency: **{ $emergency }**.
crisis-told = I am a bot and cannot help with this. A person can. If your life is in danger, call **{ $emergency }** now.
    { $line }
    I will not tell anybody what you wrote. Try not to be alone.
crisis-told-stands = { crisis-told }
    { $stands }
crisis-asked = { crisis-told }
    Shall I also ask a debriefer to get in touch with you?
cover-asked = I am asking the cover pool now: { $minutes } min, { $place }, at { $at }. I will not say who asks, or why. I will write to you by **{ $promise }**. You can cancel: *{ command-cancel-cover.say }*.
cover-asked-morning = I will ask the cover pool **at { $ask }**: { $minutes } min, { $place }, at { $at }. I will not say who asks, or why. I will write to you by **{ $promise }**. You can cancel: *{ command-cancel-cover.say }*.
cover-where = Where do you work?
cover-found = **{ $colleague }** is coming: { $place }, at { $at }. If you do not need cover after all, write *{ command-cancel-cover.say }*.
cover-unanswered = Nobody has taken the cover yet, for { $at }. The question still stands. To be safe, ask your manager or a colleague, too.
cover-unreached = The cover pool cannot be reached just now, so perhaps nobody will come at { $at }. Ask your manager or a colleague.
cover-missed = Nobody could cover at { $at }. I have removed the question. Ask your manager or a colleague.
cover-left-told = **{ $colleague }** cannot come after all. I am asking the others and will write to you by **{ $promise }**.
cover-left-late = **{ $colleague }** cannot cover after all, at { $at }. There is no time to ask others. Ask your manager or a colleague.
cover-cancelled = Cancelled. I have removed the question about cover.
cover-yours = Thank you. You cover at { $at }, { $minutes } min: **{ $place }**. If you cannot come after all, write *{ command-leave-cover.say }*. Nobody asks why.
cover-others = Somebody else was first to take the cover. Thank you for being ready.
cover-own = You have asked for this cover yourself, so somebody else will take it.
cover-which = There are { $number } covers open. Reply to the message that you take, or mark it with 👍.
cover-left = All right, I am asking the others. Thank you for telling me.
cover-not-needed = The cover is no longer needed at { $at }. Thank you for being ready.
cover-how = Write *{ command-cover.say }*, the place and the time, e.g. *{ command-cover.say } 204 at { $at }*. I will not tell the cover pool who asks, or why.
cover-not-wanted = All right. I will not ask the cover pool.
data-cover-asked = • the cover you asked for: the place, the time and your address, until it is over, { $until }
data-cover-taken = • the cover you are coming to: your name and your address, until it is over, { $until }
refused-no-pool = There is no cover pool here that I could ask. Ask your manager or a colleague for cover. If you need a moment with a colleague, write *{ command-need.say }*.
refused-pool-lost = The cover pool cannot be reached just now. Ask your manager or a colleague for cover. If you need a moment with a colleague, write *{ command-need.say }*.
refused-cover = I have not asked anybody yet. Write the place in three words at most and the time, without names or reasons: e.g. *{ command-cover.say } 204 at 12:45*. If you need a moment with a colleague, write *{ command-need.say }*.
refused-cover-minutes = A cover lasts { $number }–{ $most } min. Write e.g. *{ command-cover.say } 204 at 12:45 20 min*.
refused-cover-day = That time has passed today. If you mean { $at }, write the day, too, e.g. *{ command-cover.say } 204 tomorrow at 8:15*.
refused-cover-night = I can ask the cover pool only from { $at }. Write a later time.
refused-cover-asked = You have already asked for cover at { $at }. If that has changed, first write *{ command-cancel-cover.say }*.
refused-no-cover = You have no cover now. Ask for a new one like this: *{ command-cover.say } 204 at 12:45*.
refused-own-case = { $case } is your own, so somebody else will take it.
refused-over = { $case } has already ended, or is with somebody else. What is open: *{ command-open.say }*.
refused-none-open = No case is waiting to be taken just now. Thank you for being ready.
refused-which-case = Several are open. Write the bird's name, too, e.g. *{ command-claim.say } curlew*.
refused-none-held = You have no open case now. If you have logged it already, it is kept. What is open: *{ command-open.say }*.
refused-which-held = You have several: { $cases }. Write the bird's name, too.
refused-or-cover = You also have a cover. Write *{ command-leave-cover.say }*, or *{ command-hand-back.say }* and the bird's name: { $cases }.
refused-not-holder = { $case } is not yours.
refused-unconfirmed = { $case } is only provisionally yours. Confirm first: *{ command-claim.say } { LOWER($case) }*.
refused-not-own = { $case } is not your request, so it is not yours to cancel. If you cannot come, write *{ command-hand-back.say } { LOWER($case) }*.
refused-not-facilitator = Only members of the group can do this. If you need a moment with a colleague, write *{ command-need.say }*.
refused-not-leader = This list is for leaders, safety representatives and the coordinator. If somebody is in danger, call the emergency number and tell your leader. If you need a moment with a colleague yourself, write *{ command-need.say }*.
refused-not-coordinator = Only the coordinator can do this. If you need a moment with a colleague yourself, write *{ command-need.say }*.
refused-past = That time has already passed: { $at }. Write another time.
refused-too-soon = I cannot find anybody by then: { $at }. Write a later time.
refused-clock = There is no such time of day. Write e.g. *12:45*.
refused-inexact = I need an exact time. Write e.g. *{ command-claim.say } { LOWER($case) } 12:45*.
refused-day = There is no such day. Write e.g. *24 November* or *tomorrow*.
refused-far = I cannot arrange anything that far ahead. Write a time within { $days } days.
refused-quiet = That is outside working hours: { $at }. Write another time.
refused-free-day = Nobody is at work then ({ $dates }). Write another day.
refused-room = The room is taken then: { $at }. Write another time.
refused-unsure = I understood: { $at }. If that is right, write *{ command-claim.say } { LOWER($case) } { $at }*.
refused-early = { $case }: the time is not until { $at }. If you cannot come, write *{ command-hand-back.say } { LOWER($case) }*.
refused-closed = { $case } is already logged or over. What is open: *{ command-open.say }*.
refused-unclaimed = Nobody has taken { $case } yet. If you take it, first write *{ command-claim.say } { LOWER($case) }*. If you have already talked without me, write *{ command-log.say } 10*.
refused-seat-early = **{ $case }** has not begun yet: { $at }. I am still looking for a second facilitator. When you have talked, write *{ command-held.say }*.
refused-others-case = Somebody else has { $case } and will log how it ended. What is open: *{ command-open.say }*.
refused-own-closing = { $case } is your own request. The person you talk with will log it. If you no longer need it, write *{ command-cancel.say }*.
refused-answered = It is already logged. Thank you for answering.
refused-early-referral = { $case }: the time is not until { $at }. If you have already talked, write *{ command-held.say } { LOWER($case) }*, and I will ask about the referral then. If you cannot come, write *{ command-hand-back.say } { LOWER($case) }*.
refused-met = { $case }: the time of the meeting has passed, so I do not hand it over. If you met, write *{ command-held.say } { LOWER($case) }*. If nobody came, write *{ command-not-come.say } { LOWER($case) }*. If I am to look for somebody else, write *{ command-hand-back.say } { LOWER($case) }*.
refused-taken = Then the room, or you, are already taken. The next free time is { $at }: write that, and I will propose it.
refused-digit = Answer with a number, { $least }–{ $most }.
refused-digit-only = Answer with the number { $most }, or in words.
refused-numbers = Answer with two numbers: people (1–{ $people }) and minutes (1–{ $minutes }), e.g. *1 12*.
refused-log = Answer with the minutes (1–{ $minutes }), or with two numbers, people (1–{ $people }) and minutes, e.g. *2 15*. *0*: I do not remember.
refused-language = Write the language: Finnish, Swedish, English or Norwegian, e.g. *{ command-language.say } svenska*.
refused-days-unclear = I did not understand which days, and I have noted nothing. Write for example *{ command-away.say } tomorrow*, *{ command-away.say } Wed–Fri* or *{ command-away.say } 18.11–20.11*. If you need a moment with a colleague yourself, write *{ command-need.say }*.
refused-days-impossible = There is no such day, and I have noted nothing. Write for example *{ command-away.say } 18.11–20.11*.
refused-days-past = That is already over: { $dates }. I have noted nothing. Write for example *{ command-away.say } tomorrow*.
refused-days-far = I can note at most a year, until { $until }. I have noted nothing. Write for example *{ command-away.say } 18.11–20.11*.
refused-lessons-unclear = I did not understand the lessons. The earlier ones are unchanged. Write days and hours, e.g. *{ command-lessons.say } mon 8–10, tue 9–12*. If you need a moment with a colleague yourself, write *{ command-need.say }*.
refused-lessons-no-day = The hours have no day. Your earlier lessons are unchanged. Write e.g. *{ command-lessons.say } mon 8–10, tue 9–12*.
refused-lessons-no-hours = The day has no hours. Your earlier lessons are unchanged. Write e.g. *{ command-lessons.say } mon 8–10, tue 9–12*.
refused-lessons-no-clock = There is no such time. Your earlier lessons are unchanged. Write e.g. *{ command-lessons.say } mon 8–10, tue 9–12*.
refused-lessons-backwards = { $lesson }: the end is not after the beginning. Your earlier lessons are unchanged. Write e.g. *{ command-lessons.say } mon 8–10, tue 9–12*.
refused-lessons-overlap = { $lesson }: these overlap. Your earlier lessons are unchanged. Write all your lessons again.
refused-lessons-many = There can be at most { $number } lessons. Your earlier lessons are unchanged.
refused-quiet-hours = I did not understand the hours. The earlier ones are unchanged. Write e.g. *{ command-quiet.say } 17–8*. If you need a moment with a colleague yourself, write *{ command-need.say }*.
refused-quiet-all-day = That would be the whole day and night. The earlier hours are unchanged. Write e.g. *{ command-quiet.say } 17–8*. For a whole day: *{ command-away.say }*.
refused-no-free-time = I find no free time: breaks, your own lessons and rooms are taken.
refused-moved = Things have moved on: { $case }. Write *?*, and I will say how things stand now.
offer-rate-few = Year { $year }: fewer than { $most } reports. I do not show such small numbers.
offer-rate-told = Year { $year }: about { $number } reports, offer rate { $percent }%. The figures are rounded to five; 100% only if every report had an offer. I tell of the answers once the year is over and there are enough of them.
offer-rate-told-answers = Year { $year }: about { $number } reports, offer rate { $percent }%. About { $accepted } wanted a moment, about { $declined } said no, thank you. The figures are rounded to five; 100% only if every report had an offer.
refused-not-safety = This is for the safety representative and the coordinator. If you need a moment with a colleague, write *{ command-need.say }*.
refused-reports = I noted nothing. Answer with one number, 1–{ $most }. *0*: none.
refused-which-report = Which report is taken back? Write the bird's name, e.g. *{ command-cancel.say } { LOWER($case) }*. Open: { $lines }.
refused-no-report = No report is open, so I took nothing back.
refused-not-own-report = { $case } is about a safety report, and the safety representative or the coordinator can take it back.
refused-year = Write a year, { $year } at the latest, e.g. *{ command-offer-rate.say } { $year }*.
refused-offering-over = { $case } has been offered already, or the report was taken back. Thank you. What is open: *{ command-open.say }*.
refused-offering = { $case } is about a safety report: somebody offers a moment. Take it: *{ command-claim.say } { LOWER($case) }*. When it has been offered: *{ command-offered.say } { LOWER($case) }*.
refused-others-offering = Somebody else has { $case } and will log the answer. If you have made the offer, tell them. What is open: *{ command-open.say }*.
refused-offering-none = You have nothing to offer now. Write the bird's name, too, e.g. *{ command-offered.say } curlew*. What is open: *{ command-open.say }*.
group-another = **{ $case }** is already looking for facilitators. Is another group needed?
group-no-other = All right, I did not ask for another.
data-ordered = • your address and name, because you asked for a group: { $case }, until { $until } at the latest
data-newcomer = • in the settings: a new facilitator, who leads with somebody experienced
explain-ordered = • { $case }: you asked for a group
refused-people = One session is for { $fewest }–{ $most } people. Answer with a number. For more, ask for several sessions; for one person, write *{ command-need.say }*.
refused-group-soon = It is good to calm down first, so for a group the time is { $at } at the earliest.
refused-seat-time = { $case } begins at { $at }, because the other facilitator took that time. If you can come then, write *{ command-claim.say } { LOWER($case) }*.
refused-seat-busy = You already have { $case } then ({ $at }). Thank you for being ready to come.

## Audience: room

unheard-told-room = I do not read this chat, because others can see it, too. I have opened another one for the two of us: write there. Emergency: **{ $emergency }**.
unheard-told-strangers = I do not read this chat, because others can see it, too. You can write to me in private. Emergency: **{ $emergency }**.

## Audience: part

plain = { $words }
help-for-facilitator = **For debriefers**
help-for-coordinator = **For coordinators**
help-for-leader = **For leaders**
help-for-safety = **For safety representatives**
help-for-anybody = **For everybody**
plain-moment = { $at }
slots-before = before { $at }
slots-before-day = before { CLOCK($clock) } on { $day }
answer-yes = yes
answer-no = no
answer-no-thanks = no, thank you
clock-is-right = the clock is right
answer-not-now = not now
said-again = (Again, in case this has reached you before.)
cover-cancel = cancel cover
holder-asked = I asked
holder-later = remind me in the afternoon
familiar-confidentiality = confidentiality: who learns what
contact-phone = { $name } { $phone }
number-old = { $phone } (last checked { $checked })
number-undated = { $phone } (check the number)
number-checked = { $phone } (checked { $checked })
number-of-kind = { $name }: { $contact }
plan-day = 24 h
plan-three-days = 72 h
plan-week = 1 week
plan-three-weeks = 3 weeks
line-numbered = { $number } { $line }
serious-aid = First aid, **{ $phone }**.
serious-at-once = **Without delay:** { $contact }
serious-next-day = **At once, on the next business day at the latest:** { $contact }
serious-ten-days = Without delay, within 10 working days at the latest: { $contact }
serious-in-writing = Confirm the notice in writing, with a copy to: { $contact }
serious-told-too = Tell: { $contact }
word-police = the police
word-labour-inspection = the occupational safety authority
word-insurance = the insurance company
word-safety = the safety representative
contact-emergency = the emergency number { $phone }
contact-coordinator = { $name } (coordinator) { $phone }
contact-open = { $contact }, **open now**, until { CLOCK($until) }
contact-closed = { $contact }, opens at { $opens }
contact-always = { $contact }, day and night
contact-after-violence = After violence: { $contact }
contact-urgent-care = Urgent, but no emergency: { $contact }
lines-of-contacts = { $lines }
    Numbers checked { $checked }.
lines-of-contacts-undated = { $lines }
lines-of-contacts-none = I have no other numbers.
card-no-contact = occupational health
card-bag = The bag: { $bag }. The sign goes on the door.
went-held = held
went-declined = declined
went-referred = referred
went-settled = settled otherwise
went-not-come = did not come
went-not-yet = not over yet
theme-premises = premises
theme-staffing = staffing
theme-instructions = instructions
theme-other = other
released-line = • { $theme }
released-line-many = • { $theme }, at least { $number } talks
open-line-free = 🐦 **{ $case }** open
open-line-free-at = 🐦 **{ $case }** open, { $slots }
open-line-free-call = 🐦 **{ $case }** open, phone call { $slots }
open-line-urgent = 🐦 **{ $case }** open, wishes to be contacted at once
open-line-taken = 🐦 **{ $case }** taken care of, { $at }
open-line-own = 🐦 **{ $case }** yours, { $at }
open-line-offer = 🐦 **{ $case }** not offered{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
open-line-offer-taken = 🐦 **{ $case }** taken, not offered{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
open-line-own-offer = 🐦 **{ $case }** yours, not offered{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
offering-rest = Not offered yet: { $lines }.
offering-in-private = Next time you can write the answer here: the group does not see it then.
offering-bird = 🐦 **{ $case }**
offering-days = { $case }{ $number ->
    [0] {""}
   *[other] {" "}({ $number } d)
    }
offering-line-open = 🐦 **{ $case }**: not offered{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
offering-line-taken = 🐦 **{ $case }**: taken
offering-line-offered = 🐦 **{ $case }**: offered
offering-line-settled = 🐦 **{ $case }**: settled in another way
open-asks = Follow-up questions to come: { $number }.
language-fi = Finnish
language-sv = Swedish
language-en = English
language-nb = Norwegian
moment-today = { $clock }
moment-tomorrow = { $clock } tomorrow
moment-day = { $clock } on { $day }
days-one = on { $first }
days-span = from { $first } to { $last }
coverage-neighbour = { $name } { $number }
load-line = • { $name }: { $number }, in all { $total }
lesson-day = { $number ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[other] Sun
    } { $hours }
lesson-hours = { CLOCK($from) }–{ CLOCK($until) }
hours-span = { CLOCK($from) }–{ CLOCK($until) }
free-break = { $at }–{ CLOCK($until) }
free-after = after { $at }
free-room = Room: { $place }.
slot-span = { $at }–{ TIME($clock) }
group-no-room = a place that you agree on
open-line-seats = 🐦 **{ $case }** { $taken }/{ $seats } facilitators, { $slots }

## Formats

# Babel patterns: what a clock and a day look like
format-clock = HH:mm
format-weekday = cccc
format-date = cccc d MMMM
format-date-year = cccc d MMMM y
format-date-alone = d MMMM y

## Commands

command-need = *{ command-need.say }*: ask for a moment with a colleague
    .say = debrief
    .words = debrief, peer debrief, on-the-spot debrief, debriefing, debriefs, need debrief, need a debrief, debrief needed, debrief please, defusing, need to talk, need to talk to someone, need to talk to somebody, want to talk, want to talk to someone, want to talk to somebody, can we talk, someone to talk to, somebody to talk to, talk to someone, talk to somebody, help me, please help, please help me, need help, need some help, emergency, needed
command-notice = *{ command-notice.say }*: you have noticed a colleague who may need a moment
    .say = suggest
    .words = suggest, I suggest, propose, for a colleague, for my colleague, for somebody else, for someone else, on behalf, on behalf of, on behalf of a colleague, debrief for a colleague, debrief for someone else, debrief for somebody else, help for a colleague, help a colleague, worried about a colleague, a colleague needs help, a colleague needs a debrief, my colleague needs help
command-claim = *{ command-claim.say } curlew*: take a case, also *{ command-claim.say } curlew 12:45*
    .say = I'll take
    .words = I'll take, I'll take it, I'll take this, I'll take that, I'll take this one, I will take it, Ill take it, I can take it, I take it, take, take it, taking, I'll do it, I can do it, I can make it
command-hand-back = *{ command-hand-back.say } curlew*: give it back, no reason needed
    .say = I hand back
    .words = I hand back, hand back, hand it back, handing back, I give back, give back, give it back, I can't make it after all, can't make it after all, can't come after all
command-hand-over = *{ command-hand-over.say } curlew to Pekka*: ask a colleague to take the case
    .say = hand over
    .words = hand over, I hand over, handing over, pass, pass on, I pass on
command-held = *{ command-held.say } curlew*: you have talked
    .say = held
    .words = held, was held, has been held, debrief held, debrief was held, debrief is held, debrief done, we talked, we have talked, we've talked, talked
command-not-come = *{ command-not-come.say } curlew*: nobody came
    .say = did not come
    .words = did not come, didn't come, nobody came, no one came, did not show up, didn't show up, no show
command-declined = *{ command-declined.say } curlew*: they did not want to, after all
    .say = declined
    .words = declined, did not want, did not want to, didn't want to, they declined, they did not want to, they didn't want to
command-referred = *{ command-referred.say } curlew*: you referred them onward
    .say = referred
    .words = referred, referred on, referred onward
command-settled = *{ command-settled.say } curlew*: it was settled in another way
    .say = settled otherwise
    .words = settled otherwise, settled, settled in another way, sorted otherwise, sorted out otherwise
command-offered = *{ command-offered.say } curlew*: you have offered, I ask for the answer
    .say = offered
    .words = offered, I offered, I have offered, I've offered
command-offered-yes = *{ command-offered-yes.say }*
    .say = offered yes
    .words = offered yes, I offered yes, offered and yes, offered accepted
command-offered-no = *{ command-offered-no.say }*
    .say = offered no
    .words = offered no, I offered no, offered and no, offered no thanks, offered declined
command-open = *{ command-open.say }*: what is open and what is taken care of
    .say = open cases
    .words = open cases, open, what is open, show open cases
command-live-board = *{ command-live-board.say }*: what is open in one message that I keep up to date (in the group)
    .say = board
    .words = board, live board, show the board
command-log = *{ command-log.say } 10*: count a talk that did not go through the group
    .say = log
    .words = log, log it, log talk, log a talk, log debrief, log a debrief
command-numbers = *{ command-numbers.say }*: whom one can call, and who answers now
    .say = numbers
    .words = numbers, phone numbers, support card, whom can I call
command-away = *{ command-away.say } Wed–Fri*: when you are not to be asked
    .say = away
    .words = away, I'm away, I am away, I'll be away, away from work
command-here = *{ command-here.say }*: you are on site today, your absence ends
    .say = in
    .words = in, I'm in, I am in, I'm in today, on site, I'm on site, back at work, I'm back at work
command-rest = *{ command-rest.say }*: a week in which you are not asked
    .say = rest week
    .words = rest week, a week of rest, a week off, I need a rest, I need a week off, I rest for a week
command-lessons = *{ command-lessons.say } mon 8–10, tue 9–12*: your lessons, when you are not asked
    .say = lessons
    .words = lessons, my lessons, timetable, my timetable
command-quiet = *{ command-quiet.say } 17–8*: when you are not asked on any day
    .say = quiet
    .words = quiet, quiet hours, my quiet hours
command-free-times = *{ command-free-times.say }*: which times are free
    .say = free times
    .words = free times, free slots, which times are free
command-my-load = *{ command-my-load.say }*: how many talks you have had
    .say = my load
    .words = my load, my talks
command-loads = *{ command-loads.say }*: how many talks each has had
    .say = load
    .words = load, loads, workload
command-languages = *{ command-languages.say } english finnish*: which languages you can talk in
    .say = languages
    .words = languages, my languages, I speak, speak
command-report = *{ command-report.say } 2*: so many new safety reports, somebody offers a moment
    .say = reports
    .words = reports, report, safety report, safety reports, new reports
command-take-back-report = *{ command-take-back-report.say } curlew*: the report was taken back
    .say = take back report
    .words = take back report, cancel report, report taken back
command-offer-rate = *{ command-offer-rate.say }*: for how many reports a moment was offered
    .say = offer rate
    .words = offer rate, how many offered
command-what-read = *{ command-what-read.say }*: what I read in the group
    .say = what do you read
    .words = what do you read, what you read, what does the bot read, what are you reading
command-help = *{ command-help.say }*: this list
    .say = help
    .words = help, commands, instructions, ?, what now, what do I do, what do I do now, how does this work
command-released-themes = *{ command-released-themes.say }*: what the workplace can mend, without names
    .say = themes
    .words = themes, workplace themes, what can the workplace mend
command-serious = *{ command-serious.say }*: whom to notify when something serious has happened
    .say = serious
    .words = serious, serious accident, serious occupational accident, serious injury
command-leader = *{ command-leader.say }*: what to do now for those whom I lead
    .say = leader
    .words = leader, supervisor, line manager
command-plan = *{ command-plan.say }*: what to agree on for the next days, and when I remind you
    .say = plan
    .words = plan, a plan, make a plan
command-learning = *{ command-learning.say }*: four questions to learn from what happened
    .say = learning
    .words = learning, learning review
command-all-commands = *{ command-all-commands.say }*: all the words
    .say = help all
    .words = help all, all help, all words, all the words, all commands
command-group-session = *{ command-group-session.say } 6 at 13:00*: ask for two facilitators for a group
    .say = group
    .words = group, group of, group session, group debrief, group talk, for a group, a group, there were several of us, several of us, we were several, we are several, there were many of us, there are several of us
command-cancel = *{ command-cancel.say }*: cancel your request, it is deleted at once
    .say = cancel
    .words = cancel, cancel it, cancel this, cancel request, cancel my request, cancel debrief, cancel my debrief, cancel the debrief, cancelled, never mind, nevermind, not needed, no longer needed, no need, don't need it, I don't need it, do not need it, don't need it any more, don't need a debrief, changed my mind, I changed my mind, I've changed my mind
command-enough = *{ command-enough.say }*: keep looking, but do not write in between
    .say = enough
    .words = enough, that's enough, enough messages, no more messages, stop writing
command-cover = *{ command-cover.say } 204 at 12:45*: ask for cover, nobody asks why
    .say = cover
    .words = cover, cover for, i need cover, need cover
command-cancel-cover = *{ command-cancel-cover.say }*
    .say = cancel cover
    .words = cancel cover, cancel the cover, cancel my cover
command-leave-cover = *{ command-leave-cover.say }*
    .say = leave cover
    .words = leave cover, leave the cover, i can't cover, i cannot cover
command-confidentiality = *{ command-confidentiality.say }*: what is confidential
    .say = confidentiality
    .words = confidentiality, confidential, is this confidential, is it confidential
command-who-sees = *{ command-who-sees.say }*: who learns what
    .say = who sees
    .words = who sees, who sees what, who can see, who can see what, who can see this, who knows
command-my-data = *{ command-my-data.say }*: what is stored about you
    .say = my data
    .words = my data, what do you know about me, what do you know
command-forget-me = *{ command-forget-me.say }*: delete everything
    .say = forget me
    .words = forget me, delete my data, delete everything, erase my data
command-language = *{ command-language.say } svenska*: change the language
    .say = language
    .words = language, change language, change the language, switch language, switch to, change to
command-thanks = *{ command-thanks.say }*
    .say = thank you
    .words = thank you, thanks, thank you very much, thank you so much, thanks so much, thanks a lot, many thanks, thanks for your help, thank you for your help, cheers, ok, okay, all right, alright, fine, good, great, got it
words-yes = yes, yeah, yep, yes please, sure, of course, please do, suits, suits me, that suits me, that works, works for me, I can, ok, okay, all right, fine, 👍, ✅
words-and = and, &
words-towards = to, over, on, case
words-minutes = min, mins, minute, minutes
words-people = people, person, persons, participant, participants
words-about = about, around, roughly, maybe
words-claiming = i'll take, i will take, i can take, i could take, i'll do
words-none = off, remove, none, clear
words-no = no, nope, no thanks, no thank you, I can't, can't, I cannot, cannot, not now, doesn't suit, doesn't suit me, doesn't work, can't make it
words-now = now, right now, right away, at once, asap, as soon as possible
words-reason = because, since, after, due, debrief, violence, threat, crying, ill, sick
words-filler = i, in, i'll, i'd, i'm, can, could, will, would, it, that, this, the, a, now, please, thanks, hello, hi, hey, yes
words-negation = not, no, never, don't, dont, doesn't, didn't, won't, can't, cant, cannot, without
words-language = English, englanti, englanniksi, engelska, engelsk
words-form-one = one-to-one, 1:1
words-form-call = phone, call, phonecall
words-form-group = group
words-except = not, except, without, don't want, do not want
words-with = with, preferably, rather, prefer
words-visit = to me, come to me, comes to me
words-cry = help
words-secret = must not know, mustn't know, should not know, shouldn't know, can't know, cannot know, may not know, not allowed to know, don't tell, dont tell, do not tell, don't want my, don't let, without telling, not find out, not to know
words-leader = boss, manager, principal, supervisor, leader, headteacher
words-coordinator = coordinator
words-beside-exclusion = but, or, nor, please, must, should, may, can, could, want, don't, dont, do, let, tell, telling, know, find, out, about, this, it, my, our, the, allowed, to, with, any, anything
words-no-name = urgent, hurry, now, today, tomorrow, tonight, here, group, phone, call, alone, sure, well, okay, ok, good, safe, able, coping, sleeping, working, serious, video, camera, more
