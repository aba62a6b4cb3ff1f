// Read by orval, in the folder that scripts/openapi-clients.mjs makes.
export default {
  unitpay: {
    input: './openapi.mock.json',
    output: { target: './orval/client.ts', client: 'fetch', baseUrl: 'http://mock.invalid' },
  },
};
