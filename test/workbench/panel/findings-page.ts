import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { html } from '../../../server/src/formats/html/index.js';
import { fileReport, findingOn, sectionsOf, written } from '../../../server/src/formats/testing/report.js';
import { patience } from '../patience.js';
import { equal, ok } from '../suite/assert.js';
import { axe, type AxeOutcome, type PanelTest } from './bench.js';

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light', viewport: { width: 1200, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1200, height: 900 } },
  narrow: { colorScheme: 'light', viewport: { width: 320, height: 900 } },
  'without script': { colorScheme: 'light', viewport: { width: 1200, height: 900 }, javaScriptEnabled: false },
};

/** A page of findings in three reports. */
function findingsPage(): string {
  const text = '# Report\n\n## Help\n\nSome families wait too long.\n\n## Homes\n\nMany homes are good.\n';
  const reports = ['a.md', 'a-very-long-name-of-a-report-in-a-folder/and-its-name-goes-on.md', 'c.md'].map((path, index) => {
    const findings = [
      findingOn(text, 'Some', { severity: index === 0 ? 'error' : 'warning' }),
      findingOn(text, 'too long', { rule: 'vague-time', severity: 'info' }),
      findingOn(text, 'Many', { severity: 'hint' }),
    ];
    const sections = sectionsOf(text).map((section) => ({ ...section, claims: 3, evidenced: index }));
    return fileReport({ path, text, words: 200, findings, sections });
  });
  return written(html, reports, [{ path: 'd.md', message: 'There is no such file' }], { verdict: 'So it is.' });
}

/** Opens the page as somebody would who was sent it; what its policy stops and what it asks of the network is kept. */
async function open(
  browser: Browser,
  look: BrowserContextOptions,
  act: (page: Page, asked: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(look);
  try {
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('console', (message) => asked.push(message.text()));
    page.on('pageerror', (error) => asked.push(String(error)));
    const body = findingsPage();
    await context.route('**/*', (route) => {
      if (route.request().url() === 'https://page.test/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      asked.push(route.request().url());
      return route.abort();
    });
    await page.goto('https://page.test/');
    await act(page, asked);
  } finally {
    await context.close();
  }
}

/** What must hold of the page of findings that `check --format html` writes. */
export const findingsPageTests: readonly PanelTest[] = [
  ...Object.entries(looks).map(([name, look]): PanelTest => {
    const hasScript = look.javaScriptEnabled !== false;
    return {
      name: `keeps nobody out of the page of findings: ${name}`,
      run: async ({ browser, pictures }) => {
        await open(browser, look, async (page, asked) => {
          await page.screenshot({ path: join(pictures, `findings-${name.replaceAll(' ', '-')}.png`), fullPage: true });
          equal(asked.join('\n'), '', 'asked for or stopped');
          equal(await page.locator('form.filter').isVisible(), hasScript);
          equal(await page.locator('li.finding:visible').count(), 9);
          if (!hasScript) return;
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          ok(beyond <= 0, `The page is ${beyond} pixels too wide`);
        });
        if (!hasScript) return;
        // The page lets in no script but its own, so what looks it over needs it without its policy.
        await open(browser, { ...look, bypassCSP: true }, async (page) => {
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeOutcome> } }).axe.run());
          equal(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`).join('\n'), '');
        });
      },
    };
  }),
  {
    name: 'filters the page of findings by report, rule, severity and words, says how many it shows, and shows all again',
    run: async ({ browser }) => {
      await open(browser, looks['light'] ?? {}, async (page) => {
        const shown = page.locator('li.finding:visible');
        const says = async (text: string): Promise<void> => {
          await page.locator('form.filter [role=status]').filter({ hasText: text }).waitFor();
        };
        await page.locator('select[name=rule]').selectOption('vague-quantity');
        await says('6 of 9 findings shown');
        await page.getByRole('checkbox', { name: 'hints' }).uncheck();
        await says('3 of 9 findings shown');
        await page.locator('select[name=report]').selectOption('0');
        await says('1 of 9 findings shown');
        equal(await shown.count(), 1);
        await page.getByRole('button', { name: 'Show all' }).click();
        await page.getByRole('searchbox', { name: 'Words' }).fill('HOMES');
        await says('3 of 9 findings shown');
        equal(
          await page
            .locator('mark:visible')
            .allTextContents()
            .then((words) => words.join()),
          'Many,Many,Many',
        );
      });
    },
  },
  {
    name: 'prints the page of findings without its filter, and with everything open',
    run: async ({ browser }) => {
      await open(browser, looks['light'] ?? {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        equal(await page.locator('form.filter').isVisible(), false);
        equal(await page.locator('details.why p:visible').count(), 9);
      });
    },
  },
];
