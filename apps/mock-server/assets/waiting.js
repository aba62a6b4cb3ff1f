// On a page that waits for somebody else (the payer's bank, a security check): reloads it once the payment has moved on.
// @ts-check

const EVERY_MS = 1500;
const { state, status } = document.body.dataset;

async function look() {
  const reply = await fetch(state ?? '').catch(() => undefined);
  const now = reply?.ok ? await reply.json() : undefined;
  if (now && now.status !== status) location.reload();
  else setTimeout(look, EVERY_MS);
}

if (state) setTimeout(look, EVERY_MS);
