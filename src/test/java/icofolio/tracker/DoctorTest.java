package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.book.CurrencyTally;
import icofolio.book.Tally;
import icofolio.entry.ContributionFields;
import icofolio.entry.Kind;
import icofolio.entry.TrancheFields;
import icofolio.money.Asset;
import icofolio.tracker.Doctor.Diagnosis;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The doctor finds what no change could have brought about, and mends what follows from records.
 */
final class DoctorTest {
  private final MemoryStore store = new MemoryStore(() -> Folio.NOW);
  private final Folio folio = new Folio(store);
  private final Doctor doctor = new Doctor(folio.tracker);

  @BeforeEach
  void given() {
    folio.given(
        """
        sales
        id,name,kind,price,price_currency
        acme,Acme,ICO,0.5,USD

        tranches
        sale,date,percent
        acme,2025-01-01,100

        prices
        date,asset,currency,price
        2024-01-01,ETH,USD,2000

        contributions
        id,sale,date,amount,currency
        c1,acme,2024-01-02,1,ETH
        c2,acme,2024-01-02,100,USD

        refunds
        id,sale,contribution,date,amount,currency
        r1,acme,c1,2024-02-01,0.5,ETH
        """);
  }

  @Test
  void aSoundPortfolioIsWell() {
    assertThat(doctor.examine()).isEqualTo(new Diagnosis(List.of(), false));
    assertThat(doctor.fix("doctor")).isEqualTo(new Diagnosis(List.of(), false));
    assertThat(folio.history()).hasSize(1);
  }

  @Test
  void wrongSumsAreFoundAndMade() {
    store.sabotage(
        changes ->
            changes.addToTally(
                "acme", Tally.of(new Asset("USD"), CurrencyTally.spread(BigDecimal.TEN))));
    assertThat(doctor.examine().findings())
        .containsExactly("sale acme: the sums kept are not those of its records");
    assertThat(folio.history()).hasSize(1);
    assertThat(doctor.fix("doctor").fixed()).isTrue();
    folio.sound();
    assertThat(folio.history().getFirst().reason()).isEqualTo("doctor --fix");
  }

  @Test
  void wrongFiguresAreFoundAndMade() {
    store.sabotage(
        changes ->
            changes.rederive(
                folio.get(Kind.CONTRIBUTIONS, "c1"), new Derived(Folio.NOW, BigDecimal.ONE, null)));
    assertThat(doctor.examine().findings())
        .contains("contribution c1: value or allocation is not what its fields give");
    assertThat(doctor.fix("doctor").fixed()).isTrue();
    folio.sound();
  }

  @Test
  void aMendingIsNoChangeToTakeBack() {
    store.sabotage(
        changes -> changes.addToTally("acme", new Tally(java.util.Map.of(), 1, BigDecimal.ONE)));
    doctor.fix("doctor");
    assertThat(folio.undo().number()).isEqualTo(1);
  }

  @Test
  void recordsWithoutWhatTheyReferToAreFoundAndLeftAlone() {
    store.sabotage(changes -> changes.remove(folio.get(Kind.SALES, "acme")));
    Diagnosis diagnosis = doctor.examine();
    assertThat(diagnosis.findings())
        .anyMatch(finding -> finding.startsWith("contribution c1: there is no sale acme"))
        .anyMatch(finding -> finding.startsWith("refund r1: there is no sale acme"))
        .anyMatch(finding -> finding.startsWith("tranche acme/2025-01-01: there is no sale acme"));
    assertThat(doctor.fix("doctor").fixed()).isFalse();
  }

  @Test
  void aRefundWithoutItsContributionIsFound() {
    store.sabotage(changes -> changes.remove(folio.get(Kind.CONTRIBUTIONS, "c1")));
    assertThat(doctor.examine().findings())
        .anyMatch(finding -> finding.startsWith("refund r1: there is no contribution c1"));
  }

  @Test
  void aValueWithoutItsPriceIsFound() {
    store.sabotage(changes -> changes.remove(folio.get(Kind.PRICES, "2024-01-01/ETH/USD")));
    assertThat(doctor.examine().findings())
        .containsExactly(
            "contribution c1 would have no value, and no price of ETH in USD on 2024-01-02 or the 7"
                + " days before: give the value, or add the price with 'ico price add --date"
                + " 2024-01-02 --asset ETH --currency USD --price …'");
  }

  @Test
  void aTableThatIsNotWholeAndFieldsThatDoNotFitAreFound() {
    Stored line = folio.get(Kind.TRANCHES, "acme/2025-01-01");
    Stored contribution = folio.get(Kind.CONTRIBUTIONS, "c2");
    store.sabotage(
        changes -> {
          changes.replace(
              line,
              new Stored(line.entry().with(TrancheFields.PERCENT, BigDecimal.TEN), line.derived()));
          changes.replace(
              contribution,
              new Stored(
                  contribution.entry().with(ContributionFields.ACCEPTED, new BigDecimal("101")),
                  contribution.derived()));
        });
    assertThat(doctor.examine().findings())
        .anyMatch(
            finding -> finding.startsWith("sale acme: the tranches of acme sum to 10 percent"))
        .anyMatch(finding -> finding.startsWith("contribution c2: accepted "));
  }

  @Test
  void whatACrashHasLeftIsFoundByTheDoctorAndMadeByTheNextQuestion() {
    store.sabotage(
        changes -> {
          changes.rederive(
              folio.get(Kind.CONTRIBUTIONS, "c1"), new Derived(Folio.NOW, BigDecimal.ONE, null));
          ((MemoryChanges) changes).becomeStale();
        });
    assertThat(doctor.examine().findings()).anyMatch(finding -> finding.contains("a crash"));
    assertThat(folio.tracker.<Boolean>read(Records::derivedIsStale)).isFalse();
    folio.sound();
  }

  @Test
  void whatACrashHasLeftIsMadeByTheNextChange() {
    store.sabotage(
        changes -> {
          changes.rederive(
              folio.get(Kind.CONTRIBUTIONS, "c1"), new Derived(Folio.NOW, BigDecimal.ONE, null));
          ((MemoryChanges) changes).becomeStale();
        });
    folio.edit("contribution c2 note=x");
    assertThat(doctor.examine().findings()).isEmpty();
  }
}
