// Compare: a weight that is moved says its figure while it moves.
addEventListener('input', e => {
  const shown = e.target.dataset?.shown && document.getElementById(e.target.dataset.shown)
  if (shown) shown.value = e.target.value
})
