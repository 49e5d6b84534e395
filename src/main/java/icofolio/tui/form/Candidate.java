package icofolio.tui.form;

import java.util.Locale;

/**
 * A text that a field may take.
 *
 * @param note what it stands for, or empty
 */
public record Candidate(String text, String note) {
  /** One that needs no explanation. */
  public static Candidate of(String text) {
    return new Candidate(text, "");
  }

  /** Whether what is typed may mean it: it begins so, or has it in it. */
  boolean fits(String typed, boolean anywhere) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    String own = text.toLowerCase(Locale.ROOT);
    boolean found = own.startsWith(wanted);
    return anywhere
        ? !found && (own.contains(wanted) || note.toLowerCase(Locale.ROOT).contains(wanted))
        : found;
  }
}
