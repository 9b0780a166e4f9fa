"""Whisper in CTranslate2 form, by faster-whisper; nothing is fetched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.metadata import version
from os import cpu_count
from pathlib import Path
from typing import Any

from askback.core.practice.sound import Samples
from askback.core.practice.values import Word
from askback.errors import InvalidInputError, UnavailableError

DISFLUENT = (
    "So, um, I was, uh, you know, talking about it, and, um, that's what I, uh, think."
)
BEAM = 5
LONGEST = 448  # pieces that Whisper writes at most, the prompt among them
MANY = 4  # threads; more are no faster for so small a model
FRAMES = 3000  # of 10 ms, which Whisper always takes
INSTALL = "Install it: pip install 'askback[speech]'"


class Whisper:
    """Writes words, with um and uh: each chunk is prompted anew, and heard once."""

    keeps_fillers = True

    def __init__(self, folder: Path, name: str, *, prompt: str = DISFLUENT) -> None:
        self._folder = folder
        self._prompt = prompt
        self._name = name

    @property
    def name(self) -> str:
        """What it is, with its version."""
        return f"{self._name}, faster-whisper {version('faster-whisper')}"

    def words(self, samples: Samples) -> tuple[Word, ...]:
        """Return the words of a chunk, with times from its start.

        Raises:
            UnavailableError: faster-whisper is not here.
            InvalidInputError: The folder holds no model that it can read.
        """
        model = self._model
        from faster_whisper.audio import pad_or_trim  # noqa: PLC0415 -- slow import

        features = model.feature_extractor(samples)
        frames = min(features.shape[-1] - 1, FRAMES)
        heard = model.encode(pad_or_trim(features[:, :frames]))
        return tuple(self._timed(self._pieces(heard), heard, frames))

    def _timed(self, pieces: list[int], heard: Any, frames: int) -> Iterator[Word]:
        """Yield words with their times, which are found for all but punctuation.

        With it a comma after "um" takes most of the time of the "um": fillers were
        placed .35 s off in the middle of those measured, and .05 s without.
        """
        texts = [self._tokenizer.decode([piece]) for piece in pieces]
        spoken = [n for n, text in enumerate(texts) if _is_spoken(text)]
        if not spoken:
            return
        (found,) = self._model.model.align(
            heard, self._tokenizer.sot_sequence, [[pieces[n] for n in spoken]], frames
        )
        begins = dict[int, int]()  # of each spoken piece and the end, in steps of 20 ms
        for piece, step in found.alignments:
            begins.setdefault(piece, step)
        times = [begins[n] / self._model.tokens_per_second for n in sorted(begins)]
        for group in _groups(texts):
            said = [spoken.index(n) for n in group if n in spoken]
            text = self._tokenizer.decode([pieces[n] for n in group]).strip()
            yield Word(text, times[said[0]], times[said[-1] + 1])

    def _pieces(self, heard: Any) -> list[int]:
        """Return what is said as the model's pieces of words."""
        tokenizer = self._tokenizer
        before = tokenizer.encode(f" {self._prompt}") if self._prompt else []
        prompt = self._model.get_prompt(tokenizer, before, without_timestamps=True)
        (found,) = self._model.model.generate(
            heard,
            [prompt],
            beam_size=BEAM,
            max_length=LONGEST,
            sampling_temperature=0,
            suppress_blank=True,
            suppress_tokens=[-1],
        )
        return [piece for piece in found.sequences_ids[0] if piece < tokenizer.eot]

    @cached_property
    def _model(self) -> Any:
        try:
            import faster_whisper  # noqa: PLC0415 -- slow import
        except ImportError as error:
            raise UnavailableError(
                f"What writes words is missing. {INSTALL}"
            ) from error
        try:
            return faster_whisper.WhisperModel(
                str(self._folder),
                device="cpu",
                compute_type="int8",
                cpu_threads=min(cpu_count() or 1, MANY),
                local_files_only=True,
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise InvalidInputError(
                f"{self._folder}: this is no Whisper model that can be read ({error}). "
                "Name a folder with a model in CTranslate2 form."
            ) from error

    @cached_property
    def _tokenizer(self) -> Any:
        from faster_whisper.tokenizer import Tokenizer  # noqa: PLC0415 -- slow import

        return Tokenizer(
            self._model.hf_tokenizer,
            self._model.model.is_multilingual,
            task="transcribe",
            language="en",
        )


def _is_spoken(text: str) -> bool:
    return any(sign.isalnum() for sign in text)


def _groups(texts: Sequence[str]) -> list[list[int]]:
    """Return which pieces make a word, with the marks before and after it."""
    groups: list[list[int]] = []
    for n, text in enumerate(texts):
        is_new = not groups or (
            text.startswith(" ") and any(_is_spoken(texts[m]) for m in groups[-1])
        )
        if is_new:
            groups.append([n])
        else:
            groups[-1].append(n)
    if len(groups) > 1 and not any(_is_spoken(texts[n]) for n in groups[-1]):
        tail = groups.pop()
        groups[-1] += tail
    return groups
