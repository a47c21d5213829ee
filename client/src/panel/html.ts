import { panelStyle } from './page/style.js';

/** What the panel's document is made with. */
export interface PanelDocument {
  /** For this document alone, and not to be guessed. */
  readonly nonce: string;
  /** Address of the script, as the webview reaches it. */
  readonly script: string;
  /** The editor's language, as a tag. */
  readonly language: string;
  readonly title: string;
  /** Whether it stands beside the text, not in the side bar. */
  readonly isBeside: boolean;
}

/**
 * The document that the panel's script fills. Nothing is loaded but that script, nothing runs but that script, and nothing is sent
 * anywhere: the style stands in the document itself.
 */
export function panelHtml({ nonce, script, language, title, isBeside }: PanelDocument): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escaped(language)}"${isBeside ? ' class="beside"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${panelStyle}</style>
</head>
<body>
<div id="panel"></div>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${String(character.charCodeAt(0))};`);
}
