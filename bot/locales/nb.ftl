# Every sentence and every word that can be typed, in Norwegian. The Finnish file leads.
# A section says for whose eyes its texts are; bot/localization.py holds every message to it.
# A moment brings its preposition along ("kl. 10.50", "på mandag kl. 08.00").

## Audience: group

need-asked = 🐦 **{ $case }**: kollegasamtale på tomannshånd, { $workplace }, { $slots }. Hvem har best anledning? Svar *{ command-claim.say } { LOWER($case) }* eller 👍.
need-asked-call = 🐦 **{ $case }**: kollegasamtale på telefon, { $workplace }, { $slots }. Hvem har best anledning? Svar *{ command-claim.say } { LOWER($case) }* eller 👍.
need-asked-urgent = 🐦 **{ $case }**: ønsker å bli kontaktet **med en gang**, { $workplace }. Hvem har best anledning? Svar *{ command-claim.say } { LOWER($case) }* eller 👍.
claim-told = 🐦 **{ $case }**: noen tar seg av saken. Takk, alle sammen.
settled-told-group = 🐦 **{ $case }** ble løst på annen måte. Takk.
help-told = Skriv *!purku* her og noe av dette, eller skriv til meg privat:
    { $lines }
    De andre ordene forteller jeg privat: *{ command-help.say }*.
what-read-told-group = { what-read-told }
open-told-group = { open-told }
open-told-none-group = { open-told-none }
board-told = Åpne { $number }:
    { $lines }
    Jeg holder denne meldingen oppdatert.
board-told-none = Nå er ingenting åpent. Jeg holder denne meldingen oppdatert.
board-over = Denne tavlen er avsluttet. En ny: *!purku { command-live-board.say }*.
offering-asked = { $number ->
    [one] En ny avviksmelding
   *[other] { $number } nye avviksmeldinger
    }, { $workplace }: { $lines }. Hvem **tilbyr** en kollegasamtale? Vi tilbyr alltid, og svaret kan være nei. Svar *{ command-claim.say } { LOWER($case) }* eller 👍. Verneombudet sier ansikt til ansikt til hvem; jeg vet det ikke.
offering-now = Avviksmeldinger, { $workplace }:
    { $lines }
    Hvem **tilbyr** en kollegasamtale? Svar *{ command-claim.say } { LOWER($case) }* eller 👍. Verneombudet sier ansikt til ansikt til hvem.
offering-now-none = Avviksmeldinger, { $workplace }:
    { $lines }
    Takk.
network-deaf-told = Boten får ikke kontakt: **{ $network }** ({ $minutes } min). Forespørsler derfra kommer ikke fram. Til oppslagstavla: **Ring { $name } { $phone }**.
network-back-told = Kontakten er tilbake: **{ $network }**. Den var brutt, { $since } – { $until }. Tidligere forespørsler er trygge.
missed-told-group = Jeg var borte, og kan ha gått glipp av meldinger før { $until }. Hvis du skrev til meg da, skriv igjen.
emergency-told-group = Jeg kan ikke formidle forespørsler nå. Den som drifter meg, vet det. Jeg sier til alle som skriver privat, hvem de kan ringe.
supervision-told = Veiledning: { $slots }. Det er frivillig å delta.
group-asked = 🐦 **{ $case }**: { $people ->
    [0] kollegasamtale i gruppe
   *[other] kollegasamtale i gruppe for omtrent { $people }
    }, { $workplace }, { $slots }. Gruppeledere **{ $taken }/{ $seats }**. { $taken ->
    [0] Hvem har best anledning?
   *[other] En gruppeleder til?
    } Svar *{ command-claim.say } { LOWER($case) }* eller 👍.
group-full = { $seats ->
    [1] 🐦 **{ $case }**: noen tar seg av det. Takk til alle.
   *[other] 🐦 **{ $case }**: gruppeledere **{ $seats }/{ $seats }**. Takk. Bli enige om hvem som åpner.
    }

## Audience: pool

cover-needed = Avløsning i { $minutes } min trengs: **{ $place }**, { $at }. Hvem kan? Svar *{ command-claim.say }* eller 👍.
cover-taken = Avløsningen er ordnet. Takk til alle.
cover-over = Avløsningen trengs ikke lenger. Takk til alle.

## Audience: requester

need-heard = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Jeg leter etter en kollegastøtte til deg. Du trenger ikke å si hva som skjedde. Dette er frivillig.
    Når?
    .after = Om to minutter spør jeg kollegastøttene, selv om du ikke svarer.
need-heard-night = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Det er utenfor arbeidstid nå: Jeg spør kollegastøttene **{ $ask }** og skriver til deg senest **{ $promise }**. Hvis du trenger et menneske nå: { $numbers }.
    Dette er frivillig. Du kan avbryte når som helst: *{ command-cancel.say }*. Når passer det for deg?
need-heard-named = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Jeg leter etter en kollegastøtte til deg. Du trenger ikke å si hva som skjedde. Dette er frivillig.
    Jeg forsto: **{ $when }**. Stemmer det?
    .after = Om to minutter spør jeg kollegastøttene, selv om du ikke svarer.
need-heard-named-night = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Det er utenfor arbeidstid nå: Jeg spør kollegastøttene **{ $ask }** og skriver til deg senest **{ $promise }**. Hvis du trenger et menneske nå: { $numbers }.
    Dette er frivillig. Du kan avbryte når som helst: *{ command-cancel.say }*. Jeg forsto: **{ $when }**. Stemmer det?
need-heard-hidden = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Jeg leter etter en kollegastøtte til deg. Jeg skriver ikke noe i gruppa. Jeg spør én om gangen, den første om to minutter, selv om du ikke svarer. Jeg sier det ikke til dem ({ $people }). Ingen får vite hva du valgte. Dette er frivillig.
need-heard-hidden-night = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Det er utenfor arbeidstid nå: Jeg spør **{ $ask }**, én om gangen, og skriver ikke noe i gruppa. Jeg sier det ikke til dem ({ $people }). Jeg skriver til deg senest **{ $promise }**. Hvis du trenger et menneske nå: { $numbers }.
need-heard-exclude = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Jeg leter etter en kollegastøtte til deg. Jeg skriver ikke noe i gruppa. Hvem skal ikke få vite om dette?
    .after = Du kan oppgi flere, f.eks. *3 2*. *0*: ingen av disse. Jeg spør ingen før du har svart.
sign-heard = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Jeg svarer ikke på anrop, lytter ikke til talemeldinger og lagrer ikke meldingene dine. Skal jeg lete etter en kollegastøtte til deg?
    .after = Hvis du ikke svarer innen to minutter, leter jeg.
sign-heard-night = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Hvis du trenger et menneske nå: { $numbers }.
    Jeg svarer ikke på anrop, lytter ikke til talemeldinger og lagrer ikke meldingene dine. Skal jeg lete etter en kollegastøtte til deg? Da spør jeg { $ask } og skriver til deg senest { $promise }.
    .after = Hvis du ikke svarer, leter jeg.
own-talk-heard = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Jeg leter etter en annen kollega til deg. De jeg vet var med, spør jeg ikke først, og i gruppa skriver jeg ingenting. Når?
    .after = Om to minutter spør jeg én om gangen, selv om du ikke svarer.
own-talk-heard-night = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Det er utenfor arbeidstid nå: Jeg spør **{ $ask }**, én om gangen og ikke i gruppa, og skriver til deg senest **{ $promise }**. De jeg vet var med, spør jeg ikke først. Hvis du trenger et menneske nå: { $numbers }.
    Du kan avbryte når som helst: *{ command-cancel.say }*. Når passer det for deg?
where-asked = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Jeg leter etter en kollegastøtte til deg. Hvor jobber du?
    .after = Hvis du ikke svarer innen to minutter, spør jeg på det første stedet.
when-asked = Når passer det for deg?
    .after = Du kan også skrive et tidspunkt, f.eks. *kl. 13*.
when-now = med en gang noen kan
when-morning = først på morgenen
when-break = i friminuttet
when-after = etter timene
when-evening = en telefonsamtale på kvelden
when-exclude = noen må ikke få vite om dette
time-right = det stemmer
time-understood = Jeg forsto: **{ $when }**. Stemmer det?
when-told = Greit: { $when }. Jeg spør nå. Jeg sier ikke hvem du er. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
    Sett deg ned litt, drikk litt vann, be noen sitte hos deg.
    .after = Du kan avbryte når som helst: *{ command-cancel.say }*.
when-told-hidden = Greit: { $when }. Jeg skriver ikke noe i gruppa, men spør én om gangen. Jeg sier ikke hvem du er. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
    Sett deg ned litt, drikk litt vann, be noen sitte hos deg.
    .after = Du kan avbryte når som helst: *{ command-cancel.say }*.
when-told-night = Greit: { $when }. Jeg spør **{ $ask }**. Jeg sier ikke hvem du er. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
    .after = Du kan avbryte når som helst: *{ command-cancel.say }*.
when-changed = Greit. Ønsket ditt er nå { $slots }.
familiar-yes = helst noen jeg kjenner
familiar-no = noen jeg ikke kjenner
familiar-told = Greit. Du får først se hvem som kan komme. Ingenting er bestemt før du har svart.
familiar-asked = Hvem vil du helst snakke med?
    .after = Du kan oppgi flere, f.eks. *3 2*. *0*: det spiller ingen rolle.
familiar-told-first = Greit ({ $people }). Jeg spør først i en egen chat, etter fire minutter også andre, hvis ikke noe er avtalt. Du får først se hvem som kan komme. Ingenting er bestemt før du har svart.
familiar-told-also = Greit ({ $people }). Jeg spør nå også i en egen chat. Andre har jeg allerede spurt, så noen andre kan rekke det først. Du får først se hvem som kan komme, og du kan svare *{ decide-other-person }*.
stranger-told = Greit. Jeg vet ikke hvem du kjenner. Du får først se hvem som kan komme. Hvis det er noen du kjenner, svar *{ decide-other-person }*, så leter jeg etter en annen.
stranger-told-neighbours = Greit. Jeg spør nå også hos naboarbeidsplassen, og sier ikke hvem du er. Du får først se hvem som kan komme. Hvis det er noen du kjenner, svar *{ decide-other-person }*, så leter jeg etter en annen.
asked = Nå har jeg spurt. Jeg sier ikke hvem du er. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt. Du kan avbryte når som helst: *{ command-cancel.say }*.
asked-hidden = Nå spør jeg én om gangen og skriver ikke noe i gruppa. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt. Du kan avbryte når som helst: *{ command-cancel.say }*.
asked-morning = God morgen. Nå har jeg spurt hvem som har tid. Jeg sier ikke hvem du er. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt. Du kan avbryte når som helst: *{ command-cancel.say }*.
asked-hidden-morning = God morgen. Nå spør jeg én om gangen og skriver ikke noe i gruppa. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt. Du kan avbryte når som helst: *{ command-cancel.say }*.
group-lost-told = Gruppa jeg spør, er ikke å få tak i akkurat nå. Jeg leter på andre måter, og spør gruppa når jeg får tak i den igjen. Jeg skriver til deg senest **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }.
group-lost-told-alone = Gruppa jeg spør, er ikke å få tak i akkurat nå, og jeg kan ikke spørre andre. Jeg spør med en gang jeg får tak i gruppa igjen. Jeg skriver til deg senest **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }.
group-back-told = Gruppa er å få tak i igjen, og nå har jeg spurt den. Jeg sier ikke hvem du er. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
urgent-told = Jeg spør nå. Jeg sier ikke til noen hva du skrev. Jeg skriver til deg senest **{ $promise }**. Prøv å ikke være alene.
proposal-told = Meldingen din kom fram. Hvis noen ikke er trygg, ring **{ $emergency }**.
    Jeg la forespørselen i gruppa uten annen tekst: **{ $bird }**, { $when }. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt. Du kan avbryte: *{ command-cancel.say } { LOWER($bird) }*.
proposal-told-night = Meldingen din kom fram. Hvis noen ikke er trygg, ring **{ $emergency }**.
    Det er utenfor arbeidstid nå: Jeg legger forespørselen i gruppa **{ $ask }** uten annen tekst: **{ $bird }**, { $when }. Jeg skriver til deg senest **{ $promise }**. Du kan avbryte: *{ command-cancel.say } { LOWER($bird) }*. Hvis noen trenger et menneske nå: { $numbers }.
proposal-time-unclear = Jeg var ikke sikker på tidspunktet, så jeg ba om det første ledige. Skriv tidspunktet til meg, så retter jeg det, f.eks. *kl. 13*.
proposal-slip = Det sto mer i meldingen din enn en forespørsel. Skal jeg fjerne den fra gruppa?
slip-remove = fjern den
slip-self = jeg fjerner den selv
proposal-for-whom = Hvem er den for? Jeg trenger ikke noe navn.
proposal-other = for en annen: jeg sier tid og sted videre
proposal-self = for meg selv
proposal-for-another = Greit. Når noen er funnet, får du tid og sted av meg. Spør da den det gjelder, om det passer.
proposal-for-me = Greit, jeg leter for deg. Du trenger ikke å si hva som skjedde. Dette er frivillig. Du kan avbryte når som helst: *{ command-cancel.say }*.
notice-told = Greit. Når noen er funnet, får du tid og sted av meg og sier det videre. { $asks }
    .after = Om to minutter spør jeg, selv om du ikke svarer.
notice-told-night = Greit. Det er utenfor arbeidstid nå: Jeg spør **{ $ask }** og skriver til deg senest **{ $promise }**. Når noen er funnet, får du tid og sted av meg og sier det videre. { $asks }
notice-face-told = Greit. Når noen er funnet, kommer kollegaen først til deg. Du sier ansikt til ansikt hvem det gjelder, og kollegaen spør selv. Et nei er et godt svar. { $asks }
    .after = Om to minutter spør jeg, selv om du ikke svarer.
notice-face-told-night = Greit. Det er utenfor arbeidstid nå: Jeg spør **{ $ask }** og skriver til deg senest **{ $promise }**. Når noen er funnet, kommer kollegaen først til deg. Du sier ansikt til ansikt hvem det gjelder, og kollegaen spør selv. { $asks }
notice-asks-when = Når ville det passe?
notice-asks-language = Hvilket språk er det best å snakke?
notice-when-asked = Greit. I gruppa sier jeg ikke noe om språket. Når ville det passe?
    .after = Du kan også skrive et tidspunkt, f.eks. *kl. 13*.
when-asked-proposer = Når ville det passe?
    .after = Du kan også skrive et tidspunkt, f.eks. *kl. 13*.
notice-where-asked = Greit. Hvor jobber den det gjelder?
    .after = Hvis du ikke svarer innen to minutter, spør jeg på det første stedet.
when-told-proposer = Greit: { $when }. Jeg spør nå. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
    .after = Du kan avbryte når som helst: *{ command-cancel.say }*.
when-told-hidden-proposer = Greit: { $when }. Jeg skriver ikke noe i gruppa, men spør én om gangen. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
    .after = Du kan avbryte når som helst: *{ command-cancel.say }*.
when-told-night-proposer = Greit: { $when }. Jeg spør **{ $ask }**. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
    .after = Du kan avbryte når som helst: *{ command-cancel.say }*.
claim-told-requester-face = **{ $holder }** kan komme til deg { $at }. Du sier ansikt til ansikt hvem det gjelder, og kollegaen spør selv.
claim-reminded-face = **{ $holder }** kan fortsatt komme til deg { $at }. Du sier ansikt til ansikt hvem det gjelder.
    .after = Hvis du ikke svarer, venter kollegaen på deg: { $place }.
time-impossible-face = Det tidspunktet gikk ikke. **{ $holder }** kan komme til deg { $at }.
hand-over-told-requester-face = **{ $colleague }** kan ikke likevel. **{ $holder }** kan komme til deg { $at }. Du sier ansikt til ansikt hvem det gjelder, og kollegaen spør selv.
decide-face = det passer, du kan si navnet mitt
agreed-visit-face = Avtalt. **{ $holder }** kommer til deg { $at } og får vite navnet ditt. Du kan avbryte når som helst: *{ command-cancel.say }*.
agreed-by-silence-face = **{ $holder }** venter på deg { $at }, { $place }. Si der hvem det gjelder. Kollegaen vet ikke hvem du er.
not-understood-proposer = Meldingen din kom fram, men jeg kan ikke lese den. Forespørselen din for en annen står: **{ $bird }**. Du kan svare med et tall eller skrive *{ command-cancel.say } { LOWER($bird) }*. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
asked-proposer = Jeg har nå spurt gruppa hvem som kan. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
asked-morning-proposer = God morgen. Jeg har nå spurt gruppa hvem som har tid. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
claim-told-requester-proposer = **{ $holder }** kan komme { $at }, { $place }. Spør den det gjelder, om det passer. Jeg trenger ikke noe navn.
claim-told-requester-call-proposer = **{ $holder }** kan ringe { $at }. Kollegaen ringer deg, og du sier hvem det gjelder. Spør først om det passer.
claim-reminded-proposer = **{ $holder }** kan fortsatt komme { $at }, { $place }. Spør den det gjelder, om det passer.
    .after = Hvis du ikke svarer, venter kollegaen der. Man kan komme eller la være.
claim-reminded-call-proposer = **{ $holder }** kan fortsatt ringe { $at }. Kollegaen ringer deg, og du sier hvem det gjelder.
time-impossible-proposer = Det tidspunktet gikk ikke. **{ $holder }** kan komme { $at }, { $place }.
time-impossible-call-proposer = Det tidspunktet gikk ikke. **{ $holder }** kan ringe { $at }.
decide-visit-proposer = kollegaen kommer til meg (jeg sier navnet ditt)
agreed-point-proposer = Avtalt. **{ $holder }** venter { $at }, { $place }. Si tid og sted videre. Man kan komme eller la være.
agreed-call-proposer = Avtalt. **{ $holder }** ringer deg { $at } og får vite navnet ditt.
agreed-by-silence-proposer = **{ $holder }** venter { $at }, { $place }. Si tid og sted videre. Man kan komme eller la være.
exclude-asked = Hvem skal ikke få vite om dette?
    .after = Du kan oppgi flere, f.eks. *3 2*. *0*: ingen av disse. Jeg spør ingen før du har svart.
exclude-asked-late = Jeg hadde allerede spurt gruppa, men navnet ditt står ikke der. Jeg har tatt forespørselen ut av gruppa. Hvem skal ikke få vite om dette?
    .after = Du kan oppgi flere, f.eks. *3 2*. *0*: ingen av disse. Jeg spør ingen flere før du har svart.
exclude-reminded = Jeg har ikke spurt noen ennå, fordi jeg venter på svaret ditt. Hvem skal ikke få vite om dette?
    .after = Du kan oppgi flere, f.eks. *3 2*. *0*: ingen av disse. Neste melding kommer { $promise }. Hvis du vil snakke med et menneske nå: { $numbers }.
exclude-leader = { $name } (leder)
exclude-coordinator = { $name } (koordinator)
exclude-leaders = alle ledere
exclude-told = Greit, jeg sier det ikke til dem ({ $people }). Jeg skriver ingenting i gruppa, jeg spør de andre én om gangen. Ingen får vite hva du valgte.
exclude-told-none = Greit. Jeg skriver ingenting i gruppa, jeg spør én om gangen. Ingen får vite hva du valgte.
exclude-told-late = Greit, jeg sier det ikke til dem ({ $people }). Jeg hadde allerede spurt gruppa, men navnet ditt står ikke der. Jeg har tatt forespørselen ut av gruppa og spør de andre én om gangen. Ingen får vite hva du valgte. Jeg skriver til deg senest **{ $promise }**.
promise-kept = Ingen har svart ennå. Jeg leter fortsatt. Neste melding kommer **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }. Hvis du ikke vil ha disse meldingene, skriv *{ command-enough.say }*.
promise-kept-coordinator = Ingen har svart ennå. Jeg spør nå koordinatoren. Neste melding kommer **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }.
promise-kept-all-asked = Jeg har spurt alle jeg kan, og venter på svar. Neste melding kommer **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }. Hvis du ikke vil ha disse meldingene, skriv *{ command-enough.say }*.
promise-kept-neighbours = Ingen har svart ennå. Jeg har også spurt på naboarbeidsplassen, uten å si hvem du er. Neste melding kommer **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }. Hvis du ikke vil ha disse meldingene, skriv *{ command-enough.say }*.
promise-kept-unreached = Gruppa jeg spør, er fortsatt ikke å få tak i. Jeg leter videre på andre måter. Neste melding kommer **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }. Hvis du ikke vil ha disse meldingene, skriv *{ command-enough.say }*.
promise-kept-unreached-alone = Gruppa jeg spør, er fortsatt ikke å få tak i, og jeg kan ikke spørre andre. Neste melding kommer **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }. Hvis du ikke vil ha disse meldingene, skriv *{ command-enough.say }*.
promise-unasked = Jeg har ikke spurt noen ennå, fordi jeg venter på svaret ditt: Hvem skal ikke få vite om dette? Svar med tall eller *0*. Neste melding kommer **{ $promise }**. Hvis du vil snakke med et menneske nå: { $numbers }.
enough-told = Greit. Jeg leter fortsatt, men skriver først når noen er funnet eller dagen er over. Du kan avbryte når som helst: *{ command-cancel.say }*.
claim-told-requester = **{ $holder }** kan komme { $at }, { $place }. Kollegaen vet ikke hvem du er, og venter der. Du bare går dit.
claim-told-requester-call = **{ $holder }** kan ringe deg { $at }. Kollegaen vet ennå ikke hvem du er.
claim-reminded = **{ $holder }** kan fortsatt komme { $at }, { $place }. Kollegaen vet ikke hvem du er.
    .after = Hvis du ikke svarer, venter kollegaen der. Du kan komme eller la være.
claim-reminded-call = **{ $holder }** kan fortsatt ringe deg { $at }. Kollegaen vet ikke hvem du er før du svarer.
decide-yes = det passer
decide-call = det passer, kollegaen kan få vite navnet mitt
decide-other-person = noen andre
decide-other-time = et annet tidspunkt
decide-visit = kollegaen kan komme til meg og få vite navnet mitt
agreed-point = Avtalt. **{ $holder }** venter { $at }, { $place }. Du kan komme eller la være. Du kan avbryte når som helst: *{ command-cancel.say }*.
agreed-visit = Avtalt. **{ $holder }** kommer til deg { $at } og får vite navnet ditt. Du kan avbryte når som helst: *{ command-cancel.say }*.
agreed-call = Avtalt. **{ $holder }** ringer deg { $at } og får vite navnet ditt. Du kan avbryte når som helst: *{ command-cancel.say }*.
agreed-call-now = **{ $holder }** ringer deg senest { $at } og får vite navnet ditt. Du kan avbryte når som helst: *{ command-cancel.say }*.
cover-offered = Trenger du noen som avløser deg i den tiden?
agreed-by-silence = **{ $holder }** venter { $at }, { $place }. Du kan komme eller la være. Kollegaen vet ikke hvem du er.
call-waits = **{ $holder }** kan ringe når du har svart. Uten svaret ditt oppgir jeg ikke navnet ditt, og du blir ikke oppringt.
refuse-told = Greit. Jeg spør de andre én om gangen. Ingen får vite hva du valgte. Jeg skriver til deg senest **{ $promise }**.
other-time-asked = Hvilket tidspunkt passer?
    .after = Du kan også skrive et tidspunkt, f.eks. *kl. 13*.
time-asked-told = Jeg spør nå **{ $holder }** om { $at } passer. Jeg skriver til deg senest **{ $promise }**.
time-impossible = Det tidspunktet passet ikke. **{ $holder }** kan komme { $at }, { $place }. Kollegaen vet ikke hvem du er.
time-impossible-call = Det tidspunktet passet ikke. **{ $holder }** kan ringe { $at }. Kollegaen vet ikke hvem du er.
hand-back-told-requester = **{ $holder }** kan ikke komme likevel. Jeg leter etter en annen og skriver til deg senest **{ $promise }**.
hand-over-told-requester = **{ $colleague }** kan ikke likevel. **{ $holder }** kan komme { $at }, { $place }. Kollegaen vet ikke hvem du er, og venter der. Du bare går dit.
hand-over-told-requester-call = **{ $colleague }** kan ikke likevel. **{ $holder }** kan ringe deg { $at }. Kollegaen vet ennå ikke hvem du er.
hand-over-told-requester-call-proposer = **{ $colleague }** kan ikke likevel. **{ $holder }** kan ringe { $at }. Kollegaen ringer deg, og du sier hvem det gjelder. Spør først om det passer.
hand-over-told-requester-proposer = **{ $colleague }** kan ikke likevel. **{ $holder }** kan komme { $at }, { $place }. Spør den det gjelder, om det passer. Jeg trenger ikke noe navn.
truth-told = Jeg fant ingen som kan i dag. Det skyldes ikke deg. Hvis du vil snakke med et menneske nå: { $numbers }.
    Kan jeg be koordinatoren ringe deg?
truth-told-plain = Jeg fant ingen som kan i dag. Det skyldes ikke deg. Hvis du vil snakke med et menneske nå: { $numbers }. Du kan skrive *{ command-need.say }* når som helst.
truth-told-unasked = Jeg har ikke spurt noen, fordi jeg ikke vet hvem som ikke skal få vite om dette. Hvis du vil snakke med et menneske nå: { $numbers }. Du kan skrive *{ command-need.say }* når som helst.
truth-call-me = ja, du kan oppgi navnet mitt
call-asked-told = Jeg spør om koordinatoren har tid til å ringe. Jeg skriver til deg senest **{ $promise }**.
call-impossible = Koordinatoren kan ikke ringe akkurat nå. Hvis du vil snakke med et menneske nå: { $numbers }. Du kan skrive *{ command-need.say }* når som helst.
call-not-at-night = Om natten spør jeg ikke koordinatoren. Hvis du vil snakke med et menneske nå: { $numbers }. Du kan skrive til meg når som helst.
settled-told = Jeg har sluttet å lete og har slettet opplysningen om at du skrev. Du kan skrive *{ command-need.say }* når som helst.
settled-told-morning = God morgen. Jeg fant ingen, og det er ikke på grunn av deg. Jeg har sluttet å lete og har slettet opplysningen om at du skrev. Hvis du vil, leter jeg på nytt i dag: skriv *{ command-need.say }*.
cancel-told = Avbrutt. Jeg har slettet forespørselen din. Du kan skrive til meg når som helst.
cancel-told-unsure = Greit, jeg leter ikke. Du kan skrive til meg når som helst.
own-removed-told = { $network ->
    [signal] Jeg har fjernet det jeg skrev til deg i denne chatten de siste to døgnene. Eldre meldinger, og dine egne, kan du fjerne selv. Du kan skrive til meg når som helst.
   *[other] Jeg har fjernet det jeg skrev til deg i denne chatten. Dine egne meldinger kan du fjerne selv. Du kan skrive til meg når som helst.
    }
closed-told = Saken er merket som avsluttet, og jeg har slettet opplysningen om at du skrev. Du kan skrive *{ command-need.say }* når som helst.
invited-again = Hvis du vil, kan du skrive til meg når som helst.
let-go-told = Jeg har ikke fått vite om dere møttes. Derfor er saken avsluttet, og jeg har slettet opplysningen om at du skrev. Du kan skrive til meg når som helst.
asker-asked = Takk. Hvem kan spørre deg { $at } hvordan natten gikk?
    .after = Hvis du ikke svarer, minner jeg { $holder } på det og spør ikke selv.
asker-asked-days = Takk. Hvem kan spørre deg hvordan du har sovet, og når?
    .after = Hvis du ikke svarer, minner jeg { $holder } på det { $at } og spør ikke selv.
asker-left-to-holder = Takk. Jeg minner { $holder } { $at } på å spørre deg hvordan du har sovet. Hvis du ikke vil det, skriv *{ command-cancel.say }*. Når oppfølgingen er ferdig, sletter jeg opplysningen om at du skrev.
asker-holder = { $holder }, ansikt til ansikt
asker-bot = boten, her
asker-bot-on = boten, her, { $at }
asker-bot-sooner = boten, allerede { $at }
asker-nobody = ingen
asker-told-holder = Greit. Jeg minner { $holder } på det { $at }. Når oppfølgingen er ferdig, sletter jeg opplysningen om at du skrev.
asker-told-bot = Greit. Jeg spør her { $at }. Svaret lagrer jeg ikke. Når oppfølgingen er ferdig, sletter jeg opplysningen om at du skrev.
asker-told-bot-sooner = { asker-told-bot }
asker-told-late = Greit. Det tidspunktet er forbi, og da minnet jeg { $holder } på det, så jeg spør ikke selv. Når oppfølgingen er ferdig, sletter jeg opplysningen om at du skrev.
reminder-moved = **{ $holder }** kan ikke spørre deg i dag, så jeg minner vedkommende på det { $at }.
asker-told-nobody = Greit. Ingen spør. Jeg har slettet opplysningen om at du skrev. Du kan skrive til meg når som helst.
bot-asks-asked = **{ $holder }** kan ikke spørre deg { $at }. Får jeg spørre her hvordan natten gikk?
    .after = Hvis du ikke svarer, spør jeg ikke.
colleague-asked = **{ $holder }** kan ikke spørre deg { $at }. Kan **{ $colleague }** spørre deg ansikt til ansikt i stedet? { $holder } forteller da hvem det gjelder.
    .after = Hvis du ikke svarer, sier jeg ingenting til noen, og jeg minner vedkommende ({ $holder }) på det.
colleague-may = ja, det er greit
colleague-bot = spør du her
report-told = Hvis dette skal meldes, er lenken her: { $link } Du rekker det senere også.
report-told-unanswered = { report-told } Når oppfølgingen er ferdig, sletter jeg opplysningen om at du skrev.
afterwards-told = Du kan også senere henvende deg til:
    { $contacts }
referral-told = Numre du kan ringe, alene eller sammen med en kollega:
    { $contacts }
    Nødnummer: **{ $emergency }**.
slept-asked = God morgen. Fikk du sove? Jeg lagrer ikke svaret. Bare svar 3 blir gitt videre (til { $holder }).
slept-asked-later = Hei. Fikk du sove? Jeg lagrer ikke svaret. Bare svar 3 blir gitt videre (til { $holder }).
slept-asked-alone = Hei. Fikk du sove? Jeg lagrer ikke svaret og gir det ikke videre til noen.
slept-well = jeg fikk sove
slept-badly = dårlig
slept-contact = jeg ønsker at { $holder } tar kontakt
slept-told-well = Godt å høre.
slept-told-badly = Det er vanlig etter en tung dag.
talk-asked = Vil du snakke med noen?
    .after = Du kan skrive *{ command-need.say }* når som helst.
talk-holder = { $holder }
talk-health-open = { $name } { $phone } (åpent nå)
talk-health-closed = { $name } { $phone } (åpner { $opens })
talk-health-told = Ring når det passer for deg. Jeg noterer ikke noe om det. Du kan skrive til meg når som helst.
contact-told = Jeg gir ønsket ditt videre nå: **{ $holder }** får vite at du ønsker kontakt. Jeg lagrer ikke svaret ditt.
contact-told-later = Jeg gir ønsket ditt videre: **{ $holder }** leser det når arbeidet begynner, { $at }. Jeg lagrer ikke svaret ditt. Hvis du vil nå et menneske med en gang: { $numbers }.
contact-impossible = **{ $holder }** kan ikke lenger nås gjennom meg. Hvis du vil nå et menneske med en gang: { $numbers }. Du kan også skrive *{ command-need.say }*, så leter jeg etter noen andre.
holder-left-told = **{ $holder }** kan ikke lenger spørre deg hvordan natten gikk. Jeg har slettet opplysningen om at du skrev. Du kan skrive til meg når som helst.
no-thanks-told = Greit. Du kan skrive til meg når som helst.
check-consent-asked = Noen reagerer først senere. Kan jeg spørre én gang til, **{ $at }**?
    .after = I så fall lagrer jeg adressen og språket ditt til da, ingenting annet.
check-agreed = Greit. Jeg spør deg én gang, **{ $at }**. Til da lagrer jeg adressen og språket ditt, ingenting annet. Du kan avbryte det når som helst: *{ command-cancel.say }*.
check-declined = Greit, jeg spør ikke mer. Du kan skrive til meg når som helst.
check-asked = Hei. Jeg lovet å spørre én gang til: Hvordan har du det? Jeg lagrer ikke svaret.
check-well = bra
check-talk = jeg vil gjerne snakke med noen, finn en kollega til meg
check-again-asked = Kan jeg spørre en siste gang, **{ $at }**? Etter det glemmer jeg.
    .after = Til da ville jeg lagre adressen og språket ditt, ingenting annet.
check-told-last = Jeg spør ikke mer, og har slettet adressen din. Du kan skrive til meg når som helst.
check-not-understood = Meldingen din kom fram, men jeg kan ikke lese den og lagrer den ikke. Du kan svare med et tall. Hvis du trenger en stund med en kollega, kan du skrive *{ command-need.say }*.
still-here = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**. Jeg har allerede forespørselen din.
    { $stands }
stands-now = { $stands } Hvis du ikke er trygg, ring **{ $emergency }**.
not-understood = Meldingen din kom fram, men jeg kan ikke lese den. { $stands } Du kan svare med et tall eller skrive *{ command-cancel.say }* eller *?*.
edit-told = Jeg leste meldingen din før du endret den, og det du skrev først, gjelder. { $stands } Hvis du mente noe annet, skriv det som en ny melding.
take-back-told = Reaksjonen din var et svar, og det gjelder. { $stands } Hvis du mente noe annet, skriv det.
stands-unasked = Jeg har ikke spurt noen ennå.
stands-open = Jeg leter etter noen til deg. Jeg skriver senest **{ $promise }**.
stands-open-quiet = Jeg leter etter noen til deg og skriver når noen er funnet. Hvis du vil snakke med et menneske nå: { $numbers }.
stands-claimed = **{ $holder }** kan komme { $at }, { $place }. Jeg venter på svaret ditt på det forrige spørsmålet.
stands-claimed-call = **{ $holder }** kan ringe { $at }. Jeg venter på svaret ditt på det forrige spørsmålet.
stands-agreed = **{ $holder }** venter { $at }, { $place }.
stands-agreed-call = **{ $holder }** ringer deg { $at }.
stands-agreed-visit = **{ $holder }** kommer til deg { $at }.
stands-missed = Den avtalte tiden { $at } er over. Jeg har ikke hørt om dere møttes. Hvis ikke, leter jeg på nytt: skriv *{ command-need.say }*.
stands-held = Dere har allerede snakket sammen. Hvis du vil snakke igjen, kan du skrive til meg når som helst. Hvis du vil snakke med et menneske nå: { $numbers }.
stands-not-come = Hvis du vil ha et nytt tidspunkt, kan du skrive til meg når som helst.
need-heard-form = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Jeg leter etter en kollegastøtte. Ingen trenger å fortelle hva som skjedde. Dette er frivillig.
    På tomannshånd eller for en gruppe?
    .after = Hvis du ikke svarer, spør jeg om to minutter etter en stund på tomannshånd.
need-heard-form-night = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**.
    Det er ikke arbeidstid nå: jeg spør kollegastøttene **{ $ask }** og skriver til deg senest **{ $promise }**. Hvis du trenger et menneske nå: { $numbers }.
    Dette er frivillig. Du kan avbryte når som helst: *{ command-cancel.say }*. På tomannshånd eller for en gruppe?
    .after = Hvis du ikke svarer, spør jeg etter en stund på tomannshånd.
form-one = på tomannshånd
form-group = for en gruppe
group-where-asked = Meldingen din kom fram. Hvis noen ikke er trygg, ring **{ $emergency }**.
    Jeg leter etter to gruppeledere. Hvor jobber dere?
    .after = Hvis du ikke svarer innen to minutter, spør jeg på den første.
group-heard = Meldingen din kom fram. Hvis noen ikke er trygg, ring **{ $emergency }**.
    Jeg leter etter to gruppeledere: **{ $bird }**. Ingen trenger å fortelle hva som skjedde. Det er frivillig å delta. Du kan avbryte: *{ command-cancel.say } { LOWER($bird) }*.
group-heard-told = Meldingen din kom fram. Hvis noen ikke er trygg, ring **{ $emergency }**.
    Jeg spør nå etter to gruppeledere: **{ $bird }**, { $slots }. Det er frivillig å delta. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt. Du kan avbryte: *{ command-cancel.say } { LOWER($bird) }*.
group-heard-told-night = Meldingen din kom fram. Hvis noen ikke er trygg, ring **{ $emergency }**.
    Det er ikke arbeidstid nå: jeg spør etter to gruppeledere **{ $ask }**: **{ $bird }**, { $slots }. Jeg skriver til deg senest **{ $promise }**. Du kan avbryte: *{ command-cancel.say } { LOWER($bird) }*. Hvis noen trenger et menneske nå: { $numbers }.
group-told = Jeg spør nå: **{ $bird }**, { $slots }. Jeg skriver til deg senest **{ $promise }**, selv om det ikke er noe nytt.
group-told-night = Jeg spør **{ $ask }**: **{ $bird }**, { $slots }. Jeg skriver til deg senest **{ $promise }**. Hvis noen trenger et menneske nå: { $numbers }.
group-people-asked = Omtrent hvor mange er dere? Jeg trenger ingen navn.
    .after = Hvis du ikke svarer, spør jeg om to minutter uten tall.
group-people-again = En stund er for { $fewest }–{ $most } personer. Omtrent hvor mange er dere? For flere, be om flere stunder; for én, skriv *{ command-need.say }*.
    .after = Hvis du ikke svarer, spør jeg om to minutter uten tall.
group-people-told = Greit, omtrent { $number }.
group-time-asked = Når? Stunden tar høyst en time.
    .after = Du kan også skrive et tidspunkt, f.eks. *kl. 13*. Hvis du ikke svarer, spør jeg om to minutter etter de første tidene.
group-agreed = Leder: **{ $leaders }**, { $slot }, { $place }. Den neste meldingen kan du sende som invitasjon. Jeg lagrer ikke navnene på dem som deltar. Du kan avbryte: *{ command-cancel.say } { LOWER($bird) }*.
group-invitation = Velkommen til å snakke sammen { $slot }, { $place }, høyst { $minutes } min. Det er frivillig å delta: du kan la være å komme eller gå uten å si hvorfor. Du sier bare så mye du vil. Fortrolig. Du kan også be om en stund på tomannshånd.
group-leaders-told = Nå leder: **{ $leaders }**, { $slot }, { $place }. Tiden er den samme.
group-moved-told = Jeg fant ikke nok gruppeledere i tide. Jeg leter nå for en ny tid: { $slot }. Hvis du allerede har invitert andre, si det til dem.
group-hand-back-told = **{ $holder }** kan likevel ikke komme. Jeg leter etter en annen gruppeleder og skriver til deg senest **{ $promise }**.
promise-kept-seat = En gruppeleder er funnet, den andre leter jeg fortsatt etter. Neste melding kommer **{ $promise }**. Hvis noen vil ha et menneske med en gang: { $numbers }. Hvis du ikke vil ha disse meldingene, skriv *{ command-enough.say }*.
settled-told-morning-group = God morgen. Jeg fant ingen gruppeledere, og det skyldes ikke dere. Jeg sluttet å lete og slettet opplysningen om at du skrev. Hvis dere vil, leter jeg på nytt i dag: skriv *{ command-group-session.say }*.
truth-told-group = Jeg fant ingen gruppeledere for i dag. Det skyldes ikke dere. Hvis noen vil ha et menneske med en gang: { $numbers }. En stund på tomannshånd kan man be om når som helst: *{ command-need.say }*.
stands-group = Jeg leter etter gruppeledere: **{ $bird }** { $taken }/{ $seats }. Jeg skriver senest **{ $promise }**.
stands-group-quiet = Jeg leter etter gruppeledere: **{ $bird }** { $taken }/{ $seats }. Jeg skriver når de er funnet. Hvis noen vil ha et menneske med en gang: { $numbers }.
stands-group-agreed = Leder: **{ $leaders }**, { $slot }, { $place }.

## Audience: holder

claim-told-holder = Takk. **{ $case }** er din, { $at }, { $place }. Jeg spør først om det passer, og skriver så til deg.
    Hvis du ikke kan komme likevel, eller selv har stått i en tung situasjon i dag, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen spør hvorfor.
claim-told-holder-call = Takk. **{ $case }** er din: en telefonsamtale { $at }. Jeg spør først om det passer, og skriver så til deg.
    Hvis du ikke kan ringe likevel, eller selv har stått i en tung situasjon i dag, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen spør hvorfor.
offer-accepted = Takk. Denne saken heter **{ $case }**: { $at }, { $place }. Jeg spør først om det passer, og skriver så til deg. Dette snakker vi ikke om i gruppa.
    Hvis du ikke kan komme likevel, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen spør hvorfor.
offer-accepted-call = Takk. Denne saken heter **{ $case }**: en telefonsamtale { $at }. Jeg spør først om det passer, og skriver så til deg. Dette snakker vi ikke om i gruppa.
    Hvis du ikke kan ringe likevel, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen spør hvorfor.
meeting-point = **{ $case }**: { $at }, { $place }. Vær der 5 min før. { $bag }
    Det er frivillig å komme. Når dere har snakket, skriv *{ command-held.say }*; hvis ingen kommer, *{ command-not-come.say }*.
meeting-visit = **{ $case }**: { $at }. Du blir bedt om å komme dit kollegaen er, rom trengs ikke. { $bag }
    Når dere har snakket, skriv *{ command-held.say }*. Navnet, bare for deg: { $requester }
meeting-visit-face = **{ $case }**: { $at }. Gå først til kollegaen din, som sier ansikt til ansikt hvem det gjelder. Spør så den personen selv. Et nei er et godt svar: Skriv da *{ command-declined.say }*. { $bag }
    Når dere har snakket, skriv *{ command-held.say }*. Navnet på kollegaen din, bare for deg: { $requester }
meeting-point-face = **{ $case }**: { $at }, { $place }. Der kan en kollega si deg hvem det gjelder. Spør så den personen selv. Et nei er et godt svar: Skriv da *{ command-declined.say }*. { $bag }
    Når dere har snakket, skriv *{ command-held.say }*; hvis ingen kommer, *{ command-not-come.say }*.
meeting-call = **{ $case }**: telefon { $at }. Ring da, noen venter på det.
    Når dere har snakket, skriv *{ command-held.say }*. Navnet, bare for deg: { $requester }
meeting-call-now = **{ $case }**: ring senest { $at }. Noen venter på det.
    Når dere har snakket, skriv *{ command-held.say }*. Navnet, bare for deg: { $requester }
meeting-own = Du har **{ $case }**: { $at }. Du vet hvem det gjelder. { $bag }
    Når dere har snakket, skriv *{ command-held.say }*.
card = Til støtte for stunden, omtrent 10 minutter:
    1/5 Kollegaen bestemmer selv hvor mye som blir sagt. Ikke grav, ikke spør hvorfor.
    2/5 Følelser, fornemmelser, tanker: alt er greit.
    3/5 "Jeg ville sikkert følt det samme."
    4/5 Oppmuntre. Hvis det er tungt: { $support }.
    5/5 Bli enige om morgendagen. Ingen notater.
card-urgent = Til støtte for stunden:
    Spør rett ut om kollegaen er trygg. Ved fare: { $emergency }, ikke la kollegaen være alene, bli med til legevakta. Fortroligheten må vike når liv er i fare.
    Kollegaen bestemmer selv hvor mye som blir sagt. Ikke grav, ikke spør hvorfor.
    Hvis det er tungt: { $support }. Ingen notater.
settled-told-holder = **{ $case }** ble løst på annen måte. Takk for at du meldte deg.
time-asked = **{ $case }**: Passer et annet tidspunkt, { $at }?
    .after = Hvis du ikke svarer innen ti minutter, sier jeg at tidspunktet ikke passet.
time-suits = det passer
time-does-not = det passer ikke
held-told = Bra. Hvor mange deltok? Hvor mange minutter? F.eks. *1 12*.
referral-asked = Ble noen henvist videre? Bare antallet lagres.
referral-none = nei
referral-health = bedriftshelsetjenesten
referral-other = et annet sted
themes-asked = Kom det fram noe som arbeidsplassen kan rette på? Bare antallet lagres, per måned, ikke per sak. Du kan oppgi flere, f.eks. *1 3*.
closing-thanks = Registrert: **{ $case }**. Takk.
not-come-told = Registrert. Det er greit å ikke komme. Takk for at du ventet.
how-it-went = Hvordan gikk det med **{ $case }**?
how-it-went-again = { $number ->
    [1] 🐦 **{ $case }** har vært åpen siden i går. Hvordan endte det?
   *[other] 🐦 **{ $case }** har vært åpen i { $number } dager. Hvordan endte det?
    }
not-yet-told = Greit. Jeg spør igjen { $at }. Hvis **{ $case }** er ferdig før det, skriv *{ command-held.say }* eller *{ command-not-come.say }*.
closed-for-holder = **{ $case }**: Koordinatoren har registrert hvordan det endte. Du trenger ikke å svare lenger. Takk.
let-go-told-holder = **{ $case }** er merket som avsluttet, fordi jeg ikke fikk vite hvordan det gikk. Takk.
holder-reminded = God morgen. **{ $case }**: Spør kort i dag, ansikt til ansikt, om kollegaen fikk sove.
holder-reminded-again = **{ $case }**: Du rekker fortsatt å spørre i dag, kort og ansikt til ansikt, om kollegaen fikk sove.
holder-unsure = **{ $case }**: jeg kan ikke vite om meldingen min kom fram, og jeg sender den ikke en gang til. Hvis dere møtes, spør kort ansikt til ansikt om den kom. Hvis den ikke kom, spør om vedkommende fikk sove.
holder-unsure-over = **{ $case }**: meldingen min kom fram. Du trenger ikke gjøre noe. Takk.
holder-later-told = Greit, jeg minner deg på det { $at }.
contact-wished = **{ $case }** ønsker å bli kontaktet i dag.
contact-wished-back = **{ $case }** ønsker å bli kontaktet når du er tilbake.
finished-told = Takk. **{ $case }** er fulgt opp til slutten, og jeg har slettet opplysningen om hvem som ba om det.
away-holds = Du har **{ $case }**, { $at }. Hvis du ikke kan, skriv *{ command-hand-back.say } { LOWER($case) }* eller *{ command-hand-over.say } { LOWER($case) }*.
away-follow-up = Du har én oppfølging mens du er borte: **{ $case }**, { $at }.
away-keep = jeg gjør det selv
away-bot = boten spør, hvis den som ba om støtte sier ja
away-pass = overfør til noen andre
away-kept = Greit. **{ $case }**: jeg minner deg på det { $at }.
away-settled = **{ $case }**: neste dag er allerede ordnet. Du trenger ikke gjøre noe.
bot-asks-told = Greit. **{ $case }**: jeg ber om lov. Hvis jeg ikke får lov, minner jeg deg på det.
hand-over-whom = Hvem skal jeg overføre **{ $case }** til?
hand-over-which = Flere i gruppa har det navnet. Hvem skal jeg overføre **{ $case }** til?
hand-over-not-found = Ingen med det navnet er i gruppa. Hvem skal jeg overføre **{ $case }** til?
hand-over-away = **{ $colleague }** er borte i dag. Hvem skal jeg overføre **{ $case }** til?
hand-over-nobody = Det er ingen andre i gruppa som jeg kan spørre nå. Du har fortsatt **{ $case }**.
hand-over-asked = Jeg spør om **{ $colleague }** rekker det. Jeg skriver til deg senest **{ $promise }**. Til da har du **{ $case }**.
hand-over-already = Jeg har allerede spurt om **{ $colleague }** rekker det. Jeg skriver til deg senest **{ $promise }**. Til da har du **{ $case }**.
hand-over-declined = **{ $colleague }** rekker det ikke. Du har fortsatt **{ $case }**.
hand-over-leave-asked = **{ $colleague }** rekker det. Jeg ber om lov. Hvis jeg ikke får det, blir **{ $case }** hos deg.
follow-up-yours = Du kan spørre ansikt til ansikt hvordan natten gikk: **{ $case }**, { $at }. { $colleague } forteller deg hvem det gjelder; jeg sier ikke noe navn.
claim-yours = **{ $case }** er allerede din. Takk.
take-back-late = Du tok bort reaksjonen din, men **{ $case }** er fortsatt din, { $at }. Hvis du ikke kan, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen spør hvorfor.
stale-asked = Har du fortsatt **{ $case }**, { $at }?
    .after = Hvis du ikke svarer innen ti minutter, går saken tilbake til de andre.
stale-yes = ja, det har jeg
stale-no = jeg rekker det ikke
stale-kept = Takk. Du har fortsatt **{ $case }**, { $at }.
before-point = **{ $case }**: { $at }, { $place }.
before-visit = **{ $case }**: { $at }. Du er ventet.
before-call = **{ $case }**: telefon { $at }.
seat-told = Takk. Du har **{ $case }**, { $slot }, { $place }. Jeg leter etter en gruppeleder til og skriver til deg.
    Hvis du likevel ikke kan, eller selv var med, skriv *{ command-hand-back.say } { LOWER($case) }*. Ingen spør hvorfor.
group-meeting = **{ $case }**: { $slot }, { $place }. **{ $colleague }** leder sammen med deg. Vær på plass 10 min før og bli enige om hvem som åpner. { $bag }
    Når dere har snakket, skriver en av dere *{ command-held.say }*; hvis ingen kommer, *{ command-not-come.say }*.
group-meeting-alone = **{ $case }**: { $slot }, { $place }. Jeg fant ikke en gruppeleder til, så du leder alene denne gangen. Hvis du ikke vil, skriv *{ command-hand-back.say } { LOWER($case) }*. { $bag }
    Når dere har snakket, skriv *{ command-held.say }*; hvis ingen kommer, *{ command-not-come.say }*.
card-group = Som støtte for gruppa, 45–{ $minutes } minutter, stolene i ring:
    1/5 Si først: frivillig, fortrolig, man kan gå. Hver forteller så mye den vil. Ikke grav.
    2/5 Følelser, fornemmelser, tanker: alt er greit. Man kan la turen gå videre.
    3/5 "Jeg ville sikkert ha følt det samme."
    4/5 Oppmuntre. Hvis det er tungt for noen: { $support }. Spør på tomannshånd.
    5/5 Bli enige om i morgen. Ingen notater.
seat-moved = **{ $case }**: jeg fant ikke en gruppeleder til i tide. Den nye tiden er { $slot }, { $place }. Hvis du ikke kan, skriv *{ command-hand-back.say } { LOWER($case) }*.
seat-not-filled = **{ $case }**: jeg fant ikke en gruppeleder til for i dag. Du trenger ikke vente. Takk for at du tilbød deg.
seat-partner-left = **{ $case }**: { $colleague } kan likevel ikke. Jeg leter etter en annen gruppeleder. Du beholder plassen din.
seat-partner-changed = **{ $case }**: **{ $colleague }** er nå den andre gruppelederen.
held-told-group = Bra. Hvor mange deltok? Hvor mange minutter? F.eks. *6 50*.
closed-by-partner = **{ $case }**: { $colleague } har registrert hvordan det gikk. Du trenger ikke gjøre noe. Takk.
holder-reminded-group = God morgen. **{ $case }**: når du møter dem som var med i går, spør kort om de fikk sove.
holder-reminded-group-again = **{ $case }**: du rekker fortsatt i dag å spørre dem som var med, kort, om de fikk sove.
finished-by-partner = **{ $case }**: { $colleague } sier at spørsmålet er stilt. Du kan likevel spørre dem du møter.
hand-over-beside = **{ $colleague }** kan ikke ta akkurat denne plassen. Hvem gir jeg **{ $case }** videre til?

## Audience: facilitator

welcome-told = Hei. Jeg er en bot. Ved { $workplace } formidler jeg forespørsler mellom kolleger.
    Når jeg spør i gruppa hvem som har tid, svar der *{ command-claim.say }* og fuglens navn, eller 👍. Resten avtales i denne chatten. Du kan alltid si nei, og ingen spør hvorfor.
    Kommandoer: *{ command-help.say }*. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
unheard-told-group = Jeg kunne ikke lese meldingen din i gruppa. Hvis den var til meg, send den igjen eller skriv her.
unheard-told-group-closed = Jeg kan ikke lese gruppa akkurat nå, så meldingen din ble ikke lest. Hvis den var til meg, skriv her.
device-doubted-told = Du har en enhet som du ikke har bekreftet som din, så den sender jeg ikke noe lesbart til. Bekreft den i innstillingene i appen: i Element under Økter. På de andre enhetene dine ser alt ut som før. Hvis enheten ikke er din, logg den ut på samme sted.
offer-asked = Har du tid til en prat på tomannshånd, { $slots }? Dette snakker vi ikke om i gruppa.
offer-asked-call = Har du tid til å ringe en kollega, { $slots }? Dette snakker vi ikke om i gruppa.
on-site-asked = Har du tid? **{ $bird }**: en prat på tomannshånd, { $slots }. Jeg spør først dem som er til stede, gruppa { $ask }.
first-asked = Har du tid til en prat på tomannshånd, { $slots }? Jeg spør først her i egen chat, de andre { $ask }.
first-asked-call = Har du tid til å ringe en kollega, { $slots }? Jeg spør først her i egen chat, de andre { $ask }.
also-asked = **{ $bird }** er fortsatt åpen, { $slots }. Har du tid?
neighbour-asked = Har du tid til en prat på tomannshånd hos naboen: { $workplace }, { $slots }? Dette snakker vi ikke om i gruppa.
neighbour-asked-call = Har du tid til å ringe en kollega hos naboen: { $workplace }, { $slots }? Dette snakker vi ikke om i gruppa.
window-asked = **{ $bird }** er fortsatt åpen. Det er best å rekke det senest { $at }. Har du tid?
last-call-asked = **{ $bird }** er fortsatt åpen, og arbeidsdagen slutter { $at }. Har du tid ennå i dag?
last-call-now = jeg kan komme nå
last-call-evening = jeg ringer i kveld, { $at }
neighbours-told = Greit. Jeg spør nå hos naboen, én om gangen.
neighbours-late = Søket er avsluttet for i dag, så jeg spør ikke hos naboen. Den som ba, fikk numre å ringe.
offer-yes = jeg kan
offer-no = jeg kan ikke
offer-declined-told = Takk for at du svarte.
offer-over = Dette er allerede løst. Takk for at du var klar.
standby-asked = **{ $bird }** er ledig igjen. Kan du fortsatt ta den?
claim-late = Noen andre rakk å ta **{ $bird }** først. Takk for at du var klar.
react-asked = Takk. **{ $bird }** er foreløpig din. Kan du ta den?
    .after = Hvis du selv har stått i en tung situasjon i dag, svar 3. Hvis du ikke svarer innen tre minutter, blir den ledig for de andre.
react-yes = ja
react-no = nei
react-involved = jeg var selv med, finn en annen
hand-back-told = **{ $bird }** er åpen for de andre igjen. Det gjør ingenting, takk for at du sa fra.
stale-told = **{ $bird }** gikk tilbake til de andre. Det gjør ingenting.
stale-late = **{ $bird }** har allerede gått tilbake til de andre. Hvis du rekker det likevel, skriv *{ command-claim.say } { LOWER($bird) }*.
hand-over-question = **{ $colleague }** ber deg ta **{ $bird }**, { $at }, { $place }. Rekker du det?
hand-over-question-call = **{ $colleague }** ber deg ta **{ $bird }**, en telefon { $at }. Rekker du det?
hand-over-question-hidden = **{ $colleague }** ber deg ta en sak, { $at }, { $place }. Vi snakker ikke om den i gruppa. Rekker du det?
hand-over-question-call-hidden = **{ $colleague }** ber deg ta en sak, en telefon { $at }. Vi snakker ikke om den i gruppa. Rekker du det?
hand-over-question-follow-up = **{ $colleague }** ber deg spørre ansikt til ansikt hvordan natten gikk (**{ $bird }**, { $at }). Rekker du det?
hand-over-question-follow-up-hidden = **{ $colleague }** ber deg spørre ansikt til ansikt hvordan natten gikk ({ $at }). Vi snakker ikke om det i gruppa. Rekker du det?
hand-over-thanks = Takk. Jeg ber om lov og skriver til deg hvis jeg får det. Ellers trenger du ikke gjøre noe.
hand-over-done = **{ $colleague }** tok **{ $bird }**. Takk for at du sa fra.
follow-up-passed = **{ $colleague }** kan spørre i stedet for deg: **{ $bird }**. Fortell ansikt til ansikt hvem det gjelder. Takk.
follow-up-passed-proposed = **{ $colleague }** kan spørre i stedet for deg: **{ $bird }**. Spør først den det gjelder om lov, og si først da hvem det er.
handled-told = **{ $bird }**: Oppfølgingen er ferdig. Du kan si hei i gangen.
log-asked = Hvor mange minutter? F.eks. *10*, eller *2 15* hvis to deltok. *0*: jeg husker ikke.
log-asked-again = Jeg har ikke registrert noe ennå. Hvor mange minutter (1–{ $minutes })? Hvis flere deltok, oppgi først hvor mange (høyst { $people }), f.eks. *2 15*. *0*: jeg husker ikke.
log-asked-words = Jeg har ikke registrert noe ennå. Her leser jeg bare hele tall. Andre ord, for eksempel navn, har jeg utelatt og lagrer dem ikke. Hvor mange minutter? F.eks. *10* eller *2 15*. *0*: jeg husker ikke.
log-told = Registrert: én prat{ $people ->
    [one] {""}
   *[other] , { $people } deltakere
    }{ $minutes ->
    [0] {""}
   *[other] , { $minutes } min
    }, i dag. Jeg vet ikke med hvem, og trenger ikke å vite det. Skal jeg minne deg på å spørre om kollegaen fikk sove?
log-told-words = { log-told }
    .after = Jeg leste bare tallene i meldingen din. Navn trenger jeg ikke, og jeg lagrer dem ikke.
log-wrong = ved et uhell, fjern det
log-undone = Jeg har tatt det ut av tallene. Ingenting annet var lagret om det.
reminder-agreed = Greit. Jeg minner deg på det { $at }{ $number ->
    [one] .
   *[other] , om { $number } samtaler på én gang.
    } Du kan avbryte påminnelsen: *{ command-cancel.say }*.
reminder-declined = Greit, ingen påminnelse.
reminded-of-yesterday = { $number ->
    [one] I går: Spør kort om kollegaen fikk sove.
   *[other] Gårsdagens { $number } prater: Spør hver av dem kort om de fikk sove.
    }
reminded-of-days = { $number ->
    [one] Praten { $days }: Spør kort om kollegaen fikk sove.
   *[other] De { $number } pratene, { $days }: Spør hver av dem kort om de fikk sove.
    }
reminder-more = kollegaen trenger mer støtte (du får et støttekort)
reminder-done = Takk. Bare antallet er lagret av dette.
support-card = Støttekort for når noen trenger mer støtte:
    1/3 Si at det er vanlig. Spør hvem kollegaen kunne tenke seg å snakke med.
    2/3 Tilby å ringe sammen:
    { $contacts }
    3/3 Hvis liv eller helse er i fare: **{ $emergency }**, ikke la kollegaen være alene. Ingen notater.
how-are-you-asked = Takk for i dag. Og du selv?
    .after = Svaret lagrer jeg ikke, hvilen lagrer jeg.
how-are-you-asked-later = Takk for de siste dagene. Og du selv?
    .after = Svaret lagrer jeg ikke, hvilen lagrer jeg.
how-are-you-fine = det går bra
how-are-you-talk = jeg vil selv snakke med noen
how-are-you-rest = jeg hviler en uke
how-are-you-fine-told = Godt å høre. Takk.
week-full-told = Du har hatt { $number ->
    [one] én samtale
   *[other] { $number } samtaler
    } denne uka. Heretter spør jeg andre først.
remove-told = Jeg har fjernet meldingen din fra gruppa.
remove-impossible = Jeg kan ikke fjerne meldingen din fra gruppa. Fjern den selv: hold fingeren på meldingen, velg å slette den, og hvis appen spør, for alle.
proposal-another = **{ $bird }** venter allerede på noen. Trengs det én til?
proposal-no-other = Greit, jeg ba ikke om én til.
load-told = Denne uka: samtaler { $held }, spørsmål bare til deg { $asked }. På åtte uker: samtaler { $held_total }, spørsmål bare til deg { $asked_total }.
    Koordinatoren ser antallet samtaler når uka er over. Andre ser ingenting.
load-told-full = { load-told }
    Denne uka spør jeg andre først.
free-told = Dine ledige tider: { $lines }. { $place }
free-told-both = Ledig for dere begge: { $lines }. { $place }
offering-yours = **{ $bird }** er din. { $name } sier til deg ansikt til ansikt hvem du skal spørre; jeg vet det ikke. Svaret kan være nei. Når du har tilbudt, skriv *{ command-offered.say } { LOWER($bird) }*. Hvis du ikke rekker det: *{ command-hand-back.say } { LOWER($bird) }*.
offering-yours-alone = **{ $bird }** er din. Hvem du skal spørre, får du høre ansikt til ansikt; jeg vet det ikke. Svaret kan være nei. Når du har tilbudt, skriv *{ command-offered.say } { LOWER($bird) }*. Hvis du ikke rekker det: *{ command-hand-back.say } { LOWER($bird) }*.
offering-late = Noen andre rakk å ta **{ $bird }** først. Takk for at du var klar.
offering-one-asked = Tar du **{ $bird }**?
offering-which-asked = Hvilken tar du?
    .after = Du kan også skrive fuglens navn, f.eks. *{ command-claim.say } { LOWER($bird) }*.
offering-which-offered = Hvilken har du tilbudt?
    .after = Du kan også skrive fuglens navn, f.eks. *{ command-offered.say } { LOWER($bird) }*.
offering-answer-asked = **{ $bird }**: Hva ble svaret? Bare antallet lagres.
offering-reminded = **{ $bird }** venter fortsatt på et tilbud, { $number } d. Hvis du allerede har tilbudt, hva ble svaret? Bare antallet lagres.
offering-not-yet = jeg har ikke tilbudt ennå
offering-give-back = jeg rekker det ikke, gi den til andre
offering-accepted-told = Registrert. Takk. Avtal en stund dere imellom. Når dere har snakket, skriv *{ command-log.say } 10*.
    { $rest }
offering-declined-told = Registrert. Takk.
    { $rest }
offering-card-wanted = kortet til støtte for stunden
offering-wrong = svaret var et annet
offering-card = { card }
offering-settled-told = **{ $bird }** ble løst på annen måte: meldingen ble trukket. Du trenger ikke tilby noe. Takk for at du meldte deg.
on-site-asked-group = Har du tid? **{ $bird }**: en av to gruppeledere, { $slots }. Jeg spør først dem som er til stede, gruppa { $ask }.
offer-asked-group = Har du tid til å lede en gruppe sammen med noen, { $slots }? Vi snakker ikke om dette i gruppa.
neighbour-asked-group = Har du tid til å lede en gruppe sammen med noen hos naboen: { $workplace }, { $slots }? Vi snakker ikke om dette i gruppa.
seat-wanted = Takk. **{ $bird }**: den andre plassen er også ledig. Har du tid?
    .after = Hvis du selv var med på noe tungt i dag, svar 3.
seat-for-experienced = Takk for at du tilbød deg. **{ $bird }**: den første plassen har en annen ny gruppeleder, så jeg leter etter noen med erfaring ved siden av. Ingen andre ser denne meldingen.
seat-enough-told = Takk. Jeg sier det til gruppelederen og til den som spurte.

## Audience: coordinator

coordinator-asked = 🐦 **{ $bird }** har ventet { $minutes } min på at noen skal ta saken.
coordinator-asked-hidden = En forespørsel venter på at noen skal ta den, { $slots }. Dette snakker vi ikke om i gruppa.
coordinator-asked-unreached = 🐦 **{ $bird }** venter på at noen skal ta saken, { $slots }, og gruppa kan ikke spørres akkurat nå.
coordinator-asked-unreached-urgent = 🐦 **{ $bird }** ønsker å bli kontaktet **med en gang**, og gruppa kan ikke spørres akkurat nå.
coordinator-takes = jeg tar den
coordinator-cannot = jeg kan ikke
coordinator-calls = jeg kan ringe, hvis kollegaen vil
how-it-went-coordinator = 🐦 **{ $bird }** har vært åpen { $number ->
    [0] i dag
    [1] siden i går
   *[other] i { $number } dager
    }, og { $holder } har ikke fortalt ennå hvordan det endte. Du kan spørre vedkommende. Hvordan endte det?
not-yet-told-coordinator = Greit. Jeg spør deg igjen { $at }.
coordinator-unsure = 🐦 **{ $bird }**: jeg kan ikke vite om meldingen min kom fram, og jeg sender den ikke en gang til. { $holder } er ikke til stede nå. Hvis du får tak i vedkommende, be om å spørre ansikt til ansikt om den kom.
closing-thanks-coordinator = Registrert. Takk.
coordinator-lends = spør hos naboen
coordinator-group-lost = Jeg kommer ikke inn i gruppa nå: { $workplace }. Forespørsler når meg fortsatt, men jeg kan ikke spørre gruppa, så jeg spør deg med en gang. Når jeg blir invitert inn i gruppa igjen, spør jeg der om det som er åpent.
coordinator-network-deaf = { network-deaf-told }
coordinator-network-back = { network-back-told }
coordinator-group-back = Jeg er i gruppa igjen: { $workplace }. Det som er åpent, spør jeg om der nå.
phone-asked = Har **{ $holder }** byttet telefon? Meldingene kommer nå fra en annen telefon enn før. Hvis du ikke vet det, spør ansikt til ansikt eller ring.
    .after = Hvis du ikke svarer innen en halvtime, forteller jeg ikke om saker til den telefonen.
offering-late-told = { $number ->
    [one] En avviksmelding venter fortsatt
   *[other] { $number } avviksmeldinger venter fortsatt
    } på at noen skal tilby en stund: { $lines }. Du kan ta den selv (*{ command-claim.say }* og fuglens navn) eller be noen.
call-asked = En kollega ønsker at du ringer i dag. Kan du det innen en halvtime? Hvis du kan, får du navnet.
call-yes = jeg kan
call-no = jeg kan ikke
coverage-told = I dag { $hours } er ingen fra gruppa til stede.
coverage-told-neighbours = I dag { $hours } er ingen fra gruppa til stede. Hos naboene: { $lines }.
loads-told = Samtaler forrige uke, og til sammen (høyst 8 uker):
    { $lines }
    Denne uka vises neste uke. Også samtaler som ikke gikk via gruppa, er med.
loads-told-none = Det er ingen i gruppa nå.
coordinator-asked-group = 🐦 **{ $bird }**: gruppeledere { $taken }/{ $seats }, { $slots }. Kan du hjelpe?
coordinator-enough = én gruppeleder er nok

## Audience: leader

serious-told-fi = Gjør dette i rekkefølge:
    { $lines }
    Alvorlig er død eller en svær eller muligens varig skade, også etter vold. Hvis det er uklart hvor alvorlig skaden er, meld fra likevel.
    Jeg varsler ingen selv. Jeg lagrer bare påminnelsen. Skal jeg minne deg på det { $at }?
serious-told-no = Gjør dette i rekkefølge:
    { $lines }
    Alvorlig er død eller alvorlig fysisk eller psykisk skade, også etter vold og trusler.
    Jeg varsler ingen selv. Jeg lagrer bare påminnelsen. Skal jeg minne deg på det { $at }?
serious-told = Gjør dette i rekkefølge:
    { $lines }
    Hvem andre som skal varsles her, og når, vet jeg ikke sikkert: finn det ut med en gang hos vernetjenesten.
    Jeg varsler ingen selv. Jeg lagrer bare påminnelsen. Skal jeg minne deg på det { $at }?
duty-agreed = Greit. Jeg minner deg på det { $at }. Du kan avbryte påminnelsen: *{ command-cancel.say }*.
duty-reminded = Påminnelsen du ba om: gå gjennom lista du fikk av meg, én gang til.
leader-told = **Nå:**
    1 Er alle trygge?
    2 Pause eller avløsning.
    3 Ingen alene den første tiden.
    4 Transport, pårørende?
    5 Alvorlig skade: { $numbers }. Hele lista: *{ command-serious.say }*.
    Skriv *{ command-plan.say }* når det er ro.
plan-asked = Avklar med den det gjelder:
    • Når snakkes dere igjen?
    • Hvem er kontaktpunkt? Gi det skriftlig.
    • Hva skal, og skal ikke, gjøres de neste dagene?
    • Trengs tilrettelegging, lege eller annen støtte nå?
    Jeg lagrer ikke svarene. Når skal jeg minne deg?
    .after = Du kan gi flere, f.eks. *1 3*.
plan-asked-words = { plan-asked }
    .after = Du kan gi flere, f.eks. *1 3*. Jeg lagrer ikke navn eller hva som skjedde: av de andre ordene dine ble ingenting igjen.
plan-agreed = Greit. Jeg minner deg { $dates }, og noterer ikke om hvem eller hva. Du kan avbryte påminnelsene: *{ command-cancel.say }*.
plan-reminded = Påminnelse: noen reagerer først etter noen dager. Spør hvordan det går, uten press.
learning-told = Når det er ro, gå gjennom det sammen, uten å lete etter noen å skylde på:
    1 Hva skjedde, i hvilken rekkefølge?
    2 Hva kunne ha hindret eller dempet det?
    3 Hva endrer vi?
    4 Hvem sørger for det, og innen når?
    Det er frivillig å delta. Dette er noe annet enn en stund på tomannshånd: ingen trenger å snakke om følelser. Skriv resultatet i arbeidsplassens eget system. Jeg lagrer ingenting av det.
leader-not-reminded = Greit, jeg minner deg ikke på det.

## Audience: safety

reports-asked = Hvor mange nye meldinger? Svar med et tall, 1–{ $most }. Jeg trenger ingen navn.
reports-asked-again = Jeg har ikke notert noe ennå. Hvor mange nye meldinger? Svar med ett tall, 1–{ $most }. Andre ord leser jeg ikke, og jeg lagrer dem ikke. *0*: ingen.
reports-where-asked = Hvilken arbeidsplass gjelder det?
reports-again-asked = Jeg noterte allerede { $at }: { $lines }. { $number ->
    [one] Er denne ny i tillegg til dem?
   *[other] Er disse { $number } nye i tillegg til dem?
    }
reports-new = ja, nye
reports-same = nei, de samme
reports-told = Notert: { $lines }. Jeg spurte gruppa hvem som tilbyr. Jeg sier til deg hvem som tar den. Si til vedkommende ansikt til ansikt hvem det gjelder; jeg trenger ikke navnet. Hvis meldingen trekkes: *{ command-cancel.say } { LOWER($case) }*.
reports-told-night = Notert: { $lines }. Jeg spør gruppa { $at } hvem som tilbyr. Jeg sier til deg hvem som tar den. Si til vedkommende ansikt til ansikt hvem det gjelder; jeg trenger ikke navnet. Hvis meldingen trekkes: *{ command-cancel.say } { LOWER($case) }*.
reports-told-lost = Notert: { $lines }. Gruppa kan ikke nås akkurat nå: jeg spør med en gang den kan nås igjen. Jeg sier til deg hvem som tar den. Si til vedkommende ansikt til ansikt hvem det gjelder; jeg trenger ikke navnet. Hvis meldingen trekkes: *{ command-cancel.say } { LOWER($case) }*.
reports-none-told = Greit, ingen nye. Jeg noterte ingenting.
reports-taken-back-told = Jeg fjernet meldingen { $case }, også fra tallene.
reports-taken-told = **{ $case }**: { $holder } tilbyr. Si ansikt til ansikt hvem det gjelder.
reports-free-told = **{ $case }**: { $holder } kan ikke likevel. Jeg spør de andre igjen.

## Audience: admin

admin-undelivered = En melding har ikke gått ut på { $minutes } minutter. Nettverk: { $network }. Årsak: { $reason }. Jeg prøver fortsatt. Hvis forespørsler ikke kommer fram, henvis folk til telefonen.
admin-blocked = En melding kan ikke leveres. Nettverk: { $network }. Årsak: { $reason }{ $reason ->
    [unregistered] {""}, mottakeren kan ikke nås lenger
    [not-a-member] {""}, jeg er ikke med i den gruppa
   *[other] {""}
    }. Jeg prøver ikke igjen.
admin-follow-up-unsure = Jeg kan ikke vite om et spørsmål som jeg ikke sender to ganger, gikk av gårde, og det er ingen jeg kunne be om å finne det ut. Nettverk: { $network }. Se hvorfor forbindelsen ble brutt: purkubotti doctor.
admin-captcha = Nettverket vil være sikker på at avsenderen er et menneske (captcha), og slipper ikke gjennom meldingene mine før det. Nettverk: { $network }. Løs den: purkubotti doctor sier hvordan. Meldingene mine er tatt vare på og venter, også de første svarene, og jeg prøver en gang i timen; startet på nytt prøver jeg med en gang. Henvis folk til telefonen til da.
admin-trouble = Noe gikk galt, og én oppgave ble ikke gjort. Referanse: { $reference }. Loggen sier mer under samme referanse.
admin-case-odd = En åpen sak stemmer ikke med sin egen historie. Jeg endrer den ikke. Referanse: { $reference }. Loggen sier mer under samme referanse. Hvis noen venter på svar, vis til telefonen.
admin-restored = Jeg er i gang igjen fra en sikkerhetskopi som ble laget { $since }. Det som ble sendt etter den, sender jeg ikke en gang til. Hva som ble skrevet på Signal etter den, vet jeg ikke: jeg har sagt fra til dem en åpen sak gjelder.
admin-restored-held = Jeg er i gang igjen fra en sikkerhetskopi som ble laget { $since }. Jeg vet ikke hva som ble sendt etter den: sent.journal mangler. Nye meldinger svarer jeg på, men det som kan ha blitt sendt, venter på deg: purkubotti resume --send sender det, purkubotti resume --skip lar det være.
admin-no-removal = Jeg kunne ikke fjerne en melding fra gruppa og ba den som skrev den, om å fjerne den. Nettverk: { $network }. Årsak: { $reason }. { $network ->
    [signal] På Signal kan bare den som skrev meldingen, fjerne den.
   *[other] Gi meg rett til å fjerne meldinger i gruppa.
    }
admin-group-lost = Jeg er ikke lenger med i gruppa, eller kommer ikke inn i den: { $workplace }. Forespørsler kommer fram, og jeg spør koordinatoren, men gruppa kan jeg ikke spørre. Inviter meg inn i samme gruppe igjen. Da spør jeg der om det som er åpent.
admin-group-back = Jeg er med i gruppa igjen: { $workplace }.
admin-pool-lost = Jeg er ikke lenger med i avløsernes rom, eller kommer ikke inn i det: { $workplace }. Jeg kan ikke be noen om avløsning nå. Inviter meg inn i samme rom igjen.
admin-pool-back = Jeg er med i avløsernes rom igjen: { $workplace }.
admin-phone-asked = Har **{ $holder }** byttet telefon? Meldingene kommer nå fra en annen telefon enn før. Hvis du ikke vet det, spør ansikt til ansikt eller ring.
    .after = Hvis du ikke svarer innen en halvtime, forteller jeg ikke om saker til den telefonen.
admin-network-deaf = Jeg får ikke kontakt med nettet: { $network } ({ $minutes } min). Forespørsler derfra kommer ikke fram. Til oppslagstavla, et nummer å ringe: { $numbers }. Jeg prøver fortsatt. Mer: purkubotti doctor.
admin-network-back = Kontakten er tilbake: { $network }. Den var brutt, { $since } – { $until }.
admin-disk-full = Disken holder på å bli full: det er mindre enn 50 megabyte igjen. Jeg svarer ennå, men det som skrives på Signal, venter til det er plass. Frigjør plass på maskinen som jeg kjører på. Mer: purkubotti doctor.
admin-disk-room = Det er plass på disken igjen.
admin-emergency = Jeg kan ikke lese dataene mine nå, så jeg kan ikke notere forespørsler eller spørre noen. Jeg sier til alle som skriver, hvem de kan ringe. Filene rører jeg ikke. Hva man gjør: purkubotti doctor.
admin-new-device = Nøklene til enheten min var borte, så jeg er nå logget inn som en ny enhet. Du trenger ikke å gjøre noe. Noen meldinger kan være uleste: jeg ba dem som skrev, om å sende dem igjen.
admin-not-confirmed = Kontoen min har allerede en identitet som jeg mangler nøklene til, så enheten min er ikke bekreftet. Noen kan kanskje ikke lese meldingene mine eller skrive til meg. Stopp meg og kjør purkubotti init med gjenopprettingsnøkkelen til kontoen for hånden. Mer: purkubotti doctor.
admin-room-replaced = Rommet til gruppa er erstattet av et nytt, og jeg har flyttet dit. Legg inn id-en til det nye rommet i innstillingene når du har tid.
admin-not-encrypted = Rommet til gruppa er ikke kryptert, så jeg verken leser eller skriver der. Slå på kryptering i innstillingene for rommet, så fortsetter jeg.
admin-may-not-write = I gruppa kan bare administratorene skrive, og jeg er ikke administrator, så jeg kan ikke spørre gruppa. Gjør meg til administrator, eller la alle medlemmer skrive.
admin-numbers-old = Ingen har sjekket disse numrene på et år: { $workplace }.
    { $numbers }
    Sjekk dem og skriv dagen i innstillingene (verified_on). Til da merker jeg nummeret som gammelt hver gang jeg gir det, og minner om det én gang i måneden.
admin-clock-doubted = Klokka på maskinen min viser { $shown }, men etter min telling er det { $counted }. Jeg går etter min telling til klokka er riktig. Sjekk den: purkubotti doctor. Hvis klokka går riktig, svar med tallet:
admin-clock-right = Klokka på maskinen min er riktig igjen, og jeg går etter den.
admin-rate-limit = Serveren begrenser hvor ofte jeg kan sende, så meldinger blir forsinket. Nettverk: { $network }. { $network ->
    [signal] Signal slipper dem gjennom når tiden er ute, og da prøver jeg igjen. Hvis ingenting går fram, se: purkubotti doctor.
   *[other] Be den som drifter serveren, om å oppheve grensen for kontoen min. I Synapse: POST /_synapse/admin/v1/users/KONTO/override_ratelimit, med messages_per_second 0 og burst_count 0.
    }

## Audience: anybody

confidentiality-told = Kollegaen du snakker med, forteller ikke videre hva dere snakker om. Det er avtalt. Unntak: hvis liv eller helse er i fare, eller hvis loven krever en melding.
    Selv lagrer jeg ikke meldingene dine; de vises i denne chatten til du sletter dem. Hvem ser hva: *{ command-who-sees.say }*.
who-sees-told = Gruppa ser fuglens navn, samtaleformen, tidspunktet og arbeidsplassen. Aldri hvem som ba om det.
    Kollegastøtten får vite hvem du er når dere møtes, eller når du gir lov. Ledere og de som drifter boten, ser ikke hvem som ba om det.
    Jeg spør ikke om hva som skjedde eller hvordan du har det, og lagrer det ikke. Statistikken føres uten navn.
what-read-told = I gruppa leser jeg meldinger som begynner med utropstegn, er svar til meg eller nevner en åpen sak, og reaksjoner på mine meldinger. Jeg leser og lagrer ikke noe annet. Jeg bruker ikke KI.
data-told = Dette er lagret om deg, kryptert:
    { $lines }
    Ikke noe annet. Jeg lagrer ikke hva som skjedde, hvordan du har det eller hva du svarte. Hvem ser hva: *{ command-who-sees.say }*. Slett alt: *{ command-forget-me.say }*.
data-none = Ingenting er lagret om deg. Hvem ser hva: *{ command-who-sees.say }*.
data-request = • adressen og navnet ditt til oppfølgingen er ferdig, senest { $until }
data-excluded = { $number ->
    [one] • én person som ikke skal få vite det
   *[other] • { $number } personer som ikke skal få vite det
    }
data-wished = { $number ->
    [one] • én person som du ønsket at jeg spør først
   *[other] • { $number } personer som du ønsket at jeg spør først
    }
data-talk-language = • språket du ba om: { $language }
data-asker-holder = • ønske: den du snakket med, spør neste dag
data-asker-bot = • ønske: boten spør { $at }
data-asker-bot-sooner = { data-asker-bot }
data-asker-nobody = • ønske: ingen spør
data-languages = • språk: { $languages }
data-reminder = • en påminnelse til deg, { $at }: bare dager, ingen navn
data-how-are-you = • dagen da jeg spør eller spurte hvordan du har det; svaret lagrer jeg ikke
data-reminder-leader = • en påminnelse til deg, { $at }: ingen navn, ingenting om hva som skjedde
data-check = • adressen og språket ditt, fordi jeg kan spørre deg én gang { $at }
data-check-asked = • adressen og språket ditt, fordi jeg spurte deg i dag; de slettes senest { $at }
data-phone = • et kjennetegn for telefonen din, så jeg merker om den byttes
data-member = • navnet og adressen din fra gruppa, så lenge du er med i den
data-away = • når du er borte, til det er over: { $dates }
data-on-site = • at du er til stede i dag
data-lessons = • timene dine: { $lessons }
data-quiet = • din egen stille tid: { $hours }
data-load = • hvor mange samtaler du har hatt, og hvor mange spørsmål som kom bare til deg: bare dager, 8 uker
data-holds = • saker som er dine: { $cases }
data-offers = • det du skal tilby: { $cases }
data-reports = • det du har meldt: { $cases }
forgotten = Slettet, også spørsmålet i morgen. I statistikken står bare et tall som ikke kan knyttes til deg.
forgotten-nothing = Slettet. Det var ingen forespørsel fra deg.
forgotten-member = Jeg har slettet det som var lagret om forespørslene og påminnelsene dine. Navnet ditt blir stående så lenge du er med i gruppa.
forgotten-check = Slettet, også påminnelser og spørsmål jeg ellers ville ha sendt.
language-told = Greit. Fra nå av skriver jeg til deg på { $language }.
languages-told = Takk. Språkene dine: { $languages }.
open-told = Åpne { $number }:
    { $lines }
open-told-none = Ingenting er åpent nå.
    { $lines }
lessons-told = Greit. Timene dine: { $lessons }. Da spør jeg deg ikke. Fjern: *{ command-lessons.say } bort*.
lessons-told-requester = Greit. Timene dine: { $lessons }. Jeg viser deg tider utenom dem. Andre ser dem ikke, men hvis du gir navnet ditt til samtalen, ser kollegaen hvilke tider som passer dere begge. Jeg fjerner dem etter 14 dager, eller med en gang: *{ command-lessons.say } bort*.
lessons-kept = Timene dine: { $lessons }. Endre: *{ command-lessons.say } man 8–10, tir 9–12*. Fjern: *{ command-lessons.say } bort*.
lessons-asked = Ingen timer er lagret. Skriv dem slik: *{ command-lessons.say } man 8–10, tir 9–12*.
lessons-none-told = Greit. Ingen timer er lagret.
quiet-told = Greit. Jeg spør deg ikke { $hours }, og ikke i arbeidsplassens stille tider. Fjern: *{ command-quiet.say } bort*.
quiet-kept = Jeg spør deg ikke { $hours }. Endre: *{ command-quiet.say } 17–8*. Fjern: *{ command-quiet.say } bort*.
quiet-asked = Du har ingen egen stille tid. Skriv den slik: *{ command-quiet.say } 17–8*.
quiet-none-told = Greit. Du har ingen egen stille tid.
away-told = Greit, jeg spør deg ikke { $dates }. Tilbake tidligere: *{ command-here.say }*.
away-told-shift = Greit, jeg spør deg ikke på denne vakten, til { $until }. Tilbake tidligere: *{ command-here.say }*.
away-asked = Jeg forsto: { $dates }. Stemmer det?
away-misread = Greit, jeg noterte ingenting. Skriv dagene slik: *{ command-away.say } 18.11.–20.11.*
here-told = Greit. Du er til stede i dag, og jeg spør deg.
absence-asked = Fraværet ditt { $dates } gjelder fortsatt. Skal jeg stryke det?
absence-ended = Greit. Fraværet ditt { $dates } er strøket, og jeg spør deg igjen.
explain-commands = Nå kan du for eksempel skrive:
    { $lines }
    Hvis du selv trenger en stund med en kollega: *{ command-need.say }*. Alle ordene: *{ command-all-commands.say }*.
help-all = Disse ordene forstår jeg:
    { $lines }
explain-held = • { $case } er din, { $at }
explain-proposed = • { $case }: du ba for en annen
explain-offer = • { $case } skal du tilby
data-proposed = • adressen og navnet ditt, fordi du ba for en annen: { $case }, senest { $until }
refused-which-proposed = Du har bedt om flere: { $cases }. Skriv også navnet på fuglen.
explain-words = Du kan skrive: *{ command-cancel.say }*, *{ command-confidentiality.say }*, *{ command-my-data.say }*.
explain-nothing-open = Jeg er en bot. Ved { $workplace } leter jeg etter en kollega du kan snakke med i omtrent 10 minutter. Nødnummer: **{ $emergency }**.
    Du trenger ikke å si til meg hva som skjedde. Dette er frivillig. Skal jeg lete?
explain-find = ja, let
themes-released = { $workplace }: dette har kommet fram, og arbeidsplassen kan rette på det.
    { $lines }
    Bak hver ting ligger minst tre samtaler. Om dem forteller jeg ikke noe annet.
themes-none = { $workplace }: ingenting er samlet ennå. Jeg forteller om en ting når det ligger minst tre samtaler bak den.
cancel-told-errands = Avbrutt. Jeg verken minner deg på det eller spør mer.
nothing-open = Du har ingen åpen forespørsel. Du kan skrive til meg når som helst.
notice-heard = Fint at du la merke til det. Hvis noen ikke er trygg, ring **{ $emergency }**.
    Jeg trenger ikke noe navn og skriver ikke selv til den det gjelder. Nedenfor er en tekst du kan vise eller sende.
notice-self = jeg sender den selv
notice-agreed = svaret var ja, lag en forespørsel
notice-face = jeg ber om at noen spør ansikt til ansikt
notice-me = jeg trenger en stund selv
notice-text = Jeg la merke til at det var tungt. Hos oss kan du snakke med en kollega i omtrent 10 minutter. Det er fortrolig og frivillig. Hvis du vil, skriv *{ command-need.say }* hit: { $address }. Jeg kan også be for deg.
notice-text-plain = Jeg la merke til at det var tungt. Hos oss kan du snakke med en kollega i omtrent 10 minutter. Det er fortrolig og frivillig. Hvis du vil, kan jeg be om det for deg.
notice-sent-told = Takk. Den det gjelder, skriver hvis det er ønskelig. Hvis du blir bedt om å ordne det, skriv *{ command-notice.say }* til meg igjen.
notice-another = **{ $bird }** venter allerede på noen. Trengs det én til?
cancel-in-private = Skriv *{ command-cancel.say }* her, så avbryter jeg. I gruppa avbryter jeg bare det som ble bedt om der: ellers ville de andre se hvem som ba.
answer-late = Det trenger ikke noe svar lenger. Hvis du trenger en stund med en kollega, kan du skrive *{ command-need.say }*.
not-understood-facilitator = Meldingen din kom fram, men jeg kan ikke lese den. Kommandoer: *{ command-help.say }*. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
how-are-you-unclear = Meldingen din kom fram. Er du trygg? Hvis ikke, ring **{ $emergency }**. Jeg kan ikke lese meldingen din og lagrer den ikke. Skal jeg lete etter noen du kan snakke med?
leader-words = Jeg lagrer ikke navn eller hva som skjedde: av meldingen din ble ingenting igjen. Om påminnelsen kan du fortsatt svare med et siffer. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
edit-told-plain = Jeg hadde allerede lest meldingen din da du endret den. Hvis du mente noe annet, skriv det som en ny melding.
take-back-told-plain = Jeg hadde allerede lest reaksjonen din. Hvis du mente noe annet, skriv det.
suggested = Mente du: *{ $meant }*? Skriv det i så fall en gang til.
thanks-told = Bare hyggelig. Du kan skrive til meg når som helst.
slow-down = Det kommer mange meldinger nå. Den første har kommet fram. Hvis du har mer å si, skriv igjen om ett minutt. Nødnummer: **{ $emergency }**.
missed-told = Jeg var borte, og kan ha gått glipp av meldinger før { $until }. Hvis du skrev til meg da, skriv igjen.
unheard-told = Jeg kunne ikke lese meldingen din. Send den igjen, eller ring: { $numbers }. Nødnummer: **{ $emergency }**.
unheard-told-empty = Det kom en melding fra deg der jeg ikke kunne se noe: vil du snakke med noen, er ett ord nok.
unheard-told-here = Hei. Du skrev til meg et sted som også andre kan se, så jeg leste ikke meldingen din. Skriv her: dette ser bare vi to. Hvis du vil snakke med et menneske nå: { $numbers }. Nødnummer: **{ $emergency }**.
phone-held-told = Takk. Meldingen din kom fra en annen telefon enn før, så jeg sjekker først at den er din. Jeg skriver til deg senest { $until }. Til da forteller jeg ikke om saker og noterer ingenting i dem. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
phone-confirmed-told = Takk for at du ventet. Telefonen er bekreftet, og alt er som før.
phone-unconfirmed-told = Jeg fikk ikke bekreftet at telefonen er din, så jeg kan ikke fortelle om saker nå. Hvis den er din, be om å bli tatt ut av gruppa og lagt til på nytt. Det kan { $numbers } hjelpe med. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
phone-unconfirmed-told-coordinator = Jeg fikk ikke bekreftet at telefonen er din, så jeg kan ikke fortelle om saker nå. Hvis den er din, be den som holder meg i gang, om hjelp. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
phone-yes-told = Takk. Kollegaen kan fortsette nå.
phone-no-told = Greit. Til den telefonen forteller jeg ikke om saker, og for sakene kollegaen hadde, leter jeg etter en annen. Hvis telefonen likevel er kollegaens egen, ta kollegaen ut av gruppa og legg til på nytt.
clock-believed-told = Takk. Nå går jeg etter klokka på maskinen.
apology = Noe gikk galt hos meg. Hvis du ba om hjelp, ring: { $numbers }. Nødnummer: **{ $emergency }**. Referanse: { $reference }.
emergency-told = Jeg kan ikke formidle forespørsler nå, og jeg spør ingen om dette. Hvis du trenger hjelp, ring: { $numbers }. Nødnummer: **{ $emergency }**.
crisis-told = Jeg er en bot og kan ikke hjelpe med dette. Et menneske kan. Hvis livet ditt er i fare, ring **{ $emergency }** nå.
    { $line }
    Jeg sier ikke til noen hva du skrev. Prøv å ikke være alene.
crisis-told-stands = { crisis-told }
    { $stands }
crisis-asked = { crisis-told }
    Skal jeg i tillegg be en kollegastøtte ta kontakt med deg?
cover-asked = Jeg spør avløserne nå: { $minutes } min, { $place }, { $at }. Jeg sier ikke hvem som spør eller hvorfor. Jeg skriver til deg senest **{ $promise }**. Du kan avbryte: *{ command-cancel-cover.say }*.
cover-asked-morning = Jeg spør avløserne **{ $ask }**: { $minutes } min, { $place }, { $at }. Jeg sier ikke hvem som spør eller hvorfor. Jeg skriver til deg senest **{ $promise }**. Du kan avbryte: *{ command-cancel-cover.say }*.
cover-where = Hvor jobber du?
cover-found = **{ $colleague }** kommer: { $place }, { $at }. Hvis du ikke trenger noen likevel, skriv *{ command-cancel-cover.say }*.
cover-unanswered = Ingen har tatt avløsningen ennå, { $at }. Spørsmålet står fortsatt. Spør for sikkerhets skyld også lederen eller en kollega.
cover-unreached = Avløsernes rom kan ikke nås akkurat nå, så kanskje kommer ingen, { $at }. Spør lederen eller en kollega.
cover-missed = Ingen kunne avløse, { $at }. Jeg har fjernet spørsmålet. Spør lederen eller en kollega.
cover-left-told = **{ $colleague }** kan ikke komme likevel. Jeg spør de andre og skriver til deg senest **{ $promise }**.
cover-left-late = **{ $colleague }** kan ikke avløse likevel, { $at }. Jeg rekker ikke å spørre andre. Spør lederen eller en kollega.
cover-cancelled = Avbrutt. Jeg har fjernet spørsmålet om avløsning.
cover-yours = Takk. Du avløser { $at }, { $minutes } min: **{ $place }**. Hvis du ikke kan likevel, skriv *{ command-leave-cover.say }*. Ingen spør hvorfor.
cover-others = Noen andre rakk å ta avløsningen. Takk for at du var klar.
cover-own = Denne avløsningen har du selv bedt om, så noen andre tar den.
cover-which = { $number } avløsninger er åpne. Svar på den meldingen du tar, eller merk den med 👍.
cover-left = Greit, jeg spør de andre. Takk for at du sa fra.
cover-not-needed = Avløsningen trengs ikke lenger, { $at }. Takk for at du var klar.
cover-how = Skriv *{ command-cover.say }*, stedet og tiden, f.eks. *{ command-cover.say } 204 { $at }*. Til avløserne sier jeg ikke hvem som spør eller hvorfor.
cover-not-wanted = Greit. Jeg spør ikke avløserne.
data-cover-asked = • avløsningen du ba om: stedet, tiden og adressen din, til den er over, { $until }
data-cover-taken = • avløsningen du kommer til: navnet og adressen din, til den er over, { $until }
refused-no-pool = Her er det ingen avløsere jeg kan spørre. Be lederen eller en kollega om avløsning. Hvis du trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-pool-lost = Avløsernes rom kan ikke nås akkurat nå. Be lederen eller en kollega om avløsning. Hvis du trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-cover = Jeg har ikke spurt noen ennå. Skriv stedet med høyst tre ord og klokkeslettet, uten navn og grunn: f.eks. *{ command-cover.say } 204 kl. 12.45*. Hvis du trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-cover-minutes = En avløsning varer { $number }–{ $most } min. Skriv f.eks. *{ command-cover.say } 204 kl. 12.45 20 min*.
refused-cover-day = I dag er den tiden allerede forbi. Hvis du mener { $at }, skriv også dagen, f.eks. *{ command-cover.say } 204 i morgen kl. 08.15*.
refused-cover-night = Avløserne kan jeg først spørre { $at }. Skriv et senere tidspunkt.
refused-cover-asked = Du har allerede bedt om avløsning, { $at }. Hvis noe er endret, skriv først *{ command-cancel-cover.say }*.
refused-no-cover = Du har ingen avløsning nå. En ny ber du om slik: *{ command-cover.say } 204 kl. 12.45*.
refused-own-case = { $case } er din egen, så noen andre tar den.
refused-over = { $case } er allerede avsluttet eller hos noen andre. Hva som er åpent: *{ command-open.say }*.
refused-none-open = Akkurat nå venter ingen sak på at noen skal ta den. Takk for at du var klar.
refused-which-case = Flere er åpne. Skriv også fuglens navn, f.eks. *{ command-claim.say } storspove*.
refused-none-held = Du har ingen åpen sak nå. Hvis du allerede har registrert den, er den lagret. Hva som er åpent: *{ command-open.say }*.
refused-which-held = Du har flere: { $cases }. Skriv også fuglens navn.
refused-or-cover = Du har også en avløsning. Skriv *{ command-leave-cover.say }*, eller *{ command-hand-back.say }* og fuglens navn: { $cases }.
refused-not-holder = { $case } er ikke din.
refused-unconfirmed = { $case } er bare foreløpig din. Bekreft først: *{ command-claim.say } { LOWER($case) }*.
refused-not-own = { $case } er ikke din forespørsel, så den er ikke din å avbryte. Hvis du ikke kan komme, skriv *{ command-hand-back.say } { LOWER($case) }*.
refused-not-facilitator = Dette kan bare gruppas medlemmer gjøre. Hvis du trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-not-leader = Denne lista er for ledere, vernetjenesten og koordinatoren. Hvis noen er i fare, ring nødnummeret og si fra til lederen. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-not-coordinator = Dette kan bare koordinatoren gjøre. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-past = Det tidspunktet er allerede passert: { $at }. Skriv et annet tidspunkt.
refused-too-soon = Jeg rekker ikke å finne noen til da: { $at }. Skriv et senere tidspunkt.
refused-clock = Et slikt klokkeslett finnes ikke. Skriv f.eks. *kl. 12.45*.
refused-inexact = Jeg trenger et nøyaktig klokkeslett. Skriv f.eks. *{ command-claim.say } { LOWER($case) } 12.45*.
refused-day = En slik dag finnes ikke. Skriv f.eks. *24.11.* eller *i morgen*.
refused-far = Så langt fram kan jeg ikke avtale noe. Skriv et tidspunkt innen { $days } dager.
refused-quiet = Da er det ikke arbeidstid: { $at }. Skriv et annet tidspunkt.
refused-free-day = Da er ingen på jobb ({ $dates }). Skriv en annen dag.
refused-room = Rommet er opptatt da: { $at }. Skriv et annet tidspunkt.
refused-unsure = Jeg forsto: { $at }. Hvis det stemmer, skriv *{ command-claim.say } { LOWER($case) } { $at }*.
refused-early = { $case }: tiden er først { $at }. Hvis du ikke kan komme, skriv *{ command-hand-back.say } { LOWER($case) }*.
refused-closed = { $case } er allerede registrert eller avsluttet. Hva som er åpent: *{ command-open.say }*.
refused-unclaimed = Ingen har tatt { $case } ennå. Hvis du tar den, skriv først *{ command-claim.say } { LOWER($case) }*. Hvis dere allerede har snakket uten meg, skriv *{ command-log.say } 10*.
refused-seat-early = **{ $case }** begynner først { $at }, og jeg leter fortsatt etter en gruppeleder til. Når dere har snakket sammen, skriv *{ command-held.say }*.
refused-others-case = En annen har { $case } og registrerer hvordan det endte. Hva som er åpent: *{ command-open.say }*.
refused-own-closing = { $case } er din egen forespørsel. Den du snakker med, registrerer hvordan det gikk. Hvis du ikke lenger trenger det, skriv *{ command-cancel.say }*.
refused-answered = Det er allerede registrert. Takk for at du svarte.
refused-early-referral = { $case }: tiden er først { $at }. Hvis dere allerede har snakket, skriv *{ command-held.say } { LOWER($case) }*, så spør jeg om henvisningen da. Hvis du ikke kan komme, skriv *{ command-hand-back.say } { LOWER($case) }*.
refused-met = { $case }: tiden for møtet er over, så jeg overfører det ikke. Hvis dere møttes, skriv *{ command-held.say } { LOWER($case) }*. Hvis ingen kom, skriv *{ command-not-come.say } { LOWER($case) }*. Hvis jeg skal lete etter noen andre, skriv *{ command-hand-back.say } { LOWER($case) }*.
refused-taken = Da er rommet eller du allerede opptatt. Neste ledige tid er { $at }: skriv den, så foreslår jeg den.
refused-digit = Svar med et tall, { $least }–{ $most }.
refused-digit-only = Svar med tallet { $most } eller med ord.
refused-numbers = Svar med to tall: deltakere (1–{ $people }) og minutter (1–{ $minutes }), f.eks. *1 12*.
refused-log = Svar med minutter (1–{ $minutes }) eller med to tall, deltakere (1–{ $people }) og minutter, f.eks. *2 15*. *0*: jeg husker ikke.
refused-language = Skriv språket: finsk, svensk, engelsk eller norsk, f.eks. *{ command-language.say } svenska*.
refused-days-unclear = Jeg forsto ikke hvilke dager og noterte ingenting. Skriv f.eks. *{ command-away.say } i morgen*, *{ command-away.say } ons–fre* eller *{ command-away.say } 18.11.–20.11.* Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-days-impossible = Den dagen finnes ikke, og jeg noterte ingenting. Skriv f.eks. *{ command-away.say } 18.11.–20.11.*
refused-days-past = Det er allerede over: { $dates }. Jeg noterte ingenting. Skriv f.eks. *{ command-away.say } i morgen*.
refused-days-far = Jeg kan notere høyst ett år, til { $until }. Jeg noterte ingenting. Skriv f.eks. *{ command-away.say } 18.11.–20.11.*
refused-lessons-unclear = Jeg forsto ikke timene. De forrige er uendret. Skriv dager og klokkeslett, f.eks. *{ command-lessons.say } man 8–10, tir 9–12*. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-lessons-no-day = Klokkeslettet mangler dag. De forrige timene dine er uendret. Skriv f.eks. *{ command-lessons.say } man 8–10, tir 9–12*.
refused-lessons-no-hours = Dagen mangler klokkeslett. De forrige timene dine er uendret. Skriv f.eks. *{ command-lessons.say } man 8–10, tir 9–12*.
refused-lessons-no-clock = Det klokkeslettet finnes ikke. De forrige timene dine er uendret. Skriv f.eks. *{ command-lessons.say } man 8–10, tir 9–12*.
refused-lessons-backwards = { $lesson }: slutten er ikke etter begynnelsen. De forrige timene dine er uendret. Skriv f.eks. *{ command-lessons.say } man 8–10, tir 9–12*.
refused-lessons-overlap = { $lesson }: disse overlapper. De forrige timene dine er uendret. Skriv alle timene dine på nytt.
refused-lessons-many = Det kan være høyst { $number } timer. De forrige timene dine er uendret.
refused-quiet-hours = Jeg forsto ikke tiden. Den forrige er uendret. Skriv f.eks. *{ command-quiet.say } 17–8*. Hvis du selv trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-quiet-all-day = Det ville vært hele døgnet. Den forrige er uendret. Skriv f.eks. *{ command-quiet.say } 17–8*. For en hel dag: *{ command-away.say }*.
refused-no-free-time = Jeg finner ingen ledig tid: friminutt, egne timer og rom er opptatt.
refused-moved = Saken har gått videre: { $case }. Skriv *?*, så sier jeg hvordan saken står nå.
offer-rate-few = År { $year }: færre enn { $most } meldinger. Så små tall viser jeg ikke.
offer-rate-told = År { $year }: omtrent { $number } meldinger, andel tilbudt { $percent } %. Tallene er rundet av til fem; 100 % står bare hvis alle har fått et tilbud. Om svarene sier jeg noe først når året er over og det er nok av dem.
offer-rate-told-answers = År { $year }: omtrent { $number } meldinger, andel tilbudt { $percent } %. Omtrent { $accepted } ønsket en stund, omtrent { $declined } svarte nei takk. Tallene er rundet av til fem; 100 % står bare hvis alle har fått et tilbud.
refused-not-safety = Dette er for verneombudet og koordinatoren. Hvis du trenger en stund med en kollega, skriv *{ command-need.say }*.
refused-reports = Jeg noterte ingenting. Svar med ett tall, 1–{ $most }. *0*: ingen.
refused-which-report = Hvilken melding trekkes? Skriv fuglens navn, f.eks. *{ command-cancel.say } { LOWER($case) }*. Åpne: { $lines }.
refused-no-report = Ingen melding er åpen, så jeg trakk ikke noe tilbake.
refused-not-own-report = { $case } gjelder en avviksmelding, og den kan verneombudet eller koordinatoren trekke.
refused-year = Skriv et år, senest { $year }, f.eks. *{ command-offer-rate.say } { $year }*.
refused-offering-over = { $case } er allerede tilbudt, eller meldingen er trukket. Takk. Hva som er åpent: *{ command-open.say }*.
refused-offering = { $case } gjelder en avviksmelding: noen tilbyr en stund. Ta den: *{ command-claim.say } { LOWER($case) }*. Når den er tilbudt: *{ command-offered.say } { LOWER($case) }*.
refused-others-offering = En annen har { $case } og registrerer svaret. Hvis du allerede har tilbudt, si det til vedkommende. Hva som er åpent: *{ command-open.say }*.
refused-offering-none = Du har ikke noe å tilby nå. Skriv også fuglens navn, f.eks. *{ command-offered.say } storspove*. Hva som er åpent: *{ command-open.say }*.
group-another = **{ $case }** leter allerede etter gruppeledere. Trengs en gruppe til?
group-no-other = Greit, jeg spurte ikke om en til.
data-ordered = • adressen og navnet ditt, fordi du spurte for en gruppe: { $case }, senest { $until }
data-newcomer = • i innstillingene: ny gruppeleder, som leder sammen med noen med erfaring
explain-ordered = • { $case }: du spurte for en gruppe
refused-people = En stund er for { $fewest }–{ $most } personer. Svar med et tall. For flere, be om flere stunder; for én, skriv *{ command-need.say }*.
refused-group-soon = Først er det godt å få roe seg, så for en gruppe er tiden tidligst { $at }.
refused-seat-time = { $case } begynner { $at }, fordi den andre gruppelederen tok den tiden. Hvis du kan da, skriv *{ command-claim.say } { LOWER($case) }*.
refused-seat-busy = Du har allerede { $case } da ({ $at }). Takk for at du ville ha kommet.

## Audience: room

unheard-told-room = Jeg leser ikke denne chatten, fordi også andre kan se den. Jeg har åpnet en annen for oss to: skriv der. Nødnummer: **{ $emergency }**.
unheard-told-strangers = Jeg leser ikke denne chatten, fordi også andre kan se den. Du kan skrive til meg på tomannshånd. Nødnummer: **{ $emergency }**.

## Audience: part

plain = { $words }
help-for-facilitator = **For kollegastøtter**
help-for-coordinator = **For koordinatorer**
help-for-leader = **For ledere**
help-for-safety = **For verneombud**
help-for-anybody = **For alle**
plain-moment = { $at }
slots-before = før { $at }
slots-before-day = { $day } før kl. { CLOCK($clock) }
answer-yes = ja
answer-no = nei
answer-no-thanks = nei takk
clock-is-right = klokka går riktig
answer-not-now = ikke nå
said-again = (På nytt, i tilfelle dette allerede har kommet fram.)
cover-cancel = avbryt avløsning
holder-asked = jeg spurte
holder-later = minn meg på det i ettermiddag
familiar-confidentiality = fortrolighet: hvem får vite hva
contact-phone = { $name } { $phone }
number-old = { $phone } (sist sjekket { $checked })
number-undated = { $phone } (sjekk nummeret)
number-checked = { $phone } (sjekket { $checked })
number-of-kind = { $name }: { $contact }
plan-day = 24 t
plan-three-days = 72 t
plan-week = 1 uke
plan-three-weeks = 3 uker
line-numbered = { $number } { $line }
serious-aid = Førstehjelp, **{ $phone }**.
serious-at-once = **Med en gang:** { $contact }
serious-next-day = **Med en gang, senest neste virkedag:** { $contact }
serious-ten-days = Uten opphold, senest innen 10 virkedager: { $contact }
serious-in-writing = Bekreft varselet skriftlig, kopi til: { $contact }
serious-told-too = Si fra til: { $contact }
word-police = politi
word-labour-inspection = arbeidstilsynet
word-insurance = forsikringsselskapet
word-safety = verneombud
contact-emergency = nødnummeret { $phone }
contact-coordinator = { $name } (koordinator) { $phone }
contact-open = { $contact }, **åpent nå**, til kl. { CLOCK($until) }
contact-closed = { $contact }, åpner { $opens }
contact-always = { $contact }, døgnet rundt
contact-after-violence = Etter vold: { $contact }
contact-urgent-care = Haster, men ingen nødssituasjon: { $contact }
lines-of-contacts = { $lines }
    Numrene er sjekket { $checked }.
lines-of-contacts-undated = { $lines }
lines-of-contacts-none = Jeg har ingen andre numre.
card-no-contact = bedriftshelsetjenesten
card-bag = Veska: { $bag }. Heng skiltet på døra.
went-held = holdt
went-declined = ønsket ikke
went-referred = henvist
went-settled = løst på annen måte
went-not-come = kom ikke
went-not-yet = ikke ferdig ennå
theme-premises = lokaler
theme-staffing = bemanning
theme-instructions = rutiner
theme-other = annet
released-line = • { $theme }
released-line-many = • { $theme }, minst { $number } samtaler
open-line-free = 🐦 **{ $case }** åpen
open-line-free-at = 🐦 **{ $case }** åpen, { $slots }
open-line-free-call = 🐦 **{ $case }** åpen, telefonsamtale { $slots }
open-line-urgent = 🐦 **{ $case }** åpen, ønsker kontakt med en gang
open-line-taken = 🐦 **{ $case }** noen tar seg av den, { $at }
open-line-own = 🐦 **{ $case }** hos deg, { $at }
open-line-offer = 🐦 **{ $case }** ikke tilbudt{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
open-line-offer-taken = 🐦 **{ $case }** tatt, ikke tilbudt{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
open-line-own-offer = 🐦 **{ $case }** hos deg, ikke tilbudt{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
offering-rest = Ikke tilbudt ennå: { $lines }.
offering-in-private = Neste gang kan du skrive svaret her: da ser ikke gruppa det.
offering-bird = 🐦 **{ $case }**
offering-days = { $case }{ $number ->
    [0] {""}
   *[other] {" "}({ $number } d)
    }
offering-line-open = 🐦 **{ $case }**: ikke tilbudt{ $number ->
    [0] {""}
   *[other] , { $number } d
    }
offering-line-taken = 🐦 **{ $case }**: tatt
offering-line-offered = 🐦 **{ $case }**: tilbudt
offering-line-settled = 🐦 **{ $case }**: løst på annen måte
open-asks = Oppfølgingsspørsmål som kommer: { $number }.
language-fi = finsk
language-sv = svensk
language-en = engelsk
language-nb = norsk
moment-today = kl. { $clock }
moment-tomorrow = i morgen kl. { $clock }
moment-day = { $day } kl. { $clock }
days-one = { $first }
days-span = fra { $first } til { $last }
coverage-neighbour = { $name } { $number }
load-line = • { $name }: { $number }, til sammen { $total }
lesson-day = { $number ->
    [0] man
    [1] tir
    [2] ons
    [3] tor
    [4] fre
    [5] lør
   *[other] søn
    } { $hours }
lesson-hours = { CLOCK($from) }–{ CLOCK($until) }
hours-span = kl. { CLOCK($from) }–{ CLOCK($until) }
free-break = { $at }–{ CLOCK($until) }
free-after = etter { $at }
free-room = Rom: { $place }.
slot-span = { $at }–{ TIME($clock) }
group-no-room = stedet blir dere enige om
open-line-seats = 🐦 **{ $case }** { $taken }/{ $seats } gruppeledere, { $slots }

## Formats

# Babel patterns: what a clock and a day look like
format-clock = HH.mm
format-weekday = 'på' cccc
format-date = cccc d. MMMM
format-date-year = cccc d. MMMM y
format-date-alone = d.M.y

## Commands

command-need = *{ command-need.say }*: be om en stund med en kollega
    .say = samtale
    .words = samtale, kollegasamtale, kollegastøtte, kollegastøttesamtale, samtale trengs, trengs, trenger samtale, trenger en samtale, trenger kollegastøtte, ønsker en samtale, vil ha en samtale, få en samtale, en samtale, støttesamtale, defusing, trenger å snakke, trenger å snakke med noen, trenger noen å snakke med, vil snakke, vil snakke med noen, hjelp, hjelp meg, trenger hjelp, jeg trenger hjelp, kan noen hjelpe meg, kan du hjelpe meg
command-notice = *{ command-notice.say }*: du har lagt merke til en kollega som kan trenge en stund
    .say = foreslå
    .words = foreslå, foreslår, jeg foreslår, for en kollega, for noen andre, for en annen, på vegne av, på vegne av en kollega, samtale for en kollega, samtale til en kollega, samtale for noen andre, hjelp til en kollega, bekymret for en kollega, jeg er bekymret for en kollega, en kollega trenger hjelp, en kollega trenger en samtale, kollegaen min trenger hjelp
command-claim = *{ command-claim.say } storspove*: ta en sak, også *{ command-claim.say } storspove 12.45*
    .say = jeg tar
    .words = jeg tar, jeg tar den, jeg tar det, jeg tar saken, tar, tar den, tar det, jeg kan ta, jeg kan ta den, jeg kan ta det, jeg rekker det, jeg ordner det
command-hand-back = *{ command-hand-back.say } storspove*: gi tilbake, ingen spør hvorfor
    .say = jeg gir fra meg
    .words = jeg gir fra meg, gir fra meg, gi fra meg, jeg gir den fra meg, gir den fra meg, jeg gir tilbake, gir tilbake, jeg kan ikke likevel, kan ikke komme likevel, jeg rekker det ikke likevel
command-hand-over = *{ command-hand-over.say } storspove til Pekka*: be en kollega ta saken
    .say = overfør
    .words = overfør, jeg overfører, overfører, gi videre, jeg gir videre
command-held = *{ command-held.say } storspove*: dere har snakket
    .say = holdt
    .words = holdt, er holdt, ble holdt, har holdt, samtale holdt, samtalen holdt, samtalen er holdt, samtalen ble holdt, har hatt samtale, vi har snakket, har snakket
command-not-come = *{ command-not-come.say } storspove*: ingen kom
    .say = kom ikke
    .words = kom ikke, ingen kom, møtte ikke opp, dukket ikke opp
command-declined = *{ command-declined.say } storspove*: kollegaen ønsket det ikke likevel
    .say = ønsket ikke
    .words = ønsket ikke, ønsket det ikke, ønsket ikke likevel, ville ikke
command-referred = *{ command-referred.say } storspove*: du henviste videre
    .say = henvist
    .words = henvist, henvist videre, henviste videre
command-settled = *{ command-settled.say } storspove*: det ordnet seg på annet vis
    .say = løst på annen måte
    .words = løst på annen måte, løst, løst på en annen måte, ordnet seg, ordnet seg på annen måte
command-offered = *{ command-offered.say } storspove*: du har tilbudt, jeg spør om svaret
    .say = tilbudt
    .words = tilbudt, jeg har tilbudt, har tilbudt, jeg tilbød, tilbød
command-offered-yes = *{ command-offered-yes.say }*
    .say = tilbudt ja
    .words = tilbudt ja, jeg har tilbudt ja, tilbød ja
command-offered-no = *{ command-offered-no.say }*
    .say = tilbudt nei
    .words = tilbudt nei, jeg har tilbudt nei, tilbød nei, tilbudt nei takk
command-open = *{ command-open.say }*: hva som er åpent, og hva noen tar seg av
    .say = åpne
    .words = åpne, åpne saker, hva er åpent
command-live-board = *{ command-live-board.say }*: det som er åpent i én melding som jeg oppdaterer (i gruppa)
    .say = tavle
    .words = tavle, tavlen, vis tavlen
command-log = *{ command-log.say } 10*: tell med en prat som ikke gikk via gruppa
    .say = registrer
    .words = registrer, registrere, jeg registrerer, registrer samtale, registrer en samtale, registrer en prat, loggfør
command-numbers = *{ command-numbers.say }*: hvem man kan ringe, og hvem som svarer nå
    .say = numre
    .words = numre, telefonnumre, støttekort, hvem kan jeg ringe
command-away = *{ command-away.say } ons–fre*: når du ikke skal spørres
    .say = borte
    .words = borte, er borte, jeg er borte, fraværende, jeg er fraværende, borte fra jobb
command-here = *{ command-here.say }*: du er her i dag, fraværet ditt slutter
    .say = til stede
    .words = til stede, er til stede, jeg er til stede, tilbake på jobb, jeg er på jobb
command-rest = *{ command-rest.say }*: en uke der du ikke blir spurt
    .say = hvileuke
    .words = hvileuke, en ukes hvile, jeg tar en hvileuke, jeg hviler en uke, jeg trenger hvile
command-lessons = *{ command-lessons.say } man 8–10, tir 9–12*: timene dine, da du ikke blir spurt
    .say = mine timer
    .words = mine timer, timer, timene mine, timeplan, timeplanen min
command-quiet = *{ command-quiet.say } 17–8*: når du ikke blir spurt noen dag
    .say = stille
    .words = stille, stille tid, stilletid
command-free-times = *{ command-free-times.say }*: hvilke tider som er ledige
    .say = ledige tider
    .words = ledige tider, felles ledige tider, hvilke tider er ledige
command-my-load = *{ command-my-load.say }*: hvor mange samtaler du har hatt
    .say = min belastning
    .words = min belastning, mine samtaler
command-loads = *{ command-loads.say }*: hvor mange samtaler hver har hatt
    .say = belastning
    .words = belastning, belastningen
command-languages = *{ command-languages.say } norsk engelsk*: hvilke språk du kan snakke
    .say = mine språk
    .words = mine språk, språkene, språkene mine, jeg snakker, snakker
command-report = *{ command-report.say } 2*: så mange nye avviksmeldinger, noen tilbyr en stund
    .say = avvik
    .words = avvik, avviksmelding, avviksmeldinger, nye avvik, meldinger
command-take-back-report = *{ command-take-back-report.say } storspove*: meldingen ble trukket
    .say = trekk avvik
    .words = trekk avvik, trekk avviket, trekk meldingen, avviket er trukket
command-offer-rate = *{ command-offer-rate.say }*: for hvor mange meldinger en stund er tilbudt
    .say = andel tilbudt
    .words = andel tilbudt, hvor mange tilbudt
command-what-read = *{ command-what-read.say }*: hva jeg leser i gruppa
    .say = hva leser du
    .words = hva leser du, hva du leser, hva leser boten
command-help = *{ command-help.say }*: denne lista
    .say = hjelpetekst
    .words = hjelpetekst, veiledning, instruksjon, instruksjoner, kommandoer, ?, hva nå, hva gjør jeg nå, hjelp meg å forstå, hvordan virker dette, hvordan fungerer dette
command-released-themes = *{ command-released-themes.say }*: hva arbeidsplassen kan rette på, uten navn
    .say = temaer
    .words = temaer, temaene, hva kan arbeidsplassen rette på
command-serious = *{ command-serious.say }*: hvem som skal varsles når noe alvorlig har skjedd
    .say = alvorlig
    .words = alvorlig, alvorlig ulykke, alvorlig arbeidsulykke, alvorlig skade, arbeidsulykke
command-leader = *{ command-leader.say }*: hva jeg gjør nå for dem jeg leder
    .say = leder
    .words = leder, nærmeste leder
command-plan = *{ command-plan.say }*: hva dere avklarer, og når jeg minner deg
    .say = plan
    .words = plan, lag en plan
command-learning = *{ command-learning.say }*: fire spørsmål for å lære av det som skjedde
    .say = læring
    .words = læring, læringsdebrief, hendelsesgjennomgang
command-all-commands = *{ command-all-commands.say }*: alle ordene
    .say = alle ord
    .words = alle ord, hjelpetekst alt, all hjelpetekst, alle ordene, alle kommandoer
command-group-session = *{ command-group-session.say } 6 kl. 13*: be om to gruppeledere
    .say = gruppe
    .words = gruppe, gruppesamtale, kollegasamtale i gruppe, i gruppe, for en gruppe, en gruppe, vi var flere, vi var mange, vi er flere, vi er mange
command-cancel = *{ command-cancel.say }*: avbryt forespørselen, den slettes med en gang
    .say = avbryt
    .words = avbryt, avbryte, jeg avbryter, vil avbryte, jeg vil avbryte, avbryt samtale, avbryt samtalen, avbryt forespørselen, avbestill, avlys, trengs ikke, trengs ikke lenger, trenger ikke, trenger ikke lenger, jeg trenger ikke, trenger det ikke, jeg trenger det ikke, trenger ikke samtale, jeg angrer, angrer, jeg ombestemte meg
command-enough = *{ command-enough.say }*: let videre, men ikke skriv underveis
    .say = det holder
    .words = det holder, holder, det er nok, slutt å skrive, ikke skriv
command-cover = *{ command-cover.say } 204 kl. 12.45*: be om avløsning, ingen spør hvorfor
    .say = avløsning
    .words = avløsning, avløser, jeg trenger avløsning, trenger avløsning
command-cancel-cover = *{ command-cancel-cover.say }*
    .say = avbryt avløsning
    .words = avbryt avløsning, avbryt avløsningen, avlys avløsning
command-leave-cover = *{ command-leave-cover.say }*
    .say = gir fra meg avløsningen
    .words = gir fra meg avløsningen, jeg gir fra meg avløsningen, kan ikke avløse, jeg kan ikke avløse
command-confidentiality = *{ command-confidentiality.say }*: hva som er fortrolig
    .say = fortrolighet
    .words = fortrolighet, fortrolig, konfidensielt, konfidensialitet, er dette konfidensielt, er dette fortrolig, er det fortrolig, taushetsplikt
command-who-sees = *{ command-who-sees.say }*: hvem får vite hva
    .say = hvem ser
    .words = hvem ser, hvem ser hva, hvem kan se, hvem får vite, hvem får vite hva, hvem vet
command-my-data = *{ command-my-data.say }*: hva som er lagret om deg
    .say = mine data
    .words = mine data, dataene mine, mine opplysninger, opplysningene mine, hva vet du om meg
command-forget-me = *{ command-forget-me.say }*: slett alt
    .say = glem meg
    .words = glem meg, slett meg, slett mine data, slett opplysningene mine, slett alt
command-language = *{ command-language.say } norsk*: bytt språk
    .say = språk
    .words = språk, bytt språk, bytt til, på
command-thanks = *{ command-thanks.say }*
    .say = takk
    .words = takk, tusen takk, mange takk, takk skal du ha, takk for hjelp, takk for hjelpen, ok, okei, okay, greit, bra, fint, flott, den er god
words-yes = ja, jo, jepp, ja takk, jada, gjerne, ja gjerne, passer, det passer, passer bra, passer fint, det går bra, går bra, jeg kan, rekker, jeg rekker det, ok, okei, greit, 👍, ✅
words-and = og, samt, &
words-towards = til, saken, over
words-minutes = min, minutt, minutter
words-people = pers, person, personer, deltaker, deltakere
words-about = omtrent, cirka, ca, kanskje
words-claiming = jeg tar, jeg kan ta, jeg rekker, jeg ordner
words-none = bort, fjern, ingen, ta bort
words-no = nei, nei takk, neida, ikke nå, jeg kan ikke, kan ikke, rekker ikke, jeg rekker det ikke, passer ikke, det passer ikke, går ikke, det går ikke
words-now = nå, nå med en gang, med en gang, straks, så fort som mulig
words-reason = fordi, siden, etter, på grunn, samtale, kollegastøtte, vold, trussel, gråter, syk
words-filler = jeg, du, kan, kunne, vil, skal, den, det, denne, dette, nå, takk, gjerne, vennligst, hei, ja
words-negation = ikke, ingen, ingenting, aldri, uten
words-language = norsk, norja, norjaksi, norska, Norwegian, bokmål
words-form-one = tomannshånd, enkeltsamtale
words-form-call = telefonsamtale, telefon
words-form-group = gruppe, gruppeavlastning, gruppa
words-except = ikke, unntatt, uten, bortsett fra
words-with = med, helst, heller
words-visit = til meg, kom til meg, kommer til meg
words-cry = hjelp, hjelpe
words-secret = må ikke vite, skal ikke vite, får ikke vite, må ikke få vite, skal ikke få vite, ikke få vite, ikke fortell, ikke si, fortell ikke, si ikke, ikke skal vite
words-leader = sjef, leder, rektor, ledelse
words-coordinator = koordinator
words-beside-exclusion = men, eller, heller, at, må, får, få, skal, vite, fortell, si, om, min, mitt, mine, vår, med, absolutt, for, noe, dette, bortsett, fra
words-no-name = hast, haster, nå, dag, morgen, kveld, gruppe, gruppa, gruppen, telefon, ring, her, fare, alvorlig, orker, kan, vil, vet, greit, bra, sover, alene, video, kamera, mer, lenger
