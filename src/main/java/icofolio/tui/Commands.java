package icofolio.tui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every command of the UI; nothing else gives a key a meaning. */
public final class Commands {
  private static final String MOVE = "Moving";

  /** Every command, in the order of the help. */
  public static final List<Command> ALL = all();

  private Commands() {}

  /** The command that a key runs in a context; null where the key means nothing there. */
  public static @Nullable Command at(Context context, String key) {
    for (Command command : ALL) {
      if (command.contexts().contains(context) && command.keys().contains(key)) {
        return command;
      }
    }
    return null;
  }

  /** The command of that id, or null. */
  public static @Nullable Command named(String id) {
    for (Command command : ALL) {
      if (command.id().equals(id)) {
        return command;
      }
    }
    return null;
  }

  /** Whether a command only moves about in what is shown. */
  static boolean isMove(String id) {
    Command command = named(id);
    return command != null && command.group().equals(MOVE);
  }

  /** The commands whose keys work in a context. */
  public static List<Command> in(Context context) {
    return ALL.stream().filter(command -> command.contexts().contains(context)).toList();
  }

  /** The commands for the bar at the foot: those that can be used now, the most useful first. */
  public static List<Command> bar(Model model) {
    return in(model.context()).stream()
        .filter(command -> command.rank() > 0 && command.isEnabled(model))
        .sorted(Comparator.comparingInt(Command::rank))
        .toList();
  }

  private static List<Command> all() {
    List<Command> all = new ArrayList<>();
    all.addAll(MoveCommands.all(MOVE));
    all.addAll(ListCommands.all("Lists"));
    all.addAll(ScreenCommands.all("Screens", "Records"));
    all.addAll(FormCommands.all("Form"));
    all.addAll(ProgramCommands.all("Program"));
    all.addAll(CopyCommands.all("Program"));
    all.addAll(PickCommands.all("Program"));
    return List.copyOf(all);
  }
}
