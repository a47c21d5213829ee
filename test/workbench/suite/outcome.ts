import { extensions } from 'vscode';
import type { Count } from '../count.js';

/** How many tests passed and failed, and how long the extension took to be ready, as it tells itself. */
export function outcomeOf(stats: Mocha.Stats | undefined): Count {
  const milliseconds = extensions.getExtension<{ milliseconds: number }>('substantiate.vscode-substantiate')?.exports.milliseconds;
  return {
    passed: stats?.passes ?? 0,
    failed: stats?.failures ?? 1,
    ...(milliseconds !== undefined && { activation: milliseconds }),
  };
}
