package icofolio.render;

import icofolio.entry.Entry;
import icofolio.entry.Field;

/** A record as a JSON object: the contract's names, then what is computed. */
public final class RecordJson {
  private RecordJson() {}

  /** Writes a record as the next object; what is not given is null. */
  public static void write(Json json, Shown record) {
    json.object();
    for (Field field : record.entry().kind().fields()) {
      put(json, record, field);
    }
    for (String name : RecordNames.computed(record.entry().kind())) {
      json.put(name, record.text(name));
    }
    json.endObject();
  }

  /** Writes the fields of a record that are given, as a member. */
  public static void write(Json json, String name, Entry entry) {
    json.object(name);
    Shown record = new Shown(entry, java.util.List.of());
    for (Field field : entry.kind().fields()) {
      if (entry.has(field)) {
        put(json, record, field);
      }
    }
    json.endObject();
  }

  private static void put(Json json, Shown record, Field field) {
    Entry entry = record.entry();
    if (field.type().isList() && entry.has(field)) {
      json.put(field.name(), entry.list(field));
    } else if (entry.get(field) instanceof Boolean flag) {
      json.put(field.name(), flag);
    } else {
      json.put(field.name(), record.text(field.name()));
    }
  }
}
