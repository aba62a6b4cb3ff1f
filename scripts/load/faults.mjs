// What goes wrong all the while, each by its own dice.
export const faults = [
  { method: 'initPayment', kind: 'reset', execute: true, probability: 0.05 },
  { method: 'initPayment', kind: 'status', status: 503, probability: 0.05 },
  { method: 'getPayment', kind: 'broken-json', probability: 0.05 },
  { method: 'getPayment', kind: 'reset', probability: 0.05 },
  { method: 'getPayment', kind: 'delay', min: 1, max: 200, probability: 0.2 },
  { method: 'refundPayment', kind: 'reset', execute: true, probability: 0.2 },
  { method: 'refundPayment', kind: 'html', status: 502, probability: 0.1 },
  { webhook: 'pay', kind: 'drop', probability: 0.1 },
  { webhook: 'pay', kind: 'duplicate', times: 3, probability: 0.2 },
  { webhook: '*', kind: 'signature', probability: 0.05 },
  // Not of `check`: UnitPay waits for its answer before it charges, and the mock charges at once where a rule postpones it. A shop that
  // refuses such a `check` has been promised that no money is taken, and does not look for any.
  { webhook: 'pay', kind: 'reorder', probability: 0.3 },
];
