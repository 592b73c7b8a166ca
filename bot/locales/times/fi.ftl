# Ajat sanoina: mitä sanoja kielioppi (bot/time_words) ymmärtää. Pilkku erottaa sanat ja järjestys
# on niiden arvo (1, 2, 3 …); edessä oleva luku sanoo arvon itse; | erottaa saman sanan muodot ja
# - on tyhjä paikka. Alaviivan jälkeen tulee sijamuoto.

sign = klo|kello|klo.|klo:|kellon
exactly = tasan|tarkalleen|täsmälleen
zeroes = oo

hour = yksi, kaksi, kolme, neljä, viisi, kuusi, seitsemän, kahdeksan, yhdeksän, kymmenen, yksitoista, kaksitoista, kolmetoista, neljätoista, viisitoista, kuusitoista, seitsemäntoista, kahdeksantoista, yhdeksäntoista, kaksikymmentä
hour_genitive = yhden, kahden, kolmen, neljän, viiden, kuuden, seitsemän, kahdeksan, yhdeksän, kymmenen, yhdentoista, kahdentoista
hour_partitive = yhtä, kahta, kolmea, neljää, viittä, kuutta, seitsemää, kahdeksaa, yhdeksää, kymmentä, yhtätoista, kahtatoista
hour_ablative = yhdeltä, kahdelta, kolmelta, neljältä, viideltä, kuudelta, seitsemältä, kahdeksalta, yhdeksältä, kymmeneltä, yhdeltätoista, kahdeltatoista, kolmeltatoista, neljältätoista, viideltätoista, kuudeltatoista, seitsemältätoista, kahdeksaltatoista, yhdeksältätoista, kahdeltakymmeneltä
hour_illative = yhteen, kahteen, kolmeen, neljään, viiteen, kuuteen, seitsemään, kahdeksaan, yhdeksään, kymmeneen, yhteentoista, kahteentoista
hour_elative = yhdestä, kahdesta, kolmesta, neljästä, viidestä, kuudesta, seitsemästä, kahdeksasta, yhdeksästä, kymmenestä, yhdestätoista, kahdestatoista
count = 15 viisitoista, 20 kaksikymmentä, 25 kaksikymmentäviisi, 30 kolmekymmentä, 40 neljäkymmentä, 45 neljäkymmentäviisi, 50 viisikymmentä
count_genitive = 15 viidentoista, 20 kahdenkymmenen, 25 kahdenkymmenenviiden, 30 kolmenkymmenen, 40 neljänkymmenen, 45 neljänkymmenenviiden, 50 viidenkymmenen
count_partitive = 20 kahtakymmentä, 25 kahtakymmentäviittä
suffix_genitive = :n
suffix_partitive = :ta|:tä|:a|:ä|:ää
suffix_ablative = :lta|:ltä
suffix_illative = :een|:ään|:aan|:hen|:iin|:teen
suffix_elative = :sta|:stä

half-to = puoli|puol
half-to_partitive = puolta
quarter = varttia|vartin|vartti
minutes = minuuttia|min
to = vaille|vailla
past = yli
noon = 1 puolipäivä|puoliltapäivin|puolilta päivin|keskipäivällä, 2 puolenpäivän aikaan|puolenpäivän aikoihin|keskipäivän aikaan
noon_genitive = 1 puolenpäivän
noon_partitive = 1 puoltapäivää|puolta päivää
noon_illative = 1 puoleenpäivään|puoleen päivään
midnight = keskiyöllä|keskiyö|puoliltaöin|puolilta öin
midnight_genitive = keskiyön
midnight_partitive = keskiyötä|puoltayötä
midnight_illative = keskiyöhön

before = ennen|ennen kuin
latest = viimeistään
by-after = mennessä
after-after = jälkeen
from = aikaisintaan|alkaen
not-before = ei ennen|ei ennen kuin
but = mutta|ja
from-after = alkaen|lähtien|eteenpäin
until-after = asti|saakka
around = noin|n.|suunnilleen
around-after = noin|maissa|aikaan|aikoihin|tienoilla|paikkeilla|seutuvilla
and = ja
between-after = välillä|välissä
dash = -|–|—

in-after = päästä|kuluttua|kuluessa|päähän
inside-after = sisällä
unit = 1 min|min.|m|minuutin|minuuttia|minuutti, 60 h|t|tunnin|tuntia|tunti
pair = parin|pari
and-half = ja puolen|ja puoli
unit-one = 1 minuutin, 60 tunnin
unit-whole = 30 puolen tunnin|puolituntisen|puolisen tuntia, 90 puolentoista tunnin, 15 vartin|varttitunnin|varttitunti|vartti, 45 kolmen vartin|kolmen varttitunnin
unit-day = 1 päivän|päivää|päivä|pv|vrk|vuorokauden|vuorokautta, 7 viikon|viikkoa|viikko|vk
unit-day-one = 1 päivän|vuorokauden, 7 viikon
next-days = seuraavat|seuraavien
one = yhden|yksi
plus = ja

day = tänään|tänä päivänä, huomenna, ylihuomenna
day-slip = -, huomena|huomen
day_genitive = tämän päivän, huomisen, ylihuomisen
day_partitive = -, huomista, ylihuomista
day_illative = tähän päivään, huomiseen, ylihuomiseen
day_elative = tästä päivästä|tästä, huomisesta, ylihuomisesta
weekday = maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai
weekday_essive = maanantaina, tiistaina, keskiviikkona, torstaina, perjantaina, lauantaina, sunnuntaina
weekday_genitive = maanantain, tiistain, keskiviikon, torstain, perjantain, lauantain, sunnuntain
weekday_partitive = maanantaita, tiistaita, keskiviikkoa, torstaita, perjantaita, lauantaita, sunnuntaita
weekday_illative = maanantaihin, tiistaihin, keskiviikkoon, torstaihin, perjantaihin, lauantaihin, sunnuntaihin
weekday_elative = maanantaista, tiistaista, keskiviikosta, torstaista, perjantaista, lauantaista, sunnuntaista
weekday-short = ma|ma., ti|ti., ke|ke., to|to., pe|pe., la|la., su|su.
weekdays = maanantaisin, tiistaisin, keskiviikkoisin, torstaisin, perjantaisin, lauantaisin, sunnuntaisin
weekday-morning = maanantaiaamuna, tiistaiaamuna, keskiviikkoaamuna, torstaiaamuna, perjantaiaamuna, lauantaiaamuna, sunnuntaiaamuna
weekday-afternoon = maanantai-iltapäivänä|maanantai-iltapäivällä, tiistai-iltapäivänä|tiistai-iltapäivällä, keskiviikkoiltapäivänä|keskiviikkoiltapäivällä, torstai-iltapäivänä|torstai-iltapäivällä, perjantai-iltapäivänä|perjantai-iltapäivällä, lauantai-iltapäivänä|lauantai-iltapäivällä, sunnuntai-iltapäivänä|sunnuntai-iltapäivällä
weekday-evening = maanantai-iltana, tiistai-iltana, keskiviikkoiltana, torstai-iltana, perjantai-iltana, lauantai-iltana, sunnuntai-iltana
next = ensi|seuraava|seuraavana
next_genitive = ensi|seuraavan
next_illative = ensi|seuraavaan
next_partitive = ensi|seuraavaa
this = tulevana|tänä
week-next = ensi viikolla|ensi viikon|ensi viikko|seuraavalla viikolla
week-of = ensi viikolla|ensi viikon
week-number = viikolla|viikko|viikon|vko|vk
week-this = tällä viikolla|tämän viikon|loppuviikon|loppuviikolla|koko viikon|loppuviikko
weekend = viikonloppuna|viikonlopun|viikonloppu
rest-of-day = loppupäivän|koko päivän|loppupäivä
month-next = ensi kuuta|ensi kuun
feast = 1206 itsenäisyyspäivänä|itsenäisyyspäivä, 1224 jouluaattona|jouluaatto, 1225 joulupäivänä|joulupäivä, 1226 tapaninpäivänä|tapaninpäivä, 1231 uudenvuodenaattona|uudenvuodenaatto, 101 uudenvuodenpäivänä|uudenvuodenpäivä, 106 loppiaisena|loppiainen, 430 vappuaattona|vappuaatto, 501 vappuna|vapunpäivänä|vappu
day-suffix = päivä|päivänä|pnä|p:nä
month = tammikuuta|tammikuun|tammikuu, helmikuuta|helmikuun|helmikuu, maaliskuuta|maaliskuun|maaliskuu, huhtikuuta|huhtikuun|huhtikuu, toukokuuta|toukokuun|toukokuu, kesäkuuta|kesäkuun|kesäkuu, heinäkuuta|heinäkuun|heinäkuu, elokuuta|elokuun|elokuu, syyskuuta|syyskuun|syyskuu, lokakuuta|lokakuun|lokakuu, marraskuuta|marraskuun|marraskuu, joulukuuta|joulukuun|joulukuu

# 1 aamu, 2 aamupäivä, 3 päivä, 4 iltapäivä, 5 ilta, 6 yö, 7 aamuyö
part = aamulla, aamupäivällä|ap|ap., päivällä, iltapäivällä|ip|ip., illalla|illasta, yöllä, aamuyöllä|aamuyöstä
part-after-day = aamuna, aamupäivänä, -, iltapäivänä, iltana, yönä
today-part = tänä aamuna, tänä aamupäivänä, -, tänä iltapäivänä, tänä iltana, tänä yönä|ensi yönä
tomorrow-part = huomenaamulla|huomenaamuna|huomisaamuna|huomisaamulla, huomenaamupäivällä|huomisaamupäivänä, -, huomeniltapäivällä|huomisiltapäivänä, huomenillalla|huomeniltana|huomisiltana, -

# Sanoja, joita ihmiset sanovat ajan ympärillä.
filler = kiitos|kiitti|sopii|käy|sopisi|kävisi|tarvitaan|tavataan|nähdään|vasta|ok|okei|joo|kyllä|hei|mieluiten|vaikka|no

# Sanoja, joiden vieressä aika voisi tarkoittaa jotain muuta.
changes = ei|en|et|emme|ette|eivät|eikä|enkä|älä|älkää|eilen|viime|sitten|tai|vai|paitsi|mutta|jo|eikö|toissapäivänä|joka|aina|oli|olivat|tapahtui|sattui|varattu|poissa|kiinni|menossa
measures = euroa|euro|eur|e|€|prosenttia|%|astetta|km|kg|m|cm|g|l|oppilasta|henkeä|kertaa|sivua
