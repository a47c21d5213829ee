import type { EditorSettings } from './projects.js';

/** The part of the editor's settings that is ours. */
export const settingsSection = 'substantiate';

/** Reads the editor's settings without trusting their shape: what is missing or wrong is as if left alone. */
export function readSettings(all: unknown): EditorSettings {
  const own = member(all, settingsSection);
  const preset = member(own, 'preset');
  return { enable: member(own, 'enable') !== false, preset: typeof preset === 'string' ? preset : undefined };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
