package icofolio.exchange.ledger;

import icofolio.report.ledger.Account;
import icofolio.report.ledger.Posting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Lines of text that go to a stream as UTF-8, in blocks. */
final class Lines {
  private static final int BLOCK = 1 << 15;

  private final OutputStream out;
  private final StringBuilder block = new StringBuilder(BLOCK + 1024);

  Lines(OutputStream out) {
    this.out = out;
  }

  /** Adds a line. */
  void line(String text) {
    block.append(text).append('\n');
    if (block.length() >= BLOCK) {
      pass();
    }
  }

  /** Adds a line for each posting: its account, and below each other what each amounts to. */
  void postings(
      String indent,
      List<Posting> postings,
      Names<Account> accounts,
      Function<Posting, String> amount) {
    int width = 0;
    for (Posting posting : postings) {
      width = Math.max(width, accounts.get(posting.account()).length());
    }
    for (Posting posting : postings) {
      String account = accounts.get(posting.account());
      String blanks = " ".repeat(width - account.length() + 2);
      line(indent + account + blanks + amount.apply(posting));
    }
  }

  /** Passes on all that was written. */
  void flush() {
    pass();
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pass() {
    try {
      out.write(block.toString().getBytes(StandardCharsets.UTF_8));
      block.setLength(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
