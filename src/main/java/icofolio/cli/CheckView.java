package icofolio.cli;

import icofolio.entry.ContributionFields;
import icofolio.entry.Words;
import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.render.Cell;
import icofolio.render.Column;
import icofolio.render.Figures;
import icofolio.render.Json;
import icofolio.render.Page;
import icofolio.render.TextTable;
import icofolio.render.View;
import icofolio.render.theme.Slot;
import icofolio.report.chain.PaymentTarget;
import icofolio.rule.Verdict;
import icofolio.tracker.CheckContributions.Answer;
import icofolio.tracker.CheckTarget.Looked;
import icofolio.tracker.Ruling;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What contributions would stand against.
 *
 * @param several whether they are a plan, told one after the other
 * @param to what is at the address that one of them is to be sent to; null where that was not asked
 */
record CheckView(List<Answer> answers, boolean several, @Nullable Looked to) implements View {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("RULE", Column.ALWAYS, 8),
          Column.word("MEASURE", 70),
          Column.text("OF", 60, 8),
          Column.number("BEFORE", 90),
          Column.number("AFTER", Column.ALWAYS),
          Column.number("LIMIT", Column.ALWAYS),
          Column.word("VERDICT", Column.ALWAYS));

  @Override
  public void writeTable(Page page) throws IOException {
    if (to != null) {
      PaymentTarget target = to.target();
      String name = to.name() == null ? "" : to.name() + " is ";
      page.line(name + target.address());
      page.line(sentence(target), look(target.finding()));
      page.line("");
    }
    for (Answer answer : answers) {
      if (several) {
        page.line(title(answer), Slot.STRONG);
      }
      writeTable(page, answer.ruling());
      if (several) {
        page.line("");
      }
    }
  }

  private static String sentence(PaymentTarget target) {
    String message = target.message() + ".";
    return target.finding().blocks()
        ? "Do not send: " + message
        : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
  }

  private static Slot look(PaymentTarget.Finding finding) {
    if (finding.blocks()) {
      return Slot.BAD;
    }
    return finding == PaymentTarget.Finding.SALE_ADDRESS ? Slot.GOOD : Slot.WARN;
  }

  private static String title(Answer answer) {
    return "%s  %s %s"
        .formatted(
            answer.contribution().need(ContributionFields.SALE),
            Figures.exact(answer.contribution().needNumber(ContributionFields.AMOUNT)),
            answer.contribution().need(ContributionFields.CURRENCY));
  }

  private static void writeTable(Page page, Ruling ruling) throws IOException {
    if (ruling.verdicts().isEmpty()) {
      page.line("No budget and no limit concerns this.");
      return;
    }
    try (TextTable table = page.table(COLUMNS)) {
      for (Verdict verdict : ruling.verdicts()) {
        table.row(
            List.of(
                Cell.of(verdict.rule()),
                Cell.of(verdict.measure().name().toLowerCase(Locale.ROOT)),
                Cell.of(verdict.subject(), Slot.MUTED),
                Cell.of(Figures.number(verdict.before())),
                Cell.of(Figures.number(verdict.after())),
                Cell.of(Figures.number(verdict.limit())),
                Cell.of(Words.of(verdict.outcome()), slot(verdict))));
      }
    }
    page.line(
        ruling.isAllowed() ? "It may be written." : "It would be blocked.",
        ruling.isAllowed() ? Slot.GOOD : Slot.BAD);
    Amount largest = ruling.largest();
    page.line(
        largest == null
            ? "Any amount would pass."
            : largest.signum() == 0
                ? "No amount would pass."
                : "The largest amount that would pass: " + largest);
  }

  private static Slot slot(Verdict verdict) {
    return switch (verdict.outcome()) {
      case OK -> Slot.GOOD;
      case WARN -> Slot.WARN;
      case BLOCK -> Slot.BAD;
    };
  }

  @Override
  public void writeJson(Json json) {
    if (several) {
      json.array();
    }
    answers.forEach(answer -> write(json, answer, to));
    if (several) {
      json.endArray();
    }
  }

  private static void write(Json json, Answer answer, @Nullable Looked to) {
    Ruling ruling = answer.ruling();
    Amount largest = ruling.largest();
    json.object();
    boolean blocked = to != null && to.target().finding().blocks();
    json.put("allowed", ruling.isAllowed() && !blocked);
    json.put("value", answer.value());
    json.put("max_amount", largest == null ? null : largest.number());
    json.array("rules");
    for (int i = 0; i < ruling.verdicts().size(); i++) {
      RuleJson.write(json, ruling.verdicts().get(i), ruling.sentences().get(i));
    }
    json.endArray();
    if (to != null) {
      json.object("to");
      json.put("address", to.target().address());
      json.put("name", to.name());
      json.put("finding", Words.of(to.target().finding()));
      json.put("blocks", blocked);
      json.put("message", to.target().message());
      json.put("notes", to.notes());
      json.endObject();
    }
    json.endObject();
  }

  @Override
  public void writeCsv(Rows rows) throws IOException {
    rows.row(
        List.of(
            "contribution",
            "rule",
            "kind",
            "measure",
            "mode",
            "limit",
            "before",
            "after",
            "subject",
            "verdict"));
    for (int i = 0; i < answers.size(); i++) {
      for (Verdict v : answers.get(i).ruling().verdicts()) {
        rows.row(cells(i + 1, v));
      }
    }
  }

  private static List<@Nullable String> cells(int number, Verdict v) {
    return java.util.Arrays.asList(
        Integer.toString(number),
        v.rule(),
        v.measure().isBudget() ? "budget" : "limit",
        v.measure().name().toLowerCase(Locale.ROOT),
        Words.of(v.mode()),
        Decimals.text(v.limit()),
        Decimals.text(v.before()),
        Decimals.text(v.after()),
        v.subject(),
        Words.of(v.outcome()));
  }
}
