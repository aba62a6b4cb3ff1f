/**
 * @module
 * What the two example shops share: orders in PostgreSQL, the settings, and the pages.
 */
export { type Database, openDatabase, type Queryable } from './database.js';
export { type Order, type OrderStatus, Orders } from './orders.js';
export { errorPage, homePage, orderPage } from './pages.js';
export { readSettings, type Settings } from './settings.js';
export { type Language, languageOf } from './texts.js';
