import { renderToStaticMarkup } from 'preact-render-to-string';
import type { Format } from '../formatter.js';
import { Collection, usualLimits, type Limits } from './collect.js';
import { FindingsDocument } from './document.js';

/** One page that needs nothing but itself: what is asked about each sentence, by report and by rule, with pictures and a filter. */
export const html: Format = htmlWithin(usualLimits);

/** The page with no more on it than some limits allow. */
export function htmlWithin(limits: Limits): Format {
  return {
    wanted: { sections: true },
    open: () => {
      const collection = new Collection(limits);
      return {
        begin: '',
        file: (report) => {
          collection.add(report);
          return '';
        },
        end: ({ summary, problems, verdict }) => {
          const facts = {
            ...{ summary, problems, verdict },
            coverage: collection.coverage,
            reports: collection.reports(),
            rules: collection.byRule(),
            findings: collection.findings(),
          };
          return `<!doctype html>\n${renderToStaticMarkup(<FindingsDocument {...facts} />)}\n`;
        },
      };
    },
  };
}
