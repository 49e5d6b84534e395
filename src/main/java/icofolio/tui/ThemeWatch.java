package icofolio.tui;

import icofolio.render.theme.ColourDepth;
import icofolio.render.theme.ThemeFolders;
import icofolio.render.theme.Themes;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks every while whether theme files have changed, so that a theme can be made by looking. */
final class ThemeWatch implements Runnable {
  private static final Duration WHILE = Duration.ofSeconds(2);

  private final ThemeFolders folders;
  private final ColourDepth depth;
  private final Consumer<Message> post;
  private String stamp;

  /** Looks at those files from now on, for a terminal of that depth. */
  ThemeWatch(ThemeFolders folders, ColourDepth depth, Consumer<Message> post) {
    this.folders = folders;
    this.depth = depth;
    this.post = post;
    this.stamp = folders.stamp();
  }

  @Override
  public void run() {
    try {
      while (!Thread.interrupted()) {
        Thread.sleep(WHILE);
        Themes fresh = look();
        if (fresh != null) {
          post.accept(new Message.Themed(fresh));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The themes as they are now; null where no file has changed. */
  @Nullable Themes look() {
    String now = folders.stamp();
    if (now.equals(stamp)) {
      return null;
    }
    stamp = now;
    return folders.load().at(depth);
  }
}
