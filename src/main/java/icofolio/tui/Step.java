package icofolio.tui;

import java.util.ArrayList;
import java.util.List;

/** What an update comes to: the next model, and what is to be done besides. */
public record Step(Model model, List<Job> jobs) {
  /** Copies the jobs. */
  public Step {
    jobs = List.copyOf(jobs);
  }

  /** Nothing is to be done besides. */
  public static Step of(Model model) {
    return new Step(model, List.of());
  }

  /** One more thing is to be done. */
  public Step and(Job job) {
    List<Job> more = new ArrayList<>(jobs);
    more.add(job);
    return new Step(model, more);
  }

  /** More is to be done. */
  public Step and(List<Job> others) {
    List<Job> more = new ArrayList<>(jobs);
    more.addAll(others);
    return new Step(model, more);
  }
}
