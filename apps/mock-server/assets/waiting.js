// On a page that waits for somebody else (the payer's bank, the merchant): moves on as soon as the payment has.
// @ts-check

const EVERY_MS = 1500;

async function look() {
  const reply = await fetch(location.href, { redirect: 'manual' }).catch(() => undefined);
  if (reply?.type === 'opaqueredirect') location.reload();
  else setTimeout(look, EVERY_MS);
}

setTimeout(look, EVERY_MS);
