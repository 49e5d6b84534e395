package icofolio.tui;

import java.io.IOException;
import java.net.URI;

/** Opens web addresses outside the terminal. */
@FunctionalInterface
public interface Browser {
  /**
   * Has it opened.
   *
   * @throws IOException with a sentence for the person where that cannot be done
   */
  void open(URI address) throws IOException;
}
