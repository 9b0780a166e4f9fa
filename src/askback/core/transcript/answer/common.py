"""Words that are said of every place of work, and the count of those that are not."""

from __future__ import annotations

import re
from typing import Final

from askback.core.transcript.answer.sentences import WORD

STEM = 5  # letters that a word shares with the question when it only echoes it
GRAMMAR = 3  # letters: words up to that long are grammar, not subject


def particular(low: str, asked: str = "") -> int:
    """Count the words that are not said of every place: "kettle", "scaffold", "valve".

    Args:
        low: Lower-case text.
        asked: The question in lower case; what it said first is nothing particular.

    Source:
        Ours; the idea of counting what is outside a common vocabulary is old in
        readability research (Edgar Dale and Jeanne Chall, 1948).

    >>> particular("we really value our great people"), particular("it's by the kettle")
    (0, 1)
    """
    words = set(WORD.findall(low))
    return sum(
        1
        for word in words
        if len(word) > GRAMMAR and word not in COMMON and word[:STEM] not in asked
    )


COMMON: Final = frozenset(
    re.findall(
        r"\S+",
        """
    able about above absolute absolutely accountable achieve achievement across action
    active actually adapt adaptable add adds adults after again against agile agree
    ahead align aligned alignment allow allows almost along already also although always
    amazing ambitious among another answer anyone anything anyway apart applies
    appreciate approach approachable approaches area areas around asked atmosphere
    attitude attract authentic autonomy aware awareness awesome back backgrounds balance
    based because become been before behind being believe benchmarked benefit benefits
    best best-in-class better between big bigger blessed both bottom boundaries breadth
    brilliant bring bringing brings build building built bunch business busy buy-in came
    can't candidate candidates cannot care career careers caring case cases celebrate
    certain certainly challenge challenges chance change changes choose clear clearly
    client clients close collaborate collaboration collaborative colleagues come comes
    comfortable coming commitment committed common communication community companies
    company compelling competitive completely complex concern concerns connect connected
    consider consistent constantly context continue continues continuous contribute
    conversation conversations cool cooperate core could couldn't couple course create
    creating creative creativity culturally culture curious current currently customer
    customers daily day-to-day days deal dealing deals decide decision dedicate
    dedicated deep deeply definitely deliver delivered delivering demanding demands
    depend depending depends depth describe develop development dialogue didn't
    different difficult direction directly discuss diverse diversity doesn't doing don't
    done down downs drive driven drives driving during dynamic each early easy effective
    efficiently effort either else embody embrace empathy emphasis employee employees
    employer empower empowered empowering encourage encouraging energy engage engagement
    engaging enjoy enjoyable enough ensure ensures entire environment environments equal
    especially essential ethic ethos even ever every everybody everyone everyone's
    everything everything's evolve evolving exactly excel excellence excellent excite
    excited excites exciting exist exists expect expectation expectations expected
    expecting experience expertise explore extra extremely face faced faces fact factor
    factors fail failure failures fair fairly family fantastic fast feedback feel
    feeling feels felt find fine first fitting flexibility flexible flow focus focused
    focuses folks follow fortunate forward foster fostering foundation free freedom
    friendly front fulfilling full fully fundamental future general generally genuine
    genuinely gets getting gift give given gives globally goal goals goes going good
    gotta grateful great great-place greatest ground group grow growing grows growth
    guess guidance guide guys handle handles happen happening happens happy hard
    hardworking harmony hasn't have haven't having he'd he'll he's head heads healthy
    hear heard hearing heart help helpful helping helps here here's high high-performing
    higher highest highly hire hired hiring hold holistic honest honestly honesty hope
    hopefully hopes hours however huge human humble i'd i'll i've idea ideal ideally
    ideas identify imagine impact impactful impacts important improve improving
    inclusion inclusive incredible incredibly individual influence initiative
    initiatives innovate innovation innovative inside inspire inspired inspiring
    integrity intense interest interested interesting interview into invest invested
    investing investment involved isn't issue issues it'd it'll it's just keep keeping
    kind kinds knew know known landscape large largely last later laugh lead leader
    leaders leadership leading leads learn learned learning least leave leaving lessons
    let's level life like likely limit listen listened listening little lively living
    long long-term look look-out looking lots love loved lovely loves loyal loyalty
    lucky made main mainly maintain major make makes making manage managed management
    manager managing many market matter matters mature maybe mean meaning meaningful
    means meet member members mental mentorship merit methods might mind mindset mission
    mission-driven mistakes moment momentum month months morale more most motivate
    motivated motivation move moving much must mutual natural naturally nature navigate
    need needs network never nice nicely nimble nobody nobody's normal normally nothing
    nowadays obvious obviously offer offering offers often okay once only open open-door
    openness operate opinion opportunities opportunity optimistic order organic
    organisation organization organized other others otherwise ourselves outcome
    outcomes outside outstanding over overall overcome ownership pace paced package part
    particular particularly passion passionate past path patience patient people
    people's perfect perform performance performing person personally perspective
    perspectives philosophy pieces pitch pitches place places plan plans play player
    please plus point policies policy positive possibilities possible potential practice
    practices predict present pressure pretty pride principles prioritize priority
    proactive probably problem problems process product productive professional
    professionalism profound progress progression promise promote proud provide provides
    providing pull purpose pursue push qualities quality question questions quick
    quickly quite raise ramp rather reach reaching ready real reality really really-good
    reason reasonable recognise recognised recognition recognize recognized reflect
    regardless relationship relationships relevant remain remotely resilience resilient
    resources respect respectful respond responsibilities responsibility responsible
    responsive result results reward rewarded rewarding rewards ride right role roles
    room rough safe safety said same satisfaction satisfied saying says scale scope seem
    seems seen sense serious seriously serve service services several shape share shared
    shares she'd she'll she's shift should show side sides significant similar simple
    simply since situation situations skills small smart smooth smoothly solid solution
    solutions solve some somebody someone someone's something something's sometimes
    somewhere sorry sort space speak speaking special spirit spot staff stage
    stakeholder stakeholders standard standards stands start stay staying steady step
    steps still strategic strategy strength strengths stress stressful stretch strike
    strive striving strong strongly structure structured stuff style succeed succeeding
    success successful such super superb support supported supporting supportive
    supports sure sustainable system-wide table tackle tailored take taken takes talent
    talented talents talk talking targets team team's team-oriented team-player teams
    tell tend than thank thanks that that's their them themselves then there there's
    therefore these they they'd they'll they're they've thing things think this those
    though thought thrive through throughout tight tight-knit time timeline times today
    together told tone tons took tools top topic topics total totally tough toward
    towards track trade-off training transparency transparent treat treated treats
    tremendous truly trust trusted trusting trying turn type typical typically
    ultimately understand unfortunately unique united until upon ups used useful using
    usually utmost valuable value valued values varied varies variety various vary
    versus very vibe vibrant view views vision vital voice voices want wants warm wasn't
    watching ways we'd we'll we're we've wearing week weeks welcome welcoming well
    well-being wellbeing went were what what's whatever when where wherever whether
    which while who's whoever whole whom will willing winning wise with within without
    won't wonderful wondering work worked workforce working workload workplace
    workplaces works world world-class worry worth worthwhile would wouldn't yeah year
    year's years you'd you'll you're you've young your yourself
    """,
    )
)
