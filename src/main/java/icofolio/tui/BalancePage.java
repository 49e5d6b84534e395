package icofolio.tui;

import icofolio.reading.Reading.Failure;
import icofolio.reading.Sighting;
import icofolio.render.BalanceWords;
import icofolio.render.Elapsed;
import icofolio.render.Figures;
import icofolio.render.theme.Slot;
import icofolio.report.WalletBalance;
import icofolio.tui.widget.Line;
import icofolio.tui.widget.Pane;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One balance: what was read, when and from whom, beside what the records expect. */
record BalancePage(
    WalletBalance balance, boolean reachable, Instant now, ZoneId zone, boolean hidden) {
  private static final String DIFFERENCE = "difference";
  private static final int LABEL = 12;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** The page that is shown now; null where there is no such balance any more. */
  static @Nullable BalancePage of(Model model) {
    if (!(model.place() instanceof Place.Balance(String id, String name, int offset))) {
      return null;
    }
    Holdings holdings = model.holdings();
    WalletBalance balance = holdings.balance(id);
    Overview overview = model.overview();
    return balance == null
        ? null
        : new BalancePage(
            balance,
            holdings.reachable().contains(balance.chain()),
            holdings.now(),
            overview == null ? ZoneOffset.UTC : overview.zone(),
            model.look().amountsHidden());
  }

  /** How far the page that is shown can be scrolled. */
  static int furthest(Model model) {
    BalancePage page = of(model);
    Layout.Area all = Layout.content(model.size());
    return page == null ? 0 : Pane.furthest(page.lines(all.width() - 2).size(), all.height());
  }

  /** The page in that many columns. */
  List<Line> lines(int width) {
    List<Line> all = new ArrayList<>();
    all.add(
        Line.of(balance.wallet(), Slot.ACCENT)
            .and("  " + Balances.asset(balance), Slot.STRONG)
            .and(" on " + balance.chain().label(), Slot.MUTED));
    all.addAll(state(width));
    all.add(Line.BLANK);
    figures(all);
    all.add(Line.BLANK);
    sighting(all, width);
    failure(all, width);
    all.add(Line.BLANK);
    identity(all, width);
    if (!reachable) {
      all.add(Line.BLANK);
      mending(all, width);
    }
    return all;
  }

  private List<Line> state(int width) {
    String state = hidden ? BalanceWords.discreetState(balance) : BalanceWords.state(balance);
    return state.isEmpty()
        ? List.of(Line.of("The records do not say what is to be here.", Slot.MUTED))
        : wrapped(state, width, Balances.look(balance));
  }

  private void figures(List<Line> all) {
    all.add(Line.of("Figures", Slot.TITLE));
    String unit = " " + Balances.asset(balance);
    all.add(
        figure(
            "amount", balance.amount(), unit, balance.amount() == null ? Slot.WARN : Slot.STRONG));
    if (balance.expected() == null) {
      all.add(field("expected", "the records do not say", Slot.MUTED));
      return;
    }
    all.add(figure("expected", balance.expected(), unit, Slot.TEXT));
    BigDecimal difference = balance.difference();
    all.add(figure(DIFFERENCE, difference, unit, Balances.look(balance)));
  }

  private Line figure(String label, @Nullable BigDecimal figure, String unit, Slot slot) {
    String sign = label.equals(DIFFERENCE) && figure != null && figure.signum() > 0 ? "+" : "";
    String text =
        figure == null ? Figures.UNKNOWN : hidden ? Texts.HIDDEN : sign + Figures.exact(figure);
    return field(label, text, slot).and(unit, Slot.MUTED);
  }

  private void sighting(List<Line> all, int width) {
    all.add(Line.of(balance.isStale() ? "Read last with success" : "Read", Slot.TITLE));
    Sighting sighting = balance.sighting();
    if (sighting == null) {
      all.add(field("when", "never", Slot.MUTED));
      return;
    }
    all.add(field("when", time(sighting.at()), Slot.TEXT));
    all.add(field("block", Long.toString(sighting.block()), Slot.TEXT));
    fields(all, "block hash", sighting.blockHash(), width, Slot.TEXT);
    fields(all, "endpoint", sighting.endpoint(), width, Slot.TEXT);
  }

  private void failure(List<Line> all, int width) {
    Failure failure = balance.failure();
    if (failure == null) {
      return;
    }
    all.add(Line.BLANK);
    all.add(Line.of("Failed last", Slot.TITLE));
    all.add(field("when", time(failure.at()), Slot.TEXT));
    String reason = hidden && failure.disputed() ? BalanceWords.DISPUTED : failure.reason();
    fields(all, "why", reason, width, Slot.WARN);
  }

  private void identity(List<Line> all, int width) {
    all.add(Line.of("Of", Slot.TITLE));
    fields(all, "wallet", balance.wallet(), width, Slot.TEXT);
    fields(all, "address", balance.address(), width, Slot.TEXT);
    String label = balance.chain().label();
    String id = balance.chain().id();
    fields(all, "chain", label.equals(id) ? id : label + " (" + id + ")", width, Slot.TEXT);
    String token = balance.token();
    fields(all, "token", token == null ? "none: the chain's own coin" : token, width, Slot.TEXT);
  }

  private void mending(List<Line> all, int width) {
    String chain = balance.chain().label();
    if (!balance.chain().isEvm()) {
      String only = "Chains not of Ethereum's kind cannot be read.";
      all.addAll(wrapped(only, width, Slot.MUTED));
      return;
    }
    all.addAll(
        wrapped(
            "It cannot be read: there is no endpoint for " + chain + ". To add one:",
            width,
            Slot.WARN));
    String command = "ico endpoint add --id NAME --chain " + chain + " --url https://...";
    all.addAll(wrapped(command, width, Slot.STRONG));
  }

  private String time(Instant at) {
    String age = Elapsed.of(at, now);
    String zoned = TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    return zoned + " " + zone.getId() + (age.equals("now") ? ", just now" : ", " + age + " ago");
  }

  private static Line field(String label, String text, Slot slot) {
    return Line.of(" " + label, Slot.MUTED).at(LABEL, text, slot);
  }

  private static void fields(List<Line> all, String label, String text, int width, Slot slot) {
    String name = label;
    for (String line : Wrapped.lines(text, width - LABEL)) {
      all.add(field(name, line, slot));
      name = "";
    }
  }

  private static List<Line> wrapped(String text, int width, Slot slot) {
    return Wrapped.lines(text, width).stream().map(line -> Line.of(line, slot)).toList();
  }
}
