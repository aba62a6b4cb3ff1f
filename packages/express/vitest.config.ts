import { packageTests } from '../../vitest.shared.ts';

// Node refuses addresses over 16 KiB before any code sees them; the limit is raised to see that ours holds too.
export default packageTests({ execArgv: ['--max-http-header-size=65536'] });
