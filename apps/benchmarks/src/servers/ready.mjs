// Prints where the server listens, and ends it when asked.

/** What the kit answers to an accepted webhook: servers without it answer the same. */
export const REPLY = { result: { message: 'Запрос успешно обработан' } };

/** Tells the parent process the port. */
export function ready(port) {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
  process.once('SIGTERM', () => process.exit(0));
}

/** `kit` or `plain`, from the command line. */
export const [, , kind] = process.argv;
