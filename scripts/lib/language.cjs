// The language of the terminal. In the JavaScript of 2009, because check-node.cjs has to speak on any Node.
var env = process.env;
var locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
exports.russian = /^ru/i.test(locale);
