package icofolio.render;

import icofolio.entry.DistributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.RefundFields;
import icofolio.entry.Words;
import icofolio.money.Decimals;
import icofolio.reading.VestingReading;
import icofolio.render.theme.Slot;
import icofolio.report.chain.DeliveryCheck;
import icofolio.report.chain.DeliveryVerdict;
import icofolio.report.chain.Proposal;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sale has delivered, by the chain, beside what is recorded.
 *
 * @param symbol of the token; null where it has none on record
 * @param refunds that are proposed
 * @param held what vesting and claim contracts say
 * @param decimals of the token
 */
public record DeliveriesView(
    String sale,
    @Nullable String symbol,
    DeliveryCheck check,
    List<Proposal> refunds,
    List<VestingReading> held,
    int decimals) {
  private static final List<Column> COLUMNS =
      List.of(
          Column.word("WHAT", Column.ALWAYS),
          Column.word("VERDICT", Column.ALWAYS),
          Column.word("DATE", 90),
          Column.number("AMOUNT", Column.ALWAYS),
          Column.number("ARRIVED", 80),
          Column.text("WALLET", 85, 6),
          Column.text("WHY", Column.ALWAYS, 20));

  private static final List<Column> HELD =
      List.of(
          Column.text("HELD BY", Column.ALWAYS, 12),
          Column.text("PART", 40, 4),
          Column.number("TOTAL", Column.ALWAYS),
          Column.number("VESTED", 80),
          Column.number("DELIVERED", Column.ALWAYS),
          Column.number("CLAIMABLE", Column.ALWAYS),
          Column.word("ENDS", 60),
          Column.text("STATE", 70, 8),
          Column.text("CONTRACT", 30, 42));

  public DeliveriesView {
    refunds = List.copyOf(refunds);
    held = List.copyOf(held);
  }

  /** One line of the table: a recorded distribution, or a record that is proposed. */
  private record Line(
      String what,
      String verdict,
      Slot look,
      Entry entry,
      @Nullable BigDecimal arrived,
      String why,
      @Nullable String due) {

    private boolean isRefund() {
      return entry.kind() == Kind.REFUNDS;
    }

    @Nullable BigDecimal amount() {
      return entry.number(isRefund() ? RefundFields.AMOUNT : DistributionFields.TOKENS);
    }

    @Nullable String date() {
      return entry.text(isRefund() ? RefundFields.DATE : DistributionFields.DATE);
    }

    @Nullable String wallet() {
      return entry.text(isRefund() ? RefundFields.WALLET : DistributionFields.WALLET);
    }

    @Nullable String hash() {
      return entry.text(isRefund() ? RefundFields.TX_HASH : DistributionFields.TX_HASH);
    }

    String unit(@Nullable String symbol) {
      String unit = isRefund() ? entry.text(RefundFields.CURRENCY) : symbol;
      return unit == null ? "" : " " + unit;
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (DeliveryVerdict one : check.verdicts()) {
      lines.add(
          new Line(
              one.distribution().id(),
              Words.of(one.word()),
              look(one.word()),
              one.distribution(),
              one.arrived(),
              one.why(),
              one.due() == null ? null : one.due().toString()));
    }
    check.proposals().forEach(one -> lines.add(proposed("new distribution", one)));
    refunds.forEach(one -> lines.add(proposed("new refund", one)));
    return lines;
  }

  private static Line proposed(String what, Proposal one) {
    return new Line(
        what,
        one.sure() ? "not-recorded" : "unsure",
        Slot.WARN,
        one.draft(),
        one.draft().kind() == Kind.REFUNDS ? null : one.draft().number(DistributionFields.TOKENS),
        one.why(),
        one.due() == null ? null : one.due().toString());
  }

  private static Slot look(DeliveryVerdict.Word word) {
    return switch (word) {
      case RECORDED -> Slot.GOOD;
      case SHORT, MISSING, WRONG_TOKEN, WRONG_WALLET -> Slot.BAD;
      case LONG -> Slot.WARN;
      case NOT_CHECKABLE -> Slot.MUTED;
    };
  }

  void writeTable(Page page) throws IOException {
    List<Line> lines = lines();
    if (lines.isEmpty()) {
      page.line("Nothing has arrived of " + sale + ", and nothing is recorded.");
    } else {
      try (TextTable table = page.table(COLUMNS)) {
        for (Line line : lines) {
          table.row(cells(line));
        }
      }
    }
    if (!held.isEmpty()) {
      page.line("");
      try (TextTable table = page.table(HELD)) {
        for (VestingReading one : held) {
          table.row(cells(one));
        }
      }
    }
  }

  private List<Cell> cells(Line line) {
    String date = line.date();
    return List.of(
        Cell.of(line.what()),
        Cell.of(line.due() == null ? line.verdict() : line.verdict() + ", late", line.look()),
        Cell.of(date == null ? Figures.UNKNOWN : date.substring(0, Math.min(10, date.length()))),
        Cell.of(Figures.number(line.amount()) + line.unit(symbol)),
        line.arrived() == null ? Cell.EMPTY : Cell.of(Figures.number(line.arrived())),
        Cell.of(line.wallet()),
        Cell.of(line.why()));
  }

  private List<Cell> cells(VestingReading one) {
    return List.of(
        Cell.of(one.family()),
        Cell.of(one.part()),
        Cell.figure(Figures.number(whole(one.total()))),
        Cell.figure(Figures.number(whole(one.vested()))),
        Cell.figure(Figures.number(whole(one.delivered()))),
        Cell.figure(Figures.number(whole(one.claimable()))),
        Cell.of(one.ends() == null ? "" : one.ends().toString().substring(0, 10)),
        Cell.of(one.state()),
        Cell.of(one.contract()));
  }

  private @Nullable BigDecimal whole(@Nullable BigInteger units) {
    return units == null ? null : Decimals.canonical(new BigDecimal(units, decimals));
  }

  void writeJson(Json json) {
    json.object();
    json.put("sale", sale);
    json.array("deliveries");
    for (Line line : lines()) {
      json.object();
      json.put("record", line.entry().kind().singular());
      json.put("id", line.entry().hasId() ? line.entry().id() : null);
      json.put("verdict", line.verdict());
      json.put("date", line.date());
      json.put("amount", line.amount());
      json.put("arrived", line.arrived());
      json.put("wallet", line.wallet());
      json.put("tx_hash", line.hash());
      json.put("late_since", line.due());
      json.put("why", line.why());
      json.endObject();
    }
    json.endArray();
    json.array("held");
    held.forEach(one -> write(json, one));
    json.endArray();
    json.endObject();
  }

  private void write(Json json, VestingReading one) {
    json.object();
    json.put("contract", one.contract());
    json.put("family", one.family());
    json.put("part", one.part());
    json.put("wallet", one.wallet());
    json.put("total", whole(one.total()));
    json.put("vested", whole(one.vested()));
    json.put("delivered", whole(one.delivered()));
    json.put("claimable", whole(one.claimable()));
    json.put("starts", one.starts());
    json.put("cliff", one.cliff());
    json.put("ends", one.ends());
    json.put("state", one.state());
    json.put("block", one.sighting().block());
    json.endObject();
  }

  void writeCsv(View.Rows out) throws IOException {
    for (Line line : lines()) {
      out.row(
          Arrays.asList(
              sale,
              line.entry().hasId() ? line.entry().id() : line.what(),
              line.verdict(),
              line.date(),
              line.amount() == null ? null : Decimals.text(line.amount()),
              line.arrived() == null ? null : Decimals.text(line.arrived()),
              line.wallet(),
              line.hash(),
              line.due(),
              line.why()));
    }
  }
}
