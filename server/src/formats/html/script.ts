/**
 * What the page does with a script, and does without one too, save for the filter: it hides what the filter doesn't let pass and says
 * how much it shows. It is written for a browser, so it is text here; nothing of a report is ever part of it.
 */
export const script = `
(() => {
  const form = document.querySelector('form.filter');
  const status = form.querySelector('[role=status]');
  const reports = [...document.querySelectorAll('div.report')].map((report) => ({
    report,
    groups: [...report.querySelectorAll('div.group')].map((group) => ({
      group,
      passages: [...group.querySelectorAll('li.passage')].map((passage) => ({
        passage,
        words: '',
        findings: [...passage.querySelectorAll('li.finding')],
      })),
    })),
  }));
  const wordsOf = (one) => (one.words = one.words || one.passage.textContent.toLowerCase());
  const show = (element, isShown) => {
    if (element.hidden === isShown) element.hidden = !isShown;
    return isShown;
  };
  const apply = () => {
    const { report: path, rule, words } = form.elements;
    const severities = new Set([...form.querySelectorAll('[name=severity]:checked')].map(({ value }) => value));
    const sought = words.value.trim().toLowerCase();
    let shown = 0;
    let all = 0;
    for (const { report, groups } of reports) {
      const isChosen = path.value === '' || report.dataset.number === path.value;
      let ofReport = 0;
      for (const { group, passages } of groups) {
        let ofGroup = 0;
        for (const one of passages) {
          const holds = isChosen && (sought === '' || wordsOf(one).includes(sought));
          let ofPassage = 0;
          for (const finding of one.findings) {
            const { severity, rules } = finding.dataset;
            const passes = holds && severities.has(severity) && (rule.value === '' || rules.split(' ').includes(rule.value));
            if (show(finding, passes)) ofPassage++;
            all++;
          }
          show(one.passage, ofPassage > 0);
          ofGroup += ofPassage;
        }
        show(group, ofGroup > 0);
        ofReport += ofGroup;
      }
      show(report, ofReport > 0);
      shown += ofReport;
    }
    const number = (value) => value.toLocaleString('en-GB');
    status.textContent = shown === all ? '' : number(shown) + ' of ' + number(all) + ' findings shown';
  };
  let waiting = 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  form.addEventListener('reset', () => setTimeout(apply));
  // What a filter hides has no place to lead to.
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest('[hidden]')) {
      form.reset();
      apply();
      target.scrollIntoView();
    }
  });
  form.hidden = false;
  apply();
})();
`;

/** Names the script in the page's policy, so that no other runs. */
export const scriptHash = 'sha256-HGHS7/fAzkACnxrCRqsgfDtbsAGckHiDtzNhyUC3tug=';
