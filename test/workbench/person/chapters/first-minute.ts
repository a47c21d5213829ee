import type { Chapter } from '../chapter.js';

/** Is led through the first minute. */
export const firstMinute: Chapter = {
  name: 'first-minute',
  theme: 'light',
  steps: [
    {
      name: 'opens the walkthrough',
      act: async (editor) => {
        await editor.see('.explorer-folders-view .monaco-list-row');
        await editor.command('Welcome: Open Walkthrough');
        await editor.pick(/scrutiny panel’s questions/u);
        await editor.see('.getting-started-step.expanded', /Open the example report/u);
      },
    },
    {
      name: 'opens the example from it, which is checked',
      act: async (editor) => {
        const isOpen = (): Promise<boolean> => editor.sees('.tab.active', /self-evaluation\.md/u);
        await editor.click('.getting-started-step.expanded .monaco-button:has-text("Open the example")', isOpen);
        await editor.see('.squiggly-warning');
      },
    },
  ],
};
