// Finds a port on loopback: the wanted one if it is free, else any.
import { createServer } from 'node:net';

function tryPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}

export async function freePort(wanted) {
  try {
    return await tryPort(wanted);
  } catch {
    return tryPort(0);
  }
}
