package icofolio.render;

import icofolio.money.Decimals;
import icofolio.reading.Reading.Failure;
import icofolio.reading.Sighting;
import icofolio.report.WalletBalance;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What wallets hold, beside what the records expect.
 *
 * @param rows what is shown of them in a table leaves out what is nothing and is to be nothing
 * @param all whether a table shows that too
 * @param now for the age of each figure
 */
public record BalancesView(List<WalletBalance> rows, boolean all, Instant now) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("WALLET", Column.ALWAYS, 8),
          Column.text("NAME", 45, 8),
          Column.word("CHAIN", 70),
          Column.text("ASSET", Column.ALWAYS, 6),
          Column.number("AMOUNT", Column.ALWAYS),
          Column.number("EXPECTED", 60),
          Column.word("READ", 80),
          Column.word("BLOCK", 40),
          Column.text("SOURCE", 50, 8),
          Column.text("STATE", Column.ALWAYS, 20));

  public BalancesView {
    rows = List.copyOf(rows);
  }

  @Override
  public void writeTable(Page page) throws IOException {
    long hidden = 0;
    try (TextTable table = page.table(COLUMNS)) {
      for (WalletBalance row : rows) {
        if (!all && row.isIdle()) {
          hidden++;
        } else {
          table.row(cells(row));
        }
      }
    }
    if (hidden > 0) {
      page.line(
          hidden == 1
              ? "One more, of which nothing is there or known and nothing is expected: --all."
              : "%d more, of which nothing is there or known and nothing is expected: --all."
                  .formatted(hidden));
    }
  }

  private List<Cell> cells(WalletBalance row) {
    Sighting sighting = row.sighting();
    String asset = row.asset();
    return List.of(
        Cell.of(row.wallet()),
        Cell.of(row.name()),
        Cell.of(row.chain().label()),
        Cell.of(asset == null ? unnamed(row) : asset),
        Cell.figure(Figures.number(row.amount())),
        row.expected() == null ? Cell.EMPTY : Cell.of(Figures.number(row.expected())),
        Cell.of(sighting == null ? "" : Elapsed.of(sighting.at(), now)),
        Cell.of(sighting == null ? "" : Long.toString(sighting.block())),
        Cell.of(sighting == null ? "" : sighting.endpoint()),
        state(row));
  }

  private static String unnamed(WalletBalance row) {
    return row.token() == null ? "coin" : row.token();
  }

  private static Cell state(WalletBalance row) {
    var look = BalanceWords.look(row);
    String words = BalanceWords.state(row);
    return look == null ? Cell.of(words) : Cell.of(words, look);
  }

  @Override
  public void writeJson(Json json) {
    json.array();
    for (WalletBalance row : rows) {
      Sighting sighting = row.sighting();
      json.object();
      json.put("wallet", row.wallet());
      json.put("address", row.address());
      json.put("name", row.name());
      json.put("chain", row.chain().id());
      json.put("asset", row.asset());
      json.put("token_contract", row.token());
      json.put("amount", row.amount());
      if (sighting == null) {
        json.put("block", (String) null);
      } else {
        json.put("block", sighting.block());
      }
      json.put("at", sighting == null ? null : sighting.at());
      json.put("source", sighting == null ? null : sighting.endpoint());
      json.put("stale", row.isStale());
      json.put("expected", row.expected());
      json.put("difference", row.difference());
      json.put("error", error(row));
      json.endObject();
    }
    json.endArray();
  }

  private static @Nullable String error(WalletBalance row) {
    Failure failure = row.failure();
    if (failure != null) {
      return failure.reason();
    }
    return row.amount() == null ? BalanceWords.state(row) : null;
  }

  @Override
  public void writeCsv(Rows out) throws IOException {
    out.row(
        List.of(
            "wallet",
            "address",
            "name",
            "chain",
            "asset",
            "token_contract",
            "amount",
            "block",
            "at",
            "source",
            "stale",
            "expected",
            "difference",
            "error"));
    for (WalletBalance row : rows) {
      Sighting sighting = row.sighting();
      out.row(
          Arrays.asList(
              row.wallet(),
              row.address(),
              row.name(),
              row.chain().id(),
              row.asset(),
              row.token(),
              text(row.amount()),
              sighting == null ? null : Long.toString(sighting.block()),
              sighting == null ? null : sighting.at().toString(),
              sighting == null ? null : sighting.endpoint(),
              Boolean.toString(row.isStale()),
              text(row.expected()),
              text(row.difference()),
              error(row)));
    }
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : Decimals.text(number);
  }
}
