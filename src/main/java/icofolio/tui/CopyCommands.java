package icofolio.tui;

import java.util.List;

/** Taking what is shown somewhere else: the clipboard, the web. */
final class CopyCommands {
  private CopyCommands() {}

  static List<Command> all(String heading) {
    return List.of(
            Command.of("copy", "copy what identifies the row; on a page, what you choose", "y")
                .unless(Copies::none)
                .does(Copies::identity),
            Command.of("copy-row", "copy the whole row, every digit of it", "Y")
                .in(Context.LIST)
                .unless(Copies::none)
                .does(Copies::row),
            Command.of("web", "show the web address of this", "o")
                .unless(WebAddresses::none)
                .does(WebAddresses::show),
            Command.of("copy-link", "copy the address", "c")
                .in(Context.LINK)
                .shown("copy it", 1)
                .does(WebAddresses::copy),
            Command.of("open-link", "yes, open the address outside the terminal", "y")
                .in(Context.LINK)
                .shown("open it", 2)
                .does(WebAddresses::open),
            Command.of("leave-link", "no, leave it", "n", "esc", "q")
                .in(Context.LINK)
                .shown("leave", 3)
                .does(model -> Step.of(model.withOverlay(Overlay.NONE))))
        .stream()
        .map(command -> command.under(heading))
        .toList();
  }
}
