package icofolio.chain.rpc;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What became of an {@link Ask}. */
public sealed interface Answer {

  /**
   * A result, which may be JSON's null. Well formed, and not yet believed.
   *
   * @param endpoint id of the one that said so
   */
  record Given(JsonNode result, String endpoint) implements Answer {}

  /**
   * The node has understood and refused: a call that reverted, a range too wide.
   *
   * @param message made harmless and short
   * @param data hex that came with it, such as a revert's; null where none did
   */
  record Refused(int code, String message, @Nullable String data, String endpoint)
      implements Answer {}

  /**
   * No endpoint has answered.
   *
   * @param reason in words for a person, without secrets and control characters
   */
  record Failed(String reason) implements Answer {}
}
