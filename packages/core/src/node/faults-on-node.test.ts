import { transportFaults } from '../../test/transport-faults.js';
import { nodeTransport } from './node-transport.js';

transportFaults(nodeTransport());
