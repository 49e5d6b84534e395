package icofolio.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import icofolio.entry.Kind;
import icofolio.tracker.ChangedRecord.Action;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A record knows what became of it; and what a deletion or an undo would do is known before. */
@ParameterizedClass
@EnumSource(Stores.class)
final class PastTest {
  private final Folio folio;
  private final AskPortfolio ask;

  PastTest(Stores stores) {
    folio = new Folio(stores.open());
    ask = new AskPortfolio(folio.tracker);
  }

  @BeforeEach
  void given() {
    folio.given(
        """
        sales
        id,name,kind,price,price_currency
        acme,Acme,ICO,0.5,USD

        contributions
        id,sale,date,amount,currency
        c0,acme,2024-01-02,100,USD
        c1,acme,2024-01-03,200,USD
        c2,acme,2024-01-04,300,USD
        """);
  }

  private List<String> past(Kind kind, String id) {
    return ask.past(kind, id).stream()
        .map(past -> past.set().number() + " " + past.record().action())
        .toList();
  }

  @Test
  void itIsTheNewestFirst() {
    folio.edit("contribution c1 amount=250");
    folio.edit("contribution c0 note=other");
    folio.edit("contribution c1 note=mine amount=260");
    assertThat(past(Kind.CONTRIBUTIONS, "c1")).containsExactly("4 EDIT", "2 EDIT", "1 ADD");
    assertThat(past(Kind.CONTRIBUTIONS, "c2")).containsExactly("1 ADD");
    assertThat(past(Kind.SALES, "acme")).containsExactly("1 ADD");
    ChangedRecord edit = ask.past(Kind.CONTRIBUTIONS, "c1").getFirst().record();
    assertThat(edit.differences())
        .containsExactly(
            new Difference("amount", "250", "260"), new Difference("note", null, "mine"));
    assertThat(ask.past(Kind.CONTRIBUTIONS, "c1").getLast().record().after())
        .isEqualTo(
            Folio.entry("contribution id=c1 sale=acme date=2024-01-03 amount=200 currency=USD"));
  }

  @Test
  void itGoesOnWhereAnUndoBroughtTheRecordBack() {
    folio.edit("contribution c1 amount=250");
    folio.remove(Kind.CONTRIBUTIONS, "c1");
    assertThat(past(Kind.CONTRIBUTIONS, "c1")).isEmpty();
    folio.undo(3L);
    folio.edit("contribution c1 note=again");
    assertThat(past(Kind.CONTRIBUTIONS, "c1"))
        .containsExactly("5 EDIT", "4 ADD", "3 REMOVE", "2 EDIT", "1 ADD");
    folio.remove(Kind.CONTRIBUTIONS, "c1");
    folio.undo(6L);
    assertThat(past(Kind.CONTRIBUTIONS, "c1")).hasSize(7).startsWith("7 ADD", "6 REMOVE");
  }

  @Test
  void anotherRecordOfTheSameIdHasAPastOfItsOwn() {
    folio.remove(Kind.CONTRIBUTIONS, "c1");
    folio.add("contribution id=c1 sale=acme date=2024-02-03 amount=7 currency=USD");
    assertThat(past(Kind.CONTRIBUTIONS, "c1")).containsExactly("3 ADD");
  }

  @Test
  void ofWhatIsNotThereThereIsNone() {
    assertThat(past(Kind.CONTRIBUTIONS, "nobody")).isEmpty();
    assertThat(past(Kind.WALLETS, "c1")).isEmpty();
  }

  @Test
  void theFirstOfWhatAChangeDidAreThoseThatComeFirst() {
    folio.remove(Kind.CONTRIBUTIONS, "c1");
    List<ChangedRecord> all = folio.changed(1);
    for (int most = 1; most <= 6; most++) {
      assertThat(ask.firstChanged(1, most)).isEqualTo(all.subList(0, Math.min(most, all.size())));
    }
    assertThat(ask.firstChanged(99, 5)).isEmpty();
  }

  @Test
  void aRehearsalOfADeletionTellsWhatGoesAndWritesNothing() {
    String before = folio.picture();
    int changes = folio.history().size();
    EditRecords edit = new EditRecords(folio.tracker, "rehearsal", null, false);
    assertThat(edit.rehearseRemoval(Kind.CONTRIBUTIONS, List.of("c1", "c2")).records())
        .extracting(Stored::id)
        .containsExactly("c1", "c2");
    assertThat(folio.refusal(() -> edit.rehearseRemoval(Kind.SALES, List.of("acme"))))
        .contains("sale acme stays", "refers to it");
    assertThat(folio.refusal(() -> edit.rehearseRemoval(Kind.CONTRIBUTIONS, List.of("c9"))))
        .contains("there is no contribution c9");
    assertThat(folio.picture()).isEqualTo(before);
    assertThat(folio.history()).hasSize(changes);
  }

  @Test
  void aRehearsalTellsWhatARuleWouldBlock() {
    folio.add("refund id=r1 sale=acme date=2024-02-01 amount=100 currency=USD");
    folio.add("budget id=all limit=500 period=total");
    EditRecords edit = new EditRecords(folio.tracker, "rehearsal", null, false);
    assertThat(edit.rehearseRemoval(Kind.REFUNDS, List.of("r1")).warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.message()).contains("all"));
  }

  @Test
  void theChangeToBeTakenBackNextIsTheOneThatUndoTakes() {
    UndoChange undo = new UndoChange(folio.tracker);
    folio.edit("contribution c1 amount=250");
    assertThat(undo.next().number()).isEqualTo(2);
    assertThat(folio.undo()).isEqualTo(folio.history().get(1));
    assertThat(undo.next().number()).isEqualTo(1);
    assertThat(ask.takenBack()).containsExactly(java.util.Map.entry(2L, 3L));
    folio.undo();
    assertThat(folio.refusal(undo::next)).contains("there is no change to take back");
  }

  @Test
  void whatTakesAChangeBackIsTheSameTurnedRound() {
    folio.edit("contribution c1 amount=250");
    ChangedRecord edit = folio.changed(2).getFirst();
    assertThat(edit.turned().differences()).containsExactly(new Difference("amount", "250", "200"));
    assertThat(edit.turned().turned()).isEqualTo(edit);
    assertThat(folio.changed(1).getFirst().turned().action()).isEqualTo(Action.REMOVE);
  }
}
