// Offers the browser's own zone where none was saved; nothing is sent until it is saved.
const select = document.querySelector('select[name="zone"][data-guess]');
if (select) {
  const guess = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = Array.from(select.options, (option) => option.value);
  if (known.includes(guess)) select.value = guess;
}
