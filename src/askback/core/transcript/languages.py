"""Tell whether a talk was held in English, which is what answers are read in."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import islice

from askback.core.topics import Problem
from askback.core.transcript.language_words import ENGLISH, OTHERS
from askback.core.transcript.turns import Turn

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
MOST = 20_000  # words looked at; two hours of talk, and the rest is no other language
FEWEST = 30  # words: fewer may be a greeting, a quotation, or names
# Any English, however broken, has one in six words from the list; below this hardly a
# sentence of it was spoken.
HARDLY_ANY = 0.08
ENOUGH = 0.12  # of a language's own small words; running text has twice as many
LEAD = 3  # times as many of them as of English ones
OTHER_LETTERS = 0.5  # of the letters, in a script that English is not written in
UNSPACED = frozenset({"CJK", "HIRAGANA", "KATAKANA", "THAI"})
LETTERS_A_WORD = 2  # of scripts that set no spaces, to count them as words
FEWEST_DIFFERENT = 5  # small words of a language; names have two or three: "de la"
SCRIPTS = {
    "CYRILLIC": "Russian, Ukrainian or a language written like them",
    "GREEK": "Greek",
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "ARABIC": "Arabic, Persian or Urdu",
    "HEBREW": "Hebrew",
    "DEVANAGARI": "Hindi or a language written like it",
    "THAI": "Thai",
}
LATIN = "LATIN"
UNNAMED = "a language other than English"


def other_language(turns: Iterable[Turn]) -> str | None:
    """Name the language of a talk that was not held in English.

    The small words of a language are half of what is said in it, whatever the subject.
    English mis-heard, in lower case or from a learner still has them; names, jargon and
    code have none. A talk in two languages is English enough to be read.

    Args:
        turns: A whole transcript.

    Returns:
        The likeliest language; None for English, for mixed talk and for short talk.

    Source:
        Ours; the method after W. Cavnar and J. Trenkle, "N-gram-based text
        categorization", 1994, with words in place of letters.

    >>> said = "Wir sind sechs im Team und das ist nicht viel, aber es geht. " * 5
    >>> other_language([Turn(0, "Ana", None, None, said)])
    'German'
    >>> other_language([Turn(0, "Ana", None, None, "we is six and team good " * 20)])
    """
    counts = Counter(islice(_words(turns), MOST))
    script = _script(counts)
    length = counts.total()
    if script in UNSPACED:
        length = sum(len(w) * n for w, n in counts.items()) // LETTERS_A_WORD
    english = sum(n for w, n in counts.items() if w.casefold() in ENGLISH)
    if length < FEWEST or english >= HARDLY_ANY * length:
        return None
    if script is not None:
        return SCRIPTS.get(script, UNNAMED)
    return _by_words(counts, english)


def language_problem(language: str) -> Problem:
    """Say that a talk in another language was kept and not read.

    Source:
        Ours.

    >>> language_problem("German").where
    'language'
    """
    return Problem(
        "language",
        f"This seems to be {language}. askback reads English only: the turns are kept, "
        "but no question was looked for and no answer judged.",
    )


def _words(turns: Iterable[Turn]) -> Iterable[str]:
    for turn in turns:
        for word in WORD.findall(turn.text):
            yield word.replace("’", "'")


def _script(counts: Mapping[str, int]) -> str | None:
    """Return what most letters are written in, None for Latin letters."""
    letters: Counter[str] = Counter()
    for word, times in counts.items():
        letters[_script_of(word[0])] += times * len(word)
    other = letters.total() - letters[LATIN]
    if not other or other < OTHER_LETTERS * letters.total():
        return None
    del letters[LATIN]
    japanese = letters["HIRAGANA"] or letters["KATAKANA"]
    return "HIRAGANA" if japanese else letters.most_common(1)[0][0]


def _script_of(letter: str) -> str:
    return LATIN if letter.isascii() else unicodedata.name(letter, "").split(" ")[0]


def _by_words(counts: Counter[str], english: int) -> str | None:
    """Return whose small words they are; those of names are written large."""
    shouted = sum(n for word, n in counts.items() if word.isupper())
    if 2 * shouted > counts.total():
        counts = Counter({word.casefold(): n for word, n in counts.items()})
    found = {name: sum(counts[w] for w in small) for name, small in OTHERS.items()}
    best = max(found, key=lambda name: found[name])
    different = sum(word in counts for word in OTHERS[best])
    enough = max(ENOUGH * counts.total(), LEAD * english)
    is_clear = found[best] >= enough and different >= FEWEST_DIFFERENT
    return best if is_clear else None
