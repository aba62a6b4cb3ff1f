// A webhook on each version of Express.
import { runIn } from '../consumer.mjs';
import { node, scope, told, withConsumer } from '../group.mjs';

export const express = async (tarballs) => {
  const results = [];
  for (const version of ['4.21.2', '5.3.0'])
    results.push(
      ...(await withConsumer(
        'express',
        { tarballs, packages: scope('core', 'express', 'mock-server'), dependencies: { express: version } },
        (folder) => [[`Express ${version.split('.')[0]}`, async () => told(await runIn(folder, [...node, 'app.mjs']))]],
      )),
    );
  return results;
};
