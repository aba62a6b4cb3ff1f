/**
 * @module
 * Whether this machine has the tools that compute goldens outside JavaScript.
 */
import { spawnSync } from 'node:child_process';

/** `sh`, `sed`, `awk`, `od`, `base64` and `sha256sum`; where one is missing the recomputing tests are skipped, and the run lists them as skipped. */
export const hasShellTools: boolean =
  spawnSync('sh', ['-c', 'command -v sed awk od sort base64 sha256sum > /dev/null']).status === 0;
