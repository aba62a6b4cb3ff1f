/**
 * @module
 * What the two example shops share: orders in PostgreSQL, the settings, and the pages.
 */
export { type Database, openDatabase, type Queryable } from './database.js';
export { type ExtraPayment, type Order, type OrderStatus, Orders } from './orders.js';
export { shopCss, shopJs } from './pages/assets.js';
export { errorPage, homePage, itemFor, orderPage } from './pages/pages.js';
export { rememberLanguage, type Visit, visitOf } from './pages/visit.js';
export { checkRefund, type RefundDesk, refundExtra, refundOrder } from './refund-order.js';
export { readSettings, type Settings } from './settings.js';
export { type Problem, ShopError } from './shop-error.js';
export { type PaymentDesk, type StartedPayment, startPayment } from './start-payment.js';
