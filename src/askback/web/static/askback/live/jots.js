// What each device said last in each field, and which of several stands. The same rule
// as on the other side: nothing overwrites what its writer did not see.
const later = (a, b) => a.at - b.at || (a.device < b.device ? -1 : 1)
const replaces = (by, jot) => by.device !== jot.device && (by.seen[jot.device] ?? -1) >= jot.number

export class Jots {
  constructor(jots) {
    this.fields = new Map()
    for (const jot of jots) this.take(jot)
  }

  // A jot of a device takes the place of its last one, if it is newer.
  take(jot) {
    const field = this.fields.get(jot.field) ?? new Map()
    const old = field.get(jot.device)
    if (old && old.number >= jot.number) return false
    field.set(jot.device, { seen: {}, ...jot })
    this.fields.set(jot.field, field)
    return true
  }

  all(field) {
    return [...this.fields.get(field)?.values() ?? []]
  }

  standing(field) {
    const all = this.all(field)
    const left = all.filter(jot => !all.some(by => replaces(by, jot)))
    return (left.length ? left : all.sort(later).slice(-1)).sort(later)
  }

  // Of taps the last one counts.
  tap(field) {
    return this.all(field).sort(later).at(-1)?.value ?? ''
  }

  texts(field) {
    return [...new Set(this.standing(field).map(jot => String(jot.value).trim()).filter(Boolean))]
  }

  of(kind) {
    return [...this.fields.keys()].filter(name => name.startsWith(`${kind}/`))
  }
}
