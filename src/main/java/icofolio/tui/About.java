package icofolio.tui;

/** What each place shows, in a few sentences, for the head of its help. */
final class About {
  private About() {}

  /** The place where the person is. */
  static String of(Model model) {
    return switch (model.place()) {
      case Place.Top(Screen screen, int focus) -> of(screen);
      case Place.Sale _ ->
          "All about one sale: what you put in, what came back, what was delivered, and when the"
              + " rest unlocks. The timeline can be zoomed.";
      case Place.Budget _ ->
          "One budget: what is spent in its period and by which contributions, the periods before,"
              + " and where this one is heading.";
      case Place.Balance _ ->
          "What one wallet holds of one asset: the amount that was read, when and from whom, beside"
              + " what your records expect.";
      case Place.Form _ ->
          "A record as you type it. Beside it stands what a field takes, what is wrong with it, and"
              + " what budgets and limits say of it. Nothing is written before Ctrl+S.";
      case Place.Record _ ->
          "One record: its fields, what is computed of it and from what, and every change of it.";
      case Place.Why _ ->
          "Why the figures of a sale are what they are: each with what it is made of, down to the"
              + " records.";
      case Place.History _ -> "Every change of the portfolio, the newest first.";
      case Place.Change _ -> "What one change did, record by record.";
      case Place.Problems _ ->
          "All that went wrong when the chains were read last. What was read before stands.";
    };
  }

  private static String of(Screen screen) {
    return switch (screen) {
      case DASHBOARD ->
          "Your totals, the money that sales owe you, the tokens you can claim, and what comes"
              + " next. Enter on a row opens its sale.";
      case SALES ->
          "Every sale with its stage, your money in it, and the status of refund and tokens.";
      case CONTRIBUTIONS ->
          "Every contribution: what you sent or plan to send, its value on that day, and what the"
              + " sale accepted of it.";
      case BUDGETS ->
          "How much of each budget is used, the fullest first; hatched is promised, not sent.";
      case DIVERSIFICATION ->
          "How your net invested money is divided over sales, chains and more, and the limits on"
              + " it.";
      case REFUNDS ->
          "Above, what sales owe you back, the oldest first; below, the refunds that came.";
      case DISTRIBUTIONS ->
          "Above, the tokens that you are due, what can be claimed and what is locked; below, the"
              + " tokens that arrived.";
      case WALLETS ->
          "What your wallets hold beside what your records expect. r reads the chains; what it"
              + " shows until then is what was read last.";
      case AGENDA ->
          "All that lies ahead and all that is overdue: openings, closings, deadlines and unlocks.";
    };
  }
}
