package icofolio.tui;

import java.time.Duration;

/** Messages that pass. */
final class Notices {
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofSeconds(8);

  private Notices() {}

  /** Shows a message for a while; bad news stays longer. */
  static Step say(Model model, String text, boolean bad) {
    return say(model, new Notice(model.notice().number() + 1, text, bad, false));
  }

  /** Says why a key or a press of the mouse did nothing, until the next one. */
  static Step answer(Model model, String why) {
    return say(model, new Notice(model.notice().number() + 1, why, true, true));
  }

  private static Step say(Model model, Notice notice) {
    return Step.of(model.withNotice(notice))
        .and(new Job.Later(notice.bad() ? LONG : SHORT, new Message.Expired(notice.number())));
  }

  /** Something else was pressed: the answer to what was pressed before goes. */
  static Model pressed(Model model) {
    Model pressed = model.withPress();
    return model.notice().answer() ? pressed.withNotice(model.notice().gone()) : pressed;
  }

  /** Takes the message of that number away, if it is still the one shown. */
  static Model expired(Model model, int number) {
    return model.notice().number() == number ? model.withNotice(model.notice().gone()) : model;
  }
}
