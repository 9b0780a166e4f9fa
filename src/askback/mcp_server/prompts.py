"""Where to begin: prepare for an interview, debrief one, decide."""

from __future__ import annotations

from typing import Annotated

from mcp.server.mcpserver import MCPServer
from pydantic import Field

Which = Annotated[str, Field(description="Which interview; empty for the next one.")]
LONGEST = 200  # letters of what is put into a prompt

PREPARE = """\
Help me prepare for {which}.

1. Find it with show_today or list_interviews, and read its agenda with show_agenda.
2. Tell me in a few lines whom I meet, how many minutes are for my questions, and what I
   still don't know that matters (what_is_unknown).
3. Go through the questions with me, one at a time: why this one, of whom, the good
   signs and red flags, what to ask if it is dodged. Ask whether I want to change any.
4. Then ask whether I want to practise what is due (practice_today): put one question to
   me and listen. Don't write my answers for me.

All of this is for before the interview. In it I am on my own.
"""
DEBRIEF = """\
Help me look back on {which}.

1. Find it with show_today or list_interviews, and read show_readings.
2. If there is no transcript, ask me what they said, one planned question at a time, in
   my own words. If I have one, I can bring it.
3. Show me what was answered, what was not, and what only seemed to be, each with the
   words and who said them. Take back nothing that I say about an answer.
4. What was withheld for a good reason is no dodge. What nobody said is unknown.
5. Tell me what I still don't know that matters and whom I could ask next, and show me
   the drafts of the letters (show_letters). I send them myself, or I don't.

Keep my word on an answer with mark_answer only if that tool is there and I said it.
"""
DECIDE = """\
Help me decide between the jobs that I am considering.

1. Compare them with compare_opportunities. If it says that no order can be told, begin
   with that, and say why.
2. For each: what speaks for it and against it, with quotes and who said them, what
   could break the deal, and what nobody knows yet (what_is_unknown).
3. Name the one answer that could change it, and of whom I can get it.
4. Ask me what I would regret. The decision is mine; don't make it for me.
"""


def add_to(server: MCPServer) -> None:
    """Offer them."""
    for deed in (prepare_for_interview, debrief_interview, decide):
        told = (deed.__doc__ or "").strip()
        server.prompt(description=told)(deed)


def prepare_for_interview(interview: Which = "") -> str:
    """Prepare for the next interview, or for one that you name."""
    return PREPARE.format(which=_named(interview, "my next interview"))


def debrief_interview(interview: Which = "") -> str:
    """Look back on an interview: what was answered, what was not, what to do now."""
    return DEBRIEF.format(which=_named(interview, "my last interview"))


def decide() -> str:
    """Weigh the jobs you consider against each other, and find what could change it."""
    return DECIDE


def _named(interview: str, otherwise: str) -> str:
    wanted = " ".join(interview.split())[:LONGEST]
    return f"the interview “{wanted}”" if wanted else otherwise
