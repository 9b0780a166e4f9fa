"""Any recording becomes 16 kHz of one channel, with what it lacks said; by PyAV."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from askback.adapters.speech.breaking_off import breaks_off
from askback.core.practice.sound import RATE, Samples, clock
from askback.core.topics import Problem
from askback.errors import InvalidInputError, UnavailableError

LONGEST_S = 3600  # an hour is 230 MB of sound and seven minutes of work
FORMATS = "wav,w64,matroska,webm,mov,mp4,m4a,mp3,ogg,flac,aac,aiff,caf,amr,au"
RATES = range(4_000, 768_001)  # what recorders have; others are made to do harm
CHANNELS = 32
GAP_S = 0.25  # of time without sound that is filled, so that later times stay right
TOLD_S = 1.0  # of time without sound, or missing at the end, that is said
UNSAID = {0, 0xFFFFFFFF}  # what a recorder that streams writes for its length
FAULTS = 200  # damaged packets on end after which the rest is given up
MEND = "Bring it as wav, webm, ogg, mp3, m4a or mp4, or record it here."


@dataclass(frozen=True, slots=True)
class Decoded:
    """The sound of a file.

    Attributes:
        samples: At `RATE`, one channel.
        problems: What is missing, and where.
    """

    samples: Samples
    problems: tuple[Problem, ...]


def decode(path: Path) -> Decoded:
    """Return the sound of a file: all that can be read of it, up to `LONGEST_S`.

    Nothing else is opened: not what a playlist names, nor what a film refers to.

    Raises:
        InvalidInputError: It holds no sound that can be read.
        UnavailableError: PyAV is not here.
    """
    av = _av()
    try:
        with path.open("rb") as file, _opened(av, file, path.name) as container:
            size, is_short = _whole_size(path), breaks_off(path)
            return _Reading(
                av, container, path.name, whole_size=size, is_short=is_short
            ).whole()
    except OSError as error:  # PyAV's own errors are of it, where they are the system's
        raise _unreadable(path.name) from error


def _av() -> Any:
    try:
        import av  # noqa: PLC0415 -- slow import
    except ImportError as error:
        raise UnavailableError(
            "What reads recordings is missing. Install it: "
            "pip install 'askback[speech]'"
        ) from error
    av.logging.set_level(None)
    return av


def _opened(av: Any, file: Any, name: str) -> Any:
    allowed = {"format_whitelist": FORMATS, "protocol_whitelist": "file"}
    try:
        return av.open(file, metadata_errors="ignore", options=allowed)
    except (av.FFmpegError, ValueError) as error:
        raise _unreadable(name) from error


def _unreadable(name: str) -> InvalidInputError:
    return InvalidInputError(
        f"{name}: this is no recording that can be read; it may be cut or damaged. "
        f"{MEND}"
    )


@dataclass
class _Reading:
    """One file being read."""

    av: Any
    container: Any
    name: str
    blocks: list[Samples] = field(default_factory=list)
    count: int = 0
    origin_s: float | None = None
    whole_size: float = 0.0
    is_short: bool = False
    faults: int = 0
    is_cut: bool = False
    gaps: list[tuple[float, float]] = field(default_factory=list)

    def whole(self) -> Decoded:
        stream = self._stream()
        resampler = self.av.AudioResampler(format="flt", layout="mono", rate=RATE)
        for frame in self._frames(stream):
            self._place(frame)
            self._keep(resampler.resample(frame))
            if self.count >= LONGEST_S * RATE:
                self.is_cut = True
                break
        with suppress(self.av.FFmpegError, ValueError):
            self._keep(resampler.resample(None))
        if not self.count:
            raise InvalidInputError(
                f"{self.name}: there is no sound in it that can be read. {MEND}"
            )
        samples = np.concatenate(self.blocks)[: LONGEST_S * RATE]
        self.blocks.clear()
        return Decoded(samples, tuple(self._problems(stream)))

    def _stream(self) -> Any:
        """Return the sound track.

        Raises:
            InvalidInputError: There is none, or none as recorders make it.
        """
        if not self.container.streams.audio:
            raise InvalidInputError(f"{self.name}: it has no sound track. {MEND}")
        stream = self.container.streams.audio[0]
        context = stream.codec_context
        rate, channels = context.sample_rate, context.channels
        if rate not in RATES or not 0 < channels <= CHANNELS:
            raise InvalidInputError(
                f"{self.name}: it says it has {rate} samples a second in {channels} "
                f"channels, which no recorder makes. {MEND}"
            )
        return stream

    def _frames(self, stream: Any) -> Iterator[Any]:
        """Yield what can be decoded; damaged packets are passed over and counted."""
        broken, packets = 0, self.container.demux(stream)
        while broken < FAULTS:
            try:
                packet = next(packets)
                frames = packet.decode()
            except StopIteration:
                return
            except (self.av.FFmpegError, ValueError):
                broken += 1
                self.faults += 1
                continue
            broken = 0
            yield from frames

    def _place(self, frame: Any) -> None:
        """Fill the time before a frame if nothing was recorded in it."""
        if frame.pts is None or frame.time_base is None:
            return
        at_s = float(frame.pts * frame.time_base)
        if self.origin_s is None:
            self.origin_s = at_s - self.count / RATE
        gap_s = at_s - self.origin_s - self.count / RATE
        if gap_s > GAP_S:
            left = LONGEST_S * RATE - self.count
            silence = np.zeros(min(round(gap_s * RATE), left), dtype=np.float32)
            self.gaps.append((self.count / RATE, gap_s))
            self._add(silence)

    def _keep(self, frames: list[Any]) -> None:
        for frame in frames:
            block = np.nan_to_num(frame.to_ndarray().reshape(-1), posinf=0, neginf=0)
            self._add(np.clip(block, -1, 1).astype(np.float32, copy=False))

    def _add(self, block: Samples) -> None:
        self.blocks.append(block)
        self.count += len(block)

    def _problems(self, stream: Any) -> Iterator[Problem]:
        read_s = self.count / RATE
        if self.is_cut:
            yield Problem(
                self.name,
                f"Only its first {LONGEST_S // 60} minutes were read. Cut it, and "
                "bring the rest as another recording.",
            )
            return
        for start_s, length_s in self.gaps:
            if length_s >= TOLD_S:
                yield Problem(
                    f"{self.name}, {clock(start_s)}",
                    f"No sound is kept here for {length_s:.0f} s.",
                )
        said_s = max(_said_s(stream, self.container), read_s * self.whole_size)
        if said_s - read_s >= TOLD_S:
            yield Problem(
                self.name,
                f"It is cut or damaged: {clock(round(read_s))} of "
                f"{clock(round(said_s))} could be read.",
            )
        elif self.is_short:
            yield Problem(
                self.name,
                f"It is cut off at its end: {clock(round(read_s))} could be read, and "
                "what came after is not in it.",
            )
        elif self.faults:
            yield Problem(self.name, "It is damaged: some parts could not be read.")


def _whole_size(path: Path) -> float:
    """Return how many times as long as it is a WAV file says it is; 0 if it does not.

    PyAV goes by what is there, so that a copy that broke off looks whole.
    """
    with path.open("rb") as file:
        head = file.read(8)
    said = int.from_bytes(head[4:8], "little")
    if head[:4] != b"RIFF" or said in UNSAID:
        return 0.0
    return (said + len(head)) / path.stat().st_size


def _said_s(stream: Any, container: Any) -> float:
    """Return how long a file says it is; 0 where it only guesses."""
    if container.format.name in {"mp3", "aac", "amr"}:
        return 0.0
    if stream.duration and stream.time_base:
        return float(stream.duration * stream.time_base)
    return (container.duration or 0) / 1_000_000
