package icofolio.tui;

import java.util.List;

/** Keys of a form. */
final class FormCommands {
  private FormCommands() {}

  static List<Command> all(String heading) {
    return List.of(
            Command.of("save", "save the record", "ctrl+s")
                .in(Context.FORM)
                .shown("save", 1)
                .does(Forms::save),
            Command.of("next-field", "the next field", "tab", "down", "enter")
                .in(Context.FORM)
                .shown("next field", 2)
                .does(m -> Forms.move(m, 1)),
            Command.of("previous-field", "the field before", "shift+tab", "up")
                .in(Context.FORM)
                .does(m -> Forms.move(m, -1)),
            Command.of("field-right", "complete what is typed; the next word of a choice", "right")
                .in(Context.FORM)
                .does(Forms::right),
            Command.of("field-left", "the word before of a choice", "left")
                .in(Context.FORM)
                .does(Forms::left),
            Command.of("next-candidate", "fill in the next of what the field may take", "ctrl+n")
                .in(Context.FORM)
                .shown("choose", 5)
                .does(m -> Forms.turn(m, 1)),
            Command.of("previous-candidate", "fill in the one before", "ctrl+p")
                .in(Context.FORM)
                .does(m -> Forms.turn(m, -1)),
            Command.of("largest", "take the largest amount that no rule blocks", "ctrl+g")
                .in(Context.FORM)
                .shown("largest amount", 3)
                .unless(Forms::noLargest)
                .does(Forms::largest),
            Command.of("leave-form", "leave the form; asks where something would be lost", "esc")
                .in(Context.FORM)
                .shown("leave", 4)
                .does(Forms::leave))
        .stream()
        .map(command -> command.under(heading))
        .toList();
  }
}
