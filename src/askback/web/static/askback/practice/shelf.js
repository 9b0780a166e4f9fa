// What was recorded and is not kept over there yet: a killed tab loses a second at most.
const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open('askback-takes', 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('takes', { keyPath: 'id' }).createIndex('exercise', 'exercise')
    asked.result.createObjectStore('chunks', { keyPath: ['take', 'number'] }).createIndex('take', 'take')
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

export const begin = take => write(['takes'], act => { act.objectStore('takes').put(take) })

// Bytes, not a blob: a blob's file can be gone when the browser was killed.
export const add = (take, number, bytes) => write(['takes', 'chunks'], act => {
  act.objectStore('takes').put(take)
  act.objectStore('chunks').put({ take: take.id, number, bytes })
})

export const of = exercise => write(['takes'], act => act.objectStore('takes').index('exercise').getAll(exercise))

export const whole = async take => {
  const chunks = await write(['chunks'], act => act.objectStore('chunks').index('take').getAll(take.id))
  chunks.sort((a, b) => a.number - b.number)
  return new Blob(chunks.map(chunk => chunk.bytes), { type: take.type })
}

export const drop = id => write(['takes', 'chunks'], act => {
  act.objectStore('takes').delete(id)
  const chunks = act.objectStore('chunks')
  const asked = chunks.index('take').getAllKeys(id)
  asked.onsuccess = () => { for (const key of asked.result) chunks.delete(key) }
})
