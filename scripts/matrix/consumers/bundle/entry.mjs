import { UnitPay } from '@unitpay-kit/core';

// Known answer: sha256('acc{up}RUB{up}desc{up}100{up}secret'), the inputs of the official PHP SDK's form test.
const url = new UnitPay({ projectId: '135', publicKey: '135-mock', secretKey: 'secret' }).paymentUrl({
  account: 'acc',
  currency: 'RUB',
  desc: 'desc',
  sum: '100',
});
if (!url.includes('06c2cd96aa3801dfd001030423e2fedc13f924711d875c35d7f51213529d46bf')) throw new Error(url);
console.log('told');
