const core = require('@unitpay-kit/core');
const mockServer = require('@unitpay-kit/mock-server');

require('./tell.cjs')({ core, mockServer });
