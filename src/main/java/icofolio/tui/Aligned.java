package icofolio.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Numbers one below the other, lined up at the point. */
final class Aligned {
  private Aligned() {}

  /** The text of each row, padded on both sides to one width. */
  static <T> List<String> numbers(List<T> rows, Function<T, String> text) {
    List<String> texts = rows.stream().map(text).toList();
    int before = 0;
    int after = 0;
    for (String number : texts) {
      before = Math.max(before, point(number));
      after = Math.max(after, number.length() - point(number));
    }
    List<String> padded = new ArrayList<>();
    for (String number : texts) {
      String left = " ".repeat(before - point(number));
      padded.add(left + number + " ".repeat(after - number.length() + point(number)));
    }
    return padded;
  }

  private static int point(String number) {
    int point = number.indexOf('.');
    return point < 0 ? number.length() : point;
  }
}
