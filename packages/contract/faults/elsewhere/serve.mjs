// Listens in Bun and Deno; says where by one line.
import { answer } from './answer.mjs';

// biome-ignore lint/suspicious/noConsole: how the one who started it learns the port.
const listening = ({ port }) => console.log(JSON.stringify({ event: 'listen', port }));
if (globalThis.Bun) listening(Bun.serve({ port: 0, hostname: '127.0.0.1', idleTimeout: 60, fetch: answer }));
else Deno.serve({ port: 0, hostname: '127.0.0.1', onListen: listening }, answer);
