package icofolio.cli;

import icofolio.exchange.CsvRows;
import icofolio.render.Ink;
import icofolio.render.Json;
import icofolio.render.Page;
import icofolio.render.View;
import icofolio.rule.Standing;
import icofolio.tracker.AskPortfolio;
import icofolio.tracker.AskPortfolio.Overview;
import icofolio.tracker.Records;
import icofolio.tracker.Tracker;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a command works with: the portfolio, the streams, and how answers are to look. */
final class Session {
  private final Globals globals;
  private final Streams streams;
  private final Map<String, String> environment;
  private final Notices notices;
  private @Nullable Tracker tracker;

  Session(Globals globals, Streams streams, Map<String, String> environment) {
    this.globals = globals;
    this.streams = streams;
    this.environment = environment;
    this.notices = new Notices(streams, globals, new Inks(globals, environment));
  }

  /** The same with another store. */
  Session on(String store) {
    return new Session(globals.on(store), streams, environment);
  }

  Globals globals() {
    return globals;
  }

  Streams streams() {
    return streams;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** What is said beside the answer. */
  Notices notices() {
    return notices;
  }

  /** The portfolio. */
  Tracker tracker() {
    Tracker known = tracker;
    if (known == null) {
      known = Portfolios.open(globals, notices);
      tracker = known;
    }
    return known;
  }

  /** Questions to the portfolio. */
  AskPortfolio ask() {
    return new AskPortfolio(tracker());
  }

  /** What is shown beside records; the rules are looked at once, where they are asked for. */
  Shows shows(Records records, Overview overview) {
    AtomicReference<Standing> known = new AtomicReference<>();
    return new Shows(
        overview,
        () -> {
          Standing standing = known.get();
          if (standing == null) {
            standing = ask().standing(records, overview);
            known.set(standing);
          }
          return standing;
        });
  }

  /** Writes an answer in the form that was asked for. */
  void print(View view) throws IOException {
    switch (globals.output()) {
      case TABLE -> view.writeTable(page());
      case JSON -> {
        try (Json json = new Json(streams.out())) {
          view.writeJson(json);
        }
      }
      case CSV -> {
        try (CsvRows rows = new CsvRows(streams.bytes())) {
          view.writeCsv(rows::row);
        }
      }
    }
  }

  /** Where a table is written: as wide as the terminal, or without limit. */
  Page page() {
    boolean terminal = streams.terminals().out();
    int width = terminal ? Terminal.columns(environment) : 0;
    return new Page(streams.out(), width, ink(), !Terminal.isUnicode(environment));
  }

  private Ink ink() {
    return new Inks(globals, environment).of(streams.terminals().out());
  }
}
