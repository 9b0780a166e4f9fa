// Who this window is among the devices. Two windows are two devices, and a window that
// was closed is taken up by the next: a lock tells who is still there.
const NAMES = 'askback-devices'

const known = () => { try { return JSON.parse(localStorage[NAMES] ?? '[]') } catch { return [] } }
const fresh = () => crypto.randomUUID()

const hold = name => new Promise(found => {
  navigator.locks.request(`askback-${name}`, { ifAvailable: true }, lock => {
    found(Boolean(lock))
    return lock ? new Promise(() => {}) : undefined
  })
})

export const device = async () => {
  if (!navigator.locks) return fresh()
  for (const name of known()) if (await hold(name)) return name
  const name = fresh()
  await hold(name)
  localStorage[NAMES] = JSON.stringify([...known(), name].slice(-20))
  return name
}
