"""The words that make an amount pay, and those that make it something else."""

from __future__ import annotations

import re

from askback.core.dossier.values import Period

UNITS = {
    Period.HOUR: "hour|hr|hrs|h|std|stunde|heure|hora|ora|uur|godz|godzina|timme|time"
    "|tim"
    "|timen|tunti|hodina|óra|oră|jam|klst",
    Period.DAY: "day|diem|tag|jour|dia|día|dag|shift|giorno|dzień|den|nap|zi|päivä",
    Period.WEEK: "week|wk|woche|semaine|semana|settimana|vecka|uke|uge|tydzień",
    Period.MONTH: "month|mo|mth|mnth|monat|mois|mes|mese|maand|mies|miesiąc"
    "|miesięcznie|månad|måned|mån|md|mnd|mês|bulan|kk|kuukausi"
    "|mánuði|mánuð|hó|hónap|lună|luna|mesec|měsíc|月",
    Period.YEAR: "year|yr|y|annum|annually|jahr|an|année|año|anno|jaar|rok|år|ano"
    "|vuosi|ár|év|tahun|年",
}
SHORT = {
    Period.HOUR: r"hourly|p\.?h\b\.?|p/h|brutto/h",
    Period.DAY: r"daily|p\.?d\b\.?|p/d",
    Period.WEEK: r"weekly|p\.?w\b\.?|p/w",
    Period.MONTH: r"monthly|p\.?c\.?m\b\.?|p\.m\.|mtl\.?|monatlich|měsíčně|miesięcznie"
    r"|mensuels?|mensili|mensual(?:es)?|mensal|im monat|per mese|havonta",
    Period.YEAR: r"annually|yearly|annual|p\.?a\b\.?|p/a|jährlich|lpa|ctc|brut annuel"
    r"|annuels?|annui|anuales|anual|ročně|rocznie|årligen|årlig",
}
BEFORE = {
    Period.HOUR: r"hourly|per hour|hour rate|stundenlohn|stundensatz|an hour"
    r"|taux horaire|時給"
    r"|timlön|timelön|timelønn|timeløn|uurloon",
    Period.DAY: r"daily|day rate|per day|tagessatz",
    Period.WEEK: r"weekly|per week",
    Period.MONTH: r"monthly|per month|monatsgehalt|monatslohn|monatlich|mensuel|月給"
    r"|月収|månadslön"
    r"|månedslønn|månedsløn|maandsalaris|mensal|mensual",
    Period.YEAR: r"annual|annually|yearly|per annum|per year|jahres\w{0,12}|annuel"
    r"|年収|年俸|ral|ctc|årslön|årslønn|jaarsalaris|p\.a|full[- ]time salary",
}

_FILLER = (
    r"(?:[ \n]?(?:gross|brutto|brut|bruto|net|netto|base|basic|salary|pro[- ]rata|fte"
    r"|ote|total|cash|usd|cad|aud|eur|gbp|euros?|pounds|dollars|b2b|uop|of pay|\\+ vat"
    r"|lordi|brutos?|bruta|taxable|on average"
    r"|\()){0,3}"
)
_LINK = (
    r"(?:[ ]?/[ ]?|[ \n]?(?:per|a|an|each|every|pro|par|im|al|por|the|die|de|la|à|á|na"
    r"|za|il|o|je|pr\.?|/"
    r"|p\.?)[ \n])"
)


def _named(words: dict[Period, str], shape: str) -> str:
    return "|".join(shape.format(period.value, unit) for period, unit in words.items())


AFTERWARDS = re.compile(
    rf"{_FILLER}(?:{_LINK}(?:{_named(UNITS, '(?P<{0}>{1})')})(?![a-zà-ÿ])"
    rf"|[ \n]?(?:{_named(SHORT, '(?P<{0}_>{1})')})(?![a-zà-ÿ]))"
)
"""The period right after an amount."""

AHEAD = {p: re.compile(rf"\b(?:{words})(?![a-zà-ÿ])") for p, words in BEFORE.items()}
"""The period in the words before an amount."""

PAID = (
    r"salar(?:y|ies)|pay(?:s|ing|ment)?|paid|compensation|comp|wages?|remuneration"
    r"|rates?|package|earn(?:s|ings?)?|ote|ctc|income|basic|base|day rate|band|grade"
    r"|stipend|per (?:hour|annum)|range|bruttogehalt|jahresgehalt|monatsgehalt|gehalt"
    r"|gehaltsspanne|vergütung|entgelt|stundenlohn|lohn|salaire|rémunération|salario"
    r"|sueldo|retribuzione|ral|salaris|loon|lön|løn|lønn|wynagrodzenie|widełki|tc|mps"
    r"|scp|spinal|scale points?|薪资"
    r"|薪水|年薪|月薪|年収|月給|月収|時給|給与|年俸|brutto|bruttó|gross|fixe?d?|fijo|offer(?:s|ed|ing)?"
    r"|on offer|stawka|zarobki|płaca|pensja|mzda|plat|bér|palkka|laun|salário|stipendio"
    r"|retribución|rétribution|stundensatz|tagessatz|bruttojahresgehalt|zielgehalt"
    r"|jahresbrutto|(?:maand|jaar|uur)?salaris\w{0,10}|uurloon|(?:månads|tim|års"
    r"|time)lön"
    r"|(?:måneds|time|års)lønn?|monatslohn|bruttolohn|total cash|cash compensation"
    r"|we can do|take home|takes? home"
)
NOT_PAY = (
    r"(?:clients?|customers?|users?|guests?|students?|tenants?|patients?|subscribers?"
    r"|members) (?:who |that )?pay(?:s|ing)?|turnover|revenues?|arr|mrr|rais(?:e|ed|es"
    r"|ing)|funding|funded|series [a-f]|seed"
    r"|valued|valuation|budgets?|grants?|scholarships?|worth|sav(?:e|ed|es|ing|ings)"
    r"|costs?|costing|invest(?:s|ed|ing|ment|ments)?|funds?|deals|portfolios?|quotas?"
    r"|sales|donat\w{0,6}|loans?|debts?|customers?|clients?|users|merchants|sold"
    r"|spend(?:s|ing)?|market|industry|assets|capital|transactions?|gmv|fines?"
    r"|penalt(?:y|ies)|insurance|reimburse\w{0,5}|tuition|fees?|prizes?|profits?"
    r"|loss(?:es)?|vouchers?|gifts?|discount\w{0,3}|process(?:es|ed|ing)|backed"
    r"|generat\w{0,4}|grew|growing from|serv(?:e|es|ed|ing)|interest rates?"
    r"|(?:customer|user|client) base|customers? pay(?:s|ing)?|paid (?:users|customers"
    r"|out)|payments? (?:of|worth|volume)|currency|currencies|fraud|claims?|losing|won"
    r"|win|contracts? (?:worth|of|valued)|projects? (?:worth|of|from|up to|valued)"
    r"|invoices?|tickets?|orders?|bookings?|prices?|priced|sponsored"
    r"|households?(?: earning)?|(?:people|families|users|sellers|members) earn\w*"
    r"|(?:prize|gym|pocket|seed|public|lunch|start-?up) money|cash handling|handl(?:e"
    r"|es|ed"
    r"|ing)|bill(?:ing|ings|ed)|sell(?:s|ing)?"
    r"|flats?|apartments?|vehicles?|contract value|deal (?:size|value)|order value"
    r"|baskets?|target(?:s)? of|quota|programmes? (?:of|worth)|fraud"
    r"|purchases?|subscriptions?|rent|rooms|treatments?|overdraft|property|houses?"
    r"|homes?"
)
CUE = re.compile(rf"\b(?:(?P<not>{NOT_PAY})|(?P<paid>{PAID}))\b")
"""A word before an amount that tells what it is; the nearest decides."""

LINKED = re.compile(
    r"\b(?:bonus(?:es)?|equity|stock|rsus?|options|shares?|allowances?|stipend for"
    r"|sign[- ]?on|signing|joining|relocation|referrals?|award(?:ed)?|pension"
    r"|cover(?:ed)?|commission|variable|weighting|supplement|per diem|contributions?"
    r"|subsid(?:y|ised|ized)|match(?:ing)?"
    r"|reward(?:ed|s)?|incentives?|perks?|credits?|benefits? package|payment"
    r"|golden hello|401\(?k\)?)(?: package| scheme| plan| payments?| programme"
    r"| program)?[ :]{0,2}(?:\(|of |up to |worth |is |from |averaging |valued at |to "
    r"|a |-|–|£|about ){0,3}$"
)
"""Words that make an amount no pay only when they lead straight up to it."""

_STOPS = (
    "and or plus with depending dependent doe based inc incl including but when while"
    " where dependant negotiable subject which inclusive then rising"
)
STOPS = frozenset(_STOPS.split())
_GOOD_AFTER = (
    "salary base basic pay compensation comp ote doe package wage wages gross brutto"
    " brut ctc fte w2 c2c remuneration starting negotiable dependent depending"
    " dependant range based tc b2b uop basis pa rata pro-rata annuel jahresgehalt"
    " bruttojahresgehalt monatsgehalt salaire salario gehalt cash bruto bruta brutos "
    "lordi"
    " netto doe. fixe fixed fix"
)
GOOD_AFTER = frozenset(_GOOD_AFTER.split())
_BAD_AFTER = (
    "arr mrr revenue revenues turnover funding raised raise seed series valuation aum"
    " assets management budget budgets sign-on signon sign signing joining welcome"
    " retention referral stipend allowance allowances equity stock stocks rsu rsus"
    " options shares savings saved grant grants contract contracts deal deals"
    " transactions gmv portfolio quota sales fund funds loan loans prize learning"
    " training relocation voucher vouchers gift spend insurance equipment childcare"
    " lunch commuter bonus bonuses fee fees fine penalty deductible round courses"
    " course conferences conference development education tuition wellness wellbeing"
    " customers users clients people visitors orders requests patients members"
    " students miles km run race euros-saved profit investment investments backers"
    " market industry company business projects project homes property accounts events"
    " employees subscribers downloads transactions payments volume donations raised"
    " reward credit credits reimbursement towards toward benefit gym books travel"
    " annually-for home-office setup workstation per-diem employer pension match"
    " each apiece meals covers parcels units flats machines million billion acv tcv "
    "capex opex debt turnover-business start-up startup"
    " healthcare medical dental vision parental adoption fertility mobility"
)
BAD_AFTER = frozenset(_BAD_AFTER.split())
QUALIFIED = re.compile(
    r"(?P<most>up to|to a maximum of|max\.?(?:imum)?(?: of)?|bis zu|jusqu'à|hasta|tot"
    r"|no more than)[ :]{1,2}(?:a |an )?$|(?P<least>from|min(?:imum"
    r"|\.)? (?:base )?(?:salary|pay|wage|rate)(?: of)?|starting (?:at|from)"
    r"|starts (?:at|from)|min\.?(?:imum)?(?: of)?|at least|ab|mindestens|à partir de"
    r"|desde|od|vanaf|upwards of|(?:more|no less|not less) than|north of"
    r"|over)[ :]{1,2}$"
)
PERKS_FOLLOW = re.compile(
    r"[ ,]{0,2}(?:\+|plus|&|and|,|w/|with)[ ]?(?:\w{1,12}[ ]){0,2}(?:equity|bonus"
    r"|super|superannuation|benefits|stock|options|commission|car|pension|meaningful"
    r"|generous|tips|holiday pay|profit share|ote|weighting|allowance|supplement|shift"
    r"|overtime|tronc|accommodation|housing|transport|perks|variable?|variabel|welfare"
    r"|vsop|rsus?|13th|service charge|panier|vt|vr|unsocial|penalty|on-call)\b"
    r"|[ ,(]{0,3}(?:doe|dep\b|inclusive of|incl?\b|including )"
)
