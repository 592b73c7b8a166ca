# Vad `purkubotti check`, `init`, `doctor` och en misslyckad start säger till den som sköter boten.

at-line = Rad { $line }: { $what }
warning = (obs) { $what }
check-good = Allt är i sin ordning.
check-count = { $faults ->
    [0] Boten startar med de här inställningarna.
    [one] Ett fel: boten fungerar inte förrän det är rättat.
   *[other] { $faults } fel: boten fungerar inte förrän de är rättade.
}
check-group = { $name }: Signalgruppen { $group }, { $count } medlemmar.

# Vad som skulle hända med en begäran. Dagar och klockslag skrivs enligt preview-format-*.
preview-title = Förhandstitt: vad som skulle hända med en begäran
preview-workplace = { $name }
preview-moment = {"  "}{ $line }
preview-line = { $at }{ $why } → { $asked }, besked senast { $word }, och om ingen hittas sägs det senast { $truth } → samtal { $talk }, frågan { $question }{ $choice }
preview-asked = de tillfrågas { $at }
preview-asked-now = de tillfrågas genast
preview-choice = , eller { $at } om personen väljer det
preview-eve = {" "}(nästa dag: { $name })
preview-closed = {" "}(stängt, sista dagen { $day })
preview-clock = kl. { $clock }
preview-day = { $day } kl. { $clock }
preview-format-long = cccc 'den' d MMMM
preview-format-short = cccc 'den' d MMMM
preview-format-clock = H.mm

fault-no-such-file = Inställningsfilen finns inte. Kontrollera sökvägen; config.example.toml är en förlaga.
fault-is-a-folder = Sökvägen är en mapp. Ange inställningsfilen, t.ex. --config config.toml.
fault-unreadable = Inställningsfilen går inte att läsa. Kontrollera filens rättigheter.
fault-too-large = Filen är över en miljon byte och alltså ingen inställningsfil.
fault-not-utf-8 = Filen är inte UTF-8-text. Spara den på nytt som UTF-8.
fault-syntax = Raden är inte TOML. Skriv namn = "värde"; texter och tider står inom citattecken, listor inom hakparenteser.
fault-twice = Namnet har redan angetts. Ta bort det ena; en ny arbetsplats börjar med raden [[workplace]].
fault-rest-unread = Resten kontrolleras när detta är rättat.
fault-missing = `{ $where }` saknas. Lägg till t.ex. { $example }
fault-unknown-key = `{ $where }`: inställningen finns inte. Här kan stå: { $near }.
fault-unknown-key-near = `{ $where }`: inställningen finns inte. Menade du: { $near }?
fault-unknown-key-elsewhere = `{ $where }` hör hemma på annat håll. Flytta det till { $near }.
fault-not-text = `{ $where }`: väntade mig text inom citattecken, t.ex. { $example }
fault-not-a-line = `{ $where }`: väntade mig en kort rad utan styrtecken.
fault-empty = `{ $where }` är tomt. Skriv t.ex. { $example }
fault-empty-list = `{ $where }`: minst en behövs, t.ex. { $example }
fault-not-a-list = `{ $where }`: väntade mig en lista inom hakparenteser, t.ex. { $example }
fault-not-a-section = `{ $where }`: väntade mig ett avsnitt med rubriken inom hakparenteser på en egen rad.
fault-single-brackets = `{ $where }`: det kan finnas flera. Skriv rubriken med dubbla hakparenteser, t.ex. [[workplace]].
fault-not-a-clock = `{ $where }`: väntade mig ett klockslag, t.ex. "8:00".
fault-no-such-clock = `{ $where }`: klockslaget finns inte. Dygnet är 0:00–23:59.
fault-not-a-span = `{ $where }`: väntade mig ett tidsintervall, t.ex. "9:45-10:00".
fault-quiet-all-day = `{ $where }`: den tysta tiden skulle vara hela dygnet. Skriv t.ex. "20:00-7:00", eller "" om ingen finns.
fault-not-hours = `{ $where }`: väntade mig veckodagar och ett tidsintervall, t.ex. "mon-fri 8:00-16:00". Dagar: mon tue wed thu fri sat sun.
fault-not-a-duration = `{ $where }`: väntade mig en varaktighet, t.ex. "10 min".
fault-duration-out-of-range = `{ $where }`: varaktigheten ska vara mellan 1 min och 4 h, t.ex. "10 min".
fault-wait-out-of-range = `{ $where }`: väntetiden får vara högst 4 h, t.ex. "5 min"; "0 min" = ingen väntan.
fault-cover-out-of-range = `{ $where }`: ett inhopp varar 5–60 minuter, t.ex. 15.
fault-not-weekly = `{ $where }`: väntade mig ett heltal 1–20: hur många samtal i veckan, t.ex. 3.
fault-not-days-kept = `{ $where }`: väntade mig ett helt antal dagar, 1–90, t.ex. 30.
fault-not-a-day = `{ $where }`: väntade mig ett datum, t.ex. 2026-11-03.
fault-not-a-moment = `{ $where }`: väntade mig ett datum och ett klockslag, t.ex. "2026-12-03 14:30".
fault-no-such-day = Datumet eller klockslaget finns inte. Skriv 2026-11-03 eller "8:00".
fault-not-days = `{ $where }`: väntade mig ett datum, eller två med två punkter emellan, t.ex. "2026-10-12..2026-10-16".
fault-days-backwards = `{ $where }`: lovet skulle sluta innan det börjar. Byt plats på datumen, t.ex. "2026-10-12..2026-10-16".
fault-unknown-country = `{ $where }`: skriv "FI", "SE" eller "NO", eller "" om ni arbetar också på helgdagar.
fault-unknown-zone = `{ $where }`: okänd tidszon. Menade du: "{ $near }"?
fault-unknown-language = `{ $where }`: språken är "fi", "sv", "en" och "nb".
fault-unknown-form = `{ $where }`: skriv "one-to-one" (på tu man hand) eller "group" (grupp).
fault-unknown-leaders = `{ $where }`: skriv "2" (alltid två) eller "preferably 2" (helst två).
fault-unknown-devices = `{ $where }`: skriv "confirmed" (bekräftade), "only-confirmed" (bara bekräftade) eller "all" (alla).
fault-not-yes-or-no = `{ $where }`: skriv true (ja) eller false (nej) utan citattecken.
fault-not-a-phone = `{ $where }`: väntade mig ett telefonnummer, t.ex. "050 000 0001".
fault-not-an-id = `{ $where }`: väntade mig ett kort namn med små bokstäver a–z, t.ex. "koivuranta".
fault-not-a-prefix = `{ $where }`: väntade mig ett tecken, t.ex. "!", och gärna ett ord efter det, t.ex. "!purku".
fault-not-a-server = `{ $where }`: väntade mig namnet på en server, t.ex. "example.fi".
fault-not-a-url = `{ $where }`: väntade mig en webbadress, t.ex. "https://example.fi".
fault-not-https = `{ $where }`: adressen skulle anropas okrypterat. Skriv https, t.ex. "https://example.fi/ping".
fault-not-a-matrix-user = `{ $where }`: väntade mig ett Matrixkonto, t.ex. "@purku:example.fi".
fault-not-an-address = `{ $where }`: väntade mig en adress, t.ex. "matrix:@minna:example.fi", eller på Signal "signal:" och en uuid, "signal:group." och ett id.
fault-not-a-matrix-address = `{ $where }`: väntade mig "matrix:@minna:example.fi" (en person) eller "matrix:!abc:example.fi" (ett rum).
fault-room-alias = `{ $where }`: det här är rummets alias. Jag behöver det id som börjar med utropstecken (Element: rumsinställningar, Avancerat).
fault-room-for-person = `{ $where }`: det här är ett rum, jag väntade mig en person, t.ex. "matrix:@minna:example.fi".
fault-person-for-room = `{ $where }`: det här är en person, jag väntade mig gruppens rum, t.ex. "matrix:!abc:example.fi".
fault-not-a-signal-address = `{ $where }`: väntade mig "signal:" och en uuid (en person) eller "signal:group." och gruppens id. Dem som boten känner visar: purkubotti addresses --config filen
fault-number-for-uuid = `{ $where }`: det här är ett telefonnummer. I Signal känns en person på sin uuid, som består även om numret byts. Den visas av: purkubotti addresses --config filen och numret
fault-signal-group-link = `{ $where }`: det här är gruppens inbjudningslänk. Gruppens id behövs; det visas av: purkubotti addresses --config filen
fault-signal-group-for-person = `{ $where }`: det här är en grupp, jag väntade mig en person: "signal:" och en uuid.
fault-signal-person-for-group = `{ $where }`: det här är en person, jag väntade mig en grupp: "signal:group." och ett id.
fault-not-an-account = `{ $where }`: väntade mig botens telefonnummer med landskod, t.ex. "+358401234567".
fault-not-an-endpoint = `{ $where }`: väntade mig adressen till signal-cli, t.ex. "unix:///run/signal-cli/socket".
fault-endpoint-elsewhere = `{ $where }`: signal-cli ska finnas på den här datorn: dess adress frågar inte efter lösenord och för meddelandena i klartext. Skriv t.ex. "unix:///run/signal-cli/socket".
fault-endpoint-http = `{ $where }`: boten använder inte HTTP-adressen till signal-cli. Starta det med --socket och skriv t.ex. "unix:///run/signal-cli/socket".
fault-not-a-whole-path = `{ $where }`: väntade mig en fullständig sökväg, t.ex. "/run/signal-cli/spool.jsonl".
fault-not-disappearing = `{ $where }`: väntade mig en tid, t.ex. "1 d" eller "1 week", eller "" om boten inte ställer någon timer.
fault-disappearing-out-of-range = `{ $where }`: tiden ska vara minst 1 h och högst 4 weeks; mer tillåter inte Signal.
fault-endpoint-tcp = `{ $where }`: vem som helst på den här datorn kan läsa botens meddelanden och skriva i dess namn. Skriv t.ex. "unix:///run/signal-cli/socket".
fault-disappears-early = `{ $where }`: meddelandet försvinner innan ett samtal som avtalats till i morgon har hållits, och plats och tid med det. Skriv t.ex. "1 week".
fault-practice-only = `{ $where }`: practice-adresser fungerar bara i övningen (purkubotti practice). Skriv en riktig adress.
fault-no-such-network = `{ $where }`: adressens nät saknar inställningar. Lägg till avsnittet { $near }.
fault-no-log-in = `{ $where }`: varken lösenord eller nyckel, och boten har inte loggat in än. Kör purkubotti init, eller ange miljövariabeln PURKU_MATRIX__PASSWORD eller PURKU_MATRIX__ACCESS_TOKEN, eller en systemd-uppgift med samma namn (LoadCredential).
fault-no-user = `{ $where }`: user saknas, och ett lösenord visar inte vems det är. Lägg till t.ex. user = "@purku:example.fi"
fault-not-a-recovery-key = `{ $where }`: väntade mig återställningsnyckeln så som Element visar den: 48 bokstäver och siffror i grupper om fyra.
fault-unencrypted-rooms = `{ $where }`: i rum utan kryptering ser den som sköter servern vem som ber om ett avlastningssamtal. Ta bort raden och slå på krypteringen i rummet.
fault-all-devices = `{ $where }`: också en enhet som någon lägger till på en avlastares konto med ett stulet lösenord kan läsa gruppen. Med "confirmed" kan den inte det.
fault-not-allowed = `{ $where }`: boten låter inte den här personen skriva till den först. Lägg till servern i allow_servers eller personen i allow_people.
fault-bad-variable = En PURKU_-miljövariabel är felskriven. En lista skrivs så här: ["den första", "den andra"].
fault-bad-credential = En systemd-uppgift (LoadCredential) går inte att läsa. Den ska vara UTF-8-text, och boten ska få läsa den.
fault-nobody-told = Ingen får veta om boten inte fungerar. Lägg till i [admin] t.ex. people = ["matrix:@it:example.fi"]
fault-not-approved = Det är inte antecknat vem som har godkänt botens texter. När företagshälsovården har läst dem, fyll i approved_by och approved_on i [admin].
fault-in-the-future = `{ $where }` ligger i framtiden. Skriv den dag då uppgiften kontrollerades.
fault-same-id = `{ $where }`: en annan arbetsplats har samma id. Ge båda var sitt.
fault-same-group = `{ $where }`: en annan arbetsplats har samma grupp. Ge båda var sitt rum.
fault-cover-in-group = `{ $where }`: det här rummet är redan en grupp för avlastande samtal eller andra inhoppare. Ge inhopparna ett eget rum: där talas det inte om ärenden.
fault-no-room = Samtal på tu man hand behöver en mötesplats. Lägg till t.ex. rooms = ["lilla mötesrummet B2"]
fault-break-outside-work = `{ $where }`: pausen ligger utanför arbetstiden. Rätta pausen eller work.
fault-breaks-overlap = `{ $where }`: pausen överlappar en annan.
fault-coverage-in-quiet = `{ $where }`: morgonens besked skulle infalla under den tysta tiden och skickas först när arbetet börjar. Flytta { $where } eller quiet, eller skriv "" om det inte behövs.
fault-follow-up-in-quiet = `{ $where }`: frågan dagen efter skulle komma på den tysta tiden. Flytta { $where } eller quiet.
fault-how-are-you-in-quiet = `{ $where }`: avlastaren skulle bli tillfrågad på den tysta tiden. Flytta { $where } eller quiet.
fault-evening-in-quiet = `{ $where }`: kvällssamtalen faller på den tysta tiden. Flytta evening eller quiet.
fault-after-night-early = `{ $where }`: efter en natt skulle frågan komma tidigare än annars. Flytta det eller follow_up.
fault-free-day-at-night = `{ $where }`: på lediga dagar ställs frågan bara mellan klockan 6 och 22. Skriv t.ex. "10:00".
fault-days-overlap = `{ $where }`: lovet överlappar ett annat.
fault-closed-too-long = `{ $where }`: arbetsplatsen skulle vara stängd mer än 100 dagar i sträck. Kontrollera datum och år.
fault-days-past = `{ $where }`: alla lov är förbi. Lägg till kommande lov, eller ta bort raden.
fault-supervision-past = `{ $where }`: den här arbetshandledningen har redan varit. Ta bort den och lägg till nästa.
fault-window-too-short = `{ $where }`: fönstret skulle stängas före den första påminnelsen. Förläng det eller förkorta first_reminder.
fault-session-window-too-short = `{ $where }`: fönstret skulle stängas innan gruppens tid kan börja. Förläng det eller förkorta earliest.
fault-on-site-too-long = `{ $where }`: hela gruppen skulle tillfrågas först efter den första påminnelsen. Förkorta det eller förläng first_reminder.
fault-neighbours-too-early = `{ $where }`: grannarna skulle tillfrågas före samordnaren. Det ska vara längre än first_reminder.
fault-no-neighbours = `{ $where }`: inga grannar är angivna. Lägg till på arbetsplatsen t.ex. neighbours = ["haapala"], eller skriv "".
fault-own-neighbour = `{ $where }`: en arbetsplats är inte sin egen granne. Ta bort det egna id:t.
fault-no-such-neighbour = `{ $where }`: okänd arbetsplats. I den här filen finns: { $near }.
fault-clock-change = `{ $where }`: den dag klockan ställs om finns tiden inte, eller så kommer den två gånger. Välj en tid utanför den timme då klockan ställs om.
fault-number-old = { $name }: `{ $where }` är { $months } månader gammalt. Kontrollera numret och datumet.
fault-shipped-number-old = Numret { $phone } ({ $name }) som följer med boten kontrollerades för { $months } månader sedan. Kontrollera det och lägg till en egen [[workplace.contact]] med kind = "{ $kind }".
fault-contact-kind-near = `{ $where }`: ett sådant nummer ger jag ingenstans. Menade du: "{ $near }"?
fault-shipped-number-undated = Numret { $phone } ({ $name }) som följer med boten: ingen vet när det kontrollerades. Kontrollera det och lägg till en egen [[workplace.contact]] med kind = "{ $kind }".
fault-secret-for-all-eyes = `{ $where }`: vem som helst på datorn kan läsa filen. Kör chmod 600, eller ange hemligheten som miljövariabel.
fault-not-a-folder = `{ $where }`: det här kan inte vara en mapp för botens data. Kontrollera sökvägen och rättigheterna.
fault-unfit = `{ $where }`: värdet passar inte. T.ex. { $example }

# Vad som är fel med signal-cli; purkubotti check och doctor ser efter.
fault-daemon-absent = `{ $where }`: här lyssnar ingenting. Starta signal-cli: systemctl start signal-cli, eller rätta adressen till den som det har startats med (--socket).
fault-daemon-no-socket = `{ $where }`: det här är en fil eller en mapp, inte signal-cli:s socket. Rätta adressen till den som det har startats med (--socket).
fault-daemon-deserted = `{ $where }`: här finns en gammal socket som ingenting lyssnar på. Starta om signal-cli: systemctl restart signal-cli. Om det inte hålls i gång står orsaken i loggen: journalctl -u signal-cli
fault-daemon-closed = `{ $where }`: den här användaren har inte rätt till signal-cli:s socket. Lägg till den i gruppen { $group } (usermod -aG { $group } användaren); i tjänsten finns raden SupplementaryGroups=signal-cli.
fault-daemon-closed-to-group = `{ $where }`: bara signal-cli:s egen användare kommer åt dess socket, inte boten. Lägg till UMask=0007 i signal-cli:s tjänst och starta om det.
fault-daemon-silent = `{ $where }`: här lyssnar något som inte svarar som signal-cli. Kontrollera adressen och starta om signal-cli: systemctl restart signal-cli
fault-daemon-mode = `{ $where }`: signal-cli tar emot på sättet { $mode }, och då går meddelanden förlorade. Starta det med --receive-mode on-connection, som i systemd/signal-cli.service.
fault-daemon-deaf = `{ $where }`: signal-cli svarar men tar inte längre emot meddelanden. Starta om det: systemctl restart signal-cli
fault-daemon-too-old = `{ $where }`: signal-cli { $version } är för gammalt: i april 2026 tog Signals servrar sådana konton ur bruk. Uppdatera genast; det nya behöver Java { $java }.
fault-daemon-old = `{ $where }`: signal-cli { $version } är { $months } mån. gammalt. Det som är äldre än tre månader kan sluta fungera, och Signal kan ta botens konto ur bruk. Uppdatera signal-cli.
fault-account-none = `{ $where }`: signal-cli har inget konto. Registrera botens nummer; hur det går till säger purkubotti init och README.
fault-account-other = `{ $where }`: signal-cli betjänar ett annat nummer. Rätta `account`, eller starta signal-cli med det här numret (-a).
fault-account-unreached = `{ $where }`: signal-cli får just nu inget svar av Signals servrar för det här kontot. Kontrollera nätet och loggen: journalctl -u signal-cli
fault-spool-absent = `{ $where }`: filen finns inte, så meddelanden skulle gå förlorade. Starta signal-cli enligt systemd/signal-cli.service, eller rätta sökvägen.
fault-spool-no-file = `{ $where }`: det här är ingen vanlig fil. Rätta sökvägen till den som signal-cli skriver i.
fault-spool-closed = `{ $where }`: den här användaren har inte rätt att läsa och tömma filen. Lägg till den i gruppen { $group } (usermod -aG { $group } användaren) och kör chmod 660 på filen.
fault-spool-open = `{ $where }`: vem som helst på den här datorn kan läsa vad som skrivs till boten. Kör chmod 660 på filen.
fault-spool-on-disk = `{ $where }`: filen ligger på en disk, så meddelandenas ord blir kvar där. Flytta den till minnet, t.ex. "/run/signal-cli/spool.jsonl".
fault-spool-little-room = `{ $where }`: här finns bara { $room } MB plats; när den tar slut går meddelanden förlorade utan ett ord. Frigör plats.
fault-spool-not-fed = `{ $where }`: signal-cli skriver inte i den här filen, så meddelanden skulle gå förlorade. Starta det med -o json och led utskriften hit, som i systemd/signal-cli.service.
fault-group-unknown = `{ $where }`: signal-cli känner inte den här gruppen. Lägg till boten i gruppen i Signal. Botens grupper: { $near }
fault-group-invited = `{ $where }`: boten är inbjuden till gruppen { $name } men är inte där ännu. När den är i gång tar den själv emot inbjudan.
fault-group-out = `{ $where }`: boten är inte i gruppen { $name }. Lägg till den i gruppen i Signal.
fault-group-wiped = `{ $where }`: signal-cli känner just nu varken gruppens namn eller medlemmar. Det ordnar sig när Signals server svarar; se efter om en stund.
fault-group-admins-only = `{ $where }`: bara administratörer får skriva i gruppen { $name }. Gör boten till administratör, eller låt alla skriva i gruppens inställningar.
fault-group-of-others = `{ $where }`: i gruppen { $name } finns ingen som är nämnd för den här arbetsplatsen. Kontrollera att det inte är en annan grupps id.

# `purkubotti init`: frågorna, och vad som händer efter dem.
init-begin = Några frågor, sedan är filen { $file } klar. Enter godkänner det som står inom hakparentes. Ctrl-C avslutar; ingenting blir halvfärdigt.
init-homeserver = Matrix-serverns adress, t.ex. https://matrix.example.fi
init-no-answer = Ingen Matrix-server svarar på { $homeserver }. Kontrollera adressen och nätförbindelsen.
init-user = Botens eget konto på servern
init-name = Arbetsplatsens namn, så som man säger det
init-time-zone = Tidszon
init-group = Id för avlastarnas rum, t.ex. !abc:example.fi (Element: rummets inställningar, Avancerat)
init-coordinator = Samordnarens Matrix-konto, t.ex. @minna:example.fi (får veta om ingen tar ett ärende)
init-coordinator-name = Samordnarens namn, för dem som ska ringa
init-coordinator-phone = Samordnarens telefonnummer
init-room = Plats där samtalen hålls, t.ex. grupprum B2
init-work = Arbetstid: dagarna mon tue wed thu fri sat sun och klockslag
init-health-phone = Företagshälsovårdens nummer, nyss kontrollerat (Enter: inget nummer)
init-health-name = Företagshälsovården
init-admin = Vem boten berättar för när något är fel: Matrix-konto (Enter: ingen)
init-networks = Var finns avlastarnas grupp och boten: matrix, signal eller both (båda)
init-signal-account = Botens eget telefonnummer med landskod, t.ex. +358401234567
init-signal-step-install = { "  1. " }Installera signal-cli 0.14.1 eller nyare, Java 25 och tjänsterna i mappen systemd; README, "Signal, step by step", säger hur.
init-signal-step-register = { "  2. " }Registrera numret. Lös uppgiften på { $captcha }, kopiera länken Open Signal och kör (LINK är länken, CODE koden i textmeddelandet; samtal: lägg till --voice):
init-signal-step-link = { "     " }Eller länka boten till en telefon där numret redan finns; då fungerar den bara så länge telefonen är i bruk:
init-signal-step-pin = { "  3. " }Ställ in en PIN, så att ingen annan kan ta numret, och spara den i organisationens lösenordsvalv:
init-signal-step-profile = { "  4. " }Ge namnet som folk ser:
init-signal-step-start = { "  5. " }Starta:
init-signal-again = Enter: se efter igen (vad som helst annat: fortsätt utan)
init-signal-ready = signal-cli { $version } betjänar det här numret.
init-signal-no-groups = Boten är inte i någon grupp ännu. Lägg till den i avlastarnas grupp i Signal.
init-signal-not-there = Det gick inte att nå signal-cli, så grupper och personer kan inte listas. Åtgärda det och tryck på Enter, eller skriv adresserna själv.
init-group-signal = Avlastarnas grupp: dess nummer i listan ovan (Enter: visa grupperna igen)
init-group-both = Avlastarnas grupp: dess nummer i listan ovan, eller id för ett Matrix-rum, t.ex. !abc:example.fi (Enter: visa grupperna igen)
init-coordinator-signal = Samordnaren (får veta om ingen tar ett ärende): personens nummer i listan ovan, eller telefonnummer eller användarnamn i Signal
init-coordinator-both = Samordnaren (får veta om ingen tar ett ärende): personens nummer i listan ovan, telefonnummer eller användarnamn i Signal, eller Matrix-konto, t.ex. @minna:example.fi
init-admin-signal = Vem boten berättar för om något är fel: på samma sätt som ovan (Enter: ingen)
init-admin-both = Vem boten berättar för om något är fel: på samma sätt som ovan; helst i ett annat nät än gruppen (Enter: ingen)
init-signal-good = Signal är i sin ordning.
init-signal-not-good = Rätta det här och kör samma igen.
init-written = { $file } är skriven och kan läsas bara av dig. Där förklaras också alla andra inställningar. Om du slutar nu, kör init igen med den.
init-password = Lösenordet för { $user }; det syns inte och sparas inte (Enter: servern har inga lösenord)
init-token = Nyckeln (access token) för { $user }; den syns inte. README berättar var man får den (Enter: tillbaka till lösenordet)
init-running = Boten är i gång. Stanna den först: systemctl stop purkubotti. Om du bara vill se om allt är i skick: purkubotti doctor.
init-logging-in = Loggar in …
init-logged-in = Boten är inloggad som { $user }. Lösenordet behövs inte längre.
init-refused = Servern godkände inte inloggningen av { $user }. Kontrollera lösenordet, och user i avsnittet [matrix].
init-token-refused = Servern godkände inte nyckeln (access token). Kontrollera att hela nyckeln är kopierad.
init-token-no-device = Nyckeln hör inte till någon enhet, så boten skulle inte kunna läsa krypterade meddelanden. Skapa en nyckel som har en enhet; README berättar hur.
init-token-other-account = Nyckeln hör inte till { $user }. Kontrollera nyckeln, och user i avsnittet [matrix].
init-token-used = Nyckelns enhet har redan krypteringsnycklar, och de finns inte här. Skapa en nyckel med en ny enhet, t.ex. --device-id PURKU2.
init-keys-lost = Botens krypteringsnycklar är borta eller skadade. Om det finns en säkerhetskopia, avsluta med Ctrl-C och återställ mappen { $folder }. Annars gör lösenordet boten till en ny enhet.
init-logged-out = Servern känner inte längre botens inloggning. Flytta undan mappen { $folder }, ta fram återställningsnyckeln och kör samma sak igen.
init-recovery-key-refused = Det här är inte återställningsnyckeln till botens konto. Kontrollera att alla grupper om fyra tecken finns med.
init-other-folder = Inloggningen i mappen { $folder } hör till ett annat konto än user i avsnittet [matrix]. Rätta user, eller flytta undan mappen och kör samma sak igen.
init-identity-elsewhere = Kontot har redan en identitet som skapats någon annanstans, t.ex. i Element. Boten byter inte ut den.
init-recovery-key = Dess återställningsnyckel, 48 tecken; den syns inte (Enter: fortsätt utan)
init-not-confirmed = Botens enhet är inte bekräftad: människors appar varnar för den eller låter bli att visa dess meddelanden. Leta fram återställningsnyckeln och kör samma sak igen.
init-has-recovery-key = Kontot har redan en återställningsnyckel, som visades när den gjordes.
init-renew-recovery-key = Om ingen har den längre görs en ny; den gamla gäller inte efter det. Skriv { $yes } om den ska göras (Enter: nej)
init-yes = ja
init-keep-recovery-key = Det här är återställningsnyckeln, och den visas inte igen. Spara den i organisationens lösenordsvalv, inte på den här datorn: med den får boten tillbaka samma identitet om datorn går förlorad.
init-next = Härnäst:
init-next-limit = {"  "}{ $number }. Be den som sköter servern ta bort gränsen för botens meddelanden. Annars får den skriva bara var femte sekund. I Synapse:
init-next-invite = {"  "}{ $number }. Bjud in { $user } till avlastarnas rum och gör den till moderator, så att den kan ta bort ett namn som råkat stå i ett meddelande.
init-next-check = {"  "}{ $number }. Se vad som skulle hända med en begäran: purkubotti check --config { $file }
init-next-run = {"  "}{ $number }. Starta: purkubotti run --config { $file } (eller som tjänst, README)
init-next-write = {"  "}{ $number }. Skriv till boten från din egen telefon och se att den svarar inom en minut.
init-next-doctor = {"  "}{ $number }. Kontrollera allt på en gång, nu och när som helst: purkubotti doctor --config { $file }

# `purkubotti doctor`: vad som har granskats, och hur ett fel åtgärdas.
doctor-mark-good = i skick: { $what }
doctor-mark-hint = råd:     { $what }
doctor-mark-warning = obs:     { $what }
doctor-mark-fault = fel:     { $what }
doctor-count = { $faults ->
    [0] Inga fel.
    [one] Ett fel.
   *[other] { $faults } fel.
} { $warnings ->
    [0] Inget att observera.
    [one] En sak att observera.
   *[other] { $warnings } saker att observera.
}
doctor-settings = Inga fel i inställningsfilen { $file }.
doctor-disk = På disken finns { $free } MB ledigt.
doctor-disk-low = På disken finns bara { $free } MB ledigt. Frigör utrymme: utan det kan boten inte anteckna begäranden.
doctor-clock = Datorns klocka hålls i rätt tid.
doctor-clock-alone = Ingenting håller datorns klocka i rätt tid, och boten lovar klockslag. Kör t.ex. timedatectl set-ntp true.
doctor-sqlite = SQLite { $version }.
doctor-sqlite-old = SQLite { $version } kan förstöra en databas som två program använder samtidigt. Boten är den enda; öppna inte dess databas med andra program när boten är i gång.
doctor-no-right = Den här användaren får inte se i mappen { $folder }. Kör samma sak som administratör (sudo).
doctor-data-open = Andra användare på datorn kommer åt mappen { $folder }. Kör chmod 700 på den.
doctor-backup = Den nyaste säkerhetskopian är { $hours } h gammal.
doctor-backup-old = Den nyaste säkerhetskopian är { $days } dagar gammal. Kör purkubotti backup och se om timern går: systemctl list-timers.
doctor-no-backup = Det finns ingen säkerhetskopia i { $folder }. Kör purkubotti backup och ta timern i bruk; README, "Backups", berättar hur.
doctor-replaced = { $folder } är vad en återställning lade undan, med nycklarna. Ta bort den när allt är bra.
doctor-stopped = Boten är inte i gång. Starta: systemctl start purkubotti, eller purkubotti run.
doctor-hangs = Boten är i gång men har inte berättat hur den mår. Om den inte just startade, starta om den: systemctl restart purkubotti.
doctor-hears = Boten är i gång och fick svar av { $network } för { $seconds } s sedan.
doctor-deaf = Boten är i gång, men { $network } har inte svarat på { $minutes } minuter. Se efter om datorn når servern.
doctor-emergency = Databasen går inte att läsa, så boten säger bara vem man kan ringa. Filerna har inte rörts. Stoppa boten, spara en kopia av mappens filer och återställ en säkerhetskopia: purkubotti restore.
doctor-lame = Boten kan inte skriva i databasen eller sända. Se efter diskutrymmet och tjänstens logg: journalctl -u purkubotti.
doctor-leaves = Inget meddelande har väntat länge på att gå i väg.
doctor-late = Meddelanden som väntar: { $count }, det äldsta { $minutes } min. Se efter om datorn når servern och om botens meddelandegräns är borttagen.
doctor-blocked = Meddelanden som aldrig går i väg: { $count } (orsak: { $reason }). Boten har berättat om dem för dem som står i [admin] people.
doctor-not-logged-in = Boten har inte loggat in än. Kör: purkubotti init { $file }
doctor-folder = Matrix-mappen finns i behåll, och andra kommer inte åt den.
doctor-folder-open = Andra användare på datorn kommer åt Matrix-mappen, där botens nycklar finns. Kör chmod 700 på den.
doctor-folder-lacks = I Matrix-mappen saknas { $name }. Stanna boten och återställ mappen från en säkerhetskopia. Utan kopia: README berättar vad man gör när mappen är borta.
doctor-unreadable = Meddelanden som nu inte kan läsas eftersom nyckeln inte har kommit: { $count }. Den som skrev har ombetts skicka igen.
doctor-withheld = Människors appar har hållit inne { $count } nycklar för boten sedan den installerades ({ $reasons }). m.unverified växer om botens enhet inte är bekräftad.
doctor-server = Servern svarar, { $milliseconds } ms.
doctor-server-silent = Ingen Matrix-server svarar på { $homeserver }. Kontrollera adressen och nätförbindelsen.
doctor-server-slow = Servern svarade först men inte längre. Försök igen om en stund; serverns logg berättar mer.
doctor-server-time = Serverns och den här datorns klockor skiljer sig { $seconds } s. Rätta den som går fel.
doctor-log-in = Servern känner boten som { $user }.
doctor-log-in-refused = Servern känner inte längre botens inloggning. Stanna boten, flytta undan Matrix-mappen, ta fram återställningsnyckeln och kör: purkubotti init { $file }
doctor-confirmed = Botens enhet är bekräftad: människors appar litar på den.
doctor-not-confirmed = Botens enhet är inte bekräftad: människors appar varnar för den eller låter bli att visa dess meddelanden. Stanna boten och kör: purkubotti init { $file }
doctor-identity-elsewhere = Botens enhet är bekräftad, men identitetens nycklar finns inte här. Stanna boten, ta fram återställningsnyckeln och kör: purkubotti init { $file }
doctor-no-recovery-key = Kontot har ingen återställningsnyckel: om datorn går förlorad är botens identitet borta. Stanna boten och kör: purkubotti init { $file }
doctor-needless-recovery-key = Återställningsnyckeln behövs inte längre här. Ta bort den (PURKU_MATRIX__RECOVERY_KEY) och förvara den i lösenordsvalvet.
doctor-keys = På servern finns { $count } engångsnycklar.
doctor-few-keys = På servern finns bara { $count } engångsnycklar. En bot som är i gång lägger till fler själv.
doctor-not-limited = Boten har ingen meddelandegräns.
doctor-limited = Boten får skriva bara med några sekunders mellanrum. Be den som sköter servern ta bort gränsen: { $call }
doctor-limit-unknown = Härifrån syns inte om botens meddelandegräns är borttagen. I Synapse tar den som sköter servern bort den så här: { $call }
doctor-group = { $name }: boten är i gruppen, medlemmar { $count }, krypterat, och boten får ta bort meddelanden.
doctor-group-out = { $name }: boten är inte i gruppens rum. Bjud in { $user } dit, och kontrollera rummets id i inställningarna (group).
doctor-group-open = { $name }: gruppens rum är okrypterat. Slå på krypteringen i rummets inställningar.
doctor-group-no-right = { $name }: boten får inte ta bort ett namn som råkat stå i ett meddelande. Gör den till moderator i rummet.
doctor-people = Servern känner alla som nämns i inställningarna ({ $count }).
doctor-nobody = Servern känner inte kontot { $person } (i listan { $role }). Kontrollera stavningen.
doctor-signal-deaf = Boten är i gång men har inte hört något av Signal på { $minutes } minuter. Längre ner syns vad som är fel; starta annars om signal-cli: systemctl restart signal-cli
doctor-signal-door = signal-cli lyssnar, och boten kommer åt dess socket.
doctor-signal-version = signal-cli { $version }, ålder { $months } mån.
doctor-signal-version-new = signal-cli { $version } är nyare än vad den här boten känner till. Det duger; se till att det inte blir äldre än tre månader.
doctor-signal-java = Java { $version }.
doctor-signal-java-old = Java { $version } är för gammalt: signal-cli behöver Java { $needed }.
doctor-signal-no-java = Här syns inget Java. signal-cli behöver Java { $needed }, om inte dess färdigkompilerade version är installerad.
doctor-signal-account = signal-cli betjänar botens nummer, och Signals servrar svarar.
doctor-signal-receives = signal-cli tar emot meddelanden.
doctor-signal-receives-not = signal-cli svarar men tar inte emot meddelanden. Starta om det: systemctl restart signal-cli
doctor-signal-receives-unseen = Boten ser inte om signal-cli tar emot. Lägg filen systemd/purkubotti-signal.conf till botens tjänst (ProtectProc=default).
doctor-signal-received = Senast kom något från Signal för { $minutes } min sedan.
doctor-signal-received-never = Inget har kommit från Signal ännu. Skriv till boten och se att den svarar.
doctor-signal-not-connected = Boten har ingen förbindelse med signal-cli. Starta signal-cli: systemctl start signal-cli
doctor-signal-lacks = Boten tar just nu inte emot meddelanden (orsak: { $reason }); de väntar hos Signal. Se över diskutrymmet och rättigheterna till filen spool.
doctor-signal-unread = Meddelanden som signal-cli inte har kunnat läsa: { $count } ({ $kinds }). Skribentens telefon sänder dem i regel själv på nytt.
doctor-signal-spool = I filen spool finns { $held } kB, plats { $room } MB.
doctor-signal-spool-stays = I filen spool finns { $held } kB, och boten tömmer den inte. Se botens logg: journalctl -u purkubotti
doctor-signal-spool-waits = I filen spool finns { $held } kB; boten läser den när den startar.
doctor-signal-captcha = Signal vill försäkra sig om att avsändaren är en människa och släpper inte igenom botens meddelanden. Öppna https://signalcaptchas.org/challenge/generate.html i en webbläsare, lös uppgiften och kopiera länken Open Signal. Kör sedan: purkubotti captcha --config { $file } och klistra in länken.
doctor-signal-group = { $name }: Signalgruppen { $group }, { $count } medlemmar.
doctor-signal-outside = Boten är inte i gång, så signal-cli tillfrågades inte: då skulle det hämta meddelanden utan att någon svarade. Mer visar: purkubotti check

# `purkubotti captcha` och `purkubotti addresses`.
signal-no-section = Filen har inget avsnitt [signal].
signal-not-there = Det gick inte att nå signal-cli. Se efter vad som är fel: purkubotti check
captcha-none = Signal kräver nu inte att någon uppgift löses.
captcha-ask = Klistra in länken som börjar med signalcaptcha://
captcha-odd = Det här är inte den länken. Kopiera länken Open Signal i webbläsaren; den börjar med signalcaptcha://
captcha-refused = Signal godkände inte lösningen. Lös en ny på https://signalcaptchas.org/challenge/generate.html; länken blir gammal på några minuter.
captcha-met = Signal godkände lösningen. Starta om boten, så går meddelandena som väntar i väg genast: systemctl restart purkubotti
addresses-group = { $address }  { $name }
addresses-person = { $address }  { $name }
addresses-no-groups = Boten är inte i någon Signalgrupp. Lägg till den i avlastarnas grupp och kör samma igen.
addresses-unknown = { $asked }: Signal hittar inte den här, eller svarar inte. Skriv ett nummer med landskod (+358…). Man kan ställa in att inte hittas med sitt nummer; be om ett användarnamn, t.ex. minna.01, eller lägg till personen i gruppen.

backup-made = Säkerhetskopian är gjord och granskad: { $file } (rader: { $rows }, öppna ärenden: { $cases }). Dess nycklar ligger bredvid i { $days } dagar.
restore-done = Databasen är nu från { $at }. Starta boten; den berättar för personerna i [admin] vad det betyder.
restore-put-away = Det som fanns där ligger i { $folder }. Där finns också nycklar: ta bort den när allt är bra.
resume-sent = Skickas nu ändå: { $count }.
resume-skipped = Räknas som skickat: { $count }. Där ingen får tillfrågas två gånger frågas en människa.
resume-stopped = Boten är inte i gång. Starta den först: det avgörs medan den är i gång.
