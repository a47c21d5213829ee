import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OverviewAnswer, OverviewParams, ReportOverview } from 'substantiate/protocol';
import { Overviews } from './overviews.js';

const uri = 'file:///report.md';
const overview = (resultId: string): ReportOverview => ({
  resultId,
  uri,
  version: 1,
  preset: 'recommended',
  words: 0,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  sections: [],
  findings: [],
  unlisted: 0,
});

/** A server that answers when it is told to. */
function slowServer(): { asked: OverviewParams[]; answer: (what: OverviewAnswer | Error) => Promise<void>; overviews: Overviews } {
  const asked: OverviewParams[] = [];
  const waiting: ((what: OverviewAnswer | Error) => void)[] = [];
  const overviews = new Overviews((params) => {
    asked.push(params);
    return new Promise((resolve, reject) => {
      waiting.push((what) => {
        if (what instanceof Error) reject(what);
        else resolve(what);
      });
    });
  });
  return {
    asked,
    overviews,
    answer: async (what) => {
      waiting.shift()?.(what);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('overviews', () => {
  it('asks once for a report that several watch, and tells them when it is there', async () => {
    const { asked, answer, overviews } = slowServer();
    const told: string[] = [];
    overviews.onDidChange((changed) => told.push(changed));
    overviews.watch(uri);
    overviews.watch(uri);
    expect(asked).toEqual([{ uri }]);
    expect(overviews.of(uri)).toBeUndefined();
    await answer(overview('a'));
    expect(overviews.of(uri)?.resultId).toBe('a');
    expect(told).toEqual([uri]);
  });

  it('waits until a text has been left alone for a moment', async () => {
    const { asked, answer, overviews } = slowServer();
    overviews.watch(uri);
    await answer(overview('a'));
    overviews.changed(uri);
    vi.advanceTimersByTime(200);
    overviews.changed(uri);
    vi.advanceTimersByTime(249);
    expect(asked).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(asked[1]).toEqual({ uri, previousResultId: 'a' });
  });

  it('says nothing of what is as it was', async () => {
    const { answer, overviews } = slowServer();
    const told: string[] = [];
    overviews.onDidChange((changed) => told.push(changed));
    overviews.watch(uri);
    await answer(overview('a'));
    overviews.changed(uri);
    vi.advanceTimersByTime(250);
    await answer({ unchanged: true });
    expect(told).toEqual([uri]);
    expect(overviews.of(uri)?.resultId).toBe('a');
  });

  it('asks again, once, for what changed while it was asked', async () => {
    const { asked, answer, overviews } = slowServer();
    overviews.watch(uri);
    for (let change = 0; change < 3; change += 1) {
      overviews.changed(uri);
      vi.advanceTimersByTime(250);
    }
    expect(asked).toHaveLength(1);
    await answer(overview('a'));
    expect(asked).toHaveLength(2);
    await answer(overview('b'));
    expect(asked).toHaveLength(2);
    expect(overviews.of(uri)?.resultId).toBe('b');
  });

  it('asks nothing of a report that nobody watches any more', async () => {
    const { asked, answer, overviews } = slowServer();
    const watching = overviews.watch(uri);
    overviews.changed(uri);
    watching.dispose();
    watching.dispose();
    vi.advanceTimersByTime(1000);
    await answer(overview('late'));
    overviews.changed(uri);
    vi.advanceTimersByTime(1000);
    expect(asked).toHaveLength(1);
    expect(overviews.of(uri)).toBeUndefined();
  });

  it('keeps the last answer while the server is down, and asks the next one afresh', async () => {
    const { asked, answer, overviews } = slowServer();
    overviews.watch(uri);
    await answer(overview('a'));
    overviews.changed(uri);
    vi.advanceTimersByTime(250);
    await answer(new Error('down'));
    expect(overviews.of(uri)?.preset).toBe('recommended');
    overviews.restart();
    expect(asked.at(-1)).toEqual({ uri });
  });

  it('tells once that there is no such report', async () => {
    const { answer, overviews } = slowServer();
    const told: string[] = [];
    overviews.onDidChange((changed) => told.push(changed));
    overviews.watch(uri);
    await answer(null);
    overviews.changed(uri);
    vi.advanceTimersByTime(250);
    await answer(null);
    expect(overviews.of(uri)).toBeNull();
    expect(told).toEqual([uri]);
  });
});
