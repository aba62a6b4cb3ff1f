#!/usr/bin/env node
// Committed, so that package managers find the program before the package is built. In the JavaScript of 2009, because a Node that is too
// old can't read the rest and has to be told so.
var oldest = require('../package.json').engines.node.slice(2);
var here = process.versions.node;
var has = here.split('.').map(Number);
var needs = oldest.split('.').map(Number);

var env = process.env;
var locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
var en =
  'Node ' + oldest + ' or newer is needed; this is ' + here + '. Install a newer one from nodejs.org and try again.';
var ru = 'Нужен Node ' + oldest + ' или новее, а здесь ' + here + '. Установите новый с nodejs.org и повторите.';

if (has[0] < needs[0] || (has[0] === needs[0] && has[1] < needs[1])) {
  console.error(/^ru/i.test(locale) ? ru : en);
  process.exit(1);
}
require('../dist/cjs/bin.js');
