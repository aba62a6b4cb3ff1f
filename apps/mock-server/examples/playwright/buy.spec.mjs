import { expect, test } from '@playwright/test';

const mock = `http://127.0.0.1:${process.env.MOCK_PORT ?? '4010'}`;

// Three at once, each with an order of its own.
for (const order of ['order-1', 'order-2', 'order-3']) {
  test(`${order} is paid in the browser`, async ({ page }) => {
    await page.goto(`/buy?order=${order}`);
    await page.getByLabel('Card number').fill('4242424242424242');
    await page.getByLabel('Valid until').fill('12/49');
    await page.getByLabel('Code on the back').fill('123');
    await page.getByRole('button', { name: /^Pay .*900/ }).click();
    await page.getByRole('link', { name: 'Back to the shop' }).click();
    await page.waitForURL(/\/back/);
    await expect(page.getByText('Paid', { exact: true })).toBeVisible();
  });
}

test('a payer without a browser: the control API pays', async ({ request }) => {
  const bought = await request.get('/buy?order=order-4', { maxRedirects: 0 });
  const id = /redirect\/(\d+)/.exec(bought.headers().location)?.[1];
  const paid = await request.post(`${mock}/__mock__/payments/${id}/pay`, { data: {} });
  expect((await paid.json()).payment.status).toBe('success');
  await expect(await request.get('/back?account=order-4')).toBeOK();
});
