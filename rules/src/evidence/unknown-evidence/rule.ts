import { defineRule, type Report, type Span } from '../../kit/index.js';
import { citationsOf, type Block, type Citation, type EvidenceView } from '../../language/index.js';
import { citeInstead, citeOther } from '../cited-places.js';
import { shortened } from '../shortened.js';

export default defineRule({
  id: 'unknown-evidence',
  category: 'evidence',
  scope: 'block',
  severity: 'error',
  summary: 'A citation of evidence that the register does not hold',
  why: 'The report says that there is evidence, and a reader who looks it up finds nothing.',
  checkBlock: (block, { report }) => {
    const { evidence } = block;
    if (!evidence?.hasItems) return;
    for (const citation of citationsOf(block)) {
      for (const { span, written } of namesIn(block, citation)) {
        const found =
          /^\d[\d.]*$/.test(written) || citation.form === 'number' ? numberFault(written, evidence) : idFault(written, evidence);
        if (!found) continue;
        const fault = found(span);
        const isOpen = citation.form === 'id' && !fault.fixes?.length;
        report({ span, ...fault, ...(isOpen ? { fixes: [citeOther(span, shortened(written))] } : {}) });
      }
    }
  },
});

type Fault = (span: Span) => Omit<Report, 'span'>;

/** The ids and numbers of a citation as written: of a range its ends. A call of a footnote names none, nor does a link. */
function namesIn({ prose }: Block, { form, start, end, ends }: Citation): readonly { span: Span; written: string }[] {
  if (form === 'footnote' || form === 'link') return [];
  return (ends ?? [{ start, end }]).map((span) => ({ span, written: prose.slice(span.start, span.end) }));
}

function idFault(id: string, evidence: EvidenceView): Fault | undefined {
  if (evidence.item(id)) return undefined;
  const nearest = evidence.nearest(id);
  return (span) => ({
    message: `\`${shortened(id)}\` is not in the evidence register`,
    question: nearest === undefined ? 'Which item of the register is meant, or what is to be added to it?' : `Is \`${nearest}\` meant?`,
    fixes: nearest === undefined ? [] : [citeInstead(span, nearest)],
  });
}

/** More than these are no choice but a list. */
const mostChoices = 3;

function numberFault(written: string, evidence: EvidenceView): Fault | undefined {
  const number = /[\d.]+$/.exec(written)?.[0] ?? written;
  const ids = evidence.item(written) ? [written] : evidence.numbered(number);
  if (ids.length === 1) return undefined;
  if (ids.length === 0) {
    if (!/^[\d.]+$/.test(written)) return idFault(written, evidence);
    return () => ({
      message: `No item of the evidence register has the number \`${number}\``,
      question: 'Which item of the register is meant, or what is to be added to it?',
    });
  }
  const named = ids.slice(0, 2).map((id) => `\`${shortened(id, 24)}\``);
  return (span) => ({
    message: `\`${number}\` is the number of ${ids.length === 2 ? named.join(' and ') : `${named.join(', ')} and more`}`,
    question: 'Which of them is meant?',
    fixes: ids.length > mostChoices ? [] : ids.map((id) => citeInstead(span, id)),
  });
}
