# Tider i ord: vilka ord grammatiken (bot/time_words) förstår. Se fi.ftl om hur listorna skrivs.

sign = kl|kl.|klockan
exactly = exakt|precis|prick
hour = ett, två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv, tretton, fjorton, femton, sexton, sjutton, arton, nitton, tjugo
count = 15 femton, 20 tjugo, 25 tjugofem, 30 trettio, 40 fyrtio, 45 fyrtiofem, 50 femtio
half-to = halv
quarter = kvart|en kvart
minutes = minuter|min
to = i
past = över
noon = -, mitt på dagen|vid middagstid
midnight = midnatt|vid midnatt

but = men|och
not-before = inte före|inte innan|ej före
before = före|innan
latest = senast|senast före|inte senare än
after = efter
from = från|fr.o.m.|från och med|tidigast|inte tidigare än
from-after = framåt|och framåt|eller senare
until = till|fram till|tills
until-whole = t.o.m.|tom|till och med|fram till och med
around = ungefär|cirka|ca|ca.|omkring|runt|vid|kring
around-after = ungefär|cirka
and = och
between = mellan
to-range = till|fram till
dash = -|–|—

in = om
in-after = från nu
pair = ett par|par
and-half = och en halv
inside = inom
unit = 1 min|min.|minuter|minut, 60 h|tim|tim.|timme|timmar|timma
unit-whole = 30 en halvtimme|halvtimme|en halv timme|en halvtimma|en halv timma, 90 en och en halv timme|halvannan timme, 15 en kvart|kvart, 45 tre kvart, 45 trekvart
one = en|ett
unit-day = 1 dag|dagar|dygn, 7 vecka|veckor|v
next-days = de närmaste|närmaste|de följande
duration = i|under
plus = och

day = i dag|idag, i morgon|imorgon|i morron|imorron, i övermorgon|övermorgon|i överimorgon
on-day = på|den|nu på|på den
weekday = måndag|måndagen, tisdag|tisdagen, onsdag|onsdagen, torsdag|torsdagen, fredag|fredagen, lördag|lördagen, söndag|söndagen
weekday-short = må|må.|mån|mån., ti|ti.|tis|tis., on|on.|ons|ons., to|to.|tor|tors|tors., fr|fr.|fre|fre., lö|lö.|lör|lör., sö|sö.|sön|sön.
weekdays = måndagar, tisdagar, onsdagar, torsdagar, fredagar, lördagar, söndagar
next = nästa
this = denna|kommande
week-next = nästa vecka|hela nästa vecka
week-this = ut veckan|denna vecka|den här veckan|hela veckan|resten av veckan
weekend = i helgen|helgen|till helgen|under helgen
rest-of-day = resten av dagen|hela dagen
day-suffix = :e|:a|:de
month-next = nästa månad
feast = 1206 självständighetsdagen|på självständighetsdagen, 1213 lucia|på lucia, 1224 julafton|på julafton, 1225 juldagen|på juldagen, 1226 annandag jul|annandagen, 1231 nyårsafton|på nyårsafton, 101 nyårsdagen|på nyårsdagen, 106 trettondagen|på trettondagen, 501 första maj|på första maj
month = januari|jan|jan., februari|feb|feb., mars, april|apr|apr., maj, juni, juli, augusti|aug|aug., september|sept|sep|sept., oktober|okt|okt., november|nov|nov., december|dec|dec.

# 1 morgon, 2 förmiddag, 3 mitt på dagen, 4 eftermiddag, 5 kväll, 6 natt, 7 tidig morgon
part = på morgonen|om morgonen|på morron, på förmiddagen|om förmiddagen|fm|f.m., på dagen|om dagen, på eftermiddagen|om eftermiddagen|em|e.m., på kvällen|om kvällen, på natten|om natten, på morgonnatten
part-after-day = morgon|bitti|bittida|morse|morron, förmiddag, -, eftermiddag, kväll, natt, tidigt
today-part = -, i förmiddag, -, i eftermiddag, i kväll|ikväll, i natt|inatt
week-of = nästa vecka|i nästa vecka
week-number = vecka|v|v.

filler = tack|passar|passar bra|går bra|vi träffas|vi ses|ok|okej|ja|hej|gärna|först

changes = inte|ej|aldrig|inga|igår|i går|i morse|förra|sedan|eller|men|utom|redan|varje|alla|var|hände|upptagen|upptaget|bokad|bokat|borta|förrgår
measures = euro|eur|€|kr|kronor|procent|%|grader|km|kg|m|cm|g|l|elever|personer|gånger|sidor
