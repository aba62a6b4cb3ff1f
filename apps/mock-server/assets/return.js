// Straight after paying: goes back to the shop by itself, unless the payer stays. Without this script there is the button.
// @ts-check

const { back, seconds } = document.body.dataset;
const words = document.querySelector('#returning');

if (back && words instanceof HTMLElement) {
  const timer = setTimeout(() => location.assign(back), Number(seconds) * 1000);
  words.hidden = false;
  words.querySelector('button')?.addEventListener('click', () => {
    clearTimeout(timer);
    words.hidden = true;
  });
}
