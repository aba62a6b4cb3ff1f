// Every entry of every package loads as CommonJS and as ESM, and both find what they promise.
const assert = require('node:assert/strict');

const ENTRIES = {
  '@unitpay-kit/core': ['UnitPay', 'createWebhook', 'memoryStore', 'rawReply'],
  '@unitpay-kit/core/testing': ['storeConformance'],
  '@unitpay-kit/express': ['unitpayWebhook'],
  '@unitpay-kit/nestjs': ['UnitPayModule', 'OnUnitPay', 'InjectUnitPay'],
  '@unitpay-kit/redis': ['redisStore'],
  '@unitpay-kit/postgres': ['postgresStore', 'migrationSql'],
  '@unitpay-kit/mock-server': ['createMockUnitPay'],
};

async function loads() {
  for (const [entry, names] of Object.entries(ENTRIES)) {
    const [required, imported] = [require(entry), await import(entry)];
    for (const name of names) {
      assert.equal(typeof required[name], 'function', `require('${entry}').${name}`);
      assert.equal(typeof imported[name], 'function', `import('${entry}').${name}`);
    }
    const manifest = require(`${entry.split('/').slice(0, 2).join('/')}/package.json`);
    assert.match(manifest.version, /^\d+\.\d+\.\d+/);
  }
  console.log('told');
}

void loads();
