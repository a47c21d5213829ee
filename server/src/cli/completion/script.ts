/** Shells that completions can be written for. */
export type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

/*
 * Each hands over the words as they are, without having them read again as commands: what somebody has typed so far may hold `$(…)`.
 * The library there is for this runs it, and offers no names of files.
 */
const scripts: Readonly<Record<Shell, string>> = {
  bash: `# Completion of substantiate in bash
_substantiate() {
  local line files='' IFS=$'\\n'
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ':files' ]]; then files=1; else COMPREPLY+=("\${line%%$'\\t'*}"); fi
  done < <(substantiate complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]#=}"))
  elif [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _substantiate substantiate
`,
  zsh: `#compdef substantiate
# Completion of substantiate in zsh
_substantiate() {
  local line files
  local -a offers begun
  for line in "\${(@f)$(substantiate complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == ':files' ]]; then
      files=1
    elif [[ $line == *=$'\\t'* ]]; then
      begun+=("\${line%%$'\\t'*}")
    elif [[ -n $line ]]; then
      offers+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done
  (( \${#offers} )) && _describe 'substantiate' offers
  (( \${#begun} )) && compadd -S '' -- "\${begun[@]}"
  if [[ -n $files ]]; then
    compset -P '--[a-z-]##='
    compset -P '[a-z]##='
    _files
  fi
}
if [[ $funcstack[1] == _substantiate ]]; then _substantiate "$@"; else compdef _substantiate substantiate; fi
`,
  fish: `# Completion of substantiate in fish
function __substantiate_complete
  set -l words (commandline -opc) (commandline -ct)
  for line in (substantiate complete -- $words[2..-1] 2>/dev/null)
    if test "$line" = ':files'
      set -l begun (string match -r -- '^(?:--[a-z-]+=)?(?:[a-z]+=)?' (commandline -ct))
      for path in (__fish_complete_path (string replace -r -- '^(?:--[a-z-]+=)?(?:[a-z]+=)?' '' (commandline -ct)))
        printf '%s\\n' $begun$path
      end
    else
      printf '%s\\n' $line
    end
  end
end
complete -c substantiate -f -a '(__substantiate_complete)'
`,
  powershell: `# Completion of substantiate in PowerShell
Register-ArgumentCompleter -Native -CommandName substantiate -ScriptBlock {
  param($typed, $call, $cursor)
  $words = @($call.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $last = if ($typed -eq '') { '""' } else { $typed }
  substantiate complete '--' @words $last 2>$null | Where-Object { $_ -ne ':files' } | ForEach-Object {
    $value, $about = $_ -split [char]9, 2
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $(if ($about) { $about } else { $value }))
  }
}
`,
};

/** What a shell has to run to complete calls of the program. */
export function shellScript(shell: Shell): string {
  return scripts[shell];
}
