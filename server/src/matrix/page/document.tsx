import type { Matrix } from '../coverage.js';
import { Contents } from './contents.js';
import { style } from './style.js';

/** Nothing is loaded and nothing runs: not even what a browser would fetch on its own, such as an icon. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The page as a document that opens by itself, off line. */
export function MatrixDocument({ matrix }: { readonly matrix: Matrix }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        {/* By this the page is known again, and is not linted as a report. */}
        <meta name="generator" content="Substantiate" />
        <title>Claims and their evidence</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the claims
        </a>
        <Contents matrix={matrix} />
      </body>
    </html>
  );
}
