"""Pairs of words that cannot both be said of one thing: new post, replacement."""

from __future__ import annotations

from typing import Final

Poles = tuple[str, str, str, str, str]

HERE: Final = (
    r"(?:we|we're|we are|company|business|firm|practice|school|charity|agency|startup)"
    r"(?:'s|'re)?"
)
POST: Final = r"(?:post|role|position|job|seat|headcount|opening)"
POLES: Final[tuple[Poles, ...]] = (
    (
        "the company",
        "business",
        "",
        rf"{HERE} (?:\w+ ){{0,2}}(?:growing|expanding)",
        (
            rf"{HERE} (?:\w+ ){{0,2}}(?:shrinking|contracting|downsizing|getting "
            rf"smaller)"
            r"|hiring freeze|lay[- ]?offs|laid (?:\w+ ){0,2}off|closed (?:the|a|one|two"
            r"|our) "
            r"(?:\w+ )?(?:sites?|offices?|branch(?:es)?|plants?)"
        ),
    ),
    (
        "the team",
        "team",
        "",
        r"team(?:'s| is|'re)? (?:\w+ )?growing|growing the team",
        r"team(?:'s| is)? (?:\w+ )?(?:shrinking|getting smaller)|hiring freeze",
    ),
    (
        "why the post is open",
        "opening",
        "",
        rf"new(?:ly)?(?: created)? {POST}|newly created|growth hire|additional {POST}",
        (
            r"(?:it's|it is|this is|you'd be|you would be|you'll be|you're|to|be|is) "
            r"(?:a "
            r"|here to )?(?:replac(?:e|ing|ement)\b|back-?fill\w*)|(?:a|as) back-?fill"
            rf"|(?:last|previous) person in (?:this|the|that) "
            rf"{POST}|taking over from"
        ),
    ),
    (
        "the contract",
        "pay",
        "",
        r"permanent(?! (?:resident|team|staff))",
        (
            r"fixed[- ]term|temporary (?:contract|cover|post|role|position)|(?:month"
            r"|year)s?(?:"
            r"'s)? contract|maternity cover|zero[- ]hours|temp[- ]to[- ]perm"
        ),
    ),
    (
        "the hours of the post",
        "hours",
        "",
        rf"full[- ]time {POST}|(?:it's|{POST} is|this is) (?:a )?full[- ]time",
        rf"part[- ]time {POST}|(?:it's|{POST} is|this is) (?:a )?part[- ]time",
    ),
    (
        "pay for overtime",
        "pay",
        "overtime",
        (
            r"overtime(?:'s| is| gets)? (?:always |fully |properly )?paid|paid overtime"
            r"|(?:get|gets|are|is) paid for (?:it|overtime|extra hours|every hour)"
            r"|time and a half|double time|overtime rate"
        ),
        (
            r"unpaid|overtime (?:isn't|is not|doesn't get|'s not) paid|(?:no|not"
            r"|never|n't)"
            r"(?: get| got| ever| see)? (?:paid|pay) (?:for )?(?:it|overtime|extra"
            r"|any of "
            r"it)"
            r"|no overtime pay|for free|nothing extra"
        ),
    ),
    (
        "where the work is done",
        "place",
        "",
        (
            r"(?:fully|100 ?%|completely|entirely|totally) remote|remote[- ]first|all "
            r"remote"
            r"|work(?:ing)? from (?:anywhere|wherever)|remote (?:position|role|job)"
            r"|(?:everyone"
            r"|everybody)(?:'s| is| works)? (?:remote(?:ly)?|from home)|(?:don't"
            r"|never) "
            r"(?:have"
            r" to )?(?:come|go|been) (?:in|to|into) (?:the )?office|work remotely as "
            r"much"
        ),
        (
            r"(?:everybody|everyone|all|we|we're|we are|people|you|you'd|they|they're)"
            r"(?:'s|'re|'d| is| are| be| have to be| need to be| need to come| come| "
            r"must "
            r"be"
            r"| work| all)* (?:in|into|at) (?:the |our )?office(?: \w+)? (?:every day"
            r"|(?:three"
            r"|four|five|3|4|5) days|full[- ]time|all week|monday)|(?:three|four|five"
            r"|3|4"
            r"|5) "
            r"days (?:a week )?(?:in|at) (?:the|our) office|no (?:remote|home) "
            r"work\w*|not "
            r"remote|(?:can't|cannot|don't) work (?:remotely|from home)|on[- ]?site "
            r"(?:only"
            r"|every day|full[- ]time|(?:three|four|five|3|4|5) days)|office[- ]based"
        ),
    ),
    (
        "how flexible the hours are",
        "hours",
        "",
        (
            r"flexib\w+ (?:working )?(?:hours|time|working|schedules?|start)"
            r"|flexi-?time"
            r"|work when (?:it )?suits|(?:choose|set|pick) (?:your|their) own hours"
            r"|hours "
            r"are "
            r"(?:\w+ )?flexible|flexible about (?:hours|time|when)|start "
            r"when(?:ever)? you"
        ),
        (
            r"(?:eight|nine|ten|seven|eight thirty|half (?:seven|eight|nine)"
            r"|\d{1,2}(?:[:.]\d\d)?"
            r"(?: ?am)?) (?:on the dot|sharp)|no flexi\w*|fixed hours|hours are (?:\w+ "
            r")?fixed"
            r"|clock(?:s|ing)? in\b|(?:not|n't) (?:\w+ )?flexible|punch (?:in|the "
            r"clock)"
            r"|have "
            r"to be (?:here|in|at (?:your|our|the) desks?) (?:at|by|from)|strict "
            r"(?:start"
            r"|hours)"
        ),
    ),
    (
        "blame",
        "mistakes",
        "",
        (
            r"no[- ]blame|blameless|(?:nobody|no one) (?:ever )?(?:gets|is|was|got) "
            r"(?:blamed"
            r"|told off|shouted at)|(?:don't|never) (?:\w+ )?(?:blame|point fingers)"
        ),
        (
            r"(?:got|was|were|get|gets|gets the) (?:\w+ )?(?:blamed?|told off|shouted "
            r"at|yelled at|sacked|written up|hauled \w+|disciplined|chewed out"
            r"|screamed at|a (?:written )?warning)"
            r"|finger[- ]pointing|(?:find|look for|hunt for) (?:the|a|someone|who)(?: "
            r"\w+)? "
            r"(?:culprit|guilty|to blame)"
        ),
    ),
    (
        "whether people stay",
        "turnover",
        "",
        (
            r"(?:low|little|minimal|no) (?:staff )?turnover|(?:our |most |the )?people "
            r"(?:tend to "
            r"|really |all )?stay\b(?! late| (?:over|in|up|on))|(?:nobody|no one"
            r"|hardly "
            r"anyone"
            r"|hardly anybody) (?:ever )?(?:leaves|quits|has left|left)|turnover is "
            r"(?:\w+ )?"
            r"low|stay(?:s)? (?:for )?(?:years|ages|a long time|decades)"
        ),
        (
            r"half (?:of )?(?:the|my|our|us) ?(?:\w+ ){0,2}(?:left|gone|quit|went"
            r"|walked)"
            r"|high "
            r"(?:staff )?turnover|turnover is (?:\w+ )?(?:high|bad|terrible|awful"
            r"|brutal)"
            r"|(?:everyone|everybody)(?:'s| has)? (?:left|leaving|quit)|people (?:keep "
            r"leaving"
            r"|don't stay|come and go|leave all the time|don't last|never stay)"
            r"|revolving "
            r"door"
            r"|nobody stays|no one stays|(?:most|a lot|loads|lots|so many)(?: of)? "
            r"(?:the "
            r")?"
            r"people (?:have |had )?(?:left|leave|quit)|(?:keep|keeps|kept) losing "
            r"people"
        ),
    ),
    (
        "profit",
        "business",
        "",
        (
            r"(?<!not )(?<!n't )(?<!yet )(?:are |we're |been |is )profitable|in the "
            r"black"
            r"|making (?:a (?:\w+ )?profit|money)"
        ),
        (
            r"(?:not|n't)(?: yet| been| be| currently)* profitable|los(?:e|ing|t) money"
            r"|in the "
            r"red|making a loss|burning (?:through )?(?:cash|money)"
        ),
    ),
    (
        "the induction",
        "learning",
        "",
        (
            r"(?:structured|proper|thorough|full|comprehensive|good|well[- ]planned) "
            r"(?:\w+ )?"
            r"(?:onboarding|induction|training)|weeks of (?:training|shadowing"
            r"|induction)"
        ),
        (
            r"deep end|sink or swim|thrown (?:straight )?in\b|no (?:induction"
            r"|onboarding)"
            r"|(?:nobody|no one) (?:showed|trained|told|taught) me"
        ),
    ),
    (
        "how free people are",
        "autonomy",
        "",
        (
            r"full autonomy|(?:lots|a lot|plenty|loads|great deal) of (?:autonomy"
            r"|freedom)"
            r"|free hand|(?:nobody|no one) (?:micromanages|looks over)|high autonomy"
            r"|trust(?:s|"
            r"ed)? (?:people|you|us) to (?:get on|do|decide)|own your (?:work|own)"
        ),
        (
            r"micromanag(?:es|ed|ing|ement)|everything (?:goes|has to go|must go|gets) "
            r"(?:\w+ )?"
            r"(?:through|past|by|signed|approved)|approves? every|(?:need|needs) "
            r"(?:sign-?off"
            r"|approval|permission) for (?:everything|every|anything)|told (?:exactly "
            r")?what to"
            r" do|no (?:autonomy|freedom|say)\b"
        ),
    ),
    (
        "how long people work",
        "hours",
        "",
        (
            r"(?:good|great|healthy|excellent|real) work[ /-]life balance|(?:everyone"
            r"|everybody"
            r"|people|we all)(?:'s| are| go| goes| leave| leaves)* (?:home |out )?(?:by"
            r"|at) "
            r"(?:five|half five|five thirty|5)\b|(?:nobody|no one) (?:ever )?(?:works"
            r"|stays) "
            r"late|home on time"
        ),
        (
            r"(?:fifty|sixty|seventy|eighty|50|55|60|65|70|80)(?:[- ](?:\w+|plus))?(?: "
            r"|-)hours?"
            r" ?(?:-| )(?:weeks?|a week)|work(?:s|ing|ed)? (?:every|most) (?:weekends?"
            r"|evenings?"
            r"|nights?)|burn(?:ed|t|ing)? out|(?:till|until) (?:nine|ten|eleven"
            r"|midnight)(?: at "
            r"night)? (?:most|every)|(?:most|every) (?:nights?|evenings?) (?:till"
            r"|until)"
        ),
    ),
    (
        "whether pay is open",
        "pay",
        "",
        (
            r"(?:pay|salar(?:y|ies)|bands)(?: bands)? (?:is|are) (?:\w+ )?(?:public"
            r"|transparent"
            r"|open|published)|(?:publish|share) (?:our |the )?(?:pay|salary) (?:bands"
            r"|ranges)"
            r"|transparent (?:pay|salar\w+)"
        ),
        (
            r"(?:nobody|no one) (?:knows|talks about) (?:what (?:anyone|others"
            r"|people)|pay"
            r"|salar\w+)|(?:don't|not|never) (?:share|publish|talk about|discuss) "
            r"(?:\w+ )?"
            r"(?:pay|salar\w+|bands)|(?:bands|salaries|pay) (?:is|are) (?:\w+ "
            r")?(?:secret"
            r"|confidential)"
        ),
    ),
)
