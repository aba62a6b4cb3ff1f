/**
 * @module
 * Writes the methods' documentation as Markdown, once a language.
 */
import type { MethodSpec } from '../../src/define-method.js';
import type { openSources, Shape } from './read-types.js';
import { RUSSIAN } from './russian.js';
import { type Language, WORDS, type Words } from './words.js';

type Sources = ReturnType<typeof openSources>;
type AnyMethod = Pick<MethodSpec, 'name' | 'auth' | 'safe' | 'docs'>;

/** The page about all methods. */
export function renderMethods(methods: readonly AnyMethod[], sources: Sources, language: Language): string {
  const words = WORDS[language];
  const say = (english: string) => (language === 'en' ? english : russian(english));
  const row = ({ name, auth, safe }: AnyMethod) =>
    `| [\`${name}\`](#${name.toLowerCase()}) | ${say(sources.summary(name)).split(/(?<=\.) /)[0]} | ${words[auth]} | ${safe ? words.yes : words.no} |`;
  const table = (shape: Shape) => fieldTable(shape, words.fields, words, say);
  const params = (shape: Shape) => fieldTable(shape, words.inputs, words, say);
  const section = ({ name, auth, safe, docs }: AnyMethod) => [
    `## ${name}`,
    say(sources.summary(name)),
    `${words.key}: ${words[auth]}. ${safe ? words.safe : words.unsafe} [${words.page}](https://help.unitpay.ru/${docs}).`,
    `### ${words.params}`,
    ...sources.shapes(`${typeName(name)}Params`).map(params),
    `### ${words.result}`,
    ...results(sources.shapes(`${typeName(name)}Result`), name, words, table),
  ];
  return `${[
    words.header,
    `# ${words.title}`,
    words.intro,
    [words.index, '|---|---|---|---|', ...methods.map(row)].join('\n'),
    ...methods.flatMap(section),
    `## ${words.receiptLine}`,
    ...sources.shapes('ReceiptItem').map(params),
    `## ${words.form}`,
    words.formIntro,
    ...sources.shapes('PaymentUrlParams').map(params),
    `## ${words.widget}`,
    words.widgetIntro,
    ...sources.shapes('WidgetParams').map(params),
  ].join('\n\n')}\n`;
}

function typeName(method: string): string {
  return method.slice(0, 1).toUpperCase() + method.slice(1);
}

function results(shapes: readonly Shape[], name: string, words: Words, table: (shape: Shape) => string): string[] {
  if (name === 'getCommissions') return [words.commissions];
  if (shapes.length === 0) return [words.undocumented];
  if (shapes.length === 1) return shapes.map(table);
  return shapes.flatMap((shape) => [
    shape.variant ? `${words.when} \`type\` = \`${shape.variant}\`:` : `${words.otherwise}:`,
    table(shape),
  ]);
}

function fieldTable({ fields }: Shape, columns: string, words: Words, say: (english: string) => string): string {
  const rows = fields.map(
    ({ name, type, required, doc }) =>
      `| \`${name}\` | ${code(type)} | ${required ? words.yes : words.no} | ${say(doc)} |`,
  );
  return [columns, '|---|---|---|---|', ...rows].join('\n');
}

function code(type: string): string {
  return `\`${type.replaceAll('"', "'").replaceAll('|', '\\|')}\``;
}

function russian(english: string): string {
  const text = RUSSIAN[english];
  if (text === undefined) throw new Error(`No Russian for "${english}": add it to test/method-docs/russian.ts`);
  return text;
}
