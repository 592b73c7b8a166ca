# The practice page's own words. Values are filled in by the page and stay uninflected.

page-title = øv
page-story = Ett ord, og en kollega med opplæring setter seg ned med deg i ti minutter. Neste morgen spør noen om du fikk sove.
page-skip = Gå til telefonene
page-lost = Forbindelsen ble brutt. Jeg prøver igjen. Hvis det ikke hjelper: start øvelsen på nytt.
page-start-again = Denne adressen er allerede brukt eller gjelder ikke lenger. Start øvelsen på nytt, så får du en ny adresse.

time = { $hour }.{ $minute }

language = Språk
theme = Bytt mellom lyst og mørkt
again = Begynn på nytt
again-title = Skal vi begynne på nytt?
again-what = Alt som er sagt her, blir slettet. En ny tirsdag begynner kl. 10.38.
again-yes = Begynn på nytt
again-no = Fortsett med denne

clock = Klokka
clock-next = Til det neste som skjer
clock-next-short = Neste
clock-at = kl. { $time }
clock-at-day = { $weekday } kl. { $time }
clock-morning = Til i morgen tidlig
clock-morning-short = Morgen
clock-ten = +10 min
clock-when = Annet tidspunkt
clock-moved = Nå er det { $day } kl. { $time }.

when-title = Flytt klokka
when-what = Alt som skal skje fram til da, skjer til sin egen tid.
when-day = Dag
when-time = Tid
when-no = Ikke flytt
when-yes = Flytt
when-past = Klokka går ikke bakover. Velg et senere tidspunkt.

tabs = Telefoner
group-name = Kollegastøttegruppa
group-short = Gruppa
group-you = Du er
role-colleague = Lærer
role-facilitator = Kollegastøtte
role-principal = Rektor, kollegastøtte
role-coordinator = Koordinator
role-safety = Verneombud

phone-log = Samtale: { $name }
phone-input = Melding: { $name }
phone-placeholder = Melding
phone-send = Send
phone-voice = Send en talemelding
phone-unfold = Åpne telefonen: { $name }
phone-unread = nye meldinger: { $count }

empty-asker = Her skriver du med Purkubotti. Ett ord er nok: *{ $word }*
empty-group = Hit kommer saker, ikke navn. Ingen ser hvem som ba om det.
empty-reports = Her sier du hvor mange avviksmeldinger som kom: *{ $word } 2*. For hver tilbyr noen en stund.
empty-other = Her er det ingen meldinger ennå.

message-voice = Talemelding, 0.07
message-edited = endret
message-removed = Meldingen er fjernet
message-reply = Svar på meldingen kl. { $time }
reply-stop = Ikke svar på denne meldingen
reactions = Reager
choice-chosen = , valgt
choice-send = Send de valgte

guide = Prøv dette nå
guide-open = Vis hva du kan prøve
guide-close = Skjul tipset
guide-show = Vis
guide-step = Steg { $step } av 5

word-ask = samtale
word-held = holdt
word-cancel = avbryt
word-report = avvik

hint-ask = Du er **{ $name }**, og timen var tung. Skriv *{ $word }*. Du trenger ikke å si mer.
hint-answer = **{ $name }** fikk et spørsmål. Svar med en knapp eller med egne ord.
hint-claim = Gruppa ser at noen ber om en samtale, men ikke hvem. Bytt til **{ $name }** og trykk på 👍.
hint-wait = Nå venter vi. Flytt klokka til det neste som skjer.
hint-talk = La tiden gå: flytt klokka forbi møtet. Så skriver **{ $name }** *{ $word }*.
hint-held = Møtet er over. **{ $name }** skriver *{ $word }*.
hint-morning = Samtalen er holdt. Flytt klokka til i morgen tidlig.
hint-morning-answer = Det er en ny morgen. **{ $name }** kan svare, eller la være.
hint-told = Flytt klokka til det neste som skjer: **{ $name }** får vite at oppfølgingen er ferdig, enten noen svarte eller ikke.
hint-cancelled = Forespørselen er avbrutt, og ingen fikk vite hvem som ba om det. Skriv *{ $word }* igjen hvis du vil.
hint-over = Denne forespørselen er avsluttet. Skriv *{ $word }* igjen, eller begynn på nytt.
hint-done = Det var hele forløpet: ett ord, et menneske og neste morgen. Skriv *{ $word }* igjen: velg **noen andre**, eller flytt først klokka til fredag eller til natten.
