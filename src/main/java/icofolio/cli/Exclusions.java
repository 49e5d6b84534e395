package icofolio.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Query words that exclude: {@code -failed}, {@code -status:none}. */
final class Exclusions {
  private Exclusions() {}

  /** Takes them out of a command line, so that they are not read as clusters of short options. */
  static List<String> take(List<String> words) {
    List<String> taken = new ArrayList<>();
    Iterator<String> all = words.iterator();
    while (all.hasNext()) {
      String word = all.next();
      if (word.equals("--")) {
        break;
      }
      if (Globals.WITH_VALUE.contains(word)) {
        if (all.hasNext()) {
          all.next();
        }
      } else if (isExclusion(word)) {
        taken.add(word);
        all.remove();
      }
    }
    return taken;
  }

  private static boolean isExclusion(String word) {
    return word.length() > 2
        && word.charAt(0) == '-'
        && word.charAt(1) != '-'
        && !word.equals("-ojson")
        && !word.equals("-otable")
        && !word.equals("-ocsv")
        && !word.equals("-qv")
        && !word.equals("-vq");
  }
}
