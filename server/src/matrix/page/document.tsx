import { PageDocument } from '../../page/index.js';
import type { Matrix } from '../coverage.js';
import { Contents } from './contents.js';
import { style } from './style.js';

/** Claims and their evidence, as a page that opens by itself. */
export function MatrixDocument({ matrix }: { readonly matrix: Matrix }) {
  return (
    <PageDocument title="Claims and their evidence" skipTo={{ id: 'main', name: 'claims' }} style={style}>
      <Contents matrix={matrix} />
    </PageDocument>
  );
}
