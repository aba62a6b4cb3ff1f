/** @module The settings of a merchant's `.env` that point at this mock. */
import type { Project } from '../state/project.js';
import type { World } from '../world.js';

/** The lines for one project. */
export function envSnippet(world: World, project: Project): string {
  const { partner } = world.store;
  const lines: [string, string | null][] = [
    ['UNITPAY_BASE_URL', world.origin()],
    ['UNITPAY_PROJECT_ID', String(project.id)],
    ['UNITPAY_PUBLIC_KEY', project.publicKey],
    ['UNITPAY_SECRET_KEY', project.secretKey],
    ['UNITPAY_TEST_SECRET_KEY', project.testSecretKey],
    ['UNITPAY_LOGIN', partner.login],
    ['UNITPAY_PARTNER_SECRET_KEY', partner.secretKey],
  ];
  return lines.flatMap(([name, value]) => (value === null ? [] : [`${name}=${quoted(value)}`])).join('\n');
}

/** Quotes what a dotenv reader would otherwise cut or expand. */
function quoted(value: string): string {
  return /^[\w@%+:,./-]*$/.test(value) ? value : `'${value}'`;
}
