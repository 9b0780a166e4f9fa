"""The words that make an answer checkable, as patterns over lower-case text."""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final = (
    r"january|february|march|april|june|july|august|september|october|november|december"
)
DAYS: Final = r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"
SEASONS: Final = r"spring|summer|autumn|winter|christmas|easter|new year"
TIME: Final = re.compile(
    rf"\b(?:{MONTHS}|(?:in|since|by|until|last|this|next|early|late|mid) (?:may|fall)"
    rf"|(?:{DAYS})s?|{SEASONS}|q[1-4]|(?:19|20)\d\d|\w+ (?:weeks?|months?|years?"
    rf"|days?) ago"
    r"|(?:last|this|next|every|each|per|that|the (?:second|first|third|last)) (?:day"
    r"|week|weekend|month|year|quarter|sprint|night|morning|term|semester|season|shift"
    r"|half)|yesterday|tomorrow|today|tonight|recently|daily|weekly|monthly|quarterly"
    r"|yearly|annually|nightly|at \d+|\d+(?::\d\d)? ?(?:am|pm|a\.m|p\.m)|o'clock|noon"
    r"|midnight|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)|the "
    r"(?:\d+(?:st|nd|rd|th)|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|\w+teenth|\w+tieth|\w+ty-\w+)|mornings|evenings|afternoons?|weekends?"
    r"|nights|end of (?:the )?(?:day|week|month|year|quarter)|since then|at the time"
    r"|back then|immediately|straight away|right away|as soon as|within (?:a|the|an|one"
    r"|two))\b"
)
ONE_TIME: Final = re.compile(
    rf"\b(?:(?:in|last|since|that|this) (?:{MONTHS}|may|{SEASONS}|fall|(?:19|20)\d\d)"
    rf"|(?:on|last) (?:{DAYS})|(?:last|that) (?:day|week|weekend|month|year|quarter"
    rf"|sprint"
    r"|night|morning|term|semester|season|shift)|\w+ (?:weeks?|months?|years?|days?) "
    r"ago|on (?:my|our|his|her) (?:first|second|third|last) \w+|(?:on|by) the (?:\w+day"
    r"|\w+th)|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|recently|one "
    r"(?:time|day|night|morning|guy|woman|person|of (?:our|my|the))|once|there was|the "
    r"other (?:day|week)|a while (?:ago|back)|when (?:i|we|she|he|they) (?:first "
    r")?(?:joined|started)|at one point|two months later|\w+ (?:weeks?|months?|days?) "
    r"later|the (?:next|same) (?:day|week|morning)|the (?:second|first|third) week|we "
    r"had (?:one|an?|this)|i (?:had|remember)|i was)\b"
)
PAST_WORDS: Final = re.findall(
    r"\w+",
    "went left came told said took got made did ran lost found quit bought brought "
    "built caught chose drew drove fell felt fought flew forgot gave grew heard held "
    "kept knew led met paid rang rose sat saw sent spent spoke stood swapped taught "
    "thought threw won wrote broke began became shut cut put rebuilt understood hit "
    "woke slipped lent stuck hung dealt shook laid sold stole tore wore slept froze "
    "hid sank shot swept withdrew fed split overran",
)
NOT_PAST: Final = (
    "need|indeed|hundred|speed|feed|exceed|proceed|succeed|committed|dedicated|based"
    "|excited|interested|motivated|talented|aligned|experienced|supposed|used|tired"
    "|engaged|involved|unlimited|detailed|varied|limited|mixed|distributed|structured"
    "|complicated|invested|pleased|thrilled|related|focused|needed|embed|shed|required"
    "|advanced|diversified|unprecedented|allowed|expected|seed|biased|dated|crowded"
)
PAST: Final = re.compile(
    rf"\b(?:{'|'.join(PAST_WORDS)}|(?!(?:{NOT_PAST})\b)[a-z]{{2,}}ed)\b"
)
PASSIVE: Final = re.compile(r"\b(?:is|are|be|being|get|gets|'re|'s|to be) (?:\w+ )?$")
CAUSE: Final = re.compile(
    r"\b(?:because|cause|due to|the reason|that's why|which is why|which meant|as a "
    r"result|therefore|in order to|since (?!then\b|\w+day\b|\d|last\b|january|march)"
    r"|thanks to|after (?:we|he|she|they|the|i|that)|ended up|turned out|led to"
    r"|resulted in)\b"
)
SEQUENCE: Final = re.compile(
    r"\b(?:then|after that|afterwards|first(?:ly)?|second(?:ly)?|finally|before (?:that"
    r"|we|they|the)|next|until|in the end|eventually|and so (?:we|i|they)|so (?:i|we"
    r"|they|she|he) (?:\w+ed|went|took|got|made|sat|told|rang|called|put|sent|had))\b"
)
ROLE: Final = re.compile(
    r"\b(?:manager|director|lead|leads|head of|founders?|ceo|cto|cfo|coo|vp|president"
    r"|principal|matron|supervisor|foreman|foremen|chef|owner|recruiters?|hr|legal"
    r"|finance|engineers?|developers?|designers?|nurses?|teachers?|sales|reps?|product"
    r"|marketing|support|operations|ops|board|team lead|scrum master|architects?"
    r"|analysts?|consultants?|dispatch(?:er)?|clients?|customers?|patients?|students?"
    r"|pupils?|parents?|drivers?|technicians?|apprentices?|assistants?|coordinators?"
    r"|partners?|colleagues?|mentor|buddy|preceptor|charge nurse|consultant|chair"
    r"|committee|union|council|department)\b"
)
PERSON: Final = re.compile(r"\b(?:she|he|him|her|his|they|them|my boss|mate)\b")
NAME: Final = re.compile(
    r"(?<![.!?\"'“] )(?<=[a-z,;:'’)0-9&-] )[A-Z][A-Za-z]*[a-z0-9]\b|\b[A-Z]{2,5}s?\b"
)
FIRST_NAME: Final = re.compile(
    r"[\"'“]?(?!(?:The|That|This|These|Those|They|There|It|Its|We|You|He|She|And|But|So"
    r"|Because|Someone|Somebody|Everyone|Everybody|Nobody|Nothing|Everything|What|Who"
    r"|How|When|Where|Why|Which|One|Two|Our|My|Your|People|Most|Some|Last|Management|No"
    r"|Yes|An?|Honestly|Only|Just|About|Usually|Legal|Then|If|In|On|At|By|For|To|Every"
    r"|Each|Mostly|Communication|Culture|Legal|Anyone|Anybody|Leadership|Great"
    r"|Good)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?(?= (?:is|was|did|does|has|had|runs|owns"
    r"|and [A-Z]|left|said|wrote|leads|handles|decides|went|got|took|came|moved|quit"
    r"|[a-z]+ed)\b|'s |’s |, (?:she|he|our|the|who|my)\b)"
)
NO_NAME: Final = frozenset(
    re.findall(
        r"\S+",
        "I I'm OK Okay Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
        "January February March April May June July August September October November "
        "December Yes No Yeah Sure Um Uh Well",
    )
)
