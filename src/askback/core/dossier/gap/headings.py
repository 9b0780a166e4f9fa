"""The headings of a résumé, which tell what a part is about."""

from __future__ import annotations

import re

from askback.core.dossier.gap.values import Part

LONGEST = 48  # characters; "Professional Development and Certifications" has 43
LEAD = re.compile(r"^[^\w]{1,6}|^\d{1,2}[.)]\s")
_OF = r"(?:my |key |core |main |other |additional |relevant |selected |further )?"
HEADINGS = (
    (
        Part.REFERENCES,
        r"(?:references?|referees?|referenzen|références)(?: available.{0,25})?",
    ),
    (
        Part.INTERESTS,
        (
            r"(?:(?:personal |other )?(?:interests?|hobbies)(?: (?:and|&) (?:interests"
            r"|hobbies|activities))?|activities|hobbys|interessen|loisirs"
            r"|centres d'intérêt|in my spare time|outside (?:of )?work)"
        ),
    ),
    (
        Part.LANGUAGES,
        (
            r"(?:languages?(?: skills| (?:spoken|known))?|spoken languages|sprachen"
            r"|sprachkenntnisse|langues)"
        ),
    ),
    (
        Part.CERTIFICATES,
        (
            r"(?:professional |industry |current |technical )?(?:certifications?"
            r"|certificates?|licen[cs]es?|licensure|accreditations?|registrations?"
            r"|tickets|cards|(?:professional )?memberships?|courses|training|cpd"
            r"|professional development|zertifikate|certificats|awards|honou?rs)"
            r"(?:,? (?:and |& |/ ?)?(?:certifications?|certificates?|licen[cs]es?"
            r"|training|tickets|courses|registrations?|memberships?|awards|cards"
            r"|development)){0,3}"
        ),
    ),
    (
        Part.EDUCATION,
        (
            r"(?:education(?:al background|al history)?|academic (?:background"
            r"|history"
            r"|qualifications?|record)|qualifications?|studies|degrees?|schooling"
            r"|ausbildung|studium|bildung|formations?|diplômes?|études)"
            r"(?:,? (?:and |& |/ ?)?(?:training|qualifications?|certifications?"
            r"|certificates?|education|courses)){0,2}"
        ),
    ),
    (
        Part.PROJECTS,
        (
            r"(?:personal |side |open[- ]source |freelance |academic |notable "
            r"|recent )?"
            r"(?:projects?|portfolio|publications|open source|case studies|work samples"
            r"|projekte|projets)"
        ),
    ),
    (
        Part.VOLUNTEER,
        (
            r"(?:volunteer(?:ing)?|voluntary|community|ehrenamt|bénévolat)"
            r"(?: (?:work|experience|involvement|service|roles?))?"
        ),
    ),
    (
        Part.WORK,
        (
            r"(?:(?:professional|work(?:ing)?|employment|career|clinical|teaching"
            r"|industry|previous|recent|practical|job|nursing|trade|management)[ -]?)?"
            r"(?:experience|history|employment|career|positions?(?: held)?"
            r"|appointments|roles|jobs|background|placements?)(?: (?:summary|history))?"
            r"|work|career (?:history|summary)|where i(?:'ve| have) worked"
            r"|(?:berufs|arbeits)erfahrung|beruflicher werdegang|werdegang"
            r"|expériences?(?: professionnelles?)?"
        ),
    ),
    (
        Part.SUMMARY,
        (
            r"(?:(?:professional|personal|career|executive|candidate) )?(?:summary"
            r"|profile|statement|objective|overview|bio)|about(?: me)?|introduction"
            r"|highlights|über mich|profil"
        ),
    ),
    (
        Part.SKILLS,
        (
            r"(?:(?:technical|professional|clinical|computer|it|digital|practical|hard"
            r"|soft|transferable|software|trade|kitchen|design|language)[ -]?"
            r"(?:and |& |/ ?)?(?:soft |technical )?)?(?:skills?(?:et|[ -]set)?"
            r"|competenc(?:ies|es|y)|expertise|proficienc(?:ies|y)|abilities|strengths"
            r"|technolog(?:ies|y)|tools|stack|software|systems|equipment|machinery"
            r"|knowledge|areas of expertise|toolbox|capabilities|specialties"
            r"|kenntnisse|fähigkeiten|compétences)(?:,? (?:and |& |/ ?)?(?:tools?"
            r"|technologies|skills|competencies|knowledge|expertise|abilities|software"
            r"|strengths|languages|interests|equipment|certifications)){0,2}"
            r"|tech(?:nical)? (?:stack|summary|toolkit)|programming(?: languages)?"
            r"|frameworks|databases|what i (?:know|work with|use)"
        ),
    ),
)
PATTERNS = tuple((part, re.compile(_OF + f"(?:{words})")) for part, words in HEADINGS)
INLINE = re.compile(r"[^:\n]{3,40}(?<!\d):(?=\s)")


def named(low: str) -> Part | None:
    """Return the part that a heading names, or None if it is no heading.

    Args:
        low: A line in lower case with straight quotes, without its bullet.

    Source:
        Ours.

    >>> named("work experience"), named("experience with vans")
    (<Part.WORK: 'work'>, None)
    """
    words = LEAD.sub("", " ".join(low.split())).strip(" *_:#-–—=|~.•")
    if not 0 < len(words) <= LONGEST:
        return None
    return next((part for part, says in PATTERNS if says.fullmatch(words)), None)


def leading(low: str) -> tuple[Part, int] | None:
    """Return the part that a line opens with, and where its words begin.

    Source:
        Ours.

    >>> leading("skills: welding")
    (<Part.SKILLS: 'skills'>, 7)
    """
    inline = INLINE.match(low)
    part = None if inline is None else named(inline.group())
    return None if part is None or inline is None else (part, inline.end())
