package icofolio.tui.form;

import icofolio.entry.Checked;
import icofolio.entry.ContributionFields;
import icofolio.entry.Draft;
import icofolio.entry.Entry;
import icofolio.entry.Field;
import icofolio.entry.Kind;
import icofolio.entry.PriceFields;
import icofolio.entry.ProblemCode;
import icofolio.entry.TrancheFields;
import icofolio.money.Amount;
import icofolio.money.Decimals;
import icofolio.tracker.TryRecord.Trial;
import icofolio.tui.widget.TextLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is being typed: the text of each field, and which one has the keys. Never changed:
 * each {@code with} gives another one.
 */
public final class Form {
  private final Kind kind;
  private final @Nullable Entry before;
  private final List<Field> fields;
  private final Map<Field, String> given;
  private Map<Field, TextLine> lines;
  private Known known;
  private int focus;
  private Set<Field> left = Set.of();
  private @Nullable Trial trial;
  private int asked;
  private boolean pending;

  private Form(Kind kind, @Nullable Entry before, Map<Field, String> given, Known known) {
    this.kind = kind;
    this.before = before;
    this.given = Map.copyOf(given);
    this.known = known;
    List<Field> order = new ArrayList<>();
    Group.of(kind).forEach(group -> order.addAll(group.fields()));
    this.fields = List.copyOf(order);
    Map<Field, TextLine> texts = new HashMap<>();
    fields.forEach(field -> texts.put(field, TextLine.of(given.getOrDefault(field, ""))));
    this.lines = texts;
    while (isLocked(fields.get(focus)) && focus < fields.size() - 1) {
      focus++;
    }
  }

  private Form(Form other) {
    kind = other.kind;
    before = other.before;
    fields = other.fields;
    given = other.given;
    lines = other.lines;
    known = other.known;
    focus = other.focus;
    left = other.left;
    trial = other.trial;
    asked = other.asked;
    pending = other.pending;
  }

  /** For a new record, with what is known of it from where the person comes. */
  public static Form adding(Kind kind, Map<Field, String> given, Known known) {
    Form form = new Form(kind, null, given, known);
    for (int i = 0; i < form.fields.size(); i++) {
      // What is filled in already need not be typed: the first blank that must be, has the keys.
      Field field = form.fields.get(i);
      if (field.required() && !given.containsKey(field)) {
        return form.withFocus(i);
      }
    }
    return form;
  }

  /** For a record that is there. */
  public static Form editing(Entry before, Known known) {
    Map<Field, String> given = new HashMap<>();
    for (Field field : before.kind().fields()) {
      if (before.has(field)) {
        given.put(field, Field.text(Objects.requireNonNull(before.get(field))));
      }
    }
    return new Form(before.kind(), before, given, known);
  }

  /** What kind of record it is for. */
  public Kind kind() {
    return kind;
  }

  /** The record that is edited; null for a new one. */
  public @Nullable Entry before() {
    return before;
  }

  /** The fields in their order. */
  public List<Field> fields() {
    return fields;
  }

  /** The field that has the keys. */
  public Field field() {
    return fields.get(focus);
  }

  /** Its place among the fields. */
  public int focus() {
    return focus;
  }

  /** What is typed into a field. */
  public TextLine line(Field field) {
    return Objects.requireNonNull(lines.get(field));
  }

  /** The same as text. */
  public String text(Field field) {
    return line(field).text();
  }

  /** What the portfolio holds that can complete it. */
  public Known known() {
    return known;
  }

  /** The sale that it names, if that is there. */
  public @Nullable Entry sale() {
    Field field = kind.field("sale");
    return field == null ? null : known.sales().get(text(field).strip());
  }

  /** What it would come to when that was asked last; null before the first answer. */
  public @Nullable Trial trial() {
    return trial;
  }

  /** Counts what was asked; an answer to an older question is late. */
  public int asked() {
    return asked;
  }

  /** Whether the answer to the last question has yet to come. */
  public boolean pending() {
    return pending;
  }

  /** Whether anything was typed that would be lost. */
  public boolean isChanged() {
    return fields.stream().anyMatch(field -> !text(field).equals(given.getOrDefault(field, "")));
  }

  /** Whether a field cannot be changed: what a record is known by stays. */
  public boolean isLocked(Field field) {
    if (before == null) {
      return false;
    }
    return switch (kind) {
      case TRANCHES -> field.equals(TrancheFields.SALE) || field.equals(TrancheFields.DATE);
      case PRICES -> !field.equals(PriceFields.PRICE);
      default -> field.equals(kind.fields().getFirst());
    };
  }

  /** The entry of what is typed, with all that is wrong with it by itself. */
  public Checked checked() {
    Draft draft = new Draft(kind);
    fields.forEach(field -> draft.put(field, text(field)));
    return draft.check();
  }

  /**
   * What it asks to be written, or null while that cannot be said: a required field is missing, or
   * another is not understood.
   */
  public @Nullable Wish wish() {
    Checked checked = checked();
    return checked.isGood() ? wish(checked.entry()) : null;
  }

  /**
   * The same for what it would come to: what is wrong with a field that need not be is left out.
   */
  public @Nullable Wish preview() {
    Checked checked = checked();
    boolean enough =
        checked.findings().stream()
            .noneMatch(f -> f.field().required() || f.code() == ProblemCode.MISSING);
    return enough ? wish(checked.entry()) : null;
  }

  private Wish wish(Entry entry) {
    Map<Field, @Nullable Object> changed = new HashMap<>();
    if (before == null) {
      return new Wish(entry, null, changed, false);
    }
    for (Field field : fields) {
      if (!Objects.equals(entry.get(field), before.get(field))) {
        changed.put(field, entry.get(field));
      }
    }
    return new Wish(entry, before.id(), changed, false);
  }

  /**
   * The largest amount that no rule blocks; null where that is not asked for, or any would pass.
   */
  public @Nullable Amount largest() {
    Trial tried = trial;
    return tried == null || pending ? null : tried.ruling().largest();
  }

  /** Whether the mistakes of a field are told: not while the person has only begun with it. */
  public boolean isTold(Field field) {
    return left.contains(field);
  }

  /** The same with another field having the keys; the one before is looked at. */
  public Form withFocus(int index) {
    Form copy = new Form(this);
    copy.focus = Math.clamp(index, 0, fields.size() - 1);
    return copy;
  }

  /** The same with that field looked at. */
  Form leaving(Field field) {
    Set<Field> all = new HashSet<>(left);
    all.add(field);
    Form copy = new Form(this);
    copy.left = all;
    return copy;
  }

  /** The same with every field looked at: a save was tried. */
  public Form withAllTold() {
    Form copy = new Form(this);
    copy.left = Set.copyOf(fields);
    return copy;
  }

  /** The same with another text in a field. */
  public Form with(Field field, TextLine line) {
    Map<Field, TextLine> texts = new HashMap<>(lines);
    texts.put(field, line);
    Form copy = new Form(this);
    copy.lines = texts;
    return copy;
  }

  /** The same completed from other records. */
  public Form with(Known other) {
    Form copy = new Form(this);
    copy.known = other;
    return copy;
  }

  /** The same with one more question asked of what it would come to. */
  public Form asking() {
    Form copy = new Form(this);
    copy.asked = asked + 1;
    copy.pending = true;
    return copy;
  }

  /** The same where nothing can be asked. */
  public Form askingNothing() {
    Form copy = new Form(this);
    copy.asked = asked + 1;
    copy.pending = false;
    copy.trial = null;
    return copy;
  }

  /** The same with the answer to the last question. */
  public Form with(Trial answer) {
    Form copy = new Form(this);
    copy.trial = answer;
    copy.pending = false;
    return copy;
  }

  /**
   * The same with that amount, written in full. A value that was typed for the amount before goes
   * with it, as the rules took it in proportion; where it has no end it is rounded down.
   */
  public Form with(Amount amount) {
    Form taken = with(ContributionFields.AMOUNT, TextLine.of(Decimals.text(amount.number())));
    Entry typed = checked().entry();
    BigDecimal before = typed.number(ContributionFields.AMOUNT);
    BigDecimal value = typed.number(ContributionFields.VALUE);
    if (before == null || value == null) {
      return taken;
    }
    BigDecimal share = Decimals.floorShare(value, amount.number(), before, Decimals.MAX_SCALE);
    return taken.with(ContributionFields.VALUE, TextLine.of(Decimals.text(share)));
  }
}
