// Keeps the dashboard live: when the mock reports an event, the parts marked data-live are fetched again and swapped.
// Everything works without this script by reloading the page.
// @ts-check

const QUIET_MS = 120;
const CHANGES = ['payment', 'subscription', 'payout', 'delivery', 'journal', 'fault', 'clock', 'settings', 'reset'];
let planned = false;
let running = false;

/** Swaps what changed; the keyboard focus and what was opened stay. */
function swap(/** @type {Document} */ fresh) {
  for (const old of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(old.id);
    if (!next || next.isEqualNode(old)) continue;
    const focused = old.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const open = [...old.querySelectorAll('details[open]')].map((details) => details.id);
    old.replaceWith(next);
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    if (focused) document.getElementById(focused)?.focus();
  }
}

async function refresh() {
  if (running) return plan();
  running = true;
  try {
    const reply = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (reply.ok) swap(new DOMParser().parseFromString(await reply.text(), 'text/html'));
  } catch {
    // The mock is restarting; its next event or a reload brings the page up to date.
  } finally {
    running = false;
  }
}

/** At most one refresh is planned, so that a stream of events can't put it off for ever. */
function plan() {
  if (planned) return;
  planned = true;
  setTimeout(() => {
    planned = false;
    void refresh();
  }, QUIET_MS);
}

function markLive(/** @type {boolean} */ live) {
  const sign = document.getElementById('live');
  if (sign) sign.hidden = !live;
}

/** @type {EventSource | undefined} */
let events;

/** Browsers allow only a few connections to one host: a page nobody looks at gives its own back. */
function listen() {
  events?.close();
  events = undefined;
  if (document.hidden) return;
  events = new EventSource('/__mock__/events');
  events.addEventListener('open', () => {
    markLive(true);
    plan();
  });
  events.addEventListener('error', () => markLive(false));
  for (const change of CHANGES) events.addEventListener(change, plan);
}

if (document.querySelector('[data-live]')) {
  listen();
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => events?.close());
}

for (const button of document.querySelectorAll('button[data-copy]')) {
  if (!(button instanceof HTMLButtonElement) || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy ?? '')?.textContent ?? '');
    button.textContent = button.dataset.done ?? button.textContent;
  });
}
