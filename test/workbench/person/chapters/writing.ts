import type { Chapter } from '../chapter.js';

const underlined = '.squiggly-warning';

/** Writes a sentence in peace, and is told of it once it is done. */
export const writing: Chapter = {
  name: 'writing',
  theme: 'dark',
  files: { 'draft.md': '# Waiting\n\nThe 3 teams met 40 of 40 families in June 2024.\n' },
  steps: [
    {
      name: 'sees the findings of a draft, once the checker runs',
      act: async (editor) => {
        await editor.openFromExplorer('draft.md');
        await editor.press('Control+End');
        await editor.type('Many were late.');
        await editor.see(underlined);
        await editor.takeBack('Many were late.'.length);
        await editor.untilSettled('nothing underlined', async () => !(await editor.sees(underlined)));
      },
    },
    {
      name: 'writes a sentence, and nothing is underlined in it meanwhile',
      act: async (editor) => {
        if (await editor.seesWhileTyping('Several children waited a long time', underlined))
          throw new Error('A finding came while writing');
      },
    },
    {
      name: 'leaves the sentence, and sees its finding at once',
      act: async (editor) => {
        await editor.type('.');
        await editor.press('ArrowUp');
        await editor.press('ArrowUp');
        await editor.see(underlined);
      },
    },
  ],
};
