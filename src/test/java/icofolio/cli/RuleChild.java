package icofolio.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A process that tries to add contributions, one command after the other, and says of each what
 * came of it: its id, amount and exit code.
 */
final class RuleChild {
  private RuleChild() {}

  /** Takes the store, a name, and how many attempts. */
  public static void main(String[] arguments) {
    Random random = new Random(arguments[1].hashCode());
    int attempts = Integer.parseInt(arguments[2]);
    for (int i = 0; i < attempts; i++) {
      String id = arguments[1] + "-" + i;
      int cents = 1 + random.nextInt(20_000);
      String amount = cents / 100 + ".%02d".formatted(cents % 100);
      int code =
          ico(
              "--store",
              arguments[0],
              "contribution",
              "add",
              "--id",
              id,
              "--sale",
              List.of("alpha", "beta", "gamma", "delta").get(random.nextInt(4)),
              "--date",
              "2024-0%d-%02d".formatted(1 + random.nextInt(3), 1 + random.nextInt(28)),
              "--amount",
              amount,
              "--currency",
              random.nextBoolean() ? "USD" : "USDC",
              "--value",
              amount);
      System.out.println(id + " " + amount + " " + code);
    }
  }

  static int ico(String... words) {
    Streams streams =
        Streams.of(
            new ByteArrayInputStream(new byte[0]),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream()),
            Streams.Terminals.NONE);
    return new Ico(streams, Map.of()).run(words);
  }
}
