/**
 * @module
 * What the two example shops share: orders in PostgreSQL, the settings, and the pages.
 */
export { type Database, openDatabase, type Queryable } from './database.js';
export { type Order, type OrderStatus, Orders } from './orders.js';
export { errorPage, homePage, orderPage } from './pages/pages.js';
export { shopCss } from './pages/styles.js';
export { type Visit, visitOf } from './pages/visit.js';
export { checkRefund, type RefundDesk, refundOrder } from './refund-order.js';
export { readSettings, type Settings } from './settings.js';
export { type Problem, ShopError } from './shop-error.js';
export { type PaymentDesk, type StartedPayment, startPayment } from './start-payment.js';
