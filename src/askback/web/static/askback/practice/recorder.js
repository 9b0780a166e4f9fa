// One recording: a second at a time, so that each second is on the disk before the next.
import * as shelf from './shelf.js'
import { Level } from './level.js'

const SLICE = 1000 // ms
const SOUND = ['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm']
const PICTURE = ['video/webm;codecs=vp8,opus', 'video/mp4', 'video/webm']

export const typeOf = isVideo => (isVideo ? PICTURE : SOUND).find(type => MediaRecorder.isTypeSupported(type)) ?? ''

export const isPossible = () => Boolean(navigator.mediaDevices?.getUserMedia && globalThis.MediaRecorder && globalThis.indexedDB)

export class Recorder {
  constructor({ exercise, isVideo, changed, failed }) {
    Object.assign(this, { exercise, isVideo, changed, failed })
    this.number = 0
    this.spent = 0
    this.waiting = Promise.resolve()
  }

  async begin() {
    // What a call makes of a voice to please its hearers would hide what they hear.
    const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 }
    this.stream = await navigator.mediaDevices.getUserMedia({ audio, video: this.isVideo })
    const type = typeOf(this.isVideo)
    this.recorder = new MediaRecorder(this.stream, { ...(type && { mimeType: type }), audioBitsPerSecond: 64000 })
    this.take = { id: crypto.randomUUID(), exercise: this.exercise, type: this.recorder.mimeType || type, isVideo: this.isVideo, begun: Date.now(), length: 0 }
    this.recorder.ondataavailable = e => this.put(e.data)
    this.recorder.onstop = () => this.finish()
    this.recorder.onerror = e => this.failed(e.error)
    for (const track of this.stream.getTracks()) track.onended = () => this.stop() // unplugged, or taken back
    await shelf.begin(this.take)
    this.level = new Level(this.stream)
    this.since = performance.now()
    this.recorder.start(SLICE)
    this.changed('recording')
  }

  // One after another: what came later must not be on the disk alone.
  put(data) {
    if (!data.size) return
    const number = this.number++
    this.take.length = this.elapsed()
    const take = { ...this.take }
    this.waiting = this.waiting
      .then(() => data.arrayBuffer())
      .then(bytes => shelf.add(take, number, bytes))
      .catch(error => { this.failed(error) })
  }

  elapsed() { return (this.spent + (this.since === undefined ? 0 : performance.now() - this.since)) / 1000 }

  pause() {
    this.spent = this.elapsed() * 1000
    this.since = undefined
    this.recorder.pause()
    this.changed('paused')
  }

  resume() {
    this.since = performance.now()
    this.recorder.resume()
    this.changed('recording')
  }

  stop() {
    if (!this.recorder || this.recorder.state === 'inactive') return
    this.spent = this.elapsed() * 1000
    this.since = undefined
    this.recorder.stop()
  }

  async finish() {
    for (const track of this.stream.getTracks()) track.stop()
    this.level.end()
    await this.waiting
    this.changed('stopped')
  }
}
