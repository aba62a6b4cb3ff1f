// Three Redis nodes of our own that share the slots of a cluster.
import { createClient } from 'redis';
import { redisServer } from './redis-server.mjs';
import { freePort, until } from './tools.mjs';

const SLOTS = 16_384;
const NODES = 3;

/** Starts one; its address is that of the first node, the client finds the others. */
export async function redisCluster() {
  const nodes = [];
  for (let i = 0; i < NODES; i++) {
    // Left to itself, the port of the bus is 10000 above the port, where there may be none.
    const bus = await freePort();
    const options = ['--cluster-enabled', 'yes', '--cluster-port', String(bus), '--cluster-announce-ip', '127.0.0.1'];
    nodes.push({ ...(await redisServer(options)), bus });
  }
  const command = async (node, ...words) => {
    const client = await createClient({ url: node.url })
      .on('error', () => {})
      .connect();
    try {
      return await client.sendCommand(words.map(String));
    } finally {
      client.destroy();
    }
  };
  for (const [i, node] of nodes.entries()) {
    const first = Math.floor((i * SLOTS) / NODES);
    const last = Math.floor(((i + 1) * SLOTS) / NODES) - 1;
    await command(node, 'CLUSTER', 'ADDSLOTSRANGE', first, last);
    if (i > 0) await command(node, 'CLUSTER', 'MEET', '127.0.0.1', new URL(nodes[0].url).port, nodes[0].bus);
  }
  await until('three nodes to be a cluster', 30, async () => {
    const infos = await Promise.all(nodes.map((node) => command(node, 'CLUSTER', 'INFO')));
    return infos.every((info) => /cluster_state:ok/.test(info) && /cluster_known_nodes:3/.test(info));
  });
  return {
    url: nodes[0].url,
    async remove() {
      for (const node of nodes) await node.remove();
    },
  };
}
