import { findPhrase } from './find-phrase.js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';

const patience = 30_000;

/** The workbench as a person meets it: what can be seen, pointed at and pressed. */
export class Editor {
  constructor(private readonly page: Page) {}

  /** Waits until something is to be seen, of which one holds the words. */
  async see(selector: string, words?: RegExp): Promise<void> {
    const all = this.page.locator(selector);
    await (words ? all.filter({ hasText: words }) : all).first().waitFor({ state: 'visible', timeout: patience });
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async shows(words: RegExp, selector = '.view-line'): Promise<boolean> {
    return (await this.page.locator(selector).filter({ hasText: words }).count()) > 0;
  }

  /** Opens a link in a list, as the list wants it: with Ctrl held. */
  async follow(selector: string, words: RegExp): Promise<void> {
    await this.page
      .locator(selector)
      .filter({ hasText: words })
      .first()
      .click({ modifiers: ['Control'], timeout: patience });
  }

  async openFromExplorer(file: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first().dblclick({ timeout: patience });
    await this.page.locator('.tab.active', { hasText: file }).waitFor({ state: 'visible', timeout: patience });
    await this.see('.view-line');
  }

  /** Moves the mouse onto the first word of a phrase until the words are told: counts over the headings may still push the text away from under it. */
  async readAt(phrase: string, words: RegExp): Promise<void> {
    await this.until('words over the text', async () => {
      const { x, y } = await this.place(phrase);
      await this.page.mouse.move(x + 40, y + 60);
      await this.page.mouse.move(x, y, { steps: 5 });
      await sleep(2000);
      return this.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: words }).first().isVisible();
    });
  }

  async clickOn(phrase: string): Promise<void> {
    const { x, y } = await this.place(phrase);
    await this.page.mouse.click(x, y);
  }

  /** Looks for words in the text, which selects them and brings them into view. */
  async find(words: string): Promise<void> {
    await this.until('the text in focus', async () => {
      await this.press('Control+1');
      await sleep(300);
      return this.page.locator('.editor-instance .monaco-editor.focused').isVisible();
    });
    await this.press('Control+F');
    await this.see('.find-widget.visible');
    await this.type(words);
    await this.press('Enter');
    await this.press('Escape');
  }

  /** Selects a word. */
  async select(word: string): Promise<void> {
    const { x, y } = await this.place(word);
    await this.page.mouse.dblclick(x, y);
  }

  /** Takes the mouse off the text, so that no hover covers it. */
  async moveAway(): Promise<void> {
    await this.page.mouse.move(600, 838);
    await sleep(500);
  }

  /** Types until the list of suggestions shows one, and puts the focus on it. */
  async suggest(text: string, words: RegExp): Promise<void> {
    await this.type(text);
    await this.see('.suggest-widget.visible .monaco-list-row.focused', words);
  }

  /** Presses until a box to type in shows. */
  async openBox(keys: string, selector: string): Promise<void> {
    await this.until('a box to type in', async () => {
      await this.press(keys);
      await sleep(1000);
      return this.page.locator(selector).first().isVisible();
    });
  }

  /** The first press is lost while the editor still registers what it can offer: presses until the menu shows. */
  async openMenu(keys: string): Promise<void> {
    await this.until('a menu', async () => {
      await this.press(keys);
      await sleep(1000);
      return this.page.locator('.action-widget').first().isVisible();
    });
  }

  /** Moves down the open menu to the entry with the words, and takes it. */
  async choose(words: RegExp): Promise<void> {
    const entries = this.page.locator('.action-widget .monaco-list-row');
    const count = await entries.count();
    for (let presses = 0; presses < count; presses++) {
      const focused = await this.page.locator('.action-widget .monaco-list-row.focused').first().innerText();
      if (words.test(focused)) {
        await this.press('Enter');
        return;
      }
      await this.press('ArrowDown');
    }
    throw new Error(`The menu offers no ${String(words)}: ${(await entries.allInnerTexts()).join(' | ')}`);
  }

  /** Runs a command by its title, from the list of all commands. */
  async command(title: string): Promise<void> {
    await this.openBox('F1', '.quick-input-widget input');
    await this.type(title);
    await this.see('.quick-input-list .monaco-list-row.focused', new RegExp(title, 'u'));
    await this.press('Enter');
  }

  /** Takes the entry with the words from the list that asks. */
  async pick(words: RegExp): Promise<void> {
    await this.see('.quick-input-list .monaco-list-row', words);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first().click({ timeout: patience });
  }

  async click(selector: string): Promise<void> {
    await this.page.locator(selector).first().click({ timeout: patience });
  }

  /** Says that the folder may be trusted, where the editor asks. */
  async trust(): Promise<void> {
    const yes = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Yes/u });
    await this.until('the folder', async () => {
      if (await yes.isVisible()) await yes.click();
      return this.page.locator('.explorer-folders-view .monaco-list-row').first().isVisible();
    });
    if (await yes.isVisible()) await yes.click();
  }

  /** Waits until a frame of the window, such as a panel's page, shows something with the words, and returns it. */
  async inFrame(selector: string, words: RegExp): Promise<Locator> {
    let found: Locator | undefined;
    await this.until(`${String(words)} in a frame`, async () => {
      for (const frame of this.page.frames()) {
        const all = frame.locator(selector).filter({ hasText: words, visible: true });
        // A frame may go while it is asked.
        if ((await all.count().catch(() => 0)) > 0) found = all.first();
      }
      return found !== undefined;
    });
    return found as Locator;
  }

  async frameShows(selector: string, words: RegExp): Promise<boolean> {
    const counts = this.page.frames().map((frame) =>
      frame
        .locator(selector)
        .filter({ hasText: words, visible: true })
        .count()
        .catch(() => 0),
    );
    return (await Promise.all(counts)).some((count) => count > 0);
  }

  /**
   * Types one key after the other, as a person who thinks, and looks after each whether something is to be seen.
   * A machine that takes too long over a key makes a pause of it: then the text is taken out, and typed anew.
   * @returns whether it was ever there.
   */
  async seesWhileTyping(text: string, selector: string): Promise<boolean> {
    for (let tries = 0; tries < 5; tries++) {
      const typed = await this.typesAndLooks(text, selector);
      if (!typed.seen || !typed.paused) return typed.seen;
      for (let left = typed.keys; left > 0; left--) await this.press('Backspace');
      await this.until('it to go', async () => (await this.page.locator(selector).count()) === 0);
      await sleep(3000);
    }
    throw new Error('This machine never typed without a pause');
  }

  /** Types until something is to be seen: whether it was, and whether there may have been a pause of a second before. */
  private async typesAndLooks(text: string, selector: string): Promise<{ seen: boolean; paused: boolean; keys: number }> {
    let [keys, paused, before] = [0, false, Date.now()];
    for (const key of text) {
      const pressed = Date.now();
      await this.type(key);
      keys++;
      // The key arrived somewhere between the two times.
      paused ||= Date.now() - before > 1000;
      before = pressed;
      await sleep(150);
      const seen = (await this.page.locator(selector).count()) > 0;
      paused ||= Date.now() - before > 1000;
      if (seen) return { seen, paused, keys };
    }
    return { seen: false, paused, keys };
  }

  async until(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      if (await ask()) return;
      await sleep(200);
    }
    throw new Error(`Waited in vain for ${what}`);
  }

  /** A point within the first word of a phrase, in pixels of the page. */
  private async place(phrase: string): Promise<{ x: number; y: number }> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      const found = await this.page.evaluate(findPhrase, phrase);
      if (found) return found;
      await sleep(200);
    }
    throw new Error(`No "${phrase}" to be seen`);
  }
}
