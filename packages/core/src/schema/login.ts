import { text } from './text.js';
import type { WireText } from './wire-text.js';

/** E-mail of a UnitPay account; in test mode it may be a name such as `test_user`. */
export function loginParam(): WireText<string> {
  return text({ expected: "the account's e-mail as a non-empty string without spaces", pattern: /^\S+$/, max: 254 });
}
