package icofolio.cli;

import icofolio.render.theme.ColourDepth;
import icofolio.tui.Portfolio;
import icofolio.tui.Surroundings;
import icofolio.tui.TerminalUi;
import icofolio.tui.UiState;
import icofolio.tui.terminal.Requests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    return run(call, false);
  }

  /** The same on the person's own portfolio, or on the sample. */
  static int run(Call call, boolean sample) throws IOException {
    Session session = call.session();
    Streams.Terminals terminals = session.streams().terminals();
    boolean screen =
        terminals.in() && terminals.out() && session.globals().output() == Output.TABLE;
    if (screen && Terminal.canPlaceCursor(session.environment())) {
      String asked = call.parsed().matchedOptionValue("--theme", (String) null);
      return ui(session, asked, sample);
    }
    if (screen) {
      session
          .notices()
          .say(
              "This terminal cannot place its cursor (TERM is dumb or not set), which the terminal"
                  + " UI needs; here is 'ico status', and 'ico help' lists all commands.");
    }
    return StatusCommand.run(session, Queries.of(List.of(), List.of()));
  }

  private static int ui(Session session, @Nullable String asked, boolean sample)
      throws IOException {
    String store = sample ? "" : session.tracker().store().location();
    UiState state = new StateFile(state(session), store);
    Portfolio portfolio = portfolio(session, sample);
    Surroundings surroundings = surroundings(session, state);
    TerminalUi.Options options = options(session, Objects.requireNonNullElse(asked, ""), sample);
    ScreenLog log = new ScreenLog(new Folders(session.environment()).state().resolve("screen.log"));
    try {
      return TerminalUi.run(portfolio, surroundings, options, log);
    } catch (RuntimeException | Error e) {
      throw log.fault(e);
    }
  }

  /** The same where nobody looks. */
  static void rehearse(Session session) throws IOException {
    TerminalUi.rehearse(
        portfolio(session, false),
        surroundings(session, UiState.NONE),
        options(session, "", false));
  }

  private static Path state(Session session) {
    return new Folders(session.environment()).state().resolve("ui.properties");
  }

  private static Portfolio portfolio(Session session, boolean sample) {
    return new TrackerPortfolio(
        session, sample ? Sample.NAME : null, () -> Network.of(session), () -> sample(session));
  }

  /** The sample, in a folder that is gone when the program ends. */
  private static Portfolio sample(Session session) {
    try {
      return portfolio(Sample.in(Throwaway.make().path(), session), true);
    } catch (IOException e) {
      throw new IllegalStateException("The sample cannot be made: " + e.getMessage(), e);
    }
  }

  private static Surroundings surroundings(Session session, UiState state) {
    Map<String, String> environment = session.environment();
    return new Surroundings(
        inks(session).folders(),
        state,
        new SystemBrowser(environment, System.getProperty("os.name", "")));
  }

  private static Inks inks(Session session) {
    return new Inks(session.globals(), session.environment());
  }

  private static TerminalUi.Options options(Session session, String asked, boolean sample) {
    Map<String, String> environment = session.environment();
    String usual = session.globals().theme();
    inks(session).check(usual);
    ColourDepth depth = depth(session);
    return new TerminalUi.Options(
        asked,
        asked.isEmpty() ? Objects.requireNonNullElse(usual, "") : "",
        Terminal.isLight(environment),
        depth != ColourDepth.NONE && Requests.canAskBackground(environment),
        depth,
        !Terminal.showsSigns(environment),
        sample);
  }

  private static ColourDepth depth(Session session) {
    return switch (session.globals().colour()) {
      case NEVER -> ColourDepth.NONE;
      case AUTO -> ColourDepth.of(session.environment());
      case ALWAYS -> inks(session).depth();
    };
  }
}
