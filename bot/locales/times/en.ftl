# Times in words: which words the grammar (bot/time_words) understands. See fi.ftl for how the
# lists are written.

# 1 only of clocks, 2 of places, too
sign = 1 @, 2 at
exactly = exactly|sharp|precisely
joint = for
sign-after = o'clock|oclock|hours|hrs
meridiem = am|a.m.|a.m|a m|a, pm|p.m.|p.m|p m|p
hour = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty
count = 15 fifteen, 20 twenty, 25 twenty-five|twenty five, 30 thirty, 40 forty, 45 forty-five|forty five, 50 fifty
half-past = half past
half-past-short = half
quarter = quarter|a quarter
minutes = minutes|mins|min
to = to|before|till
past = past|after
noon = noon|midday
midnight = midnight

but = but|and
not-before = not before
before = before
latest = by|no later than|not later than|at the latest by|latest|at the latest
by-after = at the latest|latest
after = after|later than
from = from|starting|starting from|earliest|at the earliest|no earlier than|not earlier than
from-after = onwards|or later|at the earliest
until = until|untill|till|til|up to
until-whole = through|up to and including|until and including
around = about|around|at about|at around|roughly|approximately|ca|approx
around-after = ish|or so
and = and
between = between
to-range = to|until|untill|till|through
dash = -|–|—

in = in
in-after = from now
pair = a couple of|a couple|couple of
and-half = and a half
inside = within
unit = 1 m|min|min.|mins|minutes|minute, 60 h|hr|hrs|hour|hours
unit-whole = 30 half an hour|a half hour|half hour, 90 an hour and a half|one and a half hours|one and a half hour, 15 a quarter of an hour|quarter of an hour|a quarter hour, 45 three quarters of an hour|three-quarters of an hour
one = a|an|one
unit-day = 1 day|days, 7 week|weeks
next-days = next|the next|for the next
duration = for
plus = and

day = today, tomorrow|tmrw|tmr, day after tomorrow|the day after tomorrow
on-day = on|on the|the
weekday = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
weekday-short = mon|mon., tue|tue.|tues|tues., wed|wed., thu|thu.|thur|thurs|thurs., fri|fri., sat|sat., sun|sun.
weekdays = Mondays, Tuesdays, Wednesdays, Thursdays, Fridays, Saturdays, Sundays
next = next
this = this|this coming|coming
week-next = next week|all next week|all of next week
week-this = this week|the rest of the week|for the rest of the week|rest of the week|all week|the whole week
weekend = this weekend|the weekend|at the weekend|on the weekend|weekend|over the weekend
rest-of-day = the rest of the day|rest of the day|all day|the whole day
day-suffix = st|nd|rd|th
of = of
month-next = next month
feast = 1206 independence day|on independence day, 1224 christmas eve|on christmas eve, 1225 christmas day|on christmas day, 1226 boxing day|on boxing day, 1231 new year's eve|on new year's eve, 101 new year's day|on new year's day
month = January|Jan|Jan., February|Feb|Feb., March|Mar|Mar., April|Apr|Apr., May, June|Jun|Jun., July|Jul|Jul., August|Aug|Aug., September|Sept|Sep|Sept.|Sep., October|Oct|Oct., November|Nov|Nov., December|Dec|Dec.

# 1 morning, 2 forenoon, 3 middle of the day, 4 afternoon, 5 evening, 6 night, 7 small hours
part = in the morning, in the forenoon, in the daytime, in the afternoon, in the evening, at night, in the small hours
part-after-day = morning, forenoon, -, afternoon, evening, night
today-part = this morning, this forenoon, -, this afternoon, this evening|tonight
week-of = next week|of next week
week-number = week|in week

filler = please|pls|thanks|thank you|works|works for me|ok|okay|yes|hi|fine|is fine|meet

changes = not|no|never|don't|dont|can't|cant|cannot|won't|wont|isn't|didn't|yesterday|last|ago|or|but|except|already|every|unless|nor|was|were|happened|busy|booked|unavailable|away|occupied
measures = euros|euro|eur|€|£|$|percent|%|degrees|km|kg|m|cm|g|l|pupils|people|times|pages|dollars|pounds
