"""One module a noun; each view reads a form, calls a deed, and shows what came."""
