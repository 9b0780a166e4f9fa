"""Words before a colon that name nobody, and words that name somebody's part."""

from __future__ import annotations

# Small words: a lower-case one among the words before a colon makes them a sentence.
_SMALL_WORDS = """
a about after all also am an and any are as at be because been before being both
but by can could did do does done each even every for from get go got had has
have he her here hers him his how i if in into is it its just let like made make
may me might mine more most must my no nor not of off on once one only or other
our out over put said same say says shall she should so some such take than that
the their them then there these they this those to too two under until up us
very want was we were what when where which while who whom whose why will with
would you your
"""
SMALL_WORDS = frozenset(_SMALL_WORDS.split())

# What heads a line of a document or opens a sentence that has a colon in it.
_HEADS = """
absent action actions actually added address again agenda also answer anyway
apologies article attached attachment attachments attendees attention author
background bad basically besides best better big body bottom break briefly bug
call care case caution caveat challenge challenges chapter character check
chorus clearly code comment comments compare con concern concerns conclusion
confidential confirmed cons consider contact contents context copyright correct
correction cost courtesy credits criteria currently customer data date day days
deadline december decided decision decisions definition demo department
description details diagram disclaimer document done downside downsides draft
duration edit editor email end ended english equipment error evening event
exactly example examples except exercise exhibit expect extra fact facts false
fast fax february feedback few fig figure file final finally fine first firstly
focus follow-up footnote format formatted forwarded friday ftp full further fw
fwd generally given goal goals good great group guess happy hard header
heading hello help hence here hey hi highlights hint history home honestly hour
hours however http https id idea ideally ideas imagine important in-person info
information insight insights instead instructions interesting interview
interviews intro introduction invite ironically issue issues item items january
job joined joke july key kind language last lastly later learned lesson lessons
like likewise line link links list listen literally location long look lunch
mailto main march meaning meanwhile meeting meetings member members memo message
method metric metrics minute minutes missing mission mistake monday monthly mood
morally more morning name namely names need needs new next nice night noon nope
note notes nothing november number obviously october office ok okay old open
option options order organiser organizer other others outcome outcomes output
overall overview page part participants parts password path people phase phone
picture piece place plan plans plot plus point points position postscript
preface present presumably price priorities priority private pro problem
problems process product project promise proof pros ps public published
punchline purpose quarter question questions quick quickly quote quotes rather
re read reading real really reason reasons recap recorded recording reference
references regarding region remember reminder repeat report requirement
requirements response responsibilities result results retro review right risk
risks role roles room round rule rules saturday scenario scene schedule score
script second secondly section see sender sent separately september serious
seriously session shift short show simply since site situation skill skills
slide slides slogan small solution solutions sometimes soon sorry sound source
spoiler stage standup start started state status step steps still stop story
strange strangely strategy strengths style subject subtitle sum summary sunday
sure surprise surprisingly table tag tags takeaway takeaways target task tasks
team teams technically tel term terms test text thank thanks theme theory thing
things think third thirdly thought thoughts thursday time times tip tips title
today todo together tomorrow tonight tool tools top topic topics total
transcribed transcript transcription translated translation tricky true truth
try tuesday two-way type typical ultimately unfortunately update updates upside
upsides urgent url usage usually values venue version via video view vision wait
warning watch way weaknesses web website wednesday week weekend weekly weeks
welcome well what when where whereas while whole wording work worse worst wrong
xml yeah year yearly years yep yes yesterday yet zero
"""
HEADS = frozenset(_HEADS.split())

# Who somebody is where a transcript gives no name; these recur in short files too.
_PARTS = """
a agent applicant assistant attendee boss callee caller candidate ceo cfo client
co-host coach coo cpo cto director employer engineer f facilitator female guest
head host hr i interviewee interviewer interviewers lead m male man manager me
mentor moderator myself operator p panel panelist panellist participant person
presenter q recruiter respondent s speaker spk supervisor teacher them unknown user
voice vp woman you
"""
PARTS = frozenset(_PARTS.split())
_PARTS_OF_TWO = """
charge_nurse general_manager head_nurse head_teacher hiring_manager hr_manager
job_applicant job_seeker line_manager product_manager project_manager
talent_partner team_lead team_leader tech_lead unidentified_speaker
unknown_speaker
"""
PARTS_OF_TWO = frozenset(_PARTS_OF_TWO.split())

# Names that are also words, so that being seen as a word does not speak against them.
_WORDY_NAMES = """
amber angel april art august autumn bill bishop brook buddy cash chance chase
clay cliff crystal daisy dale dawn dean destiny dick drew earl eve faith forest
frank gale gene ginger glen grace grant guy harmony hazel heather holly hope
hunter iris ivy jack jade jasmine jay jean jewel joy june kit lance laurel lily
major mark may melody merit mike miles misty nick noble norm olive pat patience
pearl penny pete piper poppy prince rain randy ray rich rob robin rod rose
rosemary ruby rusty sage sandy sky sonny star sterling stone sue summer sunny
temple trinity victor violet wade ward warren wayne will willow woody
"""
WORDY_NAMES = frozenset(_WORDY_NAMES.split())

# Lower-case words inside a name.
_PARTICLES = """
af al av bin bint d da das de del della den der di do dos du e el ibn la le mac
of san santa st te ten ter the van von y zu zum zur
"""
PARTICLES = frozenset(_PARTICLES.split())
# "Head of Planning" is a part, but "the" and "of" at the front start a phrase.
ARTICLES = frozenset({"the", "this", "that", "these", "those", "our", "your", "their"})
