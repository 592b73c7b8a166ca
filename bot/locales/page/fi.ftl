# The practice page's own words. Values are filled in by the page and stay uninflected.

page-title = harjoittele
page-story = Yksi sana, ja koulutettu kollega istuu viereesi kymmeneksi minuutiksi. Aamulla joku kysyy, saitko nukuttua.
page-skip = Siirry puhelimiin
page-lost = Yhteys katkesi. Yritän uudelleen. Jos tämä ei auta, käynnistä harjoitus uudelleen.
page-start-again = Tämä osoite on jo käytetty tai vanhentunut. Käynnistä harjoitus uudelleen, niin saat uuden osoitteen.

time = { $hour }.{ $minute }

language = Kieli
theme = Vaihda vaalea tai tumma
again = Aloita alusta
again-title = Aloitetaanko alusta?
again-what = Kaikki, mitä täällä on sanottu, poistetaan. Alkaa uusi tiistai klo 10.38.
again-yes = Aloita alusta
again-no = Jatka tätä

clock = Kello
clock-next = Seuraavaan tapahtumaan
clock-next-short = Seuraava
clock-at = klo { $time }
clock-at-day = { $weekday } klo { $time }
clock-morning = Huomisaamuun
clock-morning-short = Aamuun
clock-ten = +10 min
clock-when = Muu aika
clock-moved = Nyt on { $day } klo { $time }.

when-title = Siirrä kello
when-what = Kaikki, minkä siihen mennessä kuuluu tapahtua, tapahtuu omaan aikaansa.
when-day = Päivä
when-time = Aika
when-no = Älä siirrä
when-yes = Siirrä
when-past = Kello ei kulje taaksepäin. Valitse myöhempi aika.

tabs = Puhelimet
group-name = Hetipurkajien ryhmä
group-short = Ryhmä
group-you = Olet
role-colleague = Opettaja
role-facilitator = Hetipurkaja
role-principal = Rehtori, hetipurkaja
role-coordinator = Koordinaattori
role-safety = Työsuojeluvastaava

phone-log = Keskustelu: { $name }
phone-input = Viesti: { $name }
phone-placeholder = Viesti
phone-send = Lähetä
phone-voice = Lähetä ääniviesti
phone-unfold = Avaa puhelin: { $name }
phone-unread = uusia viestejä: { $count }

empty-asker = Tässä puhut Purkubotin kanssa. Yksi sana riittää: *{ $word }*
empty-group = Tähän tulee tapauksia, ei nimiä. Kukaan ei näe, kuka pyysi.
empty-reports = Tässä kerrot, montako työsuojeluilmoitusta tuli: *{ $word } 2*. Jokaisesta joku tarjoaa hetken.
empty-other = Täällä ei ole vielä viestejä.

message-voice = Ääniviesti, 0.07
message-edited = muokattu
message-removed = Viesti poistettu
message-reply = Vastaa viestiin klo { $time }
reply-stop = Älä vastaa tähän viestiin
reactions = Reagoi
choice-chosen = , valittu
choice-send = Lähetä valitut

guide = Kokeile seuraavaksi
guide-open = Näytä, mitä kokeilla
guide-close = Piilota ohje
guide-show = Näytä
guide-step = Vaihe { $step }/5

word-ask = purku
word-held = pidetty
word-cancel = peru
word-report = pakki

hint-ask = Olet **{ $name }**, ja tunti oli rankka. Kirjoita *{ $word }*. Muuta ei tarvitse kertoa.
hint-answer = **{ $name }** sai kysymyksen. Vastaa napilla tai omin sanoin.
hint-claim = Ryhmä näkee pyynnön, ei pyytäjää. Ole **{ $name }** ja paina 👍.
hint-wait = Nyt odotetaan. Siirrä kello seuraavaan tapahtumaan.
hint-talk = Anna ajan kulua: siirrä kelloa tapaamisen yli. Sitten **{ $name }** kirjoittaa *{ $word }*.
hint-held = Tapaamisen aika on ohi. **{ $name }** kirjoittaa *{ $word }*.
hint-morning = Purku on pidetty. Siirrä kello huomisaamuun.
hint-morning-answer = On uusi aamu. **{ $name }** saa vastata tai olla vastaamatta.
hint-told = Siirrä kello seuraavaan tapahtumaan: **{ $name }** kuulee, että huominen on hoidettu, vastattiin tai ei.
hint-cancelled = Pyyntö on peruttu, eikä kukaan saanut tietää pyytäjää. Kirjoita *{ $word }* uudelleen, jos haluat.
hint-over = Tämä pyyntö on päättynyt. Kirjoita *{ $word }* uudelleen, tai aloita alusta.
hint-done = Siinä oli koko kaari: pyyntö, ihminen ja huominen. Kirjoita *{ $word }* uudelleen: valitse **joku muu**, tai siirrä kello ensin perjantaihin tai yöhön.
