import { describe, expect, it } from 'vitest';
import { readsWebhook, verifyWithCore } from '../src/client/read-webhook.js';
import { plain } from '../src/compare/values.js';
import { goldenWebhooks } from '../src/golden/webhooks.js';
import { named } from '../src/named.js';

const webhooks = named(goldenWebhooks(), ({ file }) => file);

describe('core verifies a golden webhook and reads from it what its source says', () => {
  it.each(webhooks)('%s', (_file, golden) => {
    expect(plain(verifyWithCore(golden, golden.query))).toMatchObject(golden.event);
    expect(readsWebhook(golden, golden.query)).toBe(true);
  });
});

describe('core refuses a golden webhook with a wrong key, for another project, or under another method', () => {
  it.each(webhooks)('%s', (_file, golden) => {
    const { secretKey, projectId, query, method } = golden;
    expect(verifyWithCore({ projectId, secretKey: `${secretKey}x` }, query)).toBe('signature-mismatch');
    // The one webhook without a project is held by its signature alone.
    if (query.includes('projectId')) {
      expect(verifyWithCore({ secretKey, projectId: '7' }, query)).toBe('project-mismatch');
    } else expect(method).toBe('error');
    const other = method === 'pay' ? 'check' : 'pay';
    expect(verifyWithCore(golden, query.replace(`method=${method}`, `method=${other}`))).toBe('signature-mismatch');
  });
});
