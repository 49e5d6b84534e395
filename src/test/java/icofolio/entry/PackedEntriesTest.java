package icofolio.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is packed comes out as it went in, and takes little room. */
final class PackedEntriesTest {
  private static final int FIELDS = Kind.CONTRIBUTIONS.fields().size();

  @Property(tries = 300)
  void everyValueComesOutAsItWentIn(@ForAll("rows") List<List<Object>> rows) {
    List<Entry> entries = new ArrayList<>();
    PackedEntries.Packing packing = new PackedEntries.Packing(Kind.CONTRIBUTIONS);
    for (List<Object> values : rows) {
      Entry entry = Entry.of(Kind.CONTRIBUTIONS, values.toArray());
      entries.add(entry);
      packing.add(entry);
    }
    assertThat(packing.packed()).isEqualTo(entries);
  }

  @Provide
  Arbitrary<List<List<Object>>> rows() {
    Arbitrary<Object> numbers =
        Arbitraries.bigIntegers()
            .between(BigInteger.TEN.pow(78).negate(), BigInteger.TEN.pow(78))
            .flatMap(
                whole -> Arbitraries.integers().between(-5, 36).map(s -> new BigDecimal(whole, s)));
    Arbitrary<Object> texts = Arbitraries.strings().ofMaxLength(30).map(text -> text);
    Arbitrary<Object> hashes =
        Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofMaxLength(64).map("0x"::concat);
    Arbitrary<Object> values =
        Arbitraries.oneOf(numbers, texts, hashes, Arbitraries.of(true, false)).injectNull(0.3);
    return values.list().ofSize(FIELDS).list().ofMaxSize(12);
  }

  @Test
  void moreValuesThanAreSharedComeOutToo() {
    PackedEntries.Packing packing = new PackedEntries.Packing(Kind.WALLETS);
    for (int i = 0; i < 3_000; i++) {
      packing.add(wallet(i));
    }
    PackedEntries packed = packing.packed();
    assertThat(packed).hasSize(3_000);
    for (int i = 0; i < 3_000; i++) {
      assertThat(packed.get(i)).isEqualTo(wallet(i));
    }
  }

  private static Entry wallet(int number) {
    return Entry.empty(Kind.WALLETS)
        .with(WalletFields.ID, "wallet " + number)
        .with(WalletFields.NOTE, "a € note " + number % 7);
  }
}
