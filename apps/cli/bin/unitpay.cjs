#!/usr/bin/env node
// Committed, so that package managers find the program before the package is built.
require('../dist/cjs/bin.js');
