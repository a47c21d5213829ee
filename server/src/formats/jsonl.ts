import type { Format } from './formatter.js';
import { jsonWriter } from './finding-json.js';
import { placesOf } from './places.js';

/** A JSON document a line for each finding, with the path of its report: for programs that read as it comes. */
export const jsonl: Format = {
  wanted: { fingerprints: true, fixes: true },
  open: () => {
    const write = jsonWriter();
    return {
      begin: '',
      file: ({ path, text, findings, fingerprints }) => {
        const place = placesOf(text);
        const head = `{"path":${JSON.stringify(path)},`;
        const lines = findings.map((finding, index) => `${head}${write(finding, place, fingerprints[index]).slice(1)}\n`);
        return escaped(lines.join(''));
      },
      end: () => '',
    };
  },
};

/** JSON may hold characters that end a line for some readers. */
function escaped(lines: string): string {
  return lines.replace(/[\u0085\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
