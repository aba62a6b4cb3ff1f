import { transportFaults } from '../../test/transport-faults.js';

transportFaults();
