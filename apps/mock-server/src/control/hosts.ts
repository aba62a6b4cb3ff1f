/**
 * @module
 * The names under which the control API and the dashboard may be reached.
 */
import { isIP } from 'node:net';
import type { World } from '../world.js';

/** Whether a host is the mock's own. An IP address always is: a foreign site can't make a browser send one as its own name. */
export function isOwnHost(world: World, hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (bare === 'localhost' || bare.endsWith('.localhost') || isIP(bare) !== 0) return true;
  return ownNames(world).includes(bare.toLowerCase());
}

function ownNames(world: World): string[] {
  const { publicUrl, allowedHosts } = world.settings;
  const links = [world.origin(), ...(publicUrl === null ? [] : [publicUrl])].map((url) => new URL(url).hostname);
  return [...links, ...allowedHosts].map((name) => name.toLowerCase());
}
