package icofolio.entry;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Many entries of one kind in little room: each is a few bytes until it is looked at. What many of
 * them share (a sale, a currency, a date) is kept once. Immutable.
 */
public final class PackedEntries extends AbstractList<Entry> implements RandomAccess {
  private final Kind kind;
  private final List<byte[]> rows;
  private final List<List<Object>> shared;

  private PackedEntries(Kind kind, List<byte[]> rows, List<List<Object>> shared) {
    this.kind = kind;
    this.rows = rows;
    this.shared = shared;
  }

  @Override
  public Entry get(int index) {
    PackedReader reader = new PackedReader(rows.get(index));
    @Nullable Object[] values = new Object[shared.size()];
    for (int field = 0; field < values.length; field++) {
      values[field] = reader.next(shared.get(field));
    }
    return Entry.of(kind, values);
  }

  @Override
  public int size() {
    return rows.size();
  }

  /** Packs entries one after the other. */
  public static final class Packing {
    /** As many values of a field are shared; whatever has more of them is told apart by them. */
    private static final int SHARED = 1_024;

    private final Kind kind;
    private final PackedWriter writer = new PackedWriter();
    private final List<byte[]> rows = new ArrayList<>();
    private final List<Map<Object, Integer>> known = new ArrayList<>();
    private final List<List<Object>> shared = new ArrayList<>();

    /** Of entries of that kind. */
    public Packing(Kind kind) {
      this.kind = kind;
      for (int i = 0; i < kind.fields().size(); i++) {
        known.add(new HashMap<>());
        shared.add(new ArrayList<>());
      }
    }

    /** One more. */
    public void add(Entry entry) {
      for (Field field : kind.fields()) {
        Object value = entry.get(field);
        int number = value == null ? -1 : number(field.index(), value);
        if (number >= 0) {
          writer.shared(number);
        } else {
          writer.whole(value);
        }
      }
      rows.add(writer.row());
    }

    /** The number under which a value is shared, or -1. */
    private int number(int field, Object value) {
      Map<Object, Integer> numbers = known.get(field);
      Integer number = numbers.get(value);
      if (number == null && numbers.size() < SHARED) {
        number = numbers.size();
        numbers.put(value, number);
        shared.get(field).add(value);
      }
      return number == null ? -1 : number;
    }

    /** All of them, in the order in which they came; nothing may be added after. */
    public PackedEntries packed() {
      return new PackedEntries(kind, List.copyOf(rows), List.copyOf(shared));
    }
  }
}
