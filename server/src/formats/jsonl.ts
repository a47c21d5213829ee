import type { Format } from './formatter.js';
import { findingToJson } from './json.js';
import { placesOf } from './places.js';

/** A JSON document a line for each finding, with the path of its report: for programs that read as it comes. */
export const jsonl: Format = {
  wanted: { fingerprints: true, fixes: true },
  open: () => ({
    begin: '',
    file: ({ path, text, findings, fingerprints }) => {
      if (findings.length === 0) return '';
      const place = placesOf(text);
      return findings.map((finding, index) => `${oneLine({ path, ...findingToJson(finding, place, fingerprints[index]) })}\n`).join('');
    },
    end: () => '',
  }),
};

/** JSON may hold characters that end a line for some readers. */
function oneLine(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
