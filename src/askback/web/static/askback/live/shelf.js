// What this browser keeps until the other side has it, and for a reload with no network.
const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open('askback', 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('jots', { keyPath: ['interview', 'device', 'field'] }).createIndex('interview', 'interview')
    asked.result.createObjectStore('numbers', { keyPath: 'device' })
  }
  asked.onsuccess = () => done(asked.result)
  asked.onerror = () => failed(asked.error)
})

let base

// It is kept when the disk has it, not before.
const write = async (stores, deed) => {
  base ??= open()
  const held = await base
  return new Promise((done, failed) => {
    const act = held.transaction(stores, 'readwrite', { durability: 'strict' })
    const found = deed(act)
    act.oncomplete = () => done(found?.result)
    act.onabort = act.onerror = () => failed(act.error)
  })
}

export const put = jot => write(['jots', 'numbers'], act => {
  act.objectStore('jots').put(jot)
  act.objectStore('numbers').put({ device: jot.device, number: jot.number })
})

export const lastNumber = async device => (await write(['numbers'], act => act.objectStore('numbers').get(device)))?.number ?? 0

export const of = interview => write(['jots'], act => act.objectStore('jots').index('interview').getAll(interview))

// What is kept over there need not be sent again; a newer one said meanwhile must be.
export const sent = jots => write(['jots'], act => {
  const store = act.objectStore('jots')
  for (const jot of jots) {
    const asked = store.get([jot.interview, jot.device, jot.field])
    asked.onsuccess = () => {
      if (asked.result?.number === jot.number) store.put({ ...asked.result, isSent: true })
    }
  }
})
