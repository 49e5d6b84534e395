import icofolio.cli.StorePortfolio;
import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.ThemeFolders;
import icofolio.tui.Surroundings;
import icofolio.tui.TerminalUi;
import icofolio.tui.UiState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Presses keys on the real UI with its real loop, workers and store, on a screen of 200 columns and
 * 60 rows, and prints how long it took until each key's effect stood on the screen.
 *
 * <ul>
 *   <li>{@code rows STORE}: until the first contributions are there, and until all are
 *   <li>{@code keys STORE}: of moves, filters, sorting and screens: how many, half of them within,
 *       99 of 100 within, the longest; of filters and sorting also how long until all rows were
 *       there: half of them within, the longest
 *   <li>{@code heap STORE SECONDS}: megabytes in use after a third of a long run, and at its end
 * </ul>
 */
final class UiKeys {

  private static final Predicate<UiScreen> WHOLE =
      screen -> screen.status().matches(".* of [0-9,]+( \\(of [0-9,]+\\))?, by .*");

  private final UiScreen screen = new UiScreen();
  private final List<Double> moves = new ArrayList<>();
  private final List<Double> filters = new ArrayList<>();
  private final List<Double> sorts = new ArrayList<>();
  private final List<Double> screens = new ArrayList<>();
  private final List<Double> filtered = new ArrayList<>();
  private final List<Double> sorted = new ArrayList<>();

  public static void main(String[] arguments) {
    var keys = new UiKeys();
    keys.start(Path.of(arguments[1]));
    switch (arguments[0]) {
      case "rows" -> keys.rows();
      case "keys" -> keys.keys();
      case "heap" -> keys.heap(Integer.parseInt(arguments[2]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    System.exit(0);
  }

  private void start(Path store) {
    Path themes = Path.of(System.getProperty("ico.home"), "themes");
    var ui =
        new Thread(
            () -> {
              try {
                TerminalUi.run(
                    StorePortfolio.of(store),
                    new Surroundings(
                        new ThemeFolders(List.of(themes)), UiState.NONE, address -> {}),
                    new TerminalUi.Options(
                        "dark", "", false, false, ColourDepth.TRUECOLOUR, false, false),
                    screen);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    ui.setDaemon(true);
    ui.start();
    screen.secondsUntil(System.nanoTime(), s -> s.line(2).isEmpty() && s.status().contains(" of "));
  }

  private void rows() {
    long start = System.nanoTime();
    double first = screen.press("3", s -> s.status().contains(" 1 of "));
    System.out.println(first + " " + screen.secondsUntil(start, WHOLE));
  }

  private void keys() {
    screen.press("3", s -> s.status().contains(" 1 of "));
    screen.secondsUntil(System.nanoTime(), WHOLE);
    round(); // The VM compiles what is hot.
    for (List<Double> times : List.of(moves, filters, sorts, screens, filtered, sorted)) {
      times.clear();
    }
    for (int i = 0; i < 5; i++) {
      round();
    }
    for (List<Double> times : List.of(moves, filters, sorts, screens)) {
      System.out.printf(
          Locale.ROOT,
          "%d %f %f %f%n",
          times.size(),
          within(times, 0.5),
          within(times, 0.99),
          within(times, 1));
    }
    for (List<Double> times : List.of(filtered, sorted)) {
      System.out.printf(Locale.ROOT, "%f %f%n", within(times, 0.5), within(times, 1));
    }
  }

  private void round() {
    if (!screen.status().contains(" 1 of ")) {
      screen.press("home", s -> s.status().contains(" 1 of "));
    }
    for (String key : List.of("down", "page-down", "up", "page-up", "end", "page-up", "home")) {
      for (int i = 0; i < (key.length() > 3 && !key.equals("home") ? 40 : 1); i++) {
        move(i % 20 == 19 && key.equals("up") ? "down" : key);
      }
    }
    for (String filter : List.of("sale-01", "currency:ETH", "amount:>4000 -btc", "zzz")) {
      filter(filter);
    }
    for (int i = 0; i < 27; i++) {
      sort();
    }
    for (String key : "1 2 3 4 5 6 7 8 9 1 2 3".split(" ")) {
      String title = screen.line(1);
      screens.add(screen.press(key, s -> !s.line(1).equals(title)));
    }
    screen.secondsUntil(System.nanoTime(), WHOLE);
  }

  private void move(String key) {
    String before = screen.status();
    moves.add(screen.press(key, s -> !s.status().equals(before)));
  }

  /** Types a filter letter by letter, as fast as each is shown, and takes it away again. */
  private void filter(String words) {
    filters.add(screen.press("/", s -> s.line(UiScreen.ROWS - 1).contains("Enter keep")));
    long start = 0;
    for (int i = 1; i <= words.length(); i++) {
      String typed = "/" + words.substring(0, i);
      start = System.nanoTime();
      String key = words.substring(i - 1, i);
      filters.add(screen.press(key, s -> shows(s, typed)));
    }
    filtered.add(screen.secondsUntil(start, WHOLE));
    start = System.nanoTime();
    filters.add(screen.press("esc", s -> !shows(s, "/" + words)));
    filtered.add(screen.secondsUntil(start, WHOLE));
    screen.press("esc", s -> s.line(UiScreen.ROWS - 1).contains("? help"));
  }

  private static boolean shows(UiScreen screen, String typed) {
    return screen.status().strip().startsWith(typed.strip());
  }

  private void sort() {
    String before = screen.status().replaceFirst(".*, by ", "");
    long start = System.nanoTime();
    sorts.add(screen.press("s", s -> !s.status().replaceFirst(".*, by ", "").equals(before)));
    sorted.add(screen.secondsUntil(start, WHOLE));
  }

  /** Waits until every key has been worked off: a frame is painted when none is left. */
  private void handled() {
    for (int i = 0; i < 4; i++) {
      screen.send("esc");
    }
    screen.press("ctrl+l", s -> true);
  }

  private static double within(List<Double> times, double share) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1L, Math.ceil(share * sorted.length) - 1)];
  }

  /** Presses keys at random for so long. */
  private void heap(int seconds) {
    String[] keys =
        ("1 2 3 4 5 6 7 8 9 up down page-down page-up home end s S < > space v A * esc / a b enter"
                + " esc tab r $ c + - esc")
            .split(" ");
    var random = new Random(7);
    long start = System.nanoTime();
    double third = 0;
    for (double passed = 0; passed < seconds; passed = (System.nanoTime() - start) / 1e9) {
      for (int i = 0; i < 50; i++) {
        screen.send(keys[random.nextInt(keys.length)]);
      }
      handled();
      third = third == 0 && passed > seconds / 3.0 ? used() : third;
    }
    handled();
    System.out.println(third + " " + used());
  }

  private static double used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
