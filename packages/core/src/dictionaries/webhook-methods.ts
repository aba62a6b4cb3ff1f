/** The four kinds of webhook. */
export const WEBHOOK_METHODS = ['check', 'pay', 'preauth', 'error'] as const;
