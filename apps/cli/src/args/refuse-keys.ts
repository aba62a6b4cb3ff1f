/**
 * @module
 * A key on the command line is in the shell's history and in everybody's process list: it is refused, whatever it was meant for.
 */
import { CliError } from '../cli-error.js';
import { EXIT } from '../exit-codes.js';
import type { Texts } from '../texts/texts.js';

const KEY_FLAG =
  /^--?(?!public)(?:[\w-]*(?:secret|password|token)[\w-]*|(?:api-?|project-?|account-?|test-?)?key)(?:=|$)/i;
const KEY_PARAM = /(?:^|[?&\s])(?:params\[|params%5B)?(?:secretKey|testSecretKey|partnerSecretKey)(?:\]|%5D)?=/i;

/**
 * @param keys Values of the configured keys: one of them among the words is refused too.
 * @throws {CliError} that shows the safe way, and nothing of the key.
 */
export function refuseKeys(args: readonly string[], keys: readonly string[], texts: Texts): void {
  for (const word of args) {
    const flag = KEY_FLAG.exec(word)?.[0].replace(/=$/, '');
    const holdsKey = keys.some((key) => key.length >= 8 && word.includes(key));
    if (flag !== undefined || KEY_PARAM.test(word) || holdsKey)
      throw new CliError(EXIT.usage, texts.keyOnCommandLine(flag));
  }
}
