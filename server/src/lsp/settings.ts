import type { EditorSettings } from './projects.js';

/** The part of the editor's settings that is ours. */
export const settingsSection = 'substantiate';

/** What holds until the editor tells its settings, and for one that never does. */
export const usualSettings: EditorSettings = readSettings(undefined);

/** Reads the editor's settings without trusting their shape: what is missing or wrong is as if left alone. */
export function readSettings(all: unknown): EditorSettings {
  const own = member(all, settingsSection);
  const preset = member(own, 'preset');
  return {
    enable: member(own, 'enable') !== false,
    preset: typeof preset === 'string' ? preset : undefined,
    inlayHints: member(own, 'inlayHints') === true,
    wholeWorkspace: member(own, 'wholeWorkspace') === true,
  };
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
