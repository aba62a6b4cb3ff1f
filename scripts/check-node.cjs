// Goes before a command (`node -r ./scripts/check-node.cjs ...`): a Node that is too old can't even read the rest, so it is told here, in
// one sentence and in the JavaScript of 2009, which every Node reads.
var fs = require('fs');
var path = require('path');
var language = require('./lib/language.cjs');

var oldest = JSON.parse(fs.readFileSync(path.join(__dirname, '../package.json'), 'utf8')).engines.node.slice(2);
var here = process.versions.node;
var has = here.split('.').map(Number);
var needs = oldest.split('.').map(Number);

var en =
  'Node ' + oldest + ' or newer is needed; this is ' + here + '. Install a newer one from nodejs.org and try again.';
var ru = 'Нужен Node ' + oldest + ' или новее, а здесь ' + here + '. Установите новый с nodejs.org и повторите.';

if (has[0] < needs[0] || (has[0] === needs[0] && has[1] < needs[1])) {
  console.error('\n' + (language.russian ? ru : en));
  process.exit(1);
}
