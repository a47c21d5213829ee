import type { Format } from './formatter.js';

export type { Format, Formatter, Layout } from './formatter.js';

/** Each format, loaded when it is asked for: most runs need one. */
const formats = {
  pretty: async () => (await import('./pretty.js')).pretty,
  json: async () => (await import('./json.js')).json,
} satisfies Record<string, () => Promise<Format>>;

/** The name of a format, as `--format` and `--output` take it. */
export type FormatName = keyof typeof formats;

/** All formats there are. */
export const formatNames = Object.keys(formats) as FormatName[];

/** Loads a format. */
export function loadFormat(name: FormatName): Promise<Format> {
  return formats[name]();
}
