"""Every address."""

from __future__ import annotations

from django.urls import path

from askback.web.views import (
    agendas,
    bank,
    debriefs,
    interviews,
    opportunities,
    resumes,
    sources,
    today,
    weights,
)

handler400 = "askback.web.views.errors.bad_request"
handler404 = "askback.web.views.errors.not_found"
handler500 = "askback.web.views.errors.server_error"

_OPPORTUNITY = "companies/<uuid:opportunity_id>/"
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
    path(f"{_OPPORTUNITY}interviews/add/", interviews.add, name="interview_add"),
    path(f"{_OPPORTUNITY}replan/", agendas.replan, name="replan"),
    # /interviews/
    path(f"{_INTERVIEW}edit/", interviews.edit, name="interview_edit"),
    path(f"{_INTERVIEW}delete/", interviews.delete, name="interview_delete"),
    path(f"{_INTERVIEW}agenda/", agendas.show, name="agenda"),
    path(f"{_INTERVIEW}debrief/", debriefs.show, name="debrief"),
    path(f"{_INTERVIEW}transcript/", debriefs.add_transcript, name="transcript_add"),
    path(f"{_INTERVIEW}transcript/me/", debriefs.set_me, name="transcript_me"),
    path(f"{_INTERVIEW}notes/", debriefs.add_note, name="note_add"),
    path(f"{_INTERVIEW}marks/", debriefs.mark, name="mark"),
    path(f"{_INTERVIEW}marks/all/", debriefs.confirm, name="confirm"),
    path(f"{_INTERVIEW}marks/undo/", debriefs.unmark, name="unmark"),
    # /questions/, /weights/, /resume/
    path("questions/", bank.search, name="questions"),
    path("questions/<str:key>/", bank.show, name="question"),
    path("weights/", weights.edit, name="weights"),
    path("resume/", resumes.edit, name="resume"),
]
