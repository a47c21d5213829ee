import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { patience } from '../patience.js';
import { findPhrase } from './find-phrase.js';

/** After so many milliseconds without an answer, a person clicks again; after twice as long the next time. */
const longWait = 15_000;
/** The same where a second time can do no harm. */
const shortWait = 3000;
/** The same place, but for what is rounded. */
const nearby = 2;
/** A text of fewer keys would be typed before the checker answers at all. */
const shortest = 14;

/** A row of the Problems panel. */
export const problem = '.markers-panel .monaco-list-row';

/** The workbench as a person meets it: what can be seen, pointed at and pressed. */
export class Editor {
  constructor(private readonly page: Page) {}

  /** Waits until something is to be seen, of which one holds the words. */
  async see(selector: string, words?: RegExp): Promise<void> {
    await this.visible(selector, words).first().waitFor({ state: 'visible', timeout: patience });
  }

  /** Whether something is to be seen at this moment. */
  async sees(selector: string, words?: RegExp): Promise<boolean> {
    return (await this.visible(selector, words).count()) > 0;
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Deletes what was typed last. */
  async takeBack(keys: number): Promise<void> {
    for (let left = keys; left > 0; left--) await this.press('Backspace');
  }

  /** Opens a link in a list, as the list wants it: with Ctrl held. */
  async follow(selector: string, words: RegExp, opened: () => Promise<boolean>): Promise<void> {
    const link = this.visible(selector, words).first();
    await this.repeat('the link followed', () => link.click({ modifiers: ['Control'], timeout: patience }), opened);
  }

  /** Opens a file, and puts the cursor into its text. */
  async openFromExplorer(file: string): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).first();
    const isOpen = (): Promise<boolean> => this.sees('.tab.active', new RegExp(`^${file.replaceAll('.', '\\.')}`, 'u'));
    await this.repeat(`${file} open`, () => row.dblclick({ timeout: patience }), isOpen);
    await this.focusText(file);
    await this.see(`.monaco-editor[data-uri$="/${file}"] .view-line`);
  }

  /** Moves the mouse onto the first word of a phrase until the words are told: counts over the headings may still push the text away from under it. */
  async readAt(phrase: string, words: RegExp): Promise<void> {
    const point = async (): Promise<void> => {
      const { x, y } = await this.place(phrase);
      await this.page.mouse.move(x + 40, y + 60);
      await this.page.mouse.move(x, y, { steps: 5 });
    };
    await this.repeat('words over the text', point, () => this.sees('.monaco-hover:not(.hidden)', words), shortWait);
  }

  async clickOn(phrase: string): Promise<void> {
    await this.hit(phrase, ({ x, y }) => this.page.mouse.click(x, y));
  }

  /** Looks for words in the text, which selects them and brings them into view. */
  async find(words: string): Promise<void> {
    await this.focusText();
    await this.openBox('Control+F', '.find-widget.visible .find-part .input', words);
    await this.see('.find-widget.visible .matchesCount', /of [1-9]/u);
    await this.press('Enter');
    await this.press('Escape');
    await this.until('the text in focus again', async () => !(await this.sees('.find-widget.visible')) && (await this.sees(focusedText())));
    await this.seeSelected(words);
  }

  /** Selects a word. */
  async select(word: string): Promise<void> {
    await this.repeat(
      `${word} selected`,
      () => this.hit(word, ({ x, y }) => this.page.mouse.dblclick(x, y)),
      () => this.sees(cursorPlace, selection(word)),
    );
  }

  /** Waits until some words, or as many characters, are selected. */
  async seeSelected(words: string): Promise<void> {
    await this.see(cursorPlace, selection(words));
  }

  /** Saves what is open in the text that has the focus, until it has reached the disk. */
  async save(isSaved: () => boolean): Promise<void> {
    await this.repeat('the file saved', () => this.press('Control+S'), isSaved);
  }

  async openProblems(): Promise<void> {
    if (!(await this.sees('.markers-panel'))) await this.pressUntil('Control+Shift+M', '.markers-panel');
  }

  /** Takes the mouse off the text, so that no hover covers it. */
  async moveAway(): Promise<void> {
    await this.page.mouse.move(600, 838);
    await this.until('what was over the text to go', async () => !(await this.sees('.monaco-hover:not(.hidden)')));
  }

  /** Types until the list of suggestions shows one, and puts the focus on it; what brought none is taken out and typed again. */
  async suggest(text: string, words: RegExp): Promise<void> {
    let isFirst = true;
    const type = async (): Promise<void> => {
      if (!isFirst) await this.takeBack(text.length);
      isFirst = false;
      await this.type(text);
    };
    await this.repeat(`${String(words)} suggested`, type, () => this.sees('.suggest-widget.visible .monaco-list-row.focused', words));
  }

  /** Presses until something shows. */
  async pressUntil(keys: string, selector: string, words?: RegExp, wait = longWait): Promise<void> {
    const came = (): Promise<boolean> => this.sees(selector, words);
    await this.repeat(`${selector} after ${keys}`, () => this.press(keys), came, wait);
  }

  /** Presses until a box to type in shows, and writes into it in place of what is there. */
  async openBox(keys: string, selector: string, text: string): Promise<void> {
    // It may show before it has the focus, and what is typed meanwhile would go into the text.
    await this.pressUntil(keys, `${selector}:focus`);
    await this.page.locator(selector).first().fill(text, { timeout: patience });
  }

  /** The first press is lost while the editor still registers what it can offer. */
  async openMenu(keys: string): Promise<void> {
    await this.pressUntil(keys, '.action-widget .monaco-list-row.focused', undefined, shortWait);
  }

  /** Moves down the open menu to the entry with the words, and takes it. */
  async choose(words: RegExp): Promise<void> {
    const entries = this.page.locator('.action-widget .monaco-list-row');
    const focused = this.page.locator('.action-widget .monaco-list-row.focused').first();
    // Twice round: the menu may be filled anew on the way.
    for (let left = 2 * (await entries.count()); left > 0; left--) {
      if (words.test(await focused.innerText({ timeout: patience }))) {
        await this.press('Enter');
        await this.until('the menu to go', async () => !(await this.sees('.action-widget')));
        return;
      }
      await this.press('ArrowDown');
    }
    throw new Error(`The menu offers no ${String(words)}: ${(await entries.allInnerTexts()).join(' | ')}`);
  }

  /** Runs a command by its title, from the list of all commands. */
  async command(title: string): Promise<void> {
    await this.openBox('F1', '.quick-input-widget .quick-input-box input', `>${title}`);
    await this.see('.quick-input-list .monaco-list-row.focused', new RegExp(title, 'u'));
    await this.press('Enter');
  }

  /** Takes the entry with the words from the list that asks. */
  async pick(words: RegExp): Promise<void> {
    await this.visible('.quick-input-list .monaco-list-row', words).first().click({ timeout: patience });
  }

  /** Clicks until something came of it. */
  async click(selector: string, came: () => Promise<boolean>): Promise<void> {
    const target = this.visible(selector).first();
    await this.repeat(`what a click on ${selector} brings`, () => target.click({ timeout: patience }), came);
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
   * A machine that takes too long over a key makes a pause of it: then the text is taken out, and the first half of it typed anew.
   * @returns whether it was ever there.
   */
  async seesWhileTyping(text: string, selector: string): Promise<boolean> {
    let left = text;
    for (let tries = 0; tries < 12; tries++) {
      const typed = await this.typesAndLooks(left, selector);
      if (!typed.seen || !typed.paused) {
        await this.type(text.slice(typed.keys));
        return typed.seen;
      }
      await this.takeBack(typed.keys);
      await this.until('it to go', async () => !(await this.sees(selector)));
      await sleep(shortWait);
      left = text.slice(0, Math.max(shortest, Math.ceil(left.length / 2)));
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

  /** Waits until something is so, and is so still a while later: what the editor had on its way may come meanwhile. */
  async untilSettled(what: string, ask: () => Promise<boolean>): Promise<void> {
    await this.until(what, async () => {
      if (!(await ask())) return false;
      await sleep(shortWait);
      return ask();
    });
  }

  async until(what: string, ask: () => boolean | Promise<boolean>): Promise<void> {
    if (!(await this.comes(ask, Date.now() + patience))) throw new Error(`Waited in vain for ${what}`);
  }

  /** Does something again where nothing came of it for a while, as a person does whose click fell where a row had just moved. */
  async repeat(what: string, act: () => Promise<void>, came: () => boolean | Promise<boolean>, firstWait = longWait): Promise<void> {
    const end = Date.now() + patience;
    for (let wait = firstWait; Date.now() < end; wait *= 2) {
      await act();
      if (await this.comes(came, Math.min(end, Date.now() + wait))) return;
    }
    throw new Error(`Waited in vain for ${what}`);
  }

  private async comes(ask: () => boolean | Promise<boolean>, end: number): Promise<boolean> {
    do {
      if (await ask()) return true;
      await sleep(200);
    } while (Date.now() < end);
    return false;
  }

  private visible(selector: string, words?: RegExp): Locator {
    return this.page.locator(selector).filter({ visible: true, ...(words && { hasText: words }) });
  }

  /** Puts the cursor into the text on the left, of a file where one is named. */
  private async focusText(file?: string): Promise<void> {
    await this.pressUntil('Control+1', focusedText(file));
  }

  /** Does something at a phrase; again where the text moved meanwhile. */
  private async hit(phrase: string, act: (at: Place) => Promise<void>): Promise<void> {
    await this.until(`"${phrase}" to stand still`, async () => {
      const before = await this.place(phrase);
      await act(before);
      const after = await this.place(phrase);
      return Math.abs(before.x - after.x) <= nearby && Math.abs(before.y - after.y) <= nearby;
    });
  }

  /** A point within the first word of a phrase. */
  private async place(phrase: string): Promise<Place> {
    let found: Place | null = null;
    await this.until(`"${phrase}" to be seen`, async () => {
      found = await this.page.evaluate(findPhrase, phrase);
      return found !== null;
    });
    return found as unknown as Place;
  }
}

/** In pixels of the page. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Says where the cursor is, and how much is selected. */
const cursorPlace = '[id="status.editor.selection"]';
const selection = ({ length }: string): RegExp => new RegExp(`\\(${length} selected\\)`, 'u');

const focusedText = (file?: string): string =>
  `.editor-instance .monaco-editor.focused${file === undefined ? '' : `[data-uri$="/${file}"]`}`;
