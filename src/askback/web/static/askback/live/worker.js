// Once a page of the hour was open, it opens again with no network. Everything else
// asks the network first and is never stale while that answers.
const SHELF = 'askback-1'
const LIVE = /^\/interviews\/[0-9a-f-]{36}\/live\/$/
const FILES = [
  '/static/askback/askback.css',
  '/static/askback/mark.svg',
  '/static/askback/askback.webmanifest',
  ...['live', 'page', 'jots', 'device', 'shelf', 'send', 'clock', 'saved', 'order', 'fresh', 'book'].map(name => `/static/askback/live/${name}.js`),
]

// The stylesheet names the others that it is made of.
const styles = async () => {
  const text = await (await fetch('/static/askback/askback.css')).text()
  return [...text.matchAll(/@import url\("([^"]+)"\)/g)].map(found => `/static/askback/${found[1]}`)
}

const fill = async () => {
  const shelf = await caches.open(SHELF)
  await shelf.addAll([...FILES, ...await styles()])
  await skipWaiting()
}

addEventListener('install', e => e.waitUntil(fill()))

addEventListener('activate', e => {
  const old = caches.keys().then(names => Promise.all(names.filter(name => name !== SHELF).map(name => caches.delete(name))))
  e.waitUntil(old.then(() => clients.claim()))
})

addEventListener('fetch', e => {
  const url = new URL(e.request.url)
  if (e.request.method !== 'GET' || url.origin !== location.origin) return
  const isLive = LIVE.test(url.pathname)
  if (isLive || url.pathname.startsWith('/static/')) e.respondWith(networkFirst(e.request, isLive ? url.pathname : url.pathname + url.search))
})

const networkFirst = async (request, name) => {
  const shelf = await caches.open(SHELF)
  try {
    const answer = await fetch(request)
    if (answer.ok && !answer.redirected) await shelf.put(name, answer.clone())
    return answer
  } catch (error) {
    const kept = await shelf.match(name)
    if (kept) return kept
    throw error
  }
}
