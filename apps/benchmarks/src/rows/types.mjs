// What the compiler of a merchant's project has to do for our types.

import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const consumer = fileURLToPath(new URL('../../types/consumer.ts', import.meta.url));

/** Instantiations that the compiler counts for a program of one file. */
function instantiations() {
  const program = ts.createProgram([consumer], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  });
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length > 0) throw new Error(ts.flattenDiagnosticMessageText(problems[0].messageText, '\n'));
  return program.getInstantiationCount();
}

export default {
  id: 'types',
  title: {
    en: 'Types: instantiations for a program that calls every method',
    ru: 'Типы: инстанцирования для программы со всеми методами',
  },
  comparisons: [
    {
      id: 'consumer',
      beside: { en: 'an empty program: 0', ru: 'пустая программа: 0' },
      aim: 20_000,
      before: '18,092',
      better: 'lower',
      unit: '',
    },
  ],
  async measure() {
    return { consumer: { value: [instantiations()] } };
  },
};
