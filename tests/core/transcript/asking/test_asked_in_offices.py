"""Whole interviews in offices, with my questions between marks."""

from __future__ import annotations

from tests.core.transcript.conversations import conversation


def test_machine_text_without_marks() -> None:
    """
    dana: hey how's it going
    me: good good how are you doing
    dana: yeah not bad thanks for jumping on so do you wanna start by walking me
      through your background
    me: sure so i started out as a backend engineer about eight years ago at a
      logistics company and we had this monolith that kept falling over and i was
      like why does this keep falling over so i dug into it and it turned out to be
      connection pools and so we fixed that and then i moved into leading a team of
      four does that make sense
    dana: yeah totally what was the hardest part of moving into leading
    me: um i think giving up the code honestly like i knew how to fix things
      myself and i had to learn to let someone else do it slower
    dana: cool so i've left some time what would you like to know about us
    me: yeah great so «how do you guys decide what gets built»
    dana: um it's mostly product with the founders i'd say they do a quarterly
      thing
    me: okay and «what happens when engineering disagrees with that»
    dana: honestly we lose most of the time but last quarter we pushed back on the
      export feature and it got dropped
    me: nice okay um «i was wondering what on call looks like for this team»
    dana: it's one week in six and you get paged maybe twice
    me: twice a week or twice a night
    dana: oh twice a week sorry
    me: got it yeah that's fine um «tell me about the last time something broke in
      production what happened after»
    dana: so in may we dropped a table and we did a write up and nobody got yelled
      at
    me: ha good to know yeah «and how long have you been there yourself»
    dana: three years in june
    me: cool «and do people tend to stick around»
    dana: yeah i'd say two people left last year
    me: alright well that's all i had thanks so much
    dana: great we'll be in touch bye
    """
    assert conversation(test_machine_text_without_marks.__doc__).mistakes() == []


def test_sales_with_interruptions() -> None:
    """
    Ana: So yeah, that's the role. Questions?
    Me: Loads. «So what does the team's quota attainment actually look like, like
      how many reps hit their number last year?»
    Ana: Okay. So, um, of nine reps, four hit.
    Me: Four?
    Ana: Four, yeah. It was a rough year for --
    Me: «Sure, and why do you think that was?»
    Ana: -- for everyone. We repriced in February and it took two quarters to
      settle.
    Me: Mm.
    Ana: And honestly territories were carved up badly.
    Me: Makes sense. At my last place we had the same thing, territories carved up
      by the VP on a napkin, and everyone's going, how is that fair? You know? So «I
      guess what I'm getting at is, who draws the territories here and how often do
      they change?»
    Ana: Sales ops, once a year, and I sign it off.
    Me: Okay. Tell you what, that's better than what I'm used to. «What's the
      ramp, do new people get a reduced number?»
    Ana: Three months ramp. Fifty percent, seventy-five, then full.
    Me: Right. And commission's uncapped, right?
    Ana: Uncapped, yes.
    Me: «How does comp work if a deal churns?» «And separately, what happened to
      the person who had this territory before?»
    Ana: Clawback within ninety days. And Stefan moved to partnerships.
    Me: Good to know. «Would he talk to me, do you think?»
    Ana: I'm sure. I'll ask.
    Me: «So last one. Is there anything about my background that makes you
      hesitate?»
    Ana: Honestly, the short stint at Perrin. What happened there?
    Me: It folded. We ran out of money in nine months. I'd joined to build the
      outbound team and, well, what do you do when the funding's gone? You call your
      customers and you apologise. That's what I did.
    Ana: Fair enough. That helps a lot.
    """
    assert conversation(test_sales_with_interruptions.__doc__).mistakes() == []


def test_a_panel_in_public_finance() -> None:
    """
    Helen: Before we hand over to you, could you describe a model you built from
      scratch?
    Me: Of course. At Brandt I built the cash forecast. It's a thirteen-week
      rolling model. The question was, what drives the variance? It was collections,
      as it turned out, not payments. So I split debtors by cohort. Would you like
      me to go into the mechanics?
    Helen: No, that's clear. Marcus, anything from you?
    Marcus: Just one. What's your view on fair value for level three assets?
    Me: Sorry, could you repeat that? You broke up.
    Marcus: Fair value, level three. How would you audit it?
    Me: Ah. I'd start from the inputs, really, and I'd challenge the discount
      rate. Is that the sort of thing you meant?
    Marcus: It is. Over to you then.
    Me: Thank you. Perhaps I could start with you, Helen. «Could you walk me
      through the last month-end, from day one until the numbers went to the board?»
    Helen: Happy to. Day one we close the ledgers. Day four is accruals. We went
      to the board on day nine, and it should have been day seven.
    Me: And the two days --
    Marcus: That was my fault, the intercompany didn't balance.
    Me: Ah, okay. «What have you changed since, so it doesn't happen again?»
    Marcus: We do a soft close on day minus three now.
    Me: Thank you. «Marcus, I'd be interested to know how you and Helen's team
      split the work when it comes to forecasts.»
    Marcus: Finance owns the model, we own the drivers. On paper.
    Helen: On paper, yes.
    Me: You both smiled. «What does it look like off paper?»
    Helen: We argue on Tuesdays. I'll be honest, we have not cracked that.
    Me: That's refreshing. «Can I ask what the pay band is for this grade?»
    Helen: I'd rather leave that to HR, we're not allowed to.
    Me: Understood, no problem at all. «And one for both of you: what do you love
      about working here?»
    Marcus: The people. And I get home by six.
    Helen: For me it's that the work lands. The minister reads it.
    Me: Great. «My last question is whether there's anything you've heard today
      that gives you pause.»
    Helen: No, I don't think so.
    Marcus: Nor me.
    Me: Then thank you both. Do I need to sign out at reception?
    """
    assert conversation(test_a_panel_in_public_finance.__doc__).mistakes() == []


def test_a_support_lead() -> None:
    """
    Lou: Okay I think that's all my questions. I left ten minutes for you so go
      ahead.
    Me: Thank you. «So the first thing I wanted to ask is how the weekend cover
      works.»
    Lou: Yeah, so we rotate. It's one in five weekends and you get the Monday and
      Tuesday back.
    Me: Okay. One in five. «And is that on top of the late shift, or?»
    Lou: No, it's instead of.
    Me: Got it. I noticed on your blog you said first reply under two hours. «I'm
      wondering how often you really make that.»
    Lou: So it's about eighty percent, seventy on Mondays.
    Me: That's honest. I like that. And then the other thing is tooling. «What do
      agents complain about most?»
    Lou: Macros. There's nine hundred of them and half are wrong.
    Me: Wow. «Whose job is it to clean those up?»
    Lou: Nobody's. Could be yours.
    Me: Ha, okay. «And how do you measure people?» I ask because at my last place
      it was tickets per hour, and you can imagine what that did.
    Lou: We look at quality reviews, five a week each, and then resolution. No
      tickets per hour.
    Me: «Who does the reviews?»
    Lou: I do the first three and Bea does the other two.
    Me: Perfect. «What does it take to go from here to team lead, and who was the
      last one to make it?»
    Lou: Bea, in April. She'd rebuilt the onboarding.
    Me: Brilliant. «When do you think you'll decide?»
    Lou: End of next week.
    Me: Great. Thanks, Lou, have a good weekend. Are you doing anything nice?
    Lou: Gardening!
    """
    assert conversation(test_a_support_lead.__doc__).mistakes() == []


def test_a_design_task_comes_first() -> None:
    """
    Ravi: Let's design a feed ranking service. Where would you start?
    Me: Okay. Can I assume we've already got the candidates? Like, is retrieval
      out of scope?
    Ravi: Yes, just ranking.
    Me: How many items per request?
    Ravi: Say five hundred.
    Me: And what's the latency budget?
    Ravi: A hundred milliseconds.
    Me: Okay so, five hundred items in a hundred milliseconds. So how do we get
      there? We'd batch the features, cache the user side, and the model has to be
      small. Then the question becomes, where do you put the feature store? I'd keep
      it next to the ranker. Does that make sense so far?
    Ravi: Yeah. What breaks first?
    Me: The feature store, I think. The hot keys. Should I draw it?
    Ravi: No need. I think we've seen enough. Do you have any questions for me?
    Me: Yes! First, «how does a model actually get from a notebook to production
      here?»
    Ravi: Um, painfully. There's a pipeline, but it's two people who know it.
    Me: «And when did the last one ship?»
    Ravi: March. The one before that was, I want to say, October.
    Me: «What took so long between them?»
    Ravi: Legal review. I can't go into it.
    Me: Sure, of course. No worries. «Have you had anyone leave the team over
      that?»
    Ravi: I'd rather not talk about individuals.
    Me: Fair. Let me put it differently. «How many of the people who were here two
      years ago are still here?»
    Ravi: Four of seven.
    Me: Thank you. «What are you personally hoping to learn this year?»
    Ravi: Ha, nobody's asked me that. Distributed training.
    Me: «And what frustrates you about working here?»
    Ravi: The hiring freeze, kind of. You know what I mean? Everybody does two
      jobs. But hey, you'd be the fix, right?
    Me: Right, ha. «How do you see the first ninety days going?»
    Ravi: Read, ship something small, take the pager in month two.
    """
    assert conversation(test_a_design_task_comes_first.__doc__).mistakes() == []


def test_full_stops_for_question_marks() -> None:
    """
    Jon: So I think that covers my side. Happy to take any questions you have.
    Me: Thanks. Yeah I've got a couple. «The first one is around the data itself.
      How clean is it, and who owns it.»
    Jon: It's not great. The CRM data is owned by sales ops and they change fields
      without telling us.
    Me: Okay. And when that happens. «How do you find out.»
    Jon: Usually a dashboard breaks on Monday morning.
    Me: Got it. «I'm curious what the split is between ad hoc requests and longer
      projects.»
    Jon: Seventy thirty at the moment. We want to flip it.
    Me: «What's stopping you from flipping it.»
    Jon: Saying no to the VP of sales, basically.
    Me: I can imagine. At my current place we had the same problem and what we did
      was set up an intake form. It cut the requests in half.
    Jon: That's interesting. How did people react to that?
    Me: They hated it for a month. Then they liked it, because things actually got
      done. «Would something like that fly here.»
    Jon: I think so, with the right person.
    Me: Good. «Tell me about the team I'd be joining.»
    Jon: Three analysts, one engineer, and me.
    Me: «And how do you as a manager like to work with people.»
    Jon: I do weekly one on ones, and otherwise I leave people alone.
    Me: That suits me. I don't need a lot of hand holding. «My last question is
      about pay. What's the range.»
    Jon: It's fifty to fifty eight.
    Me: Thank you. That's all from me. «When should I expect to hear from you.»
    """
    assert conversation(test_full_stops_for_question_marks.__doc__).mistakes() == []


def test_an_assistant_interrupted() -> None:
    """
    Noor: So that's, that's the day to day. What else can I tell you about it?
    Me: So when two of the directors want you at the same time, which I guess
      happens --
    Noor: All the time.
    Me: «-- who wins?»
    Noor: Whoever shouted last, to be honest.
    Me: It would. «How long did the last person manage that?»
    Noor: Eleven months. And before you ask, yes, she was good.
    Me: «What made her go, if you can say?»
    Noor: I can't, really. There's an agreement.
    Me: Of course. I shouldn't have asked. «Is there anything you can tell me
      about what's different now?»
    Noor: Well, one of the two directors is new.
    Me: Okay, that's quite a big thing! «What's he like, or she?»
    Noor: She. She's organised. She blocks her own diary, which is a first.
    Me: «And the other one -- sorry, I know you work for him -- what does he do
      that drives you mad?»
    Noor: You're brave. He books flights on his phone and tells nobody.
    Me: Ha. «Do you like it here?»
    Noor: I do, you know. I've been here nine years.
    Me: Nine? Wow. «What's kept you?»
    Noor: The two of us in the back office. And I'm ten minutes from home.
    Me: Lovely. That's me done. Did you want to ask me anything else?
    Noor: Only, how soon could you start?
    Me: I've a month's notice, but I've leave to take, so three weeks. Would that
      work?
    Noor: Perfectly.
    """
    assert conversation(test_an_assistant_interrupted.__doc__).mistakes() == []
