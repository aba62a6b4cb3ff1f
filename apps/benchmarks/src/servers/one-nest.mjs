// Loaded first (--import): @unitpay-kit/nestjs, linked from the workspace, would bring the Nest that it is developed with; here it gets ours.
import { register } from 'node:module';

const hooks = `
  const OF_NEST = /^(@nestjs\\/|reflect-metadata$|rxjs)/;
  let parentURL;
  export function initialize(url) { parentURL = url; }
  export function resolve(specifier, context, next) {
    return next(specifier, OF_NEST.test(specifier) && context.parentURL?.includes('/packages/nestjs/') ? { ...context, parentURL } : context);
  }
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: import.meta.url });
