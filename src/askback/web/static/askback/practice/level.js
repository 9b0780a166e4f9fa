// How loud it is now, from 0 to 1, on a scale on which speech fills most of it.
const QUIETEST = -60 // decibels: a quiet room

export class Level {
  constructor(stream) {
    this.context = new AudioContext()
    this.analyser = this.context.createAnalyser()
    this.analyser.fftSize = 1024
    this.context.createMediaStreamSource(stream).connect(this.analyser)
    this.samples = new Float32Array(this.analyser.fftSize)
  }

  now() {
    this.analyser.getFloatTimeDomainData(this.samples)
    const power = this.samples.reduce((sum, sample) => sum + sample * sample, 0) / this.samples.length
    const decibels = power > 0 ? 10 * Math.log10(power) : QUIETEST
    return Math.min(1, Math.max(0, 1 - decibels / QUIETEST))
  }

  end() { this.context.close() }
}
