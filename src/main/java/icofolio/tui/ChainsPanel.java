package icofolio.tui;

import icofolio.reading.Sighting;
import icofolio.render.Elapsed;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.report.WalletBalance;
import icofolio.sale.Chain;
import icofolio.tui.widget.Bar;
import icofolio.tui.widget.Canvas;
import icofolio.tui.widget.Glyphs;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import icofolio.tui.widget.Symbols;
import icofolio.tui.widget.Widget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The chains that wallets are on: while they are read how far each is, else what was read of each,
 * and when.
 *
 * @param height in lines; chains beyond it are counted
 */
record ChainsPanel(Holdings holdings, int height) implements Widget {
  private static final int MOST_NAME = 24;
  private static final int MOST_BAR = 60;
  private static final int HUNDRED = 100;

  /** Room for what is done of all, so that the bars of all chains are of one length. */
  private static final int COUNTS = " 100 %  1,000,000 of 1,000,000".length();

  /** The part of the screen that chains take at most. */
  private static final int PART = 4;

  /** How many lines the panel takes: one for all, and one for each chain that has room. */
  static int height(Model model) {
    int most = Math.max(1, Layout.content(model.size()).height() / PART);
    Set<Chain> chains = model.holdings().byChain().keySet();
    long readable = chains.stream().filter(Chain::isEvm).count();
    int others = readable < chains.size() ? 1 : 0;
    return 1 + (int) Math.min(most, readable + others);
  }

  @Override
  public void draw(Canvas canvas) {
    List<Line> lines = new ArrayList<>();
    lines.add(head());
    lines.addAll(readable(canvas));
    List<String> others =
        holdings.byChain().keySet().stream()
            .filter(chain -> !chain.isEvm())
            .map(Chain::label)
            .toList();
    if (!others.isEmpty()) {
      lines.add(Line.of("cannot be read: " + String.join(", ", others), Slot.MUTED));
    }
    if (lines.size() > height) {
      int more = lines.size() - height + 1;
      lines.subList(height - 1, lines.size()).clear();
      lines.add(Line.of("and " + more + " more lines; a larger terminal shows them", Slot.MUTED));
    }
    new Pane(lines, 0).draw(canvas);
  }

  /** A line for each chain of Ethereum's kind. */
  private List<Line> readable(Canvas canvas) {
    Map<Chain, List<WalletBalance>> chains = holdings.byChain();
    chains.keySet().removeIf(chain -> !chain.isEvm());
    int names = 0;
    for (Chain chain : chains.keySet()) {
      names = Math.max(names, Math.min(MOST_NAME, Glyphs.width(chain.label())));
    }
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<Chain, List<WalletBalance>> chain : chains.entrySet()) {
      String name = Glyphs.fit(chain.getKey().label(), names, canvas.symbols().ellipsis());
      Line line = Line.of(name, Slot.STRONG).at(names + 2, "", Slot.TEXT);
      int room = canvas.width() - names - 2;
      lines.add(line.and(chain(chain.getKey(), chain.getValue(), room, canvas.symbols())));
    }
    return lines;
  }

  private Line head() {
    ChainRun run = holdings.run();
    return switch (run.phase()) {
      case RUNNING -> Line.of("Reading the chains; Esc stops it", Slot.INFO);
      case STOPPING -> Line.of("Stopping; nothing of it will be kept", Slot.WARN);
      case ENDED ->
          problems(run).and(counts(), Slot.MUTED).and("   r reads the chains", Slot.MUTED);
    };
  }

  private static Line problems(ChainRun run) {
    if (run.problems().isEmpty()) {
      return Line.BLANK;
    }
    String text = Refreshes.counted(run.problems().size()) + " when last read: p shows";
    return Line.of(text + (run.problems().size() == 1 ? " it" : " them"), look(run))
        .and("   ", Slot.TEXT);
  }

  private static Slot look(ChainRun run) {
    return run.seen() ? Slot.MUTED : Slot.WARN;
  }

  private String counts() {
    long idle = holdings.idle();
    if (!holdings.isRead()) {
      return "";
    }
    String hidden =
        idle == 0
            ? ""
            : holdings.all()
                ? ", " + idle + " of nothing or never read: a hides them"
                : "; a shows " + idle + " more, of nothing or never read";
    int shown = holdings.shown().size();
    return (shown == 1 ? "1 balance" : shown + " balances") + hidden;
  }

  private Line chain(Chain chain, List<WalletBalance> balances, int room, Symbols symbols) {
    boolean reachable = holdings.reachable().contains(chain);
    if (holdings.run().goesOn() && reachable) {
      return bar(holdings.run().of(chain), room, symbols);
    }
    Sighting newest =
        balances.stream()
            .map(WalletBalance::sighting)
            .filter(Objects::nonNull)
            .max(Comparator.comparing(Sighting::at))
            .orElse(null);
    Line line = reachable ? Line.BLANK : Line.of("no endpoint: ico endpoint add   ", Slot.WARN);
    if (newest == null) {
      return line.and("never read", Slot.MUTED);
    }
    String age = Elapsed.of(newest.at(), holdings.now());
    return line.and(compared(balances))
        .and("   read ", Slot.MUTED)
        .and(age.equals("now") ? "just now" : age + " ago", Slot.TEXT)
        .and(" at block " + newest.block() + " from " + newest.endpoint(), Slot.MUTED);
  }

  private static Line bar(ChainRun.@Nullable Steps far, int room, Symbols symbols) {
    if (far == null || far.all() <= 0) {
      return Line.of("waiting", Slot.MUTED);
    }
    long done = Math.clamp(far.done(), 0, far.all());
    BigDecimal all = BigDecimal.valueOf(far.all());
    String whole = Figures.exact(all);
    String text =
        "%4d %%  %s of %s"
            .formatted(done * HUNDRED / far.all(), Figures.exact(BigDecimal.valueOf(done)), whole);
    int width = Math.clamp((long) room - COUNTS, 1, MOST_BAR);
    return new Bar(BigDecimal.valueOf(done), BigDecimal.ZERO, List.of(), all, Slot.GAUGE_FULL)
        .line(width, symbols)
        .and(text, Slot.TEXT);
  }

  /** How many balances are not as the records have them, or not to be relied on. */
  private static Line compared(List<WalletBalance> balances) {
    List<String> parts = new ArrayList<>();
    add(parts, balances.stream().filter(b -> isOther(b)).count(), "differ", "differs");
    add(parts, balances.stream().filter(WalletBalance::isStale).count(), "stale", "stale");
    add(parts, balances.stream().filter(b -> b.amount() == null).count(), "unknown", "unknown");
    if (parts.isEmpty()) {
      boolean compared = balances.stream().anyMatch(b -> b.difference() != null);
      return compared
          ? Line.of("as recorded", Slot.GOOD)
          : Line.of("nothing to compare", Slot.MUTED);
    }
    return Line.of(String.join(", ", parts), Slot.WARN);
  }

  private static boolean isOther(WalletBalance balance) {
    BigDecimal difference = balance.difference();
    return difference != null && difference.signum() != 0;
  }

  private static void add(List<String> parts, long count, String many, String one) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }
}
