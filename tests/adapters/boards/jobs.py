"""Jobs as the boards' documentation shapes them, of companies that are not there."""

from __future__ import annotations

from typing import Any

NURSE = "5f1c1f5e-8d3b-4f3b-9c6d-2f0b6a0f9e11"
BAKER = "0a0b0c0d-1111-4222-8333-444455556666"


def greenhouse(**changed: Any) -> dict[str, Any]:
    return {
        "id": 4817745,
        "internal_job_id": 1,
        "title": "Ward manager",
        "company_name": "Halden Infirmary",
        "absolute_url": "https://boards.greenhouse.io/haldeninfirmary/jobs/4817745",
        "updated_at": "2026-10-01T09:00:00-04:00",
        "first_published": "2026-03-04T09:00:00-05:00",
        "location": {"name": "Leeds, UK"},
        "departments": [{"id": 1, "name": "Care", "child_ids": []}],
        "offices": [{"name": "Leeds, UK"}, {"name": "York"}],
        "metadata": [],
        "content": (
            "&lt;h2&gt;What you will do&lt;/h2&gt;&lt;p&gt;Lead nine nurses &amp;amp; "
            "two clerks, with answers in &amp;lt;5 minutes.&lt;/p&gt;&lt;ul&gt;"
            "&lt;li&gt;You must be a registered nurse.&lt;/li&gt;&lt;/ul&gt;"
        ),
        "pay_input_ranges": [
            {
                "min_cents": 4_100_000,
                "max_cents": 4_550_000,
                "currency_type": "GBP",
                "title": "Annual salary, per year",
                "blurb": "&lt;p&gt;Depending on your years.&lt;/p&gt;",
            }
        ],
        **changed,
    }


def lever(**changed: Any) -> dict[str, Any]:
    return {
        "id": NURSE,
        "text": "Community nurse",
        "hostedUrl": f"https://jobs.lever.co/halden-care/{NURSE}",
        "applyUrl": f"https://jobs.lever.co/halden-care/{NURSE}/apply",
        "createdAt": 1_772_600_000_000,
        "categories": {
            "location": "Leeds",
            "allLocations": ["Leeds", "York"],
            "team": "Visits",
            "department": "Care",
            "commitment": "Permanent, part-time",
        },
        "workplaceType": "hybrid",
        "country": "GB",
        "description": "<div>At <b>Halden Care</b> we look after people at home.</div>",
        "descriptionPlain": "At Halden Care we look after people at home.",
        "lists": [
            {"text": "What you bring", "content": "<li>A nursing licence</li><li>A car"}
        ],
        "additional": "<p>We are like a family.</p>",
        "additionalPlain": "We are like a family.",
        "salaryRange": {
            "min": 21,
            "max": 24.5,
            "currency": "GBP",
            "interval": "per-hour-wage",
        },
        **changed,
    }


def ashby(**changed: Any) -> dict[str, Any]:
    return {
        "id": BAKER,
        "title": "Night baker",
        "location": "Oslo",
        "secondaryLocations": [{"location": "Bergen", "address": {}}],
        "department": "Ovens",
        "team": "Ovens",
        "isListed": True,
        "isRemote": True,
        "workplaceType": "OnSite",
        "employmentType": "FullTime",
        "publishedAt": "2026-05-06T07:08:09.000+00:00",
        "jobUrl": f"https://jobs.ashbyhq.com/Ovens%20and%20Co/{BAKER}",
        "descriptionHtml": "<h3>About</h3><p>Ovens and Co bakes at night.</p>",
        "descriptionPlain": "About\n\nOvens and Co bakes at night.",
        "compensation": {
            "compensationTierSummary": "€41K – €45.5K • Offers Bonus",
            "summaryComponents": [
                {
                    "compensationType": "Salary",
                    "interval": "1 YEAR",
                    "currencyCode": "EUR",
                    "minValue": 41000,
                    "maxValue": 45500,
                },
                {"compensationType": "Bonus", "interval": "NONE", "currencyCode": None},
            ],
        },
        **changed,
    }
