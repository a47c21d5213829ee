import { pictureStyle } from '../../page/index.js';
import { Contents, type PageFacts } from './contents.js';
import { script, scriptHash } from './script.js';
import { style } from './style.js';

/** Nothing is loaded, and nothing runs but the one script: not even what a browser would fetch on its own, such as an icon. */
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

/** The page as a document that opens by itself, off line. */
export function FindingsDocument(facts: PageFacts) {
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
        <title>What a panel would query</title>
        <style dangerouslySetInnerHTML={{ __html: `${style}${pictureStyle}` }} />
      </head>
      <body>
        <a class="skip" href="#findings">
          Skip to the findings
        </a>
        <Contents {...facts} />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}
