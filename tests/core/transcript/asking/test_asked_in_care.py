"""Whole interviews in care and teaching, with my questions between marks."""

from __future__ import annotations

from tests.core.transcript.conversations import conversation


def test_a_ward_manager() -> None:
    """
    Priya: Hi Tom, can you hear me okay?
    Me: Yes, I can hear you fine. Can you hear me?
    Priya: Perfect. How was the drive in?
    Me: Not too bad, thanks, bit of traffic on the ring road. How's your morning
      been?
    Priya: Oh, you know, busy. So, tell me a bit about yourself and why you want
      to leave the surgical ward.
    Me: Sure. So I've been on surgical for six years, the last two as a charge
      nurse. And I kept asking myself, why do I go home feeling like I've done half
      a job? And the answer was staffing, really. We'd be four down most weekends.
      So that's why I'm looking.
    Priya: Right. And tell me about a time you had to escalate something.
    Me: Do you mean clinically, or with management?
    Priya: Clinically.
    Me: Okay. So last winter we had a gentleman post-op, and his obs were
      drifting. I called the registrar, no answer. So what do you do? You go up the
      chain. I rang the consultant at home, and he came in. He was in theatre within
      the hour. Does that answer your question?
    Priya: It does, thank you. So, what questions do you have for me?
    Me: A few, actually. «Um, what's the ratio on a normal night shift? Is it one
      to eight or is it more like one to ten?»
    Priya: It's one to eight on paper. Last month we had eleven nights where it
      was one to ten.
    Me: Eleven? Okay. «And what happens on those nights, who do you call?»
    Priya: We go to the site coordinator first, then agency.
    Me: Right, right. That's helpful. «Who was the last person to leave the ward?»
    Priya: Do you mean permanent staff?
    Me: Yeah, permanent.
    Priya: That'd be Kelly, in March. She went to community.
    Me: «Did you know why she left?»
    Priya: Childcare, mostly. The shifts didn't fit.
    Me: Mm-hm. «I'd love to hear what you're proudest of here.»
    Priya: Oh gosh. The falls work, I think. We halved it.
    Me: That's brilliant. «And, I mean, what would you change about the place
      tomorrow if you could?»
    Priya: The handover. It takes forty minutes and nobody reads the sheet.
    Me: Yeah, ours was the same. That's everything from me, I think. Thank you so
      much.
    Priya: Lovely. Any plans for the weekend?
    Me: Just the allotment. Have you got much on?
    """
    assert conversation(test_a_ward_manager.__doc__).mistakes() == []


def test_a_head_of_department() -> None:
    """
    Mr Okafor: Morning. Did you find us alright?
    Me: Yes thanks, the bus stops right outside. Is it always this windy up here?
    Mr Okafor: Always. Right, let's start. Why do you want to teach at Hollin
      Bank?
    Me: Because of the department, mostly. I read the inspection report, and I
      thought, who gets results like that with that intake? And I liked the reading
      programme.
    Mr Okafor: How would you handle a Year 9 class that won't settle?
    Me: I'd start with the seating plan. Do you want an example? I had a bottom
      set last year, after lunch on a Friday, and for three weeks it was chaos. What
      worked was a starter on the desk as they came in. Nothing clever.
    Mr Okafor: And what would you say is your weakness?
    Me: Marking turnaround. I'm too slow. I've got a rota now. Can I ask about
      that, actually? «What's the marking policy here?»
    Mr Okafor: Every two weeks for core, and we moderate once a half term.
    Me: Thanks. «Is that written marking, or is verbal feedback accepted?»
    Mr Okafor: Verbal's fine for books, written for assessments.
    Me: Good. «How many evenings a term are parents' evenings and that kind of
      thing?»
    Mr Okafor: Seven, plus open evening. Anything else you'd like to ask?
    Me: Yes please. «Why is the post open? Is somebody retiring?»
    Mr Okafor: Mrs Dale's retiring, yes, after thirty-one years.
    Me: Wow, thirty-one. «And what would she say is the hardest thing about the
      job?»
    Mr Okafor: Ha. She'd say me, probably. No, she'd say the timetable changing in
      October every single year.
    Me: «Why does it change in October?»
    Mr Okafor: Numbers. We don't know the roll until the census.
    Me: Okay, that makes sense, doesn't it. «Curious how new staff are supported
      in the first term, too.»
    Mr Okafor: You'd have a buddy and one free period a week.
    Me: Lovely. «And the behaviour policy, is it centralised detentions or does
      each department do its own?»
    Mr Okafor: Centralised since September.
    Me: Great. Thank you. Should I wait outside?
    """
    assert conversation(test_a_head_of_department.__doc__).mistakes() == []


def test_a_social_worker() -> None:
    """
    Bev: Right, over to you, fire away.
    Me: Okay, thank you. So I was reading your inspection report, the one from the
      spring, and it said caseloads were, I think the phrase was, at the upper end
      of manageable, which I've heard before. «So what's the actual number, for
      someone in this post, today?»
    Bev: Today it's twenty-two.
    Me: Okay. That's a lot, isn't it?
    Bev: It is. We're recruiting, which is why you're here.
    Me: Sure. «And supervision, is it monthly, and does it really happen?»
    Bev: It's monthly and it's ringfenced. I've cancelled one this year, and that
      was because I was in hospital.
    Me: Oh no. I'm sorry. Are you all right now?
    Bev: I'm fine, thank you, it was a knee.
    Me: Good. Um, the other thing, and you might not want to answer this. I spoke
      to someone who used to work here, and she said that when there was a serious
      case review the managers disappeared. I thought, well, would I have
      disappeared? I don't know. But «how do you look after people when something
      awful happens?»
    Bev: That's a fair challenge. What she'll have meant is 2021. I was off and
      there wasn't cover. Now there's a duty head every day of the week.
    Me: Thank you for being straight with me. «What's changed since then apart
      from the duty head?»
    Bev: We debrief within forty-eight hours, and you get a day.
    Me: That's good to hear. And do you -- sorry, go on.
    Bev: No, no, you go.
    Me: «I was just going to ask whether people take that day.»
    Bev: Most do. Not all.
    Me: Okay. «And what would you say to someone who's thinking of leaving social
      work altogether, why stay, and why here?»
    Bev: Ha. I'd say come and meet the Tuesday group.
    Me: I'd like that. «Would that be possible, before I decide?»
    Bev: Yes, I'll set it up.
    """
    assert conversation(test_a_social_worker.__doc__).mistakes() == []


def test_a_group_leader_asks_in_between() -> None:
    """
    Prof Lind: We have some time for your questions now, but Sanna may jump in
      with one or two she didn't get to ask.
    Me: Sure, that's no problem at all.
    Sanna: Actually yes, sorry, just quickly, which statistical package do you
      use?
    Me: R, mostly. Some Stan. «Why, do you have a house standard?»
    Sanna: No, no, just curious. We're all R.
    Me: Great. «So my question was, how much of my time would be on my own work
      and how much on the grant?»
    Prof Lind: On paper, twenty percent is yours.
    Me: «And in practice? What did the last postdoc get?»
    Prof Lind: Less. Perhaps one day a fortnight.
    Sanna: That's generous, Erik.
    Me: «Where did they go on to?»
    Prof Lind: Oslo. A permanent post.
    Me: That's encouraging. «Could you describe how authorship is decided in the
      group?»
    Prof Lind: Whoever writes first draft is first author. We had one quarrel, in
      2022, and since then we write it down at the start.
    Sanna: What would you expect, yourself?
    Me: The same. I'd want it in writing. I had a paper in 2020 where it wasn't,
      and it got unpleasant. «How did you resolve that quarrel, if I may ask?»
    Prof Lind: We put both as first. Nobody was happy.
    Me: I see. «Is there money for conferences, and for childcare during them?»
    Prof Lind: For conferences, yes, fifteen hundred a year. For childcare, I
      don't know.
    Sanna: There is a fund, it's new.
    Me: Good to know. «I'd also love to understand what happens at the end of the
      two years.»
    Prof Lind: We apply. We've been lucky three times out of four.
    Me: Thank you, both. Shall I send you the references directly?
    Prof Lind: To the office, please.
    """
    assert conversation(test_a_group_leader_asks_in_between.__doc__).mistakes() == []


def test_a_receptionist() -> None:
    """
    Gill: And how do you cope when the phones are all going?
    Me: I just work through them. You get a rhythm, don't you? What helps is a pad
      by the phone. Have you used Dentally before, by the way? We had it at my last
      place and it puts the caller's record up.
    Gill: We've got it, yes. Okay, and what would you do if a patient shouted at
      you?
    Me: I'd let them finish. Nine times out of ten they're in pain, aren't they?
      Then I'd say, what would help you right now? And if it went on I'd get
      someone.
    Gill: Lovely. That's my list done. Was there anything you wanted to ask us?
    Me: Just a few little things. «Is it a set rota or does it change week to
      week?»
    Gill: Set, but you swap between yourselves.
    Me: Perfect. «And lunch, is it covered, do you shut?»
    Gill: We shut one till two.
    Me: «Do the dentists help out at the desk ever?»
    Gill: Mr Shah does. The others, no.
    Me: Ha, okay. «And who's leaving, if you don't mind me asking?»
    Gill: Nobody, it's a new post, we've added a surgery.
    Me: Oh that's nice. «So what's the thing that patients moan about most, then?»
    Gill: Car park.
    Me: It's always the car park! «How will you decide?»
    Gill: Me and Mr Shah will sit down on Thursday.
    """
    assert conversation(test_a_receptionist.__doc__).mistakes() == []
