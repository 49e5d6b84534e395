import java.util.Arrays;
import java.util.Locale;

/** Times of one thing in several runs, in seconds. */
final class Times {

  private final String name;
  private double[] sorted = {};

  Times(String name) {
    this.name = name;
  }

  void add(double seconds) {
    sorted = Arrays.copyOf(sorted, sorted.length + 1);
    sorted[sorted.length - 1] = seconds;
    Arrays.sort(sorted);
  }

  String name() {
    return name;
  }

  int runs() {
    return sorted.length;
  }

  double median() {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** How far the runs lie apart: half of them within this share of the median. */
  double noise() {
    return (sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4]) / median();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.3f s (%.3f … %.3f, %d runs)",
        median(),
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }
}
