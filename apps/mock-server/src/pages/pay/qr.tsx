/** @module A QR picture drawn on the server. */
import type { FC } from 'hono/jsx';
import { encode } from 'uqr';

/** Draws a text as a QR code; the picture is one path, built from numbers only. */
export const Qr: FC<{ readonly text: string; readonly label: string }> = ({ text, label }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={path} fill="#000000" />
    </svg>
  );
};
