package icofolio.chain;

/** What a contract has answered. */
public sealed interface Returned {

  /** Bytes, at least one, as {@code 0x} and hex. What they mean is not checked yet. */
  record Data(String hex) implements Returned {}

  /** The contract has refused. */
  record Reverted(String message) implements Returned {}

  /** No answer at all: no code at that address, or no such method. Never a zero. */
  record Nothing() implements Returned {}

  /** The endpoints have failed; nothing is known of what the contract says. */
  record Unread(String reason) implements Returned {}
}
