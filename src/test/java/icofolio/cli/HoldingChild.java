package icofolio.cli;

import icofolio.store.H2Store;
import icofolio.tracker.Store.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A process that holds a store until its standard input ends, and changes nothing. */
final class HoldingChild {
  private HoldingChild() {}

  /** Takes the store. */
  public static void main(String[] arguments) {
    H2Store.at(Path.of(arguments[0]))
        .change(
            "hold",
            null,
            changes -> {
              System.out.println("held");
              try {
                return new Written<>(System.in.read(), false);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
