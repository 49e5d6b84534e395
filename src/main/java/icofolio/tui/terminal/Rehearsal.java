package icofolio.tui.terminal;

import com.googlecode.lanterna.input.DefaultKeyDecodingProfile;
import com.googlecode.lanterna.input.InputDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that nobody sees, for the run from which the AOT cache is made: somebody types a few
 * keys, leaves time to look, and goes away.
 */
public final class Rehearsal implements Surface {
  private static final int MILLIS_TO_LOOK = 150;

  /** The screens, a row down, a sale and back, the help, a filter; each key as its bytes. */
  private static final String TYPED = "2\033[B\r\0333457?\033/a\033\0331";

  private final InputDecoder decoder;
  private final Keys keys = new Keys();

  /** A terminal of 80 columns and 24 rows, with somebody at it. */
  public Rehearsal() {
    byte[] typed = TYPED.getBytes(StandardCharsets.UTF_8);
    decoder =
        new InputDecoder(
            new InputStreamReader(
                new EscapeStream(new ByteArrayInputStream(typed)), StandardCharsets.UTF_8));
    decoder.addProfile(new DefaultKeyDecodingProfile());
    decoder.addProfile(new Replies());
    var _ = Tty.class; // A real terminal needs it; here it is only to be loaded.
  }

  @Override
  public Size size() {
    return new Size(80, 24);
  }

  @Override
  public Event read() throws IOException {
    pause();
    @Nullable Event event;
    do {
      event = keys.event(decoder.getNextCharacter(true));
    } while (event == null);
    return event;
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS_TO_LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void write(byte[] bytes) {}

  @Override
  public void suspend() {}

  @Override
  public void close() {}
}
