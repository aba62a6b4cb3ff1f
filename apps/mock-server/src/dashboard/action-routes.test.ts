/** @module Where the dashboard's buttons lead, and what they say when they can't be pressed. */
import { describe, expect, it } from 'vitest';
import { createPayment, KEYS } from '../../test/api.js';
import { choose, get, lastPayment, locationOf, openShop, post } from '../../test/support/shop.js';

describe('a button of the dashboard', () => {
  it('leads from a test payment to the payment that it becomes when it is paid', async () => {
    const mock = openShop();
    const id = await createPayment(mock, { test: '1', login: KEYS.login });
    const paid = locationOf(await post(mock, `/dashboard/payments/${id}/pay`, {}));
    expect(paid).toMatch(/^\/dashboard\/payments\/\d+$/);
    expect(paid).not.toBe(`/dashboard/payments/${id}`);
    expect((await get(mock, paid)).status).toBe(200);
  });

  it('keeps the language that the address asks for', async () => {
    const mock = openShop();
    const advance = await post(mock, '/dashboard/clock/advance?locale=en', { seconds: '60' });
    expect(locationOf(advance)).toBe('/dashboard/clock?locale=en');
    const page = await (await get(mock, '/?locale=en')).text();
    expect(page).toContain('action="/dashboard/try?locale=en"');
  });

  it('moves the clock by the step that it names, whatever stands in the field beside it', async () => {
    const mock = openShop();
    mock.clock.freeze();
    const before = mock.clock.now();
    await post(mock, '/dashboard/clock/advance', { seconds: '7', step: '3600' });
    expect(mock.clock.now() - before).toBe(3_600_000);
  });

  it.each(['nothing', 'constructor'])('for the preset %s, which there is not, is a 404 page', async (name) => {
    const mock = openShop();
    const reply = await post(mock, `/dashboard/faults/preset/${name}`, {});
    expect([reply.status, mock.faults().length]).toEqual([404, 0]);
    expect(await reply.text()).toContain(`There is no preset ${name}.`);
  });

  it('says that a payment, a webhook or a project is gone', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    const pressed = await Promise.all([
      post(mock, `/dashboard/payments/${lastPayment(mock).id + 1}/pay`, {}),
      post(mock, '/dashboard/webhooks/999/again', {}),
      post(mock, '/dashboard/webhooks/test', { project: '7' }),
      post(mock, '/dashboard/projects/7', {}),
    ]);
    expect(pressed.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

describe('the journal', () => {
  it.each(['0', '-1', '1.5', 'soon', '1e400'])(
    'shows its newest page before %s, which is no number of an entry',
    async (before) => {
      const mock = openShop();
      await choose(mock, 'sbp');
      expect(await (await get(mock, `/dashboard/journal?before=${before}`)).text()).toContain('выбирает способ: СБП');
    },
  );

  it('shows what came before an entry', async () => {
    const mock = openShop();
    await choose(mock, 'sbp');
    expect(await (await get(mock, '/dashboard/journal?before=1')).text()).not.toContain('выбирает способ: СБП');
  });
});
