import type { Command } from 'commander';
import type { Shell } from './completion/script.js';
import type { Doorway } from './ports.js';

/** Shells that completions can be written for. */
const shells: readonly Shell[] = ['bash', 'zsh', 'fish', 'powershell'];

const help = `
Examples:
  source <(substantiate completion bash)                                     in ~/.bashrc
  source <(substantiate completion zsh)                                      in ~/.zshrc, behind compinit
  substantiate completion fish > ~/.config/fish/completions/substantiate.fish
  substantiate completion powershell | Out-String | Invoke-Expression        in $PROFILE`;

/** Adds `completion`, and the call by which the shells ask. What does the work is loaded when one of them is made. */
export function addCompletion(program: Command, { stdout, loadPorts }: Doorway): void {
  program
    .command('completion')
    .description('print what has a shell complete commands, options and their values')
    .addArgument(program.createArgument('<shell>', 'which shell').choices(shells))
    .addHelpText('after', help)
    .action(async (shell: Shell) => {
      const { shellScript } = await import('./completion/script.js');
      stdout.write(shellScript(shell));
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .allowUnknownOption()
    .helpOption(false)
    .action(async (words: string[]) => {
      const { complete } = await import('./completion/complete.js');
      stdout.write(await complete(words, program, loadPorts));
    });
}
