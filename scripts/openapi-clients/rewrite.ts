/** From the mock's alias to UnitPay's one address: `/api/getPayment?x` becomes `/api?method=getPayment&x`. */
export const toUnitPay = (request: Request): Request =>
  new Request(request.url.replace(/\/api\/(\w+)\??/, '/api?method=$1&'), request);
