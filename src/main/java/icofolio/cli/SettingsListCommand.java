package icofolio.cli;

import icofolio.book.Settings;
import icofolio.render.Json;
import icofolio.render.Page;
import icofolio.render.View;
import icofolio.render.theme.Slot;
import java.io.IOException;
import java.util.List;

/** What holds for the whole portfolio. */
final class SettingsListCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature("settings list", "Shows the base currency and time zone of the portfolio.")
        .example("ico settings list", "for a person")
        .example("ico settings list --json", "for a program");
  }

  @Override
  public int run(Call call) throws IOException {
    call.session().print(new SettingsView(call.session().tracker().settings()));
    return ExitCode.DONE;
  }

  private record SettingsView(Settings settings) implements View {
    @Override
    public void writeTable(Page page) throws IOException {
      for (String name : SettingNames.ALL) {
        String label = page.ink().paint("%-13s".formatted(name), Slot.MUTED);
        page.line(label + "  " + SettingNames.get(settings, name));
      }
    }

    @Override
    public void writeJson(Json json) {
      json.object();
      SettingNames.write(json, settings);
      json.endObject();
    }

    @Override
    public void writeCsv(Rows rows) throws IOException {
      rows.row(List.of("setting", "value"));
      for (String name : SettingNames.ALL) {
        rows.row(List.of(name, SettingNames.get(settings, name)));
      }
    }
  }
}
