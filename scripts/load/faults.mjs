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
  { webhook: '*', kind: 'reorder', probability: 0.3 },
];
