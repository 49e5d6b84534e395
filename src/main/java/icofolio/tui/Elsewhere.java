package icofolio.tui;

import java.util.List;

/** Changes that another program makes appear by themselves, and are told. */
final class Elsewhere {
  private Elsewhere() {}

  /** What the portfolio looks like is known; everything is read that is no older than that. */
  static Step looked(Model model, Message.Looked looked) {
    Model answered = Arrivals.answered(model);
    return looked.generation() == model.generation()
        ? Update.read(answered.withSeen(model.seen().reading(looked.version())))
        : Step.of(answered);
  }

  static Model touched(Model model, Message.Touched touched) {
    return model.withSeen(model.seen().touched(touched.version()));
  }

  /** Reads again what another program has written, once nothing of ours is being written. */
  static Step settled(Model model) {
    boolean busy =
        model.writing() != null
            || model.loading() > 0
            || model.background().tasks().stream().anyMatch(Task::asks);
    return busy || model.seen().touched() == null
        ? Step.of(model)
        : Update.reload(model.withSeen(model.seen().writtenElsewhere()));
  }

  /** What was written is told where it was written elsewhere; our own was told before. */
  static Step heard(Model model, Message.Heard heard) {
    Model answered = Arrivals.answered(model);
    Seen seen = model.seen();
    Model known = answered.withSeen(seen.knowing(heard.news().newest()));
    List<String> changes = heard.news().changes();
    if (!seen.elsewhere() || heard.since() != seen.change() || changes.isEmpty()) {
      return Step.of(known);
    }
    String more = changes.size() == 1 ? "" : ", and " + (changes.size() - 1) + " more before";
    return Notices.say(known, "Changed elsewhere: " + changes.getFirst() + more, false);
  }
}
