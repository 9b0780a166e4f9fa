"""The words about a skill in a résumé that tell if it is one."""

from __future__ import annotations

import re

GAP = re.compile(r"[ \t]?[-/&'][ \t]?|[ \t]{1,3}|[ \t]?\n[ \t]{0,4}")
ITEM_START = re.compile(r"(?:^|[,;|•·\n/(:]|\band\b|&)\s{0,4}$")
ITEM_END = re.compile(r"\s{0,3}(?:\Z|[,;|•·\n/):(–-]|and\b|&)")
CAPITAL_AFTER = re.compile(r" [A-Z][a-z]")
CAPITAL_BEFORE = re.compile(r"[A-Z][\w'-]{0,30}[ ]$")
DATED = re.compile(r"[ ,]{1,2}(?:19|20)\d\d\b")  # "Spring 2019"
USED = re.compile(r"\b(?:in|with|using|on|via|through|advanced|microsoft|ms) $")
TEAMS = re.compile(
    r" (?:teams?|departments?|company|companies|firms?|industry|clients?|customers"
    r"|guards?|partners?|agency|agencies|group|ltd|limited|inc|plc|llc|gmbh|colleagues"
    r"|school|college|manager|director|society|magazine|festival|holidays?|cuisine"
    r"|food|literature|shops?|sites?|workers)\b"
)
BESIDE_A_TEAM = re.compile(
    r"\b(?:with|alongside|between|from|to|before|after|when|while|until)(?: the)? $"
)
TITLE_AFTER = re.compile(
    r" (?:manager|director|executive|technician|representative|engineer|operative"
    r"|administrator|officer|coordinator|co-ordinator|supervisor|advis[eo]r|lead"
    r"|specialist|consultant|analyst|developer|designer|clerk|associate|worker"
    r"|architect|teacher|nurse|lecturer)\b"
)
SKILL_AFTER = re.compile(
    r"\s{0,2}(?:\Z|[,;|/(:–+&-]|and\b| (?:programming|code|scripts?|services?|backend"
    r"|developer|engineer|experience|skills|formulas?|macros|spreadsheets?|pivot))"
)
NOT_SPOKEN = re.compile(
    r" (?:teachers?|literature|history|department|lessons?|class(?:es)?|cinema|food"
    r"|cuisine|studies|tutor|gcse|a-levels?|heritage|breakfast|national|curriculum)\b"
)
SCHOOL = re.compile(
    r"\b(?:school|faculty|college|university|institute|department|academy)s? (?:of|for)"
    r" (?:[a-z&]{1,20} ){0,3}$"
)
NOT_LETTERS = re.compile(r"[&.'’+-]\w|\w?/\d")
CLASSES = re.compile(
    r"\b(?:class|category|cat|vitamin|hepatitis|grade|level|band|section|plan|type|unit"
    r"|division|block|room|key stage)s?\.? $"
)
RATED = re.compile(
    r"\s{0,2}[(:–—-]{0,2}\s{0,2}(?:[abc][12]\b|native|fluent|mother|basic|inter"
    r"|conversational|advanced|beginner|business|working|professional|bilingual)"
)
SPEAKING = re.compile(
    r"\b(?:fluent|native|bilingual|conversational|basic|spoken|written|speaks?|speaking"
    r"|business|intermediate|advanced|good|some|level|working|professional)"
    r"(?: in| and|,| [a-z]{3,10},| [a-z]{3,10} and)? $"
)
