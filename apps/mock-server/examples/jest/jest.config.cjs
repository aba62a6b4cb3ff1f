// Plain Jest: CommonJS, no transform, no experimental flags.
module.exports = { testEnvironment: 'node', testMatch: ['**/*.test.cjs'], transform: {} };
