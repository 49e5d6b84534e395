package icofolio.cli;

import java.io.IOException;
import java.util.List;

/** Scripts by which a shell completes a command line. */
final class CompletionCommand implements Command {
  /** The shells that there are scripts for. */
  static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private static final String BASH =
      """
      _ico() {
        local IFS=$'\\n'
        local words="$(ico __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)"
        COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
      }
      complete -o default -F _ico ico
      """;

  private static final String ZSH =
      """
      #compdef ico
      _ico() {
        local -a candidates
        candidates=("${(@f)$(ico __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
        if [[ -n "$candidates[1]" ]]; then
          compadd -a candidates
        else
          _files
        fi
      }
      compdef _ico ico
      """;

  private static final String FISH =
      """
      function __ico_complete
        set -l words (commandline -opc) (commandline -ct)
        ico __complete $words[2..] 2>/dev/null
      end
      complete -c ico -f -a '(__ico_complete)'
      complete -c ico -n '__fish_seen_subcommand_from import restore backup' -F
      complete -c ico -l store -l config -l to -l rejects -r -F
      """;

  @Override
  public Signature signature() {
    return new Signature("completion", "Prints the script by which a shell completes 'ico'.")
        .arguments("SHELL", "1", "bash, zsh or fish")
        .example("eval \"$(ico completion bash)\"", "in ~/.bashrc")
        .example("ico completion fish > ico.fish", "for ~/.config/fish/completions");
  }

  @Override
  public int run(Call call) throws IOException {
    String shell = Choices.check("completion", call.arguments().getFirst(), SHELLS);
    String script =
        switch (shell) {
          case "bash" -> BASH;
          case "zsh" -> ZSH;
          default -> FISH;
        };
    call.session().streams().out().write(script);
    return ExitCode.DONE;
  }
}
