package icofolio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import icofolio.tui.UiState.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateFileTest {
  private static final Saved SALES =
      new Saved(Map.of("theme", "dusk"), Map.of("screen", "sales", "sales.filter", " a=b\\c é"));

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("icofolio/ui.properties");
  }

  private StateFile of(String store) {
    return new StateFile(file(), store);
  }

  @Test
  void whatIsKeptComesBackAndNothingIsThereBefore() throws IOException {
    assertThat(of("/a.mv.db").load()).isEqualTo(Saved.NONE);
    of("/a.mv.db").save(SALES);
    assertThat(of("/a.mv.db").load()).isEqualTo(SALES);
  }

  @Test
  void portfoliosShareThemeAndPrivacyAndNothingElse() throws IOException {
    of("/a.mv.db").save(SALES);
    Saved other = of("/b.mv.db").load();
    assertThat(other.shared()).isEqualTo(SALES.shared());
    assertThat(other.own()).isEmpty();
    of("/b.mv.db").save(new Saved(Map.of("theme", "sand"), Map.of("screen", "agenda")));
    assertThat(of("/a.mv.db").load().own()).isEqualTo(SALES.own());
    assertThat(of("/a.mv.db").load().shared()).containsEntry("theme", "sand");
    of("/b.mv.db").save(new Saved(Map.of(), Map.of()));
    assertThat(of("/b.mv.db").load()).isEqualTo(Saved.NONE);
  }

  @Test
  void aPortfolioWithoutAPlaceKeepsOnlyWhatIsShared() throws IOException {
    of("").save(SALES);
    assertThat(of("").load()).isEqualTo(new Saved(SALES.shared(), Map.of()));
    assertThat(Files.readString(file())).doesNotContain("sales");
  }

  @Test
  void fileAndFolderAreForTheUserAloneAndNothingIsLeftBeside() throws IOException {
    of("/a.mv.db").save(SALES);
    of("/a.mv.db").save(SALES);
    assertThat(permissions(file())).isEqualTo("rw-------");
    assertThat(permissions(file().getParent())).isEqualTo("rwx------");
    assertThat(Files.readString(file())).doesNotContain("/a.mv.db");
    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files).containsExactly(file());
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @ParameterizedTest
  @CsvSource({
    "version=2, is of another version of Icofolio",
    "theme=dusk, does not say its version",
    "version=1\\u00zz, cannot be read",
    "'', does not say its version"
  })
  void aFileThatCannotBeUsedIsToldAndLeftUntilSomethingChanges(String text, String why)
      throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), text + "\n");
    assertThatThrownBy(() -> of("/a.mv.db").load())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ui.properties " + why);
    assertThat(Files.readString(file())).isEqualTo(text + "\n");
    of("/a.mv.db").save(SALES);
    assertThat(of("/a.mv.db").load()).isEqualTo(SALES);
  }

  @Test
  void aFileThatIsNoTextIsTold() throws IOException {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[] {(byte) 0xFF, 0});
    assertThatThrownBy(() -> of("/a.mv.db").load()).hasMessageContaining("cannot be read");
  }

  @Test
  void whereItCannotBeWrittenThatIsSaid() throws IOException {
    Files.writeString(folder.resolve("icofolio"), "in the way");
    assertThatThrownBy(() -> of("/a.mv.db").save(SALES))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot be kept");
  }
}
