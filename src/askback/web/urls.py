"""Every address."""

from __future__ import annotations

from django.urls import path

from askback.web.views import (
    agendas,
    debriefs,
    gaps,
    interviews,
    invites,
    lists,
    loops,
    opportunities,
    questions,
    resumes,
    sources,
    suggestions,
    tables,
    today,
    weights,
)

handler400 = "askback.web.views.errors.bad_request"
handler404 = "askback.web.views.errors.not_found"
handler500 = "askback.web.views.errors.server_error"

_OPPORTUNITY = "companies/<uuid:opportunity_id>/"
_SOURCE = "sources/<uuid:source_id>/"
_QUESTION = "questions/<str:key>/"
_INTERVIEW = "interviews/<uuid:interview_id>/"

urlpatterns = [
    # /
    path("", today.show, name="today"),
    path("begin/posting/", today.begin_posting, name="begin_posting"),
    path("begin/interview/", today.begin_interview, name="begin_interview"),
    path("begin/transcript/", today.begin_transcript, name="begin_transcript"),
    # /companies/
    path("companies/", today.companies, name="companies"),
    path("companies/add/", opportunities.add, name="company_add"),
    path(_OPPORTUNITY, opportunities.show, name="company"),
    path(f"{_OPPORTUNITY}edit/", opportunities.edit, name="company_edit"),
    path(f"{_OPPORTUNITY}erase/", opportunities.erase, name="company_erase"),
    path(f"{_OPPORTUNITY}delete/", opportunities.delete, name="company_delete"),
    path(f"{_OPPORTUNITY}restore/", opportunities.restore, name="company_restore"),
    path(f"{_OPPORTUNITY}sources/add/", sources.add, name="source_add"),
    path(_SOURCE, sources.show, name="source"),
    path(f"{_SOURCE}delete/", sources.delete, name="source_delete"),
    path(f"{_SOURCE}restore/", sources.restore, name="source_restore"),
    path(f"{_OPPORTUNITY}interviews/add/", interviews.add, name="interview_add"),
    path(f"{_OPPORTUNITY}expect/", loops.expect, name="loop_expect"),
    path(f"{_OPPORTUNITY}expect/said/", loops.accept, name="loop_accept"),
    path(f"{_OPPORTUNITY}replan/", agendas.replan, name="replan"),
    path(f"{_OPPORTUNITY}gap/", gaps.show, name="gap"),
    path(f"{_OPPORTUNITY}gap/say/", gaps.say, name="gap_say"),
    path(f"{_OPPORTUNITY}gap/unsay/", gaps.unsay, name="gap_unsay"),
    path(f"{_OPPORTUNITY}suggestions/", suggestions.show, name="suggestions"),
    path(f"{_SOURCE}suggestions/", suggestions.ask, name="suggest"),
    path("suggestions/<uuid:suggestion_id>/", suggestions.judge, name="judge"),
    # /invites/
    path("invites/", invites.add, name="invites"),
    path("invites/keep/", invites.keep, name="invites_keep"),
    # /interviews/
    path(f"{_INTERVIEW}edit/", interviews.edit, name="interview_edit"),
    path(f"{_INTERVIEW}delete/", interviews.delete, name="interview_delete"),
    path(f"{_INTERVIEW}cancel/", interviews.cancel, name="interview_cancel"),
    path(f"{_INTERVIEW}restore/", interviews.restore, name="interview_restore"),
    path(f"{_INTERVIEW}minutes/", interviews.minutes, name="interview_minutes"),
    path(f"{_INTERVIEW}people/", interviews.join, name="interview_join"),
    path(f"{_INTERVIEW}people/off/", interviews.leave, name="interview_leave"),
    path(f"{_INTERVIEW}agenda/", agendas.show, name="agenda"),
    path(f"{_INTERVIEW}agenda.md", agendas.take, name="agenda_md"),
    path(f"{_INTERVIEW}agenda.ics", agendas.calendar, name="agenda_ics"),
    path(f"{_INTERVIEW}agenda/prove/", agendas.prove, name="agenda_prove"),
    path(f"{_INTERVIEW}agenda/stay/", agendas.stay, name="agenda_stay"),
    path(f"{_INTERVIEW}debrief/", debriefs.show, name="debrief"),
    path(f"{_INTERVIEW}transcript/", debriefs.add_transcript, name="transcript_add"),
    path(f"{_INTERVIEW}transcript/me/", debriefs.set_me, name="transcript_me"),
    path(f"{_INTERVIEW}notes/", debriefs.add_note, name="note_add"),
    path(f"{_INTERVIEW}marks/", debriefs.mark, name="mark"),
    path(f"{_INTERVIEW}marks/all/", debriefs.confirm, name="confirm"),
    path(f"{_INTERVIEW}marks/undo/", debriefs.unmark, name="unmark"),
    # /questions/, /weights/, /tables/, /resume/
    path("questions/", questions.search, name="questions"),
    path("questions/-/try/", questions.try_wording, name="question_try"),
    path("questions/-/lists/", lists.bring, name="questions_import"),
    path("questions/-/lists/<str:form>/", lists.take, name="questions_export"),
    path(_QUESTION, questions.show, name="question"),
    path(f"{_QUESTION}change/", questions.change, name="question_change"),
    path(f"{_QUESTION}back/", questions.put_back, name="question_back"),
    path(f"{_QUESTION}rate/", questions.rate, name="question_rate"),
    path(f"{_QUESTION}remove/", questions.remove, name="question_remove"),
    path(f"{_QUESTION}restore/", questions.restore, name="question_restore"),
    path(f"{_QUESTION}pin/", questions.pin, name="question_pin"),
    path("weights/", weights.edit, name="weights"),
    path("tables/", tables.edit, name="tables"),
    path("resume/", resumes.edit, name="resume"),
]
