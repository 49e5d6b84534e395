package icofolio.tui.form;

import icofolio.entry.BadValueException;
import icofolio.entry.Field;
import icofolio.tui.widget.TextLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Completing what is typed into the field that has the keys from what is there. */
public final class Completion {
  private final Form form;
  private final Field field;
  private final String head;
  private final String typed;

  private Completion(Form form) {
    this.form = form;
    this.field = form.field();
    String text = form.text(field);
    int items = field.type().isList() ? text.lastIndexOf(';') : -1;
    int parts = field.type().label().equals("scope") ? text.lastIndexOf(',') : -1;
    int from = Math.max(items, parts) + 1;
    this.head = text.substring(0, from);
    this.typed = text.substring(from);
  }

  /** For the field that has the keys. */
  public static Completion of(Form form) {
    return new Completion(form);
  }

  /** What may be meant: what begins so first; everything where nothing or a whole word is typed. */
  public List<Candidate> candidates() {
    List<Candidate> all = form.known().of(field, form.sale());
    if (typed.isBlank() || whole() != null) {
      return all;
    }
    List<Candidate> found = new ArrayList<>();
    all.stream().filter(one -> one.fits(typed, false)).forEach(found::add);
    all.stream().filter(one -> one.fits(typed, true)).forEach(found::add);
    return found;
  }

  /** The candidate that is typed whole, in whatever case; null where none is. */
  private @Nullable Candidate whole() {
    for (Candidate one : form.known().of(field, form.sale())) {
      if (one.text().equalsIgnoreCase(typed.strip())) {
        return one;
      }
    }
    return null;
  }

  /** What could be added to what is typed; empty where nothing can. */
  public String rest() {
    boolean atEnd = form.line(field).caret() == form.text(field).length();
    // A whole word is meant as it stands: USD with a muted C behind it would read as USDC.
    boolean open = atEnd && !typed.isBlank() && whole() == null;
    Candidate first = open ? beginning() : null;
    return first == null ? "" : first.text().substring(typed.length());
  }

  private boolean isUnderstood() {
    try {
      field.type().read(form.text(field));
      return true;
    } catch (BadValueException e) {
      return false;
    }
  }

  private @Nullable Candidate beginning() {
    List<Candidate> all = form.known().of(field, form.sale());
    for (Candidate one : all) {
      if (one.fits(typed, false) && one.text().length() > typed.length()) {
        return one;
      }
    }
    return null;
  }

  /** The form with that candidate in the field. */
  public Form take(Candidate candidate) {
    return form.with(field, TextLine.of(head + candidate.text()));
  }

  /** The form with what begins so written out. */
  public Form complete() {
    Candidate first = beginning();
    return first == null ? form : take(first);
  }

  /** The form with the next of the candidates in the field, or the one before. */
  public Form turn(int step) {
    List<Candidate> all = candidates();
    if (all.isEmpty()) {
      return form;
    }
    int at = -1;
    for (int i = 0; i < all.size(); i++) {
      at = all.get(i).text().equalsIgnoreCase(typed.strip()) ? i : at;
    }
    int next = at < 0 && step < 0 ? all.size() - 1 : Math.floorMod(at + step, all.size());
    return take(all.get(next));
  }

  /**
   * The form as it is when the field is left: where what is typed says nothing by itself, and only
   * one thing can be meant, that one is written out.
   */
  public Form leave() {
    Candidate whole = whole();
    List<Candidate> found = whole == null ? candidates() : List.of(whole);
    boolean vague = Known.isClosed(field) || !isUnderstood();
    boolean one = vague && !typed.isBlank() && found.size() == 1;
    return (one ? take(found.getFirst()) : form).leaving(field);
  }
}
