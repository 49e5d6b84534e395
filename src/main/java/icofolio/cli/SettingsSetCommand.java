package icofolio.cli;

import icofolio.book.Settings;
import icofolio.tracker.ChangeSettings;
import java.util.List;

/** Changes what holds for the whole portfolio. */
final class SettingsSetCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "settings set",
            "Sets base_currency or time_zone. The base currency can be changed only while no"
                + " contribution holds a value in it.")
        .arguments("NAME VALUE", "2", "The setting and what it is to be")
        .example("ico settings set time_zone Europe/Berlin", "a date alone is a day there")
        .example("ico settings set base_currency EUR", "currency of values and totals");
  }

  @Override
  public int run(Call call) {
    List<String> arguments = call.arguments();
    Session session = call.session();
    Settings before = session.tracker().settings();
    Settings after = SettingNames.with(before, arguments.getFirst(), arguments.getLast());
    String name = arguments.getFirst().replace('-', '_');
    new ChangeSettings(session.tracker())
        .run(after, "settings set " + name + " " + SettingNames.get(after, name));
    session
        .notices()
        .say(
            before.equals(after)
                ? name + " was so already; nothing changed."
                : "Set " + name + " to " + SettingNames.get(after, name) + ".");
    return ExitCode.DONE;
  }
}
