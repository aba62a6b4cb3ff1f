/** Parameters that every payment of a scenario shares; test mode takes only cards, rubles, and Latin letters and digits. */
export const ORDER = { paymentType: 'card', account: 'order413', sum: '100.00', desc: 'description' } as const;
