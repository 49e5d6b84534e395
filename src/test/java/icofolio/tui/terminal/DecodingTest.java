package icofolio.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.DefaultKeyDecodingProfile;
import com.googlecode.lanterna.input.InputDecoder;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import icofolio.tui.terminal.Event.Key;
import icofolio.tui.terminal.Event.Mouse;
import icofolio.tui.terminal.Event.Paste;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bytes from a terminal become, through Lanterna's decoder as the program sets it up. */
final class DecodingTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a, a",
        "G, G",
        "$, $",
        "' ', space",
        "é, é",
        "語, 語",
        "🚀, 🚀",
        "^M, enter",
        "^J, enter",
        "^I, tab",
        "^?, backspace",
        "^C, ctrl+c",
        "^L, ctrl+l",
        "^Z, ctrl+z",
        "^P, ctrl+p",
        "^[, esc",
        "^[[A, up",
        "^[[B, down",
        "^[[C, right",
        "^[[D, left",
        "^[[H, home",
        "^[[F, end",
        "^[[5~, page-up",
        "^[[6~, page-down",
        "^[[Z, shift+tab",
        "^[[3~, delete",
        "^[OP, f1",
        "^[[15~, f5",
        "^[x, alt+x",
        "^[[1;5A, ctrl+up"
      })
  void keys(String typed, String name) throws Exception {
    String bytes = typed.equals("' '") ? " " : typed.equals("^M") ? "\n" : typed;
    assertThat(events(control(bytes)))
        .singleElement()
        .isInstanceOfSatisfying(Key.class, key -> assertThat(key.name()).isEqualTo(name));
  }

  @Test
  void aKeyThatTypesTextCarriesIt() throws Exception {
    assertThat(events("q🚀 "))
        .containsExactly(Key.typed("q"), Key.typed("🚀"), new Key("space", " "));
  }

  @ParameterizedTest
  @CsvSource({
    "rgb:ffff/ffff/ffff, true",
    "rgb:fb/fa/f6, true",
    "rgb:0000/0000/0000, false",
    "rgb:1414/1818/1f1f, false",
    "rgb:0/8/0, false",
    "rgba:ffff/ffff/0000/ffff, true"
  })
  void theTerminalTellsWhetherItsBackgroundIsLight(String colour, boolean light) throws Exception {
    Event expected = new Event.Background(light);
    assertThat(events("\033]11;" + colour + "\007")).containsExactly(expected);
    assertThat(events("\033]11;" + colour + "\033\\q")).containsExactly(expected, Key.typed("q"));
  }

  @Test
  void anAnswerThatComesInPiecesNeverBecomesKeys() throws Exception {
    assertThat(events("\033]", "11;r", "gb:ffff/ff", "ff/ffff", "\033", "\\", "q"))
        .containsExactly(new Event.Background(true), Key.typed("q"));
    assertThat(events("\033]11;nothing", " of use\007", "q")).containsExactly(Key.typed("q"));
  }

  @Test
  void whatIsCopiedCannotEndTheRequest() {
    byte[] request = Requests.clipboard("a\007b\033\\c");
    assertThat(new String(request, StandardCharsets.US_ASCII)).isEqualTo("\033]52;c;YQdiG1xj\007");
  }

  @Test
  void anEscapeSequenceThatComesInPiecesIsOneKey() throws Exception {
    assertThat(events("\033", "[A")).containsExactly(Key.named("up"));
    assertThat(events("\033", "[", "5", "~")).containsExactly(Key.named("page-up"));
  }

  @Test
  void escAloneIsEsc() throws Exception {
    assertThat(events("\033")).containsExactly(Key.named("esc"));
  }

  @Test
  void aPasteIsOneEventWhateverIsInItAndHoweverItComes() throws Exception {
    assertThat(events("\033[200~dq\nrm -rf\033[A\033[201~x"))
        .containsExactly(new Paste("dq\nrm -rf\033[A"), Key.typed("x"));
    assertThat(events("\033[200~ab", "cd", "ef\033[20", "1~")).containsExactly(new Paste("abcdef"));
    String large = "large ".repeat(2_000);
    assertThat(events("\033[200~" + large + "\033[201~")).containsExactly(new Paste(large));
  }

  @Test
  void theMouseIsReadBeyondColumn223() throws Exception {
    assertThat(events("\033[<0;240;60M\033[<0;240;60m\033[<64;1;1M\033[<65;2;3M"))
        .containsExactly(
            new Mouse(Mouse.Action.PRESS, 239, 59),
            new Mouse(Mouse.Action.WHEEL_UP, 0, 0),
            new Mouse(Mouse.Action.WHEEL_DOWN, 1, 2));
    assertThat(events("\033[<2;5;6M\033[<35;5;6Mq")).containsExactly(Key.typed("q"));
  }

  @Test
  void keysHeldWithTheMouseAreTold() throws Exception {
    assertThat(events("\033[<4;5;6M\033[<16;7;8M\033[<8;1;1M"))
        .containsExactly(
            new Mouse(Mouse.Action.PRESS, 4, 5, Mouse.Held.SHIFT, false),
            new Mouse(Mouse.Action.PRESS, 6, 7, Mouse.Held.CTRL, false),
            new Mouse(Mouse.Action.PRESS, 0, 0));
  }

  @Test
  void twoPressesOnOneCellAreADoublePressAndAThirdBeginsAnew() throws Exception {
    Mouse press = new Mouse(Mouse.Action.PRESS, 4, 5);
    assertThat(events("\033[<0;5;6M\033[<0;5;6m".repeat(3)))
        .containsExactly(press, press.again(), press);
    assertThat(events("\033[<0;5;6M\033[<0;5;7M\033[<0;5;6M"))
        .containsExactly(press, new Mouse(Mouse.Action.PRESS, 4, 6), press);
    Presses presses = new Presses();
    assertThat(presses.press(press, 0)).isEqualTo(press);
    assertThat(presses.press(press, 600_000_000L)).isEqualTo(press);
  }

  @Test
  void otherButtonsMeanNothing() throws Exception {
    assertThat(events("\033[<2;5;6M\033[<35;5;6Mq")).containsExactly(Key.typed("q"));
  }

  @ParameterizedTest
  @CsvSource({
    "^[[I",
    "^[[O",
    "^[]10;rgb:ffff/ffff/ffff^G",
    "^[]10;rgb:0000/0000/0000^[\\",
    "^[[?62;22c",
    "^[[>41;354;0c",
    "^[[?2026;2$y"
  })
  void whatTheTerminalAnswersIsNeverTakenForKeys(String reply) throws Exception {
    assertThat(events(control(reply) + "q")).containsExactly(Key.typed("q"));
  }

  /** The events that these pieces give, which arrive a few milliseconds apart. */
  private static List<Event> events(String... pieces) throws IOException, InterruptedException {
    PipedOutputStream keyboard = new PipedOutputStream();
    PipedInputStream line = new PipedInputStream(keyboard, 1 << 16);
    InputDecoder decoder =
        new InputDecoder(new InputStreamReader(new EscapeStream(line), StandardCharsets.UTF_8));
    decoder.addProfile(new DefaultKeyDecodingProfile());
    decoder.addProfile(new Replies());
    Thread typist = new Thread(() -> type(keyboard, pieces));
    typist.start();
    Keys keys = new Keys();
    List<Event> events = new ArrayList<>();
    KeyStroke stroke = decoder.getNextCharacter(true);
    while (stroke.getKeyType() != KeyType.EOF) {
      Event event = keys.event(stroke);
      if (event != null) {
        events.add(event);
      }
      stroke = decoder.getNextCharacter(true);
    }
    typist.join();
    return events;
  }

  private static void type(PipedOutputStream keyboard, String... pieces) {
    try (keyboard) {
      for (String piece : pieces) {
        keyboard.write(piece.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        Thread.sleep(5);
      }
      Thread.sleep(120); // longer than anything waits for the rest of a sequence
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads ^X as the control character. */
  private static String control(String text) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean control = text.charAt(i) == '^' && i + 1 < text.length();
      bytes.append(control ? (char) (text.charAt(++i) ^ 0x40) : text.charAt(i));
    }
    return bytes.toString();
  }
}
