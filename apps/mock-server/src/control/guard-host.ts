/**
 * @module
 * Keeps other sites away from what changes things: a foreign Host (DNS rebinding) or Origin is refused.
 */
import type { MiddlewareHandler } from 'hono';
import { recordUnmatched } from '../unmatched/unmatched.js';
import type { World } from '../world.js';
import { isOwnHost } from './hosts.js';

/** Refuses foreign Host and Origin headers with 403. */
export function guardHost(world: World): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const hostname = hostnameOf(`http://${host}`);
    if (hostname === null || !isOwnHost(world, hostname)) {
      recordUnmatched(world, c, 403, {
        en: `Host "${host}" is not the mock's own: allow it with --allowed-hosts, or use localhost or an IP address.`,
        ru: `Хост «${host}» не свой: разрешите его через --allowed-hosts или обращайтесь по localhost или IP-адресу.`,
      });
      return c.json(
        {
          error: {
            message: `Host "${host}" is not the mock's own. Open it under localhost, its IP address or its public URL, or allow the name with allowedHosts (--allowed-hosts).`,
          },
        },
        403,
      );
    }
    const origin = c.req.header('origin');
    if (origin !== undefined && !isSameSite(world, origin, host)) {
      return c.json(
        { error: { message: `Origin "${origin}" may not use this address: only the mock's own pages may.` } },
        403,
      );
    }
    await next();
    return undefined;
  };
}

function isSameSite(world: World, origin: string, host: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.host === host || url.origin === world.origin();
}

function hostnameOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}
