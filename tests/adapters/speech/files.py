"""Recordings as files of every kind, made here, whole and spoilt."""

from __future__ import annotations

import io
from fractions import Fraction
from typing import Any

from tests.sounding import RATE, Samples

RATES = {"libopus": 48_000}


def encoded(samples: Samples, kind: str, codec: str, **options: str) -> bytes:
    """Return a file of one container and codec."""
    import av  # noqa: PLC0415 -- not installed everywhere

    kept = io.BytesIO()
    rate = RATES.get(codec, RATE)
    with av.open(kept, "w", format=kind, options=options) as file:
        stream: Any = file.add_stream(codec, rate=rate, layout="mono")
        for frame in _frames(av, samples, stream, rate):
            for packet in stream.encode(frame):
                file.mux(packet)
        for packet in stream.encode(None):
            file.mux(packet)
    return kept.getvalue()


def _frames(av: Any, samples: Samples, stream: Any, rate: int) -> Any:
    whole = av.AudioFrame.from_ndarray(samples[None], format="flt", layout="mono")
    whole.sample_rate = RATE
    resampler = av.AudioResampler(stream.format.name, "mono", rate)
    fifo, at = av.AudioFifo(), 0
    for frame in (*resampler.resample(whole), *resampler.resample(None)):
        frame.pts = None
        fifo.write(frame)
    while frame := fifo.read(stream.codec_context.frame_size or 960, partial=True):
        frame.pts, frame.time_base = at, Fraction(1, rate)
        at += frame.samples
        yield frame


def streamed(samples: Samples) -> bytes:
    """Return webm as a browser records it: without a length and without an index."""
    import av  # noqa: PLC0415 -- not installed everywhere

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.kept = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.kept += bytes(data)
            return len(data)

    pipe = Pipe()
    with av.open(pipe, "w", format="webm", options={"live": "1"}) as file:
        stream = file.add_stream("libopus", rate=48_000, layout="mono")
        for frame in _frames(av, samples, stream, 48_000):
            for packet in stream.encode(frame):
                file.mux(packet)
        for packet in stream.encode(None):
            file.mux(packet)
    return bytes(pipe.kept)


def film() -> bytes:
    """Return a film without a sound track."""
    import av  # noqa: PLC0415 -- not installed everywhere
    import numpy as np  # noqa: PLC0415 -- beside what is only here

    kept = io.BytesIO()
    with av.open(kept, "w", format="mp4") as file:
        stream = file.add_stream("mpeg4", rate=10, width=64, height=64)
        stream.pix_fmt = "yuv420p"
        picture = np.zeros((64, 64, 3), dtype=np.uint8)
        for _ in range(5):
            for packet in stream.encode(av.VideoFrame.from_ndarray(picture)):
                file.mux(packet)
        for packet in stream.encode():
            file.mux(packet)
    return kept.getvalue()
