# Tider i ord: hvilke ord grammatikken (bot/time_words) forstår. Se fi.ftl om hvordan listene
# skrives.

sign = kl|kl.|klokken|klokka
exactly = presis|nøyaktig
hour = ett|én, to, tre, fire, fem, seks, sju|syv, åtte, ni, ti, elleve, tolv, tretten, fjorten, femten, seksten, sytten, atten, nitten, tjue
count = 15 femten, 20 tjue|tyve, 25 tjuefem|femogtyve, 30 tretti|tredve, 40 førti, 45 førtifem, 50 femti
half-to = halv
quarter = kvart|et kvarter|kvarter
minutes = minutter|min
to = på|i
past = over
noon = -, midt på dagen
midnight = midnatt|ved midnatt

but = men|og
not-before = ikke før|ikke innen
before = før|innen
latest = senest|senest før|ikke senere enn|seinest
after = etter
from = fra|f.o.m.|fom|fra og med|tidligst
from-after = og utover|eller senere
until = til|fram til|frem til|inntil
until-whole = t.o.m.|tom|til og med
around = cirka|ca|ca.|omtrent|omkring|rundt|ved|omlag
around-after = cirka|omtrent
and = og
between = mellom
to-range = til|fram til
dash = -|–|—

in = om
in-after = fra nå
pair = et par|par
and-half = og en halv
inside = innen
unit = 1 min|min.|minutter|minutt, 60 h|t|time|timer
unit-whole = 30 en halvtime|halvtime|en halv time|en halvtimes tid, 90 en og en halv time|halvannen time|halvannan time, 15 et kvarter|kvarter|en kvart, 45 tre kvarter
one = en|én|ett|et|ei
unit-day = 1 dag|dager|døgn, 7 uke|uker
next-days = de neste|de nærmeste
duration = i
plus = og

day = i dag|idag, i morgen|imorgen|i morra|imorra, i overmorgen|overmorgen|i overimorgen
on-day = på|den|nå på|på den
weekday = mandag|mandagen, tirsdag|tirsdagen, onsdag|onsdagen, torsdag|torsdagen, fredag|fredagen, lørdag|lordag|lørdagen|lördag, søndag|sondag|søndagen|söndag
weekday-short = ma|ma.|man|man., ti|ti.|tir|tir.|tirs, on|on.|ons|ons., to|to.|tor|tor.|tors, fr|fr.|fre|fre., lø|lø.|lør|lør., sø|sø.|søn|søn.
weekdays = mandager, tirsdager, onsdager, torsdager, fredager, lørdager|lordager, søndager|sondager
next = neste
this = denne|kommende|førstkommende
week-next = neste uke|hele neste uke
week-this = ut uka|ut uken|denne uken|denne uka|hele uken|hele uka|resten av uken|resten av uka
weekend = i helgen|i helga|helgen|helga|til helgen
rest-of-day = resten av dagen|hele dagen
month-next = neste måned
feast = 1224 julaften|på julaften, 1225 første juledag|på første juledag, 1226 andre juledag|på andre juledag, 1231 nyttårsaften|på nyttårsaften, 101 nyttårsdag|første nyttårsdag, 501 første mai, 517 syttende mai
month = januar|jan|jan., februar|feb|feb., mars, april|apr|apr., mai, juni, juli, august|aug|aug., september|sept|sep|sept., oktober|okt|okt., november|nov|nov., desember|des|des.

# 1 morgen, 2 formiddag, 3 midt på dagen, 4 ettermiddag, 5 kveld, 6 natt, 7 tidlig morgen
part = om morgenen|på morgenen|om morgonen, om formiddagen|på formiddagen, på dagen|om dagen, om ettermiddagen|på ettermiddagen, om kvelden|på kvelden, om natten|om natta|på natten, -
part-after-day = morgen|tidlig|morges, formiddag, -, ettermiddag, kveld, natt
today-part = -, i formiddag, -, i ettermiddag, i kveld, i natt
week-of = neste uke|i neste uke
week-number = uke|i uke

filler = takk|passer|passer bra|går bra|ok|ja|hei|vi ses|vi møtes|gjerne|først

changes = ikke|ikkje|aldri|ingen|i går|igår|i morges|forrige|siden|eller|men|unntatt|allerede|hver|var|skjedde|hendte|opptatt|booket|borte|forgårs
measures = euro|eur|€|kr|kroner|prosent|%|grader|km|kg|m|cm|g|l|elever|personer|ganger|sider
