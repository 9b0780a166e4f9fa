"""Words that name jobs and places, as patterns for plain or cased text."""

from __future__ import annotations

import re

_JOBS = (
    r"account(?:ant|s assistant|s clerk)|actuary|administrator|adviser|advisor|analyst"
    r"|apprentice|architect|assembler|assistant|associate|attendant|attorney|auditor"
    r"|baker|barber|barista|bartender|beautician|bookkeeper|brewer|bricklayer|broker"
    r"|builder|butcher|buyer|captain|carer|caretaker|carpenter|cashier|caseworker|ceo"
    r"|cfo|chef|chief|cto|coo|cleaner|clerk|coach|consultant|controller|cook"
    r"|coordinator|co-ordinator|copywriter|counsel|counsellor|counselor|courier|crew"
    r"|curator|dentist|designer|detective|developer|devops|dietitian|dietician"
    r"|director|dispatcher|doctor|driver|economist|editor|educator|electrician"
    r"|engineer|estimator|executive|expert|fabricator|facilitator|farmer|fellow"
    r"|finisher|firefighter|fitter|florist|foreman|forester|fundraiser|gardener"
    r"|geologist|groundworker|guard|hairdresser|handyperson|handyman|head of"
    r"|headteacher|housekeeper|hygienist|inspector|installer|instructor|intern"
    r"|internship|interpreter|janitor|joiner|journalist|labourer|laborer|lawyer|lead"
    r"|leader|lecturer|librarian|lifeguard|machinist|manager|marketer|marketeer|mason"
    r"|matron|mechanic|mentor|merchandiser|midwife|miner|nanny|negotiator|nurse"
    r"|nutritionist|officer|operative|operator|optician|optometrist|owner|painter"
    r"|paralegal|paramedic|partner|pastor|pharmacist|photographer|physician|physicist"
    r"|physiotherapist|picker|packer|pilot|planner|plasterer|plumber|policewoman"
    r"|porter|postdoc|practitioner|president|principal|producer|professor|programmer"
    r"|programme lead|psychologist|radiographer|ranger|realtor|receptionist|recruiter"
    r"|registrar|rep|representative|reporter|researcher|roofer|sailor|scaffolder"
    r"|scientist|secretary|server|setter|signaller|solicitor|sommelier|sonographer"
    r"|specialist|sre|statistician|steward|strategist|supervisor|surgeon|surveyor"
    r"|tailor|teacher|technician|technologist|teller|tester|therapist|trader|trainee"
    r"|trainer|translator|treasurer|tutor|underwriter|valuer|vet|veterinarian"
    r"|videographer|waiter|waitress|waiting staff|warden|warehouse person|welder"
    r"|worker|writer|scrum master|product owner|werkstudent|\w{2,20}(?:entwickler"
    r"|ingenieur|leiter|berater|pfleger|techniker|fahrer|verkäufer|mechaniker|kraft"
    r"|lehrer|manager|mann|frau)(?:in)?|erzieher(?:in)?|verkäufer(?:in)?|koch|köchin|lehrer(?:in)?|fahrer(?:in)?|pfleger(?:in)?"
    r"|ingenieur(?:in)?|entwickler(?:in)?|berater(?:in)?|techniker(?:in)?|praktikant(?:in)?|infirmi(?:er"
    r"|ère)|développeur|ingénieur|vendeur|cuisinier|professeur|chauffeur"
)
JOB = re.compile(rf"\b(?:{_JOBS})s?\b")
"""A word that names a job, in lower case."""

_COUNTRIES = (
    "UK|U\\.K\\.|United Kingdom|England|Scotland|Wales|Northern Ireland|Ireland|USA|US"
    "|U\\.S\\.|United States|Canada|Australia|New Zealand|Germany|Deutschland|Austria"
    "|Switzerland|France|Spain|Portugal|Italy|Netherlands|The Netherlands|Belgium"
    "|Luxembourg|Denmark|Sweden|Norway|Finland|Iceland|Poland|Czech Republic|Czechia"
    "|Slovakia|Hungary|Romania|Bulgaria|Greece|Croatia|Serbia|Slovenia|Estonia|Latvia"
    "|Lithuania|Ukraine|Turkey|Israel|India|Pakistan|Singapore|Malaysia|Japan|China"
    "|Taiwan|South Korea|Philippines|Vietnam|Thailand|Indonesia|UAE|Dubai|Saudi Arabia"
    "|Qatar|South Africa|Kenya|Nigeria|Ghana|Egypt|Brazil|Argentina|Chile|Colombia"
    "|Mexico|Uruguay|Malta|Cyprus|Europe|EU|EMEA|EST|LATAM|APAC|Worldwide|Ontario"
    "|Quebec|British Columbia|Alberta|NSW|Victoria|Queensland|Bavaria|California|Texas"
    "|New York|Massachusetts|Washington|Oregon|Colorado|Illinois|Florida|Georgia|Ohio"
    "|Michigan|Pennsylvania|Virginia|Arizona|Utah|Nevada|North Carolina|Minnesota"
    "|Wisconsin|Tennessee|Maryland|Yorkshire|Kent|Essex|Surrey|Sussex|Devon|Cornwall"
    "|Lancashire|Norfolk|Suffolk|Dorset|Somerset|Cheshire|Cumbria|Hampshire"
    "|Hertfordshire|Berkshire|Oxfordshire|Wiltshire"
)
_STATES = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA"
    "|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|ON|QC|BC|AB|MB|NS|SK|NB"
)
_CITIES = (
    "London|Manchester|Birmingham|Leeds|Liverpool|Sheffield|Bristol|Newcastle"
    "|Nottingham|Glasgow|Edinburgh|Aberdeen|Dundee|Cardiff|Swansea|Belfast|Dublin|Cork"
    "|Galway|York|Cambridge|Oxford|Brighton|Bath|Exeter|Plymouth|Norwich|Leicester"
    "|Coventry|Reading|Southampton|Portsmouth|Derby|Hull|Bradford|Milton Keynes|Berlin"
    "|Munich|München|Hamburg|Frankfurt|Cologne|Köln|Stuttgart|Düsseldorf|Leipzig"
    "|Dresden|Nuremberg|Vienna|Wien|Graz|Zurich|Zürich|Geneva|Basel|Bern|Lausanne"
    "|Paris|Lyon|Marseille|Toulouse|Bordeaux|Lille|Nantes|Madrid|Barcelona|Valencia"
    "|Seville|Lisbon|Porto|Milan|Rome|Turin|Amsterdam|Rotterdam|Utrecht|The Hague"
    "|Eindhoven|Brussels|Antwerp|Ghent|Copenhagen|Aarhus|Stockholm|Gothenburg|Malmö"
    "|Oslo|Bergen|Helsinki|Tampere|Tallinn|Riga|Vilnius|Warsaw|Krakow|Kraków|Wrocław"
    "|Gdansk|Poznan|Prague|Brno|Budapest|Bucharest|Cluj|Sofia|Athens|Zagreb|Belgrade"
    "|Kyiv|Istanbul|Tel Aviv|Bangalore|Bengaluru|Mumbai|Delhi|New Delhi|Hyderabad"
    "|Chennai|Pune|Gurgaon|Noida|Singapore|Tokyo|Osaka|Seoul|Shanghai|Beijing|Shenzhen"
    "|Hong Kong|Taipei|Sydney|Melbourne|Brisbane|Perth|Adelaide|Auckland|Wellington"
    "|Toronto|Vancouver|Montreal|Ottawa|Calgary|Edmonton|New York City|New York|NYC"
    "|San Francisco|SF|Bay Area|Los Angeles|San Diego|San Jose|Palo Alto|Mountain View"
    "|Seattle|Portland|Denver|Boulder|Austin|Dallas|Houston|Chicago|Boston"
    "|Philadelphia|Pittsburgh|Atlanta|Miami|Washington D\\.?C\\.?|Phoenix"
    "|Salt Lake City|Minneapolis|Detroit|Nashville|Raleigh|Mexico City|São Paulo"
    "|Buenos Aires|Bogotá|Santiago|Cape Town|Johannesburg|Nairobi|Lagos|Cairo|Dubai"
)
_WORD = r"(?:St\.|[A-ZÀ-Þ][\w'’]{1,24})"
_TOWN = (
    rf"(?<!\w){_WORD}(?:[ -](?:upon|on|in|le|la|de|of|the|am)[ -]{_WORD}"
    rf"|[ -]{_WORD}){{0,3}}"
)
PLACE = re.compile(
    rf"(?:{_TOWN},[ ](?:{_COUNTRIES}|{_STATES})(?!\w)(?:,[ ](?:{_COUNTRIES})(?!\w))?"
    rf"|(?<!\w)(?:{_CITIES})(?!\w)(?:,[ ](?:{_COUNTRIES}|{_STATES})(?!\w))?)"
)
"""A place name as text writes it: a town with its land, or a city everyone knows."""
NAME = re.compile(
    r"(?:[A-ZÀ-Þ0-9][\w&.'’+-]{0,30}|&)(?:[ ](?:(?:of|and|for|the|de|du|des|la|le|der"
    r"|und|von|van|in)[ ])?(?:[A-ZÀ-Þ0-9][\w&.'’+-]{0,30}|&)){0,5}"
)
"""A run of capitalised words."""
TOWN = re.compile(_TOWN)
CODED = re.compile(
    rf"(?P<town>{TOWN.pattern}),? [A-Z]{{1,2}}\d{{1,2}}[A-Z]?(?: \d[A-Z]{{2}})?\b"
)
"""A town before a British postcode."""
