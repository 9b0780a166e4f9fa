// A recording goes the way a file goes: one form, one answer.
const ENDINGS = { 'audio/webm': 'webm', 'video/webm': 'webm', 'audio/mp4': 'm4a', 'video/mp4': 'mp4', 'audio/ogg': 'ogg' }

class Said extends Error {
  isSaid = true
}

export const keep = (box, take, blob, told) => new Promise((done, failed) => {
  const form = new FormData(document.querySelector('#bring-take'))
  form.set('recording', new File([blob], `take.${ENDINGS[take.type.split(';')[0]] ?? 'webm'}`, { type: take.type }))
  form.set('take', take.id)
  if (take.isVideo) form.set('is_video', 'on')
  else form.delete('is_video')
  const asked = new XMLHttpRequest() // fetch does not tell how much is sent
  asked.open('POST', box.dataset.address)
  asked.responseType = 'document'
  asked.upload.onprogress = e => { if (e.lengthComputable) told(e.loaded / e.total) }
  asked.onerror = asked.onabort = () => failed(new Error())
  asked.onload = () => {
    if (asked.status < 300) { done(asked.responseURL); return }
    const why = asked.response?.querySelector('#bring-take .err, main .lede, main h1')
    failed(new Said(why?.textContent.trim() || 'The recording was not kept. It is still here: try again.'))
  }
  asked.send(form)
})
