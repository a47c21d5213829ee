#!/usr/bin/env node
import * as nodeModule from 'node:module';

// Node keeps what it made of our source (from 22.1 on): every later start is shorter for it.
nodeModule.enableCompileCache?.();
await import('../dist/cli.js');
