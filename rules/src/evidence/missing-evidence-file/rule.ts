import { defineRule } from '../../kit/index.js';
import { shortened } from '../shortened.js';

export default defineRule({
  id: 'missing-evidence-file',
  category: 'evidence',
  scope: 'workspace',
  severity: 'error',
  summary: 'A location of the register that leads to no file of the project',
  why: 'The register says that the evidence is there, and a reader who looks for it finds nothing.',
  checkRegister: ({ entries }, { report }) => {
    for (const entry of entries) {
      const location = `\`${shortened(entry.item.location ?? '')}\``;
      if (entry.file === null) {
        report({ entry, field: 'location', message: `There is no file ${location}`, question: 'Where is the evidence kept?' });
      } else if (entry.file === 'outside') {
        const message = `${location} is outside the project, so it is never opened`;
        report({ entry, field: 'location', message, question: 'Could a copy lie beside the register?', why: outsideWhy, severity: 'info' });
      }
    }
  },
});

const outsideWhy = 'Nobody can check that the evidence is there, and a path of one machine means nothing to readers on another.';
