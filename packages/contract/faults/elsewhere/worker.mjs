// What workerd runs.
import { answer } from './answer.mjs';

export default { fetch: answer };
