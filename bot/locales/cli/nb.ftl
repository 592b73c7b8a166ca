# Det `purkubotti check`, `init`, `doctor` og en mislykket start sier til den som drifter boten.

at-line = Linje { $line }: { $what }
warning = (merk) { $what }
check-good = Alt er i orden.
check-count = { $faults ->
    [0] Boten starter med disse innstillingene.
    [one] Én feil: boten virker ikke før den er rettet.
   *[other] { $faults } feil: boten virker ikke før de er rettet.
}
check-group = { $name }: Signal-gruppa { $group }, { $count } medlemmer.

# Hva som ville skje med en forespørsel. Dager og klokkeslett skrives etter preview-format-*.
preview-title = Forhåndsvisning: hva som ville skje med en forespørsel
preview-workplace = { $name }
preview-moment = {"  "}{ $line }
preview-line = { $at }{ $why } → { $asked }, beskjed senest { $word }, og hvis ingen blir funnet, sies det senest { $truth } → samtale { $talk }, spørsmålet { $question }{ $choice }
preview-asked = de spørres { $at }
preview-asked-now = de spørres med en gang
preview-choice = , eller { $at } hvis personen velger det
preview-eve = {" "}(neste dag: { $name })
preview-closed = {" "}(stengt, siste dag { $day })
preview-clock = kl. { $clock }
preview-day = { $day } kl. { $clock }
preview-format-long = cccc d. MMMM
preview-format-short = cccc d. MMMM
preview-format-clock = HH.mm

fault-no-such-file = Innstillingsfilen finnes ikke. Sjekk stien; config.example.toml er en mal.
fault-is-a-folder = Stien er en mappe. Oppgi innstillingsfilen, f.eks. --config config.toml.
fault-unreadable = Innstillingsfilen kan ikke leses. Sjekk tilgangsrettighetene.
fault-too-large = Filen er på over en million byte, så den er ingen innstillingsfil.
fault-not-utf-8 = Filen er ikke UTF-8-tekst. Lagre den på nytt som UTF-8.
fault-syntax = Linjen er ikke TOML. Skriv navn = "verdi"; tekster og tider står i anførselstegn, lister i hakeparenteser.
fault-twice = Navnet er allerede brukt. Fjern det ene; en ny arbeidsplass begynner med linjen [[workplace]].
fault-rest-unread = Resten blir sjekket når dette er rettet.
fault-missing = `{ $where }` mangler. Legg til f.eks. { $example }
fault-unknown-key = `{ $where }`: innstillingen finnes ikke. Her kan det stå: { $near }.
fault-unknown-key-near = `{ $where }`: innstillingen finnes ikke. Mente du: { $near }?
fault-unknown-key-elsewhere = `{ $where }` hører hjemme et annet sted. Flytt den til { $near }.
fault-not-text = `{ $where }`: ventet tekst i anførselstegn, f.eks. { $example }
fault-not-a-line = `{ $where }`: ventet én kort linje uten styretegn.
fault-empty = `{ $where }` er tom. Skriv f.eks. { $example }
fault-empty-list = `{ $where }`: det trengs minst én, f.eks. { $example }
fault-not-a-list = `{ $where }`: ventet en liste i hakeparenteser, f.eks. { $example }
fault-not-a-section = `{ $where }`: ventet et avsnitt med overskriften i hakeparenteser på en egen linje.
fault-single-brackets = `{ $where }`: det kan være flere av disse. Skriv overskriften med doble hakeparenteser, f.eks. [[workplace]].
fault-not-a-clock = `{ $where }`: ventet et klokkeslett, f.eks. "8:00".
fault-no-such-clock = `{ $where }`: klokkeslettet finnes ikke. Døgnet går fra 0:00 til 23:59.
fault-not-a-span = `{ $where }`: ventet et tidsrom, f.eks. "9:45-10:00".
fault-quiet-all-day = `{ $where }`: stilletiden ville vare hele døgnet. Skriv f.eks. "20:00-7:00", eller "" hvis det ikke er noen.
fault-not-hours = `{ $where }`: ventet ukedager og et tidsrom, f.eks. "mon-fri 8:00-16:00". Dager: mon tue wed thu fri sat sun.
fault-not-a-duration = `{ $where }`: ventet en varighet, f.eks. "10 min".
fault-duration-out-of-range = `{ $where }`: varigheten må være mellom 1 min og 4 h, f.eks. "10 min".
fault-wait-out-of-range = `{ $where }`: ventetiden kan være høyst 4 h, f.eks. "5 min"; "0 min" = ingen venting.
fault-cover-out-of-range = `{ $where }`: en avløsning varer 5–60 minutter, f.eks. 15.
fault-not-weekly = `{ $where }`: ventet et heltall 1–20: hvor mange samtaler i uka, f.eks. 3.
fault-not-days-kept = `{ $where }`: ventet et helt antall dager, 1–90, f.eks. 30.
fault-not-a-day = `{ $where }`: ventet en dato, f.eks. 2026-11-03.
fault-not-a-moment = `{ $where }`: ventet en dato og et klokkeslett, f.eks. "2026-12-03 14:30".
fault-no-such-day = Datoen eller klokkeslettet finnes ikke. Skriv 2026-11-03 eller "8:00".
fault-not-days = `{ $where }`: ventet en dag, eller to med to punktum mellom, f.eks. "2026-10-12..2026-10-16".
fault-days-backwards = `{ $where }`: ferien ville slutte før den begynner. Bytt om dagene, f.eks. "2026-10-12..2026-10-16".
fault-unknown-country = `{ $where }`: skriv "FI", "SE" eller "NO", eller "" hvis dere arbeider på helligdager også.
fault-unknown-zone = `{ $where }`: ukjent tidssone. Mente du: "{ $near }"?
fault-unknown-language = `{ $where }`: språkene er "fi", "sv", "en" og "nb".
fault-unknown-form = `{ $where }`: skriv "one-to-one" (på tomannshånd) eller "group" (gruppe).
fault-unknown-leaders = `{ $where }`: skriv "2" (alltid to) eller "preferably 2" (helst to).
fault-unknown-devices = `{ $where }`: skriv "confirmed" (bekreftede), "only-confirmed" (bare bekreftede) eller "all" (alle).
fault-not-yes-or-no = `{ $where }`: skriv true (ja) eller false (nei) uten anførselstegn.
fault-not-a-phone = `{ $where }`: ventet et telefonnummer, f.eks. "050 000 0001".
fault-not-an-id = `{ $where }`: ventet et kort navn med små bokstaver a–z, f.eks. "koivuranta".
fault-not-a-prefix = `{ $where }`: ventet et tegn, f.eks. "!", og gjerne et ord etter det, f.eks. "!purku".
fault-not-a-server = `{ $where }`: ventet navnet på en server, f.eks. "example.fi".
fault-not-a-url = `{ $where }`: ventet en nettadresse, f.eks. "https://example.fi".
fault-not-https = `{ $where }`: adressen ville bli kalt ukryptert. Skriv https, f.eks. "https://example.fi/ping".
fault-not-a-matrix-user = `{ $where }`: ventet en Matrix-konto, f.eks. "@purku:example.fi".
fault-not-an-address = `{ $where }`: ventet en adresse, f.eks. "matrix:@minna:example.fi", eller på Signal "signal:" og en uuid, "signal:group." og en id.
fault-not-a-matrix-address = `{ $where }`: ventet "matrix:@minna:example.fi" (en person) eller "matrix:!abc:example.fi" (et rom).
fault-room-alias = `{ $where }`: dette er et alias for rommet. Jeg trenger ID-en som begynner med utropstegn (Element: rominnstillinger, Avansert).
fault-room-for-person = `{ $where }`: dette er et rom, ventet en person, f.eks. "matrix:@minna:example.fi".
fault-person-for-room = `{ $where }`: dette er en person, ventet rommet til gruppa, f.eks. "matrix:!abc:example.fi".
fault-not-a-signal-address = `{ $where }`: ventet "signal:" og en uuid (en person) eller "signal:group." og id-en til gruppa. De som boten kjenner, vises av: purkubotti addresses --config filen
fault-number-for-uuid = `{ $where }`: dette er et telefonnummer. I Signal kjennes en person på sin uuid, som består selv om nummeret byttes. Den vises av: purkubotti addresses --config filen og nummeret
fault-signal-group-link = `{ $where }`: dette er invitasjonslenken til gruppa. Id-en til gruppa trengs; den vises av: purkubotti addresses --config filen
fault-signal-group-for-person = `{ $where }`: dette er ei gruppe, ventet en person: "signal:" og en uuid.
fault-signal-person-for-group = `{ $where }`: dette er en person, ventet ei gruppe: "signal:group." og en id.
fault-not-an-account = `{ $where }`: ventet botens telefonnummer med landskode, f.eks. "+358401234567".
fault-not-an-endpoint = `{ $where }`: ventet adressen til signal-cli, f.eks. "unix:///run/signal-cli/socket".
fault-endpoint-elsewhere = `{ $where }`: signal-cli må være på denne maskinen: adressen spør ikke etter passord, og meldingene går i klartekst. Skriv f.eks. "unix:///run/signal-cli/socket".
fault-endpoint-http = `{ $where }`: boten bruker ikke HTTP-adressen til signal-cli. Start det med --socket, og skriv f.eks. "unix:///run/signal-cli/socket".
fault-not-a-whole-path = `{ $where }`: ventet en fullstendig sti, f.eks. "/run/signal-cli/spool.jsonl".
fault-not-disappearing = `{ $where }`: ventet en tid, f.eks. "1 d" eller "1 week", eller "" hvis boten ikke skal stille noen timer.
fault-disappearing-out-of-range = `{ $where }`: tiden må være minst 1 h og høyst 4 weeks; mer tillater ikke Signal.
fault-endpoint-tcp = `{ $where }`: hvem som helst på denne maskinen kan lese meldingene til boten og skrive i dens navn. Skriv f.eks. "unix:///run/signal-cli/socket".
fault-disappears-early = `{ $where }`: meldingen forsvinner før en samtale som er avtalt til i morgen, er holdt, og sted og tid med den. Skriv f.eks. "1 week".
fault-practice-only = `{ $where }`: practice-adresser virker bare i øvingen (purkubotti practice). Skriv en ekte adresse.
fault-no-such-network = `{ $where }`: nettverket til adressen har ingen innstillinger. Legg til avsnittet { $near }.
fault-no-log-in = `{ $where }`: verken passord eller nøkkel, og boten har ikke logget inn ennå. Kjør purkubotti init, eller oppgi miljøvariabelen PURKU_MATRIX__PASSWORD eller PURKU_MATRIX__ACCESS_TOKEN, eller en systemd-legitimasjon med samme navn (LoadCredential).
fault-no-user = `{ $where }`: user mangler, og et passord alene viser ikke hvem det tilhører. Legg til f.eks. user = "@purku:example.fi"
fault-not-a-recovery-key = `{ $where }`: ventet gjenopprettingsnøkkelen slik Element viser den: 48 bokstaver og tall i grupper på fire.
fault-unencrypted-rooms = `{ $where }`: i rom uten kryptering ser den som drifter serveren hvem som ber om en samtale. Fjern linjen, og slå på kryptering i rommet.
fault-all-devices = `{ $where }`: også en enhet som noen legger til på kontoen til en kollegastøtte med et stjålet passord, kan lese gruppen. Med "confirmed" kan den ikke det.
fault-not-allowed = `{ $where }`: boten lar ikke denne personen skrive til den først. Legg til serveren i allow_servers eller personen i allow_people.
fault-bad-variable = En PURKU_-miljøvariabel er skrevet feil. En liste skrives slik: ["første", "andre"].
fault-bad-credential = En systemd-legitimasjon (LoadCredential) kan ikke leses. Den må være UTF-8-tekst, og boten må få lese den.
fault-nobody-told = Ingen får vite det hvis boten ikke virker. Legg til i [admin] f.eks. people = ["matrix:@it:example.fi"]
fault-not-approved = Det er ikke notert hvem som har godkjent tekstene til boten. Når bedriftshelsetjenesten har lest dem, fyll ut approved_by og approved_on i [admin].
fault-in-the-future = `{ $where }` ligger i framtiden. Skriv dagen da det ble sjekket.
fault-same-id = `{ $where }`: en annen arbeidsplass har samme id. Gi hver sin.
fault-same-group = `{ $where }`: en annen arbeidsplass har samme gruppe. Gi hver sitt rom.
fault-cover-in-group = `{ $where }`: dette rommet er allerede en gruppe for kollegastøtte eller andre avløsere. Gi avløserne et eget rom: der snakkes det ikke om saker.
fault-no-room = Samtaler på tomannshånd trenger et møtested. Legg til f.eks. rooms = ["lite møterom B2"]
fault-break-outside-work = `{ $where }`: pausen er utenfor arbeidstiden. Rett pausen eller work.
fault-breaks-overlap = `{ $where }`: pausen overlapper en annen.
fault-coverage-in-quiet = `{ $where }`: morgenens beskjed ville falle i den stille tiden, og bli sendt først når arbeidet begynner. Flytt { $where } eller quiet, eller skriv "" hvis den ikke trengs.
fault-follow-up-in-quiet = `{ $where }`: oppfølgingen ville kommet i stilletiden. Flytt { $where } eller quiet.
fault-how-are-you-in-quiet = `{ $where }`: kollegastøtten ville blitt spurt i stilletiden. Flytt { $where } eller quiet.
fault-evening-in-quiet = `{ $where }`: kveldssamtalene faller i stilletiden. Flytt evening eller quiet.
fault-after-night-early = `{ $where }`: etter en natt ville spørsmålet kommet tidligere enn ellers. Flytt det eller follow_up.
fault-free-day-at-night = `{ $where }`: på fridager kommer spørsmålet bare mellom klokken 6 og 22. Skriv f.eks. "10:00".
fault-days-overlap = `{ $where }`: ferien overlapper en annen.
fault-closed-too-long = `{ $where }`: arbeidsplassen ville vært stengt mer enn 100 dager i strekk. Sjekk dager og år.
fault-days-past = `{ $where }`: alle feriene er over. Legg til de som kommer, eller fjern linjen.
fault-supervision-past = `{ $where }`: denne veiledningen har allerede vært. Fjern den, og legg til den neste.
fault-window-too-short = `{ $where }`: vinduet ville lukke seg før den første påminnelsen. Gjør det lengre eller first_reminder kortere.
fault-session-window-too-short = `{ $where }`: vinduet ville lukke seg før gruppens tid kan begynne. Gjør det lengre eller earliest kortere.
fault-on-site-too-long = `{ $where }`: hele gruppen ville bli spurt først etter den første påminnelsen. Gjør det kortere eller first_reminder lengre.
fault-neighbours-too-early = `{ $where }`: naboene ville bli spurt før koordinatoren. Det må være lengre enn first_reminder.
fault-no-neighbours = `{ $where }`: ingen naboer er oppgitt. Legg til på arbeidsplassen f.eks. neighbours = ["haapala"], eller skriv "".
fault-own-neighbour = `{ $where }`: en arbeidsplass er ikke sin egen nabo. Fjern arbeidsplassens egen id.
fault-no-such-neighbour = `{ $where }`: ukjent arbeidsplass. I denne filen finnes: { $near }.
fault-clock-change = `{ $where }`: dagen klokken stilles, finnes ikke dette tidspunktet, eller det kommer to ganger. Velg et tidspunkt utenfor timen da klokken stilles.
fault-number-old = { $name }: `{ $where }` er { $months } måneder gammel. Sjekk nummeret og datoen.
fault-shipped-number-old = Nummeret { $phone } ({ $name }) som følger med boten, ble sjekket for { $months } måneder siden. Sjekk det og legg til en egen [[workplace.contact]] med kind = "{ $kind }".
fault-contact-kind-near = `{ $where }`: et slikt nummer gir jeg ingen steder. Mente du: "{ $near }"?
fault-shipped-number-undated = Nummeret { $phone } ({ $name }) som følger med boten: ingen vet når det ble sjekket. Sjekk det og legg til en egen [[workplace.contact]] med kind = "{ $kind }".
fault-secret-for-all-eyes = `{ $where }`: alle på denne maskinen kan lese filen. Kjør chmod 600, eller oppgi hemmeligheten som miljøvariabel.
fault-not-a-folder = `{ $where }`: dette kan ikke være en mappe for dataene til boten. Sjekk stien og tilgangsrettighetene.
fault-unfit = `{ $where }`: verdien passer ikke. F.eks. { $example }

# Hva som er galt med signal-cli; purkubotti check og doctor ser på det.
fault-daemon-absent = `{ $where }`: ingenting lytter her. Start signal-cli: systemctl start signal-cli, eller rett adressen til den det er startet med (--socket).
fault-daemon-no-socket = `{ $where }`: dette er en fil eller en mappe, ikke socketen til signal-cli. Rett adressen til den det er startet med (--socket).
fault-daemon-deserted = `{ $where }`: dette er en gammel socket som ingenting lytter på. Start signal-cli på nytt: systemctl restart signal-cli. Hvis det ikke holder seg i gang, står grunnen i loggen: journalctl -u signal-cli
fault-daemon-closed = `{ $where }`: denne brukeren har ikke rett til socketen til signal-cli. Legg den til i gruppa { $group } (usermod -aG { $group } brukeren); tjenesten har en linje SupplementaryGroups=signal-cli.
fault-daemon-closed-to-group = `{ $where }`: bare brukeren til signal-cli slipper til på socketen, ikke boten. Legg UMask=0007 til i tjenesten signal-cli, og start den på nytt.
fault-daemon-silent = `{ $where }`: her lytter noe som ikke svarer slik signal-cli gjør. Sjekk adressen, og start signal-cli på nytt: systemctl restart signal-cli
fault-daemon-mode = `{ $where }`: signal-cli mottar på måten { $mode }, og da går meldinger tapt. Start det med --receive-mode on-connection, som i systemd/signal-cli.service.
fault-daemon-deaf = `{ $where }`: signal-cli svarer, men mottar ikke lenger meldinger. Start det på nytt: systemctl restart signal-cli
fault-daemon-too-old = `{ $where }`: signal-cli { $version } er for gammelt: i april 2026 tok serverne til Signal slike kontoer ut av bruk. Oppdater med en gang; det nye trenger Java { $java }.
fault-daemon-old = `{ $where }`: signal-cli { $version } er { $months } md. gammelt. Det som er eldre enn tre måneder, kan slutte å virke, og Signal kan ta botens konto ut av bruk. Oppdater signal-cli.
fault-account-none = `{ $where }`: signal-cli har ingen konto. Registrer botens nummer; purkubotti init og README sier hvordan.
fault-account-other = `{ $where }`: signal-cli betjener et annet nummer. Rett `account`, eller start signal-cli med dette nummeret (-a).
fault-account-unreached = `{ $where }`: signal-cli får nå ikke svar fra serverne til Signal for denne kontoen. Sjekk nettet og loggen: journalctl -u signal-cli
fault-spool-absent = `{ $where }`: fila finnes ikke, så meldinger ville gått tapt. Start signal-cli slik systemd/signal-cli.service gjør, eller rett stien.
fault-spool-no-file = `{ $where }`: dette er ingen vanlig fil. Rett stien til den signal-cli skriver i.
fault-spool-closed = `{ $where }`: denne brukeren har ikke rett til å lese og tømme fila. Legg den til i gruppa { $group } (usermod -aG { $group } brukeren), og kjør chmod 660 på fila.
fault-spool-open = `{ $where }`: hvem som helst på denne maskinen kan lese det som skrives til boten. Kjør chmod 660 på fila.
fault-spool-on-disk = `{ $where }`: fila ligger på en disk, så ordene i meldingene blir liggende der. Flytt den til minnet, f.eks. "/run/signal-cli/spool.jsonl".
fault-spool-little-room = `{ $where }`: her er det bare plass til { $room } MB; når den er full, går meldinger tapt uten et ord. Gjør plass.
fault-spool-not-fed = `{ $where }`: signal-cli skriver ikke i denne fila, så meldinger ville gått tapt. Start det med -o json og la utskriften gå hit, som i systemd/signal-cli.service.
fault-group-unknown = `{ $where }`: signal-cli kjenner ikke denne gruppa. Legg boten til i gruppa i Signal. Gruppene til boten: { $near }
fault-group-invited = `{ $where }`: boten er invitert til gruppa { $name }, men er ikke der ennå. Når den er i gang, godtar den invitasjonen selv.
fault-group-out = `{ $where }`: boten er ikke i gruppa { $name }. Legg den til i gruppa i Signal.
fault-group-wiped = `{ $where }`: signal-cli kjenner nå verken navnet på gruppa eller medlemmene. Det ordner seg når serveren til Signal svarer; se igjen om en stund.
fault-group-admins-only = `{ $where }`: bare administratorer kan skrive i gruppa { $name }. Gjør boten til administrator, eller la alle skrive i innstillingene for gruppa.
fault-group-of-others = `{ $where }`: ingen som er nevnt for denne arbeidsplassen, er i gruppa { $name }. Sjekk at det ikke er id-en til ei annen gruppe.

# `purkubotti init`: spørsmålene, og hva som skjer etter dem.
init-begin = Noen spørsmål, så er filen { $file } klar. Enter godtar det som står i klammer. Ctrl-C avslutter; ingenting blir halvferdig.
init-homeserver = Adressen til Matrix-serveren, f.eks. https://matrix.example.fi
init-no-answer = Ingen Matrix-server svarer på { $homeserver }. Sjekk adressen og nettforbindelsen.
init-user = Botens egen konto på serveren
init-name = Navnet på arbeidsplassen, slik folk sier det
init-time-zone = Tidssone
init-group = Id-en til kollegastøtternes rom, f.eks. !abc:example.fi (Element: rominnstillinger, Avansert)
init-coordinator = Koordinatorens Matrix-konto, f.eks. @minna:example.fi (får vite det når ingen tar en sak)
init-coordinator-name = Koordinatorens navn, for dem som skal ringe
init-coordinator-phone = Koordinatorens telefonnummer
init-room = Sted der samtalene holdes, f.eks. møterom B2
init-work = Arbeidstid: dagene mon tue wed thu fri sat sun, og klokkeslett
init-health-phone = Nummeret til bedriftshelsetjenesten, nettopp sjekket (Enter: ikke noe nummer)
init-health-name = Bedriftshelsetjenesten
init-admin = Hvem boten sier fra til når noe er galt: Matrix-konto (Enter: ingen)
init-networks = Hvor gruppa til kollegastøttene og boten er: matrix, signal eller both (begge)
init-signal-account = Botens eget telefonnummer med landskode, f.eks. +358401234567
init-signal-step-install = { "  1. " }Installer signal-cli 0.14.1 eller nyere, Java 25 og tjenestene i mappa systemd; README, "Signal, step by step", sier hvordan.
init-signal-step-register = { "  2. " }Registrer nummeret. Løs oppgaven på { $captcha }, kopier lenken Open Signal og kjør (LINK er lenken, CODE koden i tekstmeldingen; oppringning: legg til --voice):
init-signal-step-link = { "     " }Eller knytt boten til en telefon som allerede har nummeret; da virker den bare så lenge telefonen er i bruk:
init-signal-step-pin = { "  3. " }Sett en PIN, så ingen andre kan ta nummeret, og ta vare på den i passordhvelvet til organisasjonen:
init-signal-step-profile = { "  4. " }Gi navnet som folk ser:
init-signal-step-start = { "  5. " }Start:
init-signal-again = Enter: se igjen (hva som helst annet: fortsett uten)
init-signal-ready = signal-cli { $version } betjener dette nummeret.
init-signal-no-groups = Boten er ikke i noen gruppe ennå. Legg den til i gruppa til kollegastøttene i Signal.
init-signal-not-there = signal-cli ble ikke nådd, så grupper og personer kan ikke listes opp. Rett det og trykk Enter, eller skriv adressene selv.
init-group-signal = Gruppa til kollegastøttene: nummeret i lista over (Enter: vis gruppene igjen)
init-group-both = Gruppa til kollegastøttene: nummeret i lista over, eller id-en til et Matrix-rom, f.eks. !abc:example.fi (Enter: vis gruppene igjen)
init-coordinator-signal = Koordinatoren (får vite det når ingen tar en sak): nummeret i lista over, eller telefonnummer eller brukernavn i Signal
init-coordinator-both = Koordinatoren (får vite det når ingen tar en sak): nummeret i lista over, telefonnummer eller brukernavn i Signal, eller en Matrix-konto, f.eks. @minna:example.fi
init-admin-signal = Hvem boten sier fra til når noe er galt: på samme måte (Enter: ingen)
init-admin-both = Hvem boten sier fra til når noe er galt: på samme måte; helst i et annet nett enn gruppa (Enter: ingen)
init-signal-good = Signal er i orden.
init-signal-not-good = Rett dette, og kjør det samme igjen.
init-written = { $file } er skrevet, og bare du kan lese den. Der er også alle andre innstillinger forklart. Hvis du slutter nå, kjør init igjen med den.
init-password = Passordet til { $user }; det vises ikke og lagres ikke (Enter: serveren har ikke passord)
init-token = Nøkkelen (access token) til { $user }; den vises ikke. README sier hvor den finnes (Enter: tilbake til passordet)
init-running = Boten er i gang. Stopp den først: systemctl stop purkubotti. Vil du bare se om alt er i orden: purkubotti doctor.
init-logging-in = Logger inn …
init-logged-in = Boten er logget inn som { $user }. Passordet trengs ikke lenger.
init-refused = Serveren godtok ikke innloggingen til { $user }. Sjekk passordet, og user i avsnittet [matrix].
init-token-refused = Serveren godtok ikke nøkkelen (access token). Sjekk at hele nøkkelen er kopiert.
init-token-no-device = Nøkkelen hører ikke til noen enhet, så boten kunne ikke lese krypterte meldinger. Lag en nøkkel som har en enhet; README sier hvordan.
init-token-other-account = Nøkkelen hører ikke til { $user }. Sjekk nøkkelen, og user i avsnittet [matrix].
init-token-used = Enheten til nøkkelen har allerede krypteringsnøkler, og de er ikke her. Lag en nøkkel med en ny enhet, f.eks. --device-id PURKU2.
init-keys-lost = Krypteringsnøklene til boten er borte eller ødelagt. Finnes det en sikkerhetskopi, avslutt med Ctrl-C og hent mappen { $folder } tilbake. Ellers gjør passordet boten til en ny enhet.
init-logged-out = Serveren kjenner ikke botens innlogging lenger. Flytt mappen { $folder } bort, finn fram gjenopprettingsnøkkelen, og kjør det samme igjen.
init-recovery-key-refused = Dette er ikke gjenopprettingsnøkkelen til botens konto. Sjekk at alle gruppene på fire tegn er med.
init-other-folder = Innloggingen i mappen { $folder } hører til en annen konto enn user i avsnittet [matrix]. Rett user, eller flytt mappen bort og kjør det samme igjen.
init-identity-elsewhere = Kontoen har allerede en identitet som er laget et annet sted, f.eks. i Element. Boten bytter den ikke ut.
init-recovery-key = Gjenopprettingsnøkkelen til den, 48 tegn; den vises ikke (Enter: fortsett uten)
init-not-confirmed = Botens enhet er ikke bekreftet: folks apper advarer mot den, eller viser ikke det den skriver. Finn gjenopprettingsnøkkelen, og kjør det samme igjen.
init-has-recovery-key = Kontoen har allerede en gjenopprettingsnøkkel; den ble vist da den ble laget.
init-renew-recovery-key = Hvis ingen har den lenger, kan det lages en ny; den gamle gjelder ikke etter det. Skriv { $yes } for å lage den (Enter: nei)
init-yes = ja
init-keep-recovery-key = Dette er gjenopprettingsnøkkelen, og den vises ikke igjen. Ta vare på den i organisasjonens passordhvelv, ikke på denne maskinen: med den får boten den samme identiteten tilbake hvis maskinen går tapt.
init-next = Deretter:
init-next-limit = {"  "}{ $number }. Be den som drifter serveren, fjerne grensen for botens meldinger. Ellers får den bare skrive hvert femte sekund. I Synapse:
init-next-invite = {"  "}{ $number }. Inviter { $user } til kollegastøtternes rom og gjør den til moderator, så den kan fjerne et navn som slapp inn i en melding.
init-next-check = {"  "}{ $number }. Se hva som ville skje med en forespørsel: purkubotti check --config { $file }
init-next-run = {"  "}{ $number }. Start den: purkubotti run --config { $file } (eller som tjeneste, README)
init-next-write = {"  "}{ $number }. Skriv til boten fra din egen telefon, og se at den svarer innen ett minutt.
init-next-doctor = {"  "}{ $number }. Se på alt på én gang, nå og når som helst: purkubotti doctor --config { $file }

# `purkubotti doctor`: hva som er sett på, og hvordan en feil rettes.
doctor-mark-good = i orden: { $what }
doctor-mark-hint = råd:     { $what }
doctor-mark-warning = obs:     { $what }
doctor-mark-fault = feil:    { $what }
doctor-count = { $faults ->
    [0] Ingen feil.
    [one] Én feil.
   *[other] { $faults } feil.
} { $warnings ->
    [0] Ingenting å merke seg.
    [one] Én ting å merke seg.
   *[other] { $warnings } ting å merke seg.
}
doctor-settings = Ingen feil i innstillingsfilen { $file }.
doctor-disk = Det er { $free } MB ledig på disken.
doctor-disk-low = Det er bare { $free } MB ledig på disken. Frigjør plass: uten den kan ikke boten notere forespørsler.
doctor-clock = Maskinens klokke holdes riktig.
doctor-clock-alone = Ingenting holder maskinens klokke riktig, og boten lover klokkeslett. Kjør f.eks. timedatectl set-ntp true.
doctor-sqlite = SQLite { $version }.
doctor-sqlite-old = SQLite { $version } kan ødelegge en database som to programmer bruker samtidig. Boten er den eneste; ikke åpne databasen med et annet program mens boten er i gang.
doctor-no-right = Denne brukeren får ikke se i mappen { $folder }. Kjør det samme som administrator (sudo).
doctor-data-open = Andre brukere på maskinen kommer til i mappen { $folder }. Kjør chmod 700 på den.
doctor-backup = Den nyeste sikkerhetskopien er { $hours } t gammel.
doctor-backup-old = Den nyeste sikkerhetskopien er { $days } dager gammel. Kjør purkubotti backup, og se om timeren går: systemctl list-timers.
doctor-no-backup = Det er ingen sikkerhetskopi i { $folder }. Kjør purkubotti backup, og ta timeren i bruk; README, "Backups", sier hvordan.
doctor-replaced = { $folder } er det en gjenoppretting la til side, med nøklene. Fjern den når alt er bra.
doctor-stopped = Boten er ikke i gang. Start den: systemctl start purkubotti, eller purkubotti run.
doctor-hangs = Boten er i gang, men har ikke sagt hvordan den har det. Hvis den ikke nettopp startet, start den på nytt: systemctl restart purkubotti.
doctor-hears = Boten er i gang og fikk svar fra { $network } for { $seconds } s siden.
doctor-deaf = Boten er i gang, men { $network } har ikke svart på { $minutes } minutter. Se om maskinen når serveren.
doctor-emergency = Databasen kan ikke leses, så boten sier bare hvem man kan ringe. Filene er ikke rørt. Stopp boten, ta vare på en kopi av mappens filer, og gjenopprett en sikkerhetskopi: purkubotti restore.
doctor-lame = Boten kan ikke skrive i databasen, eller ikke sende. Se på diskplassen og tjenestens logg: journalctl -u purkubotti.
doctor-leaves = Ingen melding har ventet lenge på å gå ut.
doctor-late = Meldinger som venter: { $count }, den eldste { $minutes } min. Se om maskinen når serveren, og om botens meldingsgrense er fjernet.
doctor-blocked = Meldinger som aldri går ut: { $count } (årsak: { $reason }). Boten har sagt fra til dem som står i [admin] people.
doctor-not-logged-in = Boten har ikke logget inn ennå. Kjør: purkubotti init { $file }
doctor-folder = Matrix-mappen er på plass, og andre kommer ikke til i den.
doctor-folder-open = Andre brukere på maskinen kommer til i Matrix-mappen, der botens nøkler er. Kjør chmod 700 på den.
doctor-folder-lacks = { $name } mangler i Matrix-mappen. Stopp boten og hent mappen tilbake fra en sikkerhetskopi. Uten kopi: README sier hva man gjør når mappen er borte.
doctor-unreadable = Meldinger som ikke kan leses nå fordi nøkkelen ikke har kommet: { $count }. Den som skrev, er bedt om å sende på nytt.
doctor-withheld = Folks apper har holdt tilbake { $count } nøkler fra boten siden den ble installert ({ $reasons }). m.unverified vokser hvis botens enhet ikke er bekreftet.
doctor-server = Serveren svarer, { $milliseconds } ms.
doctor-server-silent = Ingen Matrix-server svarer på { $homeserver }. Sjekk adressen og nettforbindelsen.
doctor-server-slow = Serveren svarte først, men ikke lenger. Prøv igjen om en stund; serverens logg sier mer.
doctor-server-time = Klokkene på serveren og på denne maskinen er { $seconds } s fra hverandre. Rett den som går feil.
doctor-log-in = Serveren kjenner boten som { $user }.
doctor-log-in-refused = Serveren kjenner ikke botens innlogging lenger. Stopp boten, flytt Matrix-mappen bort, finn fram gjenopprettingsnøkkelen, og kjør: purkubotti init { $file }
doctor-confirmed = Botens enhet er bekreftet: folks apper stoler på den.
doctor-not-confirmed = Botens enhet er ikke bekreftet: folks apper advarer mot den, eller viser ikke det den skriver. Stopp boten, og kjør: purkubotti init { $file }
doctor-identity-elsewhere = Botens enhet er bekreftet, men nøklene til identiteten er ikke her. Stopp boten, finn fram gjenopprettingsnøkkelen, og kjør: purkubotti init { $file }
doctor-no-recovery-key = Kontoen har ingen gjenopprettingsnøkkel: går maskinen tapt, er botens identitet borte. Stopp boten, og kjør: purkubotti init { $file }
doctor-needless-recovery-key = Gjenopprettingsnøkkelen trengs ikke her lenger. Fjern den (PURKU_MATRIX__RECOVERY_KEY), og ta vare på den i passordhvelvet.
doctor-keys = Det er { $count } engangsnøkler på serveren.
doctor-few-keys = Det er bare { $count } engangsnøkler på serveren. En bot som er i gang, legger til flere selv.
doctor-not-limited = Boten har ingen meldingsgrense.
doctor-limited = Boten får bare skrive med noen sekunders mellomrom. Be den som drifter serveren, fjerne grensen: { $call }
doctor-limit-unknown = Herfra ser man ikke om botens meldingsgrense er fjernet. I Synapse fjerner den som drifter serveren, den slik: { $call }
doctor-group = { $name }: boten er i gruppen, medlemmer { $count }, kryptert, og boten får fjerne meldinger.
doctor-group-out = { $name }: boten er ikke i gruppens rom. Inviter { $user } dit, og sjekk rommets id i innstillingene (group).
doctor-group-open = { $name }: gruppens rom er ikke kryptert. Slå på kryptering i rommets innstillinger.
doctor-group-no-right = { $name }: boten får ikke fjerne et navn som slapp inn i en melding. Gjør den til moderator i rommet.
doctor-people = Serveren kjenner alle som er nevnt i innstillingene ({ $count }).
doctor-nobody = Serveren kjenner ikke kontoen { $person } (i listen { $role }). Sjekk skrivemåten.
doctor-signal-deaf = Boten er i gang, men har ikke hørt fra Signal på { $minutes } minutter. Nedenfor står det hva som er galt; ellers start signal-cli på nytt: systemctl restart signal-cli
doctor-signal-door = signal-cli lytter, og boten slipper til på socketen.
doctor-signal-version = signal-cli { $version }, alder { $months } md.
doctor-signal-version-new = signal-cli { $version } er nyere enn det denne boten kjenner. Det er greit; se til at det ikke blir eldre enn tre måneder.
doctor-signal-java = Java { $version }.
doctor-signal-java-old = Java { $version } er for gammelt: signal-cli trenger Java { $needed }.
doctor-signal-no-java = Her synes ingen Java. signal-cli trenger Java { $needed }, om ikke den ferdig kompilerte utgaven er installert.
doctor-signal-account = signal-cli betjener nummeret til boten, og serverne til Signal svarer.
doctor-signal-receives = signal-cli mottar meldinger.
doctor-signal-receives-not = signal-cli svarer, men mottar ingen meldinger. Start det på nytt: systemctl restart signal-cli
doctor-signal-receives-unseen = Boten ser ikke om signal-cli mottar. Legg fila systemd/purkubotti-signal.conf til tjenesten for boten (ProtectProc=default).
doctor-signal-received = Sist kom det noe fra Signal for { $minutes } min siden.
doctor-signal-received-never = Det har ikke kommet noe fra Signal ennå. Skriv til boten, og se at den svarer.
doctor-signal-not-connected = Boten har ingen forbindelse til signal-cli. Start signal-cli: systemctl start signal-cli
doctor-signal-lacks = Boten tar nå ikke imot meldinger (grunn: { $reason }); de venter hos Signal. Se på diskplassen og rettighetene til fila spool.
doctor-signal-unread = Meldinger som signal-cli ikke har kunnet lese: { $count } ({ $kinds }). Som regel sender telefonen til den som skrev, dem på nytt av seg selv.
doctor-signal-spool = Fila spool har { $held } kB, og plass til { $room } MB.
doctor-signal-spool-stays = Fila spool har { $held } kB, og boten tømmer den ikke. Se loggen til boten: journalctl -u purkubotti
doctor-signal-spool-waits = Fila spool har { $held } kB; boten leser den når den starter.
doctor-signal-captcha = Signal vil være sikker på at avsenderen er et menneske, og slipper ingen av meldingene til boten gjennom. Åpne https://signalcaptchas.org/challenge/generate.html i en nettleser, løs oppgaven og kopier lenken Open Signal. Kjør så: purkubotti captcha --config { $file } og lim inn lenken.
doctor-signal-group = { $name }: Signal-gruppa { $group }, { $count } medlemmer.
doctor-signal-outside = Boten er ikke i gang, så signal-cli ble ikke spurt: det ville hente meldinger uten at noen svarte. Mer viser: purkubotti check

# `purkubotti captcha` og `purkubotti addresses`.
signal-no-section = Fila har ingen seksjon [signal].
signal-not-there = Det ble ingen forbindelse til signal-cli. Se hva som er galt: purkubotti check
captcha-none = Signal krever nå ikke at noe løses.
captcha-ask = Lim inn lenken som begynner med signalcaptcha://
captcha-odd = Dette er ikke den lenken. Kopier lenken Open Signal i nettleseren; den begynner med signalcaptcha://
captcha-refused = Signal godtok ikke løsningen. Løs en ny på https://signalcaptchas.org/challenge/generate.html; lenken blir gammel på noen minutter.
captcha-met = Signal godtok løsningen. Start boten på nytt, så går det som venter, med en gang: systemctl restart purkubotti
addresses-group = { $address }  { $name }
addresses-person = { $address }  { $name }
addresses-no-groups = Boten er ikke i noen Signal-gruppe. Legg den til i gruppa til kollegastøttene, og kjør det samme igjen.
addresses-unknown = { $asked }: Signal finner ikke denne, eller svarer ikke. Skriv et nummer med landskode (+358…). Folk kan velge ikke å bli funnet med nummeret; be om et brukernavn, f.eks. minna.01, eller legg personen til i gruppa.

backup-made = Sikkerhetskopien er laget og sett over: { $file } (rader: { $rows }, åpne saker: { $cases }). Nøklene ligger ved siden av i { $days } dager.
restore-done = Databasen er nå fra { $at }. Start boten; den forteller personene i [admin] hva det betyr.
restore-put-away = Det som var der, ligger i { $folder }. Der er det også nøkler: fjern den når alt er bra.
resume-sent = Sendes nå likevel: { $count }.
resume-skipped = Regnes som sendt: { $count }. Der ingen skal spørres to ganger, spørres et menneske.
resume-stopped = Boten er ikke i gang. Start den først: det avgjøres mens den er i gang.
