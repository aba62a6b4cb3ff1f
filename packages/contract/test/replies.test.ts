import { describe, expect, it } from 'vitest';
import { answerWebhook } from '../src/client/answer-webhook.js';
import { goldenReplies } from '../src/golden/replies.js';
import { named } from '../src/named.js';

const given = goldenReplies().filter(({ client }) => client === undefined);

describe('core, told what a sample answer says, answers a webhook with the same bytes', () => {
  it.each(named(given, ({ file }) => file))('%s', async (_file, reply) => {
    expect(await answerWebhook(reply)).toBe(reply.body);
  });
});
