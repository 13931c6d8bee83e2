#!/usr/bin/env node
import { mcp } from './cli/mcp.js';
import { run } from './cli/run.js';

const argv = process.argv.slice(2);
process.exitCode = argv[0] === 'mcp' ? await mcp(argv.slice(1)) : await run(argv);
