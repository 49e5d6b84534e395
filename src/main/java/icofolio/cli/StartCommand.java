package icofolio.cli;

import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.Themes;
import icofolio.tui.TerminalUi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the program does when no command is named: the terminal UI, or the status in a script. */
final class StartCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "",
            "Watches over your token sales: what you put in, what is due back, what is to come.")
        .commands()
        .example("ico demo", "a look at the sample portfolio")
        .example("ico import mine.csv && ico status", "your own");
  }

  @Override
  public int run(Call call) throws IOException {
    return run(call, null);
  }

  /** The same under a name for the portfolio. */
  static int run(Call call, @Nullable String name) throws IOException {
    Session session = call.session();
    Streams.Terminals terminals = session.streams().terminals();
    boolean screen = terminals.in() && terminals.out();
    return screen && session.globals().output() == Output.TABLE
        ? ui(session, name)
        : StatusCommand.run(session, Queries.of(List.of(), List.of()));
  }

  private static int ui(Session session, @Nullable String name) throws IOException {
    return TerminalUi.run(portfolio(session, name), themes(session), options(session));
  }

  /** The same where nobody looks. */
  static void rehearse(Session session) throws IOException {
    TerminalUi.rehearse(portfolio(session, null), themes(session), options(session));
  }

  private static TrackerPortfolio portfolio(Session session, @Nullable String name) {
    return new TrackerPortfolio(session, name, () -> Network.of(session));
  }

  private static Themes themes(Session session) {
    return new Inks(session.globals(), session.environment()).themes();
  }

  private static TerminalUi.Options options(Session session) {
    String theme = session.globals().theme();
    Inks inks = new Inks(session.globals(), session.environment());
    return new TerminalUi.Options(
        theme == null ? "" : inks.theme().name(),
        depth(session),
        !Terminal.isUnicode(session.environment()));
  }

  private static ColourDepth depth(Session session) {
    return switch (session.globals().colour()) {
      case NEVER -> ColourDepth.NONE;
      case AUTO -> ColourDepth.of(session.environment());
      case ALWAYS -> new Inks(session.globals(), session.environment()).depth();
    };
  }
}
