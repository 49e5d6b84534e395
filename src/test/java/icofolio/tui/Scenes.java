package icofolio.tui;

import icofolio.entry.Kind;
import icofolio.rule.Measure;
import icofolio.rule.Mode;
import icofolio.rule.Verdict;
import icofolio.tracker.Ruling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every screen, page, form and dialog, each by the keys that lead there. */
final class Scenes {
  private static final List<String> KEYS =
      List.of(
          "2 enter",
          "2 enter w",
          "2 /",
          "3 enter",
          "4 enter",
          "6 tab enter",
          "7 tab enter",
          "8 enter",
          "8 p",
          "9 enter",
          "H",
          "H enter",
          "?",
          ":",
          "2 enter ?",
          "3 d",
          "3 d y",
          "u",
          "2 n A esc",
          "2 c",
          "2 space j space",
          "3 space j space d",
          "2 enter y",
          "2 enter o",
          "T",
          "i",
          "x",
          "x enter");

  private Scenes() {}

  /** The keys of each, with blanks between; a kind of record stands for its form. */
  static Stream<String> all() {
    List<String> all = new ArrayList<>();
    for (Screen screen : Screen.values()) {
      all.add(screen.key());
    }
    all.addAll(KEYS);
    for (Kind kind : Kind.values()) {
      all.add("new " + kind.singular());
    }
    all.add("refused 3 d");
    return all.stream();
  }

  /** The UI there. */
  static Robot at(String scene, SmallPortfolio portfolio, int columns, int rows) {
    if (scene.startsWith("refused")) {
      portfolio.records.refusal = "these stay: others refer to them";
    }
    portfolio.records.blocking = BLOCKING;
    Robot robot = Robot.on(portfolio, columns, rows);
    if (scene.startsWith("new ")) {
      return robot.press(":").type(scene).press("enter");
    }
    return robot.press(
        Arrays.stream(scene.split(" "))
            .filter(key -> !key.equals("refused"))
            .toArray(String[]::new));
  }

  private static final Ruling BLOCKING =
      new Ruling(
          List.of(
              new Verdict(
                  "month",
                  Measure.USE,
                  Mode.BLOCK,
                  new BigDecimal("1500"),
                  new BigDecimal("600"),
                  new BigDecimal("1800"),
                  null,
                  null,
                  Verdict.Outcome.BLOCK)),
          List.of("budget month would stand at 1800 of 1500"),
          null);

  /** Where something of every kind is recorded. */
  static SmallPortfolio full() {
    SmallPortfolio portfolio = SmallPortfolio.ruled();
    portfolio.sales.getFirst().put("website", "https://aurora.example");
    SmallPortfolio wallets = Wallets.full();
    portfolio.balances.addAll(wallets.balances);
    portfolio.reachable.addAll(wallets.reachable);
    portfolio.records.enter(
        "contribution add", "as agreed", portfolio.records.added(Kind.CONTRIBUTIONS, "c1"));
    return portfolio;
  }
}
