/**
 * @module
 * A real nginx in front of a real server, configured by the block that the guide shows.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './blocks.js';

export const nginxPath = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));

/** The block of the guide, as a reader would paste it. */
export function guideBlock(file = 'docs/guides/proxy.md'): string {
  const block = /```nginx\n([\s\S]*?)```/.exec(readFileSync(join(root, file), 'utf8'))?.[1];
  if (!block) throw new Error(`${file} shows no nginx block`);
  return block;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * Starts nginx before an application on `appPort`. Who connects to it is told by the header X-Test-Peer, since all tests come from
 * this machine: nginx itself puts that address in the place of the socket's.
 */
export async function startNginx(block: string, appPort: number): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'unitpay-kit-nginx-'));
  const port = await freePort();
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  access_log off; ${temp.join(' ')}
  set_real_ip_from 127.0.0.1; real_ip_header X-Test-Peer;
  server { listen 127.0.0.1:${port}; ${block.replace('127.0.0.1:3000', `127.0.0.1:${appPort}`)} }
}
`,
  );
  const child: ChildProcess = spawn(nginxPath as string, ['-c', join(folder, 'nginx.conf'), '-p', folder], {
    stdio: 'pipe',
  });
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`);
    try {
      await fetch(url);
      break;
    } catch (error) {
      if (tries > 500) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  return {
    url,
    async close() {
      const gone = once(child, 'exit');
      child.kill('SIGQUIT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
