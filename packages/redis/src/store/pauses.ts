import type { PauseGrowth } from '@unitpay-kit/core/internal';

/** Milliseconds. */
export const PAUSES: PauseGrowth = { first: 15, factor: 1.5, longest: 250 };
