// What the palette lists comes when it is opened, and as one types.
const QUIET = 70 // ms without a key before the server is asked
const LATELY = 5

// Only addresses are remembered; what they are called, the server says.
const remembered = () => { try { return JSON.parse(localStorage.been ?? '[]') } catch { return [] } }
export const remember = path => {
  if (path === '/' || path.startsWith('/find/')) return
  const been = [path, ...remembered().filter(one => one !== path)].slice(0, LATELY + 1)
  localStorage.been = JSON.stringify(been)
}

let under_way
const ask = async (address, signal) => {
  const answer = await fetch(address, { signal, headers: { 'HX-Request': 'true' } })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.text()
}

// The list for what is typed, or nothing where a later letter has made it needless.
export const load = async (base, text) => {
  under_way?.abort()
  const { signal } = under_way = new AbortController()
  const asked = new URLSearchParams()
  if (text) asked.set('q', text)
  else for (const path of remembered().filter(p => p !== location.pathname).slice(0, LATELY)) asked.append('been', path)
  try {
    if (text) await new Promise(done => setTimeout(done, QUIET))
    return signal.aborted ? null : await ask(`${base}?${asked}`, signal)
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}
