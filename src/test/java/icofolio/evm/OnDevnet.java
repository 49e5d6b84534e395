package icofolio.evm;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.opentest4j.TestAbortedException;

/** Tests on a node of their own; skipped where npm is missing. */
public abstract class OnDevnet {
  /** The node; null only where the tests are skipped. */
  protected static Devnet net;

  private static TestAbortedException missing;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    try {
      net = Devnet.start();
    } catch (TestAbortedException e) {
      missing = e;
    }
  }

  /** One by one: a class that is skipped as a whole would not be counted. */
  @BeforeEach
  void skipWithoutTheNode() {
    if (missing != null) {
      throw missing;
    }
  }

  @AfterAll
  static void stop() {
    if (net != null) {
      net.close();
    }
  }
}
