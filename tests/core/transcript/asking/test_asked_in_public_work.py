"""Whole interviews in public and other work, with my questions between marks."""

from __future__ import annotations

from tests.core.transcript.conversations import conversation


def test_a_library() -> None:
    """
    Hilary: Thanks for waiting. Do take a seat. Did you have far to come?
    Me: Only from Bexley. Is that kettle for anyone?
    Hilary: Help yourself. So, what drew you to us?
    Me: Well, I grew up in this branch. I learned to read on that carpet, and when
      I saw the post I thought, why on earth wouldn't I apply?
    Hilary: Lovely. How would you deal with a group of teenagers being noisy?
    Me: Talk to them by name if I can. What doesn't work is shushing. Are they
      doing homework? Then they get the back room.
    Hilary: And your experience with the catalogue system?
    Me: Six years on Koha, two on Sierra. «Which one are you on?»
    Hilary: Sierra till March, then something new.
    Me: Something new, okay. «Has it been chosen yet, or is that still open?»
    Hilary: It's been chosen for us by the county.
    Me: Right. «So who do you go to when the county chooses wrong?»
    Hilary: Ha. My councillor.
    Me: «Does that ever work?»
    Hilary: Twice in nine years.
    Me: Fair. I had a few more, if there's time. «I noticed the hours were cut in
      2022. Are they likely to be cut again?»
    Hilary: I can't promise they won't be.
    Me: No, of course. «What would be the first thing to go?»
    Hilary: Saturdays, probably.
    Me: «And the volunteers, how many have you got, and do they cover for paid
      staff?»
    Hilary: Eleven, and no, never alone.
    Me: Good. «I'd be glad to know what the best day you've had here was.»
    Hilary: Oh. The day the boiler came back, I should think.
    Me: Wonderful. «When will I know, do you think?»
    Hilary: Wednesday.
    Me: Thank you. Do I leave this badge with you?
    """
    assert conversation(test_a_library.__doc__).mistakes() == []


def test_a_developer_in_small_letters() -> None:
    """
    sam: cool cool okay so that's the role in a nutshell i've got maybe ten
      minutes what do you want to know
    me: um yeah loads um i guess first off «what's the deploy process like do you
      ship every day or is it more of a release train»
    sam: so it's every day in theory in practice like tuesday and thursday
    me: okay yeah and «who gets to press the button»
    sam: anyone on the team after two approvals
    me: right right and uh i saw in the job ad it says you work hard and play hard
      and «i'm curious what that actually means like what time did you finish
      yesterday»
    sam: ha okay yesterday i finished at six the week before launch it was more
      like nine
    me: fair enough «how often's a launch»
    sam: three a year
    me: okay um and then the other one i had was about the codebase «is there a
      part of it that everyone's scared of»
    sam: oh god yeah billing it's eleven years old nobody touches it
    me: and «is there a plan for it»
    sam: there's been a plan for it since i joined you know what i mean
    me: yeah i know exactly what you mean we had one of those um so «what happened
      to the last person who tried»
    sam: he moved to platform he's happy
    me: good for him and «what about you what's kept you around»
    sam: honestly my manager she's great
    me: that's nice to hear «is that who i'd report to»
    sam: no you'd be under greg
    me: okay and «what's greg like when things go wrong»
    sam: he goes quiet and then he fixes it himself which is not always what you
      want
    me: ha okay that's super helpful is there anything else you wanted to ask me
    sam: nope we're good
    """
    assert conversation(test_a_developer_in_small_letters.__doc__).mistakes() == []


def test_a_hotel() -> None:
    """
    Ines: And finally, what salary are you looking for?
    Me: I'd rather hear the range first, if that's okay. «What's budgeted?»
    Ines: Between forty-one and forty-six.
    Me: Then I'm in the upper half of that.
    Ines: Fine. Now you. Ask me anything.
    Me: Thank you, Ines. «Your occupancy last winter, what was it really?»
    Ines: Fifty-two percent. We'd budgeted sixty.
    Me: Fifty-two, mm. «Who answered for the gap?»
    Ines: My predecessor, in a way.
    Me: I'm sorry to hear that. «Was it fair, do you think, to put it on her?»
    Ines: I -- look, I wasn't here. I'd say the roof had more to do with it.
    Me: The roof?
    Ines: It leaked. We lost the fourth floor for six weeks.
    Me: «And is it fixed?»
    Ines: Mostly. The insurance is dragging.
    Me: Okay. «Tell me about housekeeping, then. How many are permanent?»
    Ines: Nine permanent, the rest agency.
    Me: In Lisbon we had the same, and people said to me, how can you run a hotel
      on agency? You can't, not well. We moved eleven people over in a year. «Would
      you have the budget for something like that?»
    Ines: Not this year. Could you make the case for it?
    Me: I could. What would they want to see, payback in a year? That's doable.
    Ines: Eighteen months would be fine. You've clearly done this before, haven't
      you?
    Me: Once or twice. «Last thing. What will you miss least when you hand this
      over?»
    Ines: The Sunday calls from the owner.
    Me: «How many Sundays?»
    Ines: Most.
    Me: Good to know! Thank you. Shall I find my own way out?
    """
    assert conversation(test_a_hotel.__doc__).mistakes() == []


def test_a_clinic_with_two_who_answer() -> None:
    """
    Dr Abara: Before your questions, is there anything you'd like to add?
    Me: Only that I'm finishing my sports medicine diploma in June.
    Dr Abara: Noted. Please go ahead.
    Me: Thanks. «I wondered how the waiting list is managed at the moment.»
    Leah: It's a spreadsheet, honestly. Fourteen weeks for knees.
    Me: «And would I be allowed to change that?»
    Dr Abara: I'd expect you to.
    Me: «Could one of you describe what a bad week looks like?»
    Leah: Two off sick, a hundred and ten slots, and the gym's booked for flu
      jabs. That was the second week of November.
    Me: Ouch. «How did you get through it?»
    Leah: Dr Abara took my Fridays.
    Me: You did? That's not something I've heard often. «Is that normal here, for
      consultants to step in?»
    Dr Abara: It's normal for me.
    Me: «I'd like to hear a bit about training money, and whether it's
      ring-fenced.»
    Dr Abara: Eight hundred each. It's not ring-fenced, I won't pretend it is.
    Me: I appreciate that. «And who has left recently?»
    Leah: Just Omar, he went private.
    Me: «May I ask what he's earning there?»
    Leah: Ha! More than me.
    Me: Sorry, that was cheeky. Last one from me: «is there any reason you
      wouldn't appoint me?»
    Dr Abara: The June diploma. We'd need you sooner on Saturdays.
    Me: «What if I did alternate Saturdays until then?»
    Dr Abara: That could work.
    """
    assert conversation(test_a_clinic_with_two_who_answer.__doc__).mistakes() == []


def test_a_veterinary_practice() -> None:
    """
    Joanne: So that's us. It's a busy practice, four vets, five nurses, and the
      out of hours goes to Crossways.
    Me: Okay. «Is that all of the out of hours or just the nights?»
    Joanne: Just nights. Weekends we do ourselves.
    Me: Ah, right. «So how many weekends would I be looking at?»
    Joanne: One in three. And how are you with large animals, by the way?
    Me: I'm okay with sheep, less so with horses, if I'm honest. I got kicked in
      my first year, and you think, do I really want to do this? And then you do.
      «Would there be many horses?»
    Joanne: Hardly any. Two yards.
    Me: Phew. «What happens when a nurse is off sick, do you get a locum or does
      everyone just stretch?»
    Joanne: We stretch, mostly. It's not ideal.
    Me: No. «And how do the vets treat the nurses, if that's not a rude question?»
    Joanne: Not rude. Three of them are lovely.
    Me: «And the fourth?»
    Joanne: He's retiring in June.
    Me: Ha. I did my placement at Wold Farm, do you know it? They had a rule that
      nurses could stop a procedure. «Have you got anything like that?»
    Joanne: Not written down. But Sophie stopped one last month and nobody minded.
    Me: That's good. I'd want to see the kennels, if that's allowed. «What does
      the CPD money come to?»
    Joanne: Three hundred, and five days.
    Me: Great. «And I suppose I should ask about pay.»
    Joanne: Band's twenty-six to twenty-nine. Is that in the right area for you?
    Me: It is, yes. «Could I see the rota before I go?»
    Joanne: I'll print it.
    """
    assert conversation(test_a_veterinary_practice.__doc__).mistakes() == []


def test_a_bridge_engineer() -> None:
    """
    Karl Weiss: Thank you, that was a very complete answer. I would like to leave
      the remaining time for you.
    Me: Thank you, Karl. I'd like to start with the Ostermoor bridge, if I may.
      «What went wrong there, from your side?»
    Karl Weiss: That is a delicate one. There is a claim open, so I can say only
      what was in the press.
    Me: Understood. Then let me ask it more generally. «When a design error is
      found on site here, what happens in the first twenty-four hours?»
    Karl Weiss: The site engineer calls the designer directly, not through me. We
      freeze the pour. I am told the same day.
    Me: «And who pays, if I may be blunt?»
    Karl Weiss: The office. Never the person.
    Me: I'm glad to hear that. Second topic: the checking engineer. «Is it always
      someone from outside the project team?»
    Karl Weiss: Above category two, yes.
    Me: «And below?»
    Karl Weiss: Below it is a colleague.
    Me: I see. In my current firm we do the same, and the trouble is time. You get
      a drawing at four, they need it at five, so what do you check? The
      reinforcement and the levels, and you pray. «How much time does a checker
      really get with you?»
    Karl Weiss: Two days is the rule. Last month it was half a day, twice.
    Me: Thank you for the honest figure. «I'm also interested in how people move
      from project engineer to project lead, and how long it took the last person.»
    Karl Weiss: Sabine, four years. She asked for it after three.
    Me: «Is there a reason it took the fourth?»
    Karl Weiss: There was no project free.
    Me: Good. Then only one more, and it is the one I ask everybody. «What do you
      complain about when you get home?»
    Karl Weiss: The timesheets. My wife knows them by heart.
    Me: That is an excellent answer. Would you like me to send you the reference
      list?
    Karl Weiss: Please do.
    """
    assert conversation(test_a_bridge_engineer.__doc__).mistakes() == []


def test_a_content_designer() -> None:
    """
    bee: okay recording's on is that alright with you
    me: yep totally fine
    bee: sweet so tell us about a piece of content you killed
    me: oh fun one yeah so we had this like forty page guide to benefits and
      nobody read past page two and i was like who is this even for you know and my
      boss was like well legal wants it so i pulled the numbers and showed them and
      we got it down to one page and the calls dropped by like a third
    bee: love that how did you get legal on board
    me: i sat with them basically i asked what are you scared of and it turned out
      to be one paragraph
    bee: ha classic okay tobi anything
    tobi: nah i'm good let's do your questions
    me: okay amazing «so one thing i'm really curious about is how content people
      get pulled into projects here is it from the start or do you get handed a
      figma at the end»
    bee: honestly it's fifty fifty we're trying to get to the start
    me: «what's in the way»
    tobi: product managers who think words are decoration
    me: oof yeah been there and «do you have a style guide that people actually
      use»
    bee: we do it's two years old
    me: «who looks after it»
    bee: you would
    me: okay and «i saw there was a round of layoffs in the spring did that hit
      design»
    tobi: yeah we lost three out of eleven
    me: i'm sorry that must have been rough «how's the mood now»
    tobi: better than june
    me: and «do you reckon there'll be more»
    bee: i honestly don't know they said no
    me: fair thanks for being straight um «would i be able to talk to one of the
      researchers before i decide»
    bee: yeah i'll sort that
    me: cool and just so i know «when do you need an answer by»
    bee: end of the month
    """
    assert conversation(test_a_content_designer.__doc__).mistakes() == []


def test_a_bus_depot() -> None:
    """
    Raj: You'd be on the late pool to start. That alright?
    Me: Should be. «What's late, like, last bus in at what time?»
    Raj: Ten past one.
    Me: «And how do people get home after that?»
    Raj: Staff van. Drops you at the door.
    Me: Oh, that's decent. «How long's everyone stuck in the late pool, roughly?»
    Raj: A year, give or take.
    Me: A year. Okay. You said earlier there's split shifts. «Do they pay you for
      the gap?»
    Raj: Half.
    Me: Half. «And what happens if you have a bump?» I mean, not a proper
      accident, a mirror or something.
    Raj: You fill a form in. First one's free, we say.
    Me: «And the second?»
    Raj: Then you're in with me for a chat. Have you had many?
    Me: Two mirrors in nine years. «Does that count against me?»
    Raj: God, no.
    Me: Good. «Who's the union rep, is it someone on site?»
    Raj: Dev. He's always on site, that's his trouble.
    Me: Ha. «What do the lads moan about?»
    Raj: Toilets at the terminus. Always the toilets.
    Me: Fair enough. «Isn't that the council's job?»
    Raj: You'd think.
    Me: Do I need to bring my licence Monday?
    Raj: Please.
    """
    assert conversation(test_a_bus_depot.__doc__).mistakes() == []
