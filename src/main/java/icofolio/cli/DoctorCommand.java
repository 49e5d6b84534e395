package icofolio.cli;

import icofolio.entry.TextRules;
import icofolio.render.Json;
import icofolio.render.Page;
import icofolio.render.View;
import icofolio.render.theme.Slot;
import icofolio.tracker.Doctor;
import icofolio.tracker.Doctor.Diagnosis;
import java.io.IOException;
import java.util.List;

/** Checks every invariant of the store. */
final class DoctorCommand implements Command {
  @Override
  public Signature signature() {
    return new Signature(
            "doctor",
            "Checks the portfolio: the file, every reference, every sum. Changes nothing without"
                + " --fix.")
        .flag("--fix", "Make derived figures and sums anew from the records")
        .example("ico doctor", "is all well?")
        .example("ico doctor --fix", "mend what can be mended");
  }

  @Override
  public int run(Call call) throws IOException {
    Session session = call.session();
    Doctor doctor = new Doctor(session.tracker());
    Diagnosis diagnosis = call.has("--fix") ? doctor.fix("doctor --fix") : doctor.examine();
    session.print(new DiagnosisView(diagnosis));
    return diagnosis.findings().isEmpty() || diagnosis.fixed() ? ExitCode.DONE : ExitCode.STORE;
  }

  private record DiagnosisView(Diagnosis diagnosis) implements View {
    @Override
    public void writeTable(Page page) throws IOException {
      for (String finding : diagnosis.findings()) {
        page.line(TextRules.visible(finding));
      }
      if (diagnosis.findings().isEmpty()) {
        page.line("All is well.", Slot.GOOD);
      } else if (diagnosis.fixed()) {
        page.line("Derived figures and sums were made anew.", Slot.GOOD);
      } else {
        page.line(
            "'ico doctor --fix' makes figures and sums anew; 'ico restore FILE' brings a backup"
                + " back.",
            Slot.WARN);
      }
    }

    @Override
    public void writeJson(Json json) {
      json.object();
      json.put("well", diagnosis.findings().isEmpty());
      json.put("fixed", diagnosis.fixed());
      json.put("findings", diagnosis.findings());
      json.endObject();
    }

    @Override
    public void writeCsv(Rows rows) throws IOException {
      rows.row(List.of("finding"));
      for (String finding : diagnosis.findings()) {
        rows.row(List.of(finding));
      }
    }
  }
}
