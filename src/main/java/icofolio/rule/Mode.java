package icofolio.rule;

/** What happens to a change that stands against a rule. */
public enum Mode {
  /** It is not written, unless the person overrides with a reason. */
  BLOCK,
  /** It is written, with a warning. */
  WARN
}
