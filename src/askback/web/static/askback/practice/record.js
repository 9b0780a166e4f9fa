// The recorder on an exercise's page. Without it a file does the same.
import { Recorder, isPossible } from './recorder.js'
import * as shelf from './shelf.js'
import { keep } from './keep.js'
import { mendLength } from './length.js'

const box = document.querySelector('[data-recorder]')
const $ = name => box.querySelector(`[data-part="${name}"]`)
const QUIET = 0.15 // of the scale: nothing but a room
const QUIET_FOR = 4 // seconds without a word, after which one would want to know

const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

let recorder, timer, heard = 0

const show = state => {
  box.dataset.state = state
  for (const part of box.querySelectorAll('[data-when]')) part.hidden = !part.dataset.when.split(' ').includes(state)
}

const say = words => {
  $('said').textContent = words
  $('said-box').hidden = !words
}

const REFUSED = 'The browser has not let askback use the microphone. Allow it for this page beside the address, then press Record again. You can also bring a file.'
const MISSING = 'No microphone was found. Plug one in and press Record again, or bring a file.'
const BUSY = 'The microphone is used by another program. Close it there and press Record again, or bring a file.'
const why = error => ({ NotAllowedError: REFUSED, SecurityError: REFUSED, NotFoundError: MISSING, OverconstrainedError: MISSING, NotReadableError: BUSY }[error?.name]
  ?? (error?.name === 'QuotaExceededError' ? 'The browser has no room to keep more of this recording. Stop, and keep what there is.' : 'The recording broke off here. What was said until then is kept below.'))

const tick = () => {
  const seconds = recorder.elapsed(), level = recorder.level.now()
  $('elapsed').textContent = clock(seconds)
  $('level').value = box.dataset.state === 'recording' ? level : 0
  if (level > QUIET || box.dataset.state !== 'recording') heard = seconds
  $('quiet').hidden = seconds - heard < QUIET_FOR
}

const changed = async state => {
  if (state === 'stopped') {
    clearInterval(timer)
    await offer(recorder.take)
    return
  }
  show(state)
  $(state === 'paused' ? 'resume' : 'pause').focus()
}

const failed = error => {
  say(why(error))
  recorder?.stop()
  if (!recorder?.take) show('ready')
}

const begin = async () => {
  say('')
  heard = 0
  recorder = new Recorder({ exercise: box.dataset.exercise, isVideo: $('video').checked, changed, failed })
  show('asking')
  try {
    await recorder.begin()
    if (recorder.isVideo) {
      $('picture').srcObject = recorder.stream
      $('picture').hidden = false
    }
    timer = setInterval(tick, 100)
  } catch (error) {
    for (const track of recorder.stream?.getTracks() ?? []) track.stop()
    recorder = undefined
    failed(error)
    $('record').focus()
  }
}

// What was said stands here until it is kept or thrown away, whatever happens to the tab.
let offered
const offer = async (take, isFound = false) => {
  offered = take
  const blob = await shelf.whole(take)
  $('picture').hidden = true
  $('picture').srcObject = null
  if (!blob.size) {
    await shelf.drop(take.id)
    say('Nothing was recorded. Press Record to try again.')
    show('ready')
    return
  }
  const player = $(take.isVideo ? 'watch' : 'listen'), other = $(take.isVideo ? 'listen' : 'watch')
  if (player.src) URL.revokeObjectURL(player.src)
  other.hidden = true
  player.hidden = false
  player.src = URL.createObjectURL(blob)
  mendLength(player)
  $('length').textContent = clock(take.length)
  show('stopped')
  if (!isFound) $('keep').focus()
}

const send = async () => {
  const take = offered
  show('sending')
  say('')
  try {
    const address = await keep(box, take, await shelf.whole(take), share => { $('sent').value = share })
    await shelf.drop(take.id)
    location.assign(address)
  } catch (error) {
    say(error.isSaid ? error.message : 'askback did not answer. What you said is still here: press Keep this take once it runs again.')
    show('stopped')
  }
}

const away = async () => {
  await shelf.drop(offered.id)
  offered = undefined
  $('sure').open = false
  show('ready')
  await left()
  if (box.dataset.state === 'ready') $('record').focus()
}

// What a former tab left: offered one after another, the newest first.
const left = async () => {
  const takes = await shelf.of(box.dataset.exercise).catch(() => [])
  const found = takes.sort((a, b) => b.begun - a.begun)[0]
  if (!found) return
  say('This was recorded here and not kept yet.')
  await offer(found, true)
}

if (box && isPossible()) {
  $('record').addEventListener('click', begin)
  $('pause').addEventListener('click', () => recorder.pause())
  $('resume').addEventListener('click', () => recorder.resume())
  for (const button of box.querySelectorAll('[data-part="stop"]')) button.addEventListener('click', () => recorder.stop())
  $('keep').addEventListener('click', send)
  $('away').addEventListener('click', away)
  addEventListener('pagehide', () => recorder?.stop())
  addEventListener('beforeunload', e => { if (['recording', 'paused'].includes(box.dataset.state)) e.preventDefault() })
  box.hidden = false
  show('ready')
  left()
}
