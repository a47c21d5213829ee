import type { Format } from './formatter.js';

export type { Format, Formatter, Layout } from './formatter.js';

/** Each format, loaded when it is asked for: most runs need one. */
const formats = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  sarif: async () => (await import('./sarif/sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
  markdown: async () => (await import('./markdown/index.js')).markdown,
  html: async () => (await import('./html/index.js')).html,
} satisfies Record<string, () => Promise<Format>>;

/** The name of a format, as `--format` and `--output` take it. */
export type FormatName = keyof typeof formats;

/** All formats there are. */
export const formatNames = Object.keys(formats) as FormatName[];

/** Loads a format. */
export function loadFormat(name: FormatName): Promise<Format> {
  return formats[name]();
}
