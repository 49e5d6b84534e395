package icofolio.tui;

import java.time.Duration;

/** Messages that pass. */
final class Notices {
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofSeconds(8);

  private Notices() {}

  /** Shows a message for a while; bad news stays longer. */
  static Step say(Model model, String text, boolean bad) {
    Notice notice = new Notice(model.notice().number() + 1, text, bad);
    return Step.of(model.withNotice(notice))
        .and(new Job.Later(bad ? LONG : SHORT, new Message.Expired(notice.number())));
  }

  /** Takes the message of that number away, if it is still the one shown. */
  static Model expired(Model model, int number) {
    return model.notice().number() == number
        ? model.withNotice(new Notice(number, "", false))
        : model;
  }
}
