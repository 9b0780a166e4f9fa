// A click on a time, a word or the picture plays from there.
import { mendLength } from './length.js'

const player = document.querySelector('[data-player]')
const line = document.querySelector('.head-line line')

const from = seconds => {
  player.currentTime = seconds
  player.play().catch(() => player.focus())
}

if (player) {
  const whole = Number(player.dataset.length)
  mendLength(player)
  document.addEventListener('click', e => {
    const said = e.target.closest('[data-at]')
    if (!said || e.ctrlKey || e.metaKey || e.shiftKey) return
    if (!getSelection().isCollapsed) return
    e.preventDefault()
    from(Number(said.dataset.at))
  })
  for (const lane of document.querySelectorAll('.score .lane')) {
    lane.addEventListener('click', e => {
      if (e.target.closest('[data-at]')) return
      const place = lane.getBoundingClientRect()
      from((e.clientX - place.left) / place.width * whole)
    })
  }
  const move = () => {
    if (!line || !whole || player.currentTime > whole + 1) return
    const at = `${Math.min(100, 100 * player.currentTime / whole)}%`
    line.setAttribute('x1', at)
    line.setAttribute('x2', at)
    line.closest('svg').removeAttribute('hidden')
  }
  player.addEventListener('timeupdate', move)
  for (const button of document.querySelectorAll('[data-play]')) {
    button.hidden = false
    button.addEventListener('click', () => (player.paused ? player.play() : player.pause()))
  }
}
