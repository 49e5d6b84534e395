package icofolio.entry;

import java.util.ArrayList;
import java.util.List;

/** Collects the fields of a kind in their order, while their constants are declared. */
final class FieldList {
  private final Kind kind;
  private final List<Field> fields = new ArrayList<>();

  FieldList(Kind kind) {
    this.kind = kind;
  }

  Field required(String name, FieldType type, String help) {
    return add(name, type, true, help);
  }

  Field optional(String name, FieldType type, String help) {
    return add(name, type, false, help);
  }

  private Field add(String name, FieldType type, boolean required, String help) {
    Field field = new Field(kind, fields.size(), name, type, required, help);
    fields.add(field);
    return field;
  }

  List<Field> all() {
    return List.copyOf(fields);
  }
}
