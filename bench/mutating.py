"""Do to transcripts what editors, mailers, torn downloads and bad luck do."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

CUES = re.compile(r"\n\s*\n")
TIMES = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?")
NAMES = re.compile(
    r"(?m)^(?:\[?\*{0,2}|<v )([A-Z][\w.'’-]{0,20}(?: [A-Z][\w'’-]{0,20}){0,2})"
)
NEW_NAMES = [
    "Ngozi O'Neil-Smith", "李 小龙", "Dr. J. R. van der Berg (Guest)",
    "mail@example.org",
    "Speaker 7", "Unknown speaker", "X", "Владимир", "Note", "So the thing is",
    "Ana [External]", "Müller, Jürgen", "50 Cent", "the other one",
]  # fmt: skip
TAGS = [
    "<v Ana>", "</v>", "<v", "<i>", "</c>", "<00:00:01.000>", "{\\an8}", "&amp;",
    "&#x;",
    "&lt;", "<br/>", "<", ">", "<v.loud Bo", "NOTE", "STYLE", "-->",
]  # fmt: skip
SIGNS = [
    "\x00", "\x07", "\x1b[31m", "\u200b", "\u202e", "\ufeff", "\u2028", "\x85", "\x0c",
    "\t", "\r", "\u00a0", "😀", "İ", "ﬁ", "\u200d", "：", "…",
]  # fmt: skip
BROKEN = [
    "00:99", "99:99:99", "0:0:0", "00:00:0x", "--:--", "00;00;01", "00:00:01.00000",
    "-1:00", "1:2:3:4", "10:30 PM", "",
]  # fmt: skip
LARGEST = 60_000  # characters of one mutated file; longer ones are measured apart
Deed = Callable[[str, Random], str]


def _lines(text: str, change: Callable[[list[str]], None]) -> str:
    lines = text.split("\n")
    change(lines)
    return "\n".join(lines)


def cut(text: str, random: Random) -> str:
    """Tear off the beginning or the end."""
    place = random.randint(0, len(text))
    return text[place:] if random.random() < 0.3 else text[:place]


def double_line(text: str, random: Random) -> str:
    """Write a line twice, or many times."""

    def change(lines: list[str]) -> None:
        place = random.randrange(len(lines))
        lines[place:place] = [lines[place]] * random.choice([1, 1, 2, 30])

    return _lines(text, change)


def double_cue(text: str, random: Random) -> str:
    """Write a paragraph twice."""
    cues = CUES.split(text)
    place = random.randrange(len(cues))
    cues.insert(place, cues[place])
    return "\n\n".join(cues)


def double_file(text: str, _: Random) -> str:
    """Write the whole file twice."""
    return f"{text}\n{text}"


def shuffle_lines(text: str, random: Random) -> str:
    """Put some lines into another order."""

    def change(lines: list[str]) -> None:
        start = random.randrange(len(lines))
        part = lines[start : start + random.randint(2, 12)]
        random.shuffle(part)
        lines[start : start + len(part)] = part

    return _lines(text, change)


def shuffle_cues(text: str, random: Random) -> str:
    """Put the paragraphs into another order."""
    cues = CUES.split(text)
    random.shuffle(cues)
    return "\n\n".join(cues)


def join_lines(text: str, random: Random) -> str:
    """Take away a line break, or every one."""
    if random.random() < 0.1:
        return text.replace("\n", random.choice(["", " "]))

    def change(lines: list[str]) -> None:
        place = random.randrange(len(lines))
        lines[place : place + 2] = [" ".join(lines[place : place + 2])]

    return _lines(text, change)


def drop_blank(text: str, random: Random) -> str:
    """Take away the blank lines, or double them."""
    return CUES.sub(random.choice(["\n", "\n\n\n", "\n \n"]), text)


def break_times(text: str, random: Random) -> str:
    """Break a time, or half of them, or set them back."""
    share = random.choice([0.05, 0.5, 1.0])

    def broken(found: re.Match[str]) -> str:
        if random.random() > share:
            return found[0]
        return random.choice([*BROKEN, "00:00:01.000", found[0].replace(":", ".")])

    return TIMES.sub(broken, text)


def add_tags(text: str, random: Random) -> str:
    """Put a piece of markup somewhere."""
    return _insert(text, random, random.choice(TAGS))


def add_signs(text: str, random: Random) -> str:
    """Put characters somewhere that nobody sees or expects."""
    return _insert(text, random, random.choice(SIGNS) * random.choice([1, 1, 40]))


def _insert(text: str, random: Random, piece: str) -> str:
    for _ in range(random.choice([1, 3])):
        place = random.randint(0, len(text))
        text = text[:place] + piece + text[place:]
    return text


def rename(text: str, random: Random) -> str:
    """Call a speaker something else, everywhere or once."""
    names = sorted({found[1] for found in NAMES.finditer(text)})
    if not names:
        return text
    name = random.choice(names)
    return text.replace(name, random.choice(NEW_NAMES), random.choice([-1, 1]))


def lengthen(text: str, random: Random) -> str:
    """Make one line very long."""

    def change(lines: list[str]) -> None:
        place = random.randrange(len(lines))
        lines[place] = f"{lines[place]} " * random.choice([3, 200])

    return _lines(text, change)


def shout(text: str, random: Random) -> str:
    """Write it in capitals, or in small letters."""
    return text.upper() if random.random() < 0.5 else text.lower()


def indent(text: str, random: Random) -> str:
    """Quote it as mailers do, or indent it."""
    return re.sub("(?m)^", random.choice(["> ", "    ", "\t", "- "]), text)


def end_lines(text: str, random: Random) -> str:
    """End the lines as another system does."""
    return text.replace("\n", random.choice(["\r\n", "\r", "\r\r\n"]))


DEEDS: list[Deed] = [
    cut, double_line, double_cue, double_file, shuffle_lines, shuffle_cues, join_lines,
    drop_blank, break_times, add_tags, add_signs, rename, lengthen, shout, indent,
    end_lines,
]  # fmt: skip


def mutate(first: str, second: str, random: Random) -> str:
    """Join two files now and then, and do one to six things to the result."""
    text = f"{first}\n{second}" if random.random() < 0.2 else first
    for _ in range(random.randint(1, 6)):
        text = random.choice(DEEDS)(text, random)[:LARGEST]
    return text


def encode(text: str, random: Random) -> bytes:
    """Write a text as bytes in some encoding, now and then with some bytes wrong."""
    encoding = random.choice(["utf-8"] * 4 + ["utf-8-sig", "utf-16", "cp1252"])
    data = bytearray(text.encode(encoding, errors="replace"))
    if random.random() < 0.25:
        for _ in range(random.randint(1, 5)):
            if data:
                data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data)
