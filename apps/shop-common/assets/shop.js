// While an order waits, asks for its page again and shows what has changed; the reader keeps their place. Without this script a link does it.
// @ts-check

const EVERY_MS = 2000;
const main = document.querySelector('main');
const news = document.querySelector('#news');

async function look() {
  const reply = await fetch(location.href).catch(() => undefined);
  const page = reply?.ok ? new DOMParser().parseFromString(await reply.text(), 'text/html') : undefined;
  const fresh = page?.querySelector('main');
  if (main && fresh && fresh.innerHTML !== main.innerHTML) {
    main.replaceChildren(...fresh.childNodes);
    // Screen readers are told by this line, which was there before.
    if (news) news.textContent = main.querySelector('.say h2')?.textContent ?? '';
  }
  if (main?.querySelector('[data-waits]')) setTimeout(look, EVERY_MS);
}

if (main?.querySelector('[data-waits]')) setTimeout(look, EVERY_MS);
