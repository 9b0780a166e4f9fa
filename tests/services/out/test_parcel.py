from __future__ import annotations

import hashlib
import json
import re
from uuid import UUID

import pytest
import yaml

from askback.services import samples, stories
from askback.services.out import parcel, workspace
from askback.services.values.closing import StoryDraft
from askback.store.models import (
    InterviewRow,
    ObjectionRow,
    OfferRow,
    OpportunityRow,
    ReadingRow,
    ReminderRow,
    SourceRow,
    TranscriptRow,
    User,
)
from tests.builders import NOW, add_company, add_interview, draft, queries_of
from tests.services.filled import MOMENT, fill

pytestmark = pytest.mark.django_db


def written(owner: User, form: str = "all") -> dict[str, bytes]:
    return dict(parcel.files(owner, form))


def front(page: bytes) -> dict[str, object]:
    return dict(yaml.safe_load(page.decode().split("---\n", 2)[1]))


def test_a_row_of_every_kind_is_in_the_files(me: User, bob: User) -> None:
    fill(me, "Dana said = no")
    add_company(bob, "Bobs Bakery")

    found = written(me)

    assert sorted(n for n in found if not n.startswith("tables/")) == [
        "README.md",
        "companies/Dana said - no/closings/01 Dana said - no.md",
        "companies/Dana said - no/interviews/01 Dana said - no.md",
        "companies/Dana said - no/letters/01 Dana said - no Dana said - no.md",
        "companies/Dana said - no/objections.md",
        "companies/Dana said - no/offer.md",
        "companies/Dana said - no/opportunity.md",
        "companies/Dana said - no/readings/01 Dana said - no.md",
        "companies/Dana said - no/readings/source Dana said - no.md",
        "companies/Dana said - no/reminders.md",
        "companies/Dana said - no/sources/Dana said - no as brought.bin",
        "companies/Dana said - no/sources/Dana said - no.txt",
        "companies/Dana said - no/transcripts/01 Dana said - no.txt",
        "everything.json",
        "letter-templates/01 Dana said - no.md",
        "manifest.json",
        "practice/01 Dana said - no.md",
        "practice/mocks/01 Dana said - no.md",
        "practice/readings/01 Dana said - no.md",
        "questions.yaml",
        "resume/Dana said - no.txt",
        "stories/01 Dana said - no.md",
    ]
    assert b"Bakery" not in b"".join(found.values())


def test_what_you_said_and_what_was_read_are_in_files_of_their_own(me: User) -> None:
    fill(me, "Hm")

    found = written(me)

    own = found["companies/Hm/interviews/01 Hm.md"]
    assert front(own)["people"] == [{"name": "Hm", "role": "peer", "email": "Hm"}]
    assert (front(own)["stage"], front(own)["minutes"]) == ("technical", 7)
    assert own.decode().split("---\n\n", 1)[1] == (
        "# Hm\n\n## Note\n\nHm\n\n## Hm\n\nOf Hm.\n\npartly, Hm, -0.1 from -1 to 1\n\n"
        'Hm\n\n## Noted in the hour\n\n- Hm: {"a": [1, 2.5, null, true], '
        '"half": "�", "z": "Hm"}\n'
    )
    read = found["companies/Hm/readings/01 Hm.md"]
    assert front(read)["written_by"] == "askback"
    assert read.decode().split("---\n\n", 1)[1] == (
        "# What askback read in Hm\n\n## Who left?\n\nHm: partly, deferred\n\n"
        "> Two.\n> Of nine.\n\n- red: people leave\n- no date\n"
    )
    about = found["companies/Hm/opportunity.md"].decode()
    assert "## You know of Hm\n\nFrom Hm.\n\nHm" in about
    assert "## Discounted Hm: Hm\n\nCounts -0.1 of its weight.\n\nHm" in about
    assert (
        "- [x] Hm, by 2026-11-12 12:30 UTC"
        in found["companies/Hm/reminders.md"].decode()
    )


def test_what_is_not_known_is_left_out(me: User) -> None:
    made = fill(me, "Hm")
    ReadingRow.objects.update(value={"answer": None}, witness="", question_key="")
    ReminderRow.objects.update(done_at=None, due_at=None, text="", kind="two_words")
    ObjectionRow.objects.update(is_answered=False, who="", theme="", reply="")
    for name in ("ownevidencerow", "markrow", "jotrow", "liverow"):
        type(made[name]).objects.all().delete()
    TranscriptRow.objects.update(name="Call.VTT")
    SourceRow.objects.update(original=None, name="a.txt")

    found = {name: data.decode() for name, data in written(me).items()}

    folder = "companies/Hm"
    assert found[f"{folder}/readings/01 Hm.md"].endswith(
        "\n## A question\n\nSomebody: not read\n"
    )
    assert found[f"{folder}/reminders.md"].endswith("- [ ] two words\n")
    assert found[f"{folder}/objections.md"].endswith(
        "## A doubt\n\n> Hm\n\nNot answered yet.\n"
    )
    assert f"{folder}/transcripts/01 Hm.vtt" in found
    assert [name for name in found if "as brought" in name] == []
    assert "You know of" not in found[f"{folder}/opportunity.md"]


def test_a_source_as_brought_keeps_its_ending(me: User) -> None:
    fill(me, "Hm")
    SourceRow.objects.update(name="About us.PDF")

    found = written(me)

    assert found["companies/Hm/sources/About us as brought.pdf"] == b"\x00\xff=raw"


def test_words_without_a_witness_or_a_direction_are_kept(me: User) -> None:
    made = fill(me, "Hm")
    type(made["markrow"]).objects.update(direction=None, witness="", reason="")
    type(made["jotrow"]).objects.update(value="Two left.")
    type(made["ownevidencerow"]).objects.update(who="")

    found = written(me)

    own = found["companies/Hm/interviews/01 Hm.md"].decode()
    assert "## Hm\n\npartly\n\nHm\n\n" in own
    assert own.endswith("- Hm: Two left.\n")
    assert "## You know of Hm\n\nHm" in found["companies/Hm/opportunity.md"].decode()


def test_interviews_are_numbered_by_their_date(me: User, company: UUID) -> None:
    add_interview(me, company, draft("No date"))
    add_interview(me, company, draft("Dated", start=NOW))

    found = written(me)

    assert [n for n in found if "interviews/" in n] == [
        "companies/Halden/interviews/01 Dated.md",
        "companies/Halden/interviews/02 No date.md",
    ]


def test_what_was_removed_is_in_the_record_alone(me: User) -> None:
    fill(me, "Secret")
    OpportunityRow.objects.update(removed_at=MOMENT)

    found = written(me)

    assert [name for name in found if name.startswith("companies")] == []
    told = json.loads(found["everything.json"])
    (row,) = told["tables"]["opportunityrow"]["rows"]
    assert row["company"] == "Secret"


def test_the_same_rows_give_the_same_bytes_in_whatever_order(me: User) -> None:
    made = fill(me)
    before = written(me)
    row = made["weightrow"]
    type(row).objects.all().delete()
    row.save(force_insert=True)
    InterviewRow.objects.first().save()  # type: ignore[union-attr]

    assert written(me) == before
    assert [*before][-1] == "manifest.json"
    assert not re.search(r"\bowner", before["everything.json"].decode())


def test_names_that_differ_in_case_alone_are_two_folders(me: User) -> None:
    for name in ("Halden", "HALDEN", "halden 2", "CON", "\u202ecba", "🧑‍🚀", "x" * 200):
        add_company(me, name)

    found = {name.split("/")[1] for name in written(me) if name.startswith("companies")}

    assert len({name.casefold() for name in found}) == 7
    assert {"_CON", "cba", "nameless", "x" * 60} <= found


def test_the_list_vouches_for_every_file(me: User) -> None:
    fill(me)

    found = written(me)

    listed = json.loads(found.pop("manifest.json"))
    assert listed["version"] == 1
    assert listed["files"] == {
        name: hashlib.sha256(data).hexdigest() for name, data in found.items()
    }


@pytest.mark.parametrize(
    ("form", "has"),
    [
        ("md", {"README.md", "manifest.json", "companies", "questions.yaml"}),
        ("csv", {"README.md", "manifest.json", "tables"}),
        ("json", {"README.md", "manifest.json", "everything.json"}),
    ],
)
def test_one_kind_of_files_is_written_alone(
    me: User, company: UUID, form: str, has: set[str]
) -> None:
    assert OpportunityRow.objects.get().id == company

    assert {name.split("/")[0] for name in written(me, form)} == has


def test_an_empty_workspace_is_files_too(me: User) -> None:
    found = written(me)

    assert json.loads(found["everything.json"])["tables"]["noterow"]["rows"] == []


def test_nothing_is_found_by_an_id_that_is_not_there(me: User) -> None:
    held = workspace.of(me)

    assert held.interview(None) is None


def test_more_companies_cost_no_more_queries(me: User) -> None:
    fill(me, "One")
    first = queries_of(lambda: written(me))
    add_company(me, "Two")
    add_company(me, "Three")

    assert queries_of(lambda: written(me)) == first


def test_offers_that_say_little_are_short(me: User) -> None:
    made = fill(me, "Hm")
    type(made["offerrow"]).objects.update(bonus_words="", equity_words="", words="")

    page = written(me)["companies/Hm/offer.md"]

    assert OfferRow.objects.count() == 1
    assert page.decode().endswith("---\n\n# The offer\n")


def test_the_demo_is_written_in_full(me: User) -> None:
    samples.load(me, now=NOW)

    found = written(me)

    assert len([name for name in found if "/transcripts/" in name]) == 8
    assert len([name for name in found if "/interviews/" in name]) == 15


def test_a_story_is_written_with_all_its_parts_and_its_origin(me: User) -> None:
    told = StoryDraft("Night", action="I did it.", trade_offs="A sheet.", plain="Fast.")
    stories.add(me, draft=told, now=NOW, origin={"quote": "Cut it", "start": 3})

    page = written(me)["stories/01 Night.md"].decode()

    assert " ".join(page.split("# Night\n")[1].split()) == (
        "## Action I did it. ## Trade-offs A sheet. ## In plain words Fast."
        " ## From the résumé Cut it"
    )
