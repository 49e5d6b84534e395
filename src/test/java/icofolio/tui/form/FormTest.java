package icofolio.tui.form;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.BadValueException;
import icofolio.entry.BudgetFields;
import icofolio.entry.ContributionFields;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.LimitFields;
import icofolio.entry.SaleFields;
import icofolio.entry.WalletFields;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FormTest {
  private static Entry entry(Kind kind, Map<String, String> texts) {
    Draft draft = new Draft(kind);
    texts.forEach((name, text) -> draft.put(kind.field(name), text));
    return draft.check().entry();
  }

  private static Known known() {
    Map<String, Entry> sales = new LinkedHashMap<>();
    for (String id : List.of("acme-seed", "acme-public", "filecoin")) {
      sales.put(
          id,
          entry(
              Kind.SALES,
              Map.of("id", id, "name", "The " + id, "kind", "ICO", "accepts", "ETH;USDC")));
    }
    return new Known(
        sales,
        List.of(new Candidate("main", "ethereum"), new Candidate("ledger", "bitcoin")),
        List.of(new Candidate("yearly", "year")),
        List.of("USD", "USDC", "USDT"),
        List.of());
  }

  /** The form with that text in that field, which has the keys. */
  private static Form typing(Kind kind, Field field, String text) {
    Form form = Form.adding(kind, Map.of(), known());
    return form.withFocus(form.fields().indexOf(field)).with(field, TextLine.of(text));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFieldIsInTheFormOnce(Kind kind) {
    List<Field> fields = new ArrayList<>();
    Group.of(kind).forEach(group -> fields.addAll(group.fields()));
    assertThat(fields).containsExactlyInAnyOrderElementsOf(kind.fields());
    assertThat(Form.adding(kind, Map.of(), Known.NOTHING).field().required()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "sale,        file,      filecoin",
    "sale,        coin,      filecoin",
    "sale,        acme,      acme",
    "sale,        ACME-SEED, acme-seed",
    "sale,        nowhere,   nowhere",
    "status,      plan,      planned",
    "status,      s,         sent",
    "status,      c,         c",
    "wallet,      led,       ledger",
    "currency,    USD,       USD",
    "currency,    US,        US",
    "currency,    ET,        ET",
    "fee_currency,E,         E",
  })
  void leavingWritesOutOnlyWhatCannotBeAnythingElse(String name, String typed, String left) {
    Field field = Kind.CONTRIBUTIONS.field(name);
    Form form = Completion.of(typing(Kind.CONTRIBUTIONS, field, typed)).leave();
    assertThat(form.text(field)).isEqualTo(left);
  }

  @Test
  void aBeginningIsCompletedOnlyAtTheEndOfTheLine() {
    Form form = typing(Kind.CONTRIBUTIONS, ContributionFields.SALE, "acme");
    assertThat(Completion.of(form).rest()).isEqualTo("-seed");
    assertThat(Completion.of(form).complete().text(ContributionFields.SALE)).isEqualTo("acme-seed");
    Form whole = typing(Kind.CONTRIBUTIONS, ContributionFields.CURRENCY, "USD");
    assertThat(Completion.of(whole).rest()).isEmpty();
    Form within = form.with(ContributionFields.SALE, new TextLine("acme", 2));
    assertThat(Completion.of(within).rest()).isEmpty();
  }

  @Test
  void theCurrenciesOfTheSaleComeFirst() {
    Form form =
        typing(Kind.CONTRIBUTIONS, ContributionFields.CURRENCY, "")
            .with(ContributionFields.SALE, TextLine.of("filecoin"));
    assertThat(Completion.of(form).candidates())
        .extracting(Candidate::text)
        .containsExactly("ETH", "USDC", "USD", "USDT");
  }

  @Test
  void theLastOfSeveralIsCompleted() {
    Form form = typing(Kind.SALES, SaleFields.ACCEPTS, "ETH;USD");
    assertThat(Completion.of(form).turn(1).text(SaleFields.ACCEPTS)).isEqualTo("ETH;USDC");
    Form scope = typing(Kind.BUDGETS, BudgetFields.SCOPE, "chain:ethereum,kind:S");
    assertThat(Completion.of(scope).complete().text(BudgetFields.SCOPE))
        .isEqualTo("chain:ethereum,kind:STO");
  }

  @Test
  void turningGoesRoundWhatTheFieldTakes() {
    Form form = typing(Kind.LIMITS, LimitFields.MODE, "");
    Form first = Completion.of(form).turn(1);
    Form second = Completion.of(first).turn(1);
    assertThat(first.text(LimitFields.MODE)).isNotEqualTo(second.text(LimitFields.MODE));
    assertThat(Completion.of(second).turn(1).text(LimitFields.MODE))
        .isEqualTo(first.text(LimitFields.MODE));
    assertThat(Completion.of(form).turn(-1).text(LimitFields.MODE))
        .isEqualTo(second.text(LimitFields.MODE));
  }

  @Test
  void whatARecordIsKnownByStays() {
    Form form =
        Form.editing(
            entry(Kind.WALLETS, Map.of("id", "main", "chain", "coinlist", "address", "Account 7")),
            known());
    assertThat(form.isLocked(WalletFields.ID)).isTrue();
    assertThat(form.field()).isNotEqualTo(WalletFields.ID);
    assertThat(form.isChanged()).isFalse();
    assertThat(form.wish().changed()).isEmpty();
    Form changed = form.with(WalletFields.NOTE, TextLine.of("new"));
    assertThat(changed.isChanged()).isTrue();
    assertThat(changed.wish().changed()).containsOnlyKeys(WalletFields.NOTE);
    assertThat(changed.wish().edited()).isEqualTo("main");
  }

  /** A note of several lines is one line here, and is not changed by being looked at. */
  @Test
  void aNoteOfSeveralLinesStaysWhatItIs() {
    Entry before =
        entry(
            Kind.WALLETS,
            Map.of("id", "a", "chain", "coinlist", "address", "b", "note", "one\ntwo"));
    Form form = Form.editing(before, known());
    assertThat(form.wish().changed()).isEmpty();
    assertThat(form.wish().entry()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theExamplesOfAHintAreTaken(Kind kind) throws BadValueException {
    for (Field field : kind.fields()) {
      String hint = Hints.of(field).replaceAll(":? (digits|for|several|a name|all of|all,).*", "");
      for (String example : hint.split(", | or ")) {
        boolean isExample = example.matches("\\S+") && !example.isEmpty();
        if (isExample) {
          assertThat(field.type().read(example)).as("%s %s", field, example).isNotNull();
        }
      }
    }
  }
}
