"""Words without weight, and the words by which people name the subjects of a job."""

from __future__ import annotations

import re

STOP = frozenset(
    """
    a about actually after again all alright also am an and any anybody anyone anything
    are aren't around as at away back basically be because been before being between bit
    but by came can can't cause come could couldn't curious did didn't do does doesn't
    doing don't done each else even ever every everybody everyone everything for from
    gave get gets getting give given go goes going gonna good got great guess guys had
    has have haven't having he hear her here hers him his hm hmm how i i'd i'll i'm i've
    if in into is isn't it it's its just kind know let let's like little look looks lot
    love made make makes many may maybe me mean might mm more most mostly much my name
    need no not now of off oh ok okay on one only or other our out over own particular
    people perhaps person please quite question questions rather really right said same
    say see she should so some somebody someone something sort stuff such take tell than
    thank thanks that that's the their them then there there's these they they're thing
    things think this those through to today too uh um until up us use usually very
    walk wanna want was wasn't way we we're well were weren't what what's when where
    which who who's whom whose why will with won't wonder wondering would wouldn't yeah
    yes yet you you'd you're you've your yours yourself whats hows whos im id ive dont
    doesnt didnt isnt arent wont youre theres thats hear understand ask asked asking
    happen happens happened
    """.split()  # noqa: SIM905 -- two hundred quoted words read worse
)
"""Words that say little about what a question is about."""


def _cue(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


TOPICS = {
    "pay": _cue(
        r"pay(?:s|ing)?|paid|salar\w+|compensation|comp|wages?|money|bonus\w*|"
        r"equity|stock|shares|options|raises?|commission|overtime rate|benefits?|"
        r"pension|band|package"
    ),
    "nights": _cue(
        r"on[- ]?call|pag(?:er|ed|ing)|nights?|weekends?|rota\w*|out of hours|"
        r"shifts?|saturdays?|sundays?|woken?|alerts?|middle of the night|woken|"
        r"wake\w*|rung|phone (?:go|goes|rings?)|called (?:out|in|at)|stand-?by|"
        r"bleep\w*|unsocial|overnight"
    ),
    "hours": _cue(
        r"hours|overtime|evenings?|late|workload|holidays?|vacation|time off|"
        r"days? off|pto|long days|work[- ]life|log(?:ged|s)? off|knock off|"
        r"home on time|(?:your|my|annual|paid) leave|time and a half|extra hours|"
        r"go home|get home|door to door|part[- ]time|flexib\w+|hours back|time back"
    ),
    "place": _cue(
        r"remote\w*|office|hybrid|from home|on[- ]?site|commut\w+|desks?|travel\w*|"
        r"van|relocat\w+|in person|abroad|overseas|another country|"
        r"work(?:ing)? from|time ?zones?|locations?|based|come in|days in|"
        r"in the building|parking|which site|sites"
    ),
    "leaving": _cue(
        r"(?<!annual )(?<!your )(?<!my )(?<!paid )(?<!parental )(?<!sick )"
        r"leaves?(?! (?:it|"
        r"that|this|me|you|time|policy|allowance))|left|leaving|leavers?|quit\w*|"
        r"turnover|attrition|stick around|stay(?:ed|s|ing)?|departures?|resign\w*|"
        r"walked out|churn|retention|retain|let go|fired|laid off|layoffs?|"
        r"goes? elsewhere|how long (?:do|have) (?:people|you)|moved on|gone to|"
        r"drop out|tenure|why did (?:she|he|they) go"
    ),
    "opening": _cue(
        r"(?:role|post|position|job|seat|vacancy|opening)(?: \w+)? (?:open|new|free|"
        r"come|vacant|exist)\w*|open(?:ing)? (?:role|post|position|job)|backfill\w*|"
        r"replac\w+|new headcount|previous(?:ly)?|predecessor|before me|"
        r"had this (?:job|role|post|territory)|last person|vacan\w+|hiring for|"
        r"need(?:s)? (?:someone|somebody|another)|new (?:role|post|position|job)|"
        r"is (?:this|it) (?:a )?new|why are you hiring|who (?:had|did|held) (?:this|"
        r"it)|did (?:this|it) before|job before|somebody left|someone left|"
        r"need somebody|last person|growth position"
    ),
    "deciding": _cue(
        r"decid\w+|decisions?|priorit\w+|roadmap|final say|last word|gets? built|"
        r"call the shots|sign(?:s|ed)? off|approv\w+|veto\w*|autonomy|say no|"
        r"has the say|permission|(?:much|a|any|no) say|choos\w+|own way|laid down|"
        r"free(?:dom| hand)|leeway|told (?:how|what)|who gets to|overrul\w+|"
        r"last say|run it my|authority|boss around|independen\w+"
    ),
    "disagreeing": _cue(
        r"disagree\w*|conflicts?|argu\w+|push(?:ed|es)? back|clash\w*|overrul\w+|"
        r"different opinions?|fall out|tensions?"
    ),
    "manager": _cue(
        r"manag(?:er|ers|e|es|ing)|boss\w*|report(?:s|ing)? to|leadership style|"
        r"supervis\w+|one[- ]on[- ]ones?|micromanag\w+|line manager|answer to"
    ),
    "team": _cue(
        r"team(?:s|mates?)?|colleagues?|co-?workers?|crew|lads|headcount|department|"
        r"squad|group|how many of you|how many people|work(?:ing)? with|who else|"
        r"who's on|people i'd be"
    ),
    "mistakes": _cue(
        r"mistakes?|messe[ds]? up|screw\w* up|broke\w*|breaks?|incidents?|outages?|"
        r"post-?mortems?|blam\w+|went wrong|go(?:es)? wrong|errors?|drop(?:s|"
        r"ped)? the ball|fail\w*"
    ),
    "success": _cue(
        r"success\w*|first (?:\w+ )?(?:days?|weeks?|months?|year)|thriv\w+|goals?|"
        r"targets?|kpis?|expect\w*|good (?:at|hire)|nailed|measur\w+|six months|"
        r"three months|ninety days|90 days|doing well|great job|good job|quota|"
        r"right person|good hire|half a year|look back|worked out|good that|"
        r"prove myself|make a difference"
    ),
    "starting": _cue(
        r"onboard\w*|ramp\w*|induction|settle in|new (?:starters?|people|hires?|"
        r"joiners?|staff)|first (?:day|week)|get(?:ting)? up to speed|buddy"
    ),
    "growing": _cue(
        r"promot\w+|advance\w*|career\w*|grow(?:th|n|s|ing)?|ladder|mov(?:e|ed|"
        r"es) up|step up|next level|progress\w*|become|levels?|go up|senior|"
        r"next step up|more responsibilit\w+|career path"
    ),
    "learning": _cue(
        r"learn\w*|training|courses?|conferences?|mentor\w*|study\w*|skills?|"
        r"certif\w+|develop(?:ment)?|juniors?|look(?:s|ed|ing)? after (?:me|you|"
        r"them|new)|starting out|taught|teach\w*|the ropes|shadow\w*|qualif\w+|"
        r"apprentic\w+|coach\w*"
    ),
    "feedback": _cue(
        r"feedback|reviews?|apprais\w+|performance|evaluat\w+|bad job|good job|"
        r"doing (?:okay|ok|well|badly|a bad|a good)|how (?:am i|i'm|i am) doing|"
        r"one[- ]to[- ]ones?|1:1s?|one[- ]on[- ]ones?|tell (?:me|you|"
        r"someone) (?:when|if|that)"
    ),
    "upkeep": _cue(
        r"debt|legacy|clean\w*(?: \w+)? up|refactor\w*|upkeep|mainten\w+|"
        r"old (?:stuff|code|systems?|kit|things)|rewrit\w+|repair\w*|backlog|"
        r"something old|fix old|oldest thing|tidy\w*(?: up)?|worn out|held together"
    ),
    "tools": _cue(
        r"tool\w*|software|systems?|equipment|kit|languages?|framework\w*|deploy\w*|"
        r"ship(?:s|ped|ping)?|releas\w+|materials?|machines?|gear|tooling|vehicles?|"
        r"laptops?|hardware|programs?|apps?|databases?|code ?base|production|stack|"
        r"tech stack"
    ),
    "day": _cue(
        r"(?:typical|normal|average|usual) (?:\w+ )?(?:day|week|shift)|"
        r"day[- ]to[- ]day|days? look\w*|week look\w*|daily|meetings?|yesterday|"
        r"last week|calendar"
    ),
    "bad": _cue(
        r"worst|hat(?:e|es|ed)|frustrat\w+|annoy\w*|not good at|wish\w*|"
        r"would you (?:change|fix)|you'd change|complain\w*|drives? (?:you|"
        r"people) \w+|bug(?:s|ged)? you|downsides?|suck\w*|hardest|struggl\w+|"
        r"pain(?:s|ful)?(?: points?)?|better around here|badly|could be better|"
        r"least|difficult\w*|challeng\w+|embarrass\w*|bites? you|bad|keep(?:s|"
        r"ing)? you (?:up|awake)|headaches?|toughest|tricki?e?s?t?|angr\w+|moan\w*|"
        r"gripes?|grumbl\w+|not good|drives? you|what's broken|dread\w*|"
        r"put(?:s)? people off|stress\w*"
    ),
    "love": _cue(
        r"love (?:about|here|most)|you love|favou?rite|best (?:part|thing|bit)|"
        r"enjoy\w*|like (?:best|most)|you like about|keeps? you|proud\w*|excit\w+|"
        r"happi\w+|happy|still here|why (?:do|did) you stay|kept you|good about|"
        r"glad|best (?:day|week|moment)|makes? (?:you|it) (?:smile|worth)"
    ),
    "process": _cue(
        r"next steps?|hear back|timeline|rest of the process|offers?|"
        r"other candidates?|rounds?|decide by|hear from|start date|"
        r"interview process|hiring process|(?:want|like) someone to start|"
        r"references?|when (?:will|would|do|should|can|might) (?:i|you|"
        r"we) (?:\w+ )?(?:hear|know|decide|expect)|how will you decide|"
        r"other (?:people|applicants)|decision|from here|after today|hearing back|"
        r"stages?|start\w* date|when would (?:i|you) (?:\w+ )?start"
    ),
    "doubts": _cue(
        r"hesita\w+|reservations?|concern\w*|doubts?|keep you from|my background|"
        r"gives? you pause|hold(?:ing)? you back|anything i said|recommend\w*|"
        r"unsure|worr(?:y|ies|ied) you|red flags?|anything (?:i|in what i|about me|"
        r"on my|in my)|say not|say no to me|bothers? you|missing from my|gaps? in|"
        r"worried about me|not (?:the )?right fit|pause"
    ),
    "business": _cue(
        r"profit\w*|funding|runway|revenue|investors?|budget\w*|growth rate|"
        r"competit\w+|market|making money|losing money|cash|churn|financ\w+|"
        r"financially|break even|order book|solvent|shareholders?|owners?|"
        r"sales figures|doing well as a"
    ),
    "strategy": _cue(
        r"strateg\w+|vision|direction|ceo|founders?|executives?|leadership|"
        r"five years|next year|plans?|future|board|chang(?:e|ed|es) (?:its|their|"
        r"his|her|your) minds?|priorities|pivot\w*|reorg\w*|restructur\w+|"
        r"revers(?:e|ed)|at the top|upstairs|management|big picture"
    ),
    "values": _cue(
        r"values|ethic\w*|culture|principles?|refus\w+|mission|integrity|"
        r"turn(?:ed)? down"
    ),
    "inclusion": _cue(
        r"divers\w+|inclusi\w+|women|respect\w*|gender|minorit\w+|discriminat\w+|"
        r"disab\w+|voices? heard|belong\w*|working parents|parental|maternity|"
        r"childcare|kids|pronouns|harass\w+|bully\w*|fair(?:ly|ness)?|unfair\w*"
    ),
    "across": _cue(
        r"other (?:teams|departments|groups)|cross[- ]\w+|between (?:\w+ )?(?:teams|"
        r"departments|product|engineering)|stakeholders?|handovers?|hand[- ]?offs?|"
        r"collaborat\w+|work (?:together|with (?:the )?\w+)|depend on|silos?|"
        r"(?:sales|marketing|product|engineering|finance|legal|operations|"
        r"design) (?:side|team|people|folks)|get on with the|between you and|"
        r"hand(?:ed|ing)? over|other (?:side|sites?|wards?)"
    ),
    "improving": _cue(
        r"retros?\w*|improv\w+|suggest\w*|chang(?:e|ed|es|ing)|ideas?|get(?:s|"
        r"ting)? better|fix\w*"
    ),
    "load": _cue(
        r"case ?loads?|ratio|how many (?:patients|pupils|students|clients|accounts|"
        r"cases|tickets|covers|children|projects)|class(?:es)?|class sizes?|"
        r"work ?load|understaffed|short[- ]staffed|staffing|stretched|busy\w*|peak|"
        r"too much (?:work|on)"
    ),
    "ground": _cue(r"territor\w+|patch(?:es)?|leads|accounts|pipeline|demo car"),
    "meeting": _cue(
        r"(?:meet|speak (?:with|to)|talk (?:to|with)|shadow) (?:a|the|some|someone|"
        r"anyone|one|my|any|them|him|her)\b|come and (?:see|do|meet)|trial (?:day|"
        r"shift)|look around|visit"
    ),
    "clients": _cue(
        r"customers?|clients?|famil(?:y|ies)|guests?|patients?|pupils?|students?|"
        r"children|parents|users?|residents?|visitors"
    ),
    "quality": _cue(
        r"code reviews?|pull requests?|merge|check(?:s|ed)? (?:my|your) work|"
        r"inspect\w*|audit\w*|quality|standards?|tests?|testing|bugs?|safety|hurt|"
        r"accidents?|corners"
    ),
}
"""Subjects of a job by name: patterns on lower-case text, found anywhere in it."""
