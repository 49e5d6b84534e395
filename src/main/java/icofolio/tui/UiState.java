package icofolio.tui;

import java.io.IOException;
import java.util.Map;

/** Where it is kept how the person left the UI. Both calls may take a moment. */
public interface UiState {
  /** Keeps nothing. */
  UiState NONE =
      new UiState() {
        @Override
        public Saved load() {
          return Saved.NONE;
        }

        @Override
        public void save(Saved saved) {}
      };

  /**
   * What is kept, as names and values.
   *
   * @param shared for every portfolio
   * @param own for this one
   */
  record Saved(Map<String, String> shared, Map<String, String> own) {
    /** Nothing. */
    public static final Saved NONE = new Saved(Map.of(), Map.of());

    /** Copies both. */
    public Saved {
      shared = Map.copyOf(shared);
      own = Map.copyOf(own);
    }
  }

  /**
   * What was kept last; nothing where nothing was.
   *
   * @throws IOException with a sentence for the person where it cannot be used
   */
  Saved load() throws IOException;

  /**
   * Keeps this in place of what was kept.
   *
   * @throws IOException with a sentence for the person where it cannot be kept
   */
  void save(Saved saved) throws IOException;
}
