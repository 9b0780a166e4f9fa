"""Whole interviews in trades, with my questions between marks."""

from __future__ import annotations

from tests.core.transcript.conversations import conversation


def test_a_foreman() -> None:
    """
    Greg: You alright, mate? Cuppa?
    Me: I'm good, ta. You been busy?
    Greg: Always. So you've done your 18th edition?
    Me: Yep, last year. And the inspection and testing.
    Greg: How many lads have you had under you?
    Me: Three, at most. Two improvers and an apprentice. «Why, how many would it
      be here?»
    Greg: Five, sometimes six if we've two sites on.
    Me: Right. «What about the van, is it one each?»
    Greg: One each, take it home.
    Me: Nice. «And who sorts the materials, do I order or does the office?»
    Greg: Office. You ring Sandra by three, it's on site next morning. Mostly.
    Me: Mostly?
    Greg: Well. She's off Fridays.
    Me: Ha. «So what goes wrong on your jobs then? What's the thing that always
      bites you?»
    Greg: Other trades. Plasterers boarding over our boxes.
    Me: «How d'you sort that out when it happens?»
    Greg: I go down there and have a word.
    Me: «And weekends? How often am I on a Saturday?»
    Greg: One in four. Time and a half.
    Me: Fair. «When would you want someone to start?»
    Greg: Yesterday.
    """
    assert conversation(test_a_foreman.__doc__).mistakes() == []


def test_a_chef() -> None:
    """
    Marta: Hiya, come in, sit anywhere. You want water?
    Me: I'm all right, thanks. Is it always this hot in here?
    Marta: Ha, you should see August. So you've been at Pell's for three years,
      why are you leaving?
    Me: The hours, mainly. I did ninety covers a night with two on the line, and
      when the second sous went nobody replaced him. I asked the owner, are you
      going to hire? and he laughed. So yeah.
    Marta: How do you deal with a complaint at the pass?
    Me: Depends what it is. Is it cold? Then it goes back and I cook it again, no
      argument. Is it just taste? Then I go out and talk to them. You'd be surprised
      what a two minute chat does.
    Marta: Good. Have you ever run a section with a trainee?
    Me: Yes, two. One's at a two-star now. «Is training part of this job as well?»
    Marta: It would be, we take two apprentices a year.
    Me: Oh nice. «Who looks after them on my days off?»
    Marta: Whoever's on larder.
    Me: Okay. «So hours. What are they really, door to door?»
    Marta: Fifty-five, I won't lie. Sixty in December.
    Me: Sixty. «And do you pay the extra or is it time back?»
    Marta: Time back, when we can.
    Me: «When did somebody last actually get it back?»
    Marta: Um. Good question. I took two days in March.
    Me: «What's your turnover like? I mean kitchen, not front of house.»
    Marta: We lost four last year out of nine.
    Me: Mm. «Why'd they go?»
    Marta: Two to Copenhagen, one back to college, one I sacked.
    Me: You sacked?
    Marta: He threw a pan.
    Me: Right. Fair enough. «I'd quite like to know what you're like when it goes
      wrong on a Saturday.»
    Marta: I go quiet, ask anyone.
    Me: Ha. «Can I come and do a shift before I say yes?»
    Marta: Course you can. Friday?
    """
    assert conversation(test_a_chef.__doc__).mistakes() == []


def test_a_warehouse_in_small_letters() -> None:
    """
    tony: you found it alright then
    me: yeah no bother sat nav took me round the back though is that the yard
    tony: yeah that's goods in so you've got your licence reach and counterbalance
    me: both yeah counterbalance runs out in may is that a problem
    tony: nah we'd put you through it
    me: nice one
    tony: so tell us why you left the last place
    me: it was the travelling mainly like an hour each way and then they moved the
      shift and i thought what am i doing this for you know so i jacked it in
    tony: fair enough anything you want to ask me
    me: yeah «what are the shifts like is it rotating or do you stick to one»
    tony: rotating two weeks days two weeks nights
    me: alright and «what's the rate on nights»
    tony: fourteen twenty
    me: not bad «and is there overtime going»
    tony: always saturdays if you want it
    me: sound «who would i be working under»
    tony: me mostly or karen when i'm off
    me: «what's she like»
    tony: firm but fair
    me: «has anyone been hurt here lately»
    tony: we had a lad's foot in october he's back now
    me: «what did you change after that»
    tony: painted walkways and we got rid of the old truck
    me: okay that's good i think that's everything from me oh wait «when would i
      start»
    tony: monday week
    me: lovely cheers
    """
    assert conversation(test_a_warehouse_in_small_letters.__doc__).mistakes() == []


def test_a_salesman_who_asks_back() -> None:
    """
    Dean: Look, anything you want to know, just ask.
    Me: «What's basic?»
    Dean: Twenty-two basic. On target you're on fifty. Can you live on twenty-two?
      No. Will you have to? Not if you're any good.
    Me: «How many of your guys hit target last month?»
    Dean: What did I say, eight of us? Three. It was a bad month, what can I tell
      you. Who buys a car in February?
    Me: «And the month before?»
    Dean: Five. Look, do you want the truth? The leads are rubbish on Mondays.
    Me: «Where do the leads come from?»
    Dean: Website, mostly. Walk-ins at the weekend. Any sales person worth their
      salt gets referrals, am I right?
    Me: Sure. «Do you keep your own customers or does it go in the pot?»
    Dean: Your own. Always.
    Me: Okay. «Demo car?»
    Dean: After three months.
    Me: «What gets people sacked here?»
    Dean: Lying to customers. Did it happen? Yeah, once. Will it happen again? Not
      on my watch.
    Me: Fair. «Anything in my CV that bothers you?»
    Dean: You've moved about a bit. Why's that?
    Me: First one went bust, second one I followed my manager. Third one, do you
      know the Harrow site? They shut it.
    Dean: I heard that.
    """
    assert conversation(test_a_salesman_who_asks_back.__doc__).mistakes() == []
