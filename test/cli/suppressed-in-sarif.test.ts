import { expect, it } from 'vitest';
import { folderWith, run } from './harness.js';

const told = async (folder: string, ...more: string[]): Promise<string[]> => {
  const { stdout } = await run(folder, ['check', 'a.md', '--format', 'sarif', ...more]);
  const { runs } = JSON.parse(stdout) as { runs: { results: { ruleId: string; suppressions?: unknown[] }[] }[] };
  return runs.flatMap(({ results }) => results).map(({ ruleId, suppressions }) => (suppressions ? `${ruleId} suppressed` : ruleId));
};

it('tells of what is suppressed or known only where that is asked for', async () => {
  const folder = folderWith({ 'a.md': 'Some never came. <!-- substantiate-disable vague-some -- agreed -->\n' });
  expect(await told(folder)).toEqual(['vague-never']);
  expect(await told(folder, '--include-suppressed')).toEqual(['vague-never', 'vague-some suppressed']);
  await run(folder, ['baseline']);
  expect(await told(folder, '--baseline')).toEqual([]);
  expect((await told(folder, '--baseline', '--include-suppressed')).sort()).toEqual(['vague-never suppressed', 'vague-some suppressed']);
});
