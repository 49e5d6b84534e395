package icofolio.sale;

/** How a sale ended, as recorded by the person. */
public enum Outcome {
  SUCCEEDED,
  FAILED,
  CANCELLED;

  /** The stage that this outcome means. */
  public Stage stage() {
    return switch (this) {
      case SUCCEEDED -> Stage.SUCCEEDED;
      case FAILED -> Stage.FAILED;
      case CANCELLED -> Stage.CANCELLED;
    };
  }
}
