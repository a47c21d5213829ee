import { join } from 'node:path';
import { equal, ok } from '../suite/assert.js';
import { axe, type AxeOutcome, type PanelBench, type PanelTest } from './bench.js';
import { findingsPageTests } from './findings-page.js';
import { PanelPage, type PanelSetup } from './open-panel.js';
import { reportState, states } from './states.js';
import { themes, type Theme } from './themes.js';

const light = themes[0] as Theme;
const dark = themes.find(({ name }) => name === 'dark') as Theme;

/** Finds nothing that would keep somebody from using the page, and that nothing stands out at its side. */
async function isAccessible({ root, browser, pictures }: PanelBench, name: string, setup: PanelSetup): Promise<void> {
  const panel = await PanelPage.open(root, browser, setup);
  try {
    await panel.page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}.png`) });
    await panel.page.evaluate(axe);
    const { violations } = await panel.page.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeOutcome> } }).axe.run());
    const said = violations.map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map(({ html }) => html).join(' ')}`);
    equal(said.join('\n'), '');
    const beyond = await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    ok(beyond <= 0, `The page is ${beyond} pixels too wide`);
    equal((await panel.stopped()).join('\n'), '', 'stopped by the policy');
  } finally {
    await panel.close();
  }
}

const looks: PanelTest[] = [
  ...themes.flatMap((theme) =>
    [320, 1200].map((width) => ({ name: `full ${theme.name} ${width}`, setup: { theme, width, state: states['full'] as never } })),
  ),
  ...Object.entries(states)
    .filter(([name]) => name !== 'full')
    .map(([name, state]) => ({ name: `${name} 200`, setup: { theme: light, width: 200, state } })),
  { name: 'full 200', setup: { theme: dark, width: 200, state: states['full'] as never } },
].map(({ name, setup }) => ({ name: `keeps nobody out: ${name}`, run: (bench) => isAccessible(bench, name, setup) }));

/** A test with a report of some findings at hand. */
function withReport(name: string, act: (panel: PanelPage) => Promise<void>, more: Partial<PanelSetup> = {}): PanelTest {
  return {
    name,
    run: async ({ root, browser }) => {
      const panel = await PanelPage.open(root, browser, { theme: light, width: 320, state: reportState(12, 4), ...more });
      try {
        await act(panel);
      } finally {
        await panel.close();
      }
    },
  };
}

const focused = (panel: PanelPage): Promise<string> => panel.page.evaluate(() => document.activeElement?.textContent ?? '');

const behaviour: readonly PanelTest[] = [
  withReport('says that it is there, and nothing else', async (panel) => {
    equal(JSON.stringify(await panel.asked()), JSON.stringify([{ type: 'ready' }]));
  }),
  withReport('leads to a finding with the mouse, and to a section', async (panel) => {
    await panel.page.locator('.findings button').nth(2).click();
    await panel.page.locator('tbody th button').nth(1).click();
    const [, finding, section] = await panel.asked();
    const state = reportState(12, 4);
    const { uri, findings, sections } = (state as Extract<typeof state, { kind: 'report' }>).overview;
    const start = sections[1]?.range.start;
    equal(JSON.stringify(finding), JSON.stringify({ type: 'go', uri, range: findings[2]?.range }));
    equal(JSON.stringify(section), JSON.stringify({ type: 'go', uri, range: { start, end: start } }));
  }),
  withReport('is gone through with the keyboard: one Tab to the list, arrows in it, Enter to go', async (panel) => {
    await panel.page.locator('select').focus();
    await panel.page.keyboard.press('Tab');
    const rows = panel.page.locator('.findings button');
    equal(await focused(panel), await rows.nth(0).textContent());
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('ArrowDown');
    equal(await focused(panel), await rows.nth(2).textContent());
    await panel.page.keyboard.press('End');
    equal(await focused(panel), await rows.last().textContent());
    await panel.page.keyboard.press('Home');
    await panel.page.keyboard.press('ArrowUp');
    equal(await focused(panel), await rows.nth(0).textContent());
    await panel.page.keyboard.press('Enter');
    equal((await panel.asked()).at(-1)?.type, 'go');
    await panel.page.keyboard.press('Shift+Tab');
    equal(await panel.page.evaluate(() => document.activeElement?.tagName), 'SELECT');
    await panel.page.keyboard.press('Tab');
    equal(await focused(panel), await rows.nth(0).textContent());
  }),
  withReport('keeps the focus on a finding while others are settled', async (panel) => {
    const rows = panel.page.locator('.findings button');
    await rows.nth(4).focus();
    const before = await focused(panel);
    const state = reportState(12, 4) as Extract<ReturnType<typeof reportState>, { kind: 'report' }>;
    const findings = state.overview.findings.filter((_, index) => index !== 1);
    await panel.tell({ type: 'show', state: { ...state, overview: { ...state.overview, findings } } });
    equal(await rows.count(), 11);
    equal(await focused(panel), before);
  }),
  withReport('shows what the filter lets pass, says how many, and keeps the filter', async (panel) => {
    const rows = panel.page.locator('.findings button');
    const status = panel.page.locator('[role=status]');
    equal(await status.textContent(), '');
    await panel.page.getByRole('checkbox', { name: /warning/u }).uncheck();
    const some = await rows.count();
    ok(some > 0 && some < 12, `${some} findings are shown`);
    equal(await status.textContent(), `${some} of 12 findings shown`);
    await panel.page.getByRole('combobox').selectOption('rule:evidence:unknown-evidence');
    ok((await rows.count()) < some, 'The rule changes nothing');
    equal(
      JSON.stringify(await panel.kept()),
      JSON.stringify({ filter: { hidden: ['warning'], category: 'evidence', rule: 'unknown-evidence' } }),
    );
    await panel.page.getByRole('button', { name: 'Show all' }).click();
    equal(await rows.count(), 12);
  }),
  withReport(
    'shows it again as it was left',
    async (panel) => {
      equal(await panel.page.locator('details').getAttribute('open'), null);
      equal(await panel.page.getByRole('checkbox', { name: /error/u }).isChecked(), false);
    },
    { stored: { filter: { hidden: ['error'] }, foldsSections: true } },
  ),
  withReport('takes no message of another form, and goes on', async (panel) => {
    const before = await panel.page.locator('#panel').innerHTML();
    for (const message of [{ type: 'show' }, { type: 'show', state: { kind: 'report', name: 7 } }, { type: 'run' }] as { type: string }[])
      await panel.tell(message);
    equal(await panel.page.locator('#panel').innerHTML(), before);
  }),
  withReport('runs no script but its own, and loads nothing', async (panel) => {
    await panel.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      const picture = document.createElement('img');
      picture.src = 'https://elsewhere.test/x.png';
      document.body.append(script, picture);
    });
    await panel.page.waitForFunction(() => (window as unknown as { stopped: string[] }).stopped.length >= 2);
    equal(await panel.page.evaluate(() => 'intruder' in window), false);
    equal((await panel.stopped()).length, 2);
  }),
  withReport(
    'speaks another language',
    async (panel) => {
      equal(await panel.page.locator('#findings').textContent(), 'Canfyddiadau');
    },
    { messages: { Findings: 'Canfyddiadau' } },
  ),
];

/** All that must hold of the panel's page, and of the page of findings that the command line writes. */
export const panelTests: readonly PanelTest[] = [...looks, ...behaviour, ...findingsPageTests];
