// The smallest Hono server: one route with a fixed answer, given on the command line.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { ready } from './ready.mjs';

const [, , reply] = process.argv;
const app = new Hono();
app.get('/api', (c) => c.body(reply, 200, { 'content-type': 'application/json; charset=UTF-8' }));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => ready(port));
