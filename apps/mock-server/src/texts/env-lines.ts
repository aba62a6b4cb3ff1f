/**
 * @module
 * The settings of a shop's `.env` that point at this mock. Its keys are in them: nothing real can be reached with them.
 */
import type { Project } from '../state/project.js';
import type { World } from '../world.js';

/** The lines for one project, values quoted where they need it. */
export function envLines(world: World, project: Project): [name: string, value: string][] {
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
  return lines.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, quoted(value)]]));
}

/** Quotes what a dotenv reader would otherwise cut or expand. */
function quoted(value: string): string {
  return /^[\w@%+:,./-]*$/.test(value) ? value : `'${value}'`;
}
