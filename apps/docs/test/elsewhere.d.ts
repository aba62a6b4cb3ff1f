// Packages that the documentation's blocks import and that are not installed here: `pnpm matrix next` and `pnpm examples next` run them.
declare module 'next/server' {
  export function after(work: Promise<unknown> | (() => unknown)): void;
}
