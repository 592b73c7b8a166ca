# Every sentence and every word that can be typed, in Swedish. The Finnish file leads.
# A section says for whose eyes its texts are; bot/localization.py holds every message to it.
# A moment brings its preposition along ("kl. 10.50", "på måndag kl. 8.00").

## Audience: group

need-asked = 🐦 **{ $case }**: direktavlastning på tu man hand, { $workplace }, { $slots }. Vem har bäst möjlighet? Svara *{ command-claim.say } { LOWER($case) }* eller 👍.
need-asked-call = 🐦 **{ $case }**: direktavlastning per telefon, { $workplace }, { $slots }. Vem har bäst möjlighet? Svara *{ command-claim.say } { LOWER($case) }* eller 👍.
need-asked-urgent = 🐦 **{ $case }**: önskar bli kontaktad **genast**, { $workplace }. Vem har bäst möjlighet? Svara *{ command-claim.say } { LOWER($case) }* eller 👍.
claim-told = 🐦 **{ $case }**: någon tar hand om det. Tack till alla.
settled-told-group = 🐦 **{ $case }** ordnades på annat sätt. Tack.
help-told = Skriv *!purku* här och något av det här, eller skriv till mig privat:
    { $lines }
    De andra orden berättar jag privat: *{ command-help.say }*.
what-read-told-group = { what-read-told }
open-told-group = { open-told }
open-told-none-group = { open-told-none }
board-told = Öppna { $number }:
    { $lines }
    Jag håller det här meddelandet aktuellt.
board-told-none = Just nu är inget öppet. Jag håller det här meddelandet aktuellt.
board-over = Den här tavlan har upphört. En ny: *!purku { command-live-board.say }*.
offering-asked = { $number ->
    [one] En ny arbetarskyddsanmälan
   *[other] { $number } nya arbetarskyddsanmälningar
    }, { $workplace }: { $lines }. Vem **erbjuder** direktavlastning? Vi erbjuder alltid, och svaret får vara nej. Svara *{ command-claim.say } { LOWER($case) }* eller 👍. Arbetarskyddsfullmäktig berättar ansikte mot ansikte för vem; jag vet det inte.
offering-now = Arbetarskyddsanmälningar, { $workplace }:
    { $lines }
    Vem **erbjuder** direktavlastning? Svara *{ command-claim.say } { LOWER($case) }* eller 👍. För vem berättar arbetarskyddsfullmäktig ansikte mot ansikte.
offering-now-none = Arbetarskyddsanmälningar, { $workplace }:
    { $lines }
    Tack.
network-deaf-told = Boten får ingen kontakt: **{ $network }** ({ $minutes } min). Förfrågningar därifrån kommer inte fram. Till anslagstavlan: **Ring { $name } { $phone }**.
network-back-told = Kontakten är tillbaka: **{ $network }**. Den var bruten, { $since } – { $until }. Tidigare förfrågningar finns kvar.
missed-told-group = Jag var borta, och en del meddelanden före { $until } kan ha blivit olästa. Om du skrev till mig då, skriv igen.
emergency-told-group = Jag kan inte förmedla förfrågningar nu. Den som sköter mig vet om det. Jag säger till alla som skriver privat vem de kan ringa.
supervision-told = Arbetshandledning: { $slots }. Det är frivilligt att delta.
group-asked = 🐦 **{ $case }**: { $people ->
    [0] avlastning i grupp
   *[other] avlastning i grupp för ungefär { $people }
    }, { $workplace }, { $slots }. Ledare **{ $taken }/{ $seats }**. { $taken ->
    [0] Vilka har bäst möjlighet?
   *[other] En ledare till?
    } Svara *{ command-claim.say } { LOWER($case) }* eller 👍.
group-full = { $seats ->
    [1] 🐦 **{ $case }**: någon tar hand om det. Tack till alla.
   *[other] 🐦 **{ $case }**: ledare **{ $seats }/{ $seats }**. Tack. Kom överens om vem som öppnar.
    }

## Audience: pool

cover-needed = Inhopp i { $minutes } min behövs: **{ $place }**, { $at }. Vem kan? Svara *{ command-claim.say }* eller 👍.
cover-taken = Inhoppet är ordnat. Tack till alla.
cover-over = Inhoppet behövs inte längre. Tack till alla.

## Audience: requester

need-heard = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Jag söker en avlastare åt dig. Du behöver inte berätta vad som hände. Det här är frivilligt.
    När?
    .after = Om två minuter frågar jag avlastarna, även om du inte svarar.
need-heard-night = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Det är inte arbetstid nu: jag frågar avlastarna **{ $ask }** och skriver till dig senast **{ $promise }**. Om du behöver en människa nu: { $numbers }.
    Det här är frivilligt. Du kan avbryta när som helst: *{ command-cancel.say }*. När passar det dig?
need-heard-named = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Jag söker en avlastare åt dig. Du behöver inte berätta vad som hände. Det här är frivilligt.
    Jag förstod: **{ $when }**. Stämmer det?
    .after = Om två minuter frågar jag avlastarna, även om du inte svarar.
need-heard-named-night = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Det är inte arbetstid nu: jag frågar avlastarna **{ $ask }** och skriver till dig senast **{ $promise }**. Om du behöver en människa nu: { $numbers }.
    Det här är frivilligt. Du kan avbryta när som helst: *{ command-cancel.say }*. Jag förstod: **{ $when }**. Stämmer det?
need-heard-hidden = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Jag söker en avlastare åt dig. Jag skriver inget i gruppen. Jag frågar en i taget, den första om två minuter, även om du inte svarar. Jag berättar inte för dem ({ $people }). Ingen får veta vad du valde. Det här är frivilligt.
need-heard-hidden-night = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Det är inte arbetstid nu: jag frågar **{ $ask }**, en i taget, och skriver inget i gruppen. Jag berättar inte för dem ({ $people }). Jag skriver till dig senast **{ $promise }**. Om du behöver en människa nu: { $numbers }.
need-heard-exclude = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Jag söker en avlastare åt dig. Jag skriver inget i gruppen. Vem ska inte få veta om det här?
    .after = Du kan ange flera, t.ex. *3 2*. *0*: ingen av dem. Jag frågar ingen förrän du har svarat.
sign-heard = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Jag svarar inte på samtal, lyssnar inte på röstmeddelanden och sparar inte dina meddelanden. Ska jag söka en avlastare åt dig?
    .after = Om du inte svarar inom två minuter söker jag.
sign-heard-night = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Om du behöver en människa nu: { $numbers }.
    Jag svarar inte på samtal, lyssnar inte på röstmeddelanden och sparar inte dina meddelanden. Ska jag söka en avlastare åt dig? Då frågar jag { $ask } och skriver till dig senast { $promise }.
    .after = Om du inte svarar söker jag.
own-talk-heard = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Jag söker en annan kollega åt dig. De som jag vet var med frågar jag inte först, och i gruppen skriver jag ingenting. När?
    .after = Om två minuter frågar jag en i taget, även om du inte svarar.
own-talk-heard-night = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Det är inte arbetstid nu: jag frågar **{ $ask }**, en i taget och inte i gruppen, och skriver till dig senast **{ $promise }**. De som jag vet var med frågar jag inte först. Om du behöver en människa nu: { $numbers }.
    Du kan avbryta när som helst: *{ command-cancel.say }*. När passar det dig?
where-asked = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Jag söker en avlastare åt dig. Var arbetar du?
    .after = Om du inte svarar inom två minuter frågar jag på den första.
when-asked = När passar det dig?
    .after = Du kan också skriva en tid, t.ex. *kl. 13*.
when-now = genast när någon kan
when-morning = direkt på morgonen
when-break = på rasten
when-after = efter lektionerna
when-evening = ett telefonsamtal på kvällen
when-exclude = någon får inte veta om det här
time-right = det stämmer
time-understood = Jag förstod: **{ $when }**. Stämmer det?
when-told = Okej: { $when }. Jag frågar nu. Jag säger inte vem du är. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt.
    Sätt dig en stund, drick lite vatten, be någon sitta hos dig.
    .after = Du kan avbryta när som helst: *{ command-cancel.say }*.
when-told-hidden = Okej: { $when }. Jag skriver inget i gruppen utan frågar en i taget. Jag säger inte vem du är. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt.
    Sätt dig en stund, drick lite vatten, be någon sitta hos dig.
    .after = Du kan avbryta när som helst: *{ command-cancel.say }*.
when-told-night = Okej: { $when }. Jag frågar **{ $ask }**. Jag säger inte vem du är. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt.
    .after = Du kan avbryta när som helst: *{ command-cancel.say }*.
when-changed = Okej. Ditt önskemål är nu { $slots }.
familiar-yes = helst någon jag känner
familiar-no = någon jag inte känner
familiar-told = Okej. Du får först se vem som kan komma. Inget är bestämt förrän du har svarat.
familiar-asked = Vem vill du helst prata med?
    .after = Du kan ange flera, t.ex. *3 2*. *0*: det spelar ingen roll.
familiar-told-first = Okej ({ $people }). Jag frågar först i en egen chatt, efter fyra minuter också andra, om inget är överenskommet. Du får först se vem som kan komma. Inget är bestämt förrän du har svarat.
familiar-told-also = Okej ({ $people }). Nu frågar jag också i en egen chatt. Andra har jag redan frågat, så någon annan kan hinna först. Du får först se vem som kan komma, och du kan svara *{ decide-other-person }*.
stranger-told = Okej. Jag vet inte vem du känner. Du får först se vem som kan komma. Om du känner hen, svara *{ decide-other-person }*, så söker jag en till.
stranger-told-neighbours = Okej. Nu frågar jag också hos grannarbetsplatsen och säger inte vem du är. Du får först se vem som kan komma. Om du känner hen, svara *{ decide-other-person }*, så söker jag en till.
asked = Nu har jag frågat. Jag säger inte vem du är. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt. Du kan avbryta när som helst: *{ command-cancel.say }*.
asked-hidden = Nu frågar jag en i taget och skriver inget i gruppen. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt. Du kan avbryta när som helst: *{ command-cancel.say }*.
asked-morning = God morgon. Nu har jag frågat vem som har tid. Jag säger inte vem du är. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt. Du kan avbryta när som helst: *{ command-cancel.say }*.
asked-hidden-morning = God morgon. Nu frågar jag en i taget och skriver inget i gruppen. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt. Du kan avbryta när som helst: *{ command-cancel.say }*.
group-lost-told = Gruppen som jag frågar går inte att nå just nu. Jag söker på andra sätt, och frågar gruppen när den går att nå igen. Jag skriver till dig senast **{ $promise }**. Om du vill nå en människa genast: { $numbers }.
group-lost-told-alone = Gruppen som jag frågar går inte att nå just nu, och jag kan inte fråga andra. Jag frågar genast när gruppen går att nå igen. Jag skriver till dig senast **{ $promise }**. Om du vill nå en människa genast: { $numbers }.
group-back-told = Gruppen går att nå igen, och nu har jag frågat den. Jag säger inte vem du är. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt.
urgent-told = Jag frågar nu. Jag berättar inte för någon vad du skrev. Jag skriver till dig senast **{ $promise }**. Försök att inte vara ensam.
proposal-told = Ditt meddelande kom fram. Om någon inte är i säkerhet, ring **{ $emergency }**.
    Jag lade begäran i gruppen utan annan text: **{ $bird }**, { $when }. Jag skriver till dig senast **{ $promise }**, även om inget nytt har hänt. Du kan avbryta: *{ command-cancel.say } { LOWER($bird) }*.
proposal-told-night = Ditt meddelande kom fram. Om någon inte är i säkerhet, ring **{ $emergency }**.
    Det är inte arbetstid nu: jag lägger begäran i gruppen **{ $ask }** utan annan text: **{ $bird }**, { $when }. Jag skriver till dig senast **{ $promise }**. Du kan avbryta: *{ command-cancel.say } { LOWER($bird) }*. Om någon behöver en människa nu: { $numbers }.
proposal-time-unclear = Jag var inte säker på tiden och bad om den första lediga. Skriv tiden till mig så rättar jag den, t.ex. *kl. 13*.
proposal-slip = Ditt meddelande innehöll mer än en begäran. Ska jag ta bort det ur gruppen?
slip-remove = ta bort
slip-self = jag tar bort det själv
proposal-for-whom = Vem är stunden för? Jag behöver inget namn.
proposal-other = för någon annan: jag berättar tid och plats
proposal-self = för mig själv
proposal-for-another = Okej. När någon finns får du tid och plats av mig. Fråga då den som saken gäller om det passar.
proposal-for-me = Okej, jag söker åt dig. Du behöver inte berätta vad som hände. Det här är frivilligt. Du kan avbryta när som helst: *{ command-cancel.say }*.
notice-told = Okej. När någon finns får du tid och plats av mig och berättar dem vidare. { $asks }
    .after = Om två minuter frågar jag, även om du inte svarar.
notice-told-night = Okej. Det är inte arbetstid nu: jag frågar **{ $ask }** och skriver till dig senast **{ $promise }**. När någon finns får du tid och plats av mig och berättar dem vidare. { $asks }
notice-face-told = Okej. När någon finns kommer hen först till dig. Du berättar ansikte mot ansikte vem det gäller, och hen frågar själv. Ett nej är ett bra svar. { $asks }
    .after = Om två minuter frågar jag, även om du inte svarar.
notice-face-told-night = Okej. Det är inte arbetstid nu: jag frågar **{ $ask }** och skriver till dig senast **{ $promise }**. När någon finns kommer hen först till dig. Du berättar ansikte mot ansikte vem det gäller, och hen frågar själv. { $asks }
notice-asks-when = När skulle det passa?
notice-asks-language = Vilket språk talar hen helst?
notice-when-asked = Okej. I gruppen säger jag inget om språket. När skulle det passa?
    .after = Du kan också skriva en tid, t.ex. *kl. 13*.
when-asked-proposer = När skulle det passa?
    .after = Du kan också skriva en tid, t.ex. *kl. 13*.
notice-where-asked = Okej. Var arbetar hen?
    .after = Om du inte svarar inom två minuter frågar jag på den första.
when-told-proposer = Okej: { $when }. Jag frågar nu. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt.
    .after = Du kan avbryta när som helst: *{ command-cancel.say }*.
when-told-hidden-proposer = Okej: { $when }. Jag skriver inget i gruppen utan frågar en i taget. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt.
    .after = Du kan avbryta när som helst: *{ command-cancel.say }*.
when-told-night-proposer = Okej: { $when }. Jag frågar **{ $ask }**. Jag skriver till dig senast **{ $promise }**, även om det inte finns något nytt.
    .after = Du kan avbryta när som helst: *{ command-cancel.say }*.
claim-told-requester-face = **{ $holder }** kan komma till dig { $at }. Du berättar ansikte mot ansikte vem det gäller, och hen frågar själv.
claim-reminded-face = **{ $holder }** kan fortfarande komma till dig { $at }. Du berättar ansikte mot ansikte vem det gäller.
    .after = Om du inte svarar väntar hen på dig: { $place }.
time-impossible-face = Den tiden gick inte. **{ $holder }** kan komma till dig { $at }.
hand-over-told-requester-face = **{ $colleague }** kan ändå inte. **{ $holder }** kan komma till dig { $at }. Du berättar ansikte mot ansikte vem det gäller, och hen frågar själv.
decide-face = det passar, du får säga mitt namn
agreed-visit-face = Överenskommet. **{ $holder }** kommer till dig { $at } och får veta ditt namn. Du kan avbryta när som helst: *{ command-cancel.say }*.
agreed-by-silence-face = **{ $holder }** väntar på dig { $at }, { $place }. Berätta där vem det gäller. Hen vet inte vem du är.
not-understood-proposer = Ditt meddelande kom fram, men jag kan inte läsa det. Din begäran för någon annan finns kvar: **{ $bird }**. Du kan svara med en siffra eller skriva *{ command-cancel.say } { LOWER($bird) }*. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
asked-proposer = Jag frågade nu gruppen vem som hinner. Jag skriver till dig senast **{ $promise }**, även om inget nytt har hänt.
asked-morning-proposer = God morgon. Jag frågade nu gruppen vem som har tid. Jag skriver till dig senast **{ $promise }**, även om inget nytt har hänt.
claim-told-requester-proposer = **{ $holder }** kan komma { $at }, { $place }. Fråga den som saken gäller om det passar. Jag behöver inget namn.
claim-told-requester-call-proposer = **{ $holder }** kan ringa { $at }. Hen ringer dig, och du berättar vem det gäller. Fråga först om det passar.
claim-reminded-proposer = **{ $holder }** kan fortfarande komma { $at }, { $place }. Fråga den som saken gäller om det passar.
    .after = Om du inte svarar väntar hen där. Man får komma eller låta bli.
claim-reminded-call-proposer = **{ $holder }** kan fortfarande ringa { $at }. Hen ringer dig, och du berättar vem det gäller.
time-impossible-proposer = Den tiden gick inte. **{ $holder }** kan komma { $at }, { $place }.
time-impossible-call-proposer = Den tiden gick inte. **{ $holder }** kan ringa { $at }.
decide-visit-proposer = hen kommer till mig (jag berättar ditt namn)
agreed-point-proposer = Överenskommet. **{ $holder }** väntar { $at }, { $place }. Berätta tiden och platsen vidare. Man får komma eller låta bli.
agreed-call-proposer = Överenskommet. **{ $holder }** ringer dig { $at } och får veta ditt namn.
agreed-by-silence-proposer = **{ $holder }** väntar { $at }, { $place }. Berätta tiden och platsen vidare. Man får komma eller låta bli.
exclude-asked = Vem ska inte få veta om det här?
    .after = Du kan ange flera, t.ex. *3 2*. *0*: ingen av dem. Jag frågar ingen förrän du har svarat.
exclude-asked-late = Jag hann redan fråga gruppen, men ditt namn finns inte där. Jag tog bort begäran ur gruppen. Vem ska inte få veta om det här?
    .after = Du kan ange flera, t.ex. *3 2*. *0*: ingen av dem. Jag frågar ingen mer förrän du har svarat.
exclude-reminded = Jag har inte frågat någon än, eftersom jag väntar på ditt svar. Vem ska inte få veta om det här?
    .after = Du kan ange flera, t.ex. *3 2*. *0*: ingen av dem. Nästa meddelande kommer { $promise }. Om du vill nå en människa genast: { $numbers }.
exclude-leader = { $name } (chef)
exclude-coordinator = { $name } (samordnare)
exclude-leaders = alla chefer
exclude-told = Okej, jag berättar inte för dem ({ $people }). Jag skriver inget i gruppen, jag frågar de andra en i taget. Ingen får veta vad du valde.
exclude-told-none = Okej. Jag skriver inget i gruppen, jag frågar en i taget. Ingen får veta vad du valde.
exclude-told-late = Okej, jag berättar inte för dem ({ $people }). Jag hann redan fråga gruppen, men ditt namn finns inte där. Jag tog bort begäran ur gruppen och frågar de andra en i taget. Ingen får veta vad du valde. Jag skriver till dig senast **{ $promise }**.
promise-kept = Ingen har svarat än. Jag söker vidare. Nästa meddelande kommer **{ $promise }**. Om du vill nå en människa genast: { $numbers }. Om du inte vill ha de här meddelandena, skriv *{ command-enough.say }*.
promise-kept-coordinator = Ingen har svarat än. Jag frågar nu samordnaren. Nästa meddelande kommer **{ $promise }**. Om du vill nå en människa genast: { $numbers }.
promise-kept-all-asked = Jag har frågat alla jag kan och väntar på svar. Nästa meddelande kommer **{ $promise }**. Om du vill nå en människa genast: { $numbers }. Om du inte vill ha de här meddelandena, skriv *{ command-enough.say }*.
promise-kept-neighbours = Ingen har svarat än. Jag har också frågat på grannarbetsplatsen, utan att berätta vem du är. Nästa meddelande kommer **{ $promise }**. Om du vill nå en människa genast: { $numbers }. Om du inte vill ha de här meddelandena, skriv *{ command-enough.say }*.
promise-kept-unreached = Gruppen som jag frågar går fortfarande inte att nå. Jag söker vidare på andra sätt. Nästa meddelande kommer **{ $promise }**. Om du vill nå en människa genast: { $numbers }. Om du inte vill ha de här meddelandena, skriv *{ command-enough.say }*.
promise-kept-unreached-alone = Gruppen som jag frågar går fortfarande inte att nå, och jag kan inte fråga andra. Nästa meddelande kommer **{ $promise }**. Om du vill nå en människa genast: { $numbers }. Om du inte vill ha de här meddelandena, skriv *{ command-enough.say }*.
promise-unasked = Jag har inte frågat någon än, eftersom jag väntar på ditt svar: vem ska inte få veta om det här? Svara med siffror eller *0*. Nästa meddelande kommer **{ $promise }**. Om du vill nå en människa genast: { $numbers }.
enough-told = Okej. Jag söker vidare men skriver först när någon har hittats eller när dagen är slut. Du kan avbryta när som helst: *{ command-cancel.say }*.
claim-told-requester = **{ $holder }** kan komma { $at }, { $place }. Hen vet inte vem du är. Hen väntar där, och du går bara dit.
claim-told-requester-call = **{ $holder }** kan ringa dig { $at }. Hen vet ännu inte vem du är.
claim-reminded = **{ $holder }** kan fortfarande komma { $at }, { $place }. Hen vet inte vem du är.
    .after = Om du inte svarar väntar hen där. Du kan komma eller låta bli.
claim-reminded-call = **{ $holder }** kan fortfarande ringa dig { $at }. Hen vet inte vem du är förrän du svarar.
decide-yes = det passar
decide-call = det passar, du får säga mitt namn inför samtalet
decide-other-person = någon annan
decide-other-time = en annan tid
decide-visit = hen får komma till mig, du får säga mitt namn
agreed-point = Överenskommet. **{ $holder }** väntar { $at }, { $place }. Du kan komma eller låta bli. Du kan avbryta när som helst: *{ command-cancel.say }*.
agreed-visit = Överenskommet. **{ $holder }** kommer till dig { $at } och får veta ditt namn. Du kan avbryta när som helst: *{ command-cancel.say }*.
agreed-call = Överenskommet. **{ $holder }** ringer dig { $at } och får veta ditt namn. Du kan avbryta när som helst: *{ command-cancel.say }*.
agreed-call-now = **{ $holder }** ringer dig senast { $at } och får veta ditt namn. Du kan avbryta när som helst: *{ command-cancel.say }*.
cover-offered = Behöver du någon som hoppar in för den tiden?
agreed-by-silence = **{ $holder }** väntar { $at }, { $place }. Du kan komma eller låta bli. Hen vet inte vem du är.
call-waits = **{ $holder }** kan ringa när du har svarat. Utan ditt svar säger jag inte ditt namn, och hen ringer inte.
refuse-told = Okej. Jag frågar de andra en i taget. Ingen får veta vad du valde. Jag skriver till dig senast **{ $promise }**.
other-time-asked = Vilken tid passar?
    .after = Du kan också skriva en tid, t.ex. *kl. 13*.
time-asked-told = Jag frågar nu **{ $holder }** om { $at } passar. Jag skriver till dig senast **{ $promise }**.
time-impossible = Den tiden passade inte. **{ $holder }** kan komma { $at }, { $place }. Hen vet inte vem du är.
time-impossible-call = Den tiden passade inte. **{ $holder }** kan ringa { $at }. Hen vet inte vem du är.
hand-back-told-requester = **{ $holder }** kan ändå inte komma. Jag söker någon annan och skriver till dig senast **{ $promise }**.
hand-over-told-requester = **{ $colleague }** kan ändå inte. **{ $holder }** kan komma { $at }, { $place }. Hen vet inte vem du är. Hen väntar där, och du går bara dit.
hand-over-told-requester-call = **{ $colleague }** kan ändå inte. **{ $holder }** kan ringa dig { $at }. Hen vet ännu inte vem du är.
hand-over-told-requester-call-proposer = **{ $colleague }** kan ändå inte. **{ $holder }** kan ringa { $at }. Hen ringer dig, och du berättar vem det gäller. Fråga först om det passar.
hand-over-told-requester-proposer = **{ $colleague }** kan ändå inte. **{ $holder }** kan komma { $at }, { $place }. Fråga den som saken gäller om det passar. Jag behöver inget namn.
truth-told = Jag hittade ingen som kan i dag. Det beror inte på dig. Om du vill nå en människa genast: { $numbers }.
    Får jag be samordnaren ringa dig?
truth-told-plain = Jag hittade ingen som kan i dag. Det beror inte på dig. Om du vill nå en människa genast: { $numbers }. Du kan skriva *{ command-need.say }* när som helst.
truth-told-unasked = Jag har inte frågat någon, eftersom jag inte vet vem som inte ska få veta. Om du vill nå en människa genast: { $numbers }. Du kan skriva *{ command-need.say }* när som helst.
truth-call-me = ja, du får säga mitt namn
call-asked-told = Jag frågar om samordnaren hinner ringa. Jag skriver till dig senast **{ $promise }**.
call-impossible = Samordnaren kan inte ringa just nu. Om du vill nå en människa genast: { $numbers }. Du kan skriva *{ command-need.say }* när som helst.
call-not-at-night = På natten frågar jag inte samordnaren. Om du vill nå en människa genast: { $numbers }. Du kan skriva till mig när som helst.
settled-told = Jag har slutat söka och raderat uppgiften om att du skrev. Du kan skriva till mig när som helst.
settled-told-morning = God morgon. Jag hittade ingen, och det beror inte på dig. Jag har slutat söka och raderat uppgiften om att du skrev. Om du vill söker jag på nytt i dag: skriv *{ command-need.say }*.
cancel-told = Avbrutet. Jag har raderat din begäran. Du kan skriva till mig när som helst.
cancel-told-unsure = Okej, jag söker inte. Du kan skriva till mig när som helst.
own-removed-told = { $network ->
    [signal] Jag har tagit bort det jag skrev till dig i den här chatten under de senaste två dygnen. Äldre meddelanden, och dina egna, kan du ta bort själv. Du kan skriva till mig när som helst.
   *[other] Jag har tagit bort det jag skrev till dig i den här chatten. Dina egna meddelanden kan du ta bort själv. Du kan skriva till mig när som helst.
    }
closed-told = Ärendet är markerat som avslutat, och jag har raderat uppgiften om att du skrev. Du kan skriva *{ command-need.say }* när som helst.
invited-again = Om du vill kan du skriva till mig när som helst.
let-go-told = Jag har inte fått veta om ni träffades. Därför är ärendet avslutat, och jag har raderat uppgiften om att du skrev. Du kan skriva till mig när som helst.
asker-asked = Tack. Vem får fråga dig { $at } hur natten gick?
    .after = Om du inte svarar påminner jag { $holder } och frågar inte själv.
asker-asked-days = Tack. Vem får fråga dig hur du har sovit, och när?
    .after = Om du inte svarar påminner jag { $holder } { $at } och frågar inte själv.
asker-left-to-holder = Tack. Jag påminner { $holder } { $at } om att fråga dig hur du har sovit. Om du inte vill det, skriv *{ command-cancel.say }*. När uppföljningen är klar raderar jag uppgiften om att du skrev.
asker-holder = { $holder }, ansikte mot ansikte
asker-bot = boten, här
asker-bot-on = boten, här, { $at }
asker-bot-sooner = boten redan { $at }
asker-nobody = ingen
asker-told-holder = Okej. Jag påminner { $holder } { $at }. När uppföljningen är klar raderar jag uppgiften om att du skrev.
asker-told-bot = Okej. Jag frågar här { $at }. Svaret sparar jag inte. När uppföljningen är klar raderar jag uppgiften om att du skrev.
asker-told-bot-sooner = { asker-told-bot }
asker-told-late = Okej. Den tiden har redan gått, och då påminde jag { $holder }, så jag frågar inte själv. När uppföljningen är klar raderar jag uppgiften om att du skrev.
reminder-moved = **{ $holder }** kan inte fråga dig i dag, så jag påminner hen { $at }.
asker-told-nobody = Okej. Ingen frågar. Jag har raderat uppgiften om att du skrev. Du kan skriva till mig när som helst.
bot-asks-asked = **{ $holder }** kan inte fråga dig { $at }. Får jag fråga här hur natten gick?
    .after = Om du inte svarar frågar jag inte.
colleague-asked = **{ $holder }** kan inte fråga dig { $at }. Får **{ $colleague }** fråga ansikte mot ansikte i stället? { $holder } berättar då för hen vem det gäller.
    .after = Om du inte svarar berättar jag inget för någon, och jag påminner hen ({ $holder }).
colleague-may = ja, det får hen
colleague-bot = fråga du här
report-told = Om det ska göras en anmälan finns länken här: { $link } Du hinner också senare.
report-told-unanswered = { report-told } När uppföljningen är klar raderar jag uppgiften om att du skrev.
afterwards-told = Du kan också senare vända dig till:
    { $contacts }
referral-told = Nummer som du kan ringa, ensam eller tillsammans med en kollega:
    { $contacts }
    Nödnummer: **{ $emergency }**.
slept-asked = God morgon. Fick du sova? Jag sparar inte svaret. Bara svar 3 förmedlas vidare (till { $holder }).
slept-asked-later = Hej. Fick du sova? Jag sparar inte svaret. Bara svar 3 förmedlas vidare (till { $holder }).
slept-asked-alone = Hej. Fick du sova? Jag sparar inte svaret och förmedlar det inte till någon.
slept-well = jag fick sova
slept-badly = dåligt
slept-contact = jag önskar att { $holder } tar kontakt
slept-told-well = Skönt att höra.
slept-told-badly = Det är vanligt efter en tung dag.
talk-asked = Vill du prata med någon?
    .after = Du kan skriva *{ command-need.say }* när som helst.
talk-holder = { $holder }
talk-health-open = { $name } { $phone } (öppet nu)
talk-health-closed = { $name } { $phone } (öppnar { $opens })
talk-health-told = Ring när det passar dig. Jag antecknar inget om det. Du kan skriva till mig när som helst.
contact-told = Jag förmedlar ditt önskemål nu: **{ $holder }** får veta att du önskar kontakt. Jag sparar inte ditt svar.
contact-told-later = Jag förmedlar ditt önskemål: **{ $holder }** läser det när arbetet börjar, { $at }. Jag sparar inte ditt svar. Om du vill nå en människa genast: { $numbers }.
contact-impossible = **{ $holder }** kan inte längre nås via mig. Om du vill nå en människa genast: { $numbers }. Du kan också skriva *{ command-need.say }*, så söker jag någon annan.
holder-left-told = **{ $holder }** kan inte längre fråga dig hur natten gick. Jag har raderat uppgiften om att du skrev. Du kan skriva till mig när som helst.
no-thanks-told = Okej. Du kan skriva till mig när som helst.
check-consent-asked = En del reagerar först senare. Får jag fråga en gång till, **{ $at }**?
    .after = I så fall sparar jag din adress och ditt språk till dess, inget annat.
check-agreed = Okej. Jag frågar dig en gång, **{ $at }**. Till dess sparar jag din adress och ditt språk, inget annat. Du kan avbryta när som helst: *{ command-cancel.say }*.
check-declined = Okej, jag frågar inte mer. Du kan skriva till mig när som helst.
check-asked = Hej. Jag lovade att fråga en gång till: hur har du det? Jag sparar inte svaret.
check-well = bra
check-talk = jag vill prata med någon, sök en kollega åt mig
check-again-asked = Får jag fråga en sista gång, **{ $at }**? Efter det glömmer jag.
    .after = Till dess skulle jag spara din adress och ditt språk, inget annat.
check-told-last = Jag frågar inte mer och har raderat din adress. Du kan skriva till mig när som helst.
check-not-understood = Ditt meddelande kom fram, men jag kan inte läsa det och sparar det inte. Du kan svara med en siffra. Om du behöver en stund med en kollega, skriv *{ command-need.say }*.
still-here = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**. Jag har redan din begäran.
    { $stands }
stands-now = { $stands } Om du inte är i säkerhet, ring **{ $emergency }**.
not-understood = Ditt meddelande kom fram, men jag kan inte läsa det. { $stands } Du kan svara med en siffra eller skriva *{ command-cancel.say }* eller *?*.
edit-told = Jag läste ditt meddelande innan du ändrade det, och det du skrev först gäller. { $stands } Om du menade något annat, skriv det som ett nytt meddelande.
take-back-told = Din reaktion var ett svar, och det gäller. { $stands } Om du menade något annat, skriv det.
stands-unasked = Jag har inte frågat någon än.
stands-open = Jag söker någon åt dig. Jag skriver senast **{ $promise }**.
stands-open-quiet = Jag söker någon åt dig och skriver när någon har hittats. Om du vill nå en människa genast: { $numbers }.
stands-claimed = **{ $holder }** kan komma { $at }, { $place }. Jag väntar på ditt svar på den förra frågan.
stands-claimed-call = **{ $holder }** kan ringa { $at }. Jag väntar på ditt svar på den förra frågan.
stands-agreed = **{ $holder }** väntar { $at }, { $place }.
stands-agreed-call = **{ $holder }** ringer dig { $at }.
stands-agreed-visit = **{ $holder }** kommer till dig { $at }.
stands-missed = Den avtalade tiden { $at } är förbi. Jag har inte hört om ni träffades. Om inte, söker jag någon på nytt: skriv *{ command-need.say }*.
stands-held = Ni har redan pratat. Om du vill prata igen kan du skriva till mig när som helst. Om du vill nå en människa genast: { $numbers }.
stands-not-come = Om du vill ha en ny tid kan du skriva till mig när som helst.
need-heard-form = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Jag söker en avlastare. Ingen behöver berätta vad som hände. Det här är frivilligt.
    På tu man hand eller för en grupp?
    .after = Om du inte svarar frågar jag om två minuter efter en stund på tu man hand.
need-heard-form-night = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**.
    Det är inte arbetstid nu: jag frågar avlastarna **{ $ask }** och skriver till dig senast **{ $promise }**. Om du behöver en människa nu: { $numbers }.
    Det här är frivilligt. Du kan avbryta när som helst: *{ command-cancel.say }*. På tu man hand eller för en grupp?
    .after = Om du inte svarar frågar jag efter en stund på tu man hand.
form-one = på tu man hand
form-group = för en grupp
group-where-asked = Ditt meddelande kom fram. Om någon inte är i säkerhet, ring **{ $emergency }**.
    Jag söker två ledare till gruppen. Var arbetar ni?
    .after = Om du inte svarar inom två minuter frågar jag på den första.
group-heard = Ditt meddelande kom fram. Om någon inte är i säkerhet, ring **{ $emergency }**.
    Jag söker två ledare till gruppen: **{ $bird }**. Ingen behöver berätta vad som hände. Det är frivilligt att delta. Du kan avbryta: *{ command-cancel.say } { LOWER($bird) }*.
group-heard-told = Ditt meddelande kom fram. Om någon inte är i säkerhet, ring **{ $emergency }**.
    Jag frågar nu efter två ledare till gruppen: **{ $bird }**, { $slots }. Det är frivilligt att delta. Jag skriver till dig senast **{ $promise }**, även om inget nytt har hänt. Du kan avbryta: *{ command-cancel.say } { LOWER($bird) }*.
group-heard-told-night = Ditt meddelande kom fram. Om någon inte är i säkerhet, ring **{ $emergency }**.
    Det är inte arbetstid nu: jag frågar efter två ledare till gruppen **{ $ask }**: **{ $bird }**, { $slots }. Jag skriver till dig senast **{ $promise }**. Du kan avbryta: *{ command-cancel.say } { LOWER($bird) }*. Om någon behöver en människa nu: { $numbers }.
group-told = Jag frågar nu: **{ $bird }**, { $slots }. Jag skriver till dig senast **{ $promise }**, även om inget nytt har hänt.
group-told-night = Jag frågar **{ $ask }**: **{ $bird }**, { $slots }. Jag skriver till dig senast **{ $promise }**. Om någon behöver en människa nu: { $numbers }.
group-people-asked = Ungefär hur många är ni? Jag behöver inga namn.
    .after = Om du inte svarar frågar jag om två minuter utan antal.
group-people-again = En stund räcker för { $fewest }–{ $most } personer. Ungefär hur många är ni? För fler, be om flera stunder; för en, skriv *{ command-need.say }*.
    .after = Om du inte svarar frågar jag om två minuter utan antal.
group-people-told = Okej, ungefär { $number }.
group-time-asked = När? Stunden tar högst en timme.
    .after = Du kan också skriva en tid, t.ex. *kl. 13*. Om du inte svarar frågar jag om två minuter efter de första tiderna.
group-agreed = Leder: **{ $leaders }**, { $slot }, { $place }. Nästa meddelande kan du skicka som inbjudan. Jag sparar inte deltagarnas namn. Du kan avbryta: *{ command-cancel.say } { LOWER($bird) }*.
group-invitation = Välkommen att prata tillsammans { $slot }, { $place }, högst { $minutes } min. Det är frivilligt att delta: du kan låta bli att komma eller gå utan att säga varför. Du säger bara så mycket du vill. Konfidentiellt. Du kan också be om en stund på tu man hand.
group-leaders-told = Nu leder: **{ $leaders }**, { $slot }, { $place }. Tiden är densamma.
group-moved-told = Jag hittade inte tillräckligt med ledare i tid. Jag söker nu för en ny tid: { $slot }. Om du redan har bjudit in andra, säg det till dem.
group-hand-back-told = **{ $holder }** kan ändå inte komma. Jag söker en annan ledare och skriver till dig senast **{ $promise }**.
promise-kept-seat = En ledare är klar, den andra söker jag än. Nästa meddelande kommer **{ $promise }**. Om någon vill nå en människa genast: { $numbers }. Om du inte vill ha de här meddelandena, skriv *{ command-enough.say }*.
settled-told-morning-group = God morgon. Jag hittade inga ledare till gruppen, och det beror inte på er. Jag slutade söka och raderade uppgiften om att du skrev. Om ni vill söker jag på nytt i dag: skriv *{ command-group-session.say }*.
truth-told-group = Jag hittade inga ledare för i dag. Det beror inte på er. Om någon vill nå en människa genast: { $numbers }. En stund på tu man hand kan man be om när som helst: *{ command-need.say }*.
stands-group = Jag söker ledare till gruppen: **{ $bird }** { $taken }/{ $seats }. Jag skriver senast **{ $promise }**.
stands-group-quiet = Jag söker ledare till gruppen: **{ $bird }** { $taken }/{ $seats }. Jag skriver när de har hittats. Om någon vill nå en människa genast: { $numbers }.
stands-group-agreed = Leder: **{ $leaders }**, { $slot }, { $place }.

## Audience: holder

claim-told-holder = Tack. Ärendet **{ $case }** är ditt, { $at }, { $place }. Jag frågar först om det passar och skriver sedan till dig.
    Om du ändå inte kan komma, eller om du själv var med om en tung situation i dag, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen frågar varför.
claim-told-holder-call = Tack. Ärendet **{ $case }** är ditt: ett telefonsamtal { $at }. Jag frågar först om det passar och skriver sedan till dig.
    Om du ändå inte kan ringa, eller om du själv var med om en tung situation i dag, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen frågar varför.
offer-accepted = Tack. Det här ärendet heter **{ $case }**: { $at }, { $place }. Jag frågar först om det passar och skriver sedan till dig. Vi talar inte om det här i gruppen.
    Om du ändå inte kan komma, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen frågar varför.
offer-accepted-call = Tack. Det här ärendet heter **{ $case }**: ett telefonsamtal { $at }. Jag frågar först om det passar och skriver sedan till dig. Vi talar inte om det här i gruppen.
    Om du ändå inte kan ringa, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen frågar varför.
meeting-point = **{ $case }**: { $at }, { $place }. Var på plats 5 min innan. { $bag }
    Hen kan komma eller låta bli. När ni har pratat, skriv *{ command-held.say }*; om ingen kommer, *{ command-not-come.say }*.
meeting-visit = **{ $case }**: { $at }. Du ombeds komma dit personen är, inget rum behövs. { $bag }
    När ni har pratat, skriv *{ command-held.say }*. Namnet, bara för dig: { $requester }
meeting-visit-face = **{ $case }**: { $at }. Gå först till din kollega, som berättar ansikte mot ansikte vem det gäller. Fråga sedan den personen själv. Ett nej är ett bra svar: skriv då *{ command-declined.say }*. { $bag }
    När ni har pratat, skriv *{ command-held.say }*. Din kollegas namn, bara för dig: { $requester }
meeting-point-face = **{ $case }**: { $at }, { $place }. Där kan en kollega berätta för dig vem det gäller. Fråga sedan den personen själv. Ett nej är ett bra svar: skriv då *{ command-declined.say }*. { $bag }
    När ni har pratat, skriv *{ command-held.say }*; om ingen kommer, *{ command-not-come.say }*.
meeting-call = **{ $case }**: telefon { $at }. Ring då, någon väntar på det.
    När ni har pratat, skriv *{ command-held.say }*. Namnet, bara för dig: { $requester }
meeting-call-now = **{ $case }**: ring senast { $at }. Någon väntar på det.
    När ni har pratat, skriv *{ command-held.say }*. Namnet, bara för dig: { $requester }
meeting-own = Du har **{ $case }**: { $at }. Du vet vem det gäller. { $bag }
    När ni har talat, skriv *{ command-held.say }*.
card = Som stöd för stunden, ungefär 10 minuter:
    1/5 Hen berättar så mycket hen vill. Gräv inte, fråga inte varför.
    2/5 Känslor, förnimmelser, tankar: allt duger.
    3/5 "Jag skulle säkert känna likadant."
    4/5 Uppmuntra. Om det är tungt: { $support }.
    5/5 Kom överens om morgondagen. Inga anteckningar.
card-urgent = Som stöd för stunden:
    Fråga rakt ut om hen är i säkerhet. Vid fara: { $emergency }, lämna inte hen ensam, följ med till jouren. Förtroligheten får vika när liv är i fara.
    Hen berättar så mycket hen vill. Gräv inte, fråga inte varför.
    Om det är tungt: { $support }. Inga anteckningar.
settled-told-holder = **{ $case }** ordnades på annat sätt. Tack för att du ställde upp.
time-asked = **{ $case }**: passar en annan tid, { $at }?
    .after = Om du inte svarar inom tio minuter säger jag att tiden inte passade.
time-suits = det passar
time-does-not = det passar inte
held-told = Bra. Hur många deltog? Hur många minuter? T.ex. *1 12*.
referral-asked = Hänvisades någon vidare? Bara antalet sparas.
referral-none = nej
referral-health = företagshälsovården
referral-other = någon annanstans
themes-asked = Kom det fram något som arbetsplatsen kan åtgärda? Bara antalet sparas, per månad, inte per ärende. Du kan ange flera, t.ex. *1 3*.
closing-thanks = Registrerat: **{ $case }**. Tack.
not-come-told = Registrerat. Det är okej att inte komma. Tack för att du väntade.
how-it-went = Hur gick det med **{ $case }**?
how-it-went-again = { $number ->
    [1] 🐦 **{ $case }** har varit öppet sedan i går. Hur slutade det?
   *[other] 🐦 **{ $case }** har varit öppet i { $number } dagar. Hur slutade det?
    }
not-yet-told = Okej. Jag frågar igen { $at }. Om ärendet **{ $case }** blir klart före det, skriv *{ command-held.say }* eller *{ command-not-come.say }*.
closed-for-holder = **{ $case }**: samordnaren har registrerat hur det slutade. Du behöver inte svara längre. Tack.
let-go-told-holder = **{ $case }** är markerat som avslutat, eftersom jag inte fick veta hur det gick. Tack.
holder-reminded = God morgon. **{ $case }**: fråga i dag kort, ansikte mot ansikte, om hen fick sova.
holder-reminded-again = **{ $case }**: du hinner fortfarande fråga i dag, kort och ansikte mot ansikte, om hen fick sova.
holder-unsure = **{ $case }**: jag kan inte veta om mitt meddelande kom fram, och jag skickar det inte en gång till. Om ni ses, fråga kort ansikte mot ansikte om det kom. Om det inte kom, fråga om hen fick sova.
holder-unsure-over = **{ $case }**: mitt meddelande kom fram. Du behöver inte göra något. Tack.
holder-later-told = Okej, jag påminner dig { $at }.
contact-wished = **{ $case }** önskar bli kontaktad i dag.
contact-wished-back = **{ $case }** önskar bli kontaktad när du är tillbaka.
finished-told = Tack. Ärendet **{ $case }** är avslutat, och jag har raderat uppgiften om vem som bad om det.
away-holds = Du har **{ $case }**, { $at }. Om du inte kan, skriv *{ command-hand-back.say } { LOWER($case) }* eller *{ command-hand-over.say } { LOWER($case) }*.
away-follow-up = Du har en uppföljning medan du är borta: **{ $case }**, { $at }.
away-keep = jag sköter den själv
away-bot = boten frågar, om den som bad om stöd säger ja
away-pass = överlåt till någon annan
away-kept = Okej. **{ $case }**: jag påminner dig { $at }.
away-settled = **{ $case }**: nästa dag är redan ordnad. Du behöver inte göra något.
bot-asks-told = Okej. **{ $case }**: jag ber om lov. Om jag inte får lov påminner jag dig.
hand-over-whom = Till vem överlåter jag **{ $case }**?
hand-over-which = Det finns flera med det namnet i gruppen. Till vem överlåter jag **{ $case }**?
hand-over-not-found = Ingen med det namnet finns i gruppen. Till vem överlåter jag **{ $case }**?
hand-over-away = **{ $colleague }** är borta i dag. Till vem överlåter jag **{ $case }**?
hand-over-nobody = Det finns ingen annan i gruppen som jag kan fråga nu. Du har fortfarande **{ $case }**.
hand-over-asked = Jag frågar om **{ $colleague }** hinner. Jag skriver till dig senast **{ $promise }**. Till dess har du **{ $case }**.
hand-over-already = Jag har redan frågat om **{ $colleague }** hinner. Jag skriver till dig senast **{ $promise }**. Till dess har du **{ $case }**.
hand-over-declined = **{ $colleague }** hinner inte. Du har fortfarande **{ $case }**.
hand-over-leave-asked = **{ $colleague }** hinner. Jag ber ännu om lov. Om jag inte får det stannar **{ $case }** hos dig.
follow-up-yours = Du får fråga ansikte mot ansikte hur natten gick: **{ $case }**, { $at }. { $colleague } berättar för dig vem det gäller; jag berättar inget namn.
claim-yours = Ärendet **{ $case }** är redan ditt. Tack.
take-back-late = Du tog bort din reaktion, men ärendet **{ $case }** är fortfarande ditt, { $at }. Om du inte kan, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen frågar varför.
stale-asked = Har du fortfarande **{ $case }**, { $at }?
    .after = Om du inte svarar på tio minuter går ärendet tillbaka till de andra.
stale-yes = ja, det har jag
stale-no = jag hinner inte
stale-kept = Tack. Du har fortfarande **{ $case }**, { $at }.
before-point = **{ $case }**: { $at }, { $place }.
before-visit = **{ $case }**: { $at }. Du är väntad.
before-call = **{ $case }**: samtal { $at }.
seat-told = Tack. Du har **{ $case }**, { $slot }, { $place }. Jag söker en ledare till och skriver till dig.
    Om du ändå inte kan, eller om du själv var med, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen frågar varför.
group-meeting = **{ $case }**: { $slot }, { $place }. **{ $colleague }** leder med dig. Var på plats 10 min innan och kom överens om vem som öppnar. { $bag }
    När ni har pratat skriver en av er *{ command-held.say }*; om ingen kommer, *{ command-not-come.say }*.
group-meeting-alone = **{ $case }**: { $slot }, { $place }. Jag hittade ingen andra ledare, så du leder ensam den här gången. Om du inte vill, skriv *{ command-hand-back.say } { LOWER($case) }*. { $bag }
    När ni har pratat, skriv *{ command-held.say }*; om ingen kommer, *{ command-not-come.say }*.
card-group = Som stöd för gruppen, 45–{ $minutes } minuter, stolarna i ring:
    1/5 Säg först: frivilligt, konfidentiellt, man får gå. Var och en berättar så mycket den vill. Gräv inte.
    2/5 Känslor, förnimmelser, tankar: allt duger. Man får låta turen gå vidare.
    3/5 "Jag skulle säkert känna likadant."
    4/5 Uppmuntra. Om det är tungt för någon: { $support }. Fråga på tu man hand.
    5/5 Kom överens om i morgon. Inga anteckningar.
seat-moved = **{ $case }**: jag hittade ingen andra ledare i tid. Den nya tiden är { $slot }, { $place }. Om du inte kan, skriv *{ command-hand-back.say } { LOWER($case) }*.
seat-not-filled = **{ $case }**: jag hittade ingen andra ledare för i dag. Du behöver inte vänta. Tack för att du erbjöd dig.
seat-partner-left = **{ $case }**: { $colleague } kan ändå inte. Jag söker en annan ledare. Du har kvar din plats.
seat-partner-changed = **{ $case }**: **{ $colleague }** är nu den andra ledaren.
held-told-group = Bra. Hur många deltog? Hur många minuter? T.ex. *6 50*.
closed-by-partner = **{ $case }**: { $colleague } har registrerat hur det gick. Du behöver inte göra något. Tack.
holder-reminded-group = God morgon. **{ $case }**: när du träffar dem som var med i går, fråga kort om de fick sova.
holder-reminded-group-again = **{ $case }**: du hinner fortfarande i dag fråga dem som var med, kort, om de fick sova.
finished-by-partner = **{ $case }**: { $colleague } säger sig ha frågat. Du får ändå fråga dem som du träffar.
hand-over-beside = **{ $colleague }** kan inte ta just den här platsen. Till vem överlåter jag **{ $case }**?

## Audience: facilitator

welcome-told = Hej. Jag är en bot. På { $workplace } förmedlar jag förfrågningar mellan kollegor.
    När jag frågar i gruppen vem som har tid, svara där *{ command-claim.say }* och fågelns namn eller 👍. Resten kommer vi överens om i den här chatten. Du får alltid säga nej, och ingen frågar varför.
    Kommandon: *{ command-help.say }*. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
unheard-told-group = Jag kunde inte läsa ditt meddelande i gruppen. Om det var till mig, skicka det igen eller skriv här.
unheard-told-group-closed = Jag kan inte läsa gruppen just nu, så ditt meddelande blev oläst. Om det var till mig, skriv här.
device-doubted-told = Du har en enhet som du inte har verifierat som din, så till den skickar jag inget läsbart. Verifiera den i appens inställningar: i Element under Sessioner. På dina andra enheter syns allt som förut. Om enheten inte är din, logga ut den på samma ställe.
offer-asked = Har du tid för ett samtal på tu man hand, { $slots }? Vi talar inte om det här i gruppen.
offer-asked-call = Har du tid för ett telefonsamtal, { $slots }? Vi talar inte om det här i gruppen.
on-site-asked = Har du tid? **{ $bird }**: en stund på tu man hand, { $slots }. Jag frågar först dem som är på plats, gruppen { $ask }.
first-asked = Har du tid för ett samtal på tu man hand, { $slots }? Jag frågar först så här enskilt, de andra { $ask }.
first-asked-call = Har du tid för ett telefonsamtal, { $slots }? Jag frågar först så här enskilt, de andra { $ask }.
also-asked = **{ $bird }** är fortfarande öppet, { $slots }. Har du tid?
neighbour-asked = Har du tid för ett samtal på tu man hand hos grannen: { $workplace }, { $slots }? Vi talar inte om det här i gruppen.
neighbour-asked-call = Har du tid för ett telefonsamtal till grannen: { $workplace }, { $slots }? Vi talar inte om det här i gruppen.
window-asked = **{ $bird }** är fortfarande öppet. Det bästa vore att hinna senast { $at }. Har du tid?
last-call-asked = **{ $bird }** är fortfarande öppet, och arbetsdagen slutar { $at }. Har du tid ännu i dag?
last-call-now = jag kan komma nu
last-call-evening = jag ringer i kväll, { $at }
neighbours-told = Okej. Jag frågar nu hos grannen, en i taget.
neighbours-late = Sökandet är avslutat för i dag, så jag frågar inte hos grannen. Den som bad fick nummer att ringa.
offer-yes = jag hinner
offer-no = jag hinner inte
offer-declined-told = Tack för att du svarade.
offer-over = Det här har redan ordnats. Tack för att du var beredd.
standby-asked = Ärendet **{ $bird }** är ledigt igen. Hinner du fortfarande?
claim-late = Någon annan hann ta ärendet **{ $bird }** först. Tack för att du var beredd.
react-asked = Tack. Ärendet **{ $bird }** är preliminärt ditt. Hinner du?
    .after = Om du själv var med om en tung situation i dag, svara 3. Om du inte svarar inom tre minuter blir det ledigt för de andra.
react-yes = ja
react-no = nej
react-involved = jag var själv med, hitta någon annan
hand-back-told = Ärendet **{ $bird }** är öppet för de andra igen. Det gör inget, tack för att du sade till.
stale-told = **{ $bird }** gick tillbaka till de andra. Det gör inget.
stale-late = **{ $bird }** har redan gått tillbaka till de andra. Om du ändå hinner, skriv *{ command-claim.say } { LOWER($bird) }*.
hand-over-question = **{ $colleague }** ber dig ta **{ $bird }**, { $at }, { $place }. Hinner du?
hand-over-question-call = **{ $colleague }** ber dig ta **{ $bird }**, ett samtal { $at }. Hinner du?
hand-over-question-hidden = **{ $colleague }** ber dig ta ett ärende, { $at }, { $place }. Vi talar inte om det i gruppen. Hinner du?
hand-over-question-call-hidden = **{ $colleague }** ber dig ta ett ärende, ett samtal { $at }. Vi talar inte om det i gruppen. Hinner du?
hand-over-question-follow-up = **{ $colleague }** ber dig fråga ansikte mot ansikte hur natten gick (**{ $bird }**, { $at }). Hinner du?
hand-over-question-follow-up-hidden = **{ $colleague }** ber dig fråga ansikte mot ansikte hur natten gick ({ $at }). Vi talar inte om det i gruppen. Hinner du?
hand-over-thanks = Tack. Jag ber ännu om lov och skriver till dig om jag får det. Annars behöver du inte göra något.
hand-over-done = **{ $colleague }** tog **{ $bird }**. Tack för att du sade till.
follow-up-passed = **{ $colleague }** får fråga i stället för dig: **{ $bird }**. Berätta ansikte mot ansikte vem det gäller. Tack.
follow-up-passed-proposed = **{ $colleague }** hinner fråga i stället för dig: **{ $bird }**. Fråga först den som saken gäller om lov, och berätta först sedan vem det är.
handled-told = **{ $bird }**: uppföljningen är klar. Du kan säga hej i korridoren.
log-asked = Hur många minuter? T.ex. *10*, eller *2 15* om ni var två som deltog. *0*: jag minns inte.
log-asked-again = Jag har inte registrerat något än. Hur många minuter (1–{ $minutes })? Om flera deltog, ange först hur många (högst { $people }), t.ex. *2 15*. *0*: jag minns inte.
log-asked-words = Jag har inte registrerat något än. Här läser jag bara hela tal. Andra ord, till exempel namn, har jag utelämnat och sparar dem inte. Hur många minuter? T.ex. *10* eller *2 15*. *0*: jag minns inte.
log-told = Registrerat: ett samtal{ $people ->
    [one] {""}
   *[other] , { $people } deltagare
    }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min
    }, i dag. Jag vet inte med vem och behöver inte veta det. Ska jag påminna dig om att fråga om hen fick sova?
log-told-words = { log-told }
    .after = Jag läste bara talen i ditt meddelande. Namn behöver jag inte och sparar dem inte.
log-wrong = av misstag, ta bort
log-undone = Jag har tagit bort det ur antalen. Inget annat var sparat om det.
reminder-agreed = Okej. Jag påminner dig { $at }{ $number ->
    [one] .
   *[other] , på en gång om { $number } samtal.
    } Du kan avbryta påminnelsen: *{ command-cancel.say }*.
reminder-declined = Okej, jag påminner inte.
reminded-of-yesterday = { $number ->
    [one] I går: fråga kort om hen fick sova.
   *[other] Gårdagens { $number } samtal: fråga kort var och en om hen fick sova.
    }
reminded-of-days = { $number ->
    [one] Ditt samtal { $days }: fråga kort om hen fick sova.
   *[other] Dina { $number } samtal, { $days }: fråga kort var och en om hen fick sova.
    }
reminder-more = hen behöver mer stöd (du får ett stödkort)
reminder-done = Tack. Bara antalet finns kvar av det här.
support-card = Stödkort för när någon behöver mer stöd:
    1/3 Säg att det är vanligt. Fråga vem hen skulle vilja prata med.
    2/3 Erbjud dig att ringa tillsammans:
    { $contacts }
    3/3 Om liv eller hälsa är i fara: **{ $emergency }**, lämna inte hen ensam. Inga anteckningar.
how-are-you-asked = Tack för i dag. Och du själv?
    .after = Svaret sparar jag inte, vilan sparar jag.
how-are-you-asked-later = Tack för de senaste dagarna. Och du själv?
    .after = Svaret sparar jag inte, vilan sparar jag.
how-are-you-fine = det är bra
how-are-you-talk = jag vill själv prata med någon
how-are-you-rest = jag vilar en vecka
how-are-you-fine-told = Det är bra att höra. Tack.
week-full-told = Du har haft { $number ->
    [one] ett samtal
   *[other] { $number } samtal
    } den här veckan. Härnäst frågar jag andra först.
remove-told = Jag har tagit bort ditt meddelande från gruppen.
remove-impossible = Jag kan inte ta bort ditt meddelande från gruppen. Ta bort det själv: håll fingret på meddelandet, välj att radera det och, om appen frågar, för alla.
proposal-another = **{ $bird }** väntar redan på någon. Behövs en till?
proposal-no-other = Okej, jag bad inte om en till.
load-told = Den här veckan: samtal { $held }, frågor bara till dig { $asked }. På åtta veckor: samtal { $held_total }, frågor bara till dig { $asked_total }.
    Koordinatorn ser antalet samtal när veckan är slut. Andra ser ingenting.
load-told-full = { load-told }
    Den här veckan frågar jag andra först.
free-told = Dina lediga tider: { $lines }. { $place }
free-told-both = Gemensamma lediga tider: { $lines }. { $place }
offering-yours = **{ $bird }** är din. { $name } berättar ansikte mot ansikte vem du ska fråga; jag vet det inte. Svaret får vara nej. När du har erbjudit, skriv *{ command-offered.say } { LOWER($bird) }*. Om du inte hinner: *{ command-hand-back.say } { LOWER($bird) }*.
offering-yours-alone = **{ $bird }** är din. Vem du ska fråga får du höra ansikte mot ansikte; jag vet det inte. Svaret får vara nej. När du har erbjudit, skriv *{ command-offered.say } { LOWER($bird) }*. Om du inte hinner: *{ command-hand-back.say } { LOWER($bird) }*.
offering-late = Någon annan hann först: **{ $bird }**. Tack för att du var beredd.
offering-one-asked = Tar du **{ $bird }**?
offering-which-asked = Vilken tar du?
    .after = Du kan också skriva fågelns namn, t.ex. *{ command-claim.say } { LOWER($bird) }*.
offering-which-offered = Vilken har du erbjudit?
    .after = Du kan också skriva fågelns namn, t.ex. *{ command-offered.say } { LOWER($bird) }*.
offering-answer-asked = **{ $bird }**: vad blev svaret? Bara antalet sparas.
offering-reminded = **{ $bird }** väntar fortfarande på ett erbjudande, { $number } d. Om du redan har erbjudit, vad blev svaret? Bara antalet sparas.
offering-not-yet = jag har inte erbjudit än
offering-give-back = jag hinner inte, ge den till andra
offering-accepted-told = Registrerat. Tack. Kom överens om en stund sinsemellan. När ni har pratat, skriv *{ command-log.say } 10*.
    { $rest }
offering-declined-told = Registrerat. Tack.
    { $rest }
offering-card-wanted = kortet som stöd för stunden
offering-wrong = svaret var ett annat
offering-card = { card }
offering-settled-told = **{ $bird }** ordnades på annat sätt: anmälan togs tillbaka. Du behöver inte erbjuda något. Tack för att du ställde upp.
on-site-asked-group = Har du tid? **{ $bird }**: en av två ledare till en grupp, { $slots }. Jag frågar först dem som är på plats, gruppen { $ask }.
offer-asked-group = Har du tid att leda en grupp tillsammans med någon, { $slots }? Vi talar inte om det här i gruppen.
neighbour-asked-group = Har du tid att leda en grupp tillsammans med någon hos grannen: { $workplace }, { $slots }? Vi talar inte om det här i gruppen.
seat-wanted = Tack. **{ $bird }**: den andra platsen är också ledig. Har du tid?
    .after = Om du själv var med om en tung situation i dag, svara 3.
seat-for-experienced = Tack för att du erbjöd dig. **{ $bird }**: den första platsen har en annan ny ledare, så jag söker någon med erfarenhet bredvid. Ingen annan ser det här meddelandet.
seat-enough-told = Tack. Jag säger det till ledaren och till den som bad om stunden.

## Audience: coordinator

coordinator-asked = 🐦 **{ $bird }** har väntat { $minutes } min på att någon ska ta ärendet.
coordinator-asked-hidden = En förfrågan väntar på att någon ska ta den, { $slots }. Vi talar inte om det här i gruppen.
coordinator-asked-unreached = 🐦 **{ $bird }** väntar på att någon ska ta ärendet, { $slots }, och gruppen går inte att fråga just nu.
coordinator-asked-unreached-urgent = 🐦 **{ $bird }** önskar bli kontaktad **genast**, och gruppen går inte att fråga just nu.
coordinator-takes = jag tar
coordinator-cannot = jag hinner inte
coordinator-calls = jag kan ringa, om hen vill
how-it-went-coordinator = 🐦 **{ $bird }** har varit öppet { $number ->
    [0] i dag
    [1] sedan i går
   *[other] i { $number } dagar
    }, och { $holder } har inte ännu berättat hur det slutade. Du kan fråga hen. Hur slutade det?
not-yet-told-coordinator = Okej. Jag frågar dig igen { $at }.
coordinator-unsure = 🐦 **{ $bird }**: jag kan inte veta om mitt meddelande kom fram, och jag skickar det inte en gång till. { $holder } är inte på plats nu. Om du når hen, be hen fråga ansikte mot ansikte om det kom.
closing-thanks-coordinator = Registrerat. Tack.
coordinator-lends = fråga hos grannen
coordinator-group-lost = Jag kommer inte åt gruppen just nu: { $workplace }. Förfrågningar kommer fram till mig, men jag kan inte fråga gruppen, så jag frågar dig genast. När jag bjuds in i gruppen igen frågar jag där om det som är öppet.
coordinator-network-deaf = { network-deaf-told }
coordinator-network-back = { network-back-told }
coordinator-group-back = Jag är i gruppen igen: { $workplace }. Om det som är öppet frågar jag där nu.
phone-asked = Har **{ $holder }** bytt telefon? Meddelandena kommer nu från en annan telefon än förut. Om du inte vet, fråga ansikte mot ansikte eller ring.
    .after = Om du inte svarar inom en halv timme berättar jag inget om ärenden till den telefonen.
offering-late-told = { $number ->
    [one] En arbetarskyddsanmälan väntar fortfarande
   *[other] { $number } arbetarskyddsanmälningar väntar fortfarande
    } på att någon erbjuder en stund: { $lines }. Du kan ta den själv (*{ command-claim.say }* och fågelns namn) eller be någon.
call-asked = En arbetskamrat önskar att du ringer i dag. Hinner du inom en halvtimme? Om du hinner får du veta namnet.
call-yes = jag hinner
call-no = jag hinner inte
coverage-told = I dag { $hours } är ingen från gruppen på plats.
coverage-told-neighbours = I dag { $hours } är ingen från gruppen på plats. Hos grannarna: { $lines }.
loads-told = Samtal förra veckan, och sammanlagt (högst 8 veckor):
    { $lines }
    Den här veckan syns nästa vecka. Även samtal som inte gick via gruppen är med.
loads-told-none = Det finns ingen i gruppen just nu.
coordinator-asked-group = 🐦 **{ $bird }**: ledare till en grupp { $taken }/{ $seats }, { $slots }. Kan du hjälpa?
coordinator-enough = det räcker med en ledare

## Audience: leader

serious-told-fi = Gör det här i ordning:
    { $lines }
    Allvarligt är dödsfall eller en svår eller möjligen bestående skada, också genom våld. Om det är oklart hur allvarlig skadan är, anmäl ändå.
    Jag anmäler inte själv någonstans. Jag sparar bara påminnelsen. Ska jag påminna dig { $at }?
serious-told-no = Gör det här i ordning:
    { $lines }
    Allvarligt är dödsfall eller en allvarlig fysisk eller psykisk skada, också genom våld och hot.
    Jag anmäler inte själv någonstans. Jag sparar bara påminnelsen. Ska jag påminna dig { $at }?
serious-told = Gör det här i ordning:
    { $lines }
    Vem mer som ska underrättas här, och när, vet jag inte säkert: ta genast reda på det av arbetarskyddet.
    Jag anmäler inte själv någonstans. Jag sparar bara påminnelsen. Ska jag påminna dig { $at }?
duty-agreed = Okej. Jag påminner dig { $at }. Du kan avbryta påminnelsen: *{ command-cancel.say }*.
duty-reminded = Påminnelsen som du bad om: gå igenom listan som du fick av mig en gång till.
leader-told = **Nu:**
    1 Är alla trygga?
    2 Paus eller avlösning.
    3 Ingen ensam den första tiden.
    4 Skjuts, anhöriga?
    5 Om det är allvarligt: { $numbers }. Hela listan: *{ command-serious.say }*.
    Skriv *{ command-plan.say }* när det är lugnt.
plan-asked = Kom överens med den det gäller:
    • När talas ni vid nästa gång?
    • Vem är kontaktperson? Ge uppgiften skriftligt.
    • Vad ska göras de närmaste dagarna, vad inte?
    • Behövs nu lättnader, läkare eller annat stöd?
    Jag sparar inte svaren. När ska jag påminna dig?
    .after = Du kan ge flera, t.ex. *1 3*.
plan-asked-words = { plan-asked }
    .after = Du kan ge flera, t.ex. *1 3*. Jag sparar inte namn eller vad som hänt: av dina övriga ord blev inget kvar.
plan-agreed = Okej. Jag påminner dig { $dates }, och antecknar inte om vem eller vad. Du kan avbryta påminnelserna: *{ command-cancel.say }*.
plan-reminded = Påminnelse: en del reagerar först efter några dagar. Fråga hur det går, utan press.
learning-told = När det är lugnt, gå igenom tillsammans, utan att söka någon skyldig:
    1 Vad hände, i vilken ordning?
    2 Vad kunde ha hindrat eller mildrat det?
    3 Vad ändrar vi?
    4 Vem sköter det, och till när?
    Det är frivilligt att delta. Det här är något annat än en stund på tu man hand: ingen behöver tala om känslor. Skriv resultatet i arbetsplatsens eget system. Jag sparar inget av det.
leader-not-reminded = Okej, jag påminner inte.

## Audience: safety

reports-asked = Hur många nya anmälningar? Svara med en siffra, 1–{ $most }. Namn behöver jag inte.
reports-asked-again = Jag har inte antecknat något än. Hur många nya anmälningar? Svara med ett enda tal, 1–{ $most }. Andra ord läser jag inte och sparar dem inte. *0*: inga alls.
reports-where-asked = Vilken arbetsplats gäller det?
reports-again-asked = Jag antecknade redan { $at }: { $lines }. { $number ->
    [one] Är den här ny utöver dem?
   *[other] Är dessa { $number } nya utöver dem?
    }
reports-new = ja, nya
reports-same = nej, samma
reports-told = Antecknat: { $lines }. Jag frågade gruppen vem som erbjuder. Jag berättar för dig vem som tar den. Säg till hen ansikte mot ansikte vem det gäller; jag behöver inget namn. Om anmälan tas tillbaka: *{ command-cancel.say } { LOWER($case) }*.
reports-told-night = Antecknat: { $lines }. Jag frågar gruppen { $at } vem som erbjuder. Jag berättar för dig vem som tar den. Säg till hen ansikte mot ansikte vem det gäller; jag behöver inget namn. Om anmälan tas tillbaka: *{ command-cancel.say } { LOWER($case) }*.
reports-told-lost = Antecknat: { $lines }. Gruppen går inte att nå just nu: jag frågar genast när den går att nå igen. Jag berättar för dig vem som tar den. Säg till hen ansikte mot ansikte vem det gäller; jag behöver inget namn. Om anmälan tas tillbaka: *{ command-cancel.say } { LOWER($case) }*.
reports-none-told = Uppfattat, inga nya. Jag antecknade ingenting.
reports-taken-back-told = Jag tog bort anmälan { $case }, också ur siffrorna.
reports-taken-told = **{ $case }**: { $holder } erbjuder. Berätta ansikte mot ansikte vem det gäller.
reports-free-told = **{ $case }**: { $holder } kan inte ändå. Jag frågar de andra igen.

## Audience: admin

admin-undelivered = Ett meddelande har inte gått i väg på { $minutes } minuter. Nätverk: { $network }. Orsak: { $reason }. Jag försöker fortfarande. Om förfrågningar inte går fram, hänvisa till telefon.
admin-blocked = Ett meddelande kan inte levereras. Nätverk: { $network }. Orsak: { $reason }{ $reason ->
    [unregistered] {""}, mottagaren kan inte längre nås
    [not-a-member] {""}, jag är inte med i den gruppen
   *[other] {""}
    }. Jag försöker inte igen.
admin-follow-up-unsure = Jag kan inte veta om en fråga som jag inte skickar två gånger gick i väg, och det finns ingen som jag kunde be ta reda på det. Nätverk: { $network }. Se varför förbindelsen bröts: purkubotti doctor.
admin-captcha = Nätverket vill försäkra sig om att avsändaren är en människa (captcha) och släpper inte igenom mina meddelanden före det. Nätverk: { $network }. Lös den: purkubotti doctor berättar hur. Mina meddelanden väntar i säkert förvar, också de första svaren, och jag försöker en gång i timmen; startad på nytt försöker jag genast. Hänvisa människor till telefonen tills dess.
admin-trouble = Något gick fel och en uppgift blev ogjord. Referens: { $reference }. I loggen finns mer under samma referens.
admin-case-odd = Ett öppet ärende stämmer inte med sin egen historia. Jag ändrar det inte. Referens: { $reference }. I loggen finns mer under samma referens. Om någon väntar på svar, hänvisa till telefonen.
admin-restored = Jag är i gång igen från en säkerhetskopia som gjordes { $since }. Det som skickades efter det skickar jag inte en gång till. Vad som skrevs på Signal efter det vet jag inte: jag har berättat det för dem som ett öppet ärende gäller.
admin-restored-held = Jag är i gång igen från en säkerhetskopia som gjordes { $since }. Jag vet inte vad som skickades efter det: sent.journal saknas. Nya meddelanden svarar jag på, men det som kan ha skickats väntar på dig: purkubotti resume --send skickar det, purkubotti resume --skip låter bli.
admin-no-removal = Jag kunde inte ta bort ett meddelande från gruppen och bad den som skrev det att ta bort det. Nätverk: { $network }. Orsak: { $reason }. { $network ->
    [signal] På Signal kan bara den som skrev meddelandet ta bort det.
   *[other] Ge mig rätt att ta bort meddelanden i gruppen.
    }
admin-group-lost = Jag är inte längre med i gruppen, eller kommer inte åt den: { $workplace }. Förfrågningar kommer fram, och jag frågar samordnaren, men gruppen kan jag inte fråga. Bjud in mig i samma grupp igen. Då frågar jag där om det som är öppet.
admin-group-back = Jag är med i gruppen igen: { $workplace }.
admin-pool-lost = Jag är inte längre med i inhopparnas rum, eller kommer inte åt det: { $workplace }. Jag kan inte be någon om inhopp nu. Bjud in mig i samma rum igen.
admin-pool-back = Jag är med i inhopparnas rum igen: { $workplace }.
admin-phone-asked = Har **{ $holder }** bytt telefon? Meddelandena kommer nu från en annan telefon än förut. Om du inte vet, fråga ansikte mot ansikte eller ring.
    .after = Om du inte svarar inom en halv timme berättar jag inget om ärenden till den telefonen.
admin-network-deaf = Jag får ingen kontakt med nätet: { $network } ({ $minutes } min). Förfrågningar därifrån kommer inte fram. Till anslagstavlan, ett nummer att ringa: { $numbers }. Jag försöker fortfarande. Mer: purkubotti doctor.
admin-network-back = Kontakten är tillbaka: { $network }. Den var bruten, { $since } – { $until }.
admin-disk-full = Disken håller på att bli full: det finns mindre än 50 megabyte kvar. Jag svarar än, men det som skrivs på Signal väntar tills det finns utrymme. Frigör utrymme på datorn som jag körs på. Mer: purkubotti doctor.
admin-disk-room = Det finns utrymme på disken igen.
admin-emergency = Jag kan inte läsa mina uppgifter nu, så jag kan inte anteckna förfrågningar eller fråga någon. Jag säger till alla som skriver vem de kan ringa. Filerna rör jag inte. Vad man gör: purkubotti doctor.
admin-new-device = Nycklarna till min enhet var borta, så jag är nu inloggad som en ny enhet. Du behöver inte göra något. En del meddelanden kan ha blivit olästa: jag bad dem som skrev att skicka dem igen.
admin-not-confirmed = Mitt konto har redan en identitet vars nycklar jag saknar, så min enhet är inte bekräftad. En del kan kanske inte läsa mina meddelanden eller skriva till mig. Stanna mig och kör purkubotti init med kontots återställningsnyckel till hands. Mer: purkubotti doctor.
admin-room-replaced = Gruppens rum har ersatts med ett nytt, och jag har flyttat dit. Uppdatera det nya rummets id i inställningarna när du hinner.
admin-not-encrypted = Gruppens rum är inte krypterat, så jag varken läser eller skriver där. Slå på kryptering i rummets inställningar, så fortsätter jag.
admin-may-not-write = I gruppen får bara administratörerna skriva, och jag är inte administratör, så jag kan inte fråga gruppen. Gör mig till administratör eller låt alla medlemmar skriva.
admin-numbers-old = De här numren har ingen kontrollerat på ett år: { $workplace }.
    { $numbers }
    Kontrollera dem och skriv dagen i inställningarna (verified_on). Till dess märker jag numret som gammalt varje gång jag ger det, och påminner en gång i månaden.
admin-clock-doubted = Min dators klocka visar { $shown }, men enligt min räkning är det { $counted }. Jag går efter min räkning tills klockan är rätt. Kontrollera den: purkubotti doctor. Om klockan går rätt, svara med siffran:
admin-clock-right = Min dators klocka är rätt igen, och jag går efter den.
admin-rate-limit = Servern begränsar hur tätt jag får skicka, så meddelanden dröjer. Nätverk: { $network }. { $network ->
    [signal] Signal släpper fram dem när tiden har gått, och då försöker jag igen. Om inget går fram, se: purkubotti doctor.
   *[other] Be serverns administratör att ta bort gränsen för mitt konto. I Synapse: POST /_synapse/admin/v1/users/KONTO/override_ratelimit, med messages_per_second 0 och burst_count 0.
    }

## Audience: anybody

confidentiality-told = Kollegan som du pratar med för inte vidare vad ni säger. Det är överenskommet. Undantag: om någons liv eller hälsa är i fara eller om lagen kräver en anmälan.
    Själv sparar jag inte dina meddelanden; de syns i den här chatten tills du raderar dem. Vem ser vad: *{ command-who-sees.say }*.
who-sees-told = Gruppen ser fågelns namn, samtalsformen, tiden och arbetsplatsen. Aldrig vem som bad om det.
    Avlastaren får veta vem du är när ni träffas eller när du ger lov. Chefer och de som sköter boten ser inte vem som bad om det.
    Jag frågar inte vad som hände eller hur du mår, och sparar det inte. Statistiken förs utan namn.
what-read-told = I gruppen läser jag meddelanden som börjar med utropstecken, är svar till mig eller nämner ett öppet ärende, och reaktioner på mina meddelanden. Annat läser och sparar jag inte. Jag använder inte AI.
data-told = Det här är sparat om dig, krypterat:
    { $lines }
    Inget annat. Jag sparar inte vad som hände, hur du mår eller vad du svarade. Vem ser vad: *{ command-who-sees.say }*. Radera allt: *{ command-forget-me.say }*.
data-none = Inget är sparat om dig. Vem ser vad: *{ command-who-sees.say }*.
data-request = • din adress och ditt namn tills uppföljningen är klar, senast { $until }
data-excluded = { $number ->
    [one] • en person som inte får veta
   *[other] • { $number } personer som inte får veta
    }
data-wished = { $number ->
    [one] • en person som du ville att jag frågar först
   *[other] • { $number } personer som du ville att jag frågar först
    }
data-talk-language = • språket som du bad om: { $language }
data-asker-holder = • önskemål: den du pratade med frågar nästa dag
data-asker-bot = • önskemål: boten frågar { $at }
data-asker-bot-sooner = { data-asker-bot }
data-asker-nobody = • önskemål: ingen frågar
data-languages = • språk: { $languages }
data-reminder = • en påminnelse till dig, { $at }: bara dagar, inga namn
data-how-are-you = • dagen då jag frågar eller frågade hur du mår; svaret sparar jag inte
data-reminder-leader = • en påminnelse till dig, { $at }: inga namn, inget om vad som hänt
data-check = • din adress och ditt språk, eftersom jag får fråga dig en gång { $at }
data-check-asked = • din adress och ditt språk, eftersom jag frågade dig i dag; de raderas senast { $at }
data-phone = • ett kännetecken för din telefon, så att jag märker om den byts
data-member = • ditt namn och din adress från gruppen, så länge du är med i den
data-away = • när du är borta, tills det är över: { $dates }
data-on-site = • att du är på plats i dag
data-lessons = • dina lektioner: { $lessons }
data-quiet = • din egen tysta tid: { $hours }
data-load = • hur många samtal du har haft och hur många frågor som kom bara till dig: bara dagar, 8 veckor
data-holds = • ärenden som är dina: { $cases }
data-offers = • det som du ska erbjuda: { $cases }
data-reports = • det som du har anmält: { $cases }
forgotten = Raderat, också morgondagens fråga. I statistiken finns bara ett tal som inte kan kopplas till dig.
forgotten-nothing = Raderat. Det fanns ingen begäran från dig.
forgotten-member = Jag har raderat det som var sparat om din begäran och dina påminnelser. Ditt namn finns kvar så länge du är med i gruppen.
forgotten-check = Raderat, också påminnelser och frågor som jag ännu skulle ha skickat.
language-told = Okej. Från och med nu skriver jag till dig på { $language }.
languages-told = Tack. Dina språk: { $languages }.
open-told = Öppna { $number }:
    { $lines }
open-told-none = Inget är öppet just nu.
    { $lines }
lessons-told = Okej. Dina lektioner: { $lessons }. Då frågar jag dig inte. Ta bort: *{ command-lessons.say } bort*.
lessons-told-requester = Okej. Dina lektioner: { $lessons }. Jag visar dig tider utanför dem. Andra ser dem inte, men om du ger ditt namn för stunden ser hen vilka tider som passar er båda. Jag tar bort dem efter 14 dagar, eller genast: *{ command-lessons.say } bort*.
lessons-kept = Dina lektioner: { $lessons }. Ändra: *{ command-lessons.say } mån 8–10, tis 9–12*. Ta bort: *{ command-lessons.say } bort*.
lessons-asked = Inga lektioner finns sparade. Skriv dem så här: *{ command-lessons.say } mån 8–10, tis 9–12*.
lessons-none-told = Okej. Inga lektioner finns sparade.
quiet-told = Okej. Jag frågar dig inte { $hours }, och inte under arbetsplatsens tysta tider. Ta bort: *{ command-quiet.say } bort*.
quiet-kept = Jag frågar dig inte { $hours }. Ändra: *{ command-quiet.say } 17–8*. Ta bort: *{ command-quiet.say } bort*.
quiet-asked = Du har ingen egen tyst tid. Skriv den så här: *{ command-quiet.say } 17–8*.
quiet-none-told = Okej. Du har ingen egen tyst tid.
away-told = Okej, jag frågar dig inte { $dates }. Tillbaka tidigare: *{ command-here.say }*.
away-told-shift = Okej, jag frågar dig inte under det här skiftet, till { $until }. Tillbaka tidigare: *{ command-here.say }*.
away-asked = Jag förstod: { $dates }. Stämmer det?
away-misread = Okej, jag antecknade ingenting. Skriv dagarna så här: *{ command-away.say } 18.11–20.11*
here-told = Okej. Du är på plats i dag, och jag frågar dig.
absence-asked = Din frånvaro { $dates } gäller fortfarande. Ska jag stryka den?
absence-ended = Okej. Din frånvaro { $dates } är struken, och jag frågar dig igen.
explain-commands = Nu kan du till exempel skriva:
    { $lines }
    Om du själv behöver en stund med en kollega: *{ command-need.say }*. Alla ord: *{ command-all-commands.say }*.
help-all = De här orden förstår jag:
    { $lines }
explain-held = • ärendet { $case } är ditt, { $at }
explain-proposed = • { $case }: du bad för någon annan
explain-offer = • { $case } ska du erbjuda
data-proposed = • din adress och ditt namn, eftersom du bad för någon annan: { $case }, senast { $until }
refused-which-proposed = Du har bett om flera: { $cases }. Skriv också fågelns namn.
explain-words = Du kan skriva: *{ command-cancel.say }*, *{ command-confidentiality.say }*, *{ command-my-data.say }*.
explain-nothing-open = Jag är en bot. På { $workplace } söker jag en kollega som du kan prata med i ungefär 10 minuter. Nödnummer: **{ $emergency }**.
    Du behöver inte berätta för mig vad som hände. Det här är frivilligt. Ska jag söka?
explain-find = ja, sök
themes-released = { $workplace }: det här har kommit fram, och arbetsplatsen kan rätta till det.
    { $lines }
    Bakom varje sak finns minst tre samtal. Om dem berättar jag inget annat.
themes-none = { $workplace }: inget har samlats ännu. Jag berättar om en sak när det finns minst tre samtal bakom den.
cancel-told-errands = Avbrutet. Jag varken påminner eller frågar mer.
nothing-open = Du har ingen öppen begäran. Du kan skriva till mig när som helst.
notice-heard = Fint att du märkte det. Om någon inte är i säkerhet, ring **{ $emergency }**.
    Jag behöver inget namn och skriver inte själv till den det gäller. Nedan är en text som du kan visa eller skicka.
notice-self = jag skickar själv
notice-agreed = hen sa ja, gör en begäran
notice-face = jag ber att någon frågar ansikte mot ansikte
notice-me = jag behöver själv en stund
notice-text = Jag märkte att det var tungt. Hos oss kan man prata med en kollega i ungefär 10 minuter. Det är förtroligt och frivilligt. Om du vill, skriv *{ command-need.say }* hit: { $address }. Jag kan också be för din räkning.
notice-text-plain = Jag märkte att det var tungt. Hos oss kan man prata med en kollega i ungefär 10 minuter. Det är förtroligt och frivilligt. Om du vill ber jag om det för din räkning.
notice-sent-told = Tack. Den det gäller skriver om hen vill. Om hen ber dig ordna det, skriv *{ command-notice.say }* till mig igen.
notice-another = **{ $bird }** väntar redan på någon. Behövs en till?
cancel-in-private = Skriv *{ command-cancel.say }* här, så avbryter jag. I gruppen avbryter jag bara det som begärts där: annars skulle de andra se vem som bett.
answer-late = Det där behöver inte längre något svar. Om du behöver en stund med en kollega, skriv *{ command-need.say }*.
not-understood-facilitator = Ditt meddelande kom fram, men jag kan inte läsa det. Kommandon: *{ command-help.say }*. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
how-are-you-unclear = Ditt meddelande kom fram. Är du i säkerhet? Om inte, ring **{ $emergency }**. Jag kan inte läsa ditt meddelande och sparar det inte. Ska jag söka någon som du kan prata med?
leader-words = Jag sparar inte namn eller vad som hänt: av ditt meddelande blev inget kvar. Om påminnelsen kan du ännu svara med en siffra. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
edit-told-plain = Jag hade redan läst ditt meddelande när du ändrade det. Om du menade något annat, skriv det som ett nytt meddelande.
take-back-told-plain = Jag hade redan läst din reaktion. Om du menade något annat, skriv det.
suggested = Menade du: *{ $meant }*? Skriv det i så fall en gång till.
thanks-told = Varsågod. Du kan skriva till mig när som helst.
slow-down = Det kommer många meddelanden nu. Det första har kommit fram. Om du har mer att säga, skriv igen om en minut. Nödnummer: **{ $emergency }**.
missed-told = Jag var borta, och en del meddelanden före { $until } kan ha blivit olästa. Om du skrev till mig då, skriv igen.
unheard-told = Jag kunde inte läsa ditt meddelande. Skicka det igen, eller ring: { $numbers }. Nödnummer: **{ $emergency }**.
unheard-told-empty = Det kom ett meddelande från dig som jag inte kunde se något i: om du vill prata med någon räcker ett ord.
unheard-told-here = Hej. Du skrev till mig på ett ställe som också andra kan se, så jag läste inte ditt meddelande. Skriv här: det här ser bara vi två. Om du vill nå en människa genast: { $numbers }. Nödnummer: **{ $emergency }**.
phone-held-told = Tack. Ditt meddelande kom från en annan telefon än förut, så jag kontrollerar först att den är din. Jag skriver till dig senast { $until }. Till dess berättar jag inget om ärenden och antecknar inget i dem. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
phone-confirmed-told = Tack för att du väntade. Telefonen är bekräftad, och allt är som förut.
phone-unconfirmed-told = Jag fick ingen bekräftelse på att telefonen är din, så jag kan inte berätta om ärenden nu. Om den är din, be att bli borttagen ur gruppen och tillagd på nytt. Med det hjälper { $numbers }. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
phone-unconfirmed-told-coordinator = Jag fick ingen bekräftelse på att telefonen är din, så jag kan inte berätta om ärenden nu. Om den är din, be om hjälp av den som håller mig i gång. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
phone-yes-told = Tack. Hen kan fortsätta nu.
phone-no-told = Okej. Till den telefonen berättar jag inget om ärenden, och till hens ärenden söker jag någon annan. Om telefonen ändå är hens, ta bort hen ur gruppen och lägg till hen på nytt.
clock-believed-told = Tack. Nu går jag efter datorns klocka.
apology = Något gick snett hos mig. Om du bad om hjälp, ring: { $numbers }. Nödnummer: **{ $emergency }**. Referens: { $reference }.
emergency-told = Jag kan inte förmedla förfrågningar nu, och jag frågar ingen om det här. Om du behöver hjälp, ring: { $numbers }. Nödnummer: **{ $emergency }**.
crisis-told = Jag är en bot och kan inte hjälpa med det här. En människa kan. Om ditt liv är i fara, ring **{ $emergency }** nu.
    { $line }
    Jag berättar inte för någon vad du skrev. Försök att inte vara ensam.
crisis-told-stands = { crisis-told }
    { $stands }
crisis-asked = { crisis-told }
    Ska jag dessutom be en avlastare kontakta dig?
cover-asked = Jag frågar inhopparna nu: { $minutes } min, { $place }, { $at }. Jag säger inte vem som ber eller varför. Jag skriver till dig senast **{ $promise }**. Du kan ta tillbaka det: *{ command-cancel-cover.say }*.
cover-asked-morning = Jag frågar inhopparna **{ $ask }**: { $minutes } min, { $place }, { $at }. Jag säger inte vem som ber eller varför. Jag skriver till dig senast **{ $promise }**. Du kan ta tillbaka det: *{ command-cancel-cover.say }*.
cover-where = Var arbetar du?
cover-found = **{ $colleague }** kommer: { $place }, { $at }. Om du inte behöver någon, skriv *{ command-cancel-cover.say }*.
cover-unanswered = Ingen har tagit inhoppet ännu, { $at }. Frågan står kvar. Fråga för säkerhets skull också chefen eller en kollega.
cover-unreached = Inhopparnas rum går inte att nå just nu, så kanske ingen kommer, { $at }. Fråga chefen eller en kollega.
cover-missed = Ingen kunde hoppa in, { $at }. Jag har tagit bort frågan. Fråga chefen eller en kollega.
cover-left-told = **{ $colleague }** kan inte komma. Jag frågar de andra och skriver till dig senast **{ $promise }**.
cover-left-late = **{ $colleague }** kan inte hoppa in, { $at }. Jag hinner inte fråga andra. Fråga chefen eller en kollega.
cover-cancelled = Återtaget. Jag har tagit bort frågan om inhopp.
cover-yours = Tack. Du hoppar in { $at }, { $minutes } min: **{ $place }**. Om du ändå inte kan, skriv *{ command-leave-cover.say }*. Ingen frågar varför.
cover-others = Någon annan hann ta inhoppet. Tack för att du var beredd.
cover-own = Det här inhoppet har du själv bett om, så någon annan tar det.
cover-which = { $number } inhopp är öppna. Svara på det meddelande som du tar, eller märk det med 👍.
cover-left = Uppfattat, jag frågar de andra. Tack för att du sade till.
cover-not-needed = Inhoppet behövs inte längre, { $at }. Tack för att du var beredd.
cover-how = Skriv *{ command-cover.say }*, platsen och tiden, t.ex. *{ command-cover.say } 204 { $at }*. Till inhopparna säger jag inte vem som ber eller varför.
cover-not-wanted = Uppfattat. Jag frågar inte inhopparna.
data-cover-asked = • inhoppet som du bad om: platsen, tiden och din adress, tills det är över, { $until }
data-cover-taken = • inhoppet som du kommer till: ditt namn och din adress, tills det är över, { $until }
refused-no-pool = Här finns inga inhoppare som jag kan fråga. Be chefen eller en kollega om inhopp. Om du behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-pool-lost = Inhopparnas rum går inte att nå just nu. Be chefen eller en kollega om inhopp. Om du behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-cover = Jag har inte frågat någon ännu. Skriv platsen med högst tre ord och klockslaget, utan namn och utan skäl: t.ex. *{ command-cover.say } 204 kl. 12.45*. Om du behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-cover-minutes = Ett inhopp varar { $number }–{ $most } min. Skriv t.ex. *{ command-cover.say } 204 kl. 12.45 20 min*.
refused-cover-day = I dag är den tiden redan förbi. Om du menar { $at }, skriv också dagen, t.ex. *{ command-cover.say } 204 i morgon kl. 8.15*.
refused-cover-night = Inhopparna kan jag fråga först { $at }. Skriv en senare tid.
refused-cover-asked = Du har redan bett om inhopp, { $at }. Om något har ändrats, skriv först *{ command-cancel-cover.say }*.
refused-no-cover = Du har inget inhopp nu. Ett nytt ber du om t.ex. så här: *{ command-cover.say } 204 kl. 12.45*.
refused-own-case = Ärendet { $case } är ditt eget, så någon annan tar det.
refused-over = Ärendet { $case } är redan avslutat eller hos någon annan. Vad som är öppet: *{ command-open.say }*.
refused-none-open = Just nu väntar inget ärende på att någon ska ta det. Tack för att du var beredd.
refused-which-case = Flera är öppna. Skriv också fågelns namn, t.ex. *{ command-claim.say } storspov*.
refused-none-held = Du har inget öppet ärende nu. Om du redan har registrerat det är det sparat. Vad som är öppet: *{ command-open.say }*.
refused-which-held = Du har flera: { $cases }. Skriv också fågelns namn.
refused-or-cover = Du har också ett inhopp. Skriv *{ command-leave-cover.say }*, eller *{ command-hand-back.say }* och fågelns namn: { $cases }.
refused-not-holder = Ärendet { $case } är inte ditt.
refused-unconfirmed = { $case } är ännu bara preliminärt din. Bekräfta först: *{ command-claim.say } { LOWER($case) }*.
refused-not-own = { $case } är inte din begäran, så du kan inte avbryta den. Om du inte kan komma, skriv *{ command-hand-back.say } { LOWER($case) }*.
refused-not-facilitator = Det här kan bara gruppens medlemmar göra. Om du behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-not-leader = Den här listan är för chefer, arbetarskyddet och samordnaren. Om någon är i fara, ring nödnumret och berätta för chefen. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-not-coordinator = Det här kan bara koordinatorn göra. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-past = Den tiden har redan gått: { $at }. Skriv en annan tid.
refused-too-soon = Jag hinner inte hitta någon till dess: { $at }. Skriv en senare tid.
refused-clock = Ett sådant klockslag finns inte. Skriv t.ex. *kl. 12.45*.
refused-inexact = Jag behöver ett exakt klockslag. Skriv t.ex. *{ command-claim.say } { LOWER($case) } 12.45*.
refused-day = En sådan dag finns inte. Skriv t.ex. *24.11* eller *i morgon*.
refused-far = Så långt fram kan jag inte ordna något. Skriv en tid inom { $days } dagar.
refused-quiet = Det är inte arbetstid då: { $at }. Skriv en annan tid.
refused-free-day = Då är ingen på arbetet ({ $dates }). Skriv en annan dag.
refused-room = Rummet är upptaget då: { $at }. Skriv en annan tid.
refused-unsure = Jag förstod: { $at }. Om det stämmer, skriv *{ command-claim.say } { LOWER($case) } { $at }*.
refused-early = { $case }: tiden är först { $at }. Om du inte kan komma, skriv *{ command-hand-back.say } { LOWER($case) }*.
refused-closed = Ärendet { $case } är redan registrerat eller avslutat. Vad som är öppet: *{ command-open.say }*.
refused-unclaimed = Ingen har ännu tagit ärendet { $case }. Om du tar det, skriv först *{ command-claim.say } { LOWER($case) }*. Om ni redan har pratat utan mig, skriv *{ command-log.say } 10*.
refused-seat-early = **{ $case }** börjar först { $at }, och jag söker fortfarande en andra ledare. När ni har pratat, skriv *{ command-held.say }*.
refused-others-case = Någon annan har ärendet { $case } och registrerar hur det slutade. Vad som är öppet: *{ command-open.say }*.
refused-own-closing = { $case } är din egen begäran. Den du pratar med registrerar hur det gick. Om du inte längre behöver en stund, skriv *{ command-cancel.say }*.
refused-answered = Det är redan registrerat. Tack för att du svarade.
refused-early-referral = { $case }: tiden är först { $at }. Om ni redan har pratat, skriv *{ command-held.say } { LOWER($case) }*, så frågar jag om hänvisningen då. Om du inte kan komma, skriv *{ command-hand-back.say } { LOWER($case) }*.
refused-met = { $case }: tiden för mötet är redan förbi, så jag lämnar inte över det. Om ni träffades, skriv *{ command-held.say } { LOWER($case) }*. Om ingen kom, skriv *{ command-not-come.say } { LOWER($case) }*. Om jag ska söka någon annan, skriv *{ command-hand-back.say } { LOWER($case) }*.
refused-taken = Då är rummet eller du redan upptagen. Nästa lediga tid är { $at }: skriv den, så föreslår jag den.
refused-digit = Svara med en siffra, { $least }–{ $most }.
refused-digit-only = Svara med siffran { $most } eller med ord.
refused-numbers = Svara med två tal: deltagare (1–{ $people }) och minuter (1–{ $minutes }), t.ex. *1 12*.
refused-log = Svara med minuter (1–{ $minutes }) eller med två tal, deltagare (1–{ $people }) och minuter, t.ex. *2 15*. *0*: jag minns inte.
refused-language = Skriv språket: finska, svenska, engelska eller norska, t.ex. *{ command-language.say } svenska*.
refused-days-unclear = Jag förstod inte vilka dagar och antecknade ingenting. Skriv t.ex. *{ command-away.say } i morgon*, *{ command-away.say } on–fre* eller *{ command-away.say } 18.11–20.11*. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-days-impossible = Den dagen finns inte, och jag antecknade ingenting. Skriv t.ex. *{ command-away.say } 18.11–20.11*.
refused-days-past = Det är redan förbi: { $dates }. Jag antecknade ingenting. Skriv t.ex. *{ command-away.say } i morgon*.
refused-days-far = Jag kan anteckna högst ett år, till { $until }. Jag antecknade ingenting. Skriv t.ex. *{ command-away.say } 18.11–20.11*.
refused-lessons-unclear = Jag förstod inte lektionerna. De tidigare är som förut. Skriv dagar och klockslag, t.ex. *{ command-lessons.say } mån 8–10, tis 9–12*. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-lessons-no-day = Klockslaget saknar dag. Dina tidigare lektioner är som förut. Skriv t.ex. *{ command-lessons.say } mån 8–10, tis 9–12*.
refused-lessons-no-hours = Dagen saknar klockslag. Dina tidigare lektioner är som förut. Skriv t.ex. *{ command-lessons.say } mån 8–10, tis 9–12*.
refused-lessons-no-clock = Det klockslaget finns inte. Dina tidigare lektioner är som förut. Skriv t.ex. *{ command-lessons.say } mån 8–10, tis 9–12*.
refused-lessons-backwards = { $lesson }: slutet är inte efter början. Dina tidigare lektioner är som förut. Skriv t.ex. *{ command-lessons.say } mån 8–10, tis 9–12*.
refused-lessons-overlap = { $lesson }: de här överlappar varandra. Dina tidigare lektioner är som förut. Skriv alla dina lektioner på nytt.
refused-lessons-many = Det kan vara högst { $number } lektioner. Dina tidigare lektioner är som förut.
refused-quiet-hours = Jag förstod inte tiden. Den tidigare är som förut. Skriv t.ex. *{ command-quiet.say } 17–8*. Om du själv behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-quiet-all-day = Det vore hela dygnet. Den tidigare är som förut. Skriv t.ex. *{ command-quiet.say } 17–8*. För en hel dag: *{ command-away.say }*.
refused-no-free-time = Jag hittar ingen ledig tid: raster, egna lektioner och rum är upptagna.
refused-moved = Ärendet har redan gått vidare: { $case }. Skriv *?*, så säger jag hur läget är nu.
offer-rate-few = År { $year }: anmälningarna är färre än { $most }. Så små tal visar jag inte.
offer-rate-told = År { $year }: ungefär { $number } anmälningar, andel erbjudna { $percent } %. Talen är avrundade till fem; 100 % står bara om alla har fått ett erbjudande. Om svaren berättar jag först när året är slut och de är tillräckligt många.
offer-rate-told-answers = År { $year }: ungefär { $number } anmälningar, andel erbjudna { $percent } %. Ungefär { $accepted } ville ha en stund, ungefär { $declined } svarade nej tack. Talen är avrundade till fem; 100 % står bara om alla har fått ett erbjudande.
refused-not-safety = Det här är för arbetarskyddsfullmäktig och samordnaren. Om du behöver en stund med en kollega, skriv *{ command-need.say }*.
refused-reports = Jag antecknade ingenting. Svara med ett enda tal, 1–{ $most }. *0*: inga alls.
refused-which-report = Vilken anmälan tas tillbaka? Skriv fågelns namn, t.ex. *{ command-cancel.say } { LOWER($case) }*. Öppna: { $lines }.
refused-no-report = Ingen anmälan är öppen, så jag tog inte tillbaka något.
refused-not-own-report = { $case } gäller en arbetarskyddsanmälan, och den kan arbetarskyddsfullmäktig eller samordnaren ta tillbaka.
refused-year = Skriv ett år, senast { $year }, t.ex. *{ command-offer-rate.say } { $year }*.
refused-offering-over = { $case } är redan erbjuden, eller anmälan har tagits tillbaka. Tack. Vad som är öppet: *{ command-open.say }*.
refused-offering = { $case } gäller en arbetarskyddsanmälan: någon erbjuder en stund. Ta den: *{ command-claim.say } { LOWER($case) }*. När den är erbjuden: *{ command-offered.say } { LOWER($case) }*.
refused-others-offering = Någon annan har { $case } och registrerar svaret. Om du redan har erbjudit, säg det åt hen. Vad som är öppet: *{ command-open.say }*.
refused-offering-none = Du har inget att erbjuda nu. Skriv också fågelns namn, t.ex. *{ command-offered.say } storspov*. Vad som är öppet: *{ command-open.say }*.
group-another = **{ $case }** söker redan ledare. Behövs en grupp till?
group-no-other = Okej, jag bad inte om en till.
data-ordered = • din adress och ditt namn, eftersom du bad för en grupp: { $case }, senast { $until }
data-newcomer = • i inställningarna: ny ledare, som leder med någon som har erfarenhet
explain-ordered = • { $case }: du bad för en grupp
refused-people = En stund räcker för { $fewest }–{ $most } personer. Svara med ett tal. För fler, be om flera stunder; för en, skriv *{ command-need.say }*.
refused-group-soon = Först är det bra att få lugna sig, så för en grupp är tiden tidigast { $at }.
refused-seat-time = { $case } börjar { $at }, eftersom den andra ledaren tog den tiden. Om du kan då, skriv *{ command-claim.say } { LOWER($case) }*.
refused-seat-busy = Du har redan { $case } då ({ $at }). Tack för att du hade kommit.

## Audience: room

unheard-told-room = Jag läser inte den här chatten, eftersom också andra kan se den. Jag öppnade en annan för oss två: skriv där. Nödnummer: **{ $emergency }**.
unheard-told-strangers = Jag läser inte den här chatten, eftersom också andra kan se den. Du kan skriva till mig på tu man hand. Nödnummer: **{ $emergency }**.

## Audience: part

plain = { $words }
help-for-facilitator = **För avlastare**
help-for-coordinator = **För samordnare**
help-for-leader = **För chefer**
help-for-safety = **För arbetarskyddet**
help-for-anybody = **För alla**
plain-moment = { $at }
slots-before = före { $at }
slots-before-day = { $day } före kl. { CLOCK($clock) }
answer-yes = ja
answer-no = nej
answer-no-thanks = nej tack
clock-is-right = klockan går rätt
answer-not-now = inte nu
said-again = (På nytt, om det här redan hann komma fram.)
cover-cancel = inhoppet behövs inte
holder-asked = jag frågade
holder-later = påminn mig på eftermiddagen
familiar-confidentiality = förtroende: vem får veta vad
contact-phone = { $name } { $phone }
number-old = { $phone } (kontrollerat senast { $checked })
number-undated = { $phone } (kontrollera numret)
number-checked = { $phone } (kontrollerat { $checked })
number-of-kind = { $name }: { $contact }
plan-day = 24 h
plan-three-days = 72 h
plan-week = 1 vecka
plan-three-weeks = 3 veckor
line-numbered = { $number } { $line }
serious-aid = Första hjälpen, **{ $phone }**.
serious-at-once = **Utan dröjsmål:** { $contact }
serious-next-day = **Genast, senast nästa vardag:** { $contact }
serious-ten-days = Utan dröjsmål, senast inom 10 vardagar: { $contact }
serious-in-writing = Bekräfta anmälan skriftligt, kopia till: { $contact }
serious-told-too = Underrätta: { $contact }
word-police = polisen
word-labour-inspection = arbetarskyddsmyndigheten
word-insurance = försäkringsbolaget
word-safety = arbetarskyddsfullmäktig
contact-emergency = nödnumret { $phone }
contact-coordinator = { $name } (samordnare) { $phone }
contact-open = { $contact }, **öppet nu**, till kl. { CLOCK($until) }
contact-closed = { $contact }, öppnar { $opens }
contact-always = { $contact }, dygnet runt
contact-after-violence = Efter våld: { $contact }
contact-urgent-care = Brådskande besvär, ingen nödsituation: { $contact }
lines-of-contacts = { $lines }
    Numren kontrollerade { $checked }.
lines-of-contacts-undated = { $lines }
lines-of-contacts-none = Jag har inga andra nummer.
card-no-contact = företagshälsovården
card-bag = Kassen: { $bag }. Sätt skylten på dörren.
went-held = hållet
went-declined = ville inte
went-referred = hänvisad
went-settled = ordnades annars
went-not-come = kom inte
went-not-yet = pågår ännu
theme-premises = lokaler
theme-staffing = bemanning
theme-instructions = anvisningar
theme-other = annat
released-line = • { $theme }
released-line-many = • { $theme }, minst { $number } samtal
open-line-free = 🐦 **{ $case }** öppet
open-line-free-at = 🐦 **{ $case }** öppet, { $slots }
open-line-free-call = 🐦 **{ $case }** öppet, samtal per telefon { $slots }
open-line-urgent = 🐦 **{ $case }** öppet, önskar kontakt genast
open-line-taken = 🐦 **{ $case }** någon tar hand om det, { $at }
open-line-own = 🐦 **{ $case }** hos dig, { $at }
open-line-offer = 🐦 **{ $case }** inte erbjuden{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
open-line-offer-taken = 🐦 **{ $case }** tagen, inte erbjuden{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
open-line-own-offer = 🐦 **{ $case }** hos dig, inte erbjuden{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
offering-rest = Ännu inte erbjudna: { $lines }.
offering-in-private = Nästa gång kan du skriva svaret här: då ser gruppen det inte.
offering-bird = 🐦 **{ $case }**
offering-days = { $case }{ $number ->
    [0] {""}
   *[other] {" "}({ $number } d)
    }
offering-line-open = 🐦 **{ $case }**: inte erbjuden{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
offering-line-taken = 🐦 **{ $case }**: tagen
offering-line-offered = 🐦 **{ $case }**: erbjuden
offering-line-settled = 🐦 **{ $case }**: ordnades på annat sätt
open-asks = Uppföljningsfrågor på kommande: { $number }.
language-fi = finska
language-sv = svenska
language-en = engelska
language-nb = norska
moment-today = kl. { $clock }
moment-tomorrow = i morgon kl. { $clock }
moment-day = { $day } kl. { $clock }
days-one = { $first }
days-span = från { $first } till { $last }
coverage-neighbour = { $name } { $number }
load-line = • { $name }: { $number }, sammanlagt { $total }
lesson-day = { $number ->
    [0] mån
    [1] tis
    [2] ons
    [3] tors
    [4] fre
    [5] lör
   *[other] sön
    } { $hours }
lesson-hours = { CLOCK($from) }–{ CLOCK($until) }
hours-span = kl. { CLOCK($from) }–{ CLOCK($until) }
free-break = { $at }–{ CLOCK($until) }
free-after = efter { $at }
free-room = Rum: { $place }.
slot-span = { $at }–{ TIME($clock) }
group-no-room = platsen kommer ni överens om
open-line-seats = 🐦 **{ $case }** { $taken }/{ $seats } ledare, { $slots }

## Formats

# Babel patterns: what a clock and a day look like
format-clock = H.mm
format-weekday = 'på' cccc
format-date = cccc 'den' d MMMM
format-date-year = cccc 'den' d MMMM y
format-date-alone = d.M.y

## Commands

command-need = *{ command-need.say }*: be om en stund med en kollega
    .say = avlastning
    .words = avlastning, direktavlastning, snabbavlastning, avlastningssamtal, avlastning behövs, behövs, behöver avlastning, behöver en avlastning, jag behöver en avlastning, vill ha en avlastning, få en avlastning, en avlastning, behöver någon att prata med, kamratstöd, kamratstödssamtal, samtal, stödsamtal, behöver ett samtal, defusing, behöver prata, behöver prata med någon, behöver tala, behöver tala med någon, vill prata, vill prata med någon, vill tala, vill tala med någon, hjälp, hjälp mig, behöver hjälp, kan du hjälpa mig, kan någon hjälpa mig
command-notice = *{ command-notice.say }*: du har märkt en kollega som kan behöva en stund
    .say = föreslå
    .words = föreslå, föreslår, jag föreslår, förslag, åt en kollega, för en kollega, åt någon annan, för någon annan, för en annan, avlastning åt en kollega, avlastning för en kollega, avlastning åt någon annan, hjälp åt en kollega, orolig för en kollega, jag är orolig för en kollega, en kollega behöver hjälp, en kollega behöver avlastning, min kollega behöver hjälp
command-claim = *{ command-claim.say } storspov*: ta ett ärende, också *{ command-claim.say } storspov 12.45*
    .say = jag tar
    .words = jag tar, jag tar den, jag tar det, jag tar hand om det, tar, tar den, tar det, jag kan ta, jag kan ta den, jag kan ta det, kan ta, jag hinner, hinner, jag sköter det
command-hand-back = *{ command-hand-back.say } storspov*: lämna tillbaka, ingen frågar varför
    .say = jag avstår
    .words = jag avstår, jag avstår från, avstår, avstår från, avstå, lämnar tillbaka, jag lämnar tillbaka, jag kan inte komma ändå, jag hinner inte ändå, hinner inte ändå
command-hand-over = *{ command-hand-over.say } storspov till Pekka*: be en kollega ta ärendet
    .say = överlåt
    .words = överlåt, jag överlåter, överlåter, flytta, jag flyttar, lämna över
command-held = *{ command-held.say } storspov*: ni har pratat
    .say = hållet
    .words = hållet, hållen, är hållet, är hållen, har hållits, avlastning hållen, avlastningen hållen, avlastningen är hållen, samtal hållet, samtalet hållet, samtalet är hållet, vi har pratat, vi har talat, har pratat
command-not-come = *{ command-not-come.say } storspov*: ingen kom
    .say = kom inte
    .words = kom inte, ingen kom, hen kom inte, dök inte upp
command-declined = *{ command-declined.say } storspov*: hen ville inte ändå
    .say = ville inte
    .words = ville inte, hen ville inte, ville inte ändå
command-referred = *{ command-referred.say } storspov*: du hänvisade vidare
    .say = hänvisad
    .words = hänvisad, hänvisat, hänvisad vidare, hänvisade vidare
command-settled = *{ command-settled.say } storspov*: det löste sig ändå
    .say = ordnades på annat sätt
    .words = ordnades på annat sätt, ordnades annars, ordnade sig annars, ordnade sig på annat sätt
command-offered = *{ command-offered.say } storspov*: du har erbjudit, jag frågar efter svaret
    .say = erbjudit
    .words = erbjudit, jag har erbjudit, har erbjudit, erbjuden, erbjudet, jag erbjöd, erbjöd
command-offered-yes = *{ command-offered-yes.say }*
    .say = erbjudit ja
    .words = erbjudit ja, erbjuden ja, erbjudet ja, erbjöd ja, jag har erbjudit ja
command-offered-no = *{ command-offered-no.say }*
    .say = erbjudit nej
    .words = erbjudit nej, erbjuden nej, erbjudet nej, erbjöd nej, erbjudit nej tack, jag har erbjudit nej
command-open = *{ command-open.say }*: vad som är öppet och vad någon tar hand om
    .say = öppna
    .words = öppna, öppna ärenden, vad är öppet
command-live-board = *{ command-live-board.say }*: det som är öppet i ett meddelande som jag uppdaterar (i gruppen)
    .say = tavla
    .words = tavla, tavlan, visa tavlan
command-log = *{ command-log.say } 10*: räkna med ett samtal som inte gick via gruppen
    .say = registrera
    .words = registrera, jag registrerar, registrera samtal, registrera ett samtal, registrera avlastning, logga
command-numbers = *{ command-numbers.say }*: vem man kan ringa, och vem som svarar nu
    .say = nummer
    .words = nummer, telefonnummer, stödkort, vart kan man ringa
command-away = *{ command-away.say } on–fre*: när du inte blir tillfrågad
    .say = borta
    .words = borta, är borta, jag är borta, frånvarande, jag är frånvarande, borta från jobbet
command-here = *{ command-here.say }*: du är här i dag, din frånvaro slutar
    .say = på plats
    .words = på plats, är på plats, jag är på plats, tillbaka på jobbet, jag är på jobbet
command-rest = *{ command-rest.say }*: en vecka när du inte blir tillfrågad
    .say = vilovecka
    .words = vilovecka, en veckas vila, jag tar en vilovecka, jag vilar en vecka, jag behöver vila
command-lessons = *{ command-lessons.say } mån 8–10, tis 9–12*: dina lektioner, då du inte blir tillfrågad
    .say = lektioner
    .words = lektioner, mina lektioner, schema, mitt schema
command-quiet = *{ command-quiet.say } 17–8*: när du inte blir tillfrågad någon dag
    .say = tyst
    .words = tyst, tyst tid, tysta timmar
command-free-times = *{ command-free-times.say }*: vilka tider som är lediga
    .say = lediga tider
    .words = lediga tider, gemensamma lediga tider, luckor
command-my-load = *{ command-my-load.say }*: hur många samtal du har haft
    .say = min belastning
    .words = min belastning, mina samtal
command-loads = *{ command-loads.say }*: hur många samtal var och en har haft
    .say = belastning
    .words = belastning, belastningen
command-languages = *{ command-languages.say } svenska finska*: vilka språk du kan tala
    .say = mina språk
    .words = mina språk, språken, jag talar, talar, jag pratar, pratar
command-report = *{ command-report.say } 2*: så många nya arbetarskyddsanmälningar, någon erbjuder en stund
    .say = anmälan
    .words = anmälan, anmälningar, arbetarskyddsanmälan, arbetarskyddsanmälningar
command-take-back-report = *{ command-take-back-report.say } storspov*: anmälan togs tillbaka
    .say = återta anmälan
    .words = återta anmälan, ta tillbaka anmälan, avbryt anmälan, anmälan återtagen
command-offer-rate = *{ command-offer-rate.say }*: för hur många anmälningar en stund har erbjudits
    .say = andel erbjudna
    .words = andel erbjudna, erbjudna, hur många erbjudna
command-what-read = *{ command-what-read.say }*: vad jag läser i gruppen
    .say = vad läser du
    .words = vad läser du, vad du läser, vad läser boten
command-help = *{ command-help.say }*: den här listan
    .say = anvisning
    .words = anvisning, anvisningar, instruktion, instruktioner, hjälptext, hjälp mig förstå, hjälp mig att förstå, kommandon, ?, vad nu, vad gör jag nu, hur funkar det, hur fungerar det
command-released-themes = *{ command-released-themes.say }*: vad arbetsplatsen kan rätta till, utan namn
    .say = teman
    .words = teman, arbetsplatsens teman, vad kan arbetsplatsen rätta till
command-serious = *{ command-serious.say }*: vem som ska underrättas när något allvarligt har hänt
    .say = allvarlig
    .words = allvarlig, allvarligt, allvarlig olycka, allvarligt arbetsolycksfall, arbetsolycksfall, allvarlig skada
command-leader = *{ command-leader.say }*: vad jag nu gör för dem som jag leder
    .say = chef
    .words = chef, förman, arbetsledare
command-plan = *{ command-plan.say }*: vad ni kommer överens om, och när jag påminner
    .say = plan
    .words = plan, en plan, plan för dagarna
command-learning = *{ command-learning.say }*: fyra frågor för att lära av det som hänt
    .say = lärande
    .words = lärande, lärande genomgång
command-all-commands = *{ command-all-commands.say }*: alla ord
    .say = alla ord
    .words = alla ord, anvisning alla, alla anvisningar, alla kommandon
command-group-session = *{ command-group-session.say } 6 kl. 13*: be om två ledare till en grupp
    .say = grupp
    .words = grupp, gruppavlastning, avlastning i grupp, i grupp, för en grupp, en grupp, vi var flera, vi var många, vi är flera, vi är många
command-cancel = *{ command-cancel.say }*: avbryt din begäran, uppgiften raderas genast
    .say = avbryt
    .words = avbryt, avbryta, jag avbryter, vill avbryta, jag vill avbryta, avbryt begäran, avbryt avlastning, avbryt avlastningen, avbryt samtal, avbryt samtalet, avboka, ta tillbaka, jag ångrar mig, ångrar mig, behövs inte, behövs inte längre, behöver inte, behöver inte längre, jag behöver inte, behöver ingen avlastning
command-enough = *{ command-enough.say }*: sök vidare men skriv inte emellan
    .say = det räcker
    .words = det räcker, räcker, räcker nu, sluta skriva, skriv inte
command-cover = *{ command-cover.say } 204 kl. 12.45*: be om inhopp, ingen frågar varför
    .say = inhopp
    .words = inhopp, inhoppare, jag behöver inhopp, behöver inhopp
command-cancel-cover = *{ command-cancel-cover.say }*
    .say = återta inhopp
    .words = återta inhopp, återta inhoppet, avboka inhopp, avboka inhoppet
command-leave-cover = *{ command-leave-cover.say }*
    .say = avstår inhoppet
    .words = avstår inhoppet, avstår från inhoppet, jag avstår inhoppet, jag avstår från inhoppet
command-confidentiality = *{ command-confidentiality.say }*: vad som är förtroligt
    .say = förtroende
    .words = förtroende, förtroligt, förtrolighet, konfidentiellt, konfidentialitet, är det här konfidentiellt, är det konfidentiellt, är det här förtroligt, är det förtroligt, tystnadsplikt
command-who-sees = *{ command-who-sees.say }*: vem får veta vad
    .say = vem ser
    .words = vem ser, vem ser vad, vem kan se, vem får veta, vem får veta vad, vem vet
command-my-data = *{ command-my-data.say }*: vad som är sparat om dig
    .say = mina uppgifter
    .words = mina uppgifter, min data, vad vet du om mig
command-forget-me = *{ command-forget-me.say }*: radera allt
    .say = glöm mig
    .words = glöm mig, radera mina uppgifter, ta bort mina uppgifter, radera allt, ta bort allt
command-language = *{ command-language.say } svenska*: byt språk
    .say = språk
    .words = språk, byt språk, byt till, på
command-thanks = *{ command-thanks.say }*
    .say = tack
    .words = tack, tackar, tack så mycket, tusen tack, stort tack, tack för hjälp, tack för hjälpen, ok, okej, okey, bra, fint, skönt, det är bra, jättebra
words-yes = ja, jo, japp, ja tack, javisst, visst, gärna, passar, det passar, passar bra, det går bra, går bra, jag kan, jag hinner, hinner, ok, okej, 👍, ✅
words-and = och, samt, &
words-towards = till, åt, ärendet
words-minutes = min, minut, minuter
words-people = pers, person, personer, deltagare
words-about = ungefär, cirka, ca, kanske
words-claiming = jag tar, jag kan ta, jag hinner, jag fixar
words-none = bort, ta bort, inga, inga alls
words-no = nej, nä, nej tack, inte nu, jag kan inte, kan inte, jag hinner inte, hinner inte, passar inte, det passar inte, går inte, det går inte
words-now = nu, nu genast, genast, nu direkt, med en gång, så fort som möjligt
words-reason = eftersom, därför, för att, efter, samtal, avlastning, avlastande, våld, hot, gråter, sjuk
words-filler = jag, du, kan, skulle, ska, den, det, denna, detta, nu, tack, snälla, gärna, hej, hejsan, ja
words-negation = inte, ej, icke, ingen, inget, inga, aldrig, utan
words-language = svenska, ruotsi, ruotsiksi, Swedish, svensk
words-form-one = på tu man hand, enskild, enskilt
words-form-call = telefonsamtal, telefon, samtal per telefon
words-form-group = grupp, gruppavlastning, gruppen
words-except = inte, ej, utom, utan, förutom, icke
words-with = med, helst, hellre
words-visit = till mig, kom till mig, kommer till mig
words-cry = hjälp, hjälpa
words-secret = får inte veta, ska inte veta, skall inte veta, får ej veta, ska inte få veta, berätta inte, säg inte, inte ska få veta, inte får veta, inte ska veta
words-leader = chef, rektor, förman, ledning, ledare
words-coordinator = samordnare, koordinator
words-beside-exclusion = men, eller, heller, att, får, ska, få, veta, berätta, säg, om, min, mitt, mina, vår, för, med, med mig, absolut, alls, den, honom, henne, hos
words-no-name = bråttom, brådska, nu, idag, imorgon, ikväll, grupp, gruppen, telefon, telefonen, ring, här, fara, allvarligt, orkar, kan, kunde, vill, vet, mår, sover, dröjsmål, ensam, video, kamera, mer, längre
