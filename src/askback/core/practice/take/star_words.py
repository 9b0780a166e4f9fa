"""The words by which the parts of a told story are known, over lower-case text."""

from __future__ import annotations

import re
from typing import Final

from askback.core.transcript.answer.evidence_words import NOT_PAST, PAST_WORDS

MAY_BE_NOW: Final = (  # the same in the past and in the present
    "put|cut|set|let|read|hit|shut|quit|split|cost|bet|become|come|run|began"
)
NO_DEED: Final = (  # what happens to somebody, or in him
    "thought|felt|took over|inherited|knew|understood|forgot|heard|wanted|wished"
    "|hoped|loved|liked|hated"
    "|lived|believed|seemed|looked forward|worried|enjoyed|remembered|realised"
    "|realized|noticed|expected|preferred|studied|graduated|worked|joined|qualified"
    "|started|retired|happened|slept|lost|became|fell|got (?:married|hired|fired"
    "|promoted|the job|sick|ill|a call|here|into)|saw|met|mentioned|said|agreed"
    "|supposed|guessed|learned|learnt|received|earned|trained as|grew up|moved (?:here"
    "|to)|left (?:school|that job|there|before|in|because)|applied (?:for|to)"
)
AGENTLESS: Final = (  # a state, or the course of a life
    r"needed|had|was|used to|did (?:not|my|a (?:degree|course|master|phd|bachelor))"
)
FURTHER: Final = (
    "set up|put|let|ran|wound|bent|bound|clung|crept|dug|dealt|fed|flung|hid|knelt"
    "|leapt|lit|meant|rode|rewrote|redid|redrew|reset|rid|sewed|shone|shrank|sprang"
    "|strung|swam|swore|swung|undid|upset|wove|drank|ate|rolled|cried|tried|begged"
    "|set|cut|read|split|gave up|overhauled|showed|freed|agreed (?:to|with)|did"
)
_ADVERBS: Final = (
    "just|also|then|actually|basically|quickly|personally|first|even|immediately"
    "|always|never|simply|finally|eventually|only|quietly|slowly|literally|still|kind"
    " of|sort of|ended up and|went and|um|uh|sat down and|both|really|carefully"
    "|straight away|again|later|myself|instead|already|i"
)
_DONE: Final = (
    rf"(?!(?:{NO_DEED}|{AGENTLESS}|{NOT_PAST})\b)"
    rf"(?:{FURTHER}|{'|'.join(PAST_WORDS)}|[a-z]{{2,}}ed)\b"
)
OWN_DEED: Final = re.compile(
    rf"(?<!what )(?<!which )(?<!that )(?<!where )(?<!if )(?<!unless )(?<!thing )"
    rf"(?<!when )\bi (?:(?:{_ADVERBS}) ){{0,2}}{_DONE}"
    r"|\b(?:what i did|the first thing i did|i did was|i ended up \w+ing|i managed to"
    r"|i was able to|i made sure|i started (?:by|to|with|\w+ing)|i began|i met (?:with"
    r"|each|every|both|them)|i said (?:to|we|that we|no|sorry)|i decided|i worked"
    r" (?:with|through|out|on)|i got (?:\w+ ){1,3}to|i had (?:them|him|her|everyone"
    r"|everybody|the \w+|my \w+) (?!to\b)\w+|i learned (?:how|to)|i saw to|me and"
    r" \w+ \w+ed)\b"
)
NOW_OR_THEN: Final = re.compile(rf"\bi (?:(?:{_ADVERBS}) ){{0,2}}(?:{MAY_BE_NOW})\b")
PAST_BESIDE: Final = re.compile(
    rf"\b(?:{'|'.join(PAST_WORDS)}|was|were|had|(?!(?:{NOT_PAST})\b)[a-z]{{2,}}ed)\b"
)
OUR_DEED: Final = re.compile(rf"\bwe (?:(?:{_ADVERBS}) ){{0,2}}{_DONE}")
CARRIED_ON: Final = re.compile(rf"^(?:\W*(?:and|then|so|but|um|uh) )+{_DONE}")
NOT_REAL: Final = re.compile(  # what would be, will be, or always is
    r"\b(?:(?:i|we|they|you|it|he|she)(?:'d| would|'ll| will)(?! (?:had|been|already"
    r"|just|never|all)\b)(?! \w+ed\b)|(?:i'm|i am|we're|we are) (?:going to|planning"
    r"|hoping)|going to be|i (?:want|hope|plan|intend|aim) to|if (?:i|you|we"
    r"|they|somebody|someone|it|a|the)|(?:should|could|might|must|may|can) (?!have)\w+"
    r"|imagine|let's say|suppose)\b"
)

TASK: Final = re.compile(
    r"\b(?:(?:my|our|the|his|her) (?:\w+ )?(?:job|task|role|responsibility|goal|brief"
    r"|aim|target|mission|assignment|objective|challenge|remit|duty|mandate)(?: at the"
    r" time| there| then| for that| basically| really)? was|(?:i|we)(?: then| just"
    r"| suddenly| basically| really| now| also)? (?:had|needed) to (?!say|admit|laugh"
    r"|smile|cry|wait|leave|go home)|(?:so |and )?i (?:was|got|'d been|had been) (?:\w+"
    r" )?(?:asked|told|tasked|charged|assigned|appointed|brought in|put in charge|in"
    r" charge|responsible|accountable|on call|on the hook|supposed|expected|meant|sent"
    r" (?:in )?to|given (?!a (?:raise|medal|gift))|to (?:find|fix|make|get|build|run"
    r"|lead|write|cut|bring|turn|sort))|(?:asked|told|wanted|needed|expected|ordered"
    r"|begged|instructed|got) me to|(?:asked|wanted|needed) (?:us|our team) to|(?:gave"
    r"|given|giving) (?:me|us) (?:\w+ ){1,2}(?:day|week|month|hour|year|task|job"
    r"|minute)s?|handed me|put me in charge|made me responsible|it was (?:up to|on|down"
    r" to|left to) (?:me|us)|(?:it|that) (?:fell|came down) to (?:me|us)|(?:it|that)"
    r" was my (?:job|responsibility|turn|call|task|duty|problem)|i had (?:a|an|one|two"
    r"|three|four|five|six|ten|\d+|only|just|about|until|till) (?:\w+ )?(?:days?|weeks?"
    r"|months?|hours?|minutes?|years?|\w+day) to|i had (?:until|till)|i had been"
    r" (?:asked|told|given)|i owned|i was the only|i got sent"
    r"|i took (?:it )?on the (?:job|task)|we were (?:asked"
    r"|told|supposed|given|expected)|i was the (?:one|person|only one) (?:who )?(?:had"
    r" to|responsible|in charge))\b"
)
TASK_NOT: Final = re.compile(
    r"\b(?:i was (?:told|given) (?:off|that|it was|a medal|later|afterwards)"
    r"|asked me to (?:teach|speak|present|stay|come back|do it again|train"
    r" (?:the )?others))\b"
)

SCENE: Final = re.compile(
    r"\b(?:last (?:year|month|week|summer|winter|autumn|spring|fall|christmas|job|role"
    r"|term|season|night|\w+day)|(?:\w+ )?(?:years?|months?|weeks?|summers|winters"
    r"|seasons) (?:ago|back)|a while (?:ago|back)|(?:in|back in|since|during) (?:19|20)"
    r"\d\d|twenty (?:ten|eleven|twelve|\w+teen|twenty)|one (?:day|night|morning"
    r"|evening|time|friday|monday|sunday|saturday|winter|summer|christmas|afternoon)"
    r"|when i (?:was|worked|started|joined|first|had|ran|took)|(?:at|in|on) my (?:last"
    r"|previous|old|first|second|former|current) \w+|(?:at|in) (?:a|the) \w+ (?:where i"
    r"|i used to|i was)|there was|there were|we had|we'd|we were|i was (?:on|in|at|a|an"
    r"|the|working|running|doing)|i used to|i took over|we (?:nearly|almost|found|got"
    r"|lost|ran)|(?:this|it) was (?:on|in|at|about|when|during|back|a|my)|i remember"
    r"|the \w+ (?:\w+ )?(?:was|were|had|kept)|that (?:whole )?(?:autumn|summer|winter"
    r"|spring|year|day|night|week|morning)|at the time|came in|somebody|someone had"
    r"|(?:a|an|my|our) \w+ (?:\w+ )?(?:was|were|had|kept|came|called|broke|went))\b"
)
SETTING: Final = re.compile(  # a time or a place of its own, and not any past
    r"\b(?:last (?:year|month|week|summer|winter|autumn|spring|fall|christmas|job|role"
    r"|term|season|night|\w+day)|(?:years?|months?|weeks?|summers|winters|seasons)"
    r" (?:ago|back)|a while (?:ago|back)|(?:in|back in|during) (?:19|20)\d\d|one (?:day"
    r"|night|morning|evening|time|\w+day|winter|summer|christmas)|when i (?:was|worked"
    r"|started|joined|first|had|ran)|(?:at|in|on) my (?:last|previous|old|first|second"
    r"|former) \w+|there was|there were|we had|we'd had|we were|(?:this|it) was (?:on"
    r"|in"
    r"|at|about|when|during|back)|i remember|i inherited|i took over|there's this"
    r"|once i|on a \w+day|i had (?:a|an|this|one) \w+ (?:who|that)|my (?:first|second"
    r"|third|last) (?:day|week|month|year|shift)|(?:my|our) (?:team|company|shop|ward"
    r"|school|site|client) (?:was|had)|for the (?:third|\w+th) time"
    r"|a time (?:when|in|i)|(?:in|during) my (?:third|final) \w+|i was (?:on|in|at|a"
    r"|an|the|working"
    r"|running)|that (?:whole )?(?:autumn|summer|winter|spring|year))\b"
)

CAME_OF_IT: Final = re.compile(
    r"\b(?:in the end|eventually|since then|ever since|as a result|the (?:result"
    r"|outcome"
    r"|upshot|end result)|resulted in|led to|which meant|meant that|ended up|to this"
    r" day|so now|these days|nowadays|they still|(?:is|are|she|he|it|that|'s|we) still"
    r"|it (?:all )?(?:worked|paid off|took)|that worked|turned out (?:well|great|fine"
    r"|all right|okay|to be the)|(?:has|have)(?:n't| not) (?:\w+ ){1,4}since|(?:had"
    r"|have|has)(?:n't| not)? (?:\w+ )?(?:a single|one|another)(?: \w+)? since"
    r"|nobody has|no one has|without (?:a single|any|one)|not (?:a|one) single|not one"
    r"|by the (?:end|time|summer|spring|autumn|winter|next|following) ?\w*|(?:a|\w+"
    r") (?:days?|weeks?|months?|years?) (?:later|on(?! \w)|after"
    r"|afterwards)|within (?:a|an|one|two|three|four|five|six|\d+|the)|never happened"
    r" again|(?:after|because of) that (?:we|they|it|the)|since\W*$|every (?:month"
    r"|year|week) since|now (?:we|they|it|he|she|the|takes|runs)|thanks to)\b"
)
CHANGED: Final = re.compile(
    r"\b(?:dropped|fell|rose|went (?:down|up|back|from|to|live)|came (?:down|back|up"
    r" to)|grew|shrank|increased|improved|decreased|reduced|doubled|tripled|halved"
    r"|jumped|climbed|passed|renewed|signed|saved|won|thanked|landed|survived|lived"
    r"|recovered|finished|opened|closed|delivered|shipped|made (?:the deadline|it)|met"
    r" the|agreed|approved|accepted|stopped|disappeared|vanished|cleared|joined|stayed"
    r"|settled|launched|sold (?:out)?|adopted|promoted|hired|returned|got (?:it|back"
    r"|his|her|their|through|the (?:contract|job|deal|order|bonus))|had heat|gave (?:us"
    r"|me) (?:an?|the)|asked me to|were (?:back|at|down|up|done|through|happy|delighted"
    r"|running|able)|was (?:back|at|down|up|done|over|happy|delighted|running|able"
    r"|fixed|solved|sorted|gone)|didn't (?:sue|leave|lose|happen|come back)|set the"
    r"|never (?:asked|came|happened|had|got)|(?:nobody|no one) (?:was|got)|sends? me)\b"
)
UNFINISHED: Final = re.compile(
    r"\b(?:yet|not (?:done|finished)|haven't finished|don't know (?:yet|how it)|still"
    r" waiting|i left before|too early|at first|wasn't enough|didn't work|didn't help)"
    r"\b"
)
FINDING: Final = re.compile(
    r"\b(?:turned out (?:that|it|there|they|most|the)|it turned out|because|wanted"
    r"|the problem was|the reason)\b"
)
