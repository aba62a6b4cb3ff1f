/** @module The pictures of the pages: one path each, drawn in the colour of the text beside them. */
import type { FC } from 'hono/jsx';

/** Paths on a field of 16 by 16. */
const PATHS = {
  list: 'M3 4.5h10M3 8h10M3 11.5h6.5',
  renew:
    'M3 7V6a2.5 2.5 0 0 1 2.5-2.5H13M10.8 1.3 13 3.5l-2.2 2.2M13 9v1a2.5 2.5 0 0 1-2.5 2.5H3M5.2 14.7 3 12.5l2.2-2.2',
  out: 'M4.5 11.5 11.5 4.5M6 4.5h5.5V10',
  hook: 'M2 8h8.5M7.5 4.8 10.7 8l-3.2 3.2M14 3v10',
  page: 'M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3',
  bolt: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  clock: 'M13.75 8A5.75 5.75 0 1 1 2.25 8a5.75 5.75 0 0 1 11.5 0zM8 4.8V8l2.2 1.6',
  sliders:
    'M2.5 4.5h7M12.5 4.5h1M2.5 11.5h1M6.5 11.5h7M12.6 4.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM6.6 11.5a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0z',
  exchange: 'M2 5.5h9M8.5 3 11 5.5 8.5 8M14 10.5H5M7.5 8 5 10.5 7.5 13',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  chevron: 'M6 3.8 10.2 8 6 12.2',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  card: 'M1.8 3.5h12.4v9H1.8zM1.8 6.5h12.4M4 10h2.5',
  person: 'M10.6 5.3a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM2.8 13.5c.6-2.7 2.6-4 5.2-4s4.6 1.3 5.2 4',
  shop: 'M2.5 6.5 3.6 2.7h8.8l1.1 3.8M3.3 6.5v6.8h9.4V6.5M2.5 6.5h11M6.5 13.3V9.5h3v3.8',
  code: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5H11V11M13.5 9.5v4h-4V12',
  wallet: 'M2 4.5h11V13H2zM2 4.5l8-2.2v2.2M10.5 8.7H13',
  phone: 'M4.5 1.8h7v12.4h-7zM7 12h2',
  lock: 'M3.5 7.2h9v6.3h-9zM5.5 7.2V5a2.5 2.5 0 0 1 5 0v2.2',
  bank: 'M2.5 6.3 8 2.7l5.5 3.6zM4 6.5v5M8 6.5v5M12 6.5v5M2.5 13.3h11',
  back: 'M6 3.5 2.7 6.8 6 10.1M2.7 6.8h6.6a3.7 3.7 0 0 1 0 7.4H7',
  tick: 'm3.2 8.4 3.2 3.2 6.4-7',
  cross: 'm4 4 8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  warning: 'M8 2.3 14.2 13H1.8zM8 6.5v3M8 11.2v.3',
  search: 'M11.3 7a4.3 4.3 0 1 1-8.6 0 4.3 4.3 0 0 1 8.6 0zM10.2 10.2l3.3 3.3',
  dot: 'M11 8a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
} as const;

/** The name of a picture. */
export type IconName = keyof typeof PATHS;

/** One picture; a word always stands beside it, so that readers may skip it. */
export const Icon: FC<{ readonly name: IconName; readonly class?: string }> = ({ name, class: extra }) => (
  <svg
    class={extra === undefined ? 'i' : `i ${extra}`}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);

/** The mark of the mock. */
export const Mark: FC = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none">
    <rect width="24" height="24" rx="6" fill="#1f55d0" />
    <path
      d="M6.5 9.3h9.3M13 6.5l2.8 2.8-2.8 2.8M17.5 14.7H8.2M11 11.9l-2.8 2.8 2.8 2.8"
      stroke="#ffffff"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
