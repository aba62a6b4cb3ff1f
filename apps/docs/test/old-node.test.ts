/**
 * @module
 * What a Node that is too old gets to read: one sentence in the reader's language. Such a Node is not at hand here, so the files that speak to
 * it are held to the syntax of 2009, and are run with its version number.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from './blocks.js';

/** What an old Node reads before it is told; the programs go on to the rest only after that. */
const READ_FIRST = [
  'scripts/check-node.cjs',
  'scripts/lib/language.cjs',
  'apps/mock-server/bin/unitpay-mock.cjs',
  'apps/cli/bin/unitpay.cjs',
];
const { SyntaxKind: Kind } = ts;
/** ES5 has these, besides names, texts and numbers; anything else in the files is newer or has to be thought about. */
const OLD: ReadonlySet<ts.SyntaxKind> = new Set([
  ...[Kind.VariableStatement, Kind.VariableDeclarationList, Kind.VariableDeclaration, Kind.ExpressionStatement],
  ...[Kind.IfStatement, Kind.Block, Kind.CallExpression, Kind.PropertyAccessExpression, Kind.ElementAccessExpression],
  ...[Kind.BinaryExpression, Kind.ConditionalExpression, Kind.ParenthesizedExpression, Kind.Identifier],
  ...[Kind.StringLiteral, Kind.NumericLiteral, Kind.RegularExpressionLiteral, Kind.EndOfFileToken],
  ...[Kind.PlusToken, Kind.EqualsToken, Kind.LessThanToken, Kind.EqualsEqualsEqualsToken, Kind.BarBarToken],
  ...[Kind.AmpersandAmpersandToken, Kind.QuestionToken, Kind.ColonToken],
]);

/** What of a text is newer than ES5. */
function newer(text: string): string[] {
  const source = ts.createSourceFile('file.cjs', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const late =
      !OLD.has(node.kind) ||
      (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) !== 0) ||
      (ts.isCallExpression(node) && node.arguments.hasTrailingComma) ||
      ('questionDotToken' in node && node.questionDotToken !== undefined);
    if (late) found.push(node.getText());
    ts.forEachChild(node, look);
  };
  look(source.endOfFileToken);
  for (const statement of source.statements) look(statement);
  return found;
}

describe('a Node that is too old', () => {
  it.each(READ_FIRST)('can read %s', (file) => {
    expect(newer(readFileSync(join(root, file), 'utf8'))).toEqual([]);
  });

  it.each(['let a = 1', 'f(() => 1)', 'a?.b', 'a ?? b', '`text`', 'f(1,)', 'import("a")'])(
    'could not read %s, and the check above knows it',
    (text) => {
      expect(newer(text)).not.toEqual([]);
    },
  );

  it.each(READ_FIRST.filter((file) => !file.includes('/lib/')))(
    'is told so by %s, in one sentence',
    { timeout: 60_000 },
    (file) => {
      const told = (version: string, locale: string) => {
        const old = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./${file}')`;
        const env = { ...process.env, LC_ALL: locale };
        const { status, stderr } = spawnSync(process.execPath, ['-e', old], { cwd: root, env, encoding: 'utf8' });
        return [status, stderr.trim()];
      };
      const ru = 'Нужен Node 20.19 или новее, а здесь 14.21.3. Установите новый с nodejs.org и повторите.';
      const en = 'Node 20.19 or newer is needed; this is 20.18.1. Install a newer one from nodejs.org and try again.';
      expect(told('14.21.3', 'ru_RU.UTF-8')).toEqual([1, ru]);
      expect(told('20.18.1', 'en_US.UTF-8')).toEqual([1, en]);
    },
  );

  it('is asked for its version before every command that a newcomer runs', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const name of ['start', 'demo', 'test', 'pack'])
      expect(scripts[name]).toBe(`node -r ./scripts/check-node.cjs scripts/${name}.mjs`);
  });
});
