package icofolio.entry;

import java.util.List;

/**
 * An entry and all that is wrong with it.
 *
 * @param entry its values; where a finding names a field, that one may be missing
 * @param findings every mistake, in the order of the fields as they were given; empty where it is
 *     good
 */
public record Checked(Entry entry, List<Finding> findings) {
  /** Whether nothing is wrong. */
  public boolean isGood() {
    return findings.isEmpty();
  }
}
