# What `purkubotti check`, `init`, `doctor` and a start that fails say to the operator.
# { $where } is a setting as it stands in the file; never inflect it.

at-line = Rivi { $line }: { $what }
warning = (huomio) { $what }
check-good = Kunnossa.
check-count = { $faults ->
    [0] Botti käynnistyy näillä asetuksilla.
    [one] Yksi vika: botti ei toimi, ennen kuin se on korjattu.
   *[other] { $faults } vikaa: botti ei toimi, ennen kuin ne on korjattu.
}
check-group = { $name }: Signal-ryhmä { $group }, jäseniä { $count }.

# Mitä pyynnölle tapahtuisi. Päivät ja kellonajat kirjoitetaan muodoilla preview-format-*.
preview-title = Esikatselu: mitä pyynnölle tapahtuisi
preview-workplace = { $name }
preview-moment = {"  "}{ $line }
preview-line = { $at }{ $why } → { $asked }, viesti viimeistään { $word }, ja jos ketään ei löydy, se kerrotaan viimeistään { $truth } → puhuttu { $talk }, kysymys { $question }{ $choice }
preview-asked = kysytään { $at }
preview-asked-now = kysytään heti
preview-choice = , tai { $at }, jos pyytäjä valitsee
preview-eve = {" "}(seuraava päivä: { $name })
preview-closed = {" "}(kiinni, viimeinen päivä { $day })
preview-clock = klo { $clock }
preview-day = { $day } klo { $clock }
preview-format-long = cccc d.M.
preview-format-short = ccc d.M.
preview-format-clock = H.mm

fault-no-such-file = Asetustiedostoa ei ole. Tarkista polku; malli on config.example.toml.
fault-is-a-folder = Polku on kansio. Anna asetustiedosto, esim. --config config.toml.
fault-unreadable = Asetustiedostoa ei voi lukea. Tarkista tiedoston oikeudet.
fault-too-large = Tiedosto on yli miljoona tavua, joten se ei ole asetustiedosto.
fault-not-utf-8 = Tiedosto ei ole UTF-8-tekstiä. Tallenna se uudelleen merkistöllä UTF-8.
fault-syntax = Rivi ei ole TOML-kieltä. Muoto on nimi = "arvo"; tekstit ja ajat ovat lainausmerkeissä, luettelot hakasulkeissa.
fault-twice = Sama nimi on jo annettu. Poista toinen; uusi työpaikka alkaa rivillä [[workplace]].
fault-rest-unread = Loput asetukset tarkistan, kun tämä on korjattu.
fault-missing = `{ $where }` puuttuu. Lisää esim. { $example }
fault-unknown-key = `{ $where }`: en tunne tätä nimeä. Tässä voivat olla: { $near }.
fault-unknown-key-near = `{ $where }`: en tunne tätä nimeä. Tarkoititko: { $near }?
fault-unknown-key-elsewhere = `{ $where }` kuuluu muualle. Siirrä se osioon { $near }.
fault-not-text = `{ $where }`: odotin tekstiä lainausmerkeissä, esim. { $example }
fault-not-a-line = `{ $where }`: odotin yhtä lyhyttä riviä ilman ohjausmerkkejä.
fault-empty = `{ $where }` on tyhjä. Kirjoita esim. { $example }
fault-empty-list = `{ $where }`: tarvitaan ainakin yksi, esim. { $example }
fault-not-a-list = `{ $where }`: odotin luetteloa hakasulkeissa, esim. { $example }
fault-not-a-section = `{ $where }`: odotin osiota, jonka otsikko on omalla rivillään hakasulkeissa.
fault-single-brackets = `{ $where }`: näitä voi olla monta. Kirjoita otsikkoon kahdet hakasulkeet, esim. [[workplace]].
fault-not-a-clock = `{ $where }`: odotin kellonaikaa, esim. "8:00".
fault-no-such-clock = `{ $where }`: sellaista kellonaikaa ei ole. Vuorokausi on 0:00–23:59.
fault-not-a-span = `{ $where }`: odotin aikaväliä, esim. "9:45-10:00".
fault-quiet-all-day = `{ $where }`: hiljainen aika kestäisi koko vuorokauden. Kirjoita esim. "20:00-7:00", tai "" jos hiljaista aikaa ei ole.
fault-not-hours = `{ $where }`: odotin viikonpäiviä ja aikaväliä, esim. "mon-fri 8:00-16:00". Päivät: mon tue wed thu fri sat sun.
fault-not-a-duration = `{ $where }`: odotin kestoa, esim. "10 min".
fault-duration-out-of-range = `{ $where }`: keston pitää olla vähintään 1 min ja enintään 4 h, esim. "10 min".
fault-wait-out-of-range = `{ $where }`: odotusaika saa olla enintään 4 h, esim. "5 min"; "0 min" = ei odoteta.
fault-cover-out-of-range = `{ $where }`: tuuraus kestää 5–60 minuuttia, esim. 15.
fault-not-weekly = `{ $where }`: odotin kokonaislukua 1–20: montako keskustelua viikossa, esim. 3.
fault-not-days-kept = `{ $where }`: odotin kokonaista määrää päiviä, 1–90, esim. 30.
fault-not-a-day = `{ $where }`: odotin päivää, esim. 2026-11-03.
fault-not-a-moment = `{ $where }`: odotin päivää ja kellonaikaa, esim. "2026-12-03 14:30".
fault-no-such-day = Sellaista päivää tai kellonaikaa ei ole. Muoto on 2026-11-03 tai "8:00".
fault-not-days = `{ $where }`: odotin päivää tai kahta, joiden välissä on kaksi pistettä, esim. "2026-10-12..2026-10-16".
fault-days-backwards = `{ $where }`: loma päättyisi ennen kuin alkaa. Vaihda päivät, esim. "2026-10-12..2026-10-16".
fault-unknown-country = `{ $where }`: kirjoita "FI", "SE" tai "NO", tai "" jos pyhinäkin tehdään työtä.
fault-unknown-zone = `{ $where }`: en tunne tätä aikavyöhykettä. Tarkoititko: "{ $near }"?
fault-unknown-language = `{ $where }`: kielet ovat "fi", "sv", "en" ja "nb".
fault-unknown-form = `{ $where }`: kirjoita "one-to-one" (kahden kesken) tai "group" (ryhmä).
fault-unknown-leaders = `{ $where }`: kirjoita "2" (aina kaksi) tai "preferably 2" (mielellään kaksi).
fault-unknown-devices = `{ $where }`: kirjoita "confirmed" (vahvistetut), "only-confirmed" (vain vahvistetut) tai "all" (kaikki).
fault-not-yes-or-no = `{ $where }`: kirjoita true (kyllä) tai false (ei) ilman lainausmerkkejä.
fault-not-a-phone = `{ $where }`: odotin puhelinnumeroa, esim. "050 000 0001".
fault-not-an-id = `{ $where }`: odotin lyhyttä nimeä pienin kirjaimin ilman ääkkösiä, esim. "koivuranta".
fault-not-a-prefix = `{ $where }`: odotin merkkiä, esim. "!", ja haluttaessa sanaa sen perässä, esim. "!purku".
fault-not-a-server = `{ $where }`: odotin palvelimen nimeä, esim. "example.fi".
fault-not-a-url = `{ $where }`: odotin verkko-osoitetta, esim. "https://example.fi".
fault-not-https = `{ $where }`: osoitetta kutsuttaisiin salaamatta. Kirjoita https, esim. "https://example.fi/ping".
fault-not-a-matrix-user = `{ $where }`: odotin Matrix-tunnusta, esim. "@purku:example.fi".
fault-not-an-address = `{ $where }`: odotin osoitetta, esim. "matrix:@minna:example.fi", tai Signalissa "signal:" ja uuid, "signal:group." ja tunniste.
fault-not-a-matrix-address = `{ $where }`: odotin muotoa "matrix:@minna:example.fi" (ihminen) tai "matrix:!abc:example.fi" (huone).
fault-room-alias = `{ $where }`: tämä on huoneen kutsumanimi. Tarvitsen tunnisteen, joka alkaa huutomerkillä (Element: huoneen asetukset, Lisäasetukset).
fault-room-for-person = `{ $where }`: tämä on huone, odotin ihmistä, esim. "matrix:@minna:example.fi".
fault-person-for-room = `{ $where }`: tämä on ihminen, odotin ryhmän huonetta, esim. "matrix:!abc:example.fi".
fault-not-a-signal-address = `{ $where }`: odotin muotoa "signal:" ja uuid (ihminen) tai "signal:group." ja ryhmän tunniste. Botin tuntemat luettelee: purkubotti addresses --config tiedosto
fault-number-for-uuid = `{ $where }`: tämä on puhelinnumero. Signalissa ihminen tunnetaan uuid:stä, joka säilyy, vaikka numero vaihtuu. Sen näyttää: purkubotti addresses --config tiedosto ja numero
fault-signal-group-link = `{ $where }`: tämä on ryhmän kutsulinkki. Tarvitaan ryhmän tunniste; sen näyttää: purkubotti addresses --config tiedosto
fault-signal-group-for-person = `{ $where }`: tämä on ryhmä, odotin ihmistä: "signal:" ja uuid.
fault-signal-person-for-group = `{ $where }`: tämä on ihminen, odotin ryhmää: "signal:group." ja tunniste.
fault-not-an-account = `{ $where }`: odotin botin puhelinnumeroa maatunnuksineen, esim. "+358401234567".
fault-not-an-endpoint = `{ $where }`: odotin signal-cli:n osoitetta, esim. "unix:///run/signal-cli/socket".
fault-endpoint-elsewhere = `{ $where }`: signal-cli:n pitää olla tällä koneella: sen osoitteessa ei kysytä salasanaa, ja se kuljettaa viestit selväkielisinä. Kirjoita esim. "unix:///run/signal-cli/socket".
fault-endpoint-http = `{ $where }`: botti ei käytä signal-cli:n HTTP-osoitetta. Käynnistä se valinnalla --socket ja kirjoita esim. "unix:///run/signal-cli/socket".
fault-not-a-whole-path = `{ $where }`: odotin polkua alusta asti, esim. "/run/signal-cli/spool.jsonl".
fault-not-disappearing = `{ $where }`: odotin aikaa, esim. "1 d" tai "1 week", tai "" jos botti ei säädä ajastinta.
fault-disappearing-out-of-range = `{ $where }`: ajan pitää olla vähintään 1 h ja enintään 4 weeks; enempää Signal ei salli.
fault-endpoint-tcp = `{ $where }`: kuka tahansa tällä koneella voi lukea botin viestit ja kirjoittaa sen nimissä. Kirjoita esim. "unix:///run/signal-cli/socket".
fault-disappears-early = `{ $where }`: viesti katoaa ennen kuin huomiseksi sovittu tapaaminen on pidetty, ja paikka ja aika sen mukana. Kirjoita esim. "1 week".
fault-practice-only = `{ $where }`: practice-osoitteet toimivat vain harjoittelussa (purkubotti practice). Kirjoita oikea osoite.
fault-no-such-network = `{ $where }`: osoitteen verkolla ei ole asetuksia. Lisää osio { $near }.
fault-no-log-in = `{ $where }`: salasana tai avain puuttuu, eikä botti ole vielä kirjautunut. Aja purkubotti init, tai anna ympäristömuuttuja PURKU_MATRIX__PASSWORD tai PURKU_MATRIX__ACCESS_TOKEN, tai samanniminen systemd-tunniste (LoadCredential).
fault-no-user = `{ $where }`: user puuttuu, ja pelkästä salasanasta ei selviä, kenen se on. Lisää esim. user = "@purku:example.fi"
fault-not-a-recovery-key = `{ $where }`: odotin palautusavainta niin kuin Element sen näyttää: 48 kirjainta ja numeroa neljän ryhmissä.
fault-unencrypted-rooms = `{ $where }`: salaamattomassa huoneessa palvelimen ylläpito näkee, kuka pyytää purkua. Poista rivi ja ota huoneessa salaus käyttöön.
fault-all-devices = `{ $where }`: myös laite, jonka joku lisää hetipurkajan tunnukselle varastetulla salasanalla, voi lukea ryhmää. Valinnalla "confirmed" ei voi.
fault-not-allowed = `{ $where }`: botti ei päästä tätä ihmistä kirjoittamaan sille ensin. Lisää palvelin luetteloon allow_servers tai ihminen luetteloon allow_people.
fault-bad-variable = Jonkin PURKU_-ympäristömuuttujan muoto ei käy. Luettelo kirjoitetaan näin: ["ensimmäinen", "toinen"].
fault-bad-credential = systemd-tunnistetta (LoadCredential) ei voi lukea. Sen pitää olla UTF-8-tekstiä, ja botin pitää saada lukea se.
fault-nobody-told = Kukaan ei saa tietää, jos botti ei toimi. Lisää osioon [admin] esim. people = ["matrix:@it:example.fi"]
fault-not-approved = Botin tekstejä ei ole merkitty hyväksytyiksi. Kun työterveys on lukenut ne, täytä approved_by ja approved_on osiossa [admin].
fault-in-the-future = `{ $where }` on tulevaisuudessa. Kirjoita päivä, jona asia on tarkistettu.
fault-same-id = `{ $where }`: toisella työpaikalla on jo tämä tunnus. Anna kummallekin omansa.
fault-same-group = `{ $where }`: toisella työpaikalla on jo tämä ryhmä. Anna kummallekin oma huone.
fault-cover-in-group = `{ $where }`: tämä huone on jo hetipurkajien tai toisten tuuraajien ryhmä. Anna tuuraajille oma huone: siellä ei puhuta tapauksista.
fault-no-room = Kahdenkeskinen purku tarvitsee tapaamispaikan. Lisää esim. rooms = ["pikkuneuvottelu B2"]
fault-break-outside-work = `{ $where }`: tauko ei ole työajalla. Korjaa tauko tai work.
fault-breaks-overlap = `{ $where }`: tauko menee päällekkäin toisen tauon kanssa.
fault-coverage-in-quiet = `{ $where }`: aamun tieto osuisi hiljaiseen aikaan, ja se lähtisi vasta työn alkaessa. Siirrä { $where } tai quiet, tai kirjoita "", jos sitä ei tarvita.
fault-follow-up-in-quiet = `{ $where }`: jälkikysymys osuisi hiljaiseen aikaan. Siirrä { $where } tai quiet.
fault-how-are-you-in-quiet = `{ $where }`: hetipurkajalta kysyttäisiin hiljaiseen aikaan. Siirrä { $where } tai quiet.
fault-evening-in-quiet = `{ $where }`: iltapuhelujen aika osuu hiljaiseen aikaan. Siirrä evening tai quiet.
fault-after-night-early = `{ $where }`: yön jälkeen kysyttäisiin aikaisemmin kuin muulloin. Siirrä sitä tai follow_up.
fault-free-day-at-night = `{ $where }`: vapaapäivänä kysytään vain kello 6:n ja 22:n välillä. Kirjoita esim. "10:00".
fault-days-overlap = `{ $where }`: loma menee päällekkäin toisen loman kanssa.
fault-closed-too-long = `{ $where }`: työpaikka olisi kiinni yli 100 päivää peräkkäin. Tarkista päivät ja vuodet.
fault-days-past = `{ $where }`: kaikki lomat ovat menneet. Lisää tulevat, tai poista rivi.
fault-supervision-past = `{ $where }`: tämä työnohjaus on jo ollut. Poista se, ja lisää seuraava.
fault-window-too-short = `{ $where }`: ikkuna sulkeutuisi ennen ensimmäistä muistutusta. Pidennä sitä tai lyhennä first_reminder.
fault-session-window-too-short = `{ $where }`: ikkuna sulkeutuisi ennen kuin ryhmän aika voi alkaa. Pidennä sitä tai lyhennä earliest.
fault-on-site-too-long = `{ $where }`: koko ryhmältä kysyttäisiin vasta ensimmäisen muistutuksen jälkeen. Lyhennä sitä tai pidennä first_reminder.
fault-neighbours-too-early = `{ $where }`: naapureilta kysyttäisiin ennen koordinaattoria. Sen pitää olla pitempi kuin first_reminder.
fault-no-neighbours = `{ $where }`: naapureita ei ole nimetty. Lisää työpaikalle esim. neighbours = ["haapala"], tai kirjoita "".
fault-own-neighbour = `{ $where }`: työpaikka ei ole oma naapurinsa. Poista oma tunnus.
fault-no-such-neighbour = `{ $where }`: en tunne tätä työpaikkaa. Tässä tiedostossa ovat: { $near }.
fault-clock-change = `{ $where }`: tätä aikaa ei kellojen siirron päivänä ole, tai se tulee kahdesti. Valitse aika, joka ei ole kellojen siirron tunnilla.
fault-number-old = { $name }: `{ $where }` on { $months } kk vanha. Tarkista numero ja päivä.
fault-shipped-number-old = Botin mukana tullut numero { $phone } ({ $name }) on tarkistettu { $months } kk sitten. Tarkista se ja lisää oma [[workplace.contact]], jossa kind = "{ $kind }".
fault-contact-kind-near = `{ $where }`: tällaista numeroa en anna missään. Tarkoititko: "{ $near }"?
fault-shipped-number-undated = Botin mukana tullut numero { $phone } ({ $name }): ei tiedetä, milloin se on tarkistettu. Tarkista se ja lisää oma [[workplace.contact]], jossa kind = "{ $kind }".
fault-secret-for-all-eyes = `{ $where }`: kuka tahansa tällä koneella voi lukea tämän tiedoston. Aja chmod 600 tai anna salaisuus ympäristömuuttujana.
fault-not-a-folder = `{ $where }`: tämä ei käy kansioksi, johon botti voi tallentaa. Tarkista polku ja oikeudet.
fault-unfit = `{ $where }`: arvo ei käy. Esim. { $example }

# Mitä signal-cli:ssä on vialla; purkubotti check ja doctor katsovat sitä.
fault-daemon-absent = `{ $where }`: täällä ei kuuntele mikään. Käynnistä signal-cli: systemctl start signal-cli, tai korjaa osoite samaksi, jolla se on käynnistetty (--socket).
fault-daemon-no-socket = `{ $where }`: tässä on tiedosto tai kansio, ei signal-cli:n soketti. Korjaa osoite samaksi, jolla se on käynnistetty (--socket).
fault-daemon-deserted = `{ $where }`: tässä on vanha soketti, jota mikään ei kuuntele. Käynnistä signal-cli uudelleen: systemctl restart signal-cli. Jos se ei pysy käynnissä, syy on lokissa: journalctl -u signal-cli
fault-daemon-closed = `{ $where }`: tällä käyttäjällä ei ole oikeutta signal-cli:n sokettiin. Lisää se ryhmään { $group } (usermod -aG { $group } käyttäjä); palvelussa on rivi SupplementaryGroups=signal-cli.
fault-daemon-closed-to-group = `{ $where }`: vain signal-cli:n oma käyttäjä pääsee sen sokettiin, eikä botti pääse. Lisää signal-cli:n palveluun UMask=0007 ja käynnistä se uudelleen.
fault-daemon-silent = `{ $where }`: täällä kuuntelee jokin, joka ei vastaa niin kuin signal-cli. Tarkista osoite, ja käynnistä signal-cli uudelleen: systemctl restart signal-cli
fault-daemon-mode = `{ $where }`: signal-cli vastaanottaa tavalla { $mode }, jolloin viestejä katoaa. Käynnistä se valinnalla --receive-mode on-connection, niin kuin tiedostossa systemd/signal-cli.service.
fault-daemon-deaf = `{ $where }`: signal-cli vastaa, mutta ei vastaanota enää viestejä. Käynnistä se uudelleen: systemctl restart signal-cli
fault-daemon-too-old = `{ $where }`: signal-cli { $version } on liian vanha: Signalin palvelimet poistivat huhtikuussa 2026 käytöstä sellaisten tilit. Päivitä heti; uusi tarvitsee Javan { $java }.
fault-daemon-old = `{ $where }`: signal-cli { $version } on { $months } kk vanha. Yli kolmen kuukauden ikäinen voi lakata toimimasta, ja Signal voi poistaa botin tilin käytöstä. Päivitä signal-cli.
fault-account-none = `{ $where }`: signal-cli:llä ei ole yhtään tiliä. Rekisteröi botin numero; neuvot antaa purkubotti init ja README.
fault-account-other = `{ $where }`: signal-cli palvelee toista numeroa. Korjaa `account`, tai käynnistä signal-cli tällä numerolla (-a).
fault-account-unreached = `{ $where }`: signal-cli ei juuri nyt saa Signalin palvelimilta vastausta tälle tilille. Tarkista verkkoyhteys ja loki: journalctl -u signal-cli
fault-spool-absent = `{ $where }`: tiedostoa ei ole, joten viestit katoaisivat. Käynnistä signal-cli tiedoston systemd/signal-cli.service mukaan, tai korjaa polku.
fault-spool-no-file = `{ $where }`: tämä ei ole tavallinen tiedosto. Korjaa polku samaksi, johon signal-cli kirjoittaa.
fault-spool-closed = `{ $where }`: tällä käyttäjällä ei ole oikeutta lukea ja tyhjentää tiedostoa. Lisää se ryhmään { $group } (usermod -aG { $group } käyttäjä) ja aja tiedostolle chmod 660.
fault-spool-open = `{ $where }`: kuka tahansa tällä koneella voi lukea, mitä botille kirjoitetaan. Aja tiedostolle chmod 660.
fault-spool-on-disk = `{ $where }`: tiedosto on levyllä, joten viestien sanat jäävät sille. Siirrä se muistiin, esim. "/run/signal-cli/spool.jsonl".
fault-spool-little-room = `{ $where }`: tilaa on vain { $room } Mt; kun se loppuu, viestit katoavat ilmoittamatta. Vapauta tilaa.
fault-spool-not-fed = `{ $where }`: signal-cli ei kirjoita tähän tiedostoon, joten viestejä katoaisi. Käynnistä se valinnalla -o json ja ohjaa tuloste tähän, niin kuin tiedostossa systemd/signal-cli.service.
fault-group-unknown = `{ $where }`: signal-cli ei tunne tätä ryhmää. Lisää botti ryhmään Signalissa. Botin ryhmät: { $near }
fault-group-invited = `{ $where }`: botti on kutsuttu ryhmään { $name }, mutta se ei ole vielä siellä. Käynnissä ollessaan se hyväksyy kutsun itse.
fault-group-out = `{ $where }`: botti ei ole ryhmässä { $name }. Lisää se ryhmään Signalissa.
fault-group-wiped = `{ $where }`: signal-cli ei juuri nyt tiedä ryhmästä nimeä eikä jäseniä. Se korjaantuu, kun Signalin palvelin vastaa; katso hetken päästä uudelleen.
fault-group-admins-only = `{ $where }`: ryhmään { $name } saavat kirjoittaa vain ylläpitäjät. Tee botista ylläpitäjä, tai salli ryhmän asetuksista kaikkien kirjoittaa.
fault-group-of-others = `{ $where }`: ryhmässä { $name } ei ole ketään, joka on nimetty tälle työpaikalle. Tarkista, ettei tämä ole toisen ryhmän tunniste.

# `purkubotti init`: kysymykset, ja mitä niiden jälkeen tapahtuu.
init-begin = Muutama kysymys, sitten tiedosto { $file } on valmis. Enter hyväksyy hakasulkeissa olevan. Ctrl-C lopettaa; mitään ei jää kesken.
init-homeserver = Matrix-palvelimen osoite, esim. https://matrix.example.fi
init-no-answer = Osoitteessa { $homeserver } ei vastaa Matrix-palvelin. Tarkista osoite ja verkkoyhteys.
init-user = Botin oma tunnus palvelimella
init-name = Työpaikan nimi, niin kuin siitä puhutaan
init-time-zone = Aikavyöhyke
init-group = Hetipurkajien huoneen tunniste, esim. !abc:example.fi (Element: huoneen asetukset, Lisäasetukset)
init-coordinator = Koordinaattorin Matrix-tunnus, esim. @minna:example.fi (saa tiedon, jos kukaan ei ota tapausta)
init-coordinator-name = Koordinaattorin nimi, kun häntä neuvotaan soittamaan
init-coordinator-phone = Koordinaattorin puhelinnumero
init-room = Paikka, jossa purku pidetään, esim. pikkuneuvottelu B2
init-work = Työaika: päivät mon tue wed thu fri sat sun ja kellonajat
init-health-phone = Työterveyden puhelinnumero, juuri tarkistettuna (Enter: ei anneta)
init-health-name = Työterveys
init-admin = Kenelle botti kertoo, jos jokin on vialla: Matrix-tunnus (Enter: ei kenellekään)
init-networks = Missä hetipurkajien ryhmä ja botti ovat: matrix, signal vai both (molemmat)
init-signal-account = Botin oma puhelinnumero maatunnuksineen, esim. +358401234567
init-signal-step-install = { "  1. " }Asenna signal-cli 0.14.1 tai uudempi, Java 25 ja kansion systemd palvelut; README, "Signal, step by step", kertoo miten.
init-signal-step-register = { "  2. " }Rekisteröi numero. Ratkaise tehtävä osoitteessa { $captcha }, kopioi linkki Open Signal ja aja (LINK on linkki, CODE tekstiviestin koodi; puhelu: lisää --voice):
init-signal-step-link = { "     " }Tai liitä botti puhelimeen, jossa numero jo on; silloin se toimii vain niin kauan kuin puhelin on käytössä:
init-signal-step-pin = { "  3. " }Aseta PIN, jota ilman kukaan muu ei voi ottaa numeroa, ja tallenna se organisaation salasanasäilöön:
init-signal-step-profile = { "  4. " }Anna nimi, jonka ihmiset näkevät:
init-signal-step-start = { "  5. " }Käynnistä:
init-signal-again = Enter: katso uudelleen (mikä tahansa muu: jatketaan ilman)
init-signal-ready = signal-cli { $version } palvelee tätä numeroa.
init-signal-no-groups = Botti ei ole vielä missään ryhmässä. Lisää se hetipurkajien ryhmään Signalissa.
init-signal-not-there = signal-cli:hin ei saatu yhteyttä, joten ryhmiä ja ihmisiä ei voi luetella. Korjaa se ja paina Enter, tai kirjoita osoitteet itse.
init-group-signal = Hetipurkajien ryhmä: sen numero yllä olevassa luettelossa (Enter: katso ryhmät uudelleen)
init-group-both = Hetipurkajien ryhmä: sen numero yllä olevassa luettelossa, tai Matrix-huoneen tunniste, esim. !abc:example.fi (Enter: katso ryhmät uudelleen)
init-coordinator-signal = Koordinaattori (saa tiedon, jos kukaan ei ota tapausta): hänen numeronsa yllä olevassa luettelossa, tai hänen puhelinnumeronsa tai käyttäjänimensä Signalissa
init-coordinator-both = Koordinaattori (saa tiedon, jos kukaan ei ota tapausta): hänen numeronsa yllä olevassa luettelossa, puhelinnumeronsa tai käyttäjänimensä Signalissa, tai Matrix-tunnus, esim. @minna:example.fi
init-admin-signal = Kenelle botti kertoo, jos jokin on vialla: samoin kuin edellä (Enter: ei kenellekään)
init-admin-both = Kenelle botti kertoo, jos jokin on vialla: samoin kuin edellä; mieluiten toisessa verkossa kuin ryhmä (Enter: ei kenellekään)
init-signal-good = Signal on kunnossa.
init-signal-not-good = Korjaa tämä, ja aja sama uudelleen.
init-written = { $file } on kirjoitettu, vain sinun luettavaksesi. Siinä on selitettynä myös kaikki muut asetukset. Jos lopetat nyt, aja init myöhemmin uudelleen sillä.
init-password = Tunnuksen { $user } salasana; se ei näy eikä tallennu (Enter: palvelin ei käytä salasanoja)
init-token = Tunnuksen { $user } avain (access token); se ei näy. README kertoo, mistä sen saa (Enter: takaisin salasanaan)
init-running = Botti on käynnissä. Pysäytä se ensin: systemctl stop purkubotti. Jos haluat vain katsoa, onko kaikki kunnossa: purkubotti doctor.
init-logging-in = Kirjaudutaan …
init-logged-in = Botti on kirjautunut tunnuksella { $user }. Salasanaa se ei enää tarvitse.
init-refused = Palvelin ei hyväksynyt kirjautumista tunnuksella { $user }. Tarkista salasana, ja osiosta [matrix] user.
init-token-refused = Palvelin ei hyväksynyt avainta (access token). Tarkista, että se on kopioitu kokonaan.
init-token-no-device = Avain ei kuulu millekään laitteelle, joten botti ei voisi lukea salattuja viestejä. Tee avain, jolla on laite; README kertoo, miten.
init-token-other-account = Avain ei ole tunnuksen { $user }. Tarkista avain, ja osiosta [matrix] user.
init-token-used = Avaimen laitteella on jo salausavaimet, eivätkä ne ole täällä. Tee avain, jolla on uusi laite, esim. --device-id PURKU2.
init-keys-lost = Botin salausavaimet ovat kadonneet tai rikki. Jos niistä on varmuuskopio, lopeta painamalla Ctrl-C ja palauta kansio { $folder }. Jos ei ole, salasanalla botista tulee uusi laite.
init-logged-out = Palvelin ei enää tunne botin kirjautumista. Siirrä kansio { $folder } syrjään, ota palautusavain esiin ja aja sama uudelleen.
init-recovery-key-refused = Tämä ei ole botin tunnuksen palautusavain. Tarkista, että siinä ovat kaikki neljän merkin ryhmät.
init-other-folder = Kansiossa { $folder } on toisen tunnuksen kirjautuminen kuin osion [matrix] user. Korjaa user, tai siirrä kansio syrjään ja aja sama uudelleen.
init-identity-elsewhere = Tunnuksella on jo identiteetti, joka on tehty muualla, esim. Elementissä. Botti ei vaihda sitä.
init-recovery-key = Sen palautusavain, 48 merkkiä; se ei näy (Enter: jatketaan ilman)
init-not-confirmed = Botin laitetta ei ole vahvistettu: ihmisten ohjelmat varoittavat siitä tai jättävät sen viestit lukematta. Etsi palautusavain ja aja sama uudelleen.
init-has-recovery-key = Tunnuksella on jo palautusavain, joka näytettiin, kun se tehtiin.
init-renew-recovery-key = Jos sitä ei ole enää kenelläkään, tehdään uusi; vanha ei sen jälkeen kelpaa. Kirjoita { $yes }, jos tehdään (Enter: ei tehdä)
init-yes = kyllä
init-keep-recovery-key = Tämä on palautusavain, eikä sitä näytetä toiste. Tallenna se organisaation salasanasäilöön, ei tälle koneelle: sillä botti saa saman identiteetin takaisin, jos kone katoaa.
init-next = Seuraavaksi:
init-next-limit = {"  "}{ $number }. Pyydä palvelimen ylläpitoa poistamaan botin viestiraja. Muuten se saa kirjoittaa vain viiden sekunnin välein. Synapsessa:
init-next-invite = {"  "}{ $number }. Kutsu { $user } hetipurkajien huoneeseen ja tee siitä moderaattori, jotta se voi poistaa nimen, joka lipsahti viestiin.
init-next-check = {"  "}{ $number }. Katso, mitä pyynnölle tapahtuisi: purkubotti check --config { $file }
init-next-run = {"  "}{ $number }. Käynnistä: purkubotti run --config { $file } (tai palveluna, README)
init-next-write = {"  "}{ $number }. Kirjoita botille omasta puhelimestasi ja katso, että se vastaa minuutissa.
init-next-doctor = {"  "}{ $number }. Tarkista kaikki yhdellä kertaa, nyt ja milloin vain: purkubotti doctor --config { $file }

# `purkubotti doctor`: mitä on katsottu, ja miten vika korjataan.
doctor-mark-good = kunnossa: { $what }
doctor-mark-hint = ohje:     { $what }
doctor-mark-warning = huomio:   { $what }
doctor-mark-fault = vika:     { $what }
doctor-count = { $faults ->
    [0] Ei vikoja.
    [one] Yksi vika.
   *[other] { $faults } vikaa.
} { $warnings ->
    [0] Ei huomioita.
    [one] Yksi huomio.
   *[other] { $warnings } huomiota.
}
doctor-settings = Asetustiedostossa { $file } ei ole vikoja.
doctor-disk = Levyllä on tilaa { $free } Mt.
doctor-disk-low = Levyllä on tilaa vain { $free } Mt. Vapauta tilaa: ilman sitä botti ei voi kirjata pyyntöjä.
doctor-clock = Koneen kello pidetään ajassa.
doctor-clock-alone = Mikään ei pidä koneen kelloa ajassa, ja botti lupaa kellonaikoja. Aja esim. timedatectl set-ntp true.
doctor-sqlite = SQLite { $version }.
doctor-sqlite-old = SQLite { $version } voi rikkoa tietokannan, jota kaksi ohjelmaa käyttää yhtä aikaa. Botti on ainoa; älä avaa sen tietokantaa muulla ohjelmalla, kun botti on käynnissä.
doctor-no-right = Tällä käyttäjällä ei ole oikeutta katsoa kansioon { $folder }. Aja sama pääkäyttäjänä (sudo).
doctor-data-open = Muut tämän koneen käyttäjät pääsevät kansioon { $folder }. Aja sille chmod 700.
doctor-backup = Uusin varmuuskopio on { $hours } h vanha.
doctor-backup-old = Uusin varmuuskopio on { $days } päivää vanha. Aja purkubotti backup ja katso, käykö ajastin: systemctl list-timers.
doctor-no-backup = Kansiossa { $folder } ei ole varmuuskopiota. Aja purkubotti backup ja ota ajastin käyttöön; README, "Backups", kertoo miten.
doctor-replaced = { $folder } on palautuksessa syrjään siirretty, avaimineen. Poista se, kun kaikki on hyvin.
doctor-stopped = Botti ei ole käynnissä. Käynnistä: systemctl start purkubotti, tai purkubotti run.
doctor-hangs = Botti on käynnissä, muttei ole kertonut voinnistaan. Jos se ei juuri käynnistynyt, käynnistä se uudelleen: systemctl restart purkubotti.
doctor-hears = Botti on käynnissä ja sai { $network }-verkosta vastauksen { $seconds } s sitten.
doctor-deaf = Botti on käynnissä, mutta { $network }-verkosta ei ole tullut vastausta { $minutes } minuuttiin. Katso, tavoittaako kone palvelimen.
doctor-emergency = Tietokantaa ei voi lukea, joten botti vain neuvoo, kenelle soittaa. Tiedostoihin ei ole koskettu. Pysäytä botti, kopioi kansion tiedostot talteen ja palauta varmuuskopio: purkubotti restore.
doctor-lame = Botti ei pysty kirjoittamaan tietokantaan tai lähettämään. Katso levytila ja palvelun loki: journalctl -u purkubotti.
doctor-leaves = Mikään viesti ei ole odottanut pitkään lähtöä.
doctor-late = Lähtemättömiä viestejä: { $count }, vanhin { $minutes } min. Katso, tavoittaako kone verkon ja onko botin viestiraja poistettu (Matrix).
doctor-blocked = Viestejä, jotka eivät koskaan lähde: { $count } (syy: { $reason }). Botti on kertonut niistä luettelon [admin] people ihmisille.
doctor-not-logged-in = Botti ei ole vielä kirjautunut. Aja: purkubotti init { $file }
doctor-folder = Matrix-kansio on tallella, eivätkä muut pääse siihen.
doctor-folder-open = Muut tämän koneen käyttäjät pääsevät Matrix-kansioon, jossa ovat botin avaimet. Aja sille chmod 700.
doctor-folder-lacks = Matrix-kansiosta puuttuu { $name }. Pysäytä botti ja palauta kansio varmuuskopiosta. Jos kopiota ei ole, README kertoo, mitä tehdä kadonneelle kansiolle.
doctor-unreadable = Viestejä, joita ei nyt voi lukea, koska avain ei ole tullut: { $count }. Kirjoittajaa on pyydetty lähettämään uudelleen.
doctor-withheld = Ihmisten ohjelmat ovat jättäneet antamatta botille { $count } avainta siitä asti, kun botti asennettiin ({ $reasons }). m.unverified kasvaa, jos botin laitetta ei ole vahvistettu.
doctor-server = Palvelin vastaa, { $milliseconds } ms.
doctor-server-silent = Osoitteessa { $homeserver } ei vastaa Matrix-palvelin. Tarkista osoite ja verkkoyhteys.
doctor-server-slow = Palvelin vastasi ensin, mutta ei enää. Kokeile hetken päästä uudelleen; palvelimen loki kertoo enemmän.
doctor-server-time = Palvelimen ja tämän koneen kellot eroavat { $seconds } s. Korjaa se, joka on väärässä.
doctor-log-in = Palvelin tuntee botin tunnuksella { $user }.
doctor-log-in-refused = Palvelin ei enää tunne botin kirjautumista. Pysäytä botti, siirrä Matrix-kansio syrjään, ota palautusavain esiin ja aja: purkubotti init { $file }
doctor-confirmed = Botin laite on vahvistettu: ihmisten ohjelmat luottavat siihen.
doctor-not-confirmed = Botin laitetta ei ole vahvistettu: ihmisten ohjelmat varoittavat siitä tai jättävät sen viestit lukematta. Pysäytä botti ja aja: purkubotti init { $file }
doctor-identity-elsewhere = Botin laite on vahvistettu, mutta identiteetin avaimet eivät ole tallessa täällä. Pysäytä botti ja aja palautusavain käsillä: purkubotti init { $file }
doctor-no-recovery-key = Tunnuksella ei ole palautusavainta: jos tämä kone katoaa, botin identiteetti katoaa. Pysäytä botti ja aja: purkubotti init { $file }
doctor-needless-recovery-key = Palautusavainta ei enää tarvita täällä. Poista se (PURKU_MATRIX__RECOVERY_KEY) ja säilytä se salasanasäilössä.
doctor-keys = Kertakäyttöavaimia on palvelimella { $count }.
doctor-few-keys = Kertakäyttöavaimia on palvelimella vain { $count }. Käynnissä oleva botti lisää niitä itse.
doctor-not-limited = Botin viestirajaa ei ole.
doctor-limited = Botti saa kirjoittaa vain muutaman sekunnin välein. Pyydä palvelimen ylläpitoa poistamaan raja: { $call }
doctor-limit-unknown = Täältä ei näe, onko botin viestiraja poistettu. Palvelimen ylläpito poistaa sen Synapsessa näin: { $call }
doctor-group = { $name }: botti on ryhmässä, jäseniä { $count }, salattu, ja botti saa poistaa viestejä.
doctor-group-out = { $name }: botti ei ole ryhmän huoneessa. Kutsu { $user } sinne ja tarkista huoneen tunniste asetuksista (group).
doctor-group-open = { $name }: ryhmän huone on salaamaton. Ota salaus käyttöön huoneen asetuksista.
doctor-group-no-right = { $name }: botti ei saa poistaa viestiin lipsahtanutta nimeä. Tee siitä huoneen moderaattori.
doctor-people = Palvelin tuntee kaikki, jotka asetuksissa on nimetty ({ $count }).
doctor-nobody = Palvelin ei tunne tunnusta { $person } (luettelossa { $role }). Tarkista kirjoitus.
doctor-signal-deaf = Botti on käynnissä, mutta se ei ole kuullut Signalista { $minutes } minuuttiin. Alempana näkyy, mikä on vialla; muuten käynnistä signal-cli uudelleen: systemctl restart signal-cli
doctor-signal-door = signal-cli kuuntelee, ja botti pääsee sen sokettiin.
doctor-signal-version = signal-cli { $version }, ikä { $months } kk.
doctor-signal-version-new = signal-cli { $version } on uudempi kuin tämä botti tuntee. Se käy; pidä huolta, ettei se vanhene yli kolmen kuukauden.
doctor-signal-java = Java { $version }.
doctor-signal-java-old = Java { $version } on liian vanha: signal-cli tarvitsee Javan { $needed }.
doctor-signal-no-java = Täällä ei näy Javaa. signal-cli tarvitsee Javan { $needed }, ellei siitä ole asennettu valmiiksi käännettyä versiota.
doctor-signal-account = signal-cli palvelee botin numeroa, ja Signalin palvelimet vastaavat.
doctor-signal-receives = signal-cli vastaanottaa viestejä.
doctor-signal-receives-not = signal-cli vastaa, mutta ei vastaanota viestejä. Käynnistä se uudelleen: systemctl restart signal-cli
doctor-signal-receives-unseen = Botti ei näe, vastaanottaako signal-cli. Lisää botin palveluun tiedosto systemd/purkubotti-signal.conf (ProtectProc=default).
doctor-signal-received = Viimeksi jotakin tuli Signalista { $minutes } min sitten.
doctor-signal-received-never = Signalista ei ole vielä tullut mitään. Kirjoita botille ja katso, että se vastaa.
doctor-signal-not-connected = Botti ei ole yhteydessä signal-cli:hin. Käynnistä signal-cli: systemctl start signal-cli
doctor-signal-lacks = Botti ei juuri nyt ota viestejä vastaan (syy: { $reason }); ne odottavat Signalissa. Katso levytila ja tiedoston spool oikeudet.
doctor-signal-unread = Viestejä, joita signal-cli ei ole voinut lukea: { $count } ({ $kinds }). Kirjoittajan puhelin lähettää ne yleensä itse uudelleen.
doctor-signal-spool = Tiedostossa spool on { $held } kt, tilaa { $room } Mt.
doctor-signal-spool-stays = Tiedostossa spool on { $held } kt, eikä botti tyhjennä sitä. Katso botin loki: journalctl -u purkubotti
doctor-signal-spool-waits = Tiedostossa spool on { $held } kt; botti lukee sen, kun se käynnistyy.
doctor-signal-captcha = Signal haluaa varmistaa, että lähettäjä on ihminen, eikä päästä botin viestejä läpi. Avaa selaimessa https://signalcaptchas.org/challenge/generate.html, ratkaise tehtävä ja kopioi linkki Open Signal. Aja sitten: purkubotti captcha --config { $file } ja liitä linkki.
doctor-signal-group = { $name }: Signal-ryhmä { $group }, jäseniä { $count }.
doctor-signal-outside = Botti ei ole käynnissä, joten signal-cli:ltä ei kysytty mitään: silloin se hakisi viestit, eikä kukaan vastaisi. Enemmän näkee: purkubotti check

# `purkubotti captcha` ja `purkubotti addresses`.
signal-no-section = Tiedostossa ei ole osiota [signal].
signal-not-there = signal-cli:hin ei saatu yhteyttä. Katso, mikä on vialla: purkubotti check
captcha-none = Signal ei nyt vaadi tehtävän ratkaisemista.
captcha-ask = Liitä linkki, joka alkaa signalcaptcha://
captcha-odd = Tämä ei ole se linkki. Kopioi selaimessa linkki Open Signal; se alkaa signalcaptcha://
captcha-refused = Signal ei hyväksynyt ratkaisua. Ratkaise uusi osoitteessa https://signalcaptchas.org/challenge/generate.html; linkki vanhenee muutamassa minuutissa.
captcha-met = Signal hyväksyi ratkaisun. Käynnistä botti uudelleen, niin odottavat viestit lähtevät heti: systemctl restart purkubotti
addresses-group = { $address }  { $name }
addresses-person = { $address }  { $name }
addresses-no-groups = Botti ei ole missään Signal-ryhmässä. Lisää se hetipurkajien ryhmään ja aja sama uudelleen.
addresses-unknown = { $asked }: Signal ei löydä tätä tai ei vastaa. Kirjoita numero maatunnuksineen (+358…). Ihminen voi estää löytymisen numerolla; pyydä häneltä käyttäjänimi, esim. minna.01, tai lisää hänet ryhmään.

backup-made = Varmuuskopio on tehty ja tarkistettu: { $file } (rivejä: { $rows }, avoimia tapauksia: { $cases }). Sen avaimet ovat vieressä { $days } päivää.
restore-done = Tietokanta on nyt ajalta { $at }. Käynnistä botti; se kertoo osion [admin] ihmisille, mitä siitä seuraa.
restore-put-away = Se, mikä siinä oli, on kansiossa { $folder }. Siinä ovat myös avaimet: poista se, kun kaikki on hyvin.
resume-sent = Lähtee nyt sittenkin: { $count }.
resume-skipped = Merkitty lähteneeksi: { $count }. Missä ketään ei saa kysyä kahdesti, kysyn ihmiseltä.
resume-stopped = Botti ei ole käynnissä. Käynnistä se ensin: pidätetystä päätetään sen käydessä.
