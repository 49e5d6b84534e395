package icofolio.store;

import static icofolio.store.Examples.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import icofolio.entry.ContributionFields;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.tracker.ChangedRecord;
import icofolio.tracker.ChangedRecord.Action;
import icofolio.tracker.Derived;
import icofolio.tracker.StoreUnavailableException;
import icofolio.tracker.StoreUnavailableException.Reason;
import icofolio.tracker.Stored;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the history keeps of a record is the record, whatever texts it holds. */
final class HistoryImagesTest {

  private static final String FORGING =
      "hello\ramount=1\r\nid=c9\n@value=7\\r\\n\\\u0085sale=b\u2028x";

  @TempDir Path folder;

  @Property(tries = 500)
  void anyTextInAnyFieldComesBack(@ForAll("texts") String text) {
    for (Kind kind : Kind.values()) {
      Entry entry = Entry.empty(kind);
      for (Field field : kind.fields()) {
        if (field.type().shape() == icofolio.entry.FieldType.Shape.TEXT) {
          entry = entry.with(field, text);
        }
      }
      Stored record = new Stored(entry, new Derived(Instant.EPOCH, null, null));
      assertThatObject(Image.read(kind, Image.of(record))).isEqualTo(record);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab=@\\nr\n\r\t\f\u0085\u2028\u2029\0\u000b\u001c \ud83d\ude00")
        .ofMinLength(1)
        .ofMaxLength(20);
  }

  /** Earlier versions wrote a carriage return as it is. */
  @Test
  void imagesOfEarlierVersionsReadAsTheyWere() {
    Stored record =
        Image.read(Kind.SALES, "id=acme\nname=A\\\\r\\nB\nnote=one\ramount=1\r\\ntwo\n");
    assertThat(record.id()).isEqualTo("acme");
    assertThat(record.entry().get(Kind.SALES.field("name"))).isEqualTo("A\\r\nB");
    assertThat(record.entry().get(Kind.SALES.field("note"))).isEqualTo("one\ramount=1\r\ntwo");
  }

  private static Stored noted(String amount, String note) {
    Stored plain = Examples.contribution("c1", "acme", "2024-01-02", amount);
    return new Stored(plain.entry().with(ContributionFields.NOTE, note), plain.derived());
  }

  @Test
  void aNoteForgesNoFieldOfTheHistory() {
    H2Store store = H2Store.at(folder.resolve("portfolio.mv.db"));
    Stored before = noted("5", FORGING);
    Stored after = noted("5", "harmless");
    H2StoreTest.change(store, changes -> add(changes, before));
    H2StoreTest.change(store, changes -> changes.replace(before, after));
    assertThat(changed(store, 2))
        .singleElement()
        .isEqualTo(
            new ChangedRecord(
                "contributions", "c1", Action.EDIT, before.entry(), after.entry(), null));
  }

  private static List<ChangedRecord> changed(H2Store store, long number) {
    return store.read(
        records -> {
          List<ChangedRecord> all = new ArrayList<>();
          records.eachChanged(number, all::add);
          return all;
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"amount=five\n", "@at=soon\n", "amount\n", "amount=1e-99999999\n"})
  void anImageThatCannotBeReadIsDamage(String image) throws Exception {
    StoreFiles files = StoreFiles.of(folder.resolve("portfolio.mv.db"));
    H2Store store = H2Store.at(files.database());
    Stored before = noted("5", "a");
    H2StoreTest.change(store, changes -> add(changes, before));
    H2StoreTest.change(store, changes -> changes.replace(before, noted("5", "b")));
    var forged = new History.Changed(1, 2, Kind.CONTRIBUTIONS.name(), "c1", "EDIT", image);
    try (Connection connection = Database.forWriting(files.database());
        Sql sql = new Sql(connection, files.database())) {
      sql.update(
          "UPDATE \"changed\" SET \"before\" = ?, \"checksum\" = ?", image, History.sum(forged));
      sql.commit();
    }
    var refusal = catchThrowableOfType(StoreUnavailableException.class, () -> changed(store, 2));
    assertThat(refusal.reason()).isEqualTo(Reason.DAMAGED);
    assertThat(refusal).hasMessageContaining("c1 was before change 2");
  }
}
