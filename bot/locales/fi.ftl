# Every sentence and every word that can be typed, in Finnish: the language the others follow.
# A section says for whose eyes its texts are; bot/localization.py holds every message to it.
# An id names the event. Names and values stay in the nominative.

## Audience: group

need-asked = 🐦 **{ $case }**: kahdenkeskinen hetipurku, { $workplace }, { $slots }. Kuka ehtii parhaiten? Vastaa *{ command-claim.say } { LOWER($case) }* tai 👍.
need-asked-call = 🐦 **{ $case }**: hetipurku puhelimessa, { $workplace }, { $slots }. Kuka ehtii parhaiten? Vastaa *{ command-claim.say } { LOWER($case) }* tai 👍.
need-asked-urgent = 🐦 **{ $case }**: toivoo yhteydenottoa **heti**, { $workplace }. Kuka ehtii parhaiten? Vastaa *{ command-claim.say } { LOWER($case) }* tai 👍.
claim-told = 🐦 **{ $case }**: hoidossa. Kiitos kaikille.
settled-told-group = 🐦 **{ $case }** järjestyi toisella tavalla. Kiitos.
help-told = Kirjoita tähän *!purku* ja jokin näistä, tai minulle yksityisesti:
    { $lines }
    Loput sanat kerron yksityisesti: *{ command-help.say }*.
what-read-told-group = { what-read-told }
open-told-group = { open-told }
open-told-none-group = { open-told-none }
board-told = Avoinna { $number }:
    { $lines }
    Pidän tämän viestin ajan tasalla.
board-told-none = Nyt ei ole avointa. Pidän tämän viestin ajan tasalla.
board-over = Tämä taulu on päättynyt. Uusi: *!purku { command-live-board.say }*.
offering-asked = { $number ->
    [one] Uusi työsuojeluilmoitus
   *[other] { $number } uutta työsuojeluilmoitusta
    }, { $workplace }: { $lines }. Kuka **tarjoaa** hetipurun? Tarjotaan aina, vastaus saa olla ei. Vastaa *{ command-claim.say } { LOWER($case) }* tai 👍. Työsuojeluvastaava kertoo kasvokkain, kenelle; minä en tiedä.
offering-now = Työsuojeluilmoitukset, { $workplace }:
    { $lines }
    Kuka **tarjoaa** hetipurun? Vastaa *{ command-claim.say } { LOWER($case) }* tai 👍. Kenelle, sen työsuojeluvastaava kertoo kasvokkain.
offering-now-none = Työsuojeluilmoitukset, { $workplace }:
    { $lines }
    Kiitos.
network-deaf-told = Botti ei saa yhteyttä: **{ $network }** ({ $minutes } min). Pyynnöt sieltä eivät kulje. Taululle: **Soita { $name } { $phone }**.
network-back-told = Yhteys on taas: **{ $network }**. Se oli poikki, { $since } – { $until }. Aiemmat pyynnöt ovat tallessa.
missed-told-group = Olin poissa, ja osa viesteistä ennen { $until } saattoi jäädä minulta lukematta. Jos kirjoitit minulle silloin, kirjoita uudelleen.
emergency-told-group = En voi nyt välittää pyyntöjä. Ylläpitäjä tietää. Yksin kirjoittaville kerron, kenelle soittaa.
supervision-told = Työnohjaus on { $slots }. Osallistuminen on vapaaehtoista.
group-asked = 🐦 **{ $case }**: { $people ->
    [0] ryhmäpurku
   *[other] ryhmäpurku noin { $people } hengelle
    }, { $workplace }, { $slots }. Ohjaajia **{ $taken }/{ $seats }**. { $taken ->
    [0] Ketkä ehtivät parhaiten?
   *[other] Vielä toinen ohjaaja?
    } Vastaa *{ command-claim.say } { LOWER($case) }* tai 👍.
group-full = { $seats ->
    [1] 🐦 **{ $case }**: hoidossa. Kiitos kaikille.
   *[other] 🐦 **{ $case }**: ohjaajia **{ $seats }/{ $seats }**. Kiitos. Sopikaa keskenänne, kumpi avaa.
    }

## Audience: pool

cover-needed = Tarvitaan { $minutes } min tuuraus: **{ $place }**, { $at }. Kuka ehtii? Vastaa *{ command-claim.say }* tai 👍.
cover-taken = Tuuraus järjestyi. Kiitos kaikille.
cover-over = Tuurausta ei enää tarvita. Kiitos kaikille.

## Audience: requester

need-heard = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Etsin sinulle hetipurkajan. Sinun ei tarvitse kertoa, mitä tapahtui. Tämä on vapaaehtoista.
    Milloin?
    .after = Kysyn hetipurkajilta kahden minuutin päästä, vaikka et vastaa.
need-heard-night = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Nyt ei ole työaika: kysyn hetipurkajilta **{ $ask }** ja kirjoitan sinulle viimeistään **{ $promise }**. Jos tarvitset ihmisen nyt: { $numbers }.
    Tämä on vapaaehtoista. Voit perua milloin vain: *{ command-cancel.say }*. Milloin sinulle sopisi?
need-heard-named = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Etsin sinulle hetipurkajan. Sinun ei tarvitse kertoa, mitä tapahtui. Tämä on vapaaehtoista.
    Ymmärsin: **{ $when }**. Oikein?
    .after = Kysyn hetipurkajilta kahden minuutin päästä, vaikka et vastaa.
need-heard-named-night = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Nyt ei ole työaika: kysyn hetipurkajilta **{ $ask }** ja kirjoitan sinulle viimeistään **{ $promise }**. Jos tarvitset ihmisen nyt: { $numbers }.
    Tämä on vapaaehtoista. Voit perua milloin vain: *{ command-cancel.say }*. Ymmärsin: **{ $when }**. Oikein?
need-heard-hidden = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Etsin sinulle hetipurkajan. En laita ryhmään mitään. Kysyn yksi kerrallaan, ensimmäiseltä kahden minuutin päästä, vaikka et vastaa. En kerro heille ({ $people }). Kukaan ei saa tietää valinnastasi. Tämä on vapaaehtoista.
need-heard-hidden-night = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Nyt ei ole työaika: kysyn **{ $ask }** yksi kerrallaan, ryhmään en laita mitään. En kerro heille ({ $people }). Kirjoitan sinulle viimeistään **{ $promise }**. Jos tarvitset ihmisen nyt: { $numbers }.
need-heard-exclude = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Etsin sinulle hetipurkajan. En laita ryhmään mitään. Kenelle en kerro?
    .after = Voit antaa monta, esim. *3 2*. *0*: ei kukaan näistä. En kysy keneltäkään ennen kuin vastaat.
sign-heard = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    En vastaa puheluihin, en kuuntele ääniviestejä enkä säilytä viestejäsi. Etsinkö sinulle hetipurkajan?
    .after = Jos et vastaa kahteen minuuttiin, etsin.
sign-heard-night = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Jos tarvitset ihmisen nyt: { $numbers }.
    En vastaa puheluihin, en kuuntele ääniviestejä enkä säilytä viestejäsi. Etsinkö sinulle hetipurkajan? Kysyisin { $ask } ja kirjoittaisin sinulle viimeistään { $promise }.
    .after = Jos et vastaa, etsin.
own-talk-heard = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Etsin sinulle toisen kollegan. En kysy ensin niiltä, joiden tiedän olleen mukana, enkä laita ryhmään mitään. Milloin?
    .after = Kysyn yksi kerrallaan kahden minuutin päästä, vaikka et vastaa.
own-talk-heard-night = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Nyt ei ole työaika: kysyn **{ $ask }** yksi kerrallaan, en ryhmässä, ja kirjoitan sinulle viimeistään **{ $promise }**. En kysy ensin niiltä, joiden tiedän olleen mukana. Jos tarvitset ihmisen nyt: { $numbers }.
    Voit perua milloin vain: *{ command-cancel.say }*. Milloin sinulle sopisi?
where-asked = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Etsin sinulle hetipurkajan. Missä olet töissä?
    .after = Jos et vastaa kahteen minuuttiin, kysyn ensimmäisestä.
when-asked = Milloin sinulle sopisi?
    .after = Voit myös kirjoittaa ajan, esim. *klo 13*.
when-now = heti kun joku pääsee
when-morning = heti aamulla
when-break = välitunnilla
when-after = tuntien jälkeen
when-evening = puhelu illalla
when-exclude = joku ei saa tietää tästä
time-right = oikein
time-understood = Ymmärsin: **{ $when }**. Oikein?
when-told = Selvä: { $when }. Kysyn nyt. En kerro, kuka olet. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
    Istu hetkeksi, juo vähän vettä, pyydä joku viereesi.
    .after = Voit perua milloin vain: *{ command-cancel.say }*.
when-told-hidden = Selvä: { $when }. En laita ryhmään mitään, kysyn yksi kerrallaan. En kerro, kuka olet. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
    Istu hetkeksi, juo vähän vettä, pyydä joku viereesi.
    .after = Voit perua milloin vain: *{ command-cancel.say }*.
when-told-night = Selvä: { $when }. Kysyn **{ $ask }**. En kerro, kuka olet. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
    .after = Voit perua milloin vain: *{ command-cancel.say }*.
when-changed = Selvä. Toiveesi on nyt { $slots }.
familiar-yes = mieluiten tuttu
familiar-no = joku, jota en tunne
familiar-told = Selvä. Näet ensin, kuka tulisi. Vasta sinun vastauksesi ratkaisee.
familiar-asked = Kenen kanssa puhuisit mieluiten?
    .after = Voit antaa monta, esim. *3 2*. *0*: ei väliä.
familiar-told-first = Selvä ({ $people }). Kysyn ensin yksityisesti, neljän minuutin kuluttua muiltakin, ellei mitään ole sovittu. Näet ensin, kuka tulisi. Vasta sinun vastauksesi ratkaisee.
familiar-told-also = Selvä ({ $people }). Kysyn nyt myös yksityisesti. Muilta kysyin jo, joten joku muu voi ehtiä ensin. Näet ensin, kuka tulisi, ja voit vastata *{ decide-other-person }*.
stranger-told = Selvä. En tiedä, kenet tunnet. Näet ensin, kuka tulisi. Jos tunnet hänet, vastaa *{ decide-other-person }*, ja etsin toisen.
stranger-told-neighbours = Selvä. Kysyn nyt myös naapurityöpaikalta enkä kerro, kuka olet. Näet ensin, kuka tulisi. Jos tunnet hänet, vastaa *{ decide-other-person }*, ja etsin toisen.
asked = Kysyin nyt. En kerro, kuka olet. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi. Voit perua milloin vain: *{ command-cancel.say }*.
asked-hidden = Kysyn nyt yksi kerrallaan, ryhmään en laita mitään. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi. Voit perua milloin vain: *{ command-cancel.say }*.
asked-morning = Huomenta. Kysyin nyt, kuka ehtii. En kerro, kuka olet. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi. Voit perua milloin vain: *{ command-cancel.say }*.
asked-hidden-morning = Huomenta. Kysyn nyt yksi kerrallaan, ryhmään en laita mitään. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi. Voit perua milloin vain: *{ command-cancel.say }*.
group-lost-told = Ryhmää, jolta kysyn, ei tavoiteta juuri nyt. Etsin muulla tavalla, ja ryhmältä kysyn, kun sen taas tavoittaa. Kirjoitan sinulle viimeistään **{ $promise }**. Jos haluat ihmisen heti: { $numbers }.
group-lost-told-alone = Ryhmää, jolta kysyn, ei tavoiteta juuri nyt, enkä voi kysyä muilta. Kysyn heti, kun ryhmän taas tavoittaa. Kirjoitan sinulle viimeistään **{ $promise }**. Jos haluat ihmisen heti: { $numbers }.
group-back-told = Ryhmä tavoitetaan taas, ja kysyin siltä nyt. En kerro, kuka olet. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
urgent-told = Kysyn nyt. En kerro kenellekään, mitä kirjoitit. Kirjoitan sinulle viimeistään **{ $promise }**. Älä jää yksin.
proposal-told = Viestisi tuli perille. Jos joku ei ole turvassa, soita **{ $emergency }**.
    Laitoin pyynnön ryhmään ilman muuta tekstiä: **{ $bird }**, { $when }. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi. Voit perua: *{ command-cancel.say } { LOWER($bird) }*.
proposal-told-night = Viestisi tuli perille. Jos joku ei ole turvassa, soita **{ $emergency }**.
    Nyt ei ole työaika: laitan pyynnön ryhmään **{ $ask }** ilman muuta tekstiä: **{ $bird }**, { $when }. Kirjoitan sinulle viimeistään **{ $promise }**. Voit perua: *{ command-cancel.say } { LOWER($bird) }*. Jos joku tarvitsee ihmisen nyt: { $numbers }.
proposal-time-unclear = En ollut varma ajasta, joten pyysin ensimmäistä vapaata. Kirjoita aika minulle, niin korjaan sen, esim. *klo 13*.
proposal-slip = Viestissäsi oli muutakin kuin pyyntö. Poistanko sen ryhmästä?
slip-remove = poista
slip-self = poistan itse
proposal-for-whom = Kenelle hetki on? Nimeä en tarvitse.
proposal-other = toiselle: kerron hänelle ajan ja paikan
proposal-self = minulle itselleni
proposal-for-another = Selvä. Kun joku löytyy, kerron sinulle ajan ja paikan. Kysy silloin häneltä, jota asia koskee, sopiiko se.
proposal-for-me = Selvä, etsin sinulle. Sinun ei tarvitse kertoa, mitä tapahtui. Tämä on vapaaehtoista. Voit perua milloin vain: *{ command-cancel.say }*.
notice-told = Selvä. Kun joku löytyy, saat ajan ja paikan, ja kerrot ne hänelle. { $asks }
    .after = Kysyn kahden minuutin päästä, vaikka et vastaa.
notice-told-night = Selvä. Nyt ei ole työaika: kysyn **{ $ask }** ja kirjoitan sinulle viimeistään **{ $promise }**. Kun joku löytyy, saat ajan ja paikan, ja kerrot ne hänelle. { $asks }
notice-face-told = Selvä. Kun joku löytyy, hän tulee ensin luoksesi. Kerrot hänelle kasvokkain, kenestä on kyse, ja hän kysyy itse. Ei on hyvä vastaus. { $asks }
    .after = Kysyn kahden minuutin päästä, vaikka et vastaa.
notice-face-told-night = Selvä. Nyt ei ole työaika: kysyn **{ $ask }** ja kirjoitan sinulle viimeistään **{ $promise }**. Kun joku löytyy, hän tulee ensin luoksesi. Kerrot hänelle kasvokkain, kenestä on kyse, ja hän kysyy itse. { $asks }
notice-asks-when = Milloin sopisi?
notice-asks-language = Millä kielellä hän puhuu mieluiten?
notice-when-asked = Selvä. Ryhmässä en kerro kielestä. Milloin sopisi?
    .after = Voit myös kirjoittaa ajan, esim. *klo 13*.
when-asked-proposer = Milloin sopisi?
    .after = Voit myös kirjoittaa ajan, esim. *klo 13*.
notice-where-asked = Selvä. Missä hän on töissä?
    .after = Jos et vastaa kahteen minuuttiin, kysyn ensimmäisestä.
when-told-proposer = Selvä: { $when }. Kysyn nyt. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
    .after = Voit perua milloin vain: *{ command-cancel.say }*.
when-told-hidden-proposer = Selvä: { $when }. En laita ryhmään mitään, kysyn yksi kerrallaan. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
    .after = Voit perua milloin vain: *{ command-cancel.say }*.
when-told-night-proposer = Selvä: { $when }. Kysyn **{ $ask }**. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
    .after = Voit perua milloin vain: *{ command-cancel.say }*.
claim-told-requester-face = **{ $holder }** voisi tulla luoksesi { $at }. Kerrot hänelle kasvokkain, kenestä on kyse, ja hän kysyy itse.
claim-reminded-face = **{ $holder }** voisi yhä tulla luoksesi { $at }. Kerrot hänelle kasvokkain, kenestä on kyse.
    .after = Jos et vastaa, hän odottaa sinua: { $place }.
time-impossible-face = Se aika ei käynyt. **{ $holder }** voisi tulla luoksesi { $at }.
hand-over-told-requester-face = **{ $colleague }** ei pääsekään. **{ $holder }** voisi tulla luoksesi { $at }. Kerrot hänelle kasvokkain, kenestä on kyse, ja hän kysyy itse.
decide-face = sopii, saat kertoa hänelle nimeni
agreed-visit-face = Sovittu. **{ $holder }** tulee luoksesi { $at }. Kerron hänelle sinun nimesi. Voit perua milloin vain: *{ command-cancel.say }*.
agreed-by-silence-face = **{ $holder }** odottaa sinua { $at }, { $place }. Kerro hänelle siellä, kenestä on kyse. Hän ei tiedä, kuka olet.
not-understood-proposer = Viestisi tuli perille, mutta en osaa lukea sitä. Pyyntösi toiselle on tallessa: **{ $bird }**. Voit vastata numerolla tai kirjoittaa *{ command-cancel.say } { LOWER($bird) }*. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
asked-proposer = Kysyin nyt ryhmältä, kuka ehtii. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
asked-morning-proposer = Huomenta. Kysyin nyt ryhmältä, kuka ehtii. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
claim-told-requester-proposer = **{ $holder }** voisi tulla { $at }, { $place }. Kysy häneltä, jota asia koskee, sopiiko se. Nimeä en tarvitse.
claim-told-requester-call-proposer = **{ $holder }** voisi soittaa { $at }. Hän soittaa sinulle, ja sinä kerrot hänelle, kenestä on kyse. Kysy ensin, sopiiko se.
claim-reminded-proposer = **{ $holder }** voisi yhä tulla { $at }, { $place }. Kysy häneltä, jota asia koskee, sopiiko se.
    .after = Jos et vastaa, hän odottaa siellä. Tulla saa tai olla tulematta.
claim-reminded-call-proposer = **{ $holder }** voisi yhä soittaa { $at }. Hän soittaa sinulle, ja sinä kerrot hänelle, kenestä on kyse.
time-impossible-proposer = Se aika ei käynyt. **{ $holder }** voisi tulla { $at }, { $place }.
time-impossible-call-proposer = Se aika ei käynyt. **{ $holder }** voisi soittaa { $at }.
decide-visit-proposer = hän tulee luokseni (kerron hänelle nimesi)
agreed-point-proposer = Sovittu. **{ $holder }** odottaa { $at }, { $place }. Kerro aika ja paikka eteenpäin. Tulla saa tai olla tulematta.
agreed-call-proposer = Sovittu. **{ $holder }** soittaa sinulle { $at }. Kerron hänelle nimesi.
agreed-by-silence-proposer = **{ $holder }** odottaa { $at }, { $place }. Kerro aika ja paikka eteenpäin. Tulla saa tai olla tulematta.
exclude-asked = Kenelle en kerro?
    .after = Voit antaa monta, esim. *3 2*. *0*: ei kukaan näistä. En kysy keneltäkään ennen kuin vastaat.
exclude-asked-late = Ryhmältä ehdin jo kysyä, mutta nimeäsi siellä ei ole. Otin pyynnön pois ryhmästä. Kenelle en kerro?
    .after = Voit antaa monta, esim. *3 2*. *0*: ei kukaan näistä. En kysy enää keneltäkään ennen kuin vastaat.
exclude-reminded = En ole vielä kysynyt keneltäkään, koska odotan vastaustasi. Kenelle en kerro?
    .after = Voit antaa monta, esim. *3 2*. *0*: ei kukaan näistä. Seuraava viesti { $promise }. Jos haluat ihmisen heti: { $numbers }.
exclude-leader = { $name } (esihenkilö)
exclude-coordinator = { $name } (koordinaattori)
exclude-leaders = kaikki esihenkilöt
exclude-told = Selvä, en kerro heille ({ $people }). En laita ryhmään mitään, kysyn muilta yksi kerrallaan. Kukaan ei saa tietää valinnastasi.
exclude-told-none = Selvä. En laita ryhmään mitään, kysyn yksi kerrallaan. Kukaan ei saa tietää valinnastasi.
exclude-told-late = Selvä, en kerro heille ({ $people }). Ryhmältä ehdin jo kysyä, mutta nimeäsi siellä ei ole. Otin pyynnön pois ryhmästä ja kysyn muilta yksi kerrallaan. Kukaan ei saa tietää valinnastasi. Kirjoitan sinulle viimeistään **{ $promise }**.
promise-kept = Kukaan ei ole vielä vastannut. Etsin yhä. Seuraava viesti **{ $promise }**. Jos haluat ihmisen heti: { $numbers }. Jos et halua näitä viestejä, kirjoita *{ command-enough.say }*.
promise-kept-coordinator = Kukaan ei ole vielä vastannut. Kysyn nyt koordinaattorilta. Seuraava viesti **{ $promise }**. Jos haluat ihmisen heti: { $numbers }.
promise-kept-all-asked = Olen kysynyt kaikilta, joilta voin, ja odotan vastauksia. Seuraava viesti **{ $promise }**. Jos haluat ihmisen heti: { $numbers }. Jos et halua näitä viestejä, kirjoita *{ command-enough.say }*.
promise-kept-neighbours = Kukaan ei ole vielä vastannut. Olen kysynyt myös naapurityöpaikalta enkä kertonut, kuka olet. Seuraava viesti **{ $promise }**. Jos haluat ihmisen heti: { $numbers }. Jos et halua näitä viestejä, kirjoita *{ command-enough.say }*.
promise-kept-unreached = Ryhmää, jolta kysyn, ei vielä tavoiteta. Etsin yhä muulla tavalla. Seuraava viesti **{ $promise }**. Jos haluat ihmisen heti: { $numbers }. Jos et halua näitä viestejä, kirjoita *{ command-enough.say }*.
promise-kept-unreached-alone = Ryhmää, jolta kysyn, ei vielä tavoiteta, enkä voi kysyä muilta. Seuraava viesti **{ $promise }**. Jos haluat ihmisen heti: { $numbers }. Jos et halua näitä viestejä, kirjoita *{ command-enough.say }*.
promise-unasked = En ole vielä kysynyt keneltäkään, koska odotan vastaustasi: kenelle en kerro? Vastaa numeroilla tai *0*. Seuraava viesti **{ $promise }**. Jos haluat ihmisen heti: { $numbers }.
enough-told = Selvä. Etsin yhä, mutta kirjoitan vasta, kun joku löytyy tai päivä päättyy. Voit perua milloin vain: *{ command-cancel.say }*.
claim-told-requester = **{ $holder }** voisi tulla { $at }, { $place }. Hän ei tiedä, kuka olet. Hän odottaa siellä, ja sinä vain menet.
claim-told-requester-call = **{ $holder }** voisi soittaa sinulle { $at }. Hän ei vielä tiedä, kuka olet.
claim-reminded = **{ $holder }** voisi yhä tulla { $at }, { $place }. Hän ei tiedä, kuka olet.
    .after = Jos et vastaa, hän odottaa siellä. Voit tulla tai olla tulematta.
claim-reminded-call = **{ $holder }** voisi yhä soittaa sinulle { $at }. Hän ei tiedä, kuka olet, ennen kuin vastaat.
decide-yes = sopii
decide-call = sopii, saat kertoa hänelle nimeni soittoa varten
decide-other-person = joku muu
decide-other-time = toinen aika
decide-visit = haluan, että hän tulee luokseni (kerron hänelle nimesi)
agreed-point = Sovittu. **{ $holder }** odottaa { $at }, { $place }. Voit tulla tai olla tulematta. Voit perua milloin vain: *{ command-cancel.say }*.
agreed-visit = Sovittu. **{ $holder }** tulee luoksesi { $at }. Kerron hänelle nimesi. Voit perua milloin vain: *{ command-cancel.say }*.
agreed-call = Sovittu. **{ $holder }** soittaa sinulle { $at }. Kerron hänelle nimesi. Voit perua milloin vain: *{ command-cancel.say }*.
agreed-call-now = **{ $holder }** soittaa sinulle viimeistään { $at }. Kerron hänelle nimesi. Voit perua milloin vain: *{ command-cancel.say }*.
cover-offered = Tarvitsetko tuuraajan siksi ajaksi?
agreed-by-silence = **{ $holder }** odottaa { $at }, { $place }. Voit tulla tai olla tulematta. Hän ei tiedä, kuka olet.
call-waits = **{ $holder }** voi soittaa, kun vastaat. Ilman vastaustasi en kerro hänelle nimeäsi, eikä hän soita.
refuse-told = Selvä. Kysyn muilta yksi kerrallaan. Kukaan ei saa tietää valinnastasi. Kirjoitan sinulle viimeistään **{ $promise }**.
other-time-asked = Mikä aika sopisi?
    .after = Voit myös kirjoittaa ajan, esim. *klo 13*.
time-asked-told = Kysyn nyt, sopiiko hänelle (**{ $holder }**) { $at }. Kirjoitan sinulle viimeistään **{ $promise }**.
time-impossible = Se aika ei käynyt. **{ $holder }** voisi tulla { $at }, { $place }. Hän ei tiedä, kuka olet.
time-impossible-call = Se aika ei käynyt. **{ $holder }** voisi soittaa { $at }. Hän ei tiedä, kuka olet.
hand-back-told-requester = **{ $holder }** ei pääsekään. Etsin toisen ja kirjoitan sinulle viimeistään **{ $promise }**.
hand-over-told-requester = **{ $colleague }** ei pääsekään. **{ $holder }** voisi tulla { $at }, { $place }. Hän ei tiedä, kuka olet. Hän odottaa siellä, ja sinä vain menet.
hand-over-told-requester-call = **{ $colleague }** ei pääsekään. **{ $holder }** voisi soittaa sinulle { $at }. Hän ei vielä tiedä, kuka olet.
hand-over-told-requester-call-proposer = **{ $colleague }** ei pääsekään. **{ $holder }** voisi soittaa { $at }. Hän soittaa sinulle, ja sinä kerrot hänelle, kenestä on kyse. Kysy ensin, sopiiko se.
hand-over-told-requester-proposer = **{ $colleague }** ei pääsekään. **{ $holder }** voisi tulla { $at }, { $place }. Kysy häneltä, jota asia koskee, sopiiko se. Nimeä en tarvitse.
truth-told = En löytänyt ketään täksi päiväksi. Se ei johdu sinusta. Jos haluat ihmisen heti: { $numbers }.
    Saanko pyytää koordinaattoria soittamaan sinulle?
truth-told-plain = En löytänyt ketään täksi päiväksi. Se ei johdu sinusta. Jos haluat ihmisen heti: { $numbers }. Voit kirjoittaa *{ command-need.say }* milloin vain.
truth-told-unasked = En ole kysynyt keneltäkään, koska en tiedä, kenelle en saa kertoa. Jos haluat ihmisen heti: { $numbers }. Voit kirjoittaa *{ command-need.say }* milloin vain.
truth-call-me = kyllä, saat kertoa hänelle nimeni
call-asked-told = Kysyn, ehtiikö koordinaattori soittaa. Kirjoitan sinulle viimeistään **{ $promise }**.
call-impossible = Koordinaattori ei pääse nyt soittamaan. Jos haluat ihmisen heti: { $numbers }. Voit kirjoittaa *{ command-need.say }* milloin vain.
call-not-at-night = Yöllä en kysy koordinaattorilta. Jos haluat ihmisen heti: { $numbers }. Voit kirjoittaa minulle milloin vain.
settled-told = Lopetin etsimisen ja tuhosin tiedon siitä, että kirjoitit. Voit kirjoittaa minulle milloin vain.
settled-told-morning = Huomenta. En löytänyt ketään, ja se ei johdu sinusta. Lopetin etsimisen ja tuhosin tiedon siitä, että kirjoitit. Jos haluat, etsin tänään uudelleen: kirjoita *{ command-need.say }*.
cancel-told = Peruttu. Poistin pyyntösi. Voit kirjoittaa minulle milloin vain.
cancel-told-unsure = Selvä, en etsi. Voit kirjoittaa minulle milloin vain.
own-removed-told = { $network ->
    [signal] Poistin tästä keskustelusta sen, mitä olin kirjoittanut sinulle kahden viime päivän aikana. Vanhemmat viestit ja omat viestisi voit poistaa itse. Voit kirjoittaa minulle milloin vain.
   *[other] Poistin tästä keskustelusta sen, mitä olin sinulle kirjoittanut. Omat viestisi voit poistaa itse. Voit kirjoittaa minulle milloin vain.
    }
closed-told = Asia on merkitty päättyneeksi, ja tuhosin tiedon siitä, että kirjoitit. Voit kirjoittaa *{ command-need.say }* milloin vain.
invited-again = Jos haluat, voit kirjoittaa minulle milloin vain.
let-go-told = En ole saanut tietää, tapasitteko. Siksi merkitsin asian päättyneeksi ja tuhosin tiedon siitä, että kirjoitit. Voit kirjoittaa minulle milloin vain.
asker-asked = Kiitos. Kuka saa kysyä sinulta { $at }, miten yö meni?
    .after = Jos et vastaa, muistutan häntä ({ $holder }) enkä itse kysy.
asker-asked-days = Kiitos. Kuka saa kysyä sinulta, miten olet nukkunut, ja milloin?
    .after = Jos et vastaa, muistutan häntä ({ $holder }) { $at } enkä itse kysy.
asker-left-to-holder = Kiitos. Muistutan häntä ({ $holder }) kysymään sinulta { $at }, miten olet nukkunut. Jos et halua, kirjoita *{ command-cancel.say }*. Kun se on hoidettu, tuhoan tiedon siitä, että kirjoitit.
asker-holder = { $holder } kasvokkain
asker-bot = minä täällä
asker-bot-on = minä täällä { $at }
asker-bot-sooner = minä jo { $at }
asker-nobody = ei kukaan
asker-told-holder = Selvä. Muistutan häntä ({ $holder }) { $at }. Kun se on hoidettu, tuhoan tiedon siitä, että kirjoitit.
asker-told-bot = Selvä. Kysyn täällä { $at }. Vastausta en tallenna. Kun se on hoidettu, tuhoan tiedon siitä, että kirjoitit.
asker-told-bot-sooner = { asker-told-bot }
asker-told-late = Selvä. Se aika meni jo, ja muistutin silloin häntä ({ $holder }), joten en itse kysy. Kun se on hoidettu, tuhoan tiedon siitä, että kirjoitit.
reminder-moved = **{ $holder }** ei pääse tänään kysymään sinulta, joten muistutan häntä { $at }.
asker-told-nobody = Selvä. Kukaan ei kysy. Tuhosin tiedon siitä, että kirjoitit. Voit kirjoittaa minulle milloin vain.
bot-asks-asked = **{ $holder }** ei pääse kysymään sinulta { $at }. Saanko kysyä minä täällä, miten yö meni?
    .after = Jos et vastaa, en kysy.
colleague-asked = **{ $holder }** ei pääse kysymään sinulta { $at }. Saako **{ $colleague }** kysyä kasvokkain hänen sijastaan? { $holder } kertoo silloin hänelle, keneltä.
    .after = Jos et vastaa, en kerro kenellekään mitään, ja muistutan häntä ({ $holder }).
colleague-may = saa
colleague-bot = kysy sinä täällä
report-told = Jos asiasta kuuluu tehdä ilmoitus, linkki on tässä: { $link } Ehdit myöhemminkin.
report-told-unanswered = { report-told } Kun huominen on hoidettu, tuhoan tiedon siitä, että kirjoitit.
afterwards-told = Voit kääntyä myöhemminkin näiden puoleen:
    { $contacts }
referral-told = Numeroita, joihin voit soittaa yksin tai yhdessä kollegan kanssa:
    { $contacts }
    Hätä: **{ $emergency }**.
slept-asked = Huomenta. Saitko nukuttua? En tallenna vastausta. Vain kohta 3 välitetään hänelle ({ $holder }).
slept-asked-later = Hei. Saitko nukuttua? En tallenna vastausta. Vain kohta 3 välitetään hänelle ({ $holder }).
slept-asked-alone = Hei. Saitko nukuttua? En tallenna vastausta enkä välitä sitä kenellekään.
slept-well = sain
slept-badly = huonosti
slept-contact = toivon, että { $holder } ottaa yhteyttä
slept-told-well = Hyvä kuulla.
slept-told-badly = Se on tavallista rankan päivän jälkeen.
talk-asked = Haluatko puhua jonkun kanssa?
    .after = Voit kirjoittaa *{ command-need.say }* milloin vain.
talk-holder = { $holder }
talk-health-open = { $name } { $phone } (auki nyt)
talk-health-closed = { $name } { $phone } (aukeaa { $opens })
talk-health-told = Soita, kun sinulle sopii. En merkitse siitä mitään. Voit kirjoittaa minulle milloin vain.
contact-told = Välitän toiveesi nyt: **{ $holder }** saa tietää, että toivot yhteydenottoa. Vastaustasi en tallenna.
contact-told-later = Välitän toiveesi: **{ $holder }** lukee sen, kun työt alkavat, { $at }. Vastaustasi en tallenna. Jos haluat ihmisen heti: { $numbers }.
contact-impossible = **{ $holder }** ei ole enää tavoitettavissa kauttani. Jos haluat ihmisen heti: { $numbers }. Voit myös kirjoittaa *{ command-need.say }*, niin etsin toisen.
holder-left-told = **{ $holder }** ei voi enää kysyä sinulta, miten yö meni. Tuhosin tiedon siitä, että kirjoitit. Voit kirjoittaa minulle milloin vain.
no-thanks-told = Selvä. Voit kirjoittaa minulle milloin vain.
check-consent-asked = Jotkut reagoivat vasta myöhemmin. Saanko kysyä vielä kerran, **{ $at }**?
    .after = Silloin säilytän siihen asti osoitteesi ja kielesi, en muuta.
check-agreed = Selvä. Kysyn sinulta kerran, **{ $at }**. Siihen asti säilytän osoitteesi ja kielesi, en muuta. Voit perua sen milloin vain: *{ command-cancel.say }*.
check-declined = Selvä, en kysy enää. Voit kirjoittaa minulle milloin vain.
check-asked = Hei. Lupasin kysyä vielä kerran: mitä sinulle kuuluu? En tallenna vastausta.
check-well = hyvää
check-talk = haluaisin puhua jonkun kanssa, etsi minulle kollega
check-again-asked = Saanko kysyä vielä viimeisen kerran, **{ $at }**? Sen jälkeen unohdan.
    .after = Siihen asti säilyttäisin osoitteesi ja kielesi, en muuta.
check-told-last = En kysy enää, ja tuhosin osoitteesi. Voit kirjoittaa minulle milloin vain.
check-not-understood = Viestisi tuli perille, mutta en osaa lukea sitä, enkä tallenna sitä. Voit vastata numerolla. Jos tarvitset hetken kollegan kanssa, kirjoita *{ command-need.say }*.
still-here = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**. Pyyntösi on jo tallessa.
    { $stands }
stands-now = { $stands } Jos et ole turvassa, soita **{ $emergency }**.
not-understood = Viestisi tuli perille, mutta en osaa lukea sitä. { $stands } Voit vastata numerolla tai kirjoittaa *{ command-cancel.say }* tai *?*.
edit-told = Luin viestisi ennen kuin muokkasit sitä, ja ensin kirjoittamasi on voimassa. { $stands } Jos tarkoitit muuta, kirjoita se uutena viestinä.
take-back-told = Reaktiosi oli vastaus, ja se on voimassa. { $stands } Jos tarkoitit muuta, kirjoita se.
stands-unasked = En ole vielä kysynyt keneltäkään.
stands-open = Etsin sinulle ihmistä. Kirjoitan viimeistään **{ $promise }**.
stands-open-quiet = Etsin sinulle ihmistä ja kirjoitan, kun joku löytyy. Jos haluat ihmisen heti: { $numbers }.
stands-claimed = **{ $holder }** voisi tulla { $at }, { $place }. Odotan vastaustasi edelliseen kysymykseen.
stands-claimed-call = **{ $holder }** voisi soittaa { $at }. Odotan vastaustasi edelliseen kysymykseen.
stands-agreed = **{ $holder }** odottaa { $at }, { $place }.
stands-agreed-call = **{ $holder }** soittaa sinulle { $at }.
stands-agreed-visit = **{ $holder }** tulee luoksesi { $at }.
stands-missed = Sovittu aika { $at } on ohi. En ole kuullut, tapasitteko. Jos ette tavanneet, etsin uuden: kirjoita *{ command-need.say }*.
stands-held = Olette jo puhuneet. Jos tarvitset uuden hetken, voit kirjoittaa minulle milloin vain. Jos haluat ihmisen heti: { $numbers }.
stands-not-come = Jos haluat uuden ajan, voit kirjoittaa minulle milloin vain.
need-heard-form = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Etsin hetipurkajan. Kenenkään ei tarvitse kertoa, mitä tapahtui. Tämä on vapaaehtoista.
    Kahden kesken vai ryhmälle?
    .after = Jos et vastaa, kysyn kahden minuutin päästä kahdenkeskistä.
need-heard-form-night = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**.
    Nyt ei ole työaika: kysyn hetipurkajilta **{ $ask }** ja kirjoitan sinulle viimeistään **{ $promise }**. Jos tarvitset ihmisen nyt: { $numbers }.
    Tämä on vapaaehtoista. Voit perua milloin vain: *{ command-cancel.say }*. Kahden kesken vai ryhmälle?
    .after = Jos et vastaa, kysyn kahdenkeskistä.
form-one = kahden kesken
form-group = ryhmälle
group-where-asked = Viestisi tuli perille. Jos joku ei ole turvassa, soita **{ $emergency }**.
    Etsin ryhmälle kaksi ohjaajaa. Missä olette töissä?
    .after = Jos et vastaa kahteen minuuttiin, kysyn ensimmäisestä.
group-heard = Viestisi tuli perille. Jos joku ei ole turvassa, soita **{ $emergency }**.
    Etsin ryhmälle kaksi ohjaajaa: **{ $bird }**. Kenenkään ei tarvitse kertoa, mitä tapahtui. Osallistuminen on vapaaehtoista. Voit perua: *{ command-cancel.say } { LOWER($bird) }*.
group-heard-told = Viestisi tuli perille. Jos joku ei ole turvassa, soita **{ $emergency }**.
    Kysyn nyt ryhmälle kahta ohjaajaa: **{ $bird }**, { $slots }. Osallistuminen on vapaaehtoista. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi. Voit perua: *{ command-cancel.say } { LOWER($bird) }*.
group-heard-told-night = Viestisi tuli perille. Jos joku ei ole turvassa, soita **{ $emergency }**.
    Nyt ei ole työaika: kysyn ryhmälle kahta ohjaajaa **{ $ask }**: **{ $bird }**, { $slots }. Kirjoitan sinulle viimeistään **{ $promise }**. Voit perua: *{ command-cancel.say } { LOWER($bird) }*. Jos joku tarvitsee ihmisen nyt: { $numbers }.
group-told = Kysyn nyt: **{ $bird }**, { $slots }. Kirjoitan sinulle viimeistään **{ $promise }**, vaikka uutta ei olisi.
group-told-night = Kysyn **{ $ask }**: **{ $bird }**, { $slots }. Kirjoitan sinulle viimeistään **{ $promise }**. Jos joku tarvitsee ihmisen nyt: { $numbers }.
group-people-asked = Montako teitä suunnilleen on? Nimiä en tarvitse.
    .after = Jos et vastaa, kysyn kahden minuutin päästä ilman lukua.
group-people-again = Yhteen hetkeen mahtuu { $fewest }–{ $most } ihmistä. Montako teitä suunnilleen on? Isommalle joukolle pyydä useampi hetki; yhdelle kirjoita *{ command-need.say }*.
    .after = Jos et vastaa, kysyn kahden minuutin päästä ilman lukua.
group-people-told = Selvä, noin { $number }.
group-time-asked = Milloin? Hetki kestää enintään tunnin.
    .after = Voit myös kirjoittaa ajan, esim. *klo 13*. Jos et vastaa, kysyn kahden minuutin päästä ensimmäisiä aikoja.
group-agreed = Ohjaamassa: **{ $leaders }**, { $slot }, { $place }. Seuraavan viestin voit lähettää kutsuna. En tallenna osallistujien nimiä. Voit perua: *{ command-cancel.say } { LOWER($bird) }*.
group-invitation = Tervetuloa puhumaan yhdessä { $slot }, { $place }, enintään { $minutes } min. Osallistuminen on vapaaehtoista: voit jättää tulematta tai lähteä kertomatta syytä. Puhut vain sen verran kuin haluat. Luottamuksellista. Voit myös pyytää kahdenkeskistä.
group-leaders-told = Nyt ohjaamassa: **{ $leaders }**, { $slot }, { $place }. Aika ei muuttunut.
group-moved-told = Ohjaajia ei löytynyt ajoissa tarpeeksi. Etsin nyt uutta aikaa: { $slot }. Jos olet jo kutsunut muita, kerro heille.
group-hand-back-told = **{ $holder }** ei pääsekään. Etsin toisen ohjaajan ja kirjoitan sinulle viimeistään **{ $promise }**.
promise-kept-seat = Yksi ohjaaja on löytynyt, toista etsin yhä. Seuraava viesti **{ $promise }**. Jos joku haluaa ihmisen heti: { $numbers }. Jos et halua näitä viestejä, kirjoita *{ command-enough.say }*.
settled-told-morning-group = Huomenta. En löytänyt ryhmälle ohjaajia, ja se ei johdu teistä. Lopetin etsimisen ja tuhosin tiedon siitä, että kirjoitit. Jos haluatte, etsin tänään uudelleen: kirjoita *{ command-group-session.say }*.
truth-told-group = En löytänyt ohjaajia täksi päiväksi. Se ei johdu teistä. Jos joku haluaa ihmisen heti: { $numbers }. Kahdenkeskisen voi pyytää milloin vain: *{ command-need.say }*.
stands-group = Etsin ryhmälle ohjaajia: **{ $bird }** { $taken }/{ $seats }. Kirjoitan viimeistään **{ $promise }**.
stands-group-quiet = Etsin ryhmälle ohjaajia: **{ $bird }** { $taken }/{ $seats }. Kirjoitan, kun he löytyvät. Jos joku haluaa ihmisen heti: { $numbers }.
stands-group-agreed = Ohjaamassa: **{ $leaders }**, { $slot }, { $place }.

## Audience: holder

claim-told-holder = Kiitos. **{ $case }** on sinulla, { $at } { $place }. Kysyn vielä, sopiiko se, ja kirjoitan sinulle.
    Jos et pääsekään tai olit tänään itse mukana rankassa tilanteessa, kirjoita *{ command-hand-back.say } { LOWER($case) }*. Syytä ei kysytä.
claim-told-holder-call = Kiitos. **{ $case }** on sinulla: puhelu { $at }. Kysyn vielä, sopiiko se, ja kirjoitan sinulle.
    Jos et pääsekään tai olit tänään itse mukana rankassa tilanteessa, kirjoita *{ command-hand-back.say } { LOWER($case) }*. Syytä ei kysytä.
offer-accepted = Kiitos. Nimi tälle on **{ $case }**, { $at } { $place }. Kysyn vielä, sopiiko se, ja kirjoitan sinulle. Tästä ei puhuta ryhmässä.
    Jos et pääsekään, kirjoita *{ command-hand-back.say } { LOWER($case) }*. Syytä ei kysytä.
offer-accepted-call = Kiitos. Nimi tälle on **{ $case }**: puhelu { $at }. Kysyn vielä, sopiiko se, ja kirjoitan sinulle. Tästä ei puhuta ryhmässä.
    Jos et pääsekään, kirjoita *{ command-hand-back.say } { LOWER($case) }*. Syytä ei kysytä.
meeting-point = **{ $case }**: { $at }, { $place }. Ole paikalla 5 min ennen. { $bag }
    Hän voi tulla tai olla tulematta. Kun olette puhuneet, kirjoita *{ command-held.say }*; jos kukaan ei tule, *{ command-not-come.say }*.
meeting-visit = **{ $case }**: { $at }. Sinua pyydetään tulemaan luokse, huonetta ei tarvita. { $bag }
    Kun olette puhuneet, kirjoita *{ command-held.say }*. Nimi, vain sinua varten: { $requester }
meeting-visit-face = **{ $case }**: { $at }. Mene ensin kollegasi luo: hän kertoo sinulle kasvokkain, kenestä on kyse. Kysy sitten tältä itseltään. Ei on hyvä vastaus: kirjoita silloin *{ command-declined.say }*. { $bag }
    Kun olette puhuneet, kirjoita *{ command-held.say }*. Kollegasi nimi, vain sinua varten: { $requester }
meeting-point-face = **{ $case }**: { $at }, { $place }. Siellä kollega voi kertoa sinulle, kenestä on kyse. Kysy sitten tältä itseltään. Ei on hyvä vastaus: kirjoita silloin *{ command-declined.say }*. { $bag }
    Kun olette puhuneet, kirjoita *{ command-held.say }*; jos kukaan ei tule, *{ command-not-come.say }*.
meeting-call = **{ $case }**: puhelu { $at }. Soita silloin, puhelua odotetaan.
    Kun olette puhuneet, kirjoita *{ command-held.say }*. Nimi, vain sinua varten: { $requester }
meeting-call-now = **{ $case }**: soita viimeistään { $at }. Puhelua odotetaan.
    Kun olette puhuneet, kirjoita *{ command-held.say }*. Nimi, vain sinua varten: { $requester }
meeting-own = **{ $case }** on sinulla: { $at }. Tiedät, kenestä on kyse. { $bag }
    Kun olette puhuneet, kirjoita *{ command-held.say }*.
card = Tueksi hetkeen, noin 10 minuuttia:
    1/5 Hän kertoo sen verran kuin haluaa. Älä kaivele, älä kysy miksi.
    2/5 Tunteet, tuntemukset, ajatukset: kaikki kelpaa.
    3/5 "Minusta tuntuisi varmasti samalta."
    4/5 Rohkaise. Jos on raskasta: { $support }.
    5/5 Sopikaa huomisesta. Ei muistiinpanoja.
card-urgent = Tueksi hetkeen:
    Kysy suoraan, onko hän turvassa. Jos on vaara: { $emergency }, älä jätä yksin, mene mukaan päivystykseen. Luottamus väistyy, kun henki on vaarassa.
    Hän kertoo sen verran kuin haluaa. Älä kaivele, älä kysy miksi.
    Jos on raskasta: { $support }. Ei muistiinpanoja.
settled-told-holder = **{ $case }** järjestyi toisella tavalla. Kiitos, että tarjouduit.
time-asked = **{ $case }**: sopisiko toinen aika, { $at }?
    .after = Jos et vastaa kymmeneen minuuttiin, kerron, että aika ei käynyt.
time-suits = sopii
time-does-not = ei sovi
held-told = Hyvä. Montako osallistui? Montako minuuttia? Esim. *1 12*.
referral-asked = Ohjattiinko eteenpäin? Vain määrä tallentuu.
referral-none = ei
referral-health = työterveys
referral-other = muu
themes-asked = Nousiko esiin jotain, minkä työpaikka voi korjata? Vain määrä tallentuu, kuukausittain, ei tapauksittain. Voit antaa monta, esim. *1 3*.
closing-thanks = Kirjattu: **{ $case }**. Kiitos.
not-come-told = Kirjattu. Näin saa tehdä. Kiitos, että odotit.
how-it-went = Miten **{ $case }** meni?
how-it-went-again = { $number ->
    [1] 🐦 **{ $case }** on ollut auki eilisestä. Miten päättyi?
   *[other] 🐦 **{ $case }** on ollut auki { $number } päivää. Miten päättyi?
    }
not-yet-told = Selvä. Kysyn uudelleen { $at }. Jos **{ $case }** päättyy sitä ennen, kirjoita *{ command-held.say }* tai *{ command-not-come.say }*.
closed-for-holder = **{ $case }**: koordinaattori kirjasi, miten se päättyi. Sinun ei tarvitse enää vastata. Kiitos.
let-go-told-holder = **{ $case }** on merkitty päättyneeksi, koska en saanut tietää, miten se meni. Kiitos.
holder-reminded = Huomenta. **{ $case }**: kysy tänään lyhyesti kasvokkain, saiko hän nukuttua.
holder-reminded-again = **{ $case }**: kysy vielä tänään lyhyesti kasvokkain, saiko hän nukuttua.
holder-unsure = **{ $case }**: en voi tietää, tuliko viestini perille, enkä lähetä sitä toista kertaa. Jos tapaatte, kysy lyhyesti kasvokkain, tuliko se. Jos se ei tullut, kysy, saiko hän nukuttua.
holder-unsure-over = **{ $case }**: viestini tuli perille. Sinun ei tarvitse tehdä mitään. Kiitos.
holder-later-told = Selvä, muistutan { $at }.
contact-wished = **{ $case }** toivoo yhteydenottoa tänään.
contact-wished-back = **{ $case }** toivoo yhteydenottoa, kun palaat.
finished-told = Kiitos. **{ $case }** on hoidettu loppuun, ja tuhosin tiedon siitä, kuka pyysi.
away-holds = **{ $case }** on sinulla, { $at }. Jos et pääse, kirjoita *{ command-hand-back.say } { LOWER($case) }* tai *{ command-hand-over.say } { LOWER($case) }*.
away-follow-up = Sinulla on poissa ollessasi yksi jälkikysymys: **{ $case }**, { $at }.
away-keep = hoidan itse
away-bot = botti kysyy, jos pyytäjä sallii
away-pass = siirrä toiselle
away-kept = Selvä. **{ $case }**: muistutan sinua { $at }.
away-settled = **{ $case }**: huominen on jo hoidossa. Sinun ei tarvitse tehdä mitään.
bot-asks-told = Selvä. **{ $case }**: kysyn luvan. Jos en saa lupaa, muistutan sinua.
hand-over-whom = Kenelle siirrän tapauksen **{ $case }**?
hand-over-which = Ryhmässä on useampi sen niminen. Kenelle siirrän tapauksen **{ $case }**?
hand-over-not-found = Sen nimistä ei ole ryhmässä. Kenelle siirrän tapauksen **{ $case }**?
hand-over-away = **{ $colleague }** on tänään poissa. Kenelle siirrän tapauksen **{ $case }**?
hand-over-nobody = Ryhmässä ei ole nyt ketään muuta, jolta voisin kysyä. **{ $case }** on yhä sinulla.
hand-over-asked = Kysyn häneltä (**{ $colleague }**), ehtiikö hän. Kirjoitan sinulle viimeistään **{ $promise }**. Siihen asti **{ $case }** on sinulla.
hand-over-already = Kysyin jo häneltä (**{ $colleague }**), ehtiikö hän. Kirjoitan sinulle viimeistään **{ $promise }**. Siihen asti **{ $case }** on sinulla.
hand-over-declined = **{ $colleague }** ei ehdi. **{ $case }** on yhä sinulla.
hand-over-leave-asked = **{ $colleague }** ehtii. Kysyn vielä luvan. Jos en saa sitä, **{ $case }** jää sinulle.
follow-up-yours = Saat kysyä kasvokkain, miten yö meni: **{ $case }**, { $at }. { $colleague } kertoo sinulle, keneltä; minä en kerro nimeä.
claim-yours = **{ $case }** on jo sinulla. Kiitos.
take-back-late = Otit reaktiosi pois, mutta **{ $case }** on yhä sinulla, { $at }. Jos et pääse, kirjoita *{ command-hand-back.say } { LOWER($case) }*. Syytä ei kysytä.
stale-asked = Onko **{ $case }** yhä sinulla, { $at }?
    .after = Jos et vastaa kymmeneen minuuttiin, se palautuu muille.
stale-yes = on
stale-no = en ehdi
stale-kept = Kiitos. **{ $case }** on yhä sinulla, { $at }.
before-point = **{ $case }**: { $at }, { $place }.
before-visit = **{ $case }**: { $at }. Sinua odotetaan.
before-call = **{ $case }**: puhelu { $at }.
seat-told = Kiitos. **{ $case }** on sinulla, { $slot }, { $place }. Etsin vielä toista ohjaajaa ja kirjoitan sinulle.
    Jos et pääsekään tai olit itse mukana, kirjoita *{ command-hand-back.say } { LOWER($case) }*. Syytä ei kysytä.
group-meeting = **{ $case }**: { $slot }, { $place }. **{ $colleague }** ohjaa kanssasi. Olkaa paikalla 10 min ennen ja sopikaa, kumpi avaa. { $bag }
    Kun olette puhuneet, toinen teistä kirjoittaa *{ command-held.say }*; jos kukaan ei tule, *{ command-not-come.say }*.
group-meeting-alone = **{ $case }**: { $slot }, { $place }. Toista ohjaajaa ei löytynyt, joten ohjaat tällä kertaa yksin. Jos et halua, kirjoita *{ command-hand-back.say } { LOWER($case) }*. { $bag }
    Kun olette puhuneet, kirjoita *{ command-held.say }*; jos kukaan ei tule, *{ command-not-come.say }*.
card-group = Tueksi ryhmälle, 45–{ $minutes } minuuttia, tuolit ympyrään:
    1/5 Sanokaa aluksi: vapaaehtoista, luottamuksellista, lähteä saa. Kukin kertoo sen verran kuin haluaa. Älkää kaivelko.
    2/5 Tunteet, tuntemukset, ajatukset: kaikki kelpaa. Puheenvuoron saa ohittaa.
    3/5 "Minusta tuntuisi varmasti samalta."
    4/5 Rohkaiskaa. Jos jollain on raskasta: { $support }. Kysykää häneltä kahden kesken.
    5/5 Sopikaa huomisesta. Ei muistiinpanoja.
seat-moved = **{ $case }**: toista ohjaajaa ei löytynyt ajoissa. Uusi aika on { $slot }, { $place }. Jos et pääse, kirjoita *{ command-hand-back.say } { LOWER($case) }*.
seat-not-filled = **{ $case }**: toista ohjaajaa ei löytynyt täksi päiväksi. Sinun ei tarvitse odottaa. Kiitos, että tarjouduit.
seat-partner-left = **{ $case }**: { $colleague } ei pääsekään. Etsin toisen ohjaajan. Sinun paikkasi pysyy.
seat-partner-changed = **{ $case }**: **{ $colleague }** on nyt toinen ohjaaja.
held-told-group = Hyvä. Montako osallistui? Montako minuuttia? Esim. *6 50*.
closed-by-partner = **{ $case }**: { $colleague } kirjasi, miten se meni. Sinun ei tarvitse tehdä mitään. Kiitos.
holder-reminded-group = Huomenta. **{ $case }**: kun tapaat eilisiä osallistujia, kysy lyhyesti, saivatko he nukuttua.
holder-reminded-group-again = **{ $case }**: ehdit vielä tänään kysyä lyhyesti osallistujilta, saivatko he nukuttua.
finished-by-partner = **{ $case }**: { $colleague } kertoi kysyneensä. Saat silti kysyä heiltä, jotka tapaat.
hand-over-beside = **{ $colleague }** ei voi ottaa juuri tätä paikkaa. Kenelle siirrän tapauksen **{ $case }**?

## Audience: facilitator

welcome-told = Hei. Olen botti ja välitän pyyntöjä: { $workplace }.
    Kun ryhmässä kysyn, kuka ehtii, vastaa siellä *{ command-claim.say }* ja linnun nimi tai 👍. Loput sovitaan tässä keskustelussa. Kieltäytyä saa aina, syytä ei kysytä.
    Komennot: *{ command-help.say }*. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
unheard-told-group = Viestisi ryhmässä jäi minulta lukematta. Jos se oli minulle, lähetä se uudelleen tai kirjoita tähän.
unheard-told-group-closed = En voi nyt lukea ryhmää, joten viestisi jäi minulta lukematta. Jos se oli minulle, kirjoita tähän.
device-doubted-told = Sinulla on laite, jota et ole vielä vahvistanut omaksesi, joten sille en lähetä luettavaa. Vahvista se sovelluksesi asetuksissa: Elementissä kohta Istunnot. Muilla laitteillasi kaikki näkyy kuten ennen. Jos laite ei ole sinun, kirjaa se ulos samassa kohdassa.
offer-asked = Ehtisitkö yhden kahdenkeskisen hetken, { $slots }? Tästä ei puhuta ryhmässä.
offer-asked-call = Ehtisitkö soittaa yhden puhelun, { $slots }? Tästä ei puhuta ryhmässä.
on-site-asked = Ehtisitkö? **{ $bird }**: kahdenkeskinen hetki, { $slots }. Kysyn ensin paikalla olevilta, ryhmältä { $ask }.
first-asked = Ehtisitkö yhden kahdenkeskisen hetken, { $slots }? Kysyn ensin yksityisesti, muilta { $ask }.
first-asked-call = Ehtisitkö soittaa yhden puhelun, { $slots }? Kysyn ensin yksityisesti, muilta { $ask }.
also-asked = **{ $bird }** on yhä auki, { $slots }. Ehtisitkö?
neighbour-asked = Ehtisitkö yhden kahdenkeskisen hetken naapurissa: { $workplace }, { $slots }? Tästä ei puhuta ryhmässä.
neighbour-asked-call = Ehtisitkö soittaa yhden puhelun naapuriin: { $workplace }, { $slots }? Tästä ei puhuta ryhmässä.
window-asked = **{ $bird }** on yhä auki. Parasta olisi ehtiä viimeistään { $at }. Ehtisitkö?
last-call-asked = **{ $bird }** on yhä auki, ja työpäivä päättyy { $at }. Ehtisitkö vielä tänään?
last-call-now = ehdin nyt
last-call-evening = soitan illalla, { $at }
neighbours-told = Selvä. Kysyn nyt naapurilta yksi kerrallaan.
neighbours-late = Tältä päivältä haku on päättynyt, joten en kysy naapurilta. Pyytäjä sai numerot, joihin voi soittaa.
offer-yes = ehdin
offer-no = en ehdi
offer-declined-told = Kiitos, että vastasit.
offer-over = Tämä on jo järjestynyt. Kiitos, että olit valmis.
standby-asked = **{ $bird }** on taas vapaa. Ehditkö yhä?
claim-late = Toinen ehti ottaa tapauksen **{ $bird }**. Kiitos, että olit valmis.
react-asked = Kiitos. **{ $bird }** on alustavasti sinulla. Ehditkö?
    .after = Jos olit tänään itse mukana rankassa tilanteessa, vastaa 3. Jos et vastaa kolmeen minuuttiin, se vapautuu muille.
react-yes = kyllä
react-no = en
react-involved = olin itse mukana, etsi toinen
hand-back-told = **{ $bird }** palautui muille. Ei haittaa, kiitos kun kerroit.
stale-told = **{ $bird }** palautui muille. Ei haittaa.
stale-late = **{ $bird }** ehti palautua muille. Jos ehdit sittenkin, kirjoita *{ command-claim.say } { LOWER($bird) }*.
hand-over-question = **{ $colleague }** pyytää sinua ottamaan tapauksen **{ $bird }**, { $at }, { $place }. Ehditkö?
hand-over-question-call = **{ $colleague }** pyytää sinua ottamaan tapauksen **{ $bird }**, puhelu { $at }. Ehditkö?
hand-over-question-hidden = **{ $colleague }** pyytää sinua ottamaan yhden tapauksen, { $at }, { $place }. Tästä ei puhuta ryhmässä. Ehditkö?
hand-over-question-call-hidden = **{ $colleague }** pyytää sinua ottamaan yhden tapauksen, puhelu { $at }. Tästä ei puhuta ryhmässä. Ehditkö?
hand-over-question-follow-up = **{ $colleague }** pyytää sinua kysymään kasvokkain, miten yö meni (**{ $bird }**, { $at }). Ehditkö?
hand-over-question-follow-up-hidden = **{ $colleague }** pyytää sinua kysymään kasvokkain, miten yö meni ({ $at }). Tästä ei puhuta ryhmässä. Ehditkö?
hand-over-thanks = Kiitos. Kysyn vielä luvan ja kirjoitan sinulle, jos saan sen. Muuten sinun ei tarvitse tehdä mitään.
hand-over-done = **{ $colleague }** otti tapauksen **{ $bird }**. Kiitos, että kerroit.
follow-up-passed = **{ $colleague }** saa kysyä sijastasi: **{ $bird }**. Kerro hänelle kasvokkain, keneltä. Kiitos.
follow-up-passed-proposed = **{ $colleague }** ehtii kysyä sijastasi: **{ $bird }**. Kysy ensin lupa siltä, jota asia koskee, ja kerro vasta sitten, keneltä.
handled-told = **{ $bird }**: huominen on hoidettu. Voit moikata käytävällä.
log-asked = Montako minuuttia? Esim. *10*, tai *2 15*, jos osallistujia oli kaksi. *0*: en muista.
log-asked-again = En kirjannut vielä mitään. Montako minuuttia (1–{ $minutes })? Jos osallistujia oli useampi, anna ensin heidän määränsä (enintään { $people }), esim. *2 15*. *0*: en muista.
log-asked-words = En kirjannut vielä mitään. Luen tästä vain kokonaiset luvut. Muut sanat, kuten nimet, jätin pois enkä säilytä niitä. Montako minuuttia? Esim. *10* tai *2 15*. *0*: en muista.
log-told = Kirjattu: yksi keskustelu{ $people ->
    [one] {""}
   *[other] , { $people } osallistujaa
    }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min
    }, tänään. En tiedä kenen kanssa, eikä tarvitse. Muistutanko sinua kysymään, saiko hän nukuttua?
log-told-words = { log-told }
    .after = Luin viestistäsi vain luvut. Nimeä en tarvitse enkä säilytä.
log-wrong = väärin kirjattu, poista
log-undone = Poistin sen luvuista. Muuta siitä ei ollut tallessa.
reminder-agreed = Selvä. Muistutan sinua { $at }{ $number ->
    [one] .
   *[other] , yhdellä kertaa { $number } keskustelusta.
    } Voit perua muistutuksen: *{ command-cancel.say }*.
reminder-declined = Selvä, en muistuta.
reminded-of-yesterday = { $number ->
    [one] Eilinen: kysy lyhyesti, saiko hän nukuttua.
   *[other] Eiliset { $number } keskustelua: kysy kultakin lyhyesti, saiko hän nukuttua.
    }
reminded-of-days = { $number ->
    [one] Keskustelusi { $days }: kysy lyhyesti, saiko hän nukuttua.
   *[other] { $number } keskustelua, { $days }: kysy kultakin lyhyesti, saiko hän nukuttua.
    }
reminder-more = hän tarvitsee lisää tukea (saat ohjekortin)
reminder-done = Kiitos. Tästä jäi talteen vain luku.
support-card = Ohjekortti, kun hän tarvitsee lisää tukea:
    1/3 Sano, että se on tavallista. Kysy, kenen kanssa hän haluaisi puhua.
    2/3 Tarjoudu soittamaan yhdessä:
    { $contacts }
    3/3 Jos henki tai terveys on vaarassa: **{ $emergency }**, älä jätä yksin. Ei muistiinpanoja.
how-are-you-asked = Kiitos tästä päivästä. Entä sinä?
    .after = En tallenna vastausta, tauon tallennan.
how-are-you-asked-later = Kiitos viime päivistä. Entä sinä?
    .after = En tallenna vastausta, tauon tallennan.
how-are-you-fine = kunnossa
how-are-you-talk = haluan itse puhua toisen kanssa
how-are-you-rest = pidän viikon taukoa
how-are-you-fine-told = Hyvä kuulla. Kiitos.
week-full-told = Sinulla on ollut tällä viikolla { $number ->
    [one] yksi keskustelu
   *[other] { $number } keskustelua
    }. Kysyn seuraavaksi ensin muilta.
remove-told = Poistin viestisi ryhmästä.
remove-impossible = En voi poistaa viestiäsi ryhmästä. Poista se itse: paina viestiä pitkään, valitse Poista, ja jos sovellus kysyy, poista se kaikilta.
proposal-another = **{ $bird }** odottaa jo ottajaa. Tarvitaanko toinenkin?
proposal-no-other = Selvä, en pyytänyt toista.
load-told = Tällä viikolla: keskusteluja { $held }, vain sinulta kysyttyjä pyyntöjä { $asked }. Kahdeksassa viikossa: keskusteluja { $held_total }, vain sinulta kysyttyjä pyyntöjä { $asked_total }.
    Koordinaattori näkee keskustelujen määrän, kun viikko on ohi. Muut eivät näe mitään.
load-told-full = { load-told }
    Kysyn tällä viikolla ensin muilta.
free-told = Vapaat aikasi: { $lines }. { $place }
free-told-both = Yhteiset vapaat: { $lines }. { $place }
offering-yours = **{ $bird }** on sinulla. { $name } kertoo sinulle kasvokkain, kenelle tarjotaan; minä en tiedä. Vastaus saa olla ei. Kun olet tarjonnut, kirjoita *{ command-offered.say } { LOWER($bird) }*. Jos et ehdi: *{ command-hand-back.say } { LOWER($bird) }*.
offering-yours-alone = **{ $bird }** on sinulla. Kenelle tarjotaan, sen kuulet kasvokkain; minä en tiedä. Vastaus saa olla ei. Kun olet tarjonnut, kirjoita *{ command-offered.say } { LOWER($bird) }*. Jos et ehdi: *{ command-hand-back.say } { LOWER($bird) }*.
offering-late = Toinen ehti ottaa: **{ $bird }**. Kiitos, että olit valmis.
offering-one-asked = Otatko sinä: **{ $bird }**?
offering-which-asked = Minkä otat?
    .after = Voit myös kirjoittaa linnun nimen, esim. *{ command-claim.say } { LOWER($bird) }*.
offering-which-offered = Minkä olet tarjonnut?
    .after = Voit myös kirjoittaa linnun nimen, esim. *{ command-offered.say } { LOWER($bird) }*.
offering-answer-asked = **{ $bird }**: mitä vastattiin? Vain määrä tallentuu.
offering-reminded = **{ $bird }** odottaa yhä tarjousta, { $number } pv. Jos tarjosit jo, mitä vastattiin? Vain määrä tallentuu.
offering-not-yet = en ole vielä tarjonnut
offering-give-back = en ehdi, anna muille
offering-accepted-told = Kirjattu. Kiitos. Sopikaa hetki keskenänne. Kun olette puhuneet, kirjoita *{ command-log.say } 10*.
    { $rest }
offering-declined-told = Kirjattu. Kiitos.
    { $rest }
offering-card-wanted = kortti tueksi hetkeen
offering-wrong = vastaus olikin toinen
offering-card = { card }
offering-settled-told = **{ $bird }** järjestyi toisella tavalla: ilmoitus peruttiin. Sinun ei tarvitse tarjota. Kiitos, että tarjouduit.
on-site-asked-group = Ehtisitkö? **{ $bird }**: ryhmälle toinen ohjaaja, { $slots }. Kysyn ensin paikalla olevilta, ryhmältä { $ask }.
offer-asked-group = Ehtisitkö ohjata ryhmää toisen kanssa, { $slots }? Tästä ei puhuta ryhmässä.
neighbour-asked-group = Ehtisitkö ohjata ryhmää toisen kanssa naapurissa: { $workplace }, { $slots }? Tästä ei puhuta ryhmässä.
seat-wanted = Kiitos. **{ $bird }**: toinenkin paikka on vielä vapaa. Ehditkö?
    .after = Jos olit tänään itse mukana rankassa tilanteessa, vastaa 3.
seat-for-experienced = Kiitos, että tarjouduit. **{ $bird }**: ensimmäisen paikan otti toinen uusi ohjaaja, joten hänen parikseen etsin kokeneen. Muut eivät näe tätä viestiä.
seat-enough-told = Kiitos. Kerron ohjaajalle ja pyytäjälle.

## Audience: coordinator

coordinator-asked = 🐦 **{ $bird }** on odottanut ottajaa { $minutes } min.
coordinator-asked-hidden = Yksi pyyntö odottaa ottajaa, { $slots }. Tästä ei puhuta ryhmässä.
coordinator-asked-unreached = 🐦 **{ $bird }** odottaa ottajaa, { $slots }, eikä ryhmältä voi nyt kysyä.
coordinator-asked-unreached-urgent = 🐦 **{ $bird }** toivoo yhteydenottoa **heti**, eikä ryhmältä voi nyt kysyä.
coordinator-takes = otan
coordinator-cannot = en ehdi
coordinator-calls = voin soittaa, jos hän haluaa
how-it-went-coordinator = 🐦 **{ $bird }** on ollut auki { $number ->
    [0] tämän päivän
    [1] eilisestä
   *[other] { $number } päivää
    }, eikä { $holder } ole vielä kertonut, miten se päättyi. Voit kysyä häneltä. Miten päättyi?
not-yet-told-coordinator = Selvä. Kysyn sinulta uudelleen { $at }.
coordinator-unsure = 🐦 **{ $bird }**: en voi tietää, tuliko viestini perille, enkä lähetä sitä toista kertaa. { $holder } ei ole nyt paikalla. Jos tavoitat hänet, pyydä häntä kysymään kasvokkain, tuliko se.
closing-thanks-coordinator = Kirjattu. Kiitos.
coordinator-lends = kysy naapurilta
coordinator-group-lost = En pääse nyt ryhmään: { $workplace }. Pyynnöt tulevat yhä perille, mutta ryhmältä en voi kysyä, joten kysyn sinulta heti. Kun minut kutsutaan takaisin ryhmään, kysyn siellä avoimista.
coordinator-network-deaf = { network-deaf-told }
coordinator-network-back = { network-back-told }
coordinator-group-back = Olen taas ryhmässä: { $workplace }. Avoimista kysyn siellä nyt.
phone-asked = Vaihtoiko **{ $holder }** puhelimen? Viestit tulevat nyt toisesta puhelimesta kuin ennen. Jos et tiedä, kysy kasvokkain tai soita.
    .after = Jos et vastaa puoleen tuntiin, en kerro siihen puhelimeen tapauksista.
offering-late-told = { $number ->
    [one] Yksi työsuojeluilmoitus odottaa yhä
   *[other] { $number } työsuojeluilmoitusta odottaa yhä
    }, että joku tarjoaa: { $lines }. Voit ottaa itse (*{ command-claim.say }* ja linnun nimi) tai pyytää jotakuta.
call-asked = Yksi työkaveri toivoo, että soitat hänelle tänään. Ehditkö puolen tunnin sisällä? Jos ehdit, kerron nimen.
call-yes = ehdin
call-no = en ehdi
coverage-told = Tänään { $hours } ryhmästä ei ole ketään paikalla.
coverage-told-neighbours = Tänään { $hours } ryhmästä ei ole ketään paikalla. Naapurissa on: { $lines }.
loads-told = Keskustelut viime viikolla, ja kaikkiaan (enintään 8 viikkoa):
    { $lines }
    Tämä viikko näkyy ensi viikolla. Mukana ovat myös keskustelut, jotka eivät kulkeneet ryhmän kautta.
loads-told-none = Ryhmässä ei ole nyt ketään.
coordinator-asked-group = 🐦 **{ $bird }**: ryhmälle ohjaajia { $taken }/{ $seats }, { $slots }. Voitko auttaa?
coordinator-enough = yksi ohjaaja riittää

## Audience: leader

serious-told-fi = Tee nämä järjestyksessä:
    { $lines }
    Vakava on kuolema tai vaikea tai mahdollisesti pysyvä vamma, myös väkivallasta. Jos vamman vakavuus on epäselvä, ilmoita silti.
    En ilmoita mihinkään itse. Tallennan vain muistutuksen. Muistutanko { $at }?
serious-told-no = Tee nämä järjestyksessä:
    { $lines }
    Vakava on kuolema tai vakava ruumiillinen tai psyykkinen vamma, myös väkivallasta ja uhkailusta.
    En ilmoita mihinkään itse. Tallennan vain muistutuksen. Muistutanko { $at }?
serious-told = Tee nämä järjestyksessä:
    { $lines }
    Kenelle muulle täällä on ilmoitettava ja mihin mennessä, sitä en tiedä varmasti: selvitä se heti työsuojelusta.
    En ilmoita mihinkään itse. Tallennan vain muistutuksen. Muistutanko { $at }?
duty-agreed = Selvä. Muistutan sinua { $at }. Voit perua muistutuksen: *{ command-cancel.say }*.
duty-reminded = Muistutus, jota pyysit: käy vielä läpi lista, jonka sait minulta.
leader-told = **Nyt:**
    1 Ovatko kaikki turvassa?
    2 Tauko tai tuuraus.
    3 Ei ketään yksin alkuun.
    4 Kyyti, läheiset?
    5 Jos se on vakavaa: { $numbers }. Koko lista: *{ command-serious.say }*.
    Kirjoita *{ command-plan.say }*, kun on rauhallista.
plan-asked = Sovi sen kanssa, jota asia koskee:
    • Milloin puhutte seuraavan kerran?
    • Kuka on yhteyshenkilö? Anna yhteystieto kirjallisena.
    • Mitä lähipäivinä tehdään, mitä ei?
    • Tarvitaanko nyt kevennystä, lääkäriä tai muuta tukea?
    En tallenna vastauksia. Milloin muistutan sinua?
    .after = Voit antaa monta, esim. *1 3*.
plan-asked-words = { plan-asked }
    .after = Voit antaa monta, esim. *1 3*. En tallenna nimiä enkä sitä, mitä tapahtui: muista sanoistasi ei jäänyt mitään talteen.
plan-agreed = Selvä. Muistutan sinua { $dates }, enkä merkitse, kenestä tai mistä. Voit perua muistutukset: *{ command-cancel.say }*.
plan-reminded = Muistutus: jotkut reagoivat vasta muutaman päivän kuluttua. Kysy, miten menee, painostamatta.
learning-told = Kun on rauhallista, käykää yhdessä läpi, syyllistä etsimättä:
    1 Mitä tapahtui ja missä järjestyksessä?
    2 Mikä olisi voinut estää sen tai lieventää sitä?
    3 Mitä muutamme?
    4 Kuka huolehtii siitä ja mihin mennessä?
    Osallistua saa tai olla osallistumatta. Tämä on eri asia kuin kahdenkeskinen hetki: tunteista ei tarvitse puhua. Kirjatkaa tulos työpaikan omaan järjestelmään. Minä en tallenna siitä mitään.
leader-not-reminded = Selvä, en muistuta.

## Audience: safety

reports-asked = Montako uutta ilmoitusta? Vastaa numerolla, 1–{ $most }. Nimiä en tarvitse.
reports-asked-again = En merkinnyt vielä mitään. Montako uutta ilmoitusta? Vastaa yhdellä numerolla, 1–{ $most }. Muita sanoja en lue enkä säilytä. *0*: ei yhtään.
reports-where-asked = Mistä työpaikasta on kyse?
reports-again-asked = Merkitsin jo { $at }: { $lines }. { $number ->
    [one] Onko tämä uusi niiden lisäksi?
   *[other] Ovatko nämä { $number } uusia niiden lisäksi?
    }
reports-new = kyllä, uusia
reports-same = ei, samat
reports-told = Merkitty: { $lines }. Kysyin ryhmältä, kuka tarjoaa. Kerron sinulle, kuka ottaa. Kerro hänelle kasvokkain, kenelle; minä en tarvitse nimeä. Jos ilmoitus perutaan: *{ command-cancel.say } { LOWER($case) }*.
reports-told-night = Merkitty: { $lines }. Kysyn ryhmältä { $at }, kuka tarjoaa. Kerron sinulle, kuka ottaa. Kerro hänelle kasvokkain, kenelle; minä en tarvitse nimeä. Jos ilmoitus perutaan: *{ command-cancel.say } { LOWER($case) }*.
reports-told-lost = Merkitty: { $lines }. Ryhmää ei tavoiteta juuri nyt: kysyn heti, kun sen taas tavoittaa. Kerron sinulle, kuka ottaa. Kerro hänelle kasvokkain, kenelle; minä en tarvitse nimeä. Jos ilmoitus perutaan: *{ command-cancel.say } { LOWER($case) }*.
reports-none-told = Selvä, ei uusia. En merkinnyt mitään.
reports-taken-back-told = Poistin ilmoituksen { $case } myös luvuista.
reports-taken-told = **{ $case }**: { $holder } tarjoaa. Kerro hänelle kasvokkain, kenelle.
reports-free-told = **{ $case }**: { $holder } ei pääsekään. Kysyn taas muilta.

## Audience: admin

admin-undelivered = Viesti ei ole lähtenyt { $minutes } minuuttiin. Verkko: { $network }. Syy: { $reason }. Yritän yhä. Jos pyynnöt eivät kulje, ohjaa ihmiset puhelimeen.
admin-blocked = Viestiä ei voi toimittaa. Verkko: { $network }. Syy: { $reason }{ $reason ->
    [unregistered] {""}, vastaanottaja ei ole enää tavoitettavissa
    [not-a-member] {""}, en ole siinä ryhmässä
   *[other] {""}
    }. En yritä uudelleen.
admin-follow-up-unsure = En voi tietää, lähtikö yksi kysymys, jota en lähetä kahdesti, eikä ole ketään, jota pyytäisin ottamaan siitä selvää. Verkko: { $network }. Katso, miksi yhteys katkesi: purkubotti doctor.
admin-captcha = Verkko haluaa varmistaa, että lähettäjä on ihminen (captcha), eikä päästä viestejäni läpi ennen sitä. Verkko: { $network }. Ratkaise se: purkubotti doctor kertoo, miten. Viestini odottavat tallessa, ensimmäisetkin vastaukset, ja yritän tunnin välein; uudelleen käynnistettynä yritän heti. Ohjaa ihmiset siihen asti puhelimeen.
admin-trouble = Jokin meni vikaan, ja yksi tehtävä jäi tekemättä. Viite: { $reference }. Lokissa on samalla viitteellä lisää.
admin-case-odd = Yksi avoin tapaus ei vastaa omaa historiaansa. En muuta sitä. Viite: { $reference }. Lokissa on samalla viitteellä lisää. Jos joku odottaa vastausta, ohjaa hänet puhelimeen.
admin-restored = Olen taas käynnissä varmuuskopiosta, joka on tehty { $since }. Mitä sen jälkeen lähti, sitä en lähetä uudelleen. Mitä Signalissa kirjoitettiin sen jälkeen, sitä en tiedä: kerroin siitä niille, joita avoin tapaus koskee.
admin-restored-held = Olen taas käynnissä varmuuskopiosta, joka on tehty { $since }. En tiedä, mitä sen jälkeen lähti: sent.journal puuttuu. Uusiin viesteihin vastaan, mutta se, mikä on voinut jo lähteä, odottaa sinua: purkubotti resume --send lähettää sen, purkubotti resume --skip jättää sen lähettämättä.
admin-no-removal = En voinut poistaa viestiä ryhmästä, vaan pyysin kirjoittajaa poistamaan sen. Verkko: { $network }. Syy: { $reason }. { $network ->
    [signal] Signalissa vain kirjoittaja voi poistaa viestin.
   *[other] Anna minulle ryhmässä oikeus poistaa viestejä.
    }
admin-group-lost = En ole enää ryhmässä tai en pääse sinne: { $workplace }. Pyynnöt tulevat perille, ja kysyn koordinaattorilta, mutta ryhmältä en voi kysyä. Kutsu minut takaisin samaan ryhmään. Kysyn siellä silloin avoimista.
admin-group-back = Olen taas ryhmässä: { $workplace }.
admin-pool-lost = En ole enää tuuraajien huoneessa tai en pääse sinne: { $workplace }. Tuurausta en voi nyt pyytää keneltäkään. Kutsu minut takaisin samaan huoneeseen.
admin-pool-back = Olen taas tuuraajien huoneessa: { $workplace }.
admin-phone-asked = Vaihtoiko **{ $holder }** puhelimen? Viestit tulevat nyt toisesta puhelimesta kuin ennen. Jos et tiedä, kysy kasvokkain tai soita.
    .after = Jos et vastaa puoleen tuntiin, en kerro siihen puhelimeen tapauksista.
admin-network-deaf = En saa yhteyttä verkkoon: { $network } ({ $minutes } min). Pyynnöt sieltä eivät kulje. Taululle numero, johon soittaa: { $numbers }. Yritän yhä. Lisää: purkubotti doctor.
admin-network-back = Yhteys on taas: { $network }. Se oli poikki, { $since } – { $until }.
admin-disk-full = Levy on täyttymässä: tilaa on alle 50 megatavua. Vastaan vielä, mutta Signalin viestit odottavat, kunnes tilaa on. Vapauta tilaa koneelta, jolla toimin. Lisää: purkubotti doctor.
admin-disk-room = Levyllä on taas tilaa.
admin-emergency = En voi nyt lukea tietojani, joten en voi kirjata pyyntöjä enkä kysyä keneltäkään. Kerron jokaiselle kirjoittajalle, kenelle soittaa. Tiedostoihin en koske. Mitä tehdä: purkubotti doctor.
admin-new-device = Laitteeni avaimet olivat kadonneet, joten olen nyt kirjautunut uutena laitteena. Sinun ei tarvitse tehdä mitään. Joitakin viestejä on voinut jäädä lukematta: pyysin kirjoittajia lähettämään ne uudelleen.
admin-not-confirmed = Tunnuksellani on jo identiteetti, jonka avaimia minulla ei ole, joten laitettani ei ole vahvistettu. Osa ihmisistä ei ehkä voi lukea viestejäni eikä kirjoittaa minulle. Pysäytä minut ja aja purkubotti init tunnuksen palautusavain käsillä. Lisää: purkubotti doctor.
admin-room-replaced = Ryhmän huone on vaihdettu uuteen, ja siirryin siihen. Päivitä asetuksiin uuden huoneen tunnus, kun ehdit.
admin-not-encrypted = Ryhmän huonetta ei ole salattu, joten en lue enkä kirjoita siellä. Ota salaus käyttöön huoneen asetuksissa, niin jatkan.
admin-may-not-write = Ryhmässä saavat kirjoittaa vain sen ylläpitäjät, enkä minä ole ylläpitäjä, joten en voi kysyä ryhmältä. Tee minusta ylläpitäjä tai anna kaikkien jäsenten kirjoittaa.
admin-numbers-old = Näitä numeroita kukaan ei ole tarkistanut vuoteen: { $workplace }.
    { $numbers }
    Tarkista ne ja kirjoita päivä asetuksiin (verified_on). Siihen asti merkitsen numeron vanhaksi aina, kun annan sen, ja muistutan kerran kuussa.
admin-clock-doubted = Koneeni kello näyttää { $shown }, mutta laskujeni mukaan on { $counted }. Toimin laskujeni mukaan, kunnes kello on oikein. Tarkista se: purkubotti doctor. Jos kello on oikeassa, vastaa numerolla:
admin-clock-right = Koneeni kello on taas oikein, ja toimin sen mukaan.
admin-rate-limit = Palvelin rajoittaa, kuinka tiheään saan lähettää, joten viestit viipyvät. Verkko: { $network }. { $network ->
    [signal] Signal päästää ne läpi, kun sen asettama aika on kulunut, ja yritän silloin uudelleen. Ellei viestejä ala kulkea, katso: purkubotti doctor.
   *[other] Pyydä palvelimen ylläpitäjää vapauttamaan tunnukseni rajasta. Synapsessa: POST /_synapse/admin/v1/users/TUNNUS/override_ratelimit, sisältönä messages_per_second 0 ja burst_count 0.
    }

## Audience: anybody

confidentiality-told = Kollega, jonka kanssa puhut, ei kerro puheistanne. Niin on hänen kanssaan sovittu. Poikkeus: jos jonkun henki tai terveys on vaarassa tai laki velvoittaa ilmoittamaan.
    Minä en tallenna viestejäsi; ne näkyvät tässä keskustelussa, kunnes poistat ne. Kuka näkee mitä: *{ command-who-sees.say }*.
who-sees-told = Ryhmä näkee linnun nimen, muodon, ajan ja työpaikan. Ei koskaan, kuka pyysi.
    Hetipurkaja saa tietää, kuka olet, kun tapaatte tai kun annat luvan. Esihenkilö ja ylläpito eivät näe, kuka pyysi.
    Mitä tapahtui ja miten voit: sitä en kysy enkä tallenna. Luvut lasketaan ilman nimiä.
what-read-told = Luen ryhmästä viestit, jotka alkavat huutomerkillä, vastaavat minulle tai mainitsevat avoimen tapauksen, ja reaktiot minun viesteihini. Muuta en lue enkä tallenna. En käytä tekoälyä.
data-told = Sinusta on tallessa salattuna:
    { $lines }
    Ei muuta. En tallenna, mitä tapahtui, miten voit tai mitä vastasit. Kuka näkee mitä: *{ command-who-sees.say }*. Poista kaikki: *{ command-forget-me.say }*.
data-none = Sinusta ei ole tallessa mitään. Kuka näkee mitä: *{ command-who-sees.say }*.
data-request = • osoitteesi ja nimesi, kunnes huominen on hoidettu, viimeistään { $until }
data-excluded = { $number ->
    [one] • yksi ihminen, jolle en kerro
   *[other] • { $number } ihmistä, joille en kerro
    }
data-wished = { $number ->
    [one] • yksi ihminen, jolta toivoit kysyttävän ensin
   *[other] • { $number } ihmistä, joilta toivoit kysyttävän ensin
    }
data-talk-language = • kieli, jota pyysit hänelle: { $language }
data-asker-holder = • toive: se, jonka kanssa puhuit, kysyy seuraavana päivänä
data-asker-bot = • toive: botti kysyy { $at }
data-asker-bot-sooner = { data-asker-bot }
data-asker-nobody = • toive: kukaan ei kysy
data-languages = • kielet: { $languages }
data-reminder = • muistutus sinulle, { $at }: vain päivät, ei nimiä
data-how-are-you = • päivä, jona kysyn tai kysyin, mitä sinulle kuuluu; vastausta en tallenna
data-reminder-leader = • muistutus sinulle, { $at }: ei nimiä, ei sitä, mitä tapahtui
data-check = • osoitteesi ja kielesi, koska saan kysyä sinulta kerran { $at }
data-check-asked = • osoitteesi ja kielesi, koska kysyin sinulta tänään; viimeistään { $at } ne poistuvat
data-phone = • puhelimesi tunniste, jotta huomaan, jos se vaihtuu
data-member = • nimesi ja osoitteesi ryhmästä, niin kauan kuin olet sen jäsen
data-away = • poissaolosi, kunnes ne ovat ohi: { $dates }
data-on-site = • että olet tänään paikalla
data-lessons = • tuntisi: { $lessons }
data-quiet = • oma hiljainen aikasi: { $hours }
data-load = • montako keskustelua sinulla on ollut ja montako pyyntöä on tullut vain sinulle: vain päivät, 8 viikkoa
data-holds = • tapaukset, jotka ovat sinulla: { $cases }
data-offers = • sinulla tarjottavana: { $cases }
data-reports = • sinun ilmoittamasi: { $cases }
forgotten = Poistettu, myös huominen kysymys. Tilastossa on vain luku, jota ei voi yhdistää sinuun.
forgotten-nothing = Poistettu. Pyyntöjä sinulta ei ollut tallessa.
forgotten-member = Poistin, mitä pyynnöistäsi ja muistutuksistasi oli tallessa. Nimesi säilyy niin kauan kuin olet ryhmän jäsen.
forgotten-check = Poistettu, myös muistutukset ja kysymykset, jotka olisin vielä lähettänyt.
language-told = Selvä. Kirjoitan sinulle tästä lähtien tällä kielellä: { $language }.
languages-told = Kiitos. Kielesi: { $languages }.
open-told = Avoinna { $number }:
    { $lines }
open-told-none = Avoinna ei ole nyt mitään.
    { $lines }
lessons-told = Selvä. Tuntisi: { $lessons }. Silloin en kysy sinulta. Poista: *{ command-lessons.say } pois*.
lessons-told-requester = Selvä. Tuntisi: { $lessons }. Näytän sinulle aikoja niiden ulkopuolelta. Muut eivät näe niitä. Jos annat nimesi hetkeä varten, hän näkee, mitkä ajat sopivat teille molemmille. Poistan ne 14 päivän kuluttua, tai heti: *{ command-lessons.say } pois*.
lessons-kept = Tuntisi: { $lessons }. Muuta: *{ command-lessons.say } ma 8–10, ti 9–12*. Poista: *{ command-lessons.say } pois*.
lessons-asked = Tuntejasi ei ole tallessa. Kirjoita ne näin: *{ command-lessons.say } ma 8–10, ti 9–12*.
lessons-none-told = Selvä. Tuntejasi ei ole tallessa.
quiet-told = Selvä. En kysy sinulta { $hours } enkä työpaikan hiljaisina aikoina. Poista: *{ command-quiet.say } pois*.
quiet-kept = En kysy sinulta { $hours }. Muuta: *{ command-quiet.say } 17–8*. Poista: *{ command-quiet.say } pois*.
quiet-asked = Omaa hiljaista aikaa sinulla ei ole. Kirjoita se näin: *{ command-quiet.say } 17–8*.
quiet-none-told = Selvä. Omaa hiljaista aikaa sinulla ei ole.
away-told = Selvä: { $dates } en kysy sinulta. Takaisin aiemmin: *{ command-here.say }*.
away-told-shift = Selvä: en kysy sinulta tässä työvuorossa, { $until } asti. Takaisin aiemmin: *{ command-here.say }*.
away-asked = Ymmärsin { $dates }, oikein?
away-misread = Selvä, en merkinnyt mitään. Kirjoita päivät näin: *{ command-away.say } 18.11.–20.11.*
here-told = Selvä. Olet tänään paikalla, ja kysyn sinulta.
absence-asked = Poissaolosi { $dates } on yhä voimassa. Perunko sen?
absence-ended = Selvä. Poissaolosi { $dates } on peruttu, ja kysyn taas sinulta.
explain-commands = Nyt voit kirjoittaa esimerkiksi:
    { $lines }
    Jos tarvitset itse hetken kollegan kanssa: *{ command-need.say }*. Kaikki sanat: *{ command-all-commands.say }*.
help-all = Nämä sanat ymmärrän:
    { $lines }
explain-held = • { $case } on sinulla, { $at }
explain-proposed = • { $case }: pyysit toiselle
explain-offer = • { $case } on sinulla tarjottavana
data-proposed = • osoitteesi ja nimesi, koska pyysit toiselle: { $case }, viimeistään { $until }
refused-which-proposed = Pyysit useamman: { $cases }. Kirjoita myös linnun nimi.
explain-words = Voit kirjoittaa: *{ command-cancel.say }*, *{ command-confidentiality.say }*, *{ command-my-data.say }*.
explain-nothing-open = Olen botti. Etsin sinulle työkaverin, jonka kanssa voit puhua noin 10 minuuttia. { $workplace }. Hätä: **{ $emergency }**.
    Sinun ei tarvitse kertoa minulle, mitä tapahtui. Tämä on vapaaehtoista. Etsinkö?
explain-find = kyllä, etsi
themes-released = { $workplace }: nämä asiat ovat nousseet esiin, ja työpaikka voi korjata ne.
    { $lines }
    Jokaisen takana on vähintään kolme keskustelua. Mistään niistä en kerro muuta.
themes-none = { $workplace }: mitään ei ole vielä koottu. Kerron asiasta, kun sen takana on vähintään kolme keskustelua.
cancel-told-errands = Peruttu. En enää muistuta enkä kysy.
nothing-open = Sinulta ei ole avointa pyyntöä. Voit kirjoittaa minulle milloin vain.
notice-heard = Hienoa, että huomasit. Jos joku ei ole turvassa, soita **{ $emergency }**.
    En tarvitse hänen nimeään enkä kirjoita hänelle itse. Alla on teksti, jonka voit näyttää tai lähettää.
notice-self = lähetän itse
notice-agreed = hän sanoi kyllä, tee pyyntö
notice-face = pyydän, että joku kysyy häneltä kasvokkain
notice-me = tarvitsen itse hetken
notice-text = Huomasin, että oli rankka hetki. Meillä voi puhua kollegan kanssa noin 10 minuuttia. Se on luottamuksellista ja vapaaehtoista. Jos haluat, kirjoita *{ command-need.say }* tähän: { $address }. Voin myös pyytää puolestasi.
notice-text-plain = Huomasin, että oli rankka hetki. Meillä voi puhua kollegan kanssa noin 10 minuuttia. Se on luottamuksellista ja vapaaehtoista. Jos haluat, pyydän sen puolestasi.
notice-sent-told = Kiitos. Hän kirjoittaa, jos haluaa. Jos hän pyytää sinua hoitamaan asian, kirjoita minulle uudelleen *{ command-notice.say }*.
notice-another = **{ $bird }** odottaa jo ottajaa. Tarvitaanko toinenkin?
cancel-in-private = Kirjoita *{ command-cancel.say }* tähän, niin perun. Ryhmässä peruisin vain sen, mitä siellä pyydettiin: muuten muut näkisivät, kuka pyysi.
answer-late = Tuohon ei tarvitse enää vastata. Jos tarvitset hetken kollegan kanssa, kirjoita *{ command-need.say }*.
not-understood-facilitator = Viestisi tuli perille, mutta en osaa lukea sitä. Komennot: *{ command-help.say }*. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
how-are-you-unclear = Viestisi tuli perille. Oletko turvassa? Jos et ole, soita **{ $emergency }**. En osaa lukea viestiäsi enkä säilytä sitä. Etsinkö sinulle jonkun, jonka kanssa voit puhua?
leader-words = En tallenna nimiä enkä sitä, mitä tapahtui: viestistäsi ei jäänyt mitään talteen. Muistutuksesta voit yhä vastata numerolla. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
edit-told-plain = Luin viestisi jo ennen kuin muokkasit sitä. Jos tarkoitit muuta, kirjoita se uutena viestinä.
take-back-told-plain = Ehdin jo lukea reaktiosi. Jos tarkoitit muuta, kirjoita se.
suggested = Tarkoititko: *{ $meant }*? Jos tarkoitit, kirjoita se uudelleen.
thanks-told = Ole hyvä. Voit kirjoittaa minulle milloin vain.
slow-down = Viestejä tulee nyt paljon. Ensimmäinen on tallessa. Jos asiaa on lisää, kirjoita uudelleen minuutin kuluttua. Hätä: **{ $emergency }**.
missed-told = Olin poissa, ja osa viesteistä ennen { $until } saattoi jäädä minulta lukematta. Jos kirjoitit minulle silloin, kirjoita uudelleen.
unheard-told = En voinut lukea viestiäsi. Lähetä se uudelleen, tai soita: { $numbers }. Hätä: **{ $emergency }**.
unheard-told-empty = Sinulta tuli viesti, jossa en nähnyt mitään: jos haluat puhua jonkun kanssa, yksi sana riittää.
unheard-told-here = Hei. Kirjoitit minulle paikassa, jonka muutkin voivat nähdä, joten en lukenut viestiäsi. Kirjoita tähän: tämän näemme vain me kaksi. Jos haluat ihmisen heti: { $numbers }. Hätä: **{ $emergency }**.
phone-held-told = Kiitos. Viestisi tuli toisesta puhelimesta kuin ennen, joten varmistan ensin, että se on sinun. Kirjoitan sinulle viimeistään { $until }. Siihen asti en kerro tapauksista enkä merkitse niihin mitään. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
phone-confirmed-told = Kiitos, että odotit. Puhelin on varmistettu, ja kaikki on taas kuten ennen.
phone-unconfirmed-told = En saanut varmistusta, että puhelin on sinun, joten en voi nyt kertoa tapauksista. Jos se on sinun, pyydä, että sinut poistetaan ryhmästä ja lisätään uudelleen. Siinä auttaa { $numbers }. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
phone-unconfirmed-told-coordinator = En saanut varmistusta, että puhelin on sinun, joten en voi nyt kertoa tapauksista. Jos se on sinun, pyydä apua siltä, joka pitää minut käynnissä. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
phone-yes-told = Kiitos. Hän voi nyt jatkaa.
phone-no-told = Selvä. En kerro siihen puhelimeen tapauksista, ja hänen tapauksilleen etsin toisen. Jos puhelin on sittenkin hänen, poista hänet ryhmästä ja lisää uudelleen.
clock-believed-told = Kiitos. Toimin nyt koneeni kellon mukaan.
apology = Jokin meni minulta vikaan. Jos pyysit apua, soita: { $numbers }. Hätä: **{ $emergency }**. Viite: { $reference }.
emergency-told = En voi nyt välittää pyyntöjä, enkä kysy tästä keneltäkään. Jos tarvitset apua, soita: { $numbers }. Hätä: **{ $emergency }**.
crisis-told = Olen botti enkä osaa auttaa tässä. Ihminen osaa. Jos henkesi on vaarassa, soita **{ $emergency }** nyt.
    { $line }
    En kerro kenellekään, mitä kirjoitit. Älä jää yksin.
crisis-told-stands = { crisis-told }
    { $stands }
crisis-asked = { crisis-told }
    Pyydänkö lisäksi hetipurkajaa ottamaan sinuun yhteyttä?
cover-asked = Kysyn tuuraajilta nyt: { $minutes } min, { $place }, { $at }. En kerro, kuka pyytää enkä miksi. Kirjoitan sinulle viimeistään **{ $promise }**. Voit perua: *{ command-cancel-cover.say }*.
cover-asked-morning = Kysyn tuuraajilta **{ $ask }**: { $minutes } min, { $place }, { $at }. En kerro, kuka pyytää enkä miksi. Kirjoitan sinulle viimeistään **{ $promise }**. Voit perua: *{ command-cancel-cover.say }*.
cover-where = Missä olet töissä?
cover-found = **{ $colleague }** tulee: { $place }, { $at }. Jos et tarvitsekaan tuuraajaa, kirjoita *{ command-cancel-cover.say }*.
cover-unanswered = Kukaan ei ole vielä ottanut tuurausta, { $at }. Pyyntö on yhä esillä. Kysy varmuuden vuoksi myös esihenkilöltä tai työkaverilta.
cover-unreached = Tuuraajien huonetta ei tavoiteta juuri nyt, joten kukaan ei ehkä tule, { $at }. Kysy esihenkilöltä tai työkaverilta.
cover-missed = Kukaan ei ehtinyt tuuraamaan, { $at }. Poistin pyynnön. Kysy esihenkilöltä tai työkaverilta.
cover-left-told = **{ $colleague }** ei pääsekään. Kysyn muilta ja kirjoitan sinulle viimeistään **{ $promise }**.
cover-left-late = **{ $colleague }** ei pääsekään tuuraamaan, { $at }. Muilta en ehdi enää kysyä. Kysy esihenkilöltä tai työkaverilta.
cover-cancelled = Peruttu. Poistin tuurauspyynnön.
cover-yours = Kiitos. Tuuraat { $at }, { $minutes } min: **{ $place }**. Jos et pääsekään, kirjoita *{ command-leave-cover.say }*. Syytä ei kysytä.
cover-others = Toinen ehti ottaa tuurauksen. Kiitos, että olit valmis.
cover-own = Tämä tuuraus on oma pyyntösi, joten sen ottaa joku muu.
cover-which = Tuurauksia on auki { $number }. Vastaa siihen viestiin, jonka otat, tai merkitse se 👍.
cover-left = Selvä, kysyn muilta. Kiitos, kun kerroit.
cover-not-needed = Tuurausta ei enää tarvita, { $at }. Kiitos, että olit valmis.
cover-how = Kirjoita *{ command-cover.say }*, paikka ja aika, esim. *{ command-cover.say } 204 { $at }*. Tuuraajille en kerro, kuka pyytää enkä miksi.
cover-not-wanted = Selvä. Tuuraajilta en kysy.
data-cover-asked = • tuuraus, jonka pyysit: paikka, aika ja osoitteesi, kunnes se on ohi, { $until }
data-cover-taken = • tuuraus, johon tulet: nimesi ja osoitteesi, kunnes se on ohi, { $until }
refused-no-pool = Täällä ei ole tuuraajia, joilta voisin kysyä. Kysy tuurausta esihenkilöltä tai työkaverilta. Jos tarvitset hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-pool-lost = Tuuraajien huonetta ei tavoiteta juuri nyt. Kysy tuurausta esihenkilöltä tai työkaverilta. Jos tarvitset hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-cover = En kysynyt vielä keneltäkään. Kirjoita paikka enintään kolmella sanalla ja kellonaika, ilman nimiä ja syytä: esim. *{ command-cover.say } 204 klo 12.45*. Jos tarvitset hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-cover-minutes = Tuuraus kestää { $number }–{ $most } min. Kirjoita esim. *{ command-cover.say } 204 klo 12.45 20 min*.
refused-cover-day = Tänään se aika on jo mennyt. Jos tarkoitat { $at }, kirjoita myös päivä, esim. *{ command-cover.say } 204 huomenna klo 8.15*.
refused-cover-night = Tuuraajilta voin kysyä vasta { $at }. Kirjoita myöhempi aika.
refused-cover-asked = Olet jo pyytänyt tuurausta, { $at }. Jos se muuttui, kirjoita ensin *{ command-cancel-cover.say }*.
refused-no-cover = Sinulla ei ole nyt tuurausta. Uuden saat esim. *{ command-cover.say } 204 klo 12.45*.
refused-own-case = { $case } on omasi, joten sen ottaa joku muu.
refused-over = { $case } on jo päättynyt tai muilla. Mitä on auki: *{ command-open.say }*.
refused-none-open = Juuri nyt mikään tapaus ei odota ottajaa. Kiitos, että olit valmis.
refused-which-case = Avoinna on useampi. Kirjoita myös linnun nimi, esim. *{ command-claim.say } kuovi*.
refused-none-held = Sinulla ei ole nyt avointa tapausta. Jos kirjasit sen jo, se on tallessa. Mitä on auki: *{ command-open.say }*.
refused-which-held = Sinulla on useampi: { $cases }. Kirjoita myös linnun nimi.
refused-or-cover = Sinulla on myös tuuraus. Kirjoita *{ command-leave-cover.say }*, tai *{ command-hand-back.say }* ja linnun nimi: { $cases }.
refused-not-holder = { $case } ei ole sinulla.
refused-unconfirmed = { $case } on vasta alustavasti sinulla. Vahvista ensin: *{ command-claim.say } { LOWER($case) }*.
refused-not-own = { $case } ei ole sinun pyyntösi, joten et voi perua sitä. Jos et pääse, kirjoita *{ command-hand-back.say } { LOWER($case) }*.
refused-not-facilitator = Tämän voi tehdä vain ryhmän jäsen. Jos tarvitset hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-not-leader = Tämä lista on esihenkilöille, työsuojelulle ja koordinaattorille. Jos joku on vaarassa, soita hätänumeroon ja kerro esihenkilölle. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-not-coordinator = Tämän voi tehdä vain koordinaattori. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-past = Se aika on jo mennyt: { $at }. Kirjoita toinen aika.
refused-too-soon = Siihen mennessä en ehdi löytää ketään: { $at }. Kirjoita myöhempi aika.
refused-clock = Sellaista kellonaikaa ei ole. Kirjoita esim. *klo 12.45*.
refused-inexact = Tarvitsen tarkan kellonajan. Kirjoita esim. *{ command-claim.say } { LOWER($case) } 12.45*.
refused-day = Sellaista päivää ei ole. Kirjoita esim. *24.11.* tai *huomenna*.
refused-far = Niin pitkälle en osaa sopia. Kirjoita aika seuraavan { $days } päivän sisältä.
refused-quiet = Silloin ei ole työaika: { $at }. Kirjoita toinen aika.
refused-free-day = Silloin ei olla töissä ({ $dates }). Kirjoita toinen päivä.
refused-room = Silloin huone on varattu: { $at }. Kirjoita toinen aika.
refused-unsure = Ymmärsin: { $at }. Jos se on oikein, kirjoita *{ command-claim.say } { LOWER($case) } { $at }*.
refused-early = { $case }: aika on vasta { $at }. Jos et pääse, kirjoita *{ command-hand-back.say } { LOWER($case) }*.
refused-closed = { $case } on jo kirjattu tai päättynyt. Mitä on auki: *{ command-open.say }*.
refused-unclaimed = Tapausta { $case } ei ole vielä ottanut kukaan. Jos otat sen, kirjoita ensin *{ command-claim.say } { LOWER($case) }*. Jos puhuitte jo ilman minua, kirjoita *{ command-log.say } 10*.
refused-seat-early = **{ $case }** alkaa vasta { $at }, ja etsin yhä toista ohjaajaa. Kun olette puhuneet, kirjoita *{ command-held.say }*.
refused-others-case = { $case } on toisella, ja hän kirjaa, miten se päättyi. Mitä on auki: *{ command-open.say }*.
refused-own-closing = { $case } on oma pyyntösi. Sen kirjaa se, jonka kanssa puhut. Jos et enää tarvitse hetkeä, kirjoita *{ command-cancel.say }*.
refused-answered = Se on jo kirjattu. Kiitos, että vastasit.
refused-early-referral = { $case }: aika on vasta { $at }. Jos puhuitte jo, kirjoita *{ command-held.say } { LOWER($case) }*: kysyn silloin ohjauksesta. Jos et pääse, kirjoita *{ command-hand-back.say } { LOWER($case) }*.
refused-met = { $case }: tapaamisen aika oli jo, joten en siirrä sitä. Jos tapasitte, kirjoita *{ command-held.say } { LOWER($case) }*. Jos kukaan ei tullut, kirjoita *{ command-not-come.say } { LOWER($case) }*. Jos haluat, että etsin toisen, kirjoita *{ command-hand-back.say } { LOWER($case) }*.
refused-taken = Silloin huone tai sinä olette jo varattuina. Seuraava vapaa aika on { $at }: kirjoita se, niin ehdotan sitä.
refused-digit = Vastaa numerolla { $least }–{ $most }.
refused-digit-only = Vastaa numerolla { $most } tai sanoin.
refused-numbers = Vastaa kahdella luvulla: osallistujat (1–{ $people }) ja minuutit (1–{ $minutes }), esim. *1 12*.
refused-log = Vastaa minuuteilla (1–{ $minutes }) tai kahdella luvulla, osallistujat (1–{ $people }) ja minuutit, esim. *2 15*. *0*: en muista.
refused-language = Kirjoita kieli: suomi, ruotsi, englanti tai norja, esim. *{ command-language.say } svenska*.
refused-days-unclear = En ymmärtänyt, mitkä päivät, enkä merkinnyt mitään. Kirjoita esim. *{ command-away.say } huomenna*, *{ command-away.say } ke–pe* tai *{ command-away.say } 18.11.–20.11.* Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-days-impossible = Sellaista päivää ei ole, enkä merkinnyt mitään. Kirjoita esim. *{ command-away.say } 18.11.–20.11.*
refused-days-past = Aika { $dates } on jo ohi, enkä merkinnyt mitään. Kirjoita esim. *{ command-away.say } huomenna*.
refused-days-far = Voin merkitä poissaolon enintään vuodeksi, { $until } asti. En merkinnyt mitään. Kirjoita esim. *{ command-away.say } 18.11.–20.11.*
refused-lessons-unclear = En ymmärtänyt tunteja. Entiset ovat ennallaan. Kirjoita päivät ja kellonajat, esim. *{ command-lessons.say } ma 8–10, ti 9–12*. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-lessons-no-day = Kellonajalta puuttuu päivä. Entiset tuntisi ovat ennallaan. Kirjoita esim. *{ command-lessons.say } ma 8–10, ti 9–12*.
refused-lessons-no-hours = Päivältä puuttuu kellonaika. Entiset tuntisi ovat ennallaan. Kirjoita esim. *{ command-lessons.say } ma 8–10, ti 9–12*.
refused-lessons-no-clock = Sellaista kellonaikaa ei ole. Entiset tuntisi ovat ennallaan. Kirjoita esim. *{ command-lessons.say } ma 8–10, ti 9–12*.
refused-lessons-backwards = { $lesson }: loppu ei ole alun jälkeen. Entiset tuntisi ovat ennallaan. Kirjoita esim. *{ command-lessons.say } ma 8–10, ti 9–12*.
refused-lessons-overlap = { $lesson }: nämä menevät päällekkäin. Entiset tuntisi ovat ennallaan. Kirjoita kaikki tuntisi uudelleen.
refused-lessons-many = Tunteja voi olla enintään { $number }. Entiset tuntisi ovat ennallaan.
refused-quiet-hours = En ymmärtänyt aikaa. Entinen on ennallaan. Kirjoita esim. *{ command-quiet.say } 17–8*. Jos tarvitset itse hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-quiet-all-day = Se olisi koko vuorokausi. Entinen on ennallaan. Kirjoita esim. *{ command-quiet.say } 17–8*. Koko päiväksi: *{ command-away.say }*.
refused-no-free-time = En löydä vapaata aikaa: tauot, omat tuntisi ja huoneet ovat varattuina.
refused-moved = Asia on jo edennyt: { $case }. Kirjoita *?*, niin kerron, miten asiat ovat nyt.
offer-rate-few = Vuosi { $year }: ilmoituksia on alle { $most }. Niin pientä lukua en näytä.
offer-rate-told = Vuosi { $year }: ilmoituksia noin { $number }, tarjottu { $percent } %. Luvut on pyöristetty viiteen; 100 % on vain, jos jokaisesta on tarjottu. Vastauksista kerron vasta, kun vuosi on ohi ja niitä on tarpeeksi.
offer-rate-told-answers = Vuosi { $year }: ilmoituksia noin { $number }, tarjottu { $percent } %. Hetken halusi noin { $accepted }, ei kiitos vastasi noin { $declined }. Luvut on pyöristetty viiteen; 100 % on vain, jos jokaisesta on tarjottu.
refused-not-safety = Tämä on työsuojeluvastaavalle ja koordinaattorille. Jos tarvitset hetken kollegan kanssa, kirjoita *{ command-need.say }*.
refused-reports = En merkinnyt mitään. Vastaa yhdellä numerolla, 1–{ $most }. *0*: ei yhtään.
refused-which-report = Mikä ilmoitus perutaan? Kirjoita linnun nimi, esim. *{ command-cancel.say } { LOWER($case) }*. Avoinna: { $lines }.
refused-no-report = Avoinna ei ole yhtään ilmoitusta, joten en perunut mitään.
refused-not-own-report = { $case } on työsuojeluilmoituksesta, ja sen voi perua työsuojeluvastaava tai koordinaattori.
refused-year = Kirjoita vuosi, viimeistään { $year }, esim. *{ command-offer-rate.say } { $year }*.
refused-offering-over = { $case } on jo tarjottu, tai ilmoitus on peruttu. Kiitos. Mitä on auki: *{ command-open.say }*.
refused-offering = { $case } on työsuojeluilmoituksesta: joku tarjoaa hetken. Ota se: *{ command-claim.say } { LOWER($case) }*. Kun on tarjottu: *{ command-offered.say } { LOWER($case) }*.
refused-others-offering = { $case } on toisella, ja hän kirjaa vastauksen. Jos tarjosit sen jo, sano hänelle. Mitä on auki: *{ command-open.say }*.
refused-offering-none = Sinulla ei ole nyt mitään tarjottavana. Kirjoita myös linnun nimi, esim. *{ command-offered.say } kuovi*. Mitä on auki: *{ command-open.say }*.
group-another = **{ $case }** etsii jo ohjaajia. Tarvitaanko toinenkin ryhmä?
group-no-other = Selvä, en pyytänyt toista.
data-ordered = • osoitteesi ja nimesi, koska pyysit ryhmälle: { $case }, viimeistään { $until }
data-newcomer = • asetuksissa: uusi ohjaaja, jonka pari on kokenut
explain-ordered = • { $case }: pyysit ryhmälle
refused-people = Yhteen hetkeen mahtuu { $fewest }–{ $most } ihmistä. Vastaa luvulla. Isommalle joukolle pyydä useampi hetki; yhdelle kirjoita *{ command-need.say }*.
refused-group-soon = Ensin on hyvä rauhoittua, joten ryhmälle aika on aikaisintaan { $at }.
refused-seat-time = { $case } alkaa { $at }, koska toinen ohjaaja otti sen ajan. Jos ehdit silloin, kirjoita *{ command-claim.say } { LOWER($case) }*.
refused-seat-busy = Sinulla on silloin jo { $case } ({ $at }). Kiitos, että olisit tullut.

## Audience: room

unheard-told-room = En lue tätä keskustelua, koska muutkin voivat nähdä sen. Avasin toisen, jossa olemme kahden: kirjoita sinne. Hätä: **{ $emergency }**.
unheard-told-strangers = En lue tätä keskustelua, koska muutkin voivat nähdä sen. Minulle voi kirjoittaa kahden kesken. Hätä: **{ $emergency }**.

## Audience: part

plain = { $words }
help-for-facilitator = **Hetipurkajalle**
help-for-coordinator = **Koordinaattorille**
help-for-leader = **Esihenkilölle**
help-for-safety = **Työsuojeluun**
help-for-anybody = **Jokaiselle**
plain-moment = { $at }
slots-before = ennen { $at }
slots-before-day = { $day } ennen klo { CLOCK($clock) }
answer-yes = kyllä
answer-no = ei
answer-no-thanks = ei kiitos
clock-is-right = kello on oikeassa
answer-not-now = en nyt
said-again = (Uudelleen: tämä on voinut jo tulla kerran.)
cover-cancel = peru tuuraus
holder-asked = kysyin
holder-later = muistuta iltapäivällä
familiar-confidentiality = luottamus: kuka saa tietää mitä
contact-phone = { $name } { $phone }
number-old = { $phone } (tarkistettu viimeksi { $checked })
number-undated = { $phone } (tarkista numero)
number-checked = { $phone } (tarkistettu { $checked })
number-of-kind = { $name }: { $contact }
plan-day = 24 t
plan-three-days = 72 t
plan-week = 1 viikko
plan-three-weeks = 3 viikkoa
line-numbered = { $number } { $line }
serious-aid = Ensiapu, **{ $phone }**.
serious-at-once = **Viipymättä:** { $contact }
serious-next-day = **Heti, viimeistään seuraavana arkipäivänä:** { $contact }
serious-ten-days = Viipymättä, viimeistään 10 arkipäivän kuluessa: { $contact }
serious-in-writing = Vahvista ilmoitus kirjallisesti, jäljennös: { $contact }
serious-told-too = Kerro: { $contact }
word-police = poliisi
word-labour-inspection = työsuojeluviranomainen
word-insurance = vakuutusyhtiö
word-safety = työsuojeluvaltuutettu
contact-emergency = hätänumero { $phone }
contact-coordinator = { $name } (koordinaattori) { $phone }
contact-open = { $contact }, **auki nyt**, klo { CLOCK($until) } asti
contact-closed = { $contact }, aukeaa { $opens }
contact-always = { $contact }, ympäri vuorokauden
contact-after-violence = Väkivallan jälkeen: { $contact }
contact-urgent-care = Kiireellinen vaiva, ei hätätilanne: { $contact }
lines-of-contacts = { $lines }
    Numerot tarkistettu { $checked }.
lines-of-contacts-undated = { $lines }
lines-of-contacts-none = Muita numeroita minulla ei ole.
card-no-contact = työterveys
card-bag = Kassi: { $bag }. Kyltti oveen.
went-held = pidetty
went-declined = ei halunnut
went-referred = ohjattu
went-settled = hoitui muuten
went-not-come = ei tullut
went-not-yet = kesken
theme-premises = tilat
theme-staffing = miehitys
theme-instructions = ohjeet
theme-other = muu
released-line = • { $theme }
released-line-many = • { $theme }, vähintään { $number } keskustelua
open-line-free = 🐦 **{ $case }** auki
open-line-free-at = 🐦 **{ $case }** auki, { $slots }
open-line-free-call = 🐦 **{ $case }** auki, puhelu { $slots }
open-line-urgent = 🐦 **{ $case }** auki, toivoo yhteydenottoa heti
open-line-taken = 🐦 **{ $case }** hoidossa, { $at }
open-line-own = 🐦 **{ $case }** sinulla, { $at }
open-line-offer = 🐦 **{ $case }** tarjoamatta{ $number ->
    [0] {""}
   *[other] , { $number } pv
    }
open-line-offer-taken = 🐦 **{ $case }** otettu, tarjoamatta{ $number ->
    [0] {""}
   *[other] , { $number } pv
    }
open-line-own-offer = 🐦 **{ $case }** sinulla, tarjoamatta{ $number ->
    [0] {""}
   *[other] , { $number } pv
    }
offering-rest = Vielä tarjoamatta: { $lines }.
offering-in-private = Vastauksen voit ensi kerralla kirjoittaa tähän: silloin ryhmä ei näe sitä.
offering-bird = 🐦 **{ $case }**
offering-days = { $case }{ $number ->
    [0] {""}
   *[other] {" "}({ $number } pv)
    }
offering-line-open = 🐦 **{ $case }**: tarjoamatta{ $number ->
    [0] {""}
   *[other] , { $number } pv
    }
offering-line-taken = 🐦 **{ $case }**: otettu
offering-line-offered = 🐦 **{ $case }**: tarjottu
offering-line-settled = 🐦 **{ $case }**: järjestyi toisella tavalla
open-asks = Tulevia jälkikysymyksiä: { $number }.
language-fi = suomi
language-sv = ruotsi
language-en = englanti
language-nb = norja
moment-today = klo { $clock }
moment-tomorrow = huomenna klo { $clock }
moment-day = { $day } klo { $clock }
days-one = { $first }
days-span = { $first }–{ $last }
coverage-neighbour = { $name } { $number }
load-line = • { $name }: { $number }, kaikkiaan { $total }
lesson-day = { $number ->
    [0] ma
    [1] ti
    [2] ke
    [3] to
    [4] pe
    [5] la
   *[other] su
    } { $hours }
lesson-hours = { CLOCK($from) }–{ CLOCK($until) }
hours-span = klo { CLOCK($from) }–{ CLOCK($until) }
free-break = { $at }–{ CLOCK($until) }
free-after = { $at } jälkeen
free-room = Huone: { $place }.
slot-span = { $at }–{ TIME($clock) }
group-no-room = paikka sovitaan teillä
open-line-seats = 🐦 **{ $case }** { $taken }/{ $seats } ohjaajaa, { $slots }

## Formats

# Babel patterns: what a clock and a day look like
format-clock = H.mm
format-weekday = ccc
format-date = ccc d.M.
format-date-year = ccc d.M.y
format-date-alone = d.M.y

## Commands

command-need = *{ command-need.say }*: pyydä hetki kollegan kanssa
    .say = purku
    .words = purku, hetipurku, purkua, hetipurkua, purku tarvitaan, tarvitsen purkua, tarvitsen purun, haluan purkaa, haluan purun, haluaisin purun, saisinko purun, jälkipurku, vertaispurku, defusing, apua, auttakaa, auta, auta minua, auttakaa minua, hätä, tarvitsen apua, haluan puhua, haluan puhua jonkun kanssa, tarvitaan
command-notice = *{ command-notice.say }*: huomasit kollegan, joka voisi tarvita hetken
    .say = ehdota
    .words = ehdota, ehdotan, ehdotus, toiselle, toisen puolesta, kollegan puolesta, puolesta, työkaverin puolesta, pyydän toiselle, pyydä toiselle, työkaverille, purku toiselle, purku kollegalle, purku työkaverille, purkua kollegalle, purkua toiselle, apua kollegalle, apua työkaverille, apua toiselle, huolissani kollegasta, olen huolissani kollegasta, huoli kollegasta, kollega tarvitsee apua, kollega tarvitsee purkua, kollega tarvitsee purun, työkaveri tarvitsee apua, työkaveri tarvitsee purkua, työkaveri tarvitsee purun
command-claim = *{ command-claim.say } kuovi*: ota tapaus, myös *{ command-claim.say } kuovi 12.45*
    .say = otan
    .words = otan, ota, otan sen, otan tän, otan tämän, voin ottaa, ehdin, hoidan
command-hand-back = *{ command-hand-back.say } kuovi*: anna takaisin, syytä ei kysytä
    .say = luovun
    .words = luovun, luovu, en pääsekään, en ehdikään, peruutan oton
command-hand-over = *{ command-hand-over.say } kuovi pekalle*: pyydä kollegaa ottamaan tapaus
    .say = siirrä
    .words = siirrä, siirrän, siirrä tapaus, siirtäisin, siirrä eteenpäin
command-held = *{ command-held.say } kuovi*: olette puhuneet
    .say = pidetty
    .words = pidetty, pidin, pidettiin, puhuttu, on pidetty, purku pidetty, purku on pidetty, purku pidettiin, pidin purun, puhuimme
command-not-come = *{ command-not-come.say } kuovi*: kukaan ei tullut
    .say = ei tullut
    .words = ei tullut, kukaan ei tullut, ei tullut paikalle
command-declined = *{ command-declined.say } kuovi*: hän ei halunnutkaan
    .say = ei halunnut
    .words = ei halunnut, ei halunnutkaan, hän ei halunnut, ei halunnut purkua
command-referred = *{ command-referred.say } kuovi*: ohjasit eteenpäin
    .say = ohjattu
    .words = ohjattu, ohjattu eteenpäin
command-settled = *{ command-settled.say } kuovi*: hoitui toisella tavalla
    .say = hoitui muuten
    .words = hoitui muuten, hoitui toisella tavalla, järjestyi muuten
command-offered = *{ command-offered.say } kuovi*: olet tarjonnut, kysyn vastauksen
    .say = tarjottu
    .words = tarjottu, tarjosin, on tarjottu, olen tarjonnut, tarjosin jo
command-offered-yes = *{ command-offered-yes.say }*
    .say = tarjottu kyllä
    .words = tarjottu kyllä, tarjosin kyllä, tarjottu joo, tarjottu sopii, tarjottu halusi
command-offered-no = *{ command-offered-no.say }*
    .say = tarjottu ei
    .words = tarjottu ei, tarjosin ei, tarjottu ei kiitos, tarjottu ei halunnut, tarjottu ei halua
command-open = *{ command-open.say }*: mitä on auki ja mitä hoidossa
    .say = avoimet
    .words = avoimet, avoinna, mitä on auki, avoimet tapaukset
command-live-board = *{ command-live-board.say }*: avoimet yhteen viestiin, jota päivitän (ryhmässä)
    .say = taulu
    .words = taulu, näytä taulu, tilannetaulu
command-log = *{ command-log.say } 10*: laske mukaan keskustelu, joka ei kulkenut ryhmän kautta
    .say = kirjaa
    .words = kirjaa, kirjaan, kirjaus, kirjaa purku, kirjaa hetipurku, kirjaa keskustelu
command-numbers = *{ command-numbers.say }*: keneen voi ottaa yhteyttä, ja kuka vastaa nyt
    .say = numerot
    .words = numerot, puhelinnumerot, ohjaus, ohjekortti, mihin voi soittaa
command-away = *{ command-away.say } ke–pe*: milloin sinulta ei kysytä
    .say = poissa
    .words = poissa, olen poissa, oon poissa, mä oon poissa, poissa töistä, olen poissa töistä
command-here = *{ command-here.say }*: olet täällä tänään, poissaolosi päättyy
    .say = paikalla
    .words = paikalla, olen paikalla, oon paikalla, olen taas paikalla, olen töissä, olen taas töissä
command-rest = *{ command-rest.say }*: viikko, jona sinulta ei kysytä
    .say = tauko
    .words = tauko, viikon tauko, pidän tauon, pidän taukoa, pidän viikon tauon, pidän viikon taukoa, tarvitsen tauon, lepoviikko, poissa viikko, poissa viikon, taukoviikko
command-lessons = *{ command-lessons.say } ma 8–10, ti 9–12*: tuntisi, joiden aikana sinua ei pyydetä
    .say = tunnit
    .words = tunnit, tuntini, oppitunnit, oppituntini, lukujärjestys
command-quiet = *{ command-quiet.say } 17–8*: milloin sinulta ei kysytä minään päivänä
    .say = hiljaa
    .words = hiljaa, hiljainen aika, hiljaiset tunnit
command-free-times = *{ command-free-times.say }*: mitkä ajat ovat vapaina
    .say = vapaat
    .words = vapaat, vapaat ajat, yhteiset vapaat
command-my-load = *{ command-my-load.say }*: montako keskustelua sinulla on ollut
    .say = kuormani
    .words = kuormani, oma kuorma, oma kuormani
command-loads = *{ command-loads.say }*: montako keskustelua kullakin on ollut
    .say = kuorma
    .words = kuorma, kuormat, kuormitus
command-languages = *{ command-languages.say } suomi ruotsi*: millä kielillä voit puhua
    .say = kielet
    .words = kielet, puhun
command-report = *{ command-report.say } 2*: niin monta uutta työsuojeluilmoitusta, joku tarjoaa hetken
    .say = pakki
    .words = pakki, työsuojelupakki, ilmoitus, ilmoituksia, ilmoitusta, työsuojeluilmoitus, työsuojeluilmoituksia, työsuojeluilmoitusta
command-take-back-report = *{ command-take-back-report.say } kuovi*: ilmoitus peruttiin
    .say = pakki peru
    .words = pakki peru, peru pakki, peru ilmoitus, pakki peruttu, ilmoitus peruttu
command-offer-rate = *{ command-offer-rate.say }*: kuinka monesta ilmoituksesta on tarjottu
    .say = tarjottu-osuus
    .words = tarjottu-osuus, tarjotut, montako tarjottu
command-what-read = *{ command-what-read.say }*: mitä luen ryhmästä
    .say = mitä luet
    .words = mitä luet, mitä sä luet, mitä botti lukee
command-help = *{ command-help.say }*: tämä lista
    .say = ohje
    .words = ohje, ohjeet, ?, mitä nyt, mitä teen nyt, komennot, miten tämä toimii
command-released-themes = *{ command-released-themes.say }*: mitä työpaikka voi korjata, ilman nimiä
    .say = teemat
    .words = teemat, työpaikan teemat, mitä työpaikka voi korjata, mitä voi korjata
command-serious = *{ command-serious.say }*: kenelle on ilmoitettava, kun on sattunut jotakin vakavaa
    .say = vakava
    .words = vakava, vakava tapaturma, vakava työtapaturma, vakava onnettomuus, vakava vamma, työtapaturma
command-leader = *{ command-leader.say }*: mitä teen nyt niiden hyväksi, joita johdan
    .say = esihenkilö
    .words = esihenkilö, esihenkilölle, esimies, esimiehelle
command-plan = *{ command-plan.say }*: mitä lähipäivistä sovitaan, ja milloin muistutan
    .say = suunnitelma
    .words = suunnitelma, suunnitelma lähipäiville, tee suunnitelma
command-learning = *{ command-learning.say }*: neljä kysymystä, joilla tilanteesta opitaan
    .say = oppiminen
    .words = oppiminen, oppimiskeskustelu
command-all-commands = *{ command-all-commands.say }*: kaikki sanat
    .say = ohje kaikki
    .words = ohje kaikki, kaikki ohjeet, kaikki sanat, kaikki komennot
command-group-session = *{ command-group-session.say } 6 klo 13*: pyydä ryhmälle kaksi ohjaajaa
    .say = ryhmä
    .words = ryhmä, ryhmäpurku, ryhmäpurkua, ryhmäpurun, ryhmälle, purku ryhmälle, hetipurku ryhmälle, ryhmäpurku tarvitaan, tarvitsemme ryhmäpurun, meitä oli useampi, meitä oli monta, meitä on useampi, meitä on monta
command-cancel = *{ command-cancel.say }*: peru pyyntösi, tieto poistuu heti
    .say = peru
    .words = peru, peruuta, perun, peruutan, peru purku, perun purun, peruuta purku, peru pyyntö, perun pyynnön, en tarvitse, en tarvitsekaan, en tarvitse purkua, ei tarvitse
command-enough = *{ command-enough.say }*: etsi yhä, mutta älä kirjoita välissä
    .say = riittää
    .words = riittää, riittää viestit, riittää jo, älä kirjoita
command-cover = *{ command-cover.say } 204 klo 12.45*: pyydä tuuraaja, syytä ei kysytä
    .say = tuuraus
    .words = tuuraus, tuurausta, tuuraaja, tarvitsen tuurausta, tarvitsen tuuraajan
command-cancel-cover = *{ command-cancel-cover.say }*
    .say = peru tuuraus
    .words = peru tuuraus, perun tuurauksen, peruuta tuuraus, en tarvitse tuurausta
command-leave-cover = *{ command-leave-cover.say }*
    .say = luovun tuurauksesta
    .words = luovun tuurauksesta, luovun tuuraus, en pääse tuuraamaan, en pääsekään tuuraamaan
command-confidentiality = *{ command-confidentiality.say }*: mikä on luottamuksellista
    .say = luottamus
    .words = luottamus, luottamuksellisuus, onko tämä luottamuksellista
command-who-sees = *{ command-who-sees.say }*: kuka saa tietää mitä
    .say = kuka näkee
    .words = kuka näkee, kuka näkee mitä, kuka saa tietää
command-my-data = *{ command-my-data.say }*: mitä sinusta on tallessa
    .say = tietoni
    .words = tietoni, omat tietoni, omat tiedot, mitä tiedät minusta
command-forget-me = *{ command-forget-me.say }*: poista kaikki
    .say = unohda minut
    .words = unohda minut, unohda mut, poista tietoni, poista kaikki
command-language = *{ command-language.say } svenska*: vaihda kieli
    .say = kieli
    .words = kieli, vaihda kieli
command-thanks = *{ command-thanks.say }*
    .say = kiitos
    .words = kiitos, kiitti, kiitoksia, kiitos avusta, paljon kiitoksia, ok, okei, selvä, hyvä, kiva
words-yes = kyllä, joo, juu, kyllä kiitos, sopii, käy, se sopii, se käy, ehdin, toki, ok, okei, selvä, hyvä, jep, jees, joo joo, 👍, ✅
words-and = ja, sekä, &
words-towards = tapaus, tapauksen, kollegalle
words-minutes = min, minuutti, minuuttia, minuutin
words-people = hengelle, henkeä, hengen, ihmiselle, hlö, henkilö, henkilöä, osallistuja, osallistujaa, ihminen, ihmistä
words-about = noin, suunnilleen, ehkä
words-claiming = otan, hoidan, ehdin, voin ottaa, voisin ottaa
words-none = pois, poista, ei mitään, ei enää
words-no = ei, en, ei kiitos, en nyt, en ehdi, ei sovi, se ei sovi, ei käy
words-now = nyt, nyt heti, heti nyt, heti, saman tien
words-reason = koska, siksi, sillä, takia, vuoksi, jälkeen, purku, purkuun, hetipurku, hetipurkuun, väkivalta, uhkaus, itkee, sairas
words-filler = mä, minä, voin, voisin, sen, tän, tämän, nyt, kyllä, kiitos, hei, moi, heti
words-negation = en, ei, älä, eikä
words-language = suomi, suomeksi, finska, finnish, finsk
words-form-one = kahdenkeskinen, kahdenkeskisen, kaksin
words-form-call = puhelu, puhelun, puhelimessa, puhelimitse, soitto
words-form-group = ryhmä, ryhmäpurku, ryhmäpurkua, ryhmäpurun, ryhmälle, ryhmässä
words-except = ei, eikä, ettei, paitsi, ilman, älä, en halua, en tahdo
words-with = kanssa, mieluiten, mieluummin, toivoisin, haluaisin, haluan
words-visit = luokseni, tule luokseni, tulee luokseni, minun luo, mun luo
words-cry = apua, apu, auta, auttakaa, hätä
words-secret = ei saa tietää, ei saisi tietää, ei saa kuulla, ei saa kertoa, ei tarvitse tietää, älä kerro, älkää kertoko
words-leader = esihenkil, esimie, pomo, rehtori, apulaisrehtori, johtaja, johtaj, päällik
words-coordinator = koordinaattori
words-beside-exclusion = että, tai, mutta, kuitenkaan, ainakaan, missään, nimessä, saa, saisi, tietää, kuulla, kerro, kertoa, kertoko, tarvitse, kuulu, tästä, asiasta, mitään, kuka, kenelle, mun, minun, oma, oman, omalle, halua, tahdo, kanssa, paikalle, tule
words-no-name = kiire, kiirettä, hätä, hätää, mitään, mikään, vakavaa, paha, pakko, väliä, haittaa, ryhmä, ryhmässä, ryhmään, ryhmäpurku, ryhmäpurkua, puhelu, puhelimessa, puhelimitse, soita, soittoa, täällä, tänään, huomenna, aamulla, illalla, jaksa, pysty, onnistu, toimi, ole, oo, voi, saa, enää, vielä, kukaan, ketään, yksin, kasvokkain, kamera, videota
