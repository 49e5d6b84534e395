package icofolio.tracker;

import icofolio.entry.Entry;
import icofolio.entry.Kind;
import icofolio.entry.SaleFields;
import icofolio.entry.TrancheFields;
import icofolio.sale.Sale;
import icofolio.sale.Tranche;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sales of a portfolio with their vesting tables, read once: hundreds, beside the many records
 * that refer to them.
 */
public final class Catalog {
  private final Map<String, Sale> sales = new TreeMap<>();
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, List<Tranche>> tranches = new HashMap<>();

  /** Reads the sales as they stand. */
  public static Catalog read(Records records) {
    Catalog catalog = new Catalog();
    records.each(Kind.TRANCHES, stored -> catalog.note(stored.entry()));
    records.each(Kind.SALES, stored -> catalog.put(stored.entry()));
    return catalog;
  }

  private void note(Entry tranche) {
    tranches
        .computeIfAbsent(tranche.need(TrancheFields.SALE), sale -> new ArrayList<>())
        .add(TrancheFields.read(tranche));
  }

  /** Takes in a sale, new or changed. */
  void put(Entry entry) {
    String id = entry.need(SaleFields.ID);
    entries.put(id, entry);
    sales.put(id, SaleFields.read(entry).with(tranches.getOrDefault(id, List.of())));
  }

  /** Takes a sale out. */
  void remove(String id) {
    entries.remove(id);
    sales.remove(id);
  }

  /** The terms of a sale, or null. */
  public @Nullable Sale find(String id) {
    return sales.get(id);
  }

  /** The terms of a sale that is there. */
  public Sale get(String id) {
    Sale sale = sales.get(id);
    if (sale == null) {
      throw new IllegalStateException("sale " + id);
    }
    return sale;
  }

  /** The fields of a sale that is there, what is only shown included. */
  public Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalStateException("sale " + id);
    }
    return entry;
  }

  /** All sales, by id. */
  public Collection<Sale> all() {
    return sales.values();
  }

  /** The ids of all sales. */
  public Collection<String> ids() {
    return sales.keySet();
  }
}
