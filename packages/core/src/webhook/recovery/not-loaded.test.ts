import { expect, it, vi } from 'vitest';
import { client } from '../../../test/runtimes.js';
import { rig } from '../../../test/webhook-rig.js';
import { memoryLedger } from '../../ledger/memory-ledger.js';

it('recovery that can not be loaded, as when a bundle lost a part of itself, is an error in the log', async () => {
  vi.doMock('./sweep.js', () => {
    throw new Error('chunk 7 is missing');
  });
  try {
    const unitpay = client({ projectId: 135, publicKey: '135-abcde' });
    const { webhook, lines } = rig({ client: unitpay, ledger: memoryLedger() });
    webhook.recovery.start();
    await vi.waitFor(() => expect(lines).toHaveLength(1));
    expect(lines).toMatchObject([{ level: 'error', message: expect.stringContaining('could not be loaded') }]);
  } finally {
    vi.doUnmock('./sweep.js');
  }
});
