// Keeps the dashboard up to date: when the mock reports an event, the parts marked data-live are fetched again and swapped.
// Everything works without this script by reloading the page.
// @ts-check

const QUIET_MS = 120;
const CHANGES = ['payment', 'subscription', 'payout', 'delivery', 'journal', 'fault', 'clock', 'settings', 'reset'];
const MOSCOW_MS = 3 * 3_600_000;
let planned = false;
let running = false;

/** Swaps what changed; the keyboard focus and what was opened stay. */
function swap(/** @type {Document} */ fresh) {
  for (const old of document.querySelectorAll('[data-live]')) {
    const next = fresh.getElementById(old.id);
    // Another page stands at this address by now: the first payment has come.
    if (!next) return location.reload();
    if (next.isEqualNode(old)) continue;
    const focused = old.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const open = [...old.querySelectorAll('details[open]')].map((details) => details.id);
    old.replaceWith(next);
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    if (focused) document.getElementById(focused)?.focus();
    showCopyButtons(next);
  }
  setClocks();
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

/** At most one refresh is planned, so that a stream of events can't postpone it forever. */
function plan() {
  if (planned) return;
  planned = true;
  setTimeout(() => {
    planned = false;
    void refresh();
  }, QUIET_MS);
}

function markLive(/** @type {boolean} */ live) {
  for (const sign of document.querySelectorAll('[data-when]')) {
    if (sign instanceof HTMLElement) sign.hidden = (sign.dataset.when === 'live') !== live;
  }
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

/** How far the mock's clock is from this one. */
let clockOffset = 0;

function setClocks() {
  const clock = document.querySelector('[data-clock]');
  if (clock instanceof HTMLElement) clockOffset = Number(clock.dataset.clock) - Date.now();
}

function tick() {
  const text = new Date(Date.now() + clockOffset + MOSCOW_MS).toISOString().slice(11, 19);
  for (const clock of document.querySelectorAll('[data-clock]')) clock.textContent = text;
}

function showCopyButtons(/** @type {ParentNode} */ part) {
  for (const button of part.querySelectorAll('button[data-copy]')) {
    if (button instanceof HTMLButtonElement && navigator.clipboard) button.hidden = false;
  }
}

async function copy(/** @type {HTMLButtonElement} */ button) {
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy ?? '')?.textContent ?? '');
  const label = button.lastElementChild;
  if (!label) return;
  const before = label.innerHTML;
  label.textContent = document.body.dataset.copied ?? '';
  setTimeout(() => {
    label.innerHTML = before;
  }, 1500);
}

/** A link to a step opens it. */
function openTarget() {
  const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const target = named?.closest('details');
  if (!target) return;
  target.open = true;
  target.scrollIntoView();
  target.querySelector('summary')?.focus();
}

listen();
setClocks();
setInterval(tick, 1000);
showCopyButtons(document);
openTarget();
document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => events?.close());
addEventListener('hashchange', openTarget);
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button[data-copy]') : null;
  if (button instanceof HTMLButtonElement) void copy(button);
});
