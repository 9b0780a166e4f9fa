"""Things of a company that are so or not so: who owns it, who signs, who reads."""

from __future__ import annotations

from typing import Final

from askback.core.decision.contradictions.facts_table import Fact

SEES: Final = r"(?:reads?|checks?|reviews?|proofreads?|sees?|looks? (?:at|over))"
SEEN: Final = r"(?:read|checked|reviewed|proofread|seen|looked (?:at|over))"
SENT: Final = (
    r"(?:goes|gets|is|leaves) (?:up|out|live|published|printed|sent|shipped|merged"
    r"|posted|released|given|dispensed|to press)"
)
COMPANY: Final = (
    Fact(
        "who owns the company",
        "business",
        (
            r"\b(?:an?|are|is|we're|still|proudly|fully) independent(?:ly owned)?\b(?! "
            r"(?:review|living|school|contractor|work|think|learn|audit))"
            r"|\b(?:family|founder|employee|staff)[- ]owned\b|\bstill (?:with|owned by)"
            r" the (?:founders|family)\b|\bfounders (?:still )?(?:have|own|hold)\b"
        ),
        (
            r"\bwe(?:'ve been| have been| were| got) (?:just |all )?(?:bought|sold"
            r"|acquired|taken over)\b|\b(?:bought|acquired|taken over) (?:us|by)\b"
            r"|\bfamily sold\b|\bfounders sold\b"
        ),
        (r"\bchanged? hands\b|\bowned?\b|\bowners?\b|\bfounders\b|\b(?:bought|sold)\b"),
        r"\balways (?:them|us|the (?:family|founders))\b",
        (
            r"\b(?:per ?cent|percent|%|half|most|all of it|majority) (?:of it )?(?:went"
            r"|was sold|belongs|is owned)\b"
        ),
    ),
    Fact(
        "people who left",
        "turnover",
        (
            r"\bafter (?:him|her|them|that),? (?:nobody|no one)\b|\b(?:nobody|no one)"
            r"(?:'s| has)? (?:left|gone|quit|resigned)\b[^.]*\b(?:since|years?)\b"
            r"|\bhaven't lost (?:anyone|anybody|a \w+)\b"
        ),
        (
            r"\b(?:she|he|they) (?:left|quit|resigned|walked out) (?:us )?(?:in|last|at"
            r"|on|this|two|three|a)\b"
        ),
    ),
    Fact(
        "targets",
        "success",
        (
            r"\b(?:no|don't (?:set|have|do|give)|never (?:set|had|have)) (?:\w+ ){0,2}"
            r"(?:targets?|quotas?)\b"
        ),
        (
            r"\b(?:my|your|our|the|a|has a|have a) (?:\w+ )?(?:target|quota)(?:'s| is"
            r"| was| of)\b|\b(?:we|you|they|everyone|everybody)(?:'ve|'d)? (?:all )?"
            r"(?:has|have|get|got) (?:\w+ )?(?:targets?|quotas?)\b"
        ),
        r"\btargets?\b|\bquotas?\b",
        "",
        (
            r"^\W*(?:about |around )?(?:\d[\d,]*|(?:ten|twenty|thirty|forty|fifty|sixty"
            r"|seventy|eighty|ninety|five|six|eight|twelve|fifteen|a hundred|two "
            r"hundred)(?:[- ]\w+)?) [^.]*\b(?:a|per|each|every) (?:day|week|month"
            r"|shift|hour|quarter|year)\b"
        ),
    ),
    Fact(
        "a second reader",
        "mistakes",
        (
            rf"\bnothing {SENT}[^.]*\bwithout\b|\bnothing (?:is|gets|goes)\b[^.]*\b"
            r"(?:second|another|other|two)\b[^.]*\b(?:hasn't|haven't|without)\b"
            rf"|\b(?:everything|every \w+|each \w+) (?:is|gets) {SEEN} (?:by|twice)\b"
            r"|\balways (?:a )?(?:second (?:pair|check|reader|signature)|two people)\b"
        ),
        (
            r"\b(?:press|push|send|publish|post|ship|merge|sign|release|dispense|check"
            r"|give|draw)(?:es|s)? (?:\w+ ){0,4}(?:yourself|myself|on (?:my|your) own"
            rf"|alone)\b|\b(?:nobody|no one)(?: else)? (?:\w+ )?{SEES}\b"
            r"|\bstraight (?:out|up|live) (?:without|with nobody)\b"
        ),
    ),
    Fact(
        "who signs",
        "autonomy",
        (
            rf"\bi (?:sign|approve|{SEES[3:-1]}) (?:off )?(?:on )?(?:each|every|all)\b"
            rf"|\b(?:every|each) [^.]*\bi (?:sign|approve|{SEES[3:-1]})\b"
        ),
        (
            r"\b(?:he|she|they)(?:'s|'ve| has| have| does)?(?:n't| not| never) (?:ever "
            rf")?(?:sign(?:ed)?|approved?|{SEEN[3:-1]})\b"
        ),
        shares=True,
    ),
    Fact(
        "the internal stage",
        "hiring",
        (
            r"\bon the internal (?:register|list|board|site)\b|\b(?:advertised|posted)"
            r" internally\b|\binternal(?:ly|s)? first\b"
        ),
        (
            r"\binternal (?:stage|round|advert\w*|posting) (?:was )?(?:waived|skipped)"
            r"|\bstraight (?:out )?to (?:the )?(?:public|outside|external|an agency)\b"
            r"|\bnever (?:advertised|posted) (?:it )?internally\b"
        ),
    ),
    Fact(
        "the place of work",
        "place",
        (
            r"\b(?:it's|only|just) (?:the )?one (?:site|place|building|branch|shop)\b"
            r"|\b(?:wouldn't|won't|never|don't|doesn't) (?:get |be |have to be )?"
            r"(?:sent"
            r"|moved|asked to go) (?:anywhere|elsewhere|to (?:other|another))\b"
        ),
        (
            r"\b(?:everybody|everyone|you|we|we all|you'd) (?:does|do|goes?|works?"
            r"|spends?) (?:at least )?(?:a|one|two|three) days? a (?:week|month|"
            r"fortnight) (?:at|in|over)\b(?! (?:home|the office|our office))"
            r"|\b(?:cover|move|rotate|float)s? (?:\w+ ){0,2}(?:between|at the other"
            r"|other|all) (?:\w+ )?(?:sites|branches|clinics|shops|schools|wards)\b"
        ),
    ),
    Fact(
        "how many have led it",
        "manager",
        (
            r"\b(?:head|manager|boss|lead|editor|director|chef|sister|matron)\b[^.]*\b"
            r"the (?:whole|entire|full) (?:time|(?:\w+ )?years)\b|\bsame (?:man|woman"
            r"|person|boss|manager|head|lead|chef) (?:the whole|for|since|all)\b"
        ),
        (
            r"\b(?:there's|there've|there have|we've|i've|have) (?:been |had )(?:two"
            r"|three|four|five|six)\b[^.]*\b(?:in|within|over) (?:the )?(?:last|past)?"
            r" ?\w+ (?:years|months)\b"
        ),
        (
            r"\b(?:heads?|managers?|boss(?:es)?|leads?|editors?|directors?|chefs?"
            r"|running (?:it|the \w+))\b"
        ),
        shares=True,
    ),
)
