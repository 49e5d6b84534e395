package icofolio.tui;

import java.util.List;

/** The program itself: help, palette, looks, and leaving it. */
final class ProgramCommands {
  private static final int PAGE = 10;

  private ProgramCommands() {}

  static List<Command> all(String heading) {
    return List.of(
            Command.of("help", "keys of this screen", "?", "f1")
                .shown("help", 1)
                .does(Overlays::help),
            Command.of("close-help", "clear the search; once more closes the help", "esc")
                .in(Context.HELP)
                .shown(Overlays::closes, 1)
                .does(Overlays::close),
            Command.of("palette", "any command by name", ":", "ctrl+p")
                .shown("commands", 7)
                .does(Overlays::palette),
            Command.of("run-command", "run the command", "enter")
                .in(Context.PALETTE)
                .shown("run", 1)
                .does(Overlays::run),
            Command.of("close-palette", "clear the letters; once more closes the palette", "esc")
                .in(Context.PALETTE)
                .shown(Overlays::closes, 2)
                .does(Overlays::close),
            Command.of("yes", "yes, do it", "y")
                .in(Context.CONFIRM)
                .shown(Overlays::yes, 1)
                .does(Overlays::confirm),
            Command.of("no", "no, leave it", "n", "esc")
                .in(Context.CONFIRM)
                .shown("no", 2)
                .does(m -> Step.of(m.withOverlay(Overlay.NONE))),
            Command.of("answer", "answer with what is typed", "enter")
                .in(Context.PROMPT)
                .shown("answer", 1)
                .does(Overlays::answer),
            Command.of("no-answer", "clear what is typed; once more leaves it", "esc")
                .in(Context.PROMPT)
                .shown(Overlays::closes, 2)
                .does(Overlays::close),
            Command.of("name-files", "go on with the file that is named", "enter")
                .in(Context.FILES)
                .shown("go on", 1)
                .does(FileNames::answer),
            Command.of("complete", "complete the name", "tab")
                .in(Context.FILES)
                .shown("complete", 2)
                .does(FileNames::complete),
            Command.of("no-files", "clear what is typed; once more leaves it", "esc")
                .in(Context.FILES)
                .shown(Overlays::closes, 3)
                .does(Overlays::close),
            Command.of("choose", "take the answer that is marked", "enter")
                .in(Context.CHOOSE)
                .shown("take", 1)
                .does(Choosing::take),
            Command.of("choose-up", "the answer above", "up", "k", "shift+tab")
                .in(Context.CHOOSE)
                .does(m -> Step.of(Choosing.moved(m, -1))),
            Command.of("choose-down", "the answer below", "down", "j", "tab")
                .in(Context.CHOOSE)
                .does(m -> Step.of(Choosing.moved(m, 1))),
            Command.of("choose-page-up", "up in what is told", "page-up", "ctrl+u")
                .in(Context.CHOOSE)
                .does(m -> Step.of(Overlays.moved(m, -PAGE))),
            Command.of("choose-page-down", "down in what is told", "page-down", "ctrl+d")
                .in(Context.CHOOSE)
                .does(m -> Step.of(Overlays.moved(m, PAGE))),
            Command.of("choose-none", "leave it", "esc", "q")
                .in(Context.CHOOSE)
                .shown("leave", 2)
                .does(m -> Step.of(m.withOverlay(Overlay.NONE))),
            Command.of("read", "close what was read", "enter", "esc", "q")
                .in(Context.TOLD)
                .shown("close", 1)
                .does(Overlays::close),
            Command.of("refresh", "read the portfolio again; on Wallets, the chains", "r", "f5")
                .shown(Refreshes::reads, 8)
                .does(Refreshes::begin),
            Command.of("theme", "next theme", "t").shown("theme", 10).does(Looks::nextTheme),
            Command.of("themes", "choose a theme", "T").does(Looks::pickTheme),
            Command.of("amounts", "hide or show amounts", "$")
                .shown("hide", 11)
                .does(Looks::amounts),
            Command.of("sample", "look at the sample portfolio", "m")
                .in(Context.LIST)
                .shown("sample", 3)
                .unless(Samples::cannotOpen)
                .does(Samples::open),
            Command.of("redraw", "paint the screen anew", "ctrl+l")
                .does(m -> Step.of(m).and(new Job.Repaint())),
            Command.of("suspend", "leave the program waiting and go to the shell", "ctrl+z")
                .in(Context.values())
                .does(m -> Step.of(m).and(new Job.Suspend())),
            Command.of("quit", "quit", "q")
                .in(Context.pagesAnd(Context.SMALL))
                .shown(Samples::quits, 2)
                .does(Leaving::quit),
            Command.of("interrupt", "quit at once; asks where a form is not saved", "ctrl+c")
                .in(Context.values())
                .does(Leaving::interrupt))
        .stream()
        .map(command -> command.under(heading))
        .toList();
  }
}
