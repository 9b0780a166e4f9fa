"""Words of which a rewritten question may be made, and how they are bent."""

from __future__ import annotations

import re

FORBIDDEN = re.compile(
    r"\b(?:i|me|my|you|we|us|they|it|that|which|who|what|when|where|how|why|if|to|do|"
    r"does|did|is|are|was|were|will|can|could|would|should|be|been|have|has|or|not|no|"
    r"because|than|so|as|like|think|get|gets|also|ideal|candidates?|"
    r"myself|yourself)\b|n't|[,;:()\"]"
)
NOUNS = re.compile(r"(?:[\w'&/-]+)(?: [\w'&/-]+){0,5}")
DETERMINED = re.compile(r"(?:a|an)\b")
PRAISE = (
    r"(?:good|great|decent|strong|nice|healthy|solid|excellent|real|proper|regular|"
    r"enough|plenty of|much|many|any|some|lots of|a lot of|competitive|formal|clear)"
)
AROUND = re.compile(
    r"(?: here| at all| or anything| or so| these days| at the moment| in general| "
    r"overall| right now| currently| usually| normally| often| regularly| a lot| much|"
    r" lately| recently| yet| as a team| (?:in the |over the )?(?:last|past) (?:\w+ )?"
    r"(?:year|years|month|months|week|weeks)| this (?:year|month|week)| every (?:day|"
    r"week|month|year)| in this role| in this job| at your company| "
    r"at this company| in your company)+$"
)
ADVERBS = re.compile(
    r"(?:(?:often|usually|ever|generally|typically|really|actually|still|always|mostly|"
    r"regularly|sometimes|frequently|normally|also|all|just|only|mainly|currently) )+"
)
LATER = re.compile(r",? (?:when|while|because|until|so that|even|unless|as long as)\b")
STATIVE = re.compile(
    r"(?:like|love|hate|know|have(?! to\b)|want|need|enjoy|trust|believe|think|seem|be|"
    r"own|understand|feel|value|prefer|care|mean|agree|mind|matter|exist|belong|"
    r"respect|appreciate|expect|hope|depend|consider|look|sound|tend|get (?:along|on)|"
    r"stick|live|allow|encourage|promote|foster|prioriti[sz]e|embrace|see|find|"
    r"plan|work (?:well|together|remotely|closely|for|in|as)|lack|hold|include|involve)"
    r"\b"
)
AGAIN = re.compile(
    r"(?:have to )?(?:work|stay|meet|travel|come|eat|take|answer|miss|cancel|skip|"
    r"change|review|deploy|swap|cover|call|train|check|talk|write|drive|log)\b"
)
EACH_OTHER = re.compile(r"\b(?:each other|one another|together|among themselves)\b")
GOOD = (
    r"(?:happy|supportive|friendly|collaborative|flexible|transparent|open|honest|fair|"
    r"inclusive|approachable|respectful|helpful|patient|welcoming|organi[sz]ed|"
    r"reliable|cooperative|responsive|understanding|motivated|satisfied|rewarding|"
    r"reasonable|manageable|stable|safe|clear|realistic|generous|relaxed|calm|"
    r"efficient|consistent|polite|close|tight-knit)"
)
THEIRS = {
    "i": "they",
    "i'm": "they're",
    "me": "them",
    "my": "their",
    "mine": "theirs",
    "myself": "themselves",
}
PAST = {
    "gone": "went",
    "done": "did",
    "seen": "saw",
    "taken": "took",
    "given": "gave",
    "written": "wrote",
    "spoken": "spoke",
    "broken": "broke",
    "chosen": "chose",
    "fallen": "fell",
    "driven": "drove",
    "become": "became",
    "come": "came",
    "run": "ran",
    "gotten": "got",
    "risen": "rose",
    "thrown": "threw",
    "withdrawn": "withdrew",
}
"""Past tense by participle, where it does not end in -ed."""

UNBENT = frozenset(
    {
        "left",
        "lost",
        "made",
        "had",
        "got",
        "said",
        "paid",
        "told",
        "found",
        "sent",
        "built",
        "met",
        "kept",
        "held",
        "brought",
        "bought",
        "caught",
        "taught",
        "cut",
        "let",
        "put",
        "set",
        "hit",
        "shut",
        "led",
        "won",
        "sold",
        "spent",
        "stood",
        "hurt",
        "quit",
        "dealt",
        "fought",
    }
)
"""Participles that are the past tense too."""


def noun_phrase(words: str) -> str | None:
    """Return a phrase that can stand where a noun stands, or None where that is unsure.

    Args:
        words: What stood there, small letters.

    Source:
        Ours.

    >>> noun_phrase("good work-life balance here"), noun_phrase("what you do")
    ('work-life balance', None)
    """
    bare = AROUND.sub("", words.strip())
    bare = re.sub(rf"^(?:(?:a|an) )?(?:{PRAISE} )+", _kept_article, bare)
    bare = re.sub(r"^(?:room|opportunit(?:y|ies)|chances?) for (?=\w)", "", bare)
    if NOUNS.fullmatch(bare) is None or FORBIDDEN.search(bare):
        return None
    return bare


def _kept_article(match: re.Match[str]) -> str:
    is_one = DETERMINED.match(match.group()) and not match.group().startswith("a lot")
    return "the " if is_one else ""


def base_verb(words: str) -> str | None:
    """Return what someone does, its verb first, or None where it is no deed.

    Args:
        words: What follows "do you" or "will I", small letters.

    Source:
        Ours.

    >>> base_verb("ever work weekends at all"), base_verb("like it here")
    ('work weekends', None)
    """
    bare = LATER.split(ADVERBS.sub("", words.strip(), count=1))[0]
    bare = AROUND.sub("", bare)
    bare = re.sub(r"\b(?:any|much|many)\b ?", "", bare).strip()
    bare = re.sub(r"^(?:be able to|get to|be allowed to) ", "", bare)
    bare = re.sub(r"^(?:need to|be expected to|be asked to) ", "have to ", bare)
    unsure = STATIVE.match(bare) or re.search(r"\b(?:or|not|i|if)\b|n't|[,;:]", bare)
    return None if unsure or not re.fullmatch(r"[a-z][\w' /&-]+", bare) else bare


def as_theirs(words: str) -> str:
    """Return what I would do as what they do.

    Source:
        Ours.

    >>> as_theirs("choose my own tools")
    'choose their own tools'
    """
    return re.sub(r"[\w']+", lambda m: THEIRS.get(m.group(), m.group()), words)


def past_of(participle: str) -> str | None:
    """Return the past tense of a participle, or None where it is not known.

    Source:
        Ours.

    >>> past_of("promoted"), past_of("gone"), past_of("red")
    ('promoted', 'went', None)
    """
    if re.fullmatch(r"\w{2,}[^e]ed|\w+(?:eed|reed)ed", participle):
        return participle
    return participle if participle in UNBENT else PAST.get(participle)


def without_s(verb: str) -> str:
    """Return the plain form of a verb in the third person.

    Source:
        Ours.

    >>> without_s("works"), without_s("goes"), without_s("carries")
    ('work', 'go', 'carry')
    """
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if re.search(r"(?:o|ch|sh|ss|x)es$", verb) else verb[:-1]
