/** @module The shop's pictures: the case it sells, and small ones beside words. */
import { html, raw } from 'hono/html';

const ICONS = {
  tick: 'm3.2 8.4 3.2 3.2 6.4-7',
  cross: 'm4 4 8 8M12 4l-8 8',
  clock: 'M13.75 8A5.75 5.75 0 1 1 2.25 8a5.75 5.75 0 0 1 11.5 0zM8 4.8V8l2.2 1.6',
  back: 'M6 3.5 2.7 6.8 6 10.1M2.7 6.8h6.6a3.7 3.7 0 0 1 0 7.4H7',
  truck:
    'M1.5 4H9v7H1.5zM9 6.5h3L14.5 9v2H9M5.8 12a1.3 1.3 0 1 1-2.6 0 1.3 1.3 0 0 1 2.6 0zM12.8 12a1.3 1.3 0 1 1-2.6 0 1.3 1.3 0 0 1 2.6 0z',
  next: 'M6 3.8 10.2 8 6 12.2',
} as const;

/** A small picture; a word stands beside it. */
export function icon(name: keyof typeof ICONS) {
  return html`<svg class="i" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${raw(ICONS[name])}"/></svg>`;
}

/** The shop's mark. */
export const mark = html`<svg viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="8" fill="#c4552f"/><rect x="9" y="5.5" width="10" height="17" rx="3" fill="none" stroke="#fff" stroke-width="1.8"/><rect x="11.2" y="7.7" width="3.6" height="3.6" rx="1.3" fill="#fff"/></svg>`;

export const phoneCase = html`<svg viewBox="0 0 150 270" aria-hidden="true"><ellipse cx="75" cy="258" rx="54" ry="7" opacity=".12"/><rect x="15" y="8" width="120" height="246" rx="24" fill="#b8512c"/><path d="M39 8h20v246H39a24 24 0 0 1-24-24V32A24 24 0 0 1 39 8z" fill="#fff" opacity=".14"/><rect x="17.5" y="10.5" width="115" height="241" rx="22" fill="none" stroke="#fff" stroke-opacity=".22" stroke-width="2"/><rect x="29" y="22" width="48" height="48" rx="15" fill="#2a1108" opacity=".9"/><circle cx="43" cy="36" r="8" fill="#56453d"/><circle cx="63" cy="56" r="8" fill="#56453d"/><circle cx="43" cy="36" r="3.5" fill="#1a0c06"/><circle cx="63" cy="56" r="3.5" fill="#1a0c06"/><circle cx="63" cy="36" r="3.2" fill="#f6d9a8"/><path d="M15 196c28-26 62 18 120-22v58a22 22 0 0 1-22 22H37a22 22 0 0 1-22-22z" fill="#fff" opacity=".12"/></svg>`;
