/** Where a check can be run whenever a report changes. */
export type CiService = 'github' | 'gitlab';

/** What each service is called. */
export const ciNames: Readonly<Record<CiService, string>> = { github: 'GitHub', gitlab: 'GitLab' };

/** Where each service looks for what it is to run, from the root of the repository. */
export const ciPaths: Readonly<Record<CiService, string>> = { github: '.github/workflows/substantiate.yml', gitlab: '.gitlab-ci.yml' };

/** What such a check runs. @param version of the package: a later one may ask more. */
export function ciCommand(version: string): string {
  return `npx --yes substantiate@${version} check`;
}

/** The text of the file that has a service check all reports. */
export function ciText(service: CiService, version: string): string {
  return texts[service](
    `# Checks all reports whenever one changes. ${ciNames[service]} reads this file only as ${ciPaths[service]}
# at the root of the repository. With --fail-on error, warnings are told and let through.`,
    ciCommand(version),
  );
}

const texts: Readonly<Record<CiService, (about: string, command: string) => string>> = {
  github: (about, command) => `${about}
name: Reports
on: [push, pull_request]
permissions:
  contents: read
jobs:
  substantiate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: lts/*
      - run: ${command}
`,
  gitlab: (about, command) => `${about}
substantiate:
  image: node:lts
  script:
    - ${command}
`,
};
