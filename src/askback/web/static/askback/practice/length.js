// What a browser records does not say how long it is until it is played to its end.
export const mendLength = player => {
  const settle = () => {
    if (player.duration !== Infinity) return
    player.addEventListener('durationchange', () => { player.currentTime = 0 }, { once: true })
    player.currentTime = 1e7
  }
  if (player.readyState) settle()
  else player.addEventListener('loadedmetadata', settle, { once: true })
}
