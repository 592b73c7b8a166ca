# The practice page's own words. Values are filled in by the page and stay uninflected.

page-title = öva
page-story = Ett ord, och en utbildad kollega sätter sig ner med dig i tio minuter. Nästa morgon frågar någon om du fick sova.
page-skip = Gå till telefonerna
page-lost = Förbindelsen bröts. Jag försöker igen. Om det inte hjälper: starta övningen på nytt.
page-start-again = Den här adressen är redan använd eller gäller inte längre. Starta övningen på nytt, så får du en ny adress.

time = { $hour }.{ $minute }

language = Språk
theme = Byt mellan ljust och mörkt
again = Börja om
again-title = Ska vi börja om?
again-what = Allt som har sagts här tas bort. En ny tisdag börjar kl. 10.38.
again-yes = Börja om
again-no = Fortsätt med den här

clock = Klockan
clock-next = Till nästa händelse
clock-next-short = Nästa
clock-at = kl. { $time }
clock-at-day = { $weekday } kl. { $time }
clock-morning = Till i morgon bitti
clock-morning-short = Morgon
clock-ten = +10 min
clock-when = Annan tid
clock-moved = Nu är det { $day } kl. { $time }.

when-title = Flytta klockan
when-what = Allt som ska hända fram till dess händer på sin egen tid.
when-day = Dag
when-time = Tid
when-no = Flytta inte
when-yes = Flytta
when-past = Klockan går inte bakåt. Välj en senare tid.

tabs = Telefoner
group-name = Avlastarnas grupp
group-short = Gruppen
group-you = Du är
role-colleague = Lärare
role-facilitator = Avlastare
role-principal = Rektor, avlastare
role-coordinator = Samordnare
role-safety = Arbetarskyddsfullmäktig

phone-log = Samtal: { $name }
phone-input = Meddelande: { $name }
phone-placeholder = Meddelande
phone-send = Skicka
phone-voice = Skicka ett röstmeddelande
phone-unfold = Öppna telefonen: { $name }
phone-unread = nya meddelanden: { $count }

empty-asker = Här skriver du med Purkubotti. Ett ord räcker: *{ $word }*
empty-group = Hit kommer ärenden, inte namn. Ingen ser vem som bad om det.
empty-reports = Här säger du hur många arbetarskyddsanmälningar som kom: *{ $word } 2*. För varje erbjuder någon en stund.
empty-other = Här finns inga meddelanden än.

message-voice = Röstmeddelande, 0.07
message-edited = ändrat
message-removed = Meddelandet har tagits bort
message-reply = Svara på meddelandet kl. { $time }
reply-stop = Svara inte på det här meddelandet
reactions = Reagera
choice-chosen = , valt
choice-send = Skicka de valda

guide = Pröva härnäst
guide-open = Visa vad du kan pröva
guide-close = Göm tipset
guide-show = Visa
guide-step = Steg { $step } av 5

word-ask = avlastning
word-held = hållet
word-cancel = avbryt
word-report = anmälan

hint-ask = Du är **{ $name }** och lektionen var tung. Skriv *{ $word }*. Mer behöver du inte berätta.
hint-answer = **{ $name }** fick en fråga. Svara med en knapp eller med egna ord.
hint-claim = Gruppen ser att någon ber om ett samtal, men inte vem. Byt till **{ $name }** och tryck på 👍.
hint-wait = Nu väntar vi. Flytta klockan till nästa händelse.
hint-talk = Låt tiden gå: flytta klockan förbi mötet. Sedan skriver **{ $name }** *{ $word }*.
hint-held = Mötet är förbi. **{ $name }** skriver *{ $word }*.
hint-morning = Samtalet är hållet. Flytta klockan till i morgon bitti.
hint-morning-answer = Det är en ny morgon. **{ $name }** får svara eller låta bli.
hint-told = Flytta klockan till nästa händelse: **{ $name }** får höra att uppföljningen är klar, vare sig någon svarade eller inte.
hint-cancelled = Begäran är avbruten, och ingen fick veta vem som bad om det. Skriv *{ $word }* igen om du vill.
hint-over = Den här begäran är avslutad. Skriv *{ $word }* igen, eller börja om.
hint-done = Det var hela kedjan: ett ord, en människa och nästa morgon. Skriv *{ $word }* igen: välj **någon annan**, eller flytta först klockan till fredag eller till natten.
