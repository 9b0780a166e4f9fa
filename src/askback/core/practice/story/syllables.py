"""How many syllables an English word has, by its letters."""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST = 40  # letters; what is longer is no word, and is not looked at further
MOST = 20_000  # words kept; one story has a few hundred
VOWELS = re.compile(r"[aeiou]+(?:y(?![aeiou]))?|y(?![aeiou])|(?<=[^aeiou])y+")
SPLIT = re.compile(
    r"(?<![cstg])(?<!ll)(?<!in)i(?=o(?!u))|i(?=ous\b)(?<![cst]i)|(?<![cst])i(?=ou)"
    r"|(?<![cst])i(?=a(?!ge))|i(?=e(?:t|nce?s?$|nts?$))(?<![cst]i)|(?<=[csp]l)i(?=e)"
    r"|(?<=sc)i(?=e)|(?<=qu)i(?=e)|(?<=[^g])u(?=al|i[dn])(?<!qu)|(?<=[^g])u(?=ous)"
    r"|e(?=a$|as$|um\b|o(?!n$|ple)|ing)|(?<=cr)e(?=at)|[iouy](?=ing)|(?<=[^o])o(?=e[mt])"
    r"|(?<=^r)e(?=act|open|org|ass|app|ent|inv|ex|iss|uni|ele|ord|ins)|(?<=^c)o(?=op|or)|(?<=o)a(?=i)"
)
SILENT = re.compile(
    r"(?<=[aeiouy][^aeiouy])e$|(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^r]g)ue$|(?<=q)ue$"
    r"|(?<=[^aeiouytd])e(?=d$)|(?<=[^aeiouyscxzglh])e(?=s$)|(?<=[aeiouy]l)e(?=s$)"
    r"|(?<=[^cs]h)e(?=s$)"
    r"|(?<=[aeiouy][^aeiouylx])e(?=(?:ment|ful|less|ly|ty|where|thing|times)s?(?:ly)?$)"
    r"|(?<=[aeiouyr][^aeiouyx])e(?=(?:ment|ful|less|where|thing|times)s?(?:ly)?$)"
    r"|(?<=[aeiouy][^aeiouy])e(?=(?:house|man|men|work|fore|sheet|keep|room|side))"
)
BEATS = re.compile(r"(?<=[^aeiouy])(?:ism|thm)s?$")
SWALLOWED = re.compile(
    r"^(?:every|business|evening|several|chocolate|differen|interest|camera|average"
    r"|favourite|favorite|general|restaurant|vegetable|temperature|reference)"
)


@lru_cache(maxsize=MOST)
def syllables(word: str) -> int:
    """Count the syllables of an English word.

    Args:
        word: One word, in any case.

    Returns:
        1 or more. Measured on two lists of our own: see docs/measured.md, Stories.

    Source:
        Ours: groups of vowels, less those that are not heard, more those that are two.

    >>> [syllables(word) for word in ("planned", "wanted", "people", "idea")]
    [1, 2, 2, 3]
    """
    low = word.lower()[:LONGEST].replace("’", "'").partition("'")[0]
    heard = SILENT.sub("", low)
    found = len(VOWELS.findall(heard)) + len(SPLIT.findall(low))
    found += bool(BEATS.search(low)) - bool(SWALLOWED.match(low))
    return max(1, found)
