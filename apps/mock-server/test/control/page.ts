/**
 * @module
 * The page of the control API for people, in both languages: every path with what it takes, a curl line and the answer it got.
 */
import { OPERATIONS, type Operation } from '../../src/control/operations.js';
import { fieldsOf, jsonSchema } from '../../src/openapi/json-schema.js';
import { curlLine, SETUP } from './curl.js';

type Lang = 'en' | 'ru';
type Schema = Readonly<Record<string, unknown>>;

const WORDS = {
  en: {
    title: '# Control API',
    other: '[По-русски](control.ru.md)',
    about: [
      'Everything a test does to the mock, over HTTP: for tests in PHP, Python, Go or any other language. JSON under `/__mock__`; writes are POST with',
      '`Content-Type: application/json`, an empty body counts as `{}`. Sums are text (`"900.00"`), times are milliseconds since 1970. A running mock serves its own',
      'OpenAPI description at `/__mock__/openapi.json`, with every field of the answers; [the same in a file](https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/openapi.control.json).',
    ].join('\n'),
    errors:
      'Errors are `{"error":{"code":"...","message":"..."}}`: 400 for wrong input (the message names the field and what there is), 404 for what is not there, 409 for what cannot be done now, 403 for other sites and unknown host names, 413 for a body above 16 MB.',
    setup: 'The lines below work on a new mock that was given this state:',
    takes: 'Takes',
    query: 'In the query',
    nothing: 'nothing',
    optional: 'all optional',
    answer: 'Answer',
    or: 'or',
    made: 'This page is generated from `src/control/operations.ts`; each line on it is run by a test, and the answers are those it got.',
  },
  ru: {
    title: '# Управление моком по HTTP',
    other: '[In English](control.md)',
    about: [
      'Всё, что тест делает с моком, доступно по HTTP: для тестов на PHP, Python, Go и любом другом языке. JSON по адресам `/__mock__`; изменения — POST с',
      '`Content-Type: application/json`, пустое тело равно `{}`. Суммы — текст (`"900.00"`), время — миллисекунды с 1970 года. Работающий мок отдаёт своё описание',
      'в формате OpenAPI со всеми полями ответов: `/__mock__/openapi.json`; [то же в файле](https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/openapi.control.json).',
    ].join('\n'),
    errors:
      'Ошибки: `{"error":{"code":"...","message":"..."}}`. 400 — неверные данные (сообщение называет поле и допустимые значения), 404 — такого нет, 409 — сейчас это невозможно, 403 — чужой сайт или неизвестное имя хоста, 413 — тело больше 16 МБ.',
    setup: 'Строки ниже работают на новом моке, в который загружено это состояние:',
    takes: 'Принимает',
    query: 'В строке запроса',
    nothing: 'ничего',
    optional: 'все необязательны',
    answer: 'Ответ',
    or: 'или',
    made: 'Страница создаётся из `src/control/operations.ts`; каждую строку выполняет тест, ответы получены им.',
  },
} as const;

/** How much of an answer is shown. */
const SHOWN = 320;

/** The page; `answers` by curl line. */
export function controlPage(lang: Lang, answers: ReadonlyMap<string, string>): string {
  const words = WORDS[lang];
  return [
    words.title,
    words.other,
    words.about,
    words.errors,
    `${words.setup}\n\n\`\`\`sh\nMOCK=http://127.0.0.1:4010\n${SETUP.join('\n')}\n\`\`\``,
    ...OPERATIONS.map((one) => section(one, lang, answers.get(curlLine(one)) ?? '')),
    `${words.made}\n`,
  ].join('\n\n');
}

function section(one: Operation, lang: Lang, text: string): string {
  const words = WORDS[lang];
  const query = one.query === undefined ? [] : [`${words.query}: ${names(fieldsOf(one.query))}.`];
  const body = one.body === undefined ? [] : [`${words.takes}: ${taken(jsonSchema(one.body), lang)}.`];
  return [
    `## ${one.method} ${one.path}`,
    one[lang],
    ...query,
    ...body,
    `\`\`\`sh\n${curlLine(one)}\n\`\`\``,
    `${words.answer} (${one.status ?? 200}):`,
    `\`\`\`text\n${text.length > SHOWN ? `${text.slice(0, SHOWN)}...` : text}\n\`\`\``,
  ].join('\n\n');
}

const names = (fields: readonly (readonly [name: string, required: boolean, schema: Schema])[]) =>
  fields.map(([name, , schema]) => `\`${name}\`${values(schema)}`).join(', ');

/** What a field can be, when it is one of a few. */
function values({ enum: words, type }: Schema): string {
  if (Array.isArray(words)) return ` (${words.map((word) => `\`${word}\``).join(', ')})`;
  return type === 'boolean' ? ' (`true`, `false`)' : '';
}

function taken(schema: Schema, lang: Lang): string {
  const words = WORDS[lang];
  const alternatives = schema['anyOf'] as readonly Schema[] | undefined;
  if (alternatives !== undefined) {
    const flat = alternatives.flatMap((one) => (one['anyOf'] as readonly Schema[] | undefined) ?? [one]);
    return flat.map((one) => taken(one, lang)).join(`; ${words.or} `);
  }
  const { properties = {}, required = [] } = schema as {
    properties?: Readonly<Record<string, Schema>>;
    required?: readonly string[];
  };
  const fields = Object.entries(properties).map(([name, inner]): [string, boolean, Schema] => [
    name,
    required.includes(name),
    inner,
  ]);
  if (fields.length === 0) return 'properties' in schema ? words.nothing : 'JSON';
  const [must, may] = [fields.filter(([, needed]) => needed), fields.filter(([, needed]) => !needed)];
  if (must.length === 0) return `${names(may)} (${words.optional})`;
  return `${names(must)}${may.length === 0 ? '' : ` [${names(may)}]`}`;
}
