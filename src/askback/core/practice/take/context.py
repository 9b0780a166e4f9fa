"""Words that fill in one place and mean something in another: which, by context."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from askback.core.practice.story.telling import is_english
from askback.core.practice.take import context_words as known
from askback.core.practice.take.tokens import Token, tokens
from askback.core.practice.take.values import Filler
from askback.core.practice.values import Word

EDGE = Token("", "", comma=True, stop=True)
BACK = 4  # words before "I mean" in which "by" makes it say what is meant


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand.

    Attributes:
        seen: All words as rules see them, those that fill anyway left out.
        first: Which of these they begin with.
        last: Which they end with.
    """

    seen: Sequence[Token]
    first: int
    last: int

    def before(self, back: int = 1) -> Token:
        """Return the word so many before."""
        at = self.first - back
        return self.seen[at] if at >= 0 else EDGE

    def after(self, on: int = 1) -> Token:
        """Return the word so many after."""
        at = self.last + on
        return self.seen[at] if at < len(self.seen) else EDGE

    @property
    def begins(self) -> bool:
        """Whether a sentence begins here."""
        return self.before().stop

    @property
    def ends(self) -> bool:
        """Whether a sentence ends here."""
        return self.seen[self.last].stop or self.last + 1 == len(self.seen)

    @property
    def is_cut_before(self) -> bool:
        """Whether a comma, a silence or the end of a sentence stands before."""
        return self.before().comma or self.before().stop

    @property
    def is_cut_after(self) -> bool:
        """Whether one stands after."""
        return self.seen[self.last].comma or self.ends

    @property
    def is_set_off(self) -> bool:
        """Whether it stands alone between two of them."""
        return self.is_cut_before and self.is_cut_after


def find_possible(
    words: Sequence[Word], fillers: Sequence[Filler]
) -> tuple[Filler, ...]:
    """Return words that may fill where they stand: "like", "you know" and others.

    Args:
        words: In order of time.
        fillers: Which of them fill anyway, and are passed over.

    Returns:
        Each with its place. "I like", "looks like", "what kind of" are none, and
        nothing is found in talk that is not English.

    Source:
        Ours. Of 424 "like" in the Switchboard corpus 119 fill, of "you know" about
        half, of 144 "I mean" 131.

    >>> said = [Word(text, n, n + 0.9)
    ...         for n, text in enumerate("I like it, it was, like, late".split())]
    >>> [(found.word, found.index) for found in find_possible(said, ())]
    [('like', 5)]
    """
    if not is_english(" ".join(word.text for word in words)):
        return ()
    seen = tokens(words)
    passed = {filler.index for filler in fillers}
    spoken = [n for n in range(len(seen)) if n not in passed and seen[n].bare]
    kept = [seen[n] for n in spoken]
    return tuple(
        Filler(
            " ".join(kept[n].bare for n in range(place.first, place.last + 1)),
            words[spoken[place.first]].start_s,
            max(words[n].end_s for n in spoken[place.first : place.last + 1]),
            spoken[place.first],
        )
        for place in _places(kept)
        if _is_close(spoken, place)
    )


def _is_close(spoken: Sequence[int], place: Place) -> bool:
    """Tell whether nothing that was passed over stands within."""
    return spoken[place.last] - spoken[place.first] == place.last - place.first


def _places(kept: Sequence[Token]) -> Iterator[Place]:
    at = 0
    while at < len(kept):
        place = _place(kept, at)
        if place is not None:
            yield place
            at = place.last
        at += 1


def _place(kept: Sequence[Token], at: int) -> Place | None:
    """Return where words that fill begin here, if they do."""
    pair = f"{kept[at].bare} {kept[at + 1].bare}" if at + 1 < len(kept) else ""
    if pair in PAIRS and not kept[at].stop:
        place = Place(kept, at, at + 1)
        return place if PAIRS[pair](place) else None
    rule = SINGLE.get(kept[at].bare)
    place = Place(kept, at, at)
    return place if rule is not None and rule(place) else None


def _like(place: Place) -> bool:
    if _compares(place):
        return False
    after = place.after().bare
    if place.is_set_off and not (place.begins and after in known.PERSONS):
        return True
    if _is_of_existence(place) or after in known.FILL_ON:
        return True
    if after in known.AFTER_LIKE or place.is_cut_before:
        return False
    before = place.before().bare
    return before in known.LIKE_FILLS_AFTER and _counts_or_tells(before, after)


def _compares(place: Place) -> bool:
    """Tell whether it likens, is a verb, or means "as": "looks like", "like I said"."""
    before, after = place.before().bare, place.after().bare
    return (
        before in known.BEFORE_LIKE
        or before.endswith(known.BEFORE_LIKE_ENDS)
        or (after in known.SAID and place.after(2).bare in known.SAYS)
    )


def _is_of_existence(place: Place) -> bool:
    """Tell whether it follows "there was"."""
    before = place.before().bare
    return before == "there's" or (
        before in known.THERE and place.before(2).bare in known.EXISTS
    )


def _counts_or_tells(before: str, after: str) -> bool:
    """Tell "it was like forty" and "was like really" from "it was like him"."""
    if before not in known.BE:
        return True
    return after in known.COUNTS or after[:1].isdigit() or after in known.DEGREES


def _you_know(place: Place) -> bool:
    before, after = place.before(), place.after().bare
    if before.bare in known.BEFORE_YOU_KNOW and not before.stop:
        return bool(before.comma) and before.bare in known.JOINS
    if place.is_cut_after and not (after == "what" and place.after(2).bare != "i"):
        return True
    if after in known.AFTER_YOU_KNOW:
        return after == "what" and place.after(2).bare == "i"
    return after not in known.OBJECTS or before.bare in known.OPEN


def _i_mean(place: Place) -> bool:
    before, after = place.before(), place.after().bare
    if before.bare in known.BEFORE_I_MEAN and not before.stop:
        return False
    if (
        any(place.before(n).bare in known.BY for n in range(1, BACK + 1))
        and not place.begins
    ):
        return False
    return after not in known.AFTER_I_MEAN or (place.is_cut_after and after != "to")


def _sort_of(place: Place) -> bool:
    before = place.before()
    if before.bare in known.KINDS and not before.comma:
        return False
    return place.after().bare not in known.AFTER_KIND or before.bare in known.BE


def _so(place: Place) -> bool:
    if place.after().bare in known.AFTER_SO and not place.is_cut_after:
        return False
    if place.first == 0 or (place.ends and place.is_cut_before):
        return True
    return place.begins and (
        place.seen[place.last].comma or place.after().bare in known.OPENERS
    )


def _well(place: Place) -> bool:
    before, after = place.before(), place.after().bare
    if place.is_set_off or (place.begins and after not in known.AFTER_WELL):
        return not place.ends or place.begins
    if before.bare in known.BEFORE_WELL or after in known.AFTER_WELL:
        return False
    is_open = before.bare in known.JOINS or before.comma
    return is_open and after in known.SUBJECTS


def _adverb(place: Place) -> bool:
    """Tell whether "actually" or "basically" could be left out."""
    near = [place.before(back).bare for back in (1, 2)]
    return place.is_set_off or not any(
        word in known.CONTRASTS or word.endswith("n't") for word in near
    )


def _right(place: Place) -> bool:
    after = place.after().bare
    if place.begins:
        return place.is_cut_after or after in known.OPENERS
    is_tag = place.is_set_off and place.before().bare not in known.BE
    return is_tag and (place.ends or after not in known.AFTER_RIGHT)


def _okay(place: Place) -> bool:
    if place.before().bare in known.BEFORE_OKAY and not place.is_cut_before:
        return False
    return place.is_set_off or (
        (place.begins or place.before().bare in known.JOINS)
        and place.after().bare in known.OPENERS | known.SUBJECTS
    )


Rule = Callable[[Place], bool]
PAIRS: Mapping[str, Rule] = {
    "you know": _you_know,
    "i mean": _i_mean,
    "sort of": _sort_of,
    "kind of": _sort_of,
}
SINGLE: Mapping[str, Rule] = {
    "like": _like,
    "y'know": _you_know,
    "sorta": _sort_of,
    "kinda": _sort_of,
    "so": _so,
    "well": _well,
    "actually": _adverb,
    "basically": _adverb,
    "right": _right,
    "okay": _okay,
    "ok": _okay,
}
"""Every word that may fill, and how it is told."""
