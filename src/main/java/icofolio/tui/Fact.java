package icofolio.tui;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Something of what is shown that can be copied, and perhaps looked at on the web.
 *
 * @param name what it is, in a few words
 * @param link where it can be looked at; null where that is not known
 */
record Fact(String name, String text, @Nullable URI link) {
  /** One that can only be copied. */
  Fact(String name, String text) {
    this(name, text, null);
  }
}
