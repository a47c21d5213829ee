import { PageDocument, pictureStyle } from '../../page/index.js';
import { Contents, type PageFacts } from './contents.js';
import { script, scriptHash } from './script.js';
import { style } from './style.js';

/** What a panel would query, as a page that opens by itself. */
export function FindingsDocument(facts: PageFacts) {
  return (
    <PageDocument
      title="What a panel would query"
      skipTo={{ id: 'findings', name: 'findings' }}
      style={`${style}${pictureStyle}`}
      script={{ text: script, hash: scriptHash }}
    >
      <Contents {...facts} />
    </PageDocument>
  );
}
