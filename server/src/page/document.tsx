import type { ComponentChildren } from 'preact';

interface DocumentProps {
  readonly title: string;
  /** Where a reader with a keyboard may skip to: the id of a place, and what is there. */
  readonly skipTo: { readonly id: string; readonly name: string };
  readonly style: string;
  /** The one script that may run, with its hash as the policy names it. */
  readonly script?: { readonly text: string; readonly hash: string };
  readonly children: ComponentChildren;
}

/**
 * A page as a document that opens by itself, off line. Nothing is loaded, and nothing runs but the script it is given: not even what a browser
 * would fetch on its own, such as an icon.
 */
export function PageDocument({ title, skipTo, style, script, children }: DocumentProps) {
  const scripts = script ? ` script-src '${script.hash}';` : '';
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content={`default-src 'none'; style-src 'unsafe-inline';${scripts} base-uri 'none'; form-action 'none'`}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        {/* By this the page is known again, and is not linted as a report. */}
        <meta name="generator" content="Substantiate" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href={`#${skipTo.id}`}>
          Skip to the {skipTo.name}
        </a>
        {children}
        {script && <script dangerouslySetInnerHTML={{ __html: script.text }} />}
      </body>
    </html>
  );
}
