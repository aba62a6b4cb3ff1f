// Fills a payment page's form in when a test card or a code is pressed.
// Without this script the press sends the form, and the server draws the page again with these values.
// @ts-check

for (const button of document.querySelectorAll('button[data-fill]')) {
  if (!(button instanceof HTMLButtonElement)) continue;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    for (const [name, value] of Object.entries(JSON.parse(button.dataset.fill ?? '{}'))) {
      const field = document.querySelector(`input[name="${name}"]`);
      if (field instanceof HTMLInputElement) field.value = String(value);
    }
    const go = document.querySelector('[data-go]');
    if (go instanceof HTMLElement) go.focus();
  });
}
