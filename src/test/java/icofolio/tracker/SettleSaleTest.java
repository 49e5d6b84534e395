package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.ContributionFields;
import icofolio.entry.Kind;
import icofolio.entry.Place;
import icofolio.money.Decimals;
import icofolio.tracker.EditRecords.Together;
import icofolio.tracker.SettleSale.Accepted;
import icofolio.tracker.SettleSale.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a sale accepted of every contribution to it, recorded at once. */
@ParameterizedClass
@EnumSource(Stores.class)
final class SettleSaleTest {
  private final Folio folio;

  SettleSaleTest(Stores stores) {
    folio = new Folio(stores.open());
    folio.add("sale id=acme name=Acme kind=ICO closes=2024-03-08");
    folio.add("contribution id=c1 sale=acme date=2024-03-01 amount=1000 currency=USD");
    folio.add("contribution id=c2 sale=acme date=2024-03-02 amount=0.05 currency=USD status=sent");
    folio.add("contribution id=p1 sale=acme date=2024-03-02 amount=9 currency=USD status=planned");
    folio.add("contribution id=f1 sale=acme date=2025-03-02 amount=9 currency=USD");
  }

  private Together settle(Accepted accepted, boolean dryRun) {
    EditRecords edits = new EditRecords(folio.tracker, "sale settle acme", null, false);
    Together together = new SettleSale(edits).run("acme", accepted, dryRun);
    folio.sound();
    return together;
  }

  private Together ratio(String ratio) {
    return settle(new Accepted.Ratio(Folio.number(ratio)), false);
  }

  private static Accepted each(String... lines) {
    List<Line> all = new ArrayList<>();
    for (String line : lines) {
      String[] words = line.split(" ");
      all.add(new Line(new Place("a.csv", all.size() + 2), words[0], Folio.number(words[1])));
    }
    return new Accepted.Each(all);
  }

  private String accepted(String id) {
    var number = folio.get(Kind.CONTRIBUTIONS, id).entry().number(ContributionFields.ACCEPTED);
    return number == null ? "-" : Decimals.text(number);
  }

  /** 37.5 percent of five cents is 1.875: a sale does not keep more than its part. */
  @Test
  void aRatioIsRoundedDownToTheUnitOfTheCurrency() {
    Together together = ratio("0.375");
    assertThat(List.of(accepted("c1"), accepted("c2"))).containsExactly("375", "0.01");
    assertThat(List.of(accepted("p1"), accepted("f1"))).containsExactly("-", "-");
    assertThat(together.taken()).hasSize(2);
    assertThat(together.after().outstanding().toString()).contains("625.04");
  }

  @Test
  void allAndNothingAreExact() {
    ratio("1");
    assertThat(List.of(accepted("c1"), accepted("c2"))).containsExactly("1000", "0.05");
    assertThat(ratio("1").taken()).allMatch(taken -> taken instanceof Taken.Unchanged);
    ratio("0");
    assertThat(List.of(accepted("c1"), accepted("c2"))).containsExactly("0", "0");
  }

  @Test
  void aFileSaysItOfEach() {
    settle(each("c2 0", "c1 250.5"), false);
    assertThat(List.of(accepted("c1"), accepted("c2"))).containsExactly("250.5", "0");
  }

  @Test
  void everyMistakeOfAFileIsToldAndNothingIsWritten() {
    List<String> problems =
        folio.refused(() -> settle(each("c1 1000.01", "c3 1", "p1 1", "c1 5"), false)).stream()
            .map(problem -> problem.place().line() + " " + Folio.line(problem))
            .toList();
    assertThat(problems)
        .containsExactly(
            "3 unknown-reference id: no money was sent to acme as contribution c3; did you mean"
                + " c1?",
            "4 bad-value id: no money was sent to acme with contribution p1 by now (it is"
                + " planned): leave its line out",
            "5 duplicate id: this contribution came before",
            "0 missing id: is missing for c2: name every contribution, with 0 where nothing was"
                + " accepted");
    assertThat(folio.refusal(() -> settle(each("c1 1000.01", "c2 0"), false)))
        .isEqualTo(
            "bad-number accepted: accepted must not be above the amount of c1, which is 1000");
  }

  @Test
  void aDryRunWritesNothingAndOneUndoTakesItBack() {
    String before = folio.picture();
    Together together = settle(new Accepted.Ratio(Folio.number("0.5")), true);
    assertThat(together.after().outstanding().toString()).contains("500.03");
    assertThat(folio.picture()).isEqualTo(before);
    ratio("0.5");
    assertThat(folio.picture()).isNotEqualTo(before);
    folio.undo();
    assertThat(folio.picture()).isEqualTo(before);
  }

  @Test
  void withoutMoneyThereIsNothingToSettle() {
    folio.add("sale id=bare name=Bare kind=ICO");
    EditRecords edits = new EditRecords(folio.tracker, "sale settle bare", null, false);
    assertThat(
            folio.refusal(
                () ->
                    new SettleSale(edits)
                        .run("bare", new Accepted.Ratio(Folio.number("1")), false)))
        .isEqualTo("missing: no money was sent to bare: there is nothing to settle");
  }
}
