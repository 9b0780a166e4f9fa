"""One call as it was spoken, and the posting before it."""

# ruff: noqa: E501 -- a turn is a line, as in the file it stands for

from __future__ import annotations

ME = "Ines Vidal"
DANA = "Dana Marsh"
LEE = "Lee Okafor"

POSTING = """\
Ward manager, night team, at Halden Infirmary

About us: Halden Infirmary looks after the people of the Halden valley.
You will lead a team of nine nurses. We offer a competitive salary.
You must be a registered nurse. Rostering software is nice to have.
We are a fast-paced ward and everybody is like a family.
"""

TALK = """\
Dana Marsh: Hi Ines, can you hear me all right?
Ines Vidal: Yes, perfectly. Thanks for making the time.
Dana Marsh: Good. So tell me a bit about where you are now, what's your ward like?
Ines Vidal: It's a surgical ward, thirty beds. I've run the nights there for, um, four years.
Dana Marsh: And what would you do with somebody who keeps coming late?
Ines Vidal: I'd ask them first. Last time it was the bus, and we moved her start by ten minutes.
Dana Marsh: Nice. Okay, I think that's me done, so over to you.
Ines Vidal: Thank you. When was someone in this team last called outside working hours, and what was it about?
Dana Marsh: Um, that was me. Three weeks ago, on the Sunday, Priya rang at two in the morning because the agency nurse hadn't come. It was sorted within half an hour.
Ines Vidal: Right. And how many people have left the team in the last year?
Dana Marsh: So four of the nine left. Two retired in March, and the other two went to Leeds in June, for the money.
Ines Vidal: Okay. What does the job pay, what's the range?
Dana Marsh: I'm afraid I can't talk about that, legal has us send all of it through HR.
Ines Vidal: Fair enough. Who ends up doing the weekends, you or the matron?
Dana Marsh: You know, it's a really supportive place. Everybody pulls together, it's like a family.
Ines Vidal: Mm. So what is this place not good at yet, what would you change tomorrow?
Dana Marsh: We say yes to too much. In October we opened six extra beds and I lost that argument, with nobody to staff them.
Ines Vidal: And the last one, what do you love about working here?
Dana Marsh: There was a man in bed nine last winter, he'd been with us for eleven weeks, and the whole night team walked him to the taxi.
Ines Vidal: That's lovely. Thank you, Dana, that was really helpful.
"""
